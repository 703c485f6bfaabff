"""Problems: an entry of the catalogue, at a place, with what was found there.

They are values, collected by every room, sorted once, and printed by ``cli`` alone.
"""

import errno
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from itadocs.catalogue import Code, Severity


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the workbook, or in another ``file`` that was read with it.

    ``order`` is (position of the sheet in the form, row, column) and is all that sorting looks at;
    ``label`` says in the official's words what stands there, e.g. ``3 การใช้อำนาจ``.
    """

    order: tuple[int, ...] = ()
    sheet: str = field(default="", compare=False)
    cell: str = field(default="", compare=False)
    label: str = field(default="", compare=False)
    file: str = field(default="", compare=False)

    def __str__(self) -> str:
        named = (("ไฟล์", self.file), ("แผ่นงาน", self.sheet), ("ช่อง", self.cell))
        place = " ".join(f"{what} {name}" for what, name in named if name)
        return f"{place} ({self.label})" if place and self.label else place or self.label


NOWHERE = Location()


@dataclass(frozen=True)
class Problem:
    """One finding: what, where, in words, and the way out. Made by ``problem()``."""

    code: Code
    where: Location
    message: str
    remedy: str

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.code.value.severity

    @property
    def blocks(self) -> bool:
        """Whether it keeps documents from being written."""
        return self.severity in (Severity.FAULT, Severity.ERROR)

    def __str__(self) -> str:
        place = str(self.where)
        return f"{place}: {self.message} → {self.remedy}" if place else f"{self.message} → {self.remedy}"


def problem(code: Code, where: Location = NOWHERE, **values: object) -> Problem:
    """Fill the catalogue's entry with what was found and expected; an absent ``hint`` is empty."""
    filled = {"hint": "", **values}
    entry = code.value
    return Problem(code, where, entry.message.format(**filled), entry.remedy.format(**filled))


def quoted(found: object, longest: int = 60) -> str:
    """What was found, as it is shown in a message: one line, in quotation marks, cut when long."""
    text = " ".join(str(found).split())
    return f"“{text if len(text) <= longest else text[: longest - 1] + '…'}”"


_REASONS = {
    errno.EACCES: "ไม่มีสิทธิ์ หรือไฟล์เปิดอยู่ในโปรแกรมอื่น",
    errno.EPERM: "ไม่มีสิทธิ์ หรือไฟล์เปิดอยู่ในโปรแกรมอื่น",
    errno.EBUSY: "ไฟล์เปิดอยู่ในโปรแกรมอื่น",
    errno.ENOSPC: "เนื้อที่ดิสก์เต็ม",
    errno.EROFS: "ดิสก์นี้อ่านได้อย่างเดียว",
    errno.ENAMETOOLONG: "ชื่อไฟล์ยาวเกินไป",
    errno.EEXIST: "มีไฟล์ชื่อเดียวกันอยู่แล้ว",
    errno.ENOENT: "ไม่พบไฟล์หรือโฟลเดอร์",
    errno.ENOTDIR: "ที่ระบุไม่ใช่โฟลเดอร์",
    errno.EISDIR: "ที่ระบุเป็นโฟลเดอร์ ไม่ใช่ไฟล์",
}


def of_bug(bug: BaseException) -> str:
    """What is told of a bug of the program: its kind, where it came from, and its own words."""
    place = bug.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    return f"{type(bug).__name__} {where}: {bug}"


def reason(error: OSError) -> str:
    """Why a file could not be read or written, in Thai where the reason is a usual one."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems once each, by sheet and cell; where several share a cell, the graver first."""
    weight = list(Severity)
    once = dict.fromkeys(problems)
    return tuple(sorted(once, key=lambda each: (each.where, weight.index(each.severity), each.code.name)))
