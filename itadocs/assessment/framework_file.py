"""A framework file (TOML) → a Framework, or every fault of the file with its place.

The shipped years in ``frameworks/`` and a file an official corrected come through here alike.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from itadocs.assessment.framework import (
    Confidence,
    Document,
    Framework,
    FromItems,
    Indicator,
    Instrument,
    Issue,
    Item,
    Kind,
    Rating,
    SubIndicator,
)
from itadocs.problems import Code, Location, Problem, problem, quoted

_T = TypeVar("_T")
_SHIPPED = files("itadocs.assessment") / "frameworks"
_WHERE = re.compile(r"\(at line (\d+)")
_ITEM_CODE = re.compile(r"[a-z][0-9]{1,3}")
_LONGEST_TEXT = 1000  # characters; the longest official text has under 200
_WHOLE = Decimal(1)


def years() -> tuple[int, ...]:
    """The fiscal years (พ.ศ.) that come with the program, ascending."""
    names = (file.name for file in _SHIPPED.iterdir())
    return tuple(sorted(int(name.removesuffix(".toml")) for name in names if name.endswith(".toml")))


@cache
def load(year: int) -> Framework | None:
    """The framework of a fiscal year (พ.ศ.), or None if none comes with the program."""
    if year not in years():
        return None
    name = f"{year}.toml"
    read = parse((_SHIPPED / name).read_bytes(), name)
    if isinstance(read, Framework):
        return read
    raise ValueError("\n".join(map(str, read)))  # a bug: what is shipped is tested


def parse(data: bytes, name: str) -> Framework | tuple[Problem, ...]:
    """The framework a file of this name describes, or all its faults. Numbers are read as exact decimals."""
    try:
        tree = tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)  # Notepad begins files with a mark
    except UnicodeDecodeError:
        return (problem(Code.FRAMEWORK_ENCODING, Location(file=name)),)
    except tomllib.TOMLDecodeError as error:
        line = _WHERE.search(str(error))
        place = f"บรรทัด {line[1]}" if line else "ท้ายไฟล์"
        return (problem(Code.FRAMEWORK_SYNTAX, Location(file=name, label=place)),)
    faults: list[Problem] = []
    framework = _framework(_Table(tree, name, "", faults))
    return tuple(faults) or framework


class _Table:
    """One table of the file. Hands out values that are as they must be, and keeps what is wrong with the others."""

    def __init__(self, entries: Mapping[str, Any], file: str, place: str, faults: list[Problem]) -> None:
        self.entries, self.file, self.place, self.faults = entries, file, place, faults
        self.known: list[str] = []

    def fault(self, code: Code, key: str, **values: object) -> None:
        """Remember what is wrong with a key."""
        named = f"คีย์ {key}" if key else ""
        where = Location((len(self.faults),), file=self.file, label=f"{self.place} {named}".strip())
        self.faults.append(problem(code, where, **values))

    def value(self, key: str, expected: str, fits: Callable[[Any], bool], default: _T, *, optional: bool = False) -> _T:
        """A value that fits; ``default`` where it is not given or does not fit."""
        self.known.append(key)
        if key not in self.entries:
            if not optional:
                self.fault(Code.FRAMEWORK_KEY_MISSING, key)
            return default
        found = self.entries[key]
        if fits(found):
            return found
        shown = "ตาราง" if isinstance(found, dict | list) else quoted(found)
        self.fault(Code.FRAMEWORK_VALUE_INVALID, key, found=shown, expected=expected)
        return default

    def text(self, key: str, *, optional: bool = False) -> str:
        """A text of one line."""
        return self.value(key, 'ข้อความบรรทัดเดียวในเครื่องหมาย "…"', _is_text, "", optional=optional)

    def score(self, key: str, *, optional: bool = False) -> Decimal | None:
        """A number of 0–100."""
        found: Decimal | int | None = self.value(key, "ตัวเลข 0–100", _is_score, None, optional=optional)
        return None if found is None else Decimal(found)

    def number(self, key: str, *, optional: bool = False) -> int | None:
        """A whole number of 1–99."""
        return self.value(
            key, "จำนวนเต็ม 1–99", lambda found: _is_whole(found) and 1 <= found <= 99, None, optional=optional
        )

    def one_of(self, key: str, choices: Iterable[str], *, optional: bool = False) -> str:
        """One of some words, or ""."""
        allowed = tuple(choices)
        expected = " หรือ ".join(f'"{each}"' for each in allowed)
        return self.value(key, expected, lambda found: found in allowed, "", optional=optional)

    def table(self, key: str) -> "_Table":
        """A table that must be there."""
        entries: dict[str, Any] = self.value(key, "ตาราง", lambda found: isinstance(found, dict), {})
        place = f"{self.place.rstrip(']')}.{key}]" if self.place else f"[{key}]"
        return _Table(entries, self.file, place, self.faults)

    def tables(self, key: str, *, optional: bool = False) -> Iterator["_Table"]:
        """Each table of a list of tables; a list that must be there must not be empty."""
        expected = f"ตาราง [[{key}]]"
        listed: list[Mapping[str, Any]] = self.value(key, expected, _is_tables, [], optional=optional)
        if not listed and not optional and key in self.entries and isinstance(self.entries[key], list):
            self.fault(Code.FRAMEWORK_KEY_MISSING, key)
        for position, entries in enumerate(listed, start=1):
            yield _Table(entries, self.file, f"[[{key}]] ลำดับที่ {position}", self.faults)

    def refer(self, key: str, found: object, allowed: Collection[object] | None, among: str) -> None:
        """A value must be among those of another table; None = these could not all be read."""
        if found not in (None, "") and allowed is not None and found not in allowed:
            self.fault(Code.FRAMEWORK_REFERENCE_UNKNOWN, key, found=quoted(found), expected=among)

    def close(self) -> None:
        """What is left over is misspelt or does not belong here."""
        for key in self.entries.keys() - set(self.known):
            near = get_close_matches(key, self.known, n=1)
            hint = f"ถ้าหมายถึง “{near[0]}” ให้แก้ชื่อคีย์ ถ้าไม่ใช่ ให้" if near else ""
            self.fault(Code.FRAMEWORK_KEY_UNKNOWN, key, hint=hint)


class _Keys:
    """The keys of the tables of one list: each once. ``all`` is None as long as one could not be read."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.found: dict[object, str] = {}
        self.is_whole = True

    def add(self, table: _Table, value: object) -> None:
        """The key of one table."""
        if value in (None, ""):
            self.is_whole = False
        elif value in self.found:
            table.fault(Code.FRAMEWORK_DOUBLED, self.key, found=quoted(value), expected=self.found[value])
        else:
            self.found[value] = table.place

    @property
    def all(self) -> Collection[object] | None:
        return self.found.keys() if self.is_whole else None


