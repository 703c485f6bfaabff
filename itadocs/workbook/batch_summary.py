"""Draws what became of many workbooks: a row each with links to it and its reports, and every problem at its cell."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter

from itadocs.catalogue import Severity
from itadocs.problems import Problem
from itadocs.workbook.addresses import quoted_title
from itadocs.workbook.identity import KIND_BATCH, META_KIND, META_SCHEMA, SCHEMA
from itadocs.workbook.summary_table import SCORE, TOP, WHOLE, Column, Link, Row, Table, packed, put, sheet

MOST_PROBLEMS = 50_000
ROWS = 8_000  # a sheet: more is not read again, as it must be to tell whether somebody typed into it
_TITLE = "ผลการสร้างรายงาน ITA จากสมุดงาน"
_OPEN = "เปิด"
_GRAVE, _DOUBTFUL = PatternFill(bgColor="F8CBAD", fill_type="solid"), PatternFill(bgColor="FFF2CC", fill_type="solid")
_COUNTED = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True)
class Line:
    """A workbook: its name and address (a URI, relative to the summary), what became of it in a word, and its reports.

    ``reports`` are addresses by the title of their column; ``problems`` are those to be listed.
    """

    workbook: str
    address: str
    outcome: str
    agency: str
    overall: Decimal | None
    rating: str
    reports: Mapping[str, str]
    problems: Sequence[Problem]


def draw(lines: Sequence[Line], reports: Sequence[str], outcomes: Mapping[str, bool]) -> bytes:
    """The summary workbook as the bytes of an .xlsx file.

    ``reports`` are the columns for reports; ``outcomes`` are all there are, and whether somebody has to look at it.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    _workbooks(book, lines, reports, outcomes)
    _problems(book, lines)
    return packed(book, {META_KIND: KIND_BATCH, META_SCHEMA: SCHEMA}, _TITLE)


def _workbooks(book: Any, lines: Sequence[Line], reports: Sequence[str], outcomes: Mapping[str, bool]) -> None:
    columns = (
        Column("หน่วยงาน", 56),
        Column("สมุดงาน", 40),
        Column("ผล", 26),
        Column("คะแนนภาพรวม", 17, SCORE),
        Column("ระดับ", 16),
        *(Column(each, 17) for each in reports),
        *(Column(f"{each.label} (จุด)", 12, WHOLE) for each in _COUNTED),
    )
    rows = [_row(each, reports) for each in lines]
    count = Counter(each.outcome for each in lines)
    counted = ", ".join(f"{each} {count[each]:,}" for each in outcomes if count[each])
    said = f"ทั้งหมด {len(lines):,} ไฟล์: {counted}"
    fills = {each: _GRAVE for each, is_to_be_seen in outcomes.items() if is_to_be_seen}
    _spread(book, ("สมุดงาน", _TITLE, said), Table("Workbooks", columns, rows), fills, keep=2)


def _row(line: Line, reports: Sequence[str]) -> Row:
    links = (Link(_OPEN, line.reports[each]) if each in line.reports else None for each in reports)
    count = Counter(Severity.ERROR if each.blocks else each.severity for each in line.problems)
    name = Link(line.workbook, line.address)
    return (line.agency, name, line.outcome, line.overall, line.rating, *links, *(count[each] for each in _COUNTED))


def _problems(book: Any, lines: Sequence[Line]) -> None:
    columns = (
        Column("สมุดงาน", 40),
        Column("ความสำคัญ", 18),
        Column("แผ่นงานหรือไฟล์", 24),
        Column("ช่อง", 9),
        Column("รายการ", 28),
        Column("สิ่งที่พบ", 60),
        Column("สิ่งที่ต้องทำ", 60),
    )
    rows = [_problem(each, found) for each in lines for found in each.problems]
    said = "คลิกที่ช่องเพื่อเปิดสมุดงานตรงช่องนั้น" if rows else "ไม่พบสิ่งที่ต้องแก้ไข"
    if len(rows) > MOST_PROBLEMS:
        said = f"แสดง {MOST_PROBLEMS:,} จุดแรก และอีก {len(rows) - MOST_PROBLEMS:,} จุดที่ไม่ได้แสดง {said}"
    fills = {Severity.FAULT.label: _GRAVE, Severity.ERROR.label: _GRAVE, Severity.WARNING.label: _DOUBTFUL}
    table = Table("Problems", columns, rows[:MOST_PROBLEMS])
    _spread(book, ("จุดที่พบ", "จุดที่พบในสมุดงาน", said), table, fills, keep=1)


def _spread(book: Any, said: tuple[str, str, str], table: Table, fills: Mapping[str, PatternFill], keep: int) -> None:
    """Draw a table, however long, on sheets of its own: by title, heading and what is said first.

    ``fills`` are for the words of the column after the ``keep`` that stay when scrolling.
    """
    title, heading, below = said
    marked = get_column_letter(keep + 1)
    for number, start in enumerate(range(0, max(len(table.rows), 1), ROWS), start=1):
        titled = f"{title} ({number})" if number > 1 else title
        drawn = sheet(book, titled, heading, below, [each.width for each in table.columns], keep)
        name = f"{table.name}{number}" if number > 1 else table.name
        last = put(drawn, replace(table, name=name, rows=table.rows[start : start + ROWS]), TOP)
        for word, fill in fills.items() if table.rows else ():
            rule = CellIsRule(operator="equal", formula=[f'"{word}"'], fill=fill)
            drawn.conditional_formatting.add(f"{marked}{TOP + 1}:{marked}{last}", rule)


def _problem(line: Line, found: Problem) -> Row:
    where = found.where
    cell = Link(where.cell, line.address, f"{quoted_title(where.sheet)}!{where.cell}") if where.cell else ""
    place = where.sheet or where.file
    return (line.workbook, found.severity.label, place, cell, where.label, found.message, found.remedy)
