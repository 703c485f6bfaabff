"""Where the form puts things: cells of a drawn sheet by the keys of its columns and fields, as formulas name them."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from itadocs.workbook.addresses import quoted_title
from itadocs.workbook.shape import Sheet

HEADING_ROW = 3
FIRST_ROW = 4
_REACH = 300  # rows that formulas and validations look at where people may go on below the drawn ones


@dataclass(frozen=True)
class Placed:
    """A sheet of the form and how many rows of it are drawn below the headings."""

    sheet: Sheet
    rows: int

    @property
    def is_open(self) -> bool:
        """Whether rows may be added below the drawn ones."""
        return self.sheet.spare > 0

    @property
    def last_row(self) -> int:
        """The last drawn row; the headings, if there is none."""
        return HEADING_ROW + self.rows

    @property
    def reach(self) -> int:
        """The last row that formulas and validations look at."""
        return max(self.last_row, HEADING_ROW + _REACH) if self.is_open else max(self.last_row, FIRST_ROW)

    def letter(self, key: str) -> str:
        """The letter of a column."""
        return get_column_letter(1 + [each.key for each in self.sheet.columns].index(key))

    def local(self, key: str) -> str:
        """A column's cells as its own sheet names them, e.g. ``D4:D13``."""
        letter = self.letter(key)
        return f"{letter}{FIRST_ROW}:{letter}{self.reach}"

    def column(self, key: str) -> str:
        """A column's cells from anywhere, e.g. ``'คะแนนตัวชี้วัด'!$D$4:$D$13``."""
        letter = self.letter(key)
        return f"{quoted_title(self.sheet.title)}!${letter}${FIRST_ROW}:${letter}${self.reach}"

    def cell(self, key: str, row: int) -> str:
        """One cell from anywhere."""
        return f"{quoted_title(self.sheet.title)}!${self.letter(key)}${row}"

    def field_row(self, key: str) -> int:
        """The row of a field in a sheet of fields."""
        return FIRST_ROW + [each.key for each in self.sheet.fields].index(key)

    def field(self, key: str) -> str:
        """The value of a field from anywhere."""
        return self.cell("value", self.field_row(key))
