"""The files of a folder, at any depth and under any name: which may be workbooks, and what the others are.

Nothing is written, no link is followed and no archive opened; what lies in the cloud only is not fetched.
"""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from itadocs.assessment.district import Found, Use
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, reason

LARGEST = 50 * 2**20
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})

_LOCK = "ไฟล์ชั่วคราวที่เกิดขณะเปิดสมุดงานใน Excel ปิดสมุดงานแล้วไฟล์นี้จะหายไป"
_IN_CLOUD = "ไฟล์ยังอยู่บนคลาวด์ ไม่ได้อยู่ในเครื่องนี้ → คลิกขวาที่ไฟล์ใน OneDrive เลือก “เก็บไว้บนอุปกรณ์นี้เสมอ” แล้วเรียกใช้คำสั่งอีกครั้ง"
_LINK = "ทางลัดหรือลิงก์ โปรแกรมไม่เปิดตาม"
_SYSTEM = "ไฟล์ของระบบ"
_ARCHIVE = "ไฟล์บีบอัด โปรแกรมไม่เปิดให้ → แตกไฟล์ไว้ในโฟลเดอร์นี้ แล้วเรียกใช้คำสั่งอีกครั้ง"
_SPECIAL = "ไม่ใช่ไฟล์ธรรมดา"
_SYSTEM_FILES = frozenset({"desktop.ini", "thumbs.db", ".ds_store"})
_SUFFIXES = {
    **dict.fromkeys((".docx", ".doc", ".docm", ".rtf", ".odt"), "เอกสาร"),
    ".pdf": "เอกสาร PDF",
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".bmp", ".heic", ".webp", ".tif", ".tiff"), "รูปภาพ"),
    **dict.fromkeys((".zip", ".rar", ".7z"), _ARCHIVE),
    **dict.fromkeys((".txt", ".csv", ".md", ".htm", ".html"), "ไฟล์ข้อความ"),
    **dict.fromkeys((".ppt", ".pptx"), "งานนำเสนอ"),
    **dict.fromkeys((".lnk", ".url"), _LINK),
}
_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS = 0x1000, 0x40000, 0x400000  # of Windows: the content is elsewhere
_NOT_HERE = _OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA_ACCESS


@dataclass(frozen=True)
class Candidate:
    """A file that may be a workbook: where it lies, and its path relative to the folder as it is shown."""

    path: Path
    file: str


def walk(folder: Path) -> Iterator[Candidate | Found]:
    """Every file, in the order of their names, those of a folder before those of its subfolders."""
    yield from _walk(folder, folder)


def _walk(folder: Path, top: Path) -> Iterator[Candidate | Found]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda each: each.name)
    except OSError as error:
        yield Found(_shown(folder, top), Use.REFUSED, f"เปิดโฟลเดอร์ไม่ได้: {reason(error)}")
        return
    subfolders: list[Path] = []
    for entry in entries:
        path = Path(entry.path)
        if not entry.is_symlink() and entry.is_dir(follow_symlinks=False):
            subfolders.append(path)
            continue
        other = _LINK if entry.is_symlink() else _other(path, is_file=entry.is_file(follow_symlinks=False))
        file = _shown(path, top)
        yield Found(file, Use.OTHER, other) if other else Candidate(path, file)
    for each in subfolders:
        yield from _walk(each, top)


def _other(path: Path, *, is_file: bool) -> str:
    """What a file is by its name, if it cannot be a workbook."""
    name, suffix = path.name.lower(), path.suffix.lower()
    if not is_file:
        return _SPECIAL
    if name.startswith("~$"):
        return _LOCK
    if name in _SYSTEM_FILES or name.startswith("._"):
        return _SYSTEM
    return "" if suffix in WORKBOOKS else _SUFFIXES.get(suffix, f"ไฟล์ชนิดอื่น ({suffix})" if suffix else "ไฟล์ชนิดอื่น")


def read(candidate: Candidate) -> bytes | Problem | Found:
    """The content of a file; a Found instead if it is not on this machine, a Problem if it cannot be read."""
    try:
        status = candidate.path.stat()
        if _attributes(status) & _NOT_HERE:
            return Found(candidate.file, Use.REFUSED, _IN_CLOUD)
        if status.st_size > LARGEST:
            return problem(Code.FILE_TOO_LARGE, found=f"{status.st_size // 2**20} MB")
        return candidate.path.read_bytes()
    except OSError as error:
        return problem(Code.FILE_UNREADABLE, found=reason(error))


def _attributes(status: os.stat_result) -> int:
    """The attributes Windows keeps of a file; elsewhere there are none."""
    return int(getattr(status, "st_file_attributes", 0))


def _shown(path: Path, top: Path) -> str:
    """The path below ``top`` as it can be printed: without control characters and torn ones."""
    signs = path.relative_to(top).as_posix()
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(each) in ("Cc", "Cs") else each for each in signs
    )
