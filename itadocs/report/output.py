"""Safe writing: all or none, never over an edited report or another agency's, and what goes is backed up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem
from itadocs.report import pdf_seal, seal
from itadocs.report.disk import Pending, blocked, write_all
from itadocs.report.origin import Origin


class Edited(Enum):
    """What to do with a file that stands in the way and is not as itadocs made it, or is another agency's report."""

    REFUSE = auto()
    KEEP = auto()  # write under a new name
    OVERWRITE = auto()  # save a backup first


def write_reports(reports: Sequence[Pending], edited: Edited) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write all reports or none; the paths of the reports written, and what there is to say about it.

    A report and its PDF, whose names differ in their endings alone, get a new name together.
    """
    found: list[_Found] = []
    written: list[Pending] = []
    backups: list[Pending] = []
    problems: list[Problem] = []
    path = Path()
    try:
        for report in reports:
            path = report.path
            found.append(_found(report))
        kept = {each.name for each in found if edited is Edited.KEEP and not each.is_to_go}
        for each in found:
            path = each.report.path
            endings = [other.report.path.suffix for other in found if other.name == each.name]
            placed, backup, said = _kept(each, endings) if each.name in kept else _place(each, edited)
            written.append(placed)
            backups += backup
            problems += said
    except OSError as error:
        return (), (blocked(path, error),)
    if any(each.blocks for each in problems):
        return (), tuple(problems)
    failure = write_all([*backups, *written])
    return ((), (failure,)) if failure else (tuple(each.path for each in written), tuple(problems))


@dataclass(frozen=True)
class _Found:
    """A report, and what stands in its place: whether that is as it was made, and whose it is if another's."""

    report: Pending
    standing: bytes | None
    untouched: bool | None
    owner: Origin | None

    @property
    def name(self) -> Path:
        """What it has in common with its PDF."""
        return self.report.path.with_suffix("")

    @property
    def is_to_go(self) -> bool:
        """Whether the new report may take the place, if need be after a backup."""
        return self.standing is None or bool(self.untouched and self.owner is None)


def _found(report: Pending) -> _Found:
    standing = report.path.read_bytes() if report.path.exists() else None
    if standing is None:
        return _Found(report, None, None, None)
    return _Found(report, standing, is_untouched(standing), _other_owner(standing, report.content))


def _kept(found: _Found, endings: Collection[str]) -> tuple[Pending, list[Pending], list[Problem]]:
    """The same as ``_place``, under a new name that is free with all of these endings."""
    fresh = _free(found.report.path, "({})", endings)
    said = [] if found.is_to_go else [problem(Code.OUTPUT_KEPT, found=fresh.name)]
    return Pending(fresh, found.report.content), [], said


def _place(found: _Found, edited: Edited) -> tuple[Pending, list[Pending], list[Problem]]:
    """Where a report goes, the backups to be written before, and what there is to say."""
    report, standing = found.report, found.standing
    if standing is None or (found.is_to_go and (pdf_seal.is_pdf(standing) or seal.is_as_made(standing))):
        return report, [], []
    if edited is Edited.REFUSE and found.owner is not None:
        return report, [], [problem(Code.OUTPUT_ANOTHERS, found=report.path.name, expected=found.owner)]
    if edited is Edited.REFUSE and not found.is_to_go:
        code = Code.OUTPUT_FOREIGN if found.untouched is None else Code.OUTPUT_EDITED
        return report, [], [problem(code, found=report.path.name)]
    backup = free_backup(report.path)
    return report, [Pending(backup, standing)], [problem(Code.OUTPUT_BACKED_UP, found=backup.name)]


def _other_owner(standing: bytes, made: bytes) -> Origin | None:
    """Whose the report is that stands in the way, if it says so and is not of the agency and year of the one made."""
    mine, found = _origin_of(made), _origin_of(standing)
    return found if mine and found and not found.is_of_same(mine) else None


def is_untouched(report: bytes) -> bool | None:
    """Whether a report, as Word or as PDF, is as it was made; None if it is none of ours."""
    return pdf_seal.is_untouched(report) if pdf_seal.is_pdf(report) else seal.is_untouched(report)


def _origin_of(report: bytes) -> Origin | None:
    """Where a report, as Word or as PDF, comes from, if it says so."""
    return pdf_seal.origin_of(report) if pdf_seal.is_pdf(report) else seal.origin_of(report)


def write_new(path: Path, content: bytes) -> Problem | None:
    """Write a file that must not exist yet."""
    try:
        if path.exists():
            return problem(Code.OUTPUT_EXISTS, found=path.name)
    except OSError as error:
        return blocked(path, error)
    return write_all([Pending(path, content)], replacing=False)


def write_missing(files: Sequence[Pending]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write each file that is not there yet: the paths written, and a problem for each that stands there otherwise."""
    written: list[Path] = []
    problems: list[Problem] = []
    for each in files:
        try:
            standing = each.path.read_bytes() if each.path.exists() else None
        except OSError as error:
            problems.append(blocked(each.path, error))
            continue
        if standing is not None:
            problems += [] if standing == each.content else [problem(Code.OUTPUT_DIFFERS, found=each.path.name)]
        elif failure := write_all([each], replacing=False):
            problems.append(failure)
        else:
            written.append(each.path)
    return tuple(written), tuple(problems)


def free_backup(path: Path) -> Path:
    """The first name for a backup beside a file that is not taken."""
    return _free(path, "(สำรอง {})", [path.suffix])


def _free(path: Path, numbered: str, endings: Collection[str]) -> Path:
    """The first name of this pattern, from 2 on, that is not taken with any of these endings."""
    number = 2
    while True:
        candidate = path.with_stem(f"{path.stem} {numbered.format(number)}")
        if not any(candidate.with_suffix(each).exists() for each in endings):
            return candidate
        number += 1
