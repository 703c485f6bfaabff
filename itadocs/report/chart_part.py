"""One chart: its part as the template draws it, and the workbook behind it, both filled with the same data.

What of the part depends on the template alone is settled once and kept by content; a report adds its names and figures.
"""

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from itadocs.oxml import Element, R, integer, parse_xml, xml_bytes
from itadocs.package import CONTENT_TYPES, RELATIONS, pack
from itadocs.thai import Numerals

SHEET = "Sheet1"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_THAI = "[$-D00041E]"  # the one prefix that Word, Excel and LibreOffice all take for Thai digits
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_PLACE = "itadocs"
_PLACES = re.compile(rf"<\?{_PLACE} (.*?)\?>")
_BEFORE_CATEGORIES = (
    *("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion"),
    *("dPt", "dLbls", "trendline", "errBars"),
)
# What of a series is data, and what may stand before it (the schema fixes the order).
_HELD = {"tx": ("idx", "order"), "cat": _BEFORE_CATEGORIES, "val": (*_BEFORE_CATEGORIES, "cat")}


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


# --- the part ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Drawn:
    """A chart as a template draws it: the relation to its workbook, "" without one, and how many categories it has."""

    relation: str
    categories: int


class _Place(NamedTuple):
    """Where data go in a chart: what of them, of which series, and the prefix of names there."""

    prefix: str
    what: str
    series: int


@lru_cache(maxsize=64)
def drawn(chart: bytes) -> Drawn:
    """What the part of a chart says of itself."""
    root = parse_xml(chart)
    external = root.find(c("externalData"))
    count = root.find(f".//{c('cat')}//{c('ptCount')}")
    return Drawn(
        "" if external is None else str(external.get(f"{{{R}}}id", "")),
        0 if count is None else integer(count.get("val")),
    )


def filled(chart: bytes, data: ChartData, numerals: Numerals) -> bytes:
    """The part of a chart with data: series by their order, the last ones trimmed or copied as needed."""
    pieces = _around(chart, len(data.series), data.grows, numerals)
    code = _number_format("0.00", numerals)
    return "".join(each if isinstance(each, str) else _put(each, data, code) for each in pieces).encode()


def linked(chart: bytes, relation: str) -> bytes:
    """The part of a chart that knows its workbook by this relation."""
    root = parse_xml(chart)
    for stale in root.findall(c("externalData")):
        root.remove(stale)
    external = etree.Element(c("externalData"))
    external.set(f"{{{R}}}id", relation)
    etree.SubElement(external, c("autoUpdate"), val="0")
    last = {c("printSettings"), c("userShapes"), c("extLst")}
    root.insert(sum(each.tag not in last for each in root), external)
    return xml_bytes(root)


@lru_cache(maxsize=64)
def _around(chart: bytes, count: int, grows: bool, numerals: Numerals) -> tuple[str | _Place, ...]:
    """A chart of so many series as text, with the places of data in it."""
    root = parse_xml(chart)
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)  # by which places are marked here
    for place in _marked_places(root, count, grows=grows):
        holder = place.getparent()
        assert holder is not None
        place.text = f"{holder.prefix or ''} {place.text}"
    for element, where in _formats(root):
        code = _number_format((element.get(where) if where else element.text) or "General", numerals)
        if where:
            element.set(where, code)
        else:
            element.text = code
    texts = _PLACES.split(xml_bytes(root).decode())
    return tuple(_place(each) if number % 2 else each for number, each in enumerate(texts))


def _place(text: str) -> _Place:
    prefix, what, series = text.split(" ")
    return _Place(f"{prefix}:" if prefix else "", what, int(series))


def _marked_places(root: Element, count: int, *, grows: bool) -> list[Element]:
    """Put a sign wherever data go, in the place of the template's."""
    series = sorted(root.iter(c("ser")), key=_order)
    for surplus in series[count:]:
        _remove(surplus)
    series = series[:count]
    while grows and series and len(series) < count:
        series.append(_copied(series[-1], len(series)))
    places: list[Element] = []
    for number, each in enumerate(series):
        for what, before in _HELD.items():
            places.append(etree.ProcessingInstruction(_PLACE, f"{what} {number}"))
            _hold(each, what, places[-1], before)
    for title in list(root.iterfind(f".//{c('title')}/{c('tx')}/{c('strRef')}")):
        places.append(etree.ProcessingInstruction(_PLACE, f"title {count}"))
        title.getparent().replace(title, places[-1])  # type: ignore[union-attr]
    return places


