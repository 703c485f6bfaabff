"""Many workbooks at once: none is lost, none done twice, and none stops another, whoever does the jobs."""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from itadocs import pipeline
from itadocs.assessment.framework import Kind
from itadocs.batch import run as running
from itadocs.batch import tally
from itadocs.batch.job import Job, Result, work
from itadocs.batch.manifest import NAME, Manifest
from itadocs.batch.run import Order, Outcome, Told, run
from itadocs.batch.sources import Source
from itadocs.catalogue import Code
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.pipeline import Request
from itadocs.report.output import Edited
from itadocs.thai import Numerals
from tests.support import complete, draw, mark
from tests.test_cli import SAMPLES
from tests.test_output import on_linux
from tests.working import EMBLEM, buggy, deadly, quick, torn, wanting


@cache
def sound() -> bytes:
    return draw(complete())


def sources(folder: Path, **workbooks: bytes) -> tuple[Source, ...]:
    """Workbooks in a folder, by their names without ending."""
    for name, content in workbooks.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    return tuple(Source(folder / f"{name}.xlsx", f"{name}.xlsx") for name in workbooks)


def done(
    given: Sequence[Source],
    folder: Path,
    function: Callable[[Job], Result] = quick,
    request: Request | None = None,
    edited: Edited = Edited.REFUSE,
    **how: Any,
) -> dict[str, Told]:
    """What became of each workbook; each is told of once."""
    told = list(run(Order(given, folder / "out", request or Request(), edited), function=function, **how))
    assert Counter(each.source for each in told) == Counter(given)
    return {each.source.path.stem: each for each in told}


def outcomes(told: dict[str, Told]) -> dict[str, Outcome]:
    return {name: each.outcome for name, each in told.items()}


def test_a_bad_workbook_stops_no_other_and_each_is_as_if_it_were_alone(tmp_path: Path) -> None:
    faulty = (SAMPLES / "faulty.xlsx").read_bytes()
    given = sources(tmp_path, ก=faulty, ข=b"", ค=sound(), ง=b"PK\x03\x04" + bytes(range(256)))
    told = done(given, tmp_path, work)
    assert outcomes(told) == {
        "ก": Outcome.REFUSED,
        "ข": Outcome.REFUSED,
        "ค": Outcome.DONE,
        "ง": Outcome.REFUSED,
    }
    for each in given:
        alone = pipeline.build(each.path, tmp_path / "alone", Request(), Edited.REFUSE)
        found = told[each.path.stem]
        assert (found.problems, found.scores) == (alone.problems, alone.scores)
        assert [path.read_bytes() for path in found.outputs] == [path.read_bytes() for path in alone.outputs]
    assert told["ค"].agency == "องค์การบริหารส่วนตำบลนาทดสอบ อำเภอเกาะคา จังหวัดลำปาง"


