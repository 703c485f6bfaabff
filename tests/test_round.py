"""From the list of agencies to the summary: forms come back in every way, and each case is told rightly."""

from datetime import datetime
from pathlib import Path

import pytest

from itadocs.assessment.district import State
from itadocs.district.collect import collect
from tests.rounds import MISSING, Round, filled, hand_out, play, rows, written


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Round:
    return play(tmp_path_factory.mktemp("round"), 20)


def test_every_agency_and_every_file_is_told_rightly(played: Round) -> None:
    before = {path: path.read_bytes() for path in played.returned.rglob("*") if path.is_file()}
    collected = collect(played.returned)  # the list is the manifest that lies among the files
    assert collected.problems == ()
    overview = collected.overview
    assert overview is not None
    assert {each.agency.code: each.state for each in overview.returns} == played.states
    assert {each.file: each.use for each in overview.files} == played.files
    assert all(each.reason for each in overview.returns if each.state is not State.READY)
    assert {path: path.read_bytes() for path in before} == before


def test_the_scores_are_those_of_the_agency_and_of_no_other(played: Round) -> None:
    overview = collect(played.returned).overview
    assert overview is not None
    found = {
        each.agency.code: {float(score) for score in scores.indicators.values()} for each, scores in overview.scored
    }
    assert found == {code: {score} for code, score in played.scores.items()}


def test_what_could_not_be_opened_is_pointed_to_and_what_did_not_come_is_missing(played: Round) -> None:
    overview = collect(played.returned).overview
    assert overview is not None
    assert overview.count(State.MISSING) == MISSING + 1
    (refused,) = (each for each in overview.files if "รหัสผ่าน" in each.reason)
    assert refused.reason


def test_forms_filled_in_where_they_lie_count_also_after_forms_were_handed_out_again(tmp_path: Path) -> None:
    listed, kit = written(tmp_path / "รายชื่อ.csv", rows(4)), tmp_path / "แจก"
    for handout in hand_out(listed, kit)[:2]:
        path = kit / handout.file
        path.write_bytes(filled(path.read_bytes(), 91.0, datetime(2026, 1, 31)))
    for _ in range(2):
        collected = collect(kit)
        assert collected.problems == ()
        assert collected.overview is not None
        states = [each.state for each in collected.overview.returns]
        assert states == [State.READY, State.READY, State.MISSING, State.MISSING]
        hand_out(listed, kit)
