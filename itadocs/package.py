"""An Office file as its parts: read from bytes, written to bytes, the same parts always to the same bytes."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

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

# What a zip is made of, as its specification lays it out.
_LOCAL, _LOCAL_SIGN = struct.Struct("<4s5H3I2H"), b"PK\3\4"
_CENTRAL, _CENTRAL_SIGN = struct.Struct("<4s6H3I5H2I"), b"PK\1\2"
_END, _END_SIGN = struct.Struct("<4s4H2IH"), b"PK\5\6"
_LENGTHS = struct.Struct("<2H")  # at the end of a local header
_VERSION, _UNIX, _READABLE = 20, 3 << 8 | 20, 0o600 << 16
_IS_UTF8 = 0x800
_EPOCH = (0, 1 << 5 | 1)  # midnight of 1 January 1980
_SMALL = 2048  # bytes of a part
_LEVEL = 2  # of zlib: 6 takes nearly three times as long, for a fifth less room

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


def pack(parts: Parts, source: bytes = b"", level: int = _LEVEL) -> bytes:
    """A file of these parts, with fixed times, so that equal parts give equal bytes.

    ``source`` is a file that ``unpack`` takes: what is the same in it is not deflated again. ``level`` is that of zlib,
    0 for what is deflated once more with all around it.
    """
    known = _streams(source) if source else {}
    entries: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, content in parts.items():
        stream = known.get(name)
        if stream is None or stream.content != content:
            stream = _small_stream(content, level) if len(content) <= _SMALL else _stream(content, level)
        label = name.encode()
        common = (
            *(_VERSION, 0 if name.isascii() else _IS_UTF8, zipfile.ZIP_DEFLATED, *_EPOCH),
            *(stream.check, len(stream.deflated), len(content), len(label), 0),
        )
        entry = (_LOCAL.pack(_LOCAL_SIGN, *common), label, stream.deflated)
        directory += _CENTRAL.pack(_CENTRAL_SIGN, _UNIX, *common, 0, 0, 0, _READABLE, offset), label
        entries += entry
        offset += sum(map(len, entry))
    listed = b"".join(directory)
    end = _END.pack(_END_SIGN, 0, 0, len(parts), len(parts), len(listed), offset, 0)
    return b"".join((*entries, listed, end))


class _Stream(NamedTuple):
    """The content of a part, as a zip holds it, and the sum by which a reader checks it."""

    content: bytes
    deflated: bytes
    check: int


def _stream(content: bytes, level: int) -> _Stream:
    return _Stream(content, zlib.compress(content, level, -zlib.MAX_WBITS), zlib.crc32(content))


_small_stream = lru_cache(maxsize=128)(_stream)  # what holds the parts together is small, and the same in most reports


@lru_cache(maxsize=16)
def _streams(source: bytes) -> Mapping[str, _Stream]:
    """The streams of a file by the names of its parts; those left out that hold anything else."""
    parts = unpack(source, CONTENT_TYPES)
    found: dict[str, _Stream] = {}
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        for each in package.infolist():
            begins = each.header_offset + _LOCAL.size
            begins += sum(_LENGTHS.unpack(source[begins - _LENGTHS.size : begins]))  # of the name and what is extra
            stream = source[begins : begins + each.compress_size]
            content = parts.get(each.filename)
            if content is not None and _inflates_to(content, stream):
                found[each.filename] = _Stream(content, stream, zlib.crc32(content))
    return found


def _inflates_to(content: bytes, stream: bytes) -> bool:
    """Whether a stream holds this content, all of it and nothing else."""
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflated = reader.decompress(stream, len(content) + 1)
    except zlib.error:
        return False
    return reader.eof and not reader.unused_data and inflated == content
