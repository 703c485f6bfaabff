"""Drawings in a document – pictures and charts – and the parts they lead to: found, added, taken away.

Both are known by the alternative text the template gives them; what is drawn and not shown leaves no part behind.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from itadocs.oxml import Element, R, integer, parse_xml, w, xml_bytes
from itadocs.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
IMAGE, CHART, WORKBOOK = f"{R}/image", f"{R}/chart", f"{R}/package"

_AS_IT_READS = re.compile(r"[\w.-]+")  # in an attribute
_SETTINGS = "word/settings.xml"
_KEPT = "doNotAutoCompressPictures"
# What may follow it among the settings (the schema fixes the order).
_AFTER_KEPT = (
    *("forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults"),
    *("doNotEmbedSmartTags", "decimalSymbol", "listSeparator"),
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Drawing(NamedTuple):
    """A drawing in a document: what holds it, its properties, and its alternative text as it was found."""

    holder: Element
    properties: Element
    text: str


def described(document: Element) -> list[Drawing]:
    """Every drawing."""
    found = [(each.getparent(), each) for each in document.iter(f"{{{WP}}}docPr")]
    return [Drawing(holder, each, str(each.get("descr", ""))) for holder, each in found if holder is not None]


def take_away(holder: Element) -> None:
    """Remove a drawing; the paragraph it stood in stays."""
    drawing = holder.getparent()
    run = None if drawing is None else drawing.getparent()
    if drawing is not None and run is not None:
        run.remove(drawing)


def stretch(holder: Element, factor: Fraction) -> None:
    """Make a drawing that many times as high."""
    for extent in holder.iterfind(f"{{{WP}}}extent"):
        extent.set("cy", str(round(integer(extent.get("cy")) * factor)))


def relations_of(part: str) -> str:
    """The part that holds the relations of a part."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def targets(parts: Mapping[str, bytes], part: str) -> Mapping[str, str]:
    """The parts a part leads to, by the id of the relation; links out of the document are left out."""
    relations = parts.get(relations_of(part))
    return _targets(relations, posixpath.dirname(part)) if relations else {}


@lru_cache(maxsize=256)
def _targets(relations: bytes, folder: str) -> Mapping[str, str]:
    """What relations say; kept by their content, for they are asked again and again and hardly change."""
    found = (each for each in parse_xml(relations) if each.get("TargetMode") != "External")
    return MappingProxyType({str(each.get("Id")): _resolved(folder, str(each.get("Target"))) for each in found})


def relate(parts: dict[str, bytes], part: str, target: str, kind: str) -> str:
    """The id by which a part knows another; the relation is added if there is none."""
    known = next((id_ for id_, found in targets(parts, part).items() if found == target), "")
    if known:
        return known
    name = relations_of(part)
    relations = parse_xml(parts[name]) if name in parts else etree.Element(f"{{{_RELATIONS}}}Relationships")
    taken = {each.get("Id") for each in relations}
    id_ = next(each for number in range(1, len(taken) + 2) if (each := f"rIdAdded{number}") not in taken)
    path = posixpath.relpath(target, posixpath.dirname(part))
    etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=id_, Type=kind, Target=path)
    parts[name] = xml_bytes(relations)
    return id_


def admit(parts: dict[str, bytes], extension: str, content_type: str) -> None:
    """Say what parts of this extension are, if that is not said yet."""
    types = parse_xml(parts[CONTENT_TYPES])
    if all(str(each.get("Extension")).lower() != extension for each in types.iter(f"{{{_TYPES}}}Default")):
        types.insert(0, etree.Element(f"{{{_TYPES}}}Default", Extension=extension, ContentType=content_type))
        parts[CONTENT_TYPES] = xml_bytes(types)


def declare(parts: dict[str, bytes], part: str, content_type: str) -> None:
    """Say what a new part is."""
    types = parse_xml(parts[CONTENT_TYPES])
    etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=content_type)
    parts[CONTENT_TYPES] = xml_bytes(types)


