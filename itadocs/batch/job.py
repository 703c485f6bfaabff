"""A job: from the bytes of one workbook to its documents and problems; without a file, so any machine can do it."""

import errno
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from itadocs import pipeline
from itadocs.catalogue import Code
from itadocs.pipeline import Product, Request
from itadocs.problems import Location, Problem, of_bug, problem
from itadocs.report.pictures import Beside
from itadocs.workbook import book, stamp
from itadocs.workbook.identity import NO_SUBMISSIONS
from itadocs.workbook.stamp import Marking

File = bytes | int
"""What stands beside a workbook: the content of a file, or the number (errno) of the error that reading it ends in."""


@dataclass(frozen=True)
class Job:
    """A workbook as its ``name`` and bytes, what is asked for, and the pictures beside it as far as they are known."""

    name: str
    workbook: bytes
    request: Request
    beside: Mapping[str, File] = field(default_factory=dict[str, File])


@dataclass(frozen=True)
class Wanted:
    """The job is to be done again with these files from beside the workbook: it names them."""

    names: tuple[str, ...]


Result = Product | Wanted


def work(job: Job) -> Result:
    """Do a job: its product, or what is wanted for it. Never raises."""
    missing: dict[str, None] = {}

    def beside(name: str) -> bytes:
        file = job.beside.get(name)
        if isinstance(file, bytes):
            return file
        if file is None:
            missing[name] = None
        raise OSError(errno.ENOENT if file is None else file, name)

    product = make(job, beside)
    return Wanted(tuple(missing)) if missing else product


def make(job: Job, beside: Beside) -> Product:
    """The product of a job. A bug of the program is a Problem of the product, and ends nothing but this job."""
    try:
        product = pipeline.produce(job.workbook, job.request, beside)
        aside = _aside(job.workbook, product.problems)
    except Exception as bug:
        return failed(job.name, bug)
    return Product({}, (left_aside(aside),)) if aside else product


def left_aside(why: str) -> Problem:
    """That a file is no workbook to make reports of, and what it is instead."""
    return problem(Code.BATCH_LEFT_ASIDE, found=why)


def failed(name: str, bug: BaseException) -> Product:
    """What is left of a job that ended in a bug."""
    return Product({}, (problem(Code.BATCH_FAILED, Location(file=name), found=of_bug(bug)),))


def _aside(workbook: bytes, problems: Iterable[Problem]) -> str:
    """What a workbook is that was not filled in to be made reports of: one of our lists, or an untouched marked copy.

    A marked copy in which nothing blocks is as good as the workbook itself.
    """
    blocking = {each.code for each in problems if each.blocks}
    if Code.FILE_NOT_OURS in blocking:
        return NO_SUBMISSIONS.get(book.kind_of(workbook), "")
    return stamp.UNTOUCHED if blocking and stamp.state(workbook) is Marking.UNTOUCHED else ""
