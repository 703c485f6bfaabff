"""Draws the form of one fiscal year, empty or filled in: a workbook that reader reads back."""

from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter

from itadocs.assessment.framework import Framework
from itadocs.workbook import front, guards, lists, live
from itadocs.workbook.heights import LINE_HEIGHT, TITLE_HEIGHT, height
from itadocs.workbook.identity import KIND, META_CODE, META_KIND, META_SCHEMA, META_YEAR, SCHEMA, identify
from itadocs.workbook.live import Form
from itadocs.workbook.look import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    HEADING_FILL,
    INPUT_FILL,
    NOTE,
    TITLE,
    TOP_CENTRED,
    WRAP,
    page,
    write,
)
from itadocs.workbook.placing import FIRST_ROW, HEADING_ROW, Placed
from itadocs.workbook.saving import saved
from itadocs.workbook.shape import Column, Kind, Offered, Row, Sheet, Value
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE, sheets, title

Entries = Mapping[str, Sequence[Row]]
"""What to fill in: rows of column key → value for each sheet key; ``agency`` has one row of field key → value."""

_NO_LAYOUT = Offered("", "", frozenset())
_FORMATS = {Kind.SCORE: "0.00", Kind.YEAR: "0", Kind.NUMBER: "0", Kind.PRINTED: "General"}
_SHORT = {Kind.NUMBER, Kind.NUMBERS, Kind.CODE, Kind.YEAR, Kind.SCORE}
_AS_TYPED = "@"  # Excel shall not turn 1-2 or ต.ค. 67 into a date of its own


def draw(framework: Framework, layouts: Sequence[Offered] = (), entries: Entries | None = None) -> bytes:
    """The form as the bytes of an .xlsx file, with ``entries`` filled in.

    ``layouts`` are offered for the analysis, the one that holds by default first; tabs have the colours of what the
    layout in the entries, else the default one, needs.
    """
    given = entries or {}
    drawn = {each.key: each for each in sheets(framework, [layout.title for layout in layouts])}
    rows = {key: _rows(sheet, given.get(key, ())) for key, sheet in drawn.items()}
    form = {key: Placed(sheet, len(rows[key])) for key, sheet in drawn.items()}
    default = layouts[0] if layouts else _NO_LAYOUT
    chosen = _chosen(layouts, given.get("agency", ())) or default
    book = openpyxl.Workbook()
    first: Any = book.active
    front.draw(first, framework, form, default)
    for key, placed in form.items():
        sheet: Any = book.create_sheet(placed.sheet.title)
        sheet.sheet_properties.tabColor = front.TAB_COLOURS[placed.sheet.wanted(chosen.needs)]
        _sheet(sheet, placed, rows[key])
        _compute(sheet, form, placed, framework)
        guards.watch(sheet, form, placed, framework.target)
    _link(book, form)
    lists.draw(book, form, layouts)
    _identify(book, framework, given.get("agency", ()))
    book.calculation.fullCalcOnLoad = True
    return saved(book)


def _chosen(layouts: Sequence[Offered], agency: Sequence[Row]) -> Offered | None:
    typed = agency[0].get("layout", "") if agency else ""
    return next((each for each in layouts if typed in (each.title, each.name)), None)


def _rows(sheet: Sheet, given: Sequence[Row]) -> list[Row]:
    """The rows to draw: printed ones with what is given for them, then given ones, then spare ones."""
    if sheet.fields:
        values = given[0] if given else {}
        return [
            {"label": each.header + (" *" if each.need else ""), "hint": each.hint}
            | ({"value": values[each.key]} if each.key in values else {})
            for each in sheet.fields
        ]
    left = list(given)
    rows: list[Row] = []
    for printed in sheet.fixed:
        mine = next((row for row in left if row.get(sheet.row_key) == printed[sheet.row_key]), None)
        if mine is not None:
            left.remove(mine)
        rows.append({**printed, **(mine or {})})
    spare: list[Row] = [{}] * max(sheet.spare - len(left), 0)
    return [*rows, *left, *spare]


