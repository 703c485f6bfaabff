"""One fiscal year of the assessment, and the agency types: declarative data in TOML, loaded here.

A year is one file in ``frameworks/``. Its texts are official terms; nothing in the code repeats them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

_DATA = files("itadocs.assessment")


class Kind(StrEnum):
    """The two documents every agency publishes."""

    ANALYSIS = "analysis"
    IMPLEMENTATION = "implementation"


@dataclass(frozen=True)
class Document:
    """The official name of one of the two documents, and the OIT item it answers."""

    item: str
    name: str


@dataclass(frozen=True)
class Instrument:
    """One of the three instruments; ``weight`` is its share of the overall score, 0–1.

    ``from_items`` says how an indicator follows from its items: ``mean``, ``mean_of_sub_indicators``, or "" where
    it cannot be told (EIT holds a second survey part that the items do not show).
    """

    code: str
    name: str
    weight: Decimal
    from_items: str


@dataclass(frozen=True)
class Indicator:
    """One of the scored indicators, numbered through all instruments."""

    number: int
    instrument: str
    name: str


@dataclass(frozen=True)
class SubIndicator:
    """A group of OIT items whose mean counts in the indicator's mean."""

    code: str
    indicator: int
    name: str


@dataclass(frozen=True)
class Issue:
    """An issue (ประเด็น) of the analysis; it groups items of several instruments."""

    number: int
    name: str


@dataclass(frozen=True)
class Item:
    """One scored question (i…, e…) or disclosure (o…). ``confidence``: firm, fair or weak."""

    code: str
    indicator: int
    text: str
    confidence: str
    issue: int | None = None
    sub_indicator: str = ""


@dataclass(frozen=True)
class Rating:
    """One level; holds when the rounded overall and, where given, each rounded instrument reach the minimum."""

    name: str
    overall_min: Decimal
    each_instrument_min: Decimal | None = None


@dataclass(frozen=True)
class Framework:
    """All that is particular to one fiscal year (พ.ศ.). ``target`` is the score to reach, 0–100."""

    fiscal_year: int
    target: Decimal
    weights_firm: bool
    documents: Mapping[Kind, Document]
    instruments: tuple[Instrument, ...]
    indicators: tuple[Indicator, ...]
    sub_indicators: tuple[SubIndicator, ...]
    issues: tuple[Issue, ...]
    ratings: tuple[Rating, ...]
    items: tuple[Item, ...]

    @cached_property
    def instrument_by_code(self) -> Mapping[str, Instrument]:
        """Instruments by code, in official order."""
        return {each.code: each for each in self.instruments}

    @cached_property
    def indicator_by_number(self) -> Mapping[int, Indicator]:
        """Indicators by number, in official order."""
        return {each.number: each for each in self.indicators}

    @cached_property
    def issue_by_number(self) -> Mapping[int, Issue]:
        """Issues by number, in official order; empty where the year has none."""
        return {each.number: each for each in self.issues}

    @cached_property
    def item_by_code(self) -> Mapping[str, Item]:
        """Items by code, in official order; empty where the year's items are unknown."""
        return {each.code: each for each in self.items}

    def indicators_of(self, instrument: str) -> tuple[Indicator, ...]:
        """The indicators that make up an instrument."""
        return tuple(each for each in self.indicators if each.instrument == instrument)


@dataclass(frozen=True)
class AgencyType:
    """A kind of agency: what stands before its name, and whether a district belongs to its place."""

    prefix: str
    short: str
    also_typed: tuple[str, ...]
    district: bool
    named: bool

    @property
    def strippable(self) -> tuple[str, ...]:
        """Everything people type before the bare name, longest first, the dotted before the undotted."""
        undotted = f"{self.short.removesuffix('.')} "  # only before a blank: a name may begin with these letters
        typed = {self.prefix, self.short, undotted, *self.also_typed}
        return tuple(sorted(typed, key=lambda each: (-len(each), each.endswith(" "), each)))


@dataclass(frozen=True)
class PlaceRule:
    """How the province named ``province`` ("" = every other) and its districts are written."""

    province: str
    aliases: tuple[str, ...]
    province_word: str
    district_word: str
    also_typed_district: tuple[str, ...]


@dataclass(frozen=True)
class Agencies:
    """All agency types and place rules; ``province_prefixes`` are what people type before a province's name."""

    province_prefixes: tuple[str, ...]
    types: tuple[AgencyType, ...]
    places: tuple[PlaceRule, ...]

    def place(self, province: str) -> PlaceRule:
        """The rule for a bare province name or an alias of it; the last rule holds for every other."""
        named = (rule for rule in self.places if rule.province and province in (rule.province, *rule.aliases))
        return next(named, self.places[-1])


def years() -> tuple[int, ...]:
    """The fiscal years there are frameworks for, ascending."""
    folder = _DATA / "frameworks"
    return tuple(
        sorted(int(file.name.removesuffix(".toml")) for file in folder.iterdir() if file.name.endswith(".toml"))
    )


@cache
def load(year: int) -> Framework | None:
    """The framework of a fiscal year (พ.ศ.), or None if there is none."""
    if year not in years():
        return None
    return parse((_DATA / "frameworks" / f"{year}.toml").read_text("utf-8"))


def parse(text: str) -> Framework:
    """The framework a TOML text describes. Numbers with a point are read as exact decimals."""
    data: dict[str, Any] = tomllib.loads(text, parse_float=Decimal)
    return Framework(
        fiscal_year=data["fiscal_year"],
        target=data["target"],
        weights_firm=data["confidence"]["weights"] == "firm",
        documents={kind: Document(**data["documents"][kind.value]) for kind in Kind},
        instruments=tuple(Instrument(**each) for each in data["instruments"]),
        indicators=tuple(Indicator(**each) for each in data["indicators"]),
        sub_indicators=tuple(SubIndicator(**each) for each in data.get("sub_indicators", ())),
        issues=tuple(Issue(**each) for each in data.get("issues", ())),
        ratings=tuple(Rating(**each) for each in data["ratings"]),
        items=tuple(Item(**each) for each in data.get("items", ())),
    )


@cache
def agencies() -> Agencies:
    """The agency types and place rules of ``agencies.toml``."""
    data: dict[str, Any] = tomllib.loads((_DATA / "agencies.toml").read_text("utf-8"))

    def tuples(each: dict[str, Any]) -> dict[str, Any]:
        return {key: tuple(value) if isinstance(value, list) else value for key, value in each.items()}

    return Agencies(
        province_prefixes=tuple(data["province_prefixes"]),
        types=tuple(AgencyType(**tuples(each)) for each in data["types"]),
        places=tuple(PlaceRule(**tuples(each)) for each in data["places"]),
    )
