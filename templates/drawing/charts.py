"""The charts of the templates: how each looks. What it shows here is an example; the reports bring their own data.

Colours differ in lightness, and lines in their dashes, so that charts read in black and white too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from itadocs.report.chart_part import ChartData, Series, filled
from itadocs.report.chart_workbook import workbook
from itadocs.report.charts import TAG
from itadocs.thai import Numerals

FONT = "TH SarabunPSK"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CM = 360000  # EMU

DARK, TARGET = "1F4E79", "C00000"
_YEARS = ("1F4E79", "9DC3E6", "7F7F7F", "D9D9D9", "2E75B6", "404040")  # newest first
_LINES = ("1F4E79", "C00000", "7F7F7F", "2E75B6", "A6A6A6", "404040")
_DASHES = ("solid", "dash", "sysDot", "lgDashDot", "dashDot", "sysDash")


@dataclass(frozen=True)
class Chart:
    """A chart of the templates: its size in centimetres, how it is drawn, and example data."""

    name: str
    title: str
    width: float
    height: float
    draw: Callable[[], str]
    example: ChartData

    def xml(self) -> bytes:
        """The chart part, filled with the example."""
        return filled(self.draw().encode("utf-8"), self.example, Numerals.THAI).part

    def embedded(self) -> bytes:
        """The workbook behind it."""
        return workbook(self.example, f"{TAG} {self.name}")


def _text(size: int = 14, colour: str = "000000", *, bold: bool = False) -> str:
    faces = "".join(f'<a:{script} typeface="{FONT}"/>' for script in ("latin", "ea", "cs"))
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size * 100}" b="{int(bold)}"><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill>{faces}</a:defRPr></a:pPr><a:endParaRPr lang="th-TH"/></a:p>'
        "</c:txPr>"
    )


def _filled(colour: str) -> str:
    return f"<c:spPr>{_solid(colour)}{_edge('404040')}</c:spPr>"


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _edge(colour: str, width: int = 6350) -> str:
    return f'<a:ln w="{width}">{_solid(colour)}</a:ln>'


def _hatched(colour: str) -> str:
    return (
        f'<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{colour}"/></a:fgClr><a:bgClr>'
        f'<a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>{_edge(colour, 9525)}</c:spPr>'
    )


def _line(colour: str, dash: str, width: int = 19050) -> str:
    return (
        f'<c:spPr><a:ln w="{width}" cap="rnd"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f'<a:prstDash val="{dash}"/><a:round/></a:ln></c:spPr>'
    )


def _labels(
    *, position: str = "outEnd", shown: bool = True, size: int = 13, upright: bool = False, number: str = "0.00"
) -> str:
    if not shown:
        flags = "".join(f'<c:{each} val="0"/>' for each in _FLAGS)
        return f"<c:dLbls>{flags}</c:dLbls>"
    flags = "".join(f'<c:{each} val="{int(each == "showVal")}"/>' for each in _FLAGS)
    written = _text(size)
    if upright:
        written = written.replace("<a:bodyPr/>", '<a:bodyPr rot="-5400000" vert="horz"/>')
    placed = f'<c:dLblPos val="{position}"/>' if position else ""
    return f'<c:dLbls><c:numFmt formatCode="{number}" sourceLinked="0"/>{written}{placed}{flags}</c:dLbls>'


_FLAGS = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")


def _series(position: int, inside: str) -> str:
    return f'<c:ser><c:idx val="{position}"/><c:order val="{position}"/>{inside}</c:ser>'


def _category_axis(*, horizontal: bool = False, reversed_: bool = False, every: bool = False) -> str:
    """The axis of the names; ``every`` keeps a program from leaving some out where they stand close."""
    side = "l" if horizontal else "b"
    orientation = "maxMin" if reversed_ else "minMax"
    skip = '<c:tickLblSkip val="1"/>' if every else ""
    return (
        f'<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="{orientation}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>{_edge("7F7F7F", 9525)}</c:spPr>{_text()}'
        '<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>{skip}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(*, horizontal: bool = False, hidden: bool = False, top: int = 105, lines: bool = True) -> str:
    """The axis of the figures, up to ``top``; with 0 the program finds where it ends."""
    side = "b" if horizontal else "l"
    highest, step = (f'<c:max val="{top}"/>', '<c:majorUnit val="20"/>') if top else ("", "")
    gridlines = f"<c:majorGridlines><c:spPr>{_edge('D9D9D9')}</c:spPr></c:majorGridlines>" if lines else ""
    return (
        f'<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/>{highest}<c:min val="0"/>'
        f'</c:scaling><c:delete val="{int(hidden)}"/><c:axPos val="{side}"/>{gridlines}'
        '<c:numFmt formatCode="0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text(12)}<c:crossAx val="111"/>'
        f'<c:crosses val="autoZero"/><c:crossBetween val="between"/>{step}</c:valAx>'
    )


_SQUARE = (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    '<c:x val="0.05"/><c:y val="0.05"/><c:w val="0.9"/><c:h val="0.9"/></c:manualLayout></c:layout>'
)


def _space(plot: str, *, title: str = "", legend: bool = True, layout: str = "<c:layout/>") -> str:
    legend_xml = f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_text()}</c:legend>' if legend else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        f'{title}<c:autoTitleDeleted val="{int(not title)}"/><c:plotArea>{layout}{plot}</c:plotArea>{legend_xml}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text()}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


# --- the kinds -------------------------------------------------------------------------------------------------


def _score_ring() -> str:
    """A ring with the score in its middle: the title is linked to the workbook, so that it never goes stale."""
    title = (
        "<c:title><c:tx><c:strRef><c:f>Sheet1!$D$1</c:f></c:strRef></c:tx><c:layout><c:manualLayout>"
        '<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.33"/><c:y val="0.41"/></c:manualLayout></c:layout>'
        f'<c:overlay val="1"/>{_text(20, DARK, bold=True)}</c:title>'
    )
    points = "".join(
        f'<c:dPt><c:idx val="{number}"/><c:bubble3D val="0"/>{_filled(colour)}</c:dPt>'
        for number, colour in enumerate((DARK, "E7E6E6"))
    )
    ring = (
        f'<c:doughnutChart><c:varyColors val="1"/>{_series(0, points + _labels(shown=False))}'
        '<c:firstSliceAng val="0"/><c:holeSize val="68"/></c:doughnutChart>'
    )
    return _space(ring, title=title, legend=False, layout=_SQUARE)


def _columns_beside_target() -> str:
    bars = (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        + _series(0, _filled(DARK) + '<c:invertIfNegative val="0"/>' + _labels())
        + '<c:gapWidth val="90"/><c:axId val="111"/><c:axId val="112"/></c:barChart>'
    )
    target = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        + _series(
            1, _line(TARGET, "dash", 22225) + '<c:marker><c:symbol val="none"/></c:marker>' + _labels(shown=False)
        )
        + '<c:marker val="1"/><c:axId val="111"/><c:axId val="112"/></c:lineChart>'
    )
    return _space(bars + target + _category_axis() + _value_axis(top=110))


def _columns_by_year() -> str:
    bars = "".join(
        _series(number, _filled(colour) + '<c:invertIfNegative val="0"/>' + _labels(size=12, upright=True))
        for number, colour in enumerate(_YEARS)
    )
    plot = (
        f'<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>{bars}'
        '<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>'
    )
    return _space(plot + _category_axis() + _value_axis(top=120))


def _bars_of_indicators(*, every: bool = False) -> str:
    bars = "".join(
        _series(number, look + '<c:invertIfNegative val="0"/>' + _labels())
        for number, look in enumerate((_filled(DARK), _hatched(TARGET)))
    )
    plot = (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{bars}'
        '<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="112"/></c:barChart>'
    )
    axes = _category_axis(horizontal=True, reversed_=True, every=every) + _value_axis(
        horizontal=True, hidden=True, top=112, lines=False
    )
    return _space(plot + axes)


def _bars_of_agencies() -> str:
    return _bars_of_indicators(every=True)


def _bars_of_counts() -> str:
    bars = _series(0, _filled(DARK) + '<c:invertIfNegative val="0"/>' + _labels(number="0"))
    plot = (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{bars}'
        '<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>'
    )
    axes = _category_axis(horizontal=True, reversed_=True) + _value_axis(
        horizontal=True, hidden=True, top=0, lines=False
    )
    return _space(plot + axes, legend=False)


def _radar_by_year() -> str:
    marked = '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>'
    plain = '<c:marker><c:symbol val="none"/></c:marker>'
    newest, *older = (
        _line(colour, dash, 15875 if number else 28575)
        for number, (colour, dash) in enumerate(zip(_LINES, _DASHES, strict=True))
    )
    looks = (newest + marked, *(look + plain for look in older))
    lines = "".join(_series(number, look) for number, look in enumerate(looks))
    plot = (
        f'<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>{lines}'
        '<c:axId val="111"/><c:axId val="112"/></c:radarChart>'
    )
    return _space(plot + _category_axis() + _value_axis(top=100))


# --- the charts and their examples ------------------------------------------------------------------------------

_INSTRUMENTS = ("IIT", "EIT", "OIT")
_NAMES = tuple(f"{number}. ตัวชี้วัดตัวอย่าง" for number in range(1, 11))


def _numbers(*values: float | None) -> tuple[Decimal | None, ...]:
    return tuple(None if value is None else Decimal(str(value)) for value in values)


def _by_year(categories: tuple[str, ...], count: int) -> ChartData:
    series = tuple(
        Series(f"ปี {2569 - back}", _numbers(*(90 - 2 * back + place % 5 for place in range(len(categories)))))
        for back in range(count)
    )
    return ChartData(categories, series, says="", grows=True)


def _beside_target(categories: tuple[str, ...], *values: float) -> ChartData:
    target = _numbers(*(85 for _ in values))
    return ChartData(categories, (Series("คะแนน", _numbers(*values)), Series("เกณฑ์เป้าหมาย", target)), says="")


def _passing_and_below(names: tuple[str, ...], passing: tuple[float | None, ...], below: dict[int, float]) -> ChartData:
    return ChartData(
        names,
        (
            Series("ผ่านเกณฑ์เป้าหมาย", _numbers(*passing)),
            Series("ต่ำกว่าเกณฑ์เป้าหมาย", _numbers(*(below.get(place) for place in range(len(names))))),
        ),
        says="",
    )


def _counted(**counts: int) -> ChartData:
    return ChartData(tuple(counts), (Series("จำนวนหน่วยงาน", _numbers(*counts.values())),), says="")


_AGENCIES = tuple(f"{number}. หน่วยงานตัวอย่าง" for number in range(1, 13))
_INDICATORS = _passing_and_below(_NAMES, (93, 95, 90, None, 88, 97, 99, 96, None, 92), {3: 60, 8: 71})
_LEAGUE = _passing_and_below(_AGENCIES, (*range(98, 88, -1), None, None), {10: 80, 11: 72})

CHARTS = (
    Chart(
        "overall", "ผลการประเมินในภาพรวม", 5.0, 5.0, _score_ring,
        ChartData(("คะแนนที่ได้", "ส่วนที่เหลือ"), (Series("คะแนนที่ได้", _numbers(90, 10)),), says="", title="90.00"),
    ),
    Chart(
        "overall_by_year", "ผลการประเมินในภาพรวมย้อนหลัง", 15.5, 6.0, _columns_beside_target,
        _beside_target(("2567", "2568", "2569"), 84, 88, 90),
    ),
    Chart(
        "instruments", "ผลการประเมินรายเครื่องมือ", 15.5, 6.0, _columns_beside_target,
        _beside_target(_INSTRUMENTS, 88, 84, 95),
    ),
    Chart(
        "instruments_by_year", "ผลการประเมินรายเครื่องมือย้อนหลัง", 15.5, 6.6, _columns_by_year,
        _by_year(_INSTRUMENTS, len(_YEARS)),
    ),
    Chart(
        "indicators", "ผลการประเมินรายตัวชี้วัด", 15.5, 9.4, _bars_of_indicators,
        _INDICATORS,
    ),
    Chart(
        "indicators_by_year", "ผลการประเมินรายตัวชี้วัด", 15.5, 9.8, _radar_by_year, _by_year(_NAMES, len(_YEARS)),
    ),
    Chart(
        "returns", "จำนวนหน่วยงานตามสถานะการส่งแบบฟอร์ม", 15.5, 4.2, _bars_of_counts,
        _counted(ส่งแล้ว=9, ต้องแก้ไข=2, ยังไม่ส่ง=1),
    ),
    Chart(
        "levels", "จำนวนหน่วยงานตามระดับผลการประเมิน", 15.5, 5.0, _bars_of_counts,
        _counted(ผ่านดีเยี่ยม=2, ผ่านดี=4, ผ่าน=3, ต้องปรับปรุง=2, ต้องปรับปรุงโดยด่วน=0),
    ),
    Chart("league", "คะแนนภาพรวมของแต่ละหน่วยงาน", 15.5, 9.0, _bars_of_agencies, _LEAGUE),
    Chart("indicator_means", "คะแนนเฉลี่ยรายตัวชี้วัด", 15.5, 8.2, _bars_of_indicators, _INDICATORS),
)  # fmt: skip
BY_NAME = {chart.name: chart for chart in CHARTS}


def extent(chart: Chart) -> str:
    """The attributes of its size."""
    return f'cx="{round(chart.width * _CM)}" cy="{round(chart.height * _CM)}"'
