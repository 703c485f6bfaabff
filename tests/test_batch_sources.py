"""Which workbooks are meant by files and folders, where their reports go, and what is said of all others."""

import os
from pathlib import Path

import pytest

from itadocs.batch.sources import OUTPUT, Source, gather, lacking, output_of
from itadocs.catalogue import Code
from tests.test_output import on_linux


def folder(top: Path, *names: str) -> Path:
    """A folder with files of these names in it."""
    for name in names:
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_bytes(b"1")
    return top


def listed(*given: Path, output: Path | None = None, is_deep: bool = True) -> list[tuple[str, Code | None]]:
    found = gather(given, output or output_of(given), is_deep=is_deep)
    return [(each.name, each.stop.code if each.stop else None) for each in found]


def test_a_folder_is_its_workbooks_and_recursive_those_of_its_subfolders(tmp_path: Path) -> None:
    folder(tmp_path, "ข.xlsx", "ก.xlsm", "ตรา.png", "ก_analysis.docx", "อำเภอ/ค.XLSX", "อำเภอ/ใน/ง.xlsx", "เก่า.xls")
    assert listed(tmp_path, is_deep=False) == [("ก.xlsm", None), ("ข.xlsx", None), ("เก่า.xls", None)]
    deep = [("อำเภอ/ค.XLSX", None), ("อำเภอ/ใน/ง.xlsx", None)]
    assert listed(tmp_path) == [*listed(tmp_path, is_deep=False), *deep]


def test_reports_are_never_looked_into_wherever_they_lie(tmp_path: Path) -> None:
    folder(tmp_path, "ก.xlsx", f"{OUTPUT}/ข.xlsx", "ผล/ใน/ค.xlsx", "อื่น/ง.xlsx")
    assert [name for name, _ in listed(tmp_path)] == ["ก.xlsx", "ผล/ใน/ค.xlsx", "อื่น/ง.xlsx"]
    output = tmp_path / "อื่น" / ".." / "ผล"
    assert [name for name, _ in listed(tmp_path, output=output)] == ["ก.xlsx", f"{OUTPUT}/ข.xlsx", "อื่น/ง.xlsx"]


def test_what_only_looks_like_a_workbook_is_told_of(tmp_path: Path) -> None:
    folder(
        tmp_path,
        "~$ก.xlsx",
        "._ก.xlsx",
        "แนบ.zip",
        "ไบนารี.xlsb",
        "ไม่มีนามสกุล",
        "Thumbs.db",
        ".DS_Store",
        ".itadocs-1.tmp",
    )
    said = listed(tmp_path)
    aside = Code.BATCH_LEFT_ASIDE
    assert said == [("._ก.xlsx", aside), ("~$ก.xlsx", aside), ("แนบ.zip", None), ("ไบนารี.xlsb", None)]


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a right to make links")
def test_no_link_is_followed(tmp_path: Path) -> None:
    folder(tmp_path / "ที่อื่น", "ก.xlsx")
    inside = folder(tmp_path / "ใน", "ข.xlsx")
    (inside / "ค.xlsx").symlink_to(tmp_path / "ที่อื่น" / "ก.xlsx")
    (inside / "ง").symlink_to(tmp_path / "ที่อื่น")
    aside = Code.BATCH_LEFT_ASIDE
    assert listed(inside) == [("ข.xlsx", None), ("ค.xlsx", aside), ("ง", aside)]


@on_linux
def test_a_folder_that_cannot_be_opened_is_refused_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, "ก.xlsx", "ปิด/ข.xlsx")
    scan = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "ปิด":
            raise PermissionError(13, "denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert listed(tmp_path) == [("ก.xlsx", None), ("ปิด", Code.BATCH_FOLDER)]


def test_of_two_workbooks_with_reports_of_one_name_the_later_is_refused_and_names_the_other(tmp_path: Path) -> None:
    first = folder(tmp_path / "1", "ก.xlsx", "ก.xlsm", "ข.xlsx", "ใน/ข.xlsx", "A.xlsx", "~$ข.xlsx")
    second = folder(tmp_path / "2", "ข.xlsx", "a.xlsm", "ค.xlsx")
    found = gather([first, second], tmp_path / "out", is_deep=True)
    refused = {each.path: str(each.stop) for each in found if each.stop and each.stop.code is Code.BATCH_SAME_NAME}
    assert refused.keys() == {first / "ก.xlsx", second / "ข.xlsx", second / "a.xlsm"}
    assert f"“{first / 'ก.xlsm'}”" in refused[first / "ก.xlsx"]


def test_a_workbook_given_twice_is_one(tmp_path: Path) -> None:
    folder(tmp_path, "ก.xlsx", "ข.xlsx")
    found = gather([tmp_path / "ข.xlsx", tmp_path, tmp_path / "ก.xlsx"], tmp_path / "out", is_deep=False)
    assert found == (Source(tmp_path / "ข.xlsx", "ข.xlsx"), Source(tmp_path / "ก.xlsx", "ก.xlsx"))


def test_where_there_is_nothing_the_folders_are_named(tmp_path: Path) -> None:
    assert listed(tmp_path) == []
    said = str(lacking([], [Path("ก"), Path("ข")], tmp_path / "ผล"))
    assert said.startswith("ไม่พบสมุดงานใน “ก” และ “ข” → ")
    assert not (tmp_path / "ผล").exists()


def test_a_folder_that_takes_no_reports_is_told_before_any_is_made(tmp_path: Path) -> None:
    (source,) = gather([folder(tmp_path, "ก.xlsx")], tmp_path / "ผล", is_deep=False)
    assert lacking([source], [tmp_path], tmp_path / "ผล" / "ใน") is None
    assert [*(tmp_path / "ผล" / "ใน").iterdir()] == []
    output = tmp_path / "ก.xlsx" / "ผล"
    found = lacking([source], [tmp_path], output)
    assert found is not None
    assert (found.code, found.blocks) == (Code.BATCH_OUTPUT, True)
    assert f"“{output}”" in found.message
    assert "-o" in found.remedy


def test_reports_lie_in_the_first_folder_or_beside_the_first_file_where_nothing_is_said(tmp_path: Path) -> None:
    folder(tmp_path, "ก.xlsx", "ใน/ข.xlsx", "ใน/ค.xlsx")
    assert output_of([tmp_path / "ก.xlsx", tmp_path / "ใน"]) == tmp_path / "ใน" / OUTPUT
    assert output_of([tmp_path / "ก.xlsx", tmp_path / "ใน" / "ข.xlsx"]) == tmp_path / OUTPUT
