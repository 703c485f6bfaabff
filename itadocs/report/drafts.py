"""Drafted text in a document: what stands between the marks gets a character style, and no mark is left.

An official finds every draft by its style, and clears the style when she has read it.
"""

import copy
import re
from itertools import groupby

from lxml import etree

from itadocs.oxml import Element, w
from itadocs.package import Parts
from itadocs.thai import DRAFT_BEGINS, DRAFT_ENDS, is_drafted

STYLE = "ITA Drafted"
_MARK = re.compile(f"([{DRAFT_BEGINS}{DRAFT_ENDS}])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def mark_drafts(document: Element, styles: Element | None) -> None:
    """Give every drafted stretch the style, if the template has it. A run with a style of its own keeps that."""
    style = "" if styles is None else _style_id(styles)
    for paragraph in document.iter(w("p")):
        if not any(is_drafted(each.text or "") for each in paragraph.iter(w("t"))):
            continue
        inside = False
        for run in list(paragraph.iter(w("r"))):
            inside = _split(run, style, inside)


def without_draft_marks(parts: Parts) -> dict[str, bytes]:
    """The parts with no mark anywhere: properties, headers and notes have no style for drafts."""
    marks = [mark.encode() for mark in (DRAFT_BEGINS, DRAFT_ENDS)]
    return {
        name: content.replace(marks[0], b"").replace(marks[1], b"") if name.endswith((".xml", ".rels")) else content
        for name, content in parts.items()
    }


def _style_id(styles: Element) -> str:
    """By its name: office programs give styles other ids when they save a template."""
    for style in styles.iterfind(w("style")):
        name = style.find(w("name"))
        if name is not None and name.get(w("val")) == STYLE:
            return str(style.get(w("styleId")))
    return ""


def _split(run: Element, style: str, inside: bool) -> bool:
    """Split a run where drafts begin and end; whether the text after it is drafted."""
    pieces: list[tuple[bool, Element]] = []
    properties = run.find(w("rPr"))
    for each in run:
        if each.tag != w("t"):
            if each is not properties:
                pieces.append((inside, each))
            continue
        for text in _MARK.split(each.text or ""):
            if text in (DRAFT_BEGINS, DRAFT_ENDS):
                inside = text == DRAFT_BEGINS
            elif text:
                pieces.append((inside, _text(text)))
    for is_draft, group in groupby(pieces, key=lambda piece: piece[0]):
        part = etree.Element(w("r"))
        if properties is not None:
            part.append(copy.deepcopy(properties))
        if is_draft and style:
            _put_style(part, style)
        part.extend([element for _, element in group])
        run.addprevious(part)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
    return inside


def _text(content: str) -> Element:
    element = etree.Element(w("t"))
    element.text = content
    element.set(_SPACE, "preserve")
    return element


def _put_style(run: Element, style: str) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    if properties.find(w("rStyle")) is None:
        named = etree.Element(w("rStyle"))
        named.set(w("val"), style)
        properties.insert(0, named)  # the schema wants it first
