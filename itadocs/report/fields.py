"""The contract with templates: every field a template may use, its Thai description and an example.

Fields are finished strings (or lists of them, or true/false): templates hold loops and conditions, never
arithmetic or number formatting. Text that is not given is an empty string, a list without entries is empty.
One table to look things up in, and so longer than the rooms that are read from end to end.
"""

from dataclasses import dataclass
from typing import ClassVar

from itadocs.report.declared import Each, described
from itadocs.report.pictures import EMBLEM, PHOTO


@dataclass(frozen=True)
class AgencyFields:
    """The agency, as reports name it."""

    full_name: str = described("ชื่อหน่วยงานพร้อมคำนำหน้า", "องค์การบริหารส่วนตำบลนาตัวอย่าง")
    location: str = described("อำเภอและจังหวัด", "อำเภอเมืองตัวอย่าง จังหวัดตัวอย่างธานี")
    writing_unit: str = described("ส่วนราชการผู้จัดทำ", "สำนักปลัด")
    website: str = described("เว็บไซต์หน่วยงาน", "https://www.natuayang.example")


@dataclass(frozen=True)
class YearFields:
    """Fiscal years, พ.ศ."""

    assessed: str = described("ปีที่ประเมิน", "๒๕๖๘")
    measures: str = described("ปีของมาตรการ", "๒๕๖๙")
    reported: str = described("ปีที่รายงานผล", "๒๕๖๙")
    analysed: str = described("ปีที่ประเมิน ซึ่งเป็นที่มาของมาตรการที่รายงานผล", "๒๕๖๘")


