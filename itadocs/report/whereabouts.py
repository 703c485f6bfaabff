"""Where something stands in a Word document, in the words of people who see pages, not parts."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

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
_HOLDERS = {_TABLE: (_CELL, _BOX), _ROW: (_TABLE,), _CELL: (_ROW,), _PARAGRAPH: (_CELL, _BOX)}


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


@dataclass(frozen=True)
class Whereabouts:
    """Where the paragraphs of a ``part`` stand; it is counted through once, so no table or paragraph may be added."""

    part: str
    root: Element

    def of(self, paragraph: Element) -> str:
        """The place of a ``w:p``: the part, then every table, row and cell around it, else its number.

        Everything is counted from 1; paragraphs in tables or text boxes do not count for the body.
        """
        positions, counts = self._counted
        words: list[str] = []
        inner = paragraph
        for holder in paragraph.iterancestors(_CELL, _BOX):
            if holder.tag == _BOX:
                words.append("กล่องข้อความ")
            else:
                words.append(self._in_cell(holder))
                if inner.tag == _PARAGRAPH and counts[holder, _PARAGRAPH] > 1:
                    words[-1] += f" ย่อหน้าที่ {positions[inner]}"
            inner = holder
        if inner is paragraph:
            words.append(f"ย่อหน้าที่ {positions[paragraph]}")
        return " ".join((part_name(self.part), *reversed(words)))

    def _in_cell(self, cell: Element) -> str:
        row = next(cell.iterancestors(_ROW), None)
        table = next(cell.iterancestors(_TABLE), None)
        if row is None or table is None:
            return "ตาราง"  # no table Word would draw
        positions, _ = self._counted
        is_inner = next(table.iterancestors(_CELL, _BOX), None) is not None
        numbered = zip(("ตารางย่อยที่" if is_inner else "ตารางที่", "แถวที่", "ช่องที่"), (table, row, cell), strict=True)
        return " ".join(f"{word} {positions[each]}" for word, each in numbered)

    @cached_property
    def _counted(self) -> tuple[dict[Element, int], Counter[tuple[Element | None, str]]]:
        """The number of every table, row, cell and paragraph in what holds it, and how many there are of each."""
        positions: dict[Element, int] = {}
        counts: Counter[tuple[Element | None, str]] = Counter()
        for each in self.root.iter(*_HOLDERS):
            holder = next(each.iterancestors(*_HOLDERS[each.tag]), None)
            counts[holder, each.tag] += 1
            positions[each] = counts[holder, each.tag]
        return positions, counts
