"""The one render path makes what plain docxtpl makes, part for part: every sample, every layout, random submissions."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from itadocs.assessment import scoring
from itadocs.assessment.framework import Kind
from itadocs.assessment.model import (
    Date,
    IndicatorEntry,
    IssueAnalysis,
    ItemEntry,
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


@cache
def entered() -> Submission:
    found = examined(complete()).submission
    assert found is not None
    return found


# Cleaned as reader leaves them; no “_” beside a brace, for docxtpl takes {_{ in data as its escape.
SNIPPETS = ["&", "<", ">", "{{ x }}", "{% if x %}", "{#", "%}", "&amp;", "<w:p>", "ก", "ข้อ", "12", "๓", "a b", "\n"]
texts = st.lists(st.sampled_from(SNIPPETS), max_size=5).map(" ".join)
names = st.lists(st.sampled_from(["นา", "เมือง", "&", "<ก>", "{{ x }}", "๓"]), max_size=3).map("".join)
listed = st.lists(texts.filter(bool), max_size=4).map(tuple)
score = st.decimals(0, 100, places=2)
month = st.builds(Date, st.just(2568), st.integers(10, 12), st.none() | st.integers(1, 28))
period = st.builds(Period, month, month)


def measures(ids: list[str]) -> Iterator[st.SearchStrategy[Measure]]:
    for each in ids:
        yield st.builds(
            Measure,
            st.just(2569),
            st.just(each),
            st.sets(st.integers(1, 7), max_size=2).map(sorted).map(tuple),
            st.sets(st.integers(1, 10), min_size=1, max_size=2).map(sorted).map(tuple),
            texts,
            listed,
            listed,
            st.none() | period,
            listed,
        )


@st.composite
def submissions(draw: st.DrawFn) -> Submission:
    """The complete submission with everything varied that may be there or not."""
    whole = entered()
    ids = [f"M{number}" for number in range(draw(st.integers(0, 5)))]
    dates = st.lists(period | texts.filter(bool), max_size=3).map(tuple)
    results = [
        draw(st.builds(Result, st.just(each), st.sampled_from(Status), listed, dates, listed, listed, listed, listed))
        for each in ids
    ]
    return replace(
        whole,
        agency=replace(whole.agency, name=draw(names), district=draw(names), province=draw(names)),
        particulars=replace(
            whole.particulars,
            writing_unit=draw(texts),
            report_date=draw(st.none() | month),
            meeting_date=draw(st.none() | month),
            meeting_participants=draw(texts),
            signer_name=draw(names),
            signer_position=draw(texts),
            website=draw(names),
            published_overall=draw(st.none() | score),
        ),
        indicators=tuple(
            IndicatorEntry(each.number, draw(score), draw(texts), draw(texts)) for each in whole.indicators
        ),
        items=tuple(draw(varied(each)) for each in whole.items),
        history=tuple(YearScores(2567 - back, draw(score), {}, {}) for back in range(draw(st.integers(0, 3)))),
        analyses=tuple(IssueAnalysis(each.issue, draw(listed), draw(listed), draw(listed)) for each in whole.analyses),
        measures=tuple(draw(each) for each in measures(ids)),
        results=tuple(results),
        remarks=tuple(draw(st.lists(st.builds(Remark, st.sampled_from(RemarkKind), texts), max_size=3))),
    )


@st.composite
def varied(draw: st.DrawFn, item: ItemEntry) -> ItemEntry:
    scores: list[Decimal | None] = [None, Decimal(0), Decimal("84.99"), Decimal(100)]
    return replace(item, score=draw(st.sampled_from(scores)), deficiency=draw(st.just("") | texts))


@given(submissions(), st.sampled_from(Numerals), st.sampled_from(layouts.shipped().of_kind(Kind.ANALYSIS)))
@settings(max_examples=RANDOM, deadline=None, database=None, derandomize=True)
def test_random_submissions_are_rendered_as_docxtpl_renders_them(
    varied_one: Submission, numerals: Numerals, analysis: Layout
) -> None:
    seen = composed(varied_one, numerals)
    for layout in (analysis, *layouts.shipped().of_kind(Kind.IMPLEMENTATION)):
        made = agreed(ours(layout.template, seen))
        assert made == kept(layout).rendered(seen)
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
