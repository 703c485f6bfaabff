"""Which workbooks are meant: files and folders → every workbook once, each with the place of its reports."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from itadocs import files
from itadocs.assessment.district import Found, Use
from itadocs.batch.job import left_aside
from itadocs.catalogue import Code
from itadocs.files import Candidate
from itadocs.problems import Problem, problem, quoted
from itadocs.report.disk import refusal
from itadocs.thai import join

_LONGEST = 300  # letters of a path that is shown
OUTPUT = "รายงาน"
"""The folder for reports where none is named, in the first folder given or beside the first file."""


@dataclass(frozen=True)
class Source:
    """A workbook: where it lies, and its path below the folder that was given, by which it is told of.

    ``stop`` is why no report is made of it, as far as its name and place tell.
    """

    path: Path
    name: str
    stop: Problem | None = None

    @property
    def folder(self) -> PurePath:
        """Where its reports lie, below the folder for all reports."""
        return PurePath(self.name).parent


def output_of(given: Sequence[Path]) -> Path:
    """The folder for reports where none is named."""
    first = next((each for each in given if each.is_dir()), given[0].parent)
    return first / OUTPUT


def gather(given: Iterable[Path], output: Path, *, is_deep: bool) -> tuple[Source, ...]:
    """Every workbook of these files and folders, in their order; of what only looks like one, why it is none.

    Of folders, ``is_deep`` takes those of their subfolders, too; ``output`` is never looked into. Nothing is opened.
    """
    found = (source for each in given for source in _of(each, output, is_deep=is_deep))
    by_path: dict[Path, Source] = {}
    for each in found:
        by_path.setdefault(each.path.absolute(), each)
    return tuple(_apart(by_path.values()))


def lacking(sources: Sequence[Source], given: Iterable[Path], output: Path) -> Problem | None:
    """Why a run over these is not worth beginning: there is no workbook, or no place for reports."""
    if not sources:
        return problem(Code.BATCH_NOTHING, found=join([quoted(each) for each in given]))
    if why := refusal(output):
        return problem(Code.BATCH_OUTPUT, found=quoted(output, _LONGEST), reason=why)
    return None


def _of(given: Path, output: Path, *, is_deep: bool) -> Iterator[Source]:
    if not given.is_dir():
        yield Source(given, given.name)
        return
    for each in files.walk(given, is_deep=is_deep, without=output):
        path = given / each.file
        if isinstance(each, Candidate):
            if each.path.suffix.lower() in files.WORKBOOKS:
                yield Source(each.path, each.file)
        elif each.use is Use.REFUSED:
            yield Source(path, each.file, _refused(path, each))
        elif path.suffix.lower() in files.WORKBOOKS or _may_lead_to_some(path):
            yield Source(path, each.file, left_aside(each.reason))


def _may_lead_to_some(path: Path) -> bool:
    """Whether it may be a link to a folder, by its name."""
    return path.suffix.lower() in ("", ".lnk") and not path.name.startswith(".")


def _refused(path: Path, found: Found) -> Problem | None:
    """Of a folder that cannot be opened, why; what is wrong with a file is said where it is."""
    return problem(Code.BATCH_FOLDER, found=found.reason) if path.is_dir() else None


def _apart(sources: Iterable[Source]) -> Iterator[Source]:
    """The same, each that would write reports of the same names as an earlier one stopped.

    Windows and most disks take names that differ in capitals, or in how letters are composed, for the same.
    """
    taken: dict[str, Source] = {}
    for each in sources:
        place = unicodedata.normalize("NFC", PurePath(each.name).with_suffix("").as_posix()).casefold()
        first = each if each.stop else taken.setdefault(place, each)
        if first is not each:
            found = quoted(first.path, _LONGEST)
            yield replace(each, stop=problem(Code.BATCH_SAME_NAME, found=found))
        else:
            yield each
