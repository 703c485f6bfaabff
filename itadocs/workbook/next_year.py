"""What a year's submission is to the next year: its scores become history, its plan what is now to be reported."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from itadocs.assessment.framework import Framework, Indicator, Instrument, Issue
from itadocs.assessment.model import Measure, Submission, YearScores
from itadocs.assessment.scoring import Scores
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem
from itadocs.thai import Numerals, squeezed
from itadocs.workbook import sheets
from itadocs.workbook.form import Entries
from itadocs.workbook.shape import Row, Value

CARRIED = ("agency", "indicators", "history", "measures")
"""The sheets whose contents go on into the next year's workbook."""


def carry(
    submission: Submission, scores: Scores, old: Framework, new: Framework
) -> tuple[Entries, tuple[Problem, ...]]:
    """What to fill into the form of the next year, and what was left out because that year has nothing like it.

    ``scores`` are those of the year that ends, as its documents tell them. Indicators and issues are the same where
    their names are, whatever their numbers.
    """
    crossing = _Crossing(submission, old, new)
    ended = YearScores(old.fiscal_year, scores.overall, scores.instruments, scores.indicators)
    years = (ended, *submission.history)[: sheets.HISTORY_YEARS]
    measures = submission.measures_of(submission.particulars.measures_year)
    entries: Entries = {
        "agency": [_agency(submission, new)],
        "history": [crossing.year(each) for each in years],
        "measures": [crossing.measure(each) for each in measures],
        "results": [{"measure": each.id} for each in measures],
    }
    return entries, tuple(crossing.left_out.values())


def _agency(submission: Submission, new: Framework) -> Row:
    """Who reports and how; nothing that was of one year's documents alone."""
    agency, particulars = submission.agency, submission.particulars
    numerals = next(word for word, each in sheets.NUMERALS.items() if each is particulars.numerals)
    kept: Mapping[str, Value] = {
        "agency_type": agency.type.prefix if agency.type else "",
        "name": agency.name,
        "code": agency.code,
        "district": agency.district,
        "province": agency.province,
        "writing_unit": particulars.writing_unit,
        "meeting_participants": particulars.meeting_participants,
        "signer_name": particulars.signer_name,
        "signer_position": particulars.signer_position,
        "website": particulars.website,
        "emblem": particulars.emblem,
        "numerals": numerals,
        "layout": particulars.layout,
        "strength_threshold": float(particulars.strength_threshold),
    }
    years = {"assessed_year": new.fiscal_year, "reported_year": particulars.measures_year}
    return {key: value for key, value in kept.items() if value != ""} | years


@dataclass
class _Crossing:
    """Finds the new year's counterparts; what has none is kept as a Problem, once each."""

    submission: Submission
    old: Framework
    new: Framework
    left_out: dict[str, Problem] = field(default_factory=dict[str, Problem])

    def year(self, scores: YearScores) -> Row:
        """A row of the sheet of earlier years."""
        row: dict[str, Value] = {"year": scores.year}
        if scores.overall is not None:
            row["overall"] = float(scores.overall)
        codes = self.new.instrument_by_code
        for code, score in scores.instruments.items():
            if code in codes:
                row[code] = float(score)
            else:
                self._leave_out("แบบวัด", self.old.instrument_by_code[code])
        row |= self._scored(scores.indicators)
        return row

    def _scored(self, scores: Mapping[int, Decimal]) -> dict[str, Value]:
        numbers = ((self._indicator(number), score) for number, score in scores.items())
        return {str(number): float(score) for number, score in numbers if number}

    def measure(self, measure: Measure) -> Row:
        """A row of the sheet of measures, written as people type it."""
        start, end = measure.period or (None, None)
        texts: Mapping[str, str] = {
            "issues": _listed(map(self._issue, measure.issues)),
            "indicators": _listed(map(self._indicator, measure.indicators)),
            "title": measure.title,
            "steps": "\n".join(measure.steps),
            "units": "\n".join(measure.units),
            "start": Numerals.ARABIC.month(*start) if start else "",
            "end": Numerals.ARABIC.month(*end) if end and end != start else "",
            "monitoring": "\n".join(measure.monitoring),
        }
        return {"year": measure.year, "id": measure.id} | {key: text for key, text in texts.items() if text}

    def _indicator(self, number: int) -> int | None:
        old = self.old.indicator_by_number[number]
        return self._counterpart("ตัวชี้วัด", old, self.new.indicators)

    def _issue(self, number: int) -> int | None:
        return self._counterpart("ประเด็น", self.old.issue_by_number[number], self.new.issues)

    def _counterpart(self, what: str, old: Indicator | Issue, new: Iterable[Indicator | Issue]) -> int | None:
        """The number of what is called the same in the new year."""
        found = next((each.number for each in new if squeezed(each.name) == squeezed(old.name)), None)
        if found is None:
            self._leave_out(what, old)
        return found

    def _leave_out(self, what: str, old: Indicator | Issue | Instrument) -> None:
        said = problem(Code.NEXT_YEAR_LEFT_OUT, what=what, found=old.name, expected=self.new.fiscal_year)
        self.left_out.setdefault(what + old.name, said)


def _listed(numbers: Iterable[int | None]) -> str:
    return ", ".join(str(each) for each in sorted(each for each in numbers if each))
