"""A submission and its scores → the finished values that templates see, in one numeral system."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from itadocs.assessment import wording
from itadocs.assessment.framework import Framework, Issue, Kind
from itadocs.assessment.model import IssueAnalysis, ItemEntry, RemarkKind, Submission
from itadocs.assessment.scoring import KnownScores, Scores, development
from itadocs.assessment.wording import Phrases
from itadocs.report.charts import ChartData
from itadocs.report.fields import (
    AgencyFields,
    BlockFields,
    ChartFields,
    DevelopmentFields,
    DocumentFields,
    ExtremeFields,
    IndicatorFields,
    InstrumentFields,
    IssueFields,
    MeetingFields,
    PastYearFields,
    PointFields,
    QuestionFields,
    ReportFields,
    ResultFields,
    SignatureFields,
    TierFields,
    TopicFields,
    YearFields,
)
from itadocs.report.gaps import INCOMPLETE, NO_GAPS, Gaps
from itadocs.report.plan import Plan
from itadocs.report.speech import Speech
from itadocs.thai import Numerals, join

_AS_A_WHOLE = "ภาพรวมของตัวชี้วัด"


def compose(
    submission: Submission,
    framework: Framework,
    scores: KnownScores,
    numerals: Numerals,
    charts: Mapping[str, ChartData | None],
    *,
    has_emblem: bool = False,
    phrases: Phrases | None = None,
    gaps: Gaps = NO_GAPS,
) -> ReportFields:
    """Every field of the reports. What blocking problems the submission has are in ``gaps``."""
    drawn = ChartFields(**{name: data is not None for name, data in charts.items()})
    speech = Speech(framework, numerals)
    composer = _Composer(submission, framework, scores, speech, phrases or wording.load(), gaps)
    return composer.report(drawn, has_emblem)


class _Composer:
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

    def report(self, charts: ChartFields, has_emblem: bool) -> ReportFields:
        submission, framework, scores, speech = self.submission, self.framework, self.scores, self.speech
        particulars, prose = submission.particulars, speech.prose
        plan, chosen = Plan(submission, scores, speech, self.gaps), self.chosen()
        instruments = [self.instrument(each.code) for each in framework.instruments]
        ranked = [number for _, number in scores.ranking]
        strong = [each for each in ranked if scores.indicators[each] >= particulars.strength_threshold]
        weak = [each for each in ranked if each not in strong]
        unscored = [each.number for each in framework.indicators if each.number not in scores.indicators]
        return ReportFields(
            agency=self.agency(),
            year=YearFields(
                assessed=self.year(particulars.assessed_year, "assessed_year"),
                measures=self.year(particulars.measures_year, "measures_year"),
                reported=self.year(particulars.reported_year, "reported_year", "measures_year"),
                analysed=self.year(particulars.analysed_year, "reported_year", "measures_year", "assessed_year"),
            ),
            document=DocumentFields(
                analysis=prose(framework.documents[Kind.ANALYSIS].title),
                implementation=prose(framework.documents[Kind.IMPLEMENTATION].title),
                national_target=prose(framework.national_target),
                strategy=prose(framework.strategy),
            ),
            emblem=has_emblem,
            charts=charts,
            scores=self.result(instruments, len(strong)),
            instruments=instruments,
            indicators=[self.indicator(each.number) for each in framework.indicators],
            ranking=[self.indicator(number) for number in (*ranked, *unscored)],
            tiers=self.tiers(ranked),
            strengths=[self.indicator(number) for number in strong],
            weaknesses=[self.indicator(number) for number in weak],
            unscored=[self.indicator(number) for number in unscored],
            development=self.development(chosen),
            points=self.points(weak),
            history=self.history(),
            issues=self.issues(),
            plan=plan.by_issue(),
            measures=plan.listed(),
            activities=plan.for_indicator(chosen),
            other_activities=plan.besides(chosen),
            overseen=plan.by_monitoring(),
            deeds=plan.deeds(),
            photo_pages=plan.photo_pages(),
            limits=self.remarks(RemarkKind.LIMIT, RemarkKind.OBSTACLE),
            suggestions=[*self.remarks(RemarkKind.SUGGESTION), *self.remarks_lost()],
            outside_suggestions=self.remarks(RemarkKind.FROM_OUTSIDE),
            issue_count=speech.whole(len(framework.issues)),
            meeting=MeetingFields(
                date=self.typed(speech.in_full(particulars.meeting_date), "meeting_date"),
                participants=self.typed(prose(particulars.meeting_participants), "meeting_participants"),
            ),
            signature=self.signature(),
        )

    # --- the sheet of fields ------------------------------------------------------------------------------------

    def typed(self, text: str, *keys: str) -> str:
        """What is printed for some fields of the agency's sheet."""
        return self.gaps.fill(text, *(f"agency.{key}" for key in keys))

    def year(self, year: int, *keys: str) -> str:
        return self.typed(self.speech.whole(year), *keys)

    def agency(self) -> AgencyFields:
        agency, particulars, prose = self.submission.agency, self.submission.particulars, self.speech.prose
        names = {key: self.typed(getattr(agency, key), key) for key in ("name", "district", "province")}
        agency = replace(agency, **names)
        return AgencyFields(
            full_name=self.gaps.at("agency.agency_type") + prose(agency.full_name),
            location=prose(agency.location),
            writing_unit=self.typed(prose(particulars.writing_unit), "writing_unit"),
            website=self.typed(particulars.website, "website"),
        )

    def signature(self) -> SignatureFields:
        particulars, speech = self.submission.particulars, self.speech
        date = particulars.report_date
        return SignatureFields(
            name=self.typed(speech.prose(particulars.signer_name), "signer_name"),
            position=self.typed(speech.prose(particulars.signer_position), "signer_position"),
            date=self.typed(speech.in_full(date), "report_date"),
            month=self.typed(speech.in_full(date and date._replace(day=None)), "report_date"),
        )

    # --- tables of their own ------------------------------------------------------------------------------------

    def history(self) -> list[PastYearFields]:
        fill, past_years = self.gaps.fill, self.submission.history
        told = [
            PastYearFields(
                fill(self.speech.whole(past.year), f"history[{past.year}].year"),
                fill(self.speech.score(past.overall, ""), f"history[{past.year}].overall"),
            )
            for past in past_years
        ]
        lost = self.gaps.row("history", [f"history[{past.year}].year" for past in past_years])
        return [each for each in (*told, PastYearFields(lost, lost)) if each.overall]

    def remarks_lost(self) -> list[str]:
        held = [f"remarks[{number}].text" for number, _ in enumerate(self.submission.remarks, start=1)]
        lost = self.gaps.row("remarks", held)
        return [lost] if lost else []

    def remarks(self, *kinds: RemarkKind) -> list[str]:
        return self.speech.listed(each.text for each in self.submission.remarks if each.kind in kinds)

    # --- scores -------------------------------------------------------------------------------------------------

    def indicator(self, number: int) -> IndicatorFields:
        entry = next(each for each in self.submission.indicators if each.number == number)
        score, speech, fill = self.scores.indicators.get(number), self.speech, self.gaps.fill
        official = self.framework.indicator_by_number[number]
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
            score=self.score(number),
            passes=score is not None and self.scores.passes(score),
            gap=self.gaps.score(number) if score is None else "",
            finding=fill(speech.prose(entry.finding), f"indicators[{number}].finding"),
            # The layouts lead it with ทั้งนี้; typed as well, it would stand twice.
            develop=fill(speech.prose(entry.develop.removeprefix("ทั้งนี้").strip()), f"indicators[{number}].develop"),
            deficiencies=self.deficiencies(self.items_of(number)),
        )

    def score(self, number: int) -> str:
        return self.speech.score(self.scores.indicators.get(number), self.gaps.score(number))

    def items_of(self, number: int) -> list[ItemEntry]:
        return [item for item in self.submission.items if item.indicator == number]

    def extremes(self, numbers: Collection[int]) -> ExtremeFields:
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
        score, official = self.scores.instruments.get(code), self.framework.instrument_by_code[code]
        numbers = [each.number for each in self.framework.indicators_of(code)]
        indicators = [self.indicator(each) for each in numbers]
        return InstrumentFields(
            **vars(self.extremes(numbers)),
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

    def result(self, instruments: Sequence[InstrumentFields], strong: int) -> ResultFields:
        scores, speech, whole = self.scores, self.speech, self.whole
        particulars, numbers = self.submission.particulars, self.framework.indicator_by_number
        below = [number for number, score in scores.indicators.items() if not scores.passes(score)]
        overall = whole.overall if whole else particulars.published_overall
        rating = whole.rating if whole else particulars.published_rating
        return ResultFields(
            **vars(self.extremes(numbers)),
            overall=self.typed(speech.score(overall, INCOMPLETE), "published_overall"),
            rating=self.typed(speech.prose(rating) or INCOMPLETE, "published_rating"),
            target=speech.limit(scores.target),
            threshold=self.typed(speech.limit(particulars.strength_threshold), "strength_threshold"),
            all_pass=bool(whole) and not below,
            none_pass=len(below) == len(numbers),
            any_noted=any(each.noted for each in instruments),
            below_target=join([*([speech.indicators(below)] if below else []), *([] if whole else [INCOMPLETE])]),
            indicator_count=speech.whole(len(numbers)),
            strength_count=speech.whole(strong) if whole else INCOMPLETE,
            weakness_count=speech.whole(len(numbers) - strong) if whole else INCOMPLETE,
            instruments_passing=join([each.code for each in instruments if each.passes]),
            instruments_failing=join([each.code for each in instruments if not (each.passes or each.gap)]),
            instrument_count=speech.whole(len(instruments)),
            instrument_names=join([f"{each.name} ({each.code})" for each in instruments]),
        )

    def tiers(self, ranked: Sequence[int]) -> list[TierFields]:
        names, scores = self.framework.indicator_by_number, self.scores.indicators
        return [
            TierFields(join([f"ตัวชี้วัด{self.speech.prose(names[each].name)}" for each in tier]), self.speech.score(score))
            for score, tier in groupby(ranked, key=lambda number: scores[number])
        ]

    def chosen(self) -> int | None:
        """The indicator to be developed; None while that cannot be told."""
        if self.gaps.at("agency.development_indicator"):
            return None
        own = self.submission.particulars.development_indicator
        return development(self.submission, self.whole) if self.whole else own

    def development(self, number: int | None) -> DevelopmentFields:
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
        scored = [item for item in self.items_of(number) if item.score is not None or self.item_gap(item)]
        is_lowest = self.whole is not None and number in self.whole.lowest
        return DevelopmentFields(self.indicator(number), is_lowest, [self.question(item) for item in scored])

    def points(self, weak: Collection[int]) -> list[PointFields]:
        """What to develop: of each item with a deficiency; where a weak indicator has none, what it says itself."""
        found: list[PointFields] = []
        for number in self.framework.indicator_by_number:
            topics = self.deficient(number)
            if not topics and number in weak:
                indicator = self.indicator(number)
                advice = indicator.develop or indicator.finding
                topics = [TopicFields(self.sub_names(number) or _AS_A_WHOLE, advice)] if advice else []
            if topics:
                found.append(PointFields(self.speech.indicator(number), topics))
        return found

    def deficient(self, number: int) -> list[TopicFields]:
        """The items of an indicator that have a deficiency, each led by its sub-indicator where that is known."""
        prose, subs = self.speech.prose, self.framework.sub_indicator_by_code
        topics: list[TopicFields] = []
        for item in self.items_of(number):
            deficiency = self.gaps.fill(prose(item.deficiency), f"items[{item.code}].deficiency")
            if deficiency:
                sub = f"{subs[item.sub_indicator].name} " if item.sub_indicator else ""
                topics.append(TopicFields(prose(f"{sub}ข้อ {item.code} {item.text}"), deficiency))
        return topics

    def sub_names(self, number: int) -> str:
        return join(
            [self.speech.prose(each.name) for each in self.framework.sub_indicators if each.indicator == number]
        )

    # --- issues -------------------------------------------------------------------------------------------------

    def issues(self) -> list[IssueFields]:
        written = {each.issue: each for each in self.submission.analyses}
        return [self.issue(each, written[each.number]) for each in self.framework.issues]

    def issue(self, issue: Issue, written: IssueAnalysis) -> IssueFields:
        def said(key: str) -> list[str]:
            return self.gaps.fill_list(self.speech.listed(getattr(written, key)), f"analyses[{issue.number}].{key}")

        items = [item for item in self.submission.items if item.issue == issue.number]
        correct, develop, maintain = [*said("correct"), *self.deficiencies(items)], said("develop"), said("maintain")
        undrafted = "" if correct or develop or maintain else self.gaps.at("items")
        return IssueFields(
            number=self.speech.whole(issue.number),
            name=self.speech.prose(issue.name),
            blocks=self.blocks(issue.number),
            correct=[undrafted] if undrafted else correct,
            develop=develop,
            maintain=maintain,
        )

    def blocks(self, issue: int) -> list[BlockFields]:
        indicators = self.framework.indicator_by_number
        grouped: dict[str, list[QuestionFields]] = {each.code: [] for each in self.framework.instruments}
        for item in self.submission.items:
            if item.issue == issue:
                grouped[indicators[item.indicator].instrument].append(self.question(item))
        return [BlockFields(code, questions) for code, questions in grouped.items() if questions]

    def question(self, item: ItemEntry) -> QuestionFields:
        speech, at = self.speech, f"items[{item.code}]"
        text = self.gaps.fill(speech.prose(item.text), f"{at}.text")
        belongs = self.gaps.at(f"{at}.indicator", f"{at}.issue")
        score = speech.score(item.score, self.item_gap(item) or speech.score(None))
        return QuestionFields(item.code, f"{text} {belongs}".strip(), score)

    def item_gap(self, item: ItemEntry) -> str:
        """What stands for the score of an item; "" where it may well have none."""
        return self.gaps.at(f"items[{item.code}].score", *(() if self.submission.has_item_scores else ("items",)))

    def deficiencies(self, items: Iterable[ItemEntry]) -> list[str]:
        told: list[str] = []
        for item in items:
            wrong = self.gaps.at(f"items[{item.code}].deficiency")
            if item.deficiency or wrong:
                told.append(f"{self.speech.deficiency(item)} {wrong}".strip())
        return told
