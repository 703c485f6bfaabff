"""Marked text in a document: it has the style of drafts or of gaps, and no mark reaches a file."""

import re
from pathlib import Path

import pytest

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, W, parse_xml, w
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Request
from itadocs.report.marks import DRAFTED, MISSING, mark, without_marks
from itadocs.report.seal import is_untouched
from itadocs.thai import DRAFT_BEGINS, DRAFT_ENDS, MARKS, Numerals, clean, drafted, gap
from tests.support import Entries, complete, examined, row
from tests.test_every_layout import BOTH_NUMERALS, EVERY_LAYOUT, faults, made, text

B, E = DRAFT_BEGINS, DRAFT_ENDS
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:styleId="a7"><w:name w:val="{DRAFTED}"/></w:style>'
    f'<w:style w:styleId="a8"><w:name w:val="{MISSING}"/></w:style></w:styles>'
).encode()


def marked(*runs: str, styles: bytes | None = STYLES) -> Element:
    root = parse_xml(f'<w:document xmlns:w="{W}"><w:body><w:p>{"".join(runs)}</w:p></w:body></w:document>'.encode())
    mark(root, None if styles is None else parse_xml(styles))
    return root


def run(content: str, properties: str = "") -> str:
    return f"<w:r>{properties}{content}</w:r>"


def t(content: str) -> str:
    return f"<w:t>{content}</w:t>"


def styled(root: Element) -> list[tuple[str, str]]:
    """The text of each run and its style; a line break is a slash."""
    found: list[tuple[str, str]] = []
    for each in root.iter(w("r")):
        style = each.find(f"{w('rPr')}/{w('rStyle')}")
        shown = "".join("/" if part.tag == w("br") else part.text or "" for part in each if part.tag != w("rPr"))
        found.append((shown, "" if style is None else str(style.get(w("val")))))
    return found


def test_what_stands_between_the_marks_becomes_runs_of_the_style() -> None:
    assert styled(marked(run(t(f"ก่อน {drafted('ร่าง')} กลาง {drafted('อีก')}")))) == [
        ("ก่อน ", ""),
        ("ร่าง", "a7"),
        (" กลาง ", ""),
        ("อีก", "a7"),
    ]


def test_a_draft_goes_over_runs_and_line_breaks_of_its_paragraph() -> None:
    found = marked(run(t(f"ก {B}ข") + "<w:br/>" + t("ค")), run("<w:tab/>"), run(t(f"ง{E} จ")))
    assert styled(found) == [("ก ", ""), ("ข/ค", "a7"), ("", "a7"), ("ง", "a7"), (" จ", "")]


def test_other_properties_of_a_run_stay_and_a_style_of_its_own_wins() -> None:
    bold, strong = "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'
    found = marked(run(t(drafted("ก")), bold), run(t(drafted("ข")), strong))
    assert styled(found) == [("ก", "a7"), ("ข", "Strong")]
    first = next(found.iter(w("rPr")))
    assert [each.tag for each in first] == [w("rStyle"), w("b")]


def test_a_gap_has_a_style_of_its_own_that_wins_over_any_other() -> None:
    strong = '<w:rPr><w:rStyle w:val="Strong"/><w:b/></w:rPr>'
    found = marked(run(t(f"ก{gap('ข')}ค{drafted('ง')}"), strong), run(t(f"{gap('จ')}")))
    assert styled(found) == [("ก", "Strong"), ("[ข]", "a8"), ("ค", "Strong"), ("ง", "Strong"), ("[จ]", "a8")]


def test_nobody_can_type_a_mark() -> None:
    assert clean(f"ก{MARKS}ข") == "กข"


@pytest.mark.parametrize("styles", [None, f'<w:styles xmlns:w="{W}"/>'.encode()])
def test_where_the_template_has_no_such_style_the_text_stays_plain(styles: bytes | None) -> None:
    found = marked(run(t(f"ก{drafted('ข')}")), styles=styles)
    assert "".join(text for text, _ in styled(found)) == "กข"
    assert {style for _, style in styled(found)} == {""}


