"""How the dates and periods people type are read, in all the ways they are written in Thai offices.

Only unambiguous forms are accepted; nothing is guessed.
"""

import re
from datetime import date, datetime
from typing import NamedTuple

from itadocs.assessment.model import Date, Period
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import arabic, month_number
from itadocs.workbook.raw import MARK, Raw, as_seen, buddhist, checked, stored_date, written

_ERA = r"(?:พ\.?\s?ศ\.?)?\s*"
_DAY_MONTH_YEAR = re.compile(
    rf"(?:วัน)?(?:ที่)?\s*(?:(?P<day>[0-9]{{1,2}})\s*)?(?:เดือน)?\s*(?P<name>[ก-์][ก-์. ]*?)\s*"
    rf"(?:ปี)?\s*{_ERA}(?P<year>[0-9]{{4}}|[0-9]{{2}})?"
)
_SLASHED = re.compile(r"(?P<day>[0-9]{1,2})(?P<mark>[/.-])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})")
_SLASHED_MONTH = re.compile(r"(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_SLASHED_DAY = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})")
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_DAY_ONLY = re.compile(r"(?:วัน)?(?:ที่)?\s*([0-9]{1,2})")
_BETWEEN = re.compile(r"\s*(?:-|–|—|~|จนถึง|ถึง)\s*")
_WHOLE_YEAR = re.compile(rf"(?:ตลอด)?(?:ทั้ง)?ปี(?:งบประมาณ)?\s*{_ERA}(?P<year>[0-9]{{4}})?")
_QUARTER = re.compile(
    rf"ไตรมาส(?:ที่)?\s*(?P<first>[1-4])(?:\s*(?P<mark>-|–|ถึง|และ|,)\s*(?:ไตรมาส)?(?:ที่)?\s*(?P<last>[1-4]))?"
    rf"(?:\s*(?:/|ปีงบประมาณ|ปี)?\s*{_ERA}(?P<year>[0-9]{{4}}))?"
)


class _Partial(NamedTuple):
    """A date whose year may stand elsewhere in the cell; ``year`` 0 = not here."""

    year: int
    month: int
    day: int | None


def dated(raw: Raw) -> Date | Problem:
    """One date: an Excel date, ``1 ต.ค. 2568``, ``๕ ก.พ. ๒๕๖๘``, ``ต.ค. 67``, ``1/10/2568``."""
    if isinstance(raw.value, datetime | date):
        return stored_date(raw, raw.value)
    found = _typed_date(_plain(raw)) if isinstance(raw.value, str) else None
    if found is None or not found.year:
        return problem(Code.DATE_INVALID, raw.where, found=quoted(as_seen(raw.value)))
    return checked(raw, found.year, found.month, found.day)


def period(raw: Raw, fiscal_year: int | None) -> Period | Problem:
    """One date or a range in one cell: ``ต.ค.67 - ก.ย.68``, ``1-15 ม.ค. 2569``, ``ไตรมาส 1``, ``ตลอดปีงบประมาณ``.

    ``fiscal_year`` (พ.ศ.) is what a quarter or "the whole year" without a year of its own refers to.
    """
    if isinstance(raw.value, datetime | date):
        read = stored_date(raw, raw.value)
        return read if isinstance(read, Problem) else Period(read, read)
    if not isinstance(raw.value, str):
        return problem(Code.DATE_NOT_A_PERIOD, raw.where, found=quoted(as_seen(raw.value)))
    return _typed_period(raw, _plain(raw), fiscal_year)


def dates(raw: Raw, fiscal_year: int | None) -> tuple[tuple[Period | str, ...], tuple[Problem, ...]]:
    """Dates or periods, one a line; a line that is neither stays as typed, with a warning."""
    if not isinstance(raw.value, str):
        read = period(raw, fiscal_year)
        return ((), (read,)) if isinstance(read, Problem) else ((read,), ())
    found: list[Period | str] = []
    problems: list[Problem] = []
    for line in filter(None, written(raw).split("\n")):
        unmarked = MARK.sub("", line).strip()
        read = _typed_period(raw, arabic(unmarked), fiscal_year)
        # "15. ม.ค. 2569" may be a day or the fifteenth entry: it stays as typed.
        in_doubt = isinstance(read, Period) and read.start.day is None and line[0].isdigit() and line != unmarked
        if isinstance(read, Problem) or in_doubt:
            problems.append(problem(Code.DATE_AS_TYPED, raw.where, found=quoted(line)))
            found.append(line if in_doubt else unmarked)
        else:
            found.append(read)
    return tuple(found), tuple(problems)


def _plain(raw: Raw) -> str:
    return " ".join(arabic(written(raw)).split())


def _typed_period(raw: Raw, typed: str, fiscal_year: int | None) -> Period | Problem:
    spoken = _spoken_period(typed, fiscal_year)
    if spoken:
        return spoken
    single = _typed_date(typed)
    if single and single.year:
        read = checked(raw, *single)
        return read if isinstance(read, Problem) else Period(read, read)
    for between in _BETWEEN.finditer(typed):
        left, right = typed[: between.start()], typed[between.end() :]
        end = _typed_date(right)
        if end is None or not end.year:
            continue
        start = _left_of(left, end)
        if start is None or not start.year:
            continue
        first, last = checked(raw, *start), checked(raw, *end)
        return first if isinstance(first, Problem) else last if isinstance(last, Problem) else Period(first, last)
    return problem(Code.DATE_NOT_A_PERIOD, raw.where, found=quoted(as_seen(raw.value)))


def _spoken_period(typed: str, fiscal_year: int | None) -> Period | None:
    whole = _WHOLE_YEAR.fullmatch(typed)
    quarter = _QUARTER.fullmatch(typed)
    match = whole or quarter
    if not match:
        return None
    in_year = int(match["year"]) if match["year"] else fiscal_year
    if in_year is None or not 2400 <= in_year <= 2999:
        return None
    first, last = (1, 4) if whole else (int(match["first"]), int(match["last"] or match["first"]))
    if last < first or (quarter and quarter["mark"] in ("และ", ",") and last > first + 1):
        return None  # two quarters apart are no period
    return Period(_quarter_month(in_year, first, 0), _quarter_month(in_year, last, 2))


def _quarter_month(fiscal_year: int, quarter: int, offset: int) -> Date:
    position = 9 + (quarter - 1) * 3 + offset  # months counted from January of the year before
    return Date(fiscal_year - 1 + position // 12, position % 12 + 1)


def _left_of(left: str, end: _Partial) -> _Partial | None:
    """What stands before the dash, completed from what stands after it."""
    day = _DAY_ONLY.fullmatch(left)
    if day:
        return _Partial(end.year, end.month, int(day[1])) if end.day else None
    start = _typed_date(left)
    if start and not start.year:
        return start._replace(year=end.year - 1 if start.month > end.month else end.year)
    return start


def _typed_date(typed: str) -> _Partial | None:
    for pattern in (_ISO, _SLASHED, _SLASHED_MONTH, _SLASHED_DAY):
        match = pattern.fullmatch(typed)
        if match:
            part = match.groupdict()
            year_ = buddhist(part["year"]) if "year" in part else 0
            return _Partial(year_, int(part["month"]), int(part["day"]) if "day" in part else None)
    match = _DAY_MONTH_YEAR.fullmatch(typed)
    month = month_number(match["name"]) if match else None
    if match is None or month is None:
        return None
    day = int(match["day"]) if match["day"] else None
    return _Partial(buddhist(match["year"]) if match["year"] else 0, month, day)
