"""Any number of distinct workbooks, quickly: a few drawn forms, in which marks stand where every one has its own words.

The same number is always the same workbook. Every twentieth is spoilt, each in another way, with the problem that has
to be found in it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from random import Random

from itadocs import workbooks
from itadocs.package import CONTENT_TYPES, pack, unpack
from tests.rounds import PROTECTED
from tests.support import Entries, complete, draw, framework

BOOK = "xl/workbook.xml"
EVERY = 20  # of so many workbooks one is spoilt
_FOLDER = 100  # workbooks
_SPOILT = 7  # the place of the spoilt one among them
_BASES = [*((2568, count) for count in range(3, 13)), (2566, 4), (2569, 6), (2567, 5)]  # year, measures
_SYLLABLES = (
    ("บ้าน", "นา", "หนอง", "โนน", "ดอน", "คลอง", "บึง", "ท่า", "โคก", "ห้วย"),
    ("ทดสอบ", "สมมติ", "จำลอง", "ตัวอย่าง", "ลองดู", "อุปมา", "เทียบเคียง", "เปรียบ", "คาดคะเน", "สาธิต"),
    ("ทอง", "เงิน", "แก้ว", "งาม", "สุข", "เจริญ", "มั่นคง", "พัฒนา", "สามัคคี", "ร่มเย็น"),
    ("เหนือ", "ใต้", "กลาง", "น้อย", "ใหญ่", "บน", "ล่าง", "ใน", "นอก", "ริมน้ำ"),
)
_DOINGS = ("ควบคุม", "พัฒนา", "ปรับปรุง", "ส่งเสริม", "ทบทวน", "เผยแพร่")
_THINGS = ("การยืมทรัพย์สินของราชการ", "การให้บริการประชาชน", "การใช้งบประมาณ", "ช่องทางร้องเรียน", "ข้อมูลบนเว็บไซต์")
_MARK = re.compile(rb' t="n"><v>([789]\d{6})</v>| t="inlineStr"><is><t>(QQ[A-Z]+\d*QQ)</t></is>')
_INDICATOR, _ITEM, _YEAR = 7_000_000, 8_000_000, 9_000_000

Value = float | str | None
"""A number, a text, or nothing."""
Values = dict[str, Value]


@dataclass(frozen=True)
class Made:
    """A workbook: its path below the folder of all, and whose reports are to come of it or, if none are, why."""

    path: PurePosixPath
    content: bytes
    year: int
    agency: str  # as its reports say it
    word: str  # its name
    fault: str = ""  # the code of a problem that has to be found

    def report(self, kind: str) -> PurePosixPath:
        """Where a report of it belongs, below the folder of all reports."""
        return self.path.with_name(f"{self.path.stem}_{kind}.docx")


def many(count: int, of: range | None = None) -> Iterator[Made]:
    """The workbooks with these numbers, of ``count`` if not told otherwise."""
    yield from map(made, of or range(count))


def write(folder: Path, workbooks: Iterator[Made]) -> list[Made]:
    """Write them below a folder; the list without their contents, which are much."""
    written: list[Made] = []
    for each in workbooks:
        path = folder / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.content)
        written.append(Made(each.path, b"", each.year, each.agency, each.word, each.fault))
    return written


def made(number: int) -> Made:
    """The workbook of a number from 0 to 9,999."""
    chance = Random(number)
    year, measures = _BASES[number % len(_BASES)]
    word = name(number)
    path = PurePosixPath(f"อำเภอ {number // _FOLDER + 1}", f"{number:05} {word}.xlsx")
    values = _values(chance, word, year, measures)
    agency = f"องค์การบริหารส่วนตำบล{word} อำเภอเกาะคา จังหวัดลำปาง"
    if number % EVERY != _SPOILT:
        return Made(path, _filled(year, measures, values), year, agency, word)
    code, spoil = FAULTS[number // EVERY % len(FAULTS)]
    return Made(path, spoil(year, measures, values), year, agency, word, code)


def name(number: int) -> str:
    """An invented name, another one for every number; none begins another."""
    return "".join(each[number // 10**place % 10] for place, each in enumerate(_SYLLABLES))


def entries(year: int, measures: int) -> Entries:
    """A complete submission of a year, with a mark for everything that is to differ."""
    official, filled = framework(year), complete()
    filled["agency"][0] |= {"name": "QQNAMEQQ", "assessed_year": _YEAR}
    filled["indicators"] = [{"number": each.number, "score": _INDICATOR + each.number} for each in official.indicators]
    filled["items"] = [{"code": each.code, "score": _ITEM + place} for place, each in enumerate(official.items)]
    filled["history"] = [{"year": year - 1, "overall": 88.5, "IIT": 87.0, "EIT": 88.0, "OIT": 90.0}]
    filled["analysis"] = [{"issue": each.number, "maintain": f"QQKEEP{each.number}QQ"} for each in official.issues]
    plan, result = filled["measures"][0] | {"year": year + 1}, filled["results"][0]
    del plan["issues"]
    filled["measures"] = [
        plan
        | {"id": f"QQID{place}QQ", "title": f"QQTITLE{place}QQ", "steps": f"QQSTEPS{place}QQ"}
        | {"indicators": f"QQFOR{place}QQ", "start": f"QQSTART{place}QQ", "end": f"QQEND{place}QQ"}
        for place in range(measures)
    ]
    filled["results"] = [
        result
        | {"measure": f"QQOF{place}QQ", "status": f"QQSTATUS{place}QQ", "done": f"QQDONE{place}QQ"}
        | {"dates": f"QQDATES{place}QQ", "outcome": f"QQOUTCOME{place}QQ"}
        for place in range(measures)
    ]
    return filled


def _values(chance: Random, word: str, year: int, measures: int) -> Values:
    """What stands in the place of the marks."""
    official = framework(year)

    def score() -> float:
        return round(chance.uniform(70, 100), 2)

    values: Values = {"QQNAMEQQ": word, f"{_YEAR}": year}
    values |= {f"{_INDICATOR + each.number}": score() for each in official.indicators}
    values |= {f"{_ITEM + place}": score() for place in range(len(official.items))}
    values |= {f"QQKEEP{each.number}QQ": f"รักษามาตรฐานของ{chance.choice(_THINGS)}" for each in official.issues}
    for place in range(measures):
        what = f"{chance.choice(_DOINGS)}{chance.choice(_THINGS)}ของตำบล{word}"
        held = chance.randint(20, 99)
        values |= {
            f"QQID{place}QQ": f"M{place + 1}",
            f"QQTITLE{place}QQ": f"มาตรการ{what} ที่ {place + 1}",
            f"QQSTEPS{place}QQ": f"แต่งตั้งคณะทำงาน{what}\nประชุมชี้แจงบุคลากร {held} คน",
            f"QQFOR{place}QQ": _answered(place, measures),
            f"QQSTART{place}QQ": f"ต.ค. {year}",
            f"QQEND{place}QQ": f"ก.ย. {year + 1}",
            f"QQOF{place}QQ": f"M{place + 1}",
            f"QQSTATUS{place}QQ": "แล้วเสร็จ",
            f"QQDONE{place}QQ": f"ดำเนินการ{what}แล้ว มีผู้เข้าร่วม {held} คน",
            f"QQDATES{place}QQ": f"{chance.randint(1, 28)} ม.ค. {year + 1}",
            f"QQOUTCOME{place}QQ": f"{what}ดีขึ้น",
        }
    return values


def _answered(place: int, measures: int) -> str:
    """The numbers of the indicators a measure answers: some measure answers each, for one of them is the lowest."""
    return ", ".join(f"{number}" for number in range(1, 11) if number % measures == place) or f"{place % 10 + 1}"


@cache
def _base(year: int, measures: int) -> Mapping[str, bytes]:
    """The parts of a form with marks."""
    return unpack(draw(entries(year, measures), year), BOOK)


def _filled(year: int, measures: int, values: Mapping[str, Value], **parts: bytes) -> bytes:
    """The workbook with values in the place of its marks; every mark has one."""

    def value(found: re.Match[bytes]) -> bytes:
        held = values[(found[1] or found[2]).decode()]
        if held is None:
            return b">"
        if not isinstance(held, str):
            return f' t="n"><v>{held}</v>'.encode()
        kind = b"e" if held.startswith("#") else b"inlineStr"
        text = held.encode("ascii", "xmlcharrefreplace").replace(b"\n", b"&#10;")
        return b' t="e"><v>' + text + b"</v>" if kind == b"e" else b' t="inlineStr"><is><t>' + text + b"</t></is>"

    base = {**_base(year, measures), **parts}
    marked = (each for each in base if each.startswith("xl/worksheets/"))
    return pack({**base, **{each: _MARK.sub(value, base[each]) for each in marked}})


# --- what is wrong with the spoilt ones ----------------------------------------------------------------------------

Spoil = Callable[[int, int, Values], bytes]
_THIRD = f"{_INDICATOR + 3}"


def _typed(mark: str, value: Value) -> Spoil:
    """Something else stands in the place of a mark."""
    return lambda year, measures, values: _filled(year, measures, values | {mark: value})


def _last_year(year: int, measures: int, values: Values) -> bytes:
    return _filled(year, measures, values | {f"{_YEAR}": year - 1})


def _unknown_indicator(year: int, measures: int, values: Values) -> bytes:
    part = "xl/worksheets/sheet3.xml"
    changed = re.sub(rb'(<c r="A\d+"[^>]*><v>)3(</v>)', rb"\g<1>99\2", _base(year, measures)[part], count=1)
    return _filled(year, measures, values, **{part: changed})


def _later_form(year: int, measures: int, values: Values) -> bytes:
    part = next(name for name, each in _base(year, measures).items() if b"<t>schema</t>" in each)
    changed = re.sub(rb"(<t>schema</t>.*?<v>)\d+", rb"\g<1>99", _base(year, measures)[part], count=1)
    return _filled(year, measures, values, **{part: changed})


def _other(content: Callable[[bytes], bytes]) -> Spoil:
    """Another file, made of the sound one."""
    return lambda year, measures, values: content(_filled(year, measures, values))


@cache
def _blank(year: int) -> bytes:
    return workbooks.blank(framework(year))


FAULTS: tuple[tuple[str, Spoil], ...] = (
    ("cell-missing", _typed(_THIRD, None)),
    ("score-out-of-range", _typed(_THIRD, 101)),
    ("score-not-a-number", _typed(_THIRD, "เก้าสิบ")),
    ("cell-error-value", _typed(_THIRD, "#REF!")),
    ("file-damaged", _other(lambda workbook: workbook[: len(workbook) * 6 // 10])),
    ("file-word", _other(lambda _: pack({CONTENT_TYPES: b"<Types/>", "word/document.xml": b"<document/>"}))),
    ("year-not-the-forms", _last_year),
    ("file-protected", _other(lambda _: PROTECTED)),
    ("key-unknown", _unknown_indicator),
    ("key-doubled", _typed("QQID1QQ", "M1")),
    ("cell-missing", lambda year, _measures, _values: _blank(year)),
    ("cell-missing", _typed("QQNAMEQQ", None)),
    ("file-empty", _other(lambda _: b"")),
    ("file-text", _other(lambda _: "ลำดับ,คะแนน\r\n1,90\r\n".encode("utf-8-sig"))),
    ("result-measure-unknown", _typed("QQOF1QQ", "M99")),
    ("choice-invalid", _typed("QQSTATUS1QQ", "เสร็จหมดแล้ว")),
    ("date-not-a-period", _typed("QQSTART1QQ", "เดือนหน้า")),
    ("file-version", _later_form),
    ("cell-missing", _typed("QQTITLE2QQ", None)),
    ("file-archive", _other(lambda workbook: pack({"งาน.xlsx": workbook}))),
)
"""Every way a workbook is spoilt: the problem to be found, and how it is made."""
