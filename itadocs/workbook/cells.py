"""How what people type becomes a number, a date, a text, or a Problem.

Each function takes one raw cell that is not blank and gives its value, or a Problem that names the cell.
Only unambiguous forms are accepted; nothing is guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple, Protocol

from itadocs.assessment.model import Date, Period
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.thai import Numerals, arabic, clean, month_number, squeezed


class Raw(NamedTuple):
    """A cell as the file has it: value, place, and Excel's number format."""

    value: object
    where: Location
    number_format: str = "General"

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed; blanks and invisible characters are nothing."""
        return self.value is None or (isinstance(self.value, str) and not clean(self.value))


_NONE_TYPED = {"-", "–", "—", "_"}
_MARK = re.compile(r"^(?:(?:[•*·▪●\uf0b7]|[-–—](?![0-9๐-๙]))\s*|\(?[0-9๐-๙]{1,2}[.)]{1,2}\s*(?![0-9๐-๙]))+")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?([0-9๐-๙]{1,2})[.)](?![0-9๐-๙])\s*")


def text(raw: Raw) -> str | Problem:
    """Free text, as ``written``; a date whose century is in doubt is asked about here too."""
    read = _stored_date(raw, raw.value) if isinstance(raw.value, datetime | date) else None
    return read if isinstance(read, Problem) else written(raw)


def lines(raw: Raw) -> tuple[str, ...] | Problem:
    """The entries of a cell, one a line, without the numbers and bullets people type before them.

    ``1.… 2.…`` in one line are two entries.
    """
    typed = text(raw)
    return typed if isinstance(typed, Problem) else _entries(typed)


def title(raw: Raw) -> str | Problem:
    """Free text without the number or bullet people type before it: the layouts put their own."""
    typed = text(raw)
    return typed if isinstance(typed, Problem) else _MARK.sub("", typed)


def written(raw: Raw) -> str:
    """A cell's text, cleaned; "" if it is blank. A lone dash means there is none. Dates are written as people do."""
    value = raw.value
    if value is None:
        return ""
    if isinstance(value, str):
        cleaned = clean(value)
        return "" if cleaned in _NONE_TYPED else cleaned
    if isinstance(value, datetime | date):
        read = _stored_date(raw, value)
        return str(_as_seen(value)) if isinstance(read, Problem) else Numerals.ARABIC.month(*read)
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    return str(value)


def _entries(typed: str) -> tuple[str, ...]:
    listed = (entry for line in typed.split("\n") for entry in _split_numbered(line))
    return tuple(entry for entry in (_MARK.sub("", each).strip() for each in listed) if entry)


def _split_numbered(line: str) -> Iterator[str]:
    marks = list(_INLINE_NUMBER.finditer(line))
    in_sequence = [int(arabic(mark[1])) for mark in marks] == list(range(1, len(marks) + 1))
    if len(marks) < 2 or not in_sequence or line[: marks[0].start()].strip():
        yield line
        return
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        yield line[mark.end() : following.start() if following else len(line)]


def score(raw: Raw) -> Decimal | Problem:
    """A score of 0–100, as a number or as digits of either kind with a point."""
    value = raw.value
    if isinstance(value, bool | datetime | date | time):
        return problem(Code.SCORE_NOT_A_NUMBER, raw.where, found=quoted(_as_seen(value)))
    if isinstance(value, int | float):
        if "%" in raw.number_format:
            return problem(Code.SCORE_PERCENT, raw.where, found=quoted(value))
        return _in_range(raw, Decimal(repr(value)))
    typed = arabic(clean(str(value)))
    if re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,20})?", typed):
        return _in_range(raw, Decimal(typed))
    meant = re.fullmatch(r"(100|[0-9]{1,2})(?:[.,]([0-9]{1,2}))? ?%?", typed)
    hint = f" ถ้าหมายถึง {meant[1]}.{meant[2] or '00'} ให้พิมพ์ {meant[1]}.{meant[2] or '00'}" if meant else ""
    if typed in _NONE_TYPED or squeezed(str(value)) == "ไม่มี":
        hint = " ถ้าไม่มีคะแนนให้เว้นว่าง"
    return problem(Code.SCORE_NOT_A_NUMBER, raw.where, found=quoted(value), hint=hint)


