"""L3: what became of the measures."""

from templates.drawing import photos
from templates.drawing.blocks import (
    ITA,
    Table,
    caption,
    cover,
    each,
    end_of,
    first_labelled,
    labelled,
    listed,
    paragraph,
    reference,
    section,
    signature,
    text,
    when,
)

TITLE = "รายงานผลการดำเนินการตามมาตรการ"
NEEDS = "indicators measures results"
DOCUMENT = "{{ document.implementation }} ปีงบประมาณ พ.ศ. {{ year.reported }} {{ agency.full_name }}"


def draw() -> str:
    """The body."""
    deeds_table = (
        Table(
            "ผลการดำเนินการตามมาตรการ",
            "มาตรการ วิธีการ ผู้รับผิดชอบ ระยะเวลา ผลการดำเนินการ และข้อเสนอแนะ",
            (1500, 3200, 1400, 1200, 5200, 2070),
        )
        .header("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินการ", "ข้อเสนอแนะ")
        .tag("{%tr for deed in deeds %}")
        .row(
            paragraph("TableText", "({{ deed.number }}) {{ deed.title }}"),
            listed("deed.steps", "step", "TableNumbered"),
            listed("deed.units", "unit", "TableBullet"),
            paragraph("TableCentred", "{{ deed.period }}"),
            paragraph("TableText", *labelled("สถานะ : ", "{{ deed.status }}"))
            + each("entry in deed.done", paragraph("TableNumbered", "{{ entry }}"))
            + when("deed.dates", paragraph("TableText", *labelled("วันที่ดำเนินการ : ", "{{ deed.dates }}")))
            + first_labelled("deed.outcome", "ผลลัพธ์ : ", "TableText")
            + first_labelled("deed.evidence", "หลักฐานอ้างอิง : ", "TableText"),
            first_labelled("deed.obstacles", "ปัญหาอุปสรรค : ", "TableText")
            + first_labelled("deed.suggestion", "ข้อเสนอแนะ : ", "TableText")
            + when("not deed.obstacles and not deed.suggestion", paragraph("TableText", "-")),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            cover("{{ document.implementation }}", "ปีงบประมาณ พ.ศ. {{ year.reported }}"),
            paragraph("Title", "{{ document.implementation }}"),
            paragraph("Title", "{{ agency.full_name }} {{ agency.location }}"),
            paragraph("TitleLast", "ปีงบประมาณ พ.ศ. {{ year.reported }}"),
            paragraph(
                "BodyText",
                text(
                    "ตามที่{{ agency.full_name }}ได้วิเคราะห์ผลการประเมิน"
                    f"{ITA} (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. {{{{ year.analysed }}}} "
                    "และได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานในปีงบประมาณ พ.ศ. {{ year.reported }} "
                    "นั้น {{ agency.full_name }}ได้ขับเคลื่อนมาตรการดังกล่าว โดยมีผลการดำเนินการตาม"
                ),
                reference("deeds"),
                text(photos.referred()),
            ),
            paragraph("BodyLead", "มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานให้ดีขึ้น"),
            caption("ผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. {{ year.reported }}", "deeds", 1),
            deeds_table,
            end_of(section(landscape=True, first=True)),
            paragraph("SectionHeading", "ข้อเสนอแนะ/หมายเหตุ"),
            paragraph(
                "BodyText",
                f"{{% if document.national_target %}}ตามเป้าหมายของการประเมิน{ITA} (ITA) "
                "ที่กำหนด{{ document.national_target }} {% endif %}"
                f"ผลการประเมิน{ITA} (ITA) ประจำปีงบประมาณ พ.ศ. {{{{ year.assessed }}}} ของ{{{{ agency.full_name }}}} "
                "จากเครื่องมือการประเมิน {{ scores.instrument_count }} เครื่องมือ คือ {{ scores.instrument_names }} "
                "จำนวนทั้งสิ้น {{ scores.indicator_count }} ตัวชี้วัด พบว่า "
                "{% if scores.gap %}{{ scores.gap }}{% elif scores.instruments_passing %}"
                "มีเครื่องมือที่มีคะแนนผ่านเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป) "
                "คือ {{ scores.instruments_passing }}{% else %}ยังไม่มีเครื่องมือที่มีคะแนนผ่านเกณฑ์เป้าหมาย "
                "({{ scores.target }} คะแนนขึ้นไป){% endif %}",
            ),
            when(
                "not scores.gap and scores.instruments_passing and scores.instruments_failing",
                paragraph(
                    "BodyText",
                    "ส่วนเครื่องมือที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย คือ {{ scores.instruments_failing }}",
                ),
            ),
            when(
                "not scores.all_pass",
                paragraph("BodyLead", "ตัวชี้วัดที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย ควรปรับปรุงการดำเนินงานในปีถัดไป ดังนี้"),
                each(
                    "instrument in instruments",
                    when(
                        "instrument.to_develop",
                        paragraph("BodyLead", "{{ instrument.name }} ({{ instrument.code }})"),
                    ),
                    each(
                        "indicator in instrument.to_develop",
                        paragraph(
                            "BodyNumbered",
                            "ตัวชี้วัดที่ {{ indicator.number }} {{ indicator.name }} ได้ {{ indicator.score }} คะแนน"
                            "{% if indicator.finding %} {{ indicator.finding }}{% endif %}"
                            "{% if indicator.develop %} ทั้งนี้ {{ indicator.develop }}{% endif %}",
                        ),
                    ),
                ),
                when("scores.gap", paragraph("BodyText", "{{ scores.gap }}")),
            ),
            when(
                "not scores.all_pass",
                paragraph(
                    "BodyText",
                    "ทั้งนี้ {{ agency.full_name }}จะนำข้อเสนอแนะข้างต้นไปใช้ปรับปรุงการดำเนินงานและกำหนดมาตรการในปีงบประมาณถัดไป",
                ),
            ),
            signature(),
            photos.appendix(),
            section(),
        )
    )
