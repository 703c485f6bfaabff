"""Drafts: what is typed wins, and every sentence says what the scores show and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.assessment import framework_file, scoring, wording
from itadocs.assessment.drafting import draft
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import ItemEntry, Need, Submission
from itadocs.assessment.scoring import Scores, shown
from itadocs.catalogue import Code
from itadocs.thai import Numerals, clean, drafted, is_drafted, without_marks
from itadocs.workbook import book, form, reader
from tests.support import Entries, complete, examined, flat, framework, row

INDICATORS, ANALYSIS = "คะแนนตัวชี้วัด", "การวิเคราะห์"
EVERYTHING = frozenset({Need.FINDINGS, Need.ISSUES})
BOTH = frozenset(Kind)


@cache
def empty(year: int) -> Submission:
    opened = book.open_book(form.draw(framework(year)))
    assert isinstance(opened, book.Book)
    return reader.read(opened, framework(year))[0]


def scores_of(submission: Submission, official: Framework) -> Scores:
    return scoring.compute(
        official, {each.number: each.score for each in submission.indicators if each.score is not None}
    )


# --- what is typed wins ------------------------------------------------------------------------------------------


def drafts(entries: Entries, layout: str = "analysis-indicators") -> dict[str, str]:
    """The drafted texts by cell."""
    entries["agency"][0]["layout"] = layout
    found = examined(entries)
    assert found.submission is not None
    said = {(each.where.sheet, each.where.cell) for each in found.problems if each.code is Code.DRAFTED}
    texts = found.submission.drafts()
    assert {(where.sheet, where.cell) for where in texts} == said
    return {where.cell: text for where, text in texts.items()}


def test_what_is_typed_wins_cell_by_cell() -> None:
    entries = complete()
    row(entries, "indicators", "number", 1)["finding"] = "พบว่าดี"
    row(entries, "indicators", "number", 2)["develop"] = "ควรทำต่อ"
    row(entries, "indicators", "number", 3).update(finding="พบว่าดี", develop="ควรทำต่อ")
    found = drafts(entries)
    assert {cell for cell in found if cell[1:] in ("4", "5", "6")} == {"F4", "E5"}
    assert len(found) == 16


def test_a_cell_that_cannot_be_read_is_not_drafted() -> None:
    entries = complete()
    row(entries, "indicators", "number", 1)["finding"] = "=1+1"
    row(entries, "indicators", "number", 2)["develop"] = "=1+1"
    row(entries, "analysis", "issue", 3)["maintain"] = "=1+1"
    found = drafts(entries)
    assert {cell for cell in found if cell[1:] in ("4", "5")} == {"F4", "E5"}
    assert drafts(entries, "analysis-issues") == {}


def test_an_issue_of_which_anything_is_typed_is_left_as_it_is() -> None:
    entries = complete()
    row(entries, "analysis", "issue", 2)["maintain"] = None
    assert set(drafts(entries, "analysis-issues")) == {"D5", "E5"}


def test_below_the_target_alone_is_drafted_where_a_layout_does_not_print_all() -> None:
    entries = complete()
    row(entries, "indicators", "number", 4)["score"] = 60
    assert set(drafts(entries, "analysis-issues")) == {"E7", "F7"}


def test_without_all_scores_no_indicator_is_spoken_of_and_nothing_else_is_said() -> None:
    entries = complete()
    row(entries, "indicators", "number", 4)["score"] = None
    entries["agency"][0]["layout"] = "analysis-ranking"
    assert [each for each in flat(examined(entries).problems) if each[1] == INDICATORS] == [
        ("cell-missing", INDICATORS, "D7")
    ]


def test_marks_that_are_typed_are_no_draft() -> None:
    assert clean(drafted("ข้อความ")) == "ข้อความ"
    assert is_drafted(drafted("ข้อความ"))
    assert without_marks(drafted("ข้อความ")) == "ข้อความ"


def test_a_draft_passes_through_the_numerals_with_its_marks() -> None:
    said = Numerals.THAI.prose(drafted("ข้อ i10 (0.67 คะแนน)"))
    assert said == drafted("ข้อ i10 (๐.๖๗ คะแนน)")


def test_leftovers_are_looked_for_in_a_draft_without_its_marks() -> None:
    entries = complete()
    item = row(entries, "items", "code", "o1")
    item.update(text="โครงสร้าง ………", score=50)
    row(entries, "analysis", "issue", 3)["maintain"] = None
    found = examined(entries)
    assert found.submission is not None
    assert not any(is_drafted(text) for _, text in found.submission.prose())


# --- what is drafted is true -------------------------------------------------------------------------------------

SCORES = st.one_of(
    st.sampled_from(["0", "50", "84.99", "85", "89.99", "90", "99.996", "100"]),
    st.integers(0, 10000).map(lambda n: f"{n / 100:.2f}"),
)
NAMED = re.compile(r"ข้อ ([a-z]\d+)(?: “([^”]*)”)?(?: \((\d+\.\d\d) คะแนน\))?")
SHORT = re.compile("(?:ต่ำกว่า|ไม่ถึง)เกณฑ์")


@st.composite
def submissions(draw: st.DrawFn) -> tuple[Submission, Framework]:
    official = framework(draw(st.sampled_from(framework_file.years())))
    base = empty(official.fiscal_year)
    pool = draw(st.lists(SCORES, min_size=1, max_size=12))
    score = st.sampled_from(pool).map(Decimal)  # few values: ties
    has_items = draw(st.booleans())
    maybe = st.one_of(st.none(), score) if has_items else st.none()
    return (
        replace(
            base,
            indicators=tuple(replace(each, score=draw(score)) for each in base.indicators),
            items=tuple(replace(each, score=draw(maybe)) for each in base.items),
        ),
        official,
    )


def items_in(text: str, items: dict[str, ItemEntry]) -> Iterator[tuple[ItemEntry, str]]:
    for code, quote, figure in NAMED.findall(text):
        entry = items[code]
        assert not quote or quote == entry.text
        assert entry.score is not None
        if figure:
            assert figure == f"{shown(entry.score):.2f}"
        yield entry, figure


def values(items: Any) -> list[Decimal]:
    return [shown(each.score) for each in items if each.score is not None]


def check_items(text: str, items: dict[str, ItemEntry], target: Decimal) -> None:
    """The items named are the weakest there are, each once, and are what the sentence says of them."""
    named = [entry for entry, _ in items_in(text, items)]
    every = sorted(values(items.values()))
    assert len({each.code for each in named}) == len(named)
    assert values(named) == every[: len(named)]
    below = [each for each in every if each < target]
    if below and named:
        assert len(named) == min(len(below), 3)
        assert ("หลายข้อ" in text and "เช่น" in text) == (len(below) > 3) or "ควร" in text
    if "ต่ำสุดในตัวชี้วัดนี้" in text:
        assert not below
        assert every[0] < every[-1]
        assert set(values(named)) == {every[0]}


def check_rank(text: str, number: int, scores: Scores) -> None:
    said = text.replace("ต่ำสุดในตัวชี้วัดนี้", "")
    for word, those in (("ต่ำสุด", scores.lowest), ("สูงสุด", scores.highest)):
        if word in said:
            assert scores.lowest != scores.highest
            assert number in those
            assert ("ตัวชี้วัดหนึ่ง" in said or "บางข้อ" in said) == (len(those) > 1)


def check_band(text: str, score: Decimal, target: Decimal, threshold: Decimal) -> None:
    opening = re.split("โดย|แม้|เมื่อ|ข้อที่|จึง", text)[0]
    assert ("คะแนนเต็ม" in text) == (score == 100)
    if "ไม่เป็นจุดแข็ง" in text or "แต่ยังต่ำกว่า" in text or "แต่ยังไม่ถึง" in text:
        assert target <= score < threshold
    elif "จุดแข็ง" in text:
        assert score >= threshold
    if SHORT.search(opening):
        assert score < target or "ไม่ต่ำกว่าเกณฑ์" in opening


def figures_left(text: str) -> set[str]:
    """The figures of a text that stand with no item."""
    return set(re.findall(r"\d+(?:\.\d+)?", NAMED.sub("", text)))


@given(submissions())
@settings(max_examples=100, deadline=None, database=None, derandomize=True)
def test_every_drafted_sentence_says_what_the_scores_show(drawn: tuple[Submission, Framework]) -> None:
    submission, official = drawn
    scores = scores_of(submission, official)
    threshold = submission.particulars.strength_threshold
    found, said = draft(submission, official, scores, EVERYTHING, BOTH, wording.load())
    assert draft(submission, official, scores, EVERYTHING, BOTH, wording.load()) == (found, said)
    assert {each.code for each in said} == {Code.DRAFTED}
    assert len(said) == len(found.drafts())
    known = {Numerals.ARABIC.limit(figure) for figure in (scores.target, threshold)}
    for entry in found.indicators:
        finding, develop = without_marks(entry.finding), without_marks(entry.develop)
        score, items = scores.indicators[entry.number], {e.code: e for e in found.items if e.indicator == entry.number}
        check_items(finding, items, scores.target)
        check_rank(finding, entry.number, scores)
        check_band(finding, score, scores.target, threshold)
        assert figures_left(finding) <= known
        assert develop.startswith("ควร")
        assert develop.count("ควร") == 1
        check_items(develop, items, scores.target)
        assert figures_left(develop) == set()
    for what in ("finding", "develop"):
        endings = {getattr(each, what).removesuffix("\ufdd1")[-12:] for each in found.indicators}
        assert len(endings) >= 8
    for analysis in found.analyses:
        check_issue(analysis.issue, found, scores.target, threshold)
    for _, text in found.prose():
        composed = Numerals.THAI.prose(text)
        assert not re.search("[0-9]", re.sub(r"“[^”]*”|\b[ieo]\d+\b", "", composed))
        assert not re.search("[๐-๙]", Numerals.ARABIC.prose(text))
        names = [each.name for each in official.instruments] + [each.name for each in official.ratings]
        assert not re.search("แบบวัด|แบบตรวจ|ระดับผล", text) or any(name in text for name in names)
        assert "  " not in text
        assert not re.search(r"[{}\ufdd0\ufdd1]|None", text)


def check_issue(issue: int, found: Submission, target: Decimal, threshold: Decimal) -> None:
    analysis = next(each for each in found.analyses if each.issue == issue)
    items = {each.code: each for each in found.items if each.issue == issue and each.score is not None}
    correct, develop, maintain = (
        without_marks("".join(each)) for each in (analysis.correct, analysis.develop, analysis.maintain)
    )
    every = sorted(values(items.values()))
    if not every:
        assert (correct, develop, maintain) == ("", "", "")
        return
    assert correct or develop or maintain
    assert bool(correct) == (every[0] < target)
    if correct:
        check_items(correct, items, target)
    assert figures_left(correct) <= {Numerals.ARABIC.limit(target)}
    assert bool(develop) == (every[0] < 100)
    lifted = values(entry for entry, _ in items_in(develop, items))
    assert all(target <= each < 100 for each in lifted)
    assert lifted == [each for each in every if each >= target][: len(lifted)]
    kept = [entry for entry, _ in items_in(maintain, items)]
    if "คะแนนเต็ม" in maintain:
        assert {each.code for each in kept} == {
            code for code, each in items.items() if shown(each.score or Decimal(0)) == 100
        }
    elif "สูงสุด" in maintain:
        assert set(values(kept)) == {every[-1]}
        assert every[0] < every[-1]
    elif maintain:
        assert every[0] == every[-1]
        assert figures_left(maintain) == {f"{every[0]:.2f}"}
    assert not maintain or every[-1] >= target
    assert all(each >= target for each in values(kept))


# --- what is not known -------------------------------------------------------------------------------------------


def test_an_unknown_indicator_and_issue_are_spoken_of_by_the_name_the_framework_gives_them() -> None:
    official = framework(2569)
    other = replace(
        official,
        indicators=tuple(replace(each, name=f"เรื่องใหม่{each.number}") for each in official.indicators),
        issues=tuple(replace(each, name=f"ประเด็นใหม่{each.number}") for each in official.issues),
    )
    base = empty(2569)
    filled = replace(
        base,
        indicators=tuple(replace(each, score=Decimal(70)) for each in base.indicators),
        items=tuple(replace(each, score=Decimal(70)) for each in base.items),
    )
    found, _ = draft(filled, other, scores_of(filled, other), EVERYTHING, BOTH, wording.load())
    assert all(f"เรื่องใหม่{each.number}" in each.finding + each.develop for each in found.indicators)
    assert all(f"ประเด็นใหม่{each.issue}" in "".join(each.correct) for each in found.analyses)
