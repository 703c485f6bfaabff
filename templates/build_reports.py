"""Builds the Word templates in ``reports/`` from this description, always to the same bytes.

    python templates/build_reports.py [FOLDER]

What officials see is Thai and stands here as it stands in the document; what is formatted is formatted by
styles. After a change, build, look at the pages, and commit script and templates together (a test compares).
"""

import sys
import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

FONT = "TH SarabunPSK"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

# --- building blocks -------------------------------------------------------------------------------------------


def text(content: str, style: str = "") -> str:
    """A run, in a character style if named."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(content)}</w:t></w:r>'


def paragraph(style: str, *runs: str, section: str = "") -> str:
    """A paragraph of a style; a plain string is a run; ``section`` ends a section with it."""
    content = "".join(run if run.startswith("<") else text(run) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{section}</w:pPr>{content}</w:p>'


def field(instruction: str, shown: str) -> str:
    """A field with what it shows until it is updated."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def labelled(label: str, content: str) -> tuple[str, ...]:
    """Runs: a bold label, then text."""
    return text(label, "Strong"), text(content)


def each(loop: str, *content: str) -> str:
    """Paragraphs repeated by a paragraph loop."""
    return "".join((control(f"{{%p for {loop} %}}"), *content, control("{%p endfor %}")))


def when(condition: str, *content: str) -> str:
    """Paragraphs that stand only when a condition holds."""
    return "".join((control(f"{{%p if {condition} %}}"), *content, control("{%p endif %}")))


def control(tag: str) -> str:
    """A paragraph that holds a tag of the template language and vanishes."""
    return paragraph("TemplateTag", tag)


def listed(loop: str, name: str, style: str) -> str:
    """A list, one paragraph an entry; a dash where it is empty, for a cell must not be."""
    return "".join(
        (
            control(f"{{%p for {name} in {loop} %}}"),
            paragraph(style, f"{{{{ {name} }}}}"),
            control("{%p else %}"),
            paragraph("TableText", "-"),
            control("{%p endfor %}"),
        )
    )


def first_labelled(loop: str, label: str, style: str) -> str:
    """Paragraphs, the first of them led by a bold label; nothing where the list is empty."""
    return each(
        f"entry in {loop}",
        paragraph(style, text("{% if loop.first %}"), text(label, "Strong"), text("{% endif %}{{ entry }}")),
    )


class Table:
    """A table of fixed columns, drawn row by row; header rows repeat, no row splits over pages."""

    _bookmarks = 0

    def __init__(self, title: str, description: str, widths: tuple[int, ...], style: str = "ITATable") -> None:
        self.widths = widths
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        self.xml = [
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            'w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escape(title)}"/><w:tblDescription w:val="{escape(description)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        ]

    def header(self, *headings: str) -> "Table":
        cells = "".join(
            self._cell(width, paragraph("TableHeading", heading))
            for width, heading in zip(self.widths, headings, strict=True)
        )
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
        return self

    def row(self, *cells: str) -> "Table":
        drawn = "".join(self._cell(width, cell) for width, cell in zip(self.widths, cells, strict=True))
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{drawn}</w:tr>")
        return self

    def wide(self, content: str, *, band: bool = False) -> "Table":
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{self._spanning(content, band=band)}</w:tr>")
        return self

    def tag(self, tag: str) -> "Table":
        """A row that holds a tag of the template language and vanishes."""
        self.xml.append(f"<w:tr>{self._spanning(control(tag))}</w:tr>")
        return self

    def close(self) -> str:
        return "".join(self.xml) + "</w:tbl>"

    def _spanning(self, content: str, *, band: bool = False) -> str:
        shading = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if band else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{sum(self.widths)}" w:type="dxa"/><w:gridSpan w:val="{len(self.widths)}"/>'
            f"{shading}</w:tcPr>{content}</w:tc>"
        )

    @staticmethod
    def _cell(width: int, content: str) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def caption(title: str, bookmark: str = "", number: int = 0) -> str:
    """A numbered table caption; with a bookmark, references can show its number."""
    numbered = text("ตารางที่ ") + field("SEQ ตารางที่ \\* THAIARABIC", "๑")
    if bookmark:
        numbered = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{numbered}<w:bookmarkEnd w:id="{number}"/>'
    return paragraph("Caption", numbered, text(f" {title}"))


