"""The native charts of a summary: how many agencies have each level, and the means beside the target."""

import math
from collections.abc import Sequence
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import AxDataSource, NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties
from openpyxl.drawing.text import Font as Typeface

from itadocs.workbook import look

_MEAN, _TARGET = "2F5597", "BFBFBF"
_WIDTH = 20.0  # centimetres
_MOST_STEPS = 6  # on the axis of counts


def levels(drawn: Any, top: int, counts: Sequence[int], anchor: str) -> None:
    """How many agencies have each level; the headings of the table with these counts stand in row ``top``."""
    rows = len(counts)
    chart = _chart("จำนวนหน่วยงานตามระดับผลการประเมิน", "col", 14)
    chart.add_data(Reference(drawn, min_col=2, min_row=top, max_row=top + rows), titles_from_data=True)
    _name(chart, Reference(drawn, min_col=1, min_row=top + 1, max_row=top + rows))
    _fill(chart, 0, _MEAN)
    chart.legend = None
    chart.y_axis.number_format, chart.y_axis.scaling.min = "0", 0
    chart.y_axis.majorUnit = max(1, math.ceil(max(counts) / _MOST_STEPS))  # agencies come whole
    _label(chart, 0, "0")
    _remember(drawn, chart, top, rows)
    drawn.add_chart(chart, anchor)


def means(drawn: Any, top: int, rows: int, anchor: str) -> None:
    """The mean of every indicator with the target beside it."""
    chart = _chart("คะแนนเฉลี่ยรายตัวชี้วัดเทียบกับเกณฑ์เป้าหมาย", "bar", 17)
    chart.add_data(Reference(drawn, min_col=2, max_col=3, min_row=top, max_row=top + rows), titles_from_data=True)
    _name(chart, Reference(drawn, min_col=1, min_row=top + 1, max_row=top + rows))
    _fill(chart, 0, _MEAN)
    _fill(chart, 1, _TARGET)
    chart.x_axis.scaling.orientation = "maxMin"  # the first indicator on top
    chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.majorUnit = 0, 100, 20
    chart.y_axis.number_format, chart.y_axis.crosses = "0", "max"  # the figures below, not above
    chart.legend.position = "b"
    _label(chart, 0, "0.00")
    _remember(drawn, chart, top, rows)
    drawn.add_chart(chart, anchor)


def _chart(title: str, direction: str, height: float) -> Any:
    chart: Any = BarChart()
    chart.type, chart.style, chart.gapWidth = direction, 10, 60
    chart.title, chart.width, chart.height = title, _WIDTH, height
    heading: Any = chart.title  # openpyxl has made a title of the text
    for run in heading.tx.rich.p[0].r:
        run.rPr = _characters(1600, bold=True)
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False  # openpyxl would leave it out
        axis.txPr = _text(1200)
    chart.legend.txPr = _text(1200)
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=_line("D9D9D9"))
    return chart


def _line(colour: str) -> Any:
    return LineProperties(solidFill=colour, w=6350)


def _name(chart: Any, cells: Reference) -> None:
    """Categories are texts; openpyxl by itself would say that they are numbers."""
    for each in chart.series:
        each.cat = AxDataSource(strRef=StrRef(str(cells)))


def _remember(drawn: Any, chart: Any, top: int, rows: int) -> None:
    """What the cells hold, for who shows a chart before computing it: Excel does, in Protected View."""
    names = [str(drawn.cell(top + row, 1).value) for row in range(1, rows + 1)]
    for column, each in enumerate(chart.series, start=2):
        values = [str(drawn.cell(top + row, column).value) for row in range(1, rows + 1)]
        points = [NumVal(idx=place, v=value) for place, value in enumerate(values)]
        each.val.numRef.numCache = NumData(ptCount=rows, pt=points)
        each.cat.strRef.strCache = _texts(names)
        each.tx.strRef.strCache = _texts([str(drawn.cell(top, column).value)])


def _texts(values: Sequence[str]) -> StrData:
    return StrData(ptCount=len(values), pt=[StrVal(idx=place, v=value) for place, value in enumerate(values)])


def _fill(chart: Any, series: int, colour: str) -> None:
    chart.series[series].graphicalProperties = GraphicalProperties(solidFill=colour)


def _label(chart: Any, series: int, number_format: str) -> None:
    labels: Any = DataLabelList()
    labels.showVal, labels.numFmt, labels.txPr = True, number_format, _text(1200)
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    chart.series[series].dLbls = labels


def _text(size: int) -> RichText:
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=_characters(size)), endParaRPr=_characters(size))
    return RichText(p=[paragraph])


def _characters(size: int, *, bold: bool = False) -> Any:
    """Properties of letters, ``size`` in hundredths of a point; Thai is written in the font of complex scripts."""
    face = Typeface(typeface=look.FONT)
    return CharacterProperties(sz=size, b=bold, latin=face, cs=face)
