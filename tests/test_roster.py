"""The list of agencies is understood however it was saved, and every row that cannot be is said, all at once."""

import codecs
import csv
import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table

from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import roster
from itadocs.problems import Problem
from itadocs.workbook import book, records

HEADINGS = ("ประเภท", "ชื่อ", "อำเภอ", "จังหวัด", "รหัส")
ROWS = (
    ("องค์การบริหารส่วนตำบล", "นาทดสอบ", "เมืองลำปาง", "ลำปาง", "0012"),
    ("ทต.", "เทศบาลตำบลบ้าน, ตัวอย่าง", "อ.เมืองลำปาง", "จังหวัดลำปาง", ""),
    ("", "อบต.ทุ่ง;\nลองดู", "อำเภอเกาะคา", "ลำปาง", "b7"),
    ("อบจ.", "ลำปาง", "", "ลำปาง", ""),
)
Read = tuple[tuple[Agency, ...], tuple[Problem, ...]]


def as_csv(rows: Sequence[Sequence[object]], delimiter: str = ",", encoding: str = "utf-8", first: str = "") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return (first + text.getvalue()).encode(encoding)


def as_workbook(rows: Sequence[Sequence[object]], *, table: bool = False) -> bytes:
    made: Any = openpyxl.Workbook()
    made.active.append(["บันทึก"])
    sheet = made.create_sheet("รายชื่อ")
    for each in rows:
        sheet.append([value or None for value in each])
    if table:
        sheet.add_table(Table(displayName="T1", ref=f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"))
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def read(rows: Sequence[Sequence[object]], headings: Sequence[str] = HEADINGS) -> Read:
    return roster.read(as_csv([headings, *rows]), "รายชื่อ.csv")


def said(found: Sequence[Problem]) -> list[tuple[Code, str]]:
    return [(each.code, each.where.label) for each in found]


# --- files -------------------------------------------------------------------------------------------------------


def test_names_are_bare_types_are_known_by_their_short_forms_and_codes_are_kept() -> None:
    agencies, problems = read(ROWS)
    assert problems == ()
    assert [(each.full_name, each.district, each.province) for each in agencies] == [
        ("องค์การบริหารส่วนตำบลนาทดสอบ", "เมืองลำปาง", "ลำปาง"),
        ("เทศบาลตำบลบ้าน, ตัวอย่าง", "เมืองลำปาง", "ลำปาง"),
        ("องค์การบริหารส่วนตำบลทุ่ง; ลองดู", "เกาะคา", "ลำปาง"),
        ("องค์การบริหารส่วนจังหวัดลำปาง", "", "ลำปาง"),
    ]
    assert [each.code for each in agencies if each.code in ("0012", "b7")] == ["0012", "b7"]


def savings(*rows: Sequence[object]) -> dict[str, bytes]:
    """A list in every form people save one, its headings in the first row."""
    return {
        "utf8": as_csv(rows),
        "bom": as_csv(rows, encoding="utf-8-sig"),
        "cp874": as_csv(rows, encoding="cp874"),
        "semicolon": as_csv(rows, ";", "cp874"),
        "utf16": as_csv(rows, "\t", "utf-16"),
        "utf16be": codecs.BOM_UTF16_BE + as_csv(rows, "\t", "utf-16-be"),
        "sep": as_csv(rows, ";", "utf-8-sig", "sep=;\r\n"),
        "sep-own": as_csv(rows, "|", "cp874", "SEP=|\n"),
        "title": as_csv([["รายชื่อหน่วยงาน, ปี 2569"], [], rows[0], [], *rows[1:], ["", " "]]),
        "xlsx": as_workbook(rows),
        "table": as_workbook(rows, table=True),
        "titled": as_workbook([["รายชื่อ"], *rows]),
    }


@pytest.mark.parametrize("saved", savings(HEADINGS))
def test_however_the_list_was_saved_it_says_the_same(saved: str) -> None:
    assert roster.read(savings(HEADINGS, *ROWS)[saved], "รายชื่อ") == read(ROWS)


_NAMES = st.text(st.sampled_from('กขคงจ่้ัาี ,;\t"\n12'), min_size=1, max_size=8).map(lambda name: f"ก{name}ก")


@given(
    names=st.lists(_NAMES, min_size=1, max_size=4),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp874", "utf-16"]),
    delimiter=st.sampled_from(",;\t"),
    columns=st.permutations(range(5)),
)
def test_any_encoding_delimiter_and_order_of_columns_reads_the_same(
    names: list[str], encoding: str, delimiter: str, columns: list[int]
) -> None:
    rows = [HEADINGS, *(("อบต.", name, "ข", "ค", "") for name in names)]
    shuffled = [[each[column] for column in columns] for each in rows]
    plain = roster.read(as_csv(rows), "ก.csv")
    saved = roster.read(as_csv(shuffled, delimiter, encoding), "ก.csv")
    assert saved[0] == plain[0]
    assert [each.code for each in saved[1]] == [each.code for each in plain[1]]


@pytest.mark.parametrize(
    "headings",
    [
        (" type ", "NAME", "District", "province", "Code"),
        ("ประเภทหน่วยงาน", "ชื่อหน่วยงาน", "อำเภอ/เขต", "จังหวัด *", "รหัสหน่วยงาน"),
    ],
)
def test_headings_may_be_written_otherwise_and_other_columns_do_not_matter(headings: tuple[str, ...]) -> None:
    rows = [("9", *each, "x") for each in ROWS]
    assert read(rows, ("ลำดับ", *headings, "โทรศัพท์")) == read(ROWS)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.FILE_EMPTY),
        (b"\xd0\xcf\x11\xe0 old", Code.FILE_OLD_EXCEL),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), Code.FILE_PROTECTED),
        (b"PK\x03\x04 torn", Code.FILE_DAMAGED),
        (b"\x00\x01\x02", Code.FILE_DAMAGED),
        ("ก".encode() + b"\xff\xfc", Code.LIST_ENCODING),
        (b'"' + b"x" * 200_000, Code.FILE_DAMAGED),
        (b" " * (records.LARGEST + 1), Code.FILE_TOO_LARGE),
        (b"\n\n", Code.LIST_HEADER_MISSING),
        (b"\n" * records.LARGEST, Code.LIST_HEADER_MISSING),
        (b"," * records.LARGEST, Code.FILE_DAMAGED),
        (as_workbook([HEADINGS, *ROWS])[:-30], Code.FILE_DAMAGED),
        (bytes(9000), Code.FILE_NOT_DOWNLOADED),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", Code.FILE_OTHER),
        ("ชื่อ,อำเภอ\nก,ข".encode(), Code.LIST_HEADER_MISSING),
        (as_csv([HEADINGS]), Code.LIST_EMPTY),
        (as_workbook([]), Code.LIST_HEADER_MISSING),
        (as_csv([[*HEADINGS, "ชื่อ"], *ROWS]), Code.HEADER_DOUBLED),
        (as_csv([HEADINGS, *([["อบต.", "ก", "ข", "ค"]] * (book.LAST_ROW + 1))]), Code.ROWS_BEYOND),
    ],
)
def test_what_is_no_such_list_is_said_with_the_file(data: bytes, code: Code) -> None:
    agencies, problems = roster.read(data, "รายชื่อ.csv")
    assert agencies == ()
    assert {each.code for each in problems} == {code}
    assert {each.where.file for each in problems} == {"รายชื่อ.csv"}


