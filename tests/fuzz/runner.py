"""Runs one input after the other, each in a process of its own with a limit of time and memory, and keeps findings.

An input is known by a chain of numbers: the first chooses what it begins with, each one changes it once more. Inputs
that reach lines of itadocs that none before has reached are begun with again, one number longer (coverage guidance
without another tool: the runs are traced, and only in the rooms of itadocs).
"""

import argparse
import gc
import os
import resource
import select
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import itadocs
from tests import measuring

SECONDS, MEGABYTES = 10, 500
"""What one input may take: seconds of the processor, and megabytes of memory."""

_ROOMS = str(Path(itadocs.__file__).parent)
_WALL = 6 * SECONDS  # a busy machine may let it wait
_TAIL = 2000

Chain = tuple[int, ...]
Lines = set[tuple[str, int]]


class FindingError(Exception):
    """What must not be: documents that do not conform, or that differ between two runs."""


@dataclass(frozen=True)
class Target:
    """``make`` gives the input of a chain; ``run`` puts it through itadocs and says in a word what became of it.

    ``run`` raises FindingError, or whatever itadocs raises, which it must not.
    """

    name: str
    make: Callable[[Chain], bytes]
    run: Callable[[bytes], str]
    ending: str


@dataclass
class Figures:
    """What a run came to."""

    began: float = field(default_factory=time.monotonic)
    outcomes: Counter[str] = field(default_factory=Counter[str])
    findings: list[str] = field(default_factory=list[str])
    slowest: tuple[float, str] = (0.0, "")
    largest: tuple[int, str] = (0, "")
    lines: int = 0

    def told(self) -> str:
        """In a few lines."""
        inputs, spent = sum(self.outcomes.values()), time.monotonic() - self.began
        kinds = ", ".join(f"{count} {what}" for what, count in self.outcomes.most_common())
        return (
            f"{inputs} inputs in {spent / 60:.1f} min ({inputs / max(spent, 1e-9):.1f}/s): {kinds}\n"
            f"slowest {self.slowest[0]:.1f} s ({self.slowest[1]}), "
            f"largest {self.largest[0]} MB ({self.largest[1]}), {self.lines} lines of itadocs reached\n"
            f"{len(self.findings)} findings" + "".join(f"\n  {each}" for each in self.findings)
        )


def spell(chain: Chain) -> str:
    """The name of an input."""
    return "-".join(map(str, chain))


def traced(target: Target, data: bytes) -> tuple[str, Lines]:
    """What became of an input, and the lines of itadocs that ran."""
    reached: Lines = set()

    def lines(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            reached.add((frame.f_code.co_filename, frame.f_lineno))
        return lines

    def calls(frame: FrameType, _: str, __: Any) -> Any:
        return lines if frame.f_code.co_filename.startswith(_ROOMS) else None

    sys.settrace(calls)
    try:
        return target.run(data), reached
    finally:
        sys.settrace(None)


def alone(target: Target, chain: Chain, known: Lines) -> tuple[str, Lines, float, int]:
    """One input in a process of its own: what became of it, new lines, processor seconds, megabytes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        _in_child(target, chain, known, writing)
    os.close(writing)
    answer, ends = b"", time.monotonic() + _WALL
    while True:
        ready, _, _ = select.select([reading], [], [], max(0, ends - time.monotonic()))
        if not ready:
            os.kill(process, signal.SIGKILL)
            break
        piece = os.read(reading, 65536)
        if not piece:
            break
        answer += piece
    os.close(reading)
    os.waitpid(process, 0)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if not answer:
        return "finding: killed: too long or too large", set(), spent, 0
    memory, outcome, *reached = answer.decode().split("\0")
    lines = {(each.rsplit(":", 1)[0], int(each.rsplit(":", 1)[1])) for each in reached if each}
    if not outcome.startswith("finding") and spent > SECONDS:
        outcome = f"finding: took {spent:.1f} s"
    if not outcome.startswith("finding") and int(memory) > MEGABYTES:
        outcome = f"finding: took {memory} MB"
    return outcome, lines, spent, int(memory)


def _in_child(target: Target, chain: Chain, known: Lines, writing: int) -> None:
    """Never returns."""
    reached: Lines = set()
    held = 0
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (3 * SECONDS, 3 * SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (4 * MEGABYTES * 2**20, 4 * MEGABYTES * 2**20))
        data = target.make(chain)
        gc.collect()
        held = measuring.begin()  # neither what making it took nor the checker with its schemas is what it takes
        if chain[-1] % 2:  # tracing takes as long again
            outcome = target.run(data)
        else:
            outcome, reached = traced(target, data)
    except BaseException:  # the very thing that is looked for
        outcome = f"finding: {traceback.format_exc()[-_TAIL:]}"
    told = [
        str(measuring.peak() - held),
        outcome.replace("\0", ""),
        *(f"{file}:{line}" for file, line in reached - known),
    ]
    left = memoryview("\0".join(told).encode("utf-8", "replace"))
    while left:
        left = left[os.write(writing, left) :]
    os._exit(0)


def fuzz(target: Target, minutes: float, seed: int, folder: Path) -> Figures:
    """Inputs for so many minutes; findings are saved into ``folder`` as they are found."""
    target.run(target.make((seed,)))  # so that what is loaded once is loaded before processes part
    figures, random = Figures(), Random(seed)
    known: Lines = set()
    corpus: list[Chain] = []
    ends = time.monotonic() + 60 * minutes
    while time.monotonic() < ends:
        before = random.choice(corpus) if corpus and random.random() < 0.5 else ()
        chain = (*before, random.randrange(10**9))
        outcome, reached, spent, memory = alone(target, chain, known)
        figures.outcomes[outcome.split(":", 1)[0]] += 1
        figures.slowest = max(figures.slowest, (spent, spell(chain)))
        figures.largest = max(figures.largest, (memory, spell(chain)))
        if reached - known:
            known |= reached
            corpus.append(chain)
            figures.lines = len(known)
        if outcome.startswith("finding"):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{spell(chain)}{target.ending}").write_bytes(target.make(chain))
            (folder / f"{spell(chain)}.txt").write_text(outcome, "utf-8")
            last = outcome.strip().splitlines()[-1]
            figures.findings.append(f"--again {spell(chain)}: {last}")
            print(figures.findings[-1], flush=True)
    return figures


def main(target: Target) -> int:
    """The command of a fuzzer: so many minutes from a seed, or one input again."""
    parser = argparse.ArgumentParser(description=f"fuzzes {target.name}; outside the tests, as long as wanted")
    parser.add_argument("minutes", type=float, nargs="?", default=1.0)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of a run that is to be repeated")
    parser.add_argument("--again", metavar="CHAIN", help="one input, by the numbers it was listed with")
    parser.add_argument("--findings", type=Path, default=Path("findings"), help="the folder findings are saved in")
    options = parser.parse_args()
    if options.again:
        chain = tuple(map(int, options.again.split("-")))
        print(target.run(target.make(chain)))
        return 0
    print(f"{target.name}: {options.minutes:g} minutes, --seed {options.seed}", flush=True)
    figures = fuzz(target, options.minutes, options.seed, options.findings / target.name)
    print(figures.told())
    return 1 if figures.findings else 0
