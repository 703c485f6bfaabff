"""A TOML file that officials edit, walked table by table: values that fit, or every fault with file and key.

The framework of a year and the wording of drafts are read through here, the shipped files and the corrected alike.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.thai import clean

_T = TypeVar("_T")
_WHERE = re.compile(r"\(at line (\d+)")
_AT_END = "at end of document"
_LONGEST_TEXT = 1000  # characters; the longest official text has under 200


LARGEST = 2**20
"""Bytes a file may have; those that come with the program have a twentieth of it."""


def read(data: bytes, name: str, build: Callable[["Table"], _T]) -> _T | tuple[Problem, ...]:
    """What ``build`` makes of the top table of a file of this name, or all its faults. Numbers are exact decimals."""
    if len(data) > LARGEST:
        return (problem(Code.FRAMEWORK_TOO_LARGE, Location(file=name)),)
    try:
        text = data.decode("utf-8-sig")  # Notepad begins files with a mark
    except UnicodeDecodeError:
        return (problem(Code.FRAMEWORK_ENCODING, Location(file=name)),)
    for number, line in enumerate(text.splitlines(), start=1):
        if line.count(".") > _LONGEST_TEXT:  # a key in a key, a thousand deep
            return (problem(Code.FRAMEWORK_SYNTAX, Location(file=name, label=f"บรรทัด {number}")),)
    try:
        tree = _cleaned(tomllib.loads(text, parse_float=Decimal))
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets in thousands of brackets
        line = _WHERE.search(str(error))
        place = f"บรรทัด {line[1]}" if line else "ท้ายไฟล์" if _AT_END in str(error) else ""
        return (problem(Code.FRAMEWORK_SYNTAX, Location(file=name, label=place)),)
    faults: list[Problem] = []
    built = build(Table(tree, name, "", faults))
    return tuple(faults) or built


def sound(read: _T | tuple[Problem, ...]) -> _T:
    """What a file that comes with the program holds; a fault in it is a bug, for what is shipped is tested."""
    if isinstance(read, tuple):
        raise ValueError("\n".join(map(str, read)))
    return read


class Table:
    """One table of the file. Hands out values that are as they must be, and keeps what is wrong with the others."""

    def __init__(self, entries: Mapping[str, Any], file: str, place: str, faults: list[Problem]) -> None:
        self.entries, self.file, self.place, self.faults = entries, file, place, faults
        self.known: list[str] = []

    def fault(self, code: Code, key: str, **values: object) -> None:
        """Remember what is wrong with a key."""
        named = f"คีย์ {key}" if key else ""
        where = Location((len(self.faults),), file=self.file, label=f"{self.place} {named}".strip())
        self.faults.append(problem(code, where, **values))

    def value(self, key: str, expected: str, fits: Callable[[Any], bool], default: _T, *, optional: bool = False) -> _T:
        """A value that fits; ``default`` where it is not given or does not fit."""
        self.known.append(key)
        if key not in self.entries:
            if not optional:
                self.fault(Code.FRAMEWORK_KEY_MISSING, key)
            return default
        found = self.entries[key]
        if fits(found):
            return found
        shown = "ตาราง" if isinstance(found, dict | list) else quoted(found)
        self.fault(Code.FRAMEWORK_VALUE_INVALID, key, found=shown, expected=expected)
        return default

    def text(self, key: str, *, optional: bool = False) -> str:
        """A text of one line."""
        return self.value(key, 'ข้อความบรรทัดเดียวในเครื่องหมาย "…"', is_text, "", optional=optional)

    def texts(self, key: str, expected: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
        """A list of texts of one line, each of which fits; at least one."""
        listed: list[Any] = self.value(key, expected, lambda found: isinstance(found, list) and bool(found), [])
        for each in listed:
            if not (is_text(each) and fits(each)):
                self.fault(Code.FRAMEWORK_VALUE_INVALID, key, found=quoted(each), expected=expected)
        return tuple(each for each in listed if is_text(each))

    def score(self, key: str, *, optional: bool = False) -> Decimal | None:
        """A number of 0–100."""
        found: Decimal | int | None = self.value(key, "ตัวเลข 0–100", is_score, None, optional=optional)
        return None if found is None else Decimal(found)

    def number(self, key: str, *, optional: bool = False) -> int | None:
        """A whole number of 1–99."""
        return self.value(
            key, "จำนวนเต็ม 1–99", lambda found: is_whole(found) and 1 <= found <= 99, None, optional=optional
        )

    def one_of(self, key: str, choices: Iterable[str], *, optional: bool = False) -> str:
        """One of some words, or ""."""
        allowed = tuple(choices)
        expected = " หรือ ".join(f'"{each}"' for each in allowed)
        return self.value(key, expected, lambda found: found in allowed, "", optional=optional)

    def table(self, key: str) -> "Table":
        """A table that must be there."""
        entries: dict[str, Any] = self.value(key, "ตาราง", lambda found: isinstance(found, dict), {})
        place = f"{self.place.rstrip(']')}.{key}]" if self.place else f"[{key}]"
        return Table(entries, self.file, place, self.faults)

    def tables(self, key: str, *, optional: bool = False) -> Iterator["Table"]:
        """Each table of a list of tables; a list that must be there must not be empty."""
        expected = f"ตาราง [[{key}]]"
        listed: list[Mapping[str, Any]] = self.value(key, expected, _is_tables, [], optional=optional)
        if not listed and not optional and key in self.entries and isinstance(self.entries[key], list):
            self.fault(Code.FRAMEWORK_KEY_MISSING, key)
        for position, entries in enumerate(listed, start=1):
            yield Table(entries, self.file, f"[[{key}]] ลำดับที่ {position}", self.faults)

    def refer(self, key: str, found: object, allowed: Collection[object] | None, among: str) -> None:
        """A value must be among those of another table; None = these could not all be read."""
        if found not in (None, "") and allowed is not None and found not in allowed:
            self.fault(Code.FRAMEWORK_REFERENCE_UNKNOWN, key, found=quoted(found), expected=among)

    def close(self) -> None:
        """What is left over is misspelt or does not belong here."""
        for key in self.entries.keys() - set(self.known):
            from difflib import get_close_matches

            near = get_close_matches(key, self.known, n=1)
            hint = f"ถ้าหมายถึง “{near[0]}” ให้แก้ชื่อคีย์ ถ้าไม่ใช่ ให้" if near else ""
            self.fault(Code.FRAMEWORK_KEY_UNKNOWN, key, hint=hint)


class Keys:
    """The keys of the tables of one list: each once. ``all`` is None as long as one could not be read."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.found: dict[object, str] = {}
        self.is_whole = True

    def add(self, table: Table, value: object) -> None:
        """The key of one table."""
        if value in (None, ""):
            self.is_whole = False
        elif value in self.found:
            table.fault(Code.FRAMEWORK_DOUBLED, self.key, found=quoted(value), expected=self.found[value])
        else:
            self.found[value] = table.place

    @property
    def all(self) -> Collection[object] | None:
        return self.found.keys() if self.is_whole else None


def _cleaned(tree: Any) -> Any:
    """The tree with its texts as they were meant: control characters and such are for no document."""
    if isinstance(tree, dict):
        return {key: _cleaned(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [_cleaned(each) for each in tree]
    return clean(tree) if isinstance(tree, str) else tree


def is_text(found: object) -> bool:
    """Whether it is a text of one line."""
    return isinstance(found, str) and bool(found.strip()) and "\n" not in found and len(found) <= _LONGEST_TEXT


def is_whole(found: object) -> bool:
    """Whether it is a whole number."""
    return isinstance(found, int) and not isinstance(found, bool)


def is_score(found: object) -> bool:
    """Whether it is a number of 0–100."""
    return (
        isinstance(found, int | Decimal)
        and not isinstance(found, bool)
        and Decimal(found).is_finite()
        and 0 <= found <= 100
    )


def _is_tables(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(each, dict) for each in found)
