"""What the charts show: the scores of this year and of earlier ones, newest first where years are the series.

No bar stands for a figure that is wrong or could not be read: there is no chart of it, and none of its past year.
Values stay numbers; the digits of categories, names and alternative texts follow the numeral system of the document.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import TypeVar

from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Submission
from itadocs.assessment.scoring import KnownScores, Scores, shown
from itadocs.report.chart_part import ChartData, Series
from itadocs.report.fields import ChartFields
from itadocs.report.gaps import NO_GAPS, Gaps, past_figures
from itadocs.report.speech import Speech
from itadocs.thai import Numerals

_SCORE, _REST, _TARGET = "คะแนนที่ได้", "ส่วนที่เหลือ", "เกณฑ์เป้าหมาย"
_FULL = Decimal(100)
_K = TypeVar("_K")


def compose(
    submission: Submission, framework: Framework, scores: KnownScores, numerals: Numerals, gaps: Gaps = NO_GAPS
) -> Mapping[str, ChartData | None]:
    """The data of every chart by name; None where the workbook has none for it, or not all of this year."""
    if not isinstance(scores, Scores):
        return dict.fromkeys(each.name for each in fields(ChartFields))
    return _Composer(submission, framework, scores, Speech(framework, numerals), gaps).charts()


def against_target(
    scores: Sequence[tuple[str, Decimal]], target: Decimal, speech: Speech, *, stretches: bool = False
) -> ChartData:
    """A bar for each name: a series of those that reach the target, and one of those below it."""
    limit = speech.limit(target)
    reaching, below = (
        tuple(score if (score >= target) is reaches else None for _, score in scores) for reaches in (True, False)
    )
    return ChartData(
        categories=tuple(name for name, _ in scores),
        series=(
            Series(f"ผ่านเกณฑ์เป้าหมาย ({limit} คะแนนขึ้นไป)", reaching),
            Series(f"ต่ำกว่าเกณฑ์เป้าหมาย ({limit} คะแนน)", below),
        ),
        says=speech.pairs(scores),
        stretches=stretches,
    )


class _Composer:
    def __init__(
        self, submission: Submission, framework: Framework, scores: Scores, speech: Speech, gaps: Gaps
    ) -> None:
        self.framework, self.scores, self.speech = framework, scores, speech
        self.year = submission.particulars.assessed_year
        self.is_overall_wrong = bool(gaps.at("agency.published_overall"))
        self.history = [each for each in submission.history if not gaps.at(*past_figures(framework, each.year))]

    def charts(self) -> dict[str, ChartData | None]:
        return {
            "overall": self.overall(),
            "overall_by_year": self.overall_by_year(),
            "instruments": self.instruments(),
            "instruments_by_year": self.instruments_by_year(),
            "indicators": self.indicators(),
            "indicators_by_year": self.indicators_by_year(),
        }

    def overall(self) -> ChartData | None:
        if self.is_overall_wrong:
            return None
        score = self.scores.overall
        return ChartData(
            categories=(_SCORE, _REST),
            series=(Series(_SCORE, (score, _FULL - score)),),
            says=f"{self.speech.score(score)} คะแนน",
            title=self.speech.score(score),
        )

    def overall_by_year(self) -> ChartData | None:
        past = {each.year: shown(each.overall) for each in self.history if each.overall is not None}
        if not past or self.is_overall_wrong:
            return None
        by_year = dict(sorted({**past, self.year: self.scores.overall}.items()))
        return self.beside_target({self.speech.whole(year): score for year, score in by_year.items()})

    def instruments(self) -> ChartData:
        return self.beside_target(self.scores.instruments)

    def beside_target(self, scores: Mapping[str, Decimal]) -> ChartData:
        """A score for each category, and the target beside them all."""
        values, target = tuple(scores.values()), self.scores.target
        return ChartData(
            categories=tuple(scores),
            series=(Series("คะแนน", values), Series(_TARGET, (target,) * len(values))),
            says=f"{self.speech.pairs(scores.items())} {_TARGET} {self.speech.limit(target)}",
        )

    def instruments_by_year(self) -> ChartData | None:
        past = [(each.year, each.instruments) for each in self.history if each.instruments]
        codes = tuple(each.code for each in self.framework.instruments)
        return self.by_year(codes, codes, [(self.year, self.scores.instruments), *past]) if past else None

    def indicators(self) -> ChartData:
        named = [(self.speech.numbered(number), score) for number, score in self.scores.indicators.items()]
        return against_target(named, self.scores.target, self.speech)

    def indicators_by_year(self) -> ChartData:
        past = [(each.year, each.indicators) for each in self.history if each.indicators]
        numbers = tuple(self.scores.indicators)
        named = tuple(self.speech.numbered(number) for number in numbers)
        return self.by_year(named, numbers, [(self.year, self.scores.indicators), *past])

    def by_year(
        self, names: tuple[str, ...], keys: tuple[_K, ...], years: list[tuple[int, Mapping[_K, Decimal]]]
    ) -> ChartData:
        """A series for each year, newest first: a template that draws fewer trims the oldest."""
        series = tuple(
            Series(
                f"ปี {self.speech.whole(year)}",
                tuple(shown(scores[key]) if key in scores else None for key in keys),
            )
            for year, scores in years
        )
        said = (
            f"{each.name}: "
            + self.speech.pairs(
                (name, value) for name, value in zip(names, each.values, strict=True) if value is not None
            )
            for each in series
        )
        return ChartData(names, series, says="; ".join(said), grows=True)
