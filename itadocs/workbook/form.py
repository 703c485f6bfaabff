"""Draws the form of one fiscal year, empty or filled in: a workbook that reader reads back."""

import io
import math
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from itadocs.assessment.framework import Framework
from itadocs.workbook.sheets import (
    INSTRUCTIONS_TITLE,
    KIND,
    META_CODE,
    META_KIND,
    META_PREFIX,
    META_SCHEMA,
    META_TITLE,
    META_YEAR,
    SCHEMA,
    Column,
    Kind,
    Row,
    Sheet,
    Value,
    instructions,
    sheets,
    title,
)

Entries = Mapping[str, Sequence[Row]]
"""What to fill in: rows of column key → value for each sheet key; ``agency`` has one row of field key → value."""

# openpyxl writes the parts of a font in an order the schema forbids (Excel minds it not, the conformance check does).
Font.__elements__ = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"),
    *("name", "family", "charset", "scheme"),
)

_FONT = "TH SarabunPSK"
_BODY = Font(name=_FONT, size=16)
_BOLD = Font(name=_FONT, size=16, bold=True)
_TITLE = Font(name=_FONT, size=20, bold=True)
_NOTE = Font(name=_FONT, size=14, italic=True, color="595959")
_HEADING_FILL = PatternFill("solid", fgColor="D9E2F3")
_INPUT_FILL = PatternFill("solid", fgColor="FFF9E5")
_LINE = Side(style="thin", color="A6A6A6")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAP = Alignment(wrap_text=True, vertical="top")
_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")
_LINE_HEIGHT = 24.0  # points a line of 16 pt Thai needs, marks above and below included
_HIGHEST = 400.0  # Excel allows 409 points a row
_HEADING_ROW = 3
_LOOKED_UP_ROWS = 300  # of the sheet of measures
_LONGEST_LIST = 255  # characters Excel allows in a list of choices


def draw(framework: Framework, layouts: Sequence[str] = (), entries: Entries | None = None) -> bytes:
    """The form as the bytes of an .xlsx file, with ``entries`` filled in."""
    book = openpyxl.Workbook()
    first: Any = book.active
    _instructions(first, framework)
    for sheet in sheets(framework, layouts):
        drawn: Any = book.create_sheet(sheet.title)
        rows = _rows(sheet, (entries or {}).get(sheet.key, ()))
        _sheet(drawn, sheet, rows)
        if sheet.key == "results":
            _show_measure_names(drawn, sheet, framework, len(rows))
    _identify(book, framework, (entries or {}).get("agency", ()))
    book.calculation.fullCalcOnLoad = True
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _instructions(drawn: Any, framework: Framework) -> None:
    drawn.title = INSTRUCTIONS_TITLE
    drawn.column_dimensions["A"].width = 110
    for row, line in enumerate(instructions(framework), start=1):
        cell = drawn.cell(row, 1, line)
        cell.font, cell.alignment = (_TITLE if row == 1 else _BODY), _WRAP
        drawn.row_dimensions[row].height = _height([(cell.value, 75 if row == 1 else 100)]) * (1.3 if row == 1 else 1)
    _page(drawn, landscape=True)


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


def _sheet(drawn: Any, sheet: Sheet, rows: Sequence[Row]) -> None:
    drawn.cell(1, 1, sheet.title).font = _TITLE
    drawn.cell(2, 1, sheet.intro).font = _NOTE
    drawn.row_dimensions[1].height, drawn.row_dimensions[2].height = 30, _LINE_HEIGHT
    for index, column in enumerate(sheet.columns, start=1):
        cell = drawn.cell(_HEADING_ROW, index, column.header + (" *" if column.need else ""))
        cell.font, cell.fill, cell.border, cell.alignment = _BOLD, _HEADING_FILL, _BOX, _CENTRED
        drawn.column_dimensions[get_column_letter(index)].width = column.width + 2
    drawn.row_dimensions[_HEADING_ROW].height = _height([(each.header, each.width) for each in sheet.columns])
    for row, values in enumerate(rows, start=_HEADING_ROW + 1):
        printed = _printed(sheet, values)
        for index, column in enumerate(sheet.columns, start=1):
            _cell(drawn.cell(row, index, values.get(column.key)), column, is_printed=column.key in printed)
        drawn.row_dimensions[row].height = _height([(values.get(each.key), each.width) for each in sheet.columns])
    last = _HEADING_ROW + len(rows)
    if sheet.fields:
        for row, each in enumerate(sheet.fields, start=_HEADING_ROW + 1):
            _offer(drawn, each, f"B{row}")
    else:
        for index, column in enumerate(sheet.columns, start=1):
            letter = get_column_letter(index)
            _offer(drawn, column, f"{letter}{_HEADING_ROW + 1}:{letter}{max(last, _HEADING_ROW + 1)}")
    drawn.freeze_panes = drawn.cell(_HEADING_ROW + 1, 1 if sheet.fields else 2)
    drawn.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"
    _page(drawn, landscape=sheet.landscape)


