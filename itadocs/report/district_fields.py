"""The contract with templates of the summary of a district, as ``fields`` is that of an agency's reports."""

from dataclasses import dataclass
from typing import ClassVar

from itadocs.report.declared import Each, described


@dataclass(frozen=True)
class StateFields:
    """What came back, and from how many agencies."""

    EACH: ClassVar = Each("state", "สถานะการส่งแต่ละสถานะ")

    name: str = described("สถานะการส่งแบบฟอร์ม", "ส่งแล้ว ครบถ้วน")
    count: str = described("จำนวนหน่วยงาน", "๙")


@dataclass(frozen=True)
class OutstandingFields:
    """An agency of which something is still to come."""

    EACH: ClassVar = Each("return", "หน่วยงานแต่ละแห่งที่ยังต้องติดตาม")

    number: str = described("ลำดับ", "๑")
    agency: str = described("ชื่อหน่วยงาน", "องค์การบริหารส่วนตำบลนาตัวอย่าง")
    state: str = described("สถานะการส่งแบบฟอร์ม", "ส่งแล้ว ต้องแก้ไข")
    reason: str = described("สาเหตุ หรือ - ถ้าไม่มี", "คะแนนตัวชี้วัดยังไม่ครบ")


@dataclass(frozen=True)
class LevelFields:
    """A level of the year, and how many agencies reached it."""

    EACH: ClassVar = Each("level", "ระดับผลการประเมินแต่ละระดับ")

    name: str = described("ระดับผลการประเมิน", "ผ่านดี")
    count: str = described("จำนวนหน่วยงาน", "๕")
    share: str = described("ร้อยละของหน่วยงานที่มีคะแนน", "๔๑.๖๗")


