"""What is doubtful in a text that was typed: said beside the text, which stands as it is or as far as it is legible."""

from collections.abc import Iterator
from functools import lru_cache

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import clean, doubled_marks, unknown_glyphs
from itadocs.workbook.raw import Raw

LONGEST = 32_767
"""The characters a cell of Excel can hold, in units of UTF-16."""
_SHORT = 300  # letters of what is remembered
_SHOWN = 3  # words of a cell, in a message


def doubts(raw: Raw) -> Iterator[Problem]:
    """The warnings about a cell's text, each at most once; none for what is no text."""
    if not isinstance(raw.value, str):
        return
    if _is_full(raw.value):
        yield problem(Code.TEXT_CUT, raw.where, found=f"{LONGEST:,}")
    glyphs, marks = _remembered(raw.value) if len(raw.value) <= _SHORT else _words(raw.value)
    for code, words in ((Code.TEXT_GLYPH_UNKNOWN, glyphs), (Code.TEXT_MARKS_DOUBLED, marks)):
        if words:
            yield problem(code, raw.where, found=", ".join(map(quoted, words[:_SHOWN])))


def _is_full(text: str) -> bool:
    if len(text) < LONGEST // 2:  # even if every character took two units
        return False
    return len(text) == LONGEST or len(text.encode("utf-16-le", "surrogatepass")) == 2 * LONGEST


def _words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with unknown glyphs, and those with doubled marks."""
    return unknown_glyphs(text), doubled_marks(clean(text))


_remembered = lru_cache(4096)(_words)  # most texts of a form are the same in every workbook
