"""Numbered lists of a document: their numerals, and that each begins at one."""

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from lxml import etree

from itadocs.oxml import Element, integer, parse_xml, w, xml_bytes
from itadocs.thai import Numerals

_NUMBERED, _LEVEL, _NUMBER, _VAL = map(w, ("numPr", "ilvl", "numId", "val"))
FORMATS = {Numerals.THAI: "thaiNumbers", Numerals.ARABIC: "decimal"}
"""What Word calls these numerals, in lists and of pages."""
# What may stand before w:numPr in the properties of a paragraph (the schema fixes the order).
_BEFORE_NUMBERING = {
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
}


def number_lists(document: Element, numbering: bytes, styles: bytes, numerals: Numerals) -> bytes:
    """The part that numbers lists: in these numerals, and beginning at one wherever a list begins."""
    root = parse_xml(numbering)
    for format_ in root.iter(w("numFmt")):
        if format_.get(w("val")) in FORMATS.values():
            format_.set(w("val"), FORMATS[numerals])
    _restart_lists(document, root, _list_styles(numbering, styles))
    return xml_bytes(root)


def _restart_lists(document: Element, numbering: Element, lists: Mapping[str, str]) -> None:
    """A numbered list begins at one wherever it begins: in every cell, and after any other paragraph.

    The list is its style's; the paragraphs of each occurrence get a list of their own with the same look.
    """
    used = [integer(each.get(w("numId"))) for each in numbering.iter(w("num"))]
    following = max(used, default=0) + 1
    after = len(numbering.findall(w("numIdMacAtCleanup")))  # which must stay last
    previous: Element | None = None
    previous_style = current = ""
    for paragraph, style in _styled(document, lists):
        if previous is None or paragraph.getprevious() is not previous or style != previous_style:
            current = str(following)
            following += 1
            _restart(numbering, len(numbering) - after, current, lists[style])
        _put_numbering(paragraph, current)
        previous, previous_style = paragraph, style


def _styled(document: Element, styles: Container[str]) -> Iterator[tuple[Element, str]]:
    """The paragraphs of some styles, each with its style."""
    for each in document.iter(w("pStyle")):
        style = str(each.get(_VAL))
        if style in styles:
            properties = each.getparent()
            paragraph = None if properties is None else properties.getparent()
            if paragraph is not None and paragraph.tag == w("p"):  # and no earlier state of one
                yield paragraph, style


@lru_cache(maxsize=32)
def _list_styles(numbering_part: bytes, styles_part: bytes) -> Mapping[str, str]:
    """The abstract list of every paragraph style that numbers its paragraphs, headings and bullets left out.

    Kept by content: both parts are those of the template.
    """
    numbering, styles = parse_xml(numbering_part), parse_xml(styles_part)
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
    return MappingProxyType(found)


def _restart(numbering: Element, place: int, number: str, abstract: str) -> None:
    """Add a list that begins at one, and looks like all of its kind."""
    num = etree.SubElement(numbering, w("num"), {_NUMBER: number})
    etree.SubElement(num, w("abstractNumId"), {_VAL: abstract})
    override = etree.SubElement(num, w("lvlOverride"), {_LEVEL: "0"})
    etree.SubElement(override, w("startOverride"), {_VAL: "1"})
    if place < len(numbering) - 1:
        numbering.insert(place, num)


def _put_numbering(paragraph: Element, number: str) -> None:
    properties = paragraph[0]  # it has a style, so it has properties, and these come first
    for stale in list(properties.iterchildren(_NUMBERED)):
        properties.remove(stale)
    place = sum([each.tag in _BEFORE_NUMBERING for each in properties])
    numbered = etree.SubElement(properties, _NUMBERED)
    etree.SubElement(numbered, _LEVEL, {_VAL: "0"})
    etree.SubElement(numbered, _NUMBER, {_VAL: number})
    if place < len(properties) - 1:
        properties.insert(place, numbered)
