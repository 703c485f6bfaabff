"""Drafts of documents that problems block: every gap is seen in its place, and nothing is claimed that is not known."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PIL import Image

from itadocs.assessment.framework import Kind
from itadocs.assessment.scoring import Scores, compute, known
from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.pipeline import Product, Request, build, examine, produce
from itadocs.problems import NOWHERE, Location, Problem, problem
from itadocs.report import layouts, properties
from itadocs.report.gaps import INCOMPLETE, NO_GAPS, Gaps, with_items_known
from itadocs.report.output import Edited
from itadocs.report.seal import is_untouched
from itadocs.thai import GAP_BEGINS, Numerals, without_marks
from itadocs.workbook import form
from itadocs.workbooks import blank
from tests.support import Entries, complete, draw, flat, framework, row
from tests.test_charts import WP
from tests.test_every_layout import ANALYSES, BOTH_NUMERALS, EVERY_LAYOUT, faults, rich, text

SAMPLES = Path(__file__).parents[1] / "samples"
ALL = (*ANALYSES, "implementation")
REPORT = ("implementation",)
ISSUES, INDICATORS, NARRATIVE, RANKING = ANALYSES
WAITING = without_marks(INCOMPLETE)

Change = Callable[[Entries], object]


def drafted(data: bytes, layout: str, numerals: Numerals = Numerals.THAI, photo: bytes = b"") -> Product:
    """The draft of one document."""
    kind = Kind.IMPLEMENTATION if layout == "implementation" else Kind.ANALYSIS
    asked = layout if kind is Kind.ANALYSIS else ""

    def beside(name: str) -> bytes:
        if name == "ดี.png":
            return photo
        raise FileNotFoundError(2, name)

    product = produce(data, Request(frozenset({kind}), asked, numerals, draft=True), beside)
    assert set(product.documents) == {kind}, flat(product.problems)
    return product


def body(product: Product) -> Element:
    return parse_xml(unpack(next(iter(product.documents.values())))[DOCUMENT])


def gaps_in(root: Element) -> list[str]:
    """What stands in the style of gaps, in order."""
    return in_style(root, "Missing")


def drafts_in(root: Element) -> list[str]:
    """What stands in the style of drafts, in order."""
    return in_style(root, "Drafted")


def in_style(root: Element, style: str) -> list[str]:
    styled = [each.getparent() for each in root.iter(w("rStyle")) if each.get(w("val")) == style]
    runs = [each.getparent() for each in styled if each is not None]
    return ["".join(part.text or "" for part in run.iter(w("t"))) for run in runs if run is not None]


def puts(sheet: str, key: str, value: object, **changed: object) -> Change:
    """A change of the row of a sheet whose key column holds a value."""
    return lambda entries: row(entries, sheet, key, value).update(changed)


def agency(**changed: object) -> Change:
    return lambda entries: entries["agency"][0].update(changed)


def adds(sheet: str, **entry: object) -> Change:
    return lambda entries: entries[sheet].append(entry)


def drops(sheet: str, key: str, value: object) -> Change:
    return lambda entries: entries[sheet].remove(row(entries, sheet, key, value))


def no_measures_yet(entries: Entries) -> None:
    entries["measures"].clear()


def no_item_scores(entries: Entries) -> None:
    for each in entries["items"]:
        each["score"] = None


def undraftable(entries: Entries) -> None:
    """Issue 3 with no analysis, and no item from which one could be drafted."""
    row(entries, "analysis", "issue", 3)["maintain"] = None
    for each, official in zip(entries["items"], framework().items, strict=True):
        if official.issue == 3:
            each["score"] = None


def m1(**changed: object) -> Change:
    return puts("measures", "id", "M1", **changed)


def r1(**changed: object) -> Change:
    return puts("results", "measure", "M1", **changed)


def second_row_without_number(entries: Entries) -> None:
    entries["analysis"].append({"issue": None, "develop": "ข้อความที่พิมพ์ต่อท้าย"})


LOST = "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานมาตรการ]"
EVERY = {
    "no type": (agency(agency_type=None), "[ยังไม่ได้กรอก: ประเภทหน่วยงาน]", ALL),
    "unknown type": (agency(agency_type="กรม"), "[ต้องแก้ไข: ประเภทหน่วยงาน]", ALL),
    "no name": (agency(name=None), "[ยังไม่ได้กรอก: ชื่อหน่วยงาน]", ALL),
    "name of another type": (agency(name="เทศบาลตำบลนา"), "[ต้องแก้ไข: ชื่อหน่วยงาน]", ALL),
    "no district": (agency(district=None), "[ยังไม่ได้กรอก: อำเภอ/เขต]", ALL),
    "no province": (agency(province=None), "[ยังไม่ได้กรอก: จังหวัด]", ALL),
    "no year": (agency(assessed_year=None), "[ยังไม่ได้กรอก: ปีที่ประเมิน]", ALL),
    "year of another form": (agency(assessed_year=2567), "[ต้องแก้ไข: ปีที่ประเมิน]", ALL),
    "unreadable year": (agency(measures_year="ปีหน้า"), "[ต้องแก้ไข: ปีของมาตรการ]", ALL),
    "reported year late": (agency(reported_year=2571), "[ต้องแก้ไข: ปีที่รายงานผล]", REPORT),
    "no meeting day": (agency(meeting_date="31 ก.พ. 2568"), "[ต้องแก้ไข: วันที่ประชุม]", ANALYSES),
    "no report day": (agency(report_date="เร็ว ๆ นี้"), "[ต้องแก้ไข: วันที่รายงาน]", ALL),
    "unknown choice": (agency(development_indicator=77), "[ต้องแก้ไข: ตัวชี้วัดที่เลือกพัฒนา]", (INDICATORS, NARRATIVE)),
    "threshold": (agency(strength_threshold="สูง"), "[ต้องแก้ไข: คะแนนขั้นต่ำของจุดแข็ง]", (NARRATIVE,)),
    "overall differs": (agency(published_overall=55), "[ต้องแก้ไข: คะแนนภาพรวมตามประกาศ]", ANALYSES),
    "unreadable rating": (agency(published_rating="ดี"), "[ต้องแก้ไข: ระดับผลการประเมินตามประกาศ]", ANALYSES),
    "no score": (puts("indicators", "number", 4, score=None), "[ยังไม่ได้กรอก: คะแนน]", ANALYSES),
    "unreadable score": (puts("indicators", "number", 10, score="เก้าสิบ"), "[ต้องแก้ไข: คะแนน]", ANALYSES),
    "no indicator": (puts("indicators", "number", 1, number=2), "[ยังไม่ได้กรอก: คะแนน]", ANALYSES),
    "row of another": (puts("indicators", "number", 5, name="การใช้อำนาจ"), "[ต้องแก้ไข: คะแนน]", ANALYSES),
    "unreadable finding": (
        puts("indicators", "number", 2, finding="#N/A"),
        "[ต้องแก้ไข: ข้อค้นพบ]",
        ANALYSES,
    ),
    "item score": (puts("items", "code", "i1", score="ดี"), "[ต้องแก้ไข: คะแนน]", (ISSUES, NARRATIVE)),
    "item twice": (
        puts("items", "code", "i1", code="i2"),
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานคะแนนรายข้อ]",
        (ISSUES, NARRATIVE),
    ),
    "unknown item": (
        puts("items", "code", "o5", code="x99"),
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานคะแนนรายข้อ]",
        (ISSUES,),
    ),
    "no item scores": (
        no_item_scores,
        "[ยังไม่ได้กรอก: คะแนน]",
        (ISSUES,),
    ),
    "no analysis": (undraftable, "[ยังไม่ได้กรอก: ผลการวิเคราะห์]", (ISSUES,)),
    "past year": (
        puts("history", "year", 2567, year="ปีก่อน"),
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานย้อนหลัง]",
        (ISSUES, INDICATORS, NARRATIVE),
    ),
    "past year late": (puts("history", "year", 2567, year=2570), "[ต้องแก้ไข: ปีงบประมาณ]", ANALYSES[:3]),
    "past score": (puts("history", "year", 2567, overall="ดี"), "[ต้องแก้ไข: คะแนนภาพรวม]", ANALYSES[:3]),
    "past score of an instrument": (
        puts("history", "year", 2567, IIT="ดี"),
        "[ต้องแก้ไข: คะแนนปีก่อน]",
        ANALYSES[:3],
    ),
    "analysis of no issue": (
        second_row_without_number,
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานการวิเคราะห์]",
        (ISSUES,),
    ),
    "no emblem": (agency(emblem="ไม่มี.png"), "[ต้องแก้ไข: ไฟล์ตราหน่วยงาน]", ALL),
    "no measures": (no_measures_yet, "[ยังไม่ได้กรอก: มาตรการ]", ALL),
    "no measure for it": (
        agency(development_indicator=10),
        "[ยังไม่ได้กรอก: มาตรการที่ตอบตัวชี้วัดที่เลือกพัฒนา]",
        (INDICATORS, NARRATIVE),
    ),
    "no title": (m1(title=None), "[ยังไม่ได้กรอก: ชื่อมาตรการ]", ALL),
    "no steps": (m1(steps=None), "[ยังไม่ได้กรอก: ขั้นตอนหรือวิธีการ]", ALL),
    "no units": (m1(units=None), "[ยังไม่ได้กรอก: ผู้รับผิดชอบ]", ALL),
    "no period": (m1(start=None), "[ยังไม่ได้กรอก: ระยะเวลา]", ALL),
    "unreadable end": (m1(end="เสร็จ"), "[ต้องแก้ไข: ระยะเวลา]", ALL),
    "backwards": (m1(start="ก.ย. 2569", end="ต.ค. 2568"), "[ต้องแก้ไข: ระยะเวลา]", ALL),
    "another year": (m1(start="ต.ค. 2567", end="ก.ย. 2568"), "[ต้องแก้ไข: ระยะเวลา]", ALL),
    "answers nothing": (
        m1(issues=None, indicators=None),
        "[ยังไม่ได้กรอก: ประเด็นหรือตัวชี้วัดที่ตอบ]",
        (ISSUES, INDICATORS),
    ),
    "answers what is not": (m1(issues="9"), "[ต้องแก้ไข: ประเด็นที่ตอบ]", (ISSUES,)),
    "unreadable monitoring": (m1(monitoring="#N/A"), "[ต้องแก้ไข: การกำกับติดตาม]", ANALYSES),
    "no id": (m1(id=None), LOST, ALL),
    "id twice": (m1(id="M2"), LOST, ALL),
    "unreadable measure year": (m1(year="หน้า"), LOST, ALL),
    "no status": (r1(status=None), "[ยังไม่ได้กรอก: สถานะ]", REPORT),
    "unknown status": (r1(status="ใกล้"), "[ต้องแก้ไข: สถานะ]", REPORT),
    "no deed": (r1(done=None), "[ยังไม่ได้กรอก: สิ่งที่ดำเนินการ]", REPORT),
    "no day": (r1(dates=None), "[ยังไม่ได้กรอก: วันที่ดำเนินการ]", REPORT),
    "no result": (drops("results", "measure", "M1"), "[ยังไม่ได้กรอก: ผลการดำเนินการ]", REPORT),
    "result of none": (r1(measure="M9"), "[ยังไม่ได้กรอก: ผลการดำเนินการ]", REPORT),
    "result without id": (r1(measure=None), "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานผลการดำเนินการ]", REPORT),
    "no caption": (adds("photos", measure="M1", file="ดี.png"), "[ยังไม่ได้กรอก: คำบรรยายภาพ]", REPORT),
    "no photo": (adds("photos", measure="M1", file="ไม่มี.png", caption="ก"), "[ต้องแก้ไข: ไฟล์รูป]", REPORT),
    "photo of none": (
        adds("photos", measure="M9", file="ดี.png", caption="ก"),
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานภาพกิจกรรม]",
        REPORT,
    ),
    "photo without file": (
        adds("photos", measure="M1", caption="ก"),
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานภาพกิจกรรม]",
        REPORT,
    ),
    "remark of no kind": (
        adds("remarks", kind="อื่น", text="ก"),
        "[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานข้อเสนอแนะ]",
        ANALYSES,
    ),
}


UNSAID = {
    # by a threshold or an overall score that is in doubt
    "threshold": ("จุดแข็ง (", "จุดที่ต้องพัฒนา (", "จำนวน ๑๐ ตัวชี้วัด คือ", "จำนวน ๐ ตัวชี้วัด", "ร้อยละ ๙๐ ขึ้นไป"),
    "overall differs": ("๕๕.๐๐ คะแนน)", "ตามทั้งนี้", "ในภาพรวมปรากฏตามทั้งนี้"),
    "past score of an instrument": ("ปี ๒๕๖๗",),
}


@pytest.mark.parametrize("case", EVERY)
def test_what_blocks_is_seen_where_it_is_printed_and_nowhere_else(case: str) -> None:
    change, gap, printing = EVERY[case]
    entries = complete()
    change(entries)
    data, photo = draw(entries), picture("navy")
    for layout in ALL:
        product = drafted(data, layout, photo=photo)
        found = gaps_in(body(product))
        assert (gap in found) is (layout in printing), (layout, found)
        assert not [each for each in found if not (each.startswith("[") and each.endswith("]"))], found
        if found:
            assert any(each.blocks for each in product.problems)
        said = text(body(product)) + " ".join(alternative_texts(product))
        assert not [each for each in UNSAID.get(case, ()) if each in said], layout


def alternative_texts(product: Product) -> list[str]:
    return [str(each.get("descr")) for each in body(product).iter(f"{WP}docPr")]


def test_a_level_that_follows_from_a_doubtful_score_is_as_doubtful_and_no_chart_draws_that_score() -> None:
    entries = complete()
    entries["agency"][0]["published_overall"] = 12
    wrong = "[ต้องแก้ไข: คะแนนภาพรวมตามประกาศ]"
    for layout in ANALYSES:
        product = drafted(draw(entries), layout, Numerals.ARABIC)
        said = text(body(product))
        assert f"12.00 {wrong}" in said
        assert f"ต้องปรับปรุงโดยด่วน {wrong}" in said
        assert not [each for each in alternative_texts(product) if "12.00" in each or "ภาพรวม" in each]
        assert "ตามทั้งนี้" not in said
    entries["agency"][0]["published_rating"] = "ผ่าน"
    assert f"ผ่าน {wrong}" not in text(body(drafted(draw(entries), INDICATORS)))


def test_without_a_chart_of_past_years_no_sentence_points_at_one() -> None:
    entries = complete()
    entries["history"][0]["overall"] = "ดี"
    for layout in (ISSUES, INDICATORS):
        said = [text(each) for each in body(drafted(draw(entries), layout)).iter(w("p"))]
        assert not [each for each in said if each.endswith((" ตาม", "ปรากฏตาม"))]


def no_threshold_read(book: Workbook) -> None:
    cell(book, "คะแนนขั้นต่ำของจุดแข็ง").offset(column=1).value = "สูง"


def no_threshold_named(book: Workbook) -> None:
    cell(book, "คะแนนขั้นต่ำของจุดแข็ง").value = "เกณฑ์"


def cell(book: Workbook, label: str) -> Any:
    """The cell of a label on the sheet of the agency."""
    return next(each for (each, *_) in book["หน่วยงาน"].iter_rows() if each.value == label)


@pytest.mark.parametrize("change", [no_threshold_read, no_threshold_named])
def test_by_a_threshold_that_cannot_be_read_nothing_is_a_strength_or_none(change: Callable[[Workbook], None]) -> None:
    entries = complete()
    for each in entries["indicators"]:
        each["score"] = {1: 100, 2: 80}.get(each["number"], 88.5 + each["number"])
    root = body(drafted(edited(change, entries), NARRATIVE, Numerals.ARABIC))
    said = text(root)
    wrong = "[ต้องแก้ไข: คะแนนขั้นต่ำของจุดแข็ง]"
    assert f"ตัวชี้วัดที่ยังจำแนกเป็นจุดแข็งหรือจุดที่ต้องพัฒนาไม่ได้ ({wrong}) คือ" in said
    told = said[said.index("ไม่ได้ (") :]
    assert all(f"ตัวชี้วัดที่ {each.number} {each.name} ได้คะแนนเท่ากับร้อยละ" in told for each in framework().indicators)
    assert not re.search(r"จำนวน \d+ ตัวชี้วัด คือ|จุดแข็ง \(|ซึ่งเป็นจุดแข็ง|\b90\b", said)
    drafts = [each for each in drafts_in(root) if each]
    assert len(set(drafts)) == 4  # what was found and what to develop of 1 and 2, at full score and below the target


def test_an_unreadable_figure_of_a_past_year_leaves_that_year_out_of_every_chart() -> None:
    entries = complete()
    entries["history"].append({"year": 2566, "overall": 80, "IIT": 80, "EIT": 80, "OIT": 80})
    for year, drawn in ((2567, "2566"), (2566, "2567")):
        wrong = {**entries, "history": [dict(each) for each in entries["history"]]}
        row(wrong, "history", "year", year)["EIT"] = "ดี"
        shown = " ".join(alternative_texts(drafted(draw(wrong), INDICATORS, Numerals.ARABIC)))
        assert drawn in shown
        assert str(year) not in shown


def test_a_draft_is_never_in_a_layout_the_year_cannot_have() -> None:
    official = framework(2563)
    data = form.draw(
        official, (), {"indicators": [{"number": each.number, "score": 90} for each in official.indicators]}
    )
    product = produce(data, Request(frozenset({Kind.ANALYSIS}), ISSUES, draft=True))
    assert Code.LAYOUT_NEEDS_ISSUES in {each.code for each in product.problems}
    (report,) = product.documents.values()
    assert properties.read(unpack(report))["layout"] == "analysis-indicators"


def test_items_put_back_stand_in_official_order() -> None:
    submission = examine(draw(complete()), Request()).submission
    assert submission is not None
    left = tuple(each for each in submission.items if each.code not in ("i1", "e2"))
    known = with_items_known(replace(submission, items=left), framework()).items
    assert [each.code for each in known] == [each.code for each in framework().items]


def test_what_the_plan_lacks_for_an_indicator_is_no_gap_of_what_was_done() -> None:
    entries = complete()
    entries["agency"][0]["development_indicator"] = 10
    product = produce(draw(entries), Request(frozenset(Kind), INDICATORS, draft=True))
    found = {kind: gaps_in(parse_xml(unpack(document)[DOCUMENT])) for kind, document in product.documents.items()}
    lacking = "[ยังไม่ได้กรอก: มาตรการที่ตอบตัวชี้วัดที่เลือกพัฒนา]"
    assert found == {Kind.ANALYSIS: [lacking], Kind.IMPLEMENTATION: []}


def test_a_year_without_issues_has_no_gap_where_their_numbers_would_stand() -> None:
    official = framework(2564)
    entries: Entries = {
        "indicators": [{"number": each.number, "score": 90} for each in official.indicators],
        "measures": [{"year": 2565, "id": "M1", "indicators": "1", "title": "ก", "units": "ข", "start": "ไตรมาส 1"}],
    }
    data = form.draw(official, (), entries)
    for layout in (INDICATORS, NARRATIVE, RANKING):
        found = gaps_in(body(drafted(data, layout)))
        assert [each for each in found if "ขั้นตอน" in each] == ["[ยังไม่ได้กรอก: ขั้นตอนหรือวิธีการ]"]
        assert not [each for each in found if "ประเด็น" in each or "ตอบ" in each]


def picture(colour: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(data, "PNG")
    return data.getvalue()


@EVERY_LAYOUT
@BOTH_NUMERALS
def test_without_a_problem_a_draft_has_no_gap_and_differs_in_its_header_alone(layout: str, numerals: Numerals) -> None:
    product = drafted(draw(rich()), layout, numerals)
    final = produce(draw(rich()), Request(frozenset(product.documents), layout if layout in ANALYSES else "", numerals))
    assert text(body(product)) == text(body(final))
    assert gaps_in(body(product)) == gaps_in(body(final)) == []
    assert [each.startswith("ฉบับร่าง") for each in headers(product)] == [True] * len(headers(product))


# --- scores -------------------------------------------------------------------------------------------------------


def of_ten(missing: int) -> Entries:
    """Ten scores that all differ, one of them missing."""
    entries = complete()
    for each in entries["indicators"]:
        each["score"] = None if each["number"] == missing else 78.5 + 2 * each["number"]
    return entries


@pytest.mark.parametrize("missing", [1, 4, 10])
@EVERY_LAYOUT
def test_while_a_score_is_missing_nothing_that_depends_on_it_is_said(layout: str, missing: int) -> None:
    said = text(body(drafted(draw(of_ten(missing)), layout, Numerals.ARABIC)))
    assert WAITING in said
    rest = said.replace("จากคะแนนสูงสุดไปหาคะแนนต่ำสุด", "").replace("คะแนนสูงสุดรายตัวชี้วัด", "")
    whole = {each.number: 78.5 + 2 * each.number for each in framework().indicators}
    instruments = {each.code: framework().indicators_of(each.code) for each in framework().instruments}
    affected = next(code for code, those in instruments.items() if missing in [each.number for each in those])
    for code, those in instruments.items():
        figures = [whole[each.number] for each in those]
        mean = f"{sum(figures) / len(figures):.2f}"
        assert (mean in said) is (code != affected and layout in ANALYSES[:3]) or mean in map("{:.2f}".format, figures)
    if layout != NARRATIVE:  # which tells of every instrument by itself
        assert "ได้คะแนนสูงสุด" not in rest
        assert "ได้คะแนนต่ำสุด" not in rest
    assert "ทุกตัวชี้วัด" not in rest
    assert "ระดับ ผ่าน" not in rest
    for number, score in whole.items():
        assert number == missing or layout == "implementation" or f"{score:.2f}" in said
    assert f"{whole[missing]:.2f}" not in said or layout == "implementation"


def test_a_stated_pass_or_fail_is_one_that_is_known() -> None:
    entries = of_ten(4)
    cells = [
        [text(cell) for cell in each.iterfind(w("tc"))]
        for each in body(drafted(draw(entries), INDICATORS)).iter(w("tr"))
    ]
    stated = {each[0]: each[4] for each in cells if len(each) == 6 and each[1] in ("IIT", "EIT", "OIT")}
    assert stated["๔"] == "[ยังไม่ได้กรอก: คะแนน]"
    assert {stated["๑"], stated["๒"], stated["๓"]} == {"ไม่ผ่านเกณฑ์"}
    assert stated["๕"] == "ผ่านเกณฑ์"


def test_the_narrative_tells_of_an_indicator_without_a_score_apart_from_the_others() -> None:
    entries = of_ten(4)
    row(entries, "indicators", "number", 4)["finding"] = "ขาดทะเบียนคุม"
    said = text(body(drafted(draw(entries), NARRATIVE)))
    apart = said[said.index("ตัวชี้วัดที่ยังไม่มีคะแนน คือ") :]
    assert "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้คะแนนเท่ากับร้อยละ [ยังไม่ได้กรอก: คะแนน]" in apart
    assert "ขาดทะเบียนคุม" in apart
    assert said.count("ขาดทะเบียนคุม") == 1


def test_no_draft_counts_on_a_score_that_could_not_be_read() -> None:
    entries = complete()
    row(entries, "analysis", "issue", 6)["maintain"] = None
    row(entries, "items", "code", "i8")["score"] = 100
    root = body(drafted(draw(entries), ISSUES))
    assert "ข้อ i8" in "".join(each for each in drafts_in(root) if each)
    row(entries, "items", "code", "i7")["score"] = "ไม่มี"
    root = body(drafted(draw(entries), ISSUES))
    assert not any("ข้อ i8" in each for each in drafts_in(root))
    assert WAITING in gaps_in(root)


def test_known_scores_are_a_part_of_all_scores() -> None:
    official = framework()
    given = {each.number: Decimal(80 + each.number) for each in official.indicators}
    whole = compute(official, given)
    assert known(official, given) == whole
    del given[7]
    part = known(official, given)
    assert not isinstance(part, Scores)
    assert part.indicators == {number: score for number, score in whole.indicators.items() if number != 7}
    assert part.instruments == {code: score for code, score in whole.instruments.items() if code != "EIT"}
    with pytest.raises(KeyError, match="7"):
        compute(official, given)


# --- photos -------------------------------------------------------------------------------------------------------


def test_a_refused_photo_leaves_its_place_empty_and_moves_no_other() -> None:
    entries = complete()
    entries["photos"] = [
        {"measure": "M1", "file": "ไม่มี.png", "caption": "ภาพที่ไม่พบ"},
        {"measure": "M1", "file": "ดี.png", "caption": "ภาพที่พบ"},
        {"measure": "M9", "file": "อื่น.png", "caption": "ภาพของมาตรการอื่น"},
    ]
    product = drafted(draw(entries), "implementation", photo=picture("navy"))
    paragraphs = list(body(product).iter(w("p")))
    captions = [place for place, each in enumerate(paragraphs) if text(each).startswith("ภาพที่ ")]
    shown = [(text(paragraphs[place]), bool(list(paragraphs[place - 1].iter(w("drawing"))))) for place in captions]
    assert shown == [
        ("ภาพที่ ๑ ภาพที่ไม่พบ [ต้องแก้ไข: ไฟล์รูป]", False),
        ("ภาพที่ ๒ ภาพที่พบ", True),
        ("ภาพที่ ๓ [ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานภาพกิจกรรม]", False),
    ]


# --- the header ---------------------------------------------------------------------------------------------------


def headers(product: Product) -> list[str]:
    parts = unpack(next(iter(product.documents.values())))
    return [text(parse_xml(content)) for name, content in parts.items() if name.startswith("word/header")]


@EVERY_LAYOUT
@BOTH_NUMERALS
def test_every_header_says_that_this_is_a_draft_and_what_is_left(layout: str, numerals: Numerals) -> None:
    entries = complete()
    entries["agency"][0]["province"] = row(entries, "measures", "id", "M1")["units"] = None
    product = drafted(draw(entries), layout, numerals)
    said = f"ฉบับร่าง ยังมีจุดที่ต้องแก้ไข {numerals.whole(2)} จุด"
    assert {each.count(said) for each in headers(product)} == {1}
    first = next(body(product).iter(w("sectPr")))
    assert {each.get(w("type")) for each in first.iterfind(w("headerReference"))} == {"default", "first", "even"}


# --- whole workbooks ----------------------------------------------------------------------------------------------

WORKBOOKS = {
    "faulty": (SAMPLES / "faulty.xlsx").read_bytes(),
    "empty": blank(framework()),
    "empty of 2569": blank(framework(2569)),
}


@EVERY_LAYOUT
@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_worst_workbooks_become_drafts_that_conform(name: str, layout: str, tmp_path: Path) -> None:
    product = drafted(WORKBOOKS[name], layout)
    data = next(iter(product.documents.values()))
    assert faults(data, tmp_path) == []
    assert is_untouched(data)
    content = text(body(product))
    assert len(gaps_in(body(product))) > 10
    assert not any(mark in content for mark in map(chr, range(0xFDD0, 0xFDF0)))
    assert not any(each in content for each in ("None", "Undefined", "{{", "{%"))
    for each in body(product).iter(
        w("instrText"), w("fldSimple")
    ):  # a reference that leads nowhere is an error in Word
        words = str(each.get(w("instr")) or each.text).split()
        assert words[0] != "REF" or words[1] in {one.get(w("name")) for one in body(product).iter(w("bookmarkStart"))}


LOST_SHEETS = {
    "หน่วยงาน": ("[ต้องแก้ไข: จังหวัด]", ALL),
    "คะแนนตัวชี้วัด": ("[ต้องแก้ไข: คะแนน]", ANALYSES),
    "คะแนนรายข้อ": ("[ต้องแก้ไข: คะแนน]", (ISSUES, NARRATIVE)),
    "ย้อนหลัง": ("[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานย้อนหลัง]", ANALYSES[:3]),
    "การวิเคราะห์": ("[ต้องแก้ไข: ข้อบกพร่อง/ข้อปรับปรุง]", (ISSUES,)),
    "มาตรการ": (LOST, ALL),
    "ผลการดำเนินการ": ("[ต้องแก้ไข: ผลการดำเนินการ]", REPORT),
    "ข้อเสนอแนะ": ("[ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงานข้อเสนอแนะ]", ANALYSES),
}


def edited(change: Callable[[Workbook], None], entries: Entries | None = None) -> bytes:
    """A workbook, the complete one unless told, as someone left it."""
    book = load_workbook(io.BytesIO(draw(entries or complete())))
    change(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize("sheet", LOST_SHEETS)
def test_what_stood_in_a_sheet_that_is_lost_is_a_gap(sheet: str) -> None:
    gap, printing = LOST_SHEETS[sheet]
    data = edited(lambda book: book.remove(book[sheet]))
    assert [layout for layout in ALL if gap in gaps_in(body(drafted(data, layout)))] == list(printing)


def test_what_stood_in_a_row_that_is_lost_is_a_gap() -> None:
    def mend(book: Workbook) -> None:
        book["คะแนนตัวชี้วัด"].delete_rows(7)
        book["คะแนนรายข้อ"].delete_rows(4)

    root = body(drafted(edited(mend), ISSUES))
    cells = [[text(cell) for cell in each.iterfind(w("tc"))] for each in root.iter(w("tr"))]
    assert [each[2:] for each in cells if each[1:2] == ["๔"]] == [["การใช้ทรัพย์สินของราชการ", "[ต้องแก้ไข: คะแนน]"]]
    item = next(each for each in framework().items if each.code == "i1")
    assert [each[1:] for each in cells if each[1:2] == [f"ข้อ i1 {item.text}"]] == [
        [f"ข้อ i1 {item.text}", "[ต้องแก้ไข: คะแนน]"]
    ]
    assert "ข้อบกพร่องหรือ" not in "".join(gaps_in(root))


def test_a_fault_of_a_template_stops_a_draft_too() -> None:
    product = produce(draw(complete()), Request(draft=True, layouts=layouts.Shelf({})))
    assert product.documents == {}
    assert "template-missing" in {each.code.slug for each in product.problems}


def test_a_draft_has_a_name_of_its_own_and_an_edited_one_is_not_written_over(tmp_path: Path) -> None:
    workbook = tmp_path / "งาน.xlsx"
    workbook.write_bytes(WORKBOOKS["faulty"])
    request = Request(draft=True)
    built = build(workbook, tmp_path, request, Edited.REFUSE)
    assert [each.name for each in built.outputs] == ["งาน_analysis_ร่าง.docx", "งาน_implementation_ร่าง.docx"]
    assert build(workbook, tmp_path, request, Edited.REFUSE).outputs == built.outputs
    parts = unpack(built.outputs[0].read_bytes())
    edited = pack({**parts, DOCUMENT: parts[DOCUMENT].replace("คะแนน".encode(), "แต้ม".encode())})
    built.outputs[0].write_bytes(edited)
    again = build(workbook, tmp_path, request, Edited.REFUSE)
    assert again.outputs == ()
    assert "output-edited" in {each.code.slug for each in again.problems}
    assert built.outputs[0].read_bytes() == edited


# --- one value -----------------------------------------------------------------------------------------------------


def gaps_of(*found: Problem) -> Gaps:
    origins = {
        "agency": Location((1,), "ก"),
        "agency.name": Location((1, 5, 2), "ก", "B5"),
        "agency.province": NOWHERE,  # as is read where the label is missing
    }
    return Gaps({each.where: each.code for each in found}, frozenset(), origins)


def test_a_gap_takes_the_place_of_what_is_missing_and_stands_behind_what_is_wrong() -> None:
    where = Location((1, 5, 2), "ก", "B5")
    missing, wrong = (
        gaps_of(problem(Code.CELL_MISSING, where)),
        gaps_of(problem(Code.NAME_OF_ANOTHER_TYPE, where, found="", expected="")),
    )
    assert without_marks(missing.fill("เก่า", "agency.name")) == "[ยังไม่ได้กรอก: ชื่อหน่วยงาน]"
    assert without_marks(wrong.fill("นา", "agency.name")) == "นา [ต้องแก้ไข: ชื่อหน่วยงาน]"
    assert without_marks(wrong.fill("", "agency.name")) == "[ต้องแก้ไข: ชื่อหน่วยงาน]"
    assert [without_marks(each) for each in wrong.fill_list(["ก", "ข"], "agency.name")][:2] == ["ก", "ข"]
    assert GAP_BEGINS in missing.at("agency.name")


def test_what_stands_in_no_cell_is_a_gap_when_its_sheet_is_wrong() -> None:
    lost = gaps_of(problem(Code.LABEL_MISSING, Location((1,), "ก"), expected="จังหวัด"))
    assert without_marks(lost.fill("", "agency.province")) == "[ต้องแก้ไข: จังหวัด]"
    assert lost.fill("นา", "agency.name") == "นา"


def test_without_problems_every_text_stays() -> None:
    assert NO_GAPS.fill("ก", "agency.name") == "ก"
    assert NO_GAPS.fill_list(["ก"], "measures[2569/M1].steps") == ["ก"]
    assert NO_GAPS.at("results[M1]") == NO_GAPS.row("measures", []) == ""
