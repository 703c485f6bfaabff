"""Draws the summary of many agencies: who returned what, ranks, a map of strong and weak, as tables and charts."""

from collections.abc import Sequence
from typing import Any

import openpyxl
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from itadocs.assessment.district import Overview, Return, State
from itadocs.workbook import summary_charts
from itadocs.workbook.identity import KIND_SUMMARY, META_KIND, META_SCHEMA, META_YEAR, SCHEMA
from itadocs.workbook.summary_table import SCORE, TOP, WHOLE, Column, Row, Table, columns_of, packed, put, sheet

_WEAKEST_INDICATORS, _WEAKEST_ITEMS = 3, 5  # ranks; equals share one
_NOBODY = "ยังไม่มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัด"
_NO_ITEMS = "ยังไม่มีคะแนนรายข้อ"
_COMPARED = ("คะแนนเฉลี่ย", "เกณฑ์เป้าหมาย", "ต่ำกว่าเกณฑ์เป้าหมาย (แห่ง)")
_AGENCY, _DISTRICT, _CODE = Column("หน่วยงาน", 50), Column("อำเภอ/เขต", 20), Column("รหัส", 15)
_STATES = {State.READY: "E2EFDA", State.INCOMPLETE: "FFF2CC", State.WRONG_VERSION: "FCE4D6", State.MISSING: "F8CBAD"}
_LOW, _MIDDLE, _HIGH = "F4B6B6", "FFF2CC", "A9D08E"


