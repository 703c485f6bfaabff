"""A round of many agencies: forms handed out, filled in, and returned in every way they come back.

The test plays a small round, the benchmark one of 200 agencies.
"""

import csv
import io
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl

from itadocs.assessment.district import State, Use
from itadocs.district import distribute
from itadocs.district.distribute import MANIFEST_NAME, Handout, Job, Order
from itadocs.workbook.identity import META_TITLE
from itadocs.workbook.sheets import sheets
from tests.support import YEAR, complete, draw, framework, last_saved

# A file that Excel has encrypted is no package: it begins like old files of Office, and names its stream.
PROTECTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
MISSING, INCOMPLETE, DUPLICATED = 3, 2, 2
SPOILT = MISSING + 3  # the protected one and the two of a wrong version besides
_SAVED = datetime(2026, 1, 31, 9, 0)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Round:
    """What was handed out and returned, and what collecting must say of each agency and file."""

    listed: Path
    kit: Path
    returned: Path
    states: dict[str, State]  # by the agency's code
    scores: dict[str, float]  # of every indicator, of those whose scores can be read
    files: dict[str, Use]


def rows(count: int) -> list[tuple[str, str, str, str]]:
    """Invented agencies of two districts; every tenth shares its name with one of the other district."""
    named = [f"นาทดสอบ{number % (count - count // 10)}" for number in range(count)]
    return [("อบต.", name, "เกาะคา" if place < count // 2 else "แจ้ห่ม", "ลำปาง") for place, name in enumerate(named)]


def written(path: Path, agencies: Iterable[Sequence[str]]) -> Path:
    """A list as Excel in Thailand saves it."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("ประเภท", "ชื่อ", "อำเภอ", "จังหวัด"), *agencies])
    path.write_bytes(text.getvalue().encode("cp874"))
    return path


def hand_out(listed: Path, kit: Path) -> list[Handout]:
    """The forms of all agencies of a list, as ``distribute`` makes them."""
    job = distribute.prepare(Order(listed, framework(YEAR), kit))
    assert isinstance(job, Job), job
    handouts = list(distribute.hand_out(job))
    assert distribute.write_manifest(job, handouts) == ()
    return handouts


def play(folder: Path, count: int, progress: Callable[[str], None] = lambda _: None) -> Round:
    """Hand out ``count`` forms, fill them in with openpyxl, and lay them under other names into another folder."""
    listed = written(folder / "รายชื่อ.csv", rows(count))
    kit, back = folder / "แจก", folder / "ส่งคืน"
    handouts = hand_out(listed, kit)
    progress("handed out")
    chance = random.Random(count)
    order = chance.sample(range(count), count)
    states, scores, files = dict[str, State](), dict[str, float](), dict[str, Use]()

    def lay(name: str, data: bytes, use: Use) -> None:
        path = back / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        files[name] = use

    for place, number in enumerate(order):
        agency, form = handouts[number].agency, (kit / handouts[number].file).read_bytes()
        score = round(70 + 29 * chance.random(), 2)
        name = _mangled(place, chance)
        if place < MISSING:
            states[agency.code] = State.MISSING
        elif place == MISSING:
            lay(name, PROTECTED, Use.REFUSED)
            states[agency.code] = State.MISSING
        elif place == MISSING + 1:
            lay(name, filled(form, score, _SAVED, schema=99), Use.REFUSED)
            states[agency.code] = State.WRONG_VERSION
        elif place == MISSING + 2:
            own = {"name": agency.name, "district": agency.district, "code": agency.code, "assessed_year": YEAR - 1}
            scored = [{"number": each.number, "score": score} for each in framework(YEAR - 1).indicators]
            last_years = {"agency": [complete()["agency"][0] | own], "indicators": scored}
            lay(name, draw(last_years, YEAR - 1), Use.REFUSED)
            states[agency.code] = State.WRONG_VERSION
        elif place < SPOILT + INCOMPLETE:
            lay(name, filled(form, score, _SAVED, fault="เก้าสิบ"), Use.TAKEN)
            states[agency.code] = State.INCOMPLETE
        else:
            lay(name, filled(form, score, _SAVED), Use.TAKEN)
            states[agency.code], scores[agency.code] = State.READY, score
            if place < SPOILT + INCOMPLETE + DUPLICATED:
                lay(f"เก่า/{name}", filled(form, 50.0, _SAVED - _DAY), Use.OLDER)
        if place % 50 == 49:
            progress(f"{place + 1} filled in")
    lay("~$งาน.xlsx", b"lock", Use.OTHER)
    lay("หนังสือนำส่ง.docx", b"PK", Use.OTHER)
    lay(f"สำเนา/{MANIFEST_NAME}", (kit / MANIFEST_NAME).read_bytes(), Use.OTHER)
    return Round(listed, kit, back, states, scores, files)


def filled(form: bytes, score: float, saved: datetime, *, fault: str = "", schema: int | None = None) -> bytes:
    """A form filled in as a complete submission by another program; ``fault`` is typed in the place of one score."""
    book: Any = openpyxl.load_workbook(io.BytesIO(form))
    entries = complete()
    for number, row in enumerate(entries["indicators"]):
        row["score"] = fault if fault and number == 0 else score
    for key, title in (
        ("indicators", "คะแนนตัวชี้วัด"),
        ("items", "คะแนนรายข้อ"),
        ("analysis", "การวิเคราะห์"),
        ("measures", "มาตรการ"),
        ("results", "ผลการดำเนินการ"),
    ):
        _type(book[title], key, entries[key])
    for row in book["หน่วยงาน"].iter_rows(min_row=4, max_col=2):
        if row[0].value == "ชื่อผู้ลงนาม":
            row[1].value = "นางสาวทดสอบ ระบบงาน"
    if schema is not None:
        book[META_TITLE]["B2"] = schema
    packed = io.BytesIO()
    book.save(packed)
    return last_saved(packed.getvalue(), f"{saved:%Y-%m-%dT%H:%M:%S}Z")


def _type(sheet: Any, key: str, entered: Sequence[dict[str, Any]]) -> None:
    columns = next(each for each in sheets(framework(YEAR)) if each.key == key).columns
    letters = {column.key: place for place, column in enumerate(columns, start=1)}
    for row, values in enumerate(entered, start=4):
        for column, value in values.items():
            sheet.cell(row, letters[column]).value = value


def _mangled(place: int, chance: random.Random) -> str:
    """A name as files come back by mail and chat."""
    patterns = (
        "สำเนาของ งาน ({}).xlsx",
        "ส่งจาก LINE/{}.xlsx",
        "อบต/2569/ฉบับแก้/final_{}.xlsx",
        "Book{}.xlsx",
        "ita ส่งแล้ว {} & ครบ.xlsx",
    )
    return chance.choice(patterns).format(place)
