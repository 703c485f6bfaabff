"""What no template may bring into a report: programs, contents that Word would fetch from elsewhere, and missing parts.

Templates come from strangers, and officials send the reports on. Links that a reader clicks are no harm.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from itadocs.oxml import R, parse_xml, w
from itadocs.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS, Parts

_NEEDED = (CONTENT_TYPES, DOCUMENT_RELATIONS, "word/styles.xml")
_PROGRAMS = ("vbaProject", "wordVbaData", "keyMapCustomizations", "control", "activeXControlBinary", "oleObject")
_OTHERS = ("aFChunk", "subDocument")  # whole documents of any kind
_FETCHING = re.compile(r"\b(DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b", re.IGNORECASE)
_FIELDS = re.compile(rb"<w:(?:instrText|fldSimple)\b")


def unsafe(parts: Parts) -> str:
    """The first thing in a template that is refused, as it stands there; "" if there is none."""
    return next(_found(parts), "")


def broken(parts: Parts) -> str:
    """The first thing that keeps a template from becoming a document Word can open; "" if there is none."""
    return next(_lacking(parts), "") or next(_dangling(parts), "")


def _lacking(parts: Parts) -> Iterator[str]:
    yield from (f"ไม่มีส่วน {each}" for each in _NEEDED if each not in parts)
    for name, content in parts.items():
        if name == CONTENT_TYPES or (name.startswith("word/") and name.endswith((".xml", ".rels"))):
            try:
                parse_xml(content)
            except etree.XMLSyntaxError:
                yield f"อ่านส่วน {name} ไม่ได้"


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


def _found(parts: Parts) -> Iterator[str]:
    for name, content in parts.items():
        if name.endswith(".rels"):
            for each in parse_xml(content):
                kind, target = posixpath.basename(str(each.get("Type"))), str(each.get("Target"))
                is_fetched = each.get("TargetMode") == "External" and kind != "hyperlink"
                if is_fetched or kind in _PROGRAMS or kind in _OTHERS:
                    yield target
        elif name.startswith("word/") and _FIELDS.search(content):
            root = parse_xml(content)
            # Word may cut the instruction of a field into runs.
            said = ["".join(each.text or "" for each in root.iter(w("instrText")))]
            said += [str(each.get(w("instr"))) for each in root.iter(w("fldSimple"))]
            for found in map(_FETCHING.search, said):
                if found:
                    yield found[1]
