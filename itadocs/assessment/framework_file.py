"""A framework file (TOML) → a Framework, or every fault of the file with its place.

The shipped years in ``frameworks/`` and a file an official corrected come through here alike.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from itadocs.assessment import toml_table
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
from itadocs.assessment.toml_table import Keys, Table, is_score, is_whole
from itadocs.catalogue import Code
from itadocs.problems import Problem, quoted

_SHIPPED = Path(__file__).with_name("frameworks")
_ITEM_CODE = re.compile(r"[a-z][0-9]{1,3}")
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
    return toml_table.sound(parse((_SHIPPED / name).read_bytes(), name))


def parse(data: bytes, name: str) -> Framework | tuple[Problem, ...]:
    """The framework a file of this name describes, or all its faults."""
    return toml_table.read(data, name, _framework)


def _framework(root: Table) -> Framework:
    year: int = root.value("fiscal_year", "ปี พ.ศ. สี่หลัก", lambda found: is_whole(found) and 2400 <= found <= 2999, 0)
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
    codes, numbers, subs, issues, items = (Keys(key) for key in ("code", "number", "code", "number", "code"))
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


def _document(table: Table) -> Document:
    name = table.text("name")
    document = Document(table.text("item"), name, table.text("title", optional=True) or name)
    table.close()
    return document


def _instrument(table: Table, codes: Keys) -> Instrument:
    weight: Decimal | int = table.value(
        "weight", "สัดส่วน 0–1 เช่น 0.30", lambda found: is_score(found) and 0 < found <= 1, 0
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


def _indicator(table: Table, numbers: Keys, codes: Keys) -> Indicator:
    indicator = Indicator(table.number("number") or 0, table.text("instrument"), table.text("name"))
    numbers.add(table, indicator.number or None)
    table.refer("instrument", indicator.instrument, codes.all, "[[instruments]]")
    table.close()
    return indicator


def _sub_indicator(table: Table, subs: Keys, numbers: Keys) -> SubIndicator:
    sub = SubIndicator(table.text("code"), table.number("indicator") or 0, table.text("name"))
    subs.add(table, sub.code)
    table.refer("indicator", sub.indicator or None, numbers.all, "[[indicators]]")
    table.close()
    return sub


def _issue(table: Table, issues: Keys) -> Issue:
    issue = Issue(table.number("number") or 0, table.text("name"))
    issues.add(table, issue.number or None)
    table.close()
    return issue


def _item(table: Table, items: Keys, numbers: Keys, issues: Keys, subs: Keys, sub_of: Mapping[str, int]) -> Item:
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


def _ratings(root: Table) -> tuple[Rating, ...]:
    """The levels in order. The last must take whatever is left, so that every score has a level."""
    names = Keys("name")
    ratings: list[Rating] = []
    last: Table | None = None
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


def _check_instruments(root: Table, instruments: Iterable[Instrument], indicators: Iterable[Indicator]) -> None:
    listed = tuple(instruments)
    used = {each.instrument for each in indicators}
    for each in listed:
        if each.code and used and each.code not in used:
            root.fault(Code.FRAMEWORK_INSTRUMENT_EMPTY, "indicators", found=each.code)
    weights = sum((each.weight for each in listed), Decimal(0))
    if listed and all(each.weight for each in listed) and weights != _WHOLE:
        root.fault(Code.FRAMEWORK_WEIGHTS, "instruments", found=weights)
