"""Dates and times as Excel keeps them: numbers of days, which the number format of a cell shows as what they mean."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from itadocs.workbook.parts import Package

FROM_1900 = datetime(1899, 12, 30)  # of day 0, for the days after Excel's 29 February 1900, which never was
FROM_1904 = datetime(1904, 1, 1)
Moment = date | time | timedelta

_DAY = timedelta(days=1)
_BEFORE_LEAP_DAY = 60
_BUILT_IN = {  # what is not here shows a number as it is
    **{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??"},
    **{5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)'},
    **{7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)'},
    **{14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "m/d/yy h:mm"},
    **{18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss"},
    **{
        37: "#,##0_);(#,##0)",
        38: "#,##0_);[Red](#,##0)",
        39: "#,##0.00_);(#,##0.00)",
        40: "#,##0.00_);[Red](#,##0.00)",
    },
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)',
    **{45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@"},
}
_LONGEST = 255  # letters of a format that Excel takes
_DURATION = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_NOT_SHOWN = re.compile(rf'".*?"|(?!{_DURATION.pattern})\[[^\]]*\]')
_OF_A_DATE = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_ISO = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})?T?"
    r"(?P<time>(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?P<part>\.[0-9]{1,3})?)?)?"
)
_ISO_DURATION = re.compile(r"PT(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]{1,3})?)S)?")


class Format(NamedTuple):
    """How cells of a style show a number."""

    code: str = "General"
    is_date: bool = False
    is_duration: bool = False


GENERAL = Format()


def formats(package: Package) -> tuple[Format, ...]:
    """The formats of a workbook, in the order in which cells name them; one of ``DAMAGED`` if they are no XML."""
    part = package.related(package.main, "styles")
    if not part:
        return (GENERAL,)
    styles = package.read(part)
    own = {str(each.get("numFmtId")): each.get("formatCode", "") for each in styles.iterfind("{*}numFmts/{*}numFmt")}
    known = {str(number): code for number, code in _BUILT_IN.items()} | own
    codes = [known.get(each.get("numFmtId", "0")) or GENERAL.code for each in styles.iterfind("{*}cellXfs/{*}xf")]
    meant = {code: Format(code, is_date(code), is_duration(code)) for code in set(codes) if len(code) <= _LONGEST}
    return tuple(meant.get(code, GENERAL) for code in codes)


def is_date(code: str) -> bool:
    """Whether a number format shows a date or a time."""
    return bool(_OF_A_DATE.search(_NOT_SHOWN.sub("", code.split(";", maxsplit=1)[0])))


def is_duration(code: str) -> bool:
    """Whether a number format shows how long something took."""
    return bool(_DURATION.search(code.split(";", maxsplit=1)[0]))


def moment(number: float, epoch: datetime) -> datetime | time:
    """What Excel shows a number as; ValueError or OverflowError if there is no such day."""
    days, part = divmod(number, 1)
    within = timedelta(milliseconds=round(part * 86_400 * 1000))
    if days == 0 and within < _DAY:
        return (datetime.min + within).time()
    is_early = epoch == FROM_1900 and 0 < number < _BEFORE_LEAP_DAY
    return epoch + timedelta(days=days + is_early) + within


def duration(number: float) -> timedelta:
    """How long a number of days is, to the millisecond; ValueError or OverflowError if nothing takes so long."""
    exact = timedelta(days=number)
    return exact - timedelta(microseconds=exact.microseconds) + timedelta(microseconds=round(exact.microseconds, -3))


def serial(moment: date) -> float:
    """The number that Excel, counting from 1900, shows as this date."""
    at = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    since = at - FROM_1900
    return since / _DAY - (0 < since.days <= _BEFORE_LEAP_DAY)


def stated(text: str) -> Moment:
    """A date, a time, both or a duration, as ISO 8601 writes them; ValueError if it is none."""
    found = _ISO.match(text)
    day = date.fromisoformat(found["date"]) if found and found["date"] else None
    if found and found["time"]:
        hour, minute, second = (int(found[each] or 0) for each in ("hour", "minute", "second"))
        at = time(hour, minute, second, int(float(found["part"] or 0) * 1_000_000))
        return datetime.combine(day, at) if day else at
    if day:
        return day
    lasting = _ISO_DURATION.match(text)
    if lasting and any(lasting.groups()):
        hours, minutes, seconds = (float(each or 0) for each in lasting.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    raise ValueError(f"no date: {text[:40]}")
