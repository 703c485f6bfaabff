"""Every problem a workbook can have: what brings it about, the cell it names, and that nothing else is said with it.

Each case starts from a submission without a problem. What is wrong with the shape of the form is in ``test_reader``.
"""

from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl.utils.cell import coordinate_to_tuple, get_column_letter

from itadocs.assessment import framework_file
from itadocs.assessment.framework import Framework, Kind
from itadocs.catalogue import Severity
from itadocs.pipeline import Examined, Request, examine
from itadocs.problems import Problem
from itadocs.workbook import form
from tests.support import complete, examined, flat, framework
from tests.test_reader import (
    AGENCY,
    ANALYSIS,
    FORM,
    HISTORY,
    INDICATORS,
    ITEMS,
    MEASURES,
    PHOTOS,
    REMARKS,
    RESULTS,
    Case,
    Cells,
    base,
    changed,
    said,
    table,
    with_cells,
)

ANALYSIS_ALONE = Request(frozenset({Kind.ANALYSIS}))
IMPLEMENTATION_ALONE = Request(frozenset({Kind.IMPLEMENTATION}))


def at(key: str, row: object = None, **values: object) -> Cells:
    """Values typed into the row of a sheet that has this key, by column; ``agency`` has one value a row."""
    sheet = FORM[key]
    if sheet.fields:
        rows = [each.key for each in sheet.fields]
        return {sheet.title: {f"B{4 + rows.index(field)}": value for field, value in values.items()}}
    keys = [each[sheet.row_key] for each in sheet.fixed or complete()[key]]
    number = 4 + (keys.index(row) if row in keys else len(keys))
    columns = [column.key for column in sheet.columns]
    typed = values if row in keys else {sheet.row_key: row, **values}
    return {
        sheet.title: {f"{get_column_letter(1 + columns.index(name))}{number}": value for name, value in typed.items()}
    }


def agency(**values: object) -> Cells:
    return at("agency", **values)


def without(key: str, *rows: object) -> Cells:
    """Rows emptied altogether."""
    return both(*(at(key, row, **{column.key: None for column in FORM[key].columns}) for row in rows))


def both(*changes: Cells) -> Cells:
    """Several changes, also of one sheet."""
    together: dict[str, dict[str, object]] = {}
    for change in changes:
        for title, typed in change.items():
            together.setdefault(title, {}).update(typed)
    return together


def scored(indicator: int, score: object, **values: object) -> Cells:
    """An indicator's score, and that of its items with it."""
    items = [each.code for each in framework().items if each.indicator == indicator]
    return both(at("indicators", indicator, score=score, **values), *(at("items", each, score=score) for each in items))


ALL_ITEMS = [each.code for each in framework().items]
A_MEASURE = {"issues": "1", "title": "ก", "steps": "ข", "units": "ค", "monitoring": "ง"}

ITEMS_OF_3 = [each.code for each in framework().items if each.issue == 3]
CELLS_OF_3 = [f"E{4 + ALL_ITEMS.index(code)}" for code in ITEMS_OF_3]
# All items at 90: what to develop, and that all are equal.
ISSUE_3_DRAFTED = (("drafted", ANALYSIS, "D6"), ("drafted", ANALYSIS, "E6"))
TIED = ("development-tied", AGENCY, "B22")
DRAFTS = tuple(("drafted", INDICATORS, f"{column}{row}") for row in range(4, 14) for column in "EF")


def analysed(*indicators: int) -> Cells:
    """Something found for each of these."""
    return both(*(at("indicators", each, finding="พบว่า") for each in indicators))


def photo(**values: object) -> Cells:
    """The first row of the sheet of photos; there is no such file."""
    typed = {"measure": "M1", "file": "ก.jpg", "caption": "ประชุม", **values}
    return {
        PHOTOS: {f"{'ABCD'[[each.key for each in FORM['photos'].columns].index(key)]}4": typed[key] for key in typed}
    }


NO_PHOTO = ("picture-missing", PHOTOS, "B4")

