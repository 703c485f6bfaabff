"""Of a workbook only what is read of it: a small workbook of some sheets, as a library for such files reads it best.

Whatever program wrote the file, its parts come under usual names and in the usual dialect of the format. What is not
read stays outside: drawings, comments, names, links, macros, and rows far below any form.
"""

import re
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from itertools import islice, pairwise

from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import R, parse_xml, xml_bytes
from itadocs.package import CONTENT_TYPES
from itadocs.problems import Problem, problem
from itadocs.workbook.parts import MOST_SIGNS, Package

SCANNED_ROWS = 20_000
"""How many rows of a sheet are looked through."""
MOST_SHEETS = 200
LARGEST = 32 * 2**20
"""Bytes of all that is read together; of a form, filled in, it is less than one million."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"
_NO_TEXTS = f'<sst xmlns="{_MAIN}"/>'.encode()
_TYPES = {"workbook": _TYPE.format("sheet.main"), "sharedStrings": _TYPE.format("sharedStrings")}
_ROW = re.compile(rb"<((?:[\w.-]+:)?)row(?=[\s/>])(?:[^<>]*?\sr=[\"'](\d+)[\"'])?")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c\s[^<>]*?\br=[\"']([A-Z]+[0-9]+)[\"']")
_SIZE = re.compile(rb"(<(?:[\w.-]+:)?dimension\s[^<>]*?\bref=)(?:\"[^\"]*\"|'[^']*')")
_TRUE = frozenset({"1", "true", "on"})


def extract(package: Package, is_read: Callable[[str], bool]) -> bytes | Problem:
    """The file of a workbook of the sheets whose titles say so; or what keeps the whole from being one that is read.

    One of ``parts.DAMAGED`` if a part is not what it must be.
    """
    listed = package.listed
    if len(listed) > MOST_SHEETS:
        return problem(Code.FILE_TOO_LARGE, found=f"{len(listed):,} แผ่นงาน")
    if any(len(set(each)) < len(listed) for each in zip(*listed, strict=True)):
        return problem(Code.FILE_DAMAGED)  # sheets that share a title, or a part
    read = {title: _rows(package.parts[part]) for title, part in listed if is_read(title)}
    if any(_is_disordered(rows) for rows in read.values()):
        return problem(Code.FILE_DAMAGED)
    texts, styles = (package.parts.get(package.related(package.main, each)) for each in ("sharedStrings", "styles"))
    beside = {"sharedStrings": texts or _NO_TEXTS} | ({"styles": styles} if styles else {})
    if found := _excess((*read.values(), *beside.values())):
        return problem(Code.FILE_TOO_LARGE, found=found)
    return _packed(package, list(read.items()), beside)


def _excess(parts: Iterable[bytes]) -> str:
    """What is too much to be read in a short time; "" if nothing is."""
    size = signs = 0
    for part in parts:
        size, signs = size + len(part), signs + part.count(b"<")
    if size > LARGEST:
        return f"แผ่นงานและข้อความ {size // 2**20:,} MB"
    return f"มากกว่า {MOST_SIGNS:,} ช่อง" if signs > MOST_SIGNS else ""


def _rows(sheet: bytes) -> bytes:
    """A sheet as far down as it is looked through; a million formatted rows say nothing."""
    beyond = next(islice(_ROW.finditer(sheet), SCANNED_ROWS, None), None)
    if beyond is None:
        return sheet
    prefix = beyond[1]
    return sheet[: beyond.start()] + b"</%bsheetData></%bworksheet>" % (prefix, prefix)


def _is_disordered(sheet: bytes) -> bool:
    """Whether a row does not come after the one before it, or a cell is there twice: who knows which one counts."""
    rows = [int(each[2]) for each in _ROW.finditer(sheet) if each[2]]
    cells = _CELL.findall(sheet)
    return any(later <= earlier for earlier, later in pairwise(rows)) or len(set(cells)) < len(cells)


def _packed(package: Package, sheets: list[tuple[str, bytes]], beside: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        target.writestr(CONTENT_TYPES, _content_types())
        target.writestr("xl/workbook.xml", _workbook([title for title, _ in sheets], _counts_from_1904(package)))
        target.writestr("xl/_rels/workbook.xml.rels", _relations(len(sheets)))
        for kind, content in beside.items():
            target.writestr(f"xl/{kind}.xml", _transitional(content))
        for number, (_, content) in enumerate(sheets, start=1):
            target.writestr(f"xl/worksheets/sheet{number}.xml", _unsized(_transitional(content)))
    return packed.getvalue()


def _counts_from_1904(package: Package) -> bool:
    """Whether days are counted from 1904, as Excel for Mac long did."""
    return any(each.get("date1904") in _TRUE for each in package.book.iterfind("{*}workbookPr"))


def _unsized(sheet: bytes) -> bytes:
    """A sheet that says of its size what can be read; what programs write there is often wrong, and not looked at."""
    return _SIZE.sub(rb'\1"A1"', sheet, count=1)


def _transitional(part: bytes) -> bytes:
    """A part of the strict dialect (ISO 29500) in the usual one: of a sheet, texts or styles only the name differs."""
    return part.replace(_STRICT, _MAIN.encode(), 1)


def _workbook(titles: Iterable[str], counts_from_1904: bool) -> bytes:
    root = parse_xml(f'<workbook xmlns="{_MAIN}" xmlns:r="{R}"/>'.encode())
    etree.SubElement(root, f"{{{_MAIN}}}workbookPr", date1904="1" if counts_from_1904 else "0")
    listed = etree.SubElement(root, f"{{{_MAIN}}}sheets")
    for number, title in enumerate(titles, start=1):
        each = etree.SubElement(listed, f"{{{_MAIN}}}sheet", name=title, sheetId=str(number))
        each.set(f"{{{R}}}id", f"rId{number}")
    return xml_bytes(root)


def _relations(sheets: int) -> bytes:
    root = etree.Element("Relationships", xmlns="http://schemas.openxmlformats.org/package/2006/relationships")
    for number in range(1, sheets + 1):
        target = f"/xl/worksheets/sheet{number}.xml"
        etree.SubElement(root, "Relationship", Id=f"rId{number}", Type=f"{R}/worksheet", Target=target)
    return xml_bytes(root)


def _content_types() -> bytes:
    root = etree.Element("Types", xmlns="http://schemas.openxmlformats.org/package/2006/content-types")
    for name, type_ in _TYPES.items():
        etree.SubElement(root, "Override", PartName=f"/xl/{name}.xml", ContentType=type_)
    return xml_bytes(root)
