"""Draws a list as an Excel table that people can sort and filter, and that can be read again as a list."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo

from itadocs.workbook import look
from itadocs.workbook.identity import identify
from itadocs.workbook.shape import Value


@dataclass(frozen=True)
class Heading:
    """A column: what stands over it, and its width in characters."""

    text: str
    width: int


def draw(
    title: str, headings: Sequence[Heading], rows: Sequence[Sequence[Value]], stated: Mapping[str, Value]
) -> bytes:
    """The list as the bytes of an .xlsx file; there must be a row. ``stated`` is what the file says of itself."""
    book = openpyxl.Workbook()
    drawn: Any = book.active
    drawn.title = title
    for column, heading in enumerate(headings, start=1):
        cell = drawn.cell(1, column)
        look.write(cell, heading.text)
        cell.font, cell.fill, cell.border, cell.alignment = look.BOLD, look.HEADING_FILL, look.BOX, look.CENTRED
        drawn.column_dimensions[get_column_letter(column)].width = heading.width + 2
    drawn.row_dimensions[1].height = 2 * look.LINE_HEIGHT  # the arrows of the filters take room, too
    for row, values in enumerate(rows, start=2):
        for column, value in enumerate(values, start=1):
            cell = drawn.cell(row, column)
            look.write(cell, value)
            cell.font, cell.border, cell.alignment = (
                look.BODY,
                look.BOX,
                look.WRAP if isinstance(value, str) else look.TOP_CENTRED,
            )
        widths = (each.width for each in headings)
        drawn.row_dimensions[row].height = look.height(tuple(zip(values, widths, strict=True)))
    table = Table(displayName="list", ref=f"A1:{get_column_letter(len(headings))}{len(rows) + 1}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    drawn.add_table(table)
    drawn.freeze_panes = "A2"
    drawn.print_title_rows = "1:1"
    look.page(drawn, landscape=True)
    identify(book, stated, title)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
