"""A sheet for officers, and Excel tables on it: headings and rows, every row as high as its texts need."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo

from itadocs.workbook import heights, look
from itadocs.workbook.identity import identify
from itadocs.workbook.saving import saved
from itadocs.workbook.shape import Value as Stated

SCORE, WHOLE = "0.00", "0"
TOP = 3  # the row of the headings, of a sheet with one table
_TEXT = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_NUMBER = Alignment(horizontal="right", vertical="top", indent=1)
_COUNT = Alignment(horizontal="center", vertical="top")


@dataclass(frozen=True)
class Link:
    """A text that leads to a file by its address (a URI), and there to a ``place`` ("" = wherever it opens)."""

    text: str
    address: str
    place: str = ""


Value = str | int | Decimal | Link | None
Row = Sequence[Value]


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in characters, and the format of its numbers ("" = texts)."""

    header: str
    width: float
    format: str = ""


@dataclass(frozen=True)
class Table:
    """A table by its name in Excel, unique in the workbook; without a name it is mere rows, and has no headings."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    is_bold: bool = False


def columns_of(headers: Sequence[str], widths: Sequence[float], formats: Sequence[str]) -> tuple[Column, ...]:
    """Columns of a sheet on which several tables share the widths."""
    return tuple(map(Column, headers, widths, formats))


def sheet(book: Any, title: str, heading: str, said: str, widths: Sequence[float], keep: int | None = None) -> Any:
    """A new sheet with its heading and what it says first; with ``keep``, that many columns stay when scrolling."""
    drawn = book.create_sheet(title)
    for row, (text, font) in enumerate(((heading, look.TITLE), (said, look.NOTE)), start=1):
        look.write(drawn.cell(row, 1), text)
        drawn.cell(row, 1).font = font
    drawn.row_dimensions[1].height, drawn.row_dimensions[2].height = heights.TITLE_HEIGHT, heights.LINE_HEIGHT
    for index, width in enumerate(widths, start=1):
        drawn.column_dimensions[get_column_letter(index)].width = width + 2
    if keep is not None:
        drawn.freeze_panes = drawn.cell(TOP + 1, keep + 1)
        drawn.print_title_rows = f"{TOP}:{TOP}"
    drawn.oddFooter.right.text = "หน้า &P จาก &N"
    look.page(drawn, landscape=True)
    return drawn


def put(drawn: Any, table: Table, top: int) -> int:
    """Draw a table whose headings stand in row ``top``; the last row. Without rows nothing is drawn."""
    if not table.rows:
        return top
    columns = table.columns
    if table.name:
        for index, column in enumerate(columns, start=1):
            cell = drawn.cell(top, index)
            look.write(cell, column.header)
            cell.font, cell.fill, cell.border, cell.alignment = look.BOLD, look.HEADING_FILL, look.BOX, look.CENTRED
        # A heading leaves room for the button of its filter.
        drawn.row_dimensions[top].height = heights.height((each.header, each.width - 3) for each in columns)
    looks = _Looks(is_bold=table.is_bold)
    for row, values in enumerate(table.rows, start=top + 1):
        for index, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
            looks.put(drawn.cell(row, index), column, value)
        shown = (value.text if isinstance(value, Link) else value for value in values)
        texts = ((value, each.width - 1) for each, value in zip(columns, shown, strict=True) if isinstance(value, str))
        drawn.row_dimensions[row].height = heights.height(texts)
    last = top + len(table.rows)
    if table.name:
        excel = ExcelTable(displayName=table.name, ref=f"A{top}:{get_column_letter(len(columns))}{last}")
        excel.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        drawn.add_table(excel)
    return last


def alone(title: str, said: str, table: Table, stated: Mapping[str, Stated]) -> bytes:
    """A workbook of one table as the bytes of an .xlsx file; ``stated`` is what the file says of itself."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    put(sheet(book, title, title, said, [each.width for each in table.columns], keep=0), table, TOP)
    return packed(book, stated, title)


def packed(book: Any, stated: Mapping[str, Stated], title: str) -> bytes:
    """The workbook, saying of itself what it is, as the bytes of an .xlsx file."""
    identify(book, stated, title)
    return saved(book)


class _Looks:
    """Puts values into the cells of a table. A look is composed once: that costs more than all else about a cell."""

    def __init__(self, *, is_bold: bool) -> None:
        self._font = look.BOLD if is_bold else look.BODY
        self._composed: dict[tuple[str, bool], Any] = {}

    def put(self, cell: Any, column: Column, value: Value) -> None:
        is_link = isinstance(value, Link)
        known = self._composed.get((column.format, is_link))
        if known is None:
            cell.font, cell.border = look.LINK if is_link else self._font, look.BOX
            cell.alignment = _COUNT if column.format == WHOLE else _NUMBER if column.format else _TEXT
            cell.number_format = column.format or "@"
            known = self._composed[column.format, is_link] = copy(cell._style)
        cell._style = copy(known)
        if isinstance(value, Link):
            look.write(cell, value.text)
            cell.hyperlink = Hyperlink(cell.coordinate, target=value.address, location=value.place or None)
        else:
            look.write(cell, float(value) if isinstance(value, Decimal) else value)
