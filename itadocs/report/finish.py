"""One pass over a rendered document: caption numbers and references, numeral formats, lists, cells, sections, marks.

Templates say what a report looks like; what depends on how much of it there is, is settled here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from lxml import etree

from itadocs.oxml import Element, integer, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT
from itadocs.report import drawings, pictures
from itadocs.report.chart_part import ChartData
from itadocs.report.chart_shown import Shown
from itadocs.report.charts import fill
from itadocs.report.marks import has_marks, mark, without_marks
from itadocs.report.numbered_lists import FORMATS, number_lists
from itadocs.report.pictures import Picture
from itadocs.thai import Numerals

_NUMBERING = "word/numbering.xml"
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
_STYLES = "word/styles.xml"
_SWITCH = re.compile(r"\\\*\s*(?:THAI)?ARABIC\b")
_SWITCHES = {Numerals.THAI: "THAIARABIC", Numerals.ARABIC: "ARABIC"}
_SIMPLE, _INSTRUCTION, _CODE, _TEXT = map(w, ("fldSimple", "instr", "instrText", "t"))
_FIELD_MARK, _FIELD_MARK_KIND = w("fldChar"), w("fldCharType")
_BOOKMARK, _BOOKMARK_END, _ID = map(w, ("bookmarkStart", "bookmarkEnd", "id"))
_TABLE, _ROW, _CELL, _PROPERTIES, _PARAGRAPH = map(w, ("tbl", "tr", "tc", "tcPr", "p"))
_NO_CHARTS: Mapping[str, ChartData | None] = {}
# In the order of the schema.
_CELL_PROPERTIES = {
    w(name): place
    for place, name in enumerate(
        (
            *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd"),
            *("noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
        )
    )
}


@dataclass(frozen=True)
class Finished:
    """The parts of a document, and what those of its charts show that were filled."""

    parts: dict[str, bytes]
    charts: Mapping[str, Shown]


def finish(
    parts: dict[str, bytes],
    numerals: Numerals,
    charts: Mapping[str, ChartData | None] = _NO_CHARTS,
    emblem: Picture | None = None,
    photos: Sequence[Picture | None] = (),
    *,
    document: Element | None = None,
) -> Finished:
    """The document as it is to be written; the rendered parts are well-formed XML.

    ``document`` is the root of the document's part, where it was parsed already: it is completed in place.
    """
    finished = dict(parts)
    document = parse_xml(parts[DOCUMENT]) if document is None else document
    drawn = drawings.described(document)
    shown = fill(drawn, finished, charts, numerals)
    pictures.place(drawn, finished, emblem, photos)
    drawings.number(drawn)
    drawings.keep_pictures(finished)
    if has_marks(parts[DOCUMENT]):
        mark(document, parse_xml(parts[_STYLES]) if _STYLES in parts else None)
    tables = _mend_tables(document)
    _drop_empty_last_section(document)
    _fit_columns(tables)
    _number_captions(document, numerals)
    _page_numbers(document, numerals)
    if _NUMBERING in parts:
        finished[_NUMBERING] = number_lists(document, parts[_NUMBERING], parts[_STYLES], numerals)
    finished[DOCUMENT] = xml_bytes(document)
    drawings.tidy(finished)
    for name in filter(_MARGINS.fullmatch, parts):
        finished[name] = _margin(parts[name], numerals)
    unmarked = without_marks(finished)
    if unmarked[DOCUMENT] != finished[DOCUMENT]:  # marks where no text is, in a caption's alternative text
        document[:] = parse_xml(unmarked[DOCUMENT])
    return Finished(unmarked, {part: each for part, each in shown.items() if unmarked.get(part) is finished[part]})


@lru_cache(maxsize=64)
def _margin(content: bytes, numerals: Numerals) -> bytes:
    """A header or footer; kept by content, for most of them say the same in every report."""
    margin = parse_xml(content)
    _mend_tables(margin)
    for field in fields(margin):
        field.show(numerals.digits("".join(each.text or "" for each in field.shown)))
    return xml_bytes(margin)


# --- fields ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Field:
    """A field of either notation: what it says to show, and the text elements that show it now."""

    instruction: str
    code: tuple[Element, ...]
    shown: tuple[Element, ...]

    def switch(self, instruction: str) -> None:
        """Change what it says; a code split over elements comes to stand in the first."""
        for each in self.code:
            if each.tag == _SIMPLE:
                each.set(_INSTRUCTION, instruction)
            else:
                each.text = instruction if each is self.code[0] else ""

    def show(self, text: str) -> None:
        """Change what it shows."""
        for each in self.shown:
            each.text = text if each is self.shown[0] else ""


def fields(root: Element) -> Iterator[Field]:
    """Every field of a part, simple ones first; fields inside fields count for themselves."""
    found = list(root.iter(_SIMPLE, _FIELD_MARK))
    simple = [each for each in found if each.tag == _SIMPLE]
    for each in simple:
        yield Field(str(each.get(_INSTRUCTION)), (each,), tuple(each.iter(_TEXT)))
    if len(simple) == len(found):
        return
    open_fields: list[tuple[list[Element], list[Element], bool]] = []
    for each in root.iter(_FIELD_MARK, _CODE, _TEXT):
        kind = each.get(_FIELD_MARK_KIND)
        if kind == "begin":
            open_fields.append(([], [], False))
        elif not open_fields:
            continue
        elif kind == "separate":
            code, shown, _ = open_fields.pop()
            open_fields.append((code, shown, True))
        elif kind == "end":
            code, shown, _ = open_fields.pop()
            yield Field("".join(part.text or "" for part in code), tuple(code), tuple(shown))
        else:
            code, shown, is_result = open_fields[-1]
            (shown if is_result else code).append(each)


def _number_captions(document: Element, numerals: Numerals) -> None:
    """Count each kind of caption through, then let every reference show what its caption shows."""
    counts: dict[str, int] = {}
    references: list[tuple[str, Field]] = []
    found = list(fields(document))
    if any(each.code and each.code[0].tag != _SIMPLE for each in found):  # those of one notation are in their order
        places = {each: place for place, each in enumerate(document.iter(_SIMPLE, _CODE))}
        found.sort(key=lambda each: places[each.code[0]] if each.code else 0)
    for field in found:
        words = field.instruction.split()
        if words[:1] == ["SEQ"] and len(words) > 1:
            counts[words[1]] = counts.get(words[1], 0) + 1
            field.switch(f" {_SWITCH.sub('', field.instruction).strip()} \\* {_SWITCHES[numerals]} ")
            field.show(numerals.whole(counts[words[1]]))
        elif words[:1] == ["REF"] and len(words) > 1:
            references.append((words[1], field))
    marked = _bookmarks(document) if references else {}
    for name, field in references:
        if name in marked:
            field.show(marked[name])


def _bookmarks(document: Element) -> dict[str, str]:
    """The text of each bookmark that begins and ends in one paragraph."""
    texts: dict[str, str] = {}
    for start in document.iter(_BOOKMARK):
        text = ""
        for sibling in start.itersiblings():
            if sibling.tag == _BOOKMARK_END and sibling.get(_ID) == start.get(_ID):
                texts[str(start.get(w("name")))] = text
                break
            text += "".join([each.text or "" for each in sibling.iter(_TEXT)])
    return texts


# --- numbers of pages ------------------------------------------------------------------------------------------


def _page_numbers(document: Element, numerals: Numerals) -> None:
    for number in document.iter(w("pgNumType")):
        if number.get(w("fmt"), "decimal") in FORMATS.values():
            number.set(w("fmt"), FORMATS[numerals])


# --- structure -------------------------------------------------------------------------------------------------


def _mend_tables(document: Element) -> list[Element]:
    """What loops and docxtpl leave in tables and Word refuses, mended; the tables that stay.

    A row without cells and a table without rows go. A cell ends with a paragraph, if only an empty one. And docxtpl
    puts what merges and colours cells behind all other properties, but the schema fixes their order.
    """
    tables: list[Element] = []
    empty: list[Element] = []
    for each in document.iter(_TABLE, _ROW):
        if len(each) and each[-1].tag == _CELL:  # so of nearly every row
            continue
        if next(each.iter(_CELL), None) is None:
            empty.append(each)
        elif each.tag == _TABLE:
            tables.append(each)
    for each in empty:
        each.getparent().remove(each)  # type: ignore[union-attr]
    for cell in document.iter(_CELL):
        if not len(cell) or cell[-1].tag != _PARAGRAPH:
            etree.SubElement(cell, _PARAGRAPH)
    for properties in document.iter(_PROPERTIES):
        if len(properties) > 1:
            _order(properties)
    return tables


def _order(properties: Element) -> None:
    """Put the properties of a cell in the order of the schema."""
    found = [_CELL_PROPERTIES.get(each.tag, len(_CELL_PROPERTIES)) for each in properties]
    if found != sorted(found):
        properties[:] = [each for _, each in sorted(zip(found, properties, strict=True), key=itemgetter(0))]


def _fit_columns(tables: Iterable[Element]) -> None:
    """Where a loop made other columns than the template drew, they share the width of its table anew."""
    for table in tables:
        grid = table.find(w("tblGrid"))
        first = table.find(w("tr"))
        if grid is None or first is None or len(first.findall(w("tc"))) == len(grid):
            continue
        rows = [[*row.iterfind(w("tc"))] for row in table.iterfind(w("tr"))]
        if len({len(each) for each in rows}) > 1 or next(table.iter(w("gridSpan")), None) is not None:
            continue
        drawn = [_width(each.find(f"{w('tcPr')}/{w('tcW')}")) for each in rows[0]]
        whole = sum(map(_width, grid))
        widths = [str(each * whole // max(1, sum(drawn))) for each in drawn]
        grid[:] = [etree.Element(w("gridCol"), {w("w"): each}) for each in widths]
        for cells in rows:
            for cell, each in zip(cells, widths, strict=True):
                for stated in cell.iterfind(f"{w('tcPr')}/{w('tcW')}"):
                    stated.set(w("w"), each)


def _width(column: Element | None) -> int:
    return 0 if column is None else max(0, integer(column.get(w("w"))))


def _drop_empty_last_section(document: Element) -> None:
    """Where nothing follows the last section break, the section before it is the last: no blank page.

    The paragraph that carried the break stays: Word wants one between a table and the end.
    """
    body = document.find(w("body"))
    if body is None or len(body) < 2:
        return
    last, closing = body[-2], body[-1]
    ended = last.find(f"{w('pPr')}/{w('sectPr')}")
    if closing.tag == w("sectPr") and ended is not None:
        body.replace(closing, ended)
