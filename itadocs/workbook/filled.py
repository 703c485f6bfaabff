"""A copy of a filled workbook with more texts in it: only those cells change, nothing else of the file does.

They are written into the XML of the sheets. Through a workbook library the copy would lose what that does not know:
shapes an official drew, or what her own formulas last computed.
"""

import posixpath
from collections.abc import Callable, Mapping
from itertools import groupby

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple

from itadocs.oxml import Element, parse_xml, xml_bytes
from itadocs.package import RELATIONS, Parts, pack, unpack
from itadocs.problems import Location
from itadocs.workbook.look import height_of

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DEFAULT_WIDTH = 8


def fill(workbook: bytes, texts: Mapping[Location, str]) -> bytes:
    """The workbook with each text in its cell, in a row high enough for it.

    A cell that holds a formula or is swallowed by another is left alone. ``workbook`` is one that has been read.
    """
    parts = unpack(workbook, RELATIONS)
    main = next(target for kind, target in _relations(parts, "").values() if kind == "officeDocument")
    book = parse_xml(parts[main])
    sheets = {str(each.get("name")): _relations(parts, main)[_relation(each)][1] for each in book.iter("{*}sheet")}
    for title, places in groupby(sorted(texts, key=_title), key=_title):
        sheet = _Sheet(parse_xml(parts[sheets[title]]))
        for where in places:
            sheet.write(where.cell, texts[where])
        parts[sheets[title]] = xml_bytes(sheet.root)
    if texts:
        _compute_when_opened(book)
        parts[main] = xml_bytes(book)
    return pack(parts)


class _Sheet:
    """The XML of one sheet; Excel and LibreOffice keep its rows and cells in order."""

    def __init__(self, root: Element) -> None:
        self.root, self.main = root, etree.QName(root).namespace
        merged = [str(each.get("ref")).split(":") for each in root.iter(self.name("mergeCell"))]
        self.merged = [(coordinate_to_tuple(corners[0]), coordinate_to_tuple(corners[-1])) for corners in merged]

    def name(self, local: str) -> str:
        return f"{{{self.main}}}{local}"

    def write(self, address: str, text: str) -> None:
        """Put a text into the cell at this address, whatever the text begins with."""
        row, column = coordinate_to_tuple(address)
        if self._is_swallowed(row, column):
            return
        data = self.root.find(self.name("sheetData"))
        assert data is not None  # every sheet has it
        held = _placed(data, self.name("row"), str(row), row, int)
        cell = _placed(held, self.name("c"), address, column, lambda at: coordinate_to_tuple(at)[1])
        if cell.find(self.name("f")) is not None:
            return
        for each in list(cell):
            cell.remove(each)
        cell.set("t", "inlineStr")
        written = etree.SubElement(etree.SubElement(cell, self.name("is")), self.name("t"))
        written.text = text
        written.set(_SPACE, "preserve")
        height = max(float(held.get("ht") or 0), height_of(text, self._width(column)))
        held.set("ht", f"{height:g}")
        held.set("customHeight", "1")

    def _is_swallowed(self, row: int, column: int) -> bool:
        return any(
            top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
            for (top, left), (bottom, right) in self.merged
        )

    def _width(self, column: int) -> int:
        for each in self.root.iter(self.name("col")):
            if int(each.get("min") or 0) <= column <= int(each.get("max") or 0):
                return int(float(each.get("width") or _DEFAULT_WIDTH))
        return _DEFAULT_WIDTH


def _placed(parent: Element, tag: str, at: str, number: int, position: Callable[[str], int]) -> Element:
    """The row or cell at a place among its like, which stand in order; a new one if there is none."""
    found = 0
    for index, each in enumerate(parent.findall(tag)):
        said = each.get("r")
        found = position(said) if said else found + 1  # some programs leave out what follows from the order
        if found == number:
            return each
        if found > number:
            parent.insert(index, etree.Element(tag, r=at))
            return parent[index]
    parent.insert(len(parent.findall(tag)), new := etree.Element(tag, r=at))
    return new


def _title(where: Location) -> str:
    return where.sheet


def _relation(sheet: Element) -> str:
    """The id of the relation to the part of a sheet, whichever dialect of the format names it."""
    return next(str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id"))


def _relations(parts: Parts, part: str) -> dict[str, tuple[str, str]]:
    """What a part leads to, by id: the kind, and the part. Of the file itself: ``part`` is ""."""
    folder, name = posixpath.split(part)
    relations = parse_xml(parts[posixpath.join(folder, "_rels", f"{name}.rels")])
    return {
        str(each.get("Id")): (
            posixpath.basename(str(each.get("Type"))),
            posixpath.normpath(posixpath.join("/", folder, str(each.get("Target")))).lstrip("/"),
        )
        for each in relations
    }


def _compute_when_opened(book: Element) -> None:
    """Formulas that look at the new texts show what they showed before, until they are computed again."""
    for each in book.iterfind("{*}calcPr"):
        each.set("fullCalcOnLoad", "1")