@dataclass(frozen=True)
class DocumentFields:
    """Official names from the year's framework."""

    analysis: str = described("ชื่อทางการของเอกสารมาตรการ", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")
    implementation: str = described(
        "ชื่อทางการของรายงานผล", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    )
    national_target: str = described(
        "เป้าหมายของประเทศ ต่อจากคำว่า “ที่กำหนด” ว่างถ้าไม่ทราบ",
        "ให้หน่วยงานที่เข้ารับการประเมินร้อยละ ๘๐ มีผลคะแนน ๘๕ คะแนนขึ้นไป ภายในปี พ.ศ. ๒๕๖๕",
    )
    strategy: str = described(
        "ยุทธศาสตร์ที่การประเมินสนับสนุน ว่างถ้าไม่ทราบ",
        "ยุทธศาสตร์ชาติว่าด้วยการป้องกันและปราบปรามการทุจริต ระยะที่ ๓ (พ.ศ. ๒๕๖๐–๒๕๖๔)",
    )


@dataclass(frozen=True)
class IndicatorFields:
    """An indicator, and what is said of it."""

    EACH: ClassVar = Each("indicator", "ตัวชี้วัดแต่ละข้อ")

    number: str = described("ลำดับตัวชี้วัด", "๔")
    position: str = described("ลำดับภายในแบบวัด", "๔")
    rank: str = described("อันดับตามคะแนน คะแนนเท่ากันได้อันดับเดียวกัน", "๑๐")
    instrument: str = described("ชื่อย่อของแบบวัด", "IIT")
    assesses: str = described("สิ่งที่แบบวัดประเมิน", "การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน")
    name: str = described("ชื่อตัวชี้วัด", "การใช้ทรัพย์สินของราชการ")
    definition: str = described(
        "สิ่งที่ตัวชี้วัดพิจารณา ว่างถ้าโปรแกรมไม่มีคำอธิบาย", "การนำทรัพย์สินของราชการไปใช้ การขอยืม และการตรวจสอบ"
    )
    score: str = described("คะแนน", "๖๐.๒๒")
    passes: bool = described("ถึงเกณฑ์เป้าหมายหรือไม่")
    gap: str = described("ข้อความแทนสิ่งที่ยังบอกไม่ได้ มีเฉพาะฉบับร่างที่ยังไม่มีคะแนนนี้", "[ยังไม่ได้กรอก: คะแนน]")
    finding: str = described("ข้อค้นพบ", "บุคลากรยังไม่ทราบขั้นตอนการยืมทรัพย์สิน")
    develop: str = described("สิ่งที่ควรพัฒนา", "จัดทำแนวทางการยืมทรัพย์สินของราชการ")
    deficiencies: list[str] = described("ข้อบกพร่องหรือสิ่งที่ควรพัฒนารายข้อ", "ข้อ i10 (๐.๖๗ คะแนน) ขาดทะเบียนคุมการยืม")


@dataclass(frozen=True)
class ExtremeFields:
    """The highest and the lowest among some indicators."""

    highest: str = described("ตัวชี้วัดที่ได้คะแนนสูงสุดทุกข้อ", "ตัวชี้วัดที่ ๓ การใช้อำนาจ")
    highest_score: str = described("คะแนนสูงสุด", "๑๐๐.๐๐")
    lowest: str = described("ตัวชี้วัดที่ได้คะแนนต่ำสุดทุกข้อ", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ")
    lowest_score: str = described("คะแนนต่ำสุด", "๖๐.๒๒")
    all_equal: bool = described("ทุกตัวชี้วัดได้คะแนนเท่ากันหรือไม่")
    gap: str = described("ข้อความแทนสิ่งที่ยังบอกไม่ได้ มีเฉพาะฉบับร่างที่คะแนนยังไม่ครบ", "[รอคะแนนให้ครบ]")


@dataclass(frozen=True)
class InstrumentFields(ExtremeFields):
    """An instrument and its indicators."""

    EACH: ClassVar = Each("instrument", "แบบวัดแต่ละแบบ")

    code: str = described("ชื่อย่อของแบบวัด", "IIT")
    name: str = described("ชื่อเต็มของแบบวัด", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน")
    assesses: str = described("สิ่งที่แบบวัดประเมิน", "การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน")
    score: str = described("คะแนนของแบบวัด", "๘๕.๓๘")
    rating: str = described("ระดับของแบบวัด ว่างในปีที่ไม่มีระดับรายแบบวัด", "A")
    passes: bool = described("ถึงเกณฑ์เป้าหมายหรือไม่")
    indicators: list[IndicatorFields] = described("ตัวชี้วัดของแบบวัดนี้")
    to_develop: list[IndicatorFields] = described("ตัวชี้วัดของแบบวัดนี้ที่ต่ำกว่าเกณฑ์เป้าหมาย")
    noted: list[IndicatorFields] = described("ตัวชี้วัดของแบบวัดนี้ที่มีข้อค้นพบหรือสิ่งที่ควรพัฒนา")


@dataclass(frozen=True)
class ResultFields(ExtremeFields):
    """The result as a whole."""

    overall: str = described("คะแนนภาพรวม", "๙๕.๓๐")
    overall_gap: str = described(
        "ข้อความแทนแผนภูมิของคะแนนภาพรวม มีเฉพาะฉบับร่างที่คะแนนยังไม่ครบหรือคะแนนภาพรวมต้องแก้ไข",
        "[ต้องแก้ไข: คะแนนภาพรวมตามประกาศ]",
    )
    rating: str = described("ระดับผลการประเมิน", "ผ่านดี")
    target: str = described("คะแนนตามเป้าหมาย", "๘๕")
    threshold: str = described("คะแนนขั้นต่ำของจุดแข็ง", "๙๐")
    all_pass: bool = described("ทุกตัวชี้วัดถึงเกณฑ์เป้าหมายหรือไม่")
    none_pass: bool = described("ไม่มีตัวชี้วัดใดถึงเกณฑ์เป้าหมายหรือไม่")
    any_noted: bool = described("มีตัวชี้วัดที่มีข้อค้นพบหรือสิ่งที่ควรพัฒนาหรือไม่")
    below_target: str = described("ตัวชี้วัดที่ต่ำกว่าเกณฑ์เป้าหมายทุกข้อ", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ")
    indicator_count: str = described("จำนวนตัวชี้วัด", "๑๐")
    strength_count: str = described("จำนวนตัวชี้วัดที่เป็นจุดแข็ง", "๘")
    weakness_count: str = described("จำนวนตัวชี้วัดที่ต้องพัฒนา", "๒")
    instruments_passing: str = described("แบบวัดที่ถึงเกณฑ์เป้าหมาย", "IIT และ EIT")
    instruments_failing: str = described("แบบวัดที่ต่ำกว่าเกณฑ์เป้าหมาย", "OIT")
    instrument_count: str = described("จำนวนแบบวัด", "๓")
    instrument_names: str = described(
        "ชื่อเต็มและชื่อย่อของทุกแบบวัด",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) "
        "และแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
    )


@dataclass(frozen=True)
class TierFields:
    """The indicators of one score."""

    EACH: ClassVar = Each("tier", "ตัวชี้วัดแต่ละกลุ่มที่ได้คะแนนเท่ากัน")

    names: str = described("ตัวชี้วัดที่ได้คะแนนนี้", "ตัวชี้วัดการปฏิบัติหน้าที่ และตัวชี้วัดการแก้ไขปัญหาการทุจริต")
    score: str = described("คะแนน", "๑๐๐.๐๐")


@dataclass(frozen=True)
class PastYearFields:
    """An earlier year."""

    EACH: ClassVar = Each("past", "ปีก่อนแต่ละปี")

    year: str = described("ปีงบประมาณ", "๒๕๖๗")
    overall: str = described("คะแนนภาพรวมของปีนั้น", "๙๓.๑๐")


@dataclass(frozen=True)
class QuestionFields:
    """An item of an instrument."""

    EACH: ClassVar = Each("question", "ข้อคำถามแต่ละข้อ")

    code: str = described("รหัสข้อ ตัวเลขอารบิกเสมอ", "i10")
    text: str = described("ข้อคำถามหรือรายการ", "หน่วยงานมีขั้นตอนการยืมทรัพย์สินของราชการที่ชัดเจน มากน้อยเพียงใด")
    score: str = described("คะแนน หรือ - ถ้าไม่มี", "๐.๖๗")


@dataclass(frozen=True)
class DevelopmentFields:
    """The indicator chosen to be developed, else the lowest."""

    indicator: IndicatorFields = described("ตัวชี้วัดที่เลือกพัฒนา")
    is_lowest: bool = described("เป็นตัวชี้วัดที่ได้คะแนนต่ำสุดหรือไม่")
    questions: list[QuestionFields] = described("ข้อคำถามที่มีคะแนนของตัวชี้วัดที่เลือกพัฒนา")


@dataclass(frozen=True)
class TopicFields:
    """A sub-indicator or item, and what to develop in it."""

    EACH: ClassVar = Each("topic", "ประเด็นย่อยแต่ละประเด็น")

    name: str = described("ประเด็นย่อยหรือข้อ", "ข้อมูลพื้นฐาน ข้อ o2 ข้อมูลผู้บริหาร")
    advice: str = described("สิ่งที่ควรพัฒนา", "เพิ่มข้อมูลผู้บริหารให้ครบองค์ประกอบ")


@dataclass(frozen=True)
class PointFields:
    """What to develop in one indicator, by sub-indicator or item."""

    EACH: ClassVar = Each("point", "ตัวชี้วัดแต่ละข้อที่มีสิ่งที่ควรพัฒนา")

    indicator: str = described("ลำดับและชื่อตัวชี้วัด", "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล")
    topics: list[TopicFields] = described("ประเด็นย่อยหรือข้อของตัวชี้วัดนี้ และสิ่งที่ควรพัฒนา")


@dataclass(frozen=True)
class BlockFields:
    """The items of one instrument in an issue."""

    EACH: ClassVar = Each("block", "แบบวัดแต่ละแบบในประเด็น")

    instrument: str = described("ชื่อย่อของแบบวัด", "IIT")
    questions: list[QuestionFields] = described("ข้อคำถามของประเด็นและแบบวัดนี้")


@dataclass(frozen=True)
class IssueFields:
    """An issue, and what its analysis says."""

    EACH: ClassVar = Each("issue", "ประเด็นการวิเคราะห์แต่ละประเด็น")

    number: str = described("ลำดับประเด็น", "๔")
    name: str = described("ชื่อประเด็น", "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ")
    blocks: list[BlockFields] = described("ข้อคำถามของประเด็นนี้ แยกตามแบบวัด")
    correct: list[str] = described("ข้อบกพร่อง/ข้อปรับปรุง และข้อบกพร่องรายข้อ ย่อหน้าละรายการ", "บุคลากรยังไม่ทราบขั้นตอนการยืมทรัพย์สิน")
    develop: list[str] = described("การพัฒนา ย่อหน้าละรายการ", "จัดทำคู่มือการยืมทรัพย์สินของราชการ")
    maintain: list[str] = described("การรักษาระดับ ย่อหน้าละรายการ", "ประชาสัมพันธ์แนวทางการยืมอย่างต่อเนื่อง")


@dataclass(frozen=True)
class MeasureFields:
    """A measure that is planned."""

    EACH: ClassVar = Each("measure", "มาตรการแต่ละมาตรการ")

    number: str = described("ลำดับมาตรการ (ลำดับในกลุ่ม ถ้าจัดกลุ่ม)", "๑")
    title: str = described("ชื่อมาตรการ/โครงการ/กิจกรรม", "มาตรการควบคุมการยืมทรัพย์สินของราชการ")
    indicators: list[str] = described("ตัวชี้วัดที่มาตรการตอบ พร้อมคะแนน", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ (๖๐.๒๒ คะแนน)")
    steps: list[str] = described("ขั้นตอนหรือวิธีการ", "ประชุมชี้แจงบุคลากร")
    units: list[str] = described("ผู้รับผิดชอบ", "สำนักปลัด")
    period: str = described("ระยะเวลา", "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙")
    monitoring: list[str] = described("การกำกับติดตาม/รายงานผล", "รายงานผู้บริหารทุกไตรมาส")


@dataclass(frozen=True)
class AnswerFields:
    """The measures that answer the same issues."""

    EACH: ClassVar = Each("answer", "มาตรการแต่ละกลุ่มที่ตอบประเด็นเดียวกัน")

    title: str = described("ประเด็น (หรือตัวชี้วัด) ที่มาตรการเหล่านี้ตอบ", "๔. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ")
    measures: list[MeasureFields] = described("มาตรการที่ตอบประเด็นนี้")


@dataclass(frozen=True)
class OversightFields:
    """Measures that follow one another and are monitored alike."""

    EACH: ClassVar = Each("oversight", "มาตรการแต่ละกลุ่มที่กำกับติดตามเหมือนกัน")

    monitoring: str = described("การกำกับติดตาม/รายงานผล บรรทัดละรายการ หรือ - ถ้าไม่มี", "รายงานผู้บริหารทุกไตรมาส")
    measures: list[MeasureFields] = described("มาตรการที่กำกับติดตามแบบนี้")


@dataclass(frozen=True)
class DeedFields:
    """A measure of the reported year and what became of it."""

    EACH: ClassVar = Each("deed", "มาตรการที่รายงานผลแต่ละมาตรการ")

    number: str = described("ลำดับมาตรการ", "๑")
    title: str = described("ชื่อมาตรการ", "มาตรการควบคุมการยืมทรัพย์สินของราชการ")
    steps: list[str] = described("วิธีการดำเนินการ", "ประชุมชี้แจงบุคลากร")
    units: list[str] = described("ผู้รับผิดชอบ", "สำนักปลัด")
    period: str = described("ระยะเวลาดำเนินการ", "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙")
    status: str = described("สถานะ", "แล้วเสร็จ")
    done: list[str] = described("สิ่งที่ดำเนินการ", "ประชุมชี้แจงบุคลากร ๔๐ คน")
    dates: str = described("วันที่ดำเนินการ", "๑๕ ม.ค. ๒๕๖๙, ๓ ก.พ. ๒๕๖๙")
    outcome: list[str] = described("ผลลัพธ์", "บุคลากรปฏิบัติตามแนวทางการยืมทรัพย์สิน")
    evidence: list[str] = described("หลักฐานอ้างอิง", "https://www.natuayang.example/o28")
    obstacles: list[str] = described("ปัญหาอุปสรรค", "งบประมาณมีจำกัด")
    suggestion: list[str] = described("ข้อเสนอแนะ", "ควรตั้งงบประมาณไว้ในข้อบัญญัติงบประมาณรายจ่ายประจำปี")


@dataclass(frozen=True)
class PhotoFields:
    """A picture of what was done."""

    EACH: ClassVar = Each("photo", "ภาพกิจกรรมแต่ละภาพ")

    caption: str = described("คำบรรยายภาพ", "ประชุมชี้แจงบุคลากร")
    date: str = described("วันที่ของภาพ ว่างถ้าไม่ทราบ", "๑๕ ม.ค. ๒๕๖๙")
    number: str = described("ลำดับมาตรการที่ภาพแสดง", "๑")
    measure: str = described("ชื่อมาตรการที่ภาพแสดง", "มาตรการควบคุมการยืมทรัพย์สินของราชการ")
    is_first: bool = described("เป็นภาพแรกของมาตรการนั้นในหน้าหรือไม่")


@dataclass(frozen=True)
class PhotoPageFields:
    """The photos of one page, in the order of the measures."""

    EACH: ClassVar = Each("page", "หน้าภาพกิจกรรมแต่ละหน้า")

    photos: list[PhotoFields] = described("ภาพกิจกรรมในหน้านี้ ไม่เกินสองภาพ", drawn=PHOTO)


@dataclass(frozen=True)
class MeetingFields:
    """The meeting that set the measures."""

    date: str = described("วันที่ประชุม", "๙ ตุลาคม พ.ศ. ๒๕๖๘")
    participants: str = described("ผู้เข้าร่วมประชุม", "ผู้บริหารและหัวหน้าส่วนราชการ")


@dataclass(frozen=True)
class SignatureFields:
    """Who signs, and when."""

    name: str = described("ชื่อผู้ลงนาม", "นายตัวอย่าง ใจสุจริต")
    position: str = described("ตำแหน่งผู้ลงนาม", "นายกองค์การบริหารส่วนตำบลนาตัวอย่าง")
    date: str = described("วันที่รายงาน", "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙")
    month: str = described("เดือนที่รายงาน", "พฤศจิกายน พ.ศ. ๒๕๖๙")


@dataclass(frozen=True)
class ChartFields:
    """Whether there are data for a chart.

    A chart is drawn in the template; its alternative text is ``itadocs:chart``, one of these names, and its own words.
    (LibreOffice drops it; the same words in the first cell of the chart's workbook do as well.)
    """

    overall: bool = described("คะแนนภาพรวม")
    overall_by_year: bool = described("คะแนนภาพรวมรายปี มีเมื่อกรอกคะแนนภาพรวมของปีก่อน")
    instruments: bool = described("คะแนนรายแบบวัด และเกณฑ์เป้าหมาย")
    instruments_by_year: bool = described("คะแนนรายแบบวัดรายปี มีเมื่อกรอกคะแนนรายแบบวัดของปีก่อน")
    indicators: bool = described("คะแนนรายตัวชี้วัด แยกที่ผ่านและที่ต่ำกว่าเกณฑ์เป้าหมาย")
    indicators_by_year: bool = described("คะแนนรายตัวชี้วัดรายปี เริ่มจากปีล่าสุด")


@dataclass(frozen=True)
class ReportFields:
    """Everything a template may use. One set of fields serves all layouts of agency reports."""

    agency: AgencyFields = described("หน่วยงาน")
    year: YearFields = described("ปีงบประมาณ")
    document: DocumentFields = described("ชื่อทางการของเอกสาร")
    emblem: bool = described("มีตราหน่วยงานหรือไม่", drawn=EMBLEM)
    emblem_gap: str = described("ข้อความแทนตราหน่วยงาน มีเฉพาะฉบับร่างที่ใช้ไฟล์ตราหน่วยงานไม่ได้", "[ต้องแก้ไข: ไฟล์ตราหน่วยงาน]")
    charts: ChartFields = described("แผนภูมิที่มีข้อมูล")
    scores: ResultFields = described("ผลการประเมินโดยรวม")
    instruments: list[InstrumentFields] = described("แบบวัดทุกแบบ")
    indicators: list[IndicatorFields] = described("ตัวชี้วัดทุกข้อตามลำดับ")
    ranking: list[IndicatorFields] = described("ตัวชี้วัดทุกข้อจากคะแนนสูงสุดไปต่ำสุด")
    tiers: list[TierFields] = described("กลุ่มตัวชี้วัดที่ได้คะแนนเท่ากัน จากคะแนนสูงสุดไปต่ำสุด")
    strengths: list[IndicatorFields] = described("ตัวชี้วัดที่เป็นจุดแข็ง จากคะแนนสูงสุดไปต่ำสุด")
    weaknesses: list[IndicatorFields] = described("ตัวชี้วัดที่ต้องพัฒนา จากคะแนนสูงสุดไปต่ำสุด")
    undivided: list[IndicatorFields] = described(
        "ตัวชี้วัดที่ยังบอกไม่ได้ว่าเป็นจุดแข็งหรือต้องพัฒนา จากคะแนนสูงสุด มีเฉพาะฉบับร่างที่อ่านคะแนนขั้นต่ำของจุดแข็งไม่ได้"
    )
    unscored: list[IndicatorFields] = described("ตัวชี้วัดที่ยังไม่มีคะแนน มีเฉพาะฉบับร่าง")
    development: DevelopmentFields = described("ตัวชี้วัดที่เลือกพัฒนา")
    points: list[PointFields] = described("สิ่งที่ควรพัฒนารายตัวชี้วัด")
    history: list[PastYearFields] = described("ปีก่อน ๆ เริ่มจากปีล่าสุด")
    issues: list[IssueFields] = described("ประเด็นการวิเคราะห์")
    plan: list[AnswerFields] = described("มาตรการของปีมาตรการ จัดตามประเด็น")
    measures: list[MeasureFields] = described("มาตรการของปีมาตรการ ตามลำดับในสมุดงาน")
    activities: list[MeasureFields] = described("มาตรการที่ตอบตัวชี้วัดที่เลือกพัฒนา")
    other_activities: list[MeasureFields] = described("มาตรการที่ตอบตัวชี้วัดอื่น")
    overseen: list[OversightFields] = described("มาตรการของปีมาตรการ จัดตามการกำกับติดตามที่เหมือนกัน")
    deeds: list[DeedFields] = described("มาตรการของปีที่รายงานผล พร้อมผลการดำเนินการ")
    photo_pages: list[PhotoPageFields] = described("ภาพกิจกรรมของมาตรการที่รายงาน หน้าละสองภาพ")
    limits: list[str] = described("ข้อจำกัดและปัญหาอุปสรรคของการประเมิน", "บุคลากรผู้รับผิดชอบมีน้อย")
    suggestions: list[str] = described("ข้อเสนอแนะต่อการประเมิน", "ควรแจ้งคู่มือการประเมินก่อนเริ่มปีงบประมาณ")
    outside_suggestions: list[str] = described("ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก", "ควรเปิดช่องทางติดต่อนอกเวลาราชการ")
    issue_count: str = described("จำนวนประเด็น", "๗")
    meeting: MeetingFields = described("การประชุมกำหนดมาตรการ")
    signature: SignatureFields = described("ผู้ลงนาม")
