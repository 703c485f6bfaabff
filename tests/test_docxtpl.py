"""docxtpl is the template language: what its documentation has gives here what it gives there, part for part."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar
from xml.sax.saxutils import escape

import pytest

from itadocs.catalogue import Code
from itadocs.oxml import R, W, parse_xml, w
from itadocs.package import CONTENT_TYPES, CORE, DOCUMENT, DOCUMENT_RELATIONS, RELATIONS, pack
from itadocs.problems import Problem
from itadocs.report import template
from itadocs.report.declared import Each
from itadocs.report.finish import finish
from itadocs.thai import Numerals
from tests.plain import agreed, by_docxtpl, ours, properties

# --- what templates see -----------------------------------------------------------------------------------------

_SAID = {"description": "", "example": "", "drawn": ""}  # what the contract of reports says of each field


@dataclass(frozen=True)
class Place:
    name: str = field(metadata=_SAID)
    note: str = field(metadata=_SAID)


@dataclass(frozen=True)
class Row:
    EACH: ClassVar = Each("row", "แถวแต่ละแถว")

    name: str = field(metadata=_SAID)
    is_new: bool = field(metadata=_SAID)
    steps: list[str] = field(metadata=_SAID)


@dataclass(frozen=True)
class Seen:
    title: str = field(metadata=_SAID)
    empty: str = field(metadata=_SAID)
    marked: str = field(metadata=_SAID)
    typed_lines: str = field(metadata=_SAID)
    latin: str = field(metadata=_SAID)
    yes: bool = field(metadata=_SAID)
    no: bool = field(metadata=_SAID)
    place: Place = field(metadata=_SAID)
    texts: list[str] = field(metadata=_SAID)
    nothing: list[str] = field(metadata=_SAID)
    rows: list[Row] = field(metadata=_SAID)


SEEN = Seen(
    title="แผนของตำบล",
    empty="",
    marked="ถนน & ทาง <ก> \"ข\" 'ค' {{ title }} {% if %}",
    typed_lines="หนึ่ง\nสอง\n\nสี่",
    latin="  Ab cD ",
    yes=True,
    no=False,
    place=Place("นา", "&"),
    texts=["ก", "ข", "ค"],
    nothing=[],
    rows=[Row("หนึ่ง", True, ["ก", "ข"]), Row("สอง", False, ["ค"]), Row("<สาม>", True, [])],
)

# --- small templates --------------------------------------------------------------------------------------------

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": R,
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }.items()
)
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f0300050001fe"
    "a5d7a2710000000049454e44ae426082"
)
PICTURE = "word/media/picture.png"


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run that is not XML is a text."""
    made = (each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p>{properties}{''.join(made)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{escape(text)}</w:t></w:r>"


def table(*rows: tuple[str, ...], cell_properties: str = "") -> str:
    """A table; a cell that is not XML is a text."""
    columns = '<w:gridCol w:w="900"/>' * max(map(len, rows))
    around = f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>{cell_properties}</w:tcPr>{{}}</w:tc>'
    cells = ("".join(around.format(each if each.startswith("<") else p(each)) for each in row) for row in rows)
    drawn = "".join(f"<w:tr>{each}</w:tr>" for each in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{drawn}</w:tbl>"


def drawing(description: str) -> str:
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9" cy="9"/>'
        f'<wp:docPr id="7" name="a" descr="{description}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" '
        'name="a.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill><pic:spPr/>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(content: str) -> str:
    """A text box as Word writes it: once for itself, once for programs that know only the older kind."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="3" name="b"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def docx(body: str, others: Mapping[str, str] | None = None) -> bytes:
    """The least that is a .docx for docxtpl, too: a body, and paragraphs of header1, footer1, footnotes, core ..."""
    others = others or {}
    related = [f'<Relationship Id="rId9" Type="{R}/image" Target="media/picture.png"/>']
    types, parts = list[str](), dict[str, bytes]()
    for number, (name, content) in enumerate(others.items()):
        if name == "core":  # it has a part of its own in every file
            continue
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        related.append(f'<Relationship Id="rIdOf{number}" Type="{R}/{kind}" Target="{name}.xml"/>')
        types.append(f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>')
        parts[f"word/{name}.xml"] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()
    package = "http://schemas.openxmlformats.org/package/2006"
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    return pack(
        {
            CONTENT_TYPES: (
                f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>'
                '<Default Extension="png" ContentType="image/png"/>'
                f'<Override PartName="/{DOCUMENT}" ContentType="{_MAIN}.document.main+xml"/>'
                f'<Override PartName="/{CORE}" '
                f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{"".join(types)}</Types>'
            ).encode(),
            RELATIONS: (
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{R}/officeDocument" Target="{DOCUMENT}"/><Relationship Id="rId2" '
                f'Type="{package}/relationships/metadata/core-properties" Target="{CORE}"/></Relationships>'
            ).encode(),
            DOCUMENT: f"<w:document {_NAMESPACES}><w:body>{body}{section}</w:body></w:document>".encode(),
            DOCUMENT_RELATIONS: (
                f'<Relationships xmlns="{package}/relationships">{"".join(related)}</Relationships>'
            ).encode(),
            CORE: (
                f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/">{others.get("core", "<dc:title>-</dc:title>")}'
                "</cp:coreProperties>"
            ).encode(),
            **parts,
            PICTURE: _PNG,
        }
    )


def lines(part: bytes) -> list[str]:
    """What stands in the paragraphs of a part, line breaks and tabs as people type them."""
    stands = {w("br"): "\n", w("tab"): "\t"}
    return [
        "".join(stands.get(str(each.tag)) or each.text or "" for each in paragraph.iter(w("t"), *stands))
        for paragraph in parse_xml(part).iter(w("p"))
    ]


# --- the same -----------------------------------------------------------------------------------------------------

BOLD = "<w:rPr><w:b/></w:rPr>"
LISTED = '<w:pPr><w:pStyle w:val="List"/></w:pPr>'
SPELT = '<w:proofErr w:type="spellStart"/>'

CASES: dict[str, tuple[str, list[str]]] = {
    # display variables
    "a variable": (p("ก่อน {{ title }} หลัง"), ["ก่อน แผนของตำบล หลัง"]),
    "a variable without blanks": (p("{{title}}"), ["แผนของตำบล"]),
    "a variable of a group": (p("{{ place.name }}{{ place.note }}"), ["นา&"]),
    "several in one run": (p("{{ title }}{{ empty }}-{{ place.name }}"), ["แผนของตำบล-นา"]),
    "what is marked in XML and Jinja": (p("{{ marked }}"), [SEEN.marked]),
    "lines": (p("ก{{ typed_lines }}ข"), ["กหนึ่ง\nสอง\n\nสี่ข"]),
    "lines with the look of their run": (p(r("{{ typed_lines }}", BOLD), properties=LISTED), [SEEN.typed_lines]),
    "blanks at both ends": (p("{{ latin }}"), ["  Ab cD "]),
    "a text of the template": (p("{{ 'ก <ข> ค' }}"), ["ก <ข> ค"]),
    "a choice": (p("{{ 'ก' if yes else 'ข' }}{{ 'ค' if no else 'ง' }}{{ 'จ' if no }}"), ["กง"]),
    "or": (p("{{ empty or title }}"), ["แผนของตำบล"]),
    # what typing programs make of tags
    "typographic quotation marks": (p("{{ “ก” if title != ‘ข’ else “ค” }}"), ["ก"]),
    "signs that XML writes otherwise, beside tags": (p("ก & ข < ค > {{ title }}"), ["ก & ข < ค > แผนของตำบล"]),
    "blanks of the template": (p('<w:r><w:t xml:space="preserve"> {{ title }} ก </w:t></w:r>'), [" แผนของตำบล ก "]),
    "signs that XML writes otherwise": (p("{% if texts|length > 2 and 1 < 2 %}ก{% endif %}"), ["ก"]),
    # conditions
    "if": (p("{% if yes %}ก{% endif %}{% if no %}ข{% endif %}"), ["ก"]),
    "if, elif, else": (p("{% if no %}ก{% elif empty %}ข{% elif yes %}ค{% else %}ง{% endif %}"), ["ค"]),
    "not, and, or, in, is": (p("{% if not no and (no or 'ก' in texts) and title is defined %}ก{% endif %}"), ["ก"]),
    "if of a paragraph": (p("{%p if yes %}") + p("ก") + p("{%p else %}") + p("ข") + p("{%p endif %}"), ["ก"]),
    "elif of a paragraph": (p("{%p if no %}") + p("ก") + p("{%p elif yes %}") + p("ข") + p("{%p endif %}"), ["ข"]),
    "if around a table": (p("{%p if yes %}") + table(("ก",)) + p("{%p endif %}") + p("ข"), ["ก", "ข"]),
    "if of a row": (table(("{%tr if no %}",), ("ก",), ("{%tr else %}",), ("ข",), ("{%tr endif %}",)), ["ข"]),
    "if of a cell": (table(("{%tc if yes %}", "ก", "{%tc else %}", "ข", "{%tc endif %}", "ค")), ["ก", "ค"]),
    "if of a run": (p(r("{%r if yes %}"), r("ก", BOLD), r("{%r else %}"), r("ข"), r("{%r endif %}"), "ค"), ["กค"]),
    "if of a run, in one run": (p(r("ก{%r if no %}ข{%r endif %}ค", BOLD)), ["กค"]),
    # loops
    "for": (p("{% for each in texts %}{{ each }},{% endfor %}"), ["ก,ข,ค,"]),
    "for, else": (p("{% for each in nothing %}{{ each }}{% else %}ไม่มี{% endfor %}"), ["ไม่มี"]),
    "for, if": (p("{% for each in texts if each != 'ข' %}{{ each }}{% endfor %}"), ["กค"]),
    "the first and last turn": (
        p("{% for each in texts %}{% if loop.first %}({% endif %}{{ each }}{% if loop.last %}){% endif %}{% endfor %}"),
        ["(กขค)"],
    ),
    "the number of a turn": (
        p(
            "{% for each in texts %}{% if loop.index is odd %}{{ each }}{% endif %}"
            "{% if loop.index0 == 9 or loop.length == 9 or loop.revindex == 1 or loop.revindex0 == 9 %}!{% endif %}"
            "{% endfor %}"
        ),
        ["กค!"],
    ),
    "loops in loops": (
        p("{% for row in rows %}{{ row.name }}:{% for s in row.steps %}{{ s }}{% else %}-{% endfor %} {% endfor %}"),
        ["หนึ่ง:กข สอง:ค <สาม>:- "],
    ),
    "for of a paragraph": (
        p("{%p for each in texts %}") + p("{{ each }}", properties=LISTED) + p("{%p endfor %}"),
        SEEN.texts,
    ),
    "for of a row": (
        table(("หัว", "หัว"), ("{%tr for row in rows %}", ""), ("{{ row.name }}", "ก"), ("{%tr endfor %}", "")),
        ["หัว", "หัว", "หนึ่ง", "ก", "สอง", "ก", "<สาม>", "ก"],
    ),
    "for of rows in a loop of paragraphs": (
        p("{%p for row in rows %}")
        + table(("{%tr for each in row.steps %}",), ("{{ row.name }}{{ each }}",), ("{%tr endfor %}",), ("ท้าย",))
        + p("{%p endfor %}"),
        ["หนึ่งก", "หนึ่งข", "ท้าย", "สองค", "ท้าย", "ท้าย"],
    ),
    "for of a cell": (
        table(("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}", "ท้าย")),
        ["ก", "ข", "ค", "ท้าย"],
    ),
    "for of a cell in a loop of rows": (
        table(
            ("{%tr for row in rows %}", "", "", ""),
            ("{{ row.name }}", "{%tc for each in row.steps %}", "{{ each }}", "{%tc endfor %}"),
            ("{%tr endfor %}", "", "", ""),
        ),
        ["หนึ่ง", "ก", "ข", "สอง", "ค", "<สาม>"],
    ),
    "for of a run": (p(r("{%r for each in texts %}"), r("{{ each }}", BOLD), r("{%r endfor %}")), ["กขค"]),
    "paragraphs in a cell": (
        table((p("{%p for each in texts %}") + p("{{ each }}") + p("{%p endfor %}") + p("ท้าย"),)),
        [*SEEN.texts, "ท้าย"],
    ),
    "a table in a cell": (
        table((table(("{%tr for each in texts %}",), ("{{ each }}",), ("{%tr endfor %}",)) + p("ท้าย"),)),
        [*SEEN.texts, "ท้าย"],
    ),
    # set
    "set": (p("{% set name = place.name %}{{ name }}{{ name }}"), ["นานา"]),
    "set of a paragraph": (p("{%p set name = place.name %}") + p("{{ name }}"), ["นา"]),
    "set of a group": (p("{% set here = place %}{{ here.name }}"), ["นา"]),
    # filters
    "upper, lower, trim": (p("{{ latin|upper }}{{ latin|lower }}{{ latin|trim }}"), ["  AB CD   ab cd Ab cD"]),
    "first, last, length": (p("{{ texts|first }}{{ texts|last }}{% if texts|length == 3 %}!{% endif %}"), ["กค!"]),
    "join": (
        p("{{ texts|join(' - ') }}{{ rows|join(',', attribute='name') }}{{ texts|join }}"),
        ["ก - ข - คหนึ่ง,สอง,<สาม>กขค"],
    ),
    "join with line ends": (p(r"{{ texts|join('\n') }}"), ["ก\nข\nค"]),
    "default": (p("{{ empty|default('ว่าง', true) }}{{ title|default('ว่าง') }}"), ["ว่างแผนของตำบล"]),
    "escape": (p("{{ marked|e }}{{ marked|escape }}"), [SEEN.marked * 2]),
    "filters in a row": (p("{{ latin|trim|upper }}"), ["AB CD"]),
    # comments
    "a comment": (p("ก{# หมายเหตุ {{ title }} #}ข"), ["กข"]),
    "a comment of a paragraph": (p("ก") + p("{#p หมายเหตุ #}") + p("ข"), ["ก", "ข"]),
    "a comment of a row": (table(("ก",), ("{#tr หมายเหตุ #}",), ("ข",)), ["ก", "ข"]),
    "a comment of a cell": (table(("ก", "{#tc หมายเหตุ #}", "ข")), ["ก", "ข"]),
    # split and merge text
    "merged with the paragraph before": (p("ก") + p("{%- if yes %}ข{% endif %}"), ["กข"]),
    "merged with the paragraph after": (p("{% if yes -%}") + p("ข{% endif %}"), ["ข"]),
    "a text over paragraphs": (
        p("บ้านอยู่") + p("{%- if no -%}") + p("ในเมือง") + p("{%- else -%}") + p("นอกเมือง") + p("{%- endif -%}") + p("นะ"),
        ["บ้านอยู่นอกเมืองนะ"],
    ),
    "a text over lines of a paragraph": (
        p("บ้านอยู่", "<w:r><w:br/></w:r>", "{%- if yes -%}", "<w:r><w:br/></w:r>", "ในเมือง{% endif %}"),
        ["บ้านอยู่ในเมือง"],
    ),
    "blanks around a value": (p("ก {{- title -}} ข"), ["กแผนของตำบลข"]),
    "blanks around a statement": (p("ก {%- if yes -%} ข {%- endif -%} ค"), ["กขค"]),
    "blanks around a comment": (p("ก {#- หมายเหตุ -#} ข"), ["กข"]),
    "blanks that stay": (p("ก {%+ if yes %} ข{% endif %}"), ["ก  ข"]),
    # escaping delimiters
    "braces that are no tag": (p("{_{ title }_}") + p("{_% if %_}{{ title }}"), ["{{ title }}", "{% if %}แผนของตำบล"]),
    "no tag but such braces": (p("{_{ title }_}"), ["{{ title }}"]),
    # tables
    "cells merged down": (
        table(("{%tr for row in rows %}", ""), ("{% vm %}กลุ่ม", "{{ row.name }}"), ("{%tr endfor %}", "")),
        ["กลุ่ม", "หนึ่ง", "", "สอง", "", "<สาม>"],
    ),
    "cells merged down, with texts around": (
        table(("{%tr for row in rows %}",), ("ก{% vm %}{{ row.name }}",), ("{%tr endfor %}",)),
        ["กหนึ่ง", "", ""],
    ),
    "cells merged down a loop in a loop": (
        table(
            ("{%tr for row in rows %}", ""),
            ("{%tr for each in row.steps %}", ""),
            ("{% vm %}{{ row.name }}", "{{ each }}"),
            ("{%tr endfor %}", ""),
            ("{%tr endfor %}", ""),
        ),
        ["หนึ่ง", "ก", "", "ข", "สอง", "ค"],
    ),
    "a table with as many columns as there are": (
        table(
            ("{% colspan texts|length %}หัว",),
            ("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}"),
            ("{%tr for row in rows %}", "", ""),
            ("{%tc for each in texts %}", "{% if each in row.steps %}{{ row.name }}{% endif %}", "{%tc endfor %}"),
            ("{%tr endfor %}", "", ""),
        ),
        ["หัว", "ก", "ข", "ค", "หนึ่ง", "หนึ่ง", "", "", "", "สอง", "", "", ""],
    ),
    "cells merged across": (table(("{%tc for each in texts %}", "{% hm %}หัว", "{%tc endfor %}")), ["หัว"]),
    "wide cells merged across": (
        table(("{%tc for each in texts %}", "ก{% hm %}ข", "{%tc endfor %}"), cell_properties='<w:gridSpan w:val="2"/>'),
        ["กข"],
    ),
    "wide cells in XML with single quotes": (
        table(("{%tc for each in texts %}", "{% hm %}", "{%tc endfor %}"), cell_properties="<w:gridSpan w:val='2'/>"),
        [""],
    ),
    "colspan": (table(("{% colspan 2 %}ก",), ("ข",)), ["ก", "ข"]),
    "colspan by a list": (table(("{% colspan texts|length %}หัว",), ("ก",)), ["หัว", "ก"]),
    "colspan of a wide cell": (table(("{% colspan 3 %}ก",), cell_properties='<w:gridSpan w:val="2"/>'), ["ก"]),
    "cellbg": (table(("{% cellbg 'D9E2F3' %}ก", "ข")), ["ก", "ข"]),
    "cellbg by a condition": (
        table(
            ("{%tr for row in rows %}",), ("{% cellbg 'FF0000' if row.is_new else '00FF00' %}ก",), ("{%tr endfor %}",)
        ),
        ["ก", "ก", "ก"],
    ),
    "cellbg of a coloured cell": (
        table(("{% cellbg 'D9E2F3' %}ก",), cell_properties='<w:shd w:val="clear" w:fill="000000"/>'),
        ["ก"],
    ),
    # what else is in a body
    "a link": (p('<w:hyperlink w:anchor="a">' + r("{{ title }}") + "</w:hyperlink>"), ["แผนของตำบล"]),
    "the result of a field": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            "{{ title }}",
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ["แผนของตำบล"],
    ),
    "a content control": (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("{{ title }}") + "</w:sdtContent></w:sdt>",
        ["แผนของตำบล"],
    ),
    "a text box": (p("ก", text_box(p("{{ title }}"))), ["กแผนของตำบลแผนของตำบล", "แผนของตำบล", "แผนของตำบล"]),
    "a loop in a text box": (
        p(text_box(p("{%p for each in texts %}") + p("{{ each }}") + p("{%p endfor %}"))),
        ["กขคกขค", *SEEN.texts, *SEEN.texts],
    ),
    "a picture": (p(drawing("ตรา"), "ก{{ title }}"), ["กแผนของตำบล"]),
    "a picture told by a tag": (p(drawing("ตราของ{{ title }}")), [""]),
    "pictures in a loop": (
        p("{%p for each in texts %}") + p(drawing("{{ each }}"), "{{ each }}") + p("{%p endfor %}"),
        SEEN.texts,
    ),
    "tabs and page breaks of the template": (
        p("ก", "<w:r><w:tab/></w:r>", "{{ title }}", '<w:r><w:br w:type="page"/></w:r>'),
        ["ก\tแผนของตำบล\n"],
    ),
    "a bookmark": (
        p('<w:bookmarkStart w:id="1" w:name="a"/>', "{{ title }}", '<w:bookmarkEnd w:id="1"/>'),
        ["แผนของตำบล"],
    ),
    "nothing": (p("ก") + "<w:p/>" + p(), ["ก", "", ""]),
}


@pytest.mark.parametrize(("body", "shown"), CASES.values(), ids=CASES)
def test_a_tag_does_what_docxtpl_does(body: str, shown: list[str]) -> None:
    made = ours(docx(body), SEEN)
    theirs = by_docxtpl(docx(body), SEEN)
    assert agreed(made, columns=False) == agreed(theirs, columns=False)
    assert lines(made[DOCUMENT]) == shown


OTHERS = {
    "headers": {"header1": p("{{ title }} & {{ marked }}"), "header2": p("{% if no %}ก{% endif %}") + p("ข")},
    "footers": {"footer1": table(("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}")), "footer2": p("ก")},
    "a header with a loop and a picture": {
        "header1": p("{%p for each in texts %}") + p(drawing("ตรา"), "{{ each }}") + p("{%p endfor %}")
    },
    "footnotes": {
        "footnotes": f'<w:footnote w:id="1">{p("{{ typed_lines }}{# หมายเหตุ #}")}{p("{%p if yes %}")}{p("ก")}'
        f"{p('{%p endif %}')}</w:footnote>"
    },
    "all at once": {"header1": p("{{ title }}"), "footer1": p("{{ title }}"), "footnotes": p("{{ title }}")},
}


@pytest.mark.parametrize("others", OTHERS.values(), ids=OTHERS)
def test_other_parts_have_the_same_language(others: Mapping[str, str]) -> None:
    made, theirs = (
        agreed(render(docx(p("{{ title }}"), others), SEEN), columns=False) for render in (ours, by_docxtpl)
    )
    assert set(made) == {DOCUMENT, *(f"word/{name}.xml" for name in others)}
    assert made == theirs


PROPERTIES = (
    "<dc:title>{{ title }}: {{ texts|join(',') }}</dc:title><dc:creator>{{ place.name }}</dc:creator>"
    "<dc:subject>{% if yes %}ก{% endif %}</dc:subject><dc:description>{# - #}{{ latin|trim }}</dc:description>"
    "<dc:identifier>{{ 'ก' }}</dc:identifier><dc:language>{{ 'th-TH' }}</dc:language>"
)


def test_the_properties_have_the_same_language() -> None:
    made = properties(ours(docx(p("ก"), {"core": PROPERTIES}), SEEN))
    assert made == properties(by_docxtpl(docx(p("ก"), {"core": PROPERTIES}), SEEN))
    assert made["title"] == "แผนของตำบล: ก,ข,ค"
    assert set(made) == {"title", "creator", "subject", "description", "identifier", "language"}


def test_pictures_and_parts_without_tags_are_what_they_were() -> None:
    whole = docx(p(drawing("ตรา")), {"header1": p("{{ title }}")})
    made, theirs = ours(whole, SEEN), by_docxtpl(whole, SEEN)
    assert made[PICTURE] == theirs[PICTURE] == _PNG
    assert set(made) == set(theirs)


def test_tables_have_as_many_columns_in_the_end_as_docxtpl_gives_them() -> None:
    wide = docx(table(("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}", "1", "2", "3")))
    columns = [
        len(list(parse_xml(made[DOCUMENT]).iter(w("gridCol"))))
        for made in (finish(ours(wide, SEEN), Numerals.THAI), by_docxtpl(wide, SEEN))
    ]
    assert columns == [6, 6]


def test_the_comparison_is_not_blind() -> None:
    other = by_docxtpl(docx(p("{{ place.name }}")), SEEN)
    assert agreed(ours(docx(p("{{ title }}")), SEEN)) != agreed(other)


# --- differences, each on purpose ---------------------------------------------------------------------------------


def looks(part: bytes) -> list[list[tuple[str, str]]]:
    """The texts of each paragraph with the look of their run, empty ones left out."""
    found: list[list[tuple[str, str]]] = []
    for paragraph in parse_xml(part).iter(w("p")):
        runs = [
            (run.find(f"{w('rPr')}/*"), "".join(each.text or "" for each in run.iter(w("t"))))
            for run in paragraph.iter(w("r"))
        ]
        found.append([("" if look is None else str(look.tag), text) for look, text in runs if text])
    return found


PIECES = {
    "a tag in pieces": p("{", "{ ti", "tle }", "}"),
    "a tag in pieces with marks between": p(r("{{ ti", BOLD), SPELT, r("tle }}")),
    "a comment in pieces": p("ก{", "# หมาย", "เหตุ #", "}"),
    "a block in pieces": p("{% if", " yes %}ก{%", " endif %}"),
    "a row in pieces": table(("{%tr for each",), ("{{ each }}",), ("{%tr endfor %}",)).replace(
        "for each</w:t>", 'for each</w:t></w:r><w:r><w:t xml:space="preserve"> in texts %}</w:t>'
    ),
}


@pytest.mark.parametrize("body", PIECES.values(), ids=PIECES)
def test_a_tag_word_cut_in_pieces_looks_the_same_and_what_stood_between_is_not_lost(body: str) -> None:
    """docxtpl takes away what stands between the pieces: marks of spelling, and bookmarks other texts refer to."""
    made, theirs = ours(docx(body), SEEN), by_docxtpl(docx(body), SEEN)
    assert looks(made[DOCUMENT]) == looks(theirs[DOCUMENT])


@pytest.mark.parametrize("body", [p(r"{{ 'ก\tข' }}"), p(r(r"{{ texts|join('\t') }}", BOLD))])
def test_a_tab_stands_in_its_run(body: str) -> None:
    """docxtpl cuts the run in three, which reads the same."""
    made, theirs = ours(docx(body), SEEN)[DOCUMENT], by_docxtpl(docx(body), SEEN)[DOCUMENT]
    assert lines(made) == lines(theirs)
    assert "".join(text for _, text in looks(made)[0]) == "".join(text for _, text in looks(theirs)[0])
    assert {look for look, _ in looks(made)[0]} == {look for look, _ in looks(theirs)[0]}
    assert len(list(parse_xml(made).iter(w("tab")))) == len(list(parse_xml(theirs).iter(w("tab")))) > 0


def test_a_bookmark_within_a_tag_stays() -> None:
    cut = docx(p("{{ ti", '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>', "tle }}"))
    assert b"bookmarkStart" in ours(cut, SEEN)[DOCUMENT]
    assert b"bookmarkStart" not in by_docxtpl(cut, SEEN)[DOCUMENT]


def test_a_section_that_ends_in_the_paragraph_of_a_tag_stays() -> None:
    """LibreOffice moves sections there, and docxtpl loses them with the paragraph: a page would lose its size."""
    turned = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>'
    body = docx(p("{%p if yes %}") + p("ก") + p("{%p endif %}", properties=turned))
    assert b"landscape" in ours(body, SEEN)[DOCUMENT]
    assert b"landscape" not in by_docxtpl(body, SEEN)[DOCUMENT]


def test_an_ampersand_typed_in_a_tag_is_one() -> None:
    """docxtpl makes signs plain again, but not this one, and escapes it twice."""
    body = docx(p("{{ 'ก & ข' }}{{ texts|join(' & ') }}{% if place.note == '&' %}!{% endif %}"))
    assert lines(ours(body, SEEN)[DOCUMENT]) == ["ก & ขก & ข & ค!"]
    assert lines(by_docxtpl(body, SEEN)[DOCUMENT]) == ["ก &amp; ขก &amp; ข &amp; ค"]


def test_data_that_look_like_escapes_stay_as_typed() -> None:
    """docxtpl makes tags of them in what was filled in, too."""
    typed = replace(SEEN, title="{_{ ก }_}")
    assert lines(ours(docx(p("{{ title }}")), typed)[DOCUMENT]) == ["{_{ ก }_}"]
    assert lines(by_docxtpl(docx(p("{{ title }}")), typed)[DOCUMENT]) == ["{{ ก }}"]


def test_line_ends_in_the_xml_of_a_template_are_blanks_as_for_word() -> None:
    """docxtpl makes line breaks of them."""
    body = docx("<w:p><w:r><w:t>ก\nข {{ title }}</w:t></w:r></w:p>")
    assert lines(ours(body, SEEN)[DOCUMENT]) == ["ก ข แผนของตำบล"]
    assert lines(by_docxtpl(body, SEEN)[DOCUMENT]) == ["ก\nข แผนของตำบล"]


def test_endnotes_have_tags_too() -> None:
    """docxtpl leaves them as they are."""
    body = docx(p("ก"), {"endnotes": p("{{ title }}")})
    assert lines(ours(body, SEEN)["word/endnotes.xml"]) == ["แผนของตำบล"]
    assert lines(by_docxtpl(body, SEEN)["word/endnotes.xml"]) == ["{{ title }}"]


def test_every_property_has_tags_and_escapes_once() -> None:
    """docxtpl fills in six of them, escapes twice, and breaks no line."""
    core = {"core": "<dc:title>{{ place.note }}{{ typed_lines }}</dc:title><cp:keywords>{{ title }}</cp:keywords>"}
    body = docx(p("ก"), core)
    assert properties(ours(body, SEEN)) == {"title": "&หนึ่ง สอง  สี่", "keywords": "แผนของตำบล"}
    assert properties(by_docxtpl(body, SEEN)) == {"title": "&amp;หนึ่ง\nสอง\n\nสี่", "keywords": "{{ title }}"}


REFUSED: dict[str, tuple[str, Code]] = {
    # texts alone are filled in: no objects of docxtpl, which a workbook has none of
    "rich text": (p("{{r title }}"), Code.TEMPLATE_RICH_TEXT),
    "a subdocument": (p("{{p title }}"), Code.TEMPLATE_RICH_TEXT),
    # nothing unknown or unfit is printed as nothing or as Python: the author hears of it
    "an unknown field": (p("{{ nope }}"), Code.TEMPLATE_FIELD_UNKNOWN),
    "a list": (p("{{ rows }}"), Code.TEMPLATE_FIELD_NO_TEXT),
    "a flag": (p("{{ yes }}"), Code.TEMPLATE_FIELD_NO_TEXT),
    "a number": (p("{% for each in texts %}{{ loop.index }}{% endfor %}"), Code.TEMPLATE_FIELD_NO_TEXT),
    "a colour that is none": (table(("{% cellbg title %}ก",)), Code.TEMPLATE_CELL_VALUE),
    # nothing vanishes in silence
    "two tags of a paragraph": (p("{%p set a = title %}{%p set b = title %}"), Code.TEMPLATE_TAG_LOST),
    "a text beside a tag of its paragraph": (p("{%p if yes %}") + p("ก{%p endif %}"), Code.TEMPLATE_TEXT_LOST),
    "a picture beside one": (p("{%p if yes %}") + p(drawing("ก"), "{%p endif %}"), Code.TEMPLATE_TEXT_LOST),
    "a text beside a tag of its row": (table(("{%tr if yes %}", "ก"), ("{%tr endif %}", "")), Code.TEMPLATE_TEXT_LOST),
    "a comment that takes a text along": (p("ก{#p หมายเหตุ #}"), Code.TEMPLATE_TEXT_LOST),
    "a block over two rows": (table(("{% if yes %}ก",), ("{% endif %}",)), Code.TEMPLATE_BLOCK_CROSSES),
    # no text of a workbook begins a paragraph or a page; a template has paragraphs and pages of its own
    "a new paragraph in a text": (p(r"{{ 'ก\aข' }}"), Code.TEMPLATE_TORN),
    "a new page in a text": (p(r"{{ 'ก\fข' }}"), Code.TEMPLATE_TORN),
    # templates come from strangers: nothing is computed or called
    "arithmetic": (p("{{ 1 + 1 }}"), Code.TEMPLATE_FORBIDDEN),
    "joining by ~": (p("{{ title ~ title }}"), Code.TEMPLATE_FORBIDDEN),
    "an index": (p("{{ texts[0] }}"), Code.TEMPLATE_FORBIDDEN),
    "a call": (p("{{ title.upper() }}"), Code.TEMPLATE_FORBIDDEN),
    "a macro": (p("{% macro m() %}{% endmacro %}"), Code.TEMPLATE_FORBIDDEN),
    "raw": (p("{% raw %}ก{% endraw %}"), Code.TEMPLATE_FORBIDDEN),
    "other filters": (p("{{ texts|sort|join }}"), Code.TEMPLATE_FILTER_UNKNOWN),
}


@pytest.mark.parametrize(("body", "code"), REFUSED.values(), ids=REFUSED)
def test_what_docxtpl_lets_pass_is_refused_on_purpose(body: str, code: Code) -> None:
    by_docxtpl(docx(body), SEEN)
    assert refused(body) is code


NEITHER = {
    "a sign between brace and letter": p("{%p- if yes %}") + p("{%p endif %}"),
    "no blank after the letter": p("{%pif yes %}") + p("{%pendif %}"),
    "a row without a table": p("{%tr if yes %}") + p("{%tr endif %}"),
    "a cell without a table": p("{%tc if yes %}") + p("{%tc endif %}"),
    "cells merged without a loop": table(("{% vm %}ก",)),
    "both tags in one paragraph": p("{%p if yes %}ก{%p endif %}"),
}


@pytest.mark.parametrize("body", NEITHER.values(), ids=NEITHER)
def test_what_docxtpl_cannot_do_is_refused_here_too(body: str) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011
        by_docxtpl(docx(body), SEEN)
    assert refused(body)


def refused(body: str) -> Code:
    found = template.render("template", docx(body), SEEN)
    assert isinstance(found, Problem), body
    return found.code
