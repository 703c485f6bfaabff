"""A cell as the file has it, what its text is, and a date that Excel keeps as one."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from itadocs.assessment.model import Date
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.thai import Numerals, clean, unknown_glyphs
from itadocs.workbook.moments import serial

NONE_TYPED = {"-", "–", "—", "_"}
MARK = re.compile(r"^(?:(?:[•*·▪●]|[-–—](?![0-9๐-๙]))\s*|\(?[0-9๐-๙]{1,2}[.)]{1,2}\s*(?![0-9๐-๙]))+")


class Raw(NamedTuple):
    """A cell as the file has it: value, place, and Excel's number format."""

    value: object
    where: Location
    number_format: str = "General"

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed; blanks and invisible characters are nothing, illegible ones are something."""
        value = self.value
        if not isinstance(value, str):
            return value is None
        # A letter or digit is seen wherever it stands: most texts begin with one.
        return not value[:1].isalnum() and not clean(value) and not unknown_glyphs(value)


def written(raw: Raw) -> str:
    """A cell's text, cleaned; "" if it is blank. A lone dash means there is none.

    Dates are written as people do, numbers as Excel shows them: ``85%`` is stored as 0.85.
    """
    value = raw.value
    if value is None:
        return ""
    if isinstance(value, str):
        cleaned = clean(value)
        return "" if cleaned in NONE_TYPED else cleaned
    if isinstance(value, datetime | date):
        read = stored_date(raw, value)
        return str(as_seen(value)) if isinstance(read, Problem) else Numerals.ARABIC.month(*read)
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = exact(value)
        return f"{(number * 100).normalize():f}%" if "%" in raw.number_format else f"{number:f}"
    return str(as_seen(value))


def exact(value: float) -> Decimal:
    """A number of Excel's, which keeps fifteen digits: 0.1 + 0.2 is 0.3. Not a number and infinity stay so."""
    return Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")


def stored_date(raw: Raw, value: date) -> Date | Problem:
    """An Excel date. Shown as 2568 it is stored as Gregorian 2568; a format without a day means a whole month."""
    if value.year < 2000:
        return problem(Code.DATE_CENTURY, raw.where, found=value.year)
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", raw.number_format.lower())
    whole_month = "m" in shown and ("y" in shown or "b" in shown) and "d" not in shown  # b: the B.E. year
    return checked(raw, buddhist(f"{value.year:04d}"), value.month, None if whole_month else value.day)


def checked(raw: Raw, year_: int, month: int, day: int | None) -> Date | Problem:
    if 1900 <= year_ < 2000:
        return problem(Code.DATE_CENTURY, raw.where, found=year_)
    try:
        datetime(year_ - 543, month, 1 if day is None else day)
    except ValueError:
        return problem(Code.DATE_INVALID, raw.where, found=quoted(as_seen(raw.value)))
    if not 2400 <= year_ <= 2999:
        return problem(Code.DATE_INVALID, raw.where, found=quoted(as_seen(raw.value)))
    return Date(year_, month, day)


def buddhist(typed: str) -> int:
    """The B.E. year: of two digits 2550–2599, of four from 2400 as typed, from 2000 C.E.; others are in doubt."""
    value = int(typed)
    if len(typed) == 2:
        return value + 2500 if value >= 50 else value
    return value + 543 if 2000 <= value < 2400 else value


def number_behind(value: date) -> Decimal | None:
    """The number that Excel shows as this date because of the cell's format; None if there is none."""
    try:
        return Decimal(f"{serial(value):.6f}").normalize()
    except (ValueError, OverflowError):
        return None


def as_seen(value: object) -> object:
    """A value much as Excel shows it."""
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, time):
        return f"{value:%H:%M:%S}".removesuffix(":00")
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, bool):
        return str(value).upper()
    return int(value) if isinstance(value, float) and value.is_integer() else value
