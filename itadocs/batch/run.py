"""Runs the jobs of many workbooks, on processes of our own or any other executor, and writes what they make."""

import errno
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from itadocs import files, loading, pipeline
from itadocs.assessment.district import Found, Use
from itadocs.assessment.scoring import Scores
from itadocs.batch.job import File, Job, Result, Wanted, failed, left_aside, make, work
from itadocs.batch.manifest import Entry, Manifest, hash_of, key_of, outputs_of, setting
from itadocs.batch.sources import Source
from itadocs.batch.workers import Workers
from itadocs.catalogue import Code, Severity
from itadocs.files import Candidate
from itadocs.pipeline import Product, Request
from itadocs.problems import Location, Problem, problem
from itadocs.report.output import Edited

_P = ParamSpec("_P")
_T = TypeVar("_T")
_AHEAD = 2  # jobs a worker, so that the next one is there when one is done
_MOMENT = 0.5  # seconds; Windows lets nobody interrupt a longer wait
_LARGEST_BESIDE = 100 * 2**20  # bytes of all pictures of a job; with more, it is done in this process, one by one


class Outcome(StrEnum):
    """What became of a workbook."""

    DONE = "done"
    CURRENT = "current"  # done by an earlier run, and still as it would be made
    REFUSED = "refused"  # it needs mending, or a file in the way does
    FAILED = "failed"  # a template or the program is at fault
    SKIPPED = "skipped"  # it is no workbook to make reports of

    @property
    def label(self) -> str:
        """What people read."""
        return _LABELS[self]


_LABELS = {
    Outcome.DONE: "สร้างแล้ว",
    Outcome.CURRENT: "ทำไว้แล้ว",
    Outcome.REFUSED: "ต้องแก้ไข",
    Outcome.FAILED: "ขัดข้อง",
    Outcome.SKIPPED: "ไม่ใช่สมุดงานที่กรอก",
}


@dataclass(frozen=True)
class Told:
    """A workbook, what became of it, the reports there are of it now, and everything there is to say."""

    source: Source
    outcome: Outcome
    problems: tuple[Problem, ...]
    outputs: tuple[Path, ...] = ()
    scores: Scores | None = None
    agency: str = ""


@dataclass(frozen=True)
class Order:
    """What is to be made, below ``output``: of which workbooks, how, and what to do with reports that were edited."""

    sources: Sequence[Source]
    output: Path
    request: Request
    edited: Edited = Edited.REFUSE


@dataclass(frozen=True)
class _Task:
    """A job on its way; a suspect had been in hand as a process died."""

    source: Source
    job: Job
    pictures: Mapping[str, str] = field(default_factory=dict[str, str])  # hashes of what was brought, by name
    is_suspect: bool = False


def run(
    order: Order,
    *,
    jobs: int = 1,
    executor: Executor | None = None,
    window: int | None = None,
    function: Callable[[Job], Result] = work,
) -> Generator[Told]:
    """Make the reports of many workbooks; what became of each, as it is done.

    ``jobs`` is how many processes work, 1 is this one alone; an ``executor`` takes their place and is left open.
    ``window`` is how many jobs are in its hands at once, by default two a processor of this machine.
    ``function`` does a job, wherever that is.
    Files are read and written here alone. Close the iterator, or interrupt it, and the next run goes on from there.
    """
    crew = executor or (Workers(jobs) if jobs > 1 else _Here())
    running = _Run(order, crew, window or _room(crew), function)
    is_over = False
    try:
        yield from running.all()
        is_over = True
    finally:
        try:
            if executor is None:
                crew.shutdown(cancel_futures=not is_over)
            running.cancel()
        finally:
            running.manifest.close()


def _room(crew: Executor) -> int:
    """How many jobs are in the hands of a crew at once: enough for it, and not all there are."""
    if isinstance(crew, _Here):
        return 1
    return _AHEAD * (crew.count if isinstance(crew, Workers) else os.cpu_count() or 1)


