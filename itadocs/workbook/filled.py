"""A copy of a filled workbook with more texts in it: only those cells change, nothing else of the file does."""

from collections.abc import Mapping
from itertools import groupby

from itadocs.problems import Location, Problem
from itadocs.workbook.addresses import place
from itadocs.workbook.heights import height_of
from itadocs.workbook.intake import parts_of
from itadocs.workbook.parts import DAMAGED, Package, refusal
from itadocs.workbook.sheet_xml import SheetXml, write_text


def fill(workbook: bytes, texts: Mapping[Location, str]) -> bytes | Problem:
    """The workbook with each text in its cell, in a row high enough for it.

    A cell that holds a formula or is swallowed by another is left alone. ``workbook`` is one that has been read; a
    Problem says that it is damaged where reading it did not look.
    """
    parts = parts_of(workbook)
    if isinstance(parts, Problem):
        return parts
    try:
        return _filled(Package(parts), texts)
    except DAMAGED as error:
        return refusal(error)


def _filled(package: Package, texts: Mapping[Location, str]) -> bytes:
    sheets = package.sheets
    for title, places in groupby(sorted(texts, key=_title), key=_title):
        sheet = SheetXml(package.read(sheets[title]))
        for where in places:
            _write(sheet, where.cell, texts[where])
        package.write(sheets[title], sheet.root)
    if texts:
        package.compute_when_opened()
        package.write(package.main, package.book)
    return package.packed()


def _write(sheet: SheetXml, address: str, text: str) -> None:
    if sheet.shown(address) != address:
        return
    row, cell = sheet.placed(address)
    if cell.find(sheet.name("f")) is not None:
        return
    write_text(cell, text)
    height = max(float(row.get("ht") or 0), height_of(text, int(sheet.width(place(address)[1]))))
    row.set("ht", f"{height:g}")
    row.set("customHeight", "1")


def _title(where: Location) -> str:
    return where.sheet
