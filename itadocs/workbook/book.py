"""Opening a workbook from anywhere: is it one of ours, and which cells does it hold?

Everything is read at once and bounded, so that a damaged or hostile file ends here, in one Thai sentence.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from itadocs.problems import Code, Location, Problem, problem
from itadocs.thai import squeezed
from itadocs.workbook.cells import Raw
from itadocs.workbook.sheets import KIND, META_KIND, META_SCHEMA, META_TITLE, META_YEAR, SCHEMA

LAST_ROW = 3000
LAST_COLUMN = 60
_SCANNED_ROWS = 20_000  # how far is looked for something typed beyond the last row
_LARGEST_UNPACKED = 120 * 2**20
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
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
        blank = Raw(None, Location((0, row, column), self.title, address(row, column)))
        return self.rows.get(row, {}).get(column, blank)


@dataclass(frozen=True)
class Book:
    """A workbook of ours, opened: the fiscal year of its form and its sheets."""

    year: int
    grids: tuple[Grid, ...]


def address(row: int, column: int) -> str:
    """``D7`` for row 7, column 4."""
    return f"{get_column_letter(column)}{row}"


def open_book(data: bytes) -> Book | Problem:
    """The sheets of a workbook of ours, or the one Problem that says what the file is instead."""
    refusal = _refusal(data)
    if refusal:
        return refusal
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's notes on features it does not read
            book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            meta = _meta(book)
            identity = _identity(meta)
            if isinstance(identity, Problem):
                return identity
            computed: list[Any] = []  # the same book with the results of its formulas, opened only if it has any

            def results() -> Any:
                if not computed:
                    computed.append(openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True))
                return computed[0]

            grids = tuple(_grid(sheet, results) for sheet in book.worksheets if sheet.title != META_TITLE)
    except Exception:
        return problem(Code.FILE_DAMAGED)
    return Book(identity, grids)


def _refusal(data: bytes) -> Problem | None:
    """What is wrong with the file before it is opened as a workbook."""
    if not data:
        return problem(Code.FILE_EMPTY)
    if data.startswith(_OLE):
        return problem(Code.FILE_PROTECTED if _ENCRYPTED_STREAM in data else Code.FILE_OLD_EXCEL)
    if not data.startswith(b"PK"):
        head = data[:4096]
        is_text = head.startswith(_UTF16) or all(byte >= 32 or byte in b"\t\r\n\f\x1b" for byte in head)
        return problem(Code.FILE_TEXT if is_text else Code.FILE_DAMAGED)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            names = {entry.filename for entry in entries}
            if "mimetype" in names:
                return problem(Code.FILE_OPENDOCUMENT)
    except (zipfile.BadZipFile, ValueError, OSError):
        return problem(Code.FILE_DAMAGED)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > _LARGEST_UNPACKED:
        return problem(Code.FILE_TOO_LARGE, found=f"{unpacked // 2**20} MB")
    if "word/document.xml" in names:
        return problem(Code.FILE_WORD)
    return None


def _meta(book: Any) -> dict[str, object]:
    """The workbook's statement of what it is, from its cells or, where those are lost, its properties."""
    stated: dict[str, object] = {}
    for each in book.custom_doc_props.props:
        if each.name.startswith("itadocs."):
            stated[each.name.removeprefix("itadocs.")] = each.value
    for sheet in book.worksheets:
        if sheet.title == META_TITLE:
            sheet.reset_dimensions()
            for row in sheet.iter_rows(max_row=10, max_col=2, values_only=True):
                if row and row[0] and len(row) > 1:
                    stated[str(row[0])] = row[1]
    return stated


def _identity(meta: Mapping[str, object]) -> int | Problem:
    """The fiscal year of the form, if the workbook is ours and of this version."""
    if meta.get(META_KIND) != KIND:
        return problem(Code.FILE_NOT_OURS)
    schema, year = str(meta.get(META_SCHEMA)), str(meta.get(META_YEAR))
    if schema != str(SCHEMA):
        return problem(Code.FILE_VERSION, found=schema, expected=SCHEMA)
    return int(year) if re.fullmatch(r"[0-9]{4}", year) else problem(Code.FILE_NOT_OURS)


def _grid(sheet: Any, results: Callable[[], Any]) -> Grid:
    sheet.reset_dimensions()  # what some programs write there is wrong, and would hide rows
    rows: dict[int, dict[int, Raw]] = {}
    formulas: list[tuple[int, int]] = []
    beyond = False
    for cell in (cell for row in sheet.iter_rows(max_row=_SCANNED_ROWS, max_col=LAST_COLUMN) for cell in row):
        if cell.value is None:
            continue
        place = (cell.row, cell.column)
        raw = Raw(cell.value, Location((0, *place), sheet.title, address(*place)), cell.number_format or "General")
        if raw.is_blank:
            continue
        if cell.row > LAST_ROW:
            beyond = True
            break
        rows.setdefault(cell.row, {})[cell.column] = raw
        if cell.data_type == "f":
            formulas.append(place)
    problems = _resolve(rows, formulas, results()[sheet.title]) if formulas else {}
    for raw in (raw for row in rows.values() for raw in row.values()):
        if isinstance(raw.value, str) and _FORMULA_ERRORS.fullmatch(raw.value):
            _, row, column = raw.where.order
            problems[row, column] = problem(Code.CELL_ERROR_VALUE, raw.where, found=raw.value)
    return Grid(sheet.title, dict(sorted(rows.items())), beyond, problems)


def _resolve(
    rows: Mapping[int, dict[int, Raw]], formulas: list[tuple[int, int]], computed: Any
) -> dict[tuple[int, int], Problem]:
    """Put the stored results in the place of formulas; a formula without one is a problem if it is read."""
    computed.reset_dimensions()
    values: dict[tuple[int, int], object] = {
        (cell.row, cell.column): "" if cell.value is None else cell.value
        for row in computed.iter_rows(max_row=LAST_ROW, max_col=LAST_COLUMN)
        for cell in row
        if cell.value is not None or cell.data_type == "str"  # a formula may have computed an empty text
    }
    problems: dict[tuple[int, int], Problem] = {}
    for row, column in formulas:
        raw = rows[row][column]
        if (row, column) in values:
            rows[row][column] = raw._replace(value=values[row, column])
        else:
            problems[row, column] = problem(Code.CELL_NO_CACHE, raw.where)
    return problems


def same_title(left: str, right: str) -> bool:
    """Whether two sheet titles or labels are the same but for blanks, marks and letter case."""
    return squeezed(left) == squeezed(right)
