"""The summary of many agencies as a workbook: real tables and charts, numbers as numbers, texts as texts."""

import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.cell import coordinate_to_tuple

from itadocs.assessment.district import Found, Overview, State, Use
from itadocs.workbook import book, summary
from itadocs.workbook.identity import KIND_SUMMARY
from tests.district import invented, returned
from tests.support import framework

FRAMEWORK = framework()
SHEETS = ["สรุป", "ผลการส่ง", "อันดับ", "ตัวชี้วัด", "รายข้อ", "ไฟล์"]


def drawn(overview: Overview) -> Any:
    return openpyxl.load_workbook(io.BytesIO(summary.draw(overview)))


def table(workbook: Any, name: str) -> list[list[Any]]:
    """The cells of an Excel table, its headings first."""
    sheet = next(each for each in workbook.worksheets if name in each.tables)
    return [[cell.value for cell in row] for row in sheet[sheet.tables[name].ref]]


def scored() -> Overview:
    """Three agencies with known figures, one that sent nothing."""
    official = FRAMEWORK.indicators

    def scores(own: str, weak: str) -> list[Decimal]:
        return [Decimal(weak if each.number == 5 else own) for each in official]

    items = [{"i1": Decimal(score), "o2": Decimal(99)} for score in ("70", "90")]
    return Overview(
        FRAMEWORK,
        (
            returned("นาหนึ่ง", scores("80", "60"), items[0], "01"),
            returned("นาสอง", scores("96", "84.99"), items[1], "02"),
            returned("นาสาม", None, None, "03"),
            returned("นาสี่", scores("90", "85"), None, "04"),
        ),
        (Found("ก/งาน.xlsx", Use.TAKEN, "นาหนึ่ง"), Found("~$งาน.xlsx", Use.OTHER, "ไฟล์ชั่วคราว")),
    )


def test_it_has_its_sheets_in_order_and_says_what_it_is() -> None:
    content = summary.draw(scored())
    workbook: Any = openpyxl.load_workbook(io.BytesIO(content))
    assert [each.title for each in workbook.worksheets if each.sheet_state == "visible"] == SHEETS
    assert book.kind_of(content) == KIND_SUMMARY
    assert book.imprint(content).year == FRAMEWORK.fiscal_year
    assert {each.name for each in workbook.custom_doc_props.props} == {"itadocs.kind", "itadocs.schema", "itadocs.year"}


def test_the_state_of_every_agency_stands_in_a_table_in_the_order_of_the_list() -> None:
    headings, *rows = table(drawn(scored()), "Submissions")
    assert headings == ["รหัส", "หน่วยงาน", "อำเภอ/เขต", "สถานะ", "เหตุผลหรือสิ่งที่ต้องทำ", "ไฟล์"]
    assert [row[0] for row in rows] == ["01", "02", "03", "04"]
    assert rows[2][1:] == ["องค์การบริหารส่วนตำบลนาสาม", "เกาะคา", "ยังไม่ส่ง", "ไม่พบสมุดงานของหน่วยงานนี้", None]
    assert rows[0][5] == "นาหนึ่ง.xlsx"


def test_the_league_is_ranked_in_numbers() -> None:
    headings, *rows = table(drawn(scored()), "League")
    assert headings == ["อันดับ", "รหัส", "หน่วยงาน", "อำเภอ/เขต", "ภาพรวม", "ระดับ", "IIT", "EIT", "OIT"]
    assert [(row[0], row[1]) for row in rows] == [(1, "02"), (2, "04"), (3, "01")]
    first = scored().ranking[0][2]
    assert rows[0][4:] == [float(first.overall), first.rating, *map(float, first.instruments.values())]


def test_the_heat_map_has_a_column_an_indicator_and_its_means_below_the_table() -> None:
    workbook = drawn(scored())
    headings, *rows = table(workbook, "Indicators")
    assert headings[2:] == [f"{each.number} {each.name}" for each in FRAMEWORK.indicators]
    assert [row[6] for row in rows] == [60, 84.99, 85]
    sheet = workbook["ตัวชี้วัด"]
    last = 3 + len(rows)
    assert [sheet.cell(last + 1, column).value for column in (1, 3, 7)] == ["คะแนนเฉลี่ย", 88.67, 76.66]
    assert [sheet.cell(last + 2, column).value for column in (1, 3, 7)] == ["ต่ำกว่าเกณฑ์เป้าหมาย (แห่ง)", 1, 2]
    assert sheet["G4"].number_format == '[<85.00]"▼ "0.00;0.00'  # seen without colours, too
    rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
    assert [rule.colorScale.cfvo[1].val for rule in rules] == [85.0]


def test_items_come_weakest_first_with_their_lowest_and_how_many_miss_the_target() -> None:
    rows = table(drawn(scored()), "Items")[1:]
    assert [row[0] for row in rows] == ["i1", "o2"]
    assert rows[0][1:] == [FRAMEWORK.item_by_code["i1"].text, 1, 80, 70, 1, 2]


