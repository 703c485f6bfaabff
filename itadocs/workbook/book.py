"""Opening a workbook from anywhere: is it one of ours, and which cells does it hold?

Everything is read at once and bounded, so that a damaged or hostile file ends here, in one Thai sentence.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple

from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem
from itadocs.thai import join, squeezed
from itadocs.workbook.addresses import address
from itadocs.workbook.content import Cell
from itadocs.workbook.extract import extract
from itadocs.workbook.formulas import Formula, Formulas
from itadocs.workbook.identity import (
    KIND,
    LISTS_TITLE,
    META_CODE,
    META_KIND,
    META_PREFIX,
    META_SCHEMA,
    META_TITLE,
    META_YEAR,
    READABLE,
    SCHEMA,
)
from itadocs.workbook.intake import parts_of
from itadocs.workbook.parts import DAMAGED, Package, refusal
from itadocs.workbook.raw import Raw
from itadocs.workbook.results import NO_RESULT, resulting
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE
from itadocs.workbook.shown import Shown, shown_overall

PROBLEMS_TITLE = "สิ่งที่ต้องแก้ไข"
"""The title of the sheet that a marked copy has more."""
_UNREAD = (INSTRUCTIONS_TITLE, PROBLEMS_TITLE, LISTS_TITLE)  # of a workbook of ours: nothing is filled in there

LAST_ROW = 3000
LAST_COLUMN = 60
LAST_COLUMN_OF_LISTS = 250  # a table of scores has a column for every item
_FORMULA_ERRORS = re.compile(r"#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")


@dataclass(frozen=True)
class Grid:
    """One sheet: its title and the cells that hold anything, by row and column; ``problems`` of formulas likewise."""

    title: str
    rows: Mapping[int, Mapping[int, Raw]]
    reaches_beyond: bool
    problems: Mapping[tuple[int, int], Problem]

    def at(self, row: int, column: int) -> Raw:
        """The cell, blank where nothing was typed."""
        held = self.rows.get(row, {}).get(column)
        return held or Raw(None, Location((0, row, column), self.title, address(row, column)))


@dataclass(frozen=True)
class Book:
    """A workbook of ours, opened: the fiscal year of its form, the agency's code in it ("" = none), and its sheets.

    ``notes`` are what there is to say of its version, ``shown`` is the overall score its first sheet shows.
    """

    year: int
    code: str
    grids: tuple[Grid, ...]
    notes: tuple[Problem, ...] = ()
    shown: Shown | None = None


@dataclass(frozen=True)
class Imprint:
    """What a workbook states of itself, whatever its kind and version; "" or None where it states nothing.

    ``saved`` is when its content was last saved (UTC), which copying and downloading leave alone.
    """

    kind: str = ""
    schema: str = ""
    year: int | None = None
    code: str = ""
    saved: datetime | None = None


_Sheets = Mapping[str, Sequence[Cell]]  # by title


class _File(NamedTuple):
    """A file as its parts, and the cells of the sheets that are read."""

    package: Package
    properties: Mapping[str, str]
    sheets: _Sheets


def open_book(data: bytes) -> Book | Problem:
    """The sheets of a workbook of ours, or the one Problem that says what the file is instead."""
    file = _opened(data, LAST_COLUMN, lambda title: title not in _UNREAD)
    if isinstance(file, Problem):
        return file
    stated = _imprint(file)
    year = _identity(stated)
    if isinstance(year, Problem):
        return year
    return Book(year, stated.code, _grids(file, LAST_COLUMN), _notes(stated.schema), shown_overall(file.package))


def _notes(schema: str) -> tuple[Problem, ...]:
    return () if schema == str(SCHEMA) else (problem(Code.FILE_OLDER, found=schema, expected=SCHEMA),)


def open_list(data: bytes) -> tuple[Grid, ...] | Problem:
    """The sheets of any workbook, for a list somebody keeps in it; or the Problem that says what the file is."""
    file = _opened(data, LAST_COLUMN_OF_LISTS, lambda _: True)
    return file if isinstance(file, Problem) else _grids(file, LAST_COLUMN_OF_LISTS)


def kind_of(data: bytes) -> str:
    """The kind a workbook of ours states (``itadocs.submission``…), "" for any other file."""
    return imprint(data).kind


def imprint(data: bytes) -> Imprint:
    """What a workbook states of itself; an empty imprint for what cannot be opened."""
    file = _opened(data, LAST_COLUMN, lambda title: title == META_TITLE)
    return Imprint() if isinstance(file, Problem) else replace(_imprint(file), saved=_saved(file.package))


def _imprint(file: _File) -> Imprint:
    """What a file states in its properties, and before them in the hidden sheet; not when it was saved."""
    properties = file.properties.items()
    stated = {name.removeprefix(META_PREFIX): text for name, text in properties if name.startswith(META_PREFIX)}
    stated |= {str(name): str(value) for name, value in _meta(file.sheets) if value is not None}
    kind, schema, year, code = (stated.get(each, "") for each in (META_KIND, META_SCHEMA, META_YEAR, META_CODE))
    return Imprint(kind, schema, int(year) if re.fullmatch(r"[0-9]{4}", year) else None, code)


def _saved(package: Package) -> datetime | None:
    """When a workbook was last saved, by its own account."""
    part = package.related("", "core-properties")
    try:
        said = package.read(part).findtext("{http://purl.org/dc/terms/}modified") if part else None
        saved = datetime.fromisoformat((said or "").strip())
    except DAMAGED:
        return None
    return saved.replace(tzinfo=saved.tzinfo or UTC)


def _opened(data: bytes, columns: int, is_read: Callable[[str], bool]) -> _File | Problem:
    """A file and its sheets whose titles say so, with their formulas."""
    parts = parts_of(data)
    if isinstance(parts, Problem):
        return parts
    try:
        package = Package(parts)
        sheets = extract(package, columns, is_read)
        return sheets if isinstance(sheets, Problem) else _File(package, package.properties, sheets)
    except DAMAGED as error:
        return refusal(error)


def _grids(file: _File, columns: int) -> tuple[Grid, ...]:
    """The sheets, with the results of their formulas, as stored or computed anew, in the place of these."""
    sheets = {title: cells for title, cells in file.sheets.items() if title != META_TITLE}
    has_formulas = any(cell.formula is not None for cells in sheets.values() for cell in cells)
    content = {title: _content(cells) for title, cells in sheets.items()} if has_formulas else {}
    formulas = Formulas(content, (LAST_ROW, columns))
    return tuple(_grid(title, cells, formulas) for title, cells in sheets.items())


def _content(cells: Sequence[Cell]) -> dict[tuple[int, int], object]:
    """What stands in the cells of a sheet, for computing its formulas."""
    content: dict[tuple[int, int], object] = {}
    for row, column, value, formula, _, away in cells:
        stored = None if value is NO_RESULT else value
        content[row, column] = value if formula is None else Formula(formula, stored, away)
    return content


def _meta(sheets: _Sheets) -> Iterator[tuple[object, object]]:
    """What the cells of the hidden sheet state: names in the first column, values in the second."""
    held = sheets.get(META_TITLE, ())
    cells = {(each.row, each.column): each.value if each.formula is None else each.formula for each in held}
    yield from ((value, cells.get((row, 2))) for (row, column), value in cells.items() if column == 1)


def _identity(stated: Imprint) -> int | Problem:
    """The fiscal year of the form, if the workbook is ours and of a version that can be read."""
    if stated.kind != KIND or not stated.schema:
        return problem(Code.FILE_NOT_OURS)
    if stated.schema not in map(str, READABLE):
        expected = join([str(each) for each in sorted(READABLE)])
        return problem(Code.FILE_VERSION, found=stated.schema, expected=expected)
    return stated.year or problem(Code.FILE_NOT_OURS)


def _grid(title: str, cells: Sequence[Cell], formulas: Formulas) -> Grid:
    """A sheet with results in the place of its formulas: a formula without any is a problem if read."""
    rows: dict[int, dict[int, Raw]] = {}
    problems: dict[tuple[int, int], Problem] = {}
    beyond = False
    for cell in cells:
        place = (cell.row, cell.column)
        raw = Raw(cell.value, Location((0, *place), title, address(*place)), cell.number_format)
        if cell.formula is not None:
            computed = formulas.result(title, place)
            raw, said = resulting(raw._replace(value=cell.formula), cell.value, computed)
            problems.update({place: said} if said else {})
        if raw.is_blank:
            continue
        if cell.row > LAST_ROW:
            beyond = True
            break
        if isinstance(raw.value, str) and _FORMULA_ERRORS.fullmatch(raw.value):
            problems[place] = problem(Code.CELL_ERROR_VALUE, raw.where, found=raw.value)
        rows.setdefault(cell.row, {})[cell.column] = raw
    return Grid(title, dict(sorted(rows.items())), beyond, problems)


def same_title(left: str, right: str) -> bool:
    """Whether two sheet titles or labels are the same but for blanks, marks and letter case."""
    return squeezed(left) == squeezed(right)
