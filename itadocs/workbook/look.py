"""How workbooks of ours look: fonts, fills, borders, pages, and how high a row of Thai must be."""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from itadocs.workbook.sheets import META_PREFIX, META_TITLE, Value

# openpyxl writes the parts of a font in an order the schema forbids (Excel minds it not, the conformance check does).
Font.__elements__ = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"),
    *("name", "family", "charset", "scheme"),
)

FONT = "TH SarabunPSK"
BODY = Font(name=FONT, size=16)
BOLD = Font(name=FONT, size=16, bold=True)
TITLE = Font(name=FONT, size=20, bold=True)
NOTE = Font(name=FONT, size=14, italic=True, color="595959")
HEADING_FILL = PatternFill("solid", fgColor="D9E2F3")
_LINE = Side(style="thin", color="A6A6A6")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
WRAP = Alignment(wrap_text=True, vertical="top")
CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")
LINE_HEIGHT = 24.0  # points a line of 16 pt Thai needs, marks above and below included
_HIGHEST = 400.0  # Excel allows 409 points a row
_BEGINS_A_FORMULA = ("=", "+", "-", "@")


def write(cell: Any, value: Value | None) -> None:
    """Put a value into a cell: a number as a number, a text as that text, whatever it begins with or holds."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(_BEGINS_A_FORMULA)  # so that it stays a text when someone edits it


def height(values: Iterable[tuple[object, float]]) -> float:
    """Points a row needs for the longest of these (text, width of its column)."""
    most = max((_lines(str(value), width) for value, width in values if value is not None), default=1)
    return min(most * LINE_HEIGHT, _HIGHEST)


def _lines(text: str, width: float) -> int:
    """Lines a text takes in a column: its characters, but not the marks above and below them, by the width.

    A character of 16 pt is somewhat wider than the unit of widths, and lines break between words.
    """
    lengths = (sum(unicodedata.category(each) != "Mn" for each in line) for line in text.split("\n"))
    return sum(max(math.ceil(length / (width * 0.85)), 1) for length in lengths)


def page(drawn: Any, *, landscape: bool) -> None:
    """A4, as wide as the page and as long as it takes."""
    drawn.page_setup.paperSize = drawn.PAPERSIZE_A4
    drawn.page_setup.orientation = "landscape" if landscape else "portrait"
    drawn.page_setup.fitToWidth, drawn.page_setup.fitToHeight = 1, 0
    drawn.sheet_properties.pageSetUpPr.fitToPage = True


def identify(book: Any, stated: Mapping[str, Value], title: str) -> None:
    """What the workbook is, in cells and in properties: one or the other survives every office program."""
    meta: Any = book.create_sheet(META_TITLE)
    meta.sheet_state = "hidden"
    for row, (name, value) in enumerate(stated.items(), start=1):
        write(meta.cell(row, 1), name)
        write(meta.cell(row, 2), value)
        book.custom_doc_props.append(StringProperty(name=META_PREFIX + name, value=str(value)))
    book.properties.title = title
    book.properties.creator = "itadocs"
    book.properties.language = "th-TH"
