"""Writing: whole or not at all, all or none, and never over an edited report without being told to."""

import io
import os
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import docx
import pytest

from itadocs.catalogue import Code
from itadocs.package import CUSTOM, DOCUMENT, pack, unpack
from itadocs.report import disk, properties
from itadocs.report.disk import Pending, write_all
from itadocs.report.output import Edited, write_new, write_reports
from tests.support import complete, produced

TWO = ("งาน_analysis.docx", "งาน_implementation.docx")


@cache
def fresh() -> tuple[bytes, bytes]:
    """The two reports as itadocs makes them today."""
    first, second = produced(complete()).documents.values()
    return first, second


@cache
def earlier() -> tuple[bytes, bytes]:
    """The two reports as they were made before, unedited."""
    entries = complete()
    entries["agency"][0]["writing_unit"] = "กองคลัง"
    first, second = produced(entries).documents.values()
    return first, second


def edited(report: bytes) -> bytes:
    parts = unpack(report)
    return pack({**parts, DOCUMENT: parts[DOCUMENT].replace("นาทดสอบ".encode(), "นาอื่น".encode())})


FOREIGN = b"a letter of somebody else"


def pending(folder: Path) -> list[Pending]:
    return [Pending(folder / name, content) for name, content in zip(TWO, fresh(), strict=True)]


def standing(folder: Path, *contents: bytes) -> None:
    for name, content in zip(TWO, contents, strict=False):
        (folder / name).write_bytes(content)


