"""Scores and ratings: the printed figures of real agencies, the boundaries, and exactness."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadocs.assessment.framework import Framework
from itadocs.assessment.framework_file import load, years
from itadocs.assessment.model import ItemEntry
from itadocs.assessment.scoring import Scores, as_published, compute, development, from_items, shown
from tests.support import complete, examined

PENNY = Decimal("0.01")


def year(number: int) -> Framework:
    framework = load(number)
    assert framework is not None
    return framework


def scores(number: int, typed: str) -> Scores:
    """The scores of a year from ten figures in a row, as they are printed."""
    return compute(year(number), {place: Decimal(each) for place, each in enumerate(typed.split(), start=1)})


def flat(number: int, iit: str, eit: str, oit: str) -> Scores:
    """The scores of a year in which an instrument's indicators are all alike."""
    return scores(number, f"{f'{iit} ' * 5}{f'{eit} ' * 3}{oit} {oit}")


# --- what was printed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "typed", "overall", "rating"),
    [
        (2563, "85.31 85.11 83.18 73.88 81.07 85.88 74.69 78.68 36.97 37.50", "63.33", "D"),
        (2568, "93.33 93.33 100 60.22 80 100 99.83 99.50 98.75 100", "95.30", "ผ่านดี"),
        (2568, "99.78 100 100 99.57 100 99.11 99.16 96.53 100 100", "99.44", "ผ่านดีเยี่ยม"),
        (2563, "100 97.25 99.88 99.63 100 95.07 94.98 92.74 88.78 87.50", "93.34", "A"),
        (2568, "100 100 100 100 100 100 100 100 100 100", "100", "ผ่านดีเยี่ยม"),
        (2563, "0 0 0 0 0 0 0 0 0 0", "0", "F"),
    ],
)
def test_the_published_overall_and_rating_are_reproduced(number: int, typed: str, overall: str, rating: str):
    found = scores(number, typed)
    assert (found.overall, found.rating) == (Decimal(overall), rating)


def test_the_published_instrument_scores_are_reproduced():
    found = scores(2568, "93.33 93.33 100 60.22 80 100 99.83 99.50 98.75 100")
    assert found.instruments == {"IIT": Decimal("85.38"), "EIT": Decimal("99.78"), "OIT": Decimal("99.38")}