def _hold(series: Element, name: str, place: Element, after: tuple[str, ...]) -> None:
    """Put a place into its holder in a series, and that in the place of the old one."""
    holder = etree.Element(c(name))
    holder.append(place)
    old = series.find(c(name))
    if old is not None:
        series.replace(old, holder)
        return
    before = {c(each) for each in after}
    series.insert(sum(each.tag in before for each in series), holder)


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


def _formats(chart: Element) -> list[tuple[Element, str]]:
    """Where number formats stand: in an attribute, or as the text of an element."""
    return [(each, "formatCode") for each in chart.iter(c("numFmt"))] + [
        (each, "") for each in chart.iter(c("formatCode"))
    ]


def _number_format(code: str, numerals: Numerals) -> str:
    """A format of numbers that shows these numerals."""
    plain = code.replace(_THAI, "")
    return plain if numerals is Numerals.ARABIC or plain == "General" else _THAI + plain


def _put(place: _Place, data: ChartData, code: str) -> str:
    """What stands in a place: cells of the workbook, and what they hold."""
    column = place.series + 2
    match place.what:
        case "cat":
            return _texts(place.prefix, _cells(1, 2, len(data.categories)), data.categories)
        case "tx":
            return _texts(place.prefix, _cells(column, 1, 1), (data.series[place.series].name,))
        case "val":
            values = data.series[place.series].values
            points = ((number, _number(value)) for number, value in enumerate(values) if value is not None)
            return _reference(place.prefix, "num", _cells(column, 2, len(values)), len(values), points, code)
        case _:
            return _texts(place.prefix, _cells(column + 1, 1, 1), (data.title,))


def _texts(prefix: str, formula: str, texts: tuple[str, ...]) -> str:
    return _reference(prefix, "str", formula, len(texts), enumerate(texts))


def _reference(p: str, kind: str, formula: str, count: int, points: Iterable[tuple[int, str]], code: str = "") -> str:
    """Cells of the workbook, and what they hold; ``p`` is the prefix of the names."""
    format_ = f"<{p}formatCode>{code}</{p}formatCode>" if code else ""
    listed = "".join(f'<{p}pt idx="{at}"><{p}v>{text.translate(_ESCAPED)}</{p}v></{p}pt>' for at, text in points)
    cache = f'<{p}{kind}Cache>{format_}<{p}ptCount val="{count}"/>{listed}</{p}{kind}Cache>'
    return f"<{p}{kind}Ref><{p}f>{formula}</{p}f>{cache}</{p}{kind}Ref>"


def _cells(column: int, row: int, count: int) -> str:
    letter = _letter(column)
    end = f":${letter}${row + count - 1}" if count > 1 else ""
    return f"{SHEET}!${letter}${row}{end}"


@lru_cache(maxsize=1024)  # each stands in the chart and in its workbook
def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)  # a chart of more than 24 series is none


# --- the workbook ------------------------------------------------------------------------------------------------


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
    return pack({**_WORKBOOK, "xl/worksheets/sheet1.xml": sheet.encode()}, _PACKED_WORKBOOK, level=_LEVEL)


_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORKBOOK = {
    name: f"{_DECLARATION}{content}".encode()
    for name, content in {
        CONTENT_TYPES: f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SPREADSHEET}.worksheet+xml"/></Types>',
        RELATIONS: f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }.items()
}
_LEVEL = 0  # a report deflates them: twice would take longer, and more room
_PACKED_WORKBOOK = pack(_WORKBOOK, level=_LEVEL)  # the same in every chart
_BEGIN = _PACKED_WORKBOOK.partition(b"PK\1\2")[0]  # up to its directory


def is_made_here(workbook: bytes) -> bool:
    """Whether this is a workbook as it is made here; an office program that saves it packs it differently."""
    return workbook.startswith(_BEGIN)


def _text_cells(row: int, texts: list[str]) -> str:
    return "".join(
        f'<c r="{_letter(column)}{row}" t="inlineStr">'
        f'<is><t xml:space="preserve">{text.translate(_ESCAPED)}</t></is></c>'
        for column, text in enumerate(texts, start=1)
        if text
    )