def holding(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, temporary files too."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def wrote(folder: Path, choice: Edited = Edited.REFUSE) -> tuple[list[str], list[Code]]:
    paths, problems = write_reports(pending(folder), choice)
    assert all(path.parent == folder for path in paths)
    return [path.name for path in paths], [each.code for each in problems]


# --- where nothing is in the way --------------------------------------------------------------------------------


@pytest.mark.parametrize("choice", Edited)
def test_reports_are_written_where_nothing_stands(tmp_path: Path, choice: Edited):
    assert wrote(tmp_path, choice) == ([*TWO], [])
    assert holding(tmp_path) == dict(zip(TWO, fresh(), strict=True))


@pytest.mark.parametrize("choice", Edited)
def test_untouched_reports_are_replaced_without_a_word(tmp_path: Path, choice: Edited):
    standing(tmp_path, *earlier())
    assert earlier() != fresh()
    assert wrote(tmp_path, choice) == ([*TWO], [])
    assert holding(tmp_path) == dict(zip(TWO, fresh(), strict=True))


def test_a_missing_folder_is_made(tmp_path: Path):
    folder = tmp_path / "รายงาน" / "๒๕๖๘"
    assert wrote(folder) == ([*TWO], [])
    assert set(holding(folder)) == set(TWO)


def test_nothing_to_write_writes_nothing(tmp_path: Path):
    assert write_reports([], Edited.REFUSE) == ((), ())
    assert holding(tmp_path) == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_colleagues_can_read_a_report_as_the_umask_says(tmp_path: Path, umask: int, mode: int):
    before = os.umask(umask)
    try:
        wrote(tmp_path)
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    assert {stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()} == {mode}


# --- where somebody's work is in the way ------------------------------------------------------------------------


@pytest.fixture(params=["edited", "foreign"])
def in_the_way(request: pytest.FixtureRequest) -> bytes:
    return edited(earlier()[0]) if request.param == "edited" else FOREIGN


def test_somebodys_work_is_not_overwritten_and_then_nothing_is_written(tmp_path: Path, in_the_way: bytes):
    standing(tmp_path, in_the_way, earlier()[1])
    paths, problems = write_reports(pending(tmp_path), Edited.REFUSE)
    code = Code.OUTPUT_FOREIGN if in_the_way is FOREIGN else Code.OUTPUT_EDITED
    assert (paths, [each.code for each in problems]) == ((), [code])
    assert (problems[0].blocks, TWO[0] in problems[0].message) == (True, True)
    assert holding(tmp_path) == {TWO[0]: in_the_way, TWO[1]: earlier()[1]}


def test_every_file_in_the_way_is_named_at_once(tmp_path: Path):
    standing(tmp_path, edited(earlier()[0]), FOREIGN)
    assert wrote(tmp_path) == ([], [Code.OUTPUT_EDITED, Code.OUTPUT_FOREIGN])


def test_somebodys_work_is_kept_beside_the_new_report(tmp_path: Path, in_the_way: bytes):
    standing(tmp_path, in_the_way, earlier()[1])
    kept = "งาน_analysis (2).docx"
    paths, problems = write_reports(pending(tmp_path), Edited.KEEP)
    assert [path.name for path in paths] == [kept, TWO[1]]
    assert [(each.code, each.blocks, kept in each.message) for each in problems] == [(Code.OUTPUT_KEPT, False, True)]
    assert holding(tmp_path) == {TWO[0]: in_the_way, kept: fresh()[0], TWO[1]: fresh()[1]}


def test_somebodys_work_is_backed_up_before_it_is_overwritten(tmp_path: Path, in_the_way: bytes):
    standing(tmp_path, in_the_way, earlier()[1])
    backup = "งาน_analysis (สำรอง 2).docx"
    paths, problems = write_reports(pending(tmp_path), Edited.OVERWRITE)
    assert [path.name for path in paths] == [*TWO]
    assert [(each.code, each.blocks, backup in each.message) for each in problems] == [
        (Code.OUTPUT_BACKED_UP, False, True)
    ]
    assert holding(tmp_path) == {backup: in_the_way, TWO[0]: fresh()[0], TWO[1]: fresh()[1]}


@pytest.mark.parametrize(("choice", "pattern"), [(Edited.KEEP, "({})"), (Edited.OVERWRITE, "(สำรอง {})")])
def test_a_new_name_is_never_one_that_is_taken(tmp_path: Path, choice: Edited, pattern: str):
    standing(tmp_path, FOREIGN, earlier()[1])
    taken = [f"งาน_analysis {pattern.format(number)}.docx" for number in (2, 3, 5)]
    for name in taken:
        (tmp_path / name).write_bytes(b"taken")
    wrote(tmp_path, choice)
    assert f"งาน_analysis {pattern.format(4)}.docx" in holding(tmp_path)
    assert {holding(tmp_path)[name] for name in taken} == {b"taken"}


def test_building_again_and_again_keeps_every_edited_report(tmp_path: Path):
    contents = [edited(fresh()[0]) + bytes(number) for number in range(3)]
    for content in contents:
        standing(tmp_path, content)
        wrote(tmp_path, Edited.OVERWRITE)
    left = holding(tmp_path)
    assert [left[f"งาน_analysis (สำรอง {number}).docx"] for number in (2, 3, 4)] == contents


# --- where another agency's report is in the way ----------------------------------------------------------------


@cache
def anothers(change: str) -> tuple[bytes, bytes]:
    """The two reports of another agency, or of the same one in another year."""
    entries = complete()
    entries["agency"][0] |= {"district": {"agency": "แม่ทะ"}.get(change, "เกาะคา")}
    first, second = produced(entries).documents.values()
    if change == "year":
        first, second = (of_year(each, "2567") for each in (first, second))
    return first, second


def of_year(report: bytes, year: str) -> bytes:
    parts = unpack(report)
    stated = properties.read(parts)
    return pack({**parts, CUSTOM: properties.written({**stated, "year": year})})


WHOSE = {
    "agency": "องค์การบริหารส่วนตำบลนาทดสอบ อำเภอแม่ทะ จังหวัดลำปาง ปีงบประมาณ พ.ศ. 2568",
    "year": "องค์การบริหารส่วนตำบลนาทดสอบ อำเภอเกาะคา จังหวัดลำปาง ปีงบประมาณ พ.ศ. 2567",
}


@pytest.mark.parametrize("change", WHOSE)
@pytest.mark.parametrize("is_edited", [False, True])
def test_a_report_of_another_agency_or_year_is_not_replaced_and_the_message_says_whose_it_is(
    tmp_path: Path, change: str, is_edited: bool
):
    theirs = tuple(map(edited, anothers(change))) if is_edited else anothers(change)
    standing(tmp_path, *theirs)
    paths, problems = write_reports(pending(tmp_path), Edited.REFUSE)
    assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_ANOTHERS] * 2)
    assert f"{TWO[0]} เป็นรายงานของ{WHOSE[change]} " in problems[0].message
    assert holding(tmp_path) == dict(zip(TWO, theirs, strict=True))


