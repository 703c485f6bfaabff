"""Native charts: the template draws them, here their data are put in, cached values and embedded workbook alike.

A chart is known by its alternative text, which begins with ``itadocs:chart`` and the name of its data; where an office
program dropped that, by the same words in the corner cell of its workbook. Everything else about it – kind, colours,
labels, axes, size – is the template's and stays.
"""

import copy
import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from xml.sax.saxutils import escape

from lxml import etree

from itadocs.oxml import Element, R, integer, parse_xml, xml_bytes
from itadocs.package import CONTENT_TYPES, DOCUMENT, NotAPackageError, unpack
from itadocs.report import drawings
from itadocs.thai import Numerals

TAG = "itadocs:chart"
SHEET = "Sheet1"
_TAGGED = re.compile(rf'descr="{TAG}\s*([^\s"]*)')
_IN_CELL = re.compile(rf">{TAG} (\w+)<")
_SHEET = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_THAI = "[$-D00041E]"  # the one prefix that Word, Excel and LibreOffice all take for Thai digits
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LARGEST_WORKBOOK = 10 * 2**20  # unpacked: the data of a chart have some kilobytes
_AROUND = 3  # what stands around the bars of a chart, its legend and edges, is as high as three of them


def c(name: str) -> str:
    """A DrawingML chart name as lxml writes it."""
    return f"{{{_C}}}{name}"


@dataclass(frozen=True)
class Series:
    """One series: its name and a value for every category, None where there is none."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True)
class ChartData:
    """What a chart shows. ``title`` is for a title linked to the workbook; ``says`` states the figures in words.

    ``grows`` is true of data with as many series as there are years: a template may draw fewer than there are.
    ``stretches`` is true of data with as many categories as there are agencies: the chart is drawn higher for more.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    says: str
    title: str = ""
    grows: bool = False
    stretches: bool = False


def names_in(parts: Mapping[str, bytes]) -> set[str]:
    """The names of the data that the charts of a template ask for."""
    document = parts[DOCUMENT].decode("utf-8", "replace")
    tagged = _TAGGED.findall(document)
    if len(tagged) >= document.count("<c:chart "):
        return set(tagged)
    return {*tagged, *(name for part, data in parts.items() if part.endswith(".xlsx") for name in _in_workbook(data))}


def fill(
    document: Element, parts: dict[str, bytes], charts: Mapping[str, ChartData | None], numerals: Numerals
) -> None:
    """Put data into the charts of a document; one whose data are None is taken away.

    KeyError for a name that ``charts`` does not have: templates are checked for it before they are rendered.
    """
    for holder, properties, text in drawings.described(document):
        reference = holder.find(f".//{c('chart')}")
        if reference is None:
            continue
        part = drawings.targets(parts, DOCUMENT)[str(reference.get(f"{{{R}}}id"))]
        name, said = _asked_for(text, parts, part)
        if not name:
            continue  # the template author's own
        data = charts[name]
        if data is None:
            drawings.take_away(holder)
            continue
        properties.set("descr", f"{said} {data.says}".strip())
        drawn = _fill_part(parts, part, data, numerals)
        if data.stretches and drawn:
            drawings.stretch(holder, Fraction(len(data.categories) + _AROUND, drawn + _AROUND))


def fill_chart(chart: Element, data: ChartData, numerals: Numerals) -> None:
    """Put data into the XML of one chart: series by their order, the last ones trimmed or copied as needed."""
    drawn = sorted(chart.iter(c("ser")), key=_order)
    for surplus in drawn[len(data.series) :]:
        _remove(surplus)
    drawn = drawn[: len(data.series)]
    while data.grows and drawn and len(drawn) < len(data.series):
        drawn.append(_copied(drawn[-1], len(drawn)))
    for column, (series, values) in enumerate(zip(drawn, data.series, strict=False), start=2):
        _put(series, "tx", _texts(_cells(column, 1, 1), (values.name,)), after=("idx", "order"))
        before_values = ("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion")
        before_values += ("dPt", "dLbls", "trendline", "errBars")
        _put(series, "cat", _texts(_cells(1, 2, len(data.categories)), data.categories), after=before_values)
        _put(
            series, "val", _numbers(_cells(column, 2, len(values.values)), values.values), after=(*before_values, "cat")
        )
    for linked in chart.iterfind(f".//{c('title')}/{c('tx')}/{c('strRef')}"):
        linked.getparent().replace(linked, _texts(_cells(len(data.series) + 3, 1, 1), (data.title,)))  # type: ignore[union-attr]
    for element, where in _formats(chart):
        code = (element.get(where) if where else element.text) or "General"
        plain = code.replace(_THAI, "")
        code = plain if numerals is Numerals.ARABIC or plain == "General" else _THAI + plain
        if where:
            element.set(where, code)
        else:
            element.text = code


def _asked_for(text: str, parts: Mapping[str, bytes], part: str) -> tuple[str, str]:
    """The name of the data a chart asks for, "" if none, and the words of its own alternative text."""
    words = text.split(maxsplit=2)
    if words[:1] == [TAG]:
        name, said = (*words[1:], "", "")[:2]
        return name, said
    within = drawings.targets(parts, part).values()
    embedded = (parts[each] for each in within if each.endswith(".xlsx") and each in parts)
    return next((name for data in embedded for name in _in_workbook(data)), ""), text


def _in_workbook(data: bytes) -> list[str]:
    """The names of data in the cells of an embedded workbook."""
    try:
        parts = unpack(data, CONTENT_TYPES, _LARGEST_WORKBOOK)
    except NotAPackageError:
        return []
    sheets = (content.decode("utf-8", "replace") for part, content in parts.items() if _SHEET.search(part))
    return [name for sheet in sheets for name in _IN_CELL.findall(sheet)]