def _printed(sheet: Sheet, row: Row) -> set[str]:
    """The columns of a row that the form fills in: of items the code alone, for the rest may need correction."""
    key = row.get(sheet.row_key)
    fixed = next((each for each in sheet.fixed if each[sheet.row_key] == key), None)
    return set() if fixed is None else {sheet.row_key} if sheet.key == "items" else set(fixed)


def _cell(cell: Any, column: Column, *, is_printed: bool) -> None:
    if isinstance(cell.value, str):
        cell.data_type = "s"  # what comes from other files and begins with = is a text, too
    is_input = column.kind is not Kind.PRINTED and not is_printed
    cell.font, cell.border, cell.alignment = _BODY, _BOX, _WRAP
    if is_input:
        cell.fill, cell.protection = _INPUT_FILL, Protection(locked=False)
    if column.kind is Kind.SCORE:
        cell.number_format = "0.00"
    elif (
        column.kind in (Kind.TEXT, Kind.LINES, Kind.CODE, Kind.NUMBERS, Kind.DATE, Kind.PERIOD, Kind.DATES) and is_input
    ):
        cell.number_format = "@"  # as typed: Excel shall not turn 1-2 or ต.ค. 67 into a date of its own


def _offer(drawn: Any, column: Column, cells: str) -> None:
    """A list to choose from; other values stay possible where the column takes free text."""
    choices = ",".join(column.choices)
    if not choices or len(choices) > _LONGEST_LIST:
        return
    offered = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    offered.showErrorMessage = column.kind is Kind.CHOICE
    offered.errorTitle, offered.error = "เลือกจากรายการ", "เลือกค่าจากรายการที่กำหนด หรือเว้นว่าง"
    drawn.add_data_validation(offered)
    offered.add(cells)


def _show_measure_names(drawn: Any, sheet: Sheet, framework: Framework, rows: int) -> None:
    """Beside each measure id its name in the reported year, looked up in the sheet of measures; nothing is read."""
    form = {each.key: each for each in sheets(framework)}
    agency, measures = form["agency"], form["measures"]

    def field(key: str) -> str:
        place = [each.key for each in agency.fields].index(key)
        return f"'{agency.title}'!$B${_HEADING_ROW + 1 + place}"

    def column(key: str) -> str:
        letter = _letter(measures, key)
        return f"'{measures.title}'!${letter}${_HEADING_ROW + 1}:${letter}${_HEADING_ROW + _LOOKED_UP_ROWS}"

    reported, planned, assessed = field("reported_year"), field("measures_year"), field("assessed_year")
    # +0: what is typed into the sheet of fields is text, and text is no year.
    year = f'(IF({reported}<>"",{reported},IF({planned}<>"",{planned},{assessed}+1))+0)'
    for row in range(_HEADING_ROW + 1, _HEADING_ROW + 1 + rows):
        own = f"{_letter(sheet, 'measure')}{row}"
        found = f"LOOKUP(2,1/(({column('id')}={own})*({column('year')}={year})),{column('title')})"
        drawn[f"{_letter(sheet, 'title')}{row}"] = f'=IF({own}="","",IFERROR({found},""))'


def _letter(sheet: Sheet, key: str) -> str:
    return get_column_letter(1 + [each.key for each in sheet.columns].index(key))


def _identify(book: Any, framework: Framework, agency: Sequence[Row]) -> None:
    """Kind, schema, year and agency, in cells and in properties: one or the other survives every office program."""
    stated: dict[str, Value] = {META_KIND: KIND, META_SCHEMA: SCHEMA, META_YEAR: framework.fiscal_year}
    if agency and "code" in agency[0]:
        stated[META_CODE] = agency[0]["code"]
    meta: Any = book.create_sheet(META_TITLE)
    meta.sheet_state = "hidden"
    for row, (name, value) in enumerate(stated.items(), start=1):
        meta.cell(row, 1, name)
        meta.cell(row, 2, value)
        book.custom_doc_props.append(StringProperty(name=META_PREFIX + name, value=str(value)))
    book.properties.title = title(framework)
    book.properties.creator = "itadocs"
    book.properties.language = "th-TH"


def _page(drawn: Any, *, landscape: bool) -> None:
    drawn.page_setup.paperSize = drawn.PAPERSIZE_A4
    drawn.page_setup.orientation = "landscape" if landscape else "portrait"
    drawn.page_setup.fitToWidth, drawn.page_setup.fitToHeight = 1, 0
    drawn.sheet_properties.pageSetUpPr.fitToPage = True


def height_of(text: str, width: int) -> float:
    """Points a row needs for one text in a column of this width."""
    return _height([(text, width - 2)])


def _height(values: Sequence[tuple[object, int]]) -> float:
    """Points a row needs for its longest cell of body text."""
    most = max((_lines(str(value), width) for value, width in values if value is not None), default=1)
    return min(most * _LINE_HEIGHT, _HIGHEST)


def _lines(text: str, width: int) -> int:
    """Lines a text takes in a column: its characters, but not the marks above and below them, by the width.

    A character of 16 pt is somewhat wider than the unit of widths, and lines break between words.
    """
    lengths = (sum(unicodedata.category(each) != "Mn" for each in line) for line in text.split("\n"))
    return sum(max(math.ceil(length / (width * 0.85)), 1) for length in lengths)
