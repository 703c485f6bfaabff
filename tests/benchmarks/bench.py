"""What itadocs costs beside what others cost, measured in turns in one run: ratios count, not milliseconds.

    python tests/benchmarks/bench.py [SECTION ...] [--quick] [--markdown]

Sections: render workbook cold help size; without one, all of them. ``--quick`` takes few rounds (for CI, under a
minute); ``--markdown`` prints a section for RESULTS.md, with the date and the machine. CPU time throughout: of this
process, or of whole processes with what they start. What many workbooks cost is measured by bench_scale.py.
"""

import argparse
import datetime
import gc
import io
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

import openpyxl

from itadocs.assessment.framework import Kind
from itadocs.loading import beside
from itadocs.package import pack, unpack
from itadocs.pipeline import Composed, Request, compose, documents, examine, produce
from itadocs.problems import Problem
from tests.plain import saved
from tests.support import complete, draw

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "001.xlsx"
_T = TypeVar("_T")
SIZES = (8, 64, 512)
ELSEWHERE = "Throughput and memory, of many workbooks, take their time: bench_scale.py"


@cache
def filled(number: int) -> bytes:
    """The sample as another agency would fill it in: every round has one of its own, so that none is remembered."""
    name, other = (
        each.encode("ascii", "xmlcharrefreplace") for each in ("นาตัวอย่าง", f"นาตัวอย่างที่ {number}")
    )  # as openpyxl writes it
    parts = unpack(SAMPLE.read_bytes(), "xl/workbook.xml")
    assert any(name in content for content in parts.values())
    return pack({part: content.replace(name, other) for part, content in parts.items()})


# --- contenders ---------------------------------------------------------------------------------------------------


@cache
def ready(number: int) -> Composed:
    """What both reports of a round are made from."""
    composed = compose(examine(filled(number), Request(), beside(SAMPLE)), Request())
    assert composed is not None
    return composed


def ours(given: Composed) -> dict[Kind, bytes]:
    """Both reports from a ready context."""
    made = documents(given)
    assert not isinstance(made, Problem), made
    assert len(made) == len(Kind)
    return made


def plain(given: Composed) -> list[bytes]:
    """The same templates and context by docxtpl alone; its charts stay as they were drawn."""
    return [saved(layout.template, given.fields) for layout in given.layouts]


def deflated(parts: Sequence[bytes]) -> int:
    """The least any writer of these parts must do."""
    return sum(len(zlib.compress(content, 6)) for content in parts)


def from_workbook(workbook: bytes) -> None:
    """From the bytes of a workbook to both reports in memory, everything checked."""
    made = produce(workbook, Request(), beside(SAMPLE))
    assert len(made.documents) == len(Kind), made.problems


