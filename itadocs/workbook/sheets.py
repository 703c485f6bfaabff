"""What the form is: its sheets, columns, labels, choices and needs. ONE definition, drawn by form, read by reader."""

from collections.abc import Iterable, Sequence

from itadocs.assessment.framework import Confidence, Framework, Indicator, Issue, agencies
from itadocs.assessment.model import Need, RemarkKind, Status
from itadocs.thai import Numerals
from itadocs.workbook.shape import Column, Kind, Live, Sheet

LABEL_HEADER = "รายการ"
VALUE_HEADER = "ข้อมูล"
HINT_HEADER = "คำอธิบาย"

NUMERALS = {"ไทย": Numerals.THAI, "อารบิก": Numerals.ARABIC}
HISTORY_YEARS = 5
_SPARE_ITEMS = 60

INSTRUCTIONS_TITLE = "คำแนะนำ"
_TITLE = "แบบกรอกข้อมูลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"
TO_BE_CHECKED = "โปรดตรวจสอบกับคู่มือการประเมินของปีนี้"


def title(framework: Framework) -> str:
    """What the form of a year is called."""
    return f"{_TITLE} ปีงบประมาณ พ.ศ. {framework.fiscal_year}"


def sheets(framework: Framework, layouts: Sequence[str] = ()) -> tuple[Sheet, ...]:
    """The sheets that are read, in the form's order, for one fiscal year.

    ``layouts`` are the names offered for the layout of the analysis; reading does not depend on them. A year without
    issues has no sheet for their analysis, and nowhere a column for their numbers.
    """
    return (
        _agency(framework, tuple(layouts)),
        _indicators(framework),
        _items(framework),
        _history(framework),
        *((_analysis(framework),) if framework.issues else ()),
        _measures(framework),
        _results(framework),
        _photos(framework),
        _remarks(),
    )


