"""Where something stands in a Word document, in the words of people who see pages, not parts."""

import re

from itadocs.oxml import Element, w
from itadocs.package import CORE, DOCUMENT

_NUMBERED = re.compile(r"word/([a-z]+)(\d*)\.xml")
_NAMES = {
    "header": "หัวกระดาษ",
    "footer": "ท้ายกระดาษ",
    "footnotes": "เชิงอรรถ",
    "endnotes": "อ้างอิงท้ายเรื่อง",
    "comments": "ข้อคิดเห็น",
    "styles": "สไตล์",
    "numbering": "รูปแบบลำดับเลข",
    "settings": "การตั้งค่าเอกสาร",
}
_TABLE, _ROW, _CELL, _BOX, _PARAGRAPH = w("tbl"), w("tr"), w("tc"), w("txbxContent"), w("p")


def part_name(part: str) -> str:
    """What people call a part: the body, a header, the properties; its own name where they have no word for it."""
    if part == DOCUMENT:
        return "เนื้อหา"
    if part == CORE:
        return "คุณสมบัติเอกสาร"
    named = _NUMBERED.fullmatch(part)
    if named is None or named[1] not in _NAMES:
        return part
    return f"{_NAMES[named[1]]} {named[2]}".strip()


def place(part: str, root: Element, paragraph: Element) -> str:
    """The place of a ``w:p`` of a part: the part, then every table, row and cell around it, else its number.

    Everything is counted from 1; paragraphs in tables or text boxes do not count for the body.
    """
    words: list[str] = []
    inner = paragraph
    for holder in paragraph.iterancestors(_CELL, _BOX):
        if holder.tag == _BOX:
            words.append("กล่องข้อความ")
        else:
            words.append(_in_cell(root, holder, inner))
        inner = holder
    if inner is paragraph:
        beside = [each for each in root.iter(_PARAGRAPH) if next(each.iterancestors(_CELL, _BOX), None) is None]
        words.append(f"ย่อหน้าที่ {beside.index(paragraph) + 1}")
    return " ".join((part_name(part), *reversed(words)))


def _in_cell(root: Element, cell: Element, inner: Element) -> str:
    """Table, row and cell, and which paragraph of it where it has several."""
    row = next(cell.iterancestors(_ROW), None)
    table = next(cell.iterancestors(_TABLE), None)
    if row is None or table is None:
        return "ตาราง"  # no table Word would draw
    around = next(table.iterancestors(_CELL, _BOX), None)
    tables = [
        each
        for each in (root if around is None else around).iter(_TABLE)
        if next(each.iterancestors(_CELL, _BOX), None) is around
    ]
    rows = [each for each in table.iter(_ROW) if next(each.iterancestors(_TABLE), None) is table]
    cells = [each for each in row.iter(_CELL) if next(each.iterancestors(_ROW), None) is row]
    words = "ตารางที่" if around is None else "ตารางย่อยที่"
    said = f"{words} {tables.index(table) + 1} แถวที่ {rows.index(row) + 1} ช่องที่ {cells.index(cell) + 1}"
    paragraphs = [each for each in cell.iter(_PARAGRAPH) if next(each.iterancestors(_CELL, _BOX), None) is cell]
    if inner in paragraphs and len(paragraphs) > 1:
        said += f" ย่อหน้าที่ {paragraphs.index(inner) + 1}"
    return said