def reference(bookmark: str) -> str:
    """The label and number of a caption, wherever it ends up."""
    return field(f"REF {bookmark} \\h", "ตารางที่ ๑")


def section(*, landscape: bool = False, numbered: bool = True, first: bool = False) -> str:
    """Section properties: A4; the page number stands in the header, in Thai digits unless the report is Arabic."""
    width, height = (16838, 11906) if landscape else (11906, 16838)
    turned = ' w:orient="landscape"' if landscape else ""
    left = 1134 if landscape else 1701
    top, bottom = (1134, 851) if landscape else (1418, 1134)
    header = '<w:headerReference w:type="default" r:id="rIdHeader"/>' if numbered and first else ""
    start = ' w:start="1"' if first else ""
    number = f'<w:pgNumType w:fmt="thaiNumbers"{start}/>' if numbered else ""
    return (
        f'<w:sectPr>{header}<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="1134" w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567" '
        f'w:gutter="0"/>{number}<w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr>'
    )


def end_of(section_properties: str) -> str:
    """The paragraph that ends a section: nothing to see."""
    return paragraph("SectionEnd", section=section_properties)


def signature() -> str:
    """Where the supervisor signs; stands only when a name is given. The date may be left for the pen."""
    return when(
        "signature.name or signature.position or signature.date",
        paragraph("SignatureLine", "(ลงชื่อ)............................................................"),
        paragraph(
            "Signature",
            "({% if signature.name %}{{ signature.name }}{% else %}"
            "............................................................{% endif %})",
        ),
        when("signature.position", paragraph("Signature", "{{ signature.position }}")),
        paragraph(
            "Signature",
            "{% if signature.date %}วันที่ {{ signature.date }}{% else %}"
            "วันที่........... เดือน........................... พ.ศ. ...............{% endif %}",
        ),
    )


def cover(*lines: str) -> str:
    """The first page: the title lines, the agency and its place, who wrote it."""
    return "".join(
        (
            paragraph("CoverSpace"),
            *(paragraph("CoverTitle", line) for line in lines),
            paragraph("CoverSpace"),
            paragraph("CoverAgency", "{{ agency.full_name }}"),
            when("agency.location", paragraph("CoverAgency", "{{ agency.location }}")),
            paragraph("CoverSpace"),
            when("agency.writing_unit", paragraph("CoverText", "จัดทำโดย {{ agency.writing_unit }}")),
            when("agency.website", paragraph("CoverText", "{{ agency.website }}")),
            end_of(section(numbered=False)),
        )
    )


ITA = "คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"

# --- the layouts -----------------------------------------------------------------------------------------------


