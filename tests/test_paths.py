"""Where files lie and what they are called, and what becomes of the terminal: nothing of it is a bug of the program."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from itadocs import files
from itadocs.catalogue import Code
from itadocs.district import distribute
from itadocs.district.distribute import Order
from itadocs.files import Candidate
from itadocs.pipeline import Request, build
from itadocs.report import layouts
from itadocs.report.output import Edited
from itadocs.report.seal import is_untouched
from tests.support import complete, draw, framework
from tests.test_cli import ROOT, SAMPLES, run
from tests.test_output import mounted, on_linux

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and streams")
ENDINGS = ("_analysis.docx", "_implementation.docx")


@cache
def workbook() -> bytes:
    return draw(complete())


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "ก & ข 'ค' (2) 100% #1 $HOME ~ 😀",
        "{0} %s {{ agency }} [x] !",
        "-o ไม่ใช่คำสั่ง",
        "งาน.ปี.2568. ",
        pytest.param('ง"งาน<>|*?\\', marks=posix),
    ],
)
def test_a_workbook_may_be_called_anything(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name / name
    folder.mkdir(parents=True)
    (folder / f"{name}.xlsx").write_bytes(workbook())
    out = tmp_path / "ผล" / name
    done = run("build", "--json", "-o", out, "--", f"{name}.xlsx", cwd=folder)
    assert done.returncode == 0, done.stdout.decode()
    assert {Path(each).name for each in json.loads(done.stdout)["outputs"]} == {f"{name}{ending}" for ending in ENDINGS}
    assert all(is_untouched((out / f"{name}{ending}").read_bytes()) for ending in ENDINGS)
    assert [each.name for each in folder.iterdir()] == [f"{name}.xlsx"]


def test_a_path_of_more_than_260_characters_is_no_matter_where_the_system_takes_it(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["โฟลเดอร์ที่ซ้อนกันหลายชั้น"] * 12)
    assert len(str(folder)) > 260
    folder.mkdir(parents=True)
    (folder / "งาน.xlsx").write_bytes(workbook())
    assert len(build(folder / "งาน.xlsx", folder / "ผล", Request(), Edited.REFUSE).outputs) == 2


@posix
def test_a_name_of_85_thai_letters_is_refused_with_the_remedy_and_nothing_is_written(tmp_path: Path) -> None:
    name = "ก" * 83 + ".xlsx"
    (tmp_path / name).write_bytes(workbook())
    done = run("build", name, cwd=tmp_path)
    shown = done.stdout.decode()
    assert (done.returncode, "output-name-too-long" in shown, "ตั้งชื่อสมุดงานให้สั้นลง" in shown) == (1, True, True)
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert run("check", name, cwd=tmp_path).returncode == 0


def test_agencies_called_as_windows_calls_its_devices_get_folders_windows_takes(tmp_path: Path) -> None:
    names = ("CON", "nul", "COM1", "..", "AUX.txt", "ก😀ข. ", "%TEMP%", "-rf")
    rows = "\n".join(f"อบต.,{name},เกาะคา,ลำปาง,0{place}" for place, name in enumerate(names))
    (tmp_path / "รายชื่อ.csv").write_text(f"ประเภท,ชื่อ,อำเภอ,จังหวัด,รหัส\n{rows}\n", "utf-8-sig")
    job = distribute.prepare(Order(tmp_path / "รายชื่อ.csv", framework(), tmp_path / "แจก"))
    assert isinstance(job, distribute.Job), job
    handouts = tuple(distribute.hand_out(job))
    assert len({each.file for each in handouts}) == len(names)
    devices = {"con", "nul", "aux", "prn", "com1"}
    for each in handouts:
        for part in Path(each.file).parts:
            assert part.split(".")[0].strip().lower() not in devices
            assert part == part.rstrip(". ")
        assert (tmp_path / "แจก" / each.file).resolve().is_relative_to(tmp_path / "แจก")
        assert (tmp_path / "แจก" / each.file).is_file()


# --- where --------------------------------------------------------------------------------------------------------


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder on another device than that of temporary files."""
    shared = Path("/dev/shm")
    if not shared.is_dir() or shared.stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
        pytest.skip("there is no other device here")
    folder = Path(tempfile.mkdtemp(dir=shared))
    yield folder
    shutil.rmtree(folder)


