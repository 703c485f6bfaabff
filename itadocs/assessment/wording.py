"""The phrases that drafts are made of: ``wording/default.toml``, or an official's own file in its place.

A phrase may hold certain names in braces, and no others; which, is said where its key is read.
"""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from itadocs.assessment import toml_table
from itadocs.assessment.framework import Framework
from itadocs.assessment.toml_table import Keys, Table, is_whole
from itadocs.problems import Problem

_SHIPPED = Path(__file__).with_name("wording") / "default.toml"
SHOULD = "ควร"  # how every recommendation begins

Variants = tuple[str, ...]
"""Sentences that say the same; they take turns."""


class Band(StrEnum):
    """Where a score stands."""

    FULL = "full"  # 100
    HIGH = "high"  # at or above the threshold of strengths
    REACHED = "reached"  # at or above the target
    BELOW = "below"


class Rank(StrEnum):
    """That an indicator is the lowest or highest of all, alone or with others."""

    LOWEST = "lowest"
    LOWEST_SHARED = "lowest_shared"
    DESPITE_LOWEST = "despite_lowest"  # and a strength all the same
    DESPITE_LOWEST_SHARED = "despite_lowest_shared"
    HIGHEST = "highest"
    HIGHEST_SHARED = "highest_shared"


class Detail(StrEnum):
    """What a finding says of the items of its indicator."""

    SHORT = "short"  # all that are below the target
    SHORT_MANY = "short_many"  # the worst of them
    WEAKEST = "weakest"  # where none is
    REACHED_SHORT = "reached_short"  # … in an indicator that itself reaches the target
    REACHED_SHORT_MANY = "reached_short_many"
    REACHED_WEAKEST = "reached_weakest"
    HIGH_SHORT = "high_short"
    HIGH_SHORT_MANY = "high_short_many"
    HIGH_WEAKEST = "high_weakest"


class Advice(StrEnum):
    """What is recommended, by how much there is to do."""

    KEEP = "keep"
    RAISE = "raise"
    MEND = "mend"


class Leaning(StrEnum):
    """How what is said of an issue leans on its items."""

    LIFTING = "lifting"
    AT_FULL = "at_full"
    BEST = "best"
    ALL_EQUAL = "all_equal"


class Part(StrEnum):
    """What is said of an issue."""

    CORRECT = "correct"
    CORRECT_MANY = "correct_many"
    DEVELOP = "develop"
    MAINTAIN = "maintain"


@dataclass(frozen=True)
class IndicatorPhrases:
    """How findings of an indicator close, and what is recommended; ``names`` are those it has had over the years."""

    number: int
    names: tuple[str, ...]
    closings: Mapping[Band, Variants]
    advice: Mapping[Advice, Variants]


@dataclass(frozen=True)
class Definition:
    """What an indicator looks at, in the fiscal years from ``since`` to ``until``."""

    number: int
    since: int
    until: int
    text: str


@dataclass(frozen=True)
class IssuePhrases:
    """What is said of an issue."""

    names: tuple[str, ...]
    parts: Mapping[Part, Variants]


@dataclass(frozen=True)
class Phrases:
    """All phrases of one file."""

    openings: Mapping[Band, Variants]
    ranks: Mapping[Rank, Variants]
    details: Mapping[Detail, Variants]
    first: Variants
    leanings: Mapping[Leaning, Variants]
    indicators: tuple[IndicatorPhrases, ...]
    any_indicator: IndicatorPhrases
    issues: tuple[IssuePhrases, ...]
    any_issue: IssuePhrases
    definitions: tuple[Definition, ...]

    def of_indicator(self, number: int, name: str) -> IndicatorPhrases:
        """The phrases of an indicator known by number and name, else those of any."""
        known = (each for each in self.indicators if each.number == number and name in each.names)
        return next(known, self.any_indicator)

    def of_issue(self, name: str) -> IssuePhrases:
        """The phrases of an issue known by name, else those of any."""
        return next((each for each in self.issues if name in each.names), self.any_issue)

    def definition(self, framework: Framework, number: int) -> str:
        """What an indicator looks at; "" where it is not known by number and name."""
        if self.of_indicator(number, framework.indicator_by_number[number].name) is self.any_indicator:
            return ""
        year = framework.fiscal_year
        fitting = (each for each in self.definitions if each.number == number and each.since <= year <= each.until)
        return next((each.text for each in fitting), "")


@cache
def load() -> Phrases:
    """The phrases that come with the program."""
    return toml_table.sound(parse(_SHIPPED.read_bytes(), _SHIPPED.name))


