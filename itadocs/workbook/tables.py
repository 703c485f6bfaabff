"""From a workbook's cells to the form's tables: sheets, headings and rows, wherever they stand.

A sheet is found by its title or by its headings, a column by its heading: never by a fixed address. What is
missing or doubled is a Problem, and nothing is read from such a table.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Blank
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.thai import squeezed
from itadocs.workbook import cells
from itadocs.workbook.addresses import address
from itadocs.workbook.book import LAST_ROW, Book, Grid, same_title
from itadocs.workbook.doubts import doubts
from itadocs.workbook.raw import Raw, written
from itadocs.workbook.shape import Column, Kind, Sheet

_T = TypeVar("_T")
_D = TypeVar("_D")
HEADINGS_WITHIN = 25  # rows from the top among which the headings are looked for


@dataclass(frozen=True)
class Line:
    """One row of a table: its cells by column key, and what it is called."""

    sheet: Sheet
    cells: Mapping[str, Raw]
    faulty: Mapping[str, Problem]
    label: str = ""

    def named(self, label: str) -> "Line":
        """The same row with a name; its cells' locations say so too."""
        titled = {
            key: Raw(value, Location(at.order, at.sheet, at.cell, self._caption(key, label), at.file), number_format)
            for key, (value, at, number_format) in self.cells.items()  # ``replace`` takes several times as long
        }
        return replace(self, cells=titled, label=label)

    def _caption(self, key: str, label: str) -> str:
        column = self.sheet.column(key)
        return label if key in ("score", self.sheet.row_key) else f"{label} {column.header}"

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed into it that is read."""
        return any(
            not raw.is_blank for key, raw in self.cells.items() if self.sheet.column(key).kind is not Kind.PRINTED
        )

    def says_more_than(self, key: str) -> bool:
        """Whether anything is filled in besides one column: a prefilled id alone says nothing yet."""
        read = (each for each in self.sheet.columns if each.kind is not Kind.PRINTED and each.key != key)
        return any(not self.cells[each.key].is_blank for each in read)


@dataclass(frozen=True)
class Table:
    """A sheet as found: its rows below the headings; ``where`` is the sheet as a whole.

    ``is_read`` is False where sheet or headings are not as they must be: then there are no lines.
    """

    sheet: Sheet
    where: Location
    lines: tuple[Line, ...] = ()
    is_read: bool = False


class Finder:
    """Finds the tables of a form in a book, and collects what is wrong with its sheets and headings."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def tables(self, book: Book, form: Iterable[Sheet]) -> Iterator[Table]:
        """Every sheet of the form; one that cannot be found is empty and, unless optional, has its problem."""
        sheets = tuple(form)
        titled = {sheet.key: [grid for grid in book.grids if same_title(grid.title, sheet.title)] for sheet in sheets}
        taken = {grid.title for grids in titled.values() for grid in grids}
        untaken = [grid for grid in book.grids if grid.title not in taken]
        for position, sheet in enumerate(sheets, start=1):
            fitting = titled[sheet.key] or _with_headings(sheet, untaken)
            if sheet.optional and not fitting:
                yield Table(sheet, Location((position,), sheet.title), is_read=True)
                continue
            grid = self._one_of(sheet, fitting, position)
            yield self._table(sheet, grid, position) if grid else Table(sheet, Location((position,), sheet.title))

    def _one_of(self, sheet: Sheet, fitting: list[Grid], position: int) -> Grid | None:
        """The one sheet that fits; none and several are problems."""
        if len(fitting) == 1:
            return fitting[0]
        where = Location((position,), sheet.title)
        names = ", ".join(quoted(grid.title) for grid in fitting)
        self.problems.append(
            problem(Code.SHEET_DOUBLED, where, expected=sheet.title, found=names)
            if fitting
            else problem(Code.SHEET_MISSING, Location((position,)), expected=sheet.title)
        )
        return None

    def _table(self, sheet: Sheet, grid: Grid, position: int) -> Table:
        header = _header_row(sheet, grid)
        where = Location((position, header), grid.title, address(header, 1) if header else "")
        whole = Location((position,), grid.title)
        found = _labels(grid, header)
        places: dict[str, int] = {}
        for column in sheet.columns:
            columns = found.get(squeezed(column.header), [])
            if not columns and column in _needed(sheet):
                self.problems.append(problem(Code.HEADER_MISSING, where, expected=column.header))
            for again in columns[1:] if column in _needed(sheet) else ():
                doubled = Location((position, header, again), grid.title, address(header, again))
                self.problems.append(problem(Code.HEADER_DOUBLED, doubled, found=column.header))
            if len(columns) == 1:
                places[column.key] = columns[0]
        if grid.reaches_beyond:
            self.problems.append(problem(Code.ROWS_BEYOND, whole, expected=LAST_ROW))
        is_read = all(column.key in places for column in _needed(sheet))
        rows = (row for row in grid.rows if row > header) if is_read else iter(())
        lines = tuple(self._line(sheet, grid, places, row, position) for row in rows)
        begun = lines if sheet.fields else tuple(line for line in lines if line.is_begun)
        return Table(sheet, whole, begun, is_read)

    @staticmethod
    def _line(sheet: Sheet, grid: Grid, places: Mapping[str, int], row: int, position: int) -> Line:
        in_row: dict[str, Raw] = {}
        faulty: dict[str, Problem] = {}
        for key, column in places.items():
            held = grid.rows[row].get(column)
            where = Location((position, row, column), grid.title, address(row, column))
            in_row[key] = Raw(held.value, where, held.number_format) if held else Raw(None, where)
            if (row, column) in grid.problems:
                faulty[key] = grid.problems[row, column]
        return Line(sheet, in_row, faulty)


