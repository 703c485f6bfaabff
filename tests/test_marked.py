"""A marked copy shows every problem where it is, is a workbook to go on with, and can be marked again."""

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils.cell import coordinate_to_tuple

from itadocs.catalogue import Code, Severity
from itadocs.oxml import parse_xml
from itadocs.package import CUSTOM, RELATIONS, pack, unpack
from itadocs.pipeline import Request, examine, produce
from itadocs.problems import Location, Problem, problem
from itadocs.workbook import filled, marked
from itadocs.workbook.book import PROBLEMS_TITLE
from itadocs.workbook.problem_sheet import HEADING_ROW
from itadocs.workbook.stamp import Marking, state
from itadocs.workbook.styles import STYLES_TYPE
from tests.support import complete, draw, fill, mark

SAMPLES = Path(__file__).parents[1] / "samples"
SHEET = "คะแนนตัวชี้วัด"
FAULTY = (SAMPLES / "faulty.xlsx").read_bytes()
OURS = '"itadocs"<>""'


def beside(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def found_in(workbook: bytes) -> tuple[Problem, ...]:
    return examine(workbook, Request(), beside).problems


PROBLEMS = found_in(FAULTY)
MARKED = mark(FAULTY, PROBLEMS)


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def at(cell: str, sheet: str = SHEET, label: str = "") -> Location:
    row, column = coordinate_to_tuple(cell)
    return Location((2, row, column), sheet, cell, label)


def parts(data: bytes) -> dict[str, bytes]:
    return unpack(data, RELATIONS)


def formats(sheet: Any) -> dict[str, Any]:
    """Our rules by cell."""
    return {
        str(place.sqref): rule
        for place in sheet.conditional_formatting
        for rule in place.rules
        if OURS in rule.formula[0]
    }


def colour(rule: Any) -> str:
    return rule.dxf.fill.bgColor.rgb[2:]


def notes(sheet: Any) -> dict[str, str]:
    return {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}


def test_every_problem_with_a_cell_is_coloured_and_commented_with_its_remedy() -> None:
    book = opened(MARKED)
    with_cell = [each for each in PROBLEMS if each.where.cell]
    assert sum(each.blocks for each in with_cell) > 20
    for each in with_cell:
        sheet = book[each.where.sheet]
        comment = sheet[each.where.cell].comment
        assert each.message in comment.text
        assert each.remedy in comment.text
        assert each.severity.label in comment.text
        assert comment.author == "itadocs"
        assert each.where.cell in formats(sheet)
    coloured = {(sheet.title, cell) for sheet in book for cell in formats(sheet)}
    assert coloured == {(each.where.sheet, each.where.cell) for each in with_cell}
    rules = [rule for sheet in book for rule in formats(sheet).values()]
    assert {colour(rule) for rule in rules} == {"FFC7CE", "FFFF66", "DDEBF7"}


def test_what_stands_in_the_cells_and_how_they_look_stays() -> None:
    before, after = parts(FAULTY), parts(MARKED)
    assert opened(MARKED).sheetnames == [PROBLEMS_TITLE, *opened(FAULTY).sheetnames]
    sheets = [name for name in before if name.startswith("xl/worksheets/sheet")]
    hidden = f"xl/worksheets/sheet{len(sheets)}.xml"  # where the copy remembers that it is one
    for name in sheets:
        data, again = (parse_xml(each[name]).find("{*}sheetData") for each in (before, after))
        assert data is not None
        assert again is not None
        assert (etree.tostring(data, method="c14n") == etree.tostring(again, method="c14n")) is (name != hidden)
    for group in ("cellXfs", "fonts", "fills", "borders"):
        looks, more = (
            [
                etree.tostring(look, method="c14n")
                for each in parse_xml(of["xl/styles.xml"]).iter(f"{{*}}{group}")
                for look in each
            ]
            for of in (before, after)
        )
        assert more[: len(looks)] == looks
    touched = {"xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", CUSTOM}
    assert {name for name in before if before[name] != after[name]} <= touched | set(sheets)


def test_the_first_sheet_lists_all_problems_with_links_to_their_cells() -> None:
    book = opened(MARKED)
    sheet = book[PROBLEMS_TITLE]
    rows = list(sheet.iter_rows(min_row=HEADING_ROW + 1))
    assert [tuple(cell.value for cell in row[:7]) for row in rows] == [
        (
            number, each.severity.label, each.where.sheet or None, each.where.cell or None, each.where.label or None,
            each.message, each.remedy,
        )
        for number, each in enumerate(PROBLEMS, start=1)
    ]  # fmt: skip
    for row, each in zip(rows, PROBLEMS, strict=True):
        link = row[3].hyperlink
        assert (link.location if link else None) == (
            f"'{each.where.sheet}'!{each.where.cell}" if each.where.cell else None
        )
        state = row[7].value
        if each.severity is Severity.INFORMATION:
            assert state == "-"
        else:
            assert (state is None) is (not each.where.cell)
    assert any(not each.where.cell for each in PROBLEMS)
    assert any(each.severity is Severity.INFORMATION and each.where.cell for each in PROBLEMS)
    errors = sum(each.blocks for each in PROBLEMS)
    assert f"ต้องแก้ไข {errors} จุด" in sheet["A2"].value
    assert (book.active.title, sheet.freeze_panes, sheet.print_title_rows) == (
        PROBLEMS_TITLE, f"A{HEADING_ROW + 1}", f"${HEADING_ROW}:${HEADING_ROW}",
    )  # fmt: skip
    assert [each.title for each in book if each.sheet_view.tabSelected] == [PROBLEMS_TITLE]
    for each in opened(FAULTY):
        assert book[each.title].print_title_rows == each.print_title_rows


def test_a_row_of_the_list_is_high_enough_for_its_longest_cell() -> None:
    sheet = opened(MARKED)[PROBLEMS_TITLE]
    for row in sheet.iter_rows(min_row=HEADING_ROW + 1):
        characters = [
            len(str(cell.value or "")) / sheet.column_dimensions[cell.column_letter].width for cell in row[1:7]
        ]
        assert sheet.row_dimensions[row[0].row].height >= 20 * min(max(characters), 15)


def test_what_looks_like_a_formula_in_the_list_is_a_text() -> None:
    where = at("D6", label="=1+1")
    sheet = opened(mark(FAULTY, [problem(Code.CELL_MISSING, where)]))[PROBLEMS_TITLE]
    cell = sheet.cell(HEADING_ROW + 1, 5)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_marked_copy_reads_as_its_original() -> None:
    assert found_in(MARKED) == PROBLEMS
    assert found_in(mark(draw(complete()), PROBLEMS)) == found_in(draw(complete())) == ()


def test_corrected_where_it_is_marked_the_copy_builds() -> None:
    book, good = opened(MARKED), opened((SAMPLES / "001.xlsx").read_bytes())
    for each in PROBLEMS:
        if not each.where.cell:
            continue
        sheet, right = book[each.where.sheet], good[each.where.sheet]
        cell = sheet[each.where.cell]
        assert cell.comment
        spoils_row = each.code.slug.startswith(("key-", "period-"))  # these say to look at the row
        for corrected in sheet[cell.row] if spoils_row else (cell,):
            corrected.value = right[corrected.coordinate].value
    data = saved(book)
    product = produce(data, Request(), beside)
    assert [each for each in product.problems if each.blocks] == []
    assert len(product.documents) == 2
    assert state(data) is Marking.CORRECTED


def test_marking_a_marked_copy_begins_anew() -> None:
    assert parts(mark(MARKED, PROBLEMS)) == parts(MARKED)
    (first, *_) = [each for each in PROBLEMS if each.where.sheet == SHEET and each.where.cell]
    book = opened(mark(MARKED, [first]))
    assert [(sheet.title, cell) for sheet in book for cell in formats(sheet)] == [(SHEET, first.where.cell)]
    assert [(sheet.title, cell) for sheet in book for cell in notes(sheet)] == [(SHEET, first.where.cell)]
    assert book.sheetnames.count(PROBLEMS_TITLE) == 1
    assert book[PROBLEMS_TITLE].max_row == HEADING_ROW + 1
    for each in opened(FAULTY):
        assert book[each.title].print_title_rows == each.print_title_rows


def test_no_part_of_an_earlier_marking_is_left() -> None:
    first = mark(draw(complete()), PROBLEMS)
    again = parts(mark(first, []))
    assert not [name for name in again if "comments" in name or "vml" in name]
    assert not [name for name, content in again.items() if b"vmlDrawing" in content or b"legacyDrawing" in content]
    assert len([name for name in again if name.startswith("xl/worksheets/sheet")]) == len(opened(first).sheetnames)


def commented() -> bytes:
    book = opened(FAULTY)
    book[SHEET]["D6"].comment = Comment("ถามกองคลังก่อน", "หัวหน้า")
    book[SHEET]["E4"].comment = Comment("ร่างแล้ว", "หัวหน้า")
    return saved(book)


def test_comments_of_others_stay_and_ours_go_beside_them_and_away_again() -> None:
    marked = mark(commented(), PROBLEMS)
    (wanted,) = [each for each in PROBLEMS if each.where == at("D6")]
    said = notes(opened(marked)[SHEET])
    assert said["D6"].startswith("ถามกองคลังก่อน\nitadocs:\n")
    assert said["D6"].endswith(f"{wanted.remedy}\n(พิมพ์เพิ่มใต้บรรทัดนี้ได้)")
    assert said["E4"] == "ร่างแล้ว"
    assert opened(marked)[SHEET]["D6"].comment.author == "หัวหน้า"
    assert parts(mark(marked, PROBLEMS)) == parts(marked)
    cleared = opened(mark(marked, []))[SHEET]
    assert notes(cleared) == {"D6": "ถามกองคลังก่อน", "E4": "ร่างแล้ว"}


def test_what_people_type_below_our_comment_stays_when_ours_goes() -> None:
    book = opened(mark(commented(), PROBLEMS))
    cells = [each.where.cell for each in PROBLEMS if each.where.sheet == SHEET and each.where.cell]
    other = next(each for each in cells if each != "D6")
    for cell, reply in (("D6", "\nรอกองคลังตอบ"), (other, " แก้วันจันทร์")):
        comment = book[SHEET][cell].comment
        book[SHEET][cell].comment = Comment(comment.text + reply, comment.author)
    replied = saved(book)
    assert notes(opened(mark(replied, []))[SHEET]) == {
        "D6": "ถามกองคลังก่อน\nรอกองคลังตอบ", "E4": "ร่างแล้ว", other: "แก้วันจันทร์",
    }  # fmt: skip
    again = notes(opened(mark(replied, PROBLEMS))[SHEET])
    assert again["D6"].startswith("ถามกองคลังก่อน\nรอกองคลังตอบ\nitadocs:\n")
    assert again[other].startswith("แก้วันจันทร์\nitadocs:\n")
    assert all(each.count("itadocs:") == 1 for each in (again["D6"], again[other]))


def test_a_comment_whose_last_line_is_gone_goes_whole() -> None:
    book = opened(mark(commented(), PROBLEMS))
    comment = book[SHEET]["D6"].comment
    book[SHEET]["D6"].comment = Comment(comment.text.rpartition("\n")[0], comment.author)
    assert notes(opened(mark(saved(book), []))[SHEET])["D6"] == "ถามกองคลังก่อน"


def test_every_comment_has_one_hidden_box_with_a_number_of_its_own() -> None:
    excel, vml = "{urn:schemas-microsoft-com:office:excel}", "{urn:schemas-microsoft-com:vml}"
    for name, content in parts(mark(commented(), PROBLEMS)).items():
        if name.endswith(".vml"):
            boxes = list(parse_xml(content).iter(f"{vml}shape"))
            assert len({each.get("id") for each in boxes}) == len(boxes)
            places = [(each.findtext(f".//{excel}Row"), each.findtext(f".//{excel}Column")) for each in boxes]
            assert len(set(places)) == len(places)
            assert all("visibility:hidden" in each.get("style", "") for each in boxes)


def test_a_comment_she_wrote_into_the_list_goes_with_the_list() -> None:
    book = opened(MARKED)
    book[PROBLEMS_TITLE]["F6"].comment = Comment("ถามกองคลังแล้ว", "เจ้าหน้าที่")
    again = parts(mark(saved(book), []))
    assert not [name for name, content in again.items() if "ถามกองคลัง".encode() in content]
    assert not [name for name in again if "comments" in name or "vml" in name]


def test_a_sheet_of_her_own_under_the_title_of_ours_stays() -> None:
    book = opened(FAULTY)
    book.create_sheet(PROBLEMS_TITLE)["A1"] = "โทรถามอำเภอ"
    own = saved(book)
    assert state(own) is Marking.NOT_MARKED
    ours = f"{PROBLEMS_TITLE} (2)"
    first = mark(own, PROBLEMS)
    for copy in (first, mark(first, PROBLEMS)):
        sheets = opened(copy)
        assert sheets.sheetnames == [ours, *book.sheetnames]
        assert sheets[PROBLEMS_TITLE]["A1"].value == "โทรถามอำเภอ"
        assert sheets[ours].print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
        assert found_in(copy) == PROBLEMS
    assert state(first) is Marking.UNTOUCHED
    sheets = opened(first)
    sheets[PROBLEMS_TITLE]["A1"] = "ถามแล้ว"
    assert state(saved(sheets)) is Marking.CORRECTED


@pytest.mark.unchecked("the copy of a damaged workbook is as damaged")
@pytest.mark.parametrize("part", ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet10.xml"])
def test_a_listed_sheet_that_is_missing_in_the_file_keeps_nothing_from_being_marked(part: str) -> None:
    incomplete = parts(MARKED)
    del incomplete[part]
    data = pack(incomplete)
    titles = opened(data).sheetnames
    assert len(titles) == len(opened(MARKED).sheetnames) - 1
    book = opened(mark(data, found_in(data)))
    assert book.sheetnames == titles
    names = [each.get("localSheetId") for each in parse_xml(parts(data)["xl/workbook.xml"]).iter("{*}definedName")]
    again = parse_xml(parts(mark(data, []))["xl/workbook.xml"]).iter("{*}definedName")
    assert [each.get("localSheetId") for each in again] == names


@pytest.mark.unchecked("the copy of a damaged workbook is as damaged")
@pytest.mark.parametrize("lost", [b"rId1", b"rId12"])
def test_a_relation_that_is_lost_is_not_taken_for_that_of_the_list(lost: bytes) -> None:
    parts = unpack(draw(complete()), RELATIONS)
    relations = parts["xl/_rels/workbook.xml.rels"]
    (relation,) = re.findall(rb"<Relationship [^>]*Id=\"" + lost + rb"\"[^>]*/>", relations)
    data = pack({**parts, "xl/_rels/workbook.xml.rels": relations.replace(relation, b"")})
    assert found_in(mark(data, found_in(data))) == found_in(data)


def test_of_a_file_that_is_damaged_where_reading_did_not_look_there_are_no_copies(tmp_path: Path) -> None:
    whole = parts(FAULTY)
    first = "xl/worksheets/sheet1.xml"  # the instructions, which nobody fills in
    data = pack({**whole, first: whole[first][: len(whole[first]) // 2]})
    assert found_in(data) == PROBLEMS
    (tmp_path / "งาน.xlsx").write_bytes(data)
    done = run("check", "งาน.xlsx", "--marked", "สำเนา", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "file-damaged" in done.stdout.decode()
    assert [each.name for each in tmp_path.iterdir()] == ["งาน.xlsx"]


def filled_copy(workbook: bytes) -> bytes | Problem:
    return filled.fill(workbook, {at("E4"): "ก"})


def marked_copy(workbook: bytes) -> bytes | Problem:
    return marked.mark(workbook, PROBLEMS)


@pytest.mark.parametrize(
    ("part", "old", "new", "copied"),
    [
        (RELATIONS, b"relationships/officeDocument", b"relationships/else", marked_copy),
        (RELATIONS, b"relationships/officeDocument", b"relationships/else", filled_copy),
        ("xl/worksheets/sheet1.xml", b'<row r="1"', b'<row r="x"', marked_copy),
        ("xl/worksheets/sheet3.xml", b"sheetData", b"else", filled_copy),
    ],
    ids=["nothing leads to it, marked", "nothing leads to it, filled", "a number that is none", "a sheet without rows"],
)
def test_what_no_program_writes_is_damage(
    part: str, old: bytes, new: bytes, copied: Callable[[bytes], bytes | Problem]
) -> None:
    changed = parts(FAULTY)
    assert old in changed[part]
    changed[part] = changed[part].replace(old, new)
    made = copied(pack(changed))
    assert isinstance(made, Problem)
    assert made.code is Code.FILE_DAMAGED


@pytest.mark.unchecked("the copy of a damaged workbook is as damaged")
def test_properties_that_are_listed_and_missing_keep_nothing_from_being_marked() -> None:
    without = {name: content for name, content in parts(FAULTY).items() if name != CUSTOM}
    copy = mark(pack(without), PROBLEMS)
    assert state(copy) is Marking.UNTOUCHED
    assert found_in(copy) == PROBLEMS


@pytest.mark.parametrize(
    ("workbook", "asked", "written"),
    [
        ("งาน.xlsm", "สำเนา", "สำเนา.xlsm"),
        ("งาน.XLSM", "สำเนา.xlsx", "สำเนา.xlsm"),
        ("งาน.xlsx", "สำเนา.xlsm", "สำเนา.xlsx"),
        ("งาน.xlsx", "สำเนา 1.0", "สำเนา 1.0.xlsx"),
    ],
)
def test_a_copy_has_the_ending_of_its_workbook(workbook: str, asked: str, written: str, tmp_path: Path) -> None:
    (tmp_path / workbook).write_bytes(FAULTY)
    for words in (("check", workbook, "--marked", asked), ("draft", workbook, "-o", asked)):
        done = run(*words, cwd=tmp_path)
        assert f"สร้างแล้ว: {written}" in done.stdout.decode()
        (tmp_path / written).unlink()


def test_a_sheet_is_marked_under_whatever_name_it_has() -> None:
    book = opened(FAULTY)
    book[SHEET].title = title = "คะแนน 'ปี' นี้"
    data = saved(book)
    marked = opened(mark(data, found_in(data)))
    assert "D6" in formats(marked[title])
    rows = marked[PROBLEMS_TITLE].iter_rows(min_row=HEADING_ROW + 1)
    (row,) = [row for row in rows if row[4].value == "3 การใช้อำนาจ"]
    assert row[3].hyperlink.location == "'คะแนน ''ปี'' นี้'!D6"
    assert "'คะแนน ''ปี'' นี้'!D6" in row[7].value


def test_a_threaded_comment_stays_as_it_is() -> None:
    book = opened(FAULTY)
    book[SHEET]["D6"].comment = Comment("[Threaded comment] ถามก่อน", "tc={0A1B}")
    found = opened(mark(saved(book), PROBLEMS))[SHEET]
    assert found["D6"].comment.text == "[Threaded comment] ถามก่อน"
    assert "D6" in formats(found)


def test_several_problems_of_a_cell_share_a_comment_and_the_graver_colours_it() -> None:
    several = [problem(Code.SCORE_OUT_OF_RANGE, at("D6"), found="101"), problem(Code.MONITORING_MISSING, at("D6"))]
    sheet = opened(mark(FAULTY, several[::-1]))[SHEET]
    (rule,) = formats(sheet).values()
    assert colour(rule) == "FFC7CE"
    assert all(each.remedy in sheet["D6"].comment.text for each in several)


def test_our_colours_come_before_the_rules_that_are_there() -> None:
    book = opened(FAULTY)
    for number, formula in enumerate(("D6>1", "D6>2")):
        fill_ = PatternFill(bgColor=f"FF00FF0{number}")
        book[SHEET].conditional_formatting.add("D4:D13", FormulaRule([formula], fill=fill_))
    marked = mark(saved(book), PROBLEMS)
    for data in (marked, mark(marked, PROBLEMS)):
        sheet = opened(data)[SHEET]
        rules = [rule for each in sheet.conditional_formatting for rule in each.rules]
        ours = sorted(rule.priority for rule in formats(sheet).values())
        theirs = [rule.priority for rule in rules if OURS not in rule.formula[0]]
        assert ours == list(range(1, len(ours) + 1))
        assert sorted(theirs) == list(range(len(ours) + 1, len(ours) + len(theirs) + 1))
        added = {rule.formula[0]: colour(rule) for rule in rules if rule.formula[0] in ("D6>1", "D6>2")}
        assert added == {"D6>1": "00FF00", "D6>2": "00FF01"}


def test_what_a_merged_cell_swallowed_is_marked_where_it_shows() -> None:
    book = opened(draw(complete()))
    book[SHEET].merge_cells("E4:F5")
    sheet = opened(mark(saved(book), [problem(Code.CELL_MISSING, at("F5"))]))[SHEET]
    assert (list(formats(sheet)), list(notes(sheet))) == (["E4"], ["E4"])


def test_a_cell_that_is_not_in_the_file_and_a_sheet_that_is_not_there_are_no_trouble() -> None:
    wanted = [problem(Code.CELL_MISSING, at("B900")), problem(Code.CELL_MISSING, at("B4", "ไม่มีแผ่นนี้"))]
    book = opened(mark(draw(complete()), wanted))
    assert list(formats(book[SHEET])) == list(notes(book[SHEET])) == ["B900"]
    assert [book[PROBLEMS_TITLE].cell(HEADING_ROW + n, 4).value for n in (1, 2)] == ["B900", None]


def test_a_workbook_that_states_neither_styles_nor_names_can_be_marked() -> None:
    bare = parts(FAULTY)
    bare["xl/workbook.xml"] = re.sub(b"<definedNames>.*</definedNames>", b"", bare["xl/workbook.xml"])
    del bare["xl/styles.xml"]
    sheets = (name for name in bare if name.startswith("xl/worksheets/sheet"))
    bare |= {name: re.sub(b' (?:s|style|dxfId)="[0-9]+"', b"", bare[name]) for name in sheets}
    for name, part in (("xl/_rels/workbook.xml.rels", b"styles"), ("[Content_Types].xml", STYLES_TYPE.encode())):
        (line,) = [each for each in bare[name].split(b"<") if part in each]
        bare[name] = bare[name].replace(b"<" + line, b"")
    book = opened(mark(pack(bare), PROBLEMS))
    assert colour(formats(book[SHEET])["D6"]) == "FFC7CE"
    assert book[PROBLEMS_TITLE].print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert not book[SHEET].print_title_rows


def test_a_marked_copy_knows_that_it_is_one_and_whether_anything_was_typed_since() -> None:
    assert state(FAULTY) is Marking.NOT_MARKED
    assert state(MARKED) is Marking.UNTOUCHED
    assert state(saved(opened(MARKED))) is Marking.UNTOUCHED
    assert state(fill(MARKED, {at("D6"): "90"})) is Marking.CORRECTED
    assert state(mark(fill(MARKED, {at("D6"): "90"}), [])) is Marking.UNTOUCHED
    assert [state(each) for each in (b"", b"PK", b"x" * 99, MARKED[:5000])] == [Marking.NOT_MARKED] * 4


def test_either_the_property_or_the_hidden_sheet_is_enough_to_know_a_marked_copy() -> None:
    without = parts(MARKED)
    without[CUSTOM] = without[CUSTOM].replace(b"itadocs.marked", b"itadocs.else")
    assert state(pack(without)) is Marking.UNTOUCHED
    book = opened(MARKED)
    del book["_meta"]
    assert state(saved(book)) is Marking.UNTOUCHED


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "itadocs", *words], cwd=cwd, capture_output=True, check=False)


def test_check_writes_the_copy_it_is_asked_for_once_and_never_the_original(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(FAULTY)
    done = run("check", "งาน.xlsx", "--marked", "แก้ไข", cwd=tmp_path)
    assert done.returncode == 1
    assert "สร้างแล้ว: แก้ไข.xlsx" in done.stdout.decode()
    assert state((tmp_path / "แก้ไข.xlsx").read_bytes()) is Marking.UNTOUCHED
    again = run("check", "งาน.xlsx", "--marked", "งาน.xlsx", cwd=tmp_path)
    assert again.returncode == 1
    assert "output-exists" in again.stdout.decode()
    assert "score-not-a-number" in again.stdout.decode()
    assert (tmp_path / "งาน.xlsx").read_bytes() == FAULTY


def test_there_is_no_copy_of_what_is_no_workbook_of_ours_or_has_no_problem(tmp_path: Path) -> None:
    (tmp_path / "ดี.xlsx").write_bytes(draw(complete()))
    (tmp_path / "อื่น.xlsx").write_bytes(saved(openpyxl.Workbook()))
    good, other = (run("check", name, "--marked", "สำเนา.xlsx", cwd=tmp_path) for name in ("ดี.xlsx", "อื่น.xlsx"))
    assert (good.returncode, other.returncode) == (0, 1)
    assert "จึงไม่ได้สร้างสำเนา" in good.stdout.decode()
    assert "file-not-ours" in other.stdout.decode()
    assert not (tmp_path / "สำเนา.xlsx").exists()


TYPED: tuple[object, ...] = (
    None, 101, 93.33, -5, 0, 'เขียน "อ้าง" ไว้', "สอง\nบรรทัด\n", " - ", "ยาวมาก\n" * 60, "'", "๙๕.๐๐", "#N/A", "<&>",
    datetime(2025, 1, 31),
)  # fmt: skip


def typed_into_scores() -> bytes:
    """Every kind of content in a column of cells."""
    book = opened(draw(complete()))
    for row, value in enumerate(TYPED, start=4):
        book[SHEET][f"D{row}"] = value
    return saved(book)


def without_results(data: bytes) -> bytes:
    """LibreOffice computes only what has no result yet."""
    plain = parts(data)
    results = ("<v>ยังไม่แก้</v>".encode(), b"")
    return pack({name: content.replace(*results) for name, content in plain.items()})


@pytest.mark.unchecked("the copy of a workbook saved by LibreOffice has an attribute of its own")
@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_the_list_tells_what_was_changed_when_computed_anew_and_libreoffice_keeps_the_marks(tmp_path: Path) -> None:
    rows = range(4, 4 + len(TYPED))
    listed = [problem(Code.CELL_MISSING, at(f"D{row}")) for row in rows]
    same = mark(typed_into_scores(), listed)
    changed = fill(same, {at(f"D{row}"): "เปลี่ยน" for row in rows})
    files = {"same": same, "changed": changed, "faulty": FAULTY, "marked": MARKED}
    for name, data in files.items():
        (tmp_path / f"{name}.xlsx").write_bytes(without_results(data))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run(
        [*command, *(f"{tmp_path / name}.xlsx" for name in files)], check=True, capture_output=True, timeout=180
    )
    computed = {name: (tmp_path / "out" / f"{name}.xlsx").read_bytes() for name in files}

    def states(name: str) -> list[object]:
        sheet = openpyxl.load_workbook(io.BytesIO(computed[name]), data_only=True)[PROBLEMS_TITLE]
        return [sheet.cell(HEADING_ROW + 1 + number, 8).value for number in range(len(TYPED))]

    assert states("same") == ["ยังไม่แก้"] * len(TYPED)
    assert states("changed") == ["แก้แล้ว"] * len(TYPED)

    assert state(computed["marked"]) is Marking.UNTOUCHED
    assert found_in(computed["marked"]) == PROBLEMS
    remarked, late = opened(mark(computed["marked"], PROBLEMS)), opened(mark(computed["faulty"], PROBLEMS))
    for sheet in opened(MARKED):
        for book in (remarked, late):
            assert formats(book[sheet.title]).keys() == formats(sheet).keys()
            assert notes(book[sheet.title]) == notes(sheet)