def _framework(root: _Table) -> Framework:
    year: int = root.value("fiscal_year", "ปี พ.ศ. สี่หลัก", lambda found: _is_whole(found) and 2400 <= found <= 2999, 0)
    target = root.score("target")
    national_target, strategy = root.text("national_target", optional=True), root.text("strategy", optional=True)
    confidence = root.table("confidence")
    weights = confidence.one_of("weights", Confidence)
    for part in ("ratings", "documents", "issues", "national_target", "strategy"):
        confidence.one_of(part, Confidence, optional=True)
    confidence.close()
    documents = root.table("documents")
    named = {kind: _document(documents.table(kind.value)) for kind in Kind}
    documents.close()
    codes, numbers, subs, issues, items = (_Keys(key) for key in ("code", "number", "code", "number", "code"))
    instruments = tuple(_instrument(each, codes) for each in root.tables("instruments"))
    indicators = tuple(_indicator(each, numbers, codes) for each in root.tables("indicators"))
    sub_indicators = tuple(_sub_indicator(each, subs, numbers) for each in root.tables("sub_indicators", optional=True))
    known_issues = tuple(_issue(each, issues) for each in root.tables("issues", optional=True))
    ratings = _ratings(root)
    sub_of: Mapping[str, int] = {each.code: each.indicator for each in sub_indicators}
    known_items = tuple(
        _item(each, items, numbers, issues, subs, sub_of) for each in root.tables("items", optional=True)
    )
    _check_instruments(root, instruments, indicators)
    root.close()
    return Framework(
        fiscal_year=year,
        target=target or Decimal(0),
        national_target=national_target,
        strategy=strategy,
        weights_firm=weights == Confidence.FIRM,
        documents=named,
        instruments=instruments,
        indicators=indicators,
        sub_indicators=sub_indicators,
        issues=known_issues,
        ratings=ratings,
        items=known_items,
    )


def _document(table: _Table) -> Document:
    name = table.text("name")
    document = Document(table.text("item"), name, table.text("title", optional=True) or name)
    table.close()
    return document


def _instrument(table: _Table, codes: _Keys) -> Instrument:
    weight: Decimal | int = table.value(
        "weight", "สัดส่วน 0–1 เช่น 0.30", lambda found: _is_score(found) and 0 < found <= 1, 0
    )
    instrument = Instrument(
        code=table.text("code"),
        name=table.text("name"),
        assesses=table.text("assesses"),
        weight=Decimal(weight),
        from_items=table.one_of("from_items", ("", *FromItems)),
    )
    codes.add(table, instrument.code)
    table.close()
    return instrument


