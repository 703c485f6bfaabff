"""The XML of one sheet of a workbook: which cells it has, what they hold, and where a new element belongs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree

from itadocs.oxml import Element
from itadocs.workbook.addresses import address, place
from itadocs.workbook.parts import Package

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RANGE = re.compile("([A-Z]+[1-9][0-9]*):([A-Z]+[1-9][0-9]*)")
_DEFAULT_WIDTH = 8
_ORDER = (  # in which the schema wants the children of a sheet, as far as elements are added
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing"),
)


class Holding(Enum):
    """What kind of thing a cell holds."""

    NOTHING = auto()
    NUMBER = auto()  # dates are numbers too
    TEXT = auto()
    ERROR = auto()
    OTHER = auto()


@dataclass(frozen=True)
class Held:
    """What a cell holds, as the file writes it; of a formula, its stored result."""

    kind: Holding
    value: str = ""
    is_computed: bool = False


class SheetXml:
    """A sheet; Excel and LibreOffice keep its rows and cells in order."""

    def __init__(self, root: Element) -> None:
        self.root, self.main = root, etree.QName(root).namespace
        merged = [_RANGE.fullmatch(each.get("ref", "")) for each in root.iter(self.name("mergeCell"))]
        self.merged = [(place(each[1]), place(each[2])) for each in merged if each]

    def name(self, local: str) -> str:
        """An element's name in the dialect of this sheet."""
        return f"{{{self.main}}}{local}"

    def shown(self, cell: str) -> str:
        """The address under which people see a cell: that of the cell which swallowed it, or its own."""
        row, column = place(cell)
        for (top, left), (bottom, right) in self.merged:
            if top <= row <= bottom and left <= column <= right:
                return address(top, left)
        return cell

    def cells(self) -> dict[str, Element]:
        """The cells that are in the file, by address."""
        found: dict[str, Element] = {}
        row = 0
        for held in self.root.iter(self.name("row")):
            row, column = int(held.get("r") or row + 1), 0
            for cell in held.iterfind(self.name("c")):
                said = cell.get("r")
                column = place(said)[1] if said else column + 1
                found[address(row, column)] = cell
        return found

    def placed(self, cell: str) -> tuple[Element, Element]:
        """The row and the cell at an address, new ones if there are none; ValueError if the sheet is damaged."""
        row, column = place(cell)
        data = self.root.find(self.name("sheetData"))
        if data is None:
            raise ValueError("a sheet without rows")
        held = _placed(data, self.name("row"), str(row), row, int)
        return held, _placed(held, self.name("c"), cell, column, lambda at: place(at)[1])

    def width(self, column: int) -> float:
        """How wide a column is, in characters."""
        for each in self.root.iter(self.name("col")):
            if int(each.get("min") or 0) <= column <= int(each.get("max") or 0):
                return float(each.get("width") or _DEFAULT_WIDTH)
        return _DEFAULT_WIDTH

    def heights(self) -> dict[int, float]:
        """How high the rows are that say so, in points."""
        rows = self.root.iter(self.name("row"))
        return {int(each.get("r", "0")): float(height) for each in rows if (height := each.get("ht"))}

    def add(self, element: Element) -> None:
        """Put a child of the sheet where the schema wants it."""
        last = _ORDER.index(etree.QName(element).localname)
        before = [each for each in self.root.iterchildren("{*}*") if _rank(each) <= last]
        before[-1].addnext(element)


def write_text(cell: Element, text: str) -> None:
    """Let a cell hold a text, whatever the text begins with."""
    main = etree.QName(cell).namespace
    for each in list(cell):
        cell.remove(each)
    cell.set("t", "inlineStr")
    put_text(etree.SubElement(cell, f"{{{main}}}is"), text)


def put_text(holder: Element, text: str) -> None:
    """Add a text to what holds one, blanks and line ends kept."""
    written = etree.SubElement(holder, f"{{{etree.QName(holder).namespace}}}t")
    written.text = text
    written.set(_SPACE, "preserve")


def shared_texts(package: Package) -> tuple[str, ...]:
    """The texts that cells of the workbook refer to by number."""
    part = package.related(package.main, "sharedStrings")
    return tuple(_text(each) for each in package.read(part).iterfind("{*}si")) if part else ()


def held_by(cell: Element | None, shared: Sequence[str]) -> Held:
    """What a cell holds; one that is not in the file holds nothing."""
    if cell is None:
        return Held(Holding.NOTHING)
    is_computed = cell.find("{*}f") is not None
    kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
    if kind == "inlineStr":
        value = "".join(_text(each) for each in cell.iterfind("{*}is"))
    elif kind == "s":
        value = shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""
    if not value:
        return Held(Holding.NOTHING, "", is_computed)
    kinds = {"n": Holding.NUMBER, "e": Holding.ERROR} | dict.fromkeys(("s", "str", "inlineStr"), Holding.TEXT)
    return Held(kinds.get(kind, Holding.OTHER), value, is_computed)


def _text(holder: Element) -> str:
    """A text, whole or in runs, without the readings beside it."""
    return "".join(each.text or "" for path in ("{*}t", "{*}r/{*}t") for each in holder.iterfind(path))


def _rank(element: Element) -> int:
    local = etree.QName(element).localname
    return _ORDER.index(local) if local in _ORDER else len(_ORDER)


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
