"""Cross-field rules: what a submission must hold together, beyond each cell being readable.

A rule that needs a value which could not be read says nothing: that cell has its problem already.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from itadocs.assessment import names
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Measure, Need, Period, Result, Status, Submission
from itadocs.assessment.scoring import Scores, development, from_items, shown
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import Numerals, join

_TOLERANCE = Decimal("0.02")  # published figures are rounded step by step
_LEFTOVERS = re.compile(
    # Each begins with a letter of its own: then the search passes over all others at once.
    r"หน่วยงานของท่าน|ของท่าน|\[[^\]\n]{1,60}\]|xxx+|XXX+|\?\?\?+|……+|\.\.\.\.\.+|โปรดระบุ|ระบุชื่อ(?<![ก-์]ระบุชื่อ)"
)


@dataclass(frozen=True)
class Case:
    """What the rules look at. ``scores`` is None while an indicator score is missing."""

    submission: Submission
    framework: Framework
    scores: Scores | None
    kinds: frozenset[Kind]
    needs: frozenset[Need]


def check(case: Case) -> tuple[Problem, ...]:
    """Every problem the rules find, for the documents asked for and the parts their layouts need."""
    return tuple(found for rule in _RULES for found in rule(case))


def _missing_cells(case: Case) -> Iterator[Problem]:
    for blank in case.submission.blanks:
        if blank.need in case.needs:
            yield problem(Code.CELL_MISSING, blank.where, hint=blank.hint)


def _years(case: Case) -> Iterator[Problem]:
    particulars, where = case.submission.particulars, case.submission.where
    if particulars.assessed_year != case.framework.fiscal_year:
        found, expected = particulars.assessed_year, case.framework.fiscal_year
        yield problem(Code.YEAR_NOT_THE_FORMS, where("agency.assessed_year"), found=found, expected=expected)
    if particulars.measures_year <= case.framework.fiscal_year:
        found, expected = particulars.measures_year, case.framework.fiscal_year
        yield problem(Code.MEASURES_YEAR_EARLY, where("agency.measures_year"), found=found, expected=expected)
    if particulars.reported_year > particulars.measures_year:
        found, expected = particulars.reported_year, particulars.measures_year
        yield problem(Code.REPORTED_YEAR_LATE, where("agency.reported_year"), found=found, expected=expected)


def _published(case: Case) -> Iterator[Problem]:
    if case.scores is None:
        return
    particulars, where = case.submission.particulars, case.submission.where
    overall, rating = particulars.published_overall, particulars.published_rating
    if overall is not None and abs(overall - case.scores.overall) > _TOLERANCE:
        code = Code.OVERALL_DIFFERS if case.framework.weights_firm else Code.OVERALL_DIFFERS_UNSURE
        yield problem(code, where("agency.published_overall"), found=overall, expected=case.scores.overall)
    if rating and rating != case.scores.rating:
        yield problem(Code.RATING_DIFFERS, where("agency.published_rating"), found=rating, expected=case.scores.rating)


def _items(case: Case) -> Iterator[Problem]:
    submission = case.submission
    for entry in submission.indicators:
        expected = from_items(case.framework, entry.number, submission.items)
        if entry.score is not None and expected is not None and abs(entry.score - expected) > _TOLERANCE:
            where = submission.where(f"indicators[{entry.number}].score")
            yield problem(Code.ITEMS_DIFFER, where, found=shown(entry.score), expected=expected)
    for item in submission.items:
        if item.deficiency and item.score == 100:
            yield problem(Code.DEFICIENCY_AT_FULL_SCORE, submission.where(f"items[{item.code}].deficiency"))
    if Need.ITEMS not in case.needs:
        return
    for item in submission.items:
        address = f"items[{item.code}].score"
        if item.score is None and submission.lacks(address, None):
            yield problem(Code.ITEM_SCORE_MISSING, submission.where(address))


def _below_target(case: Case) -> Iterator[Problem]:
    if case.scores is None or Kind.ANALYSIS not in case.kinds:
        return
    submission = case.submission
    answered = _answered(submission)
    for entry in submission.indicators:
        score = case.scores.indicators[entry.number]
        if case.scores.passes(score):
            continue
        if entry.number not in answered and "measures" not in submission.incomplete:
            where = submission.where(f"indicators[{entry.number}].score")
            yield problem(Code.BELOW_TARGET_NO_MEASURE, where, found=score, expected=case.scores.target)


def _answered(submission: Submission) -> frozenset[int]:
    """The indicators that the planned measures answer."""
    planned = submission.measures_of(submission.particulars.measures_year)
    return frozenset[int]().union(*(submission.answered_by(measure) for measure in planned))


def _development(case: Case) -> Iterator[Problem]:
    if Need.DEVELOPMENT not in case.needs or case.scores is None:
        return
    submission, where = case.submission, case.submission.where("agency.development_indicator")
    number = development(submission, case.scores)
    if where in submission.unreadable:
        return
    year = submission.particulars.measures_year
    if number not in _answered(submission) and "measures" not in submission.incomplete:
        if submission.measures_of(year):
            yield problem(Code.DEVELOPMENT_NO_MEASURE, submission.where("measures"), found=number, expected=year)
    elif where.order and not submission.particulars.development_indicator and len(case.scores.lowest) > 1:
        found = join([str(each) for each in case.scores.lowest])
        yield problem(Code.DEVELOPMENT_TIED, where, found=found, expected=number)


def _issues(case: Case) -> Iterator[Problem]:
    if Need.ISSUES in case.needs:
        for analysis in case.submission.analyses:
            at = f"analyses[{analysis.issue}]"
            where = case.submission.where(at)
            given = ((f"{at}.{key}", getattr(analysis, key)) for key in ("correct", "develop", "maintain"))
            if where.cell and all(case.submission.lacks(*each) for each in given):
                yield problem(Code.ISSUE_WITHOUT_ANALYSIS, where)


def _measures(case: Case) -> Iterator[Problem]:
    if Need.MEASURES not in case.needs:
        return
    submission = case.submission
    particulars = submission.particulars
    year_of = {Kind.ANALYSIS: particulars.measures_year, Kind.IMPLEMENTATION: particulars.reported_year}
    asked = {year_of[kind] for kind in case.kinds}
    for year in sorted(asked):
        if not submission.measures_of(year) and "measures" not in submission.incomplete:
            yield problem(Code.MEASURES_NONE, submission.where("measures"), expected=year)
    for measure in submission.measures:
        if measure.year in asked:
            yield from _measure(case, measure)
        elif measure.year not in year_of.values():
            where, expected = submission.where(f"{measure.address}.year"), particulars.measures_year
            yield problem(Code.MEASURE_YEAR_UNUSED, where, found=measure.year, expected=expected)


def _measure(case: Case, measure: Measure) -> Iterator[Problem]:
    where, lacks, at = case.submission.where, case.submission.lacks, measure.address
    if lacks(f"{at}.issues", measure.issues) and lacks(f"{at}.indicators", measure.indicators):
        first, expected = ("issues", "ประเด็นหรือตัวชี้วัด") if case.framework.issues else ("indicators", "ตัวชี้วัด")
        yield problem(Code.MEASURE_ANSWERS_NOTHING, where(f"{at}.{first}"), expected=expected)
    if lacks(f"{at}.monitoring", measure.monitoring):
        yield problem(Code.MONITORING_MISSING, where(f"{at}.monitoring"))
    if measure.period is None:
        return
    start, end = measure.period
    span = " – ".join(Numerals.ARABIC.month(*each) for each in measure.period)
    if end.last < start.first:
        yield problem(Code.PERIOD_BACKWARDS, where(f"{at}.start"), found=span)
    elif {start.fiscal_year, end.fiscal_year} != {measure.year}:
        yield problem(Code.PERIOD_OUTSIDE_YEAR, where(f"{at}.start"), found=span, expected=measure.year)


def _results(case: Case) -> Iterator[Problem]:
    if Kind.IMPLEMENTATION not in case.kinds:
        return
    submission = case.submission
    year = submission.particulars.reported_year
    planned = {measure.id for measure in submission.measures_of(year)}
    reported = {result.measure for result in submission.results}
    for measure in submission.measures_of(year):
        if measure.id not in reported and "results" not in submission.incomplete:
            yield problem(Code.RESULT_MISSING, submission.where("results"), found=measure.id)
    for result in submission.results:
        if result.measure not in planned and "measures" not in submission.incomplete:
            found, where = quoted(result.measure), submission.where(f"results[{result.measure}]")
            yield problem(Code.RESULT_MEASURE_UNKNOWN, where, found=found, expected=year)
        yield from _result(submission, result)


def _result(submission: Submission, result: Result) -> Iterator[Problem]:
    year = submission.particulars.reported_year
    at = f"results[{result.measure}]"
    if result.status is Status.DONE and submission.lacks(f"{at}.done", result.done):
        yield problem(Code.RESULT_DONE_WITHOUT_DEED, submission.where(f"{at}.done"))
    if result.status is Status.DONE and submission.lacks(f"{at}.dates", result.dates):
        yield problem(Code.RESULT_DONE_WITHOUT_DATE, submission.where(f"{at}.dates"))
    if result.status is Status.UNDER_WAY and submission.lacks(f"{at}.done", result.done):
        yield problem(Code.RESULT_UNDER_WAY_WITHOUT_DEED, submission.where(f"{at}.done"))
    if result.status is Status.NOT_STARTED and result.done:
        yield problem(Code.RESULT_NOT_STARTED_BUT_DONE, submission.where(f"{at}.done"))
    for dated in result.dates:
        if isinstance(dated, Period) and {dated.start.fiscal_year, dated.end.fiscal_year} != {year}:
            found = " – ".join(dict.fromkeys(Numerals.ARABIC.month(*each) for each in dated))
            yield problem(Code.RESULT_DATE_OUTSIDE, submission.where(f"{at}.dates"), found=found, expected=year)
    evidenced = result.status in (Status.DONE, Status.UNDER_WAY)
    if evidenced and submission.lacks(f"{at}.evidence", result.evidence):
        yield problem(Code.RESULT_WITHOUT_EVIDENCE, submission.where(f"{at}.evidence"))
    if result.status is Status.NOT_STARTED and submission.lacks(f"{at}.obstacles", result.obstacles):
        yield problem(Code.RESULT_WITHOUT_REASON, submission.where(f"{at}.obstacles"))


def _photos(case: Case) -> Iterator[Problem]:
    if Kind.IMPLEMENTATION not in case.kinds:
        return
    submission, where = case.submission, case.submission.where
    year = submission.particulars.reported_year
    planned = {measure.id for measure in submission.measures_of(year)}
    for photo in submission.photos:
        if photo.measure and photo.measure not in planned and "measures" not in submission.incomplete:
            found = quoted(photo.measure)
            yield problem(Code.RESULT_MEASURE_UNKNOWN, where(f"{photo.address}.measure"), found=found, expected=year)
        if photo.date and photo.date.fiscal_year != year:
            found = Numerals.ARABIC.month(*photo.date)
            yield problem(Code.RESULT_DATE_OUTSIDE, where(f"{photo.address}.date"), found=found, expected=year)


def _leftovers(case: Case) -> Iterator[Problem]:
    for address, text in case.submission.prose():
        for found in dict.fromkeys(_LEFTOVERS.findall(text)):
            yield problem(Code.TEXT_LEFTOVER, case.submission.where(address), found=found)


def _names(case: Case) -> Iterator[Problem]:
    submission = case.submission
    yield from names.unknown_places(submission.agency, lambda key: submission.where(f"agency.{key}"))
    yield from names.misspelt(case.submission)


_RULES: tuple[Callable[[Case], Iterator[Problem]], ...] = (
    _missing_cells,
    _years,
    _published,
    _items,
    _below_target,
    _development,
    _issues,
    _measures,
    _results,
    _photos,
    _leftovers,
    _names,
)
