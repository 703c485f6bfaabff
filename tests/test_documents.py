"""The two finished documents, read as Word reads them: headings, tables, sections, numerals and properties."""

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import docx
import pytest
from docx.table import Table

from itadocs import __version__
from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Product, Request
from itadocs.report import properties
from itadocs.report.seal import is_untouched
from itadocs.thai import Numerals
from tests.support import Entries, complete, flat, framework, produced, row

ANALYSIS, IMPLEMENTATION = Kind.ANALYSIS, Kind.IMPLEMENTATION
ITA = "คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
AGENCY = "องค์การบริหารส่วนตำบลนาทดสอบ"
BOTH_KINDS = pytest.mark.parametrize("kind", Kind)

# --- reading ----------------------------------------------------------------------------------------------------


def made(entries: Entries, numerals: Numerals | None = None) -> Product:
    product = produced(entries, Request(numerals=numerals))
    assert set(product.documents) == set(Kind), flat(product.problems)
    return product


@cache
def both(numerals: Numerals) -> Product:
    return made(complete(), numerals)


def document(kind: Kind, numerals: Numerals = Numerals.THAI) -> bytes:
    return both(numerals).documents[kind]


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def body(data: bytes) -> Element:
    return parse_xml(unpack(data)[DOCUMENT])[0]


def text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


def outline(data: bytes) -> list[str | list[str]]:
    """Headings and tables in order; a table is its column headings."""
    found: list[str | list[str]] = []
    for each in opened(data).iter_inner_content():
        if isinstance(each, Table):
            found.append([cell.text for cell in each.rows[0].cells])
        elif each.style.name in ("Heading 1", "Heading 2", "ITA Section Heading"):
            found.append(each.text)
    return found


def captions(data: bytes) -> list[str]:
    return [
        text(each)
        for each in body(data).iter(w("p"))
        if each.find(f".//{w('pStyle')}[@{w('val')}='Caption']") is not None
    ]


def tables(data: bytes) -> list[Element]:
    return list(body(data).iter(w("tbl")))


def column(table: Element, index: int = 0) -> Iterator[tuple[str, str]]:
    """(text, whether it begins or goes on with a merged cell) down a column; header and full-width rows left out."""
    for each in list(table.iterfind(w("tr")))[1:]:
        cells = each.findall(w("tc"))
        if len(cells) > 1:
            merge = cells[index].find(f"{w('tcPr')}/{w('vMerge')}")
            yield text(cells[index]), "" if merge is None else str(merge.get(w("val")))


def wide_rows(table: Element) -> list[str]:
    """The rows of one cell over the whole width."""
    return [text(each) for each in table.iterfind(w("tr")) if len(each.findall(w("tc"))) == 1]


def widths(table: Element) -> set[int]:
    """In how many columns the cells of the rows come to stand."""
    return {
        sum(
            1 if (span := cell.find(f"{w('tcPr')}/{w('gridSpan')}")) is None else int(str(span.get(w("val"))))
            for cell in each.iterfind(w("tc"))
        )
        for each in table.iterfind(w("tr"))
    }


# --- what the layouts prescribe ---------------------------------------------------------------------------------

INDICATORS = ["แบบ", "ลำดับ", "รายละเอียดตัวชี้วัด", "คะแนน"]
ITEMS = ["เครื่องมือการประเมิน", "ข้อคำถาม", "คะแนน"]
PLAN = [
    "ประเด็นการวิเคราะห์",
    "มาตรการ โครงการ หรือกิจกรรม",
    "ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง",
    "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ",
    "ระยะเวลาในการดำเนินการ",
    "การกำกับติดตาม/รายงานผล",
]
BAND = "วิเคราะห์ข้อบกพร่อง/ข้อปรับปรุง ข้อที่ต้องพัฒนา หรือรักษาระดับ"
DEEDS = ["มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินการ", "ข้อเสนอแนะ"]
LIMITS = f"ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมิน{ITA}"
SUGGESTIONS = f"ข้อเสนอแนะต่อการประเมิน{ITA}"
ISSUES = [
    "ประเด็นที่ ๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
    "ประเด็นที่ ๒ การให้บริการและระบบ E-Service",
    "ประเด็นที่ ๓ ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ",
    "ประเด็นที่ ๔ กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
    "ประเด็นที่ ๕ กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง",
    "ประเด็นที่ ๖ กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล",
    "ประเด็นที่ ๗ กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน",
]
OUTLINES: dict[Kind, list[str | list[str]]] = {
    ANALYSIS: [
        f"ผลการประเมิน{ITA} ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        INDICATORS,
        f"ข้อมูลรายละเอียดการวิเคราะห์ผลการประเมิน{ITA}ของ{AGENCY} ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ แยกเป็น ๗ ประเด็น ดังต่อไปนี้",
        *(each for issue in ISSUES for each in (issue, ITEMS)),
        "วิธีการนำผลการวิเคราะห์แต่ละประเด็นไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. ๒๕๖๙",
        PLAN,
        LIMITS,
        SUGGESTIONS,
    ],
    IMPLEMENTATION: [DEEDS, "ข้อเสนอแนะ/หมายเหตุ"],
}