def _indicator(table: _Table, numbers: _Keys, codes: _Keys) -> Indicator:
    indicator = Indicator(table.number("number") or 0, table.text("instrument"), table.text("name"))
    numbers.add(table, indicator.number or None)
    table.refer("instrument", indicator.instrument, codes.all, "[[instruments]]")
    table.close()
    return indicator


def _sub_indicator(table: _Table, subs: _Keys, numbers: _Keys) -> SubIndicator:
    sub = SubIndicator(table.text("code"), table.number("indicator") or 0, table.text("name"))
    subs.add(table, sub.code)
    table.refer("indicator", sub.indicator or None, numbers.all, "[[indicators]]")
    table.close()
    return sub


def _issue(table: _Table, issues: _Keys) -> Issue:
    issue = Issue(table.number("number") or 0, table.text("name"))
    issues.add(table, issue.number or None)
    table.close()
    return issue


def _item(table: _Table, items: _Keys, numbers: _Keys, issues: _Keys, subs: _Keys, sub_of: Mapping[str, int]) -> Item:
    code: str = table.value("code", "รหัสข้อ เช่น i1 e2 o27", lambda found: bool(_ITEM_CODE.fullmatch(str(found))), "")
    if code:
        table.place += f" ({code})"
    item = Item(
        code=code,
        indicator=table.number("indicator") or 0,
        text=table.text("text"),
        confidence=Confidence(table.one_of("confidence", Confidence) or Confidence.WEAK),
        issue=table.number("issue", optional=True),
        sub_indicator=table.text("sub_indicator", optional=True),
    )
    items.add(table, code)
    table.refer("indicator", item.indicator or None, numbers.all, "[[indicators]]")
    table.refer("issue", item.issue, issues.all, "[[issues]]")
    table.refer("sub_indicator", item.sub_indicator, subs.all, "[[sub_indicators]]")
    if item.indicator and sub_of.get(item.sub_indicator, item.indicator) != item.indicator:
        table.fault(
            Code.FRAMEWORK_REFERENCE_UNKNOWN,
            "sub_indicator",
            found=quoted(item.sub_indicator),
            expected=f"[[sub_indicators]] ของตัวชี้วัดที่ {item.indicator}",
        )
    table.close()
    return item


def _ratings(root: _Table) -> tuple[Rating, ...]:
    """The levels in order. The last must take whatever is left, so that every score has a level."""
    names = _Keys("name")
    ratings: list[Rating] = []
    last: _Table | None = None
    for table in root.tables("ratings"):
        minimum = table.score("overall_min")
        rating = Rating(table.text("name"), minimum or Decimal(0), table.score("each_instrument_min", optional=True))
        names.add(table, rating.name)
        if minimum is not None and ratings and rating.overall_min > ratings[-1].overall_min:
            table.fault(Code.FRAMEWORK_RATINGS_ORDER, "overall_min", found=minimum, expected=ratings[-1].overall_min)
        ratings.append(rating)
        table.close()
        last = table
    if last and (ratings[-1].overall_min > 0 or ratings[-1].each_instrument_min is not None):
        last.fault(Code.FRAMEWORK_RATINGS_GAP, "overall_min", found=ratings[-1].name)
    return tuple(ratings)


def _check_instruments(root: _Table, instruments: Iterable[Instrument], indicators: Iterable[Indicator]) -> None:
    listed = tuple(instruments)
    used = {each.instrument for each in indicators}
    for each in listed:
        if each.code and used and each.code not in used:
            root.fault(Code.FRAMEWORK_INSTRUMENT_EMPTY, "indicators", found=each.code)
    weights = sum((each.weight for each in listed), Decimal(0))
    if listed and all(each.weight for each in listed) and weights != _WHOLE:
        root.fault(Code.FRAMEWORK_WEIGHTS, "instruments", found=weights)


def _is_text(found: object) -> bool:
    return isinstance(found, str) and bool(found.strip()) and "\n" not in found and len(found) <= _LONGEST_TEXT


def _is_whole(found: object) -> bool:
    return isinstance(found, int) and not isinstance(found, bool)


def _is_score(found: object) -> bool:
    return (
        isinstance(found, int | Decimal)
        and not isinstance(found, bool)
        and Decimal(found).is_finite()
        and 0 <= found <= 100
    )


def _is_tables(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(each, dict) for each in found)
