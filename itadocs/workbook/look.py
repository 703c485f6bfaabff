"""How our workbooks look: fonts, fills, borders and pages, the same in every one."""

from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from itadocs.workbook.shape import Value

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
LINK = Font(name=FONT, size=16, underline="single", color="0563C1")
HEADING_FILL = PatternFill("solid", fgColor="D9E2F3")
INPUT_FILL = PatternFill("solid", fgColor="FFF9E5")
_LINE = Side(style="thin", color="A6A6A6")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
WRAP = Alignment(wrap_text=True, vertical="top")
MIDDLE = Alignment(wrap_text=True, vertical="center")
TOP_CENTRED = Alignment(wrap_text=True, vertical="top", horizontal="center")
CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")
_BEGINS_A_FORMULA = ("=", "+", "-", "@")


def write(cell: Any, value: Value | None) -> None:
    """Put a value into a cell: a number as a number, a text as that text, whatever it begins with or holds."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(_BEGINS_A_FORMULA)  # so that it stays a text when someone edits it


def page(drawn: Any, *, landscape: bool, is_one: bool = False) -> None:
    """A4, as wide as the page or one page as a whole, with the name of the sheet and the number of the page below."""
    drawn.page_setup.paperSize = drawn.PAPERSIZE_A4
    drawn.page_setup.orientation = "landscape" if landscape else "portrait"
    drawn.page_setup.fitToWidth, drawn.page_setup.fitToHeight = 1, int(is_one)
    drawn.sheet_properties.pageSetUpPr.fitToPage = True
    for side, text in ((drawn.oddFooter.left, "&A"), (drawn.oddFooter.right, "หน้า &P จาก &N")):
        side.text, side.font, side.size = text, FONT, 14
    drawn.page_margins.left = drawn.page_margins.right = 0.5
    drawn.page_margins.top, drawn.page_margins.bottom = 0.6, 0.7
