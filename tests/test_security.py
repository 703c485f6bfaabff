"""What SECURITY.md promises is tested where it says, and the bounds it states are those of the code."""

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from itadocs.package import unpack
from tests.support import complete, draw

ROOT = Path(__file__).parents[1]
SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")
ROWS = [line.strip("| ").split(" | ") for line in SECURITY.splitlines() if line.startswith("| ")]
BOUNDS = [row for row in ROWS if len(row) == 3 and row[1] != "bound"]
STATED = {"MB": 2**20, "million": 10**6}


def test_every_promise_names_tests_that_are_there() -> None:
    promises = [row for row in ROWS if len(row) == 2 and row[1] != "tests"]
    assert len(promises) > 15
    for promise, tests in promises:
        named = re.findall(r"`(tests/[\w/]+\.py)`", tests)
        assert named, promise
        for each in named:
            assert "def " in (ROOT / each).read_text("utf-8"), each


@pytest.mark.parametrize("row", BOUNDS, ids=lambda row: row[0])
def test_every_bound_is_the_one_the_code_has(row: list[str]) -> None:
    _, stated, where = row
    numbers = re.findall(r"(\d[\d,]*) ?(MB|million)?", stated)
    constants: list[object] = []
    for group in re.findall(r"((?:`\w+`(?:, )?)+) in `([\w/]+)\.py`", where):
        room = importlib.import_module(group[1].replace("/", "."))
        constants += [getattr(room, name) for name in re.findall(r"\w+", group[0])]
    plain = "runner" in where  # these are in seconds and megabytes
    said = [int(number.replace(",", "")) * (1 if plain else STATED.get(unit, 1)) for number, unit in numbers]
    assert said == constants


WATCHED = """
import socket, sys
def refused(event, arguments):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        raise SystemExit(f"{event} {arguments}")
sys.addaudithook(refused)
from itadocs.cli import main
main()
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Documents made by a person with a name of her own, on a machine on which nothing may speak to any other."""
    folder = tmp_path_factory.mktemp("homeof-somchai")
    (folder / "งาน.xlsx").write_bytes(draw(complete()))
    names = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "COMPUTERNAME", "HOSTNAME"), "somchai")
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "build", "งาน.xlsx"],
        cwd=folder,
        env={**os.environ, **names, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    return {each.name: each.read_bytes() for each in folder.glob("*.docx")}


def test_documents_are_made_without_network_or_other_programs(built: dict[str, bytes]) -> None:
    assert len(built) == 2


def test_documents_say_nothing_of_who_made_them_where_and_when(built: dict[str, bytes]) -> None:
    for document in built.values():
        parts = unpack(document)
        told = b"\n".join(parts.values())
        for secret in (b"somchai", str(ROOT).encode(), b"/tmp", b"/home/", b"C:\\"):
            assert secret not in told
        assert re.findall(rb"\d{4}-\d\d-\d\dT\d\d:\d\d", told) == []
