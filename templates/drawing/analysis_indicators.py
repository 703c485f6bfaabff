"""L2: the analysis of every indicator, and what is done for the one chosen to be developed."""

from templates.drawing.blocks import (
    ITA,
    Table,
    analysed,
    caption,
    chart,
    emblem_if_any,
    end_of,
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

TITLE = "วิเคราะห์ตามตัวชี้วัด พร้อมตัวชี้วัดที่เลือกพัฒนา"
NEEDS = "indicators findings development measures"
DOCUMENT = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {{ year.assessed }} {{ agency.full_name }}"

_CHOSEN = "ตัวชี้วัดที่ {{ development.indicator.number }} {{ development.indicator.name }}"


def draw() -> str:
    """The body."""
    indicator_table = (
        Table(
            "ผลการประเมินและการวิเคราะห์รายตัวชี้วัด",
            "คะแนน ผลการประเมิน และการวิเคราะห์ของตัวชี้วัดทุกข้อ",
            (730, 1150, 1550, 900, 1100, 3641),
        )
        .header("ลำดับ", "เครื่องมือการประเมิน", "ตัวชี้วัด", "คะแนน", "ผลการประเมิน", "การวิเคราะห์")
        .tag("{%tr for indicator in indicators %}")
        .row(
            paragraph("TableCentred", "{{ indicator.number }}"),
            paragraph("TableCentred", "{{ indicator.instrument }}"),
            paragraph("TableText", "{{ indicator.name }}"),
            paragraph("TableCentred", "{{ indicator.score }}"),
            paragraph(
                "TableCentred",
                "{% if indicator.gap %}{{ indicator.gap }}{% elif indicator.passes %}ผ่านเกณฑ์"
                "{% else %}ไม่ผ่านเกณฑ์{% endif %}",
            ),
            analysed("indicator"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            emblem_if_any(),
            paragraph("Title", f"ผลการประเมิน{ITA} (ITA)"),
            paragraph("TitleLast", "ประจำปีงบประมาณ พ.ศ. {{ year.assessed }} ของ{{ agency.full_name }}"),
            paragraph(
                "BodyCentred",
                "คะแนนภาพรวมของ{{ agency.full_name }} : {{ scores.overall }} คะแนน ระดับผลการประเมิน {{ scores.rating }}",
            ),
            paragraph(
                "BodyText",
                text(
                    "ผลการประเมิน ITA ของ{{ agency.full_name }} {{ agency.location }} ประจำปีงบประมาณ "
                    "พ.ศ. {{ year.assessed }} ในภาพรวมปรากฏ"
                ),
                *illustrated("ตาม", "overall", "figure_overall", "scores.overall_gap"),
            ),
            chart("overall", "ผลการประเมินในภาพรวม", "figure_overall", 1),
            past_years("figure_overall_by_year"),
            chart("overall_by_year", "ผลการประเมินในภาพรวมย้อนหลัง", "figure_overall_by_year", 2),
            instruments_in_words("figure_instruments"),
            chart("instruments", "ผลการประเมินรายเครื่องมือ", "figure_instruments", 3),
            paragraph(
                "BodyText",
                *illustrated("ส่วนผลการประเมินรายตัวชี้วัดปรากฏตาม", "indicators", "figure_indicators"),
            ),
            chart("indicators", "ผลการประเมินรายตัวชี้วัด", "figure_indicators", 4),
            paragraph(
                "BodyText",
                text(
                    "{{ agency.full_name }}ได้วิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {{ year.assessed }} "
                    "จำแนกตามเครื่องมือการประเมินเป็นรายตัวชี้วัด โดยระบุข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไข "
                    "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น และการนำผลการวิเคราะห์ไปสู่การปฏิบัติ มีรายละเอียดตาม"
                ),
                reference("indicators"),
            ),
            caption("ผลการประเมินและการวิเคราะห์รายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}", "indicators", 1),
            indicator_table,
            end_of(section(first=True)),
            paragraph(
                "BodyText",
                text(
                    meeting() + "{{ agency.full_name }}พิจารณาผลคะแนนรายตัวชี้วัดของการประเมิน ITA ประจำปีงบประมาณ "
                    f"พ.ศ. {{{{ year.assessed }}}} แล้วเลือก{_CHOSEN} เพื่อดำเนินการพัฒนาในปีงบประมาณ "
                    "พ.ศ. {{ year.measures }} "
                    "โดยมีรายละเอียดตาม"
                ),
                reference("activities"),
            ),
            caption(f"กิจกรรมเพื่อพัฒนา{_CHOSEN}", "activities", 2),
            _activities(
                "activities",
                "กิจกรรมเพื่อพัฒนาตัวชี้วัดที่เลือก",
                paragraph(
                    "TableText", "{% vm %}จากการวิเคราะห์" + _CHOSEN + " ได้ {{ development.indicator.score }} คะแนน"
                )
                + when("loop.first", analysed("development.indicator")),
            ),
            when(
                "other_activities",
                paragraph(
                    "BodyAfterTable",
                    text(
                        "นอกจากนี้ {{ agency.full_name }}ได้กำหนดกิจกรรมเพื่อพัฒนาหรือรักษาระดับตัวชี้วัดอื่น "
                        "ในปีงบประมาณ พ.ศ. {{ year.measures }} ตาม"
                    ),
                    reference("other_activities"),
                ),
                caption("กิจกรรมเพื่อพัฒนาหรือรักษาระดับตัวชี้วัดอื่น", "other_activities", 3),
                _activities(
                    "other_activities", "กิจกรรมของตัวชี้วัดอื่น", listed("measure.indicators", "indicator", "TableBullet")
                ),
            ),
            paragraph("SectionEnd"),
            limits("SectionHeading"),
            suggestions("SectionHeading"),
            signature(),
            section(landscape=True),
        )
    )


def _activities(loop: str, title: str, analysis: str) -> str:
    """A table of activities; ``analysis`` is what the cell beside each says of the indicators it answers."""
    return (
        Table(
            title,
            "กิจกรรม ผลการวิเคราะห์ตัวชี้วัด วิธีการ ระยะเวลา ผู้รับผิดชอบ และการกำกับติดตาม",
            (1950, 4300, 3550, 1300, 1800, 1670),
        )
        .header(
            "กิจกรรม",
            "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้อง",
            "วิธีการดำเนินการ",
            "ระยะเวลาดำเนินการ",
            "ผู้รับผิดชอบ",
            "การกำกับติดตาม",
        )
        .tag(f"{{%tr for measure in {loop} %}}")
        .row(
            paragraph(
                "TableText",
                f"{{% if {loop}|length > 1 %}}{{{{ measure.number }}}}. {{% endif %}}{{{{ measure.title }}}}",
            ),
            analysis,
            listed("measure.steps", "step", "TableNumbered"),
            paragraph("TableCentred", "{{ measure.period }}"),
            listed("measure.units", "unit", "TableBullet"),
            listed("measure.monitoring", "entry", "TableText"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
