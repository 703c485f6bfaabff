"""What README promises is run: its commands, and the links it shows."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import itadocs

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


# The new form is empty: what is made of it must name what to fill in, and never fail otherwise.
REFUSED = ("check", "build", "draft", "next-year")


def test_the_commands_of_the_quick_start_work_in_their_order(tmp_path: Path) -> None:
    shutil.copy(ROOT / "samples" / "รายชื่อ.csv", tmp_path)
    commands = [line for block in _blocks("sh") for line in block.splitlines() if line.startswith("itadocs ")]
    asked = [*("new", "check", "build", "check", "build", "draft", "layouts"), *("template",) * 3, "build", "next-year"]
    assert [shlex.split(line)[1] for line in commands] == [*asked, "distribute", "collect", "build"]
    for line in commands:
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(line)], cwd=tmp_path, capture_output=True, check=False
        )
        assert done.returncode == (1 if shlex.split(line)[1] in REFUSED else 0), done.stdout.decode()
    made = ("งาน.xlsx", "งาน_ตรวจแล้ว.xlsx", "งาน_analysis_ร่าง.docx", "แม่แบบ", "ช่องข้อมูล.docx")
    made += ("แจก", "สรุป.xlsx", "สรุป.docx", "รายงาน/summary.xlsx")
    assert [name for name in made if not (tmp_path / name).exists()] == []


@pytest.mark.parametrize("name", ["001", "minimal"])
def test_the_sample_of_the_first_line_builds(name: str, tmp_path: Path) -> None:
    line = next(line for block in _blocks("sh") for line in block.splitlines() if "itadocs build samples/" in line)
    words = shlex.split(line[line.index("itadocs build") :].replace("001", name))
    words[words.index("out")] = str(tmp_path)
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / f"{name}_analysis.docx").exists()


def test_windows_has_the_same_lines() -> None:
    unix = [line for block in _blocks("sh") for line in block.splitlines() if "venv" in line]
    windows = [line for block in _blocks("bat") for line in block.splitlines() if "-m venv" in line]

    def bare(line: str) -> str:
        line = line.replace("\\", "/").replace("Scripts", "bin").replace("'", "")
        return line.replace("py -m venv", "python3 -m venv")

    assert [bare(line) for line in unix] == [bare(line) for line in windows]


def test_every_picture_and_file_named_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_room_stands_in_the_map_of_the_house() -> None:
    rooms = {path.stem for path in (ROOT / "itadocs").rglob("*.py")} - {"__init__", "__main__"}
    assert rooms - set(re.findall(r"``(\w+)``", itadocs.__doc__ or "")) == set()
