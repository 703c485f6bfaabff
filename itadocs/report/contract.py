"""The contract with templates, to be looked things up in: every field by name, what it holds, and what it is for.

``fields`` and ``district_fields`` define it; this room walks their definitions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, auto
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.report.declared import Each
from itadocs.report.district_fields import DistrictFields
from itadocs.report.fields import ReportFields

ROOTS: dict[Kind | SummaryKind, type] = {
    **dict.fromkeys(Kind, ReportFields),
    **dict.fromkeys(SummaryKind, DistrictFields),
}
"""What a template of each kind of document sees."""

_TEXT, _NOT_LOOPED_OVER = Each("entry", ""), Each("", "")


class Holds(Enum):
    """What a field holds."""

    TEXT = auto()  # printed
    FLAG = auto()  # asked about
    TEXTS = auto()  # looped over, each entry printed
    GROUP = auto()  # its fields are named behind a dot
    GROUPS = auto()  # looped over, each entry a group


@dataclass(frozen=True)
class Entry:
    """One field of the contract; ``below`` are the fields of a group, or of each group of a list.

    ``variable`` names an entry in a loop: of this list, or of the lists whose entries are groups like this one.
    ``title`` says what such a group is; ``drawn`` is the alternative text that marks the picture of a field.
    """

    name: str
    holds: Holds
    description: str
    example: str
    below: tuple["Entry", ...] = ()
    variable: str = ""
    title: str = ""
    drawn: str = ""

    def find(self, name: str) -> "Entry | None":
        """The field of this name below."""
        return next((each for each in self.below if each.name == name), None)


def contract(kind: Kind | SummaryKind) -> Entry:
    """Everything a template of this kind of document may use, below an entry without a name."""
    return seen(ROOTS[kind])


@cache
def seen(root: type) -> Entry:
    """Everything a template may use that is given such fields, below an entry without a name."""
    return Entry("", Holds.GROUP, "", "", _of(root))


@cache
def _of(group: type) -> tuple[Entry, ...]:
    return tuple(_entries(group))


def _entries(group: type) -> Iterator[Entry]:
    hints = get_type_hints(group)
    for each in fields(group):
        holds, held = _held(hints[each.name])
        below = _of(held) if held else ()
        known: Each = getattr(held, "EACH", _TEXT if holds is Holds.TEXTS else _NOT_LOOPED_OVER)
        said = each.metadata
        yield Entry(each.name, holds, said["description"], said["example"], below, *known, said["drawn"])


def _held(hint: Any) -> tuple[Holds, type | None]:
    """What a field of this type holds, and the group it is or each of its entries is, if any."""
    if hint is str:
        return Holds.TEXT, None
    if hint is bool:
        return Holds.FLAG, None
    if is_dataclass(hint) and isinstance(hint, type):
        return Holds.GROUP, hint
    (entry,) = get_args(hint)
    assert get_origin(hint) is list, hint  # the contract knows no other
    return (Holds.TEXTS, None) if entry is str else (Holds.GROUPS, entry)