@pytest.mark.parametrize("change", WHOSE)
def test_a_report_of_another_agency_is_kept_or_backed_up_when_that_is_asked_for(tmp_path: Path, change: str):
    theirs = anothers(change)
    standing(tmp_path, *theirs)
    assert wrote(tmp_path, Edited.KEEP)[1] == [Code.OUTPUT_KEPT] * 2
    assert set(holding(tmp_path).values()) == {*theirs, *fresh()}
    assert wrote(tmp_path, Edited.OVERWRITE)[1] == [Code.OUTPUT_BACKED_UP] * 2
    assert set(holding(tmp_path).values()) == {*theirs, *fresh()}
    assert (tmp_path / TWO[0]).read_bytes() == fresh()[0]


def test_a_report_of_an_earlier_version_does_not_say_whose_it_is_and_is_replaced_as_ever(tmp_path: Path):
    standing(tmp_path, *map(as_0_4_0, anothers("agency")))
    assert wrote(tmp_path) == ([*TWO], [])


def as_0_4_0(report: bytes) -> bytes:
    """The report with what version 0.4.0 remembered in it."""
    parts = unpack(report)
    stated = properties.read(parts)
    kept = {name: stated[name] for name in ("kind", "layout", "parts")}
    return pack({**parts, CUSTOM: properties.written({**kept, "version": "0.4.0", "fingerprint": "0" * 64})})


def test_an_edited_report_of_an_earlier_version_is_edited(tmp_path: Path):
    theirs = tuple(edited(as_0_4_0(each)) for each in earlier())
    standing(tmp_path, *theirs)
    assert wrote(tmp_path) == ([], [Code.OUTPUT_EDITED] * 2)


# --- all or none ------------------------------------------------------------------------------------------------


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """File names that cannot be moved to, as when Word on Windows has them open."""
    names: list[str] = []
    replace, hardlink_to = Path.replace, Path.hardlink_to

    def refused(target: Path) -> None:
        if target.name in names:
            raise PermissionError(13, "Permission denied")

    def replacing(self: Path, target: Path) -> Path:
        refused(target)
        return replace(self, target)

    def linking(self: Path, target: Path) -> None:
        refused(self)
        hardlink_to(self, target)

    monkeypatch.setattr(Path, "replace", replacing)
    monkeypatch.setattr(Path, "hardlink_to", linking)
    return names


@pytest.mark.parametrize("before", ["nothing", "untouched", "edited"])
@pytest.mark.parametrize("which", [0, 1])
def test_where_one_report_cannot_be_written_all_is_as_before(
    tmp_path: Path, blocked: list[str], before: str, which: int
):
    contents = {"nothing": (), "untouched": earlier(), "edited": tuple(map(edited, earlier()))}[before]
    standing(tmp_path, *contents)
    blocked.append(TWO[which])
    paths, problems = write_reports(pending(tmp_path), Edited.OVERWRITE)
    assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_BLOCKED])
    assert TWO[which] in problems[0].message
    assert "ไฟล์เปิดอยู่ในโปรแกรมอื่น" in problems[0].message
    assert holding(tmp_path) == dict(zip(TWO, contents, strict=False))


def test_where_the_folder_cannot_be_made_nothing_is_written(tmp_path: Path):
    (tmp_path / "แฟ้ม").write_bytes(b"a file")
    paths, problems = write_reports(pending(tmp_path / "แฟ้ม"), Edited.REFUSE)
    assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_BLOCKED])
    assert holding(tmp_path) == {"แฟ้ม": b"a file"}


