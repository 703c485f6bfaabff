"""Lists people keep, as CSV of any make or in any workbook → rows of cells under headings, each with its place."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem
from itadocs.workbook.book import LAST_COLUMN_OF_LISTS, LAST_ROW, Grid, open_list
from itadocs.workbook.extract import SCANNED_ROWS
from itadocs.workbook.intake import UTF16, recognised
from itadocs.workbook.raw import Raw, written
from itadocs.workbook.tables import HEADINGS_WITHIN

LARGEST = 20 * 2**20  # bytes
_DELIMITERS = ",;\t"
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[^\S\r\n]*(?:\r\n?|\n)', re.IGNORECASE)  # Excel's own first line


@dataclass(frozen=True)
class Row:
    """A row of a list: its number as Excel counts, and its cells by the key of their column."""

    number: int
    cells: Mapping[str, Raw]


@dataclass(frozen=True)
class Listing:
    """A list as found: rows that say anything, headings nobody asked for, and what there is to say of formulas."""

    rows: tuple[Row, ...]
    others: tuple[Raw, ...]
    problems: tuple[Problem, ...]


def read(
    data: bytes, file: str, key_of: Callable[[str], str], wanted: Mapping[str, str]
) -> Listing | tuple[Problem, ...]:
    """The rows of a list, or why there are none; ``file`` is what the file is called.

    ``key_of`` gives the key of the column under a heading, "" for one that does not matter. The columns ``wanted``
    (key → heading) must be there; of the others, a row has cells as far as there are such columns.
    """
    grids = _grids(data)
    if isinstance(grids, Problem):
        return (replace(grids, where=Location(file=file)),)
    found = [_Headed(grid, file, key_of) for grid in grids]
    headed = max(found, key=lambda each: (wanted.keys() <= each.columns.keys(), len(each.columns)), default=None)
    if headed is None:
        return (problem(Code.LIST_EMPTY, Location(file=file)),)
    wrong = tuple(headed.faults(wanted))
    return wrong or headed.listing()


class _Headed:
    """A sheet, or a text read by one delimiter, with the row of headings in it."""

    def __init__(self, grid: Grid, file: str, key_of: Callable[[str], str]) -> None:
        self.grid, self.file = grid, file
        keys = {row: self._keys(row, key_of) for row in grid.rows if row <= HEADINGS_WITHIN}
        self.row = max(keys, key=lambda row: (len(set(keys[row].values())), -row), default=0)
        self.keys = keys.get(self.row, {})
        self.columns = {key: column for column, key in reversed(self.keys.items())}

    def _keys(self, row: int, key_of: Callable[[str], str]) -> dict[int, str]:
        named = ((column, key_of(written(raw))) for column, raw in self.grid.rows[row].items())
        return {column: key for column, key in named if key}

    def faults(self, wanted: Mapping[str, str]) -> Iterator[Problem]:
        """What keeps the list from being read."""
        where = Location((0, self.row), self.grid.title, file=self.file)
        for key, heading in wanted.items():
            if key not in self.columns:
                yield problem(Code.LIST_HEADER_MISSING, where, expected=heading)
        for column, key in self.keys.items():
            if column != self.columns[key]:
                raw = self._at(self.row, column)
                yield problem(Code.HEADER_DOUBLED, raw.where, found=written(raw))
        if self.grid.reaches_beyond:
            yield problem(Code.ROWS_BEYOND, where, expected=LAST_ROW)

    def listing(self) -> Listing:
        """All rows below the headings in which one of the columns holds anything."""
        rows = [
            Row(number, {key: self._at(number, column) for key, column in self.columns.items()})
            for number in self.grid.rows
            if number > self.row
        ]
        others = (column for column in self.grid.rows.get(self.row, {}) if column not in self.keys)
        faulty = ((row, column) for row, column in self.grid.problems if row > self.row and column in self.keys)
        return Listing(
            tuple(each for each in rows if not all(raw.is_blank for raw in each.cells.values())),
            tuple(self._at(self.row, column) for column in others),
            tuple(replace(self.grid.problems[place], where=self._at(*place).where) for place in faulty),
        )

    def _at(self, row: int, column: int) -> Raw:
        """A cell, called by its heading; a text has no addresses, so there its row is counted too."""
        raw = self.grid.at(row, column)
        heading = written(self.grid.at(self.row, column))
        if self.grid.title:
            return raw._replace(where=replace(raw.where, label=heading, file=self.file))
        label = f"แถว {row} คอลัมน์ {heading}"
        return raw._replace(where=Location((0, row, column), label=label, file=self.file))


def _grids(data: bytes) -> tuple[Grid, ...] | Problem:
    """The sheets of a workbook; of a text what each delimiter makes of it."""
    if len(data) > LARGEST:
        return problem(Code.FILE_TOO_LARGE, found=f"{len(data) // 2**20} MB")
    other = recognised(data)
    if other is None or other.code is not Code.FILE_TEXT:
        return open_list(data)
    text = _decoded(data)
    if text is None:
        return problem(Code.LIST_ENCODING)
    stated = _SEPARATOR_LINE.match(text)
    delimiters = stated[1] if stated else _DELIMITERS
    body = text[stated.end() :] if stated else text
    try:
        return tuple(_grid(body, each) for each in delimiters)
    except csv.Error:  # a field without end
        return problem(Code.FILE_DAMAGED)


def _decoded(data: bytes) -> str | None:
    """The text as Excel in Thailand saves it: as UTF-8, as Unicode text, or in the Thai code page of Windows."""
    for encoding in ("utf-16",) if data.startswith(UTF16) else ("utf-8-sig", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _grid(text: str, delimiter: str) -> Grid:
    rows: dict[int, dict[int, Raw]] = {}
    reaches_beyond = False
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, fields in enumerate(islice(records, SCANNED_ROWS), start=1):
        typed = {
            column: Raw(field, Location((0, number, column)))
            for column, field in enumerate(fields[:LAST_COLUMN_OF_LISTS], start=1)
        }
        said = {column: raw for column, raw in typed.items() if not raw.is_blank}
        if said and number > LAST_ROW:
            reaches_beyond = True
            break
        if said:
            rows[number] = said
    return Grid("", rows, reaches_beyond, {})