def _agency(framework: Framework, layouts: tuple[str, ...]) -> Sheet:
    year = framework.fiscal_year
    types = tuple(each.prefix for each in agencies().types)
    ratings = tuple(each.name for each in framework.ratings)
    need = Need.AGENCY
    return Sheet(
        key="agency",
        holds=frozenset({Need.AGENCY}),
        title="หน่วยงาน",
        intro="ข้อมูลหน่วยงานและการจัดทำรายงาน",
        row_key="label",
        landscape=False,
        columns=(
            Column("label", LABEL_HEADER, Kind.PRINTED, 40),
            Column("value", VALUE_HEADER, Kind.TEXT, 44),
            Column("hint", HINT_HEADER, Kind.PRINTED, 60),
        ),
        fields=(
            Column("agency_type", "ประเภทหน่วยงาน", Kind.CHOICE, need=need, choices=types, hint="เลือกจากรายการ"),
            Column("name", "ชื่อหน่วยงาน", Kind.TEXT, hint="ต้องกรอก เฉพาะชื่อ ไม่ต้องมีคำนำหน้า เช่น นาตัวอย่าง"),
            Column("code", "รหัสหน่วยงาน", Kind.CODE, hint="ถ้ามี"),
            Column(
                "district",
                "อำเภอ/เขต",
                Kind.TEXT,
                hint="ต้องกรอกถ้าหน่วยงานมีอำเภอหรือเขต เฉพาะชื่อ เลือกจังหวัดก่อนแล้วจะมีรายชื่อให้เลือก",
                live=Live.DISTRICTS,
            ),
            Column("province", "จังหวัด", Kind.TEXT, need=need, hint="เฉพาะชื่อ ไม่ต้องมีคำว่าจังหวัด", live=Live.PROVINCES),
            Column("assessed_year", "ปีงบประมาณที่ประเมิน (พ.ศ.)", Kind.YEAR, need=need, hint=f"แบบฟอร์มนี้ใช้กับปี {year}"),
            Column("measures_year", "ปีงบประมาณของมาตรการ (พ.ศ.)", Kind.YEAR, hint="เว้นว่าง = ปีถัดจากปีที่ประเมิน"),
            Column("reported_year", "ปีงบประมาณที่รายงานผล (พ.ศ.)", Kind.YEAR, hint="เว้นว่าง = ปีของมาตรการ"),
            Column("writing_unit", "ส่วนราชการผู้จัดทำ", Kind.TEXT, choices=agencies().units, hint="เช่น สำนักปลัด"),
            Column("report_date", "วันที่รายงาน", Kind.DATE, hint="เช่น 20 พ.ย. 2568"),
            Column("meeting_date", "วันที่ประชุมกำหนดมาตรการ", Kind.DATE, hint="เช่น 12 ต.ค. 2568"),
            Column("meeting_participants", "ผู้เข้าร่วมประชุม", Kind.TEXT, hint="เช่น ผู้บริหารและหัวหน้าส่วนราชการ"),
            Column("signer_name", "ชื่อผู้ลงนาม", Kind.TEXT, hint="มีคำนำหน้านาม"),
            Column("signer_position", "ตำแหน่งผู้ลงนาม", Kind.TEXT, hint="เช่น นายกองค์การบริหารส่วนตำบล"),
            Column("website", "เว็บไซต์หน่วยงาน", Kind.TEXT, hint="เช่น https://www.example.go.th"),
            Column("emblem", "ไฟล์ตราหน่วยงาน", Kind.TEXT, hint="ถ้ามี ชื่อไฟล์รูป .png หรือ .jpg ที่วางไว้ข้างสมุดงานนี้ เช่น ตรา.png"),
            Column("numerals", "ตัวเลขในรายงาน", Kind.CHOICE, choices=tuple(NUMERALS), hint="เว้นว่าง = ไทย"),
            Column("layout", "รูปแบบรายงานการวิเคราะห์", Kind.TEXT, choices=layouts, hint="เว้นว่าง = รูปแบบปกติของปีนี้"),
            Column(
                "development_indicator",
                "ตัวชี้วัดที่เลือกพัฒนา",
                Kind.NUMBER,
                choices=_numbered(framework.indicators),
                hint="เว้นว่าง = ข้อที่ได้คะแนนต่ำสุด",
            ),
            Column("strength_threshold", "คะแนนขั้นต่ำของจุดแข็ง", Kind.SCORE, hint="เว้นว่าง = 90"),
            Column("published_overall", "คะแนนภาพรวมตามประกาศ", Kind.SCORE, hint="เว้นว่าง = คำนวณให้"),
            Column(
                "published_rating", "ระดับผลการประเมินตามประกาศ", Kind.CHOICE, choices=ratings, hint="เว้นว่าง = คำนวณให้"
            ),
        ),
    )


def _indicators(framework: Framework) -> Sheet:
    return Sheet(
        key="indicators",
        holds=frozenset({Need.INDICATORS, Need.FINDINGS}),
        title="คะแนนตัวชี้วัด",
        intro="คะแนนตัวชี้วัดตามผลที่ประกาศ (0–100 ทศนิยมสองตำแหน่ง)",
        row_key="number",
        columns=(
            Column("number", "ลำดับ", Kind.NUMBER, 8),
            Column("instrument", "แบบวัด", Kind.PRINTED, 9),
            Column("name", "ตัวชี้วัด", Kind.TEXT, 34),
            Column("score", "คะแนน", Kind.SCORE, 11, need=Need.INDICATORS, hint=" เช่น 93.33"),
            Column("finding", "ข้อค้นพบ", Kind.TEXT, 48),
            Column("develop", "สิ่งที่ควรพัฒนา", Kind.TEXT, 48),
            Column("reached", "ผล (แสดงอัตโนมัติ)", Kind.PRINTED, 15),
        ),
        fixed=tuple(
            {"number": each.number, "instrument": each.instrument, "name": each.name} for each in framework.indicators
        ),
    )


