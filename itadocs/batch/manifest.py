"""What a folder of reports remembers of the workbooks they were made of, so that nothing is made twice.

A line is added as each workbook is done, and counts once it is whole; so whatever ends a run, the next one goes on.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from itadocs import __version__
from itadocs.assessment import framework_file
from itadocs.assessment.scoring import Scores
from itadocs.batch.job import File
from itadocs.catalogue import Code
from itadocs.pipeline import Request
from itadocs.problems import Location, Problem
from itadocs.report import layouts, output
from itadocs.report.disk import Pending, write_all
from itadocs.report.layouts import Layout

NAME = ".itadocs-batch.jsonl"
_LARGEST = 200 * 2**20  # bytes; of ten thousand workbooks there are some twenty million
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What taking apart a line raises that we did not write."""


@dataclass(frozen=True)
class Entry:
    """A workbook done: ``key`` is of all its reports are made from, ``beside`` the pictures among that.

    ``outputs`` are the reports by their path below the folder, each with the SHA-256 it had.
    """

    name: str
    key: str
    beside: tuple[str, ...] = ()
    outputs: Mapping[str, str] = field(default_factory=dict[str, str])
    problems: tuple[Problem, ...] = ()
    scores: Scores | None = None
    agency: str = ""

    def stands(self, folder: Path, *, as_made: bool) -> bool:
        """Whether all reports are there, edited or not; if ``as_made``, not edited."""
        return all(_stands(folder / path, sha256, as_made=as_made) for path, sha256 in self.outputs.items())


class Manifest:
    """The manifest of a folder. What cannot be read of it, or written, is made again by the next run."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / NAME
        content = self._content()
        self._entries = {each.name: each for each in _entries(content)}
        self._is_torn, self._is_new = content[-1:] not in (b"", b"\n"), False

    def entry(self, name: str) -> Entry | None:
        """What there is of a workbook."""
        return self._entries.get(name)

    def add(self, entry: Entry) -> None:
        """Remember a workbook, at once."""
        self._entries[entry.name] = entry
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as journal:
                journal.write(b"\n" * self._is_torn + _line(entry))
            self._is_torn, self._is_new = False, True

    def close(self) -> None:
        """Leave one line a workbook."""
        if self._is_new:
            write_all([Pending(self._path, b"".join(map(_line, self._entries.values())))])

    def _content(self) -> bytes:
        try:
            with self._path.open("rb") as journal:
                content = journal.read(_LARGEST + 1)
        except OSError:
            return b""
        return content if len(content) <= _LARGEST else b""


def setting(request: Request) -> str:
    """A hash of all reports depend on beside the workbook and its pictures: what is asked for, and what is shipped."""
    shelf = request.layouts or layouts.shipped()
    frameworks = [request.framework] if request.framework else list(map(framework_file.load, framework_file.years()))
    templates = (
        (each.name, each.kind.value, sorted(each.needs), hashlib.sha256(each.template).hexdigest())
        for each in shelf.found.values()
        if isinstance(each, Layout)
    )
    kinds = None if request.kinds is None else sorted(request.kinds)
    asked = (kinds, request.layout, request.numerals, request.draft, request.pdf)
    return _hash(repr((__version__, asked, frameworks, request.phrases, sorted(templates))).encode())


def key_of(workbook: bytes, pictures: Mapping[str, str], setting: str) -> str:
    """A hash of all that the reports of a workbook are made from; ``pictures`` are hashes, too, by name."""
    return _hash(repr((setting, _hash(workbook), sorted(pictures.items()))).encode())


def hash_of(file: File) -> str:
    """A hash of what stands beside a workbook."""
    return f"{file}" if isinstance(file, int) else _hash(file)


def outputs_of(paths: Iterable[Path], documents: Iterable[bytes], folder: Path) -> dict[str, str]:
    """What an entry says of the reports that were written."""
    return {
        path.relative_to(folder).as_posix(): _hash(document) for path, document in zip(paths, documents, strict=True)
    }


def _stands(report: Path, sha256: str, *, as_made: bool) -> bool:
    try:
        standing = report.read_bytes()
    except OSError:
        return False
    return _hash(standing) == sha256 or (not as_made and output.is_untouched(standing) is not None)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# --- lines -------------------------------------------------------------------------------------------------------


def _line(entry: Entry) -> bytes:
    scores = entry.scores
    said = {
        "name": entry.name,
        "key": entry.key,
        "beside": entry.beside,
        "outputs": dict(entry.outputs),
        "agency": entry.agency,
        "problems": [[each.code.name, *_place(each.where), each.message, each.remedy] for each in entry.problems],
        "scores": scores
        and {
            "target": str(scores.target),
            "indicators": {number: str(score) for number, score in scores.indicators.items()},
            "instruments": {code: str(score) for code, score in scores.instruments.items()},
            "ratings": dict(scores.instrument_ratings),
            "overall": str(scores.overall),
            "rating": scores.rating,
        },
    }
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _place(where: Location) -> tuple[Any, ...]:
    return list(where.order), where.sheet, where.cell, where.label, where.file


def _entries(content: bytes) -> Iterator[Entry]:
    """The entries of all whole lines of ours."""
    for line in content.split(b"\n"):
        with suppress(*_FAULTS):
            yield _entry(json.loads(line))


def _entry(said: Any) -> Entry:
    outputs = {_below(path): str(sha256) for path, sha256 in said["outputs"].items()}
    problems = tuple(map(_problem, said["problems"]))
    scores = said["scores"] and _scores(said["scores"])
    beside = tuple(map(str, said["beside"]))
    return Entry(str(said["name"]), str(said["key"]), beside, outputs, problems, scores, str(said["agency"]))


def _below(path: str) -> str:
    """The path, if it does not lead out of its folder; else ValueError."""
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or PurePath(path).drive:
        raise ValueError(path)
    return path


def _problem(said: Any) -> Problem:
    code, order, sheet, cell, label, file, message, remedy = said
    place = Location(tuple(map(int, order)), *map(str, (sheet, cell, label, file)))
    return Problem(Code[code], place, str(message), str(remedy))


def _scores(said: Any) -> Scores:
    return Scores(
        Decimal(said["target"]),
        {int(number): Decimal(score) for number, score in said["indicators"].items()},
        {str(code): Decimal(score) for code, score in said["instruments"].items()},
        {str(code): str(rating) for code, rating in said["ratings"].items()},
        Decimal(said["overall"]),
        str(said["rating"]),
    )