def openpyxl_and_plain(number: int) -> None:
    """Every cell read as openpyxl is used everywhere, then docxtpl; nothing is checked, the context is a gift."""
    book: Any = openpyxl.load_workbook(io.BytesIO(filled(number)), data_only=True)
    cells = sum(cell is not None for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    assert cells > 100
    plain(ready(number))


def prepared(number: int) -> int:
    """The round itself, with what it takes made."""
    ready(number)
    return number


# --- measuring ----------------------------------------------------------------------------------------------------

Figures = list[float]
"""CPU milliseconds, a figure a round."""


def in_turns(rounds: int, works: Sequence[Callable[[int], float]]) -> list[Figures]:
    """Each work once a round, with the round's number; the first round warms up and counts for nothing."""
    figures: list[Figures] = [[] for _ in works]
    for number in range(rounds + 1):
        for found, work in zip(figures, works, strict=True):
            spent = work(number)
            if number:
                found.append(spent)
    return figures


def cost(given: Callable[[int], _T], work: Callable[[_T], object], times: int = 1) -> Callable[[int], float]:
    """What working once takes this process; making what is ``given`` to it does not count.

    What takes little is done several ``times`` a round, each time given something else. The first of them does not
    count: other works and the collecting of garbage have left nothing of it in the processor's caches.
    """

    def measured(number: int) -> float:
        first, *others = (given(number * times + each) for each in range(times))
        gc.collect()  # nobody pays for what another left behind, the making of this included
        if others:
            work(first)
        counted = others or [first]
        begun = time.process_time()
        for each in counted:
            work(each)
        return (time.process_time() - begun) * 1000 / len(counted)

    return measured


def process(*arguments: str, environment: Mapping[str, str]) -> Callable[[int], float]:
    """What a process of this Python takes; ``{new}`` in its arguments is a folder that is not there yet."""

    def measured(_: int) -> float:
        with tempfile.TemporaryDirectory() as name:
            command = [sys.executable, *(each.replace("{new}", f"{name}/new") for each in arguments)]
            begun = of_children()
            done = subprocess.run(command, check=False, capture_output=True, env=environment, cwd=name)
            assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
            return (of_children() - begun) * 1000

    return measured


def of_children() -> float:
    """CPU seconds of all processes that have ended below this one."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def compiled_in(folder: str) -> dict[str, str]:
    """The environment of a process whose modules lie compiled in a folder, as those of an installed program do."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT)}


# --- rows ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Bound:
    """What a figure must be and is meant to be: at most, or at least."""

    must: float
    aim: float
    unit: str = ""
    is_least: bool = False

    def said(self, limit: float) -> str:
        return f"{'≥' if self.is_least else '≤'} {limit:g}{self.unit}"

    def reached(self, figure: float) -> str:
        met = [figure >= limit if self.is_least else figure <= limit for limit in (self.must, self.aim)]
        return "aim" if all(met) else "must" if met[0] else "neither"


@dataclass(frozen=True)
class Row:
    """A line of the table of targets."""

    what: str
    figure: float
    bound: Bound
    said: str

    @property
    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            f"{self.figure:.3g}{self.bound.unit}",
            self.bound.said(self.bound.must),
            self.bound.said(self.bound.aim),
            self.bound.reached(self.figure),
            self.said,
        )


def ratio(what: str, one: Figures, other: Figures, bound: Bound) -> Row:
    """One cost beside another: the median and the middle half of the rounds, in each of which both were measured."""
    low, median, high = statistics.quantiles((a / b for a, b in zip(one, other, strict=True)), n=4)
    said = f"middle half {low:.3g}–{high:.3g}; {told(one)} vs. {told(other)}"
    return Row(what, median, bound, said)


def told(figures: Figures) -> str:
    """The median and the middle half."""
    low, median, high = statistics.quantiles(figures, n=4)
    return f"{median:.1f} ms ({low:.1f}–{high:.1f})"


def render(rounds: int) -> Iterator[Row]:
    works = [cost(ready, ours, times=6), cost(ready, plain, times=6), cost(final_parts, deflated, times=6)]
    mine, docxtpl, bare = in_turns(rounds, works)
    what = "both reports of 001 from a ready context vs. "
    yield ratio(f"{what}plain docxtpl", mine, docxtpl, Bound(0.15, 0.07))
    yield ratio(f"{what}the bare cost of deflating the final parts", mine, bare, Bound(4, 2))


@cache
def final_parts(number: int) -> tuple[bytes, ...]:
    """What both reports of a round hold."""
    return tuple(content for document in ours(ready(number)).values() for content in unpack(document).values())


def workbook(rounds: int) -> Iterator[Row]:
    mine, other = in_turns(rounds, [cost(filled, from_workbook), cost(prepared, openpyxl_and_plain)])
    what = "workbook → both reports in memory, validation included, vs. openpyxl + plain docxtpl"
    yield ratio(what, mine, other, Bound(0.35, 0.15))


def cold(rounds: int) -> Iterator[Row]:
    build, bare = ("-m", "itadocs", "build", str(SAMPLE), "-o", "{new}"), ("-c", "import docx, openpyxl")
    mine, other = processes(rounds, build, bare)
    yield ratio(f"cold command on one workbook vs. `python -c “{bare[1]}”`", mine, other, Bound(2, 1))