RULES = (
    # what is not filled in
    Case("no agency type", agency(agency_type=None), (("cell-missing", AGENCY, "B4"),)),
    Case("no name", agency(name=None), (("cell-missing", AGENCY, "B5"),)),
    Case("a dash for the name", agency(name="-"), (("cell-missing", AGENCY, "B5"),)),
    Case("a prefix alone for the name", agency(name="อบต."), (("cell-missing", AGENCY, "B5"),)),
    Case("no district where there is one", agency(district=None), (("cell-missing", AGENCY, "B7"),)),
    Case("no province", agency(province=None), (("cell-missing", AGENCY, "B8"),)),
    Case("a dash for the province", agency(province="-"), (("cell-missing", AGENCY, "B8"),)),
    Case("no assessed year", agency(assessed_year=None), (("cell-missing", AGENCY, "B9"),)),
    Case("no score", at("indicators", 3, score=None), (("cell-missing", INDICATORS, "D6"),)),
    Case(
        "nothing but a dash in a measure",
        at("measures", "M1", title="-", steps=" – ", units=None, start=""),
        tuple(("cell-missing", MEASURES, f"{column}4") for column in "EFGH"),
    ),
    Case(
        "a measure without its year",
        at("measures", "M3", year=None, **A_MEASURE, start="ม.ค. 2569"),
        (("cell-missing", MEASURES, "A6"),),
    ),
    Case("no status", at("results", "M2", status=None), (("cell-missing", RESULTS, "C5"),)),
    # names of places
    Case("a province that does not exist", agency(province="ทดสอบธานี"), (("province-unknown", AGENCY, "B8"),)),
    Case("a district that does not exist", agency(district="เกาะคำ"), (("district-unknown", AGENCY, "B7"),)),
    Case("a district of another province", agency(district="แม่ริม"), (("district-elsewhere", AGENCY, "B7"),)),
    Case(
        "a name misspelt in a text",
        at("measures", "M1", steps="ประชุม อบต.นาทดสอป"),
        (("name-misspelt", MEASURES, "F4"),),
    ),
    # what is typed into a cell
    Case("a score in words", at("indicators", 3, score="เก้าสิบ"), (("score-not-a-number", INDICATORS, "D6"),)),
    Case("a score of an item", at("items", "o28", score="12/15"), (("score-not-a-number", ITEMS, "E55"),)),
    Case("a score of a year", at("history", 2567, IIT="-"), (("score-not-a-number", HISTORY, "C4"),)),
    Case("a score above", at("indicators", 10, score=100.01), (("score-out-of-range", INDICATORS, "D13"),)),
    Case("a score below", at("items", "i1", score="-1"), (("score-out-of-range", ITEMS, "E4"),)),
    Case("a year of another era", agency(assessed_year=2025), (("year-invalid", AGENCY, "B9"),)),
    Case(
        "a year of a measure",
        at("measures", "M3", year="ปีหน้า", **A_MEASURE, start="ม.ค. 2569"),
        (("year-invalid", MEASURES, "A6"),),
    ),
    Case("an earlier year that is none", at("history", 2568, overall=80), (("history-year-late", HISTORY, "A5"),)),
    Case("an unknown issue", at("measures", "M2", issues="2, 8"), (("number-invalid", MEASURES, "C5"),)),
    Case("an unknown indicator", at("measures", "M1", indicators="11"), (("number-invalid", MEASURES, "D4"),)),
    Case("two indicators where one is", agency(development_indicator="1, 2"), (("number-invalid", AGENCY, "B22"),)),
    Case("a day that is none", agency(report_date="31 ก.พ. 2569"), (("date-invalid", AGENCY, "B13"),)),
    Case("a year of the last century", agency(meeting_date="1/10/1968"), (("date-century", AGENCY, "B14"),)),
    Case("a period in words", at("measures", "M1", end="ปลายปี"), (("date-not-a-period", MEASURES, "I4"),)),
    Case("a date of a result in words", at("results", "M1", dates="ต้นปี"), (("date-as-typed", RESULTS, "E4"),)),
    Case("a status that is none", at("results", "M1", status="เสร็จ"), (("choice-invalid", RESULTS, "C4"),)),
    Case("an abbreviated type", agency(agency_type="อบต."), (("choice-invalid", AGENCY, "B4"),)),
    Case("a kind of remark that is none", at("remarks", "อื่น ๆ", text="ก"), (("choice-invalid", REMARKS, "A5"),)),
    Case("a sentence for a code", agency(code="ยังไม่ทราบรหัสของหน่วยงาน"), (("text-typed-in-code", AGENCY, "B6"),)),
    # years
    Case("the year of another form", agency(assessed_year=2567), (("year-not-the-forms", AGENCY, "B9"),)),
    Case(
        "measures for the assessed year",
        both(
            agency(measures_year=2568),
            at("measures", "M1", year=2568, start="ต.ค. 2567", end="ก.ย. 2568"),
            at("measures", "M2", year=2568),
        ),
        (
            ("measures-year-early", AGENCY, "B10"),
            ("result-date-outside", RESULTS, "E4"),
            ("result-date-outside", RESULTS, "E5"),
        ),
    ),
    Case(
        "results of a year to come",
        both(
            agency(reported_year=2570),
            at("measures", "M3", year=2570, start="ม.ค. 2570", **A_MEASURE),
            at("results", "M1", measure="M3"),
            without("results", "M2"),
        ),
        (("reported-year-late", AGENCY, "B11"), ("result-date-outside", RESULTS, "E4")),
    ),
    Case(
        "results of a year before",
        both(
            agency(reported_year=2568),
            at("measures", "M3", year=2568, start="ม.ค. 2568", **A_MEASURE),
            at("results", "M1", measure="M3", dates="ก.พ. 2568"),
            without("results", "M2"),
        ),
    ),
    Case(
        "more years than are printed",
        {HISTORY: {f"A{row}": 2571 - row for row in range(4, 10)}},
        (("history-too-long", HISTORY, "B9"),),
    ),
    # scores
    Case("a published score off by as much as rounding", agency(published_overall=90.02)),
    Case("a published score off by more", agency(published_overall="90.03"), (("overall-differs", AGENCY, "B24"),)),
    Case("a published score off below", agency(published_overall=89.97), (("overall-differs", AGENCY, "B24"),)),
    Case("the published rating", agency(published_rating="ผ่านดี")),
    Case("another published rating", agency(published_rating="ผ่าน"), (("rating-differs", AGENCY, "B25"),)),
    Case("an indicator unlike its items", at("indicators", 1, score=95), (("items-differ", INDICATORS, "D4"),)),
    Case("an indicator like its items", at("indicators", 1, score=90.02)),
    Case("an indicator of which items show but a part", at("indicators", 6, score=95)),
    Case("an item without a score", at("items", "i1", score=None), (("item-score-missing", ITEMS, "E4"),)),
    Case("items nobody asked for", at("items", "i1", score=None), (), request=IMPLEMENTATION_ALONE),
    Case(
        "no item scores at all",
        both(*(at("items", each, score=None) for each in ALL_ITEMS)),
        (TIED, *DRAFTS, ("layout-by-default", ITEMS, ""), ("layout-without-issues", ANALYSIS, "")),
    ),
    Case(
        "no item scores at all, for a layout that prints them",
        both(*(at("items", each, score=None) for each in ALL_ITEMS), agency(layout="วิเคราะห์ตามประเด็น พร้อมมาตรการ")),
        (("layout-needs-items", ITEMS, ""),),
    ),
    # analysis
    Case("an unknown layout", agency(layout="แบบเดิม"), (("layout-unknown", AGENCY, "B21"),)),
    Case("an unknown layout asked for", {}, (("layout-unknown", "", ""),), request=Request(layout="nowhere")),
    Case("an issue of which nothing is typed is drafted", at("analysis", 3, maintain=" - "), ISSUE_3_DRAFTED),
    Case(
        "an issue without analysis, and without scores to draft it from",
        both(at("analysis", 3, maintain=" - "), *(at("items", each, score=None) for each in ITEMS_OF_3)),
        (*(("item-score-missing", ITEMS, cell) for cell in CELLS_OF_3), ("issue-without-analysis", ANALYSIS, "C6")),
    ),
    Case("an issue nobody asked for", at("analysis", 3, maintain=None), (), request=IMPLEMENTATION_ALONE),
    Case(
        "below target, nothing found",
        scored(4, 84.99, develop="ควรทำ"),
        (("drafted", INDICATORS, "E7"),),
    ),
    Case(
        "below target, nothing recommended",
        scored(4, 84.99, finding="พบว่า"),
        (("drafted", INDICATORS, "F7"),),
    ),
    Case(
        "below target, nothing recommended, analysis asked for",
        scored(4, 80, finding="พบว่า"),
        (("drafted", INDICATORS, "F7"),),
        request=ANALYSIS_ALONE,
    ),
    Case(
        "below target, nothing written, implementation asked for",
        scored(4, 80),
        (("drafted", INDICATORS, "F7"),),
        request=IMPLEMENTATION_ALONE,
    ),
    Case("at the target as shown", scored(4, 84.995)),
    Case(
        "below target, nothing planned",
        scored(3, 80, finding="พบว่า", develop="ควรทำ"),
        (("below-target-no-measure", INDICATORS, "D6"),),
    ),
    Case(
        "below target, planned by issue",
        both(scored(3, 80, finding="พบว่า", develop="ควรทำ"), at("measures", "M2", issues="2, 6")),
    ),
    Case(
        "below target, planned for another year",
        both(
            scored(3, 80, finding="พบว่า", develop="ควรทำ"),
            at("measures", "M3", year=2570, start="ม.ค. 2570", **(A_MEASURE | {"issues": "6"})),
        ),
        (("below-target-no-measure", INDICATORS, "D6"), ("measure-year-unused", MEASURES, "A6")),
    ),
    Case("below target, nobody asked", scored(3, 80, develop="ควรทำ"), (), request=IMPLEMENTATION_ALONE),
    Case(
        "a deficiency at the full score",
        both(at("items", "i1", score=100, deficiency="ไม่ชัดเจน"), at("items", "i2", score=80)),
        (("deficiency-at-full-score", ITEMS, "F4"),),
    ),
    Case(
        "leftovers wherever people write",
        both(
            at("indicators", 1, finding="หน่วยงานของท่านควร [ชื่อ]", develop="………"),
            at("items", "i1", deficiency="โปรดระบุ"),
            at("analysis", 1, correct="xxx"),
            at("measures", "M1", steps="ประชุม\nวันที่ ......"),
            at("results", "M1", done="???"),
            at("remarks", "ข้อจำกัด", text="[ระบุ]"),
        ),
        (
            *(("text-leftover", INDICATORS, "E4"), ("text-leftover", INDICATORS, "E4")),
            *(("text-leftover", INDICATORS, "F4"), ("text-leftover", ITEMS, "F4"), ("text-leftover", ANALYSIS, "C4")),
            *(("text-leftover", MEASURES, "F4"), ("text-leftover", RESULTS, "D4"), ("text-leftover", REMARKS, "B4")),
        ),
    ),
    Case("an emblem that is not there", agency(emblem="logo.png"), (("picture-missing", AGENCY, "B19"),)),
    Case("an emblem in another folder", agency(emblem="../logo.png"), (("picture-elsewhere", AGENCY, "B19"),)),
    # photos
    Case("a photo that is not there", photo(), (NO_PHOTO,)),
    Case("a photo in another folder", photo(file="รูป/ก.jpg"), (("picture-elsewhere", PHOTOS, "B4"),)),
    Case("a photo of no measure", photo(measure="M9"), (("result-measure-unknown", PHOTOS, "A4"), NO_PHOTO)),
    Case("a photo of years ago", photo(date="1 ต.ค. 2569"), (NO_PHOTO, ("result-date-outside", PHOTOS, "D4"))),
    Case("a photo of an unknown day", photo(date="เมื่อวาน"), (NO_PHOTO, ("date-invalid", PHOTOS, "D4"))),
    Case(
        "a photo of nothing",
        photo(measure=None, caption="-"),
        (("cell-missing", PHOTOS, "A4"), NO_PHOTO, ("cell-missing", PHOTOS, "C4")),
    ),
    Case(
        "a photo whose cells cannot be read",
        photo(measure="=TODAY()", caption="=TODAY()"),
        (("cell-no-cache", PHOTOS, "A4"), NO_PHOTO, ("cell-no-cache", PHOTOS, "C4")),
    ),
    Case("a leftover below a photo", photo(caption="โปรดระบุ"), (NO_PHOTO, ("text-leftover", PHOTOS, "C4"))),
    Case(
        "photos faulty, analysis asked for",
        photo(measure="M9", caption=None, date="1 ต.ค. 2569"),
        request=ANALYSIS_ALONE,
    ),
    # layouts by indicator
    Case(
        "another layout than that of the analysis typed",
        agency(layout="analysis-ranking"),
        (*DRAFTS, ("layout-without-issues", ANALYSIS, "")),
    ),
    Case(
        "indicators of which something is typed, where every one is analysed",
        both(
            agency(layout="analysis-indicators"),
            at("indicators", 2, develop="ควรทำ"),
            analysed(3, 4, 5, 6, 7, 8, 9, 10),
        ),
        (
            TIED,
            *(each for each in DRAFTS if each[2] not in ("F5", *(f"E{row}" for row in range(6, 14)))),
            ("layout-without-issues", ANALYSIS, ""),
        ),
    ),
    Case(
        "no measure for the indicator to be developed",
        both(agency(layout="analysis-narrative", development_indicator=3)),
        (*DRAFTS, ("layout-without-issues", ANALYSIS, ""), ("development-no-measure", MEASURES, "")),
    ),
    Case(
        "an indicator to be developed that is chosen among equals",
        agency(layout="analysis-narrative", development_indicator=4),
        (*DRAFTS, ("layout-without-issues", ANALYSIS, "")),
    ),
    # measures
    Case(
        "no measures of the year",
        both(without("measures", "M1", "M2"), without("results", "M1", "M2")),
        (("measures-none", MEASURES, ""), ("results-not-begun", RESULTS, "")),
    ),
    Case("a measure for nothing", at("measures", "M2", issues=None), (("measure-answers-nothing", MEASURES, "C5"),)),
    Case("a measure too late", at("measures", "M2", start="ต.ค. 2569"), (("period-outside-year", MEASURES, "H5"),)),
    Case("a measure too early", at("measures", "M1", start="30 ก.ย. 2568"), (("period-outside-year", MEASURES, "H4"),)),
    Case("a measure in the whole year", at("measures", "M1", start="1 ต.ค. 2568", end="30 ก.ย. 2569")),
    Case(
        "a measure backwards",
        at("measures", "M1", start="ก.ย. 2569", end="ต.ค. 2568"),
        (("period-backwards", MEASURES, "H4"),),
    ),
    Case(
        "a period twice",
        at("measures", "M1", start="ต.ค. 2568 - ก.ย. 2569", end="มี.ค. 2569"),
        (("period-twice", MEASURES, "I4"),),
    ),
    Case("the name of another type", agency(name="เทศบาลตำบลนาทดสอบ"), (("name-of-another-type", AGENCY, "B5"),)),
    Case("a measure ending in the month it starts in", at("measures", "M1", start="15 ต.ค. 2568", end="ต.ค. 2568")),
    Case("a measure nobody follows", at("measures", "M2", monitoring="-"), (("monitoring-missing", MEASURES, "J5"),)),
    # results
    Case("results not begun", without("results", "M1", "M2"), (("results-not-begun", RESULTS, ""),)),
    Case("results not begun, analysis asked for", without("results", "M1", "M2"), (), request=ANALYSIS_ALONE),
    Case(
        "results not begun, but asked for",
        without("results", "M1", "M2"),
        (("result-missing", RESULTS, ""), ("result-missing", RESULTS, "")),
        request=IMPLEMENTATION_ALONE,
    ),
    Case(
        "results faulty, analysis asked for", at("results", "M1", measure="M9", done=None), (), request=ANALYSIS_ALONE
    ),
    Case(
        "a result of no measure",
        at("results", "M9", status="แล้วเสร็จ", done="ก", dates="ม.ค. 2569", evidence="ข"),
        (("result-measure-unknown", RESULTS, "A6"),),
    ),
    Case("a measure without result", without("results", "M2"), (("result-missing", RESULTS, ""),)),
    Case("done without a deed", at("results", "M1", done="-"), (("result-done-without-deed", RESULTS, "D4"),)),
    Case("done without a date", at("results", "M1", dates=None), (("result-done-without-date", RESULTS, "E4"),)),
    Case("under way without a date", at("results", "M2", dates=None)),
    Case(
        "under way without a deed",
        at("results", "M2", done=None),
        (("result-under-way-without-deed", RESULTS, "D5"),),
    ),
    Case(
        "not started, but done",
        at("results", "M2", status="ยังไม่ได้ดำเนินการ"),
        (("result-not-started-but-done", RESULTS, "D5"),),
    ),
    Case(
        "done years ago",
        at("results", "M1", dates="ม.ค. 2565"),
        (("result-date-outside", RESULTS, "E4"),),
    ),
    Case(
        "under way without evidence", at("results", "M2", evidence="-"), (("result-without-evidence", RESULTS, "G5"),)
    ),
    Case("done without evidence", at("results", "M1", evidence=None), (("result-without-evidence", RESULTS, "G4"),)),
    Case(
        "not started without a reason",
        at("results", "M2", status="ยังไม่ได้ดำเนินการ", obstacles=None, evidence=None, done=None),
        (("result-without-reason", RESULTS, "H5"),),
    ),
)


