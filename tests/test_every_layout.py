"""What holds in every layout: headings and tables in their order, captions and references, edges, both numerals.

What is particular to one layout beyond its order stands in ``test_documents``.
"""

import io
import re
import warnings
from argparse import Namespace
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.table import Table

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Request
from itadocs.report.finish import fields
from itadocs.thai import Numerals
from tests.conformance import validate_docx as checker
from tests.outline import outline
from tests.support import Entries, complete, flat, produced, row

ITA = "คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
AGENCY = "องค์การบริหารส่วนตำบลนาทดสอบ"
ANALYSES = ("analysis-issues", "analysis-indicators", "analysis-narrative", "analysis-ranking")
LAYOUTS = (*ANALYSES, "implementation")
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS)
BOTH_NUMERALS = pytest.mark.parametrize("numerals", Numerals)


def rich() -> Entries:
    """A submission that has something for every section of every layout."""
    entries = complete()
    for number, each in enumerate(entries["indicators"], start=1):
        each |= {"score": 78.5 + 2 * number, "finding": f"พบว่าเรื่องที่ {number} มีผลชัดเจน", "develop": "ควรพัฒนาต่อเนื่อง"}
    entries["items"][0]["deficiency"] = "ขั้นตอนยังไม่ชัดเจน"
    entries["agency"][0] |= {"report_date": "20 พ.ย. 2569", "meeting_date": "9 ต.ค. 2568"}
    entries["remarks"] += [
        {"kind": "ข้อเสนอแนะ", "text": "ควรขยายเวลา"},
        {"kind": "ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก", "text": "ควรเพิ่มหอกระจายข่าว"},
    ]
    return entries


def made(entries: Entries, layout: str, numerals: Numerals = Numerals.THAI) -> bytes:
    kind = Kind.IMPLEMENTATION if layout == "implementation" else Kind.ANALYSIS
    asked = layout if kind is Kind.ANALYSIS else ""
    product = produced(entries, Request(frozenset({kind}), asked, numerals))
    assert set(product.documents) == {kind}, flat(product.problems)
    return product.documents[kind]


@cache
def document(layout: str, numerals: Numerals = Numerals.THAI) -> bytes:
    return made(rich(), layout, numerals)


def body(data: bytes) -> Element:
    return parse_xml(unpack(data)[DOCUMENT])[0]


def text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


def styled(data: bytes, *styles: str) -> list[str]:
    return [each.text for each in opened(data).paragraphs if each.style.style_id in styles]


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


# --- the order ---------------------------------------------------------------------------------------------------

