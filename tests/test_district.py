"""What many submissions show together: ranks, means, levels and weak points."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from itadocs.assessment.district import Overview, Return, State
from itadocs.assessment.scoring import shown
from tests.district import returned
from tests.support import framework

FRAMEWORK = framework()
COUNT = len(FRAMEWORK.indicators)


def flat(name: str, score: str, **changes: str) -> Return:
    """An agency with the same score everywhere, but for the indicators named ``i4``."""
    given = {int(key.removeprefix("i")): Decimal(value) for key, value in changes.items()}
    return returned(name, [given.get(each.number, Decimal(score)) for each in FRAMEWORK.indicators])


def overview(*returns: Return) -> Overview:
    return Overview(FRAMEWORK, returns)


def test_equals_share_a_rank_and_the_next_rank_is_left_out() -> None:
    ranked = overview(flat("ก", "80"), flat("ข", "95"), returned("ค"), flat("ง", "90"), flat("จ", "90")).ranking
    assert [(rank, each.agency.name, scores.overall) for rank, each, scores in ranked] == [
        (1, "ข", Decimal("95.00")),
        (2, "ง", Decimal("90.00")),
        (2, "จ", Decimal("90.00")),
        (4, "ก", Decimal("80.00")),
    ]


def test_every_state_is_counted_and_sums_up_to_all() -> None:
    whole = overview(flat("ก", "90"), returned("ข"), returned("ค"))
    assert {each: whole.count(each) for each in State} == {
        State.READY: 1,
        State.INCOMPLETE: 0,
        State.WRONG_VERSION: 0,
        State.MISSING: 2,
    }


def test_means_are_of_those_with_scores_and_rounded_half_up() -> None:
    whole = overview(flat("ก", "90.00"), flat("ข", "90.01"), returned("ค"))
    assert whole.mean_overall == Decimal("90.01")
    assert set(whole.instrument_means.values()) == {Decimal("90.01")}
    assert list(whole.indicator_means) == [each.number for each in FRAMEWORK.indicators]


def test_without_a_score_there_is_nothing_to_say() -> None:
    whole = overview(returned("ก"))
    assert whole.mean_overall is None
    assert (whole.ranking, whole.instrument_means, whole.indicator_means, whole.item_means) == ((), {}, {}, {})
    assert (whole.lowest_indicators(3), whole.lowest_items(5)) == ((), ())
    assert set(whole.ratings.values()) == {0}


def test_the_lowest_indicators_share_ranks_come_lowest_first_and_equals_in_official_order() -> None:
    whole = overview(flat("ก", "90", i7="60", i3="60", i10="50"), flat("ข", "90", i7="80", i3="80", i10="80"))
    expected = ((1, 10, Decimal("65.00")), (2, 3, Decimal("70.00")), (2, 7, Decimal("70.00")))
    assert (whole.lowest_indicators(2), whole.lowest_indicators(3), whole.lowest_indicators(1)) == (
        expected,
        expected,
        expected[:1],
    )
    assert [whole.below_target(number) for number in (3, 10, 1)] == [2, 2, 0]


def test_none_is_lowest_among_equals_alone_nor_of_very_many_equals() -> None:
    assert overview(flat("ก", "90"), flat("ข", "90")).lowest_indicators(3) == ()
    assert (
        overview(flat("ก", "90"), returned("ข", items=dict.fromkeys(("i1", "i2"), Decimal(80)))).lowest_items(1) == ()
    )
    codes = [each.code for each in FRAMEWORK.items]
    low = {code: Decimal(70 if place == 0 else 80 if place < 17 else 90) for place, code in enumerate(codes)}
    whole = overview(returned("ก", items=low))
    assert whole.lowest_items(5) == ((1, codes[0], Decimal("70.00")),)


def test_the_target_is_reached_at_exactly_the_target() -> None:
    whole = overview(flat("ก", "85"), flat("ข", "84.99"))
    assert whole.below_target(1) == 1


def test_items_are_of_every_agency_that_has_them_and_unknown_ones_stand_last() -> None:
    ninety, eighty = Decimal(90), Decimal("80")
    one = returned("ก", items={"o2": ninety, "o10": eighty, "x1": eighty})
    two = returned("ข", items={"o2": eighty, "i1": Decimal(100)})
    whole = overview(one, two)
    assert list(whole.item_means.items()) == [
        ("i1", Decimal("100.00")),
        ("o2", Decimal("85.00")),
        ("o10", Decimal("80.00")),
        ("x1", Decimal("80.00")),
    ]
    assert whole.lowest_items(1) == ((1, "o10", Decimal("80.00")), (1, "x1", Decimal("80.00")))
    assert [code for _, code, _ in whole.lowest_items(9)] == ["o10", "x1", "o2"]  # a full score is none of the lowest
    assert whole.scores_of("o2") == (ninety, eighty)
    assert (whole.below_target_of("o2"), whole.below_target_of("i1"), whole.below_target_of("o99")) == (1, 0, 0)


def test_levels_are_counted_best_first() -> None:
    counted = overview(flat("ก", "99"), flat("ข", "96"), flat("ค", "50")).ratings
    assert list(counted) == [each.name for each in FRAMEWORK.ratings]
    assert list(counted.values()) == [2, 0, 0, 0, 1]


SCORES = st.lists(st.decimals(0, 100, places=2), min_size=COUNT, max_size=COUNT)


@given(st.lists(st.one_of(st.none(), SCORES), max_size=12))
def test_whatever_is_returned_ranks_counts_and_means_agree(given_scores: list[list[Decimal] | None]) -> None:
    whole = overview(*(returned(f"หน่วย{number}", scores) for number, scores in enumerate(given_scores)))
    overall = [scores.overall for _, scores in whole.scored]
    assert sum(map(whole.count, State)) == len(given_scores)
    assert sum(whole.ratings.values()) == len(overall) == len(whole.ranking)
    for rank, _, scores in whole.ranking:
        assert rank == 1 + sum(each > scores.overall for each in overall)
    assert [scores.overall for _, _, scores in whole.ranking] == sorted(overall, reverse=True)
    if whole.mean_overall is not None:
        assert min(overall) <= whole.mean_overall <= max(overall)
        assert whole.mean_overall == shown(sum(overall, Decimal(0)) / len(overall))
    for number, mean in whole.indicator_means.items():
        column = [scores.indicators[number] for _, scores in whole.scored]
        assert min(column) <= mean <= max(column)
        assert whole.below_target(number) == sum(score < FRAMEWORK.target for score in column)
    lowest = [mean for _, _, mean in whole.lowest_indicators(COUNT)]
    assert lowest in ([], sorted(mean for mean in whole.indicator_means.values() if mean < 100))
