"""The annotated copy of a template: what is wrong with it stands as a comment at its place, as Word shows comments."""

from collections.abc import Iterator, Sequence

from lxml import etree

from itadocs.oxml import Element, parse_xml, w
from itadocs.package import CONTENT_TYPES, DOCUMENT, NotAPackageError, Parts, pack
from itadocs.report.comments import add, without_comments
from itadocs.report.faults import Fault, Places
from itadocs.report.safety import unpacked
from itadocs.report.whereabouts import part_name

AUTHOR = "itadocs"
"""Whose comments ours are: a copy marked anew carries only the new ones, and those of people stay."""


def annotate(template: bytes, faults: Sequence[Fault]) -> bytes:
    """A copy of a template with a comment for every fault; NotAPackageError if there is no document to put them to.

    Where Word allows no comments – headers, footers, notes, the template as a whole – they go to the first paragraph of
    the body and say their place.
    """
    try:
        parts = without_comments(unpacked(template), AUTHOR)
        if CONTENT_TYPES not in parts:
            raise NotAPackageError(f"ไม่มีส่วน {CONTENT_TYPES}")
        document = parse_xml(parts[DOCUMENT])
        said = list(_said(parts, document, faults))
        if said:
            add(parts, AUTHOR, said, document)
    except etree.XMLSyntaxError as error:
        raise NotAPackageError("อ่านเนื้อหาไม่ได้") from error
    return pack(parts)


def _said(parts: Parts, document: Element, faults: Sequence[Fault]) -> Iterator[tuple[Element, str]]:
    """Each fault in words, and the paragraph of the body that carries them."""
    first = _first(document)
    known = {name: _places(parts, name) for name in {each.part for each in faults} - {DOCUMENT, ""}}
    known[DOCUMENT] = Places.of("", DOCUMENT, document)
    for fault in faults:
        words = f"{fault.problem.message} → {fault.problem.remedy}"
        places = known.get(fault.part)
        paragraph = places.element(fault.paragraph) if places else None
        if fault.part == DOCUMENT and paragraph is not None:
            yield _commented(paragraph), words
        elif fault.part in (DOCUMENT, ""):
            yield first, words
        else:
            yield first, f"{places.said(fault.paragraph) if places else part_name(fault.part)}: {words}"


def _places(parts: Parts, part: str) -> Places | None:
    """The paragraphs of a part, if it can be read: what is said of it may be that it cannot."""
    try:
        return Places.of("", part, parse_xml(parts[part]))
    except (KeyError, etree.XMLSyntaxError):
        return None


def _commented(paragraph: Element) -> Element:
    """The paragraph, or the one that holds the text box it stands in: a box is written twice, and ids are once."""
    boxes = list(paragraph.iterancestors(w("txbxContent")))
    return next(boxes[-1].iterancestors(w("p")), paragraph) if boxes else paragraph


def _first(document: Element) -> Element:
    """The first paragraph of the body; a body without any gets one."""
    body = document.find(w("body"))
    if body is None:
        body = etree.SubElement(document, w("body"))
    found = next(body.iter(w("p")), None)
    if found is None:
        found = etree.Element(w("p"))
        body.insert(0, found)
    return found
