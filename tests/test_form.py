"""The form that is shipped for each year: whole, readable by the program that drew it, and within Excel's limits."""

import io
import shutil
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.cell import get_column_letter

from itadocs.assessment.framework import Framework
from itadocs.assessment.framework_file import years
from itadocs.assessment.model import Date, Period, Photo, RemarkKind, Status
from itadocs.loading import shipped_framework
from itadocs.pipeline import Request, examine
from itadocs.problems import Problem
from itadocs.thai import Numerals
from itadocs.workbook import form
from itadocs.workbook.front import TAB_COLOURS
from itadocs.workbook.identity import LISTS_TITLE, META_TITLE, READABLE, SCHEMA
from itadocs.workbook.shape import Column, Kind, Sheet, Wanted
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE, sheets
from itadocs.workbooks import new
from itadocs.workbooks import offered as offered_layouts
from tests.support import complete, draw, flat, framework, recalculated

HEADINGS, FIRST = 3, 4
RELEASED = Path(__file__).with_name("released")
SAMPLES = Path(__file__).parents[1] / "samples"
FORMS = Path(__file__).parents[1] / "templates" / "workbook"


@dataclass(frozen=True)
class Form:
    """The empty form of a year, as it is written and as openpyxl reads it."""

    year: int
    data: bytes
    book: Any
    framework: Framework
    sheets: tuple[Sheet, ...]

    def columns(self) -> Iterator[tuple[Sheet, Column, str]]:
        """Every column that is read, with its letter."""
        for sheet in self.sheets:
            for number, column in enumerate(sheet.columns, start=1):
                yield sheet, column, get_column_letter(number)


@pytest.fixture(scope="module", params=years(), ids=str)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Form:
    path: Path = tmp_path_factory.mktemp("form") / "form.xlsx"
    official = framework(request.param)
    assert new(official, path) is None
    data = path.read_bytes()
    return Form(request.param, data, openpyxl.load_workbook(io.BytesIO(data)), official, sheets(official))