def _in_range(raw: Raw, value: Decimal) -> Decimal | Problem:
    if value.is_finite() and 0 <= value <= 100:
        return value or Decimal(0)  # Excel and people can write -0
    return problem(Code.SCORE_OUT_OF_RANGE, raw.where, found=quoted(raw.value))


def year(raw: Raw) -> int | Problem:
    """A fiscal year, พ.ศ., four digits; ``พ.ศ. 2568`` is understood."""
    typed = re.sub(r"^(ปี)?(งบประมาณ)?(พ\.?ศ\.?)?", "", arabic(written(raw)).replace(" ", ""))
    if re.fullmatch(r"2[45][0-9]{2}", typed):
        return int(typed)
    hint = f" (ค.ศ. {typed} คือ พ.ศ. {int(typed) + 543})" if re.fullmatch(r"20[0-9]{2}", typed) else ""
    return problem(Code.YEAR_INVALID, raw.where, found=quoted(_as_seen(raw.value)), hint=hint)


class Named(Protocol):
    """An issue or indicator."""

    @property
    def name(self) -> str:
        """Its official name."""
        ...


def numbers(raw: Raw, allowed: Mapping[int, Named]) -> tuple[int, ...] | Problem:
    """The numbers of issues or indicators, in ascending order: ``1``, ``1, 2``, ``ประเด็นที่ ๑ และ ๒``, ``3-5``.

    One alone may have its name behind it, as the form offers it.
    """
    chosen = squeezed(arabic(written(raw)))
    for each, official in allowed.items():
        if chosen == squeezed(f"{each}{official.name}"):
            return (each,)
    typed = re.sub(r"ประเด็น|ตัวชี้วัด|ที่", "", arabic(written(raw)))
    found: set[int] = set()
    for part in filter(None, (each.strip() for each in re.split(r"[,;/\n]|และ", typed))):
        bounds = re.fullmatch(r"([0-9]{1,3})\.?(?: ?[-–] ?([0-9]{1,3}))?", part)
        found |= set(range(int(bounds[1]), int(bounds[2] or bounds[1]) + 1) or {-1}) if bounds else {-1}
    if found and found <= set(allowed):
        return tuple(sorted(found))
    listed = f"{min(allowed)}–{max(allowed)}" if allowed else "-"
    return problem(Code.NUMBER_INVALID, raw.where, found=quoted(_as_seen(raw.value)), expected=listed)


def number(raw: Raw, allowed: Mapping[int, Named]) -> int | Problem:
    """The number of one issue or indicator."""
    found = numbers(raw, allowed)
    if isinstance(found, Problem):
        return found
    first, *more = found
    if more:
        listed = f"{min(allowed)}–{max(allowed)}"
        return problem(Code.NUMBER_INVALID, raw.where, found=quoted(_as_seen(raw.value)), expected=listed)
    return first


def code(raw: Raw) -> str | Problem:
    """A short code without blanks inside, digits Arabic: an item, a measure's id, an agency's code."""
    typed = arabic(written(raw)).replace(" ", "").removeprefix("ข้อ")
    if typed and len(typed) <= 20 and "\n" not in typed and not isinstance(raw.value, datetime | date):
        return typed
    return problem(Code.TEXT_TYPED_IN_CODE, raw.where, found=quoted(_as_seen(raw.value)))


def choice(raw: Raw, choices: Sequence[str]) -> str | Problem:
    """One of the choices; blanks and letter case do not matter."""
    typed = squeezed(written(raw))
    for each in choices:
        if squeezed(each) == typed:
            return each
    return problem(Code.CHOICE_INVALID, raw.where, found=quoted(_as_seen(raw.value)), expected=" / ".join(choices))


# --- dates -----------------------------------------------------------------------------------------------------

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
        return _stored_date(raw, raw.value)
    found = _typed_date(_plain(raw)) if isinstance(raw.value, str) else None
    if found is None or not found.year:
        return problem(Code.DATE_INVALID, raw.where, found=quoted(_as_seen(raw.value)))
    return _checked(raw, found.year, found.month, found.day)


