"""What watches over the form's cells while they are filled in: choices, checks of what is typed, and colours.

Excel does not check what is pasted, so the colours repeat the checks, and ``itadocs check`` repeats everything.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from itadocs.workbook import lists
from itadocs.workbook.live import BY_TYPE, Form
from itadocs.workbook.placing import FIRST_ROW, Placed
from itadocs.workbook.shape import Column, Kind

MISSING_FILL = PatternFill("solid", bgColor="F8CBAD", fgColor="F8CBAD")
WRONG_FILL = PatternFill("solid", bgColor="FF7C80", fgColor="FF7C80")
BELOW_FILL = PatternFill("solid", bgColor="FFD966", fgColor="FFD966")
_EMPHASIS = Font(bold=True)


class _Advice(NamedTuple):
    """What Excel says beside a cell of a kind, and when something else is typed."""

    title: str
    prompt: str
    error: str = ""


_ADVICE = {
    Kind.SCORE: _Advice(
        "คะแนน 0–100",
        "พิมพ์ตัวเลขตามผลที่ประกาศ เช่น 93.33 ถ้าไม่มีคะแนนให้เว้นว่าง ห้ามกรอก 0 แทน",
        "คะแนนต้องเป็นตัวเลขอารบิก 0–100 เช่น 93.33 ไม่ต้องมีเครื่องหมาย % ถ้าไม่มีคะแนนให้เว้นว่าง",
    ),
    Kind.YEAR: _Advice("ปีงบประมาณ พ.ศ.", "พิมพ์ปี พ.ศ. สี่หลัก เช่น 2568", "พิมพ์ปี พ.ศ. สี่หลักเป็นตัวเลขอารบิก เช่น 2568"),
    Kind.DATE: _Advice(
        "วันที่",
        "พิมพ์วัน เดือน และปี พ.ศ. เช่น 20 พ.ย. 2568",
        "ไม่พบปี พ.ศ. สี่หลักในวันที่ที่พิมพ์ ควรพิมพ์เป็น “20 พ.ย. 2568” ใช้ตามที่พิมพ์หรือไม่",
    ),
    Kind.PERIOD: _Advice("ระยะเวลา", "พิมพ์เป็น “ต.ค. 2568” “ไตรมาส 1” หรือ “ตลอดปีงบประมาณ”"),
    Kind.DATES: _Advice("วันที่ดำเนินการ", "พิมพ์วันหรือช่วงเวลา บรรทัดละรายการ (กด Alt+Enter เพื่อขึ้นบรรทัดใหม่)"),
    Kind.LINES: _Advice("บรรทัดละรายการ", "กด Alt+Enter เพื่อขึ้นบรรทัดใหม่ในช่องเดียวกัน"),
    Kind.NUMBERS: _Advice("หมายเลข", "เลือกจากรายการ หรือพิมพ์หมายเลข ถ้ามีหลายข้อให้คั่นด้วยจุลภาค เช่น 1, 2"),
    Kind.CHOICE: _Advice("เลือกจากรายการ", "กดลูกศรทางขวาของช่องแล้วเลือก", "เลือกค่าจากรายการที่กำหนด หรือเว้นว่าง"),
}
_OFFER = _Advice("เลือกหรือพิมพ์", "กดลูกศรทางขวาของช่องแล้วเลือก หรือพิมพ์เองก็ได้")
_UNKNOWN_PLACE = "ชื่อนี้ไม่อยู่ในรายการ โปรดตรวจตัวสะกด ใช้ตามที่พิมพ์หรือไม่"


def watch(drawn: Any, form: Form, placed: Placed, target: Decimal) -> None:
    """Choices, checks and colours of one drawn sheet; ``target`` is the score to reach, 0–100."""
    sheet = placed.sheet
    if sheet.fields:
        for row, each in enumerate(sheet.fields, start=FIRST_ROW):
            cell = f"{placed.letter('value')}{row}"
            _check(drawn, form, placed, each, cell)
            _colour(drawn, each, cell, cell, _field_missing(form, each, cell), None)
        return
    for column in sheet.columns:
        if column.kind is not Kind.PRINTED:
            cells, first = placed.local(column.key), f"{placed.letter(column.key)}{FIRST_ROW}"
            _check(drawn, form, placed, column, cells)
            is_judged = column.key == "score"
            _colour(drawn, column, cells, first, _missing(placed, column, first), target if is_judged else None)


def _check(drawn: Any, form: Form, placed: Placed, column: Column, cells: str) -> None:
    """What may be typed, and what is said about it."""
    choices = lists.offered(placed.sheet, column, form)
    advice = _ADVICE.get(column.kind) or (_OFFER if choices else None)
    if advice is None:
        return
    checked = _of_kind(column, cells.partition(":")[0], choices)
    checked.promptTitle, checked.prompt, checked.showInputMessage = advice.title, advice.prompt, True
    error = _UNKNOWN_PLACE if column.live and column.kind is Kind.TEXT else advice.error
    checked.showErrorMessage = bool(error)
    if error:
        checked.errorTitle, checked.error = advice.title, error
    checked.allow_blank = True
    drawn.add_data_validation(checked)
    checked.add(cells)


def _of_kind(column: Column, first: str, choices: str) -> DataValidation:
    if choices:
        style = "warning" if column.live else "stop"
        return DataValidation(type="list", formula1=choices, errorStyle=style)
    if column.kind is Kind.SCORE:
        return DataValidation(type="decimal", operator="between", formula1="0", formula2="100")
    if column.kind is Kind.YEAR:
        return DataValidation(type="whole", operator="between", formula1="2500", formula2="2700")
    if column.kind is Kind.DATE:
        # The year may be in digits of either kind; a real date of Excel is a number.
        years = ",".join(f'ISNUMBER(SEARCH("{each}",{first}))' for each in ("25??", "๒๕??"))
        return DataValidation(type="custom", formula1=f"OR(ISNUMBER({first}),{years})", errorStyle="warning")
    return DataValidation()


def _missing(placed: Placed, column: Column, first: str) -> str:
    """The condition under which a required cell of a table is missing: its row is the form's, or was begun."""
    sheet = placed.sheet
    is_asked = column.need or (placed.is_open and column.key == sheet.row_key and not sheet.fixed)
    if not is_asked:
        return ""
    empty = f"LEN(TRIM({first}))=0"
    if not placed.is_open:
        return empty
    read = [each.key for each in sheet.columns if each.kind is not Kind.PRINTED]
    row = f"${placed.letter(read[0])}{FIRST_ROW}:${placed.letter(read[-1])}{FIRST_ROW}"
    return f"AND(SUMPRODUCT(LEN({row}))>0,{empty})"


def _field_missing(form: Form, column: Column, cell: str) -> str:
    if column.key in BY_TYPE:
        kind = form["agency"].field("agency_type").rpartition("!")[2]
        return f"AND(COUNTIF({BY_TYPE[column.key]},{kind})>0,LEN(TRIM({cell}))=0)"
    return f"LEN(TRIM({cell}))=0" if column.need else ""


def _colour(drawn: Any, column: Column, cells: str, first: str, missing: str, target: Decimal | None) -> None:
    for rule in _rules(column, first, missing, target):
        drawn.conditional_formatting.add(cells, rule)


def _rules(column: Column, first: str, missing: str, target: Decimal | None) -> Iterator[Any]:
    if missing:
        yield FormulaRule([missing], fill=MISSING_FILL)
    if column.kind is Kind.SCORE:
        outside = f"IF(ISNUMBER({first}),OR({first}<0,{first}>100),LEN(TRIM({first}))>0)"
        yield FormulaRule([outside], fill=WRONG_FILL, font=_EMPHASIS, stopIfTrue=True)
    if target is not None:
        below = f"IF(ISNUMBER({first}),ROUND({first},2)<{target},FALSE)"
        yield FormulaRule([below], fill=BELOW_FILL, font=_EMPHASIS)
