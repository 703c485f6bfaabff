"""Reports that no agency made, for trying a template: one in which everything is there, and one with nothing.

Both are made of the contract, so a field that is added is tried at once.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from lxml import etree

from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, Parts
from itadocs.report.chart_part import ChartData, Series
from itadocs.report.drawings import described
from itadocs.report.finish import finish
from itadocs.thai import Numerals

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_ENTRIES = 2  # of every list: with one, what stands between entries would not be tried
_DATA = ChartData(("ก", "ข"), (Series("ค", (Decimal(1), None)), Series("ง", (Decimal(2), Decimal(100)))), "ตัวอย่าง")
_BLOCKS = (w("body"), w("tc"), w("hdr"), w("ftr"), w("txbxContent"), w("tbl"), w("tr"), w("p"))
_TAGS = ("{{", "}}", "{%", "%}")


def specimen(root: type, *, full: bool) -> Any:
    """Fields of this type: every text its example, every list with entries and every flag true; or all empty."""
    hints = get_type_hints(root)
    made = {each.name: _made(hints[each.name], each.metadata, full) for each in fields(root)}
    return root(**made)


def _made(hint: Any, said: Mapping[str, str], full: bool) -> object:
    if hint is str:
        return (said["example"] or said["description"]) if full else ""
    if hint is bool:
        return full
    if isinstance(hint, type):
        return specimen(hint, full=full)
    (entry,) = get_args(hint)
    return [_made(entry, said, full) for _ in range(_ENTRIES)] if full else []


def finished(parts: dict[str, bytes], report: "DataclassInstance") -> dict[str, bytes]:
    """A rendered specimen as a report is finished, with charts where its fields say there are data."""
    known: Any = getattr(report, "charts", None)
    charts = {each.name: _DATA if getattr(known, each.name) else None for each in fields(known)} if known else {}
    return finish(parts, Numerals.THAI, charts).parts


def unsound(parts: Parts, escaped: Container[str] = ()) -> Iterator[tuple[str, str]]:
    """What keeps a finished document from being one Word opens as it was meant: the part, and what is wrong.

    In parts with ``escaped`` braces what still looks like a tag is meant.
    """
    for name, content in parts.items():
        if not (name.startswith("word/") and name.endswith(".xml")):
            continue
        try:
            root = parse_xml(content)
        except etree.XMLSyntaxError:
            yield name, "โครงสร้างเอกสารเสียหาย"
            continue
        flaws = (*_flaws(root), *(() if name in escaped else _left(root)))
        yield from ((name, each) for each in dict.fromkeys(flaws))
        if name == DOCUMENT:
            left = (text for _, _, text in described(root) if text.startswith("itadocs:"))
            yield from ((name, f"ข้อความแสดงแทน {each} ยังค้างอยู่") for each in left)


def _flaws(root: Element) -> Iterator[str]:
    for each in root.iter(*_BLOCKS):
        loose = (each.text or "") + "".join(child.tail or "" for child in each)
        if loose.strip():
            yield f"มีข้อความ “{loose.strip()[:40]}” อยู่นอกย่อหน้า"
        if each.tag == w("tc") and (not len(each) or each[-1].tag != w("p")):
            yield "มีช่องตารางที่ไม่ลงท้ายด้วยย่อหน้า"
        if each.tag == w("tr") and each.find(f".//{w('tc')}") is None:
            yield "มีแถวตารางที่ไม่มีช่อง"
        if each.tag == w("tbl") and each.find(f".//{w('tr')}") is None:
            yield "มีตารางที่ไม่มีแถวเมื่อไม่มีข้อมูล ให้ใส่แถวหัวตาราง หรือเงื่อนไข if ครอบตาราง"


def _left(root: Element) -> Iterator[str]:
    for each in root.iter(w("t")):
        if left := next((tag for tag in _TAGS if tag in (each.text or "")), ""):
            yield f"มีเครื่องหมายแท็ก {left} ค้างอยู่"