LIMITS = f"ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมิน{ITA}"
SUGGESTIONS = f"ข้อเสนอแนะต่อการประเมิน{ITA}"
FROM_OUTSIDE = "ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก"
ACTIVITIES = [
    *("กิจกรรม", "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้อง", "วิธีการดำเนินการ"),
    *("ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", "การกำกับติดตาม"),
]
ORDER: dict[str, list[str | list[str]]] = {
    "analysis-indicators": [
        f"ผลการประเมิน{ITA} (ITA)",
        f"ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ของ{AGENCY}",
        f"คะแนนภาพรวมของ{AGENCY} : ๙๒.๑๐ คะแนน ระดับผลการประเมิน ผ่าน",
        ["ลำดับ", "เครื่องมือการประเมิน", "ตัวชี้วัด", "คะแนน", "ผลการประเมิน", "การวิเคราะห์"],
        ACTIVITIES,
        ACTIVITIES,
        LIMITS,
        SUGGESTIONS,
        FROM_OUTSIDE,
    ],
    "analysis-narrative": [
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
        "ในการดำเนินงานของหน่วยงานภาครัฐ",
        f"{AGENCY} อำเภอเกาะคา จังหวัดลำปาง",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "คำนำ",
        "หลักการและเหตุผล",
        f"ผลการประเมิน{ITA}ของ{AGENCY}",
        "การวิเคราะห์ข้อมูล",
        "จุดแข็ง (ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ ๙๐ ขึ้นไป) จำนวน ๕ ตัวชี้วัด คือ",
        "จุดที่ต้องพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่าร้อยละ ๙๐) จำนวน ๕ ตัวชี้วัด คือ",
        f"ผลการประเมิน{ITA} จำแนกตามเครื่องมือการประเมิน",
        "ผลการประเมินตามแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
        "ผลการประเมินตามแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
        "ผลการประเมินตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
        ["ตัวชี้วัด", "ประเด็นการประเมิน", "ประเด็นที่ควรพัฒนา"],
        "ประเด็นที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด",
        ["ตัวชี้วัด", "หัวข้อการประเมิน", "ค่าเฉลี่ยคะแนน"],
        SUGGESTIONS,
        FROM_OUTSIDE,
        "ข้อเสนอแนะในการจัดทำมาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานให้ดีขึ้น",
        ["มาตรการ", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "การกำกับติดตาม", "ระยะเวลา"],
        LIMITS,
    ],
    "analysis-ranking": [
        "รายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        f"{AGENCY} อำเภอเกาะคา จังหวัดลำปาง",
        f"คะแนนภาพรวมหน่วยงาน{AGENCY} : ๙๒.๑๐ คะแนน",
        "ระดับผลการประเมิน : ผ่าน",
        f"ผลการประเมิน{ITA} ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "คะแนนสูงสุดรายตัวชี้วัด",
        ["อันดับ", "ตัวชี้วัด", "คะแนน"],
        ["ตัวชี้วัดของการประเมิน ITA", "ตัวชี้วัดของการประเมิน ITA", "ประเด็นที่ต้องแก้ไข/ปรับปรุง"],
        "ข้อเสนอแนะในการพัฒนาคุณธรรมและความโปร่งใสในปีงบประมาณ พ.ศ. ๒๕๖๙",
        ["มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล"],
        LIMITS,
        SUGGESTIONS,
        FROM_OUTSIDE,
    ],
}
HEADINGS = (
    "Heading1",
    "Heading2",
    "Heading2Numbered",
    "SectionHeading",
    "Title",
    "TitleLast",
    "BodyCentred",
    "BodyLead",
)


def in_order(data: bytes) -> list[str | list[str]]:
    """Titles, headings and tables in order; a table is its column headings."""
    found: list[str | list[str]] = []
    for each in opened(data).iter_inner_content():
        if isinstance(each, Table):
            found.append([cell.text for cell in each.rows[0].cells])
        elif each.style.style_id in HEADINGS and each.text:
            found.append(each.text)
    return found


@pytest.mark.parametrize("layout", ORDER)
def test_titles_headings_and_tables_stand_in_the_order_of_the_layout(layout: str) -> None:
    assert in_order(document(layout)) == ORDER[layout]


@EVERY_LAYOUT
def test_a_section_without_content_disappears_whole(layout: str) -> None:
    entries = rich()
    entries["remarks"], entries["history"] = [], []
    for each in entries["items"]:
        each.pop("deficiency", None)
    found, whole = in_order(made(entries, layout)), in_order(document(layout))
    gone = {LIMITS, SUGGESTIONS, FROM_OUTSIDE}
    assert found == [each for each in whole if isinstance(each, list) or each not in gone]
    assert "ย้อนหลัง" not in text(body(made(entries, layout)))


# --- captions and references -------------------------------------------------------------------------------------


@EVERY_LAYOUT
@BOTH_NUMERALS
def test_every_table_has_its_number_and_every_reference_shows_the_one_it_means(layout: str, numerals: Numerals) -> None:
    agree_captions_and_references(body(document(layout, numerals)), numerals)


def agree_captions_and_references(content: Element, numerals: Numerals) -> None:
    tables = list(content.iterfind(w("tbl")))
    captions = [text(each) for each in content.iter(w("p")) if style(each) == "Caption"]
    assert [each.split()[:2] for each in captions] == [
        ["ตารางที่", numerals.whole(number)] for number in range(1, len(tables) + 1)
    ]
    assert all(style(before) == "Caption" for each in tables if (before := each.getprevious()) is not None)
    named = {str(each.get(w("name"))): text_between(each) for each in content.iter(w("bookmarkStart"))}
    spoken = [each for each in fields(content) if each.instruction.split()[:1] == ["REF"]]
    assert [
        each for each in spoken if "".join(t.text or "" for t in each.shown) != named[each.instruction.split()[1]]
    ] == []
    assert {each.instruction.split()[1] for each in spoken} == set(named), "a table that nothing speaks of"


