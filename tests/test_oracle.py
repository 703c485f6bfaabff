"""The one render path makes what plain docxtpl makes, part for part: every sample, every layout, random submissions."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import pytest
from jinja2 import Environment

from itadocs.assessment import scoring
from itadocs.assessment.framework import Kind
from itadocs.assessment.model import (
    Date,
    IndicatorEntry,
    IssueAnalysis,
    Measure,
    Period,
    Remark,
    RemarkKind,
    Result,
    Status,
    Submission,
    YearScores,
)
from itadocs.package import DOCUMENT
from itadocs.pipeline import Examined, Request, examine
from itadocs.report import chart_data, context, layouts
from itadocs.report.fields import ReportFields
from itadocs.report.layouts import Layout
from itadocs.report.sandbox import environment
from itadocs.thai import Numerals
from tests.plain import Kept, agreed, by_docxtpl, ours, properties
from tests.support import complete, examined, fields_of, framework

SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "samples").glob("*.xlsx") if path.stem != "faulty")
RANDOM = 300
REPORTS = tuple(each for kind in Kind for each in layouts.shipped().of_kind(kind))


@cache
def kept(layout: Layout) -> Kept:
    return Kept(layout.template)


# --- samples ----------------------------------------------------------------------------------------------------


@cache
def sample(path: Path) -> Examined:
    return examine(path.read_bytes(), Request())


def fitting(path: Path) -> tuple[Layout, ...]:
    """The layouts a sample can have."""
    found = sample(path)
    assert found.submission is not None
    assert found.framework is not None
    return tuple(each for each in REPORTS if each.is_served_by(found.submission, found.framework))


def report(path: Path, numerals: Numerals) -> ReportFields:
    """What templates see of a sample, as a build gives it to them."""
    found = sample(path)
    assert found.submission is not None
    assert found.framework is not None
    assert found.scores is not None
    charts = chart_data.compose(found.submission, found.framework, found.scores, numerals)
    has_emblem = found.emblem is not None
    return context.compose(found.submission, found.framework, found.scores, numerals, charts, has_emblem=has_emblem)


@pytest.mark.parametrize("numerals", Numerals)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_rendered_as_docxtpl_renders_it_in_every_layout_that_fits(path: Path, numerals: Numerals) -> None:
    seen = report(path, numerals)
    for layout in fitting(path):
        made, theirs = ours(layout.template, seen), by_docxtpl(layout.template, seen)
        assert agreed(made) == agreed(theirs), layout.name
        assert properties(made) == properties(theirs), layout.name
        assert {name for name in made if "/_rels/" not in name} <= set(theirs)


def test_the_samples_show_every_layout() -> None:
    assert len(SAMPLES) >= 7
    assert {each for path in SAMPLES for each in fitting(path)} == set(REPORTS)
    assert len(REPORTS) == 5


def test_the_environment_of_the_sandbox_prints_what_jinjas_own_prints() -> None:
    path = next(each for each in SAMPLES if each.stem == "001")
    for layout, used in product(REPORTS, (environment(), Environment())):
        seen = report(path, Numerals.THAI)
        assert agreed(ours(layout.template, seen)) == agreed(by_docxtpl(layout.template, seen, used))


# --- random submissions -------------------------------------------------------------------------------------------

# Cleaned as reader leaves them; no “_” beside a brace, for docxtpl takes {_{ in data as its escape.
SNIPPETS = ["&", "<", ">", "{{ x }}", "{% if x %}", "{#", "%}", "&amp;", "<w:p>", "ก", "ข้อ", "12", "๓", "a b", "\n"]
NAMES = ["นา", "เมือง", "&", "<ก>", "{{ x }}", "๓"]
SCORES = [None, Decimal(0), Decimal("84.99"), Decimal(100)]


class Chance(Random):
    """What people may have entered, decided by a seed."""

    def text(self, least: int = 0) -> str:
        return " ".join(self.choices(SNIPPETS, k=self.randint(least, 5)))

    def name(self) -> str:
        return "".join(self.choices(NAMES, k=self.randint(0, 3)))

    def listed(self) -> tuple[str, ...]:
        return tuple(self.text(least=1) for _ in range(self.randint(0, 4)))

    def score(self) -> Decimal:
        return Decimal(self.randint(0, 10_000)) / 100

    def date(self) -> Date:
        return Date(2568, self.randint(10, 12), self.choice([None, self.randint(1, 28)]))

    def period(self) -> Period:
        return Period(self.date(), self.date())

    def numbers(self, least: int, most: int) -> tuple[int, ...]:
        return tuple(sorted(self.sample(range(1, most + 1), self.randint(least, 2))))

    def measure(self, id_: str) -> Measure:
        period = self.choice([None, self.period()])
        issues, indicators = self.numbers(0, 7), self.numbers(1, 10)
        return Measure(2569, id_, issues, indicators, self.text(), self.listed(), self.listed(), period, self.listed())

    def result(self, id_: str) -> Result:
        dates = tuple(self.choice([self.period(), self.text(least=1)]) for _ in range(self.randint(0, 3)))
        said = (self.listed() for _ in range(4))
        return Result(id_, self.choice(list(Status)), self.listed(), dates, *said)

    def submission(self) -> Submission:
        """The complete submission with everything varied that may be there or not."""
        whole = entered()
        ids = [f"M{number}" for number in range(self.randint(0, 5))]
        return replace(
            whole,
            agency=replace(whole.agency, name=self.name(), district=self.name(), province=self.name()),
            particulars=replace(
                whole.particulars,
                writing_unit=self.text(),
                report_date=self.choice([None, self.date()]),
                meeting_date=self.choice([None, self.date()]),
                meeting_participants=self.text(),
                signer_name=self.name(),
                signer_position=self.text(),
                website=self.name(),
                published_overall=self.choice([None, self.score()]),
            ),
            indicators=tuple(
                IndicatorEntry(each.number, self.score(), self.text(), self.text()) for each in whole.indicators
            ),
            items=tuple(
                replace(each, score=self.choice(SCORES), deficiency=self.choice(["", self.text()]))
                for each in whole.items
            ),
            history=tuple(YearScores(2567 - back, self.score(), {}, {}) for back in range(self.randint(0, 3))),
            analyses=tuple(
                IssueAnalysis(each.issue, self.listed(), self.listed(), self.listed()) for each in whole.analyses
            ),
            measures=tuple(map(self.measure, ids)),
            results=tuple(map(self.result, ids)),
            remarks=tuple(Remark(self.choice(list(RemarkKind)), self.text()) for _ in range(self.randint(0, 3))),
        )


@cache
def entered() -> Submission:
    found = examined(complete()).submission
    assert found is not None
    return found


@pytest.mark.parametrize("first", range(0, RANDOM, 50))
def test_random_submissions_are_rendered_as_docxtpl_renders_them(first: int) -> None:
    analyses, (implementation,) = (layouts.shipped().of_kind(kind) for kind in Kind)
    for seed in range(first, first + 50):
        chance = Chance(seed)
        seen = composed(chance.submission(), chance.choice(list(Numerals)))
        for layout in (analyses[seed % len(analyses)], implementation):
            made = agreed(ours(layout.template, seen))
            assert made == kept(layout).rendered(seen), (seed, layout.name)
            assert set(made) >= {DOCUMENT, "word/header1.xml"}


def composed(submission: Submission, numerals: Numerals = Numerals.THAI) -> ReportFields:
    scores = {each.number: each.score for each in submission.indicators if each.score is not None}
    return fields_of(submission, framework(), scoring.compute(framework(), scores), numerals)


# --- the comparison -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", REPORTS, ids=lambda layout: layout.name)
def test_what_docxtpl_is_kept_of_makes_what_docxtpl_makes(layout: Layout) -> None:
    seen = composed(entered())
    whole = agreed(by_docxtpl(layout.template, seen))
    assert kept(layout).rendered(seen) == whole
    assert kept(layout).rendered(seen) == whole  # the second time, too


def test_the_comparison_is_not_blind() -> None:
    seen = composed(entered())
    other = replace(seen, agency=replace(seen.agency, full_name="องค์การบริหารส่วนตำบลอื่น"))
    for layout in REPORTS:
        made = ours(layout.template, seen)
        assert agreed(made) != agreed(by_docxtpl(layout.template, other))
        assert agreed(made) != kept(layout).rendered(other)
        assert properties(made) != properties(by_docxtpl(layout.template, other))