def period(raw: Raw, fiscal_year: int | None) -> Period | Problem:
    """One date or a range in one cell: ``ต.ค.67 - ก.ย.68``, ``1-15 ม.ค. 2569``, ``ไตรมาส 1``, ``ตลอดปีงบประมาณ``.

    ``fiscal_year`` (พ.ศ.) is what a quarter or "the whole year" without a year of its own refers to.
    """
    if isinstance(raw.value, datetime | date):
        read = _stored_date(raw, raw.value)
        return read if isinstance(read, Problem) else Period(read, read)
    if not isinstance(raw.value, str):
        return problem(Code.DATE_NOT_A_PERIOD, raw.where, found=quoted(_as_seen(raw.value)))
    return _typed_period(raw, _plain(raw), fiscal_year)


def dates(raw: Raw, fiscal_year: int | None) -> tuple[tuple[Period | str, ...], tuple[Problem, ...]]:
    """Dates or periods, one a line; a line that is neither stays as typed, with a warning."""
    if not isinstance(raw.value, str):
        read = period(raw, fiscal_year)
        return ((), (read,)) if isinstance(read, Problem) else ((read,), ())
    found: list[Period | str] = []
    problems: list[Problem] = []
    for line in filter(None, written(raw).split("\n")):
        unmarked = _MARK.sub("", line).strip()
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
        read = _checked(raw, *single)
        return read if isinstance(read, Problem) else Period(read, read)
    for between in _BETWEEN.finditer(typed):
        left, right = typed[: between.start()], typed[between.end() :]
        end = _typed_date(right)
        if end is None or not end.year:
            continue
        start = _left_of(left, end)
        if start is None or not start.year:
            continue
        first, last = _checked(raw, *start), _checked(raw, *end)
        return first if isinstance(first, Problem) else last if isinstance(last, Problem) else Period(first, last)
    return problem(Code.DATE_NOT_A_PERIOD, raw.where, found=quoted(_as_seen(raw.value)))


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
            year_ = _buddhist(part["year"]) if "year" in part else 0
            return _Partial(year_, int(part["month"]), int(part["day"]) if "day" in part else None)
    match = _DAY_MONTH_YEAR.fullmatch(typed)
    month = month_number(match["name"]) if match else None
    if match is None or month is None:
        return None
    day = int(match["day"]) if match["day"] else None
    return _Partial(_buddhist(match["year"]) if match["year"] else 0, month, day)


def _buddhist(typed: str) -> int:
    """The B.E. year: of two digits 2550–2599, of four from 2400 as typed, from 2000 C.E.; others are in doubt."""
    value = int(typed)
    if len(typed) == 2:
        return value + 2500 if value >= 50 else value
    return value + 543 if 2000 <= value < 2400 else value


def _stored_date(raw: Raw, value: date) -> Date | Problem:
    """An Excel date. Shown as 2568 it is stored as Gregorian 2568; a format without a day means a whole month."""
    if value.year < 2000:
        return problem(Code.DATE_CENTURY, raw.where, found=value.year)
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", raw.number_format.lower())
    whole_month = "m" in shown and ("y" in shown or "b" in shown) and "d" not in shown  # b: the B.E. year
    return _checked(raw, _buddhist(f"{value.year:04d}"), value.month, None if whole_month else value.day)


def _checked(raw: Raw, year_: int, month: int, day: int | None) -> Date | Problem:
    if 1900 <= year_ < 2000:
        return problem(Code.DATE_CENTURY, raw.where, found=year_)
    try:
        datetime(year_ - 543, month, 1 if day is None else day)
    except ValueError:
        return problem(Code.DATE_INVALID, raw.where, found=quoted(_as_seen(raw.value)))
    if not 2400 <= year_ <= 2999:
        return problem(Code.DATE_INVALID, raw.where, found=quoted(_as_seen(raw.value)))
    return Date(year_, month, day)


def _as_seen(value: object) -> object:
    """A value much as Excel shows it."""
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, bool):
        return str(value).upper()
    return int(value) if isinstance(value, float) and value.is_integer() else value