def _sheet(drawn: Any, placed: Placed, rows: Sequence[Row]) -> None:
    sheet = placed.sheet
    drawn.cell(1, 1, sheet.title).font = TITLE
    drawn.cell(2, 1, sheet.intro).font = NOTE
    drawn.row_dimensions[1].height, drawn.row_dimensions[2].height = TITLE_HEIGHT, LINE_HEIGHT
    for index, column in enumerate(sheet.columns, start=1):
        cell = drawn.cell(HEADING_ROW, index, column.header + (" *" if column.need else ""))
        cell.font, cell.fill, cell.border, cell.alignment = BOLD, HEADING_FILL, BOX, CENTRED
        _column(drawn.column_dimensions[get_column_letter(index)], column, is_open=placed.is_open)
    drawn.row_dimensions[HEADING_ROW].height = height([(each.header, each.width) for each in sheet.columns])
    for row, values in enumerate(rows, start=FIRST_ROW):
        printed = _printed(sheet, values)
        for index, column in enumerate(sheet.columns, start=1):
            holds = sheet.fields[row - FIRST_ROW] if column.key == "value" and sheet.fields else column
            is_input = column.kind is not Kind.PRINTED and column.key not in printed
            write(drawn.cell(row, index), values.get(column.key))
            _cell(drawn.cell(row, index), holds, is_input=is_input)
        drawn.row_dimensions[row].height = height([(values.get(each.key), each.width) for each in sheet.columns])
    drawn.freeze_panes = drawn.cell(FIRST_ROW, 1 if sheet.fields else 2)
    drawn.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    _protect(drawn)
    page(drawn, landscape=sheet.landscape)


def _printed(sheet: Sheet, row: Row) -> set[str]:
    """The columns of a row that the form fills in: of items the code alone, for the rest may need correction."""
    key = row.get(sheet.row_key)
    fixed = next((each for each in sheet.fixed if each[sheet.row_key] == key), None)
    return set() if fixed is None else {sheet.row_key} if sheet.key == "items" else set(fixed)


def _column(drawn: Any, column: Column, *, is_open: bool) -> None:
    """Width; where rows may be added, the cells below the drawn ones are ready to be typed into."""
    drawn.width = column.width + 2
    if is_open and column.kind is not Kind.PRINTED:
        drawn.font, drawn.protection = BODY, Protection(locked=False)
        drawn.alignment = TOP_CENTRED if column.kind in _SHORT else WRAP
        drawn.number_format = _FORMATS.get(column.kind, _AS_TYPED)


def _cell(cell: Any, column: Column, *, is_input: bool) -> None:
    cell.font, cell.border, cell.alignment = BODY, BOX, TOP_CENTRED if column.kind in _SHORT else WRAP
    if is_input:
        cell.fill, cell.protection = INPUT_FILL, Protection(locked=False)
        cell.number_format = _FORMATS.get(column.kind, _AS_TYPED)
    elif column.kind is Kind.SCORE:
        cell.number_format = _FORMATS[Kind.SCORE]


def _protect(drawn: Any) -> None:
    """Only inputs can be typed into; widths, rows and filters stay the official's. There is no password."""
    protection = drawn.protection
    protection.sheet = True
    protection.formatCells = protection.formatColumns = protection.formatRows = False  # False = not forbidden
    protection.insertRows = protection.sort = protection.autoFilter = False


def _compute(drawn: Any, form: Form, placed: Placed, framework: Framework) -> None:
    """The printed columns that Excel computes; nothing of them is read."""
    rows = range(FIRST_ROW, placed.last_row + 1)
    if placed.sheet.key == "indicators":
        for row in rows:
            score = f"{placed.letter('score')}{row}"
            drawn[f"{placed.letter('reached')}{row}"] = live.against_target(score, framework.target)
    if placed.sheet.key == "measures":
        for row in rows:
            drawn[f"{placed.letter('reported')}{row}"] = live.has_result(form, row)
    if placed.sheet.key == "results":
        for row in rows:
            drawn[f"{placed.letter('title')}{row}"] = live.measure_name(form, row)


def _link(book: Any, form: Form) -> None:
    """At the head of every sheet the way back to the first and on to the next."""
    order = [placed.sheet for placed in form.values()]
    for sheet, following in zip(order, [*order[1:], None], strict=True):
        drawn, last = book[sheet.title], len(sheet.columns)
        ways = [(INSTRUCTIONS_TITLE, f"◂ {INSTRUCTIONS_TITLE}")]
        if following:
            ways.append((following.title, f"{following.title} ▸"))
        # A title stands in the first column: where there are but two, one way must do.
        for column, (target, text) in zip(range(max(last - len(ways) + 1, 2), last + 1), ways, strict=False):
            front.link(drawn, f"{get_column_letter(column)}1", target, text)


def _identify(book: Any, framework: Framework, agency: Sequence[Row]) -> None:
    """Kind, schema, year and agency, in cells and in properties: one or the other survives every office program."""
    stated: dict[str, Value] = {META_KIND: KIND, META_SCHEMA: SCHEMA, META_YEAR: framework.fiscal_year}
    if agency and "code" in agency[0]:
        stated[META_CODE] = agency[0]["code"]
    identify(book, stated, title(framework))
