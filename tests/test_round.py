"""From the list of agencies to the summary: forms come back in every way, and each case is told rightly."""

import pytest

from itadocs.assessment.district import State
from itadocs.district.collect import collect
from tests.rounds import MISSING, Round, play


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
