"""One fiscal year of the assessment, and the agency types.

A year is one TOML file, read by ``framework_file``. Its texts are official terms; nothing in the code repeats them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

_AGENCIES = Path(__file__).with_name("agencies.toml")


class Kind(StrEnum):
    """The two documents every agency publishes."""

    ANALYSIS = "analysis"
    IMPLEMENTATION = "implementation"


class SummaryKind(StrEnum):
    """The document made of what many agencies handed in."""

    DISTRICT = "district-summary"


class Confidence(StrEnum):
    """How sure a part of a framework is; what is less than firm is to be checked with the year's manual."""

    FIRM = "firm"  # reproduced from printed figures
    FAIR = "fair"  # one or two public sources
    WEAK = "weak"  # one indirect source, or assumed


class FromItems(StrEnum):
    """How an indicator's score follows from the scores of its items."""

    MEAN = "mean"
    MEAN_OF_SUB_INDICATORS = "mean_of_sub_indicators"


@dataclass(frozen=True)
class Document:
    """The OIT item that one of the two documents answers, its official name, and what stands on the cover."""

    item: str
    name: str
    title: str


@dataclass(frozen=True)
class Instrument:
    """One of the three instruments; ``weight`` is its share of the overall score, 0–1.

    ``assesses`` says what it looks at (การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน). ``from_items`` says how an indicator
    follows from its items, or is "" where it cannot be told (EIT holds a second survey part that no item shows).
    """

    code: str
    name: str
    assesses: str
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
    """One scored question (i…, e…) or disclosure (o…)."""

    code: str
    indicator: int
    text: str
    confidence: Confidence
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
    """All that is particular to one fiscal year (พ.ศ.).

    ``target`` is the score to reach, 0–100; ``national_target`` says after ที่กำหนด what share of agencies is to reach
    it by when; ``strategy`` is the national strategy the assessment serves. Both are "" where not known.
    """

    fiscal_year: int
    target: Decimal
    national_target: str
    strategy: str
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

    @cached_property
    def sub_indicator_by_code(self) -> Mapping[str, SubIndicator]:
        """Sub-indicators by code, in official order; empty where the year's are unknown."""
        return {each.code: each for each in self.sub_indicators}

    @property
    def rates_instruments(self) -> bool:
        """Whether a level is a matter of one score, so that an instrument has one too (the letters until 2565)."""
        return all(each.each_instrument_min is None for each in self.ratings)

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
    """All agency types and place rules; ``province_prefixes`` are what people type before a province's name.

    ``units`` are the usual units of an agency that write reports and carry out measures.
    """

    province_prefixes: tuple[str, ...]
    units: tuple[str, ...]
    types: tuple[AgencyType, ...]
    places: tuple[PlaceRule, ...]

    def place(self, province: str) -> PlaceRule:
        """The rule for a bare province name or an alias of it; the last rule holds for every other."""
        named = (rule for rule in self.places if rule.province and province in (rule.province, *rule.aliases))
        return next(named, self.places[-1])


@cache
def agencies() -> Agencies:
    """The agency types and place rules of ``agencies.toml``."""
    data: dict[str, Any] = tomllib.loads(_AGENCIES.read_text("utf-8"))

    def tuples(each: dict[str, Any]) -> dict[str, Any]:
        return {key: tuple(value) if isinstance(value, list) else value for key, value in each.items()}

    return Agencies(
        province_prefixes=tuple(data["province_prefixes"]),
        units=tuple(data["units"]),
        types=tuple(AgencyType(**tuples(each)) for each in data["types"]),
        places=tuple(PlaceRule(**tuples(each)) for each in data["places"]),
    )
