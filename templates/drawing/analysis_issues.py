"""L1: the analysis by issues, with the measures."""

from templates.drawing.blocks import (
    ITA,
    MEASURES,
    Table,
    caption,
    chart,
    cover,
    each,
    end_of,
    first_labelled,
    illustrated,
    instruments_in_words,
    limits,
    listed,
    meeting,
    paragraph,
    past_years,
    reference,
    section,
    signature,
    suggestions,
    text,
    when,
)

TITLE = "วิเคราะห์ตามประเด็น พร้อมมาตรการ"
NEEDS = "indicators items issues measures"
DOCUMENT = (
    "{{ document.analysis }}และการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {{ year.assessed }} {{ agency.full_name }}"
)


def draw() -> str:
    """The body."""
    instrument_table = (
        Table("ผลการประเมินรายตัวชี้วัด", "คะแนนของตัวชี้วัดทุกข้อ จัดตามแบบวัด", (1300, 1000, 5271, 1500))
        .header("แบบ", "ลำดับ", "รายละเอียดตัวชี้วัด", "คะแนน")
        .tag("{%tr for instrument in instruments %}")
        .tag("{%tr for indicator in instrument.indicators %}")
        .row(
            paragraph("TableCentred", "{% vm %}{{ instrument.code }}"),
            paragraph("TableCentred", "{{ indicator.number }}"),
            paragraph("TableKept", "{{ indicator.name }}"),
            paragraph("TableCentred", "{{ indicator.score }}"),
        )
        .tag("{%tr endfor %}")
        .tag("{%tr endfor %}")
        .close()
    )
    issue_table = (
        Table("คะแนนรายข้อของประเด็น", "คะแนนรายข้อและผลการวิเคราะห์ของประเด็น", (1500, 6171, 1400))
        .header("เครื่องมือการประเมิน", "ข้อคำถาม", "คะแนน")
        .tag("{%tr for block in issue.blocks %}")
        .tag("{%tr for question in block.questions %}")
        .row(
            paragraph("TableCentred", "{% vm %}{{ block.instrument }}"),
            paragraph("TableKept", "ข้อ {{ question.code }} {{ question.text }}"),
            paragraph("TableCentred", "{{ question.score }}"),
        )
        .tag("{%tr endfor %}")
        .tag("{%tr endfor %}")
        .wide(paragraph("TableBand", "วิเคราะห์ข้อบกพร่อง/ข้อปรับปรุง ข้อที่ต้องพัฒนา หรือรักษาระดับ"), band=True)
        .wide(
            first_labelled("issue.correct", "ข้อบกพร่อง/ข้อปรับปรุง : ", "TableText")
            + first_labelled("issue.develop", "การพัฒนา : ", "TableText")
            + first_labelled("issue.maintain", "การรักษาระดับ : ", "TableText")
        )
        .close()
    )
    plan_table = (
        Table(
            "มาตรการของแต่ละประเด็น",
            "มาตรการ ผู้รับผิดชอบ ขั้นตอน ระยะเวลา และการกำกับติดตาม จัดตามประเด็น",
            (1950, 2150, 1950, 4650, 1370, 2500),
        )
        .header(
            "ประเด็นการวิเคราะห์",
            "มาตรการ โครงการ หรือกิจกรรม",
            "ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง",
            "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ",
            "ระยะเวลาในการดำเนินการ",
            "การกำกับติดตาม/รายงานผล",
        )
        .tag("{%tr for answer in plan %}")
        .tag("{%tr for measure in answer.measures %}")
        .row(
            paragraph("TableText", "{% vm %}{{ answer.title }}"),
            paragraph(
                "TableText", "{% if answer.measures|length > 1 %}{{ measure.number }}. {% endif %}{{ measure.title }}"
            ),
            listed("measure.units", "unit", "TableBullet"),
            listed("measure.steps", "step", "TableNumbered"),
            paragraph("TableCentred", "{{ measure.period }}"),
            listed("measure.monitoring", "entry", "TableText"),
        )
        .tag("{%tr endfor %}")
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            cover(
                "{{ document.analysis }}",
                "และ",
                "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
                "ในการดำเนินงานของหน่วยงานภาครัฐ",
                "ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}",
            ),
            paragraph("Title", f"การวิเคราะห์ผลการประเมิน{ITA}"),
            paragraph("Title", "ของ{{ agency.full_name }} {{ agency.location }}"),
            paragraph("Title", "ในปีงบประมาณ พ.ศ. {{ year.assessed }}"),
            paragraph("Title", f"เพื่อจัดทำ{MEASURES}"),
            # 1
            paragraph("Heading1", f"ผลการประเมิน{ITA} ประจำปีงบประมาณ พ.ศ. {{{{ year.assessed }}}}"),
            paragraph(
                "BodyText",
                text(
                    f"จากผลการประเมิน{ITA} (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ "
                    "พ.ศ. {{ year.assessed }} ของ{{ agency.full_name }} พบว่า คะแนนภาพรวมอยู่ที่ {{ scores.overall }} คะแนน "
                    "และอยู่ในระดับ {{ scores.rating }}"
                ),
                *illustrated(" ตาม", "overall", "figure_overall", "scores.overall_gap"),
            ),
            chart("overall", "ผลการประเมินในภาพรวม", "figure_overall", 1),
            past_years("figure_overall_by_year"),
            chart("overall_by_year", "ผลการประเมินในภาพรวมย้อนหลัง", "figure_overall_by_year", 2),
            instruments_in_words("figure_instruments"),
            chart("instruments", "ผลการประเมินรายเครื่องมือ", "figure_instruments", 3),
            when(
                "charts.instruments_by_year",
                paragraph(
                    "BodyText",
                    text("ผลการประเมินรายเครื่องมือเปรียบเทียบกับปีที่ผ่านมาปรากฏตาม"),
                    reference("figure_instruments_by_year", "ภาพที่ ๑"),
                ),
            ),
            chart("instruments_by_year", "ผลการประเมินรายเครื่องมือย้อนหลัง", "figure_instruments_by_year", 4),
            paragraph(
                "BodyText",
                *illustrated("ส่วนผลการประเมินรายตัวชี้วัดปรากฏตาม", "indicators_by_year", "figure_indicators_by_year"),
            ),
            chart("indicators_by_year", "ผลการประเมินรายตัวชี้วัด", "figure_indicators_by_year", 5),
            # 2
            paragraph("Heading1", "สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}"),
            paragraph(
                "BodyText",
                text("ผลการประเมินรายตัวชี้วัด จำนวน {{ scores.indicator_count }} ตัวชี้วัด ปรากฏตาม"),
                reference("indicator_scores"),
                text(
                    " {% if scores.gap %}{{ scores.gap }}{% elif scores.all_equal %}"
                    "โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือ {{ scores.highest_score }} คะแนน "
                    "{% else %}โดย{{ scores.highest }} ได้คะแนนสูงสุด คือ {{ scores.highest_score }} คะแนน "
                    "ส่วน{{ scores.lowest }} ได้คะแนนต่ำสุด คือ {{ scores.lowest_score }} คะแนน {% endif %}"
                    "{% if scores.gap %}{% elif scores.all_pass %}"
                    "ทั้งนี้ ทุกตัวชี้วัดผ่านเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป)"
                    "{% elif scores.none_pass %}ทั้งนี้ ยังไม่มีตัวชี้วัดใดผ่านเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป)"
                    "{% else %}ทั้งนี้ ตัวชี้วัดที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป) "
                    "ได้แก่ {{ scores.below_target }}{% endif %}"
                ),
            ),
            caption("ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}", "indicator_scores", 1),
            instrument_table,
            when(
                "scores.any_noted",
                paragraph("BodyLead", "ข้อค้นพบและสิ่งที่ควรพัฒนารายตัวชี้วัด มีดังนี้"),
                each(
                    "instrument in instruments",
                    each(
                        "indicator in instrument.noted",
                        paragraph(
                            "BodyItem",
                            text(
                                "ตัวชี้วัดที่ {{ indicator.number }} {{ indicator.name }} ({{ indicator.score }} คะแนน)",
                                "Strong",
                            ),
                            text(
                                "{% if indicator.finding %} {{ indicator.finding }}{% endif %}"
                                "{% if indicator.develop %} ทั้งนี้ {{ indicator.develop }}{% endif %}"
                            ),
                        ),
                    ),
                ),
            ),
            # 3
            paragraph(
                "Heading1",
                f"ข้อมูลรายละเอียดการวิเคราะห์ผลการประเมิน{ITA}ของ{{{{ agency.full_name }}}} "
                "ประจำปีงบประมาณ พ.ศ. {{ year.assessed }} แยกเป็น {{ issue_count }} ประเด็น ดังต่อไปนี้",
            ),
            each(
                "issue in issues",
                paragraph("Heading2", "ประเด็นที่ {{ issue.number }} {{ issue.name }}"),
                caption("คะแนนรายข้อและผลการวิเคราะห์ ประเด็นที่ {{ issue.number }}"),
                issue_table,
            ),
            end_of(section(first=True)),
            # 4
            paragraph(
                "Heading1",
                "วิธีการนำผลการวิเคราะห์แต่ละประเด็นไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. {{ year.measures }}",
            ),
            paragraph(
                "BodyText",
                text(
                    meeting() + "{{ agency.full_name }}ได้นำผลการวิเคราะห์แต่ละประเด็น"
                    f"มากำหนด{MEASURES} เพื่อนำไปสู่การปฏิบัติในปีงบประมาณ พ.ศ. {{{{ year.measures }}}} โดยมีรายละเอียดตาม"
                ),
                reference("measures"),
            ),
            caption(f"{MEASURES} ปีงบประมาณ พ.ศ. {{{{ year.measures }}}}", "measures", 2),
            plan_table,
            end_of(section(landscape=True)),
            # 5 and on
            limits("Heading1"),
            suggestions("Heading1"),
            signature(),
            section(),
        )
    )