def keep_pictures(parts: dict[str, bytes]) -> None:
    """Say that pictures stay as they are on saving: Word would compress them, and that would pass for an edit."""
    if _SETTINGS in parts:
        parts[_SETTINGS] = _keeping_pictures(parts[_SETTINGS])


@lru_cache(maxsize=32)
def _keeping_pictures(content: bytes) -> bytes:
    """These settings and that one; kept by content, for they are those of the template."""
    settings = parse_xml(content)
    if settings.find(w(_KEPT)) is not None:
        return content
    later = {w(name) for name in _AFTER_KEPT}
    settings.insert(sum(each.tag not in later for each in settings), etree.Element(w(_KEPT)))
    return xml_bytes(settings)


def number(drawn: Iterable[Drawing]) -> None:
    """Number the drawings of a document through: a loop repeats them, and Word wants each number once."""
    for count, each in enumerate(drawn, start=1):
        each.properties.set("id", str(count))


def tidy(parts: dict[str, bytes]) -> None:
    """Drop the pictures and charts that the document, as it is written, does not show, with all that is theirs."""
    document = parts[DOCUMENT]
    drawn = _drawn(parts.get(DOCUMENT_RELATIONS, b""))
    unseen = frozenset(id_ for id_ in drawn if f'="{id_}"'.encode() not in document)
    if not unseen:
        return
    led_to = targets(parts, DOCUMENT)
    parts[DOCUMENT_RELATIONS] = _unrelated(parts[DOCUMENT_RELATIONS], unseen)
    gone: list[str] = []
    for id_ in unseen:
        gone += [led_to[id_], relations_of(led_to[id_]), *targets(parts, led_to[id_]).values()]
    _drop(parts, gone)


def drop(parts: dict[str, bytes], part: str, names: list[str]) -> None:
    """Remove the relations of a part to some others, and those of them that no remaining part leads to."""
    relations_part = relations_of(part)
    if relations_part in parts:
        gone = frozenset(id_ for id_, target in targets(parts, part).items() if target in names)
        parts[relations_part] = _unrelated(parts[relations_part], gone)
    _drop(parts, names)


def _drop(parts: dict[str, bytes], names: list[str]) -> None:
    """Remove parts that no remaining part leads to."""
    leaving = set(names)
    for name in list(parts):
        if name not in leaving and "/_rels/" not in f"/{name}":
            leaving -= set(targets(parts, name).values())
    for name in leaving:
        parts.pop(name, None)
    if CONTENT_TYPES in parts:
        parts[CONTENT_TYPES] = _undeclared(parts[CONTENT_TYPES], frozenset(leaving))


# What the relations and types of a template come to; kept by content, for it is the same in most reports.


@lru_cache(maxsize=64)
def _drawn(relations: bytes) -> frozenset[str]:
    """The ids by which pictures and charts are known, as far as they are written as they read."""
    listed = parse_xml(relations) if relations else ()
    ids = (str(each.get("Id")) for each in listed if each.get("Type") in (IMAGE, CHART))
    return frozenset(each for each in ids if _AS_IT_READS.fullmatch(each))


@lru_cache(maxsize=64)
def _unrelated(relations: bytes, gone: frozenset[str]) -> bytes:
    """Relations without those of these ids."""
    root = parse_xml(relations)
    for each in [each for each in root if each.get("Id") in gone]:
        root.remove(each)
    return xml_bytes(root)


@lru_cache(maxsize=64)
def _undeclared(types: bytes, gone: frozenset[str]) -> bytes:
    """The content types without those of these parts."""
    root = parse_xml(types)
    stated = root.findall(f"{{{_TYPES}}}Override")
    surplus = [each for each in stated if str(each.get("PartName")).removeprefix("/") in gone]
    for override in surplus:
        root.remove(override)
    return xml_bytes(root) if surplus else types


def _resolved(folder: str, target: str) -> str:
    return target[1:] if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