def test_where_a_folder_has_the_name_of_a_report_nothing_is_written(tmp_path: Path):
    (tmp_path / TWO[1]).mkdir()
    assert wrote(tmp_path) == ([], [Code.OUTPUT_BLOCKED])
    assert [each.name for each in tmp_path.iterdir()] == [TWO[1]]


class Failing:
    """A function of the system that fails when called for the ``at``-th time."""

    def __init__(self, works: Any, error: OSError) -> None:
        self.works, self.error, self.at, self.called = works, error, 0, 0

    def __call__(self, *given: Any, **named: Any) -> Any:
        self.called += 1
        if self.called == self.at:
            raise self.error
        return self.works(*given, **named)

    def __get__(self, path: Path | None, _: type) -> Any:
        return self if path is None else partial(self, path)


@pytest.mark.parametrize("before", ["nothing", "untouched", "edited"])
@pytest.mark.parametrize(
    ("owner", "name", "fewest"), [(os, "fsync", 2), (tempfile, "mkstemp", 2), (Path, "chmod", 2), (Path, "replace", 2)]
)
def test_where_the_disk_is_full_at_any_step_all_is_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, owner: object, name: str, fewest: int
):
    monkeypatch.setattr(disk, "_sync", lambda _: None)  # pyright: ignore[reportUnknownLambdaType]  flushed files alone
    contents = {"nothing": (), "untouched": earlier(), "edited": tuple(map(edited, earlier()))}[before]
    standing(tmp_path, *contents)
    full = Failing(getattr(owner, name), OSError(28, "No space left on device"))
    monkeypatch.setattr(owner, name, full)
    for step in range(1, 20):
        full.at, full.called = step, 0
        paths, problems = write_reports(pending(tmp_path), Edited.OVERWRITE)
        if paths:
            assert step > fewest
            return
        assert [each.code for each in problems] == [Code.OUTPUT_DISK_FULL]
        assert holding(tmp_path) == dict(zip(TWO, contents, strict=False))
    pytest.fail("it never came to an end")


@contextmanager
def mounted(folder: Path, *options: str) -> Generator[None]:
    """A small disk of its own; skips the test where that is not allowed."""
    done = subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a disk as Linux does")


@on_linux
def test_a_disk_that_is_really_full_keeps_what_it_holds(tmp_path: Path):
    with mounted(tmp_path, "-o", "size=96k"):
        standing(tmp_path, *earlier())
        (tmp_path / "เต็ม").write_bytes(
            bytes(96 * 1024 - 4096 * 2 - sum(-(-len(each) // 4096) * 4096 for each in earlier()))
        )
        before = holding(tmp_path)
        assert wrote(tmp_path) == ([], [Code.OUTPUT_DISK_FULL])
        assert holding(tmp_path) == before


@on_linux
def test_a_folder_that_can_only_be_read_is_a_problem_and_stays_as_it_is(tmp_path: Path):
    with mounted(tmp_path):
        standing(tmp_path, *earlier())
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path)], check=True)
        paths, problems = write_reports(pending(tmp_path), Edited.REFUSE)
        assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_BLOCKED])
        assert "ดิสก์นี้อ่านได้อย่างเดียว" in problems[0].message
        assert holding(tmp_path) == dict(zip(TWO, earlier(), strict=True))


def test_ctrl_c_between_two_reports_leaves_both_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    standing(tmp_path, *earlier())
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if target.name == TWO[1]:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        wrote(tmp_path)
    assert holding(tmp_path) == dict(zip(TWO, earlier(), strict=True))


def test_a_report_is_flushed_before_it_is_moved_and_its_folder_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    done: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def moved(self: Path, target: Path) -> Path:
        done.append("move")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", moved)
    wrote(tmp_path)
    assert done == ["file", "file", "move", "folder", "move", "folder"]


# --- a file another program has open ----------------------------------------------------------------------------