class _Here(Executor):
    """Does every job at once, in this process."""

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        done: Future[_T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as bug:
            done.set_exception(bug)
        return done


class _Run:
    """One run: the jobs in hand, those to be done again, and what is remembered."""

    def __init__(self, order: Order, crew: Executor, window: int, function: Callable[[Job], Result]) -> None:
        self.order, self.crew, self.window, self.function = order, crew, window, function
        self.manifest, self.setting = Manifest(order.output), setting(order.request)
        self.flying: dict[Future[Result], _Task] = {}
        self.suspects: deque[_Task] = deque()

    def all(self) -> Iterator[Told]:
        """What became of each workbook, as it is done."""
        waiting = iter(self.order.sources)
        is_end = False
        while not (is_end and not self.flying and not self.suspects):
            while not is_end and not self.suspects and len(self.flying) < self.window:
                source = next(waiting, None)
                is_end = source is None
                if source is not None and (told := _surely(source, partial(self._begun, source))):
                    yield told
            if self.suspects and not self.flying:  # each alone, so that it is known which one ends a process
                self._submit(self.suspects.popleft())
            for each in wait(self.flying, _MOMENT, FIRST_COMPLETED).done if self.flying else ():
                task = self.flying.pop(each)
                if told := _surely(task.source, partial(self._landed, each, task)):
                    yield told

    def cancel(self) -> None:
        """Take back what is not yet begun."""
        for each in self.flying:
            each.cancel()

    def _begun(self, source: Source) -> Told | None:
        """Send a workbook on its way; if it need not or cannot be, what became of it."""
        if source.stop:
            return _told(source, source.stop)
        data = files.read(Candidate(source.path, source.name))
        if not isinstance(data, bytes):
            return _told(source, data if isinstance(data, Problem) else _unread(data))
        if told := self._current(source, data):
            return told
        self._submit(_Task(source, Job(source.name, data, self.order.request)))
        return None

    def _current(self, source: Source, workbook: bytes) -> Told | None:
        """What an earlier run made of the workbook, if that is still as it would be made."""
        entry = self.manifest.entry(source.name)
        if entry is None:
            return None
        pictures = {name: hash_of(_read(source, name)) for name in entry.beside}
        if entry.key != key_of(workbook, pictures, self.setting):
            return None
        if not entry.stands(self.order.output, as_made=self.order.edited is Edited.OVERWRITE):
            return None
        outputs = tuple(self.order.output / each for each in entry.outputs)
        return Told(source, Outcome.CURRENT, entry.problems, outputs, entry.scores, entry.agency)

    def _submit(self, task: _Task) -> None:
        try:
            future = self.crew.submit(self.function, task.job)
        except BrokenExecutor as broken:  # one that is not ours: it takes no more
            future = Future[Result]()
            future.set_exception(broken)
        self.flying[future] = task

    def _landed(self, future: Future[Result], task: _Task) -> Told | None:
        """Write what a job made; None if it goes on its way again."""
        try:
            result = future.result()
        except BrokenExecutor:
            if isinstance(self.crew, Workers) and not task.is_suspect:
                self.suspects.append(replace(task, is_suspect=True))
                return None
            return _told(task.source, problem(Code.BATCH_WORKER_DIED, Location(file=task.source.name)))
        except Exception as bug:  # of the executor: ours are values
            result = failed(task.source.name, bug)
        if isinstance(result, Wanted):
            self._bring(task, result.names)
            return None
        return self._written(task, result)

    def _bring(self, task: _Task, names: Sequence[str]) -> None:
        """Send a job on its way again, with the files it wants."""
        found, size = dict(task.job.beside), 0
        for name in names:
            file = found[name] = _read(task.source, name)
            size += 0 if isinstance(file, int) else len(file)
            if size > _LARGEST_BESIDE:
                self._do_here(task)
                return
        pictures = {name: hash_of(file) for name, file in found.items()}
        self._submit(replace(task, job=replace(task.job, beside=found), pictures=pictures))

    def _do_here(self, task: _Task) -> None:
        """Do a job whose pictures are too many to be handed on: one picture at a time."""
        pictures: dict[str, str] = {}

        def beside(name: str) -> bytes:
            file = _read(task.source, name)
            pictures[name] = hash_of(file)
            if isinstance(file, int):
                raise OSError(file, name)
            return file

        def made() -> Result:
            return make(task.job, beside)

        self.flying[_Here().submit(made)] = replace(task, pictures=pictures)

    def _written(self, task: _Task, product: Product) -> Told:
        source, order = task.source, self.order
        folder = order.output / source.folder
        built = pipeline.write(product, source.path.stem, folder, order.request, order.edited)
        told = Told(source, _outcome(built.problems), built.problems, built.outputs, built.scores, product.agency)
        is_whole = product.documents.keys() == product.pdfs.keys() or not order.request.pdf
        if told.outcome is Outcome.DONE and is_whole:
            made = (*product.documents.values(), *product.pdfs.values())
            outputs = outputs_of(built.outputs, made, order.output)
            key, beside = key_of(task.job.workbook, task.pictures, self.setting), tuple(task.pictures)
            self.manifest.add(Entry(source.name, key, beside, outputs, built.problems, built.scores, product.agency))
        return told


def _unread(found: Found) -> Problem:
    """Why a file was not read: it is in the cloud only, or no file of Office."""
    return problem(Code.FILE_NOT_DOWNLOADED) if found.use is Use.REFUSED else left_aside(found.reason)


def _read(source: Source, name: str) -> File:
    """What stands beside a workbook under a name."""
    try:
        return loading.beside(source.path)(name)
    except OSError as error:
        return error.errno or errno.EIO


def _surely(source: Source, step: Callable[[], Told | None]) -> Told | None:
    """What became of a workbook; a bug in this process ends nothing but that, as it does in any other."""
    try:
        return step()
    except Exception as bug:
        return _told(source, *failed(source.name, bug).problems)


def _told(source: Source, *found: Problem) -> Told:
    return Told(source, _outcome(found), found)


def _outcome(problems: Sequence[Problem]) -> Outcome:
    if any(each.severity is Severity.FAULT for each in problems):
        return Outcome.FAILED
    if any(each.blocks for each in problems):
        return Outcome.REFUSED
    return Outcome.SKIPPED if any(each.code is Code.BATCH_LEFT_ASIDE for each in problems) else Outcome.DONE
