"""A submission and its scores → the finished values that templates see, in one numeral system."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from itadocs.assessment import wording
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import ItemEntry, RemarkKind, Submission
from itadocs.assessment.scoring import Scores, development
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
from itadocs.report.plan import Plan
from itadocs.report.speech import Speech
from itadocs.thai import Numerals, join

_AS_A_WHOLE = "ภาพรวมของตัวชี้วัด"


def compose(
    submission: Submission,
    framework: Framework,
    scores: Scores,
    numerals: Numerals,
    charts: Mapping[str, ChartData | None],
    *,
    has_emblem: bool = False,
    phrases: Phrases | None = None,
) -> ReportFields:
    """Every field of the reports. The submission must be free of blocking problems."""
    drawn = ChartFields(**{name: data is not None for name, data in charts.items()})
    speech = Speech(framework, numerals)
    return _Composer(submission, framework, scores, speech, phrases or wording.load()).report(drawn, has_emblem)


class _Composer:
    def __init__(
        self, submission: Submission, framework: Framework, scores: Scores, speech: Speech, phrases: Phrases
    ) -> None:
        self.phrases = phrases
        self.submission, self.framework, self.scores, self.speech = submission, framework, scores, speech
        self.ranks = {number: rank for rank, number in scores.ranking}

    def report(self, charts: ChartFields, has_emblem: bool) -> ReportFields:
        submission, framework, scores, speech = self.submission, self.framework, self.scores, self.speech
        agency, particulars, prose, year = submission.agency, submission.particulars, speech.prose, speech.whole
        plan, chosen = Plan(submission, scores, speech), development(submission, scores)
        instruments = [self.instrument(each.code) for each in framework.instruments]
        ranked = [number for _, number in scores.ranking]
        strong = [each for each in ranked if scores.indicators[each] >= particulars.strength_threshold]
        weak = [each for each in ranked if each not in strong]
        return ReportFields(
            agency=AgencyFields(
                full_name=prose(agency.full_name),
                location=prose(agency.location),
                writing_unit=prose(particulars.writing_unit),
                website=particulars.website,
            ),
            year=YearFields(
                assessed=year(particulars.assessed_year),
                measures=year(particulars.measures_year),
                reported=year(particulars.reported_year),
                analysed=year(particulars.analysed_year),
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
            indicators=[self.indicator(number) for number in scores.indicators],
            ranking=[self.indicator(number) for number in ranked],
            tiers=self.tiers(ranked),
            strengths=[self.indicator(number) for number in strong],
            weaknesses=[self.indicator(number) for number in weak],
            development=self.development(chosen),
            points=self.points(weak),
            history=[
                PastYearFields(year(past.year), speech.score(past.overall))
                for past in submission.history
                if past.overall is not None
            ],
            issues=self.issues(),
            plan=plan.by_issue(),
            measures=plan.listed(),
            activities=plan.for_indicator(chosen),
            other_activities=plan.besides(chosen),
            overseen=plan.by_monitoring(),
            deeds=plan.deeds(),
            photo_pages=plan.photo_pages(),
            limits=self.remarks(RemarkKind.LIMIT, RemarkKind.OBSTACLE),
            suggestions=self.remarks(RemarkKind.SUGGESTION),
            outside_suggestions=self.remarks(RemarkKind.FROM_OUTSIDE),
            issue_count=speech.whole(len(framework.issues)),
            meeting=MeetingFields(
                date=speech.in_full(particulars.meeting_date), participants=prose(particulars.meeting_participants)
            ),
            signature=self.signature(),
        )

    def signature(self) -> SignatureFields:
        particulars, speech = self.submission.particulars, self.speech
        date = particulars.report_date
        return SignatureFields(
            name=speech.prose(particulars.signer_name),
            position=speech.prose(particulars.signer_position),
            date=speech.in_full(date),
            month=speech.in_full(date and date._replace(day=None)),
        )

    def remarks(self, *kinds: RemarkKind) -> list[str]:
        return self.speech.listed(each.text for each in self.submission.remarks if each.kind in kinds)

    # --- scores -------------------------------------------------------------------------------------------------

    def indicator(self, number: int) -> IndicatorFields:
        entry = next(each for each in self.submission.indicators if each.number == number)
        score, speech = self.scores.indicators[number], self.speech
        official = self.framework.indicator_by_number[number]
        instrument = self.framework.instrument_by_code[official.instrument]
        position = 1 + self.framework.indicators_of(instrument.code).index(official)
        return IndicatorFields(
            number=speech.whole(number),
            position=speech.whole(position),
            rank=speech.whole(self.ranks[number]),
            instrument=instrument.code,
            assesses=speech.prose(instrument.assesses),
            name=speech.prose(official.name),
            definition=speech.prose(self.phrases.definition(self.framework, number)),
            score=speech.score(score),
            passes=self.scores.passes(score),
            finding=speech.prose(entry.finding),
            # The layouts lead it with ทั้งนี้; typed as well, it would stand twice.
            develop=speech.prose(entry.develop.removeprefix("ทั้งนี้").strip()),
            deficiencies=[speech.deficiency(item) for item in self.items_of(number) if item.deficiency],
        )

    def items_of(self, number: int) -> list[ItemEntry]:
        return [item for item in self.submission.items if item.indicator == number]

    def extremes(self, numbers: Collection[int]) -> ExtremeFields:
        scores, speech = self.scores.indicators, self.speech
        most, least = max(scores[each] for each in numbers), min(scores[each] for each in numbers)
        return ExtremeFields(
            highest=speech.indicators(each for each in numbers if scores[each] == most),
            highest_score=speech.score(most),
            lowest=speech.indicators(each for each in numbers if scores[each] == least),
            lowest_score=speech.score(least),
            all_equal=most == least,
        )

    def instrument(self, code: str) -> InstrumentFields:
        score, official = self.scores.instruments[code], self.framework.instrument_by_code[code]
        numbers = [each.number for each in self.framework.indicators_of(code)]
        indicators = [self.indicator(each) for each in numbers]
        return InstrumentFields(
            **vars(self.extremes(numbers)),
            code=code,
            name=self.speech.prose(official.name),
            assesses=self.speech.prose(official.assesses),
            score=self.speech.score(score),
            rating=self.speech.prose(self.scores.instrument_ratings.get(code, "")),
            passes=self.scores.passes(score),
            indicators=indicators,
            to_develop=[each for each in indicators if not each.passes],
            noted=[each for each in indicators if each.finding or each.develop],
        )

    def result(self, instruments: Sequence[InstrumentFields], strong: int) -> ResultFields:
        scores, speech = self.scores, self.speech
        below = [number for number, score in scores.indicators.items() if not scores.passes(score)]
        return ResultFields(
            **vars(self.extremes(scores.indicators)),
            overall=speech.score(scores.overall),
            rating=speech.prose(scores.rating),
            target=speech.limit(scores.target),
            threshold=speech.limit(self.submission.particulars.strength_threshold),
            all_pass=not below,
            none_pass=len(below) == len(scores.indicators),
            any_noted=any(each.noted for each in instruments),
            below_target=speech.indicators(below),
            indicator_count=speech.whole(len(scores.indicators)),
            strength_count=speech.whole(strong),
            weakness_count=speech.whole(len(scores.indicators) - strong),
            instruments_passing=join([each.code for each in instruments if each.passes]),
            instruments_failing=join([each.code for each in instruments if not each.passes]),
            instrument_count=speech.whole(len(instruments)),
            instrument_names=join([f"{each.name} ({each.code})" for each in instruments]),
        )

    def tiers(self, ranked: Sequence[int]) -> list[TierFields]:
        names, scores = self.framework.indicator_by_number, self.scores.indicators
        return [
            TierFields(join([f"ตัวชี้วัด{self.speech.prose(names[each].name)}" for each in tier]), self.speech.score(score))
            for score, tier in groupby(ranked, key=lambda number: scores[number])
        ]

    def development(self, number: int) -> DevelopmentFields:
        scored = [item for item in self.items_of(number) if item.score is not None]
        is_lowest = number in self.scores.lowest
        return DevelopmentFields(self.indicator(number), is_lowest, [self.question(item) for item in scored])

    def points(self, weak: Collection[int]) -> list[PointFields]:
        """What to develop: of each item with a deficiency; where a weak indicator has none, what it says itself."""
        found: list[PointFields] = []
        for number in self.scores.indicators:
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
            if item.deficiency:
                sub = f"{subs[item.sub_indicator].name} " if item.sub_indicator else ""
                topics.append(TopicFields(prose(f"{sub}ข้อ {item.code} {item.text}"), prose(item.deficiency)))
        return topics

    def sub_names(self, number: int) -> str:
        return join(
            [self.speech.prose(each.name) for each in self.framework.sub_indicators if each.indicator == number]
        )

    # --- issues -------------------------------------------------------------------------------------------------

    def issues(self) -> list[IssueFields]:
        written = {each.issue: each for each in self.submission.analyses}
        return [
            IssueFields(
                number=self.speech.whole(issue.number),
                name=self.speech.prose(issue.name),
                blocks=self.blocks(issue.number),
                correct=[*self.speech.listed(written[issue.number].correct), *self.deficiencies(issue.number)],
                develop=self.speech.listed(written[issue.number].develop),
                maintain=self.speech.listed(written[issue.number].maintain),
            )
            for issue in self.framework.issues
        ]

    def blocks(self, issue: int) -> list[BlockFields]:
        indicators = self.framework.indicator_by_number
        grouped: dict[str, list[QuestionFields]] = {each.code: [] for each in self.framework.instruments}
        for item in self.submission.items:
            if item.issue == issue:
                grouped[indicators[item.indicator].instrument].append(self.question(item))
        return [BlockFields(code, questions) for code, questions in grouped.items() if questions]

    def question(self, item: ItemEntry) -> QuestionFields:
        return QuestionFields(item.code, self.speech.prose(item.text), self.speech.score(item.score))

    def deficiencies(self, issue: int) -> list[str]:
        return [
            self.speech.deficiency(item) for item in self.submission.items if item.issue == issue and item.deficiency
        ]
