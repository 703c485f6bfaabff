"""Numbered lists of a document: their numerals, and that each begins at one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from lxml import etree

from itadocs.oxml import Element, W, integer, parse_xml, w, xml_bytes
from itadocs.thai import Numerals

_PLACE = "itadocs"
_PARAGRAPH, _STYLE = map(w, ("p", "pStyle"))
_NUMBERED, _LEVEL, _NUMBER, _VAL = map(w, ("numPr", "ilvl", "numId", "val"))
FORMATS = {Numerals.THAI: "thaiNumbers", Numerals.ARABIC: "decimal"}
"""What Word calls these numerals, in lists and of pages."""
# What may stand before w:numPr in the properties of a paragraph (the schema fixes the order).
_BEFORE_NUMBERING = {
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
}


def number_lists(document: Element, numbering: bytes, styles: bytes, numerals: Numerals) -> bytes:
    """The part that numbers lists: in these numerals, and beginning at one wherever a list begins.

    A list begins in every cell, and after any other paragraph. It is its style's; the paragraphs of each occurrence get
    a list of their own with the same look.
    """
    lists = _list_styles(numbering, styles)
    frame = _frame(numbering, numerals, frozenset(lists.values()))
    added: list[str] = []
    numbered: list[tuple[Element, str]] = []
    previous: Element | None = None
    previous_style = current = ""
    for paragraph, style in _styled(document, lists):
        if previous is None or paragraph.getprevious() is not previous or style != previous_style:
            current = str(frame.following + len(added))
            begins, ends = frame.lists[lists[style]]
            added.append(f"{begins}{current}{ends}")
        numbered.append((paragraph, current))
        previous, previous_style = paragraph, style
    _put_numbering(numbered)
    return "".join((frame.before, *added, frame.after)).encode()


@dataclass(frozen=True)
class _Frame:
    """The part that numbers lists, about the place where further ones go.

    ``following`` is the first number that is free; ``lists`` has for each look what stands before and after the number
    of a list that begins at one.
    """

    before: str
    after: str
    following: int
    lists: Mapping[str, tuple[str, str]]


@lru_cache(maxsize=32)
def _frame(numbering: bytes, numerals: Numerals, abstract: frozenset[str]) -> _Frame:
    """The part of a template in these numerals; kept by content."""
    root = parse_xml(numbering)
    for format_ in root.iter(w("numFmt")):
        if format_.get(w("val")) in FORMATS.values():
            format_.set(w("val"), FORMATS[numerals])
    used = [integer(each.get(w("numId"))) for each in root.iter(w("num"))]
    last = len(root.findall(w("numIdMacAtCleanup")))  # they must stay last
    place = len(root) - last
    root.insert(place, etree.ProcessingInstruction(_PLACE, "lists"))
    before, _, after = xml_bytes(root).decode().rpartition(f"<?{_PLACE} lists?>")
    models: dict[str, tuple[str, str]] = {}
    for each in abstract:
        root[place] = _beginning(root, each)
        text = xml_bytes(root).decode()
        begins, _, ends = text[len(before) : len(text) - len(after)].partition(_PLACE)
        models[each] = begins, ends
    return _Frame(before, after, max(used, default=0) + 1, MappingProxyType(models))


def _styled(document: Element, styles: Mapping[str, str]) -> Iterator[tuple[Element, str]]:
    """The paragraphs of some styles, each with its style."""
    for each in document.iter(_STYLE):
        for style in each.values():  # one, which is quicker than to ask for it by its name
            properties = each.getparent() if style in styles else None
            paragraph = None if properties is None else properties.getparent()
            if paragraph is not None and paragraph.tag == _PARAGRAPH:  # and no earlier state of one
                yield paragraph, str(style)


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


def _beginning(numbering: Element, abstract: str) -> Element:
    """A list that begins at one, and looks like all of its kind; its number is to be put in."""
    num = etree.SubElement(numbering, w("num"), {_NUMBER: _PLACE})
    etree.SubElement(num, w("abstractNumId"), {_VAL: abstract})
    override = etree.SubElement(num, w("lvlOverride"), {_LEVEL: "0"})
    etree.SubElement(override, w("startOverride"), {_VAL: "1"})
    return num


def _put_numbering(numbered: Sequence[tuple[Element, str]]) -> None:
    """Let each of these paragraphs say the number of its list."""
    said = "".join([f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' for _, number in numbered])
    made = parse_xml(f'<w:pPr xmlns:w="{W}">{said}</w:pPr>'.encode())  # quicker than to make one by one
    for (paragraph, _), each in zip(numbered, list(made), strict=True):
        properties = paragraph[0]  # it has a style, so it has properties, and these come first
        place = 1
        if len(properties) > 1:  # most have a style and nothing else
            for stale in list(properties.iterchildren(_NUMBERED)):
                properties.remove(stale)
            place = sum([each.tag in _BEFORE_NUMBERING for each in properties])
        properties.insert(place, each)
