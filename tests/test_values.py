"""What is typed into a cell stands in the document, and a score is the same in whatever form it was typed."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import parse_xml, w
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Request, examine, produce
from itadocs.problems import NOWHERE, Problem
from itadocs.report.layouts import Kind
from itadocs.thai import Numerals, unknown_glyphs
from itadocs.workbook import cells
from itadocs.workbook.raw import Raw
from tests.test_cells import typed_scores
from tests.test_reader import AGENCY, INDICATORS, MEASURES, REMARKS, RESULTS, base, literal, said, with_cells

TEXTS = {(AGENCY, "B16"), (AGENCY, "B17"), (INDICATORS, "E4"), (INDICATORS, "F5")}
LINES = {(MEASURES, "F4"), (MEASURES, "J5"), (RESULTS, "D4"), (RESULTS, "H5"), (REMARKS, "B4")}
PLACES = sorted(TEXTS | LINES)

_AWKWARD = (
    *('&<>"', "'", "{}%#", "{{ x }}", "{%", "%}", "{#", "#}", "{{ agency.name }}", "]]>", "&amp;", "&#0;", "<w:p/>"),
    *(
        "\n",
        "\r\n",
        "\t",
        "\n\n",
        "  ",
        "\u00a0",
        "\u200b",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\u00ad",
        "\ufe0f",
        "_x0007_",
    ),
    *(
        "_x000D_",
        "_x005F_",
        "_xD83D_",
        "_",
        "\\",
        "/",
        "$",
        "^",
        "=1+1",
        "`",
        "😀",
        "👨‍👩‍👧",
        "é",
        "e\u0301",
        "中",
        "\ue123",
        "\ufffd",
    ),
    *(
        "เเ",
        "น้\u0e4dา",
        "นำ้",
        "ที่่",
        "สํ",
        "๑",
        "1",
        "2568",
        "o27",
        "i๑",
        "โทร. 0 2528 4800",
        "www.a.go.th/๒",
        "1. ",
        "- ",
        "•",
    ),
)
_THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=8)
_LEGAL = st.text(st.characters(exclude_categories=["Cs", "Cn", "Cc"]), max_size=8)
TYPED = st.lists(st.sampled_from(_AWKWARD) | _THAI | _LEGAL, max_size=8).map("".join)


@cache
def form() -> Any:
    return openpyxl.load_workbook(io.BytesIO(base()))


def saved(typed: dict[tuple[str, str], str]) -> bytes:
    """The sound workbook with these texts, as openpyxl writes it."""
    book = form()
    for (title, address), text in typed.items():
        cell = book[title][address]
        cell.value, cell.data_type = text, "s"  # no formula, whatever it begins with
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def text_of(document: bytes) -> str:
    """All text of a document's body: a line a paragraph, and a line a line break."""
    lines: list[str] = []
    for paragraph in parse_xml(unpack(document)[DOCUMENT]).iter(w("p")):
        texts = (("\n" if each.tag == w("br") else each.text or "") for each in paragraph.iter(w("t"), w("br")))
        lines.append("".join(texts))
    return "\n".join(lines)


def printed(place: tuple[str, str], text: str) -> Iterator[str]:
    """What of a typed text stands in the document."""
    raw = Raw(text, NOWHERE)
    entries = cells.text(raw) if place in TEXTS else cells.lines(raw)
    assert not isinstance(entries, Problem)
    yield from (Numerals.THAI.prose(each) for each in ([entries] if isinstance(entries, str) else entries))


@pytest.mark.typing_tags
@settings(max_examples=20, deadline=None, database=None)
@given(st.lists(TYPED, min_size=len(PLACES), max_size=len(PLACES)))
def test_any_text_typed_stands_in_the_document_after_cleaning_and_in_its_numerals(typed: list[str]) -> None:
    given_texts = {place: f"ก{text}ข" for place, text in zip(PLACES, typed, strict=True)}
    product = produce(saved(given_texts), Request())
    assert not [str(each) for each in product.problems if each.blocks]
    documents = {kind: text_of(each) for kind, each in product.documents.items()}
    everything = "\n".join(documents.values())
    for place, text in given_texts.items():
        for each in printed(place, text):
            assert each in everything, (place, text)
    illegible = (each.where for each in product.problems if each.code is Code.TEXT_GLYPH_UNKNOWN)
    warned = {(where.sheet, where.cell) for where in illegible}
    assert warned == {place for place, text in given_texts.items() if unknown_glyphs(text)}
    for document in product.documents.values():
        whole = etree.tostring(parse_xml(unpack(document)[DOCUMENT]), encoding="unicode")
        assert not re.search("[\ue000-\uf8ff\ufffd\ufdd0-\ufdef\u200b\u202a-\u202e]", whole)
    assert documents.keys() == set(Kind)


@settings(max_examples=15, deadline=None, database=None)
@given(st.lists(typed_scores(), min_size=10, max_size=10))
def test_any_score_of_a_workbook_reads_back_equal_in_any_accepted_form(typed: list[tuple[Decimal, object]]) -> None:
    stored = {
        f"D{row}": literal(value) if isinstance(value, str) else value for row, (_, value) in enumerate(typed, start=4)
    }
    found = examine(with_cells({INDICATORS: stored}), Request())
    assert [each.score for each in said(found).indicators] == [score for score, _ in typed]
