"""The first sheet of the form: five steps, what is filled in and what is not, and the scores as they stand."""

from collections.abc import Sequence
from typing import Any

from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink

from itadocs.assessment.framework import Framework
from itadocs.thai import Numerals
from itadocs.workbook import guards, lists, live
from itadocs.workbook.addresses import quoted_title
from itadocs.workbook.heights import LINE_HEIGHT, TITLE_HEIGHT, height
from itadocs.workbook.live import Form
from itadocs.workbook.look import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    HEADING_FILL,
    INPUT_FILL,
    LINK,
    MIDDLE,
    TITLE,
    WRAP,
    page,
)
from itadocs.workbook.shape import Offered, Wanted
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE, title

_WIDTHS = (32, 18, 14, 16, 68)
_TABLE = ("แผ่นงาน", "การกรอก", "กรอกแล้ว", "ที่ต้องกรอก", "สิ่งที่กรอก")
_ENABLE = "ถ้า Excel แสดงแถบ “มุมมองที่ได้รับการป้องกัน” (Protected View) ให้กด “เปิดใช้งานการแก้ไข” (Enable Editing) ก่อน"
_SCORES = "คะแนนตามที่กรอก (Excel คำนวณให้เมื่อกรอกครบ ยังไม่ใช่ผลที่ประกาศ)"
_WITHOUT_RESULT = "มาตรการของปีที่รายงานผลซึ่งยังไม่มีผล"
_LEGEND = (
    (INPUT_FILL, "ช่องที่กรอก"),
    (guards.MISSING_FILL, "ยังไม่ได้กรอกช่องที่ต้องกรอก"),
    (guards.WRONG_FILL, "ไม่ใช่ตัวเลข 0–100"),
    (guards.BELOW_FILL, "ต่ำกว่าเกณฑ์เป้าหมาย"),
)
TAB_COLOURS = {Wanted.MUST: "FFC00000", Wanted.IF_ANY: "FFFFC000", Wanted.NOT: "FFA6A6A6"}
FRONT_COLOUR = "FF1F4E79"


def draw(drawn: Any, framework: Framework, form: Form, default: Offered) -> None:
    """Steps, table of sheets, scores and legend; everything that counts is a formula."""
    drawn.title = INSTRUCTIONS_TITLE
    drawn.sheet_properties.tabColor = FRONT_COLOUR
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        drawn.column_dimensions[letter].width = width
    _line(drawn, 1, title(framework), TITLE)
    _line(drawn, 2, _ENABLE, BOLD)
    row = 3
    for number, step in enumerate(_steps(framework), start=1):
        _line(drawn, row, f"{number}. {step}", BODY)
        row += 1
    row = _sheets(drawn, row + 1, form, default)
    row = _scores(drawn, row + 1, framework, form)
    _legend(drawn, row + 1)
    drawn.protection.sheet = True
    page(drawn, landscape=False, is_one=True)


def _steps(framework: Framework) -> tuple[str, ...]:
    """What to do, in five steps."""
    analysed = "แผ่นการวิเคราะห์ (เว้นว่างได้ โปรแกรมจะร่างจากคะแนน) " if framework.issues else ""
    return (
        "แผ่นหน่วยงาน: เลือกประเภท กรอกชื่อ (ไม่ต้องมีคำนำหน้า) ที่ตั้ง ปี และผู้ลงนาม",
        "แผ่นคะแนนตัวชี้วัด แผ่นคะแนนรายข้อ และแผ่นย้อนหลัง: กรอกตามผลที่ประกาศ ช่องที่ไม่มีคะแนนให้เว้นว่าง ห้ามกรอก 0 แทน",
        f"{analysed}แผ่นมาตรการ: แถวละหนึ่งมาตรการ ขั้นตอนและผู้รับผิดชอบกรอกบรรทัดละรายการ (กด Alt+Enter เพื่อขึ้นบรรทัดใหม่)",
        "แผ่นผลการดำเนินการ แผ่นภาพกิจกรรม และแผ่นข้อเสนอแนะ: กรอกเมื่อมี ถ้ายังไม่มีให้เว้นว่าง จะได้เฉพาะรายงานการวิเคราะห์",
        "ดูตารางด้านล่างว่ากรอกครบหรือยัง แล้วบันทึก ปิดสมุดงาน และส่งคืนผู้รวบรวม หรือสั่ง itadocs build ตามด้วยชื่อสมุดงานนี้",
    )


def _line(drawn: Any, row: int, text: str, font: Font) -> None:
    """A text across the table's width."""
    drawn.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_WIDTHS))
    cell = drawn.cell(row, 1, text)
    cell.font, cell.alignment = font, WRAP
    # A title is larger than the body that heights are reckoned for.
    drawn.row_dimensions[row].height = height([(text, sum(_WIDTHS) * (0.8 if font is TITLE else 1))]) + (
        TITLE_HEIGHT - LINE_HEIGHT if font is TITLE else 0
    )


