"""A hash of what a reader sees of a document: its words, tables, pictures and the figures of its charts.

A re-save by Word or LibreOffice without edits leaves it as it is: it does not look at how an office program splits
runs, names parts, draws charts, numbers relations or shows fields.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from itadocs.oxml import Element, R, c, parse_xml, w
from itadocs.package import DOCUMENT, Parts
from itadocs.report import drawings
from itadocs.report.chart_shown import Shown, agrees, shown

_ASIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{urn:schemas-microsoft-com:vml}"
NO_CHARTS: Mapping[str, Shown] = {}
_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT, _SYMBOL = map(w, ("p", "tbl", "tr", "tc", "t", "sym"))
_FIELD_MARK, _FIELD_MARK_KIND = w("fldChar"), w("fldCharType")
_DRAWINGS = {w("drawing"), w("pict"), w("object")}
_STANDS_FOR = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    **dict.fromkeys(_DRAWINGS, "▣"),
    w("footnoteReference"): "†",
    w("endnoteReference"): "‡",
    w("commentReference"): "※",
    f"{{{_MATH}}}oMath": "∑",
}
_LEADS_TO = {f"{_DRAWN}blip": f"{{{R}}}embed", f"{_SHAPE}imagedata": f"{{{R}}}id", c("chart"): f"{{{R}}}id"}
"""The elements that show another part, and the attribute by which they name it."""
_TEXTS = {_TEXT, f"{{{_MATH}}}t"}
_HOLDERS = {w(name) for name in ("body", "sdt", "sdtContent", "footnote", "endnote", "comment")}
_HIDDEN = {
    *map(w, ("pPr", "rPr")),  # say how it looks
    w("fldSimple"),
    w("del"),
    w("moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # for programs that do not know the choice
}
_NOT_PLAIN = {*_STANDS_FOR, *_LEADS_TO, *_TEXTS, *_HIDDEN, _FIELD_MARK, _SYMBOL} - {_TEXT, w("pPr"), w("rPr")}


def fingerprint(parts: Parts, document: Element | None = None, charts: Mapping[str, Shown] = NO_CHARTS) -> str:
    """The hash of the body in order, and of headers, footers, notes and comments. XMLSyntaxError if one is no XML.

    What of a report that is just being made is at hand, is not read again: ``document`` is the root of the document's
    part, and ``charts`` are what some parts show whose workbooks were filled with them.
    """
    body = parse_xml(parts[DOCUMENT]) if document is None else document
    # Each text once: LibreOffice gives every section headers of its own.
    margins = sorted({_seen(parts, name, parse_xml(parts[name]), charts) for name in parts if _ASIDE.fullmatch(name)})
    return _hash("\f".join([_seen(parts, DOCUMENT, body, charts), *filter(None, margins)]).encode())


def _seen(parts: Parts, name: str, root: Element, charts: Mapping[str, Shown]) -> str:
    return "\n".join(_Part(parts, name, root, charts).blocks(root))


class _Part:
    """One part of a document, read as far as it shows something."""

    def __init__(self, parts: Parts, name: str, root: Element, charts: Mapping[str, Shown]) -> None:
        self._parts = parts
        self._charts = charts
        self._targets = drawings.targets(parts, name)
        self._mixed = set(_mixed(root))

    def blocks(self, parent: Element) -> list[str]:
        """Paragraphs with text and tables with their cells, in order; empty paragraphs do not count."""
        found: list[str] = []
        for each in parent:
            tag = each.tag
            if tag == _PARAGRAPH:
                text = self._text(each) if each in self._mixed else _plain(each)
                if words := " ".join(text.split()):
                    found.append(words)
            elif tag == _TABLE:
                found += map("|".join, self._cells(each) or self._nested_cells(each))
            elif tag in _HOLDERS:
                found += self.blocks(each)
        return found

    def _cells(self, table: Element) -> list[list[str]]:
        """The cells of every row, read in one pass; none where a cell holds anything but paragraphs."""
        rows: list[list[list[str]]] = []
        row = cell = None
        texts: list[str] = []  # of the cell that began last
        is_plain = True
        for each in table.iter(_ROW, _CELL, _PARAGRAPH, _TEXT, _TABLE):
            tag = each.tag
            if tag == _TEXT:
                if is_plain:
                    texts.append(each.text or "")
            elif tag == _PARAGRAPH and each.getparent() is cell:
                is_plain = each not in self._mixed
                texts.append("\n" if is_plain else f"\n{self._text(each)}")
            elif tag == _CELL and each.getparent() is row:
                cell, texts = each, []
                rows[-1].append(texts)
            elif tag == _ROW:
                row = each
                rows.append([])
            elif each is not table:
                return []
        return [[" ".join("".join(texts).split()) for texts in cells] for cells in rows]

    def _nested_cells(self, table: Element) -> list[list[str]]:
        return [[" ".join(self.blocks(cell)) for cell in row.iterchildren(_CELL)] for row in table.iter(_ROW)]

    def _text(self, paragraph: Element) -> str:
        """The text of a paragraph without what its fields show: that changes with the program that shows it."""
        found: list[str] = []
        depth = 0
        for each in _shown(paragraph):
            if each.tag == _FIELD_MARK:
                kind = each.get(_FIELD_MARK_KIND)
                depth += (kind == "begin") - (kind == "end")
            elif depth == 0:
                found.append(self._stands_for(each))
        return "".join(found)

    def _stands_for(self, element: Element) -> str:
        """What a reader sees of one element, or a sign for it."""
        tag = str(element.tag)
        if tag in _TEXTS:
            return element.text or ""
        if tag == _SYMBOL:
            return f"⟨{element.get(w('font'))} {element.get(w('char'))}⟩"
        if tag == w("br") and element.get(w("type")) == "page":
            return "⏎"
        if tag in _LEADS_TO:
            part = self._targets.get(str(element.get(_LEADS_TO[tag])), "")
            return f"⟨{self._chart(part) if tag == c('chart') else _hash(self._parts.get(part, b''))}⟩"
        return _STANDS_FOR.get(tag, "")

    def _chart(self, part: str) -> str:
        """What a chart shows, and its workbook where that says otherwise, as a hash."""
        if part not in self._parts:
            return ""
        filled = self._charts.get(part)
        found = filled or shown(self._parts[part])
        strange = [] if filled else [_hash(each) for each in self._workbooks(part) if not agrees(found, each)]
        return _hash("\n".join([*found.titles, *map("\t".join, found.points), *strange]).encode())

    def _workbooks(self, part: str) -> list[bytes]:
        led_to = drawings.targets(self._parts, part).values()
        return [self._parts[each] for each in led_to if each.endswith(".xlsx") and each in self._parts]


def _mixed(root: Element) -> Iterator[Element]:
    """The paragraphs that hold anything but plain text; those are few, and all others are quick to read."""
    for each in root.iter(*_NOT_PLAIN):
        yield from each.iterancestors(_PARAGRAPH)


def _plain(paragraph: Element) -> str:
    return "".join([each.text or "" for each in paragraph.iter(_TEXT)])


def _shown(parent: Element) -> Iterator[Element]:
    """Every element below, but for what simple fields show and what tracked changes took away."""
    for each in parent:
        if each.tag not in _HIDDEN:
            yield each
            yield from _shown(each)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
