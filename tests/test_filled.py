"""A copy of a workbook with drafts in it: what stood in it stands in it still, and the drafts can be read."""

import io
from typing import Any

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

from itadocs.problems import Location
from itadocs.workbook.filled import fill
from tests.support import complete, draw

SHEET = "คะแนนตัวชี้วัด"
LONG = "ข้อความที่ยาวพอให้ขึ้นหลายบรรทัดในช่องเดียว " * 12


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def cell(address: str) -> Location:
    row, column = coordinate_to_tuple(address)
    return Location((2, row, column), SHEET, address)


def test_a_text_is_wrapped_in_a_row_high_enough_for_it_and_a_row_never_gets_lower() -> None:
    drawn = draw(complete())
    before = opened(drawn)[SHEET].row_dimensions
    found = opened(fill(drawn, {cell("E4"): LONG, cell("F4"): "สั้น", cell("F5"): "สั้น"}))[SHEET]
    assert (found["E4"].value, found["F4"].value) == (LONG, "สั้น")
    assert found["E4"].alignment.wrap_text
    assert found["E4"].number_format == "@"
    assert found.row_dimensions[4].height > 5 * before[4].height
    assert found.row_dimensions[5].height == before[5].height


def test_a_text_that_looks_like_a_formula_is_a_text() -> None:
    found = opened(fill(draw(complete()), {cell("E4"): "=1+1"}))[SHEET]["E4"]
    assert (found.value, found.data_type) == ("=1+1", "s")


def test_a_cell_swallowed_by_another_is_left_alone() -> None:
    book = opened(draw(complete()))
    book[SHEET].merge_cells("E4:E5")
    packed = io.BytesIO()
    book.save(packed)
    found = opened(fill(packed.getvalue(), {cell("E5"): "ข"}))[SHEET]
    assert (found["E4"].value, found["E5"].value) == (None, None)


def test_nothing_else_of_the_workbook_changes() -> None:
    drawn = draw(complete())
    before, after = opened(drawn), opened(fill(drawn, {}))
    for old, new in zip(before.worksheets, after.worksheets, strict=True):
        assert (old.title, old.sheet_state, old.freeze_panes) == (new.title, new.sheet_state, new.freeze_panes)
        assert list(old.values) == list(new.values)
        validations = [
            [(each.sqref, each.formula1) for each in sheet.data_validations.dataValidation] for sheet in (old, new)
        ]
        assert validations[0] == validations[1]
    assert [each.name for each in before.custom_doc_props.props] == [each.name for each in after.custom_doc_props.props]