@BOTH_KINDS
def test_headings_and_tables_stand_in_the_order_of_the_layout(kind: Kind):
    entries = complete()
    entries["remarks"].append({"kind": "ข้อเสนอแนะ", "text": "ควรขยายเวลา"})
    assert outline(made(entries).documents[kind]) == OUTLINES[kind]


def test_a_section_without_content_has_no_heading():
    entries = complete()
    for remarks, left in (
        ([], []),
        ([{"kind": "ข้อเสนอแนะ", "text": "ก"}], [SUGGESTIONS]),
        ([{"kind": "ปัญหาอุปสรรค", "text": "ก"}], [LIMITS]),
    ):
        entries["remarks"] = remarks
        found = outline(made(entries).documents[ANALYSIS])
        assert [each for each in found if each in (LIMITS, SUGGESTIONS)] == left


SIGNATURE, DEVELOP = "(ลงชื่อ)", "ตัวชี้วัดที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย ควรปรับปรุง"
NOTED, EARLIER, WRITTEN = "ข้อค้นพบและสิ่งที่ควรพัฒนารายตัวชี้วัด", "ย้อนหลัง", "จัดทำโดย"


@pytest.mark.parametrize(
    ("kind", "part", "change", "stands"),
    [
        (ANALYSIS, SIGNATURE, {}, True),
        (ANALYSIS, SIGNATURE, {"signer_name": "", "signer_position": ""}, False),
        (IMPLEMENTATION, SIGNATURE, {}, True),
        (IMPLEMENTATION, SIGNATURE, {"signer_name": "", "signer_position": ""}, False),
        (ANALYSIS, WRITTEN, {}, True),
        (ANALYSIS, WRITTEN, {"writing_unit": ""}, False),
        (ANALYSIS, EARLIER, {}, True),
        (ANALYSIS, EARLIER, {"history": []}, False),
        (ANALYSIS, NOTED, {}, False),
        (ANALYSIS, NOTED, {"finding": "พบเรื่องหนึ่ง"}, True),
        (IMPLEMENTATION, DEVELOP, {}, False),
        (IMPLEMENTATION, DEVELOP, {"score": 60}, True),
    ],
)
def test_a_part_stands_only_where_there_is_something_to_say(
    kind: Kind, part: str, change: dict[str, Any], stands: bool
):
    entries = complete()
    if "history" in change:
        entries.update(change)
    elif "finding" in change or "score" in change:
        entries["indicators"][3].update(change)
    else:
        entries["agency"][0].update(change)
    data = made(entries).documents[kind] if change else document(kind)
    assert (part in text(body(data))) is stands


def test_captions_are_numbered_through_and_named_where_they_are_spoken_of():
    found = captions(document(ANALYSIS))
    assert [each.split(" ")[:2] for each in found] == [["ตารางที่", digit] for digit in "๑๒๓๔๕๖๗๘๙"]
    shown = text(body(document(ANALYSIS)))
    assert ("ตามตารางที่ ๑" in shown, "ตามตารางที่ ๙" in shown) == (True, True)
    assert [each.split(" ")[:2] for each in captions(document(IMPLEMENTATION))] == [["ตารางที่", "๑"]]
    assert "ตามตารางที่ ๑" in text(body(document(IMPLEMENTATION)))


# --- tables -----------------------------------------------------------------------------------------------------


def runs(codes: dict[str, int]) -> list[tuple[str, str]]:
    return [
        (code if not n else "", "continue" if n else "restart") for code, count in codes.items() for n in range(count)
    ]


def test_the_indicators_stand_under_their_instrument_in_one_merged_cell():
    table = tables(document(ANALYSIS))[0]
    assert list(column(table)) == runs({"IIT": 5, "EIT": 3, "OIT": 2})
    assert [number for number, _ in column(table, 1)] == [*"๑๒๓๔๕๖๗๘๙", "๑๐"]


def test_the_items_of_every_issue_stand_under_their_instrument_in_one_merged_cell():
    official = framework()
    for issue, table in zip(official.issues, tables(document(ANALYSIS))[1:8], strict=True):
        counted = {
            code: len([1 for each in official.items if each.issue == issue.number and each.code[0] == code[0].lower()])
            for code in ("IIT", "EIT", "OIT")
        }
        assert list(column(table)) == runs(counted), issue.number
        codes = [each.code for each in official.items if each.issue == issue.number]
        assert [cell.split(" ")[1] for cell, _ in column(table, 1)] == codes
        said = f"รักษามาตรฐานการปฏิบัติงานของประเด็นที่ {Numerals.THAI.whole(issue.number)}"
        assert wide_rows(table) == [BAND, f"การรักษาระดับ : {said}"]