def test_a_draft_ends_with_its_paragraph_at_the_latest() -> None:
    body = f"<w:p>{run(t(f'{B}ก'))}</w:p><w:p>{run(t('ข'))}</w:p>"
    root = parse_xml(f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode())
    mark(root, parse_xml(STYLES))
    assert styled(root) == [("ก", "a7"), ("ข", "")]


def test_properties_headers_and_notes_keep_the_words_alone_and_pictures_stay_as_they_are() -> None:
    content = (drafted("ร่าง") + gap("ขาด")).encode()
    parts = {"docProps/core.xml": content, "word/header1.xml": content, "word/media/a.png": content}
    assert without_marks(parts) == {
        "docProps/core.xml": "ร่าง[ขาด]".encode(),
        "word/header1.xml": "ร่าง[ขาด]".encode(),
        "word/media/a.png": content,
    }


# --- whole documents ---------------------------------------------------------------------------------------------


def unwritten() -> Entries:
    """A submission of which the agency has written nothing but the measures."""
    entries = complete()
    for each in entries["indicators"]:
        each["score"] = 70.0 + 2.5 * each["number"]
    row(entries, "items", "code", "i10")["score"] = 0.67
    row(entries, "items", "code", "o2")["score"] = 50
    for each in entries["analysis"]:
        each["maintain"] = None
    return entries


@EVERY_LAYOUT
@BOTH_NUMERALS
def test_drafts_have_their_style_and_no_mark_reaches_a_file(layout: str, numerals: Numerals, tmp_path: Path) -> None:
    data = made(unwritten(), layout, numerals)
    parts = unpack(data)
    assert not any(mark.encode() in content for content in parts.values() for mark in MARKS)
    assert not any(b"&#xfdd" in content.lower() or b"&#6497" in content for content in parts.values())
    root = parse_xml(parts[DOCUMENT])
    found = [said for said, style in styled(root) if style == "Drafted"]
    assert len(found) >= (5 if layout == "implementation" else 10)
    assert all(said.strip() for said in found)
    foreign = "0-9" if numerals is Numerals.THAI else "๐-๙"
    assert not re.search(f"[{foreign}]", re.sub(r"\b[ieo]\d+\b", "", " ".join(found)))
    assert faults(data, tmp_path) == []
    assert is_untouched(data)


@EVERY_LAYOUT
def test_a_report_reads_the_same_whether_drafted_or_typed(layout: str) -> None:
    entries = unwritten()
    drafted_text = text(parse_xml(unpack(made(entries, layout))[DOCUMENT]))
    is_analysis = layout != "implementation"
    kind = Kind.ANALYSIS if is_analysis else Kind.IMPLEMENTATION
    found = examined(entries, Request(frozenset({kind}), layout if is_analysis else "")).submission
    assert found is not None
    for where, said in found.drafts().items():
        sheet, key = ("indicators", "number") if where.sheet == "คะแนนตัวชี้วัด" else ("analysis", "issue")
        number = int(where.cell[1:]) - 3
        column = (
            {"E": "finding", "F": "develop"}
            if sheet == "indicators"
            else {"C": "correct", "D": "develop", "E": "maintain"}
        )
        row(entries, sheet, key, number)[column[where.cell[0]]] = said
    assert text(parse_xml(unpack(made(entries, layout))[DOCUMENT])) == drafted_text


def test_the_narrative_says_what_an_indicator_looks_at() -> None:
    said = text(parse_xml(unpack(made(unwritten(), "analysis-narrative"))[DOCUMENT]))
    assert said.count(" ในประเด็นที่เกี่ยวข้องกับ") == 10
    assert "เป็นคะแนนจากการประเมินการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน ในประเด็นที่เกี่ยวข้องกับการปฏิบัติงาน" in said
