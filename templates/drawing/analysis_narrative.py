"""L4: the analysis told at length, with a preface."""

from templates.drawing.blocks import (
    ITA,
    MEASURES,
    Table,
    caption,
    cover,
    each,
    end_of,
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

TITLE = "วิเคราะห์เชิงบรรยาย พร้อมคำนำ"
NEEDS = "indicators findings development measures"
DOCUMENT = f"รายงานการวิเคราะห์ผลการประเมิน{ITA} ปีงบประมาณ พ.ศ. {{{{ year.assessed }}}} {{{{ agency.full_name }}}}"

_NAMED = "ตัวชี้วัดที่ {{ indicator.number }} {{ indicator.name }}"
_CHOSEN = "ตัวชี้วัดที่ {{ development.indicator.number }} {{ development.indicator.name }}"


def draw() -> str:
    """The body."""
    return "".join(
        (
            cover(
                "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
                "ในการดำเนินงานของหน่วยงานภาครัฐ",
                emblem_below=True,
                last="ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}",
            ),
            _preface(),
            end_of(section(first=True, preface=True)),
            *_results(),
            *_analysis(),
            *_by_instrument(),
            *_development(),
            # 6
            suggestions("Heading1"),
            *_plan(),
            # 8
            limits("Heading1"),
            signature(),
            section(first=True),
        )
    )


def _preface() -> str:
    return "".join(
        (
            paragraph("Title", "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส"),
            paragraph("Title", "ในการดำเนินงานของหน่วยงานภาครัฐ"),
            paragraph("Title", "{{ agency.full_name }} {{ agency.location }}"),
            paragraph("TitleLast", "ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}"),
            paragraph("TitleLast", "คำนำ"),
            paragraph(
                "BodyText",
                f"การประเมิน{ITA} (Integrity and Transparency Assessment: ITA) "
                "ประจำปีงบประมาณ พ.ศ. {{ year.assessed }} มุ่งให้หน่วยงานของรัฐได้ทราบระดับคุณธรรมและความโปร่งใส"
                "ในการดำเนินงานของตน และนำผลการประเมินไปพัฒนาและยกระดับการดำเนินงานให้เป็นไปตามหลักธรรมาภิบาล "
                "ทั้งยังแสดงให้สาธารณชนเห็นถึงความมุ่งมั่นในการป้องกันการทุจริตและการให้บริการประชาชนอย่างมีคุณภาพ",
            ),
            paragraph(
                "BodyText",
                "รายงานฉบับนี้เสนอผลการประเมินของ{{ agency.full_name }} ทั้ง {{ scores.indicator_count }} ตัวชี้วัด ได้แก่ "
                "{% for indicator in indicators %}{% if loop.last and not loop.first %}และ {% endif %}"
                "({{ indicator.number }}) {{ indicator.name }}{% if not loop.last %} {% endif %}{% endfor %} "
                "โดยรวบรวมข้อมูลจากการประเมิน {{ scores.instrument_count }} ส่วน คือ "
                "{% for instrument in instruments %}{% if loop.last and not loop.first %}และ{% endif %}"
                "{{ instrument.assesses }} ({{ instrument.code }}){% if not loop.last %} {% endif %}{% endfor %} "
                "ผลการประเมินดังกล่าวสะท้อนการดำเนินงานของหน่วยงานในรอบปีงบประมาณ พ.ศ. {{ year.assessed }}",
            ),
            paragraph(
                "BodyText",
                "{% if agency.writing_unit %}{{ agency.writing_unit }} {% endif %}{{ agency.full_name }} หวังเป็นอย่างยิ่งว่า"
                "ผลการวิเคราะห์ในรายงานฉบับนี้จะเป็นประโยชน์ต่อการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
                "และมีส่วนช่วยยกระดับค่าดัชนีการรับรู้การทุจริต (Corruption Perceptions Index: CPI) ของประเทศไทยให้ดียิ่งขึ้น",
            ),
            when("agency.writing_unit", paragraph("BodyRight", "{{ agency.writing_unit }}")),
            when("signature.month", paragraph("BodyRight", "{{ signature.month }}")),
        )
    )


def _results() -> tuple[str, ...]:
    return (
        # 1
        paragraph("Heading1", "หลักการและเหตุผล"),
        paragraph(
            "BodyText",
            "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) ได้จัดให้มีการประเมิน"
            f"{ITA} (Integrity and Transparency Assessment: ITA) เพื่อเป็นเครื่องมือส่งเสริมให้หน่วยงานของรัฐทั่วประเทศ"
            "ดำเนินงานอย่างมีคุณธรรม โปร่งใส และตรวจสอบได้ "
            "{% if document.strategy %}โดยเป็นกลยุทธ์ที่สำคัญของ{{ document.strategy }} {% endif %}"
            "{{ agency.full_name }}จึงได้วิเคราะห์ผลการประเมินประจำปีงบประมาณ พ.ศ. {{ year.assessed }} "
            f"เพื่อให้ทราบจุดแข็งและจุดที่ต้องพัฒนา และนำไปกำหนด{MEASURES} "
            "ในปีงบประมาณ พ.ศ. {{ year.measures }} ต่อไป",
        ),
        # 2
        paragraph("Heading1", f"ผลการประเมิน{ITA}ของ{{{{ agency.full_name }}}}"),
        paragraph(
            "BodyText",
            f"ผลการประเมิน{ITA}ของ{{{{ agency.full_name }}}} ประจำปีงบประมาณ พ.ศ. {{{{ year.assessed }}}} "
            "ในภาพรวมได้คะแนนเท่ากับร้อยละ {{ scores.overall }} มีผลการประเมินอยู่ในระดับ {{ scores.rating }} "
            "{% if scores.gap %}{{ scores.gap }}{% elif scores.all_equal %}"
            "โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือร้อยละ {{ scores.highest_score }}{% else %}"
            "เมื่อพิจารณาตามตัวชี้วัด พบว่า "
            "{% for tier in tiers %}{% if loop.index == 2 %}รองลงมาคือ {% elif loop.last %}และ{% endif %}"
            "{{ tier.names }} ได้คะแนนเท่ากับร้อยละ {{ tier.score }}{% if not loop.last %} {% endif %}{% endfor %}"
            "{% endif %}",
        ),
        when(
            "not (scores.all_equal or scores.gap)",
            paragraph(
                "BodyText",
                "สรุปได้ว่า จุดแข็งที่ได้คะแนนสูงสุดเท่ากับร้อยละ {{ scores.highest_score }} คือ {{ scores.highest }} "
                "ส่วนจุดที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด คือ {{ scores.lowest }} "
                "ได้คะแนนเท่ากับร้อยละ {{ scores.lowest_score }}",
            ),
        ),
        past_years(),
    )


def _analysis() -> tuple[str, ...]:
    def told(loop: str) -> str:
        return each(
            f"indicator in {loop}",
            paragraph(
                "BodyBracketed",
                text(_NAMED, "Strong"),
                text(
                    " ได้คะแนนเท่ากับร้อยละ {{ indicator.score }} เป็นคะแนนจากการประเมิน{{ indicator.assesses }}"
                    "{% if indicator.definition %} ในประเด็นที่เกี่ยวข้องกับ{{ indicator.definition }}{% endif %}"
                    "{% if indicator.finding %} {{ indicator.finding }}{% endif %}"
                    "{% if indicator.develop %} ทั้งนี้ {{ indicator.develop }}{% endif %}"
                ),
            ),
        )

    return (
        # 3
        paragraph("Heading1", "การวิเคราะห์ข้อมูล"),
        paragraph(
            "BodyText",
            "จากผลการประเมินประจำปีงบประมาณ พ.ศ. {{ year.assessed }} {{ agency.full_name }}"
            "ได้วิเคราะห์ข้อมูลของแต่ละตัวชี้วัดเพื่อแสดงให้เห็น"
            "{% if scores.gap or undivided or strengths and weaknesses %}จุดแข็งและจุดที่ต้องพัฒนา{% elif strengths %}จุดแข็ง"
            "{% else %}จุดที่ต้องพัฒนา{% endif %} ดังต่อไปนี้",
        ),
        when(
            "strengths",
            paragraph(
                "Heading2Numbered",
                "จุดแข็ง (ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ {{ scores.threshold }} ขึ้นไป) จำนวน {{ scores.strength_count }} ตัวชี้วัด คือ",
            ),
            told("strengths"),
        ),
        when(
            "weaknesses",
            paragraph(
                "Heading2Numbered",
                "จุดที่ต้องพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่าร้อยละ {{ scores.threshold }}) "
                "จำนวน {{ scores.weakness_count }} ตัวชี้วัด คือ",
            ),
            told("weaknesses"),
        ),
        when(
            "undivided",
            paragraph(
                "Heading2Numbered",
                "ตัวชี้วัดที่ยังจำแนกเป็นจุดแข็งหรือจุดที่ต้องพัฒนาไม่ได้ ({{ scores.threshold }}) คือ",
            ),
            told("undivided"),
        ),
        when("unscored", paragraph("Heading2Numbered", "ตัวชี้วัดที่ยังไม่มีคะแนน คือ"), told("unscored")),
    )


def _by_instrument() -> tuple[str, ...]:
    points_table = (
        Table("ประเด็นในการพัฒนา", "ประเด็นที่ควรพัฒนาของแต่ละตัวชี้วัด", (2400, 3171, 3500))
        .header("ตัวชี้วัด", "ประเด็นการประเมิน", "ประเด็นที่ควรพัฒนา")
        .tag("{%tr for point in points %}")
        .tag("{%tr for topic in point.topics %}")
        .row(
            paragraph("TableText", "{% vm %}{{ point.indicator }}"),
            paragraph("TableText", "{{ topic.name }}"),
            paragraph("TableText", "{{ topic.advice }}"),
        )
        .tag("{%tr endfor %}")
        .tag("{%tr endfor %}")
        .close()
    )
    return (
        # 4
        paragraph("Heading1", f"ผลการประเมิน{ITA} จำแนกตามเครื่องมือการประเมิน"),
        each(
            "instrument in instruments",
            paragraph("Heading2Numbered", "ผลการประเมินตาม{{ instrument.name }} ({{ instrument.code }})"),
            paragraph(
                "BodyText",
                "ได้คะแนนเท่ากับร้อยละ {{ instrument.score }} "
                "{% if instrument.gap %}{% elif instrument.rating %}"
                "อยู่ในระดับ {{ instrument.rating }} {% elif instrument.passes %}"
                "ผ่านเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป) {% else %}"
                "ต่ำกว่าเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป) {% endif %}"
                "{% if instrument.gap %}{% elif instrument.all_equal %}"
                "โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือร้อยละ {{ instrument.highest_score }}"
                "{% else %}โดย{{ instrument.highest }} ได้คะแนนสูงสุด คือร้อยละ {{ instrument.highest_score }} "
                "และ{{ instrument.lowest }} ได้คะแนนต่ำสุด คือร้อยละ {{ instrument.lowest_score }}{% endif %}",
            ),
        ),
        when(
            "points",
            paragraph("BodyText", text("ประเด็นในการพัฒนาสำหรับหน่วยงานมีรายละเอียดตาม"), reference("points")),
            caption("ประเด็นในการพัฒนาสำหรับหน่วยงาน", "points", 1),
            points_table,
        ),
    )


def _development() -> tuple[str, ...]:
    items_table = (
        Table("คะแนนรายข้อของตัวชี้วัดที่เลือกพัฒนา", "หัวข้อการประเมินและค่าเฉลี่ยคะแนน", (2400, 5071, 1600))
        .header("ตัวชี้วัด", "หัวข้อการประเมิน", "ค่าเฉลี่ยคะแนน")
        .tag("{%tr for question in development.questions %}")
        .row(
            paragraph("TableText", "{% vm %}" + _CHOSEN),
            paragraph("TableText", "ข้อ {{ question.code }} {{ question.text }}"),
            paragraph("TableCentred", "{{ question.score }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return (
        # 5
        paragraph(
            "Heading1",
            "{% if development.is_lowest and not scores.all_equal %}ประเด็นที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด"
            "{% else %}ประเด็นที่เลือกพัฒนา{% endif %}",
        ),
        paragraph(
            "BodyText",
            text(
                "{% if development.is_lowest and not scores.all_equal %}"
                "{{ scores.lowest }} ได้คะแนนต่ำสุดเท่ากับร้อยละ {{ scores.lowest_score }} "
                "{{ agency.full_name }}จึง{% else %}{{ agency.full_name }}{% endif %}"
                f"กำหนดให้พัฒนา{_CHOSEN} ซึ่งได้คะแนนเท่ากับร้อยละ "
                "{{ development.indicator.score }} เป็นคะแนนจากการประเมิน{{ development.indicator.assesses }}"
            ),
            text("{% if development.questions %} มีคะแนนรายข้อตาม"),
            reference("development"),
            text("{% endif %}"),
        ),
        when(
            "development.questions",
            caption(f"คะแนนรายข้อของ{_CHOSEN}", "development", 2),
            items_table,
        ),
        when(
            "development.indicator.develop",
            paragraph("BodyAfterTable", "ผลการประเมินข้างต้นชี้ให้เห็นว่า {{ development.indicator.develop }}"),
        ),
    )


def _plan() -> tuple[str, ...]:
    plan_table = (
        Table(
            "มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใส",
            "มาตรการ ขั้นตอน ผู้รับผิดชอบ การกำกับติดตาม และระยะเวลา",
            (2150, 2821, 1350, 1450, 1300),
        )
        .header("มาตรการ", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "การกำกับติดตาม", "ระยะเวลา")
        .tag("{%tr for oversight in overseen %}")
        .tag("{%tr for measure in oversight.measures %}")
        .row(
            paragraph("TableText", "({{ measure.number }}) {{ measure.title }}"),
            listed("measure.steps", "step", "TableBracketed"),
            listed("measure.units", "unit", "TableText"),
            paragraph("TableText", "{% vm %}{{ oversight.monitoring }}"),
            paragraph("TableCentred", "{{ measure.period }}"),
        )
        .tag("{%tr endfor %}")
        .tag("{%tr endfor %}")
        .close()
    )
    return (
        # 7
        paragraph(
            "Heading1",
            "ข้อเสนอแนะในการจัดทำมาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานให้ดีขึ้น",
        ),
        paragraph(
            "BodyText",
            text(
                meeting() + "{{ agency.full_name }}ได้นำผลการวิเคราะห์มากำหนด"
                f"{MEASURES} ในปีงบประมาณ พ.ศ. {{{{ year.measures }}}} โดยมีรายละเอียดตาม"
            ),
            reference("measures"),
        ),
        caption(f"{MEASURES} ปีงบประมาณ พ.ศ. {{{{ year.measures }}}}", "measures", 3),
        plan_table,
        paragraph("SectionEnd"),
    )
