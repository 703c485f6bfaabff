"""What stands on the pages of the templates: paragraphs, tables, captions, pictures, sections, and parts they share.

What officials see is Thai and stands here as it stands in the document; what is formatted is formatted by styles.
"""

import struct
import zlib
from collections.abc import Callable
from xml.sax.saxutils import escape

from templates.drawing import charts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

KEEP = "<w:keepNext/>"  # on the page of what follows

ITA = "คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
MEASURES = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


def text(content: str, style: str = "") -> str:
    """A run, in a character style if named."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(content)}</w:t></w:r>'


def paragraph(style: str, *runs: str, section: str = "", is_kept: bool = False) -> str:
    """A paragraph of a style; a plain string is a run; ``section`` ends a section with it.

    One that ``is_kept`` stays on the page of what follows it.
    """
    content = "".join(run if run.startswith("<") else text(run) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{KEEP * is_kept}{section}</w:pPr>{content}</w:p>'


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
        """The headings of the columns; one of which a blank one follows stands over both."""
        cells = ""
        for place, (width, heading) in enumerate(zip(self.widths, headings, strict=True)):
            if not heading:
                continue
            followed = headings[place + 1 : place + 2] == ("",)
            content = paragraph("TableHeading", heading)
            cells += self._cell(width + self.widths[place + 1], content, 2) if followed else self._cell(width, content)
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
        return self

    def row(self, *cells: str) -> "Table":
        """A row of cells, each of whole paragraphs."""
        drawn = "".join(self._cell(width, cell) for width, cell in zip(self.widths, cells, strict=True))
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{drawn}</w:tr>")
        return self

    def wide(self, content: str, *, band: bool = False) -> "Table":
        """A row of one cell over the whole width."""
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{self._spanning(content, band=band)}</w:tr>")
        return self

    def tag(self, tag: str) -> "Table":
        """A row that holds a tag of the template language and vanishes."""
        self.xml.append(f"<w:tr>{self._spanning(control(tag))}</w:tr>")
        return self

    def close(self) -> str:
        """The table as drawn."""
        return "".join(self.xml) + "</w:tbl>"

    def _spanning(self, content: str, *, band: bool = False) -> str:
        shading = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if band else ""
        return self._cell(sum(self.widths), content, len(self.widths), shading)

    @staticmethod
    def _cell(width: int, content: str, columns: int = 1, shading: str = "") -> str:
        spanned = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shading}</w:tcPr>{content}</w:tc>'


def caption(title: str, bookmark: str = "", number: int = 0) -> str:
    """A numbered table caption; with a bookmark, references can show its number."""
    return _numbered_caption("Caption", "ตารางที่", title, bookmark, number)


def _numbered_caption(style: str, label: str, title: str, bookmark: str, number: int) -> str:
    numbered = text(f"{label} ") + field(f"SEQ {label} \\* THAIARABIC", "๑")
    if bookmark:
        numbered = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{numbered}<w:bookmarkEnd w:id="{number}"/>'
    return paragraph(style, numbered, text(f" {title}"))


def illustrated(lead: str, name: str, figure: str, gap: str = "scores.gap") -> tuple[str, ...]:
    """Runs that point at a chart by its caption; in a draft without the chart, what is missing for it, if anything."""
    return (
        text(f"{{% if charts.{name} %}}{lead}"),
        reference(figure, "ภาพที่ ๑"),
        text(f"{{% elif {gap} %}}{lead}{{{{ {gap} }}}}{{% endif %}}"),
    )


def reference(bookmark: str, shown: str = "ตารางที่ ๑") -> str:
    """The label and number of a caption, wherever it ends up."""
    return field(f"REF {bookmark} \\h", shown)


def section(*, landscape: bool = False, numbered: bool = True, first: bool = False, preface: bool = False) -> str:
    """Section properties: A4; the page number stands in the header, in Thai digits unless the report is Arabic.

    ``first`` begins the pages and brings the header in; a ``preface`` counts its own pages with Thai letters.
    """
    width, height = (16838, 11906) if landscape else (11906, 16838)
    turned = ' w:orient="landscape"' if landscape else ""
    left = 1134 if landscape else 1701
    top, bottom = (1134, 851) if landscape else (1418, 1134)
    header = '<w:headerReference w:type="default" r:id="rIdHeader"/>' if numbered and first else ""
    start = ' w:start="1"' if first else ""
    number = f'<w:pgNumType w:fmt="{"thaiLetters" if preface else "thaiNumbers"}"{start}/>' if numbered else ""
    return (
        f'<w:sectPr>{header}<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="1134" w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567" '
        f'w:gutter="0"/>{number}<w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr>'
    )


def end_of(section_properties: str) -> str:
    """The paragraph that ends a section: nothing to see."""
    return paragraph("SectionEnd", section=section_properties)


# --- pictures --------------------------------------------------------------------------------------------------

EMBLEM_PART = "word/media/emblem.png"
_EMBLEM_SIDE = 1332000  # 3.7 cm in EMU
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def emblem() -> str:
    """The paragraph of the emblem. The picture drawn here holds its place and size until a report is made."""
    described = "itadocs:emblem ตราสัญลักษณ์ของ{{ agency.full_name }}"
    drawing = drawn(1, "ตราหน่วยงาน", described, "rIdEmblem", (_EMBLEM_SIDE, _EMBLEM_SIDE))
    return paragraph("CoverEmblem", drawing)


def emblem_if_any(instead: str = "") -> str:
    """The emblem; where its file cannot be used, what a draft says of it; where there is none, something else."""
    branches = (("if emblem", emblem()), ("elif emblem_gap", paragraph("CoverEmblem", "{{ emblem_gap }}")))
    told = "".join(control(f"{{%p {condition} %}}") + content for condition, content in branches)
    return told + (control("{%p else %}") + instead if instead else "") + control("{%p endif %}")


def drawn(number: int, name: str, described: str, relation: str, size: tuple[int, int]) -> str:
    """The run of a picture of some size in EMU, with its alternative text."""
    sides = f'cx="{size[0]}" cy="{size[1]}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {sides}/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{described}"/>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {sides}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def emblem_picture() -> bytes:
    """A grey ring on white, 200 pixels a side."""

    def grey(x: int, y: int) -> bool:
        from_centre = ((x - 99.5) ** 2 + (y - 99.5) ** 2) ** 0.5
        return 88 <= from_centre <= 96 or 60 <= from_centre <= 63

    return png(200, 200, grey)


def png(width: int, height: int, grey: Callable[[int, int], bool]) -> bytes:
    """A grey picture on white as a PNG; stored without compression, the same bytes everywhere."""
    rows = bytearray()
    for y in range(height):
        rows += b"\0" + bytes(0xB0 if grey(x, y) else 0xFF for x in range(width))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    ended = chunk(b"IDAT", zlib.compress(bytes(rows), 0)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + ended


def chart(name: str, title: str, bookmark: str, number: int) -> str:
    """A chart and its numbered caption below; both vanish where the workbook has no data for it."""
    drawn = charts.BY_NAME[name]
    drawing = (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {charts.extent(drawn)}/><wp:docPr id="{number + 100}" name="แผนภูมิ {number}" '
        f'descr="itadocs:chart {name} {drawn.title}"/><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="rIdChart_{name}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
    return when(
        f"charts.{name}",
        paragraph("Figure", drawing),
        _numbered_caption("FigureCaption", "ภาพที่", title, bookmark, number + 100),
    )


# --- parts that layouts share ----------------------------------------------------------------------------------


def otherwise(condition: str, content: str, instead: str) -> str:
    """Paragraphs that stand when a condition holds, and others that stand when it does not."""
    return control(f"{{%p if {condition} %}}") + content + control("{%p else %}") + instead + control("{%p endif %}")


def cover(*lines: str, emblem_below: bool = False, last: str = "") -> str:
    """The first page: the emblem, the title lines, the agency and its place, who wrote it."""
    space = paragraph("CoverSpace")
    picture = emblem_if_any(space)
    return "".join(
        (
            space if emblem_below else picture,
            *(paragraph("CoverTitle", line) for line in lines),
            picture if emblem_below else space,
            paragraph("CoverAgency", "{{ agency.full_name }}"),
            when("agency.location", paragraph("CoverAgency", "{{ agency.location }}")),
            paragraph("CoverAgency", last) if last else "",
            paragraph("CoverSpace"),
            when("agency.writing_unit", paragraph("CoverText", "จัดทำโดย {{ agency.writing_unit }}")),
            when("agency.website", paragraph("CoverText", "{{ agency.website }}")),
            end_of(section(numbered=False)),
        )
    )


def instruments_in_words(figure: str) -> str:
    """The scores of the instruments, led by a sentence that points at their chart."""
    return paragraph(
        "BodyText", *illustrated("ผลการประเมินรายเครื่องมือปรากฏตาม", "instruments", figure), text(" ดังนี้")
    ) + each(
        "instrument in instruments",
        paragraph(
            "BodyNumbered",
            "{{ instrument.name }} ({{ instrument.code }}) ได้ {{ instrument.score }} คะแนน "
            "{% if instrument.passes %}ผ่านเกณฑ์เป้าหมาย{% elif not instrument.gap %}ต่ำกว่าเกณฑ์เป้าหมาย{% endif %}",
        ),
    )


def past_years(figure: str = "") -> str:
    """The overall scores of earlier years where they are given, with their chart if the layout has one."""
    shown = illustrated(" ตาม", "overall_by_year", figure, "scores.overall_gap") if figure else ()
    return when(
        "history",
        paragraph(
            "BodyText",
            text(
                "ทั้งนี้ ผลการประเมินในภาพรวมย้อนหลังของ{{ agency.full_name }} มีดังนี้ "
                "{% for past in history %}ปีงบประมาณ พ.ศ. {{ past.year }} ได้ {{ past.overall }} คะแนน"
                "{% if not loop.last %} {% endif %}{% endfor %}"
            ),
            *shown,
        ),
    )


def meeting() -> str:
    """How a sentence begins that tells of the meeting; nothing where neither its day nor who took part is given."""
    return (
        "{% if meeting.date or meeting.participants %}จากการประชุม"
        "{% if meeting.participants %}ร่วมกันของ{{ meeting.participants }} {% endif %}"
        "{% if meeting.date %}เมื่อวันที่ {{ meeting.date }} {% endif %}{% endif %}"
    )


def suggestions(style: str) -> str:
    """What is suggested, in a section each that stands only where there is something in it."""
    return _remarks(style, "suggestions", f"ข้อเสนอแนะต่อการประเมิน{ITA}") + _remarks(
        style, "outside_suggestions", "ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก"
    )


def limits(style: str) -> str:
    """Limits and obstacles of the assessment, where there are any."""
    return _remarks(style, "limits", f"ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมิน{ITA}")


def _remarks(style: str, field_name: str, heading: str) -> str:
    entries = each(f"entry in {field_name}", paragraph("BodyNumbered", "{{ entry }}"))
    return when(field_name, paragraph(style, heading), entries)


def analysed(indicator: str) -> str:
    """What a cell says of an indicator: what was found, what to develop, and its items' deficiencies."""
    said = f"{indicator}.finding or {indicator}.develop"
    return (
        when(
            said,
            paragraph(
                "TableText",
                f"{{{{ {indicator}.finding }}}}{{% if {indicator}.develop %}}{{% if {indicator}.finding %}} ทั้งนี้ "
                f"{{% endif %}}{{{{ {indicator}.develop }}}}{{% endif %}}",
            ),
        )
        + each(f"entry in {indicator}.deficiencies", paragraph("TableBullet", "{{ entry }}"))
        + when(
            f"not ({said} or {indicator}.deficiencies)",
            paragraph("TableText", "{% if scores.gap %}{{ scores.gap }}{% else %}-{% endif %}"),
        )
    )


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