def test_every_file_is_listed_with_what_became_of_it() -> None:
    rows = table(drawn(scored()), "Files")[1:]
    assert rows == [["ก/งาน.xlsx", "ใช้ในการสรุป", "นาหนึ่ง"], ["~$งาน.xlsx", "ไม่ใช่สมุดงานที่กรอก", "ไฟล์ชั่วคราว"]]


def test_the_first_sheet_sums_up_and_has_two_charts_of_its_own_figures() -> None:
    workbook = drawn(scored())
    assert [row[1] for row in table(workbook, "Returns")[1:]] == [3, 0, 0, 1]
    whole = scored()
    assert whole.mean_overall is not None
    assert table(workbook, "Means")[1] == ["ภาพรวม", float(whole.mean_overall)]
    assert [row[1] for row in table(workbook, "Ratings")[1:]] == list(whole.ratings.values())
    assert table(workbook, "WeakestIndicators")[1] == ["5 การแก้ไขปัญหาการทุจริต", 76.66, 85, 2]
    assert [row[0].split()[0] for row in table(workbook, "WeakestItems")[1:]] == ["i1", "o2"]
    sheet = workbook["สรุป"]
    levels, means = sheet._charts
    for chart, name, series in ((levels, "Ratings", 1), (means, "IndicatorMeans", 2)):
        top, bottom = (coordinate_to_tuple(corner)[0] for corner in sheet.tables[name].ref.split(":"))
        assert len(chart.series) == series
        assert chart.series[0].cat.strRef.f == f"'สรุป'!$A${top + 1}:$A${bottom}"
        assert chart.series[0].val.numRef.f == f"'สรุป'!$B${top + 1}:$B${bottom}"
        for column, each in enumerate(chart.series, start=2):  # what is shown before anything is computed
            shown = [point.v for point in each.val.numRef.numCache.pt]
            assert shown == [sheet.cell(row, column).value for row in range(top + 1, bottom + 1)]
            names = [point.v for point in each.cat.strRef.strCache.pt]
            assert names == [sheet.cell(row, 1).value for row in range(top + 1, bottom + 1)]
            assert [point.v for point in each.tx.strRef.strCache.pt] == [sheet.cell(top, column).value]


@pytest.mark.parametrize("count", [1, 25, 200])
def test_tables_are_sound_however_many_agencies_there_are(count: int) -> None:
    workbook = drawn(invented(count))
    tables = [(sheet, each) for sheet in workbook.worksheets for each in sheet.tables.values()]
    names = [each.displayName for _, each in tables]
    assert len(set(names)) == len(names)
    for sheet, each in tables:
        headings = [cell for row in sheet[each.ref][:1] for cell in row]
        assert [cell.value for cell in headings] == each.column_names
        assert {cell.data_type for cell in headings} == {"s"}
        assert each.autoFilter.ref == each.ref
        assert not sheet.merged_cells.ranges


@pytest.mark.parametrize("returns", [(), (returned("นาหนึ่ง"),)], ids=["nobody", "one-without-scores"])
def test_without_scores_there_is_a_word_instead_of_empty_tables_and_charts(returns: Any) -> None:
    workbook = drawn(Overview(FRAMEWORK, returns))
    tables = {name for sheet in workbook.worksheets for name in sheet.tables}
    assert tables == {"Returns", "Submissions"} if returns else {"Returns"}
    assert workbook["อันดับ"]["A2"].value == "ยังไม่มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัด"
    assert not workbook["สรุป"]._charts


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-นา", "#N/A", "<b>&\"'", "a\x07b", "_x0041_", "007"])
def test_a_text_stays_that_text_and_never_becomes_a_formula(text: str) -> None:
    whole = scored()
    first = replace(whole.returns[0], agency=replace(whole.returns[0].agency, type=None, name=text), reason=text)
    content = summary.draw(replace(whole, returns=(first, *whole.returns[1:]), files=(Found(text, Use.OTHER, text),)))
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    shown = text.replace("\x07", "\N{REPLACEMENT CHARACTER}")
    cells = [workbook["ผลการส่ง"][at] for at in ("B4", "E4")] + [workbook["ไฟล์"][at] for at in ("A4", "C4")]
    assert [(cell.value, cell.data_type) for cell in cells] == [(shown, "s")] * 4
    assert all(cell.quotePrefix for cell in cells) is (text[0] in "=@-")


def test_a_sheet_prints_on_a4_across_with_its_headings_on_every_page() -> None:
    workbook = drawn(invented(25))
    for title in SHEETS:
        sheet = workbook[title]
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        if title != "สรุป":
            assert (sheet.print_title_rows, sheet.freeze_panes is not None) == ("$3:$3", True)
        filled = [row[0].row for row in sheet.iter_rows() if any(cell.value is not None for cell in row)]
        assert all(sheet.row_dimensions[row].height for row in filled)
        assert all(cell.font.name == "TH SarabunPSK" for row in sheet.iter_rows() for cell in row if cell.value)


def test_the_state_is_coloured_for_each_state_there_is() -> None:
    sheet = drawn(invented(25))["ผลการส่ง"]
    ((area, rules),) = [(str(area.sqref), area.rules) for area in sheet.conditional_formatting]
    assert area == "D4:D28"
    assert {rule.formula[0] for rule in rules} == {f'"{each.value}"' for each in State}