def test_measures_that_answer_the_same_issue_share_one_merged_cell():
    entries = complete()
    entries["measures"].append({**row(entries, "measures", "id", "M2"), "id": "M3", "title": "อีกมาตรการ"})
    entries["results"].append({**row(entries, "results", "measure", "M2"), "measure": "M3"})
    table = tables(made(entries).documents[ANALYSIS])[8]
    assert [merge for _, merge in column(table)] == ["restart", "restart", "continue"]
    assert [title for title, _ in column(table, 1)] == [
        "มาตรการควบคุมการยืมทรัพย์สินของราชการ",
        "๑. โครงการพัฒนาการให้บริการ E-Service",
        "๒. อีกมาตรการ",
    ]


def test_each_measure_and_its_result_fill_their_columns():
    plan, deeds = tables(document(ANALYSIS))[8], tables(document(IMPLEMENTATION))[0]
    assert [next(column(plan, each))[0] for each in range(1, 6)] == [
        "มาตรการควบคุมการยืมทรัพย์สินของราชการ",
        "สำนักปลัดกองคลัง",
        "กำหนดแนวทางการยืมประชุมชี้แจงบุคลากร",
        "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙",
        "รายงานผู้บริหารทุกไตรมาส",
    ]
    first, second = ([list(column(deeds, each))[number][0] for each in range(6)] for number in (0, 1))
    assert first[:4] == [
        "(๑) มาตรการควบคุมการยืมทรัพย์สินของราชการ",
        "กำหนดแนวทางการยืมประชุมชี้แจงบุคลากร",
        "สำนักปลัดกองคลัง",
        "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙",
    ]
    for said in ("แล้วเสร็จ", "ประชุมชี้แจงบุคลากร ๔๐ คน", "๑๕ ม.ค. ๒๕๖๙", "https://www.nathotsop.example/o28"):
        assert said in first[4]
    assert ("งบประมาณมีจำกัด" in second[5], first[5]) == (True, "-")


@BOTH_KINDS
def test_header_rows_repeat_and_no_row_breaks_over_pages(kind: Kind):
    for table in tables(document(kind)):
        rows = table.findall(w("tr"))
        marked = [[each.tag for each in row_.iterfind(f"{w('trPr')}/*")] for row_ in rows]
        assert marked == [[w("cantSplit"), w("tblHeader")], *[[w("cantSplit")]] * (len(rows) - 1)]
        assert widths(table) == {len(list(table.iter(w("gridCol"))))}
        assert all(cell[-1].tag == w("p") for cell in table.iter(w("tc")))


# --- sections ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "turned", "columns"),
    [(ANALYSIS, [False, False, True, False], PLAN), (IMPLEMENTATION, [False, True, False], DEEDS)],
)
def test_the_wide_table_and_nothing_else_stands_on_landscape_pages(kind: Kind, turned: list[bool], columns: list[str]):
    sizes = [(each.page_width.mm, each.page_height.mm) for each in opened(document(kind)).sections]
    assert [(round(width), round(height)) for width, height in sizes] == [
        (297, 210) if each else (210, 297) for each in turned
    ]
    inside = [
        [cell.text for cell in each.rows[0].cells]
        for section, landscape in zip(opened(document(kind)).sections, turned, strict=True)
        if landscape
        for each in section.iter_inner_content()
        if isinstance(each, Table)
    ]
    assert inside == [columns]


@BOTH_KINDS
@pytest.mark.parametrize(("numerals", "format_"), [(Numerals.THAI, "thaiNumbers"), (Numerals.ARABIC, "decimal")])
def test_the_cover_has_no_page_number_and_the_pages_after_it_count_from_one(
    kind: Kind, numerals: Numerals, format_: str
):
    cover, *inner = opened(document(kind, numerals)).sections
    assert cover.header.is_linked_to_previous
    assert text(cover.header._element) == ""
    assert b" PAGE " in unpack(document(kind))["word/header1.xml"]
    assert [each.header.is_linked_to_previous for each in inner] == [False] + [True] * (len(inner) - 1)
    counted = [each._sectPr.find(w("pgNumType")) for each in (cover, *inner)]
    assert [None if each is None else dict(each.attrib) for each in counted] == [
        None,
        {w("fmt"): format_, w("start"): "1"},
        *[{w("fmt"): format_}] * (len(inner) - 1),
    ]


# --- text -------------------------------------------------------------------------------------------------------