def says_what_to_do(problem: Problem) -> bool:
    """A remedy always, a sheet always but for what concerns the file or the command."""
    is_placed = bool(problem.where.sheet or problem.where.file) or problem.code.slug.startswith(
        ("file-", "layout-", "sheet-missing")
    )
    return is_placed and bool(problem.remedy) and not set("{}") & set(str(problem)) and "None" not in str(problem)


def test_a_complete_submission_has_no_problem() -> None:
    found = examine(base(), Request())
    assert found.problems == ()
    assert not found.is_blocked
    assert [each.kind for each in found.layouts] == [Kind.ANALYSIS, Kind.IMPLEMENTATION]


@pytest.mark.parametrize("case", table(RULES))
def test_a_problem_is_said_in_its_cell_and_no_other_with_it(case: Case) -> None:
    found = examine(changed(case.change), case.request)
    assert flat(found.problems) == list(case.found)
    assert all(says_what_to_do(each) for each in found.problems)


def test_a_published_score_is_only_a_warning_where_the_weights_are_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    unsure = replace(framework(), weights_firm=False)

    def load(year: int) -> Framework:
        return replace(unsure, fiscal_year=year)

    monkeypatch.setattr(framework_file, "load", load)
    found = examine(with_cells(agency(published_overall=91)), Request())
    assert flat(found.problems) == [("overall-differs-unsure", AGENCY, "B24")]
    assert not found.is_blocked


