"""Pictures that stand beside the workbook, and their places in a document.

A template holds a picture drawn where the emblem shall stand; its alternative text begins with ``itadocs:emblem`` and
goes on with that of the emblem. The emblem takes its place and keeps within its size, so that who restyles the
template moves and sizes it in Word. The activity photos take the places marked ``itadocs:photo``, one a place in their
order: a template draws one and repeats it.
Pillow is imported only when there is a picture.
"""

import io
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from itadocs.catalogue import Code
from itadocs.oxml import Element, R, integer
from itadocs.package import DOCUMENT
from itadocs.problems import Location, Problem, problem, quoted, reason
from itadocs.report import drawings
from itadocs.report.drawings import Drawing

if TYPE_CHECKING:
    from PIL import Image

Beside = Callable[[str], bytes]
"""Reads a file beside the workbook by its bare name, and no more than LARGEST_FILE + 1 bytes of it; OSError if it
cannot be read."""

EMBLEM = "itadocs:emblem"
PHOTO = "itadocs:photo"
LARGEST_FILE = 20 * 2**20
LARGEST_PART = 300_000  # bytes of a picture in a document: twenty of them can still be sent by mail
_MOST_PIXELS = 60_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
_QUALITIES = (85, 75, 65)  # of JPEG; below that a smaller picture looks better than a coarser one
_ORIENTATION = 0x0112  # among what a camera notes: how it was held
_TURNS = {
    **{2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_270"},
    **{7: "TRANSVERSE", 8: "ROTATE_90"},
}
_SMALLER = 0.8  # at least, for every side
_PLACED = "word/media/itadocs-"

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


@dataclass(frozen=True)
class Picture:
    """A picture fit for a document: ``kind`` is png or jpeg, the sides are pixels."""

    data: bytes
    kind: str
    width: int
    height: int


@dataclass(frozen=True)
class _Use:
    """What a picture is for: its names in messages, and the most pixels a side."""

    what: str
    entry: str  # of the workbook, that names it
    example: str
    side: int
    is_drawn: bool  # lines and plain areas: JPEG would smear them


_EMBLEM = _Use("ตราหน่วยงาน", "ช่อง", "ตรา.png", 900, is_drawn=True)  # some 5 cm in print
_PHOTO = _Use("ภาพกิจกรรม", "แถว", "ภาพ1.jpg", 1600, is_drawn=False)


# --- from a file -------------------------------------------------------------------------------------------------


def emblem(name: str, where: Location, beside: Beside) -> Picture | Problem:
    """The agency's emblem from a file beside the workbook, scaled down and without what a camera adds."""
    return _found(_EMBLEM, name, where, beside)


def photo(name: str, where: Location, beside: Beside) -> Picture | Problem:
    """An activity photo from a file beside the workbook, scaled down and without what a camera adds."""
    return _found(_PHOTO, name, where, beside)


def _found(use: _Use, name: str, where: Location, beside: Beside) -> Picture | Problem:
    said = {"what": use.what, "entry": use.entry, "found": quoted(name)}
    if re.search(r'[/\\:*?"<>|]', name) or name in (".", ".."):
        return problem(Code.PICTURE_ELSEWHERE, where, **said, expected=use.example)
    try:
        data = beside(name)
    except OSError as error:
        return problem(Code.PICTURE_MISSING, where, **said, reason=reason(error))
    if len(data) > LARGEST_FILE:
        most = f"{LARGEST_FILE // 2**20} MB"
        return problem(Code.PICTURE_TOO_LARGE, where, **said, size=f"เกิน {most}", expected=most)
    read = _read(data, use)
    if isinstance(read, tuple):
        size, most = f"{read[0]} x {read[1]} พิกเซล", f"{_MOST_PIXELS // 10**6} ล้านพิกเซล"
        return problem(Code.PICTURE_TOO_LARGE, where, **said, size=size, expected=most)
    return read or problem(Code.PICTURE_NOT_READABLE, where, **said)


def _read(data: bytes, use: _Use) -> Picture | tuple[int, int] | None:
    """The picture; its sides if they are too long, None if it is no picture or a damaged one."""
    from PIL import Image

    try:
        # What a camera noted badly is no one's concern: the picture is what counts.
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return opened.size
            is_jpeg = opened.format in ("JPEG", "MPO")  # MPO: JPEG as some telephones write it
            scale = use.side / max(opened.size)
            opened.draft("RGB", (ceil(opened.width * scale), ceil(opened.height * scale)))  # read small: quick
            # Not exif_transpose(): it writes what else the camera noted anew, and stumbles where that is malformed.
            turn = _TURNS.get(opened.getexif().get(_ORIENTATION, 1))
            picture = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
            picture.thumbnail((use.side, use.side))
            picture = picture if turn is None else picture.transpose(Image.Transpose[turn])
            picture.info.clear()  # what a camera adds: place, time, device
            if picture.mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
                picture = picture.convert("RGB")
            return _packed(picture, "jpeg" if picture.mode == "RGB" and (is_jpeg or not use.is_drawn) else "png")
    except Exception:  # Pillow meets damaged files with a dozen kinds of exception, few of them documented
        return None


def _packed(picture: "Image.Image", kind: str) -> Picture:
    """As good as a part of a document may be: where coarser does not suffice, smaller."""
    scale = _SMALLER
    for quality in _QUALITIES if kind == "jpeg" else _QUALITIES[:1]:  # which PNG does not mind
        packed = io.BytesIO()
        picture.save(packed, kind, optimize=True, quality=quality)
        if packed.tell() <= LARGEST_PART:
            return Picture(packed.getvalue(), kind, *picture.size)
        scale = min(_SMALLER, (LARGEST_PART / packed.tell()) ** 0.5)
    width, height = (max(int(side * scale), 1) for side in picture.size)
    return _packed(picture.resize((width, height)), kind)


# --- in a document -----------------------------------------------------------------------------------------------


def place(
    drawn: Iterable[Drawing],
    parts: dict[str, bytes],
    emblem: Picture | None = None,
    photos: Sequence[Picture | None] = (),
) -> None:
    """Put pictures where the template draws them, or take drawn ones away; a place whose photo is None stays empty."""
    number = 0
    for holder, properties, text in drawn:
        if text.startswith(EMBLEM):
            _show(holder, properties, EMBLEM, emblem, "emblem", parts)
        elif text.startswith(PHOTO):
            number += 1
            photo = photos[number - 1] if number <= len(photos) else None
            _show(holder, properties, PHOTO, photo, f"photo-{number}", parts)


def _show(
    holder: Element, properties: Element, mark: str, picture: Picture | None, name: str, parts: dict[str, bytes]
) -> None:
    """The picture in the place of the drawn one, as a part of this name; without one, nothing in its place."""
    blips = list(holder.iter(f"{{{_A}}}blip"))
    if picture is None or not blips:
        drawings.take_away(holder)
        return
    properties.set("descr", str(properties.get("descr")).removeprefix(mark).strip())
    part = f"{_PLACED}{name}.{picture.kind}"
    parts[part] = picture.data
    drawings.admit(parts, picture.kind, f"image/{picture.kind}")
    blips[0].set(f"{{{R}}}embed", drawings.relate(parts, DOCUMENT, part, drawings.IMAGE))
    # What belonged to the drawn picture: how it was cropped, and another version of it that Word would rather show.
    _remove([*holder.iter(f"{{{_A}}}srcRect"), *blips[0].iterchildren(f"{{{_A}}}extLst")])
    _fit(holder, picture)


def _remove(elements: Iterable[Element]) -> None:
    for each in elements:
        parent = each.getparent()
        assert parent is not None
        parent.remove(each)


def _fit(inline: Element, picture: Picture) -> None:
    """Scale to the drawn box, width to height as in the picture."""
    extent = inline.find(f"{{{drawings.WP}}}extent")
    if extent is None:
        return
    box = integer(extent.get("cx")), integer(extent.get("cy"))
    scale = min(box[0] / picture.width, box[1] / picture.height)
    for each in (extent, *inline.iter(f"{{{_A}}}ext")):
        if each.get("cx") is not None:
            each.set("cx", str(round(picture.width * scale)))
            each.set("cy", str(round(picture.height * scale)))
