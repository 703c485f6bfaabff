"""Marked text in a document: what stands between marks gets their character style, and no mark is left.

An official finds every draft and every gap by its style: she clears that of a draft when she has read it, and fills
the gap in the workbook.
"""

import copy
import re
from collections.abc import Mapping
from itertools import groupby

from lxml import etree

from itadocs.oxml import Element, w
from itadocs.package import Parts
from itadocs.thai import DRAFT_BEGINS, GAP_BEGINS, MARKS

DRAFTED, MISSING = "ITA Drafted", "ITA Missing"
_STYLES = {DRAFT_BEGINS: DRAFTED, GAP_BEGINS: MISSING}
_MARK = re.compile(f"([{MARKS}])")
_SIGNS = [sign.encode() for sign in MARKS]
_FIRST = _SIGNS[0][:1]  # of every sign, and of hardly anything else: found or not at once
_ANY_SIGN = re.compile(b"|".join(_SIGNS))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def mark(document: Element, styles: Element | None) -> None:
    """Give every marked stretch its style, if the template has it.

    A draft in a run with a style of its own keeps that; a gap is seen everywhere.
    """
    ids = {begins: style_id(styles, name) for begins, name in _STYLES.items()}
    for paragraph in document.iter(w("p")):
        if not any(_MARK.search(each.text or "") for each in paragraph.iter(w("t"))):
            continue
        begun = ""
        for run in list(paragraph.iter(w("r"))):
            begun = _split(run, ids, begun)


def has_marks(content: bytes) -> bool:
    """Whether there is a mark anywhere in a part."""
    return _FIRST in content and _ANY_SIGN.search(content) is not None


def without_marks(parts: Parts) -> dict[str, bytes]:
    """The parts with no mark anywhere: in properties, headers and notes nothing is styled."""
    return {
        name: _ANY_SIGN.sub(b"", content) if name.endswith((".xml", ".rels")) and has_marks(content) else content
        for name, content in parts.items()
    }


def style_id(styles: Element | None, name: str) -> str:
    """The id of the style of a name, "" without one: office programs give styles other ids when they save."""
    for style in () if styles is None else styles.iterfind(w("style")):
        named = style.find(w("name"))
        if named is not None and named.get(w("val")) == name:
            return str(style.get(w("styleId")))
    return ""


def _split(run: Element, ids: Mapping[str, str], begun: str) -> str:
    """Split a run where marked stretches begin and end; with what mark the text after it began, "" for none."""
    pieces: list[tuple[str, Element]] = []
    properties = run.find(w("rPr"))
    for each in run:
        if each.tag != w("t"):
            if each is not properties:
                pieces.append((begun, each))
            continue
        for text in _MARK.split(each.text or ""):
            if text and text in MARKS:
                begun = text if text in ids else ""
            elif text:
                pieces.append((begun, _text(text)))
    for mark_, group in groupby(pieces, key=lambda piece: piece[0]):
        part = etree.Element(w("r"))
        if properties is not None:
            part.append(copy.deepcopy(properties))
        if style := ids.get(mark_):
            _put_style(part, style, always=mark_ == GAP_BEGINS)
        part.extend([element for _, element in group])
        run.addprevious(part)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
    return begun


def _text(content: str) -> Element:
    element = etree.Element(w("t"))
    element.text = content
    element.set(_SPACE, "preserve")
    return element


def _put_style(run: Element, style: str, *, always: bool) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    named = properties.find(w("rStyle"))
    if named is None:
        named = etree.Element(w("rStyle"))
        properties.insert(0, named)  # the schema wants it first
    elif not always:
        return
    named.set(w("val"), style)