def test_a_layout_by_issues_is_refused_for_a_year_without_issues() -> None:
    request = Request(frozenset({Kind.ANALYSIS}), "analysis-issues")
    found = flat(examine(form.draw(framework(2563)), request).problems)
    assert found[0] == ("layout-needs-issues", "", "")
    assert ("cell-missing", INDICATORS, "D4") in found  # the rest is checked all the same


def test_without_results_the_analysis_alone_is_made_and_that_is_no_fault() -> None:
    found = examine(with_cells(without("results", "M1", "M2")), Request())
    assert [each.severity for each in found.problems] == [Severity.INFORMATION]
    assert [each.kind for each in found.layouts] == [Kind.ANALYSIS]


def test_zero_is_a_value_and_no_blank() -> None:
    found = said(examine(with_cells(both(at("items", "i1", score=0), at("indicators", 6, score=0))), Request()))
    assert (found.items[0].score, found.indicators[5].score) == (0, 0)


def test_a_threshold_of_zero_is_no_blank() -> None:
    found = said(examine(with_cells(agency(strength_threshold=0)), Request()))
    assert found.particulars.strength_threshold == Decimal(0)


# --- cells that cannot be read -----------------------------------------------------------------------------------

UNREADABLE: tuple[tuple[str, str], ...] = (
    (AGENCY, "B4"),
    (AGENCY, "B5"),
    (AGENCY, "B7"),
    (AGENCY, "B8"),
    (AGENCY, "B9"),
    (INDICATORS, "D6"),
    (ITEMS, "E4"),
    (ANALYSIS, "E4"),
    (MEASURES, "A5"),
    (MEASURES, "B5"),
    (MEASURES, "C5"),
    (MEASURES, "E4"),
    (MEASURES, "F4"),
    (MEASURES, "H4"),
    (MEASURES, "J4"),
    (RESULTS, "A4"),
    (RESULTS, "C4"),
    (RESULTS, "D4"),
    (RESULTS, "E4"),
    (RESULTS, "G4"),
)


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        pytest.param(
            title,
            cell,
            id=f"{next(key for key, sheet in FORM.items() if sheet.title == title)} {cell}",
        )
        for title, cell in UNREADABLE
    ],
)
def test_a_cell_that_cannot_be_read_does_not_also_count_as_missing(title: str, cell: str) -> None:
    assert flat(examine(with_cells({title: {cell: "=TODAY()"}}), Request()).problems) == [
        ("cell-no-cache", title, cell)
    ]