def analysis_issues() -> str:
    """L1: the analysis by issues, with the measures."""
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
            paragraph("Title", "เพื่อจัดทำ{{ document.analysis }}"),
            # 1
            paragraph("Heading1", f"ผลการประเมิน{ITA} ประจำปีงบประมาณ พ.ศ. {{{{ year.assessed }}}}"),
            paragraph(
                "BodyText",
                f"จากผลการประเมิน{ITA} (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ "
                "พ.ศ. {{ year.assessed }} ของ{{ agency.full_name }} พบว่า คะแนนภาพรวมอยู่ที่ {{ scores.overall }} คะแนน "
                "และอยู่ในระดับ {{ scores.rating }} โดยมีคะแนนรายเครื่องมือ ดังนี้",
            ),
            each(
                "instrument in instruments",
                paragraph(
                    "BodyNumbered",
                    "{{ instrument.name }} ({{ instrument.code }}) ได้ {{ instrument.score }} คะแนน "
                    "{% if instrument.passes %}ผ่านเกณฑ์เป้าหมาย{% else %}ต่ำกว่าเกณฑ์เป้าหมาย{% endif %}",
                ),
            ),
            when(
                "history",
                paragraph(
                    "BodyText",
                    "ทั้งนี้ ผลการประเมินในภาพรวมย้อนหลังของ{{ agency.full_name }} มีดังนี้ "
                    "{% for past in history %}ปีงบประมาณ พ.ศ. {{ past.year }} ได้ {{ past.overall }} คะแนน"
                    "{% if not loop.last %} {% endif %}{% endfor %}",
                ),
            ),
            # 2
            paragraph("Heading1", "สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ year.assessed }}"),
            paragraph(
                "BodyText",
                text("ผลการประเมินรายตัวชี้วัด จำนวน {{ scores.indicator_count }} ตัวชี้วัด ปรากฏตาม"),
                reference("indicator_scores"),
                text(
                    " {% if scores.all_equal %}โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือ {{ scores.highest_score }} คะแนน "
                    "{% else %}โดย{{ scores.highest }} ได้คะแนนสูงสุด คือ {{ scores.highest_score }} คะแนน "
                    "ส่วน{{ scores.lowest }} ได้คะแนนต่ำสุด คือ {{ scores.lowest_score }} คะแนน {% endif %}"
                    "{% if scores.all_pass %}ทั้งนี้ ทุกตัวชี้วัดผ่านเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป)"
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
                    "{% if meeting.date or meeting.participants %}จากการประชุม"
                    "{% if meeting.participants %}ร่วมกันของ{{ meeting.participants }} {% endif %}"
                    "{% if meeting.date %}เมื่อวันที่ {{ meeting.date }} {% endif %}{% endif %}"
                    "{{ agency.full_name }}ได้นำผลการวิเคราะห์แต่ละประเด็น"
                    "มากำหนด{{ document.analysis }} เพื่อนำไปสู่การปฏิบัติในปีงบประมาณ พ.ศ. {{ year.measures }} "
                    "โดยมีรายละเอียดตาม"
                ),
                reference("measures"),
            ),
            caption("{{ document.analysis }} ปีงบประมาณ พ.ศ. {{ year.measures }}", "measures", 2),
            plan_table,
            end_of(section(landscape=True)),
            # 5 and 6
            when(
                "limits",
                paragraph("Heading1", f"ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมิน{ITA}"),
                each("entry in limits", paragraph("BodyNumbered", "{{ entry }}")),
            ),
            when(
                "suggestions",
                paragraph("Heading1", f"ข้อเสนอแนะต่อการประเมิน{ITA}"),
                each("entry in suggestions", paragraph("BodyNumbered", "{{ entry }}")),
            ),
            signature(),
            section(),
        )
    )


def implementation() -> str:
    """L3: what became of the measures."""
    deeds_table = (
        Table(
            "ผลการดำเนินการตามมาตรการ",
            "มาตรการ วิธีการ ผู้รับผิดชอบ ระยะเวลา ผลการดำเนินการ และข้อเสนอแนะ",
            (1750, 3150, 1650, 1370, 4650, 2000),
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
            ),
            paragraph("BodyLead", "มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานให้ดีขึ้น"),
            caption("ผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. {{ year.reported }}", "deeds", 1),
            deeds_table,
            end_of(section(landscape=True, first=True)),
            paragraph("SectionHeading", "ข้อเสนอแนะ/หมายเหตุ"),
            paragraph(
                "BodyText",
                f"ผลการประเมิน{ITA} (ITA) ประจำปีงบประมาณ พ.ศ. {{{{ year.assessed }}}} ของ{{{{ agency.full_name }}}} "
                "จากเครื่องมือการประเมิน {{ scores.instrument_count }} เครื่องมือ คือ {{ scores.instrument_names }} "
                "จำนวนทั้งสิ้น {{ scores.indicator_count }} ตัวชี้วัด พบว่า "
                "{% if scores.instruments_passing %}มีเครื่องมือที่มีคะแนนผ่านเกณฑ์เป้าหมาย ({{ scores.target }} คะแนนขึ้นไป) "
                "คือ {{ scores.instruments_passing }}{% else %}ยังไม่มีเครื่องมือที่มีคะแนนผ่านเกณฑ์เป้าหมาย "
                "({{ scores.target }} คะแนนขึ้นไป){% endif %}",
            ),
            when(
                "scores.instruments_passing and scores.instruments_failing",
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
            ),
            signature(),
            section(),
        )
    )


LAYOUTS = {
    "analysis-issues": (
        analysis_issues,
        {"kind": "analysis", "title": "วิเคราะห์ตามประเด็น พร้อมมาตรการ", "needs": "indicators items issues measures"},
        "{{ document.analysis }}และการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {{ year.assessed }} {{ agency.full_name }}",
    ),
    "implementation": (
        implementation,
        {"kind": "implementation", "title": "รายงานผลการดำเนินการตามมาตรการ", "needs": "indicators measures results"},
        "{{ document.implementation }} ปีงบประมาณ พ.ศ. {{ year.reported }} {{ agency.full_name }}",
    ),
}

