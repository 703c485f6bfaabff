"""Files on disk: each whole or as it was, all or none, whatever fails, and nothing left behind for long."""

import errno
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, reason

_OURS, _TEMPORARY = ".itadocs-", ".tmp"
_ABANDONED = 600  # seconds
_WAITS = (0.05, 0.1, 0.15)  # seconds, between attempts to move a file
_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION = 5, 32, 33  # as Windows numbers its errors
_NO_SUCH_FILE, _NO_SUCH_FOLDER, _NAME_TOO_LONG = 2, 3, 206
_LONGEST_PATH = 248  # of a folder on Windows; of a file 260
_PROGRAMS = {".docx": "Word", ".xlsx": "Excel", ".xlsm": "Excel"}


@dataclass(frozen=True)
class Pending:
    """A file to be written: where, and what."""

    path: Path
    content: bytes


def write_all(files: Sequence[Pending], *, replacing: bool = True) -> Problem | None:
    """Write files whole or not at all, in this order: each beside its place first, then all moved in.

    A failure, or the official's Ctrl-C, undoes the moves. A power cut between them leaves each file whole, old or new.
    Unless ``replacing``, what another program has put in a place meanwhile stays there, and is a Problem.
    """
    moves: list[_Move] = []
    path = Path()
    try:
        for each in files:
            path = each.path
            moves.append(_Move.prepared(each, is_last=each is files[-1]))
        for folder in {each.path.parent for each in files}:
            _sweep(folder)
        for move in moves:
            path = move.path
            _patiently(move.replace if replacing else move.add)
    except BaseException as failure:
        _undo(moves)
        if isinstance(failure, OSError):
            return blocked(path, failure)
        raise
    finally:
        for move in moves:
            move.tidy()
    return None


def refusal(folder: Path) -> str:
    """Why no file can be written into a folder, which is made if need be; empty if one can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return reason(error)


@dataclass(frozen=True)
class _Move:
    """A file about to be moved to its place, and a copy of what stands there, to be moved back if a later one fails."""

    path: Path
    new: Path
    old: Path | None

    @classmethod
    def prepared(cls, file: Pending, *, is_last: bool) -> "_Move":
        """Both on disk: to move them takes no more room."""
        file.path.parent.mkdir(parents=True, exist_ok=True)
        new = _staged(file.path.parent, file.content)
        try:
            old = None if is_last or not file.path.exists() else _staged(file.path.parent, file.path.read_bytes())
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        return cls(file.path, new, old)

    @property
    def is_made(self) -> bool:
        return not self.new.exists()

    def replace(self) -> None:
        self.new.replace(self.path)
        _sync(self.path.parent)

    def add(self) -> None:
        """FileExistsError if something stands there; on disks without links, as of memory sticks, it is replaced."""
        if sys.platform == "win32":
            self.new.rename(self.path)  # which replaces nothing there
            return
        try:
            self.path.hardlink_to(self.new)
        except FileExistsError:
            raise
        except OSError:
            self.new.replace(self.path)
        self.new.unlink(missing_ok=True)
        _sync(self.path.parent)

    def undo(self) -> None:
        with suppress(OSError):
            if self.old is None:
                self.path.unlink()
            else:
                self.old.replace(self.path)

    def tidy(self) -> None:
        for each in (self.new, self.old):
            with suppress(OSError):
                if each is not None:
                    each.unlink(missing_ok=True)


def _undo(moves: Sequence[_Move]) -> None:
    """Everything as it was, unless everything is as it is to be."""
    made = [each for each in moves if each.is_made]
    for each in reversed(made if len(made) < len(moves) else []):
        each.undo()


def _patiently(move: Callable[[], None]) -> None:
    """Do it, and where another program has the file open for a moment, as those that sync do, try again."""
    for wait in _WAITS:
        try:
            return move()
        except OSError as error:
            if not _is_in_use(error):
                raise
            time.sleep(wait)
    return move()


def _staged(folder: Path, content: bytes) -> Path:
    """The content in a temporary file in a folder, on disk."""
    handle, name = tempfile.mkstemp(prefix=_OURS, suffix=_TEMPORARY, dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o666 & ~_umask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _sync(folder: Path) -> None:
    """The entries of a folder on disk, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what a run left behind that was killed; one still going on is never that old.

    The clock is that of the disk, which may be another machine's: the newest of our files was written just now.
    """
    with suppress(OSError):
        ages = {each: each.stat().st_mtime for each in folder.glob(f"{_OURS}*{_TEMPORARY}")}
        for each in (each for each, saved in ages.items() if saved < max(ages.values()) - _ABANDONED):
            with suppress(OSError):
                each.unlink()


def _umask() -> int:
    """The process's umask: mkstemp makes private files, but a report is to be read by colleagues."""
    current = os.umask(0)
    os.umask(current)
    return current


def blocked(path: Path, error: OSError) -> Problem:
    """Why a file could not be written, with the way out of that."""
    if _is_in_use(error):
        program = _PROGRAMS.get(path.suffix.lower(), "โปรแกรมอื่น")
        return problem(Code.OUTPUT_OPEN, found=path.name, program=program)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return problem(Code.OUTPUT_DISK_FULL, found=path.name)
    if isinstance(error, FileExistsError) and path.exists():
        return problem(Code.OUTPUT_EXISTS, found=path.name)
    if _is_too_long(path, error):
        return problem(Code.OUTPUT_NAME_TOO_LONG, found=path.name)
    return problem(Code.OUTPUT_BLOCKED, found=path.name, reason=reason(error))


def _is_in_use(error: OSError) -> bool:
    """Whether Windows says that another program has a file open; to replace one it often merely denies access."""
    return getattr(error, "winerror", None) in (_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION)


def _is_too_long(path: Path, error: OSError) -> bool:
    """Whether a name is too long, or the path as a whole: of that Windows often says only that there is no such."""
    said = getattr(error, "winerror", None)
    unfound = said in (_NO_SUCH_FILE, _NO_SUCH_FOLDER) and len(str(path.absolute())) >= _LONGEST_PATH
    return unfound or said == _NAME_TOO_LONG or error.errno == errno.ENAMETOOLONG
