"""A copy of a filled workbook with more texts in it; the file it comes from is never touched."""

import io
import warnings
from collections.abc import Mapping
from typing import Any

import openpyxl
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment

from itadocs.problems import Location
from itadocs.workbook.form import height_of


def fill(workbook: bytes, texts: Mapping[Location, str]) -> bytes:
    """The workbook with each text in its cell, wrapped, in a row high enough for it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's notes on features it does not read
        book: Any = openpyxl.load_workbook(io.BytesIO(workbook))
    for where, text in texts.items():
        sheet = book[where.sheet]
        cell = sheet[where.cell]
        if isinstance(cell, MergedCell):  # holds nothing of its own
            continue
        cell.value = text
        cell.data_type = "s"  # a text, whatever it begins with
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        width = sheet.column_dimensions[cell.column_letter].width
        row = sheet.row_dimensions[cell.row]
        row.height = max(row.height or 0, height_of(text, int(width)))
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
