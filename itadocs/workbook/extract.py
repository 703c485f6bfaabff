"""Of a workbook only what is read of it: the cells of some sheets, whatever program wrote them, within bounds.

What is not read stays outside: drawings, comments, names, links, macros, and rows far below any form.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem
from itadocs.workbook.content import Cell, Shared, cells, texts
from itadocs.workbook.moments import FROM_1900, FROM_1904, formats
from itadocs.workbook.parts import MOST_SIGNS, Package

SCANNED_ROWS = 20_000
"""How many rows of a sheet are looked through."""
MOST_SHEETS = 200
LARGEST = 32 * 2**20
"""Bytes of all that is read together; of a form, filled in, it is less than one million."""


_ROW = re.compile(rb"<((?:[\w.-]+:)?)row(?=[\s/>])")
_HOLDING = re.compile(rb"<(?:[\w.-]+:)?(?:v|t)(?:\s[^<>]*)?>[^<]")
_TRUE = frozenset({"1", "true", "on"})


def extract(package: Package, columns: int, is_read: Callable[[str], bool]) -> Mapping[str, tuple[Cell, ...]] | Problem:
    """The cells of the sheets whose titles say so, as far as to a column; or what keeps the file from being read.

    One of ``parts.DAMAGED`` if a part is not what it must be.
    """
    listed = package.listed
    if len(listed) > MOST_SHEETS:
        return problem(Code.FILE_TOO_LARGE, found=f"{len(listed):,} แผ่นงาน")
    if any(len(set(each)) < len(listed) for each in zip(*listed, strict=True)):
        return problem(Code.FILE_DAMAGED)  # sheets that share a title, or a part
    sheets = {title: _rows(package.parts[part]) for title, part in listed if is_read(title)}
    shared, styles = (
        package.parts.get(package.related(package.main, each), b"") for each in ("sharedStrings", "styles")
    )
    if found := _excess((*sheets.values(), shared, styles)):
        return problem(Code.FILE_TOO_LARGE, found=found)
    epoch = FROM_1904 if _counts_from_1904(package) else FROM_1900
    common = Shared(texts(shared) if shared else (), formats(package), epoch)
    return {title: tuple(cells(sheet, common, columns)) for title, sheet in sheets.items()}


def _excess(parts: Iterable[bytes]) -> str:
    """What is too much to be read in a short time; "" if nothing is."""
    size = signs = 0
    for part in parts:
        size, signs = size + len(part), signs + part.count(b"<")
    if size > LARGEST:
        return f"แผ่นงานและข้อความ {size // 2**20:,} MB"
    return f"มากกว่า {MOST_SIGNS:,} ช่อง" if signs > MOST_SIGNS else ""


def _rows(sheet: bytes) -> bytes:
    """A sheet as far down as it is looked through; a million formatted rows say nothing.

    The first row below that holds anything stays: that there is one, is to be said.
    """
    if sheet.count(b"row") <= SCANNED_ROWS:
        return sheet
    beyond = next(islice(_ROW.finditer(sheet), SCANNED_ROWS, None), None)
    if beyond is None:
        return sheet
    prefix, begins = beyond[1], beyond.start()
    rows, _, _ = sheet[begins:].partition(b"</%bsheetData" % prefix)
    held = b""
    if holding := _HOLDING.search(rows):
        row, end, _ = rows[rows.rindex(b"<%brow" % prefix, 0, holding.start()) :].partition(b"</%brow>" % prefix)
        held = row + end
    return sheet[:begins] + held + b"</%bsheetData></%bworksheet>" % (prefix, prefix)


def _counts_from_1904(package: Package) -> bool:
    """Whether days are counted from 1904, as Excel for Mac long did."""
    return any(each.get("date1904") in _TRUE for each in package.book.iterfind("{*}workbookPr"))