def _items(framework: Framework) -> Sheet:
    all_known = {each.indicator for each in framework.items} == set(framework.indicator_by_number)
    return Sheet(
        key="items",
        holds=frozenset({Need.ITEMS}),
        title="คะแนนรายข้อ",
        intro="คะแนนรายข้อตามผลที่ประกาศ ถ้าข้อความหรือหมายเลขไม่ตรงกับคู่มือของปีนี้ แก้ได้"
        + ("" if all_known else " ข้อที่ไม่มีในแบบฟอร์ม ให้เพิ่มในแถวว่าง"),
        row_key="code",
        columns=(
            Column("code", "ข้อ", Kind.CODE, 7),
            Column("text", "ข้อคำถาม/รายการ", Kind.TEXT, 70),
            Column("indicator", "ตัวชี้วัดที่", Kind.NUMBER, 11),
            *((Column("issue", "ประเด็นที่", Kind.NUMBER, 11),) if framework.issues else ()),
            Column("score", "คะแนน", Kind.SCORE, 11),
            Column("deficiency", "ข้อบกพร่องหรือสิ่งที่ควรพัฒนา", Kind.TEXT, 46),
            Column("check", "หมายเหตุ", Kind.PRINTED, 52),
        ),
        fixed=tuple(
            {"code": each.code, "text": each.text, "indicator": each.indicator}
            | ({} if each.issue is None else {"issue": each.issue})
            | ({} if each.confidence is Confidence.FIRM else {"check": TO_BE_CHECKED})
            for each in framework.items
        ),
        spare=0 if all_known else _SPARE_ITEMS,
    )


def _history(framework: Framework) -> Sheet:
    return Sheet(
        key="history",
        title="ย้อนหลัง",
        intro=f"คะแนนปีก่อน ๆ ตามผลที่ประกาศ ปีละหนึ่งแถว ไม่เกิน {HISTORY_YEARS} ปี กรอกเท่าที่มี",
        row_key="year",
        columns=(
            Column("year", "ปีงบประมาณ (พ.ศ.)", Kind.YEAR, 16),
            Column("overall", "ภาพรวม", Kind.SCORE, 11),
            *(Column(each.code, each.code, Kind.SCORE, 11) for each in framework.instruments),
            *(Column(str(each.number), f"ตัวชี้วัดที่ {each.number}", Kind.SCORE, 13) for each in framework.indicators),
        ),
        spare=HISTORY_YEARS,
    )


def _analysis(framework: Framework) -> Sheet:
    return Sheet(
        key="analysis",
        holds=frozenset({Need.ISSUES}),
        title="การวิเคราะห์",
        only_if_needed=True,
        is_drafted=True,
        intro="ผลการวิเคราะห์แยกตามประเด็น กรอกอย่างน้อยหนึ่งช่องในแต่ละประเด็น หรือเว้นว่างให้โปรแกรมร่าง",
        row_key="issue",
        columns=(
            Column("issue", "ประเด็นที่", Kind.NUMBER, 11),
            Column("name", "ประเด็น", Kind.TEXT, 36),
            Column("correct", "ข้อบกพร่อง/ข้อปรับปรุง", Kind.LINES, 46),
            Column("develop", "การพัฒนา", Kind.LINES, 46),
            Column("maintain", "การรักษาระดับ", Kind.LINES, 46),
        ),
        fixed=tuple({"issue": each.number, "name": each.name} for each in framework.issues),
    )


def _measures(framework: Framework) -> Sheet:
    need = Need.MEASURES
    answered = "ประเด็นหรือตัวชี้วัด" if framework.issues else "ตัวชี้วัด"
    year = framework.fiscal_year + 1
    return Sheet(
        key="measures",
        holds=frozenset({Need.MEASURES, Need.DEVELOPMENT}),
        title="มาตรการ",
        intro=f"แถวละหนึ่งมาตรการ ระบุ{answered}ที่ตอบอย่างน้อยหนึ่งข้อ (เช่น 1, 2) ขึ้นบรรทัดใหม่ในช่องด้วย Alt+Enter",
        row_key="id",
        columns=(
            Column("year", "ปีงบประมาณ (พ.ศ.)", Kind.YEAR, 15, need, hint=f" เช่น {year}"),
            Column("id", "รหัสมาตรการ", Kind.CODE, 12, hint=" เช่น M1"),
            *((_answers("issues", "ตอบประเด็นที่", framework.issues),) if framework.issues else ()),
            _answers("indicators", "ตอบตัวชี้วัดที่", framework.indicators),
            Column("title", "มาตรการ/โครงการ/กิจกรรม", Kind.TEXT, 38, need),
            Column("steps", "ขั้นตอนหรือวิธีการปฏิบัติ", Kind.LINES, 50, need, hint=" บรรทัดละขั้นตอน"),
            Column("units", "ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง", Kind.LINES, 24, need, agencies().units, " บรรทัดละหน่วยงาน"),
            Column("start", "เริ่ม", Kind.PERIOD, 16, need, hint=f" เช่น ต.ค. {year - 1} หรือ ตลอดปีงบประมาณ"),
            Column("end", "สิ้นสุด", Kind.PERIOD, 16),
            Column("monitoring", "การกำกับติดตาม/รายงานผล", Kind.LINES, 34),
            Column("reported", "ผลในปีที่รายงาน (แสดงอัตโนมัติ)", Kind.PRINTED, 18),
        ),
        spare=30,
    )