def test_a_formula_counts_by_what_it_computed() -> None:
    data = as_workbook([HEADINGS, ("=TODAY()", *ROWS[0][1:])])
    assert Code.CELL_NO_CACHE in {each.code for each in roster.read(data, "ก.xlsx")[1]}


# --- rows --------------------------------------------------------------------------------------------------------


def test_every_bad_row_is_said_at_once_where_it_stands_and_with_its_remedy() -> None:
    bad = (
        ("อบต.", "", "เมือง", "ลำปาง", ""),
        ("สำนักงาน", "ก", "เมือง", "ลำปาง", ""),
        ("", "ข", "เมือง", "ลำปาง", ""),
        ("อบต.", "ค", "-", "ลำปาง", ""),
        ("อบต.", "ง", "เมือง", "", ""),
        ("อบต.", "อบต.นาทดสอบ", "อ.เมืองลำปาง", "จ.ลำปาง", "77"),
        ("อบต.", "จ", "เมือง", "ลำปาง", "B7"),
        ("อบต.", "ฉ", "เมือง", "ลำปาง", "1" * 21),
        ("อบต.", "ทต.ช", "เมือง", "ลำปาง", ""),
        ("อบต.", "อบต.", "เมือง", "ลำปาง", ""),
    )
    agencies, problems = read([*ROWS, *bad])
    assert agencies == read(ROWS)[0]
    assert said(problems) == [
        (Code.CELL_MISSING, "แถว 6 คอลัมน์ ชื่อ"),
        (Code.CHOICE_INVALID, "แถว 7 คอลัมน์ ประเภท"),
        (Code.CELL_MISSING, "แถว 8 คอลัมน์ ประเภท"),
        (Code.CELL_MISSING, "แถว 9 คอลัมน์ อำเภอ"),
        (Code.CELL_MISSING, "แถว 10 คอลัมน์ จังหวัด"),
        (Code.LIST_AGENCY_DOUBLED, "แถว 11 คอลัมน์ ชื่อ"),
        (Code.LIST_CODE_DOUBLED, "แถว 12 คอลัมน์ รหัส"),
        (Code.TEXT_TYPED_IN_CODE, "แถว 13 คอลัมน์ รหัส"),
        (Code.NAME_OF_ANOTHER_TYPE, "แถว 14 คอลัมน์ ชื่อ"),
        (Code.CELL_MISSING, "แถว 15 คอลัมน์ ชื่อ"),
    ]
    assert all(each.blocks and each.remedy and each.where.file == "รายชื่อ.csv" for each in problems)