# --- boundaries -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("iit", "eit", "oit", "rating"),
    [
        ("95", "95", "95", "ผ่านดีเยี่ยม"),
        ("94.995", "94.995", "94.995", "ผ่านดีเยี่ยม"),
        ("94.994", "94.994", "94.994", "ผ่านดี"),
        ("94.995", "100", "100", "ผ่านดีเยี่ยม"),
        ("94.99", "100", "100", "ผ่านดี"),
        ("100", "94.99", "100", "ผ่านดี"),
        ("100", "100", "94.99", "ผ่านดี"),
        ("85", "85", "85", "ผ่านดี"),
        ("84.995", "84.995", "84.995", "ผ่านดี"),
        ("84.994", "84.994", "84.994", "ต้องปรับปรุง"),
        ("84.995", "100", "100", "ผ่านดี"),
        ("84.99", "100", "100", "ผ่าน"),
        ("100", "100", "84.99", "ผ่าน"),
        ("0", "100", "100", "ต้องปรับปรุง"),
        ("70", "70", "70", "ต้องปรับปรุง"),
        ("69.995", "69.995", "69.995", "ต้องปรับปรุง"),
        ("69.994", "69.994", "69.994", "ต้องปรับปรุงโดยด่วน"),
        ("0", "0", "0", "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_a_level_of_2568_needs_the_rounded_overall_and_every_rounded_instrument(
    iit: str, eit: str, oit: str, rating: str
):
    assert flat(2568, iit, eit, oit).rating == rating


@pytest.mark.parametrize(
    ("minimum", "reached", "missed"),
    [(95, "AA", "A"), (85, "A", "B"), (75, "B", "C"), (65, "C", "D"), (55, "D", "E"), (50, "E", "F")],
)
def test_a_letter_of_2563_begins_at_its_minimum_after_rounding(minimum: int, reached: str, missed: str):
    def rating(below: str) -> str:
        score = str(minimum - Decimal(below))
        return flat(2563, score, score, score).rating

    assert [rating(below) for below in ("0", "0.005", "0.006", "0.01")] == [reached, reached, missed, missed]


@pytest.mark.parametrize(
    ("number", "full", "eit", "rating"),
    [
        (2568, "85.00", "84.95", "ผ่าน"),
        (2568, "95.00", "94.95", "ผ่านดี"),
        (2563, "85.00", "84.95", "A"),
        (2563, "95.00", "94.95", "AA"),
    ],
)
def test_a_third_is_not_cut_off_before_a_boundary(number: int, full: str, eit: str, rating: str):
    # The EIT mean ends in thirds, the overall is exactly half a penny below the boundary: it rounds up.
    found = scores(number, f"{f'{full} ' * 7}{eit} {full} {full}")
    assert (found.overall, found.rating) == (Decimal(full), rating)
    assert found.instruments["EIT"] == Decimal(full) - Decimal("0.02")


@pytest.mark.parametrize(("score", "passes"), [("85", True), ("84.995", True), ("84.99", False), ("84.9949", False)])
def test_the_target_is_reached_by_the_score_as_shown(score: str, passes: bool):
    assert flat(2568, "0", "0", "0").passes(Decimal(score)) is passes


# --- lowest, highest, ranking -----------------------------------------------------------------------------------


def test_equal_scores_share_a_rank_and_the_next_rank_is_left_out():
    found = scores(2568, "90 80 90 100 70.004 100 80 99 70 95")
    assert found.highest == (4, 6)
    assert found.lowest == (5, 9)  # equal as shown
    ranking = ((1, 4), (1, 6), (3, 8), (4, 10), (5, 1), (5, 3), (7, 2), (7, 7), (9, 5), (9, 9))
    assert found.ranking == ranking


def test_where_all_are_equal_all_are_lowest_highest_and_first():
    found = flat(2568, "100", "100", "100")
    assert found.lowest == found.highest == tuple(range(1, 11))
    assert found.ranking == tuple((1, number) for number in range(1, 11))


# --- from the items ---------------------------------------------------------------------------------------------


def items(number: int, typed: str, **corrected: str) -> list[ItemEntry]:
    """The items of an indicator of 2568 with their scores, ``-`` for none; ``corrected``: code → sub-indicator."""
    known = [item for item in year(2568).items if item.indicator == number]
    return [
        ItemEntry(
            code=item.code,
            text=item.text,
            indicator=number,
            issue=item.issue,
            sub_indicator=corrected.get(item.code, item.sub_indicator),
            score=None if score == "-" else Decimal(score),
            deficiency="",
        )
        for item, score in zip(known, typed.split(), strict=True)
    ]


def test_an_iit_score_is_the_mean_of_its_items():
    assert from_items(year(2568), 1, items(1, "93.33 93.33 93.35")) == Decimal("93.34")


def test_an_oit_score_is_the_mean_of_its_sub_indicator_means():
    def indicator_9(typed: str) -> Decimal | None:
        return from_items(year(2568), 9, items(9, typed))

    assert indicator_9("100 75 " + "100 " * 18) == Decimal("98.75")
    # The two items of 9.3 count as much as the seven of 9.2.
    assert indicator_9("100 " * 11 + "0 0 " + "100 " * 7) == Decimal("80.00")
    assert indicator_9("100 " * 4 + "0 " * 7 + "100 " * 9) == Decimal("80.00")


def test_an_eit_score_is_never_derived_from_items():
    assert from_items(year(2568), 6, items(6, "100 100 100")) is None


@pytest.mark.parametrize(("number", "typed"), [(1, "100 - 100"), (1, "- - -"), (10, "100 " * 7 + "-")])
def test_with_a_score_missing_nothing_is_derived(number: int, typed: str):
    assert from_items(year(2568), number, items(number, typed)) is None


def test_without_items_or_without_a_sub_indicator_nothing_is_derived():
    assert from_items(year(2568), 1, []) is None
    assert from_items(year(2568), 1, items(2, "100 100 100")) is None
    assert from_items(year(2568), 10, items(10, "100 " * 8, o28="")) is None


def test_an_item_moved_to_another_sub_indicator_counts_there():
    moved = items(10, "100 100 100 0 100 100 100 100", o24="10.2")
    assert from_items(year(2568), 10, moved) == Decimal("90.00")


# --- for all scores ---------------------------------------------------------------------------------------------

FRAMEWORKS = st.sampled_from([year(number) for number in years()])
# Few distinct values, so that ties are common; pennies, so that halves are.
TYPED = st.integers(0, 10_000).map(lambda pennies: pennies * PENNY) | st.sampled_from([Decimal(85), Decimal("84.99")])
INDICATORS = st.fixed_dictionaries(dict.fromkeys(range(1, 11), TYPED))


@given(FRAMEWORKS, INDICATORS)
def test_the_overall_lies_between_the_lowest_and_the_highest_instrument(
    framework: Framework, indicators: Mapping[int, Decimal]
):
    found = compute(framework, indicators)
    assert min(found.instruments.values()) <= found.overall <= max(found.instruments.values())
    assert found.rating in {each.name for each in framework.ratings}


@given(FRAMEWORKS, INDICATORS)
def test_the_ranking_names_every_indicator_once_and_agrees_with_the_scores(
    framework: Framework, indicators: Mapping[int, Decimal]
):
    found = compute(framework, indicators)
    assert sorted(number for _, number in found.ranking) == sorted(indicators)
    for rank, number in found.ranking:
        assert rank == 1 + sum(indicators[other] > indicators[number] for other in indicators)
    ranks = [rank for rank, _ in found.ranking]
    assert ranks == sorted(ranks)
    assert {number for rank, number in found.ranking if rank == 1} == set(found.highest)
    assert {number for rank, number in found.ranking if rank == ranks[-1]} == set(found.lowest)


@given(FRAMEWORKS, INDICATORS)
def test_the_overall_equals_exact_decimal_arithmetic(framework: Framework, indicators: Mapping[int, Decimal]):
    # 0.30/5, 0.30/3 and 0.40/2 are finite decimals: no third ever appears.
    shares = [Decimal("0.06")] * 5 + [Decimal("0.10")] * 3 + [Decimal("0.20")] * 2
    exact = sum((share * indicators[number] for number, share in enumerate(shares, start=1)), Decimal(0))
    assert compute(framework, indicators).overall == exact.quantize(PENNY, ROUND_HALF_UP)


@given(st.integers(0, 100_000_000), st.sampled_from([1, 3, 7, 200, 1000, 2000, 3000]))
def test_a_score_is_rounded_half_up_to_two_decimals(numerator: int, denominator: int):
    with localcontext() as context:
        context.prec = 60
        expected = (Decimal(numerator) / denominator).quantize(PENNY, ROUND_HALF_UP)
    assert shown(Fraction(numerator, denominator)) == expected
    assert shown(Fraction(numerator, denominator)).as_tuple().exponent == -2


def test_a_published_overall_is_told_with_the_rating_it_has():
    framework = load(2568)
    assert framework is not None
    computed = compute(framework, dict.fromkeys(range(1, 11), Decimal("84.99")))
    told = as_published(framework, computed, Decimal(85), "")
    assert (computed.rating, told.overall, told.rating) == ("ต้องปรับปรุง", Decimal("85.00"), "ผ่าน")
    assert as_published(framework, computed, None, "ผ่านดี").rating == "ผ่านดี"


# --- levels of instruments, and what to develop ------------------------------------------------------------------


@pytest.mark.parametrize("number", [2563, 2564, 2565])
def test_an_instrument_has_a_letter_where_levels_look_at_one_score(number: int):
    found = scores(number, "100 97.25 99.88 99.63 100 95.07 94.98 92.74 50 49.98")
    assert found.instrument_ratings == {"IIT": "AA", "EIT": "A", "OIT": "F"}


@pytest.mark.parametrize("number", [2566, 2567, 2568, 2569])
def test_an_instrument_has_no_level_where_levels_look_at_all_instruments(number: int):
    assert flat(number, "100", "100", "40").instrument_ratings == {}


def test_a_high_overall_with_one_instrument_below_the_target_merely_passes():
    # As the published result of one agency of 2568: 94.64 overall, EIT below 85.
    assert flat(2568, "100", "84.99", "98").rating == "ผ่าน"


@pytest.mark.parametrize(
    ("changes", "chosen", "answers", "expected"),
    [
        ({9: 60.0}, None, "4", 9),
        ({9: 60.0}, 3, "4", 3),
        ({}, None, "4", 4),
        ({}, None, "", 1),
        ({2: 60.0, 7: 60.0}, None, "7", 7),
        ({2: 60.0, 7: 60.0}, None, "3", 2),
    ],
    ids=["the lowest", "the chosen", "an equal that is answered", "by issue", "of two", "of two unanswered"],
)
def test_the_indicator_to_develop_is_the_chosen_else_the_lowest_and_among_equals_one_that_is_answered(
    changes: Mapping[int, float], chosen: int | None, answers: str, expected: int
):
    entries = complete()
    entries["agency"][0]["development_indicator"] = chosen
    entries["measures"] = [{**entries["measures"][0], "issues": "" if answers else "1", "indicators": answers}]
    for number, score in changes.items():
        entries["indicators"][number - 1]["score"] = score
    found = examined(entries)
    assert found.submission is not None
    assert found.scores is not None
    assert development(found.submission, found.scores) == expected