@dataclass(frozen=True)
class InstrumentMeanFields:
    """An instrument over all agencies."""

    EACH: ClassVar = Each("instrument", "แบบวัดแต่ละแบบ")

    code: str = described("ชื่อย่อของแบบวัด", "IIT")
    name: str = described("ชื่อเต็มของแบบวัด", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน")
    mean: str = described("คะแนนเฉลี่ยของทุกหน่วยงาน", "๘๕.๓๘")


@dataclass(frozen=True)
class PlaceFields:
    """An agency and its scores."""

    EACH: ClassVar = Each("place", "หน่วยงานแต่ละแห่งตามอันดับ")

    rank: str = described("อันดับ คะแนนเท่ากันได้อันดับเดียวกัน", "๑")
    agency: str = described("ชื่อหน่วยงาน", "องค์การบริหารส่วนตำบลนาตัวอย่าง")
    instruments: list[str] = described("คะแนนรายแบบวัด ตามลำดับแบบวัด", "๘๕.๓๘")
    overall: str = described("คะแนนภาพรวม", "๙๕.๓๐")
    rating: str = described("ระดับผลการประเมิน", "ผ่านดี")


@dataclass(frozen=True)
class IndicatorMeanFields:
    """An indicator over all agencies."""

    EACH: ClassVar = Each("indicator", "ตัวชี้วัดแต่ละข้อ")

    number: str = described("ลำดับตัวชี้วัด", "๔")
    instrument: str = described("ชื่อย่อของแบบวัด", "IIT")
    name: str = described("ชื่อตัวชี้วัด", "การใช้ทรัพย์สินของราชการ")
    mean: str = described("คะแนนเฉลี่ยของทุกหน่วยงาน", "๖๐.๒๒")
    below: str = described("จำนวนหน่วยงานที่ต่ำกว่าเกณฑ์เป้าหมาย", "๓")


@dataclass(frozen=True)
class ItemMeanFields:
    """An item of the lowest mean."""

    EACH: ClassVar = Each("item", "ข้อคำถามหรือรายการแต่ละข้อ")

    rank: str = described("ลำดับจากคะแนนเฉลี่ยต่ำสุด", "๑")
    code: str = described("รหัสข้อ ตัวเลขอารบิกเสมอ", "i10")
    text: str = described("ข้อคำถามหรือรายการ", "หน่วยงานมีขั้นตอนการยืมทรัพย์สินของราชการที่ชัดเจน มากน้อยเพียงใด")
    mean: str = described("คะแนนเฉลี่ย", "๖๐.๒๒")
    agencies: str = described("จำนวนหน่วยงานที่มีคะแนนของข้อนี้", "๑๑")


@dataclass(frozen=True)
class OverallFields:
    """The overall scores of the agencies that have all scores."""

    count: str = described("จำนวนหน่วยงานที่มีคะแนน", "๑๑")
    is_one: bool = described("มีคะแนนเพียงหน่วยงานเดียวหรือไม่")
    all_equal: bool = described("ทุกหน่วยงานได้คะแนนเท่ากันหรือไม่")
    any_unready: bool = described("มีหน่วยงานที่มีคะแนนแต่แบบฟอร์มยังมีจุดที่ต้องแก้ไขหรือไม่")
    mean: str = described("คะแนนเฉลี่ย", "๘๘.๔๕")
    highest: str = described("หน่วยงานที่ได้คะแนนสูงสุด หรือจำนวน ถ้ามีหลายหน่วยงาน", "ได้แก่ เทศบาลตำบลตัวอย่าง")
    highest_score: str = described("คะแนนสูงสุด", "๙๗.๑๐")
    lowest: str = described("หน่วยงานที่ได้คะแนนต่ำสุด หรือจำนวน ถ้ามีหลายหน่วยงาน", "จำนวน ๖ หน่วยงาน")
    lowest_score: str = described("คะแนนต่ำสุด", "๗๒.๐๘")
    reaching: str = described("จำนวนหน่วยงานที่คะแนนภาพรวมถึงเกณฑ์เป้าหมาย", "๘")
    reaching_share: str = described("ร้อยละของหน่วยงานที่คะแนนภาพรวมถึงเกณฑ์เป้าหมาย", "๗๒.๗๓")


@dataclass(frozen=True)
class DistrictChartFields:
    """Whether there are data for a chart; drawn and named as in an agency's reports."""

    returns: bool = described("จำนวนหน่วยงานตามสถานะการส่งแบบฟอร์ม")
    levels: bool = described("จำนวนหน่วยงานตามระดับผลการประเมิน")
    league: bool = described("คะแนนภาพรวมของแต่ละหน่วยงาน มีเมื่อมีคะแนน ๒–๓๐ หน่วยงาน")
    indicator_means: bool = described("คะแนนเฉลี่ยรายตัวชี้วัด แยกที่ผ่านและที่ต่ำกว่าเกณฑ์เป้าหมาย")


@dataclass(frozen=True)
class DistrictFields:
    """Everything a template of the summary of a district may use."""

    place: str = described("อำเภอและจังหวัดที่หน่วยงานทั้งหมดอยู่ ว่างถ้าอยู่ต่างจังหวัดกัน", "อำเภอเมืองตัวอย่าง จังหวัดตัวอย่างธานี")
    year: str = described("ปีงบประมาณที่ประเมิน", "๒๕๖๙")
    target: str = described("คะแนนตามเป้าหมาย", "๘๕")
    charts: DistrictChartFields = described("แผนภูมิที่มีข้อมูล")
    agency_count: str = described("จำนวนหน่วยงานทั้งหมด", "๑๒")
    states: list[StateFields] = described("สถานะการส่งแบบฟอร์มที่มีหน่วยงาน")
    outstanding: list[OutstandingFields] = described("หน่วยงานที่ยังไม่ส่ง หรือส่งแล้วต้องแก้ไข")
    any_scored: bool = described("มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัดหรือไม่")
    overall: OverallFields = described("คะแนนภาพรวมของหน่วยงานที่มีคะแนน")
    levels: list[LevelFields] = described("ระดับผลการประเมินทุกระดับของปี จากสูงสุด")
    instruments: list[InstrumentMeanFields] = described("แบบวัดทุกแบบ")
    league: list[PlaceFields] = described("หน่วยงานที่มีคะแนน จากสูงสุดไปต่ำสุด")
    indicators: list[IndicatorMeanFields] = described("ตัวชี้วัดทุกข้อตามลำดับ")
    weakest: list[str] = described(
        "ตัวชี้วัดที่ได้คะแนนเฉลี่ยต่ำสุดสามอันดับ ว่างถ้าทุกตัวชี้วัดเท่ากัน",
        "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ คะแนนเฉลี่ย ๖๐.๒๒ คะแนน",
    )
    items: list[ItemMeanFields] = described("ข้อที่ได้คะแนนเฉลี่ยต่ำสุดห้าอันดับ ไม่นับข้อที่ได้คะแนนเต็ม")
    suggestions: list[str] = described("ข้อเสนอแนะตามผลที่พบ", "ติดตามหน่วยงานที่ยังไม่ส่งแบบฟอร์ม จำนวน ๒ หน่วยงาน")