def draw(overview: Overview) -> bytes:
    """The summary workbook as the bytes of an .xlsx file."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for part in (_summary, _returns, _league, _indicators, _items, _files):
        part(book, overview)
    stated = {META_KIND: KIND_SUMMARY, META_SCHEMA: SCHEMA, META_YEAR: overview.framework.fiscal_year}
    return packed(book, stated, _title(overview))


def _title(overview: Overview) -> str:
    return f"สรุปผลการประเมิน ITA ของหน่วยงานในพื้นที่ ปีงบประมาณ พ.ศ. {overview.framework.fiscal_year}"


def _summary(book: Any, overview: Overview) -> None:
    """The first sheet: the figures of all others in brief, one table below the other, charts beside them."""
    scored, target = len(overview.scored), overview.framework.target
    said = f"หน่วยงาน {len(overview.returns)} แห่ง คะแนนเฉลี่ยคิดจาก {scored} แห่งที่มีคะแนนครบทุกตัวชี้วัด" if scored else _NOBODY
    widths = (74, 15, 18, 24)
    drawn = sheet(book, "สรุป", _title(overview), said, widths)
    names = {each.number: f"{each.number} {each.name}" for each in overview.framework.indicators}
    texts = overview.framework.item_by_code

    def columns(*headers: str, formats: Sequence[str]) -> tuple[Column, ...]:
        return columns_of(headers, widths, ("", *formats))

    row = TOP
    states = Table(
        "Returns",
        columns("ผลการส่ง", "จำนวน (แห่ง)", formats=(WHOLE,)),
        [(each.value, overview.count(each)) for each in State],
    )
    row = put(drawn, states, row) + 2
    if not scored:
        return
    means = [("ภาพรวม", overview.mean_overall), *overview.instrument_means.items()]
    row = put(drawn, Table("Means", columns("คะแนนเฉลี่ย", "คะแนน", formats=(SCORE,)), means), row) + 2
    ratings = Table(
        "Ratings", columns("ระดับผลการประเมิน", "จำนวน (แห่ง)", formats=(WHOLE,)), list(overview.ratings.items())
    )
    levels_at, row = row, put(drawn, ratings, row) + 2
    by_indicator = Table(
        "IndicatorMeans",
        columns("ตัวชี้วัด", *_COMPARED, formats=(_marked(overview), SCORE, WHOLE)),
        [
            (names[number], mean, target, overview.below_target(number))
            for number, mean in overview.indicator_means.items()
        ],
    )
    drawn.row_breaks.append(Break(id=row - 1))  # in print the figures of all indicators begin a page
    means_at, row = row, put(drawn, by_indicator, row) + 2
    weakest = [
        (names[number], mean, target, overview.below_target(number))
        for _, number, mean in overview.lowest_indicators(_WEAKEST_INDICATORS)
    ]
    shown = columns("ตัวชี้วัดที่ได้คะแนนเฉลี่ยต่ำสุด", *_COMPARED, formats=(_marked(overview), SCORE, WHOLE))
    row = put(drawn, Table("WeakestIndicators", shown, weakest), row) + 2
    items = [
        (f"{code} {texts[code].text if code in texts else ''}".strip(), mean, target, overview.below_target_of(code))
        for _, code, mean in overview.lowest_items(_WEAKEST_ITEMS)
    ]
    shown = columns("ข้อที่ได้คะแนนเฉลี่ยต่ำสุด", *_COMPARED, formats=(_marked(overview), SCORE, WHOLE))
    put(drawn, Table("WeakestItems", shown, items), row)
    summary_charts.levels(drawn, levels_at, list(overview.ratings.values()), f"F{TOP}")
    summary_charts.means(drawn, means_at, len(by_indicator.rows), f"F{means_at + 1}")


def _returns(book: Any, overview: Overview) -> None:
    """What came back from every agency, in the order of the list."""
    columns = (_CODE, _AGENCY, _DISTRICT, Column("สถานะ", 24), Column("เหตุผลหรือสิ่งที่ต้องทำ", 66), Column("ไฟล์", 40))
    rows = [(*_agency(each, with_code=True), each.state.value, each.reason, each.file) for each in overview.returns]
    drawn = sheet(book, "ผลการส่ง", "ผลการส่งของแต่ละหน่วยงาน", _counts(overview), [each.width for each in columns], keep=3)
    last = put(drawn, Table("Submissions", columns, rows), TOP)
    for state, colour in _STATES.items():
        fill = PatternFill(bgColor=colour, fill_type="solid")
        font = Font(bold=True) if state is State.MISSING else None
        rule = CellIsRule(operator="equal", formula=[f'"{state.value}"'], fill=fill, font=font)
        drawn.conditional_formatting.add(f"D{TOP + 1}:D{max(last, TOP + 1)}", rule)


def _league(book: Any, overview: Overview) -> None:
    """The agencies with scores from best to worst."""
    instruments = tuple(overview.framework.instrument_by_code)
    columns = (
        Column("อันดับ", 9, WHOLE),
        _CODE,
        _AGENCY,
        _DISTRICT,
        Column("ภาพรวม", 12, _marked(overview)),
        Column("ระดับ", 18),
        *(Column(code, 12, _marked(overview)) for code in instruments),
    )
    rows = [
        (
            rank,
            *_agency(each, with_code=True),
            scores.overall,
            scores.rating,
            *(scores.instruments[code] for code in instruments),
        )
        for rank, each, scores in overview.ranking
    ]
    said = f"เรียงจากคะแนนภาพรวมสูงไปต่ำ คะแนนเท่ากันได้อันดับเดียวกัน {_legend(overview)}" if rows else _NOBODY
    drawn = sheet(book, "อันดับ", "อันดับคะแนนภาพรวม", said, [each.width for each in columns], keep=4)
    put(drawn, Table("League", columns, rows), TOP)


def _indicators(book: Any, overview: Overview) -> None:
    """The heat map: every agency's score of every indicator; below it the means and how many miss the target."""
    indicators, scored = overview.framework.indicators, overview.scored
    columns = (
        _AGENCY,
        _DISTRICT,
        *(Column(f"{each.number} {each.name}", 13, _marked(overview)) for each in indicators),
    )
    rows = [(*_agency(each), *(scores.indicators[one.number] for one in indicators)) for each, scores in scored]
    said = f"สีแดง = คะแนนต่ำ, สีเขียว = คะแนนสูง, {_legend(overview)}" if rows else _NOBODY
    drawn = sheet(book, "ตัวชี้วัด", "คะแนนตัวชี้วัดของแต่ละหน่วยงาน", said, [each.width for each in columns], keep=2)
    last = put(drawn, Table("Indicators", columns, rows), TOP)
    if not rows:
        return
    means = overview.indicator_means
    _below(drawn, last + 1, columns, ("คะแนนเฉลี่ย", "", *(means[each.number] for each in indicators)))
    missed = (overview.below_target(each.number) for each in indicators)
    counting = tuple(Column(each.header, each.width, each.format and WHOLE) for each in columns)
    _below(drawn, last + 2, counting, ("ต่ำกว่าเกณฑ์เป้าหมาย (แห่ง)", "", *missed))
    coloured = f"C{TOP + 1}:{get_column_letter(len(columns))}{last + 1}"
    target = float(overview.framework.target)
    scale = {"start_type": "num", "start_value": 60, "start_color": _LOW, "mid_type": "num", "mid_value": target}
    end = {"mid_color": _MIDDLE, "end_type": "num", "end_value": 100, "end_color": _HIGH}
    drawn.conditional_formatting.add(coloured, ColorScaleRule(**scale, **end))