def style(paragraph: Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else str(found.get(w("val")))


def text_between(start: Element) -> str:
    shown = ""
    for each in start.itersiblings():
        if each.tag == w("bookmarkEnd"):
            return shown
        shown += text(each)
    raise AssertionError("a bookmark that does not end")


# --- the page ----------------------------------------------------------------------------------------------------


@EVERY_LAYOUT
def test_header_rows_repeat_and_no_row_breaks_over_pages(layout: str) -> None:
    repeat_headers_and_keep_rows_whole(body(document(layout)))


def repeat_headers_and_keep_rows_whole(content: Element) -> None:
    for table in content.iter(w("tbl")):
        marked = [[each.tag for each in each.iterfind(f"{w('trPr')}/*")] for each in table.iterfind(w("tr"))]
        assert marked == [[w("cantSplit"), w("tblHeader")], *[[w("cantSplit")]] * (len(marked) - 1)]
        assert len(marked) > 1


@EVERY_LAYOUT
@pytest.mark.parametrize("signed", [True, False])
def test_a_signature_stands_only_where_one_is_given(layout: str, signed: bool) -> None:
    entries = rich()
    if not signed:
        for key in ("signer_name", "signer_position", "report_date"):
            del entries["agency"][0][key]
    assert ("(ลงชื่อ)" in text(body(made(entries, layout)))) is signed


@pytest.mark.parametrize("day", ["9 ต.ค. 2568", None])
@pytest.mark.parametrize("who", ["ผู้บริหารและหัวหน้าส่วนราชการ", None])
@pytest.mark.parametrize("layout", ANALYSES)
def test_the_meeting_is_told_as_far_as_it_is_known(layout: str, day: str | None, who: str | None) -> None:
    entries = rich()
    entries["agency"][0] |= {"meeting_date": day, "meeting_participants": who}
    said = text(body(made(entries, layout)))
    told = f"จากการประชุม{f'ร่วมกันของ{who} ' if who else ''}{'เมื่อวันที่ ๙ ตุลาคม พ.ศ. ๒๕๖๘ ' if day else ''}"
    assert (told in said) is bool(day or who)
    assert "เมื่อวันที่ ใ" not in said
    assert "  " not in said.replace("ตารางที่  ", "")


# --- edges -------------------------------------------------------------------------------------------------------


def scored(*scores: float) -> Callable[[Entries], None]:
    def change(entries: Entries) -> None:
        for each, score in zip(entries["indicators"], scores * 10, strict=False):
            each["score"] = score

    return change


def many_measures(entries: Entries) -> None:
    one, result = row(entries, "measures", "id", "M1"), row(entries, "results", "measure", "M1")
    entries["measures"] = [{**one, "id": f"M{n}", "issues": str(n % 7 + 1)} for n in range(40)]
    entries["results"] = [{**result, "measure": f"M{n}"} for n in range(40)]


def one_measure(entries: Entries) -> None:
    entries["measures"], entries["results"] = entries["measures"][:1], entries["results"][:1]


def many_steps(entries: Entries) -> None:
    steps = "\n".join(f"ขั้นตอนที่ {n} {'รายละเอียด' * 20}" for n in range(30))
    row(entries, "measures", "id", "M1")["steps"] = steps
    row(entries, "results", "measure", "M1").update(done=steps, outcome=steps)


def long_name(entries: Entries) -> None:
    entries["agency"][0]["name"] = "นาตัวอย่างยาว" * 9 + "นาท"


def nothing_optional(entries: Entries) -> None:
    entries["history"], entries["remarks"] = [], []
    for key in ("writing_unit", "signer_name", "signer_position", "report_date", "meeting_date"):
        del entries["agency"][0][key]


EDGES: dict[str, tuple[Callable[[Entries], None], str]] = {
    "all 100": (scored(100), "๑๐๐.๐๐"),
    "all below 85": (scored(84.99, 60, 12.5), "๘๔.๙๙"),
    "none below 90": (scored(95, 90.01), "๙๐.๐๑"),
    "all below 90": (scored(89.99), "๘๙.๙๙"),
    "exactly 90": (scored(90, 89.99), "๙๐.๐๐"),
    "one measure": (one_measure, "มาตรการควบคุมการยืมทรัพย์สินของราชการ"),
    "forty measures": (many_measures, "มาตรการควบคุมการยืมทรัพย์สินของราชการ"),
    "thirty steps": (many_steps, "ขั้นตอนที่ ๒๙ "),
    "a name of 120 letters": (long_name, "นาตัวอย่างยาว" * 9 + "นาท"),
    "no history, no suggestions, nothing optional": (nothing_optional, AGENCY),
}


@BOTH_NUMERALS
@EVERY_LAYOUT
@pytest.mark.parametrize("edge", EDGES)
def test_edges_make_a_document_that_conforms_in_one_numeral_system(
    layout: str, edge: str, numerals: Numerals, tmp_path: Path
) -> None:
    change, expected = EDGES[edge]
    entries = rich()
    change(entries)
    data = made(entries, layout, numerals)
    content = body(data)
    if layout != "implementation" or edge not in ("all 100", "none below 90", "all below 90", "exactly 90"):
        assert numerals.prose(expected) in text(content)
    assert not re.search(r"\{[{%#]|[%#}]\}|None|Undefined", text(content))
    foreign = "0-9" if numerals is Numerals.THAI else "๐-๙"
    for each in content.iter(w("p")):
        shown = re.sub(r"https://\S+|\b[ieo]\d+\b", "", text(each))
        assert not re.search(f"[{foreign}]", shown), shown
    assert faults(data, tmp_path) == []


def faults(data: bytes, folder: Path) -> list[object]:
    """What the conformance checker has against a document."""
    path = folder / "document.docx"
    path.write_bytes(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the checker leaves closing its file to Python
        found: list[object] = checker.validate(str(path), Namespace(sdk=None, template=False)).items
    return found


def test_strengths_and_points_to_develop_are_divided_at_the_threshold_itself() -> None:
    entries = rich()
    scored(90, 89.99)(entries)
    found = [each for each in in_order(made(entries, "analysis-narrative")) if str(each).startswith("จุด")]
    assert found == [
        "จุดแข็ง (ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ ๙๐ ขึ้นไป) จำนวน ๕ ตัวชี้วัด คือ",
        "จุดที่ต้องพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่าร้อยละ ๙๐) จำนวน ๕ ตัวชี้วัด คือ",
    ]
    for scores, left in (((90,), "จุดแข็ง"), ((89.99,), "จุดที่ต้องพัฒนา")):
        scored(*scores)(entries)
        found = [str(each) for each in in_order(made(entries, "analysis-narrative")) if str(each).startswith("จุด")]
        assert [each.split()[0] for each in found] == [left]


# --- the emblem --------------------------------------------------------------------------------------------------


@EVERY_LAYOUT
def test_without_an_emblem_no_part_of_a_picture_is_left(layout: str) -> None:
    parts = unpack(document(layout))
    assert [name for name in parts if "media" in name] == []
    assert b"image" not in parts["word/_rels/document.xml.rels"]
    assert list(body(document(layout)).iter("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic")) == []


@EVERY_LAYOUT
def test_what_typed_text_stands_in_the_outline_of_every_layout(layout: str) -> None:
    shown = outline(document(layout))
    findings = sum(f"พบว่าเรื่องที่ {number} " in Numerals.ARABIC.digits(shown) for number in range(1, 11))
    assert findings == (3 if layout == "implementation" else 10)  # of those below the target, or of all
    assert ("ควรเพิ่มหอกระจายข่าว" in shown) is (layout != "implementation")


def test_where_all_are_equal_nothing_is_called_the_lowest() -> None:
    entries = rich()
    scored(100)(entries)
    for layout in ANALYSES:
        said = text(body(made(entries, layout)))
        assert "ต่ำสุด" not in said.replace("จากคะแนนสูงสุดไปหาคะแนนต่ำสุด", ""), layout
