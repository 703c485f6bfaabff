"""Killed at any moment, a run leaves every file on disk whole, old or new; an edit is never lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from itadocs.package import DOCUMENT, pack, unpack
from itadocs.report.disk import Pending
from itadocs.report.output import Edited, write_reports
from itadocs.report.seal import is_untouched
from tests.support import complete, draw, produced
from tests.test_cli import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")

TWO = ("งาน_analysis.docx", "งาน_implementation.docx")
OUR_TEMPORARY = ".itadocs-*.tmp"

AGAIN_AND_AGAIN = """
import json, os, random, signal, sys, time
from pathlib import Path
from itadocs.report.disk import Pending
from itadocs.report.output import Edited, write_reports

folder, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
names = sys.argv[4:]
makes = [[(folder / "made" / make / name).read_bytes() for name in names] for make in ("old", "new")]
out = folder / "out"
write_reports([Pending(out / name, each) for name, each in zip(names, makes[0])], Edited.REFUSE)
chance, seen = random.Random(seed), []
for _ in range(kills):
    child = os.fork()
    if not child:
        while True:
            for make in makes:
                write_reports([Pending(out / name, each) for name, each in zip(names, make)], Edited.REFUSE)
    time.sleep(chance.uniform(0, 0.12))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    seen.append([next((n for n, make in enumerate(makes) if make[place] == (out / name).read_bytes()), -1)
                 for place, name in enumerate(names)])
print(json.dumps(seen))
"""

AT_ONE_STEP = """
import os, signal, sys
from pathlib import Path
from itadocs.report.disk import Pending
from itadocs.report.output import Edited, write_reports

folder, last, names = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
done = 0

def counted(works):
    def step(*given, **named):
        global done
        done += 1
        if done == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return works(*given, **named)
    return step

os.fsync, Path.replace, Path.unlink = counted(os.fsync), counted(Path.replace), counted(Path.unlink)
new = [(folder / "made" / "new" / name).read_bytes() for name in names]
write_reports([Pending(folder / "out" / name, each) for name, each in zip(names, new)], Edited.OVERWRITE)
"""


@cache
def old() -> tuple[bytes, ...]:
    return tuple(produced(complete()).documents.values())


@cache
def new() -> tuple[bytes, ...]:
    entries = complete()
    entries["indicators"][0]["score"] = 91.0
    return tuple(produced(entries).documents.values())


def edited(report: bytes) -> bytes:
    parts = unpack(report)
    return pack({**parts, DOCUMENT: parts[DOCUMENT].replace("นาทดสอบ".encode(), "นาอื่น".encode())})


def prepared(folder: Path) -> Path:
    """Where reports go, beside both makes of them."""
    for make, reports in (("old", old()), ("new", new())):
        (folder / "made" / make).mkdir(parents=True)
        for name, report in zip(TWO, reports, strict=True):
            (folder / "made" / make / name).write_bytes(report)
    (folder / "out").mkdir()
    return folder / "out"


def driver(code: str, *words: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)


def aged(folder: Path) -> None:
    """As the files are when somebody comes back to them."""
    long_ago = time.time() - 3600
    for each in folder.glob(OUR_TEMPORARY):
        os.utime(each, (long_ago, long_ago))


def test_fifty_kills_at_random_moments_leave_every_report_whole(tmp_path: Path) -> None:
    out = prepared(tmp_path)
    done = driver(AGAIN_AND_AGAIN, tmp_path, 50, 6, *TWO)
    seen = json.loads(done.stdout)
    assert len(seen) == 50
    assert {place for each in seen for place in each} == {0, 1}, "old or new, and nothing else"
    assert all(is_untouched((out / name).read_bytes()) for name in TWO)
    assert {each.name for each in out.iterdir()} - {*TWO} == {each.name for each in out.glob(OUR_TEMPORARY)}
    aged(out)
    pending = [Pending(out / name, each) for name, each in zip(TWO, new(), strict=True)]
    assert write_reports(pending, Edited.REFUSE)[1] == ()
    assert {each.name: each.read_bytes() for each in out.iterdir()} == dict(zip(TWO, new(), strict=True))


def test_killed_at_any_step_of_overwriting_it_never_loses_an_edit(tmp_path: Path) -> None:
    out = prepared(tmp_path)
    work = tuple(map(edited, old()))
    steps, killed = range(1, 60), 0
    for step in steps:
        for each in out.iterdir():
            each.unlink()
        for name, report in zip(TWO, work, strict=True):
            (out / name).write_bytes(report)
        done = driver(AT_ONE_STEP, tmp_path, step, *TWO)
        found = {each.name: each.read_bytes() for each in out.glob("*.docx")}
        assert {*work} <= {*found.values()}, step
        assert {*found.values()} <= {*work, *new()}, step
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        killed += 1
    else:
        pytest.fail("it never came to an end")
    assert killed >= 12
    assert tuple(found[name] for name in TWO) == new()


def test_ten_kills_of_the_command_leave_reports_that_the_next_run_makes_equal(tmp_path: Path) -> None:
    out = prepared(tmp_path)
    for name, report in zip(TWO, old(), strict=True):
        (out / name).write_bytes(report)
    entries = complete()
    entries["indicators"][0]["score"] = 91.0
    workbook = tmp_path / "งาน.xlsx"
    workbook.write_bytes(draw(entries))
    command = [sys.executable, "-m", "itadocs", "build", str(workbook), "-o", str(out)]
    chance, begun = random.Random(6), time.monotonic()
    subprocess.run(
        [*command[:4], str(workbook), "-o", str(tmp_path / "timed")], cwd=ROOT, capture_output=True, check=True
    )
    taken = time.monotonic() - begun
    for _ in range(10):
        running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.5, 1.05) * taken)
        running.kill()
        running.wait()
        for name, *allowed in zip(TWO, old(), new(), strict=True):
            assert (out / name).read_bytes() in allowed
    aged(out)
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert {each.name: each.read_bytes() for each in out.iterdir()} == dict(zip(TWO, new(), strict=True))
    assert workbook.read_bytes() == draw(entries)
