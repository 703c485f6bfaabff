"""The summary of many workbooks: every one with a row and links, every problem at its cell, replaced but never lost."""

import io
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from itadocs.assessment.district import Found, Use
from itadocs.batch import tally
from itadocs.batch.run import Outcome, Told
from itadocs.batch.sources import Source
from itadocs.catalogue import Code
from itadocs.district import returned
from itadocs.files import Candidate
from itadocs.package import RELATIONS, unpack
from itadocs.pipeline import Request
from itadocs.problems import Location, problem
from itadocs.workbook import batch_summary, book
from itadocs.workbook.batch_summary import Line
from itadocs.workbook.identity import KIND_BATCH
from itadocs.workbook.parts import MOST_SIGNS
from itadocs.workbook.summary_table import TOP

REPORTS = ("รายงานการวิเคราะห์", "รายงานผลการดำเนินการ")
OUTCOMES = {"สร้างแล้ว": False, "ต้องแก้ไข": True}
HERE = Location((1, 6, 4), "คะแนน 'ตัวชี้วัด'", "D6", "3 การใช้อำนาจ")
SPELT = problem(Code.SCORE_NOT_A_NUMBER, HERE, found="“เก้าสิบ”")
DOUBTFUL = problem(Code.MONITORING_MISSING, HERE)


def lines() -> list[Line]:
    return [
        Line(
            "=ก.xlsx",
            "../%3D.xlsx",
            "สร้างแล้ว",
            "อบต.นาหนึ่ง",
            Decimal("93.33"),
            "ผ่านดี",
            {REPORTS[1]: "x.docx"},
            [DOUBTFUL],
        ),
        Line("ข.xlsx", "../x.xlsx", "ต้องแก้ไข", "", None, "", {}, [SPELT, SPELT, DOUBTFUL]),
    ]


def drawn(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=TOP + 1)]


def test_every_workbook_has_a_row_and_every_problem_one_that_leads_to_its_cell() -> None:
    content = batch_summary.draw(lines(), REPORTS, OUTCOMES)
    assert batch_summary.draw(lines(), REPORTS, OUTCOMES) == content
    assert book.kind_of(content) == KIND_BATCH
    made = drawn(content)
    workbooks, problems = made["สมุดงาน"], made["จุดที่พบ"]
    assert workbooks["A2"].value == "ทั้งหมด 2 ไฟล์: สร้างแล้ว 1, ต้องแก้ไข 1"
    assert rows(workbooks) == [
        ["อบต.นาหนึ่ง", "=ก.xlsx", "สร้างแล้ว", 93.33, "ผ่านดี", None, "เปิด", 0, 1],
        [None, "ข.xlsx", "ต้องแก้ไข", None, None, None, None, 2, 1],
    ]
    assert workbooks["B4"].data_type == "s"
    assert [row[0] for row in rows(problems)] == ["=ก.xlsx", *["ข.xlsx"] * 3]
    link = problems["D5"].hyperlink
    assert (link.target, link.location) == ("../x.xlsx", "'คะแนน ''ตัวชี้วัด'''!D6")
    for each in (workbooks, problems):
        assert each.freeze_panes is not None
        assert (each.print_title_rows, each.page_setup.orientation) == (f"${TOP}:${TOP}", "landscape")
        assert [table.autoFilter.ref for table in each.tables.values()] == [each.tables[next(iter(each.tables))].ref]


def test_of_very_many_problems_it_says_how_many_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_summary, "MOST_PROBLEMS", 3)
    problems = drawn(batch_summary.draw(lines(), REPORTS, OUTCOMES))["จุดที่พบ"]
    assert len(rows(problems)) == 3
    assert problems["A2"].value.startswith("แสดง 3 จุดแรก และอีก 1 จุดที่ไม่ได้แสดง")
    without = [Line("ก.xlsx", "ก.xlsx", "สร้างแล้ว", "", None, "", {}, [])]
    assert drawn(batch_summary.draw(without, REPORTS, OUTCOMES))["จุดที่พบ"]["A2"].value == "ไม่พบสิ่งที่ต้องแก้ไข"


def test_more_rows_than_are_read_again_of_a_sheet_go_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_summary, "ROWS", 1)
    made = drawn(batch_summary.draw(lines(), REPORTS, OUTCOMES))
    titles = ["สมุดงาน", "สมุดงาน (2)", "จุดที่พบ", "จุดที่พบ (2)", "จุดที่พบ (3)", "จุดที่พบ (4)"]
    assert [each.title for each in made.worksheets if each.sheet_state == "visible"] == titles
    assert [rows(made[each])[0][1] for each in titles[:2]] == ["=ก.xlsx", "ข.xlsx"]


def test_a_full_sheet_is_read_again() -> None:
    full = [
        replace(line, reports=dict.fromkeys(REPORTS, "x.docx"), overall=Decimal(90), rating="ผ่าน", agency="ก")
        for line in lines()
    ]
    content = batch_summary.draw(full, REPORTS, OUTCOMES)
    parts = unpack(content, RELATIONS)
    for sheet in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        row = max(re.findall(rb"<row .*?</row>", parts[sheet]), key=lambda each: each.count(b"<"))
        assert batch_summary.ROWS * (row.count(b"<") + 3) < MOST_SIGNS


def test_a_run_writes_it_anew_but_never_over_what_somebody_typed_into_it(tmp_path: Path) -> None:
    output, source = tmp_path / "รายงาน", Source(tmp_path / "ก.xlsx", "ก.xlsx")
    path = output / tally.NAME
    told = [Told(source, Outcome.DONE, (), (output / "ก_analysis.docx",))]
    assert tally.save(told, output) == ()
    first = path.read_bytes()
    assert tally.save([Told(source, Outcome.CURRENT, (), told[0].outputs)], output) == ()
    assert path.read_bytes() == first
    assert tally.save([Told(source, Outcome.REFUSED, (SPELT,))], output) == ()
    made = drawn(path.read_bytes())
    made["สมุดงาน"]["K4"] = "โทรแล้ว"
    made.save(path)
    typed = path.read_bytes()
    assert [each.code for each in tally.save(told, output)] == [Code.OUTPUT_BACKED_UP]
    assert (path.read_bytes(), (output / "summary (สำรอง 2).xlsx").read_bytes()) == (first, typed)
    found = returned.examined(Candidate(path, path.name), first, Request())
    assert found == Found(path.name, Use.OTHER, "ไฟล์สรุปที่โปรแกรมสร้างไว้")