@dataclass
class Taking:
    """Takes values out of tables; what it meets on the way it keeps: problems, blanks, and where values stood."""

    framework: Framework
    code: str = ""  # of the agency, as the form was handed out
    problems: list[Problem] = field(default_factory=list[Problem])
    blanks: list[Blank] = field(default_factory=list[Blank])
    origins: dict[str, Location] = field(default_factory=dict[str, Location])
    incomplete: set[str] = field(default_factory=set[str])  # keys of sheets some rows of which could not be read
    doubtful: set[Location] = field(default_factory=set[Location])  # the cells of rows that are another's

    def take(self, line: Line, key: str, addressed: str, parse: Callable[[Raw], _T | Problem], default: _D) -> _T | _D:
        """The value of a cell, or ``default`` if it is blank or cannot be read; remembers where it stood."""
        raw = line.cells[key]
        if addressed:
            self.origins[addressed] = raw.where
        if key in line.faulty:
            fault = line.faulty[key]
            self.problems.append(replace(fault, where=raw.where))
            if fault.blocks:
                return default
        if raw.is_blank:
            return default
        value = parse(raw)
        if isinstance(value, Problem):
            self.problems.append(value)
            return default
        self.problems.extend(doubts(raw))
        return value

    def require(self, line: Line, prefix: str, columns: Iterable[Column]) -> None:
        """Remember the blanks of this row that some layout needs."""
        for column in columns:
            if column.need and column.key not in line.faulty and is_missing(column, line.cells[column.key]):
                where = line.cells[column.key].where
                self.origins[f"{prefix}.{column.key}"] = where
                self.blanks.append(Blank(column.need, where, column.hint))

    def keyed(self, table: Table, key: str, parse: Callable[[Raw], _T | Problem]) -> Iterator[tuple[_T, Line]]:
        """The begun rows with their key, each key once; rows without one, or with one again, are problems."""
        seen: dict[object, Location] = {}
        for line in table.lines:
            value = self.key(line, key, parse)
            where = line.cells[key].where
            if value is None:
                continue
            if value in seen:
                found = quoted(written(line.cells[key]))
                self.problems.append(problem(Code.KEY_DOUBLED, where, found=found, expected=seen[value].cell))
            else:
                seen[value] = where
                yield value, line

    def key(self, line: Line, key: str, parse: Callable[[Raw], _T | Problem]) -> _T | None:
        """What identifies a row; None, with its problem, if it is blank or cannot be read."""
        raw = line.cells[key]
        if raw.is_blank:
            header = line.sheet.column(key).header
            self.problems.append(problem(Code.KEY_MISSING, raw.where, expected=header))
            value = None
        else:
            value = self.take(line, key, "", parse, None)
        if value is None:
            self.incomplete.add(line.sheet.key)
        return value


def is_missing(column: Column, raw: Raw) -> bool:
    """Whether a needed cell is empty; a dash alone says "none", which is no answer where one is needed."""
    if raw.is_blank:
        return True
    if column.kind is Kind.LINES:
        return not cells.lines(raw)
    return column.kind is Kind.TEXT and not written(raw)


def _needed(sheet: Sheet) -> tuple[Column, ...]:
    """The columns without which a sheet cannot be read."""
    return tuple(each for each in sheet.columns if each.kind is not Kind.PRINTED or each.key == sheet.row_key)


def _with_headings(sheet: Sheet, grids: list[Grid]) -> list[Grid]:
    """The sheets under other names that carry all the headings a sheet cannot be read without."""
    wanted = {squeezed(column.header) for column in _needed(sheet)}
    return [grid for grid in grids if (row := _header_row(sheet, grid)) and wanted <= _labels(grid, row).keys()]


def _header_row(sheet: Sheet, grid: Grid) -> int:
    """The row among the first that holds most of the sheet's headings; 0 if none holds at least half."""
    wanted = {squeezed(column.header) for column in sheet.columns}
    rows = [row for row in grid.rows if row <= HEADINGS_WITHIN]
    best = max(rows, key=lambda row: (len(wanted & _labels(grid, row).keys()), -row), default=0)
    return best if best and len(wanted & _labels(grid, best).keys()) * 2 >= len(wanted) else 0


def _labels(grid: Grid, row: int) -> dict[str, list[int]]:
    """What stands in a row, as comparable labels, and in which columns."""
    found: dict[str, list[int]] = {}
    for column, raw in grid.rows.get(row, {}).items():
        if isinstance(raw.value, str | int | float):
            found.setdefault(squeezed(str(raw.value)), []).append(column)
    return found
