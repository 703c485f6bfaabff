"""Gaps of a draft: where a document prints something that blocks its final, and what stands there instead.

Without blocking problems there are no gaps, and every text stays as it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from itadocs.assessment.framework import Framework
from itadocs.assessment.model import ItemEntry, Submission
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem
from itadocs.thai import gap

INCOMPLETE = gap("รอคะแนนให้ครบ")
"""What stands for all that depends on a score that is missing."""

_NAMES = {
    "agency_type": "ประเภทหน่วยงาน",
    "name": "ชื่อหน่วยงาน",
    "district": "อำเภอ/เขต",
    "province": "จังหวัด",
    "assessed_year": "ปีที่ประเมิน",
    "measures_year": "ปีของมาตรการ",
    "reported_year": "ปีที่รายงานผล",
    "writing_unit": "ส่วนราชการผู้จัดทำ",
    "report_date": "วันที่รายงาน",
    "meeting_date": "วันที่ประชุม",
    "meeting_participants": "ผู้เข้าร่วมประชุม",
    "signer_name": "ชื่อผู้ลงนาม",
    "signer_position": "ตำแหน่งผู้ลงนาม",
    "website": "เว็บไซต์หน่วยงาน",
    "emblem": "ไฟล์ตราหน่วยงาน",
    "development_indicator": "ตัวชี้วัดที่เลือกพัฒนา",
    "strength_threshold": "คะแนนขั้นต่ำของจุดแข็ง",
    "published_overall": "คะแนนภาพรวมตามประกาศ",
    "published_rating": "ระดับผลการประเมินตามประกาศ",
    "score": "คะแนน",
    "finding": "ข้อค้นพบ",
    "develop": "สิ่งที่ควรพัฒนา",
    "deficiency": "ข้อบกพร่องหรือสิ่งที่ควรพัฒนา",
    "text": "ข้อความ",
    "indicator": "ตัวชี้วัดที่",
    "issue": "ประเด็นที่",
    "year": "ปีงบประมาณ",
    "overall": "คะแนนภาพรวม",
    "issues": "ประเด็นที่ตอบ",
    "indicators": "ตัวชี้วัดที่ตอบ",
    "title": "ชื่อมาตรการ",
    "steps": "ขั้นตอนหรือวิธีการ",
    "units": "ผู้รับผิดชอบ",
    "start": "ระยะเวลา",
    "end": "ระยะเวลา",
    "monitoring": "การกำกับติดตาม",
    "status": "สถานะ",
    "done": "สิ่งที่ดำเนินการ",
    "dates": "วันที่ดำเนินการ",
    "outcome": "ผลลัพธ์",
    "evidence": "หลักฐานอ้างอิง",
    "obstacles": "ปัญหาอุปสรรค",
    "suggestion": "ข้อเสนอแนะ",
    "caption": "คำบรรยายภาพ",
    "date": "วันที่ของภาพ",
    "measure": "มาตรการของภาพ",
    "correct": "ข้อบกพร่อง/ข้อปรับปรุง",
    "maintain": "การรักษาระดับ",
    "items": "คะแนน",
    "history": "คะแนนปีก่อน",
    "measures": "มาตรการ",
    "results": "ผลการดำเนินการ",
    "photos": "ไฟล์รูป",
    "remarks": "ข้อเสนอแนะ ข้อจำกัด หรือปัญหาอุปสรรค",
}
"""What stands at an address, in the words of the reports; the row is evident where it is printed."""
_NAMED_BY_FAULT = {
    Code.ISSUE_WITHOUT_ANALYSIS: "ผลการวิเคราะห์",
    Code.MEASURE_ANSWERS_NOTHING: "ประเด็นหรือตัวชี้วัดที่ตอบ",
    Code.DEVELOPMENT_NO_MEASURE: "มาตรการที่ตอบตัวชี้วัดที่เลือกพัฒนา",
}
_NOT_GIVEN = {
    Code.CELL_MISSING,
    Code.KEY_MISSING,
    Code.LAYOUT_NEEDS_ITEMS,
    Code.MEASURES_NONE,
    Code.RESULT_MISSING,
    Code.RESULT_DONE_WITHOUT_DEED,
    Code.RESULT_DONE_WITHOUT_DATE,
    *_NAMED_BY_FAULT,
}
_OF_NO_ROW = {Code.LAYOUT_NEEDS_ITEMS, Code.MEASURES_NONE, Code.DEVELOPMENT_NO_MEASURE, Code.RESULT_MISSING}
_STAND_FOR_THEIR_ROW = {"score", "correct"}
_SHEET_OF = {"analyses": "analysis"}  # where an address does not begin with the key of its sheet


@dataclass(frozen=True)
class Gaps:
    """What blocks, by its place in the workbook; ``doubtful`` are cells nothing was taken from."""

    faults: Mapping[Location, Code] = field(default_factory=dict[Location, Code])
    doubtful: frozenset[Location] = frozenset()
    origins: Mapping[str, Location] = field(default_factory=dict[str, Location])

    @cached_property
    def is_none(self) -> bool:
        """Whether nothing blocks and every cell was read, as it is of all documents but drafts."""
        return not self.faults and not self.doubtful

    def at(self, *addresses: str) -> str:
        """What stands for the first of some values with something wrong; "" if nothing is."""
        if self.is_none:
            return ""
        return next((self._gap(code, each) for each in addresses if (code := self._fault(each))), "")

    def fill(self, text: str, *addresses: str) -> str:
        """The text printed for the values at some addresses; where one is missing or could not be read, the gap.

        A text that was read and is wrong all the same stays, and the gap behind it.
        """
        if self.is_none:
            return text
        wrong = self.at(*addresses)
        if not (wrong and text) or any(self._is_unread(each) for each in addresses):
            return wrong or text
        return f"{text} {wrong}"

    def fill_list(self, entries: list[str], address: str) -> list[str]:
        """The same of a text in several entries."""
        wrong = self.at(address)
        if not wrong:
            return entries
        return [wrong] if self._is_unread(address) else [*entries, wrong]

    def score(self, number: int) -> str:
        """What stands for the score of an indicator that has none."""
        return self.at(f"indicators[{number}].score") or INCOMPLETE

    def row(self, sheet: str, held: Iterable[str]) -> str:
        """What stands for rows of a sheet that are missing or are none of those with the ``held`` addresses."""
        whole = self.origins.get(sheet)
        if whole is None or self.is_none:
            return ""
        rows = {self.origins[each].order[:2] for each in held if each in self.origins}
        is_lost = any(
            where.order[:1] == whole.order and where.order[:2] not in rows and code not in _OF_NO_ROW
            for where, code in self.faults.items()
        )
        return gap(f"ต้องแก้ไข: มีแถวที่อ่านไม่ได้ในแผ่นงาน{whole.sheet}") if is_lost else ""

    def because(self, code: Code, sheet: str) -> str:
        """What stands for what one fault says is missing in a sheet."""
        return self._gap(code, sheet) if code in self.faults.values() else ""

    def _fault(self, address: str) -> Code | None:
        """What is wrong with a value; with one whose field, row or sheet is lost, what is wrong with its sheet."""
        where = self.origins.get(address)
        if where is not None and where.cell:
            return self.faults.get(where) or (Code.ROW_MISPLACED if where in self.doubtful else None)
        if where is None and address[-1] != "]" and _key(address) not in _STAND_FOR_THEIR_ROW:
            return None
        key = address.partition("[")[0].partition(".")[0]
        whole = self.origins.get(_SHEET_OF.get(key, key))
        of_sheet = (code for where, code in self.faults.items() if whole and where.order[:1] == whole.order)
        return next(of_sheet, None)

    def _is_unread(self, address: str) -> bool:
        where = self.origins.get(address)
        if where is None or not where.cell:
            return self._fault(address) is not None
        return where in self.doubtful or self.faults.get(where) in _NOT_GIVEN

    @staticmethod
    def _gap(code: Code, address: str) -> str:
        # Figures of an earlier year have the codes of instruments and numbers of indicators for their keys.
        named = _NAMED_BY_FAULT.get(code) or _NAMES.get(_key(address)) or _NAMES[address.partition("[")[0]]
        return gap(f"{'ยังไม่ได้กรอก' if code in _NOT_GIVEN else 'ต้องแก้ไข'}: {named}")


NO_GAPS = Gaps()


def of(submission: Submission, problems: Iterable[Problem]) -> Gaps:
    """The gaps these problems leave in the documents of a submission; where several share a cell, the first counts."""
    faults: dict[Location, Code] = {}
    for each in problems:
        if each.blocks and each.where.order:
            faults.setdefault(each.where, each.code)
    return Gaps(faults, submission.unreadable, submission.origins)


def past_figures(framework: Framework, year: int) -> tuple[str, ...]:
    """The addresses of an earlier year's scores of instruments and indicators."""
    codes = (each.code for each in framework.instruments)
    return tuple(f"history[{year}].{key}" for key in (*codes, *framework.indicator_by_number))


def with_items_known(submission: Submission, framework: Framework) -> Submission:
    """The submission with every item of the year in official order, and no unknown one.

    An item whose row is missing has no score.
    """
    typed = {each.code: each for each in submission.items if each.indicator}
    missing = (each for each in framework.items if each.code not in typed)
    added = (ItemEntry(m.code, m.text, m.indicator, m.issue, m.sub_indicator, None, "") for m in missing)
    places = {code: place for place, code in enumerate(framework.item_by_code)}
    in_order = sorted((*typed.values(), *added), key=lambda each: places.get(each.code, len(places)))
    return replace(submission, items=tuple(in_order))


def _key(address: str) -> str:
    return address.rpartition(".")[2]