def _items(book: Any, overview: Overview) -> None:
    """Every item over all agencies, the weakest first."""
    known = overview.framework.item_by_code
    columns = (
        Column("ข้อ", 8),
        Column("ข้อคำถาม/รายการ", 80),
        Column("ตัวชี้วัดที่", 12, WHOLE),
        Column("คะแนนเฉลี่ย", 13, _marked(overview)),
        Column("ต่ำสุด", 13, _marked(overview)),
        Column("ต่ำกว่าเกณฑ์เป้าหมาย (แห่ง)", 16, WHOLE),
        Column("มีคะแนน (แห่ง)", 13, WHOLE),
    )
    rows: list[Row] = []
    for code, mean in sorted(overview.item_means.items(), key=lambda each: each[1]):
        item, scores = known.get(code), overview.scores_of(code)
        about = (item.text, item.indicator) if item else ("ข้อที่หน่วยงานเพิ่ม", None)
        rows.append((code, *about, mean, min(scores), overview.below_target_of(code), len(scores)))
    said = f"เรียงจากคะแนนเฉลี่ยต่ำไปสูง {_legend(overview)}" if rows else _NO_ITEMS
    drawn = sheet(book, "รายข้อ", "คะแนนเฉลี่ยรายข้อของหน่วยงานที่มีคะแนน", said, [each.width for each in columns], keep=2)
    put(drawn, Table("Items", columns, rows), TOP)


def _files(book: Any, overview: Overview) -> None:
    """Every file that was found, and what became of it."""
    columns = (Column("ไฟล์", 60), Column("ผล", 32), Column("รายละเอียด", 90))
    rows = [(each.file, each.use.value, each.reason) for each in overview.files]
    said = "ทุกไฟล์ในโฟลเดอร์ที่รวบรวม โปรแกรมไม่แก้ไขไฟล์เหล่านี้" if rows else "ไม่พบไฟล์ในโฟลเดอร์ที่รวบรวม"
    drawn = sheet(book, "ไฟล์", "ไฟล์ที่พบ", said, [each.width for each in columns], keep=0)
    put(drawn, Table("Files", columns, rows), TOP)


def _below(drawn: Any, row: int, columns: Sequence[Column], values: Row) -> None:
    """A bold row below a table, and no part of it: sorting and filtering leave it in its place."""
    put(drawn, Table("", columns, [values], is_bold=True), row - 1)


def _agency(each: Return, *, with_code: bool = False) -> tuple[str, ...]:
    agency = each.agency
    return (*((agency.code,) if with_code else ()), agency.full_name, agency.district)


def _counts(overview: Overview) -> str:
    counts = (f"{each.value} {overview.count(each)}" for each in State)
    return f"ทั้งหมด {len(overview.returns)} แห่ง: {', '.join(counts)}"


def _marked(overview: Overview) -> str:
    """The number format of a score: one below the target bears a mark that is seen without colours, too."""
    return f'[<{overview.framework.target}]"▼ "0.00;0.00'


def _legend(overview: Overview) -> str:
    return f"▼ = ต่ำกว่าเกณฑ์เป้าหมาย ({overview.framework.target} คะแนน)"
