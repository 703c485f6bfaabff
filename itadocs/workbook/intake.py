"""A file from anywhere: the parts of a workbook, whole and within bounds, or the Problem that says what else it is.

Every part is read to its end, so that its checksum is verified. What passes is so small that whatever is made of it
afterwards takes little time and memory.
"""

import io
import zipfile
from collections.abc import Collection

from itadocs.catalogue import Code
from itadocs.package import CONTENT_TYPES, LONGEST_NAME, METHODS, MOST_PARTS, STRAY, ZIP_FAULTS
from itadocs.problems import Problem, problem

LARGEST_UNPACKED = 120 * 2**20
UTF16 = (b"\xff\xfe", b"\xfe\xff")  # how a text in this encoding begins

_ENTRY = b"PK\x01\x02"  # before each entry in a package's list of parts
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_XML = (".xml", ".rels", ".vml")  # what Office parses; an SVG picture or a web page may well have a DOCTYPE

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED, _OLD_WORD, _OLD_EXCEL = (
    each.encode("utf-16-le") for each in ("EncryptedPackage", "WordDocument", "Workbook")
)
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
_OTHERS = {
    b"%PDF": "เอกสาร PDF",
    b"\x89PNG": "รูปภาพ",
    b"\xff\xd8\xff": "รูปภาพ",
    b"GIF8": "รูปภาพ",
}


def parts_of(data: bytes) -> dict[str, bytes] | Problem:
    """The parts of a workbook's file by name, with ``/`` between folders on every system."""
    parts = recognised(data) or _unpacked(data)
    if isinstance(parts, dict) and any(_declares_types(name, content) for name, content in parts.items()):
        return problem(Code.FILE_DAMAGED)  # no Office program writes these, and they are what XML bombs are made of
    return parts


def _is_text(data: bytes) -> bool:
    """Whether a file is a text, in one byte a letter or in two."""
    head = data[:4096]
    return head.startswith(UTF16) or all(byte >= 32 or byte in b"\t\r\n\f\x1b" for byte in head)


def recognised(data: bytes) -> Problem | None:
    """What a file is that begins as no package does; None if it begins as one."""
    if not data:
        return problem(Code.FILE_EMPTY)
    if not data.strip(b"\0"):
        return problem(Code.FILE_NOT_DOWNLOADED)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return problem(Code.FILE_PROTECTED)
        return problem(Code.FILE_WORD if _OLD_WORD in data and _OLD_EXCEL not in data else Code.FILE_OLD_EXCEL)
    if data.startswith(_ARCHIVES):
        return problem(Code.FILE_ARCHIVE)
    for beginning, kind in _OTHERS.items():
        if data.startswith(beginning):
            return problem(Code.FILE_OTHER, found=kind)
    if not data.startswith(b"PK"):
        return problem(Code.FILE_TEXT if _is_text(data) else Code.FILE_DAMAGED)
    return None


def _unpacked(data: bytes) -> dict[str, bytes] | Problem:
    """The parts of a package, as long as they are a workbook's, each there once, and not too many or too large."""
    if (entries := data.count(_ENTRY)) > MOST_PARTS:
        return problem(Code.FILE_TOO_LARGE, found=f"{entries:,} ชิ้นส่วน")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            listed = [each for each in package.infolist() if not each.is_dir()]
            names = [_name(each.filename) for each in listed]
            if other := _other_package({each.lower() for each in names}):
                return other
            if len({each.lower() for each in names}) < len(names):
                return problem(Code.FILE_DAMAGED)  # programs do not agree on which of two they read
            if any(each.compress_type not in METHODS for each in listed) or max(map(len, names)) > LONGEST_NAME:
                return problem(Code.FILE_DAMAGED)
            unpacked = sum(each.file_size for each in listed)  # nothing is read beyond what is stated
            if unpacked > LARGEST_UNPACKED:
                return problem(Code.FILE_TOO_LARGE, found=f"{unpacked // 2**20:,} MB")
            parts = {name: package.read(each) for name, each in zip(names, listed, strict=True)}
            return {name: part for name, part in parts.items() if not STRAY.search(name)}  # not to be handed on
    except ZIP_FAULTS:
        return problem(Code.FILE_DAMAGED)


def _name(stated: str) -> str:
    """A part's name as everybody writes it; programs for Windows may write it as a path there."""
    name = stated.replace("\\", "/").lstrip("/")
    return CONTENT_TYPES if name.lower() == CONTENT_TYPES.lower() else name


def _other_package(names: Collection[str]) -> Problem | None:
    """What a package is by the names of its parts, in lower case, if it is no workbook."""
    if "mimetype" in names and CONTENT_TYPES.lower() not in names:
        return problem(Code.FILE_OPENDOCUMENT)
    if "word/document.xml" in names:
        return problem(Code.FILE_WORD)
    if "ppt/presentation.xml" in names:
        return problem(Code.FILE_OTHER, found="งานนำเสนอ PowerPoint")
    if "xl/workbook.bin" in names:
        return problem(Code.FILE_XLSB)
    return None if CONTENT_TYPES.lower() in names else problem(Code.FILE_ARCHIVE)


def _declares_types(name: str, content: bytes) -> bool:
    return name.lower().endswith(_XML) and any(each in content for each in _DOCTYPES)
