"""Thousands of distinct workbooks by the command itself: killed twice and resumed, then once in one go. On Linux.

python tests/benchmarks/bench_scale.py [COUNT]

Everything it makes is checked; the last it prints is a section for RESULTS.md.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

sys.path.insert(0, str(Path(__file__).parents[2]))

from itadocs.assessment.framework import Kind
from itadocs.package import DOCUMENT, unpack
from itadocs.report.seal import is_untouched, origin_of
from tests.benchmarks.bench import Bound, Row, compiled_in, headed, line, machine, of_children
from tests.many import Made, many, write
from tests.processes import Watch, below, gone

ROOT = Path(__file__).parents[2]
COUNTRY = 8_317
"""The agencies of the country."""
KILLED_AT = (0.3, 0.6)
JOBS = 2
COMPARED = 1_000  # workbooks, for one job against two: enough that starting the processes hardly counts
SUMMARY = "summary.xlsx"
_MADE = ("done", "current")
_REFUSED = 1  # the exit code


@dataclass(frozen=True)
class Run:
    """A run of the command: what it said of every workbook, how it ended, and what it took."""

    told: Sequence[dict[str, Any]]
    code: int
    seconds: float
    watch: Watch

    @property
    def outcomes(self) -> dict[str, str]:
        """What became of each workbook, by its path."""
        return {each["workbook"]: each["outcome"] for each in self.told}


# --- running ------------------------------------------------------------------------------------------------------


@contextmanager
def begun(folder: Path, out: Path, jobs: int, said: Path) -> Generator[subprocess.Popen[bytes]]:
    """The command at work; what it says goes into a file."""
    command = [sys.executable, "-m", "itadocs", "build", str(folder), "--recursive", "-o", str(out)]
    with said.open("wb") as stream:
        running = subprocess.Popen(
            [*command, "--jobs", str(jobs), "--json"],
            cwd=ROOT,
            env=compiled_in(str(out.parent / "compiled")),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            start_new_session=True,
        )
        try:
            yield running
        finally:
            running.kill()
            running.wait()


def run(folder: Path, out: Path, jobs: int = JOBS) -> Run:
    """Run the command to its end."""
    said = out.with_suffix(".jsonl")
    since = time.perf_counter()
    with begun(folder, out, jobs, said) as running, Watch(running.pid) as watch:
        code = running.wait()
        seconds = time.perf_counter() - since
    told = [json.loads(line) for line in said.read_text("utf-8").splitlines() if line.startswith("{")]
    assert all(map(gone, watch.lives)), "a worker is left over"
    return Run(told, code, seconds, watch)


def kill(folder: Path, out: Path, reports: int) -> float:
    """Run the command until so many reports are there, and kill it; its seconds. Its workers have to end, too."""
    since = time.perf_counter()
    with begun(folder, out, JOBS, out.with_suffix(".killed")) as running:
        while len([*out.rglob("*_*.docx")]) < reports:
            assert running.poll() is None, "it ended before it could be killed"
            time.sleep(0.1)
        workers = below(running.pid)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
    assert workers, "nobody worked"
    assert all(map(gone, workers)), "a worker is left over"
    return time.perf_counter() - since


# --- checking -----------------------------------------------------------------------------------------------------


def check_told(folder: Path, workbooks: Iterable[Made], done: Run) -> None:
    """The command says of each workbook what became of it, and of each that is spoilt what is wrong with it."""
    told = {each["workbook"]: each for each in done.told}
    expected = {str(folder / each.path): each for each in workbooks}
    assert len(done.told) == len(told), "a workbook is told of twice"
    assert told.keys() == expected.keys(), sorted(told.keys() ^ expected.keys())[:5]
    for path, each in expected.items():
        outcome, codes = told[path]["outcome"], {found["code"] for found in told[path]["problems"]}
        if each.fault:
            assert outcome == "refused", (path, outcome)
            assert each.fault in codes, (path, each.fault, codes)
        else:
            assert outcome in _MADE, (path, outcome, codes)
    assert done.code == _REFUSED, done.code


def check_reports(out: Path, workbooks: Iterable[Made]) -> None:
    """Of each sound workbook both reports are there, whole and of its agency; and nothing else is."""
    expected = {out / each.report(kind): each for each in workbooks if not each.fault for kind in Kind}
    found = {*out.rglob("*.docx")}
    assert found == expected.keys(), sorted(found ^ expected.keys())[:5]
    left = [each for each in out.rglob(".itadocs-*.tmp") if time.time() - each.stat().st_mtime > 600]
    assert not left, left
    for path, each in expected.items():
        report = path.read_bytes()
        origin = origin_of(report)
        assert origin is not None, path
        assert (origin.agency, origin.year) == (each.agency, str(each.year)), path
        assert is_untouched(report), path
        assert each.word.encode() in unpack(report)[DOCUMENT], path


def check_summary(out: Path, workbooks: Sequence[Made]) -> None:
    """The summary has a row for each workbook, with its agency and what became of it."""
    book: Any = openpyxl.load_workbook(out / SUMMARY)
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(place for place, row in enumerate(rows) if "สมุดงาน" in row and "ผล" in row)
    agency, name, outcome = map(rows[top].index, ("หน่วยงาน", "สมุดงาน", "ผล"))
    told = {str(row[name]): row for row in rows[top + 1 :] if row[name]}
    assert told.keys() == {str(each.path) for each in workbooks}
    for each in workbooks:
        row = told[str(each.path)]
        assert row[outcome] == ("ต้องแก้ไข" if each.fault else "สร้างแล้ว"), row
        assert each.fault or each.word in str(row[agency]), row


def check_equal(one: Path, other: Path) -> None:
    """Killed and resumed, the reports are what they are in one go."""
    for report in one.rglob("*.docx"):
        assert report.read_bytes() == (other / report.relative_to(one)).read_bytes(), report


# --- measuring --------------------------------------------------------------------------------------------------------


def say(what: str) -> None:
    """Say how far it is."""
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


def main(count: int) -> None:
    """Make, run, check, measure, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder, out, whole = Path(name, "in"), Path(name, "out"), Path(name, "whole")
        since = time.process_time()
        workbooks = write(folder, many(count))
        each = 1000 * (time.process_time() - since) / count
        sound = sum(not made.fault for made in workbooks)
        say(f"{count} workbooks written, {each:.0f} ms each")

        seconds = [kill(folder, out, int(2 * sound * part)) for part in KILLED_AT]
        say("killed twice")
        resumed = run(folder, out)
        check_told(folder, workbooks, resumed)
        check_reports(out, workbooks)
        check_summary(out, workbooks)
        current = sum(outcome == "current" for outcome in resumed.outcomes.values())
        assert current >= sound * KILLED_AT[-1] * 0.9, "the resumed run made again what was there"
        say(f"resumed: {current} were there, all is right")

        before = {path: path.stat().st_mtime_ns for path in out.rglob("*.docx")}
        again = run(folder, out)
        check_told(folder, workbooks, again)
        assert sum(outcome == "current" for outcome in again.outcomes.values()) == sound
        assert before == {path: path.stat().st_mtime_ns for path in out.rglob("*.docx")}, "a report was written again"
        say("a further run writes nothing")

        uninterrupted = run(folder, whole)
        check_told(folder, workbooks, uninterrupted)
        check_equal(whole, out)
        check_reports(whole, workbooks)
        say("in one go, the same")
        speed = count / uninterrupted.seconds

        few, by_jobs, cpu = Path(name, "few"), dict[int, float](), dict[int, float]()
        compared = write(few, many(min(COMPARED, count)))
        for jobs in (1, JOBS):
            spent = of_children()
            by_jobs[jobs] = run(few, Path(name, f"by {jobs}"), jobs).seconds
            cpu[jobs] = 1000 * (of_children() - spent) / len(compared)
        say("one job and two")

    workers = sorted(uninterrupted.watch.workers, key=lambda life: -life.most)
    quarters = "; ".join("{:.0f} → {:.0f} MB".format(*life.quarters) for life in workers)
    took = f"{by_jobs[1]:.1f} s, {by_jobs[JOBS]:.1f} s; CPU {cpu[1]:.0f} and {cpu[JOBS]:.0f} ms each"
    targets = (
        Row(
            f"throughput with {JOBS} jobs vs. 1",
            by_jobs[1] / by_jobs[JOBS],
            Bound(1.7, 1.9, is_least=True),
            f"{len(compared)} workbooks: {took}",
        ),
        Row(
            f"memory per worker over {count:,} workbooks",
            workers[0].most,
            Bound(120, 80, " MB"),
            f"the most of {len(workers)} workers; first and last quarter of each: {quarters}",
        ),
    )
    interrupted = ", ".join(f"{each:.0f}" for each in seconds)
    spent = uninterrupted.watch.spent
    facts = (
        ("workbooks, of these spoilt", f"{count:,}, {count - sound:,}"),
        (f"in one go, {JOBS} jobs", f"{uninterrupted.seconds:.0f} s, {speed:.1f} workbooks/s"),
        ("CPU of that", f"{spent:.0f} s, {1000 * spent / count:.0f} ms each"),
        ("killed after, killed after, resumed", f"{interrupted} and {resumed.seconds:.0f} s"),
        ("a further run, all current", f"{again.seconds:.1f} s, {1000 * again.seconds / count:.1f} ms each"),
        (f"the country's {COUNTRY:,} agencies would take", f"{COUNTRY / speed / 60:.1f} min with {JOBS} jobs"),
    )
    print("\n".join((headed(machine()), *(line(each.cells) for each in targets))))
    print("\n".join(("", line(("", "")), "|---|---|", *map(line, facts))))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
