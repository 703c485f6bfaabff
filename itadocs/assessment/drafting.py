"""A first draft of what is still to be written: empty findings, recommendations and analyses of issues.

What is typed always wins, cell by cell; a cell that could not be read is left alone. A draft says nothing but what the
scores show: where a score stands, what is lowest or highest, and which items are weakest. Nothing is called a strength
or none while the threshold of strengths could not be read.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import IndicatorEntry, IssueAnalysis, ItemEntry, Need, Submission
from itadocs.assessment.scoring import Scores, shown
from itadocs.assessment.wording import SHOULD, Advice, Band, Detail, Leaning, Part, Phrases, Rank, Variants
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem
from itadocs.thai import Numerals, drafted, join

_FULL = Decimal(100)
_MOST = 3  # items named in one enumeration
_LONGEST_QUOTE = 70  # characters; a longer text of an item would drown the sentence
# Questions and opinions put to the one asked are no words of the agency's own report; names of documents are.
_ASKED = re.compile("^(?:ใน)?(?:หน่วยงาน|เจ้าหน้าที่|ผู้บ)|ท่าน|เพียงใด|หรือไม่")

_ADVICE = {Band.FULL: Advice.KEEP, Band.HIGH: Advice.KEEP, Band.REACHED: Advice.RAISE, Band.BELOW: Advice.MEND}
_DETAILS = {
    Band.HIGH: (Detail.HIGH_SHORT, Detail.HIGH_SHORT_MANY, Detail.HIGH_WEAKEST),
    Band.REACHED: (Detail.REACHED_SHORT, Detail.REACHED_SHORT_MANY, Detail.REACHED_WEAKEST),
    Band.BELOW: (Detail.SHORT, Detail.SHORT_MANY, Detail.WEAKEST),
}
_ISSUE_TEXTS = ("correct", "develop", "maintain")


def draft(
    submission: Submission,
    framework: Framework,
    scores: Scores | None,
    needs: frozenset[Need],
    kinds: frozenset[Kind],
    phrases: Phrases,
) -> tuple[Submission, tuple[Problem, ...]]:
    """The submission with its empty texts drafted, as far as the layouts with these needs print them.

    Each drafted cell has its information. Without ``scores`` no indicator can be spoken of.
    """
    drafter = _Drafter(submission, framework, scores, phrases)
    indicators = submission.indicators
    if scores is not None:
        indicators = tuple(
            drafter.indicator(each, scores, kinds, is_wanted=Need.FINDINGS in needs) for each in indicators
        )
    analyses = submission.analyses
    if Need.ISSUES in needs:
        analyses = tuple(map(drafter.issue, analyses))
    return replace(submission, indicators=indicators, analyses=analyses), tuple(drafter.said)


class _Drafter:
    """Drafts, and keeps what there is to say about it."""

    def __init__(self, submission: Submission, framework: Framework, scores: Scores | None, phrases: Phrases) -> None:
        self.submission, self.framework, self.scores, self.phrases = submission, framework, scores, phrases
        where = submission.where("agency.strength_threshold")
        is_read = where.cell and where not in submission.unreadable
        self.threshold = submission.particulars.strength_threshold if is_read else None
        self.said: list[Problem] = []

    def indicator(
        self, entry: IndicatorEntry, scores: Scores, kinds: frozenset[Kind], *, is_wanted: bool
    ) -> IndicatorEntry:
        """An indicator with what is to be written of it: of each where that is wanted, else of those below target."""
        score = scores.indicators[entry.number]
        # Between the target and full score it is the threshold that tells what a score is.
        if scores.passes(score) and (not is_wanted or (self.threshold is None and score < _FULL)):
            return entry
        words = _Words(self.submission, self.framework, scores, self.phrases, entry.number)
        at = f"indicators[{entry.number}]"
        if Kind.ANALYSIS in kinds and self._is_empty(f"{at}.finding", entry.finding):
            entry = replace(entry, finding=self._drafted(f"{at}.finding", words.finding()))
        if self._is_empty(f"{at}.develop", entry.develop):
            entry = replace(entry, develop=self._drafted(f"{at}.develop", words.develop()))
        return entry

    def issue(self, analysis: IssueAnalysis) -> IssueAnalysis:
        """An issue of which nothing is written yet, with what its items show; as it is where they have no scores."""
        at = f"analyses[{analysis.issue}]"
        scored = _scored(each for each in self.submission.items if each.issue == analysis.issue)
        if not scored or not all(self._is_empty(f"{at}.{key}", getattr(analysis, key)) for key in _ISSUE_TEXTS):
            return analysis
        texts = _issue_texts(self.framework, self.phrases, analysis.issue, scored, self.threshold)
        said = {
            key: (self._drafted(f"{at}.{key}", text),) for key, text in zip(_ISSUE_TEXTS, texts, strict=True) if text
        }
        return replace(analysis, **said)

    def _is_empty(self, address: str, text: object) -> bool:
        """Whether there is a cell and nothing in it."""
        return bool(self.submission.where(address).cell) and self.submission.lacks(address, text)

    def _drafted(self, address: str, text: str) -> str:
        self.said.append(problem(Code.DRAFTED, self.submission.where(address)))
        return drafted(text)


class _Words:
    """What is to be said of one indicator."""

    def __init__(
        self, submission: Submission, framework: Framework, scores: Scores, phrases: Phrases, number: int
    ) -> None:
        self.number, self.scores, self.phrases = number, scores, phrases
        self.score = scores.indicators[number]
        self.threshold = submission.particulars.strength_threshold
        self.name = framework.indicator_by_number[number].name
        self.own = phrases.of_indicator(number, self.name)
        self.scored = _scored(each for each in submission.items if each.indicator == number)
        self.short = _below(self.scored, scores.target)

    @property
    def band(self) -> Band:
        """Where its score stands."""
        if self.score == _FULL:
            return Band.FULL
        if not self.scores.passes(self.score):
            return Band.BELOW
        return Band.HIGH if self.score >= self.threshold else Band.REACHED

    def finding(self) -> str:
        """Where the score stands, whether it is the lowest or highest, the items to look at, and what it shows."""
        figures = {
            "score": _figure(self.score),
            "target": Numerals.ARABIC.limit(self.scores.target),
            "threshold": Numerals.ARABIC.limit(self.threshold),
        }
        opening = self._one(self.phrases.openings[self.band]).format(**figures)
        rank, detail = self._rank(), self._detail()
        ranked = self._one(self.phrases.ranks[rank]).format(opening=opening) if rank else opening
        closing = self._one(self.own.closings[self.band]).format(name=self.name)
        if detail:
            weakest = self.short or [each for each in self.scored if _score(each) == _score(self.scored[0])]
            named = _named(weakest[:_MOST])
            closing = self._one(self.phrases.details[detail]).format(items=named, closing=closing)
        return f"{ranked} {closing}"

    def develop(self) -> str:
        """What is recommended, led by the items below the target."""
        kind = Advice.RAISE if self.short and self.band is not Band.BELOW else _ADVICE[self.band]
        advice = self._one(self.own.advice[kind]).format(name=self.name)
        if not self.short:
            return advice
        named = join([f"ข้อ {each.code}" for each in self.short[:_MOST]])
        return self._one(self.phrases.first).format(items=named, action=advice.removeprefix(SHOULD))

    def _one(self, variants: Variants) -> str:
        return variants[self.number % len(variants)]

    def _rank(self) -> Rank | None:
        lowest, highest = self.scores.lowest, self.scores.highest
        if lowest == highest or self.band is Band.FULL:
            return None
        if self.number in highest:
            return Rank.HIGHEST if len(highest) == 1 else Rank.HIGHEST_SHARED
        if self.number not in lowest:
            return None
        if self.band is Band.HIGH:
            return Rank.DESPITE_LOWEST if len(lowest) == 1 else Rank.DESPITE_LOWEST_SHARED
        return Rank.LOWEST if len(lowest) == 1 else Rank.LOWEST_SHARED

    def _detail(self) -> Detail | None:
        if self.band not in _DETAILS or not self.scored:
            return None
        short, many, weakest = _DETAILS[self.band]
        if self.short:
            return many if len(self.short) > _MOST else short
        return None if _are_equal(self.scored) else weakest


def _issue_texts(
    framework: Framework, phrases: Phrases, number: int, scored: Sequence[ItemEntry], threshold: Decimal | None
) -> tuple[str, str, str]:
    """What to correct, to develop and to maintain; "" where there is nothing of the kind. ``scored`` is worst first."""
    name, target = framework.issue_by_number[number].name, framework.target
    own = phrases.of_issue(name).parts

    def one(variants: Variants) -> str:
        return variants[number % len(variants)]

    def of(part: Part, **values: str) -> str:
        return one(own[part]).format(name=name, target=Numerals.ARABIC.limit(target), **values)

    best = _score(scored[-1])
    short = _below(scored, target)
    full = [each for each in scored if _score(each) == _FULL]
    correct = develop = maintain = ""
    if short:
        part = Part.CORRECT if len(short) <= _MOST else Part.CORRECT_MANY
        correct = of(part, items=_named(short[:_MOST]))
    if len(full) < len(scored):
        develop = of(Part.DEVELOP)
        lifted = [] if threshold is None else _to_lift(scored, target, threshold)
        if lifted:
            develop = one(phrases.leanings[Leaning.LIFTING]).format(develop=develop, items=_named(lifted[:_MOST]))
    kept = of(Part.MAINTAIN)
    if full:
        codes = join([f"ข้อ {each.code}" for each in full])
        maintain = one(phrases.leanings[Leaning.AT_FULL]).format(maintain=kept, items=codes)
    elif best >= target and _are_equal(scored) and len(scored) > 1:
        maintain = one(phrases.leanings[Leaning.ALL_EQUAL]).format(maintain=kept, score=_figure(best))
    elif best >= target and len(scored) > 1:
        tops = [each for each in scored if _score(each) == best]
        maintain = one(phrases.leanings[Leaning.BEST]).format(maintain=kept, items=_named(tops[:_MOST]))
    return correct, develop, maintain


def _to_lift(scored: Sequence[ItemEntry], target: Decimal, threshold: Decimal) -> list[ItemEntry]:
    """The items that reach the target but are no strength; where all are strengths, the lowest if one is lower."""
    between = [each for each in scored if target <= _score(each) < threshold]
    if between or _score(scored[0]) < target:
        return between
    return [] if _are_equal(scored) else [each for each in scored if _score(each) == _score(scored[0])]


def _scored(items: Iterable[ItemEntry]) -> list[ItemEntry]:
    """The items that have a score, worst first, equal ones in official order."""
    return sorted((each for each in items if each.score is not None), key=_score)


def _score(item: ItemEntry) -> Decimal:
    """The score as it is shown; an item without one stands nowhere."""
    assert item.score is not None
    return shown(item.score)


def _below(scored: Iterable[ItemEntry], target: Decimal) -> list[ItemEntry]:
    return [each for each in scored if _score(each) < target]


def _are_equal(scored: Sequence[ItemEntry]) -> bool:
    return _score(scored[0]) == _score(scored[-1])


def _named(items: Iterable[ItemEntry]) -> str:
    """``ข้อ i10 (0.67 คะแนน) และข้อ o2 “ข้อมูลผู้บริหาร” (50.00 คะแนน)``."""
    return join([f"ข้อ {each.code}{_quote(each.text)} ({_figure(_score(each))} คะแนน)" for each in items])


def _quote(text: str) -> str:
    """What an item is about, where its official text can stand in a sentence of the agency's."""
    return f" “{text}”" if text and len(text) <= _LONGEST_QUOTE and not _ASKED.search(text) else ""


def _figure(score: Decimal) -> str:
    return Numerals.ARABIC.score(shown(score))
