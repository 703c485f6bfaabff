"""A copy of a workbook with drafts in it: what stood in it stands in it still, and the drafts can be read."""

import io
import re
import zipfile
from typing import Any

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

from itadocs.problems import Location
from tests.support import complete, draw, fill

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


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    parts = parts_of(data)
    content = parts[part].decode()
    assert old in content
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, each in {**parts, part: content.replace(old, new, 1).encode()}.items():
            package.writestr(name, each)
    return packed.getvalue()


def sheet_part(data: bytes) -> str:
    return f"xl/worksheets/sheet{opened(data).sheetnames.index(SHEET) + 1}.xml"


def test_every_part_but_the_sheet_and_the_list_of_sheets_stays_as_it_is() -> None:
    drawn = draw(complete())
    before, after = parts_of(drawn), parts_of(fill(drawn, {cell("E4"): "ก"}))
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {sheet_part(drawn), "xl/workbook.xml"}


def test_what_her_own_formulas_computed_stays_and_is_computed_again_when_the_file_is_opened() -> None:
    drawn = draw(complete())
    own = '<c r="D4" t="n"><f>1+1</f><v>2</v></c>'
    xml = parts_of(drawn)[sheet_part(drawn)].decode()
    typed = re.search(r'<c r="D4"[^>]*>.*?</c>', xml)
    assert typed
    filled = fill(edited(drawn, sheet_part(drawn), typed[0], own), {cell("E4"): "ก", cell("D4"): "ข"})
    results = openpyxl.load_workbook(io.BytesIO(filled), data_only=True)[SHEET]
    assert (results["D4"].value, results["E4"].value) == (2, "ก")
    assert opened(filled)[SHEET]["D4"].value == "=1+1"
    assert 'fullCalcOnLoad="1"' in parts_of(filled)["xl/workbook.xml"].decode()


def test_cells_and_rows_that_are_not_in_the_file_yet_are_added_in_their_order() -> None:
    drawn = draw(complete())
    xml = parts_of(drawn)[sheet_part(drawn)].decode()
    missing = re.search(r'<c r="E4"[^>]*?(?:/>|>.*?</c>)', xml)
    assert missing
    filled = fill(
        edited(drawn, sheet_part(drawn), missing[0], ""), {cell("E4"): "ก", cell("H4"): "ข", cell("B900"): "ค"}
    )
    found = opened(filled)[SHEET]
    assert [found[each].value for each in ("E4", "H4", "B900")] == ["ก", "ข", "ค"]
    rows = re.findall(r'<row r="(\d+)"', parts_of(filled)[sheet_part(drawn)].decode())
    assert rows == sorted(rows, key=int)
    columns = re.findall(r'<c r="([A-Z])4"', parts_of(filled)[sheet_part(drawn)].decode())
    assert columns == sorted(columns)


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
