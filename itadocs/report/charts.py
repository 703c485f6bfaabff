"""Native charts: the template draws them, here their data are put in, cached values and embedded workbook alike.

A chart is known by its alternative text, which begins with ``itadocs:chart`` and the name of its data; where an office
program dropped that, by the same words in the corner cell of its workbook. Everything else about it – kind, colours,
labels, axes, size – is the template's and stays.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from itadocs.oxml import R, c
from itadocs.package import CONTENT_TYPES, DOCUMENT, NotAPackageError, unpack
from itadocs.report import chart_part, drawings
from itadocs.report.chart_part import ChartData
from itadocs.report.chart_shown import Shown
from itadocs.report.chart_workbook import SPREADSHEET, workbook
from itadocs.report.drawings import Drawing
from itadocs.thai import Numerals

TAG = "itadocs:chart"
_TAGGED = re.compile(rf'descr="{TAG}\s*([^\s"]*)')
_IN_CELL = re.compile(rf">{TAG} (\w+)<")
_SHEET = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")
_LARGEST_WORKBOOK = 10 * 2**20  # unpacked: the data of a chart have some kilobytes
_AROUND = 3  # what stands around the bars of a chart, its legend and edges, is as high as three of them


def names_in(parts: Mapping[str, bytes]) -> set[str]:
    """The names of the data that the charts of a template ask for."""
    document = parts[DOCUMENT].decode("utf-8", "replace")
    tagged = _TAGGED.findall(document)
    if len(tagged) >= document.count("<c:chart "):
        return set(tagged)
    return {*tagged, *(name for part, data in parts.items() if part.endswith(".xlsx") for name in _in_workbook(data))}


def fill(
    drawn: Iterable[Drawing], parts: dict[str, bytes], charts: Mapping[str, ChartData | None], numerals: Numerals
) -> dict[str, Shown]:
    """Put data into the charts among the drawings of a document; one whose data are None is taken away.

    What they show then, by their parts.
    KeyError for a name that ``charts`` does not have: templates are checked for it before they are rendered.
    """
    shown: dict[str, Shown] = {}
    for holder, properties, text in drawn:
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
        chart = chart_part.drawn(parts[part])
        shown[part] = _fill_part(parts, part, chart.relation, data, numerals)
        if data.stretches and chart.categories:
            drawings.stretch(holder, Fraction(len(data.categories) + _AROUND, chart.categories + _AROUND))
    return shown


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


# --- the parts of the document ---------------------------------------------------------------------------------


def _fill_part(parts: dict[str, bytes], part: str, relation: str, data: ChartData, numerals: Numerals) -> Shown:
    """Fill a chart and its workbook, which it knows by a relation; what it shows now."""
    embedded = drawings.targets(parts, part).get(relation, "")
    if embedded not in parts:  # some office programs drop it when they save a template
        embedded = f"word/embeddings/{posixpath.splitext(posixpath.basename(part))[0]}.xlsx"
        drawings.admit(parts, "xlsx", f"{SPREADSHEET}.sheet")
        parts[part] = chart_part.linked(parts[part], drawings.relate(parts, part, embedded, drawings.WORKBOOK))
    parts[embedded] = workbook(data)
    filled = chart_part.filled(parts[part], data, numerals)
    parts[part] = filled.part
    return filled.shown