def parse(data: bytes, name: str) -> Phrases | tuple[Problem, ...]:
    """The phrases of a file of this name, or all its faults."""
    return toml_table.read(data, name, _phrases)


def _phrases(root: Table) -> Phrases:
    opening, rank, items, first, leaning = (
        root.table(key) for key in ("opening", "rank", "items", "first", "issue_items")
    )
    numbers = Keys("number")
    phrases = Phrases(
        openings={band: _said(opening, band, "score", "target", "threshold") for band in Band},
        ranks={each: _said(rank, each, "opening", needed="opening") for each in Rank},
        details={each: _said(items, each, "items", "closing", needed="items closing") for each in Detail},
        first=_said(first, "items", "items", "action", needed="action", begins=SHOULD),
        leanings={
            Leaning.LIFTING: _said(leaning, Leaning.LIFTING, "items", "develop", needed="develop"),
            Leaning.AT_FULL: _said(leaning, Leaning.AT_FULL, "items", "maintain", needed="maintain"),
            Leaning.BEST: _said(leaning, Leaning.BEST, "items", "maintain", needed="maintain"),
            Leaning.ALL_EQUAL: _said(leaning, Leaning.ALL_EQUAL, "score", "maintain", needed="maintain"),
        },
        indicators=tuple(_indicator(each, numbers) for each in root.tables("indicators", optional=True)),
        any_indicator=_any_indicator(root.table("any_indicator")),
        issues=tuple(_issue(each, named=True) for each in root.tables("issues", optional=True)),
        any_issue=_issue(root.table("any_issue"), named=False),
        definitions=tuple(_definition(each) for each in root.tables("definitions", optional=True)),
    )
    for table in (opening, rank, items, first, leaning, root):
        table.close()
    return phrases


def _indicator(table: Table, numbers: Keys) -> IndicatorPhrases:
    number = table.number("number")
    numbers.add(table, number)
    names = table.texts("names", "ชื่อตัวชี้วัดอย่างน้อยหนึ่งชื่อ", bool)
    return _sayings(table, number or 0, names)


def _any_indicator(table: Table) -> IndicatorPhrases:
    return _sayings(table, 0, ())


def _sayings(table: Table, number: int, names: tuple[str, ...]) -> IndicatorPhrases:
    closings = {band: _said(table, band, "name") for band in Band}
    advice = {each: _said(table, each, "name", begins=SHOULD) for each in Advice}
    table.close()
    return IndicatorPhrases(number, names, closings, advice)


def _issue(table: Table, *, named: bool) -> IssuePhrases:
    names = table.texts("names", "ชื่อประเด็นอย่างน้อยหนึ่งชื่อ", bool) if named else ()
    parts = {
        Part.CORRECT: _said(table, Part.CORRECT, "items", "target", "name", needed="items"),
        Part.CORRECT_MANY: _said(table, Part.CORRECT_MANY, "items", "target", "name", needed="items"),
        Part.DEVELOP: _said(table, Part.DEVELOP, "name", begins=SHOULD),
        Part.MAINTAIN: _said(table, Part.MAINTAIN, "name"),
    }
    table.close()
    return IssuePhrases(names, parts)


def _definition(table: Table) -> Definition:
    def year(key: str, default: int) -> int:
        expected = "ปี พ.ศ. สี่หลัก"
        return table.value(
            key, expected, lambda found: is_whole(found) and 2400 <= found <= 2999, default, optional=True
        )

    found = Definition(table.number("number") or 0, year("since", 0), year("until", 9999), table.text("text"))
    table.close()
    return found


def _said(table: Table, key: str, *names: str, needed: str = "", begins: str = "") -> Variants:
    """The phrases of a key: each with no other ``names`` in braces, with the ``needed`` ones, beginning as it must."""
    allowed = " ".join(f"{{{name}}}" for name in names)
    expected = "รายการข้อความบรรทัดเดียว เช่น [" + '"…"]'
    expected += f" ใช้ในวงเล็บปีกกาได้เฉพาะ {allowed}" if allowed else " โดยไม่มีวงเล็บปีกกา"
    must = [f"{{{name}}}" for name in needed.split()]
    expected += f" ต้องมี {' '.join(must)}" if must else ""
    expected += f" และขึ้นต้นด้วย “{begins}”" if begins else ""

    def fits(text: str) -> bool:
        return _fits(text, names) and all(each in text for each in must) and text.startswith(begins)

    return table.texts(key, expected, fits)


def _fits(text: str, names: tuple[str, ...]) -> bool:
    try:
        pieces = tuple(string.Formatter().parse(text))
    except ValueError:
        return False
    return all(name is None or (name in names and not spec and not way) for _, name, spec, way in pieces)