def test_reports_are_written_on_another_device_than_the_workbooks(tmp_path: Path, elsewhere: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    for _ in range(2):
        assert len(build(tmp_path / "งาน.xlsx", elsewhere / "ผล", Request(), Edited.REFUSE).outputs) == 2
    assert {each.name for each in (elsewhere / "ผล").iterdir()} == {f"งาน{ending}" for ending in ENDINGS}


@pytest.mark.parametrize("is_there", [True, False])
def test_nothing_is_put_into_a_home_that_cannot_be_written_or_is_not_there(tmp_path: Path, is_there: bool) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    here.mkdir()
    if is_there:
        home.mkdir(mode=0o555)
    (here / "งาน.xlsx").write_bytes(workbook())
    entries = complete()
    entries["analysis"][0]["maintain"] = "เเก้ไข กํา นํา้"  # mended with what a library keeps data for in the home
    (here / "แก้.xlsx").write_bytes(draw(entries))
    kept = {each: str(home) for each in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    for name in ("งาน", "แก้"):
        assert run("build", f"{name}.xlsx", cwd=here, **kept).returncode == 0
    assert run("draft", "งาน.xlsx", "-o", "ร่าง.xlsx", cwd=here, **kept).returncode == 0
    assert home.exists() is is_there
    assert not is_there or list(home.iterdir()) == []


@on_linux
def test_where_nothing_can_be_written_other_folders_still_can(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    with mounted(here):
        (here / "งาน.xlsx").write_bytes(workbook())
        subprocess.run(["mount", "-o", "remount,ro", str(here)], check=True)
        refused = run("build", "งาน.xlsx", cwd=here)
        assert (refused.returncode, "ดิสก์นี้อ่านได้อย่างเดียว" in refused.stdout.decode()) == (1, True)
        assert run("build", "งาน.xlsx", "-o", tmp_path / "ผล", cwd=here).returncode == 0
        assert run("new", "--year", "2568", cwd=here).returncode == 1


@posix
def test_a_folder_that_was_deleted_under_the_command_is_no_bug(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    for words, code in (
        (("build", tmp_path / "งาน.xlsx", "-o", tmp_path / "ผล"), 0),
        (("new", "--year", "2568"), 1),
        (("build", "งาน.xlsx"), 2),
    ):
        gone = tmp_path / "gone"
        gone.mkdir()
        command = f"import os, sys; os.rmdir({str(gone)!r}); from itadocs.cli import main; main()"
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", command, *map(str, words)],
            cwd=gone,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr.decode().count("Traceback")) == (code, 0), done.stderr.decode()


# --- what a killed run leaves is no report ------------------------------------------------------------------------


def test_temporary_files_are_taken_for_no_workbook_and_no_template(tmp_path: Path) -> None:
    (tmp_path / ".itadocs-abc.tmp").write_bytes(workbook())
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    listed = list(files.walk(tmp_path))
    assert [each.file for each in listed if isinstance(each, Candidate)] == ["งาน.xlsx"]
    assert [each.reason for each in listed if not isinstance(each, Candidate)] == ["ไฟล์ชั่วคราว"]
    assert layouts.shipped().with_own(tmp_path) == layouts.Shelf(layouts.shipped().found)


# --- the terminal -------------------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("stream", [0, 1, 2])
def test_a_closed_stream_is_no_bug(stream: int, tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    command = f'"{sys.executable}" -m itadocs build งาน.xlsx {stream}{"<" if stream == 0 else ">"}&-'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(is_untouched((tmp_path / f"งาน{ending}").read_bytes()) for ending in ENDINGS)


@posix
@pytest.mark.parametrize(
    "words", [("check", SAMPLES / "faulty.xlsx"), ("build", "งาน.xlsx"), ("layouts",), ("--help",)]
)
def test_a_reader_that_goes_away_is_no_bug(words: tuple[str | Path, ...], tmp_path: Path) -> None:
    """As with ``| head -1``."""
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    command = [sys.executable, "-m", "itadocs", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    piped = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=piped, stderr=piped) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait() in (0, 1)
    assert said == b""
    if "build" in words:
        assert all(is_untouched((tmp_path / f"งาน{ending}").read_bytes()) for ending in ENDINGS)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_what_is_printed_into_a_full_disk_ends_in_one_thai_line(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    command = [sys.executable, "-m", "itadocs", "build", "งาน.xlsx"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=tmp_path, env=environment, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert "เนื้อที่ดิสก์เต็ม" in line
    assert all(is_untouched((tmp_path / f"งาน{ending}").read_bytes()) for ending in ENDINGS)


@posix
@pytest.mark.parametrize("place", ["pipeline.load", "output.write_reports"])
def test_ctrl_c_ends_in_one_thai_line_and_exit_code_130(place: str, tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(workbook())
    code = (
        "import sys, time\n"
        "from itadocs import pipeline\n"
        "from itadocs.report import output\n"
        "from itadocs.cli import main\n"
        "def begun(*_):\n"
        "    print('begun', flush=True)\n"
        "    time.sleep(60)\n"
        f"{place} = begun\n"
        "sys.argv = ['itadocs', 'build', 'งาน.xlsx']\n"
        "main()"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    piped = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, stdout=piped, stderr=piped
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"begun\n"
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=30)
    assert running.returncode == 130
    assert said.decode().split() == ["หยุดตามคำสั่งแล้ว", "ไฟล์ที่มีอยู่ไม่เสียหาย", "เรียกใช้คำสั่งอีกครั้งได้"]
    assert [each.name for each in tmp_path.iterdir()] == ["งาน.xlsx"]


def test_a_refusal_names_every_way_out_in_the_terminal_too(tmp_path: Path) -> None:
    out = tmp_path / "ผล"
    for folder, district in (("ก", "เกาะคา"), ("ข", "แม่ทะ")):
        entries = complete()
        entries["agency"][0]["district"] = district
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "งาน.xlsx").write_bytes(draw(entries))
    assert run("build", "ก/งาน.xlsx", "-o", out, cwd=tmp_path).returncode == 0
    refused = run("build", "ข/งาน.xlsx", "-o", out, "--json", cwd=tmp_path)
    said = json.loads(refused.stdout)
    assert (refused.returncode, said["outputs"]) == (1, [])
    assert [each["code"] for each in said["problems"]].count(Code.OUTPUT_ANOTHERS.slug) == 2
