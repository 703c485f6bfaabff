"""A hash of what a reader sees of a document: its words, tables, pictures and the figures of its charts.

A re-save by Word or LibreOffice without edits leaves it as it is: it does not look at how an office program splits
runs, names parts, draws charts, numbers relations or shows fields. What is seen of a part, ``seen.xslt`` says.
"""

import hashlib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from lxml import etree

from itadocs.oxml import Element, parse_xml
from itadocs.package import DOCUMENT, Parts
from itadocs.report import drawings
from itadocs.report.chart_shown import Shown, agrees, shown

NO_CHARTS: Mapping[str, Shown] = {}
_ASIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")
_SEEN = Path(__file__).with_name("seen.xslt")
# The signs in the text that it makes of a part.
_LINE, _ROW, _CELL, _WITHIN, _FIELD, _FIELD_END, _PICTURE, _CHART, _PART_END = map(chr, range(0xFDE0, 0xFDE9))
_BEGINS_OR_ENDS = re.compile(f"([{_LINE}{_CELL}{_WITHIN}{_FIELD}{_FIELD_END}])")


def fingerprint(parts: Parts, document: Element | None = None, charts: Mapping[str, Shown] = NO_CHARTS) -> str:
    """The hash of the body in order, and of headers, footers, notes and comments. XMLSyntaxError if one is no XML.

    What of a report that is just being made is at hand, is not read again: ``document`` is the root of the document's
    part, and ``charts`` are what some parts show whose workbooks were filled with them.
    """
    body = parse_xml(parts[DOCUMENT]) if document is None else document
    # Each text once: LibreOffice gives every section headers of its own.
    aside = sorted({_seen(parts, name, _aside(parts[name]), charts) for name in parts if _ASIDE.fullmatch(name)})
    return _hash("\f".join([_seen(parts, DOCUMENT, _text(body), charts), *filter(None, aside)]).encode())


@lru_cache(maxsize=64)
def _aside(content: bytes) -> str:
    """The text with signs of a part beside the body; kept by content, for most say the same in every report."""
    return _text(parse_xml(content))


def _text(root: Element) -> str:
    """What is seen of a part, with signs."""
    return str(_stylesheet()(root))


@cache
def _stylesheet() -> etree.XSLT:
    return etree.XSLT(etree.parse(_SEEN))


def _seen(parts: Parts, name: str, text: str, charts: Mapping[str, Shown]) -> str:
    """What a reader sees of a part: a line for each paragraph with text, and for each row of a table."""

    def picture(relation: str) -> str:
        return _hash(parts.get(targets.get(relation, ""), b""))

    def chart(relation: str) -> str:
        return _hash_of_chart(parts, targets.get(relation, ""), charts)

    targets = drawings.targets(parts, name)
    text = _without_fields(text).replace(_WITHIN, " ")
    for sign, hash_of in ((_PICTURE, picture), (_CHART, chart)):
        before, *after = text.split(sign)
        shown_ = (each.partition(_PART_END) for each in after)
        text = before + "".join(f"⟨{hash_of(relation)}⟩{rest}" for relation, _, rest in shown_)
    lines: list[str] = []
    for line in text.split(_LINE):
        if line.startswith(_ROW):
            lines.append("|".join([" ".join(cell.split()) for cell in line.split(_CELL)[1:]]))
        elif words := " ".join(line.split()):
            lines.append(words)
    return "\n".join(lines)


def _without_fields(text: str) -> str:
    """Without what the fields of each paragraph say and show: that changes with the program that shows it."""
    if _FIELD not in text and _FIELD_END not in text:
        return text
    found: list[str] = []
    depth = 0
    for each in _BEGINS_OR_ENDS.split(text):
        if each in (_LINE, _CELL, _WITHIN):
            depth = 0
        depth += (each == _FIELD) - (each == _FIELD_END)
        if depth == 0 and each != _FIELD_END:
            found.append(each)
    return "".join(found)


def _hash_of_chart(parts: Parts, part: str, charts: Mapping[str, Shown]) -> str:
    """The hash of what a chart shows, and of its workbook where that says otherwise."""
    if part not in parts:
        return ""
    filled = charts.get(part)
    found = filled or shown(parts[part])
    led_to = () if filled else drawings.targets(parts, part).values()
    books = (parts[each] for each in led_to if each.endswith(".xlsx") and each in parts)
    strange = (_hash(each) for each in books if not agrees(found, each))
    return _hash("\n".join([*found.titles, *map("\t".join, found.points), *strange]).encode())


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
