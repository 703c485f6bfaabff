"""What a district officer sees: one command, one line at the end, and everything that is to be mended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import complete, draw
from tests.test_cli import SAMPLES, run

LIST = "ประเภท,ชื่อ,อำเภอ,จังหวัด\nอบต.,นาทดสอบ,เกาะคา,ลำปาง\nทต.,บ้านลอง,เกาะคา,ลำปาง\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    (tmp_path / "รายชื่อ.csv").write_bytes(LIST.encode("cp874"))
    return tmp_path


def test_distribute_says_how_many_were_made_how_many_stood_and_where(listed: Path) -> None:
    done = run("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก", cwd=listed)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"สร้างสมุดงานแล้ว 2 แห่ง ใน แจก{os.linesep}"
    again = run("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก", cwd=listed)
    assert "สร้างสมุดงานแล้ว 0 แห่ง มีอยู่แล้วจึงไม่สร้างซ้ำ 2 แห่ง ใน แจก" in again.stdout.decode()


def test_distribute_takes_last_years_workbooks_and_says_how_many(listed: Path) -> None:
    (listed / "คืน").mkdir()
    (listed / "คืน" / "ก.xlsx").write_bytes(draw(complete()))
    done = run("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก", "--previous", "คืน", cwd=listed)
    assert "สร้างสมุดงานแล้ว 2 แห่ง (มีข้อมูลปีก่อน 1 แห่ง) ใน แจก" in done.stdout.decode()


def test_distribute_with_a_bad_row_exits_1_and_writes_nothing(listed: Path) -> None:
    (listed / "รายชื่อ.csv").write_bytes((LIST + "อบต.,,,\n").encode())
    done = run("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก", cwd=listed)
    said = done.stdout.decode()
    assert done.returncode == 1
    assert "ไฟล์ รายชื่อ.csv (แถว 4 คอลัมน์ ชื่อ): ยังไม่ได้กรอก" in said
    assert "พบจุดที่ต้องแก้ไข 3 จุด ยังไม่มีการสร้างสมุดงาน" in said
    assert [path.name for path in listed.iterdir()] == ["รายชื่อ.csv"]


def test_distribute_names_the_agency_that_failed_and_exits_1(listed: Path) -> None:
    assert run("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "ก", cwd=listed).returncode == 0
    (folder,) = (path.name for path in (listed / "ก").glob("อบต*"))
    (listed / "แจก").mkdir()
    (listed / "แจก" / folder).write_bytes(b"")
    done = run("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก", cwd=listed)
    said = done.stdout.decode()
    assert done.returncode == 1
    assert "องค์การบริหารส่วนตำบลนาทดสอบ: เขียนไฟล์" in said
    assert "สร้างสมุดงานแล้ว 1 แห่ง สร้างไม่ได้ 1 แห่ง ใน แจก" in said


def test_a_framework_of_ones_own_names_the_year(listed: Path) -> None:
    own = Path(__file__).parents[1] / "itadocs/assessment/frameworks/2568.toml"
    done = run("distribute", "รายชื่อ.csv", "--framework", own, "-o", "แจก", cwd=listed)
    assert done.returncode == 0
    assert len(list((listed / "แจก").rglob("ita_2568_*.xlsx"))) == 2


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก"), "สร้างสมุดงาน"),
        (("collect", "คืน", "-o", "สรุป.xlsx"), "กำลังอ่านสมุดงาน"),
    ],
)
@pytest.mark.parametrize("is_watched", [True, False])
def test_a_progress_bar_is_shown_where_somebody_looks(
    words: tuple[str, ...], label: str, is_watched: bool, listed: Path
) -> None:
    (listed / "คืน").mkdir()
    (listed / "คืน" / "ก.xlsx").write_bytes(draw(complete()))
    code = (
        "import sys\n"
        "from itadocs import cli\n"
        "class Screen:\n"
        "    encoding = 'utf-8'\n"
        "    def __init__(self, stream): self.stream = stream\n"
        f"    def isatty(self): return {is_watched}\n"
        "    def __getattr__(self, name): return getattr(self.stream, name)\n"
        "for stream in (sys.stdout, sys.stderr): stream.reconfigure(encoding='utf-8')\n"
        "sys.stderr = Screen(sys.stderr)\n"  # what is printed may go into a file
        f"cli.commands({list(words)!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=listed, capture_output=True, check=False)
    assert done.returncode == 0
    assert (label in done.stderr.decode(), "100%" in done.stderr.decode()) == (is_watched, is_watched)
    assert "100%" not in done.stdout.decode()


@pytest.mark.parametrize(
    "words", [("new",), ("distribute", "รายชื่อ.csv", "-o", "แจก"), ("collect", ".", "-o", "สรุป.xlsx")]
)
def test_a_year_beside_a_framework_of_ones_own_is_a_wrong_command_line(words: tuple[str, ...], listed: Path) -> None:
    own = Path(__file__).parents[1] / "itadocs/assessment/frameworks/2568.toml"
    done = run(*words, "--year", "2568", "--framework", str(own), cwd=listed)
    assert done.returncode == 2
    assert "ระบุ --year หรือ --framework อย่างใดอย่างหนึ่ง" in done.stderr.decode()


@pytest.mark.parametrize(
    "words",
    [
        ("distribute",),
        ("distribute", "รายชื่อ.csv", "-o", "แจก"),
        ("distribute", "รายชื่อ.csv", "--year", "2569"),
        ("distribute", "รายชื่อ.csv", "--year", "2499", "-o", "แจก"),
        ("distribute", "ไม่มี.csv", "--year", "2569", "-o", "แจก"),
        ("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "รายชื่อ.csv"),
        ("distribute", "รายชื่อ.csv", "--year", "2569", "-o", "แจก", "--previous", "ไม่มี"),
        ("next-year", "รายชื่อ.csv"),
    ],
)
def test_a_wrong_command_line_exits_2_in_thai(words: tuple[str, ...], listed: Path) -> None:
    done = run(*words, cwd=listed)
    assert done.returncode == 2
    assert "ผิดพลาด:" in done.stderr.decode()
    assert [path.name for path in listed.iterdir()] == ["รายชื่อ.csv"]


@pytest.mark.parametrize("command", ["distribute", "next-year"])
def test_help_is_thai_has_an_example_and_loads_no_office_library(command: str, tmp_path: Path) -> None:
    code = (
        "import sys, itadocs.cli as c\n"
        "for stream in (sys.stdout, sys.stderr): stream.reconfigure(encoding='utf-8')\n"
        f"try: c.commands([{command!r}, '--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'openpyxl', 'docx', 'docxtpl', 'jinja2', 'lxml', 'pythainlp', 'PIL'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True)
    assert f"ตัวอย่าง: itadocs {command}" in done.stdout.decode()
    assert done.stderr.decode().strip() == "[]"


def test_next_year_makes_the_workbook_and_says_where(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run("next-year", "งาน.xlsx", "-o", "ปีหน้า", cwd=tmp_path)
    assert done.returncode == 0
    assert "สร้างแล้ว: ปีหน้า.xlsx" in done.stdout.decode()
    again = run("next-year", "งาน.xlsx", "-o", "ปีหน้า", cwd=tmp_path)
    assert (again.returncode, "output-exists" in again.stdout.decode()) == (1, True)


def test_next_year_of_a_faulty_workbook_says_what_to_mend_and_makes_none(tmp_path: Path) -> None:
    (tmp_path / "faulty.xlsx").write_bytes((SAMPLES / "faulty.xlsx").read_bytes())
    done = run("next-year", "faulty.xlsx", "-o", "ปีหน้า", cwd=tmp_path)
    said = done.stdout.decode()
    assert done.returncode == 1
    assert "ช่อง D6 (3 การใช้อำนาจ): พบ “เก้าสิบ” ซึ่งไม่ใช่คะแนน" in said
    assert "ยังไม่มีการสร้างสมุดงาน แก้ไขให้ครบแล้วเรียกใช้คำสั่งอีกครั้ง" in said
    assert [path.name for path in tmp_path.iterdir()] == ["faulty.xlsx"]
