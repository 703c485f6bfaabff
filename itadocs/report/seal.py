"""What a report remembers of itself: a fingerprint of its text and structure, to tell whether it was edited.

A re-save by Word or LibreOffice without edits leaves the fingerprint as it is: it looks at words, tables, pictures
and charts, not at how an office program splits runs, names parts or shows fields.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from itadocs import __version__
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import CUSTOM, DOCUMENT, NotAPackageError, Parts, unpack
from itadocs.report import properties

_FINGERPRINT = "fingerprint"
_PARTS = "parts"
_ASIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_FIELD_MARK, _FIELD_MARK_KIND = w("fldChar"), w("fldCharType")
_STANDS_FOR = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("drawing"): "▣",
    w("pict"): "▣",
    w("object"): "▣",
    w("footnoteReference"): "†",
    w("endnoteReference"): "‡",
    w("commentReference"): "※",
    f"{{{_MATH}}}oMath": "∑",
}
_TEXTS = {w("t"), f"{{{_MATH}}}t"}
_HOLDERS = {w(name) for name in ("body", "sdt", "sdtContent", "footnote", "endnote", "comment")}
_HIDDEN = {w("fldSimple"), w("del"), w("moveFrom")}


def seal(parts: Parts, kind: str, layout: str) -> dict[str, bytes]:
    """The parts with the properties of a finished report: its kind, its layout, and its fingerprint."""
    remembered = {
        "kind": kind,
        "layout": layout,
        "version": __version__,
        _FINGERPRINT: fingerprint(parts),
        _PARTS: _hash_of(parts),
    }
    return {**parts, CUSTOM: properties.written(remembered)}


def marks(stated: Mapping[str, str]) -> bool:
    """Whether these properties are those of a report that was made, and not of a template."""
    return _FINGERPRINT in stated


def is_untouched(report: bytes) -> bool | None:
    """Whether a report is as it was made; None if it is none of ours."""
    try:
        parts = unpack(report)
    except NotAPackageError:
        return None
    made = properties.read(parts).get(_FINGERPRINT)
    try:
        return None if made is None else made == fingerprint(parts)
    except etree.XMLSyntaxError:
        return False


def is_as_made(report: bytes) -> bool:
    """Whether no program has saved a report since it was made: then not even its formatting can have changed."""
    try:
        parts = unpack(report)
    except NotAPackageError:
        return False
    return properties.read(parts).get(_PARTS) == _hash_of(parts)


def _hash_of(parts: Parts) -> str:
    """A hash of every part but the one that holds it."""
    content = (f"{name}\0".encode() + each + b"\0" for name, each in sorted(parts.items()) if name != CUSTOM)
    return hashlib.sha256(b"".join(content)).hexdigest()


def fingerprint(parts: Parts) -> str:
    """A hash of what a reader sees: the body in order, and the texts of headers, footers, notes and comments."""
    seen = "\n".join(_block(parse_xml(parts[DOCUMENT])))
    # Each text once: LibreOffice gives every section headers of its own.
    margins = sorted(
        {"\n".join(_block(parse_xml(content))) for name, content in parts.items() if _ASIDE.fullmatch(name)}
    )
    return hashlib.sha256("\f".join([seen, *filter(None, margins)]).encode()).hexdigest()


def _block(parent: Element) -> Iterator[str]:
    """Paragraphs with text and tables with their cells, in order; empty paragraphs do not count."""
    for each in parent:
        if each.tag == w("p"):
            text = " ".join(_text(each).split())
            if text:
                yield text
        elif each.tag == w("tbl"):
            for row in each.iter(w("tr")):
                yield "|".join(" ".join(_block(cell)) for cell in row.iterfind(w("tc")))
        elif each.tag in _HOLDERS:
            yield from _block(each)


def _text(paragraph: Element) -> str:
    """The text of a paragraph without what its fields show: that changes with the program that shows it."""
    found: list[str] = []
    depth = 0
    for each in _shown(paragraph):
        if each.tag == _FIELD_MARK:
            kind = each.get(_FIELD_MARK_KIND)
            depth += (kind == "begin") - (kind == "end")
        elif depth == 0:
            found.append(_stands_for(each))
    return "".join(found)


def _stands_for(element: Element) -> str:
    """What a reader sees of one element, or a sign for it."""
    if element.tag in _TEXTS:
        return element.text or ""
    if element.tag == w("sym"):
        return f"⟨{element.get(w('font'))} {element.get(w('char'))}⟩"
    if element.tag == w("br") and element.get(w("type")) == "page":
        return "⏎"
    return _STANDS_FOR.get(str(element.tag), "")


def _shown(parent: Element) -> Iterator[Element]:
    """Every element below, but for what simple fields show and what tracked changes took away."""
    for each in parent:
        if each.tag not in _HIDDEN:
            yield each
            yield from _shown(each)
