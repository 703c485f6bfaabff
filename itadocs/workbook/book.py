"""Opening a workbook from anywhere: is it one of ours, and which cells does it hold?

Everything is read at once and bounded, so that a damaged or hostile file ends here, in one Thai sentence.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

import openpyxl
from openpyxl.utils import get_column_letter

from itadocs.catalogue import Code
from itadocs.oxml import parse_xml
from itadocs.package import CORE
from itadocs.problems import Location, Problem, problem
from itadocs.thai import join, squeezed
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
_SCANNED_ROWS = 20_000  # how far is looked for something typed beyond the last row
_LARGEST_UNPACKED = 120 * 2**20
UTF16 = (b"\xff\xfe", b"\xfe\xff")  # how a text in this encoding begins
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
    """A workbook of ours, opened: the fiscal year of its form, the agency's code in it ("" = none), and its sheets.

    ``notes`` are what there is to say of its version, ``shown`` is the overall score its first sheet shows.
    """

    year: int
    code: str
    grids: tuple[Grid, ...]
    notes: tuple[Problem, ...] = ()
    shown: Shown | None = None


def address(row: int, column: int) -> str:
    """``D7`` for row 7, column 4."""
    return f"{get_column_letter(column)}{row}"


class _Cell(NamedTuple):
    """A cell as openpyxl gives it."""

    row: int
    column: int
    value: object
    kind: str
    number_format: str


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


class _File(NamedTuple):
    """What openpyxl reads of a file: its sheets' cells, and our properties."""

    sheets: Mapping[str, Sequence[_Cell]]
    stated: Mapping[str, object]


def open_book(data: bytes) -> Book | Problem:
    """The sheets of a workbook of ours, or the one Problem that says what the file is instead."""
    file = _opened(data, LAST_COLUMN, lambda title: title not in _UNREAD)
    if isinstance(file, Problem):
        return file
    stated = _imprint(file)
    year = _identity(stated)
    if isinstance(year, Problem):
        return year
    grids = _grids(data, file, LAST_COLUMN)
    if isinstance(grids, Problem):
        return grids
    return Book(year, stated.code, grids, _notes(stated.schema), shown_overall(data))


def _notes(schema: str) -> tuple[Problem, ...]:
    return () if schema == str(SCHEMA) else (problem(Code.FILE_OLDER, found=schema, expected=SCHEMA),)


def open_list(data: bytes) -> tuple[Grid, ...] | Problem:
    """The sheets of any workbook, for a list somebody keeps in it; or the Problem that says what the file is."""
    file = _opened(data, LAST_COLUMN_OF_LISTS, lambda _: True)
    return file if isinstance(file, Problem) else _grids(data, file, LAST_COLUMN_OF_LISTS)


def kind_of(data: bytes) -> str:
    """The kind a workbook of ours states (``itadocs.submission``…), "" for any other file."""
    return imprint(data).kind


def imprint(data: bytes) -> Imprint:
    """What a workbook states of itself; an empty imprint for what cannot be opened."""
    if _refusal(data):
        return Imprint()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            meta = {META_TITLE: tuple(_cells(book[META_TITLE]))} if META_TITLE in book.sheetnames else {}
            file, saved = _File(meta, _properties(book)), _saved(data)
    except Exception:  # as in _load
        return Imprint()
    return replace(_imprint(file), saved=saved)


def _imprint(file: _File) -> Imprint:
    """What a file states in its properties, and before them in the hidden sheet; not when it was saved."""
    said = {**file.stated, **{str(name): value for name, value in _meta(file)}}
    stated = {name: str(value) for name, value in said.items() if value is not None}
    kind, schema, year, code = (stated.get(each, "") for each in (META_KIND, META_SCHEMA, META_YEAR, META_CODE))
    return Imprint(kind, schema, int(year) if re.fullmatch(r"[0-9]{4}", year) else None, code)


def _saved(data: bytes) -> datetime | None:
    """When a workbook was last saved, by its own account; openpyxl would say "now" where it says nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        core = package.read(CORE) if CORE in package.namelist() else b"<none/>"
    said = parse_xml(core).findtext("{http://purl.org/dc/terms/}modified")
    if not said:
        return None
    try:
        saved = datetime.fromisoformat(said.strip())
    except ValueError:
        return None
    return saved.replace(tzinfo=saved.tzinfo or UTC)


def _opened(data: bytes, columns: int, is_read: Callable[[str], bool]) -> _File | Problem:
    return _refusal(data) or _load(data, columns, is_read) or problem(Code.FILE_DAMAGED)


def _grids(data: bytes, file: _File, columns: int) -> tuple[Grid, ...] | Problem:
    """The sheets, with the results of their formulas, as stored or computed anew, in the place of these."""
    sheets = {title: cells for title, cells in file.sheets.items() if title != META_TITLE}
    computing = {title for title, cells in sheets.items() if any(cell.kind == "f" for cell in cells)}
    computed = _load(data, columns, computing.__contains__, results=True) if computing else _File({}, {})
    if computed is None:
        return problem(Code.FILE_DAMAGED)
    results = {
        title: {(each.row, each.column): each.value for each in computed.sheets.get(title, ())} for title in sheets
    }
    content = {title: _content(cells, results[title]) for title, cells in sheets.items()} if computing else {}
    formulas = Formulas(content, (LAST_ROW, columns))
    return tuple(_grid(title, cells, results[title], formulas) for title, cells in sheets.items())


def _content(cells: Sequence[_Cell], results: Mapping[tuple[int, int], object]) -> dict[tuple[int, int], object]:
    """What stands in the cells of a sheet, for computing its formulas."""
    content: dict[tuple[int, int], object] = {}
    for cell in cells:
        place = (cell.row, cell.column)
        text = getattr(cell.value, "text", cell.value)  # of an array formula, which is an object
        content[place] = Formula(str(text), results.get(place)) if cell.kind == "f" else cell.value
    return content


def is_text(data: bytes) -> bool:
    """Whether a file is a text and no Office file."""
    head = data[:4096]
    return head.startswith(UTF16) or all(byte >= 32 or byte in b"\t\r\n\f\x1b" for byte in head)


def _load(data: bytes, columns: int, is_read: Callable[[str], bool], *, results: bool = False) -> _File | None:
    """The cells of the sheets whose titles say so, with their formulas or with the stored results of them.

    None if the file is damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's notes on features it does not read
            book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=results)
            stated = _properties(book)
            read = (sheet for sheet in book.worksheets if is_read(sheet.title))
            sheets = {sheet.title: tuple(_cells(sheet, columns)) for sheet in read}
    except Exception:  # openpyxl meets a damaged file with a dozen kinds of exception, none of them documented
        return None
    return _File(sheets, stated)


