"""A hash of what a reader sees of a document: its words, tables, pictures and the figures of its charts.

A re-save by Word or LibreOffice without edits leaves it as it is: it does not look at how an office program splits
runs, names parts, draws charts, numbers relations or shows fields.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from itadocs.oxml import Element, R, parse_xml, w
from itadocs.package import DOCUMENT, Parts, unpack
from itadocs.report import drawings
from itadocs.report.chart_part import c, is_made_here

_ASIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_SHARED_TEXTS = "xl/sharedStrings.xml"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{urn:schemas-microsoft-com:vml}"
_CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT, _SYMBOL = map(w, ("p", "tbl", "tr", "tc", "t", "sym"))
_POINT, _WORDS = c("pt"), (f"{_DRAWN}t", c("v"))
_SHOWN, _LABEL = {what: c(what) for what in ("tx", "cat", "val")}, c("dLbl")
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


def fingerprint(parts: Parts, document: Element | None = None) -> str:
    """The hash of the body in order, and of headers, footers, notes and comments. XMLSyntaxError if one is no XML.

    ``document`` is the root of the document's part where a report is just being made. The workbooks of its charts were
    filled with them, and are not read again.
    """
    is_new = document is not None
    seen = _seen(parts, DOCUMENT, parse_xml(parts[DOCUMENT]) if document is None else document, is_new=is_new)
    # Each text once: LibreOffice gives every section headers of its own.
    margins = sorted(
        {_seen(parts, name, parse_xml(parts[name]), is_new=is_new) for name in parts if _ASIDE.fullmatch(name)}
    )
    return _hash("\f".join([seen, *filter(None, margins)]).encode())


def _seen(parts: Parts, name: str, root: Element, *, is_new: bool) -> str:
    return "\n".join(_Part(parts, name, root, is_new=is_new).blocks(root))


class _Part:
    """One part of a document, read as far as it shows something."""

    def __init__(self, parts: Parts, name: str, root: Element, *, is_new: bool) -> None:
        self._parts = parts
        self._is_new = is_new
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
            shown = _chart(self._parts, part, is_new=self._is_new) if tag == c("chart") else self._hash_of(part)
            return f"⟨{shown}⟩"
        return _STANDS_FOR.get(tag, "")

    def _hash_of(self, part: str) -> str:
        return _hash(self._parts.get(part, b""))


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


# --- charts ------------------------------------------------------------------------------------------------------


def _chart(parts: Parts, part: str, *, is_new: bool) -> str:
    """The titles and labels of a chart and its series, and what its workbook says otherwise than the chart shows."""
    if part not in parts:
        return ""
    chart = parse_xml(parts[part])
    titles = ["".join(_texts(each)) for each in chart.iter(c("title"))]
    shown = [each for series in chart.iter(c("ser")) for each in _points(series)]
    books = [parts[each] for each in drawings.targets(parts, part).values() if each in parts and each.endswith(".xlsx")]
    strange = [_hash(book) for book in books if not (is_new and is_made_here(book)) and not _agree(shown, book)]
    return _hash("\n".join([*titles, *("\t".join(each) for each in shown), *strange]).encode())


def _texts(element: Element) -> Iterator[str]:
    """The words in an element of a chart, typed or taken from a cell."""
    return (each.text or "" for each in element.iter(*_WORDS))


def _holding(root: Element, holder: str, *held: str) -> Iterator[tuple[Element, str]]:
    """Every element of a name, and the text of those it holds of some others; in one pass, for there are many."""
    found: Element | None = None
    texts: list[str] = []
    for each in root.iter(holder, *held):
        if each.tag != holder:
            texts.append(each.text or "")
            continue
        if found is not None:
            yield found, "".join(texts)
        found, texts = each, []
    if found is not None:
        yield found, "".join(texts)


def _points(series: Element) -> Iterator[tuple[str, str, str]]:
    """(What, place, value) of everything a series shows: its name, categories, values, and labels that were typed."""
    for what, holders in _SHOWN.items():
        for holder in series.iterchildren(holders):
            for point, held in _holding(holder, _POINT, *_WORDS):
                yield what, str(point.get("idx")), _value(held, is_number=what == "val")
    for label in series.iter(_LABEL):
        if text := "".join(_texts(label)):
            yield "dLbl", "", text


def _agree(shown: Iterable[tuple[str, str, str]], workbook: bytes) -> bool:
    """Whether a workbook holds whatever the series of its chart show; a program may have dropped or redrawn it."""
    try:
        texts, numbers = _held(unpack(workbook, "xl/workbook.xml"))
    except (ValueError, LookupError, SyntaxError):
        return False
    found = [(what, value) for what, _, value in shown]
    named = {value for what, value in found if what in ("tx", "cat")}
    return named <= texts | set(numbers) and Counter(value for what, value in found if what == "val") <= numbers


def _held(book: Parts) -> tuple[set[str], Counter[str]]:
    """The texts and the numbers in the cells of a workbook, whatever program saved it."""
    listed = parse_xml(book[_SHARED_TEXTS]).iterfind(f"{_CELLS}si") if _SHARED_TEXTS in book else ()
    shared = ["".join(text.text or "" for text in each.iter(f"{_CELLS}t")) for each in listed]
    texts: set[str] = set()
    numbers = Counter[str]()
    for name in filter(_SHEET.fullmatch, book):
        for cell, held in _holding(parse_xml(book[name]), f"{_CELLS}c", f"{_CELLS}v", f"{_CELLS}t"):
            kind = cell.get("t", "n")
            if kind == "n" and held:
                numbers[_value(held, is_number=True)] += 1
            elif held:
                texts.add(_value(shared[int(held)] if kind == "s" else held, is_number=False))
    return texts, numbers


def _value(text: str, *, is_number: bool) -> str:
    """A value as every program comes to write it."""
    try:
        return repr(float(text)) if is_number else " ".join(text.split())
    except ValueError:
        return text


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
