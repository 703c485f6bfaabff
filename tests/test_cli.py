"""The commands as people use them: in a process of their own, with what they print and how they exit."""

import json
import os
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import click
import openpyxl
import pytest

from itadocs.cli import commands
from itadocs.package import unpack
from tests.support import complete, draw, row

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


def run(*words: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """itadocs in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "itadocs", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_build_writes_both_reports_beside_the_workbook_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run("build", "งาน.xlsx", cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "งาน.xlsx",
        "งาน_analysis.docx",
        "งาน_implementation.docx",
    ]
    assert "คะแนนภาพรวม 90.00 ระดับ ผ่านดี" in done.stdout.decode()


def test_one_report_can_be_asked_for_in_another_folder_and_numeral_system(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run("build", "งาน.xlsx", "--report", "analysis", "--numerals", "arabic", "-o", "ผล", cwd=tmp_path)
    assert done.returncode == 0
    assert [path.name for path in (tmp_path / "ผล").iterdir()] == ["งาน_analysis.docx"]


def test_a_faulty_workbook_exits_1_without_a_document_and_stays_as_it_is(tmp_path: Path) -> None:
    content = (SAMPLES / "faulty.xlsx").read_bytes()
    (tmp_path / "faulty.xlsx").write_bytes(content)
    done = run("build", "faulty.xlsx", cwd=tmp_path)
    assert done.returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["faulty.xlsx"]
    assert (tmp_path / "faulty.xlsx").read_bytes() == content
    shown = done.stdout.decode()
    assert "แผ่นงาน คะแนนตัวชี้วัด ช่อง D6 (3 การใช้อำนาจ): พบ “เก้าสิบ” ซึ่งไม่ใช่คะแนน → พิมพ์ตัวเลข 0–100 เช่น 93.33" in shown


def test_a_draft_is_written_of_a_faulty_workbook_too_and_the_exit_code_says_that_it_is_none_to_hand_in(
    tmp_path: Path,
) -> None:
    (tmp_path / "faulty.xlsx").write_bytes((SAMPLES / "faulty.xlsx").read_bytes())
    done = run("build", "faulty.xlsx", "--draft", cwd=tmp_path)
    assert done.returncode == 1, done.stderr.decode()
    shown = done.stdout.decode()
    count = shown.count("[ต้องแก้ไข]")
    assert f"พบจุดที่ต้องแก้ไข {count} จุด สร้างได้เฉพาะฉบับร่าง" in shown
    assert "ยังไม่มีการสร้างรายงาน" not in shown
    written = {path.name for path in tmp_path.iterdir()} - {"faulty.xlsx"}
    assert written == {"faulty_analysis_ร่าง.docx", "faulty_implementation_ร่าง.docx"}
    assert all(f"สร้างแล้ว: {name}" in shown for name in written)


def test_a_draft_of_what_could_be_final_exits_0_and_one_of_no_workbook_is_not_made(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    (tmp_path / "เปล่า.xlsx").write_bytes(b"")
    assert run("build", "งาน.xlsx", "--draft", cwd=tmp_path).returncode == 0
    assert run("build", "งาน.xlsx", cwd=tmp_path).returncode == 0
    assert len(list(tmp_path.glob("งาน_*.docx"))) == 4
    done = run("build", "เปล่า.xlsx", "--draft", cwd=tmp_path)
    assert done.returncode == 1
    assert "ยังไม่มีการสร้างรายงาน" in done.stdout.decode()


def test_json_is_one_line_on_stdout_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    for words in (("check", "งาน.xlsx"), ("build", "งาน.xlsx"), ("check", SAMPLES / "faulty.xlsx")):
        done = run(*words, "--json", cwd=tmp_path)
        lines = done.stdout.decode().splitlines()
        assert len(lines) == 1
        assert done.stderr == b""
        said = json.loads(lines[0])
        assert said["ok"] is (done.returncode == 0)
        assert all(each["code"] and each["message"] and each["remedy"] for each in said["problems"])
    assert json.loads(run("check", "งาน.xlsx", "--json", cwd=tmp_path).stdout)["scores"]["overall"] == "90.00"


def test_check_writes_nothing_and_says_when_a_workbook_is_ready(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run("check", "งาน.xlsx", cwd=tmp_path)
    assert done.returncode == 0
    assert "พร้อมสร้างรายงาน" in done.stdout.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["งาน.xlsx"]


def test_new_makes_a_form_once_and_never_over_a_file(tmp_path: Path) -> None:
    assert run("new", "--year", "2568", "-o", "งาน.xlsx", cwd=tmp_path).returncode == 0
    content = (tmp_path / "งาน.xlsx").read_bytes()
    again = run("new", "--year", "2568", "-o", "งาน.xlsx", cwd=tmp_path)
    assert again.returncode == 1
    assert "output-exists" in again.stdout.decode()
    assert (tmp_path / "งาน.xlsx").read_bytes() == content


def test_an_edited_report_is_refused_kept_or_backed_up_as_asked(tmp_path: Path) -> None:
    entries = complete()
    (tmp_path / "งาน.xlsx").write_bytes(draw(entries))
    assert run("build", "งาน.xlsx", "--report", "analysis", cwd=tmp_path).returncode == 0
    assert run("build", "งาน.xlsx", "--report", "analysis", cwd=tmp_path).returncode == 0
    report = tmp_path / "งาน_analysis.docx"
    foreign = b"PK not ours"
    report.write_bytes(foreign)
    refused = run("build", "งาน.xlsx", "--report", "analysis", cwd=tmp_path)
    assert refused.returncode == 1
    assert "output-foreign" in refused.stdout.decode()
    assert report.read_bytes() == foreign
    assert run("build", "งาน.xlsx", "--report", "analysis", "--keep", cwd=tmp_path).returncode == 0
    assert (tmp_path / "งาน_analysis (2).docx").exists()
    assert report.read_bytes() == foreign
    assert run("build", "งาน.xlsx", "--report", "analysis", "--overwrite", cwd=tmp_path).returncode == 0
    assert (tmp_path / "งาน_analysis (สำรอง 2).docx").read_bytes() == foreign
    assert report.read_bytes() != foreign


@pytest.mark.parametrize(
    "words",
    [
        ("build",),
        ("build", "ไม่มี.xlsx"),
        ("build", "--ไม่รู้จัก", "งาน.xlsx"),
        ("สร้าง",),
        ("new",),
        ("new", "--year", "สองพัน"),
        ("new", "--year", "2499"),
        ("new", "--framework", "ไม่มี.toml"),
        ("draft", __file__),
        ("new", "--year", "2569", "--framework", __file__),
        ("template", "fields", "ไม่มี"),
    ],
)
def test_a_wrong_command_line_exits_2_in_thai(words: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert "ผิดพลาด:" in done.stderr.decode()
    assert "Error" not in done.stderr.decode()


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("new",),
        ("check",),
        ("draft",),
        ("build",),
        ("layouts",),
        ("template",),
        ("template", "export"),
        ("template", "fields"),
    ],
)
def test_help_is_thai_has_an_example_and_loads_no_office_library(command: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "วิธีใช้:" in done.stdout.decode()
    assert "ตัวอย่าง: itadocs " in done.stdout.decode()
    code = (
        "import sys, itadocs.cli as c\n"
        f"try: c.commands({[*command, '--help']!r})\n"
        "except SystemExit: pass\n"
        "heavy = {'openpyxl', 'docx', 'docxtpl', 'jinja2', 'lxml', 'pythainlp', 'PIL'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert loaded.stderr.decode().strip() == "[]"


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["bulid"], []])
def test_what_is_said_without_a_command_imports_click_and_no_room_of_ours(words: list[str]) -> None:
    code = (
        "import sys, itadocs.cli as c\n"
        f"try: c.commands({words!r})\n"
        "except SystemExit: pass\n"
        "ours = {name for name in sys.modules if name.startswith('itadocs')} - {'itadocs', 'itadocs.cli'}\n"
        "print(sorted(ours | {'dataclasses', 'decimal', 'json', 'pathlib'} & set(sys.modules)), file=sys.stderr)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert loaded.stderr.decode().splitlines()[-1] == "[]"


def test_the_list_of_commands_names_each_and_begins_as_its_help_does() -> None:
    for name, line in commands.commands.items():
        _, command, _ = commands.resolve_command(click.Context(commands), [name])
        assert command is not None
        assert command is not line
        assert command.name == name
        said = command.short_help or command.help or ""
        assert line.short_help
        assert said[:20] == line.short_help[:20], (said, line.short_help)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp874", "ascii"])
def test_redirected_output_is_utf8_whatever_the_code_page(encoding: str, tmp_path: Path) -> None:
    entries = complete()
    row(entries, "indicators", "number", 3)["score"] = "เก้าสิบ"
    (tmp_path / "งาน.xlsx").write_bytes(draw(entries))
    done = run("check", "งาน.xlsx", cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert "เก้าสิบ" in done.stdout.decode("utf-8")


def test_a_bug_ends_in_one_thai_sentence_and_exit_code_3(tmp_path: Path) -> None:
    code = (
        "import itadocs.cli as c, itadocs.pipeline as p, sys\n"
        "def broken(*_): raise RuntimeError('a bug')\n"
        "p.check = broken\n"
        f"sys.argv = ['itadocs', 'check', {str(SAMPLES / '001.xlsx')!r}]\n"
        "c.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 3
    assert "โปรแกรมขัดข้อง" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_keep_and_overwrite_together_are_a_wrong_command_line(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run("build", "งาน.xlsx", "--keep", "--overwrite", cwd=tmp_path)
    assert done.returncode == 2
    assert "อย่างใดอย่างหนึ่ง" in done.stderr.decode()


def test_layouts_lists_each_with_the_sheets_it_needs_and_where_its_template_lies(tmp_path: Path) -> None:
    done = run("layouts", cwd=tmp_path)
    assert done.returncode == 0
    said = done.stdout.decode()
    for name in ("issues", "indicators", "narrative", "ranking"):
        assert f"  analysis-{name}: " in said
    assert "  implementation: " in said
    needed = "ใช้แผ่นงาน: หน่วยงาน, คะแนนตัวชี้วัด, คะแนนรายข้อ, การวิเคราะห์, มาตรการ\n"
    assert needed in said
    templates = [Path(line.split(": ", 1)[1]) for line in said.splitlines() if "แม่แบบ: " in line]
    assert len(templates) == 6
    assert all(path.is_file() for path in templates)


def columns(line: str) -> int:
    """The columns a line takes: marks above and below take none."""
    return sum(unicodedata.category(each) not in ("Mn", "Cf") for each in line)


@pytest.mark.parametrize("layout", [(), ("analysis-issues",), ("District-Summary",)])
def test_template_fields_lists_every_field_in_eighty_columns(layout: tuple[str, ...], tmp_path: Path) -> None:
    done = run("template", "fields", *layout, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode().splitlines()
    assert [line for line in shown[1:] if columns(line) > 80] == []
    assert any("ใช้แล้ว" in line for line in shown) == bool(layout)
    district = layout == ("District-Summary",)
    assert ("  {{ place.rank }}" in shown, "  {{ agency.full_name }}" in shown) == (district, not district)
    assert ("      ลำดับตัวชี้วัด เช่น ๔" in shown, "  {%tr for indicator in indicators %}" in shown) == (True, True)
    assert not list(tmp_path.iterdir())


def test_template_fields_names_the_layouts_there_are_where_it_knows_none(tmp_path: Path) -> None:
    said = run("template", "fields", "analysis", cwd=tmp_path).stderr.decode()
    assert all(name in said for name in ("“analysis”", "analysis-issues", "implementation", "district-summary"))


def test_template_fields_writes_a_word_file_and_none_over_another(tmp_path: Path) -> None:
    words = ("template", "fields", "implementation", "-o", "ช่องข้อมูล")
    done = run(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout.decode().strip()) == (0, "สร้างแล้ว: ช่องข้อมูล.docx")
    content = (tmp_path / "ช่องข้อมูล.docx").read_bytes()
    assert "word/document.xml" in unpack(content)
    again = run(*words, cwd=tmp_path)
    assert (again.returncode, "มีอยู่แล้ว" in again.stdout.decode()) == (1, True)
    assert (tmp_path / "ช่องข้อมูล.docx").read_bytes() == content


def test_template_fields_knows_templates_of_ones_own(tmp_path: Path) -> None:
    shipped = ROOT / "templates/reports/implementation.docx"
    (tmp_path / "แม่แบบ").mkdir()
    (tmp_path / "แม่แบบ" / "ของเรา.docx").write_bytes(shipped.read_bytes())
    done = run("template", "fields", "ของเรา", "--templates", "แม่แบบ", cwd=tmp_path)
    assert (done.returncode, "(ของเรา)" in done.stdout.decode()) == (0, True)
    (tmp_path / "แม่แบบ" / "implementation.docx").write_bytes(b"")
    assert run("template", "fields", "ของเรา", "--templates", "แม่แบบ", cwd=tmp_path).returncode == 3


def a_copy(shipped: str, path: Path, *changes: tuple[str, str]) -> Path:
    """What comes with the program, with each change made wherever it fits."""
    text = (ROOT / "itadocs/assessment" / shipped).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path


def framework_of(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """The framework of 2568 with a corrected name, and with other changes."""
    return a_copy("frameworks/2568.toml", tmp_path / "แก้ไข.toml", ("การใช้อำนาจ", "การใช้อำนาจหน้าที่"), *changes)


def test_a_corrected_framework_is_used_for_the_form_the_check_and_the_reports(tmp_path: Path) -> None:
    own = framework_of(tmp_path)
    done = run("new", "--framework", own, "-o", "ฟอร์ม.xlsx", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    assert run("check", "งาน.xlsx", "--framework", own, cwd=tmp_path).returncode == 0
    built = run("build", "งาน.xlsx", "--framework", own, "--layout", "analysis-ranking", cwd=tmp_path)
    assert built.returncode == 0, built.stdout.decode()
    with zipfile.ZipFile(tmp_path / "งาน_analysis.docx") as package:
        assert "การใช้อำนาจหน้าที่" in package.read("word/document.xml").decode()


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_faulty_framework_ends_the_command_with_file_and_key(command: str, tmp_path: Path) -> None:
    own = framework_of(tmp_path, ("target = 85.00", "target = 850"), ('code = "i2"', 'code = "i1"'))
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run(command, "งาน.xlsx", "--framework", own, cwd=tmp_path)
    assert done.returncode == 1
    shown = done.stdout.decode()
    assert "ไฟล์ แก้ไข.toml (คีย์ target): พบ “850” ซึ่งใช้ไม่ได้ → ใส่ตัวเลข 0–100 (framework-value-invalid)" in shown
    assert "ไฟล์ แก้ไข.toml ([[items]] ลำดับที่ 2 (i1) คีย์ code)" in shown
    assert [path.name for path in tmp_path.glob("*.docx")] == []
    said = json.loads(run(command, "งาน.xlsx", "--framework", own, "--json", cwd=tmp_path).stdout)
    assert [(each["code"], each["file"]) for each in said["problems"]] == [
        ("framework-value-invalid", "แก้ไข.toml"),
        ("framework-doubled", "แก้ไข.toml"),
    ]
    new = run("new", "--framework", own, cwd=tmp_path)
    assert (new.returncode, "framework-doubled" in new.stdout.decode()) == (1, True)


# --- drafts ------------------------------------------------------------------------------------------------------


def test_draft_writes_a_copy_with_the_sentences_in_its_empty_cells_and_leaves_the_workbook_alone(
    tmp_path: Path,
) -> None:
    entries = complete()
    row(entries, "indicators", "number", 4).update(score=60.5, finding="พบว่ายังไม่ครบ")
    entries["agency"][0]["layout"] = "analysis-indicators"
    (tmp_path / "งาน.xlsx").write_bytes(draw(entries))
    content = (tmp_path / "งาน.xlsx").read_bytes()
    done = run("draft", "งาน.xlsx", "-o", "ร่าง", cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert "สร้างแล้ว: ร่าง.xlsx" in shown
    assert "แผ่นงาน คะแนนตัวชี้วัด ช่อง F7 (4 การใช้ทรัพย์สินของราชการ สิ่งที่ควรพัฒนา): ร่างให้แล้ว โปรดอ่าน" in shown
    assert (tmp_path / "งาน.xlsx").read_bytes() == content
    before, after = (openpyxl.load_workbook(tmp_path / name) for name in ("งาน.xlsx", "ร่าง.xlsx"))
    changed = {
        f"{old.title}!{cell.coordinate}": new[cell.coordinate]
        for old, new in zip(before.worksheets, after.worksheets, strict=True)
        for line in old.iter_rows()
        for cell in line
        if cell.value != new[cell.coordinate].value
    }
    assert set(changed) == {f"คะแนนตัวชี้วัด!{c}{r}" for r in range(4, 14) for c in "EF"} - {"คะแนนตัวชี้วัด!E7"}
    for cell in changed.values():
        assert cell.value == cell.value.strip()
        assert not set("\ufdd0\ufdd1") & set(cell.value)
        assert (cell.number_format, cell.alignment.wrap_text) == ("@", True)
        assert after["คะแนนตัวชี้วัด"].row_dimensions[cell.row].height >= 24 * len(cell.value) / 60
    again = run("check", "ร่าง.xlsx", cwd=tmp_path)
    assert again.returncode == 0
    assert "(drafted)" not in again.stdout.decode()


def test_draft_never_writes_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    content = (tmp_path / "งาน.xlsx").read_bytes()
    done = run("draft", "งาน.xlsx", "-o", "งาน.xlsx", cwd=tmp_path)
    said = done.stdout.decode()
    assert (done.returncode, "output-exists" in said, "(drafted)" in said) == (1, True, False)
    assert (tmp_path / "งาน.xlsx").read_bytes() == content


def test_draft_of_what_is_no_workbook_exits_1_and_of_a_faulty_one_says_so_too(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(b"")
    done = run("draft", "งาน.xlsx", "-o", "ร่าง.xlsx", cwd=tmp_path)
    assert (done.returncode, "file-empty" in done.stdout.decode()) == (1, True)
    assert not (tmp_path / "ร่าง.xlsx").exists()
    (tmp_path / "faulty.xlsx").write_bytes((SAMPLES / "faulty.xlsx").read_bytes())
    done = run("draft", "faulty.xlsx", "-o", "ร่าง.xlsx", cwd=tmp_path)
    said = done.stdout.decode()
    assert (done.returncode, "score-not-a-number" in said, "แก้ไขในสำเนา" in said) == (1, True, True)
    assert (tmp_path / "ร่าง.xlsx").exists()


def wording_of(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    return a_copy("wording/default.toml", tmp_path / "ถ้อยคำ.toml", *changes)


def test_a_wording_of_ones_own_is_used_for_the_drafts(tmp_path: Path) -> None:
    own = wording_of(tmp_path, ("ควรตรวจสอบทะเบียนคุมการยืมกับทรัพย์สินจริง", "ควรสอบทานทะเบียนยืมกับทรัพย์สินจริง"))
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    assert run("check", "งาน.xlsx", "--wording", own, cwd=tmp_path).returncode == 0
    built = run("build", "งาน.xlsx", "--wording", own, "--layout", "analysis-ranking", cwd=tmp_path)
    assert built.returncode == 0, built.stdout.decode()
    with zipfile.ZipFile(tmp_path / "งาน_analysis.docx") as package:
        assert "ควรสอบทานทะเบียนยืมกับทรัพย์สินจริง" in package.read("word/document.xml").decode()


@pytest.mark.parametrize("command", [("check",), ("build",), ("draft", "-o", "ร่าง.xlsx")])
def test_the_faults_of_both_files_are_said_at_once(command: tuple[str, ...], tmp_path: Path) -> None:
    own = framework_of(tmp_path, ("target = 85.00", "target = 850"))
    words = wording_of(tmp_path, ("{threshold}", "{goal}"))
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    done = run(*command, "งาน.xlsx", "--framework", own, "--wording", words, cwd=tmp_path)
    assert done.returncode == 1
    shown = done.stdout.decode()
    assert "ไฟล์ แก้ไข.toml (คีย์ target)" in shown
    assert "ไฟล์ ถ้อยคำ.toml ([opening] คีย์ high)" in shown
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".toml", ".toml", ".xlsx"]
