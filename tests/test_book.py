"""Opening a workbook parses what is read of it and nothing else; a list may stand in a sheet of any title."""

import io
import subprocess
import sys
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from itadocs.package import RELATIONS, pack, unpack
from itadocs.problems import Problem
from itadocs.workbook import book, extract
from itadocs.workbook.book import PROBLEMS_TITLE, Book
from itadocs.workbook.content import Cell, cells
from itadocs.workbook.identity import LISTS_TITLE, META_TITLE
from itadocs.workbook.parts import Package
from itadocs.workbook.placing import Placed
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE, sheets
from tests.support import complete, draw, framework

TITLES = [each.title for each in sheets(framework())]


def read(data: bytes) -> Book:
    opened = book.open_book(data)
    assert isinstance(opened, Book)
    return opened


def test_sheets_are_parsed_once_and_those_that_nobody_fills_in_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    edited: Any = openpyxl.load_workbook(io.BytesIO(draw(complete())))
    edited.create_sheet(PROBLEMS_TITLE)["A1"] = "=1+1"
    packed = io.BytesIO()
    edited.save(packed)
    package = Package(unpack(packed.getvalue(), RELATIONS))
    titles = {package.parts[part]: title for title, part in package.listed}
    parsed: list[str] = []

    def watched(sheet: bytes, *more: Any) -> list[Cell]:
        parsed.append(titles[sheet])
        return cells(sheet, *more)

    monkeypatch.setattr(extract, "cells", watched)
    opened = read(packed.getvalue())
    assert [each.title for each in opened.grids] == TITLES
    assert parsed == [*TITLES, META_TITLE]
    assert {INSTRUCTIONS_TITLE, PROBLEMS_TITLE, LISTS_TITLE} < set(titles.values())


@pytest.mark.parametrize("room", ["pipeline", "batch.job", "workbook.filled", "workbook.marked"])
def test_checking_and_building_import_no_library_for_workbooks(room: str) -> None:
    """It takes longer to import than a workbook takes to be read; nor do copies need it, or the workers of a batch."""
    done = subprocess.run(
        [sys.executable, "-c", f"import itadocs.{room}, sys; print('openpyxl' in sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == "False"


def test_a_first_sheet_that_is_damaged_keeps_nothing_from_being_read() -> None:
    parts = unpack(draw(complete()), RELATIONS)
    first = "xl/worksheets/sheet1.xml"
    damaged = pack({**parts, first: parts[first][: len(parts[first]) // 2]})
    assert read(damaged) == read(pack(parts))


@pytest.mark.parametrize("title", [INSTRUCTIONS_TITLE, PROBLEMS_TITLE, LISTS_TITLE])
def test_a_list_may_stand_in_a_sheet_of_any_title(title: str) -> None:
    made: Any = openpyxl.Workbook()
    made.active.title = title
    made.active["A1"], made.active["A2"] = "รหัส", "A1"
    packed = io.BytesIO()
    made.save(packed)
    grids = book.open_list(packed.getvalue())
    assert not isinstance(grids, Problem)
    assert [(each.title, each.at(2, 1).value) for each in grids] == [(title, "A1")]


def test_formulas_name_a_sheet_by_its_title_whatever_that_holds() -> None:
    (first, *_) = sheets(framework())
    placed = Placed(replace(first, title="ข้อมูล 'ปีนี้'"), 3)
    assert placed.cell("value", 4).startswith("'ข้อมูล ''ปีนี้'''!$")
    assert placed.column("value").startswith("'ข้อมูล ''ปีนี้'''!$")
