"""The summary of a district: what came back, the scores of all agencies, their weak points, and what follows."""

from templates.drawing.blocks import (
    Table,
    caption,
    chart,
    each,
    otherwise,
    paragraph,
    reference,
    section,
    text,
    when,
)

TITLE = "สรุปผลการประเมินของหน่วยงานในพื้นที่"
NEEDS = ""
DOCUMENT = "สรุปผลการประเมิน ITA ของหน่วยงานในพื้นที่ ปีงบประมาณ พ.ศ. {{ year }} {{ place }}"

_DOTS = "." * 60
_SCORES = (920, 920, 920)  # of three instruments; for other numbers of them the columns share the width anew


def draw() -> str:
    """The body."""
    return "".join(
        (
            paragraph("Title", "สรุปผลการประเมินคุณธรรมและความโปร่งใส"),
            paragraph("Title", "ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"),
            paragraph("Title", "ของหน่วยงานใน{% if place %}พื้นที่{{ place }}{% else %}ความรับผิดชอบ{% endif %}"),
            paragraph("TitleLast", "ประจำปีงบประมาณ พ.ศ. {{ year }}"),
            _returns(),
            paragraph("Heading1", "ผลการประเมินในภาพรวม"),
            otherwise(
                "any_scored",
                _overall() + _league() + _indicators(),
                paragraph("BodyText", "ยังไม่มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัด จึงยังไม่สามารถสรุปผลการประเมินในภาพรวมได้"),
            ),
            when("items", _items()),
            when(
                "suggestions",
                paragraph("Heading1", "ข้อเสนอแนะ"),
                paragraph("BodyText", "จากผลการรวบรวมและผลการประเมินข้างต้น เห็นควรดำเนินการ ดังนี้"),
                each("suggestion in suggestions", paragraph("BodyNumbered", "{{ suggestion }}", is_kept=True)),
            ),
            paragraph("SignatureLine", f"(ลงชื่อ){_DOTS}ผู้จัดทำ"),
            paragraph("Signature", f"({_DOTS})"),
            paragraph("Signature", f"ตำแหน่ง{_DOTS}"),
            paragraph("Signature", "วันที่........... เดือน........................... พ.ศ. ..............."),
            section(first=True),
        )
    )


