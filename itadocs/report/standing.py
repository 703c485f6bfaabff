"""How an agency stands: its scores, what follows from them and what was found, as templates see them.

While a score is missing, all that depends on it is a gap: nothing is called the lowest, or below the target, unless
it is so whatever the missing score will be. Nothing is called a strength by a threshold that could not be read.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from itadocs.assessment.framework import Framework, Issue
from itadocs.assessment.model import IssueAnalysis, ItemEntry, Submission
from itadocs.assessment.scoring import KnownScores, Scores, development
from itadocs.assessment.wording import Phrases
from itadocs.report.fields import (
    BlockFields,
    DevelopmentFields,
    ExtremeFields,
    IndicatorFields,
    InstrumentFields,
    IssueFields,
    PointFields,
    QuestionFields,
    ResultFields,
    TierFields,
    TopicFields,
)
from itadocs.report.gaps import INCOMPLETE, Gaps
from itadocs.report.speech import Speech
from itadocs.thai import is_drafted, join

_AS_A_WHOLE = "ภาพรวมของตัวชี้วัด"


class Standing:
    """The indicators in their orders, the instruments, the result as a whole, and the issues."""

    def __init__(
        self,
        submission: Submission,
        framework: Framework,
        scores: KnownScores,
        speech: Speech,
        phrases: Phrases,
        gaps: Gaps,
    ) -> None:
        self.phrases, self.gaps = phrases, gaps
        self.whole = scores if isinstance(scores, Scores) else None
        self.submission, self.framework, self.scores, self.speech = submission, framework, scores, speech
        self.ranks = {number: rank for rank, number in scores.ranking}
        threshold, self.undivided_by = submission.particulars.strength_threshold, gaps.at("agency.strength_threshold")
        self.ranked = [number for _, number in scores.ranking]
        divided = [] if self.undivided_by else self.ranked
        self.strong = [each for each in divided if scores.indicators[each] >= threshold]
        self.weak = [each for each in divided if each not in self.strong]
        self.undivided = self.ranked if self.undivided_by else []
        self.unscored = [each for each in framework.indicator_by_number if each not in scores.indicators]

    def indicators(self, numbers: Iterable[int]) -> list[IndicatorFields]:
        """Some indicators, in this order."""
        return [self.indicator(each) for each in numbers]

    def indicator(self, number: int) -> IndicatorFields:
        """One indicator."""
        entry = next(each for each in self.submission.indicators if each.number == number)
        score, speech, fill = self.scores.indicators.get(number), self.speech, self.gaps.fill
        official, items = self.framework.indicator_by_number[number], self._items_of(number)
        instrument = self.framework.instrument_by_code[official.instrument]
        position = 1 + self.framework.indicators_of(instrument.code).index(official)
        return IndicatorFields(
            number=speech.whole(number),
            position=speech.whole(position),
            rank=speech.whole(self.ranks[number]) if self.whole else INCOMPLETE,
            instrument=instrument.code,
            assesses=speech.prose(instrument.assesses),
            name=speech.prose(official.name),
            definition=speech.prose(self.phrases.definition(self.framework, number)),
            score=self._score(number),
            passes=score is not None and self.scores.passes(score),
            gap=self.gaps.score(number) if score is None else "",
            finding=fill(self._prose(entry.finding, items), f"indicators[{number}].finding"),
            # The layouts lead it with ทั้งนี้; typed as well, it would stand twice.
            develop=fill(
                self._prose(entry.develop.removeprefix("ทั้งนี้").strip(), items), f"indicators[{number}].develop"
            ),
            deficiencies=self._deficiencies(items),
        )

    def _score(self, number: int) -> str:
        return self.speech.score(self.scores.indicators.get(number), self.gaps.score(number))

    def _items_of(self, number: int) -> list[ItemEntry]:
        return [item for item in self.submission.items if item.indicator == number]

    def _extremes(self, numbers: Collection[int]) -> ExtremeFields:
        scores, speech = self.scores.indicators, self.speech
        if not scores.keys() >= set(numbers):
            return ExtremeFields(INCOMPLETE, INCOMPLETE, INCOMPLETE, INCOMPLETE, all_equal=False, gap=INCOMPLETE)
        most, least = max(scores[each] for each in numbers), min(scores[each] for each in numbers)
        return ExtremeFields(
            highest=speech.indicators(each for each in numbers if scores[each] == most),
            highest_score=speech.score(most),
            lowest=speech.indicators(each for each in numbers if scores[each] == least),
            lowest_score=speech.score(least),
            all_equal=most == least,
            gap="",
        )

    def instrument(self, code: str) -> InstrumentFields:
        """One instrument with its indicators."""
        score, official = self.scores.instruments.get(code), self.framework.instrument_by_code[code]
        numbers = [each.number for each in self.framework.indicators_of(code)]
        indicators = [self.indicator(each) for each in numbers]
        return InstrumentFields(
            **vars(self._extremes(numbers)),
            code=code,
            name=self.speech.prose(official.name),
            assesses=self.speech.prose(official.assesses),
            score=self.speech.score(score, INCOMPLETE),
            rating=self.speech.prose(self.scores.instrument_ratings.get(code, "")),
            passes=score is not None and self.scores.passes(score),
            indicators=indicators,
            to_develop=[each for each in indicators if not (each.passes or each.gap)],
            noted=[each for each in indicators if each.finding or each.develop],
        )

    def result(self, instruments: Sequence[InstrumentFields]) -> ResultFields:
        """The result as a whole."""
        scores, speech, whole, fill = self.scores, self.speech, self.whole, self.gaps.fill
        particulars, numbers = self.submission.particulars, self.framework.indicator_by_number
        below = [number for number, score in scores.indicators.items() if not scores.passes(score)]
        overall = whole.overall if whole else particulars.published_overall
        rating = whole.rating if whole else particulars.published_rating
        # A level that was not published follows from the overall score, and is as doubtful.
        follows_from = () if particulars.published_rating else ("agency.published_overall",)
        uncounted = self.undivided_by or ("" if whole else INCOMPLETE)
        return ResultFields(
            **vars(self._extremes(numbers)),
            overall=fill(speech.score(overall, INCOMPLETE), "agency.published_overall"),
            overall_gap=self.gaps.at("agency.published_overall") or ("" if whole else INCOMPLETE),
            rating=fill(speech.prose(rating) or INCOMPLETE, "agency.published_rating", *follows_from),
            target=speech.limit(scores.target),
            threshold=fill(speech.limit(particulars.strength_threshold), "agency.strength_threshold"),
            all_pass=bool(whole) and not below,
            none_pass=len(below) == len(numbers),
            any_noted=any(each.noted for each in instruments),
            below_target=join([*([speech.indicators(below)] if below else []), *([] if whole else [INCOMPLETE])]),
            indicator_count=speech.whole(len(numbers)),
            strength_count=uncounted or speech.whole(len(self.strong)),
            weakness_count=uncounted or speech.whole(len(self.weak)),
            instruments_passing=join([each.code for each in instruments if each.passes]),
            instruments_failing=join([each.code for each in instruments if not (each.passes or each.gap)]),
            instrument_count=speech.whole(len(instruments)),
            instrument_names=join([f"{each.name} ({each.code})" for each in instruments]),
        )

    def tiers(self) -> list[TierFields]:
        """The scores there are, from best to worst, with the indicators that have them."""
        names, scores = self.framework.indicator_by_number, self.scores.indicators
        return [
            TierFields(join([f"ตัวชี้วัด{self.speech.prose(names[each].name)}" for each in tier]), self.speech.score(score))
            for score, tier in groupby(self.ranked, key=lambda number: scores[number])
        ]

    def chosen(self) -> int | None:
        """The indicator to be developed; None while that cannot be told."""
        if self.gaps.at("agency.development_indicator"):
            return None
        own = self.submission.particulars.development_indicator
        return development(self.submission, self.whole) if self.whole else own

    def development(self, number: int | None) -> DevelopmentFields:
        """The indicator to be developed; gaps for None."""
        if number is None:
            gap = self.gaps.at("agency.development_indicator") or INCOMPLETE
            unknown = IndicatorFields(
                number=gap,
                position=gap,
                rank=gap,
                instrument=gap,
                assesses=gap,
                name="",
                definition="",
                score=gap,
                passes=False,
                gap=gap,
                finding="",
                develop="",
                deficiencies=[],
            )
            return DevelopmentFields(unknown, is_lowest=False, questions=[])
        scored = [item for item in self._items_of(number) if item.score is not None or self._item_gap(item)]
        is_lowest = self.whole is not None and number in self.whole.lowest
        return DevelopmentFields(self.indicator(number), is_lowest, [self._question(item) for item in scored])

    def points(self) -> list[PointFields]:
        """What to develop: of each item with a deficiency; where a weak indicator has none, what it says itself."""
        found: list[PointFields] = []
        for number in self.framework.indicator_by_number:
            topics = self._deficient(number)
            if not topics and number in self.weak:
                indicator = self.indicator(number)
                advice = indicator.develop or indicator.finding
                topics = [TopicFields(self._sub_names(number) or _AS_A_WHOLE, advice)] if advice else []
            if topics:
                found.append(PointFields(self.speech.indicator(number), topics))
        return found

    def _deficient(self, number: int) -> list[TopicFields]:
        """The items of an indicator that have a deficiency, each led by its sub-indicator where that is known."""
        prose, subs = self.speech.prose, self.framework.sub_indicator_by_code
        topics: list[TopicFields] = []
        for item in self._items_of(number):
            deficiency = self.gaps.fill(prose(item.deficiency), f"items[{item.code}].deficiency")
            if deficiency:
                sub = f"{subs[item.sub_indicator].name} " if item.sub_indicator else ""
                topics.append(TopicFields(prose(f"{sub}ข้อ {item.code} {item.text}"), deficiency))
        return topics

    def _sub_names(self, number: int) -> str:
        return join(
            [self.speech.prose(each.name) for each in self.framework.sub_indicators if each.indicator == number]
        )

    # --- issues -------------------------------------------------------------------------------------------------

    def issues(self) -> list[IssueFields]:
        """The issues of the year with their items and what was written of them."""
        written = {each.issue: each for each in self.submission.analyses}
        told = [self._issue(each, written[each.number]) for each in self.framework.issues]
        lost = self.gaps.row("analysis", [f"analyses[{number}]" for number in written])
        if told and lost:  # what stands in a row of no issue may belong to any
            told[-1] = replace(told[-1], correct=[*told[-1].correct, lost])
        return told

    def _issue(self, issue: Issue, written: IssueAnalysis) -> IssueFields:
        def said(key: str) -> list[str]:
            entries = [self._prose(each, items) for each in getattr(written, key)]
            return self.gaps.fill_list(entries, f"analyses[{issue.number}].{key}")

        items = [item for item in self.submission.items if item.issue == issue.number]
        correct, develop, maintain = [*said("correct"), *self._deficiencies(items)], said("develop"), said("maintain")
        is_waiting = not (correct or develop or maintain) and self.gaps.at("items")
        return IssueFields(
            number=self.speech.whole(issue.number),
            name=self.speech.prose(issue.name),
            blocks=self._blocks(issue.number),
            correct=[INCOMPLETE] if is_waiting else correct,
            develop=develop,
            maintain=maintain,
        )

    def _blocks(self, issue: int) -> list[BlockFields]:
        indicators = self.framework.indicator_by_number
        grouped: dict[str, list[QuestionFields]] = {each.code: [] for each in self.framework.instruments}
        for item in self.submission.items:
            if item.issue == issue:
                grouped[indicators[item.indicator].instrument].append(self._question(item))
        return [BlockFields(code, questions) for code, questions in grouped.items() if questions]

    def _question(self, item: ItemEntry) -> QuestionFields:
        speech, at = self.speech, f"items[{item.code}]"
        text = self.gaps.fill(speech.prose(item.text), f"{at}.text")
        belongs = self.gaps.at(f"{at}.indicator", f"{at}.issue")
        gap = self._item_gap(item) if item.score is None else ""
        score = speech.score(item.score, gap or speech.score(None))
        return QuestionFields(item.code, f"{text} {belongs}".strip(), score)

    def _item_gap(self, item: ItemEntry) -> str:
        """What stands for the score of an item; "" where it may well have none."""
        if not self.submission.has_item_scores:
            return self.gaps.at("items")
        return self.gaps.at(f"items[{item.code}].score") or self._lost_items

    @cached_property
    def _lost_items(self) -> str:
        """What was typed into a row that could not be read may be the score of any item without one."""
        return self.gaps.row("items", [f"items[{each.code}].score" for each in self.submission.items])

    def _prose(self, text: str, items: Iterable[ItemEntry]) -> str:
        """What was written of some items; no draft that counts on a score which could not be read."""
        if is_drafted(text) and any(each.score is None and self._item_gap(each) for each in items):
            return INCOMPLETE
        return self.speech.prose(text)

    def _deficiencies(self, items: Iterable[ItemEntry]) -> list[str]:
        told: list[str] = []
        for item in items:
            wrong = self.gaps.at(f"items[{item.code}].deficiency")
            if item.deficiency or wrong:
                told.append(f"{self.speech.deficiency(item)} {wrong}".strip())
        return told
