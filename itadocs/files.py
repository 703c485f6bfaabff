"""The files of a folder, at any depth and under any name: which may be workbooks, and what the others are.

Nothing is written, no link is followed and no archive opened; what lies in the cloud only is not fetched.
"""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from itadocs.assessment.district import Found, Use
from itadocs.catalogue import Code
from itadocs.loading import LARGEST
from itadocs.problems import Location, Problem, problem, reason

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
    **dict.fromkeys((".txt", ".csv", ".md", ".htm", ".html"), "ไฟล์ข้อความ"),
    **dict.fromkeys((".ppt", ".pptx"), "งานนำเสนอ"),
    **dict.fromkeys((".lnk", ".url"), _LINK),
    ".tmp": "ไฟล์ชั่วคราว",
}
_UNREADABLE = {
    **dict.fromkeys((".zip", ".rar", ".7z"), _ARCHIVE),
    ".xlsb": "ไฟล์ Excel แบบไบนารี (.xlsb) โปรแกรมอ่านไม่ได้ → เปิดด้วย Excel แล้วบันทึกเป็นชนิด .xlsx",
}
"""What may hold a workbook, but not so that it can be read."""
_OFFICE = (b"PK", b"\xd0\xcf\x11\xe0")  # how files of Office begin, the old and the protected ones included
_OTHER_KIND = "ไฟล์ชนิดอื่น"
_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS = 0x1000, 0x40000, 0x400000  # of Windows: the content is elsewhere
_NOT_HERE = _OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA_ACCESS
_JUNCTION = (
    0xA0000003  # the tag of a folder that leads elsewhere and is no symbolic link; those of OneDrive have others
)


@dataclass(frozen=True)
class Candidate:
    """A file that may be a workbook: where it lies, and its path relative to the folder as it is shown."""

    path: Path
    file: str


def walk(folder: Path, *, is_deep: bool = True, without: Path | None = None) -> Iterator[Candidate | Found]:
    """Every file, in the order of their names, those of a folder before those of its subfolders.

    Unless ``is_deep``, those of the folder alone; ``without`` is a subfolder that is passed over.
    """
    waiting = [folder]
    while waiting:
        subfolders: list[Path] = []
        yield from _listed(waiting.pop(), folder, subfolders)
        waiting += reversed([each for each in subfolders if is_deep and not _is_same(each, without)])


def _is_same(folder: Path, other: Path | None) -> bool:
    try:
        return other is not None and folder.samefile(other)
    except OSError:  # one of them is not there, or not any more
        return False


def _listed(folder: Path, top: Path, subfolders: list[Path]) -> Iterator[Candidate | Found]:
    """The files of one folder; its subfolders are added to those given."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda each: each.name)
    except OSError as error:
        yield Found(_shown(folder, top), Use.REFUSED, f"เปิดโฟลเดอร์ไม่ได้: {reason(error)}")
        return
    for entry in entries:
        path = Path(entry.path)
        file = _shown(path, top)
        if _is_link(entry):
            yield Found(file, Use.OTHER, _LINK)
        elif entry.is_dir(follow_symlinks=False):
            subfolders.append(path)
        elif other := _other(path, is_file=entry.is_file(follow_symlinks=False)):
            yield Found(file, Use.OTHER, other)
        elif why := _UNREADABLE.get(path.suffix.lower()):
            yield Found(file, Use.REFUSED, why)
        else:
            yield Candidate(path, file)


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Whether an entry leads elsewhere, as a link or as a junction of Windows."""
    if entry.is_symlink():
        return True
    try:
        return _tag(entry.stat(follow_symlinks=False)) == _JUNCTION
    except OSError:
        return False


def _other(path: Path, *, is_file: bool) -> str:
    """What a file is by its name, if it cannot be a workbook; of one without an ending the content decides."""
    name, suffix = path.name.lower(), path.suffix.lower()
    if not is_file:
        return _SPECIAL
    if name.startswith("~$"):
        return _LOCK
    if name in _SYSTEM_FILES or name.startswith("._"):
        return _SYSTEM
    may_hold_one = not suffix or suffix in WORKBOOKS or suffix in _UNREADABLE
    return "" if may_hold_one else _SUFFIXES.get(suffix, f"{_OTHER_KIND} ({suffix})")


def read(candidate: Candidate) -> bytes | Problem | Found:
    """The content of a file that may be a workbook.

    A Found instead if it is not on this machine or is no file of Office, a Problem if it cannot be read.
    """
    data = _read(candidate)
    if candidate.path.suffix or not isinstance(data, bytes) or data.startswith(_OFFICE):
        return data
    return Found(candidate.file, Use.OTHER, _OTHER_KIND)


def content(path: Path) -> bytes | Problem:
    """The content of a file that was named, or why there is none."""
    data = _read(Candidate(path, path.name))
    where = Location(file=path.name)
    if isinstance(data, Found):
        return problem(Code.FILE_UNREADABLE, where, found=data.reason)
    return replace(data, where=where) if isinstance(data, Problem) else data


def _read(candidate: Candidate) -> bytes | Problem | Found:
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


def _tag(status: os.stat_result) -> int:
    """What kind of other place an entry leads to on Windows; elsewhere there are none."""
    return int(getattr(status, "st_reparse_tag", 0))


def _shown(path: Path, top: Path) -> str:
    """The path below ``top`` as it can be printed: without control characters and torn ones."""
    signs = path.relative_to(top).as_posix()
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(each) in ("Cc", "Cs") else each for each in signs
    )
