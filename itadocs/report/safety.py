"""What no template may bring into a report: programs, contents that Word would fetch from elsewhere, and missing parts.

Templates come from strangers, and officials send the reports on. Links that a reader clicks are no harm.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from urllib.parse import unquote

from lxml import etree

from itadocs.oxml import Element, R, parse_xml, w
from itadocs.package import CONTENT_TYPES, CORE, DOCUMENT, DOCUMENT_RELATIONS, NotAPackageError, Parts, unpack
from itadocs.report.faults import MOST, WHOLE

_NEEDED = (CONTENT_TYPES, DOCUMENT_RELATIONS, "word/styles.xml")
_LARGEST = 50 * 2**20  # of all parts
_LARGEST_XML = 6 * 2**20  # of all parts of XML: the layouts have a fiftieth; read, it may take forty times as much
_MOST_XML_TAGS = (
    150_000  # of all parts of XML: the layouts have 7,000, and a hundred pages saved by Word less than this
)
_XML = (".xml", ".rels", ".vml")
_DTD = tuple("<!DOCTYPE".encode(each) for each in ("utf-8", "utf-16-le", "utf-16-be"))
_WHAT = {  # the last word of the type of a relation
    "vbaProject": "แมโคร",
    "wordVbaData": "แมโคร",
    "keyMapCustomizations": "แมโคร",
    "attachedToolbars": "แถบเครื่องมือที่ฝังมา",
    "control": "ตัวควบคุม ActiveX",
    "activeXControlBinary": "ตัวควบคุม ActiveX",
    "oleObject": "วัตถุฝัง (OLE)",
    "attachedTemplate": "ไฟล์แม่แบบอื่นที่แนบไว้",
    "aFChunk": "เอกสารอื่นที่แทรกไว้",
    "subDocument": "เอกสารย่อยที่แทรกไว้",
    "mailMergeSource": "แหล่งข้อมูลจดหมายเวียน",
    "mailMergeHeaderSource": "แหล่งข้อมูลจดหมายเวียน",
}
_FROM_ELSEWHERE = {"image": "รูปภาพที่ดึงจากที่อื่น", "frame": "กรอบเนื้อหาที่ดึงจากที่อื่น"}
_MERGING = ("query", "connectString", "udl", "dataSource", "headerSource")
_FETCHING = re.compile(r"\b(DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b", re.IGNORECASE)
_PARAGRAPH, _SIMPLE, _CODE, _FIELD_MARK = map(w, ("p", "fldSimple", "instrText", "fldChar"))
_INSTRUCTION = w("instr")
_ASKING = re.compile(rb"instrText|fldSimple|mailMerge|\0")  # a zero: in UTF-16 the words look different


@dataclass(frozen=True)
class Refused:
    """One thing that is refused: ``what`` it is, in Thai, as it was ``found``; and where, as in a ``Fault``."""

    what: str
    found: str
    part: str
    paragraph: int = WHOLE


def unpacked(template: bytes) -> dict[str, bytes]:
    """The parts of a template, all of which may be parsed at once; NotAPackageError if it is none, or too large."""
    parts = unpack(template, largest=_LARGEST)
    xml = [each for name, each in parts.items() if name.endswith(_XML)]
    if sum(map(len, xml)) > _LARGEST_XML or sum(each.count(b"<") for each in xml) > _MOST_XML_TAGS:
        raise NotAPackageError("เนื้อหายาวเกินไป")
    return parts


def unsafe(parts: Parts) -> tuple[Refused, ...]:
    """What is refused in a template, at most MOST things. XMLSyntaxError where relations or fields cannot be read."""
    doctypes = tuple(_doctypes(parts))  # nothing else may be parsed
    found = chain(_programs(parts), _relations(parts), _asking(parts))
    return doctypes or tuple(dict.fromkeys(islice(found, MOST)))


def broken(parts: Parts) -> str:
    """The first thing that keeps a template from becoming a document Word can open; "" if there is none."""
    return next(iter(flaws(parts)), "")


def flaws(parts: Parts) -> tuple[str, ...]:
    """Everything that keeps a template from becoming a document Word can open."""
    missing = tuple(f"ไม่มีส่วน {each}" for each in _NEEDED if each not in parts)
    found = (*missing, *(f"อ่านส่วน {each} ไม่ได้" for each in unreadable(parts)))
    return found or tuple(_dangling(parts))


def unreadable(parts: Parts) -> tuple[str, ...]:
    """The parts that are no XML, or none that may be parsed."""
    refused = {each.part for each in _doctypes(parts)}
    return tuple(name for name in parts if name in refused or not _is_read(name, parts[name]))


def _is_read(name: str, content: bytes) -> bool:
    if name not in (CONTENT_TYPES, CORE) and not (name.startswith("word/") and name.endswith((".xml", ".rels"))):
        return True
    try:
        parse_xml(content)
    except etree.XMLSyntaxError:
        return False
    return True


def _dangling(parts: Parts) -> Iterator[str]:
    """What the document refers to and is not there; all parts it takes are there and can be read."""
    known: set[str] = set()
    for each in parse_xml(parts[DOCUMENT_RELATIONS]):
        known.add(str(each.get("Id")))
        target = posixpath.normpath(posixpath.join("/word", unquote(str(each.get("Target"))))).lstrip("/")
        if each.get("TargetMode") != "External" and target not in parts:
            yield f"ไม่มีส่วน {target}"
    for each in parse_xml(parts[DOCUMENT]).iter():
        for name, value in each.attrib.items():
            if str(name).startswith(f"{{{R}}}") and value and value not in known:
                yield f"เอกสารอ้างถึงส่วน {value!s} ซึ่งไม่มี"


def _doctypes(parts: Parts) -> Iterator[Refused]:
    """Parts of XML that define entities, or could: no office program writes one."""
    for name, content in parts.items():
        is_xml = name.endswith((*_XML, ".svg")) or content[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t")[:1] == b"<"
        if is_xml and any(each in content for each in _DTD):
            yield Refused("คำสั่งแปลกปลอมในโครงสร้างไฟล์ (DOCTYPE)", name, name)


def _programs(parts: Parts) -> Iterator[Refused]:
    """Programs by their parts and content types, whether or not something leads to them."""
    for name in parts:
        if posixpath.basename(name).lower() in ("vbaproject.bin", "vbadata.xml", "customizations.xml"):
            yield Refused("แมโคร", name, name)
        elif "/activex/" in name.lower() and not name.endswith(".rels"):
            yield Refused("ตัวควบคุม ActiveX", name, name)
    for each in parse_xml(parts[CONTENT_TYPES]) if CONTENT_TYPES in parts else ():
        if "macroenabled" in str(each.get("ContentType")).lower():
            found = str(each.get("PartName") or each.get("Extension"))
            yield Refused("ชนิดไฟล์ที่เก็บแมโครได้ (.docm หรือ .dotm)", found, CONTENT_TYPES)


def _relations(parts: Parts) -> Iterator[Refused]:
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        refused = [each for each in parse_xml(content) if _kind(each) in _WHAT or _is_fetched(each)]
        part, used = _used_in(parts, name) if refused else (name, {})
        for each in refused:
            what = _WHAT.get(_kind(each)) or _FROM_ELSEWHERE.get(_kind(each), "เนื้อหาที่ดึงจากที่อื่น")
            here = used.get(str(each.get("Id")), WHOLE)
            yield Refused(what, str(each.get("Target")), name if here == WHOLE else part, here)


def _kind(relation: Element) -> str:
    return posixpath.basename(str(relation.get("Type")))


def _is_fetched(relation: Element) -> bool:
    return relation.get("TargetMode") == "External" and _kind(relation) != "hyperlink"


def _used_in(parts: Parts, relations: str) -> tuple[str, dict[str, int]]:
    """The part whose relations these are, and the first paragraph that uses each; none if it cannot be read."""
    folder, name = posixpath.split(relations)
    part = posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
    used: dict[str, int] = {}
    try:
        root = parse_xml(parts[part])
    except (KeyError, etree.XMLSyntaxError):
        return part, used
    for number, paragraph in enumerate(root.iter(w("p"))):
        for each in paragraph.iter():
            for attribute, value in each.attrib.items():
                if str(attribute).startswith(f"{{{R}}}"):
                    used.setdefault(str(value), number)
    return part, used


def _asking(parts: Parts) -> Iterator[Refused]:
    """Fields that fetch, and data of a mail merge: Word asks for both when it opens the document."""
    for name, content in parts.items():
        if not (name.startswith("word/") and name.endswith(".xml") and _ASKING.search(content)):
            continue
        root = parse_xml(content)
        yield from fetching(root, name)
        for merge in root.iter(w("mailMerge")):
            said = [str(each.get(w("val"))) for each in merge.iter(*map(w, _MERGING)) if each.get(w("val"))]
            yield Refused("แหล่งข้อมูลจดหมายเวียน", said[0] if said else "mailMerge", name)


def fetching(root: Element, part: str) -> Iterator[Refused]:
    """The fields of a part, a template's or a report's, that fetch something or call a program."""
    asked = [(each, found[1].upper()) for each, said in _instructions(root) if (found := _FETCHING.search(said))]
    if not asked:  # paragraphs are counted only where something is wrong
        return
    paragraph, numbers = WHOLE, dict[Element, int]()
    for each in root.iter(_PARAGRAPH, _SIMPLE, _CODE):
        paragraph += each.tag == _PARAGRAPH
        numbers[each] = paragraph
    for begun, name in asked:
        yield Refused("เขตข้อมูล (Field) ที่เรียกโปรแกรมหรือดึงเนื้อหาจากที่อื่น", name, part, numbers[begun])


def _instructions(root: Element) -> Iterator[tuple[Element, str]]:
    """What every field says, and the element in which it begins to."""
    begun, said = root, ""
    for each in root.iter(_SIMPLE, _CODE, _FIELD_MARK):
        if each.tag == _SIMPLE:
            yield each, str(each.get(_INSTRUCTION))
        elif each.tag == _CODE:
            begun = begun if said else each
            said += each.text or ""  # Word may cut the instruction of a field into runs
        else:
            yield begun, said
            said = ""
    yield begun, said