def test_in_a_workbook_a_bad_row_has_its_cell() -> None:
    found = roster.read(as_workbook([HEADINGS, *ROWS, ("อบต.", "", "เมือง", "ลำปาง")]), "รายชื่อ.xlsx")[1]
    assert [str(each) for each in found] == ["ไฟล์ รายชื่อ.xlsx แผ่นงาน รายชื่อ ช่อง B6 (ชื่อ): ยังไม่ได้กรอก → กรอกช่องนี้"]


def test_the_row_of_a_csv_is_counted_as_excel_shows_it() -> None:
    data = as_csv([["บันทึก"], [], HEADINGS, ("อบต.", "นา\nสอง", "เมือง", "ลำปาง", ""), ["อบต."]], ";", first="sep=;\n")
    assert "แถว 5 คอลัมน์ ชื่อ" in {label for _, label in said(roster.read(data, "ก.csv")[1])}


def test_without_a_column_of_types_the_names_must_say_them() -> None:
    agencies, problems = read(
        [("อบต. นาทดสอบ", "เกาะคา", "ลำปาง"), ("นาดี", "เกาะคา", "ลำปาง")], ("ชื่อ", "อำเภอ", "จังหวัด")
    )
    assert [each.full_name for each in agencies] == ["องค์การบริหารส่วนตำบลนาทดสอบ"]
    assert said(problems) == [(Code.CELL_MISSING, "แถว 3 คอลัมน์ ประเภท")]


def test_a_place_that_is_an_agency_by_itself_needs_neither_name_nor_district() -> None:
    agencies, problems = read([("กทม.", "", "", "กรุงเทพฯ", ""), ("", "เมืองพัทยา", "บางละมุง", "ชลบุรี", "")])
    assert problems == ()
    assert [each.full_name for each in agencies] == ["กรุงเทพมหานคร", "เมืองพัทยา"]


def test_a_quotation_mark_too_many_swallows_no_agency() -> None:
    rows = (
        'อบต.,นาหนึ่ง,เกาะคา,"ลำปาง,',
        "อบต.,นาสอง,เกาะคา,ลำปาง,",
        'อบต.,นาสาม,เกาะคา,ลำปาง",',
        "อบต.,นาสี่,เกาะคา,ลำปาง,",
    )
    agencies, problems = roster.read("\n".join((",".join(HEADINGS), *rows)).encode(), "ก.csv")
    assert [each.name for each in agencies] == ["นาสี่"]
    assert said(problems) == [(Code.LIST_CELL_LINES, "แถว 2 คอลัมน์ จังหวัด")]
    assert problems[0].blocks
    assert read([("อบต.", "นาหนึ่ง", "เกาะคา\n", "\nลำปาง", "")])[1] == ()


def test_places_that_do_not_exist_are_warned_of_and_keep_no_agency_out() -> None:
    rows = [("อบต.", "ก", "เกาะคา", "ลำปางง", ""), ("อบต.", "ข", "เกาะคาา", "ลำปาง", "")]
    agencies, problems = read([*ROWS, *rows])
    assert [each.name for each in agencies[-2:]] == ["ก", "ข"]
    assert said(problems) == [
        (Code.PROVINCE_UNKNOWN, "แถว 6 คอลัมน์ จังหวัด"),
        (Code.DISTRICT_UNKNOWN, "แถว 7 คอลัมน์ อำเภอ"),
    ]
    assert not any(each.blocks for each in problems)
    assert "น่าจะเป็น “ลำปาง”" in problems[0].remedy


# --- codes -------------------------------------------------------------------------------------------------------


def test_a_made_up_code_stays_whatever_else_is_in_the_list_and_is_told_apart_when_read_aloud() -> None:
    many = [("อบต.", f"นา{number}", "เมือง", "ลำปาง", "") for number in range(300)]
    forwards, backwards = read(many)[0], read(list(reversed(many)))[0]
    assert forwards == tuple(reversed(backwards))
    codes = [each.code for each in forwards]
    assert len(set(codes)) == 300
    assert {len(each) for each in codes} == {8}
    assert not set("01ILOU") & set("".join(codes))
    assert read([many[7]])[0][0].code == codes[7]
    assert codes[0] == read([("องค์การบริหารส่วนตำบล", "อบต.นา0", "อ.เมือง", "จ.ลำปาง", "")])[0][0].code


def test_a_code_made_up_that_another_agency_has_is_asked_for() -> None:
    made_up = read([ROWS[3]])[0][0].code
    agencies, problems = read([ROWS[3], ("อบต.", "ก", "เกาะคา", "ลำปาง", made_up.lower())])
    assert len(agencies) == 1
    assert said(problems) == [(Code.LIST_CODE_DOUBLED, "แถว 3 คอลัมน์ รหัส")]
