"""``itadocs build`` of folders as people use it: what it prints and leaves behind, and what ends it in the middle."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import openpyxl
import pytest
from click.testing import CliRunner, Result

from itadocs.batch.manifest import NAME
from itadocs.cli import commands
from itadocs.package import CORE, pack, unpack
from itadocs.report.seal import is_untouched
from itadocs.workbook import book
from itadocs.workbook.identity import KIND_BATCH
from itadocs.workbook.summary_table import TOP
from tests.support import complete, draw
from tests.test_cli import ROOT, SAMPLES, run

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@cache
def sound() -> bytes:
    return draw(complete())


def here(*words: str, cwd: Path) -> Result:
    """itadocs in this process, which is quicker."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        return CliRunner().invoke(commands, words)


def returned(folder: Path) -> Path:
    """A folder as it comes back: two workbooks that are fine, one to be mended, and what else lies about."""
    for name, content in {
        "ก/งาน #1 50%.xlsx": sound(),
        "ข/งาน.xlsx": sound(),
        "ข/ผิด.xlsx": (SAMPLES / "faulty.xlsx").read_bytes(),
        "ข/~$งาน.xlsx": b"lock",
        "อ่าน.txt": b"",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_a_folder_is_told_line_by_line_then_in_a_table_and_a_second_run_does_only_what_is_left(tmp_path: Path) -> None:
    returned(tmp_path / "ส่งคืน")
    done = run("build", "ส่งคืน", "--recursive", "--jobs", "1", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    lines = done.stdout.decode().splitlines()
    assert sorted(each.split(" ", 1)[1] for each in lines[:4]) == [
        "ต้องแก้ไข: ข/ผิด.xlsx",
        "สร้างแล้ว: ก/งาน #1 50%.xlsx",
        "สร้างแล้ว: ข/งาน.xlsx",
        "ไม่ใช่สมุดงานที่กรอก: ข/~$งาน.xlsx",
    ]
    assert lines[4].startswith("ทั้งหมด 4 ไฟล์ ใช้เวลา ")
    assert lines[5:8] == ["  สร้างแล้ว: 2", "  ต้องแก้ไข: 1", "  ไม่ใช่สมุดงานที่กรอก: 1"]
    assert "ต้องแก้ไข:" in lines
    assert any(each.startswith("    และอีก ") for each in lines)
    assert lines[-1] == f"สรุปทุกไฟล์พร้อมลิงก์: {Path('ส่งคืน/รายงาน/summary.xlsx')}"
    output = tmp_path / "ส่งคืน" / "รายงาน"
    made = {each.relative_to(output).as_posix(): each.read_bytes() for each in output.rglob("*.*")}
    reports = [f"{stem}_{kind}.docx" for stem in ("ก/งาน #1 50%", "ข/งาน") for kind in ("analysis", "implementation")]
    assert made.keys() == {NAME, "summary.xlsx", *reports}
    again = here("build", "ส่งคืน", "--recursive", "--jobs", "1", cwd=tmp_path)
    assert again.stdout.count("ทำไว้แล้ว: ") == 3
    assert {each.relative_to(output).as_posix(): each.read_bytes() for each in output.rglob("*.*")} == made


def test_the_summary_has_links_that_lead_to_workbooks_reports_and_cells(tmp_path: Path) -> None:
    returned(tmp_path / "ส่งคืน")
    assert here("build", "ส่งคืน", "--recursive", "-o", "ผล", "--jobs", "1", cwd=tmp_path).exit_code == 1
    content = (tmp_path / "ผล" / "summary.xlsx").read_bytes()
    assert book.kind_of(content) == KIND_BATCH
    drawn: Any = openpyxl.load_workbook(io.BytesIO(content))
    rows = list(drawn["สมุดงาน"].iter_rows(min_row=TOP + 1))
    assert [(row[1].value, row[2].value, row[3].value) for row in rows] == [
        ("ก/งาน #1 50%.xlsx", "สร้างแล้ว", 90),
        ("ข/~$งาน.xlsx", "ไม่ใช่สมุดงานที่กรอก", None),
        ("ข/งาน.xlsx", "สร้างแล้ว", 90),
        ("ข/ผิด.xlsx", "ต้องแก้ไข", None),
    ]
    first = next(cell.hyperlink.target for cell in rows[0] if cell.hyperlink)
    assert first == f"../{quote('ส่งคืน')}/{quote('ก')}/{quote('งาน')}%20%231%2050%25.xlsx"
    links = [unquote(cell.hyperlink.target) for row in rows for cell in row if cell.hyperlink]
    assert len(links) == 8
    assert all((tmp_path / "ผล" / each).is_file() for each in links)
    found = drawn["จุดที่พบ"]
    problems = list(found.iter_rows(min_row=TOP + 1))
    spelt = next(row for row in problems if "เก้าสิบ" in str(row[5].value))
    assert (spelt[0].value, spelt[2].value, spelt[3].value) == ("ข/ผิด.xlsx", "คะแนนตัวชี้วัด", "D6")
    assert spelt[3].hyperlink.location == "'คะแนนตัวชี้วัด'!D6"
    (tmp_path / "ผล" / "summary.xlsx").write_bytes(b"mine")
    (tmp_path / "ว่าง.xlsx").write_bytes(b"")
    kept = run("build", "ว่าง.xlsx", "ส่งคืน", "-o", "ผล", cwd=tmp_path)
    assert kept.returncode == 1
    assert "output-exists" in kept.stdout.decode()
    assert (tmp_path / "ผล" / "summary.xlsx").read_bytes() == b"mine"


def test_json_is_a_line_a_workbook_and_nothing_else_on_stdout(tmp_path: Path) -> None:
    returned(tmp_path / "ส่งคืน")
    command = ("build", "ส่งคืน", "--recursive", "--json", "--jobs", "1")
    for outcomes in ("done", "done", "refused", "skipped"), ("current", "current", "refused", "skipped"):
        done = here(*command, cwd=tmp_path)
        said = [json.loads(line) for line in done.stdout.splitlines()]
        assert sorted(each["outcome"] for each in said) == sorted(outcomes)
        assert all(Path(tmp_path / each["workbook"]).exists() for each in said)
        assert {each["ok"] for each in said if each["outcome"] != "refused"} == {True}
        assert [len(each["outputs"]) for each in said if each["scores"]] == [2, 2]
        assert (done.exit_code, done.stderr) == (1, "")


def test_an_empty_folder_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "ว่าง" / "ใน").mkdir(parents=True)
    (tmp_path / "ว่าง" / "ใน" / "ก.xlsx").write_bytes(sound())
    done = here("build", "ว่าง", cwd=tmp_path)
    assert done.exit_code == 1
    assert "ไม่พบสมุดงานใน “ว่าง” → " in done.stdout
    assert "--recursive" in done.stdout
    assert [each.name for each in (tmp_path / "ว่าง").iterdir()] == ["ใน"]
    done = here("build", "ว่าง", "--json", cwd=tmp_path)
    assert (done.exit_code, done.stdout) == (1, "")


def test_a_template_at_fault_fails_every_workbook_and_exits_3(tmp_path: Path) -> None:
    (tmp_path / "แม่แบบ").mkdir()
    template = ROOT / "templates" / "reports" / "analysis-issues.docx"
    parts = unpack(template.read_bytes())
    broken = parts["word/document.xml"].replace(b"agency.", b"agencx.")
    (tmp_path / "แม่แบบ" / template.name).write_bytes(pack({**parts, "word/document.xml": broken}))
    (tmp_path / "งาน").mkdir()
    (tmp_path / "งาน" / "ก.xlsx").write_bytes(sound())
    done = here("build", "งาน", "--templates", "แม่แบบ", "--jobs", "1", cwd=tmp_path)
    assert done.exit_code == 3, done.stdout
    assert "  ขัดข้อง: 1" in done.stdout.splitlines()
    (tmp_path / "แม่แบบ" / template.name).write_bytes(b"")
    done = here("build", "งาน", "--templates", "แม่แบบ", "--json", cwd=tmp_path)
    assert (done.exit_code, done.stdout) == (3, "")
    assert "template-damaged" in done.stderr


# --- ended in the middle -----------------------------------------------------------------------------------------


def many(folder: Path, count: int) -> Path:
    """Many workbooks, no two the same."""
    folder.mkdir()
    parts = unpack(sound(), CORE)
    for number in range(count):
        (folder / f"งาน {number}.xlsx").write_bytes(pack({**parts, "docProps/number.txt": b"%d" % number}))
    return folder


def remembered(folder: Path) -> int:
    with suppress(OSError):
        return len((folder / "รายงาน" / NAME).read_bytes().splitlines())
    return 0


def is_alive(group: int) -> bool:
    """Whether any process of a group still runs; one that ended and was not yet waited for does not."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    states = (each.read_text().rsplit(")", 1)[1].split() for each in Path("/proc").glob("[0-9]*/stat") if each.exists())
    with suppress(OSError):
        return any(int(state[2]) == group and state[0] != "Z" for state in states)
    return True


@posix
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes as Linux shows them")
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT])
def test_what_ends_it_in_the_middle_leaves_no_process_and_the_next_run_goes_on(
    ending: signal.Signals, tmp_path: Path
) -> None:
    folder = many(tmp_path / "ส่งคืน", 6)
    command = [sys.executable, "-m", "itadocs", "build", "ส่งคืน", "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        while not remembered(folder) and running.poll() is None:
            time.sleep(0.01)
        if ending == signal.SIGKILL:
            running.kill()
        else:
            os.killpg(running.pid, ending)  # as the terminal tells everybody
        _, said = running.communicate(timeout=30)
    if ending == signal.SIGINT:
        assert running.returncode == 130
        assert said.decode().split() == ["หยุดตามคำสั่งแล้ว", "ไฟล์ที่มีอยู่ไม่เสียหาย", "เรียกใช้คำสั่งอีกครั้งได้"]
    deadline = time.monotonic() + 10
    while is_alive(running.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(running.pid)
    output = folder / "รายงาน"
    assert all(is_untouched(each.read_bytes()) for each in output.glob("*.docx"))
    kept = remembered(folder)
    assert 1 <= kept < 6
    done = run("build", "ส่งคืน", "--jobs", "2", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    told = done.stdout.decode()
    assert (told.count("/6 ทำไว้แล้ว: "), told.count("/6 สร้างแล้ว: ")) == (kept, 6 - kept)
    assert len(list(output.glob("*.docx"))) == 12
    assert remembered(folder) == 6


@posix
def test_on_a_terminal_a_bar_shows_how_far_it_is_and_only_the_table_is_left(tmp_path: Path) -> None:
    import pty

    returned(tmp_path / "ส่งคืน")
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "itadocs", "build", "ส่งคืน/ข", "--jobs", "1"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=theirs,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # which Linux says at the end
        while more := os.read(ours, 65536):
            shown += more
    os.close(ours)
    said = shown.decode()
    assert done.returncode == 1
    assert "กำลังสร้างรายงาน" in said
    assert "100%" in said
    assert "/3 " not in said.rpartition("100%")[2]
    assert "  สร้างแล้ว: 1\r\n  ต้องแก้ไข: 1\r\n" in said