class InUseError(PermissionError):
    """As Windows says it."""

    def __init__(self, winerror: int) -> None:
        super().__init__(13, "The process cannot access the file")
        self.winerror = winerror


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many attempts to move to a name fail, and how long was waited in all; 32 or 5 is what Windows says."""
    state = {"left": 0, "says": 32, "waited": 0}
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target.name == TWO[1] and state["left"]:
            state["left"] -= 1
            raise InUseError(state["says"])
        return replace(self, target)

    def slept(seconds: float) -> None:
        state["waited"] += round(seconds * 1000)

    monkeypatch.setattr(Path, "replace", refusing)
    monkeypatch.setattr(time, "sleep", slept)
    return state


@pytest.mark.parametrize("says", [5, 32, 33])
@pytest.mark.parametrize("attempts", [1, 3])
def test_a_file_that_is_in_use_for_a_moment_is_waited_for(
    tmp_path: Path, busy: dict[str, int], says: int, attempts: int
):
    standing(tmp_path, *earlier())
    busy |= {"left": attempts, "says": says}
    assert wrote(tmp_path) == ([*TWO], [])
    assert holding(tmp_path) == dict(zip(TWO, fresh(), strict=True))
    assert 0 < busy["waited"] <= 300


@pytest.mark.parametrize("says", [5, 32, 33])
def test_a_report_open_in_word_is_named_with_the_program_to_close_and_all_is_as_before(
    tmp_path: Path, busy: dict[str, int], says: int
):
    standing(tmp_path, *earlier())
    busy |= {"left": 99, "says": says}
    paths, problems = write_reports(pending(tmp_path), Edited.REFUSE)
    assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_OPEN])
    assert TWO[1] in problems[0].message
    assert "ปิดไฟล์นี้ใน Word" in problems[0].remedy
    assert busy["waited"] == 300
    assert holding(tmp_path) == dict(zip(TWO, earlier(), strict=True))


def test_what_no_waiting_mends_is_not_waited_for(tmp_path: Path, blocked: list[str], busy: dict[str, int]):
    blocked.append(TWO[0])
    assert wrote(tmp_path) == ([], [Code.OUTPUT_BLOCKED])
    assert busy["waited"] == 0


@pytest.mark.parametrize(
    ("says", "length", "code"),
    [
        (206, 10, Code.OUTPUT_NAME_TOO_LONG),
        (3, 300, Code.OUTPUT_NAME_TOO_LONG),
        (2, 300, Code.OUTPUT_NAME_TOO_LONG),
        (3, 10, Code.OUTPUT_BLOCKED),
    ],
)
def test_a_path_too_long_for_windows_is_named_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: int, length: int, code: Code
):
    unfound = FileNotFoundError(2, "The system cannot find the path specified")
    unfound.winerror = says  # type: ignore[attr-defined]  Windows has it

    def refusing(*_: object, **__: object) -> None:
        raise unfound

    monkeypatch.setattr(tempfile, "mkstemp", refusing)
    folder = Path("C:/" + "ก" * 10 if length == 10 else "C:/" + "/".join(["โฟลเดอร์"] * 32))
    monkeypatch.setattr(Path, "absolute", lambda self: self)  # pyright: ignore[reportUnknownLambdaType]
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: None)  # pyright: ignore[reportUnknownLambdaType]
    found = write_all([Pending(folder / "งาน_analysis.docx", b"report")])
    assert found is not None
    assert found.code is code


# --- what a killed run leaves -----------------------------------------------------------------------------------


def test_what_a_killed_run_left_is_removed_by_the_next_and_nothing_else(tmp_path: Path):
    long_ago = time.time() - 3600
    for name in (".itadocs-abc.tmp", ".itadocs-new.tmp", "itadocs-abc.tmp", ".itadocs-abc.docx", "งาน.tmp"):
        (tmp_path / name).write_bytes(b"half a report")
        os.utime(tmp_path / name, (long_ago, long_ago))
    os.utime(tmp_path / ".itadocs-new.tmp")  # of a run that is still going on
    wrote(tmp_path)
    left = {*holding(tmp_path)} - {*TWO}
    assert left == {".itadocs-new.tmp", "itadocs-abc.tmp", ".itadocs-abc.docx", "งาน.tmp"}


LONG = "ก" * 83 + ".docx"  # 254 bytes: Linux allows 255, and “ (2)” adds four


@pytest.mark.parametrize("choice", [Edited.KEEP, Edited.OVERWRITE])
def test_a_new_name_too_long_for_the_disk_is_a_problem_and_no_crash(tmp_path: Path, choice: Edited):
    (tmp_path / LONG).write_bytes(FOREIGN)
    paths, problems = write_reports([Pending(tmp_path / LONG, fresh()[0])], choice)
    assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_NAME_TOO_LONG])


def test_a_damaged_file_in_the_way_is_somebodys_work(tmp_path: Path):
    torn = fresh()[0][:1000] + bytes(500) + fresh()[0][1500:]
    standing(tmp_path, torn)
    assert wrote(tmp_path) in [([], [Code.OUTPUT_FOREIGN]), ([], [Code.OUTPUT_EDITED])]


# --- a new file -------------------------------------------------------------------------------------------------


def test_a_new_file_is_written(tmp_path: Path):
    assert write_new(tmp_path / "ใหม่" / "งาน.xlsx", b"form") is None
    assert holding(tmp_path / "ใหม่") == {"งาน.xlsx": b"form"}


def test_a_new_file_is_never_written_over_another(tmp_path: Path):
    (tmp_path / "งาน.xlsx").write_bytes(b"filled in")
    found = write_new(tmp_path / "งาน.xlsx", b"form")
    assert found is not None
    assert (found.code, found.blocks) == (Code.OUTPUT_EXISTS, True)
    assert holding(tmp_path) == {"งาน.xlsx": b"filled in"}


def test_a_file_that_another_program_puts_there_meanwhile_stays_there(tmp_path: Path):
    pending = [Pending(tmp_path / name, b"form") for name in ("หนึ่ง.xlsx", "สอง.xlsx")]
    (tmp_path / "สอง.xlsx").write_bytes(b"another's")
    found = write_all(pending, replacing=False)
    assert found is not None
    assert (found.code, "สอง.xlsx" in found.message) == (Code.OUTPUT_EXISTS, True)
    assert holding(tmp_path) == {"สอง.xlsx": b"another's"}


def test_a_new_file_is_written_on_a_disk_that_knows_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def unknown(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", unknown)
    assert write_new(tmp_path / "งาน.xlsx", b"form") is None
    assert holding(tmp_path) == {"งาน.xlsx": b"form"}


def test_a_new_file_that_cannot_be_written_is_a_problem(tmp_path: Path, blocked: list[str]):
    blocked.append("งาน.xlsx")
    found = write_new(tmp_path / "งาน.xlsx", b"form")
    assert found is not None
    assert found.code is Code.OUTPUT_BLOCKED
    assert holding(tmp_path) == {}


def test_a_new_file_with_a_name_too_long_is_a_problem_and_no_crash(tmp_path: Path):
    found = write_new(tmp_path / ("ก" * 100 + ".xlsx"), b"form")
    assert found is not None
    assert (found.code, "ให้สั้นลง" in found.remedy) == (Code.OUTPUT_NAME_TOO_LONG, True)


def test_a_report_saved_again_is_backed_up_for_its_formatting_and_then_replaced(tmp_path: Path):
    standing(tmp_path, resaved(fresh()[0]))
    before = (tmp_path / TWO[0]).read_bytes()
    paths, problems = write_reports(pending(tmp_path), Edited.REFUSE)
    assert [path.name for path in paths] == [*TWO]
    assert [each.code for each in problems] == [Code.OUTPUT_BACKED_UP]
    assert (tmp_path / "งาน_analysis (สำรอง 2).docx").read_bytes() == before


def resaved(report: bytes) -> bytes:
    """A report opened and saved by another program, nothing changed."""
    saved = io.BytesIO()
    docx.Document(io.BytesIO(report)).save(saved)
    return saved.getvalue()
