"""The two reports of a workbook: a pair that was not made together is recognised, and what is normal is passed over."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.package import CUSTOM, DOCUMENT, pack, unpack
from itadocs.pipeline import Built, Request, build
from itadocs.report import properties
from itadocs.report.output import Edited
from itadocs.report.seal import origin_of
from tests.support import Entries, complete, draw, produced

Change = Callable[[Entries], None]
BOTH = frozenset(Kind)


def as_it_is(_: Entries) -> None:
    pass


def more_results(entries: Entries) -> None:
    entries["results"][1]["outcome"] = "ผู้รับบริการพึงพอใจ"


def another_score(entries: Entries) -> None:
    entries["indicators"][0]["score"] = 91.0


@cache
def made(change: Change) -> dict[Kind, bytes]:
    """Both reports of a workbook changed like this."""
    entries = complete()
    change(entries)
    return dict(produced(entries).documents)


def path(folder: Path, kind: Kind) -> Path:
    return folder / f"งาน_{kind.value}.docx"


def standing(folder: Path, **changes: Change) -> None:
    """Reports on disk, each of a workbook changed like this."""
    for kind in Kind:
        if kind.value in changes:
            path(folder, kind).write_bytes(made(changes[kind.value])[kind])


def built(folder: Path, change: Change, kinds: frozenset[Kind] | None = None) -> Built:
    entries = complete()
    change(entries)
    (folder / "งาน.xlsx").write_bytes(draw(entries))
    return build(folder / "งาน.xlsx", folder, Request(kinds), Edited.REFUSE)


def said(done: Built) -> list[tuple[Code, str]]:
    """What was said of the pair, and of which report."""
    codes = (Code.OUTPUT_PAIR_MENDED, Code.OUTPUT_OTHER_OLDER)
    return [
        (each.code, kind.value)
        for each in done.problems
        for kind in Kind
        if each.code in codes and kind.value in str(each)
    ]


# --- a run that was killed between its two reports ----------------------------------------------------------------


@pytest.mark.parametrize("change", [more_results, another_score])
@pytest.mark.parametrize("older", Kind)
def test_a_pair_of_unequal_age_is_mended_by_the_next_run_which_says_so(tmp_path: Path, change: Change, older: Kind):
    before = {kind.value: as_it_is if kind is older else change for kind in Kind}
    standing(tmp_path, **before)
    done = built(tmp_path, change)
    assert {each: path(tmp_path, each).read_bytes() for each in Kind} == made(change)
    # Results are nothing the analysis is made from: it is then as it is to be, old or new.
    mended = [] if (change, older) == (more_results, Kind.ANALYSIS) else [(Code.OUTPUT_PAIR_MENDED, older.value)]
    assert said(done) == mended
    assert said(built(tmp_path, change)) == []


def test_a_report_that_is_not_asked_for_and_older_is_named_with_the_way_to_make_it_anew(tmp_path: Path):
    standing(tmp_path, analysis=as_it_is, implementation=as_it_is)
    done = built(tmp_path, another_score, frozenset({Kind.ANALYSIS}))
    assert said(done) == [(Code.OUTPUT_OTHER_OLDER, "implementation")]
    (told,) = [each for each in done.problems if each.code is Code.OUTPUT_OTHER_OLDER]
    assert (told.blocks, "--report all" in told.remedy) == (False, True)
    assert path(tmp_path, Kind.IMPLEMENTATION).read_bytes() == made(as_it_is)[Kind.IMPLEMENTATION]
    assert said(built(tmp_path, another_score, BOTH)) == [(Code.OUTPUT_PAIR_MENDED, "implementation")]


def test_a_change_of_scores_makes_the_analysis_older_than_the_report_of_its_measures(tmp_path: Path):
    standing(tmp_path, analysis=as_it_is)
    done = built(tmp_path, another_score, frozenset({Kind.IMPLEMENTATION}))
    assert said(done) == [(Code.OUTPUT_OTHER_OLDER, "analysis")]


# --- what is normal -----------------------------------------------------------------------------------------------


def test_results_filled_in_since_do_not_make_the_analysis_of_october_old(tmp_path: Path):
    standing(tmp_path, analysis=as_it_is)
    assert said(built(tmp_path, more_results, frozenset({Kind.IMPLEMENTATION}))) == []
    assert said(built(tmp_path, more_results)) == []


@pytest.mark.parametrize("change", [as_it_is, more_results, another_score])
def test_building_both_again_after_a_change_needs_no_words(tmp_path: Path, change: Change):
    standing(tmp_path, analysis=as_it_is, implementation=as_it_is)
    assert said(built(tmp_path, change)) == []


def test_an_edited_report_and_one_of_another_agency_are_none_of_the_pair(tmp_path: Path):
    def elsewhere(entries: Entries) -> None:
        entries["agency"][0]["district"] = "แม่ทะ"

    standing(tmp_path, implementation=elsewhere)
    assert said(built(tmp_path, another_score, frozenset({Kind.ANALYSIS}))) == []
    parts = unpack(made(as_it_is)[Kind.IMPLEMENTATION])
    edited = parts[DOCUMENT].replace("นาทดสอบ".encode(), "นาอื่น".encode())
    path(tmp_path, Kind.IMPLEMENTATION).write_bytes(pack({**parts, DOCUMENT: edited}))
    assert said(built(tmp_path, another_score, frozenset({Kind.ANALYSIS}))) == []


def test_reports_of_another_version_are_not_compared(tmp_path: Path):
    """Its words and rules were others: the analysis of October is not old because the program is new."""
    standing(tmp_path, analysis=another_score)
    parts = unpack(path(tmp_path, Kind.ANALYSIS).read_bytes())
    stated = {**properties.read(parts), "version": "0.5.0-rc1"}
    path(tmp_path, Kind.ANALYSIS).write_bytes(pack({**parts, CUSTOM: properties.written(stated)}))
    assert said(built(tmp_path, as_it_is, frozenset({Kind.IMPLEMENTATION}))) == []


def test_what_is_printed_and_how_is_no_part_of_what_a_report_was_made_from():
    entries = complete()
    one = origin_of(produced(entries, Request(frozenset({Kind.ANALYSIS}), "analysis-ranking")).documents[Kind.ANALYSIS])
    assert one == origin_of(made(as_it_is)[Kind.ANALYSIS]) == origin_of(made(as_it_is)[Kind.IMPLEMENTATION])


# --- two workbooks of one name ------------------------------------------------------------------------------------


def test_two_workbooks_of_one_name_built_into_one_folder_lose_nothing(tmp_path: Path):
    out = tmp_path / "out"
    for folder, name in (("a", "นาทดสอบ"), ("b", "นาสมมุติ")):
        entries = complete()
        entries["agency"][0]["name"] = name
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "งาน.xlsx").write_bytes(draw(entries))
    assert len(build(tmp_path / "a/งาน.xlsx", out, Request(), Edited.REFUSE).outputs) == 2
    first = {each.name: each.read_bytes() for each in out.iterdir()}
    refused = build(tmp_path / "b/งาน.xlsx", out, Request(), Edited.REFUSE)
    assert refused.outputs == ()
    told = [str(each) for each in refused.problems if each.code is Code.OUTPUT_ANOTHERS]
    assert len(told) == 2
    assert all("องค์การบริหารส่วนตำบลนาทดสอบ" in each and "--keep" in each and "--overwrite" in each for each in told)
    assert {each.name: each.read_bytes() for each in out.iterdir()} == first
    assert len(build(tmp_path / "b/งาน.xlsx", out, Request(), Edited.KEEP).outputs) == 2
    assert first.items() <= {each.name: each.read_bytes() for each in out.iterdir()}.items()
    assert len(build(tmp_path / "a/งาน.xlsx", out, Request(), Edited.REFUSE).outputs) == 2
