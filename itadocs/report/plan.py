"""What is planned, and what became of it: measures and results as templates see them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from itadocs.assessment.model import Measure, Period, Photo, Result, Submission
from itadocs.assessment.scoring import KnownScores
from itadocs.catalogue import Code
from itadocs.report.fields import AnswerFields, DeedFields, MeasureFields, OversightFields, PhotoFields, PhotoPageFields
from itadocs.report.gaps import INCOMPLETE, Gaps
from itadocs.report.speech import Speech
from itadocs.thai import join

_PHOTOS_A_PAGE = 2


class Plan:
    """The measures of the measures year and the deeds of the reported year, grouped as the layouts want them."""

    def __init__(self, submission: Submission, scores: KnownScores, speech: Speech, gaps: Gaps) -> None:
        self.submission, self.scores, self.speech, self.gaps = submission, scores, speech, gaps
        self.planned = submission.measures_of(submission.particulars.measures_year)

    def by_issue(self) -> list[AnswerFields]:
        """Measures that answer the same issues stand together, in the order of their first issue."""
        groups: dict[tuple[tuple[int, ...], tuple[int, ...], str], list[Measure]] = {}
        for measure in self.planned:
            # Where an issue is named it is the heading; indicators are, only where they stand alone.
            indicators = () if measure.issues else measure.indicators
            wrong = self.gaps.at(*self._answers(measure))
            groups.setdefault((measure.issues, indicators, wrong), []).append(measure)
        last = max(self.speech.framework.issue_by_number, default=0) + 1
        ordered = sorted(groups, key=lambda key: (key[0] or (last,), *key[1:]))
        answers = [
            AnswerFields(
                self.gaps.fill(self._answered(*key[:2]), *self._answers(groups[key][0])), self._numbered(groups[key])
            )
            for key in ordered
        ]
        return [*answers, *(AnswerFields(each.title, [each]) for each in self._missing(answers))]

    def listed(self) -> list[MeasureFields]:
        """All measures in the workbook's order."""
        return self._whole(self._numbered(self.planned))

    def for_indicator(self, number: int | None) -> list[MeasureFields]:
        """The measures that answer an indicator."""
        return self._whole(
            self._numbered(each for each in self.planned if number in self.submission.answered_by(each)), number
        )

    def besides(self, number: int | None) -> list[MeasureFields]:
        """The measures that do not answer an indicator."""
        return self._numbered(each for each in self.planned if number not in self.submission.answered_by(each))

    def by_monitoring(self) -> list[OversightFields]:
        """Neighbours that are monitored alike, together."""
        alike = groupby(self.listed(), key=lambda each: each.monitoring)
        return [OversightFields("\n".join(monitoring) or "-", list(measures)) for monitoring, measures in alike]

    def deeds(self) -> list[DeedFields]:
        """What was planned for the reported year, and what became of it."""
        results = {each.measure: each for each in self.submission.results}
        reported = self._reported()
        told = [self._deed(number, each, results.get(each.id)) for number, each in enumerate(reported, start=1)]
        held = [f"results[{each.id}]" for each in reported]
        lost = self._lost_measures() or ("" if told else self.gaps.at("measures")) or self.gaps.row("results", held)
        return [*told, *([_lost_deed(self.speech.whole(len(told) + 1), lost)] if lost else [])]

    def photo_pages(self) -> list[PhotoPageFields]:
        """The photos of what was done, in the order of the deeds."""
        numbered = {measure.id: (number, measure) for number, measure in enumerate(self._reported(), start=1)}
        # One of another measure keeps the implementation from being made, but the analysis is none of its business.
        photos = [each for each in self.submission.photos_by_measure() if each.measure in numbered]
        pages = (photos[first : first + _PHOTOS_A_PAGE] for first in range(0, len(photos), _PHOTOS_A_PAGE))
        told = [PhotoPageFields([self._photo(*numbered[each.measure], each, page) for each in page]) for page in pages]
        # Last, so that no place of a picture shifts.
        lost = self.gaps.row("photos", [each.address for each in photos])
        return [*told, *([PhotoPageFields([PhotoFields(lost, "", "-", lost, is_first=True)])] if lost else [])]

    def _reported(self) -> list[Measure]:
        """The measures of the reported year that have a result, or lack one that blocks."""
        results = {each.measure for each in self.submission.results}
        measures = self.submission.measures_of(self.submission.particulars.reported_year)
        return [each for each in measures if each.id in results or self.gaps.at(f"results[{each.id}]")]

    def _photo(self, number: int, measure: Measure, photo: Photo, page: Sequence[Photo]) -> PhotoFields:
        speech, at = self.speech, photo.address
        caption = speech.prose(" ".join(photo.caption.split()))  # one line: it is alternative text too
        return PhotoFields(
            caption=" ".join(filter(None, (self.gaps.fill(caption, f"{at}.caption"), self.gaps.at(at)))),
            date=self.gaps.fill(speech.date(photo.date), f"{at}.date"),
            number=speech.whole(number),
            measure=self._title(measure),
            is_first=photo is next(each for each in page if each.measure == photo.measure),
        )

    # --- what is missing ------------------------------------------------------------------------------------------

    def _whole(self, measures: list[MeasureFields], number: int | None = 0) -> list[MeasureFields]:
        """The measures, and one more for those that are missing."""
        return [*measures, *self._missing(measures, number)]

    def _missing(self, measures: Sequence[object], number: int | None = 0) -> list[MeasureFields]:
        """What stands for measures that are missing: some rows, all of them, or those of an unknown indicator."""
        lost = self._lost_measures() or self.gaps.because(Code.DEVELOPMENT_NO_MEASURE, "measures")
        if not measures:
            lost = lost or self.gaps.at("measures") or (INCOMPLETE if number is None else "")
        return [MeasureFields(self.speech.whole(len(measures) + 1), lost, [], [], [], "-", [])] if lost else []

    def _lost_measures(self) -> str:
        return self.gaps.row("measures", [each.address for each in self.submission.measures])

    def _answered(self, issues: Sequence[int], indicators: Sequence[int]) -> str:
        names, speech = self.speech.framework.issue_by_number, self.speech
        said = [f"{speech.whole(each)}. {speech.prose(names[each].name)}" for each in issues]
        return join(said) or speech.indicators(indicators)

    @staticmethod
    def _answers(measure: Measure) -> tuple[str, str]:
        """The addresses of what a measure answers."""
        return f"{measure.address}.issues", f"{measure.address}.indicators"

    def _numbered(self, measures: Iterable[Measure]) -> list[MeasureFields]:
        return [self._measure(number, each) for number, each in enumerate(measures, start=1)]

    def _measure(self, number: int, measure: Measure) -> MeasureFields:
        speech, scores, at, fill_list = self.speech, self.scores.indicators, measure.address, self.gaps.fill_list
        answered = sorted(self.submission.answered_by(measure))
        told = [
            f"{speech.indicator(each)} ({speech.score(scores.get(each), self.gaps.score(each))} คะแนน)"
            for each in answered
        ]
        wrong = self.gaps.at(*self._answers(measure))
        return MeasureFields(
            number=speech.whole(number),
            title=self._title(measure),
            indicators=[*told, *([wrong] if wrong else [])],
            steps=fill_list(speech.listed(measure.steps), f"{at}.steps"),
            units=fill_list(speech.listed(measure.units), f"{at}.units"),
            period=self._period(measure),
            monitoring=fill_list(speech.listed(measure.monitoring), f"{at}.monitoring"),
        )

    def _title(self, measure: Measure) -> str:
        return self.gaps.fill(self.speech.prose(measure.title), f"{measure.address}.title")

    def _period(self, measure: Measure) -> str:
        at = measure.address
        return self.gaps.fill(self.speech.period(measure.period), f"{at}.start", f"{at}.end")

    def _deed(self, number: int, measure: Measure, result: Result | None) -> DeedFields:
        speech, gaps = self.speech, self.gaps
        planned = self._measure(number, measure)
        at = f"results[{measure.id}]"
        found = result or Result(measure.id, None, (), (), (), (), (), ())

        def listed(key: str) -> list[str]:
            entries = speech.listed(getattr(found, key))
            return gaps.fill_list(entries, f"{at}.{key}") if result else entries

        status = found.status.value if found.status else ""
        dates = (speech.period(each) if isinstance(each, Period) else speech.prose(each) for each in found.dates)
        return DeedFields(
            number=planned.number,
            title=planned.title,
            steps=planned.steps,
            units=planned.units,
            period=planned.period,
            status=gaps.fill(status, f"{at}.status") if result else gaps.at(at),
            done=listed("done"),
            dates=gaps.fill(", ".join(dates), f"{at}.dates") if result else "",
            outcome=listed("outcome"),
            evidence=listed("evidence"),
            obstacles=listed("obstacles"),
            suggestion=listed("suggestion"),
        )


def _lost_deed(number: str, gap: str) -> DeedFields:
    """The row that stands for measures or results that could not be read."""
    return DeedFields(number, gap, [], [], "-", "-", [], "", [], [], [], [])
