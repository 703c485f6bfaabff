"""What a marked copy remembers: that it is one, and what stood in its cells when it was marked."""

import hashlib
from collections.abc import Iterator
from enum import Enum, auto

from itadocs.oxml import CUSTOM_PROPERTIES, add_custom_property, parse_xml
from itadocs.problems import Problem
from itadocs.thai import clean
from itadocs.workbook.addresses import place
from itadocs.workbook.identity import META_MARKED, META_PREFIX, META_TITLE
from itadocs.workbook.intake import parts_of
from itadocs.workbook.parts import Package
from itadocs.workbook.problem_sheet import drawn_in
from itadocs.workbook.sheet_xml import Holding, SheetXml, held_by, shared_texts, write_text

UNTOUCHED = "สำเนาที่โปรแกรมทำเครื่องหมายไว้ ยังไม่ได้แก้ไข"
"""What a marked copy is, in the official's words, in which nothing was corrected."""
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


class Marking(Enum):
    """What became of a marked copy."""

    NOT_MARKED = auto()  # it is none
    UNTOUCHED = auto()  # nothing was typed since it was marked
    CORRECTED = auto()


def state(workbook: bytes) -> Marking:
    """Whether a workbook is a marked copy, and whether anything was typed into it since; never fails."""
    parts = parts_of(workbook)
    if isinstance(parts, Problem):
        return Marking.NOT_MARKED
    try:
        package = Package(parts)
        made = _property(package) or dict(_meta(package).values()).get(META_MARKED)
        if not made:
            return Marking.CORRECTED if drawn_in(package) else Marking.NOT_MARKED
        return Marking.UNTOUCHED if made == _digest(package) else Marking.CORRECTED
    except Exception:  # a stranger's file can be damaged in any way; what is wrong with it is said where it is opened
        return Marking.NOT_MARKED


def stamp(package: Package) -> None:
    """Remember what the cells hold now: in a property and in a cell, for office programs may drop either."""
    digest = _digest(package)
    _set_property(package, digest)
    part = package.sheets.get(META_TITLE)
    if part:
        sheet, rows = SheetXml(package.read(part)), _meta(package)
        row = next((row for row, (name, _) in rows.items() if name == META_MARKED), max(rows, default=0) + 1)
        write_text(sheet.placed(f"A{row}")[1], META_MARKED)
        write_text(sheet.placed(f"B{row}")[1], digest)
        package.write(part, sheet.root)


def _digest(package: Package) -> str:
    """A hash of what people typed; results of formulas do not count, nor how programs write numbers."""
    return hashlib.sha256("\n".join(sorted(_typed(package))).encode()).hexdigest()


def _typed(package: Package) -> Iterator[str]:
    shared, untyped = shared_texts(package), {META_TITLE, *drawn_in(package)}
    for title, part in package.sheets.items():
        if title in untyped:
            continue
        for at, cell in SheetXml(package.read(part)).cells().items():
            held = held_by(cell, shared)
            value = repr(float(held.value)) if held.kind is Holding.NUMBER else clean(held.value)
            if value and not held.is_computed:
                yield f"{title}\t{at}\t{value}"


def _property(package: Package) -> str:
    return package.properties.get(META_PREFIX + META_MARKED, "")


def _set_property(package: Package, value: str) -> None:
    part = package.related("", "custom-properties")
    root = package.read(part) if part else parse_xml(f'<Properties xmlns="{CUSTOM_PROPERTIES}"/>'.encode())
    name = META_PREFIX + META_MARKED
    for each in [each for each in root if each.get("name") == name]:
        root.remove(each)
    number = 1 + max((int(each.get("pid") or 0) for each in root), default=1)
    add_custom_property(root, number, name, value)
    if part:
        package.write(part, root)
    else:
        package.add("docProps/custom{}.xml", root, _PROPERTIES_TYPE, "", "custom-properties")


def _meta(package: Package) -> dict[int, tuple[str, str]]:
    """The rows of the hidden sheet: a name and what is stated under it."""
    part = package.sheets.get(META_TITLE)
    cells = SheetXml(package.read(part)).cells() if part else {}
    shared = shared_texts(package)
    rows = {place(at)[0] for at in cells}
    return {
        row: (held_by(cells.get(f"A{row}"), shared).value, held_by(cells.get(f"B{row}"), shared).value) for row in rows
    }
