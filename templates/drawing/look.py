"""How the templates look: styles, lists, page furniture, and the package that holds it all."""

from xml.sax.saxutils import escape

from templates.drawing import photos
from templates.drawing.blocks import EMBLEM_PART, KEEP, R, W, emblem_picture, field, paragraph, text
from templates.drawing.charts import BY_NAME, FONT, Chart

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


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
MISSING = (
    f'{BOLD}<w:color w:val="000000"/><w:bdr w:val="dashed" w:sz="6" w:space="0" w:color="C00000"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'
)
DRAFTED = '<w:u w:val="dotted"/><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>'


def size(points: int) -> str:
    """A font size, for Latin and Thai alike."""
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def numbered(number: int, level: int = 0) -> str:
    """A level of a list, by the list's number in ``numbering``."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


CENTRED = '<w:jc w:val="center"/>'

PAGE_BREAK = "<w:pageBreakBefore/>"
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
        # Soft colour and dots: seen on the screen and in black-and-white print, and cleared with the style at once.
        + style("Drafted", "ITA Drafted", "", DRAFTED, based_on="", kind="character")
        # What is still missing: bold in a dashed box, so that black-and-white print shows it too.
        + style("Missing", "ITA Missing", "", MISSING, based_on="", kind="character")
        + style("Title", "Title", spaced() + CENTRED, BOLD + size(18))
        + style("TitleLast", "ITA Title Last", spaced(after=120) + CENTRED, based_on="Title")
        + style("CoverSpace", "ITA Cover Space", spaced(1800))
        + style("CoverEmblem", "ITA Cover Emblem", spaced(after=360) + CENTRED)
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
        + style(
            "Heading2Numbered",
            "ITA Heading 2 Numbered",
            KEEP + "<w:keepLines/>" + numbered(1, 1) + spaced(120, 60) + '<w:outlineLvl w:val="1"/>',
            BOLD,
            following="BodyText",
        )
        + style("SectionHeading", "ITA Section Heading", KEEP + spaced(240, 60), BOLD, following="BodyText")
        + style("BodyText", "Body Text", FIRST_LINE + DISTRIBUTED)
        + style("BodyAfterTable", "ITA Body After Table", spaced(120), based_on="BodyText", following="BodyText")
        + style("BodyLead", "ITA Body Lead", KEEP + spaced(120), BOLD, following="BodyText")
        + style("BodyItem", "ITA Body Item", FIRST_LINE + DISTRIBUTED)
        + style("BodyNumbered", "ITA Body Numbered", numbered(2) + DISTRIBUTED)
        + style("BodyBracketed", "ITA Body Bracketed", numbered(5) + DISTRIBUTED)
        + style("BodyCentred", "ITA Body Centred", CENTRED, BOLD)
        + style("BodyRight", "ITA Body Right", spaced(120) + '<w:jc w:val="right"/>')
        + style("Note", "ITA Note", spaced(120), size(14), following="BodyText")
        + style("Caption", "caption", KEEP + spaced(120, 60), BOLD, following="BodyText")
        + style("AppendixHeading", "ITA Appendix Heading", KEEP + PAGE_BREAK + spaced(after=60) + CENTRED, BOLD)
        + style("Figure", "ITA Figure", KEEP + spaced(60) + CENTRED, following="FigureCaption")
        + style("FigureLead", "ITA Figure Lead", KEEP + "<w:keepLines/>" + spaced(60), BOLD + size(14))
        + style("FigureCaption", "ITA Figure Caption", "<w:keepLines/>" + spaced(60, 60) + CENTRED, BOLD + size(14))
        + style("TableText", "ITA Table Text", "", size(14))
        + style("TableKept", "ITA Table Text Kept", KEEP, based_on="TableText")
        + style("TableCentred", "ITA Table Centred", CENTRED, based_on="TableText")
        + style("TableHeading", "ITA Table Heading", KEEP + CENTRED, BOLD, based_on="TableText")
        + style("TableBand", "ITA Table Band", KEEP + CENTRED, BOLD, based_on="TableText")
        + style("TableNumbered", "ITA Table Numbered", numbered(3), based_on="TableText")
        + style("TableBullet", "ITA Table Bullet", numbered(4), based_on="TableText")
        + style("TableBracketed", "ITA Table Bracketed", numbered(6), based_on="TableText")
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
    """The lists: 1 headings, 2 body, 3 in cells, 4 bullets in cells, 5 and 6 in brackets in body and cells.

    Thai digits; finishing switches them.
    """

    def level(
        shown: str,
        left: int,
        hanging: int,
        linked: str,
        *,
        at: int = 0,
        format_: str = "thaiNumbers",
        follows: str = "tab",
    ) -> str:
        first_line = f'w:hanging="{hanging}"' if hanging >= 0 else f'w:firstLine="{-hanging}"'
        tab = f'<w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>' if follows == "tab" else ""
        return (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/><w:pStyle w:val="{linked}"/>'
            f'<w:suff w:val="{follows}"/><w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr>{tab}<w:ind w:left="{left}" {first_line}/></w:pPr></w:lvl>'
        )

    lists = (
        level("%1.", 425, 425, "Heading1") + level("%1.%2", 992, 567, "Heading2Numbered", at=1),
        level("%1.", 1843, 425, "BodyNumbered"),
        level("%1.", 340, 340, "TableNumbered"),
        level("-", 170, 170, "TableBullet", format_="bullet"),
        level("(%1)", 0, -1418, "BodyBracketed", follows="space"),
        level("(%1)", 397, 397, "TableBracketed"),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{_level_type(levels)}"/>{levels}'
        "</w:abstractNum>"
        for number, levels in enumerate(lists, start=1)
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(lists) + 1)
    )
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{abstract}{used}</w:numbering>'


def _level_type(levels: str) -> str:
    return "multilevel" if levels.count("<w:lvl ") > 1 else "singleLevel"


def package(body: str, properties: dict[str, str], title: str, creator: str) -> dict[str, bytes]:
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
    drawn = [chart for name, chart in BY_NAME.items() if f'"rIdChart_{name}"' in body]
    content_types |= {f"/{_part(chart)}": _CHART_TYPE for chart in drawn}
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in content_types.items())
    related = {
        "rIdStyles": ("styles", "styles.xml"),
        "rIdNumbering": ("numbering", "numbering.xml"),
        "rIdSettings": ("settings", "settings.xml"),
        "rIdFonts": ("fontTable", "fontTable.xml"),
        "rIdHeader": ("header", "header1.xml"),
        "rIdEmblem": ("image", EMBLEM_PART.removeprefix("word/")),
    }
    related |= {f"rIdChart_{chart.name}": ("chart", f"charts/{chart.name}.xml") for chart in drawn}
    pictures = {EMBLEM_PART: emblem_picture()}
    if photos.RELATION in body:
        related[photos.RELATION] = ("image", photos.PART.removeprefix("word/"))
        pictures[photos.PART] = photos.picture()
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
    parts = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="xlsx" ContentType="{_WORKBOOK_TYPE}"/>'
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
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>"
        "<dc:language>th-TH</dc:language></cp:coreProperties>",
        "docProps/custom.xml": f'{DECLARATION}<Properties xmlns="{office}/custom-properties" '
        f'xmlns:vt="{office}/docPropsVTypes">'
        f"{custom}</Properties>",
    }
    encoded = {name: content.encode("utf-8") for name, content in parts.items()}
    return {**encoded, **pictures, **_chart_parts(drawn)}


_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _part(chart: Chart) -> str:
    return f"word/charts/{chart.name}.xml"


def _chart_parts(drawn: list[Chart]) -> dict[str, bytes]:
    """Every chart with its workbook and the relation between them."""
    parts: dict[str, bytes] = {}
    for chart in drawn:
        target = f'Target="../embeddings/{chart.name}.xlsx"'
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
        parts[_part(chart)] = chart.xml()
        parts[f"word/charts/_rels/{chart.name}.xml.rels"] = (
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{kind}" {target}/></Relationships>'
        ).encode()
        parts[f"word/embeddings/{chart.name}.xlsx"] = chart.embedded()
    return parts