def timeless(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook but for the one that says when it was written."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if name != "docProps/core.xml"}


def changed(form: Form, *, stated_in_cells: bool, stated_in_properties: bool) -> bytes:
    book: Any = openpyxl.load_workbook(io.BytesIO(form.data))
    if not stated_in_cells:
        del book[META_TITLE]
    if not stated_in_properties:
        for name in list(book.custom_doc_props.names):
            del book.custom_doc_props[name]
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def test_every_sheet_stands_in_the_form_in_its_order(drawn: Form) -> None:
    titles = [INSTRUCTIONS_TITLE, *(sheet.title for sheet in drawn.sheets), LISTS_TITLE, META_TITLE]
    assert drawn.book.sheetnames == titles
    assert [sheet.title for sheet in drawn.book if sheet.sheet_state != "visible"] == [LISTS_TITLE, META_TITLE]
    assert all(len(title) <= 31 for title in titles)


def test_every_column_and_field_stands_in_its_sheet_and_the_needed_are_marked(drawn: Form) -> None:
    for sheet, column, letter in drawn.columns():
        assert drawn.book[sheet.title][f"{letter}{HEADINGS}"].value == column.header + " *" * bool(column.need)
    for sheet in drawn.sheets:
        labels = [f"{each.header}{' *' * bool(each.need)}" for each in sheet.fields]
        assert [drawn.book[sheet.title][f"A{FIRST + row}"].value for row in range(len(labels))] == labels


def test_every_row_of_the_framework_stands_in_its_sheet(drawn: Form) -> None:
    for sheet, column, letter in drawn.columns():
        for row, printed in enumerate(sheet.fixed, start=FIRST):
            cell = drawn.book[sheet.title][f"{letter}{row}"]
            assert cell.data_type == "f" or cell.value == printed.get(column.key)


def test_what_is_to_be_filled_in_is_unlocked_and_what_is_printed_is_not(drawn: Form) -> None:
    printed = {"indicators": {"number", "name"}, "analysis": {"issue", "name"}, "items": {"code"}}
    for sheet, column, letter in drawn.columns():
        is_printed = column.kind is Kind.PRINTED or column.key in printed.get(sheet.key, ())
        for row in range(FIRST, FIRST + len(sheet.fields or sheet.fixed)):
            assert drawn.book[sheet.title][f"{letter}{row}"].protection.locked is is_printed


def test_spare_rows_are_unlocked_in_every_column_that_is_read(drawn: Form) -> None:
    locked = [
        (sheet.key, column.key)
        for sheet, column, letter in drawn.columns()
        for row in range(FIRST + len(sheet.fixed), FIRST + len(sheet.fixed) + sheet.spare)
        if column.kind is not Kind.PRINTED and drawn.book[sheet.title][f"{letter}{row}"].protection.locked
    ]
    assert set(locked) == set()


def test_every_choice_is_offered_in_its_cells_and_every_list_holds_its_choices(drawn: Form) -> None:
    offered = {
        (sheet.title, str(cells)): each.formula1
        for sheet in drawn.book
        for each in sheet.data_validations.dataValidation
        for cells in each.sqref.ranges
    }
    for sheet, column, letter in drawn.columns():
        if column.choices:
            (cells,) = (at for title, at in offered if title == sheet.title and at.startswith(f"{letter}{FIRST}:"))
            assert listed(drawn, offered[sheet.title, cells]) == list(column.choices)
            assert int(cells.rpartition(letter)[2]) >= FIRST + len(sheet.fixed) + sheet.spare - 1
    agency = drawn.sheets[0]
    for row, field in enumerate(agency.fields, start=FIRST):
        if field.choices:
            assert listed(drawn, offered[agency.title, f"B{row}"]) == list(field.choices)
    layout = FIRST + [each.key for each in agency.fields].index("layout")
    assert listed(drawn, offered[agency.title, f"B{layout}"]) == [
        each.title for each in offered_layouts(drawn.framework)
    ]


def listed(form: Form, name: str) -> list[object]:
    """What a named list of the form holds."""
    ((title, cells),) = form.book.defined_names[name].destinations
    return [cell.value for row in form.book[title][cells] for cell in row]


def test_districts_stand_beside_their_provinces(drawn: Form) -> None:
    beside = list(zip(listed(drawn, "list_district_province"), listed(drawn, "list_district"), strict=True))
    assert len(beside) > 900
    assert len(listed(drawn, "list_provinces")) == 77
    assert ("หนองคาย", "ท่าบ่อ") in beside
    assert list(dict.fromkeys(province for province, _ in beside)) == listed(drawn, "list_provinces")


def test_every_sheet_is_protected_without_a_password_and_leads_back_and_on(drawn: Form) -> None:
    for sheet in drawn.book.worksheets[:-2]:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    for sheet, following in zip(drawn.sheets, [*drawn.sheets[1:], None], strict=True):
        ways = [cell.hyperlink.location for cell in drawn.book[sheet.title][1] if cell.hyperlink]
        wanted = [f"'{INSTRUCTIONS_TITLE}'!A1", *([f"'{following.title}'!A1"] if following else [])]
        assert ways == wanted
    front = drawn.book[INSTRUCTIONS_TITLE]
    links = [cell.hyperlink.location for row in front for cell in row if cell.hyperlink]
    assert links == [f"'{sheet.title}'!A1" for sheet in drawn.sheets]


def test_tabs_tell_what_the_chosen_layout_needs(drawn: Form) -> None:
    for layout in offered_layouts(drawn.framework):
        for typed in (layout.title, layout.name):
            data = form.draw(drawn.framework, offered_layouts(drawn.framework), {"agency": [{"layout": typed}]})
            book: Any = openpyxl.load_workbook(io.BytesIO(data))
            for sheet in drawn.sheets:
                colour = book[sheet.title].sheet_properties.tabColor.rgb
                assert colour == f"{TAB_COLOURS[sheet.wanted(layout.needs)]}"
    assert {sheet.wanted(layout.needs) for layout in offered_layouts(drawn.framework) for sheet in drawn.sheets} >= {
        *(Wanted.MUST, Wanted.IF_ANY),
        *([Wanted.NOT] if drawn.framework.issues else []),
    }


def test_below_the_drawn_rows_one_can_go_on(drawn: Form) -> None:
    for sheet, column, letter in drawn.columns():
        if sheet.spare and not sheet.fields:
            is_ready = not drawn.book[sheet.title].column_dimensions[letter].protection.locked
            assert is_ready is (column.kind is not Kind.PRINTED)


def test_nothing_that_excel_computes_is_more_than_it_can_compute(drawn: Form) -> None:
    for sheet in drawn.book:
        for row in sheet.iter_rows():
            assert all(len(cell.value) < 8192 for cell in row if cell.data_type == "f")
        for rules in sheet.conditional_formatting:
            assert all(len(formula) < 255 for rule in rules.rules for formula in rule.formula)


def test_what_excel_limits_is_within_its_limits(drawn: Form) -> None:
    for sheet in drawn.book:
        for each in sheet.data_validations.dataValidation:
            assert len(each.formula1 or "") <= 255
            assert len(each.promptTitle or "") <= 32
            assert len(each.prompt or "") <= 255
            assert len(each.errorTitle or "") <= 32
            assert len(each.error or "") <= 224
        assert all((each.height or 0) <= 409 for each in sheet.row_dimensions.values())
        assert all(each.width <= 255 for each in sheet.column_dimensions.values())


def test_the_form_ends_where_its_rows_end(drawn: Form) -> None:
    for sheet in drawn.sheets:
        rows = len(sheet.fields) + len(sheet.fixed) + sheet.spare
        assert drawn.book[sheet.title].max_row == HEADINGS + rows
        assert drawn.book[sheet.title].max_column == len(sheet.columns)
    assert max(sheet.max_row for sheet in drawn.book if sheet.sheet_state == "visible") < 150


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
@pytest.mark.parametrize("by_way_of", ["", "ods"])
def test_a_round_through_libreoffice_keeps_what_matters(tmp_path: Path, by_way_of: str) -> None:
    filled = draw(complete())
    (data,) = recalculated(tmp_path, {"งาน": filled}, by_way_of=by_way_of).values()
    before, after = examine(filled, Request()), examine(data, Request())
    assert flat(after.problems) == flat(before.problems) == []
    assert after.submission is not None
    assert before.submission is not None
    assert replace(after.submission, origins={}) == replace(before.submission, origins={})
    old: Any = openpyxl.load_workbook(io.BytesIO(filled))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions of its own that LibreOffice adds
        new: Any = openpyxl.load_workbook(io.BytesIO(data))
    assert new.sheetnames == old.sheetnames
    assert {name for name in old.defined_names if name.startswith("list_")} <= set(new.defined_names)
    for sheet in sheets(framework()):
        mine, theirs = old[sheet.title], new[sheet.title]
        assert theirs.protection.sheet
        assert theirs.print_title_rows == mine.print_title_rows
        assert theirs.page_setup.paperSize == mine.page_setup.paperSize
        for column in range(1, len(sheet.columns) + 1):
            place = f"{get_column_letter(column)}{FIRST}"
            assert theirs[place].protection.locked is mine[place].protection.locked
        kept = {(each.type, each.prompt, each.error) for each in theirs.data_validations.dataValidation}
        assert {(each.type, each.prompt, each.error) for each in mine.data_validations.dataValidation} <= kept
        assert coloured(theirs) == coloured(mine)


def coloured(sheet: Any) -> set[tuple[int, int]]:
    """The cells that a sheet colours by what stands in them."""
    return {cell for rules in sheet.conditional_formatting for each in rules.cells.ranges for cell in each.bottom} | {
        cell for rules in sheet.conditional_formatting for each in rules.cells.ranges for cell in each.top
    }


def test_an_empty_form_lacks_only_what_is_to_be_filled_in(drawn: Form) -> None:
    found = examine(drawn.data, Request())
    assert found.framework is drawn.framework
    assert {slug for slug, _, _ in flat(found.problems)} <= {
        *("cell-missing", "measures-none", "results-not-begun", "layout-by-default"),
    }
    assert found.submission is not None
    assert [each.number for each in found.submission.indicators] == list(drawn.framework.indicator_by_number)
    assert [each.code for each in found.submission.items] == list(drawn.framework.item_by_code)


def test_the_form_states_what_it_is_in_cells_and_in_properties(drawn: Form) -> None:
    stated = {"kind": "itadocs.submission", "schema": SCHEMA, "year": drawn.year}
    assert dict(drawn.book[META_TITLE].iter_rows(values_only=True)) == stated
    properties = {each.name: each.value for each in drawn.book.custom_doc_props.props}
    assert properties == {f"itadocs.{name}": str(value) for name, value in stated.items()}


@pytest.mark.parametrize(
    ("in_cells", "in_properties", "is_ours"),
    [
        pytest.param(True, False, True, id="cells alone"),
        pytest.param(False, True, True, id="properties alone"),
        pytest.param(False, False, False, id="neither"),
    ],
)
def test_either_statement_alone_suffices(drawn: Form, in_cells: bool, in_properties: bool, is_ours: bool) -> None:
    found = examine(changed(drawn, stated_in_cells=in_cells, stated_in_properties=in_properties), Request())
    assert found.framework == (drawn.framework if is_ours else None)
    assert is_ours or flat(found.problems) == [("file-not-ours", "", "")]


def test_two_forms_drawn_are_equal_but_for_the_time(drawn: Form) -> None:
    assert timeless(form.draw(drawn.framework)) == timeless(form.draw(drawn.framework))


def test_the_forms_that_districts_send_are_current(drawn: Form) -> None:
    lying = (FORMS / f"{drawn.year}.xlsx").read_bytes()
    assert timeless(lying) == timeless(drawn.data), "run python -m templates.build_workbooks"
    assert {path.stem for path in FORMS.iterdir()} == set(map(str, years()))


def test_an_unknown_year_has_no_form() -> None:
    refused = shipped_framework(2499)
    assert isinstance(refused, Problem)
    assert flat((refused,)) == [("file-year-unknown", "", "")]


def test_scores_filled_in_read_back_in_every_year(drawn: Form) -> None:
    scores = {number: Decimal(70 + number) + Decimal("0.25") for number in drawn.framework.indicator_by_number}
    entries = {"indicators": [{"number": number, "score": float(score)} for number, score in scores.items()]}
    submission = examine(form.draw(drawn.framework, (), entries), Request()).submission
    assert submission is not None
    assert {each.number: each.score for each in submission.indicators} == scores


def test_every_value_filled_in_reads_back_as_it_was() -> None:
    entries = complete()
    entries["agency"][0] |= {
        "code": "06340512",
        "measures_year": 2569,
        "reported_year": 2569,
        "report_date": "20 พ.ย. 2568",
        "meeting_date": "12 ต.ค. 2568",
        "meeting_participants": "ผู้บริหาร & หัวหน้าส่วนราชการ <ทุกคน>",
        "website": "https://www.nathotsop.example",
        "emblem": "ตรา.png",
        "numerals": "อารบิก",
        "layout": "analysis-issues",
        "development_indicator": 4,
        "strength_threshold": 88.5,
        "published_overall": 90,
        "published_rating": "ผ่านดี",
    }
    entries["indicators"][1] |= {"score": 89.99, "finding": "ข้อค้นพบ “หนึ่ง”\nบรรทัดที่สอง", "develop": "{{ ไม่ใช่แท็ก }}"}
    entries["items"][1] |= {"deficiency": "ขาดคู่มือ"}
    entries["analysis"][0] |= {"correct": "แก้ไข\nปรับปรุง", "develop": "พัฒนา"}
    entries["results"][0] |= {"suggestion": "ทำต่อ"}
    entries["photos"] = [{"measure": "M1", "file": "ภาพ 1.jpg", "caption": "ประชุม “หนึ่ง”", "date": "15 ม.ค. 2569"}]

    submission = examine(draw(entries), Request()).submission
    assert submission is not None
    agency, particulars = submission.agency, submission.particulars
    given = entries["agency"][0]
    assert agency.type is not None
    assert agency.type.prefix == given["agency_type"]
    for key in ("name", "code", "district", "province"):
        assert getattr(agency, key) == given[key]
    expected = given | {
        "report_date": Date(2568, 11, 20),
        "meeting_date": Date(2568, 10, 12),
        "numerals": Numerals.ARABIC,
        "strength_threshold": Decimal("88.5"),
    }
    for key in expected.keys() - {"agency_type", "name", "code", "district", "province"}:
        assert getattr(particulars, key) == expected[key]

    for part, entered in ((submission.indicators, entries["indicators"]), (submission.items, entries["items"])):
        for entry, row in zip(part, entered, strict=True):
            assert {key: getattr(entry, key) for key in row} == row | {"score": Decimal(str(row["score"]))}
    assert [(each.year, each.overall, *each.instruments.values()) for each in submission.history] == [
        (2567, Decimal("88.5"), 87, 88, 90)
    ]
    for analysis, row in zip(submission.analyses, entries["analysis"], strict=True):
        for key in ("correct", "develop", "maintain"):
            assert "\n".join(getattr(analysis, key)) == row.get(key, "")
    first, second = submission.measures
    assert (first.id, first.year, first.issues, first.indicators) == ("M1", 2569, (1, 4), (4,))
    assert (first.title, *map("\n".join, (first.steps, first.units, first.monitoring))) == tuple(
        entries["measures"][0][key] for key in ("title", "steps", "units", "monitoring")
    )
    assert (first.period, second.period) == (
        Period(Date(2568, 10), Date(2569, 9)),
        Period(Date(2569, 1), Date(2569, 3)),
    )
    for result, row in zip(submission.results, entries["results"], strict=True):
        assert (result.measure, result.status) == (row["measure"], Status(row["status"]))
        for key in ("done", "outcome", "evidence", "obstacles", "suggestion"):
            assert "\n".join(getattr(result, key)) == row.get(key, "")
    assert submission.photos == (Photo("M1", "ภาพ 1.jpg", "ประชุม “หนึ่ง”", Date(2569, 1, 15)),)
    assert [(each.kind, each.text) for each in submission.remarks] == [
        (RemarkKind(row["kind"]), row["text"]) for row in entries["remarks"]
    ]


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_the_name_beside_an_id_is_that_of_the_reported_year_as_people_type_it(tmp_path: Path) -> None:
    entries = complete()
    entries["measures"].append({**entries["measures"][0], "year": 2568, "title": "มาตรการปีก่อน"})
    books: dict[str, bytes] = {}
    for typed in ("2568", "2569", ""):  # text, as it may be pasted
        entries["agency"][0]["reported_year"] = typed
        books[f"งาน{typed}"] = draw(entries)
    done = (openpyxl.load_workbook(io.BytesIO(data), data_only=True) for data in recalculated(tmp_path, books).values())
    shown = [book["ผลการดำเนินการ"]["B4"].value for book in done]
    assert shown == ["มาตรการปีก่อน", *[complete()["measures"][0]["title"]] * 2]


def test_what_is_not_sure_is_marked_to_be_checked_and_nothing_else(drawn: Form) -> None:
    items = next(each for each in drawn.sheets if each.key == "items")
    letter = get_column_letter(1 + [each.key for each in items.columns].index("check"))
    marked = [drawn.book[items.title][f"{letter}{row}"].value for row in range(FIRST, FIRST + len(items.fixed))]
    assert marked == [
        None if each.confidence == "firm" else "โปรดตรวจสอบกับคู่มือการประเมินของปีนี้" for each in drawn.framework.items
    ]


def test_a_year_without_issues_asks_for_none(drawn: Form) -> None:
    shown = " ".join(
        str(cell) for sheet in drawn.book for row in sheet.iter_rows(values_only=True) for cell in row if cell
    )
    assert ("ประเด็นที่" in shown) is bool(drawn.framework.issues)
    assert ("การวิเคราะห์" in drawn.book.sheetnames) is bool(drawn.framework.issues)


def test_the_first_sheet_says_what_to_do_in_five_steps(drawn: Form) -> None:
    said = [str(row[0].value) for row in drawn.book[INSTRUCTIONS_TITLE].iter_rows() if row[0].value]
    assert "เปิดใช้งานการแก้ไข" in said[1]
    assert [line.split(".")[0] for line in said if line[:1].isdigit()] == ["1", "2", "3", "4", "5"]


def test_rows_are_left_for_the_items_a_year_does_not_know(drawn: Form) -> None:
    items = next(each for each in drawn.sheets if each.key == "items")
    known = {each.indicator for each in drawn.framework.items}
    assert (items.spare > 0) is (known != set(drawn.framework.indicator_by_number))


def test_items_added_where_the_year_knows_none_are_read_without_a_word() -> None:
    entries = {"items": [{"code": "i1", "text": "ข้อคำถาม", "indicator": 1, "score": 80.0}]}
    found = examine(form.draw(framework(2565), (), entries), Request())
    assert found.submission is not None
    assert [(each.code, each.text, each.indicator, each.score) for each in found.submission.items] == [
        ("i1", "ข้อคำถาม", 1, Decimal(80))
    ]
    assert [each for each in flat(found.problems) if each[1] == "คะแนนรายข้อ"] == []
    half = {"items": [{"code": "i1", "score": 80.0}]}
    (said,) = (
        each
        for each in examine(form.draw(framework(2565), (), half), Request()).problems
        if each.where.sheet == "คะแนนรายข้อ"
    )
    assert (said.code.slug, "กรอกข้อความและตัวชี้วัดให้ครบ" in said.remedy) == ("key-unknown", True)


@pytest.mark.parametrize("version", [path.stem for path in sorted(RELEASED.glob("*.xlsx"))])
def test_a_form_of_every_released_version_is_read_with_a_note(version: str) -> None:
    data = (RELEASED / f"{version}.xlsx").read_bytes()
    found = examine(data, Request(), lambda name: (SAMPLES / name).read_bytes())
    assert not found.is_blocked, flat(found.problems)
    assert found.scores is not None
    assert (("file-older", "", "") in flat(found.problems)) is (schema_of(data) != SCHEMA)


def test_every_schema_that_is_read_has_a_released_form() -> None:
    assert {schema_of(path.read_bytes()) for path in RELEASED.glob("*.xlsx")} | {SCHEMA} == READABLE


def schema_of(data: bytes) -> object:
    book: Any = openpyxl.load_workbook(io.BytesIO(data))
    return dict(book[META_TITLE].iter_rows(values_only=True))["schema"]


def test_a_form_of_a_version_to_come_is_refused_with_the_way_out() -> None:
    book: Any = openpyxl.load_workbook(io.BytesIO(draw(complete())))
    book[META_TITLE]["B2"] = SCHEMA + 1
    packed = io.BytesIO()
    book.save(packed)
    (refused,) = examine(packed.getvalue(), Request()).problems
    assert refused.code.slug == "file-version"
    assert "itadocs new" in refused.remedy
