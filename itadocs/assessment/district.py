"""What the submissions of many agencies show together: who returned what, ranks, averages and weak points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.assessment.scoring import Scores, mean, shown

_K = TypeVar("_K")
_FULL = Decimal(100)
_MOST_LOWEST = 15  # where more are equal, none of them stands out


class State(Enum):
    """What came back from an agency, in the official's words."""

    READY = "ส่งแล้วและครบถ้วน"
    INCOMPLETE = "ส่งแล้วแต่ต้องแก้ไข"
    WRONG_VERSION = "ส่งแบบฟอร์มผิดปีหรือผิดรุ่น"
    MISSING = "ยังไม่ส่ง"


@dataclass(frozen=True)
class Return:
    """An agency and what came back from it; ``file`` is relative to the folder.

    ``reason`` says why it is not READY and what to do; of a READY one, what else is to be known ("" = nothing).
    ``cause`` says the same in a phrase, for a document that is signed.

    ``scores`` are there once every indicator has one and nothing in the workbook contradicts them, be the rest complete
    or not; ``items`` are those that have one, and are of the form's year.
    """

    agency: Agency
    state: State
    reason: str = ""
    file: str = ""
    scores: Scores | None = None
    items: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    cause: str = ""


class Use(Enum):
    """What became of a file in the folder, in the official's words."""

    TAKEN = "ใช้ในการสรุป"
    OLDER = "ซ้ำ ใช้ไฟล์อื่นแทน"
    REFUSED = "ใช้ไม่ได้"
    UNKNOWN = "ไม่อยู่ในรายชื่อหน่วยงาน"
    OTHER = "ไม่ใช่สมุดงานที่กรอก"


@dataclass(frozen=True)
class Found:
    """A file in the folder (path relative to it) and what became of it; ``reason`` says why."""

    file: str
    use: Use
    reason: str = ""


@dataclass(frozen=True)
class Overview:
    """All returns of one fiscal year, in the order of the list of agencies, and every file that was found."""

    framework: Framework
    returns: tuple[Return, ...]
    files: tuple[Found, ...] = ()

    def count(self, state: State) -> int:
        """How many agencies are in a state."""
        return sum(each.state is state for each in self.returns)

    def has_namesake(self, agency: Agency) -> bool:
        """Whether another agency of the list has the same full name, in another place."""
        return sum(each.agency.full_name == agency.full_name for each in self.returns) > 1

    @property
    def scored(self) -> tuple[tuple[Return, Scores], ...]:
        """The agencies that have all scores, with these."""
        return tuple((each, each.scores) for each in self.returns if each.scores is not None)

    @property
    def ranking(self) -> tuple[tuple[int, Return, Scores], ...]:
        """(rank, agency, scores) from best to worst overall; equals share a rank and the next rank is left out."""
        best_first = sorted(self.scored, key=lambda each: -each[1].overall)
        overall = [scores.overall for _, scores in best_first]
        return tuple((1 + overall.index(scores.overall), each, scores) for each, scores in best_first)

    @property
    def mean_overall(self) -> Decimal | None:
        """The mean of the overall scores; None while nobody has one."""
        return _mean(scores.overall for _, scores in self.scored)

    @property
    def instrument_means(self) -> dict[str, Decimal]:
        """The mean of each instrument over the agencies with scores, by code."""
        return _means(scores.instruments for _, scores in self.scored)

    @property
    def indicator_means(self) -> dict[int, Decimal]:
        """The mean of each indicator over the agencies with scores, by number in official order."""
        return _means(scores.indicators for _, scores in self.scored)

    @property
    def item_means(self) -> dict[str, Decimal]:
        """The mean of each item over the agencies that have a score of it, in official order."""
        places = {code: place for place, code in enumerate(self.framework.item_by_code)}
        means = _means(each.items for each in self.returns)
        return {code: means[code] for code in sorted(means, key=lambda code: (places.get(code, len(places)), code))}

    @property
    def ratings(self) -> dict[str, int]:
        """How many agencies have each level of the year, best level first."""
        given = [scores.rating for _, scores in self.scored]
        return {each.name: given.count(each.name) for each in self.framework.ratings}

    def lowest_indicators(self, ranks: int) -> tuple[tuple[int, int, Decimal], ...]:
        """(rank, indicator, mean) of the lowest means up to a rank, lowest first and equals in official order.

        Equals share a rank, and the last rank lets all its equals in, unless they are so many that none stands out.
        There are none among equals alone, and a full score is none of the lowest.
        """
        return _lowest(self.indicator_means, ranks)

    def lowest_items(self, ranks: int) -> tuple[tuple[int, str, Decimal], ...]:
        """(rank, item, mean) of the lowest means of the items, chosen as ``lowest_indicators``."""
        return _lowest(self.item_means, ranks)

    def scores_of(self, item: str) -> tuple[Decimal, ...]:
        """The scores of an item, of every agency that has one."""
        return tuple(each.items[item] for each in self.returns if item in each.items)

    def below_target_of(self, item: str) -> int:
        """How many agencies miss the target in an item."""
        return sum(shown(score) < self.framework.target for score in self.scores_of(item))

    def below_target(self, indicator: int) -> int:
        """How many agencies miss the target in an indicator."""
        return sum(not scores.passes(scores.indicators[indicator]) for _, scores in self.scored)


def _means(many: Iterable[Mapping[_K, Decimal]]) -> dict[_K, Decimal]:
    gathered: dict[_K, list[Decimal]] = {}
    for each in many:
        for key, value in each.items():
            gathered.setdefault(key, []).append(value)
    return {key: shown(mean(values)) for key, values in gathered.items()}


def _lowest(means: Mapping[_K, Decimal], ranks: int) -> tuple[tuple[int, _K, Decimal], ...]:
    values = sorted(means.values())
    if len(values) > 1 and values[0] == values[-1]:
        return ()
    lowest_first = sorted(means.items(), key=lambda each: each[1])
    placed = ((1 + values.index(mean), key, mean) for key, mean in lowest_first if mean < _FULL)
    chosen = [each for each in placed if each[0] <= ranks]
    while len(chosen) > _MOST_LOWEST:
        chosen = [each for each in chosen if each[0] != chosen[-1][0]]
    return tuple(chosen)


def _mean(values: Iterable[Decimal]) -> Decimal | None:
    listed = list(values)
    return shown(mean(listed)) if listed else None