@BOTH_KINDS
@pytest.mark.parametrize("numerals", Numerals)
def test_nothing_of_the_template_or_of_python_is_left_in_the_text(kind: Kind, numerals: Numerals):
    for name, content in unpack(document(kind, numerals)).items():
        if name.endswith(".xml"):
            shown = "".join(str(each) for each in parse_xml(content).itertext())
            assert re.findall(r"\{\{|\}\}|\{%|%\}|\{#|None|True|False|Undefined|Decimal|nan", shown) == [], name


@BOTH_KINDS
@pytest.mark.parametrize(("numerals", "foreign"), [(Numerals.THAI, "0-9"), (Numerals.ARABIC, "๐-๙")])
def test_the_text_has_digits_of_one_kind(kind: Kind, numerals: Numerals, foreign: str):
    for each in body(document(kind, numerals)).iter(w("p")):
        # An address and the code of an item keep their digits.
        shown = re.sub(r"https://\S+|^ข้อ [ieo]\d+ ", "", text(each))
        assert not re.search(f"[{foreign}]", shown), shown


def test_the_two_numeral_systems_make_the_same_document_but_for_the_digits():
    for kind in Kind:
        one, other = ([text(each) for each in body(document(kind, n)).iter(w("p"))] for n in Numerals)
        assert [Numerals.ARABIC.digits(each) for each in one] == [Numerals.ARABIC.digits(each) for each in other]


# --- the file as a whole ----------------------------------------------------------------------------------------

LAYOUT = {ANALYSIS: "analysis-issues", IMPLEMENTATION: "implementation"}
DUBLIN = "{http://purl.org/dc/elements/1.1/}"


@BOTH_KINDS
def test_the_document_says_what_it_is(kind: Kind):
    stated = properties.read(unpack(document(kind)))
    assert re.fullmatch("2:[0-9a-f]{64}", stated.pop("fingerprint"))
    for hashed in ("parts", "analysed", "reported"):
        assert re.fullmatch("[0-9a-f]{64}", stated.pop(hashed))
    assert stated.pop("agency") == f"{AGENCY} อำเภอเกาะคา จังหวัดลำปาง"
    assert stated == {"kind": kind.value, "layout": LAYOUT[kind], "version": __version__, "year": "2568"}
    described = opened(document(kind)).core_properties
    assert described.title.startswith(framework().documents[kind].name)
    assert described.title.endswith(f"พ.ศ. ๒๕๖๘ {AGENCY}" if kind is ANALYSIS else f"พ.ศ. ๒๕๖๙ {AGENCY}")
    assert (described.author, described.language) == (AGENCY, "th-TH")
    assert is_untouched(document(kind)) is True


def test_the_same_workbook_makes_the_same_bytes():
    assert made(complete()).documents == {kind: document(kind) for kind in Kind}


def many_measures(entries: Entries) -> None:
    one, result = row(entries, "measures", "id", "M1"), row(entries, "results", "measure", "M1")
    entries["measures"] = [{**one, "id": f"M{n}", "issues": str(n % 7 + 1)} for n in range(40)]
    entries["results"] = [{**result, "measure": f"M{n}"} for n in range(40)]


def many_steps(entries: Entries) -> None:
    steps = "\n".join(f"ขั้นตอนที่ {n} {'รายละเอียด' * 20}" for n in range(30))
    row(entries, "measures", "id", "M1")["steps"] = steps
    row(entries, "results", "measure", "M1").update(done=steps, outcome=steps, suggestion=steps)


def long_name(entries: Entries) -> None:
    entries["agency"][0]["name"] = "นาตัวอย่างยาว" * 9 + "นาท"


def long_texts(entries: Entries) -> None:
    row(entries, "analysis", "issue", 1)["correct"] = "ข้อบกพร่อง " * 500
    entries["remarks"] = [{"kind": "ข้อจำกัด", "text": "ยาว" * 1000}] * 20


@pytest.mark.parametrize(
    ("change", "rows", "said"),
    [
        (many_measures, 40, "(๔๐) "),
        (many_steps, 2, "ขั้นตอนที่ ๒๙ "),
        (long_name, 2, "นาตัวอย่างยาว" * 9 + "นาท"),
        (long_texts, 2, AGENCY),
    ],
    ids=["40 measures", "30 steps", "a name of 120 letters", "long texts"],
)
def test_long_inputs_make_both_documents(change: Any, rows: int, said: str):
    entries = complete()
    change(entries)
    documents = made(entries).documents
    assert said in text(body(documents[IMPLEMENTATION]))
    for kind, index in ((ANALYSIS, 8), (IMPLEMENTATION, 0)):
        assert len(list(column(tables(documents[kind])[index]))) == rows
        assert is_untouched(documents[kind]) is True
