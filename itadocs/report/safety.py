"""What no template may bring into a report: programs, and contents that Word would fetch from elsewhere.

Templates come from strangers, and officials send the reports on. Links that a reader clicks are no harm.
"""

import posixpath
import re
from collections.abc import Iterator

from itadocs.oxml import parse_xml, w
from itadocs.package import Parts

_PROGRAMS = ("vbaProject", "wordVbaData", "keyMapCustomizations", "control", "activeXControlBinary", "oleObject")
_OTHERS = ("aFChunk", "subDocument")  # whole documents of any kind
_FETCHING = re.compile(r"\b(DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b", re.IGNORECASE)
_FIELDS = re.compile(rb"<w:(?:instrText|fldSimple)\b")


def unsafe(parts: Parts) -> str:
    """The first thing in a template that is refused, as it stands there; "" if there is none."""
    return next(_found(parts), "")


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
