"""Safe writing: whole or not at all, all or none, and never over an edited report."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, reason
from itadocs.report.seal import is_as_made, is_untouched


class Edited(Enum):
    """What to do with a file that stands in the way and is not as itadocs made it."""

    REFUSE = auto()
    KEEP = auto()  # write under a new name
    OVERWRITE = auto()  # save a backup first


@dataclass(frozen=True)
class Pending:
    """A file to be written: where, and what."""

    path: Path
    content: bytes


def write_reports(reports: Sequence[Pending], edited: Edited) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write all reports or none; the paths of the reports written, and what there is to say about it."""
    written: list[Pending] = []
    backups: list[Pending] = []
    problems: list[Problem] = []
    for report in reports:
        try:
            placed, backup, said = _place(report, edited)
        except OSError as error:
            return (), (_blocked(report.path, error),)
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
    untouched = standing is None or is_untouched(standing)
    if standing is None or (untouched and is_as_made(standing)):
        return report, [], []
    if edited is Edited.REFUSE and not untouched:
        code = Code.OUTPUT_FOREIGN if untouched is None else Code.OUTPUT_EDITED
        return report, [], [problem(code, found=report.path.name)]
    if edited is Edited.KEEP and not untouched:
        fresh = _free(report.path, "({})")
        return Pending(fresh, report.content), [], [problem(Code.OUTPUT_KEPT, found=fresh.name)]
    backup = free_backup(report.path)
    return report, [Pending(backup, standing)], [problem(Code.OUTPUT_BACKED_UP, found=backup.name)]


def write_new(path: Path, content: bytes) -> Problem | None:
    """Write a file that must not exist yet."""
    try:
        if path.exists():
            return problem(Code.OUTPUT_EXISTS, found=path.name)
    except OSError as error:
        return _blocked(path, error)
    return write_all([Pending(path, content)])


def write_missing(files: Sequence[Pending]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write each file that is not there yet: the paths written, and a problem for each that stands there otherwise."""
    written: list[Path] = []
    problems: list[Problem] = []
    for each in files:
        try:
            standing = each.path.read_bytes() if each.path.exists() else None
        except OSError as error:
            problems.append(_blocked(each.path, error))
            continue
        if standing is not None:
            problems += [] if standing == each.content else [problem(Code.OUTPUT_DIFFERS, found=each.path.name)]
        elif failure := write_all([each]):
            problems.append(failure)
        else:
            written.append(each.path)
    return tuple(written), tuple(problems)


def write_all(files: Sequence[Pending]) -> Problem | None:
    """Write files whole or not at all: each beside its place first, then all moved in; a failure undoes the moves."""
    staged: list[tuple[Path, Path]] = []
    replaced: list[tuple[Path, bytes | None]] = []
    path = Path()
    try:
        for each in files:
            path = each.path
            staged.append((_stage(each), each.path))
        for temporary, path in staged:
            before = path.read_bytes() if path.exists() else None
            temporary.replace(path)
            replaced.append((path, before))
    except OSError as error:
        for done, before in reversed(replaced):
            with suppress(OSError):
                done.unlink() if before is None else done.write_bytes(before)
        return _blocked(path, error)
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    return None


def _stage(file: Pending) -> Path:
    """The content in a temporary file in the same folder, on disk."""
    file.path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".itadocs-", suffix=".tmp", dir=file.path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(file.content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o666 & ~_umask())
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    """The process's umask: mkstemp makes private files, but a report is to be read by colleagues."""
    current = os.umask(0)
    os.umask(current)
    return current


def free_backup(path: Path) -> Path:
    """The first name for a backup beside a file that is not taken."""
    return _free(path, "(สำรอง {})")


def _free(path: Path, numbered: str) -> Path:
    """The first name of this pattern, from 2 on, that is not taken."""
    number = 2
    while (candidate := path.with_stem(f"{path.stem} {numbered.format(number)}")).exists():
        number += 1
    return candidate


def _blocked(path: Path, error: OSError) -> Problem:
    return problem(Code.OUTPUT_BLOCKED, found=path.name, reason=reason(error))
