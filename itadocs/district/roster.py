"""The list of agencies: who gets a form, and by which code a form is known when it comes back."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from itadocs import files
from itadocs.assessment.framework import AgencyType, agencies
from itadocs.assessment.model import Agency
from itadocs.assessment.names import unknown_places
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, in_order, problem, quoted
from itadocs.thai import squeezed
from itadocs.workbook import cells, names, records
from itadocs.workbook.raw import Raw, written
from itadocs.workbook.records import Row

_T = TypeVar("_T")

HEADINGS: Mapping[str, str] = {
    "code": "รหัส",
    "type": "ประเภท",
    "name": "ชื่อ",
    "district": "อำเภอ",
    "province": "จังหวัด",
}
"""The headings of a list of agencies, by the key of their column."""

_ALSO_TYPED = {
    "code": ("รหัสหน่วยงาน", "code"),
    "type": ("ประเภทหน่วยงาน", "type"),
    "name": ("ชื่อหน่วยงาน", "หน่วยงาน", "name"),
    "district": ("อำเภอ/เขต", "เขต", "district"),
    "province": ("province",),
}
_KEYS = {squeezed(heading): key for key in HEADINGS for heading in (HEADINGS[key], *_ALSO_TYPED[key])}
_OPTIONAL = ("code", "type")
_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that looks like another
_SIGNS_OF_A_CODE = 7


def key_of(heading: str) -> str:
    """The key of the column under a heading; "" if it is none of a list of agencies."""
    return _KEYS.get(squeezed(heading), "")


def load(path: Path) -> tuple[tuple[Agency, ...], tuple[Problem, ...]]:
    """The agencies of a list that was named, as ``read``."""
    data = files.content(path)
    return ((), (data,)) if isinstance(data, Problem) else read(data, path.name)


def read(data: bytes, file: str) -> tuple[tuple[Agency, ...], tuple[Problem, ...]]:
    """The agencies of a list in its order, each with a code, and everything that is wrong with it.

    ``file`` is what the file is called. Rows with problems that block are left out.
    """
    wanted = {key: heading for key, heading in HEADINGS.items() if key not in _OPTIONAL}
    listing = records.read(data, file, key_of, wanted)
    if isinstance(listing, tuple):
        return (), listing
    if not listing.rows:
        return (), (problem(Code.LIST_EMPTY, Location(file=file)),)
    reading = _Reading()
    found = tuple(agency for row in listing.rows if (agency := reading.agency(row)))
    return found, in_order((*listing.problems, *reading.problems))


def agency_of(row: Row) -> tuple[Agency, tuple[Problem, ...]]:
    """The agency a row names, as far as it does, with the code given or ""; and what is wrong or missing in the row."""
    problems: list[Problem] = []

    def raw(key: str) -> Raw:
        absent = Location((0, row.number), label=f"แถว {row.number} คอลัมน์ {HEADINGS[key]}", file=_any(row).where.file)
        return row.cells.get(key, Raw(None, absent))

    def take(key: str, parse: Callable[[Raw], _T | Problem], default: _T) -> _T:
        value = default if raw(key).is_blank else parse(raw(key))
        if isinstance(value, Problem):
            problems.append(value)
            return default
        return value

    def missing(key: str, hint: str = "") -> None:
        problems.append(problem(Code.CELL_MISSING, raw(key).where, hint=hint))

    for key in ("district", "province"):
        said = written(raw(key)).strip()
        if "\n" in said:
            problems.append(problem(Code.LIST_CELL_LINES, raw(key).where, found=quoted(said)))
    typed = names.Typed(
        *(" ".join(take(key, cells.text, "").split()) for key in ("name", "district", "province")),
        code=take("code", cells.code, ""),
    )
    kind = _type_before(typed.name) if raw("type").is_blank else take("type", _type, None)
    if raw("type").is_blank and kind is None:
        missing("type", " เช่น อบต. หรือ เทศบาลตำบล")
    named = names.agency(kind, typed, lambda key: raw(key).where)
    problems += (each for each in named.problems if each.blocks)
    agency = named.agency
    if not agency.name and (kind is None or kind.named):
        missing("name")
    if not agency.district and kind and kind.district:
        missing("district")
    if not agency.province:
        missing("province")
    return agency, tuple(problems)


def made_up_code(agency: Agency) -> str:
    """A code for an agency that has none: of the same agency always the same, whatever else is in the list."""
    type_ = agency.type.prefix if agency.type else ""
    said = "\n".join(squeezed(each) for each in (type_, agency.name, agency.district, agency.province))
    number = int.from_bytes(hashlib.sha256(said.encode()).digest())
    signs = (_SIGNS[number // len(_SIGNS) ** place % len(_SIGNS)] for place in range(_SIGNS_OF_A_CODE))
    return "A" + "".join(signs)


class _Reading:
    """Reads rows, and knows those read before."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.agencies: dict[tuple[str, ...], int] = {}
        self.codes: dict[str, int] = {}

    def agency(self, row: Row) -> Agency | None:
        """The agency of a row, if nothing is wrong with it."""
        agency, found = agency_of(row)
        if found:
            self.problems += found
            return None
        type_ = agency.type.prefix if agency.type else ""
        identity = tuple(squeezed(each) for each in (type_, agency.name, agency.district, agency.province))
        if (first := self.agencies.setdefault(identity, row.number)) != row.number:
            where = row.cells["name"].where
            said = quoted(f"{agency.full_name} {agency.location}")
            self.problems.append(problem(Code.LIST_AGENCY_DOUBLED, where, found=said, expected=first))
            return None
        code = agency.code or made_up_code(agency)
        if (first := self.codes.setdefault(squeezed(code), row.number)) != row.number:
            where = row.cells.get("code", row.cells["name"]).where
            self.problems.append(problem(Code.LIST_CODE_DOUBLED, where, found=quoted(code), expected=first))
            return None
        self.problems += unknown_places(agency, lambda key: row.cells.get(key, row.cells["name"]).where)
        return Agency(agency.type, agency.name, code, agency.district, agency.province, agency.place)


def _any(row: Row) -> Raw:
    return next(iter(row.cells.values()))


def _type(raw: Raw) -> AgencyType | Problem:
    """A type by its name or abbreviation."""
    typed = squeezed(written(raw)).rstrip(".")
    for each in agencies().types:
        if typed in (squeezed(each.prefix).rstrip("."), squeezed(each.short).rstrip(".")):
            return each
    known = " / ".join(dict.fromkeys(name for each in agencies().types for name in (each.prefix, each.short)))
    return problem(Code.CHOICE_INVALID, raw.where, found=quoted(raw.value), expected=known)


def _type_before(name: str) -> AgencyType | None:
    """The type that a name begins with, if it says it unmistakably."""
    for each in agencies().types:
        if names.bare(name, (each.prefix, each.short, f"{each.short.removesuffix('.')} ")) != name:
            return each
    return None
