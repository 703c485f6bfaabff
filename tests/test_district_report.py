"""The Word summary of a district: every figure is true, nothing is said that the figures do not show.

python -m tests.test_district_report        # writes its goldens anew; look at the difference, then commit
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from itadocs.assessment import scoring
from itadocs.assessment.district import Overview, Return, State
from itadocs.assessment.framework import Agencies, agencies
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district.report import document
from itadocs.oxml import Element, c, w
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.problems import Problem
from itadocs.report import layouts, properties
from itadocs.report.disk import Pending
from itadocs.report.layouts import Layout
from itadocs.report.output import Edited, write_reports
from itadocs.thai import Numerals
from templates.drawing.charts import BY_NAME
from tests.outline import GOLDENS, outline
from tests.support import framework
from tests.test_charts import WP, equal_their_workbooks, shown, table
from tests.test_every_layout import (
    agree_captions_and_references,
    body,
    faults,
    repeat_headers_and_keep_rows_whole,
    style,
    text,
)

KINDS: Agencies = agencies()
YEAR = 2568
SCORES = (97.4, 96.2, 92.75, 91.3, 91.3, 88.8, 86.25, 85.0, 84.99, 79.5)
AROUND = {1: 1, 2: 0, 3: 0, 4: -7, 5: 1, 6: 0, 7: 1, 8: 2, 9: -1, 10: 1}  # leaves the overall score where it is
CAUSES = {State.INCOMPLETE: "มีจุดที่ต้องแก้ไข 3 จุด", State.WRONG_VERSION: "ส่งแบบฟอร์มของปีงบประมาณ พ.ศ. 2567"}


def agency(number: int, name: str = "", *, district: str = "เมืองตัวอย่าง", province: str = "ตัวอย่างธานี") -> Agency:
    """An invented agency: one municipality for every three sub-districts."""
    kind = next(each for each in KINDS.types if each.short == ("ทต." if number % 4 == 1 else "อบต."))
    names = ("นาตัวอย่าง", "โคกสมมุติ", "หนองทดลอง", "ดอนจำลอง", "ห้วยตัวแบบ", "บึงสมมุติ", "โพนทดลอง", "ท่าตัวอย่าง")
    named = name or names[number % 8] + ("" if number < 8 else "ใหม่" if number < 16 else f" {number}")
    return Agency(kind, named, f"{number:04}", district, province, KINDS.place(province))


def returned(number: int, overall: float | None, state: State = State.READY, **changes: Any) -> Return:
    """What came back from an agency; its indicators lie around its overall score, the fourth lowest."""
    official = framework(YEAR)
    scored: Mapping[str, Any] = {}
    if overall is not None:
        around = Decimal(str(overall))
        given = {indicator: around + Decimal(beside) for indicator, beside in AROUND.items()}
        low = {each.code: around - place * 7 % 31 for place, each in enumerate(official.items)}
        scored = {"scores": scoring.compute(official, given), "items": low}
    whole: dict[str, Any] = {
        "agency": agency(number),
        "state": state,
        "cause": CAUSES.get(state, ""),
        **scored,
        **changes,
    }
    return Return(**whole)


def overview(*returns: Return) -> Overview:
    return Overview(framework(YEAR), returns)


@cache
def district() -> Overview:
    """Twelve agencies: ten with scores, one of them incomplete; two equal; one of another form; one missing."""
    scored = [returned(number, score) for number, score in enumerate(SCORES)]
    scored[5] = replace(scored[5], state=State.INCOMPLETE, cause=CAUSES[State.INCOMPLETE])
    return overview(*scored, returned(10, None, State.WRONG_VERSION), returned(11, None, State.MISSING))


@cache
def made(numerals: Numerals = Numerals.THAI) -> bytes:
    return of(district(), numerals)


def of(found: Overview, numerals: Numerals = Numerals.THAI) -> bytes:
    report = document(found, numerals, layouts.shipped())
    assert isinstance(report, bytes), report
    return report


def charts_of(report: bytes) -> dict[str, Element]:
    return shown(unpack(report))


def cells(table: Element) -> list[list[str]]:
    return [[text(cell) for cell in each.iterfind(w("tc"))] for each in table.iterfind(w("tr"))]


def table_after(report: bytes, title: str) -> list[list[str]]:
    """The rows of the table under the caption that ends with a title, the heading first."""
    captions = (each for each in body(report).iter(w("p")) if style(each) == "Caption" and title in text(each))
    table = next(captions).getnext()
    assert table is not None
    return cells(table)


def paragraphs(report: bytes) -> list[str]:
    return [text(each) for each in body(report).iterfind(w("p")) if text(each)]


# --- the whole ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("numerals", Numerals)
def test_every_word_of_the_summary_stands_where_it_stood(numerals: Numerals) -> None:
    expected, found = golden(numerals).read_text("utf-8").splitlines(), outline(made(numerals)).splitlines()
    changes = "\n".join(difflib.unified_diff(expected, found, "golden", "now", n=0, lineterm=""))
    assert changes == "", f"if this is meant: python -m tests.test_district_report\n{changes}"


def golden(numerals: Numerals) -> Path:
    return GOLDENS / "district" / f"{numerals}.txt"


def numbered(count: int) -> list[Return]:
    """Agencies with scores, all different."""
    return [returned(number, 60 + number * 37 % 3800 / 100) for number in range(count)]


LONG = "นาตัวอย่างยาว" * 9 + "นาท"
EDGES: dict[str, tuple[Return, ...]] = {
    "nobody": (),
    "none returned": (returned(0, None, State.MISSING), returned(1, None, State.MISSING)),
    "one": (returned(0, 91.25),),
    "two, equal": (returned(0, 91.25), returned(1, 91.25)),
    "thirty": tuple(numbered(30)),
    "thirty-one": tuple(numbered(31)),
    "two hundred": tuple(numbered(200)),
    "a long name": (returned(0, 91.25, agency=agency(0, LONG)), returned(1, 84.0)),
    "items alone": (replace(returned(0, 91.25, State.INCOMPLETE), scores=None),),
    "contradicted": (replace(returned(0, 91.25, State.INCOMPLETE), scores=None, items={}), returned(1, 84.0)),
    "many equal": tuple(returned(number, 90.5) for number in range(12)),
}


@pytest.mark.parametrize("numerals", Numerals)
@pytest.mark.parametrize("edge", EDGES)
def test_edges_make_a_document_that_conforms_in_one_numeral_system(
    edge: str, numerals: Numerals, tmp_path: Path
) -> None:
    report = of(overview(*EDGES[edge]), numerals)
    foreign = "0-9" if numerals is Numerals.THAI else "๐-๙"
    for each in body(report).iter(w("p")):
        said = re.sub(r"\b[ieo]\d+\b", "", text(each))
        assert not re.search(rf"[{foreign}]|{{[{{%#]|None|Undefined|  ", said), said
    for chart in charts_of(report).values():
        assert not re.search(f"[{foreign}]", " ".join(each.text or "" for each in chart.iter(c("v")) if is_name(each)))
    assert faults(report, tmp_path) == []


def is_name(value: Element) -> bool:
    return any(each.tag == c("strCache") for each in value.iterancestors())


def test_every_agency_with_scores_stands_in_the_table_and_a_chart_as_long_as_it_can_be_read() -> None:
    heights: dict[int, int] = {}
    for count in (0, 1, 2, 12, 30, 31, 200):
        report = of(overview(*numbered(count)))
        if count:
            assert len(table_after(report, "อันดับคะแนนของหน่วยงาน")) == 1 + count
        drawn = charts_of(report)
        assert ("league" in drawn) is (2 <= count <= 30)
        if "league" in drawn:
            assert [len(each) for _, each in table(drawn["league"])] == [count, count]
            heights[count] = height(report, BY_NAME["league"].title)
    assert heights[2] < heights[12] == round(9.0 * 360000) < heights[30] < 25 * 360000


@pytest.mark.parametrize("count", [1, 2, 4, 5])
def test_a_year_of_other_instruments_has_a_column_for_each(count: int, tmp_path: Path) -> None:
    official = framework(YEAR)
    first = official.instruments[0]
    weight = Decimal(1) / count
    own = replace(
        official,
        instruments=tuple(replace(first, code=f"T{number}", weight=weight) for number in range(1, count + 1)),
        indicators=tuple(
            replace(each, instrument=f"T{1 + place % count}") for place, each in enumerate(official.indicators)
        ),
    )
    scores = scoring.compute(own, {each.number: Decimal(80 + each.number) for each in own.indicators})
    report = of(Overview(own, (Return(agency(0), State.READY, scores=scores), returned(11, None, State.MISSING))))
    heading, place = table_after(report, "อันดับคะแนนของหน่วยงาน")
    assert heading == ["อันดับ", "หน่วยงาน", *scores.instruments, "ภาพรวม", "ระดับ"]
    assert place[2:-2] == [Numerals.THAI.score(each) for each in scores.instruments.values()]
    grids = [[int(str(each.get(w("w")))) for each in grid] for grid in body(report).iter(w("tblGrid"))]
    assert all(9065 <= sum(each) <= 9071 for each in grids), grids
    assert len(heading) in map(len, grids)
    assert faults(report, tmp_path) == []


def test_the_levels_stand_in_a_table_with_their_share() -> None:
    rows = table_after(made(Numerals.ARABIC), "จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน")
    assert [row[1:] for row in rows[1:]] == [
        ["2", "20.00"],
        ["5", "50.00"],
        ["1", "10.00"],
        ["2", "20.00"],
        ["0", "0.00"],
    ]
    assert [row[0] for row in rows[1:]] == [each.name for each in framework(YEAR).ratings]


def height(report: bytes, title: str) -> int:
    """How high the chart of a title is drawn, in EMU."""
    drawn = next(each for each in body(report).iter(f"{WP}docPr") if str(each.get("descr")).startswith(title))
    return int(str(drawn.getparent().find(f"{WP}extent").get("cy")))  # type: ignore[union-attr]


@pytest.mark.parametrize("numerals", Numerals)
def test_every_cached_value_of_a_chart_equals_its_workbook(numerals: Numerals) -> None:
    for found in (district(), overview(*numbered(30)), overview(returned(0, None, State.MISSING))):
        equal_their_workbooks(unpack(of(found, numerals)))


@pytest.mark.parametrize("numerals", Numerals)
@pytest.mark.parametrize("edge", ["none returned", "one", "two, equal", "thirty"])
def test_captions_count_through_and_tables_keep_their_rows_and_headings(edge: str, numerals: Numerals) -> None:
    content = body(of(overview(*EDGES[edge]), numerals))
    agree_captions_and_references(content, numerals)
    repeat_headers_and_keep_rows_whole(content)


# --- the figures -------------------------------------------------------------------------------------------------


def test_the_charts_show_what_the_tables_say() -> None:
    report, drawn = made(Numerals.ARABIC), charts_of(made(Numerals.ARABIC))
    assert list(drawn) == ["returns", "levels", "league", "indicator_means"]
    assert table(drawn["returns"]) == [("จำนวนหน่วยงาน", ["9", "1", "1", "1"])]
    assert table(drawn["levels"]) == [("จำนวนหน่วยงาน", ["2", "5", "1", "2", "0"])]
    for name, title, column in (("league", "อันดับคะแนน", 5), ("indicator_means", "คะแนนเฉลี่ยรายตัวชี้วัด", 3)):
        (_, reaching), (_, below) = table(drawn[name])
        bars = [Decimal(str(one or other)) for one, other in zip(reaching, below, strict=True)]
        assert bars == [Decimal(row[column]) for row in table_after(report, title)[1:]]
        assert [value is not None for value in below] == [bar < 85 for bar in bars]


def test_the_figures_follow_from_the_scores_of_the_agencies() -> None:
    said, overall = "\n".join(paragraphs(made(Numerals.ARABIC))), sorted(map(Decimal, map(str, SCORES)))
    assert f"ได้คะแนนภาพรวมเฉลี่ย {scoring.shown(sum(overall, Decimal(0)) / 10)} คะแนน" in said
    assert f"หน่วยงานที่ได้คะแนนสูงสุด ({overall[-1]:.2f} คะแนน) ได้แก่ องค์การบริหารส่วนตำบลนาตัวอย่าง\n" in said
    assert f"หน่วยงานที่ได้คะแนนต่ำสุด ({overall[0]:.2f} คะแนน) ได้แก่ เทศบาลตำบลโคกสมมุติใหม่\n" in said
    reaching = sum(each >= 85 for each in overall)
    assert f"ผ่านเกณฑ์เป้าหมาย {reaching} หน่วยงาน คิดเป็นร้อยละ {reaching * 10}.00 " in said
    assert [row[0] for row in table_after(made(Numerals.ARABIC), "อันดับคะแนน")[1:]] == [*"123446789", "10"]
    for number, *_, mean, below in table_after(made(Numerals.ARABIC), "คะแนนเฉลี่ยรายตัวชี้วัด")[1:]:
        each = [score + AROUND[int(number)] for score in overall]
        assert (mean, below) == (f"{scoring.shown(sum(each, Decimal(0)) / 10)}", str(sum(one < 85 for one in each)))


def test_who_is_waited_for_stands_with_the_reason() -> None:
    assert table_after(made(Numerals.ARABIC), "หน่วยงานที่ยังไม่ส่ง")[1:] == [
        ["1", "เทศบาลตำบลบึงสมมุติ", "ส่งแล้วแต่ต้องแก้ไข", CAUSES[State.INCOMPLETE]],
        ["2", "องค์การบริหารส่วนตำบลหนองทดลองใหม่", "ส่งแบบฟอร์มผิดปีหรือผิดรุ่น", CAUSES[State.WRONG_VERSION]],
        ["3", "องค์การบริหารส่วนตำบลดอนจำลองใหม่", "ยังไม่ส่ง", "-"],
    ]
    assert "outstanding" not in document_xml(of(overview(returned(0, 91.25))))


def test_the_lowest_items_are_five_ranks_with_all_that_share_the_last_and_none_of_full_score() -> None:
    def lowest(*items: dict[str, str]) -> list[list[str]]:
        returns = (
            replace(returned(n, None), items={code: Decimal(s) for code, s in each.items()})
            for n, each in enumerate(items)
        )
        return [
            [row[0], row[1], *row[3:]] for row in table_after(of(overview(*returns), Numerals.ARABIC), "ข้อที่ได้คะแนน")[1:]
        ]

    assert lowest({"i1": "90", "e1": "50", "o1": "100"}, {"i1": "80"}) == [
        ["1", "e1", "50.00", "1"],
        ["2", "i1", "85.00", "2"],
    ]
    tied = {f"i{number}": "70" if number < 4 else "80" for number in range(1, 9)}
    assert [row[0] for row in lowest(tied)] == ["1", "1", "1", *["4"] * 5]
    assert "ข้อที่ได้คะแนนเฉลี่ยต่ำสุด" not in paragraphs(of(overview(replace(returned(0, None), items={"i1": Decimal(100)}))))


def test_an_item_the_year_does_not_know_has_a_dash_for_its_text() -> None:
    only = replace(returned(0, None), items={"o99": Decimal(50)})
    assert table_after(of(overview(only)), "ข้อที่ได้คะแนน")[1] == ["๑", "o99", "-", "๕๐.๐๐", "๑"]


def test_where_all_are_equal_nothing_is_called_the_highest_or_the_lowest() -> None:
    report = of(overview(*EDGES["many equal"]))
    assert any("โดยทุกหน่วยงานได้คะแนนเท่ากัน" in each for each in paragraphs(report))
    assert not any(each.startswith(("หน่วยงานที่ได้คะแนนสูงสุด", "หน่วยงานที่ได้คะแนนต่ำสุด")) for each in paragraphs(report))
    flat = replace(returned(0, None), scores=scoring.compute(framework(YEAR), dict.fromkeys(AROUND, Decimal(80))))
    assert not any("ตัวชี้วัดที่ได้คะแนนเฉลี่ยต่ำสุด" in each for each in paragraphs(of(overview(flat))))


def test_agencies_that_share_the_highest_score_are_named_as_long_as_that_makes_a_sentence() -> None:
    def highest(count: int) -> str:
        report = of(overview(*(returned(number, 90.5) for number in range(count)), returned(count, 70)))
        return next(each for each in paragraphs(report) if each.startswith("หน่วยงานที่ได้คะแนนสูงสุด"))

    assert highest(2) == "หน่วยงานที่ได้คะแนนสูงสุด (๙๐.๕๐ คะแนน) ได้แก่ องค์การบริหารส่วนตำบลนาตัวอย่าง และเทศบาลตำบลโคกสมมุติ"
    assert highest(6) == "หน่วยงานที่ได้คะแนนสูงสุด (๙๐.๕๐ คะแนน) จำนวน ๖ หน่วยงาน"


# --- what follows ------------------------------------------------------------------------------------------------


def suggested(report: bytes) -> list[str]:
    said = paragraphs(report)
    after = said[said.index("ข้อเสนอแนะ") + 2 :] if "ข้อเสนอแนะ" in said else []
    return [each for each in after if not each.startswith(("(", "ตำแหน่ง", "วันที่"))]


def test_nothing_is_suggested_that_the_figures_do_not_show() -> None:
    assert suggested(of(overview(returned(0, 95), returned(1, 93)))) == []
    (waited_for,) = suggested(of(overview(returned(0, 95), returned(1, None, State.MISSING))))
    assert waited_for == "ติดตามหน่วยงานที่ยังไม่ส่งแบบฟอร์ม จำนวน ๑ หน่วยงาน ให้จัดส่งโดยเร็ว"
    low, missed = suggested(of(overview(returned(0, 95), returned(1, 84))))
    assert low.endswith("ต่ำกว่าเกณฑ์เป้าหมาย ๘๕ คะแนน จำนวน ๑ หน่วยงาน ได้แก่ เทศบาลตำบลโคกสมมุติ")
    assert missed.startswith("ส่งเสริมการพัฒนาตัวชี้วัดที่มีหน่วยงานต่ำกว่าเกณฑ์เป้าหมายมากที่สุด (๑ หน่วยงาน) ได้แก่ ตัวชี้วัดที่ ๒ ")


def test_where_most_indicators_are_missed_alike_none_is_singled_out() -> None:
    (low,) = suggested(of(overview(returned(0, 50), returned(1, 52))))
    assert "ตัวชี้วัด" not in low


@pytest.mark.parametrize(
    ("places", "title"),
    [
        ([("เมืองตัวอย่าง", "ตัวอย่างธานี")] * 2, "ของหน่วยงานในพื้นที่อำเภอเมืองตัวอย่าง จังหวัดตัวอย่างธานี"),
        ([("เมืองตัวอย่าง", "ตัวอย่างธานี"), ("", "ตัวอย่างธานี")], "ของหน่วยงานในพื้นที่จังหวัดตัวอย่างธานี"),
        ([("บางตัวอย่าง", "กรุงเทพมหานคร")] * 2, "ของหน่วยงานในพื้นที่เขตบางตัวอย่าง กรุงเทพมหานคร"),
        ([("เมืองตัวอย่าง", "ตัวอย่างธานี"), ("เมืองสมมุติ", "สมมุติบุรี")], "ของหน่วยงานในความรับผิดชอบ"),
        ([("", "")] * 2, "ของหน่วยงานในความรับผิดชอบ"),
    ],
)
def test_the_title_names_the_place_all_agencies_share(places: list[tuple[str, str]], title: str) -> None:
    returns = (
        returned(number, 90, agency=agency(number, district=district_, province=province))
        for number, (district_, province) in enumerate(places)
    )
    assert paragraphs(of(overview(*returns)))[2] == title


# --- the file ----------------------------------------------------------------------------------------------------


def document_xml(report: bytes) -> str:
    return unpack(report)[DOCUMENT].decode()


def test_the_summary_remembers_what_it_is_and_is_not_written_over_when_edited(tmp_path: Path) -> None:
    stated = properties.read(unpack(made()))
    assert (stated["kind"], stated["layout"]) == ("district-summary", "district-summary")
    summary = Pending(tmp_path / "สรุป.docx", made())
    assert write_reports([summary], Edited.REFUSE) == ((summary.path,), ())
    assert write_reports([summary], Edited.REFUSE) == ((summary.path,), ())
    parts = unpack(made())
    summary.path.write_bytes(pack({**parts, DOCUMENT: parts[DOCUMENT].replace("ผู้จัดทำ".encode(), "ผู้รายงาน".encode())}))
    written, (refused,) = write_reports([summary], Edited.REFUSE)
    assert (written, refused.code) == ((), Code.OUTPUT_EDITED)


def test_the_same_district_makes_the_same_bytes() -> None:
    assert of(district()) == of(district())


def test_a_template_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    shelf = layouts.shipped()
    whole = shelf.load("district-summary")
    assert isinstance(whole, Layout)
    parts = unpack(whole.template)
    changed = parts[DOCUMENT].replace("ผู้จัดทำ".encode(), "ผู้รายงาน".encode())
    (tmp_path / "district-summary.docx").write_bytes(pack({**parts, DOCUMENT: changed}))
    report = document(district(), Numerals.THAI, shelf.with_own(tmp_path))
    assert isinstance(report, bytes)
    assert "ผู้รายงาน" in document_xml(report)
    torn = parts[DOCUMENT].replace(b"{{ year }}", b"{{ years }}")
    (tmp_path / "district-summary.docx").write_bytes(pack({**parts, DOCUMENT: torn}))
    fault = document(district(), Numerals.THAI, shelf.with_own(tmp_path))
    assert isinstance(fault, Problem)
    assert fault.code is Code.TEMPLATE_FIELD_UNKNOWN


if __name__ == "__main__":
    for each in Numerals:
        golden(each).parent.mkdir(exist_ok=True)
        golden(each).write_text(outline(made(each)), "utf-8")