def test_pictures_beside_a_workbook_come_along_whoever_does_the_job(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = complete()
    entries["agency"][0]["emblem"] = EMBLEM
    entries["photos"] = [{"measure": "M1", "file": "ภาพ.png", "caption": "ประชุมชี้แจง"}]
    (source,) = given = sources(tmp_path, ก=draw(entries))
    Image.new("RGB", (60, 60), "blue").save(tmp_path / EMBLEM)

    def alone() -> pipeline.Built:
        return pipeline.build(source.path, tmp_path / "alone", Request(), Edited.REFUSE)

    missing = done(given, tmp_path, work)["ก"]
    assert Code.PICTURE_MISSING in {each.code for each in missing.problems}
    assert missing.problems == alone().problems
    Image.new("RGB", (80, 60), "red").save(tmp_path / "ภาพ.png")
    expected = [each.read_bytes() for each in alone().outputs]
    handed_on = done(given, tmp_path, work)["ก"]
    assert [each.read_bytes() for each in handed_on.outputs] == expected
    assert outcomes(done(given, tmp_path, work)) == {"ก": Outcome.CURRENT}
    shutil.rmtree(tmp_path / "out")
    monkeypatch.setattr(running, "_LARGEST_BESIDE", 0)
    here = done(given, tmp_path, work)["ก"]
    assert [each.read_bytes() for each in here.outputs] == expected
    Image.new("RGB", (80, 60), "green").save(tmp_path / "ภาพ.png")
    assert outcomes(done(given, tmp_path, work)) == {"ก": Outcome.DONE}


def test_a_bug_is_told_of_with_its_workbook_and_ends_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def produced(workbook: bytes, *_: object) -> pipeline.Product:
        if workbook == b"1":
            raise ZeroDivisionError("หารด้วยศูนย์")
        return pipeline.Product({Kind.ANALYSIS: workbook}, ())

    monkeypatch.setattr(pipeline, "produce", produced)
    told = done(sources(tmp_path, ก=b"1", ข=b"2"), tmp_path, work)
    assert outcomes(told) == {"ก": Outcome.FAILED, "ข": Outcome.DONE}
    (found,) = told["ก"].problems
    assert (found.code, found.where.file) == (Code.BATCH_FAILED, "ก.xlsx")
    assert "ZeroDivisionError test_batch_run.py:" in str(found)
    monkeypatch.setattr(pipeline, "write", produced)
    assert outcomes(done(sources(tmp_path, ง=b"4", จ=b"5"), tmp_path, work)) == dict.fromkeys("งจ", Outcome.FAILED)
    (found,) = done(sources(tmp_path, ค=b"3"), tmp_path, buggy)["ค"].problems
    assert (found.code, found.where.file) == (Code.BATCH_FAILED, "ค.xlsx")


def test_a_process_that_dies_is_replaced_and_the_workbook_that_ends_it_again_is_named(tmp_path: Path) -> None:
    once = f"once {tmp_path / 'once'}".encode()
    given = sources(tmp_path, ก=once, ข=b"2", ค=b"always", ง=b"4", จ=b"5", ฉ=b"6")
    told = done(given, tmp_path, deadly, jobs=2)
    assert outcomes(told) == {**dict.fromkeys("กขงจฉ", Outcome.DONE), "ค": Outcome.FAILED}
    (found,) = told["ค"].problems
    assert (found.code, found.where.file) == (Code.BATCH_WORKER_DIED, "ค.xlsx")
    written = {each.name: each.read_bytes() for each in (tmp_path / "out").glob("*.docx")}
    others = [each for each in given if "ค" not in each.name]
    assert written == {f"{each.path.stem}_analysis.docx": b"report of " + each.path.read_bytes() for each in others}
    again = done(given[3:], tmp_path, jobs=2)
    assert outcomes(again) == dict.fromkeys("งจฉ", Outcome.CURRENT)


@on_linux
def test_a_process_that_dies_while_it_hands_over_a_result_holds_up_no_other(tmp_path: Path) -> None:
    given = sources(tmp_path, ก=b"1", ข=b"always", ค=b"3", ง=b"4")
    told = done(given, tmp_path, torn, jobs=2)
    assert outcomes(told) == {**dict.fromkeys("กคง", Outcome.DONE), "ข": Outcome.FAILED}


class Counted(ThreadPoolExecutor):
    """Threads that know how many jobs they ever had in hand at once."""

    def __init__(self) -> None:
        super().__init__(2)
        self.given: list[Future[Any]] = []
        self.most = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.given.append(super().submit(fn, *args, **kwargs))
        self.most = max(self.most, sum(not each.done() for each in self.given))
        return self.given[-1]


def test_any_executor_does_the_jobs_never_many_at_once_and_is_left_open(tmp_path: Path) -> None:
    given = sources(tmp_path, **{f"ข{number}": b"%d" % number for number in range(20)})
    with Counted() as threads:
        told = done(given, tmp_path, executor=threads, window=3)
        assert 0 < threads.most <= 3
        assert threads.submit(len, "ab").result() == 2
    assert set(outcomes(told).values()) == {Outcome.DONE}
    assert {told.outputs[0].read_bytes() for told in told.values()} == {
        b"report of %d" % number for number in range(20)
    }


def test_an_executor_that_is_broken_fails_every_workbook_and_loses_none(tmp_path: Path) -> None:
    class Broken(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            raise BrokenExecutor

    told = done(sources(tmp_path, ก=b"1", ข=b"2"), tmp_path, executor=Broken())
    assert [found.code for each in told.values() for found in each.problems] == [Code.BATCH_WORKER_DIED] * 2


def test_lists_of_ours_and_marked_copies_nobody_corrected_are_left_aside(tmp_path: Path) -> None:
    entries = complete()
    entries["agency"][0]["province"] = ""
    problems = pipeline.examine(draw(entries), Request()).problems
    given = sources(tmp_path, ก=sound(), ข=mark(draw(entries), problems))
    told = done(given, tmp_path, work, Request(draft=True))
    assert outcomes(told) == {"ก": Outcome.DONE, "ข": Outcome.SKIPPED}
    assert tally.save(told.values(), tmp_path / "out") == ()
    own = (*given, Source(tmp_path / "out" / tally.NAME, tally.NAME))
    assert outcomes(done(own, tmp_path, work))["summary"] is Outcome.SKIPPED
    assert "ไฟล์สรุปที่โปรแกรมสร้างไว้" in str(done(own, tmp_path, work)["summary"].problems[0])


def test_what_stands_in_the_cloud_only_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def attributes(_: os.stat_result) -> int:
        return 0x400000

    monkeypatch.setattr(running.files, "_attributes", attributes)
    (found,) = done(sources(tmp_path, ก=b"1"), tmp_path)["ก"].problems
    assert found.code is Code.FILE_NOT_DOWNLOADED


def test_a_file_without_an_ending_that_was_named_is_left_aside_if_it_is_none_of_office(tmp_path: Path) -> None:
    (tmp_path / "ก").write_bytes(b"1")
    told = done([Source(tmp_path / "ก", "ก")], tmp_path)["ก"]
    assert (told.outcome, [each.code for each in told.problems]) == (Outcome.SKIPPED, [Code.BATCH_LEFT_ASIDE])


# --- what is done already ----------------------------------------------------------------------------------------


def changed_workbook(folder: Path) -> None:
    (folder / "ก.xlsx").write_bytes(b"2")


def changed_picture(folder: Path) -> None:
    (folder / EMBLEM).write_bytes(b"picture")


def deleted_report(folder: Path) -> None:
    (folder / "out" / "ก_analysis.docx").unlink()


@pytest.mark.parametrize("change", [changed_workbook, changed_picture, deleted_report])
def test_what_changed_is_made_again_and_nothing_else(change: Callable[[Path], None], tmp_path: Path) -> None:
    given = sources(tmp_path, ก=b"1", ข=b"1")
    assert set(outcomes(done(given[:1], tmp_path, wanting)).values()) == {Outcome.DONE}
    assert outcomes(done(given, tmp_path, wanting)) == {"ก": Outcome.CURRENT, "ข": Outcome.DONE}
    change(tmp_path)
    (tmp_path / "out" / "ก_analysis.docx").unlink(missing_ok=True)  # a report of no seal is never written over
    assert outcomes(done(given[:1], tmp_path, wanting)) == {"ก": Outcome.DONE}
    assert outcomes(done(given[:1], tmp_path, wanting)) == {"ก": Outcome.CURRENT}


def test_an_edit_makes_no_report_old_but_one_that_is_no_report_any_more_is(tmp_path: Path) -> None:
    given = sources(tmp_path, ก=sound())
    told = done(given, tmp_path, work)["ก"]
    report = told.outputs[0]
    made = report.read_bytes()
    parts = unpack(made)
    edited = pack({**parts, DOCUMENT: parts[DOCUMENT].replace("นาทดสอบ".encode(), "นาอื่น".encode())})
    report.write_bytes(edited)
    current = done(given, tmp_path, work)["ก"]
    assert current.outcome is Outcome.CURRENT
    assert (current.problems, current.scores, current.agency) == (told.problems, told.scores, told.agency)
    assert current.outputs == told.outputs
    renewed = done(given, tmp_path, work, edited=Edited.OVERWRITE)["ก"]
    assert Code.OUTPUT_BACKED_UP in {each.code for each in renewed.problems}
    assert report.read_bytes() == made
    report.write_bytes(made[:100])
    refused = done(given, tmp_path, work)["ก"]
    assert (refused.outcome, [each.code for each in refused.problems if each.blocks]) == (
        Outcome.REFUSED,
        [Code.OUTPUT_FOREIGN],
    )


def test_a_run_that_is_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    given = sources(tmp_path, ก=b"1", ข=b"2", ค=b"3", ง=b"4")
    begun = run(Order(given, tmp_path / "out", Request()), function=quick)
    told = [next(begun), next(begun)]
    begun.close()
    left = {each.source.path.stem: each.outcome for each in told}
    assert set(left.values()) == {Outcome.DONE}
    again = outcomes(done(given, tmp_path))
    assert {name for name, outcome in again.items() if outcome is Outcome.CURRENT} == left.keys()
    assert Manifest(tmp_path / "out").entry("ง.xlsx") is not None


def test_what_cannot_be_remembered_is_made_again(tmp_path: Path) -> None:
    given = sources(tmp_path, ก=b"1")
    (tmp_path / "out" / NAME).mkdir(parents=True)
    assert outcomes(done(given, tmp_path)) == {"ก": Outcome.DONE}


def test_reports_in_other_numerals_and_drafts_are_other_reports(tmp_path: Path) -> None:
    given = sources(tmp_path, ก=sound())
    assert outcomes(done(given, tmp_path, work)) == {"ก": Outcome.DONE}
    for request in (Request(numerals=Numerals.ARABIC), Request(draft=True), Request(frozenset({Kind.ANALYSIS}))):
        assert outcomes(done(given, tmp_path, work, request)) == {"ก": Outcome.DONE}
        assert outcomes(done(given, tmp_path, work, request)) == {"ก": Outcome.CURRENT}