def _properties(book: Any) -> dict[str, object]:
    """Our properties of the file, by the name they have in the hidden sheet."""
    stated = {each.name: each.value for each in book.custom_doc_props.props}
    return {name.removeprefix(META_PREFIX): value for name, value in stated.items() if name.startswith(META_PREFIX)}


def _cells(sheet: Any, columns: int = LAST_COLUMN) -> Iterator[_Cell]:
    """The cells that hold anything, and formulas that computed an empty text, up to the first beyond the last row."""
    sheet.reset_dimensions()  # what some programs write there is wrong, and would hide rows
    for row in sheet.iter_rows(max_row=_SCANNED_ROWS, max_col=columns):
        for cell in row:
            if cell.value is not None or cell.data_type == "str":
                yield _Cell(cell.row, cell.column, cell.value, cell.data_type, cell.number_format or "General")
                if cell.row > LAST_ROW:
                    return


def _refusal(data: bytes) -> Problem | None:
    """What is wrong with the file before it is opened as a workbook."""
    if not data:
        return problem(Code.FILE_EMPTY)
    if data.startswith(_OLE):
        return problem(Code.FILE_PROTECTED if _ENCRYPTED_STREAM in data else Code.FILE_OLD_EXCEL)
    if not data.startswith(b"PK"):
        return problem(Code.FILE_TEXT if is_text(data) else Code.FILE_DAMAGED)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            names = {entry.filename for entry in entries}
            if "mimetype" in names:
                return problem(Code.FILE_OPENDOCUMENT)
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError):
        return problem(Code.FILE_DAMAGED)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > _LARGEST_UNPACKED:
        return problem(Code.FILE_TOO_LARGE, found=f"{unpacked // 2**20} MB")
    if "word/document.xml" in names:
        return problem(Code.FILE_WORD)
    return None


def _meta(file: _File) -> Iterator[tuple[object, object]]:
    """What the cells of the hidden sheet state: names in the first column, values in the second."""
    cells = {(cell.row, cell.column): cell.value for cell in file.sheets.get(META_TITLE, ())}
    yield from ((value, cells.get((row, 2))) for (row, column), value in cells.items() if column == 1)


def _identity(stated: Imprint) -> int | Problem:
    """The fiscal year of the form, if the workbook is ours and of a version that can be read."""
    if stated.kind != KIND or not stated.schema:
        return problem(Code.FILE_NOT_OURS)
    if stated.schema not in map(str, READABLE):
        expected = join([str(each) for each in sorted(READABLE)])
        return problem(Code.FILE_VERSION, found=stated.schema, expected=expected)
    return stated.year or problem(Code.FILE_NOT_OURS)


def _grid(title: str, cells: Sequence[_Cell], results: Mapping[tuple[int, int], object], formulas: Formulas) -> Grid:
    """A sheet with results in the place of its formulas: a formula without any is a problem if read."""
    rows: dict[int, dict[int, Raw]] = {}
    problems: dict[tuple[int, int], Problem] = {}
    beyond = False
    for cell in cells:
        place = (cell.row, cell.column)
        raw = Raw(cell.value, Location((0, *place), title, address(*place)), cell.number_format)
        if cell.kind == "f":
            raw, said = resulting(raw, results.get(place, NO_RESULT), formulas.result(title, place))
            problems.update({place: said} if said else {})
        if raw.is_blank:
            continue
        if cell.row > LAST_ROW:
            beyond = True
            continue
        if isinstance(raw.value, str) and _FORMULA_ERRORS.fullmatch(raw.value):
            problems[place] = problem(Code.CELL_ERROR_VALUE, raw.where, found=raw.value)
        rows.setdefault(cell.row, {})[cell.column] = raw
    return Grid(title, dict(sorted(rows.items())), beyond, problems)


def same_title(left: str, right: str) -> bool:
    """Whether two sheet titles or labels are the same but for blanks, marks and letter case."""
    return squeezed(left) == squeezed(right)
