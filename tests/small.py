"""Small templates that docxtpl opens, too, and what they see: of these the tests of the template language are made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar
from xml.sax.saxutils import escape

from itadocs.oxml import R, W, parse_xml, w
from itadocs.package import CONTENT_TYPES, CORE, DOCUMENT, DOCUMENT_RELATIONS, RELATIONS, pack
from itadocs.report.declared import Each

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
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f0300050001fe"
    "a5d7a2710000000049454e44ae426082"
)
PICTURE = "word/media/picture.png"
BOLD = "<w:rPr><w:b/></w:rPr>"


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
            PICTURE: PNG,
        }
    )


def lines(part: bytes) -> list[str]:
    """What stands in the paragraphs of a part, line breaks and tabs as people type them."""
    stands = {w("br"): "\n", w("tab"): "\t"}
    return [
        "".join(stands.get(str(each.tag)) or each.text or "" for each in paragraph.iter(w("t"), *stands))
        for paragraph in parse_xml(part).iter(w("p"))
    ]
