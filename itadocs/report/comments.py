"""Comments in a Word document: their part, and their marks in the text; put to paragraphs, and taken away."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from itadocs.oxml import Element, R, W, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT, DOCUMENT_RELATIONS, Parts
from itadocs.report import drawings

_KIND = f"{R}/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PART = "word/comments.xml"
# Where Word keeps more about comments, an entry each, known by the key of the one in the part before.
_BESIDE = ("word/commentsExtended.xml", "word/commentsIds.xml", "word/commentsExtensible.xml")
_KEY = re.compile(r"\{.*\}(?:paraId|durableId)")
_ANSWERED = re.compile(r"\{.*\}paraIdParent")
_MARKS = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
_ID = w("id")
_DATE = "1980-01-01T00:00:00Z"  # the same every time; LibreOffice writes one no schema knows where there is none


def without_comments(parts: Parts, author: str = "") -> dict[str, bytes]:
    """The parts of a document without the comments of an author, or without any; XMLSyntaxError if they are no XML."""
    left = dict(parts)
    name = part_of(parts)
    comments = parse_xml(parts[name]) if name in parts else etree.Element(w("comments"))
    leaving = [each for each in comments if author in ("", each.get(w("author")))]
    if not leaving and (author or b":comment" not in parts[DOCUMENT]):
        return left
    document = parse_xml(parts[DOCUMENT])
    ids = {each.get(_ID) for each in leaving}
    for mark in [each for each in document.iter(*_MARKS) if not author or each.get(_ID) in ids]:
        _remove(mark)
    left[DOCUMENT] = xml_bytes(document)
    keys = {key for each in leaving for key in _keys(each.iter())}
    for each in leaving:
        comments.remove(each)
    if not len(comments):
        drawings.drop(left, DOCUMENT, [name, drawings.relations_of(name), *_BESIDE])
        return left
    left[name] = xml_bytes(comments)
    for beside in filter(parts.__contains__, _BESIDE):
        entries = parse_xml(parts[beside])
        keys |= _drop_entries(entries, keys)
        left[beside] = xml_bytes(entries)
    return left


def add(parts: dict[str, bytes], author: str, said: Iterable[tuple[Element, str]], document: Element) -> None:
    """Put comments of an author to paragraphs of the ``document``, the root of that part, which is written anew."""
    name = part_of(parts)
    is_new = name not in parts
    comments = etree.Element(w("comments"), nsmap={"w": W}) if is_new else parse_xml(parts[name])
    used = [int(id_) for each in (*comments, *document.iter(*_MARKS)) if (id_ := str(each.get(_ID))).isdecimal()]
    for number, (paragraph, text) in enumerate(said, start=max(used, default=-1) + 1):
        _mark(paragraph, str(number))
        comment = etree.SubElement(comments, w("comment"))
        for key, value in (("id", str(number)), ("author", author), ("date", _DATE), ("initials", author)):
            comment.set(w(key), value)
        run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(run, w("t")).text = "".join(each for each in text if each.isprintable())
    parts[name] = xml_bytes(comments)
    parts[DOCUMENT] = xml_bytes(document)
    if is_new:
        drawings.declare(parts, name, _TYPE)
        drawings.relate(parts, DOCUMENT, name, _KIND)


def part_of(parts: Parts) -> str:
    """The part that holds the comments, or shall."""
    relations = parse_xml(parts[DOCUMENT_RELATIONS]) if DOCUMENT_RELATIONS in parts else ()
    ids = [str(each.get("Id")) for each in relations if each.get("Type") == _KIND]
    return next((target for id_ in ids if (target := drawings.targets(parts, DOCUMENT).get(id_))), _PART)


def _mark(paragraph: Element, number: str) -> None:
    """Mark a whole paragraph; what it has for properties stays first."""
    begins, ends = (etree.Element(name, {_ID: number}) for name in _MARKS[:2])
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, begins)
    paragraph.append(ends)
    etree.SubElement(etree.SubElement(paragraph, w("r")), _MARKS[2]).set(_ID, number)


def _remove(mark: Element) -> None:
    """Remove a mark, and the run that held nothing else."""
    holder = mark.getparent()
    if holder is None:
        return
    holder.remove(mark)
    around = holder.getparent()
    if holder.tag == w("r") and around is not None and all(each.tag == w("rPr") for each in holder):
        around.remove(holder)


def _keys(elements: Iterable[Element]) -> Iterator[str]:
    for each in elements:
        yield from (str(value) for name, value in each.attrib.items() if _KEY.fullmatch(str(name)))


def _drop_entries(entries: Element, keys: set[str]) -> set[str]:
    """Remove the entries of these keys; all their keys. What answered one of them stands for itself then."""
    gone: set[str] = set()
    for each in list(entries):
        known = set(_keys([each]))
        if known & keys:
            gone |= known
            entries.remove(each)
            continue
        for name in [name for name in each.attrib if _ANSWERED.fullmatch(str(name)) and each.get(name) in keys]:
            del each.attrib[name]
    return gone
