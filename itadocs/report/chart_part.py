"""One chart: its part as the template draws it, filled with the data of a report.

What of the part depends on the template alone is settled once and kept by content; a report adds its names and figures.
"""

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from itadocs.oxml import Element, R, c, escaped, integer, parse_xml, xml_bytes
from itadocs.report.chart_shown import CATEGORY, NAME, VALUE, Point, Shown, point, shown
from itadocs.thai import Numerals

SHEET = "Sheet1"
_THAI = "[$-D00041E]"  # the one prefix that Word, Excel and LibreOffice all take for Thai digits
_PLACE = "itadocs"
_PLACES = re.compile(rf"<\?{_PLACE} (.*?)\?>")
_TITLE = "title"
_BEFORE_CATEGORIES = (
    *("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion"),
    *("dPt", "dLbls", "trendline", "errBars"),
)
# What of a series is data, and what may stand before it (the schema fixes the order).
_DATA = {NAME: ("idx", "order"), CATEGORY: _BEFORE_CATEGORIES, VALUE: (*_BEFORE_CATEGORIES, CATEGORY)}


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


@dataclass(frozen=True)
class Drawn:
    """A chart as a template draws it: the relation to its workbook, "" without one, and how many categories it has."""

    relation: str
    categories: int


@dataclass(frozen=True)
class Filled:
    """The part of a chart with data, and what it shows, as it would be read of it."""

    part: bytes
    shown: Shown


class _Place(NamedTuple):
    """Where data go in a chart: what of them, of which series, and the prefix of names there."""

    prefix: str
    what: str
    series: int


class _Held(NamedTuple):
    """What a place holds: so many cells of the workbook, and their texts or written figures by number."""

    cells: str
    length: int
    points: list[tuple[int, str]]


@dataclass(frozen=True)
class _Frame:
    """A chart of so many series as text, with the places of data in it.

    ``shown`` is what it shows while every place holds its name; ``places`` has the places by these names.
    """

    pieces: tuple[str | _Place, ...]
    shown: Shown
    places: Mapping[str, _Place]


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


def filled(chart: bytes, data: ChartData, numerals: Numerals) -> Filled:
    """The part of a chart with data: series by their order, the last ones trimmed or copied as needed."""
    frame = _frame(chart, len(data.series), data.grows, numerals)
    code = _number_format("0.00", numerals)
    held = {place: _held(place, data) for place in frame.places.values()}
    part = "".join([each if isinstance(each, str) else _put(each, held[each], code) for each in frame.pieces])
    return Filled(part.encode(), _shown(frame, held))


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
def _frame(chart: bytes, count: int, grows: bool, numerals: Numerals) -> _Frame:
    """The part of a template for so many series; kept by content."""
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
    pieces = tuple(_place(each) if number % 2 else each for number, each in enumerate(texts))
    places = {f"{_PLACE} {number}": each for number, each in enumerate(pieces) if isinstance(each, _Place)}
    named = {place: _put(place, _texts("", (name,)), "") for name, place in places.items()}
    whole = "".join(each if isinstance(each, str) else named[each] for each in pieces)
    return _Frame(pieces, shown(whole.encode()), MappingProxyType(places))


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
        for what, before in _DATA.items():
            places.append(etree.ProcessingInstruction(_PLACE, f"{what} {number}"))
            _hold(each, what, places[-1], before)
    for title in list(root.iterfind(f".//{c('title')}/{c('tx')}/{c('strRef')}")):
        places.append(etree.ProcessingInstruction(_PLACE, f"{_TITLE} {count}"))
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


def _held(place: _Place, data: ChartData) -> _Held:
    column = place.series + 2
    if place.what == CATEGORY:
        return _texts(_cells(1, 2, len(data.categories)), data.categories)
    if place.what == _TITLE:
        return _texts(_cells(column + 1, 1, 1), (data.title,))
    series = data.series[place.series]
    if place.what == NAME:
        return _texts(_cells(column, 1, 1), (series.name,))
    figures = [(number, written(value)) for number, value in enumerate(series.values) if value is not None]
    return _Held(_cells(column, 2, len(series.values)), len(series.values), figures)


def _texts(cells: str, texts: tuple[str, ...]) -> _Held:
    return _Held(cells, len(texts), [*enumerate(texts)])


def _put(place: _Place, held: _Held, code: str) -> str:
    """What stands in a place of the part: the cells, and what they hold."""
    p, kind = place.prefix, "num" if place.what == VALUE else "str"
    format_ = f"<{p}formatCode>{code}</{p}formatCode>" if kind == "num" else ""
    points = "".join([f'<{p}pt idx="{at}"><{p}v>{escaped(text)}</{p}v></{p}pt>' for at, text in held.points])
    cache = f'<{p}{kind}Cache>{format_}<{p}ptCount val="{held.length}"/>{points}</{p}{kind}Cache>'
    return f"<{p}{kind}Ref><{p}f>{held.cells}</{p}f>{cache}</{p}{kind}Ref>"


def _shown(frame: _Frame, held: Mapping[_Place, _Held]) -> Shown:
    """What a frame shows with this in its places."""
    places = frame.places
    points: list[Point] = []
    for each in frame.shown.points:
        what, _, value = each
        if value in places:
            points += [point(what, str(at), text) for at, text in held[places[value]].points]
        else:
            points.append(each)
    titles = (held[places[each]].points[0][1] if each in places else each for each in frame.shown.titles)
    return Shown(tuple(titles), tuple(points))


def _cells(column: int, row: int, count: int) -> str:
    name = letter(column)
    end = f":${name}${row + count - 1}" if count > 1 else ""
    return f"{SHEET}!${name}${row}{end}"


@lru_cache(maxsize=1024)  # each stands in the chart and in its workbook
def written(value: Decimal) -> str:
    """A figure as it stands in a chart and in its workbook."""
    return f"{value.normalize():f}"


def letter(column: int) -> str:
    """The letter of a column of the workbook, from 1."""
    return chr(ord("A") + column - 1)  # a chart of more than 24 series is none
