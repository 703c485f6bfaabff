"""A submission and its scores → the finished values that templates see, in one numeral system."""

from collections.abc import Mapping
from dataclasses import replace

from itadocs.assessment import wording
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import RemarkKind, Submission, YearScores
from itadocs.assessment.scoring import KnownScores
from itadocs.assessment.wording import Phrases
from itadocs.report.chart_part import ChartData
from itadocs.report.fields import (
    AgencyFields,
    ChartFields,
    DocumentFields,
    MeetingFields,
    PastYearFields,
    ReportFields,
    SignatureFields,
    YearFields,
)
from itadocs.report.gaps import NO_GAPS, Gaps, past_figures
from itadocs.report.plan import Plan
from itadocs.report.speech import Speech
from itadocs.report.standing import Standing
from itadocs.thai import Numerals


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
    standing = Standing(submission, framework, scores, speech, phrases or wording.load(), gaps)
    plan = Plan(submission, scores, speech, gaps)
    return _Composer(submission, framework, speech, gaps).report(standing, plan, drawn, has_emblem)


class _Composer:
    def __init__(self, submission: Submission, framework: Framework, speech: Speech, gaps: Gaps) -> None:
        self.submission, self.framework, self.speech, self.gaps = submission, framework, speech, gaps

    def report(self, standing: Standing, plan: Plan, charts: ChartFields, has_emblem: bool) -> ReportFields:
        framework, speech, particulars = self.framework, self.speech, self.submission.particulars
        prose, chosen = speech.prose, standing.chosen()
        instruments = [standing.instrument(each.code) for each in framework.instruments]
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
            emblem_gap=self.gaps.at("agency.emblem"),
            charts=charts,
            scores=standing.result(instruments),
            instruments=instruments,
            indicators=standing.indicators(framework.indicator_by_number),
            ranking=standing.indicators((*standing.ranked, *standing.unscored)),
            tiers=standing.tiers(),
            strengths=standing.indicators(standing.strong),
            weaknesses=standing.indicators(standing.weak),
            undivided=standing.indicators(standing.undivided),
            unscored=standing.indicators(standing.unscored),
            development=standing.development(chosen),
            points=standing.points(),
            history=self.history(),
            issues=standing.issues(),
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
        past_years = self.submission.history
        told = map(self.past_year, past_years)
        lost = self.gaps.row("history", [f"history[{past.year}].year" for past in past_years])
        return [each for each in (*told, PastYearFields(lost, lost)) if each.overall]

    def past_year(self, past: YearScores) -> PastYearFields:
        fill, at = self.gaps.fill, f"history[{past.year}]"
        overall = fill(self.speech.score(past.overall, ""), f"{at}.overall")
        others = self.gaps.at(*past_figures(self.framework, past.year))  # which are printed nowhere but in charts
        return PastYearFields(fill(self.speech.whole(past.year), f"{at}.year"), f"{overall} {others}".strip())

    def remarks_lost(self) -> list[str]:
        held = [f"remarks[{number}].text" for number, _ in enumerate(self.submission.remarks, start=1)]
        lost = self.gaps.row("remarks", held)
        return [lost] if lost else []

    def remarks(self, *kinds: RemarkKind) -> list[str]:
        return self.speech.listed(each.text for each in self.submission.remarks if each.kind in kinds)
