"""An Office file as its parts: read from bytes, written to bytes, the same parts always to the same bytes."""

import io
import zipfile
import zlib
from collections.abc import Mapping

Parts = Mapping[str, bytes]
"""The parts of a file by name, in the order they stand in the file."""

_LARGEST_UNPACKED = 200 * 2**20
_EPOCH = (1980, 1, 1, 0, 0, 0)

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
DOCUMENT = "word/document.xml"
DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"
CORE = "docProps/core.xml"
CUSTOM = "docProps/custom.xml"


class NotAPackageError(ValueError):
    """The bytes are no such file, or one too large to be of ours; its text says why, for officials."""


def unpack(data: bytes, needed: str = DOCUMENT) -> dict[str, bytes]:
    """The parts of a file that has the part ``needed``. NotAPackageError if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _LARGEST_UNPACKED:
                raise NotAPackageError("ใหญ่เกินไป")
            parts = {entry.filename: package.read(entry) for entry in package.infolist() if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as reason:
        raise NotAPackageError("เปิดเป็นเอกสารไม่ได้") from reason
    if needed not in parts:
        raise NotAPackageError(f"ไม่มีส่วน {needed}")
    return parts


def pack(parts: Parts) -> bytes:
    """A file of these parts, with fixed times, so that equal parts give equal bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return packed.getvalue()
