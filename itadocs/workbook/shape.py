"""What a form is made of: sheets, their columns and fields, and what a cell of each kind holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from itadocs.assessment.model import Need

Value = str | int | float
Row = Mapping[str, Value]


class Live(Enum):
    """A list of choices that no framework holds; other values stay possible."""

    PROVINCES = auto()
    DISTRICTS = auto()  # of the province that is typed
    MEASURES = auto()  # the ids that are typed in the sheet of measures


class Wanted(Enum):
    """Whether a sheet is to be filled in for a layout, in the official's words."""

    MUST = "ต้องกรอก"
    IF_ANY = "กรอกถ้ามี"
    NOT = "ไม่ต้องกรอก"


class Offered(NamedTuple):
    """A layout of the analysis that the form offers by its title, and the parts of a submission it needs."""

    name: str
    title: str
    needs: frozenset[Need]


class Kind(Enum):
    """What a cell holds, and so how it is read."""

    PRINTED = auto()  # by the form, for people to see; never read
    TEXT = auto()
    LINES = auto()  # one entry a line
    CODE = auto()
    SCORE = auto()  # 0–100
    YEAR = auto()  # พ.ศ.
    NUMBER = auto()  # of an indicator or issue
    NUMBERS = auto()  # several of them
    DATE = auto()
    PERIOD = auto()  # a date, or a range in one cell
    DATES = auto()  # a date or period a line
    CHOICE = auto()


@dataclass(frozen=True)
class Column:
    """A column of a table, or a field of a sheet of fields; ``width`` in characters."""

    key: str
    header: str
    kind: Kind
    width: int = 14
    need: Need | None = None  # whose absence is an error for layouts with this need
    choices: tuple[str, ...] = ()
    hint: str = ""
    live: Live | None = None


@dataclass(frozen=True)
class Sheet:
    """One sheet. Either ``fields`` (a label and a value a row) or a table, whose rows are found by ``row_key``.

    ``fixed`` are the rows the form prints, ``spare`` how many empty rows follow; a table without ``fixed`` rows
    takes as many rows as are filled. ``holds`` are the parts of a submission that stand in it. A workbook drawn before
    there was an ``optional`` sheet is read without it; one that is ``only_if_needed`` no layout without it prints,
    and what is left empty in one that ``is_drafted`` the program writes.
    """

    key: str
    title: str
    intro: str
    columns: tuple[Column, ...]
    row_key: str
    fields: tuple[Column, ...] = ()
    fixed: tuple[Row, ...] = ()
    spare: int = 0
    landscape: bool = True
    holds: frozenset[Need] = frozenset()
    optional: bool = False
    only_if_needed: bool = False
    is_drafted: bool = False

    @property
    def is_counted(self) -> bool:
        """Whether the form counts what is filled in of it."""
        return bool(self.holds)

    def wanted(self, needs: frozenset[Need]) -> Wanted:
        """Whether it is to be filled in for a layout with these needs."""
        if self.holds & needs:
            return Wanted.IF_ANY if self.is_drafted else Wanted.MUST
        return Wanted.NOT if self.only_if_needed else Wanted.IF_ANY

    def column(self, key: str) -> Column:
        """The column with this key."""
        return self._by_key[key]

    @cached_property
    def _by_key(self) -> Mapping[str, Column]:
        return {column.key: column for column in self.columns}