def help_(rounds: int) -> Iterator[Row]:
    mine, other = processes(rounds, ("-m", "itadocs", "--help"), ("-c", "import click"))
    yield ratio("`itadocs --help` vs. `python -c “import click”`", mine, other, Bound(1.5, 1.2))


def processes(rounds: int, *commands: Sequence[str]) -> list[Figures]:
    """What these take of Python, each a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = compiled_in(folder)
        return in_turns(rounds, [process(*each, environment=environment) for each in commands])


def size(rounds: int) -> Iterator[Row]:
    """How the cost grows with measures: 1 is linear, the first cost as much each as the last; quadratic would be 8.

    What no longer fits the processor's caches costs more, and the more the busier the machine is: hence the bound.
    """
    fewer = max(rounds // 3, 3)
    works = [cost(lambda number, count=each: sized(count, number), from_workbook) for each in SIZES]
    costs = in_turns(fewer, works)
    low, middle, high = map(statistics.median, costs)
    first, last = (middle - low) / (SIZES[1] - SIZES[0]), (high - middle) / (SIZES[2] - SIZES[1])
    medians = ", ".join(f"{count}: {told(spent)}" for count, spent in zip(SIZES, costs, strict=True))
    said = f"{first:.2f} ms a measure up to {SIZES[1]}, {last:.2f} from there; {medians}"
    what = f"cost vs. size: a measure beyond {SIZES[1]} of {SIZES[2]} vs. one before (linear = 1)"
    yield Row(what, last / first, Bound(2, 1.25), said)


def sized(count: int, number: int) -> bytes:
    """A workbook of so many measures, each with its result; of a round, as ``filled``."""
    entries = complete()
    measure, result = entries["measures"][0], entries["results"][0]
    ids, title = range(1, count + 1), f"{measure['title']} รอบ {number}"
    entries["measures"] = [{**measure, "id": f"M{each}", "title": f"{title} ที่ {each}"} for each in ids]
    entries["results"] = [{**result, "measure": f"M{each}"} for each in ids]
    return draw(entries)


# --- saying -------------------------------------------------------------------------------------------------------

SECTIONS: dict[str, Callable[[int], Iterator[Row]]] = {
    "render": render,
    "workbook": workbook,
    "cold": cold,
    "help": help_,
    "size": size,
}
HEADINGS = ("what", "figure", "must", "aim", "reached", "spread, and what was measured")


def machine() -> str:
    """Cores, processor and versions: what figures depend on."""
    names = (line.partition(":")[2].strip() for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name"))
    processor = next(names, platform.processor() or platform.machine())
    return f"{os.cpu_count()} cores, {processor}, Python {platform.python_version()}, {platform.system()}"


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


def main() -> None:
    """Print the table, a line as soon as it is measured."""
    asked = argparse.ArgumentParser(description="What itadocs costs beside what others cost.")
    asked.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    asked.add_argument("--quick", action="store_true", help="few rounds")
    asked.add_argument("--markdown", action="store_true", help="a section for RESULTS.md")
    given = asked.parse_args()
    if unknown := set(given.sections) - set(SECTIONS):
        asked.error(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    rounds = 5 if given.quick else 15
    about = f"{machine()}; {rounds} rounds in turns, CPU time, medians"
    print(headed(about) if given.markdown else about, flush=True)
    for name in given.sections or SECTIONS:
        for row in SECTIONS[name](rounds):
            print(line(row.cells) if given.markdown else spoken(row), flush=True)
    if not given.sections:
        print(f"\n{ELSEWHERE}")


def headed(about: str) -> str:
    """The beginning of a section for RESULTS.md."""
    today = f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}"
    return f"## {today}\n\n{about}\n\n{line(HEADINGS)}\n|{'---|' * len(HEADINGS)}"


def line(cells: Sequence[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |"


def spoken(row: Row) -> str:
    """A row for a terminal."""
    what, figure, must, aim, reached, said = row.cells
    return f"  {what}\n    {figure:10} must {must}, aim {aim}: {reached}\n    {said}"


if __name__ == "__main__":
    main()
