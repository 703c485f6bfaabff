"""How what people type becomes a number, a date, a text, or a Problem.

Each function takes one raw cell that is not blank and gives its value, or a Problem that names the cell.
Only unambiguous forms are accepted; nothing is guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Protocol

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import arabic, clean, squeezed, unknown_glyphs
from itadocs.workbook.raw import MARK, NONE_TYPED, Raw, as_seen, exact, number_behind, stored_date, written

_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?([0-9๐-๙]{1,2})[.)](?![0-9๐-๙])\s*")


def text(raw: Raw) -> str | Problem:
    """Free text, as ``written``; a date whose century is in doubt is asked about here too."""
    read = stored_date(raw, raw.value) if isinstance(raw.value, datetime | date) else None
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
    return typed if isinstance(typed, Problem) else MARK.sub("", typed)


def _entries(typed: str) -> tuple[str, ...]:
    listed = (entry for line in typed.split("\n") for entry in _split_numbered(line))
    return tuple(entry for entry in (MARK.sub("", each).strip() for each in listed) if entry)


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
    if isinstance(value, bool | datetime | date | time | timedelta):
        hint = _shown_as_date(value, 0, 100)
        return problem(Code.SCORE_NOT_A_NUMBER, raw.where, found=quoted(as_seen(value)), hint=hint)
    if isinstance(value, int | float):
        if "%" in raw.number_format:
            return problem(Code.SCORE_PERCENT, raw.where, found=quoted(value))
        return _in_range(raw, exact(value))
    typed = arabic(clean(str(value)))
    is_legible = not unknown_glyphs(str(value))
    if is_legible and re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,20})?", typed):
        return _in_range(raw, Decimal(typed))
    meant = re.fullmatch(r"(100|[0-9]{1,2})(?:[.,]([0-9]{1,2}))? ?%?", typed)
    hint = f" ถ้าหมายถึง {meant[1]}.{meant[2] or '00'} ให้พิมพ์ {meant[1]}.{meant[2] or '00'}" if meant else ""
    if typed in NONE_TYPED or squeezed(str(value)) == "ไม่มี":
        hint = " ถ้าไม่มีคะแนนให้เว้นว่าง"
    return problem(Code.SCORE_NOT_A_NUMBER, raw.where, found=quoted(value), hint=hint)


def _in_range(raw: Raw, value: Decimal) -> Decimal | Problem:
    if value.is_finite() and 0 <= value <= 100:
        return _in_one_form(value)
    return problem(Code.SCORE_OUT_OF_RANGE, raw.where, found=quoted(raw.value))


def _in_one_form(value: Decimal) -> Decimal:
    """Without closing zeros, nor the sign of -0: what is made of 90, 90.0 and 90.00 is the same."""
    shortest = (value + 0).normalize()
    return shortest.quantize(Decimal(1)) if shortest == shortest.to_integral_value() else shortest


def _shown_as_date(value: object, least: int, most: int) -> str:
    """The advice for a number, if it is one of these, that the format of its cell shows as a date."""
    number = number_behind(value) if isinstance(value, datetime | date) else None
    if number is None or not least <= number <= most:
        return ""
    return f" ถ้าหมายถึง {number:f} ให้เปลี่ยนรูปแบบช่องเป็น “ทั่วไป”"


def year(raw: Raw) -> int | Problem:
    """A fiscal year, พ.ศ., four digits; ``พ.ศ. 2568`` is understood."""
    typed = re.sub(r"^(ปี)?(งบประมาณ)?(พ\.?ศ\.?)?", "", arabic(written(raw)).replace(" ", ""))
    if re.fullmatch(r"2[45][0-9]{2}", typed):
        return int(typed)
    hint = _shown_as_date(raw.value, 2400, 2599)
    if re.fullmatch(r"20[0-9]{2}", typed):
        hint = f" (ค.ศ. {typed} คือ พ.ศ. {int(typed) + 543})"
    return problem(Code.YEAR_INVALID, raw.where, found=quoted(as_seen(raw.value)), hint=hint)


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
    said = arabic(written(raw))
    typed = re.sub(r"ประเด็น|ตัวชี้วัด|ที่", "", said)
    found: set[int] = set()
    for part in filter(None, (each.strip() for each in re.split(r"[,;/\n]|และ", typed))):
        bounds = re.fullmatch(r"([0-9]{1,3})\.?(?: ?[-–] ?([0-9]{1,3}))?", part)
        found |= set(range(int(bounds[1]), int(bounds[2] or bounds[1]) + 1) or {-1}) if bounds else {-1}
    if found and found <= set(allowed):
        return tuple(sorted(found))
    chosen = squeezed(said)
    for each, official in allowed.items():
        if chosen == squeezed(f"{each}{official.name}"):
            return (each,)
    listed = f"{min(allowed)}–{max(allowed)}" if allowed else "-"
    return problem(Code.NUMBER_INVALID, raw.where, found=quoted(as_seen(raw.value)), expected=listed)


def number(raw: Raw, allowed: Mapping[int, Named]) -> int | Problem:
    """The number of one issue or indicator."""
    found = numbers(raw, allowed)
    if isinstance(found, Problem):
        return found
    first, *more = found
    if more:
        listed = f"{min(allowed)}–{max(allowed)}"
        return problem(Code.NUMBER_INVALID, raw.where, found=quoted(as_seen(raw.value)), expected=listed)
    return first


def code(raw: Raw) -> str | Problem:
    """A short code without blanks inside, digits Arabic: an item, a measure's id, an agency's code."""
    typed = arabic(written(raw)).replace(" ", "").removeprefix("ข้อ")
    if typed and len(typed) <= 20 and "\n" not in typed and not isinstance(raw.value, datetime | date):
        return typed
    return problem(Code.TEXT_TYPED_IN_CODE, raw.where, found=quoted(as_seen(raw.value)))


def choice(raw: Raw, choices: Sequence[str]) -> str | Problem:
    """One of the choices; blanks and letter case do not matter."""
    typed = squeezed(written(raw))
    for each in choices:
        if squeezed(each) == typed:
            return each
    return problem(Code.CHOICE_INVALID, raw.where, found=quoted(as_seen(raw.value)), expected=" / ".join(choices))
