"""L0: the ranking, what to improve in every indicator, and the measures; compact."""

from templates.drawing.blocks import (
    ITA,
    MEASURES,
    Table,
    analysed,
    caption,
    chart,
    emblem_if_any,
    illustrated,
    limits,
    listed,
    meeting,
    paragraph,
    reference,
    section,
    signature,
    suggestions,
    text,
)

TITLE = "จัดอันดับคะแนน และตารางมาตรการ (ฉบับย่อ)"
NEEDS = "indicators findings measures"
DOCUMENT = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. {{ year.assessed }} {{ agency.full_name }}"


def draw() -> str:
    """The body."""
    ranking_table = (
        Table("คะแนนสูงสุดรายตัวชี้วัด", "ตัวชี้วัดเรียงจากคะแนนสูงสุดไปต่ำสุด", (1300, 5971, 1800))
        .header("อันดับ", "ตัวชี้วัด", "คะแนน")
        .tag("{%tr for indicator in ranking %}")
        .row(
            paragraph("TableCentred", "{{ indicator.rank }}"),
            paragraph("TableKept", "{{ indicator.name }}"),
            paragraph("TableCentred", "{{ indicator.score }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    indicator_table = (
        Table(
            "การวิเคราะห์ผลการประเมินแต่ละตัวชี้วัด",
            "คะแนนและประเด็นที่ต้องแก้ไขหรือปรับปรุงของตัวชี้วัดทุกข้อ จัดตามแบบวัด",
            (2600, 1600, 4871),
        )
        .header("ตัวชี้วัดของการประเมิน ITA", "", "ประเด็นที่ต้องแก้ไข/ปรับปรุง")
        .tag("{%tr for instrument in instruments %}")
        .wide(paragraph("TableBand", "{{ instrument.name }} ({{ instrument.code }})"), band=True)
        .tag("{%tr for indicator in instrument.indicators %}")
        .row(
            paragraph("TableText", "{{ indicator.position }}) {{ indicator.name }}"),
            paragraph("TableCentred", "{{ indicator.score }} คะแนน"),
            analysed("indicator"),
        )
        .tag("{%tr endfor %}")
        .tag("{%tr endfor %}")
        .close()
    )
    plan_table = (
        Table(
            "มาตรการ/แนวทาง",
            "มาตรการ วิธีการดำเนินการ ผู้รับผิดชอบ ระยะเวลา และการติดตามผล",
            (2150, 2771, 1350, 1300, 1500),
        )
        .header("มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล")
        .tag("{%tr for measure in measures %}")
        .row(
            paragraph("TableText", "{{ measure.number }}. {{ measure.title }}"),
            listed("measure.steps", "step", "TableBullet"),
            listed("measure.units", "unit", "TableText"),
            paragraph("TableCentred", "{{ measure.period }}"),
            listed("measure.monitoring", "entry", "TableText"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            emblem_if_any(),
            paragraph("Title", "รายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}"),
            paragraph("TitleLast", "{{ agency.full_name }} {{ agency.location }}"),
            paragraph("BodyCentred", "คะแนนภาพรวมหน่วยงาน{{ agency.full_name }} : {{ scores.overall }} คะแนน"),
            paragraph("BodyCentred", "ระดับผลการประเมิน : {{ scores.rating }}"),
            chart("indicators", "ผลการประเมินรายตัวชี้วัด", "figure_indicators", 1),
            # 1
            paragraph("Heading1", f"ผลการประเมิน{ITA} ประจำปีงบประมาณ พ.ศ. {{{{ year.assessed }}}}"),
            paragraph("BodyLead", "คะแนนสูงสุดรายตัวชี้วัด"),
            paragraph(
                "BodyText",
                *illustrated("คะแนนรายตัวชี้วัดปรากฏตาม", "indicators", "figure_indicators"),
                text(" โดยตัวชี้วัดเรียงจากคะแนนสูงสุดไปหาคะแนนต่ำสุดปรากฏตาม"),
                reference("ranking"),
            ),
            caption("อันดับคะแนนรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}", "ranking", 1),
            ranking_table,
            paragraph(
                "BodyAfterTable", text("จากผลคะแนนข้างต้น ได้วิเคราะห์ผลการประเมินแต่ละตัวชี้วัดตาม"), reference("indicators")
            ),
            caption("การวิเคราะห์ผลการประเมินแต่ละตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}", "indicators", 2),
            indicator_table,
            paragraph(
                "Note",
                "หมายเหตุ : การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {{ year.assessed }} "
                "สามารถดูรายละเอียดข้อมูลทั้งหมดจากรายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}",
            ),
            # 2
            paragraph("Heading1", "ข้อเสนอแนะในการพัฒนาคุณธรรมและความโปร่งใสในปีงบประมาณ พ.ศ. {{ year.measures }}"),
            paragraph(
                "BodyText",
                text(
                    meeting() + "{% if meeting.date and not meeting.participants %}ผู้บริหารและเจ้าหน้าที่ได้ร่วมกันพิจารณา"
                    f"เพื่อกำหนด{MEASURES}ของ{{{{ agency.full_name }}}}"
                    f"{{% else %}}{{{{ agency.full_name }}}}ได้กำหนด{MEASURES}{{% endif %}} "
                    "ในปีงบประมาณ พ.ศ. {{ year.measures }} ตาม"
                ),
                reference("measures"),
            ),
            caption(f"{MEASURES} ปีงบประมาณ พ.ศ. {{{{ year.measures }}}}", "measures", 3),
            plan_table,
            paragraph("SectionEnd"),
            # 3 and on
            limits("Heading1"),
            suggestions("Heading1"),
            signature(),
            section(first=True),
        )
    )