# --- styles, numbering and the other parts ---------------------------------------------------------------------


def style(
    style_id: str,
    name: str,
    paragraph_properties: str = "",
    run_properties: str = "",
    *,
    based_on: str = "Normal",
    following: str = "",
    kind: str = "paragraph",
) -> str:
    """One style; ``following`` is the style of the next paragraph when the official types on."""
    is_default = ' w:default="1"' if style_id in ("Normal", "TableNormal") else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on and not is_default else ""
    following_xml = f'<w:next w:val="{following}"/>' if following else ""
    properties = f"<w:pPr>{paragraph_properties}</w:pPr>" if paragraph_properties else ""
    runs = f"<w:rPr>{run_properties}</w:rPr>" if run_properties else ""
    return (
        f'<w:style w:type="{kind}"{is_default} w:styleId="{style_id}"><w:name w:val="{name}"/>{based}{following_xml}'
        f"<w:qFormat/>{properties}{runs}</w:style>"
    )


BOLD = "<w:b/><w:bCs/>"


def size(points: int) -> str:
    """A font size, for Latin and Thai alike."""
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def numbered(number: int) -> str:
    """A list, by its number in ``numbering``."""
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


CENTRED = '<w:jc w:val="center"/>'
KEEP = "<w:keepNext/>"
DISTRIBUTED = '<w:jc w:val="thaiDistribute"/>'
FIRST_LINE = '<w:ind w:firstLine="1418"/>'


def spaced(before: int = 0, after: int = 0) -> str:
    """Space above and below, in twips."""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def styles() -> str:
    """All styles of the reports."""
    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    fonts = f'<w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(16)}'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + style("Normal", "Normal")
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + style("Strong", "Strong", "", BOLD, based_on="", kind="character")
        + style("Title", "Title", spaced() + CENTRED, BOLD + size(18))
        + style("TitleLast", "ITA Title Last", spaced(after=120) + CENTRED, based_on="Title")
        + style("CoverSpace", "ITA Cover Space", spaced(1800))
        + style("CoverTitle", "ITA Cover Title", spaced(after=120) + CENTRED, BOLD + size(20))
        + style("CoverAgency", "ITA Cover Agency", CENTRED, BOLD + size(20))
        + style("CoverText", "ITA Cover Text", CENTRED)
        + style(
            "Heading1",
            "heading 1",
            KEEP + "<w:keepLines/>" + numbered(1) + spaced(240, 60) + '<w:outlineLvl w:val="0"/>',
            BOLD,
            following="BodyText",
        )
        + style(
            "Heading2",
            "heading 2",
            KEEP + "<w:keepLines/>" + spaced(200, 60) + '<w:outlineLvl w:val="1"/>',
            BOLD,
            following="BodyText",
        )
        + style("SectionHeading", "ITA Section Heading", KEEP + spaced(240, 60), BOLD, following="BodyText")
        + style("BodyText", "Body Text", FIRST_LINE + DISTRIBUTED)
        + style("BodyLead", "ITA Body Lead", KEEP + spaced(120), BOLD, following="BodyText")
        + style("BodyItem", "ITA Body Item", FIRST_LINE + DISTRIBUTED)
        + style("BodyNumbered", "ITA Body Numbered", numbered(2) + DISTRIBUTED)
        + style("Caption", "caption", KEEP + spaced(120, 60), BOLD, following="BodyText")
        + style("TableText", "ITA Table Text", "", size(14))
        + style("TableKept", "ITA Table Text Kept", KEEP, based_on="TableText")
        + style("TableCentred", "ITA Table Centred", CENTRED, based_on="TableText")
        + style("TableHeading", "ITA Table Heading", KEEP + CENTRED, BOLD, based_on="TableText")
        + style("TableBand", "ITA Table Band", KEEP + CENTRED, BOLD, based_on="TableText")
        + style("TableNumbered", "ITA Table Numbered", numbered(3), based_on="TableText")
        + style("TableBullet", "ITA Table Bullet", numbered(4), based_on="TableText")
        + style("Signature", "Signature", KEEP + spaced(120) + '<w:ind w:left="3400"/>' + CENTRED)
        + style("SignatureLine", "ITA Signature Line", spaced(720), based_on="Signature", following="Signature")
        + style("Header", "header", '<w:tabs><w:tab w:val="center" w:pos="4536"/></w:tabs>' + CENTRED)
        + style(
            "SectionEnd",
            "ITA Section End",
            '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
            size(1),
        )
        + style("TemplateTag", "ITA Template Tag", "", '<w:color w:val="7F7F7F"/>')
        + '<w:style w:type="table" w:styleId="ITATable"><w:name w:val="ITA Table"/><w:basedOn w:val="TableNormal"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{border}</w:tblBorders>"
        '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>'
        '<w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style></w:styles>'
    )