def _heading(drawn: Any, row: int, headings: Sequence[str]) -> None:
    for column, heading in enumerate(headings, start=1):
        cell = drawn.cell(row, column, heading)
        cell.font, cell.fill, cell.border, cell.alignment = BOLD, HEADING_FILL, BOX, CENTRED
    drawn.row_dimensions[row].height = LINE_HEIGHT


def _row(drawn: Any, row: int, values: Sequence[object]) -> None:
    for column, value in enumerate(values, start=1):
        cell = drawn.cell(row, column, value)
        cell.font, cell.border, cell.alignment = BODY, BOX, MIDDLE if column in (1, len(_WIDTHS)) else CENTRED
    drawn.row_dimensions[row].height = height([(values[0], _WIDTHS[0]), (values[-1], _WIDTHS[-1])])


def _sheets(drawn: Any, top: int, form: Form, default: Offered) -> int:
    """A row a sheet: a link to it, whether it is to be filled in, and how far it is."""
    _heading(drawn, top, _TABLE)
    first = top + 1
    for row, (key, placed) in enumerate(form.items(), start=first):
        sheet = placed.sheet
        counts: tuple[str, str] = ("", "")
        if sheet.is_counted:
            done, asked = live.filled(form, key)
            # Rows that the form prints, of a sheet that need not be filled in, count as far as they are.
            counts = done, f'=IF(B{row}="{Wanted.MUST.value}",{asked[1:]},C{row})' if sheet.fixed else asked
        _row(drawn, row, (sheet.title, lists.wanted(sheet, form, default), *counts, sheet.intro))
        link(drawn, f"A{row}", sheet.title)
    last = first + len(form) - 1
    total = last + 1
    _row(drawn, total, ("รวมช่องที่ต้องกรอก", "", f"=SUM(C{first}:C{last})", f"=SUM(D{first}:D{last})", ""))
    for column in range(1, len(_WIDTHS) + 1):
        drawn.cell(total, column).font = BOLD
    _row(drawn, total + 1, (_WITHOUT_RESULT, "", "", live.without_result(form), "ดูคอลัมน์สุดท้ายของแผ่นงานมาตรการ"))
    return total + 2


def _scores(drawn: Any, top: int, framework: Framework, form: Form) -> int:
    """The scores of instruments and overall, and the level, each once its indicators are there."""
    _line(drawn, top, _SCORES, BOLD)
    rates = framework.rates_instruments
    _heading(drawn, top + 1, ("แบบวัด", "คะแนน", "ระดับ", "", "ชื่อเต็ม"))
    first = top + 2
    instruments = [f"B{first + place}" for place, _ in enumerate(framework.instruments)]
    for row, each in enumerate(framework.instruments, start=first):
        level = live.rating(framework.ratings, f"B{row}", (f"B{row}",)) if rates else ""
        _row(drawn, row, (each.code, live.instrument(form, framework, each.code), level, "", each.name))
        drawn.cell(row, 2).number_format = "0.00"
    row = first + len(framework.instruments)
    level = live.rating(framework.ratings, f"B{row}", instruments)
    _row(
        drawn,
        row,
        (
            "คะแนนภาพรวม",
            live.overall(form, framework),
            level,
            "",
            f"เกณฑ์เป้าหมาย {Numerals.ARABIC.limit(framework.target)} คะแนน",
        ),
    )
    drawn.cell(row, 2).number_format = "0.00"
    for column in range(1, len(_WIDTHS) + 1):
        drawn.cell(row, column).font = BOLD
    return row + 1


def _legend(drawn: Any, top: int) -> None:
    """What the colours of cells and tabs mean."""
    _line(drawn, top, "ความหมายของสี", BOLD)
    tabs = [(PatternFill("solid", fgColor=colour), f"แท็บแผ่นงาน: {kind.value}") for kind, colour in TAB_COLOURS.items()]
    for row, (fill, meaning) in enumerate((*_LEGEND, *tabs), start=top + 1):
        drawn.cell(row, 1).fill, drawn.cell(row, 1).border = fill, BOX
        cell = drawn.cell(row, 2, meaning)
        cell.font = BODY
        drawn.row_dimensions[row].height = LINE_HEIGHT


def link(drawn: Any, cell: str, sheet: str, text: str = "") -> None:
    """Make a cell a link to the head of a sheet."""
    if text:
        drawn[cell] = text
    drawn[cell].hyperlink = Hyperlink(ref=cell, location=f"{quoted_title(sheet)}!A1", display=text or sheet)
    drawn[cell].font = LINK
