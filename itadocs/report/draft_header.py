"""The header of a draft: on every page it says that this is one, and how much is left to do.

What stands in the headers of the template stays below it. A section without a header of its own goes on with that of
the section before: it is enough that the first has one of each kind.
"""

from lxml import etree

from itadocs.oxml import Element, R, W, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT, Parts
from itadocs.report import drawings
from itadocs.report.marks import MISSING, style_id
from itadocs.thai import Numerals

_KINDS = ("default", "first", "even")
_STYLES = "word/styles.xml"
_HEADER = f"{R}/header"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_ID = f"{{{R}}}id"
_PREFIXES = {"w": W, "r": R}


def put(parts: Parts, open_points: int, numerals: Numerals, *, document: Element | None = None) -> dict[str, bytes]:
    """The parts of a finished document with the header of a draft on every page.

    ``document`` is the root of the document's part, where it is at hand: it gets the references to the header.
    """
    marked = dict(parts)
    document = parse_xml(parts[DOCUMENT]) if document is None else document
    styles = parse_xml(parts[_STYLES]) if _STYLES in parts else None
    said = "ฉบับร่าง" + (f" ยังมีจุดที่ต้องแก้ไข {numerals.whole(open_points)} จุด" if open_points else "")
    targets = drawings.targets(parts, DOCUMENT)
    for name in sorted({targets[str(each.get(_ID))] for each in document.iter(w("headerReference"))}):
        header = parse_xml(parts[name])
        header.insert(0, _notice(said, styles))
        marked[name] = xml_bytes(header)
    first = _first_section(document)
    lacking = set(_KINDS) - {each.get(w("type")) for each in first.iterfind(w("headerReference"))}
    if lacking:
        name = next(each for number in range(1, len(parts) + 2) if (each := f"word/header{number}.xml") not in parts)
        header = etree.Element(w("hdr"), nsmap=_PREFIXES)
        header.append(_notice(said, styles))
        marked[name] = xml_bytes(header)
        drawings.declare(marked, name, _TYPE)
        id_ = drawings.relate(marked, DOCUMENT, name, _HEADER)
        for kind in sorted(lacking):
            first.insert(0, etree.Element(w("headerReference"), {w("type"): kind, _ID: id_}, nsmap=_PREFIXES))
    marked[DOCUMENT] = xml_bytes(document)
    return marked


def _first_section(document: Element) -> Element:
    """The properties of the first section; a document may say nothing of its only one."""
    found = next(document.iter(w("sectPr")), None)
    if found is not None:
        return found
    body = document.find(w("body"))
    assert body is not None  # every document has one
    return etree.SubElement(body, w("sectPr"))


def _notice(said: str, styles: Element | None) -> Element:
    paragraph = etree.Element(w("p"), nsmap=_PREFIXES)
    if style := style_id(styles, "header"):
        etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle")).set(w("val"), style)
    run = etree.SubElement(paragraph, w("r"))
    if style := style_id(styles, MISSING):
        etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle")).set(w("val"), style)
    etree.SubElement(run, w("t")).text = said
    return paragraph
