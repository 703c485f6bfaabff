"""Writing: whole or not at all, all or none, and never over an edited report without being told to."""

import io
import os
import stat
from functools import cache
from pathlib import Path

import docx
import pytest

from itadocs.catalogue import Code
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.report.output import Edited, Pending, write_new, write_reports
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


# --- all or none ------------------------------------------------------------------------------------------------


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """File names that cannot be moved to, as when Word on Windows has them open."""
    names: list[str] = []
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target.name in names:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
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


def test_where_the_disk_is_full_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    standing(tmp_path, *earlier())
    synced: list[int] = []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert wrote(tmp_path) == ([], [Code.OUTPUT_BLOCKED])
    assert holding(tmp_path) == dict(zip(TWO, earlier(), strict=True))


LONG = "ก" * 83 + ".docx"  # 254 bytes: Linux allows 255, and “ (2)” adds four


@pytest.mark.parametrize("choice", [Edited.KEEP, Edited.OVERWRITE])
def test_a_new_name_too_long_for_the_disk_is_a_problem_and_no_crash(tmp_path: Path, choice: Edited):
    (tmp_path / LONG).write_bytes(FOREIGN)
    paths, problems = write_reports([Pending(tmp_path / LONG, fresh()[0])], choice)
    assert (paths, [each.code for each in problems]) == ((), [Code.OUTPUT_BLOCKED])


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


def test_a_new_file_that_cannot_be_written_is_a_problem(tmp_path: Path, blocked: list[str]):
    blocked.append("งาน.xlsx")
    found = write_new(tmp_path / "งาน.xlsx", b"form")
    assert found is not None
    assert found.code is Code.OUTPUT_BLOCKED
    assert holding(tmp_path) == {}


def test_a_new_file_with_a_name_too_long_is_a_problem_and_no_crash(tmp_path: Path):
    found = write_new(tmp_path / ("ก" * 100 + ".xlsx"), b"form")
    assert found is not None
    assert found.code is Code.OUTPUT_BLOCKED


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