def test_a_finding_that_cannot_be_read_does_not_also_count_as_missing() -> None:
    found = examine(with_cells(scored(4, 80, finding="=TODAY()", develop="ควรทำ")), Request())
    assert flat(found.problems) == [("cell-no-cache", INDICATORS, "E7")]


# --- all problems at once ----------------------------------------------------------------------------------------


def messy() -> Examined:
    entries = complete()
    entries["agency"][0] |= {"name": "อบต.นาทดสอบ", "province": None, "emblem": "ตรา.png", "layout": "ไม่มี"}
    for number, score in ((10, None), (9, "?"), (1, 70), (3, 101)):
        entries["indicators"][number - 1]["score"] = score
    entries["items"][0] |= {"score": "x", "text": "อื่น"}
    entries["history"].append({"year": 2568, "overall": "-"})
    entries["analysis"][6]["maintain"] = None
    entries["measures"][0] |= {"start": "?", "monitoring": None, "issues": "9"}
    entries["measures"].append({"year": 2569, "title": "…………"})
    entries["results"][1] |= {"status": "?", "evidence": None, "dates": "?"}
    entries["photos"].append({"measure": "M9", "file": "../ก.jpg"})
    entries["remarks"].append({"text": "ก"})
    return examined(entries)


def place(problem: Problem) -> tuple[int, int, int]:
    """Where a problem is, from what it says and not from what it is sorted by."""
    titles = ["", *(sheet.title for sheet in FORM.values())]
    row, column = coordinate_to_tuple(problem.where.cell) if problem.where.cell else (0, 0)
    return (titles.index(problem.where.sheet), row, column)


def test_all_problems_are_said_at_once_in_the_order_of_the_form() -> None:
    problems = messy().problems
    assert {each.where.sheet for each in problems} == {sheet.title for sheet in FORM.values()}
    assert len(problems) >= 20
    assert list(map(place, problems)) == sorted(map(place, problems))
    assert all(says_what_to_do(each) for each in problems)


def test_a_key_that_cannot_be_read_has_its_place_in_the_order_too() -> None:
    problems = examine(with_cells({AGENCY: {"B8": None}, HISTORY: {"A4": "=TODAY()"}}), Request()).problems
    assert list(map(place, problems)) == sorted(map(place, problems))
