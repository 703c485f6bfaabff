"""What is planned, and what became of it: measures and results as templates see them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from itadocs.assessment.model import Measure, Period, Photo, Result, Submission
from itadocs.assessment.scoring import Scores
from itadocs.report.fields import AnswerFields, DeedFields, MeasureFields, OversightFields, PhotoFields, PhotoPageFields
from itadocs.report.speech import Speech
from itadocs.thai import join

_PHOTOS_A_PAGE = 2


class Plan:
    """The measures of the measures year and the deeds of the reported year, grouped as the layouts want them."""

    def __init__(self, submission: Submission, scores: Scores, speech: Speech) -> None:
        self.submission, self.scores, self.speech = submission, scores, speech
        self.planned = submission.measures_of(submission.particulars.measures_year)

    def by_issue(self) -> list[AnswerFields]:
        """Measures that answer the same issues stand together, in the order of their first issue."""
        groups: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Measure]] = {}
        for measure in self.planned:
            # Where an issue is named it is the heading; indicators are, only where they stand alone.
            key = (measure.issues, () if measure.issues else measure.indicators)
            groups.setdefault(key, []).append(measure)
        last = max(self.speech.framework.issue_by_number, default=0) + 1
        ordered = sorted(groups, key=lambda key: (key[0] or (last,), key[1]))
        return [AnswerFields(self._answered(*key), self._numbered(groups[key])) for key in ordered]

    def listed(self) -> list[MeasureFields]:
        """All measures in the workbook's order."""
        return self._numbered(self.planned)

    def for_indicator(self, number: int) -> list[MeasureFields]:
        """The measures that answer an indicator."""
        return self._numbered(each for each in self.planned if number in self.submission.answered_by(each))

    def besides(self, number: int) -> list[MeasureFields]:
        """The measures that do not answer an indicator."""
        return self._numbered(each for each in self.planned if number not in self.submission.answered_by(each))

    def by_monitoring(self) -> list[OversightFields]:
        """Neighbours that are monitored alike, together."""
        alike = groupby(self.listed(), key=lambda each: each.monitoring)
        return [OversightFields("\n".join(monitoring) or "-", list(measures)) for monitoring, measures in alike]

    def deeds(self) -> list[DeedFields]:
        """What was planned for the reported year, and what became of it."""
        results = {each.measure: each for each in self.submission.results}
        return [self._deed(number, each, results[each.id]) for number, each in enumerate(self._reported(), start=1)]

    def photo_pages(self) -> list[PhotoPageFields]:
        """The photos of what was done, in the order of the deeds."""
        numbered = {measure.id: (number, measure) for number, measure in enumerate(self._reported(), start=1)}
        # One of another measure keeps the implementation from being made, but the analysis is none of its business.
        photos = [each for each in self.submission.photos_by_measure() if each.measure in numbered]
        pages = (photos[first : first + _PHOTOS_A_PAGE] for first in range(0, len(photos), _PHOTOS_A_PAGE))
        return [PhotoPageFields([self._photo(*numbered[each.measure], each, page) for each in page]) for page in pages]

    def _reported(self) -> list[Measure]:
        """The measures of the reported year that have a result."""
        results = {each.measure for each in self.submission.results}
        measures = self.submission.measures_of(self.submission.particulars.reported_year)
        return [each for each in measures if each.id in results]

    def _photo(self, number: int, measure: Measure, photo: Photo, page: Sequence[Photo]) -> PhotoFields:
        speech = self.speech
        return PhotoFields(
            caption=speech.prose(" ".join(photo.caption.split())),  # one line: it is alternative text too
            date=speech.date(photo.date),
            number=speech.whole(number),
            measure=speech.prose(measure.title),
            is_first=photo is next(each for each in page if each.measure == photo.measure),
        )

    def _answered(self, issues: Sequence[int], indicators: Sequence[int]) -> str:
        names, speech = self.speech.framework.issue_by_number, self.speech
        said = [f"{speech.whole(each)}. {speech.prose(names[each].name)}" for each in issues]
        return join(said) or speech.indicators(indicators)

    def _numbered(self, measures: Iterable[Measure]) -> list[MeasureFields]:
        return [self._measure(number, each) for number, each in enumerate(measures, start=1)]

    def _measure(self, number: int, measure: Measure) -> MeasureFields:
        speech, scores = self.speech, self.scores.indicators
        answered = sorted(self.submission.answered_by(measure))
        return MeasureFields(
            number=speech.whole(number),
            title=speech.prose(measure.title),
            indicators=[f"{speech.indicator(each)} ({speech.score(scores[each])} คะแนน)" for each in answered],
            steps=speech.listed(measure.steps),
            units=speech.listed(measure.units),
            period=speech.period(measure.period),
            monitoring=speech.listed(measure.monitoring),
        )

    def _deed(self, number: int, measure: Measure, result: Result) -> DeedFields:
        speech = self.speech
        dates = (speech.period(each) if isinstance(each, Period) else speech.prose(each) for each in result.dates)
        return DeedFields(
            number=speech.whole(number),
            title=speech.prose(measure.title),
            steps=speech.listed(measure.steps),
            units=speech.listed(measure.units),
            period=speech.period(measure.period),
            status=result.status.value if result.status else "",
            done=speech.listed(result.done),
            dates=", ".join(dates),
            outcome=speech.listed(result.outcome),
            evidence=speech.listed(result.evidence),
            obstacles=speech.listed(result.obstacles),
            suggestion=speech.listed(result.suggestion),
        )
