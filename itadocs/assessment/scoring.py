"""Scores as ITA computes them (rules: overall = weighted mean of instrument means; ratings by ordered levels).

Arithmetic is exact (fractions), rounding happens once, half up, where a figure is shown or compared: a third
cut off at any finite number of digits could push a boundary case such as 84.995 to the wrong side.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from itadocs.assessment.framework import Framework, FromItems, Rating
from itadocs.assessment.model import ItemEntry, Submission

_PUBLISHED = Decimal("0.01")


def shown(value: Fraction | Decimal) -> Decimal:
    """A score, 0–100, rounded half up to the two decimals that are published."""
    if isinstance(value, Decimal):
        return value.quantize(_PUBLISHED, ROUND_HALF_UP)
    return Decimal(int((value * 100 + Fraction(1, 2)) // 1)).scaleb(-2)


def mean(values: Iterable[Fraction | Decimal]) -> Fraction:
    """The exact mean. ZeroDivisionError on no values."""
    listed = [Fraction(value) for value in values]
    return sum(listed, Fraction(0)) / len(listed)


@dataclass(frozen=True)
class KnownScores:
    """What follows from the indicator scores there are. All values are rounded to two decimals, 0–100.

    ``indicators`` has those with a score, ``instruments`` those of which every indicator has one.
    """

    target: Decimal
    indicators: Mapping[int, Decimal]
    instruments: Mapping[str, Decimal]
    instrument_ratings: Mapping[str, str]  # empty in the years whose levels look at all instruments together

    def passes(self, score: Decimal) -> bool:
        """Whether a score, as shown, reaches the target."""
        return shown(score) >= self.target

    @property
    def ranking(self) -> tuple[tuple[int, int], ...]:
        """(rank, indicator number) from best to worst; equal scores share a rank and the next rank is left out."""
        best_first = sorted(self.indicators, key=lambda number: (-self.indicators[number], number))
        values = list(self.indicators.values())
        return tuple((1 + sum(value > self.indicators[number] for value in values), number) for number in best_first)


@dataclass(frozen=True)
class Scores(KnownScores):
    """What follows once every indicator has its score."""

    overall: Decimal
    rating: str

    @property
    def lowest(self) -> tuple[int, ...]:
        """The numbers of all indicators with the lowest shown score."""
        return self._with(min(self.indicators.values()))

    @property
    def highest(self) -> tuple[int, ...]:
        """The numbers of all indicators with the highest shown score."""
        return self._with(max(self.indicators.values()))

    def _with(self, score: Decimal) -> tuple[int, ...]:
        return tuple(number for number, value in self.indicators.items() if value == score)


def known(framework: Framework, indicators: Mapping[int, Decimal]) -> KnownScores:
    """What follows from the published scores of some indicators (number → 0–100); ``Scores`` if all are there.

    Instrument = mean of its indicators; overall = sum of weight x instrument, unrounded intermediates.
    """
    numbers = {each.code: [one.number for one in framework.indicators_of(each.code)] for each in framework.instruments}
    means = {
        code: mean(indicators[number] for number in those)
        for code, those in numbers.items()
        if indicators.keys() >= set(those)
    }
    rounded = {code: shown(value) for code, value in means.items()}
    found = KnownScores(
        target=framework.target,
        indicators={number: shown(score) for number, score in indicators.items()},
        instruments=rounded,
        instrument_ratings={
            code: rate(framework.ratings, score, (score,))
            for code, score in rounded.items()
            if framework.rates_instruments
        },
    )
    if len(means) < len(numbers):
        return found
    overall = shown(sum((Fraction(each.weight) * means[each.code] for each in framework.instruments), Fraction(0)))
    return Scores(**vars(found), overall=overall, rating=rate(framework.ratings, overall, rounded.values()))


def compute(framework: Framework, indicators: Mapping[int, Decimal]) -> Scores:
    """Scores from the published indicator scores (number → 0–100). KeyError unless every indicator is there."""
    found = known(framework, indicators)
    if not isinstance(found, Scores):
        raise KeyError(*(each.number for each in framework.indicators if each.number not in indicators))
    return found


def as_published(framework: Framework, scores: Scores, overall: Decimal | None, rating: str) -> Scores:
    """The scores as they are printed and told: a published overall and rating win over the computed ones."""
    printed = scores.overall if overall is None else shown(overall)
    return replace(
        scores,
        overall=printed,
        rating=rating or rate(framework.ratings, printed, scores.instruments.values()),
    )


def rate(ratings: Iterable[Rating], overall: Decimal, instruments: Iterable[Decimal]) -> str:
    """The first level whose minimum the rounded overall, and where asked each rounded instrument, reaches."""
    lowest = min(instruments)
    return next(
        level.name
        for level in ratings
        if overall >= level.overall_min and (level.each_instrument_min is None or lowest >= level.each_instrument_min)
    )


def development(submission: Submission, scores: Scores) -> int:
    """The number of the indicator to be developed: the one chosen, else the lowest.

    Where several are lowest, the first that a measure answers, for the report goes on to that measure.
    """
    chosen = submission.particulars.development_indicator
    measures = submission.measures_of(submission.particulars.measures_year)
    answered = frozenset[int]().union(*(submission.answered_by(each) for each in measures))
    return chosen or next((number for number in scores.lowest if number in answered), scores.lowest[0])


def from_items(framework: Framework, number: int, items: Iterable[ItemEntry]) -> Decimal | None:
    """What an indicator's score would be from its items, as the framework says of its instrument.

    None where that cannot be told, or when a score or a sub-indicator is missing.
    """
    way = framework.instrument_by_code[framework.indicator_by_number[number].instrument].from_items
    scored = [item for item in items if item.indicator == number]
    scores = [item.score for item in scored if item.score is not None]
    if not way or not scored or len(scores) < len(scored):
        return None
    if way == FromItems.MEAN:
        return shown(mean(scores))
    groups: dict[str, list[Decimal]] = {}
    for item, score in zip(scored, scores, strict=True):
        groups.setdefault(item.sub_indicator, []).append(score)
    return None if "" in groups else shown(mean(mean(group) for group in groups.values()))
