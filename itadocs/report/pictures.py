"""Pictures that stand beside the workbook, and their places in a document.

A template holds a picture drawn where the emblem shall stand; its alternative text begins with ``itadocs:emblem`` and
goes on with that of the emblem. The emblem takes its place and keeps within its size, so that who restyles the
template moves and sizes it in Word.
Pillow is imported only when there is a picture.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from itadocs.problems import Code, Location, Problem, problem, quoted, reason
from itadocs.report.oxml import Element, R, parse_xml, xml_bytes
from itadocs.report.package import CONTENT_TYPES, DOCUMENT_RELATIONS

Beside = Callable[[str], bytes]
"""Reads a file beside the workbook by its bare name, and no more than LARGEST_FILE + 1 bytes of it; OSError if it
cannot be read."""

EMBLEM = "itadocs:emblem"
LARGEST_FILE = 20 * 2**20
_MOST_PIXELS = 60_000_000
_EMBLEM_SIDE = 900  # pixels: some 5 cm in print
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
_PLACED = "word/media/itadocs-emblem"

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_IMAGE = f"{R}/image"


@dataclass(frozen=True)
class Picture:
    """A picture fit for a document: ``kind`` is png or jpeg, the sides are pixels."""

    data: bytes
    kind: str
    width: int
    height: int


def emblem(name: str, where: Location, beside: Beside) -> Picture | Problem:
    """The agency's emblem from a file beside the workbook, scaled down and without what a camera adds."""
    found = quoted(name)
    if re.search(r'[/\\:*?"<>|]', name) or name in (".", ".."):
        return problem(Code.EMBLEM_ELSEWHERE, where, found=found)
    try:
        data = beside(name)
    except OSError as error:
        return problem(Code.EMBLEM_MISSING, where, found=found, reason=reason(error))
    if len(data) > LARGEST_FILE:
        most = f"{LARGEST_FILE // 2**20} MB"
        return problem(Code.EMBLEM_TOO_LARGE, where, found=found, size=f"เกิน {most}", expected=most)
    return _read(data, where, found)


def _read(data: bytes, where: Location, found: str) -> Picture | Problem:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                size, most = f"{opened.width} x {opened.height} พิกเซล", f"{_MOST_PIXELS // 10**6} ล้านพิกเซล"
                return problem(Code.EMBLEM_TOO_LARGE, where, found=found, size=size, expected=most)
            kind = "jpeg" if opened.format == "JPEG" else "png"
            opened.draft("RGB", (_EMBLEM_SIDE, _EMBLEM_SIDE))  # a large photograph is then read small
            upright = ImageOps.exif_transpose(opened)
            picture = upright.convert("RGBA" if kind == "png" and upright.has_transparency_data else "RGB")
            picture.thumbnail((_EMBLEM_SIDE, _EMBLEM_SIDE))
            picture.info.clear()  # what a camera adds: place, time, device
            packed = io.BytesIO()
            picture.save(packed, kind, optimize=True)
    except Exception:  # Pillow meets damaged files with a dozen kinds of exception, few of them documented
        return problem(Code.EMBLEM_NOT_A_PICTURE, where, found=found)
    return Picture(packed.getvalue(), kind, *picture.size)


def place_emblem(document: Element, parts: dict[str, bytes], picture: Picture | None) -> None:
    """Put the emblem where the template draws one, or take the drawn one away; no part stays that nothing shows."""
    drawn = [each for each in document.iter(f"{{{_WP}}}docPr") if str(each.get("descr")).startswith(EMBLEM)]
    for properties in drawn:
        inline = properties.getparent()
        assert inline is not None
        blips = list(inline.iter(f"{{{_A}}}blip"))
        if picture is None or not blips:
            _take_away(inline)
            continue
        properties.set("descr", str(properties.get("descr")).removeprefix(EMBLEM).strip())
        blips[0].set(f"{{{R}}}embed", _related(parts, picture))
        _fit(inline, picture)
    _drop_unseen(document, parts)


def _take_away(inline: Element) -> None:
    """Remove a drawing, and the run that held nothing else."""
    drawing = inline.getparent()
    run = drawing.getparent() if drawing is not None else None
    if drawing is not None and run is not None:
        run.remove(drawing)


def _fit(inline: Element, picture: Picture) -> None:
    """Scale to the drawn box, width to height as in the picture."""
    extent = inline.find(f"{{{_WP}}}extent")
    assert extent is not None
    box = int(str(extent.get("cx"))), int(str(extent.get("cy")))
    scale = min(box[0] / picture.width, box[1] / picture.height)
    for each in (extent, *inline.iter(f"{{{_A}}}ext")):
        if each.get("cx") is not None:
            each.set("cx", str(round(picture.width * scale)))
            each.set("cy", str(round(picture.height * scale)))


def _related(parts: dict[str, bytes], picture: Picture) -> str:
    """The id under which the document knows the picture; part, relation and content type are added once."""
    name = f"{_PLACED}.{picture.kind}"
    relations = parse_xml(parts[DOCUMENT_RELATIONS])
    target = name.removeprefix("word/")
    known = next((each for each in relations if each.get("Target") == target), None)
    if known is not None:
        return str(known.get("Id"))
    parts[name] = picture.data
    taken = {each.get("Id") for each in relations}
    id_ = next(each for number in range(1, len(taken) + 2) if (each := f"rIdPicture{number}") not in taken)
    etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=id_, Type=_IMAGE, Target=target)
    parts[DOCUMENT_RELATIONS] = xml_bytes(relations)
    types = parse_xml(parts[CONTENT_TYPES])
    if all(str(each.get("Extension")).lower() != picture.kind for each in types.iter(f"{{{_TYPES}}}Default")):
        default = etree.Element(f"{{{_TYPES}}}Default", Extension=picture.kind, ContentType=f"image/{picture.kind}")
        types.insert(0, default)
        parts[CONTENT_TYPES] = xml_bytes(types)
    return id_


def _drop_unseen(document: Element, parts: dict[str, bytes]) -> None:
    """Drop the pictures of the document that a condition or an absent emblem left unseen."""
    if DOCUMENT_RELATIONS not in parts:
        return
    seen = {str(value) for each in document.iter() for name, value in each.attrib.items() if f"{{{R}}}" in str(name)}
    relations = parse_xml(parts[DOCUMENT_RELATIONS])
    unseen = [each for each in relations if each.get("Type") == _IMAGE and each.get("Id") not in seen]
    if not unseen:
        return
    for each in unseen:
        relations.remove(each)
    parts[DOCUMENT_RELATIONS] = xml_bytes(relations)
    elsewhere = b"".join(content for name, content in parts.items() if name.endswith(".rels"))
    for each in unseen:
        target = str(each.get("Target"))
        if target.encode() not in elsewhere:
            parts.pop(f"word/{target}" if not target.startswith("/") else target[1:], None)
