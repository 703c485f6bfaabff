"""What is doubtful in a text that was typed: said beside the text, which stands as it is or as far as it is legible."""

from collections.abc import Iterator

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import clean, doubled_marks, unknown_glyphs
from itadocs.workbook.raw import Raw

LONGEST = 32_767
"""The characters a cell of Excel can hold, in units of UTF-16."""
_SHOWN = 3  # words of a cell, in a message


def doubts(raw: Raw) -> Iterator[Problem]:
    """The warnings about a cell's text, each at most once; none for what is no text."""
    if not isinstance(raw.value, str):
        return
    if len(raw.value) == LONGEST or len(raw.value.encode("utf-16-le", "surrogatepass")) == 2 * LONGEST:
        yield problem(Code.TEXT_CUT, raw.where, found=f"{LONGEST:,}")
    for code, words in (
        (Code.TEXT_GLYPH_UNKNOWN, unknown_glyphs(raw.value)),
        (Code.TEXT_MARKS_DOUBLED, doubled_marks(clean(raw.value))),
    ):
        if words:
            yield problem(code, raw.where, found=", ".join(map(quoted, words[:_SHOWN])))