def _returns() -> str:
    table = (
        Table("หน่วยงานที่ต้องติดตาม", "หน่วยงานที่ยังไม่ส่งหรือต้องแก้ไข สถานะ และสาเหตุ", (800, 3271, 1900, 3100))
        .header("ลำดับ", "หน่วยงาน", "สถานะ", "สาเหตุ")
        .tag("{%tr for return in outstanding %}")
        .row(
            paragraph("TableCentred", "{{ return.number }}"),
            paragraph("TableText", "{{ return.agency }}"),
            paragraph("TableText", "{{ return.state }}"),
            paragraph("TableText", "{{ return.reason }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            paragraph("Heading1", "ผลการรวบรวมข้อมูล"),
            paragraph(
                "BodyText",
                text("หน่วยงานในพื้นที่มีทั้งสิ้น {{ agency_count }} หน่วยงาน จำแนกตามสถานะการส่งแบบฟอร์มได้ดังนี้ ("),
                reference("figure_returns", "ภาพที่ ๑"),
                text(")"),
            ),
            each("state in states", paragraph("BodyNumbered", "{{ state.name }} จำนวน {{ state.count }} หน่วยงาน")),
            chart("returns", "จำนวนหน่วยงานจำแนกตามสถานะการส่งแบบฟอร์ม", "figure_returns", 1),
            when(
                "outstanding",
                paragraph("BodyText", text("หน่วยงานที่ยังไม่ส่งหรือต้องแก้ไขแบบฟอร์ม ปรากฏตาม"), reference("outstanding")),
                caption("หน่วยงานที่ยังไม่ส่งหรือต้องแก้ไขแบบฟอร์ม", "outstanding", 1),
                table,
            ),
        )
    )


def _overall() -> str:
    levels = (
        Table(
            "จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน",
            "ระดับผลการประเมิน จำนวนหน่วยงาน และร้อยละของหน่วยงานที่มีคะแนน",
            (4271, 2400, 2400),
        )
        .header("ระดับผลการประเมิน", "จำนวน (หน่วยงาน)", "ร้อยละ")
        .tag("{%tr for level in levels %}")
        .row(
            paragraph("TableText", "{{ level.name }}"),
            paragraph("TableCentred", "{{ level.count }}"),
            paragraph("TableCentred", "{{ level.share }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    one = (
        "มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัด {{ overall.count }} หน่วยงาน {{ overall.highest }} "
        "ซึ่งได้คะแนนภาพรวม {{ overall.mean }} คะแนน"
    )
    many = (
        "หน่วยงานที่มีคะแนนครบทุกตัวชี้วัด จำนวน {{ overall.count }} หน่วยงาน ได้คะแนนภาพรวมเฉลี่ย {{ overall.mean }} คะแนน"
        "{% if overall.all_equal %} โดยทุกหน่วยงานได้คะแนนเท่ากัน{% endif %}"
    )
    extremes = (
        paragraph("BodyNumbered", "หน่วยงานที่ได้คะแนนสูงสุด ({{ overall.highest_score }} คะแนน) {{ overall.highest }}"),
        paragraph("BodyNumbered", "หน่วยงานที่ได้คะแนนต่ำสุด ({{ overall.lowest_score }} คะแนน) {{ overall.lowest }}"),
    )
    return "".join(
        (
            otherwise("overall.is_one", paragraph("BodyText", one), paragraph("BodyText", many)),
            when("not overall.all_equal", *extremes),
            paragraph(
                "BodyText",
                text(
                    "เมื่อเทียบกับเกณฑ์เป้าหมาย {{ target }} คะแนน มีหน่วยงานที่คะแนนภาพรวมผ่านเกณฑ์เป้าหมาย "
                    "{{ overall.reaching }} หน่วยงาน คิดเป็นร้อยละ {{ overall.reaching_share }} "
                    "ของหน่วยงานที่มีคะแนน และจำแนกตามระดับผลการประเมิน ปรากฏตาม"
                ),
                reference("figure_levels", "ภาพที่ ๒"),
                text(" และ"),
                reference("levels", "ตารางที่ ๒"),
            ),
            chart("levels", "จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน", "figure_levels", 2),
            caption("จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน ปีงบประมาณ พ.ศ. {{ year }}", "levels", 2),
            levels,
            paragraph("BodyAfterTable", "คะแนนเฉลี่ยรายเครื่องมือการประเมิน มีดังนี้"),
            each(
                "instrument in instruments",
                paragraph("BodyNumbered", "{{ instrument.name }} ({{ instrument.code }}) {{ instrument.mean }} คะแนน"),
            ),
        )
    )


def _league() -> str:
    table = (
        Table(
            "อันดับคะแนนของหน่วยงาน",
            "คะแนนรายเครื่องมือ คะแนนภาพรวม และระดับผลการประเมินของแต่ละหน่วยงาน จากสูงสุดไปต่ำสุด",
            (800, 3261, *_SCORES, 1000, 1250),
        )
        .header("อันดับ", "หน่วยงาน", *_for_each("instrument in instruments", "{{ instrument.code }}"), "ภาพรวม", "ระดับ")
        .tag("{%tr for place in league %}")
        .row(
            paragraph("TableCentred", "{{ place.rank }}"),
            paragraph("TableText", "{{ place.agency }}"),
            *(paragraph("TableCentred", each) for each in _for_each("score in place.instruments", "{{ score }}")),
            paragraph("TableCentred", "{{ place.overall }}"),
            paragraph("TableCentred", "{{ place.rating }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            paragraph("Heading1", "อันดับคะแนนของหน่วยงาน"),
            paragraph(
                "BodyText",
                text("คะแนนของหน่วยงานเรียงจากสูงสุดไปต่ำสุด ปรากฏตาม"),
                reference("league", "ตารางที่ ๓"),
                text("{% if charts.league %} และ"),
                reference("figure_league", "ภาพที่ ๓"),
                text("{% endif %} หน่วยงานที่มีคะแนนภาพรวมเท่ากันได้อันดับเดียวกัน"),
            ),
            caption("อันดับคะแนนของหน่วยงาน ปีงบประมาณ พ.ศ. {{ year }}", "league", 3),
            table,
            when(
                "overall.any_unready",
                paragraph("Note", "หมายเหตุ : รวมหน่วยงานที่มีคะแนนครบทุกตัวชี้วัดแล้ว แม้แบบฟอร์มยังมีจุดที่ต้องแก้ไข"),
            ),
            chart("league", "คะแนนภาพรวมของแต่ละหน่วยงาน", "figure_league", 3),
        )
    )


def _for_each(loop: str, content: str) -> tuple[str, str, str]:
    """What three cells hold so that they become as many as there are entries."""
    return f"{{%tc for {loop} %}}", content, "{%tc endfor %}"


def _indicators() -> str:
    table = (
        Table(
            "คะแนนเฉลี่ยรายตัวชี้วัด",
            "คะแนนเฉลี่ยและจำนวนหน่วยงานที่ต่ำกว่าเกณฑ์เป้าหมายของตัวชี้วัดทุกข้อ",
            (850, 4221, 1200, 1300, 1500),
        )
        .header("ลำดับ", "ตัวชี้วัด", "เครื่องมือ", "คะแนนเฉลี่ย", "ต่ำกว่าเกณฑ์ (หน่วยงาน)")
        .tag("{%tr for indicator in indicators %}")
        .row(
            paragraph("TableCentred", "{{ indicator.number }}"),
            paragraph("TableText", "{{ indicator.name }}"),
            paragraph("TableCentred", "{{ indicator.instrument }}"),
            paragraph("TableCentred", "{{ indicator.mean }}"),
            paragraph("TableCentred", "{{ indicator.below }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            paragraph("Heading1", "ผลการประเมินรายตัวชี้วัด"),
            paragraph(
                "BodyText",
                text("คะแนนเฉลี่ยรายตัวชี้วัดของหน่วยงานที่มีคะแนน ปรากฏตาม"),
                reference("figure_indicators", "ภาพที่ ๔"),
                text(" และจำนวนหน่วยงานที่ต่ำกว่าเกณฑ์เป้าหมาย {{ target }} คะแนน ปรากฏตาม"),
                reference("indicators", "ตารางที่ ๔"),
            ),
            when(
                "weakest",
                paragraph("BodyText", "ตัวชี้วัดที่ได้คะแนนเฉลี่ยต่ำสุด ได้แก่"),
                each("entry in weakest", paragraph("BodyNumbered", "{{ entry }}")),
            ),
            chart("indicator_means", "คะแนนเฉลี่ยรายตัวชี้วัด", "figure_indicators", 4),
            caption("คะแนนเฉลี่ยรายตัวชี้วัด ปีงบประมาณ พ.ศ. {{ year }}", "indicators", 4),
            table,
        )
    )


def _items() -> str:
    table = (
        Table(
            "ข้อที่ได้คะแนนเฉลี่ยต่ำสุด",
            "ข้อคำถามหรือรายการที่ได้คะแนนเฉลี่ยต่ำสุด คะแนนเฉลี่ย และจำนวนหน่วยงานที่มีคะแนน",
            (850, 800, 4821, 1200, 1400),
        )
        .header("อันดับ", "ข้อ", "ข้อคำถามหรือรายการ", "คะแนนเฉลี่ย", "มีคะแนน (หน่วยงาน)")
        .tag("{%tr for item in items %}")
        .row(
            paragraph("TableCentred", "{{ item.rank }}"),
            paragraph("TableCentred", "{{ item.code }}"),
            paragraph("TableText", "{{ item.text }}"),
            paragraph("TableCentred", "{{ item.mean }}"),
            paragraph("TableCentred", "{{ item.agencies }}"),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            paragraph("Heading1", "ข้อที่ได้คะแนนเฉลี่ยต่ำสุด"),
            paragraph("BodyText", text("ข้อที่ได้คะแนนเฉลี่ยต่ำสุด ปรากฏตาม"), reference("items", "ตารางที่ ๕")),
            caption("ข้อที่ได้คะแนนเฉลี่ยต่ำสุด ปีงบประมาณ พ.ศ. {{ year }}", "items", 5),
            table,
            paragraph("Note", "หมายเหตุ : คะแนนรายข้อคิดจากทุกหน่วยงานที่มีคะแนนของข้อนั้น"),
        )
    )