def workbook(data: ChartData, corner: str = "") -> bytes:
    """The embedded workbook: categories in the first column, a series in each that follows, the linked title aside.

    ``corner`` stands in the first cell: in a template the name of the data, in a report nothing.
    """
    first = [corner, *(series.name for series in data.series)]
    rows = [_text_cells(1, [*first, "", data.title] if data.title else first)]
    for row, category in enumerate(data.categories, start=2):
        values = (series.values[row - 2] for series in data.series)
        cells = "".join(
            f'<c r="{_letter(column)}{row}"><v>{_number(value)}</v></c>'
            for column, value in enumerate(values, start=2)
            if value is not None
        )
        rows.append(_text_cells(row, [category]) + cells)
    listed = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, start=1))
    sheet = f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{listed}</sheetData></worksheet>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in {**_WORKBOOK, "xl/worksheets/sheet1.xml": sheet}.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content.encode("utf-8"))
    return packed.getvalue()


_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WORKBOOK = {
    "[Content_Types].xml": f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SPREADSHEET}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def _text_cells(row: int, texts: list[str]) -> str:
    return "".join(
        f'<c r="{_letter(column)}{row}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        for column, text in enumerate(texts, start=1)
        if text
    )


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)  # a chart of more than 24 series is none


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


# --- the XML of a chart ----------------------------------------------------------------------------------------


def _order(series: Element) -> int:
    order = series.find(c("order"))
    return 0 if order is None else integer(order.get("val"))


def _remove(series: Element) -> None:
    """Remove a series; a group of a combined chart that held no other goes with it."""
    group = series.getparent()
    assert group is not None
    group.remove(series)
    plot = group.getparent()
    if group.find(c("ser")) is None and plot is not None:
        plot.remove(group)


def _copied(series: Element, position: int) -> Element:
    """A further series like the last; without its own colours, for the program then chooses others."""
    another = copy.deepcopy(series)
    for name in ("idx", "order"):
        number = another.find(c(name))
        if number is not None:
            number.set("val", str(position))
    colours = another.find(c("spPr"))
    if colours is not None:
        another.remove(colours)
    series.addnext(another)
    return another


def _put(series: Element, name: str, reference: Element, *, after: tuple[str, ...]) -> None:
    """Put a reference into its place in a series, in the place of the old one."""
    holder = etree.Element(c(name))
    holder.append(reference)
    old = series.find(c(name))
    if old is not None:
        series.replace(old, holder)
        return
    before = {c(each) for each in after}
    series.insert(sum(each.tag in before for each in series), holder)


def _cells(column: int, row: int, count: int) -> str:
    letter = _letter(column)
    end = f":${letter}${row + count - 1}" if count > 1 else ""
    return f"{SHEET}!${letter}${row}{end}"


def _texts(formula: str, texts: tuple[str, ...]) -> Element:
    reference, cache = _reference("str", formula, len(texts))
    for position, text in enumerate(texts):
        _point(cache, position, text)
    return reference


def _numbers(formula: str, values: tuple[Decimal | None, ...]) -> Element:
    reference, cache = _reference("num", formula, len(values))
    code = etree.Element(c("formatCode"))
    code.text = "0.00"
    cache.insert(0, code)
    for position, value in enumerate(values):
        if value is not None:
            _point(cache, position, _number(value))
    return reference


def _reference(kind: str, formula: str, count: int) -> tuple[Element, Element]:
    reference = etree.Element(c(f"{kind}Ref"))
    etree.SubElement(reference, c("f")).text = formula
    cache = etree.SubElement(reference, c(f"{kind}Cache"))
    etree.SubElement(cache, c("ptCount"), val=str(count))
    return reference, cache


def _point(cache: Element, position: int, text: str) -> None:
    point = etree.SubElement(cache, c("pt"), idx=str(position))
    etree.SubElement(point, c("v")).text = text


def _formats(chart: Element) -> list[tuple[Element, str]]:
    """Where number formats stand: in an attribute, or as the text of an element."""
    return [(each, "formatCode") for each in chart.iter(c("numFmt"))] + [
        (each, "") for each in chart.iter(c("formatCode"))
    ]


# --- the parts of the document ---------------------------------------------------------------------------------


def _fill_part(parts: dict[str, bytes], part: str, data: ChartData, numerals: Numerals) -> int:
    """Fill a chart and its workbook; how many categories the template drew."""
    chart = parse_xml(parts[part])
    count = chart.find(f".//{c('cat')}//{c('ptCount')}")
    fill_chart(chart, data, numerals)
    external = chart.find(c("externalData"))
    embedded = drawings.targets(parts, part).get("" if external is None else str(external.get(f"{{{R}}}id")), "")
    if external is None or embedded not in parts:  # some office programs drop it when they save a template
        embedded = f"word/embeddings/{posixpath.splitext(posixpath.basename(part))[0]}.xlsx"
        drawings.admit(parts, "xlsx", f"{_SPREADSHEET}.sheet")
        _link(chart, drawings.relate(parts, part, embedded, drawings.WORKBOOK))
    parts[embedded] = workbook(data)
    parts[part] = xml_bytes(chart)
    return 0 if count is None else integer(count.get("val"))


def _link(chart: Element, relation: str) -> None:
    """Let a chart know its workbook by this relation."""
    for stale in chart.findall(c("externalData")):
        chart.remove(stale)
    external = etree.Element(c("externalData"))
    external.set(f"{{{R}}}id", relation)
    etree.SubElement(external, c("autoUpdate"), val="0")
    last = {c("printSettings"), c("userShapes"), c("extLst")}
    chart.insert(sum(each.tag not in last for each in chart), external)
