"""What lies in files, before anything is made of it: workbooks, and what takes the place of what the program brings."""

import errno
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from itadocs.assessment import framework_file, toml_table, wording
from itadocs.assessment.framework import Framework
from itadocs.assessment.wording import Phrases
from itadocs.catalogue import Code
from itadocs.package import NotAPackageError
from itadocs.problems import Location, Problem, problem, reason
from itadocs.report import layouts, pictures
from itadocs.report.layouts import Shelf
from itadocs.report.pictures import Beside

_T = TypeVar("_T")


LARGEST = 50 * 2**20
"""Bytes a workbook may have; filled in, ours have some hundred thousand."""


@dataclass(frozen=True)
class Own:
    """Files of an official's own, each in the place of what comes with the program; ``templates`` is a folder."""

    framework: Path | None = None
    wording: Path | None = None
    templates: Path | None = None


BROUGHT = Own()
"""Nothing of one's own: all as the program brings it."""


@dataclass(frozen=True)
class Loaded:
    """The bytes of a workbook, and what an official's own files hold."""

    workbook: bytes
    framework: Framework | None
    wording: Phrases | None
    layouts: Shelf | None


def load(workbook: Path, own: Own) -> Loaded | tuple[Problem, ...]:
    """All files that are read before the workbook is understood, or everything that keeps them from being read."""
    found = load_own(own)
    if not isinstance(found, Loaded):
        return found
    try:
        with workbook.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            return (problem(Code.FILE_TOO_LARGE, found=f"{LARGEST // 2**20} MB"),)
        return replace(found, workbook=data)
    except OSError as error:
        return (problem(Code.FILE_UNREADABLE, found=reason(error)),)


def load_own(own: Own) -> Loaded | tuple[Problem, ...]:
    """What an official's own files hold, for any workbook, or everything that keeps them from being read."""
    framework = None if own.framework is None else framework_of(own.framework)
    phrases = None if own.wording is None else wording_of(own.wording)
    shelf = None if own.templates is None else layouts_of(own.templates)
    if isinstance(framework, tuple) or isinstance(phrases, tuple) or isinstance(shelf, tuple):
        return tuple(each for found in (framework, phrases, shelf) if isinstance(found, tuple) for each in found)
    return Loaded(b"", framework, phrases, shelf)


def beside(workbook: Path) -> Beside:
    """Reads what stands in the folder of a workbook, up to the size at which it is refused."""

    def read(name: str) -> bytes:
        path = workbook.parent / name
        if not path.is_file():
            raise FileNotFoundError(errno.ENOENT, name)
        with path.open("rb") as stream:
            return stream.read(pictures.LARGEST_FILE + 1)

    return read


def shipped_framework(year: int) -> Framework | Problem:
    """The framework of a fiscal year (พ.ศ.) that comes with the program."""
    known = ", ".join(map(str, framework_file.years()))
    return framework_file.load(year) or problem(Code.FILE_YEAR_UNKNOWN, found=year, expected=known)


def framework_of(path: Path) -> Framework | tuple[Problem, ...]:
    """The framework a TOML file describes, or all that is wrong with the file."""
    return _parsed(path, framework_file.parse)


def wording_of(path: Path) -> Phrases | tuple[Problem, ...]:
    """The phrases of a TOML file, or all that is wrong with the file."""
    return _parsed(path, wording.parse)


def layouts_of(folder: Path) -> Shelf | tuple[Problem, ...]:
    """The layouts there are with the templates of a folder, or all that is wrong with these."""
    try:
        shelf = layouts.shipped().with_own(folder)
    except OSError as error:
        return (problem(Code.FILE_UNREADABLE, Location(file=folder.name), found=reason(error)),)
    return shelf.faults or shelf


def template_of(path: Path) -> bytes | Problem:
    """The bytes of a template, or why it cannot be read."""
    try:
        return layouts.read(path)
    except OSError as error:
        return problem(Code.FILE_UNREADABLE, Location(file=path.name), found=reason(error))
    except NotAPackageError as fault:
        return problem(Code.TEMPLATE_DAMAGED, template=path.name, found=fault)


def _parsed(path: Path, parse: Callable[[bytes, str], _T | tuple[Problem, ...]]) -> _T | tuple[Problem, ...]:
    try:
        with path.open("rb") as stream:
            data = stream.read(toml_table.LARGEST + 1)
    except OSError as error:
        return (problem(Code.FILE_UNREADABLE, Location(file=path.name), found=reason(error)),)
    return parse(data, path.name)
