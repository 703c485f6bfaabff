"""An Office file as its parts: read from bytes, written to bytes, the same parts always to the same bytes."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping

Parts = Mapping[str, bytes]
"""The parts of a file by name, in the order they stand in the file."""

_LARGEST_UNPACKED = 200 * 2**20
MOST_PARTS = 10_000  # a workbook of thousands of sheets has two a sheet
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # all that Office writes; others unpack without a bound
ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, OSError, ValueError, RuntimeError, EOFError)
"""What reading a damaged zip raises."""
STRAY = re.compile(r"^/|\\|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)|\0")  # a name that leads out of the file
LONGEST_NAME = 500
"""Letters of a part's name; Office programs write some dozens."""
_EPOCH = (1980, 1, 1, 0, 0, 0)

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
DOCUMENT = "word/document.xml"
DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"
CORE = "docProps/core.xml"
CUSTOM = "docProps/custom.xml"


class NotAPackageError(ValueError):
    """The bytes are no such file, or one too large to be of ours; its text says why, for officials."""


def unpack(data: bytes, needed: str = DOCUMENT, largest: int = _LARGEST_UNPACKED) -> dict[str, bytes]:
    """The parts of a file that has the part ``needed``; ``largest`` is the most bytes of all together.

    NotAPackageError if it is none, or holds what no office program writes: names twice or leading out of the file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [each for each in package.infolist() if not each.is_dir()]
            _refuse_strange(entries, largest)
            parts = {each.filename: package.read(each) for each in entries}
    except ZIP_FAULTS as reason:
        if isinstance(reason, NotAPackageError):
            raise
        raise NotAPackageError("เปิดเป็นเอกสารไม่ได้") from reason
    if needed not in parts:
        raise NotAPackageError(f"ไม่มีส่วน {needed}")
    return parts


def _refuse_strange(entries: list[zipfile.ZipInfo], largest: int) -> None:
    """NotAPackageError for what is too much or strange, by the directory alone: nothing is unpacked yet."""
    if sum(each.file_size for each in entries) > largest:
        raise NotAPackageError("ใหญ่เกินไป")
    if len(entries) > MOST_PARTS:
        raise NotAPackageError("มีส่วนประกอบมากเกินไป")
    seen: set[str] = set()
    for each in entries:
        if each.compress_type not in METHODS:
            raise NotAPackageError("บีบอัดด้วยวิธีที่เอกสารไม่ใช้")
        # The name as it was packed: reading a file cuts it at a zero, and turns the separators of Windows.
        if STRAY.search(each.orig_filename) or STRAY.search(each.filename):
            raise NotAPackageError("มีส่วนที่ชื่อชี้ออกนอกไฟล์")
        if len(each.filename) > LONGEST_NAME:
            raise NotAPackageError("มีส่วนที่ชื่อยาวผิดปกติ")
        if each.filename.casefold() in seen:
            raise NotAPackageError("มีส่วนชื่อซ้ำกัน")
        seen.add(each.filename.casefold())


def pack(parts: Parts) -> bytes:
    """A file of these parts, with fixed times, so that equal parts give equal bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return packed.getvalue()
