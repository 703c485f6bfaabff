"""One pass over a rendered document: caption numbers and references, numeral formats, lists, cells, sections, marks.

Templates say what a report looks like; what depends on how much of it there is, is settled here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from itadocs.oxml import Element, integer, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT
from itadocs.report import drawings, pictures
from itadocs.report.chart_part import ChartData
from itadocs.report.charts import fill
from itadocs.report.marks import mark, without_marks
from itadocs.report.pictures import Picture
from itadocs.thai import Numerals

_NUMBERING = "word/numbering.xml"
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
_STYLES = "word/styles.xml"
_FORMATS = {Numerals.THAI: "thaiNumbers", Numerals.ARABIC: "decimal"}
_SWITCH = re.compile(r"\\\*\s*(?:THAI)?ARABIC\b")
_SWITCHES = {Numerals.THAI: "THAIARABIC", Numerals.ARABIC: "ARABIC"}
_NO_CHARTS: Mapping[str, ChartData | None] = {}
# In the order of the schema.
_CELL_PROPERTIES = [
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd"),
    *("noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
]
# What may stand before w:numPr in the properties of a paragraph (the schema fixes the order).
_BEFORE_NUMBERING = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


def finish(
    parts: dict[str, bytes],
    numerals: Numerals,
    charts: Mapping[str, ChartData | None] = _NO_CHARTS,
    emblem: Picture | None = None,
    photos: Sequence[Picture | None] = (),
) -> dict[str, bytes]:
    """The parts of the document as it is to be written; the rendered parts are well-formed XML."""
    finished = dict(parts)
    document = parse_xml(parts[DOCUMENT])
    fill(document, finished, charts, numerals)
    pictures.place(document, finished, emblem, photos)
    drawings.tidy(document, finished)
    drawings.keep_pictures(finished)
    mark(document, parse_xml(parts[_STYLES]) if _STYLES in parts else None)
    _drop_empty_tables(document)
    _drop_empty_last_section(document)
    _order_cell_properties(document)
    _close_cells(document)
    _fit_columns(document)
    _number_captions(document, numerals)
    _page_numbers(document, numerals)
    if _NUMBERING in parts:
        numbering = parse_xml(parts[_NUMBERING])
        for format_ in numbering.iter(w("numFmt")):
            if format_.get(w("val")) in _FORMATS.values():
                format_.set(w("val"), _FORMATS[numerals])
        _restart_lists(document, numbering, parse_xml(parts[_STYLES]))
        finished[_NUMBERING] = xml_bytes(numbering)
    finished[DOCUMENT] = xml_bytes(document)
    for name in filter(_MARGINS.fullmatch, parts):
        margin = parse_xml(parts[name])
        _order_cell_properties(margin)
        for field in fields(margin):
            field.show(numerals.digits("".join(each.text or "" for each in field.shown)))
        finished[name] = xml_bytes(margin)
    return without_marks(finished)


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
            if each.tag == w("fldSimple"):
                each.set(w("instr"), instruction)
            else:
                each.text = instruction if each is self.code[0] else ""

    def show(self, text: str) -> None:
        """Change what it shows."""
        for each in self.shown:
            each.text = text if each is self.shown[0] else ""


def fields(root: Element) -> Iterator[Field]:
    """Every field of a part, simple ones first; fields inside fields count for themselves."""
    for simple in root.iter(w("fldSimple")):
        yield Field(str(simple.get(w("instr"))), (simple,), tuple(simple.iter(w("t"))))
    open_fields: list[tuple[list[Element], list[Element], bool]] = []
    for each in root.iter(w("fldChar"), w("instrText"), w("t")):
        kind = each.get(w("fldCharType"))
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
    places = {each: place for place, each in enumerate(document.iter())}
    for field in sorted(fields(document), key=lambda each: places[each.code[0]] if each.code else 0):
        words = field.instruction.split()
        if words[:1] == ["SEQ"] and len(words) > 1:
            counts[words[1]] = counts.get(words[1], 0) + 1
            field.switch(f" {_SWITCH.sub('', field.instruction).strip()} \\* {_SWITCHES[numerals]} ")
            field.show(numerals.whole(counts[words[1]]))
        elif words[:1] == ["REF"] and len(words) > 1:
            references.append((words[1], field))
    marked = _bookmarks(document)
    for name, field in references:
        if name in marked:
            field.show(marked[name])


def _bookmarks(document: Element) -> dict[str, str]:
    """The text of each bookmark that begins and ends in one paragraph."""
    texts: dict[str, str] = {}
    for start in document.iter(w("bookmarkStart")):
        text = ""
        for sibling in start.itersiblings():
            if sibling.tag == w("bookmarkEnd") and sibling.get(w("id")) == start.get(w("id")):
                texts[str(start.get(w("name")))] = text
                break
            text += "".join(each.text or "" for each in sibling.iter(w("t")))
    return texts


# --- numbers of pages and lists --------------------------------------------------------------------------------


def _page_numbers(document: Element, numerals: Numerals) -> None:
    for number in document.iter(w("pgNumType")):
        if number.get(w("fmt"), "decimal") in _FORMATS.values():
            number.set(w("fmt"), _FORMATS[numerals])


def _restart_lists(document: Element, numbering: Element, styles: Element) -> None:
    """A numbered list begins at one wherever it begins: in every cell, and after any other paragraph.

    The list is its style's; the paragraphs of each occurrence get a list of their own with the same look.
    """
    lists = _list_styles(numbering, styles)
    used = [integer(each.get(w("numId"))) for each in numbering.iter(w("num"))]
    following = max(used, default=0) + 1
    after = len(numbering.findall(w("numIdMacAtCleanup")))  # which must stay last
    previous: Element | None = None
    current = ""
    for paragraph in document.iter(w("p")):
        style = _style_of(paragraph)
        if style not in lists:
            continue
        if previous is None or paragraph.getprevious() is not previous or _style_of(previous) != style:
            current = str(following)
            following += 1
            numbering.insert(len(numbering) - after, _restarted(current, lists[style]))
        _put_numbering(paragraph, current)
        previous = paragraph


def _style_of(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else str(style.get(w("val")))


def _list_styles(numbering: Element, styles: Element) -> dict[str, str]:
    """The abstract list of every paragraph style that numbers its paragraphs, headings and bullets left out."""
    abstract = {
        str(num.get(w("numId"))): str(target.get(w("val")))
        for num in numbering.iterfind(w("num"))
        if (target := num.find(w("abstractNumId"))) is not None
    }
    bullets = {
        str(each.get(w("abstractNumId")))
        for each in numbering.iterfind(w("abstractNum"))
        if (format_ := each.find(f"{w('lvl')}/{w('numFmt')}")) is not None and format_.get(w("val")) == "bullet"
    }
    found: dict[str, str] = {}
    for style in styles.iterfind(w("style")):
        number = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if number is None or style.find(f"{w('pPr')}/{w('outlineLvl')}") is not None:
            continue
        target = abstract.get(str(number.get(w("val"))))
        if target is not None and target not in bullets:
            found[str(style.get(w("styleId")))] = target
    return found


def _restarted(number: str, abstract: str) -> Element:
    num = etree.Element(w("num"))
    num.set(w("numId"), number)
    etree.SubElement(num, w("abstractNumId")).set(w("val"), abstract)
    override = etree.SubElement(num, w("lvlOverride"))
    override.set(w("ilvl"), "0")
    etree.SubElement(override, w("startOverride")).set(w("val"), "1")
    return num


def _put_numbering(paragraph: Element, number: str) -> None:
    properties = paragraph[0]  # it has a style, so it has properties, and these come first
    for stale in properties.findall(w("numPr")):
        properties.remove(stale)
    numbered = etree.Element(w("numPr"))
    etree.SubElement(numbered, w("ilvl")).set(w("val"), "0")
    etree.SubElement(numbered, w("numId")).set(w("val"), number)
    before = {w(name) for name in _BEFORE_NUMBERING}
    properties.insert(sum(each.tag in before for each in properties), numbered)


# --- structure -------------------------------------------------------------------------------------------------


def _drop_empty_tables(document: Element) -> None:
    """Word refuses a row without cells and a table without rows: where every loop in them was empty they go."""
    for holder, held in (("tr", "tc"), ("tbl", "tr")):
        for empty in [each for each in document.iter(w(holder)) if next(each.iter(w(held)), None) is None]:
            empty.getparent().remove(empty)  # type: ignore[union-attr]


def _order_cell_properties(document: Element) -> None:
    """docxtpl puts what merges and colours cells behind all other properties, but the schema fixes their order."""
    places = {w(name): place for place, name in enumerate(_CELL_PROPERTIES)}
    for properties in document.iter(w("tcPr")):
        found = [places.get(str(each.tag), len(places)) for each in properties]
        if found != sorted(found):
            properties[:] = sorted(properties, key=lambda each: places.get(str(each.tag), len(places)))


def _close_cells(document: Element) -> None:
    """Word refuses a cell that does not end with a paragraph; one whose every loop was empty gets an empty one."""
    for cell in document.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            cell.append(etree.Element(w("p")))


def _fit_columns(document: Element) -> None:
    """Where a loop made other columns than the template drew, they share the width of its table anew."""
    for table in document.iter(w("tbl")):
        rows = [[*row.iterfind(w("tc"))] for row in table.iterfind(w("tr"))]
        grid = table.find(w("tblGrid"))
        is_even = len({len(each) for each in rows}) == 1 and next(table.iter(w("gridSpan")), None) is None
        if grid is None or not is_even or len(rows[0]) == len(grid):
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