def numbering() -> str:
    """The lists: 1 headings, 2 body, 3 in cells, 4 bullets in cells. Thai digits; finishing switches them."""

    def level(format_: str, shown: str, left: int, hanging: int, linked: str = "") -> str:
        style_link = f'<w:pStyle w:val="{linked}"/>' if linked else ""
        return (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>{style_link}<w:suff w:val="tab"/>'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
            f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        )

    levels = (
        level("thaiNumbers", "%1.", 425, 425, "Heading1"),
        level("thaiNumbers", "%1.", 1843, 425, "BodyNumbered"),
        level("thaiNumbers", "%1.", 340, 340, "TableNumbered"),
        level("bullet", "-", 170, 170, "TableBullet"),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>{content}</w:abstractNum>'
        for number, content in enumerate(levels, start=1)
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(levels) + 1)
    )
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{abstract}{used}</w:numbering>'


def package(body: str, properties: dict[str, str], title: str) -> dict[str, str]:
    """All parts of a template."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    content_types = {
        "/word/document.xml": f"{types}.document.main+xml",
        "/word/styles.xml": f"{types}.styles+xml",
        "/word/numbering.xml": f"{types}.numbering+xml",
        "/word/settings.xml": f"{types}.settings+xml",
        "/word/fontTable.xml": f"{types}.fontTable+xml",
        "/word/header1.xml": f"{types}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in content_types.items())
    related = {
        "rIdStyles": ("styles", "styles.xml"),
        "rIdNumbering": ("numbering", "numbering.xml"),
        "rIdSettings": ("settings", "settings.xml"),
        "rIdFonts": ("fontTable", "fontTable.xml"),
        "rIdHeader": ("header", "header1.xml"),
    }
    relations = "".join(
        f'<Relationship Id="{rid}" Type="{office}/relationships/{kind}" Target="{target}"/>'
        for rid, (kind, target) in related.items()
    )
    custom = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="itadocs.{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), start=2)
    )
    relationships = f"{PACKAGE}/relationships"
    return {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{relationships}">'
        f'<Relationship Id="rId1" Type="{office}/relationships/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{office}/relationships/custom-properties" Target="docProps/custom.xml"/>'
        "</Relationships>",
        "word/document.xml": f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{relationships}">{relations}'
        "</Relationships>",
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:bidi="th-TH"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>',
        "word/fontTable.xml": f'{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}">'
        '<w:altName w:val="TH Sarabun New"/>'
        '<w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/header1.xml": f'{DECLARATION}<w:hdr xmlns:w="{W}">'
        + paragraph("Header", text("- "), field("PAGE", "๑"), text(" -"))
        + "</w:hdr>",
        "docProps/core.xml": f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{{{{ agency.full_name }}}}</dc:creator>"
        "<dc:language>th-TH</dc:language></cp:coreProperties>",
        "docProps/custom.xml": f'{DECLARATION}<Properties xmlns="{office}/custom-properties" '
        f'xmlns:vt="{office}/docPropsVTypes">'
        f"{custom}</Properties>",
    }


def build(name: str) -> bytes:
    """The bytes of one template."""
    draw, properties, title = LAYOUTS[name]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for part, content in package(draw(), properties, title).items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.encode("utf-8"))
    return packed.getvalue()


def main(folder: Path) -> None:
    """Write every template into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in LAYOUTS:
        (folder / f"{name}.docx").write_bytes(build(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "reports")