def _results(framework: Framework) -> Sheet:
    return Sheet(
        key="results",
        holds=frozenset({Need.RESULTS}),
        title="ผลการดำเนินการ",
        intro="ผลของแต่ละมาตรการในปีที่รายงานผล แถวละหนึ่งมาตรการ เว้นว่างทั้งแผ่นถ้ายังไม่มีผล",
        row_key="measure",
        columns=(
            Column("measure", "รหัสมาตรการ", Kind.CODE, 12, hint=" เช่น M1", live=Live.MEASURES),
            Column("title", "ชื่อมาตรการ (แสดงอัตโนมัติ)", Kind.PRINTED, 34),
            Column("status", "สถานะ", Kind.CHOICE, 20, Need.RESULTS, tuple(each.value for each in Status)),
            Column("done", "สิ่งที่ดำเนินการ", Kind.LINES, 50),
            Column("dates", "วันที่ดำเนินการ", Kind.DATES, 22),
            Column("outcome", "ผลลัพธ์", Kind.LINES, 40),
            Column("evidence", "หลักฐานอ้างอิง", Kind.LINES, 34),
            Column("obstacles", "ปัญหาอุปสรรค", Kind.LINES, 30),
            Column("suggestion", "ข้อเสนอแนะ", Kind.LINES, 30),
        ),
        spare=30,
    )


def _photos(framework: Framework) -> Sheet:
    need = Need.RESULTS
    return Sheet(
        key="photos",
        title="ภาพกิจกรรม",
        intro="ภาพที่แสดงผลของมาตรการในปีที่รายงานผล กรอกถ้ามี แถวละหนึ่งรูป วางไฟล์รูปไว้ในโฟลเดอร์เดียวกับสมุดงานนี้",
        row_key="file",
        columns=(
            Column("measure", "รหัสมาตรการ", Kind.CODE, 15, need, hint=" เช่น M1", live=Live.MEASURES),
            Column("file", "ชื่อไฟล์รูป", Kind.TEXT, 34, hint=" เช่น ภาพ1.jpg"),
            Column("caption", "คำบรรยายภาพ", Kind.TEXT, 80, need, hint=" เช่น ประชุมชี้แจงบุคลากร ณ ห้องประชุม"),
            Column("date", "วันที่", Kind.DATE, 18, hint=f" เช่น 15 ม.ค. {framework.fiscal_year + 1}"),
        ),
        spare=20,
        optional=True,
    )


def _numbered(named: Iterable[Indicator | Issue]) -> tuple[str, ...]:
    """``4 การใช้ทรัพย์สินของราชการ``: what is chosen by number, by its name."""
    return tuple(f"{each.number} {each.name}" for each in named)


def _answers(key: str, header: str, named: Iterable[Indicator | Issue]) -> Column:
    return Column(key, header, Kind.NUMBERS, 16, choices=_numbered(named))


def _remarks() -> Sheet:
    return Sheet(
        key="remarks",
        title="ข้อเสนอแนะ",
        intro="ข้อเสนอแนะ ข้อจำกัด และปัญหาอุปสรรคของการประเมิน กรอกถ้ามี",
        row_key="kind",
        landscape=False,
        columns=(
            Column("kind", "ประเภท", Kind.CHOICE, 38, choices=tuple(each.value for each in RemarkKind)),
            Column("text", "ข้อความ", Kind.TEXT, 90),
        ),
        spare=20,
    )
