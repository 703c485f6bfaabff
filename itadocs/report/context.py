"""A submission and its scores → the finished values that templates see, in one numeral system."""

from collections.abc import Iterable
from decimal import Decimal

from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Date, Measure, Period, RemarkKind, Result, Submission
from itadocs.assessment.scoring import Scores, shown
from itadocs.report.fields import (
    AgencyFields,
    AnswerFields,
    BlockFields,
    DeedFields,
    DocumentFields,
    IndicatorFields,
    InstrumentFields,
    IssueFields,
    MeasureFields,
    MeetingFields,
    PastYearFields,
    QuestionFields,
    ReportFields,
    ResultFields,
    SignatureFields,
    YearFields,
)
from itadocs.thai import Numerals, join

_NO_SCORE = "-"


def compose(submission: Submission, framework: Framework, scores: Scores, numerals: Numerals) -> ReportFields:
    """Every field of the reports. The submission must be free of blocking problems."""
    return _Composer(submission, framework, scores, numerals).report()


class _Composer:
    def __init__(self, submission: Submission, framework: Framework, scores: Scores, numerals: Numerals) -> None:
        self.submission, self.framework, self.scores, self.numerals = submission, framework, scores, numerals

    def report(self) -> ReportFields:
        submission, framework, prose = self.submission, self.framework, self.numerals.prose
        agency, particulars = submission.agency, submission.particulars
        year = self.numerals.whole
        instruments = [self.instrument(each.code) for each in framework.instruments]
        remarks = submission.remarks
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
                analysis=prose(framework.documents[Kind.ANALYSIS].name),
                implementation=prose(framework.documents[Kind.IMPLEMENTATION].name),
            ),
            scores=self.result(instruments),
            instruments=instruments,
            history=[
                PastYearFields(year(past.year), self.score(past.overall))
                for past in submission.history
                if past.overall is not None
            ],
            issues=self.issues(),
            plan=self.plan(),
            deeds=self.deeds(),
            limits=[prose(each.text) for each in remarks if each.kind is not RemarkKind.SUGGESTION],
            suggestions=[prose(each.text) for each in remarks if each.kind is RemarkKind.SUGGESTION],
            issue_count=self.numerals.whole(len(framework.issues)),
            meeting=MeetingFields(
                date=self.in_full(particulars.meeting_date),
                participants=prose(particulars.meeting_participants),
            ),
            signature=SignatureFields(
                name=prose(particulars.signer_name),
                position=prose(particulars.signer_position),
                date=self.in_full(particulars.report_date),
            ),
        )

    # --- scores -------------------------------------------------------------------------------------------------

    def indicator(self, number: int) -> IndicatorFields:
        entry = next(each for each in self.submission.indicators if each.number == number)
        score = self.scores.indicators[number]
        return IndicatorFields(
            number=self.numerals.whole(number),
            name=self.numerals.prose(self.framework.indicator_by_number[number].name),
            score=self.numerals.score(score),
            passes=self.scores.passes(score),
            finding=self.numerals.prose(entry.finding),
            # The layouts lead it with ทั้งนี้; typed as well, it would stand twice.
            develop=self.numerals.prose(entry.develop.removeprefix("ทั้งนี้").strip()),
        )

    def instrument(self, code: str) -> InstrumentFields:
        score = self.scores.instruments[code]
        indicators = [self.indicator(each.number) for each in self.framework.indicators_of(code)]
        return InstrumentFields(
            code=code,
            name=self.numerals.prose(self.framework.instrument_by_code[code].name),
            score=self.numerals.score(score),
            passes=self.scores.passes(score),
            indicators=indicators,
            to_develop=[each for each in indicators if not each.passes],
            noted=[each for each in indicators if each.finding or each.develop],
        )

    def result(self, instruments: list[InstrumentFields]) -> ResultFields:
        scores = self.scores
        below = [number for number, score in scores.indicators.items() if not scores.passes(score)]
        return ResultFields(
            overall=self.score(scores.overall),
            rating=self.numerals.prose(scores.rating),
            target=self.target(),
            highest=self.named(scores.highest),
            highest_score=self.numerals.score(scores.indicators[scores.highest[0]]),
            lowest=self.named(scores.lowest),
            lowest_score=self.numerals.score(scores.indicators[scores.lowest[0]]),
            all_equal=scores.highest == scores.lowest,
            all_pass=not below,
            none_pass=len(below) == len(scores.indicators),
            any_noted=any(each.noted for each in instruments),
            below_target=self.named(below),
            indicator_count=self.numerals.whole(len(scores.indicators)),
            instruments_passing=join([each.code for each in instruments if each.passes]),
            instruments_failing=join([each.code for each in instruments if not each.passes]),
            instrument_count=self.numerals.whole(len(instruments)),
            instrument_names=join([f"{each.name} ({each.code})" for each in instruments]),
        )

    def named(self, numbers: Iterable[int]) -> str:
        names = self.framework.indicator_by_number
        return join([f"ตัวชี้วัดที่ {self.numerals.whole(each)} {self.numerals.prose(names[each].name)}" for each in numbers])

    def target(self) -> str:
        """The target as it is spoken of: 85, or 85.50 if it is no whole number."""
        target = self.scores.target
        whole = target == target.to_integral_value()
        return self.numerals.whole(int(target)) if whole else self.numerals.score(target)

    # --- issues -------------------------------------------------------------------------------------------------

    def issues(self) -> list[IssueFields]:
        written = {each.issue: each for each in self.submission.analyses}
        return [
            IssueFields(
                number=self.numerals.whole(issue.number),
                name=self.numerals.prose(issue.name),
                blocks=self.blocks(issue.number),
                correct=[*self.listed(written[issue.number].correct), *self.deficiencies(issue.number)],
                develop=self.listed(written[issue.number].develop),
                maintain=self.listed(written[issue.number].maintain),
            )
            for issue in self.framework.issues
        ]

    def blocks(self, issue: int) -> list[BlockFields]:
        indicators = self.framework.indicator_by_number
        return [
            BlockFields(
                instrument=instrument.code,
                questions=[
                    QuestionFields(item.code, self.numerals.prose(item.text), self.score(item.score))
                    for item in self.submission.items
                    if item.issue == issue and indicators[item.indicator].instrument == instrument.code
                ],
            )
            for instrument in self.framework.instruments
            if any(
                item.issue == issue and indicators[item.indicator].instrument == instrument.code
                for item in self.submission.items
            )
        ]

    def deficiencies(self, issue: int) -> list[str]:
        return [
            self.numerals.prose(f"ข้อ {item.code}{self.in_brackets(item.score)} {item.deficiency}")
            for item in self.submission.items
            if item.issue == issue and item.deficiency
        ]

    def in_brackets(self, score: Decimal | None) -> str:
        return "" if score is None else f" ({self.score(score)} คะแนน)"

    def score(self, score: Decimal | None) -> str:
        return _NO_SCORE if score is None else self.numerals.score(shown(score))

    # --- measures -----------------------------------------------------------------------------------------------

    def plan(self) -> list[AnswerFields]:
        """Measures that answer the same issues stand together, in the order of their first issue."""
        groups: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Measure]] = {}
        for measure in self.submission.measures_of(self.submission.particulars.measures_year):
            # Where an issue is named it is the heading; indicators are, only where they stand alone.
            key = (measure.issues, () if measure.issues else measure.indicators)
            groups.setdefault(key, []).append(measure)
        last = max(self.framework.issue_by_number, default=0) + 1
        ordered = sorted(groups, key=lambda key: (key[0] or (last,), key[1]))
        return [
            AnswerFields(
                title=self.answered(*key),
                measures=[self.measure(number, each) for number, each in enumerate(groups[key], start=1)],
            )
            for key in ordered
        ]

    def answered(self, issues: tuple[int, ...], indicators: tuple[int, ...]) -> str:
        names = self.framework.issue_by_number
        whole, prose = self.numerals.whole, self.numerals.prose
        return join([f"{whole(each)}. {prose(names[each].name)}" for each in issues]) or self.named(indicators)

    def measure(self, number: int, measure: Measure) -> MeasureFields:
        return MeasureFields(
            number=self.numerals.whole(number),
            title=self.numerals.prose(measure.title),
            steps=self.listed(measure.steps),
            units=self.listed(measure.units),
            period=self.period(measure.period),
            monitoring=self.listed(measure.monitoring),
        )

    def deeds(self) -> list[DeedFields]:
        results = {each.measure: each for each in self.submission.results}
        measures = self.submission.measures_of(self.submission.particulars.reported_year)
        return [
            self.deed(number, measure, results[measure.id])
            for number, measure in enumerate((each for each in measures if each.id in results), start=1)
        ]

    def deed(self, number: int, measure: Measure, result: Result) -> DeedFields:
        return DeedFields(
            number=self.numerals.whole(number),
            title=self.numerals.prose(measure.title),
            steps=self.listed(measure.steps),
            units=self.listed(measure.units),
            period=self.period(measure.period),
            status=result.status.value if result.status else "",
            done=self.listed(result.done),
            dates=", ".join(
                self.period(each) if isinstance(each, Period) else self.numerals.prose(each) for each in result.dates
            ),
            outcome=self.listed(result.outcome),
            evidence=self.listed(result.evidence),
            obstacles=self.listed(result.obstacles),
            suggestion=self.listed(result.suggestion),
        )

    # --- small things -------------------------------------------------------------------------------------------

    def listed(self, entries: Iterable[str]) -> list[str]:
        return [self.numerals.prose(each) for each in entries]

    def period(self, period: Period | None) -> str:
        if period is None:
            return ""
        start, end = (self.numerals.month(*each) for each in period)
        return start if start == end else f"{start} – {end}"

    def in_full(self, date: Date | None) -> str:
        return self.numerals.month(*date, short=False) if date else ""
