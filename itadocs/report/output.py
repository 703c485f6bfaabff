"""Safe writing: all or none, never over an edited report or another agency's, and what goes is backed up."""

from collections.abc import Sequence
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
    """Write all reports or none; the paths of the reports written, and what there is to say about it."""
    written: list[Pending] = []
    backups: list[Pending] = []
    problems: list[Problem] = []
    for report in reports:
        try:
            placed, backup, said = _place(report, edited)
        except OSError as error:
            return (), (blocked(report.path, error),)
        written.append(placed)
        backups += backup
        problems += said
    if any(each.blocks for each in problems):
        return (), tuple(problems)
    failure = write_all([*backups, *written])
    return ((), (failure,)) if failure else (tuple(each.path for each in written), tuple(problems))


def _place(report: Pending, edited: Edited) -> tuple[Pending, list[Pending], list[Problem]]:
    """Where a report goes, the backups to be written before, and what there is to say."""
    standing = report.path.read_bytes() if report.path.exists() else None
    if standing is None:
        return report, [], []
    untouched, owner = is_untouched(standing), _other_owner(standing, report.content)
    is_to_go = untouched and owner is None
    if is_to_go and (pdf_seal.is_pdf(standing) or seal.is_as_made(standing)):
        return report, [], []
    if edited is Edited.REFUSE and owner is not None:
        return report, [], [problem(Code.OUTPUT_ANOTHERS, found=report.path.name, expected=owner)]
    if edited is Edited.REFUSE and not is_to_go:
        code = Code.OUTPUT_FOREIGN if untouched is None else Code.OUTPUT_EDITED
        return report, [], [problem(code, found=report.path.name)]
    if edited is Edited.KEEP and not is_to_go:
        fresh = _free(report.path, "({})")
        return Pending(fresh, report.content), [], [problem(Code.OUTPUT_KEPT, found=fresh.name)]
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
    return _free(path, "(สำรอง {})")


def _free(path: Path, numbered: str) -> Path:
    """The first name of this pattern, from 2 on, that is not taken."""
    number = 2
    while (candidate := path.with_stem(f"{path.stem} {numbered.format(number)}")).exists():
        number += 1
    return candidate
