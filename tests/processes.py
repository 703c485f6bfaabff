"""The processes a process starts, watched while they run; on Linux."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Event, Thread
from typing import Self

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_MEGABYTE = 1024  # kB


def below(process: int) -> dict[int, str]:
    """All processes that a process started, and those started by these, that still run, by name."""
    children: dict[int, list[tuple[int, str]]] = {}
    for each in Path("/proc").glob("[0-9]*"):
        try:
            name, state, parent, *_ = _stat(int(each.name))
        except OSError:
            continue
        if state != "Z":
            children.setdefault(int(parent), []).append((int(each.name), name))
    found: dict[int, str] = {}
    todo = [process]
    while todo:
        for number, name in children.get(todo.pop(), ()):
            found[number] = name
            todo.append(number)
    return found


def is_running(process: int) -> bool:
    """Whether a process still runs."""
    try:
        return _stat(process)[1] != "Z"
    except OSError:
        return False


def gone(process: int, seconds: float = 10) -> bool:
    """Whether a process ends within some seconds."""
    until = time.monotonic() + seconds
    while is_running(process):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _stat(process: int) -> tuple[str, ...]:
    """A process's name, state, parent and all that follows."""
    before, _, after = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")
    return (before.partition("(")[2], *after.split())


@dataclass
class Life:
    """What a process held at each look, MB; the most it ever held; and its CPU seconds so far."""

    held: list[float] = field(default_factory=list[float])
    most: float = 0.0
    spent: float = 0.0

    @property
    def quarters(self) -> tuple[float, float]:
        """What it usually held in the first quarter of its life and in the last; of the first only the later half."""
        count = len(self.held)
        return median(self.held[count // 8 : count // 4 + 1]), median(self.held[-(count // 4) - 1 :])


class Watch:
    """Looks at a process and all below it, every ``interval`` seconds, as long as the ``with`` lasts."""

    def __init__(self, process: int, interval: float = 1.0) -> None:
        self.process, self.lives = process, dict[int, Life]()
        self._interval, self._over = interval, Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def workers(self) -> Iterator[Life]:
        """The processes that do the work: of those below it, or of itself where there are none, all but helpers."""
        busiest = max((life.spent for life in self.lives.values()), default=0.0)
        below_it = [life for number, life in self.lives.items() if number != self.process]
        yield from (life for life in below_it or self.lives.values() if life.spent > busiest / 4)

    @property
    def spent(self) -> float:
        """CPU seconds of all."""
        return sum(life.spent for life in self.lives.values())

    def _look(self) -> None:
        while not self._over.wait(self._interval):
            for each in (self.process, *below(self.process)):
                try:
                    self._see(each)
                except (OSError, ValueError, KeyError):  # it has just ended
                    continue

    def _see(self, process: int) -> None:
        lines = Path(f"/proc/{process}/status").read_text("utf-8", "replace").splitlines()
        stated = {name: value for name, _, value in (line.partition(":") for line in lines)}
        name_and_more = _stat(process)
        held, most = (int(stated[each].split()[0]) / _MEGABYTE for each in ("VmRSS", "VmHWM"))
        life = self.lives.setdefault(process, Life())
        life.held.append(held)
        life.most = max(life.most, most)
        life.spent = (int(name_and_more[12]) + int(name_and_more[13])) / _TICKS  # utime and stime
