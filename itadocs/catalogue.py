"""The message catalogue: everything that can be wrong, what the official reads, and what she can do about it.

One table to look things up in, and so longer than the rooms that are read from end to end.
"""

from enum import Enum, StrEnum, unique
from typing import NamedTuple


class Severity(StrEnum):
    """What a problem does to the run."""

    FAULT = "fault"  # a template or the program is at fault: no document, exit code 3
    ERROR = "error"  # the workbook (or a file beside it) needs mending: no document, exit code 1
    WARNING = "warning"  # to be looked at; documents are written
    INFORMATION = "information"

    @property
    def label(self) -> str:
        """What people read."""
        return _LABELS[self]


_LABELS = {
    Severity.FAULT: "โปรแกรมหรือแม่แบบผิดพลาด",
    Severity.ERROR: "ต้องแก้ไข",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.INFORMATION: "แจ้งให้ทราบ",
}


class Entry(NamedTuple):
    """One line of the catalogue. Message and remedy are ``str.format`` patterns."""

    severity: Severity
    message: str
    remedy: str


_F, _E, _W, _I = Severity.FAULT, Severity.ERROR, Severity.WARNING, Severity.INFORMATION


@unique
class Code(Enum):
    """The catalogue of all problems. A member's name, in lower case with hyphens, is its stable code."""

    # the file
    FILE_EMPTY = Entry(_E, "ไฟล์นี้ว่างเปล่า (0 ไบต์)", "ขอไฟล์ใหม่จากผู้ส่ง หรือรอให้ดาวน์โหลดจากคลาวด์เสร็จก่อน")
    FILE_PROTECTED = Entry(
        _E,
        "สมุดงานนี้ตั้งรหัสผ่านไว้",
        "เปิดด้วย Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก (Protect Workbook) > "
        "เข้ารหัสด้วยรหัสผ่าน (Encrypt with Password) ลบรหัสผ่านออก แล้วบันทึก",
    )
    FILE_OLD_EXCEL = Entry(_E, "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls)", "เปิดด้วย Excel แล้วบันทึกเป็นชนิด .xlsx")
    FILE_OPENDOCUMENT = Entry(_E, "ไฟล์นี้เป็นไฟล์ OpenDocument (.ods)", "เปิดแล้วบันทึกเป็นชนิด .xlsx")
    FILE_TEXT = Entry(
        _E, "ไฟล์นี้เป็นไฟล์ข้อความ (เช่น .csv หรือ .html) ไม่ใช่สมุดงาน Excel", "ใช้แบบฟอร์ม .xlsx ที่ได้จากคำสั่ง itadocs new"
    )
    FILE_WORD = Entry(_E, "ไฟล์นี้เป็นเอกสาร Word ไม่ใช่สมุดงาน Excel", "เลือกสมุดงาน .xlsx ที่กรอกข้อมูลไว้")
    FILE_DAMAGED = Entry(
        _E, "ไฟล์นี้ชำรุดหรือมาไม่ครบ จึงเปิดเป็นสมุดงาน Excel ไม่ได้", "ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดด้วย Excel ให้ซ่อมแซมแล้วบันทึกใหม่"
    )
    FILE_TOO_LARGE = Entry(_E, "ไฟล์นี้ใหญ่ผิดปกติ ({found})", "คัดลอกข้อมูลลงแบบฟอร์มใหม่ที่ได้จากคำสั่ง itadocs new")
    FILE_NOT_OURS = Entry(_E, "สมุดงานนี้ไม่ใช่แบบฟอร์มของ itadocs", "ใช้แบบฟอร์มที่ได้จากคำสั่ง itadocs new --year ปีงบประมาณ")
    FILE_VERSION = Entry(
        _E,
        "แบบฟอร์มนี้เป็นรุ่น {found} แต่โปรแกรมรุ่นนี้อ่านได้เฉพาะรุ่น {expected}",
        "ปรับปรุงโปรแกรมเป็นรุ่นล่าสุด หรือคัดลอกข้อมูลลงแบบฟอร์มที่ได้จากคำสั่ง itadocs new",
    )
    FILE_OLDER = Entry(
        _I, "แบบฟอร์มนี้เป็นรุ่น {found} (รุ่นปัจจุบันคือ {expected}) อ่านได้ตามปกติ", "ไม่ต้องแก้ ปีต่อไปให้ใช้แบบฟอร์มรุ่นปัจจุบัน"
    )
    FILE_YEAR_UNKNOWN = Entry(
        _E,
        "โปรแกรมรุ่นนี้ยังไม่มีกรอบการประเมินของปีงบประมาณ พ.ศ. {found}",
        "ใช้ปีที่มี ได้แก่ {expected} หรือระบุไฟล์กรอบการประเมินของปีนั้นด้วย --framework",
    )
    FILE_UNREADABLE = Entry(_E, "เปิดไฟล์ไม่ได้: {found}", "ปิดไฟล์นี้ในโปรแกรมอื่น ตรวจสิทธิ์การเข้าถึง แล้วเรียกใช้คำสั่งอีกครั้ง")

    # a framework file; the wording of drafts, another such file, shares what can be wrong with any
    FRAMEWORK_ENCODING = Entry(_E, "ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8", "เปิดด้วย Notepad เลือก บันทึกเป็น แล้วเลือกการเข้ารหัส UTF-8")
    FRAMEWORK_SYNTAX = Entry(_E, "อ่านไฟล์นี้ต่อไม่ได้ เพราะรูปแบบ TOML ไม่ถูกต้อง", 'ตรวจเครื่องหมาย " = [ ] ที่บรรทัดนี้และบรรทัดก่อนหน้า')
    FRAMEWORK_TOO_LARGE = Entry(_E, "ไฟล์นี้ใหญ่ผิดปกติ", "ใช้ไฟล์ที่คัดลอกจากไฟล์ที่มากับโปรแกรม")
    FRAMEWORK_KEY_MISSING = Entry(_E, "ยังไม่มีค่านี้", "เพิ่มตามตัวอย่างในไฟล์ที่มากับโปรแกรม")
    FRAMEWORK_KEY_UNKNOWN = Entry(_E, "ไม่รู้จักคีย์นี้", "{hint}ลบคีย์นี้")
    FRAMEWORK_VALUE_INVALID = Entry(_E, "พบ {found} ซึ่งใช้ไม่ได้", "ใส่{expected}")
    FRAMEWORK_DOUBLED = Entry(_E, "พบ {found} ซ้ำกับ {expected}", "แก้ให้ไม่ซ้ำกัน หรือลบตารางที่ซ้ำ")
    FRAMEWORK_REFERENCE_UNKNOWN = Entry(_E, "พบ {found} ซึ่งไม่มีใน {expected}", "แก้ให้ตรงกับที่มี หรือเพิ่มไว้ใน {expected}")
    FRAMEWORK_INSTRUMENT_EMPTY = Entry(_E, "แบบวัด {found} ไม่มีตัวชี้วัด", "เพิ่มตัวชี้วัดของแบบวัดนี้ หรือลบแบบวัด")
    FRAMEWORK_WEIGHTS = Entry(_E, "น้ำหนัก (weight) ของแบบวัดรวมกันได้ {found}", "แก้ให้รวมกันได้ 1")
    FRAMEWORK_RATINGS_ORDER = Entry(
        _E, "คะแนนขั้นต่ำ {found} สูงกว่าของระดับก่อนหน้า ({expected})", "เรียงระดับจากสูงไปต่ำ เพราะระดับแรกที่ถึงเกณฑ์คือผลการประเมิน"
    )
    FRAMEWORK_RATINGS_GAP = Entry(
        _E, "ระดับสุดท้าย “{found}” ไม่ครอบคลุมคะแนนต่ำสุด", "ให้ระดับสุดท้ายมี overall_min = 0 และไม่มี each_instrument_min"
    )
    FRAMEWORK_OTHER_YEAR = Entry(
        _E, "กรอบการประเมินที่ระบุเป็นของปีงบประมาณ พ.ศ. {found} แต่สมุดงานเป็นของปี {expected}", "ระบุไฟล์กรอบการประเมินของปีเดียวกัน"
    )

    # the shape of the form
    SHEET_MISSING = Entry(_E, "ไม่พบแผ่นงาน “{expected}”", "คัดลอกแผ่นงานนี้กลับมาจากแบบฟอร์มเปล่า หรือเปลี่ยนชื่อแผ่นงานให้ตรง")
    SHEET_DOUBLED = Entry(
        _E, "พบแผ่นงานที่มีหัวตารางของ “{expected}” มากกว่าหนึ่งแผ่น ({found})", "เหลือไว้แผ่นเดียวและตั้งชื่อว่า “{expected}”"
    )
    HEADER_MISSING = Entry(_E, "ไม่พบหัวคอลัมน์ “{expected}”", "พิมพ์หัวคอลัมน์นี้กลับคืนในแถวหัวตาราง หรือใช้แบบฟอร์มเปล่า")
    HEADER_DOUBLED = Entry(_E, "หัวคอลัมน์ “{found}” มีมากกว่าหนึ่งคอลัมน์", "เหลือไว้คอลัมน์เดียว")
    LABEL_MISSING = Entry(_E, "ไม่พบรายการ “{expected}”", "พิมพ์ชื่อรายการนี้กลับคืนในคอลัมน์ “รายการ” หรือใช้แบบฟอร์มเปล่า")
    ROW_MISSING = Entry(_E, "ไม่พบแถวของ {expected}", "เพิ่มแถวนี้กลับคืนตามแบบฟอร์มเปล่า")
    KEY_UNKNOWN = Entry(_E, "พบ {found} ซึ่งไม่มีในกรอบการประเมินของปีนี้", "แก้ให้ตรงกับแบบฟอร์มเปล่า หรือลบแถวนี้{hint}")
    KEY_MISSING = Entry(_E, "แถวนี้มีข้อมูลแต่ไม่ได้กรอก “{expected}”", "กรอก “{expected}” หรือลบข้อมูลทั้งแถว")
    KEY_DOUBLED = Entry(_E, "พบ {found} ซ้ำกับช่อง {expected}", "แก้ให้ไม่ซ้ำกัน หรือลบแถวที่ซ้ำ")
    ROWS_BEYOND = Entry(_E, "มีข้อมูลเกินแถวที่ {expected} ซึ่งโปรแกรมไม่อ่าน", "ย้ายข้อมูลขึ้นมาต่อจากแถวสุดท้ายของตาราง")

    # what is typed into a cell
    CELL_MISSING = Entry(_E, "ยังไม่ได้กรอก", "กรอกช่องนี้{hint}")
    CELL_NO_CACHE = Entry(_E, "พบสูตรที่ยังไม่มีผลลัพธ์", "เปิดด้วย Excel แล้วบันทึกใหม่ หรือพิมพ์ค่าแทนสูตร")
    CELL_ERROR_VALUE = Entry(_E, "พบ {found} ซึ่งเป็นข้อผิดพลาดของสูตร", "แก้สูตร หรือพิมพ์ค่าแทนสูตร")
    SCORE_NOT_A_NUMBER = Entry(_E, "พบ {found} ซึ่งไม่ใช่คะแนน", "พิมพ์ตัวเลข 0–100 เช่น 93.33{hint}")
    SCORE_OUT_OF_RANGE = Entry(_E, "พบ {found} ซึ่งอยู่นอกช่วง 0–100", "พิมพ์คะแนนระหว่าง 0–100 เช่น 93.33")
    SCORE_PERCENT = Entry(
        _E, "ช่องนี้จัดรูปแบบเป็นร้อยละ ค่าที่เก็บจริงคือ {found}", "เปลี่ยนรูปแบบช่องเป็น “ทั่วไป” แล้วพิมพ์คะแนนใหม่ เช่น 93.33"
    )
    YEAR_INVALID = Entry(_E, "พบ {found} ซึ่งไม่ใช่ปีงบประมาณ พ.ศ.", "พิมพ์ปี พ.ศ. สี่หลัก เช่น 2568{hint}")
    NUMBER_INVALID = Entry(
        _E, "พบ {found} ซึ่งไม่ใช่หมายเลขที่มีในกรอบการประเมิน", "พิมพ์หมายเลข {expected} ถ้ามีหลายข้อให้คั่นด้วยจุลภาค เช่น 1, 2"
    )
    DATE_INVALID = Entry(_E, "พบ {found} ซึ่งอ่านเป็นวันที่ไม่ได้", "พิมพ์เป็น “1 ต.ค. 2568” หรือ “ต.ค. 2568”")
    DATE_CENTURY = Entry(
        _E, "พบวันที่ซึ่ง Excel เก็บเป็นปี ค.ศ. {found} อาจเกิดจากพิมพ์ปี พ.ศ. สองหลัก", "พิมพ์ใหม่ด้วยปี พ.ศ. สี่หลัก เช่น “1 ต.ค. 2568”"
    )
    DATE_NOT_A_PERIOD = Entry(
        _E, "พบ {found} ซึ่งอ่านเป็นช่วงเวลาไม่ได้", "พิมพ์เป็น “ต.ค. 2568 - ก.ย. 2569”, “ไตรมาส 1” หรือ “ตลอดปีงบประมาณ”"
    )
    CHOICE_INVALID = Entry(_E, "พบ {found} ซึ่งไม่มีในตัวเลือก", "เลือกอย่างใดอย่างหนึ่ง: {expected}{hint}")
    TEXT_TYPED_IN_CODE = Entry(_E, "พบ {found} ซึ่งใช้เป็นรหัสไม่ได้", "ใช้รหัสสั้น ๆ เช่น M1")
    DATE_AS_TYPED = Entry(
        _W,
        "อ่านวันที่ {found} ไม่ได้ จะพิมพ์ลงรายงานตามที่กรอก",
        "ถ้าเป็นวันเดียวหรือช่วงเวลา พิมพ์เป็น “15 ม.ค. 2569” หรือ “ต.ค. 2568 - ก.ย. 2569”",
    )

    # names and texts corrected on the way in
    PREFIX_STRIPPED = Entry(_W, "พบ {found} ตัดคำนำหน้าออกแล้ว เหลือ “{expected}”", "กรอกเฉพาะชื่อ โดยไม่มีคำนำหน้า")
    DISTRICT_NOT_USED = Entry(_W, "หน่วยงานประเภทนี้ไม่ระบุอำเภอหรือเขต จึงไม่นำ {found} ไปใช้", "ลบช่องนี้ หรือตรวจประเภทหน่วยงาน")
    NAME_NOT_USED = Entry(_W, "หน่วยงานประเภทนี้ไม่มีชื่อต่อท้าย จึงไม่นำ {found} ไปใช้", "ลบช่องนี้ หรือตรวจประเภทหน่วยงาน")
    OFFICIAL_NAME_WINS = Entry(_W, "พบ {found} ใช้ชื่อทางการ “{expected}” แทน", "ไม่ต้องแก้ หรือพิมพ์ชื่อทางการกลับคืน")
    ROW_MISPLACED = Entry(
        _E, "แถวนี้เป็นของ “{expected}” แต่ชื่อที่พบคือ {found}", "ตรวจว่าข้อมูลในแถวนี้เป็นของข้อใด แล้วแก้ลำดับหรือชื่อให้ตรงกัน"
    )
    ITEM_CORRECTED = Entry(_W, "{what}ต่างจากกรอบการประเมิน ใช้ตามที่แก้ในสมุดงาน: {found}", "ตรวจกับคู่มือการประเมินของปีนั้น")
    ITEM_ADDED = Entry(_W, "ข้อ {found} ไม่มีในกรอบการประเมิน ใช้ตามที่เพิ่มในสมุดงาน", "ตรวจกับคู่มือการประเมินของปีนั้น")

    NAME_OF_ANOTHER_TYPE = Entry(
        _E, "ชื่อขึ้นต้นด้วย “{found}” แต่เลือกประเภทหน่วยงาน “{expected}”", "เลือกประเภทให้ตรง แล้วกรอกเฉพาะชื่อโดยไม่มีคำนำหน้า"
    )
    PROVINCE_UNKNOWN = Entry(_W, "ไม่มี {found} ในรายชื่อจังหวัด", "ตรวจตัวสะกด{hint} ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้")
    DISTRICT_UNKNOWN = Entry(_W, "ไม่มี {found} ในรายชื่อ{word}ของ{province}", "ตรวจตัวสะกด{hint} ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้")
    DISTRICT_ELSEWHERE = Entry(_W, "{found} อยู่ใน{expected} ไม่ได้อยู่ใน{province}", "แก้{word}หรือจังหวัดให้ตรงกัน{hint}")
    NAME_MISSPELT = Entry(_W, "พบ {found} ซึ่งสะกดต่างจากชื่อ{what} “{expected}”", "แก้เป็น “{expected}” ถ้าหมายถึงชื่ออื่นไม่ต้องแก้")

    # years
    YEAR_NOT_THE_FORMS = Entry(
        _E, "แบบฟอร์มนี้เป็นของปีงบประมาณ พ.ศ. {expected} แต่กรอกปี {found}", "กรอกปี {expected} หรือใช้แบบฟอร์มของปี {found}"
    )
    HISTORY_YEAR_LATE = Entry(_E, "ปี {found} ไม่ได้อยู่ก่อนปีที่ประเมิน ({expected})", "กรอกเฉพาะปีก่อนปีที่ประเมิน หรือลบแถวนี้")
    HISTORY_TOO_LONG = Entry(_W, "มีคะแนนย้อนหลังเกิน {expected} ปี ปีนี้จึงไม่อยู่ในรายงาน", "ลบแถวของปีที่เก่าที่สุด")
    MEASURES_YEAR_EARLY = Entry(
        _E, "ปีของมาตรการ ({found}) ต้องอยู่หลังปีที่ประเมิน ({expected})", "กรอกปีที่จะนำมาตรการไปใช้ เช่น ปีถัดจากปีที่ประเมิน"
    )
    REPORTED_YEAR_LATE = Entry(_E, "ปีที่รายงานผล ({found}) อยู่หลังปีของมาตรการ ({expected})", "กรอกปีของมาตรการที่ดำเนินการแล้ว")

    # scores
    OVERALL_DIFFERS = Entry(
        _E, "คะแนนภาพรวมที่ประกาศ {found} ไม่ตรงกับที่คำนวณได้ {expected}", "ตรวจคะแนนตัวชี้วัดทุกข้อและคะแนนภาพรวมกับผลที่ประกาศ"
    )
    OVERALL_DIFFERS_UNSURE = Entry(
        _W,
        "คะแนนภาพรวมที่ประกาศ {found} ไม่ตรงกับที่คำนวณได้ {expected} (น้ำหนักของปีนี้ยังไม่ยืนยัน)",
        "ตรวจคะแนนตัวชี้วัดและน้ำหนักกับคู่มือของปีนั้น",
    )
    RATING_DIFFERS = Entry(
        _W,
        "ระดับที่ประกาศ “{found}” ไม่ตรงกับระดับตามเกณฑ์ “{expected}”",
        "ตรวจระดับผลการประเมินกับผลที่ประกาศ รายงานจะพิมพ์ตามที่กรอก",
    )
    ITEMS_DIFFER = Entry(
        _I, "คะแนนตัวชี้วัด {found} ต่างจากค่าเฉลี่ยของรายข้อ {expected}", "ตรวจคะแนนรายข้อของตัวชี้วัดนี้ ถ้าตรงตามประกาศแล้วไม่ต้องแก้"
    )
    ITEM_SCORE_MISSING = Entry(_W, "ยังไม่มีคะแนนของข้อนี้ รายงานจะพิมพ์ “-”", "กรอกคะแนน ถ้าข้อนี้ไม่ได้รับการประเมินไม่ต้องแก้")

    # analysis
    LAYOUT_UNKNOWN = Entry(_E, "ไม่รู้จักรูปแบบรายงาน {found}", "เลือกรูปแบบที่มี: {expected}")
    LAYOUT_NEEDS_ISSUES = Entry(
        _E,
        "รูปแบบ “{found}” ต้องใช้ประเด็นการวิเคราะห์ แต่กรอบการประเมินปี {expected} ไม่มี",
        "เลือกรูปแบบอื่นที่ใช้ได้: {fitting}",
    )
    LAYOUT_NEEDS_ITEMS = Entry(
        _E,
        "รูปแบบ “{found}” ต้องใช้คะแนนรายข้อ แต่แผ่นงาน “{expected}” ยังไม่มีคะแนนเลย",
        "กรอกคะแนนรายข้อที่ประกาศ หรือเลือกรูปแบบอื่นที่ใช้ได้: {fitting}",
    )
    LAYOUT_BY_DEFAULT = Entry(
        _I,
        "ยังไม่มีคะแนนรายข้อ จึงใช้รูปแบบ “{found}” แทน “{expected}”",
        "ถ้าต้องการรูปแบบ “{expected}” ให้กรอกคะแนนรายข้อ",
    )
    LAYOUT_WITHOUT_ISSUES = Entry(
        _I, "รูปแบบ “{found}” ไม่พิมพ์ผลการวิเคราะห์รายประเด็นที่กรอกไว้", "ถ้าต้องการให้พิมพ์ เลือกรูปแบบ “{expected}”"
    )
    ISSUE_WITHOUT_ANALYSIS = Entry(
        _E,
        "ประเด็นนี้ยังไม่มีผลการวิเคราะห์",
        "กรอกอย่างน้อยหนึ่งช่อง: ข้อบกพร่อง/ข้อปรับปรุง การพัฒนา หรือการรักษาระดับ หรือกรอกคะแนนรายข้อเพื่อให้ร่างให้",
    )
    DEVELOPMENT_TIED = Entry(
        _I,
        "ตัวชี้วัดที่ {found} ได้คะแนนต่ำสุดเท่ากัน รายงานเลือกพัฒนาตัวชี้วัดที่ {expected}",
        "ถ้าต้องการเลือกตัวชี้วัดอื่น ให้กรอกหมายเลขในช่องนี้",
    )
    DEVELOPMENT_NO_MEASURE = Entry(
        _E,
        "ไม่มีมาตรการของปีงบประมาณ พ.ศ. {expected} ที่ตอบตัวชี้วัดที่ {found} ซึ่งเลือกพัฒนา",
        "เพิ่มมาตรการที่ตอบตัวชี้วัดนี้ หรือเลือกพัฒนาตัวชี้วัดอื่นในแผ่นงานหน่วยงาน",
    )
    DRAFTED = Entry(_I, "ร่างให้แล้ว โปรดอ่าน", "ถ้าต้องการใช้ถ้อยคำของหน่วยงาน พิมพ์ลงในช่องนี้")
    BELOW_TARGET_NO_MEASURE = Entry(
        _W,
        "ได้ {found} คะแนน ต่ำกว่าเกณฑ์เป้าหมาย {expected} แต่ไม่มีมาตรการที่ตอบตัวชี้วัดนี้",
        "เพิ่มมาตรการ หรือระบุหมายเลขตัวชี้วัดไว้ในมาตรการที่เกี่ยวข้อง",
    )
    DEFICIENCY_AT_FULL_SCORE = Entry(_W, "ข้อนี้ได้คะแนนเต็ม แต่ระบุข้อบกพร่องไว้", "ลบข้อความ หรือตรวจคะแนนของข้อนี้")
    TEXT_LEFTOVER = Entry(_W, "พบคำว่า “{found}” ค้างอยู่ในข้อความ", "แก้เป็นข้อความของหน่วยงาน เช่น “หน่วยงาน” หรือชื่อหน่วยงาน")

    # pictures beside the workbook: {what} is the emblem or a photo, {entry} what to delete to do without it
    PICTURE_MISSING = Entry(
        _E, "เปิดไฟล์{what} {found} ไม่ได้: {reason}", "วางไฟล์รูปไว้ในโฟลเดอร์เดียวกับสมุดงาน แล้วกรอกชื่อไฟล์ให้ตรง หรือลบ{entry}นี้"
    )
    PICTURE_ELSEWHERE = Entry(
        _E,
        "ชื่อไฟล์{what}เป็น {found} ซึ่งไม่ใช่ชื่อไฟล์อย่างเดียว",
        "คัดลอกไฟล์รูปมาไว้ในโฟลเดอร์เดียวกับสมุดงาน แล้วกรอกเฉพาะชื่อไฟล์ เช่น {expected}",
    )
    PICTURE_NOT_READABLE = Entry(
        _E, "ไฟล์{what} {found} ไม่ใช่รูปที่ใช้ได้ หรือชำรุด", "ใช้ไฟล์ .png หรือ .jpg ที่เปิดดูได้ หรือลบ{entry}นี้"
    )
    PICTURE_TOO_LARGE = Entry(_E, "ไฟล์{what} {found} ใหญ่เกินไป ({size})", "ย่อรูปให้ไม่เกิน {expected} แล้ววางแทนไฟล์เดิม")

    # measures
    MEASURES_NONE = Entry(
        _E, "ไม่มีมาตรการของปีงบประมาณ พ.ศ. {expected}", "กรอกอย่างน้อยหนึ่งมาตรการของปีนั้น หรือแก้ปีในแผ่นงานหน่วยงาน"
    )
    MEASURE_ANSWERS_NOTHING = Entry(_E, "มาตรการนี้ไม่ได้ระบุว่าตอบ{expected}ใด", "กรอกหมายเลข{expected}อย่างน้อยหนึ่งข้อ")
    PERIOD_OUTSIDE_YEAR = Entry(
        _E, "ระยะเวลา {found} อยู่นอกปีงบประมาณ พ.ศ. {expected}", "แก้ให้อยู่ภายในวันที่ 1 ตุลาคม – 30 กันยายนของปีงบประมาณนั้น"
    )
    PERIOD_TWICE = Entry(
        _E, "ช่อง “เริ่ม” กรอกเป็นช่วงเวลา {found} แต่ช่อง “สิ้นสุด” เป็น {expected}", "กรอกช่วงเวลาไว้ช่องเดียว หรือแก้ให้ตรงกัน"
    )
    MEASURE_YEAR_UNUSED = Entry(
        _W, "มาตรการนี้เป็นของปีงบประมาณ พ.ศ. {found} จึงไม่อยู่ในรายงานฉบับใด", "ถ้าพิมพ์ปีผิดให้แก้เป็น {expected}"
    )
    PERIOD_BACKWARDS = Entry(_E, "วันสิ้นสุดอยู่ก่อนวันเริ่มต้น ({found})", "ตรวจวันเริ่มต้นและวันสิ้นสุด")
    MONITORING_MISSING = Entry(_W, "มาตรการนี้ไม่มีการกำกับติดตาม/รายงานผล", "กรอกวิธีติดตาม ผู้ติดตาม และรอบการรายงาน")

    # results
    RESULTS_NOT_BEGUN = Entry(
        _I, "ยังไม่มีผลการดำเนินการ จึงสร้างเฉพาะรายงานการวิเคราะห์", "เมื่อมีผลแล้ว กรอกแผ่นงานนี้แล้วเรียกใช้คำสั่งอีกครั้ง"
    )
    RESULT_MEASURE_UNKNOWN = Entry(
        _E, "พบรหัส {found} ซึ่งไม่มีในมาตรการของปีงบประมาณ พ.ศ. {expected}", "แก้รหัสให้ตรงกับแผ่นงานมาตรการ"
    )
    RESULT_MISSING = Entry(
        _E, "มาตรการ {found} ยังไม่มีผลการดำเนินการ", "เพิ่มแถวผลของมาตรการนี้ ถ้ายังไม่ได้ทำให้เลือกสถานะ “ยังไม่ได้ดำเนินการ”"
    )
    RESULT_DONE_WITHOUT_DEED = Entry(
        _E, "สถานะเป็น “แล้วเสร็จ” แต่ยังไม่ได้กรอกสิ่งที่ดำเนินการ", "กรอกสิ่งที่ได้ทำจริง บรรทัดละเรื่อง หรือแก้สถานะ"
    )
    RESULT_DONE_WITHOUT_DATE = Entry(
        _E, "สถานะเป็น “แล้วเสร็จ” แต่ยังไม่ได้กรอกวันที่ดำเนินการ", "กรอกวันที่หรือช่วงเวลาที่ดำเนินการ หรือแก้สถานะ"
    )
    RESULT_UNDER_WAY_WITHOUT_DEED = Entry(
        _W, "สถานะเป็น “อยู่ระหว่างดำเนินการ” แต่ยังไม่ได้กรอกสิ่งที่ดำเนินการ", "กรอกสิ่งที่ได้ทำแล้ว หรือแก้สถานะ"
    )
    RESULT_NOT_STARTED_BUT_DONE = Entry(_W, "สถานะเป็น “ยังไม่ได้ดำเนินการ” แต่กรอกสิ่งที่ดำเนินการไว้", "แก้สถานะ หรือลบสิ่งที่ดำเนินการ")
    RESULT_DATE_OUTSIDE = Entry(
        _W, "วันที่ {found} อยู่นอกปีงบประมาณ พ.ศ. {expected} ที่รายงานผล", "ตรวจวันที่ดำเนินการ โดยเฉพาะปี พ.ศ."
    )
    RESULT_WITHOUT_EVIDENCE = Entry(_W, "ไม่มีหลักฐานอ้างอิง", "กรอกชื่อเอกสารหรือที่อยู่เว็บของหลักฐาน")
    RESULT_WITHOUT_REASON = Entry(_W, "สถานะเป็น “ยังไม่ได้ดำเนินการ” แต่ไม่มีเหตุผล", "กรอกเหตุผลในช่องปัญหาอุปสรรค")

    # many agencies
    COLLECT_NOTHING = Entry(_E, "ไม่พบสมุดงานที่กรอกแล้วในโฟลเดอร์นี้", "ตรวจว่าเลือกโฟลเดอร์ที่เก็บไฟล์ที่หน่วยงานส่งคืน")
    COLLECT_YEAR_UNKNOWN = Entry(
        _E, "ยังไม่มีสมุดงานที่เปิดได้ จึงไม่ทราบปีที่รวบรวม", "ระบุปีงบประมาณด้วย --year เช่น --year {expected}"
    )
    COLLECT_NO_LIST = Entry(_I, "ไม่มีรายชื่อหน่วยงาน จึงบอกไม่ได้ว่าหน่วยงานใดยังไม่ส่ง", "ระบุไฟล์รายชื่อด้วย --agencies ถ้าต้องการทราบ")

    # next year's workbook, and workbooks handed out to many agencies
    NEXT_YEAR_FRAMEWORK = Entry(
        _E,
        "กรอบการประเมินที่ระบุเป็นของปีงบประมาณ พ.ศ. {found} แต่สมุดงานปีถัดไปเป็นของปี {expected}",
        "ระบุไฟล์กรอบการประเมินของปี {expected} ด้วย --framework",
    )
    NEXT_YEAR_UNKNOWN = Entry(
        _E,
        "โปรแกรมรุ่นนี้ยังไม่มีกรอบการประเมินของปีงบประมาณ พ.ศ. {expected}",
        "ปรับปรุงโปรแกรมเป็นรุ่นล่าสุด หรือระบุไฟล์กรอบการประเมินของปี {expected} ด้วย --framework",
    )
    NEXT_YEAR_EMBLEM = Entry(
        _I,
        "ไม่พบไฟล์ตราหน่วยงาน {found} ข้างสมุดงานใหม่",
        "คัดลอกไฟล์รูปไปวางไว้ในโฟลเดอร์เดียวกับสมุดงานใหม่ หรือลบชื่อไฟล์ในแผ่นงานหน่วยงาน",
    )
    NEXT_YEAR_LEFT_OUT = Entry(
        _I,
        "{what} “{found}” ไม่มีในกรอบการประเมินของปี {expected} จึงไม่ได้นำข้อมูลของ{what}นี้ไปด้วย",
        "ถ้า{what}นี้เพียงเปลี่ยนชื่อ ให้กรอกคะแนนย้อนหลังและหมายเลขที่มาตรการตอบในสมุดงานใหม่",
    )
    LIST_ENCODING = Entry(_E, "อ่านตัวอักษรในไฟล์นี้ไม่ได้", "เปิดด้วย Excel แล้วบันทึกเป็น CSV UTF-8 หรือ .xlsx")
    LIST_HEADER_MISSING = Entry(_E, "ไม่พบหัวคอลัมน์ “{expected}”", "เพิ่มคอลัมน์นี้ และพิมพ์หัวคอลัมน์ทั้งหมดไว้ในแถวเดียวกันเหนือข้อมูล")
    LIST_EMPTY = Entry(_E, "ไม่มีข้อมูลใต้แถวหัวตาราง", "กรอกหน่วยงานแถวละหนึ่งแห่ง")
    LIST_AGENCY_DOUBLED = Entry(_E, "พบ {found} ซ้ำกับแถวที่ {expected}", "เหลือไว้แถวเดียว หรือแก้ชื่อและอำเภอให้ถูกต้อง")
    LIST_CODE_DOUBLED = Entry(_E, "รหัส {found} ซ้ำกับแถวที่ {expected}", "กรอกรหัสที่ไม่ซ้ำกันในคอลัมน์ “รหัส”")
    LIST_AGENCY_UNKNOWN = Entry(_E, "ไม่มี {found} ในรายชื่อหน่วยงาน", "แก้รหัสหรือชื่อให้ตรงกับรายชื่อหน่วยงาน หรือลบแถวนี้")
    LIST_SCORES_NONE = Entry(_W, "ไม่มีแถวคะแนนของ {found}", "ถ้ามีคะแนน เพิ่มแถวของหน่วยงานนี้ในตารางคะแนน")
    LIST_COLUMN_UNKNOWN = Entry(
        _W,
        "หัวคอลัมน์ {found} ไม่มีในกรอบการประเมินของปี {expected} จึงไม่ได้นำคะแนนไปใช้",
        "ตรวจหัวคอลัมน์กับหมายเลขตัวชี้วัดและรหัสข้อของปีนั้น",
    )
    HANDOUT_WITHOUT_PREVIOUS = Entry(
        _W,
        "สมุดงานใหม่ของ {found} ไม่มีข้อมูลปีก่อน เพราะสมุดงานปีก่อนใช้ไม่ได้: {reason}",
        "แก้สมุดงานปีก่อน ลบโฟลเดอร์ของหน่วยงานนี้ แล้วเรียกใช้คำสั่งอีกครั้ง หรือให้หน่วยงานกรอกเอง",
    )
    HANDOUT_PREVIOUS_UNREAD = Entry(
        _W, "ไม่ได้ใช้ไฟล์นี้เป็นข้อมูลปีก่อน: {reason}", "ถ้าเป็นสมุดงานปีก่อนของหน่วยงานในรายชื่อ แก้ไฟล์แล้วเรียกใช้คำสั่งอีกครั้ง"
    )
    HANDOUT_MANIFEST_IS_LIST = Entry(
        _E,
        "รายชื่อที่ระบุคือ {found} ในโฟลเดอร์ปลายทาง ซึ่งโปรแกรมจะเขียนใหม่",
        "คัดลอกไฟล์นี้ไปไว้นอกโฟลเดอร์ปลายทาง แล้วระบุสำเนาเป็นรายชื่อ",
    )
    HANDOUT_MANIFEST_FOREIGN = Entry(
        _E, "ไฟล์ {found} มีอยู่แล้วและไม่ใช่รายการแจกจ่ายของ itadocs จึงไม่เขียนทับ", "ย้ายหรือเปลี่ยนชื่อไฟล์เดิม แล้วเรียกใช้คำสั่งอีกครั้ง"
    )
    LIST_CELL_LINES = Entry(
        _E,
        "พบ {found} ซึ่งมีหลายบรรทัด",
        'พิมพ์ให้อยู่ในบรรทัดเดียว ถ้าเป็นไฟล์ .csv ให้ลบเครื่องหมาย " ที่เกินมาในแถวนี้ เพราะทำให้แถวถัดไปรวมอยู่ในช่องนี้',
    )
    COLLECT_LISTS = Entry(
        _W,
        "พบรายการแจกจ่ายของปีงบประมาณ พ.ศ. {expected} หลายฉบับที่รายชื่อต่างกัน ({found}) จึงใช้รายชื่อของทุกฉบับรวมกัน",
        "ถ้าต้องการใช้รายชื่อเดียว ระบุไฟล์นั้นด้วย --agencies",
    )

    # templates and the program
    TEMPLATE_MISSING = Entry(_F, "ไม่พบแม่แบบ {found}", "ติดตั้งโปรแกรมใหม่ หรือคัดลอกแม่แบบกลับไปไว้ในโฟลเดอร์แม่แบบ")
    TEMPLATE_DAMAGED = Entry(_F, "แม่แบบ {template} ชำรุดหรือไม่ใช่เอกสาร Word ของ itadocs ({found})", "ใช้แม่แบบที่มากับโปรแกรม")
    TEMPLATE_SYNTAX = Entry(_F, "แม่แบบ {template} มีแท็กที่อ่านไม่ได้: {found}", "พิมพ์แท็กใหม่ในครั้งเดียวที่ย่อหน้า “{paragraph}”")
    TEMPLATE_FIELD_UNKNOWN = Entry(_F, "แม่แบบ {template} ใช้ช่องข้อมูลที่ไม่มี: {found}", "แก้ชื่อในแท็กที่ย่อหน้า “{paragraph}”")
    TEMPLATE_FIELD_EMPTY = Entry(_F, "แม่แบบ {template} ใช้ช่องข้อมูลที่ไม่มีค่า", "แก้แท็กที่ย่อหน้า “{paragraph}”")
    TEMPLATE_FIELD_NO_TEXT = Entry(
        _F, "แม่แบบ {template} พิมพ์กลุ่มข้อมูลซึ่งไม่ใช่ข้อความ", "ระบุช่องข้อมูลย่อยในแท็กที่ย่อหน้า “{paragraph}”"
    )
    TEMPLATE_TORN = Entry(
        _F,
        "แท็กในแม่แบบ {template} ทำให้โครงสร้างเอกสารขาด",
        "พิมพ์แท็กใหม่ในครั้งเดียว ให้เปิดและปิดอยู่ระดับเดียวกัน ใกล้ย่อหน้า “{paragraph}”",
    )
    TEMPLATE_FORBIDDEN = Entry(_F, "แม่แบบ {template} มีคำสั่งที่ไม่อนุญาต: {found}", "ลบคำสั่งที่ย่อหน้า “{paragraph}”")
    TEMPLATE_UNSAFE = Entry(
        _F,
        "แม่แบบ {template} มีแมโคร วัตถุฝัง หรือเนื้อหาที่ดึงจากที่อื่น: {found}",
        "ลบออกใน Word แล้วบันทึกเป็น .docx หรือใช้แม่แบบที่มากับโปรแกรม",
    )
    TEMPLATE_CHART_UNKNOWN = Entry(
        _F,
        "แผนภูมิในแม่แบบ {template} ระบุข้อมูลที่ไม่มี: {found}",
        "แก้ข้อความแสดงแทนของแผนภูมิเป็น itadocs:chart ตามด้วยชื่อใดชื่อหนึ่ง: {expected}",
    )
    TEMPLATE_FAILED = Entry(_F, "แม่แบบ {template} ทำงานผิดพลาด: {found}", "แก้แท็กที่ย่อหน้า “{paragraph}”")
    TEMPLATE_A_REPORT = Entry(
        _F,
        "ไฟล์ {template} เป็นรายงานที่สร้างแล้ว ไม่ใช่แม่แบบ",
        "ย้ายไฟล์นี้ออกจากโฟลเดอร์แม่แบบ หรือใช้แม่แบบที่ได้จากคำสั่ง itadocs template export",
    )
    TEMPLATE_OTHER_KIND = Entry(
        _F,
        "ไฟล์ {template} เป็นแม่แบบของ{found} แต่ใช้ชื่อไฟล์ของแม่แบบของ{expected}",
        "เปลี่ยนชื่อไฟล์ไม่ให้ตรงกับแม่แบบที่มากับโปรแกรม",
    )
    TEMPLATE_NOT_USED = Entry(
        _W,
        "ไม่ได้ใช้ {found} ในโฟลเดอร์แม่แบบ เพราะไม่ใช่แม่แบบของ itadocs",
        "ถ้าเป็นแม่แบบที่แก้ไขเอง ให้ตั้งชื่อไฟล์เหมือนแม่แบบที่ได้จากคำสั่ง itadocs template export ถ้าไม่ใช่แม่แบบไม่ต้องแก้",
    )
    TEMPLATE_STYLE_MISSING = Entry(
        _F,
        "ใช้สไตล์ {found} ซึ่งไม่มีในแม่แบบ",
        "เลือกข้อความตรงนี้แล้วกำหนดสไตล์ใหม่ หรือคัดลอกสไตล์จากแม่แบบที่มากับโปรแกรม",
    )
    TEMPLATE_FONT_MISSING = Entry(
        _F,
        "ข้อความ {found} ไม่ได้กำหนดแบบอักษรของภาษาไทย",
        "เลือกข้อความนี้ แล้วกำหนดแบบอักษรที่ แบบอักษร (Font) > ข้อความที่มีการเขียนซับซ้อน (Complex scripts) "
        "ให้เหมือนแบบอักษรของข้อความละติน (Latin text)",
    )
    TEMPLATE_SIZE_MISSING = Entry(
        _F,
        "ข้อความ {found} มีขนาดตัวอักษรไทยไม่เท่าตัวอักษรอังกฤษ",
        "เลือกข้อความนี้ แล้วกำหนดขนาดที่ แบบอักษร (Font) > ข้อความที่มีการเขียนซับซ้อน (Complex scripts) "
        "ให้เท่ากับขนาดของข้อความละติน (Latin text)",
    )

    # writing
    OUTPUT_EDITED = Entry(
        _E,
        "รายงาน {found} มีการแก้ไขหลังจากสร้าง จึงไม่เขียนทับ",
        "สั่งใหม่ด้วย --keep เพื่อสร้างเป็นชื่อใหม่ หรือ --overwrite เพื่อสำรองฉบับเดิมแล้วเขียนทับ",
    )
    OUTPUT_FOREIGN = Entry(
        _E,
        "ไฟล์ {found} มีอยู่แล้วและไม่ได้สร้างโดย itadocs จึงไม่เขียนทับ",
        "สั่งใหม่ด้วย --keep เพื่อสร้างเป็นชื่อใหม่ หรือ --overwrite เพื่อสำรองฉบับเดิมแล้วเขียนทับ",
    )
    OUTPUT_EXISTS = Entry(_E, "ไฟล์ {found} มีอยู่แล้ว จึงไม่เขียนทับ", "ตั้งชื่ออื่น หรือย้ายไฟล์เดิมไปก่อน")
    OUTPUT_BLOCKED = Entry(
        _E, "เขียนไฟล์ {found} ไม่ได้: {reason}", "ปิดไฟล์นี้ในโปรแกรมอื่น แล้วเรียกใช้คำสั่งอีกครั้ง หรือเลือกโฟลเดอร์อื่นด้วย -o"
    )
    OUTPUT_KEPT = Entry(_I, "มีไฟล์ชื่อเดิมที่ไม่ตรงกับที่โปรแกรมสร้าง จึงสร้างฉบับใหม่เป็น {found}", "เปิดเทียบกับฉบับเดิม แล้วเก็บฉบับที่ต้องการ")
    OUTPUT_BACKED_UP = Entry(_I, "สำรองไฟล์เดิมไว้เป็น {found}", "ลบได้เมื่อไม่ใช้แล้ว")
    OUTPUT_DIFFERS = Entry(
        _E,
        "ไฟล์ {found} มีอยู่แล้วและต่างจากฉบับที่มากับโปรแกรม จึงไม่เขียนทับ",
        "ถ้าต้องการฉบับที่มากับโปรแกรม ระบุโฟลเดอร์อื่น หรือย้ายไฟล์นี้ไปก่อน",
    )

    @property
    def slug(self) -> str:
        """The stable code that people and scripts see, e.g. ``score-not-a-number``."""
        return self.name.lower().replace("_", "-")
