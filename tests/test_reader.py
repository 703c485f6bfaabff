"""A filled form is understood however it was rearranged, and what cannot be understood is said, never guessed.

The tables here and in ``test_rules`` name the problems they bring about; ``test_rules`` checks that none is left out.
"""

import io
import random
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple
from PIL import Image

from itadocs.assessment.model import Date, Period, Photo, Submission
from itadocs.pipeline import Examined, Request, examine
from itadocs.workbook.extract import SCANNED_ROWS
from itadocs.workbook.identity import META_TITLE
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE, sheets
from tests.support import complete, draw, flat, framework

FORM = {sheet.key: sheet for sheet in sheets(framework())}
AGENCY, INDICATORS, ITEMS, HISTORY, ANALYSIS, MEASURES, RESULTS, PHOTOS, REMARKS = (
    sheet.title for sheet in FORM.values()
)

Found = tuple[str, str, str]
Change = Callable[[Any], None]
"""What someone does to a workbook with openpyxl in hand."""
Cells = Mapping[str, Mapping[str, object]]
"""What someone types: sheet → address → value; None empties a cell, ``=…`` is a formula never computed."""


class Case(NamedTuple):
    """A change, and every problem it brings about."""

    name: str
    change: Change | Cells
    found: tuple[Found, ...] = ()
    request: Request = Request()


def table(cases: Iterable[Case]) -> list[Any]:
    return [pytest.param(each, id=each.name) for each in cases]


# --- workbooks as other hands leave them -------------------------------------------------------------------------


@cache
def base() -> bytes:
    return draw(complete())


@cache
def understood() -> Submission:
    """What the form says before anything is changed."""
    return said(examine(base(), Request()))


def said(examined: Examined) -> Submission:
    """What a workbook says, wherever it stands."""
    assert examined.submission is not None
    return replace(examined.submission, origins={}, blanks=(), unreadable=frozenset())


def changed(change: Change | Cells) -> bytes:
    return edited(change) if callable(change) else with_cells(change)


def edited(change: Change) -> bytes:
    """The form after someone changed and saved it."""
    book: Any = openpyxl.load_workbook(io.BytesIO(base()))
    change(book)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def rewritten(parts: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The form with some of its parts changed: faster than openpyxl, and for what openpyxl does not write."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base())) as source, zipfile.ZipFile(packed, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry.filename, parts[entry.filename](content) if entry.filename in parts else content)
    return packed.getvalue()


def part(title: str) -> str:
    titles = [INSTRUCTIONS_TITLE, *(sheet.title for sheet in FORM.values())]
    return f"xl/worksheets/sheet{titles.index(title) + 1}.xml"


def with_cells(cells: Cells) -> bytes:
    """The form after someone typed into these cells."""

    def typing(typed: Mapping[str, object]) -> Callable[[bytes], bytes]:
        return lambda xml: _typed_into(xml, typed)

    return rewritten({part(title): typing(typed) for title, typed in cells.items()})


class Stored(str):
    """The attributes and content of a cell as they stand in the file, after ``<c r="D4"``."""

    __slots__ = ()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _typed_into(xml: bytes, typed: Mapping[str, object]) -> bytes:
    root = etree.fromstring(xml)
    (data,) = root.iter(f"{{{_MAIN}}}sheetData")
    for address, value in typed.items():
        number, column = coordinate_to_tuple(address)
        rows = {int(row.get("r", "0")): row for row in data}
        if number not in rows:
            rows[number] = etree.Element(f"{{{_MAIN}}}row", r=str(number))
            data.insert(sum(each < number for each in rows), rows[number])
        row = rows[number]
        cell = etree.fromstring(f'<c xmlns="{_MAIN}" r="{address}"{_stored(value)}</c>')
        for old in [each for each in row if each.get("r") == address]:
            row.remove(old)
        before = [each for each in row if coordinate_to_tuple(each.get("r", "A1"))[1] < column]
        row.insert(len(before), cell)
    return etree.tostring(root)


def _stored(value: object) -> str:
    if isinstance(value, Stored):
        return value
    if value is None:
        return ">"
    if isinstance(value, int | float):
        return f"><v>{value}</v>"
    text = str(value)
    if text.startswith("=") and len(text) > 1:
        return f"><f>{escape(text[1:])}</f>"
    return literal(text)


def literal(text: str) -> Stored:
    """Text as Excel writes it, what XML cannot hold escaped."""
    text = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    text = re.sub(
        "[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", lambda match: f"_x{ord(match[0]):04X}_", text
    )
    return Stored(f' t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is>')


def puts(title: str, **cells: object) -> Cells:
    return {title: cells}


def removes(title: str) -> Change:
    def change(book: Any) -> None:
        book.remove(book[title])

    return change


def retitles(title: str, new: str, *, copy: bool = False) -> Change:
    def change(book: Any) -> None:
        (book.copy_worksheet(book[title]) if copy else book[title]).title = new

    return change


def deletes(title: str, *, row: int = 0, column: int = 0, count: int = 1) -> Change:
    def change(book: Any) -> None:
        if row:
            book[title].delete_rows(row, count)
        else:
            book[title].delete_cols(column, count)

    return change


def dates(**cells: tuple[str, datetime]) -> Change:
    """Dates as Excel stores them: address → sheet, date."""

    def change(book: Any) -> None:
        for address, (title, value) in cells.items():
            book[title][address].value = value
            book[title][address].number_format = "d/m/yyyy"

    return change


def filled(book: Any) -> list[Any]:
    return [book[sheet.title] for sheet in FORM.values()]


# --- files that are no form of ours ------------------------------------------------------------------------------


def zipped(**parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def oversized() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/worksheets/sheet1.xml", "")
        archive.infolist()[-1].file_size = 400 * 2**20
    return packed.getvalue()


def foreign() -> bytes:
    packed = io.BytesIO()
    openpyxl.Workbook().save(packed)
    return packed.getvalue()


def stated(name: str, value: str) -> bytes:
    """The form with another statement of what it is."""

    def change(book: Any) -> None:
        book.custom_doc_props[f"itadocs.{name}"].value = value
        for label, stated in book[META_TITLE].iter_rows():
            if label.value == name:
                stated.value = value

    return edited(change)


def state_no_version(book: Any) -> None:
    del book.custom_doc_props["itadocs.schema"]
    for label, stated in book[META_TITLE].iter_rows():
        if label.value == "schema":
            stated.value = None


def halved(xml: bytes) -> bytes:
    return xml[: len(xml) // 2]


def exploding(xml: bytes) -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x"}">' for n in range(8))
    return f"<!DOCTYPE worksheet [{entities}]>".encode() + xml.replace(b"</t>", b"&e7;</t>", 1)


OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
NOISE = random.Random(2568).randbytes(5000)
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}

FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (bytes, "file-empty"),
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "file-protected"),
    "old Excel": (lambda: OLE + "Workbook".encode("utf-16-le"), "file-old-excel"),
    "OpenDocument": (lambda: zipped(**ODS), "file-opendocument"),
    "Word": (lambda: zipped(**{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "file-word"),
    "CSV": (lambda: "ลำดับ,คะแนน\r\n1,90\r\n".encode("utf-8-sig"), "file-text"),
    "CSV in the old Thai encoding": (lambda: "ลำดับ,คะแนน\r\n1,90\r\n".encode("cp874"), "file-text"),
    "HTML": (lambda: b"<html><table><tr><td>90</td></tr></table></html>", "file-text"),
    "random bytes": (lambda: NOISE, "file-damaged"),
    "random bytes called a zip": (lambda: b"PK\x03\x04" + NOISE, "file-damaged"),
    "a zip that is no workbook": (lambda: zipped(**{"readme.txt": "…"}), "file-archive"),
    "a sheet cut off": (lambda: rewritten({part(ITEMS): halved}), "file-damaged"),
    "an entity bomb": (lambda: rewritten({part(ITEMS): exploding}), "file-damaged"),
    "unpacks to 400 MB": (oversized, "file-too-large"),
    "another workbook": (foreign, "file-not-ours"),
    "a workbook of another kind": (lambda: stated("kind", "someone.else"), "file-not-ours"),
    "a form of no year": (lambda: stated("year", "ปีนี้"), "file-not-ours"),
    "a form of no version": (lambda: edited(state_no_version), "file-not-ours"),
    "a form of another version": (lambda: stated("schema", "99"), "file-version"),
    "a form of an unknown year": (lambda: stated("year", "2499"), "file-year-unknown"),
    **{
        f"cut off at {kept}": (lambda kept=kept: base()[:kept], "file-damaged")
        for kept in (2, 4, 30, 1000, 10_000, -200, -22, -1)
    },
}


@pytest.mark.parametrize(("make", "slug"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_form_is_one_problem(make: Callable[[], bytes], slug: str) -> None:
    found = examine(make(), Request())
    assert flat(found.problems) == [(slug, "", "")]
    assert found.submission is None
    assert found.is_blocked


# --- forms rearranged --------------------------------------------------------------------------------------------


def save_again(book: Any) -> None:
    del book


def rename_all(book: Any) -> None:
    for number, sheet in enumerate(filled(book), start=1):
        sheet.title = f"ตาราง {number}"


def reorder_sheets(book: Any) -> None:
    for offset, sheet in enumerate(filled(book)):
        book.move_sheet(sheet, -offset)


def add_sheets(book: Any) -> None:
    book.copy_worksheet(book[MEASURES])
    book.create_sheet("สรุป", 0)["A1"] = "ลำดับ"


def hide_all(book: Any) -> None:
    for sheet in filled(book):
        sheet.sheet_state = "hidden"


def reverse_columns(book: Any) -> None:
    for sheet in filled(book):
        for row in sheet.iter_rows(min_row=3):
            for cell, value in zip(row, [cell.value for cell in reversed(row)], strict=True):
                cell.value = value


def reverse_rows(book: Any) -> None:
    """Only where their order says nothing."""
    for title in (AGENCY, INDICATORS, ANALYSIS):
        rows = list(book[title].iter_rows(min_row=4))
        values = [[cell.value for cell in row] for row in rows]
        for row, turned in zip(rows, reversed(values), strict=True):
            for cell, value in zip(row, turned, strict=True):
                cell.value = value


def insert_rows_above(book: Any) -> None:
    for sheet in filled(book):
        sheet.insert_rows(1, 3)
        sheet["A1"] = "สำเนาส่งอำเภอ"


def insert_rows_between(book: Any) -> None:
    for sheet in filled(book):
        sheet.insert_rows(5, 2)


def insert_columns(book: Any) -> None:
    for sheet in filled(book):
        sheet.insert_cols(1)
        sheet.insert_cols(3)


def note_beside(book: Any) -> None:
    for sheet in filled(book):
        beside = sheet.max_column + 1
        sheet.cell(3, beside, "หมายเหตุ")
        sheet.cell(4, beside, 55.5)


def retype_headings(book: Any) -> None:
    for sheet in filled(book):
        for cell in sheet[3]:
            cell.value = str(cell.value).replace(" *", "").replace("/", " /\n")
    for (cell,) in book[AGENCY].iter_rows(min_row=4, max_col=1):
        cell.value = f" {cell.value.replace(' *', '')} :"


def merge_titles(book: Any) -> None:
    for sheet in filled(book):
        sheet.merge_cells("A1:B1")


REARRANGED = (
    Case("only saved again", save_again),
    Case("sheets renamed", rename_all),
    Case("a title with blanks", retitles(INDICATORS, " คะแนน ตัวชี้วัด ")),
    Case("sheets reordered", reorder_sheets),
    Case("sheets added", add_sheets),
    Case("sheets hidden", hide_all),
    Case("columns reordered", reverse_columns),
    Case("rows reordered", reverse_rows),
    Case("rows inserted above the headings", insert_rows_above),
    Case("rows inserted between rows", insert_rows_between),
    Case("empty columns inserted", insert_columns),
    Case("a column of notes beside", note_beside),
    Case("headings and labels retyped", retype_headings),
    Case("titles merged", merge_titles),
    Case("the column of explanations gone", deletes(AGENCY, column=3)),
    Case("a printed column gone", deletes(INDICATORS, column=2)),
    Case("printed names emptied", {INDICATORS: {"C6": None}, ANALYSIS: {"B6": None}}),
)


@pytest.mark.parametrize("case", table(REARRANGED))
def test_a_form_rearranged_says_the_same(case: Case) -> None:
    found = examine(changed(case.change), case.request)
    assert flat(found.problems) == []
    assert said(found) == understood()


@pytest.mark.parametrize("written", [b'<dimension ref="A1"/>', b"", b'<dimension ref="A1:XFD1048576"/>'])
def test_what_a_sheet_says_of_its_size_is_not_believed(written: bytes) -> None:
    def change(xml: bytes) -> bytes:
        return re.sub(b"<dimension [^>]*/>", written, xml)

    found = examine(rewritten({part(sheet.title): change for sheet in FORM.values()}), Request())
    assert flat(found.problems) == []
    assert said(found) == understood()


def test_a_measure_code_may_come_again_in_another_year() -> None:
    again = {"A6": 2567, "B6": "M1", "C6": "1", "E6": "เดิม", "F6": "ทำ", "G6": "ปลัด", "H6": "ต.ค. 2566", "J6": "ติดตาม"}
    found = examine(with_cells({MEASURES: again}), Request())
    assert flat(found.problems) == [("measure-year-unused", MEASURES, "A6")]
    addresses = [each.address for each in said(found).measures]
    assert addresses == ["measures[2569/M1]", "measures[2569/M2]", "measures[2567/M1]"]


# --- forms with something missing, doubled, foreign or stored otherwise ------------------------------------------

SHEETS_REMOVED = tuple(
    Case(f"without the sheet {key}", removes(sheet.title), (("sheet-missing", "", ""),))
    for key, sheet in FORM.items()
    if not sheet.optional
)

HEADINGS_REMOVED = tuple(
    Case(
        f"without the heading {cell} of {key}",
        puts(FORM[key].title, **{cell: None}),
        (("header-missing", FORM[key].title, "A3"),),
    )
    for key, cell in (
        ("agency", "A3"),
        ("agency", "B3"),
        ("indicators", "A3"),
        ("indicators", "E3"),
        ("items", "E3"),
        ("history", "B3"),
        ("analysis", "E3"),
        ("measures", "G3"),
        ("results", "A3"),
        ("results", "I3"),
        ("photos", "D3"),
        ("remarks", "B3"),
    )
)


def copy_and_rename(book: Any) -> None:
    book.copy_worksheet(book[INDICATORS]).title = "สำเนา"
    book[INDICATORS].title = "ต้นฉบับ"


def percent(book: Any) -> None:
    book[INDICATORS]["D4"] = 0.9
    book[INDICATORS]["D4"].number_format = "0.00%"


def below_many_rows(book: Any) -> None:
    """Rows that someone made higher, down and down, and one among them that says something."""
    sheet = book[MEASURES]
    for row in range(3100, 3100 + SCANNED_ROWS + 20):
        sheet.row_dimensions[row].height = 20
    sheet.cell(3100 + SCANNED_ROWS + 9, 1).value = 2569


NO_INDICATOR = ("row-missing", INDICATORS, "")
ISSUE_TWO = framework().issues[1].name

BROKEN = (
    Case("a sheet twice", copy_and_rename, (("sheet-doubled", INDICATORS, ""),)),
    Case("a heading twice", puts(INDICATORS, G3="คะแนน"), (("header-doubled", INDICATORS, "G3"),)),
    Case("a label gone", puts(AGENCY, A8=None), (("label-missing", AGENCY, ""),)),
    Case("a label nobody needs gone", puts(AGENCY, A18=None), (("label-missing", AGENCY, ""),)),
    Case("the label of the name gone", puts(AGENCY, A5=None), (("label-missing", AGENCY, ""),)),
    Case("an indicator gone", deletes(INDICATORS, row=6), (NO_INDICATOR,)),
    Case("an item gone", deletes(ITEMS, row=6), (("row-missing", ITEMS, ""),)),
    Case("an issue gone", deletes(ANALYSIS, row=6), (("row-missing", ANALYSIS, ""),)),
    Case("an unknown indicator", puts(INDICATORS, A5=11), (NO_INDICATOR, ("key-unknown", INDICATORS, "A5"))),
    Case("an unknown issue", puts(ANALYSIS, A11="แปด", C11="x"), (("key-unknown", ANALYSIS, "A11"),)),
    Case("an unknown item without a text", puts(ITEMS, A56="o29", E56=90), (("key-unknown", ITEMS, "A56"),)),
    Case("a note below the table", puts(INDICATORS, A16="หมายเหตุ"), (("key-unknown", INDICATORS, "A16"),)),
    Case(
        "headings repeated below",
        puts(INDICATORS, **{f"{'ABCDEFG'[n]}15": column.header for n, column in enumerate(FORM["indicators"].columns)}),
        (("key-unknown", INDICATORS, "A15"),),
    ),
    Case("an indicator without number", puts(INDICATORS, A5=None), (NO_INDICATOR, ("key-missing", INDICATORS, "A5"))),
    Case("a year without number", puts(HISTORY, B5=80), (("key-missing", HISTORY, "A5"),)),
    Case(
        "a measure without code",
        puts(MEASURES, A6=2567, E6="x", F6="x", G6="x", H6="ไตรมาส 1"),
        (("key-missing", MEASURES, "B6"),),
    ),
    Case("a result without code", puts(RESULTS, C6="แล้วเสร็จ"), (("key-missing", RESULTS, "A6"),)),
    Case("a remark without kind", puts(REMARKS, B5="มีปัญหา"), (("key-missing", REMARKS, "A5"),)),
    Case("an indicator twice", puts(INDICATORS, A14="๑", D14=80), (("key-doubled", INDICATORS, "A14"),)),
    Case("an issue twice", puts(ANALYSIS, A11="ประเด็นที่ 1", C11="x"), (("key-doubled", ANALYSIS, "A11"),)),
    Case("an item twice", puts(ITEMS, A56="ข้อ I1", E56=70), (("key-doubled", ITEMS, "A56"),)),
    Case("a year twice", puts(HISTORY, A5="พ.ศ. ๒๕๖๗"), (("key-doubled", HISTORY, "A5"),)),
    Case(
        "a measure twice",
        puts(MEASURES, A6=2569, B6="M 1", E6="x", F6="x", G6="x", H6="ไตรมาส 1"),
        (("key-doubled", MEASURES, "B6"),),
    ),
    Case("a result twice", puts(RESULTS, A6="M1", C6="แล้วเสร็จ"), (("key-doubled", RESULTS, "A6"),)),
    Case(
        "names in each other's rows",
        puts(INDICATORS, C4="การใช้อำนาจ", C6="การปฏิบัติหน้าที่"),
        (("row-misplaced", INDICATORS, "C4"), ("row-misplaced", INDICATORS, "C6")),
    ),
    Case("the name of another issue", puts(ANALYSIS, B4=ISSUE_TWO), (("row-misplaced", ANALYSIS, "B4"),)),
    Case("a name misspelt", puts(INDICATORS, C6="การใช้อำนาด"), (("official-name-wins", INDICATORS, "C6"),)),
    Case("an issue misspelt", puts(ANALYSIS, B4="กระบวนการ"), (("official-name-wins", ANALYSIS, "B4"),)),
    Case("rows beyond what is read", puts(MEASURES, A3001=2569), (("rows-beyond", MEASURES, ""),)),
    Case("the last row of a sheet", puts(MEASURES, A1048576=2569), (("rows-beyond", MEASURES, ""),)),
    Case("what stands below twenty thousand rows", below_many_rows, (("rows-beyond", MEASURES, ""),)),
    Case("a formula never computed", puts(INDICATORS, E4="=TODAY()"), (("cell-no-cache", INDICATORS, "E4"),)),
    Case("a formula error typed", puts(INDICATORS, D4="#REF!"), (("cell-error-value", INDICATORS, "D4"),)),
    Case("a percentage", percent, (("score-percent", INDICATORS, "D4"),)),
    Case(
        "a date for a score",
        dates(D4=(INDICATORS, datetime(2025, 1, 2))),
        (("score-not-a-number", INDICATORS, "D4"),),
    ),
    Case(
        "a Buddhist year of two digits",
        dates(H4=(MEASURES, datetime(1968, 10, 1))),
        (("date-century", MEASURES, "H4"),),
    ),
    Case(
        "a date where a text is",
        dates(E5=(INDICATORS, datetime(1968, 10, 1))),
        (("date-century", INDICATORS, "E5"),),
    ),
    Case(
        "a date where a required text is",
        dates(E4=(MEASURES, datetime(1968, 10, 1))),
        (("date-century", MEASURES, "E4"),),
    ),
    Case(
        "a code, 2-1, that Excel made a date of",
        dates(B4=(MEASURES, datetime(2025, 1, 2)), A4=(RESULTS, datetime(2025, 1, 2))),
        (("text-typed-in-code", MEASURES, "B4"), ("text-typed-in-code", RESULTS, "A4")),
    ),
)


@pytest.mark.parametrize("case", table((*SHEETS_REMOVED, *HEADINGS_REMOVED, *BROKEN)))
def test_what_is_wrong_with_a_form_is_said_where_it_is(case: Case) -> None:
    assert sorted(flat(examine(changed(case.change), case.request).problems)) == sorted(case.found)


AMBIGUOUS = (
    Case("two sheets of one title but for a blank", retitles(MEASURES, f"{MEASURES} ", copy=True)),
    Case("a label twice with different names", puts(AGENCY, A30="ชื่อหน่วยงาน", B30="นาอื่น")),
    Case("all indicators deleted", deletes(INDICATORS, row=4, count=10)),
    Case("all issues deleted", deletes(ANALYSIS, row=4, count=7)),
    Case("all labels deleted", deletes(AGENCY, row=4, count=30)),
)


@pytest.mark.parametrize("case", table(AMBIGUOUS))
def test_no_document_is_made_of_what_is_lost_or_stands_twice(case: Case) -> None:
    assert examine(changed(case.change), case.request).is_blocked


FORMULAS = (
    Case("computed", puts(INDICATORS, D4=Stored("><f>45*2</f><v>90</v>"))),
    Case("computed as text", puts(INDICATORS, D4=Stored(' t="str"><f>D5&amp;""</f><v>90.00</v>'))),
    Case(
        "computed out of range",
        puts(INDICATORS, D4=Stored("><f>60*2</f><v>120</v>")),
        (("score-out-of-range", INDICATORS, "D4"),),
    ),
    Case("never computed", puts(INDICATORS, D4="=RAND()*90"), (("cell-no-cache", INDICATORS, "D4"),)),
    Case(
        "computed to an error",
        puts(INDICATORS, D4=Stored(' t="e"><f>A9/0</f><v>#DIV/0!</v>')),
        (("cell-error-value", INDICATORS, "D4"),),
    ),
    Case(
        "computed to nothing",
        puts(INDICATORS, D4=Stored(' t="str"><f>IF(D5="","","")</f><v></v>')),
        (("cell-missing", INDICATORS, "D4"),),
    ),
)


@pytest.mark.parametrize("case", table(FORMULAS))
def test_of_a_formula_its_stored_result_is_read(case: Case) -> None:
    found = examine(changed(case.change), case.request)
    assert flat(found.problems) == list(case.found)
    assert said(found).indicators[0].score == (None if case.found else 90)


# --- names, corrections and dates --------------------------------------------------------------------------------

TAMBON, MUEANG, PROVINCIAL, BANGKOK = "องค์การบริหารส่วนตำบล", "เทศบาลเมือง", "องค์การบริหารส่วนจังหวัด", "กรุงเทพมหานคร"
YASOTHON = "อำเภอเมืองยโสธร จังหวัดยโสธร"
NAME, DISTRICT, PROVINCE = (("prefix-stripped", AGENCY, f"B{row}") for row in (5, 7, 8))
NO_NAME, NO_DISTRICT = ("name-not-used", AGENCY, "B5"), ("district-not-used", AGENCY, "B7")

Names = tuple[tuple[str, str, str, str], str, str, list[Found]]
NAMES: dict[str, Names] = {
    "bare": ((TAMBON, "นาดี", "เมืองยโสธร", "ยโสธร"), f"{TAMBON}นาดี", YASOTHON, []),
    "abbreviated": (
        (TAMBON, "อบต. นาดี", "อ.เมืองยโสธร", "จ. ยโสธร"),
        f"{TAMBON}นาดี",
        YASOTHON,
        [NAME, DISTRICT, PROVINCE],
    ),
    "in full": (
        (TAMBON, f"{TAMBON}นาดี", "อำเภอเมืองยโสธร", "จังหวัดยโสธร"),
        f"{TAMBON}นาดี",
        YASOTHON,
        [NAME, DISTRICT, PROVINCE],
    ),
    "doubled": ((TAMBON, "อบต.ตำบลตำบลนาดี", "เมืองยโสธร", "ยโสธร"), f"{TAMBON}นาดี", YASOTHON, [NAME]),
    "a name that begins like a prefix": ((MUEANG, "เมืองพล", "เมืองยโสธร", "ยโสธร"), "เทศบาลเมืองเมืองพล", YASOTHON, []),
    "a prefix before it": ((MUEANG, "เทศบาลเมืองเมืองพล", "เมืองยโสธร", "ยโสธร"), "เทศบาลเมืองเมืองพล", YASOTHON, [NAME]),
    "a province": ((PROVINCIAL, "ยโสธร", "", "ยโสธร"), f"{PROVINCIAL}ยโสธร", "จังหวัดยโสธร", []),
    "a province with a district": (
        (PROVINCIAL, "อบจ.จังหวัดยโสธร", "เมืองยโสธร", "ยโสธร"),
        f"{PROVINCIAL}ยโสธร",
        "จังหวัดยโสธร",
        [NAME, NO_DISTRICT],
    ),
    "Bangkok": ((BANGKOK, "", "", f"จังหวัด{BANGKOK}"), BANGKOK, "", [PROVINCE]),
    "Bangkok named again": ((BANGKOK, BANGKOK, "", BANGKOK), BANGKOK, "", []),
    "Bangkok named otherwise": ((BANGKOK, "บางรัก", "", BANGKOK), BANGKOK, "", [NO_NAME]),
    "in Bangkok": ((TAMBON, "นาดี", "เขตบางรัก", BANGKOK), f"{TAMBON}นาดี", f"เขตบางรัก {BANGKOK}", [DISTRICT]),
    "Pattaya": (("เมืองพัทยา", "", "บางละมุง", "ชลบุรี"), "เมืองพัทยา", "อำเภอบางละมุง จังหวัดชลบุรี", []),
}


@pytest.mark.parametrize(("entered", "full_name", "location", "expected"), NAMES.values(), ids=NAMES)
def test_an_agency_is_named_once_and_alike(
    entered: tuple[str, str, str, str], full_name: str, location: str, expected: list[Found]
) -> None:
    kind, name, district, province = entered
    found = examine(with_cells({AGENCY: {"B4": kind, "B5": name, "B7": district, "B8": province}}), Request())
    assert flat(found.problems) == expected
    assert (said(found).agency.full_name, said(found).agency.location) == (full_name, location)


CORRECTED = (
    (Case("text", puts(ITEMS, B4="ข้อความแก้ไข"), (("item-corrected", ITEMS, "B4"),)), {"text": "ข้อความแก้ไข"}),
    (Case("indicator", puts(ITEMS, C4="๒"), (("item-corrected", ITEMS, "C4"),)), {"indicator": 2}),
    (Case("issue", puts(ITEMS, D4=5), (("item-corrected", ITEMS, "D4"),)), {"issue": 5}),
    (Case("nothing, only emptied", puts(ITEMS, B4=None, C4=None, D4=None)), {}),
)


@pytest.mark.parametrize(("case", "values"), CORRECTED, ids=[case.name for case, _ in CORRECTED])
def test_an_item_corrected_in_the_workbook_wins(case: Case, values: dict[str, Any]) -> None:
    found = examine(changed(case.change), case.request)
    assert flat(found.problems) == list(case.found)
    first, *others = understood().items
    assert said(found).items == (replace(first, **values), *others)


ADDED = Case("added", puts(ITEMS, A56="O29", B56="แผนใหม่", C56=10, D56=7, E56=75), (("item-added", ITEMS, "A56"),))


def test_an_item_added_in_the_workbook_is_taken() -> None:
    found = examine(changed(ADDED.change), Request())
    assert flat(found.problems) == list(ADDED.found)
    *known, added = said(found).items
    assert tuple(known) == understood().items
    assert (added.code, added.text, added.indicator, added.issue, added.score) == ("o29", "แผนใหม่", 10, 7, 75)


WHOLE_YEAR = Period(Date(2568, 10), Date(2569, 9))


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        ("ต.ค. 2568", "ก.ย. 2569", WHOLE_YEAR),
        ("ต.ค. 2568 - ก.ย. 2569", None, WHOLE_YEAR),
        ("ต.ค.68 – ก.ย.69", None, WHOLE_YEAR),
        ("ไตรมาส 1", "ไตรมาส 4", WHOLE_YEAR),
        ("ตลอดปีงบประมาณ", None, WHOLE_YEAR),
        ("๑ ตุลาคม ๒๕๖๘", "๓๐ กันยายน ๒๕๖๙", Period(Date(2568, 10, 1), Date(2569, 9, 30))),
        ("ม.ค. 2569", None, Period(Date(2569, 1), Date(2569, 1))),
    ],
)
def test_a_period_stands_in_one_cell_or_in_two(start: str, end: str | None, period: Period) -> None:
    found = examine(with_cells({MEASURES: {"H4": start, "I4": end}}), Request())
    assert flat(found.problems) == []
    assert said(found).measures[0].period == period


def test_a_date_of_a_result_that_cannot_be_read_stays_as_typed() -> None:
    found = examine(with_cells({RESULTS: {"E4": "15 ม.ค. 2569\nหลังน้ำลด\nไตรมาส 2"}}), Request())
    assert flat(found.problems) == [("date-as-typed", RESULTS, "E4")]
    assert not found.is_blocked
    day = Date(2569, 1, 15)
    assert said(found).results[0].dates == (Period(day, day), "หลังน้ำลด", Period(Date(2569, 1), Date(2569, 3)))


# --- anything at all ---------------------------------------------------------------------------------------------

_TRICKY = (
    "เเ",
    "ํา",
    "่ํ",
    "\u200b",
    "_x000D_",
    "_x005F_",
    "\r\n",
    "\x0b",
    "๑. ",
    "2) ",
    "- ",
    "•",
    "{{",
    "{%",
    "&",
    "<",
    "=",
)
_THAI = st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E7F))
ANYTHING = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(_TRICKY), _THAI)).map("".join))


def letters(text: str) -> str:
    """What no mending of a text may lose: Thai consonants and Latin letters, in their order."""
    return "".join(each for each in text if "ก" <= each <= "ฮ" or (each.isascii() and each.isalpha()))


@settings(max_examples=15, deadline=None, database=None)
@given(findings=st.lists(ANYTHING, min_size=10, max_size=10), steps=ANYTHING)
def test_any_text_can_be_typed_and_none_of_its_letters_is_lost(findings: list[str], steps: str) -> None:
    columns = {f"E{row}": literal(text) for row, text in enumerate(findings, start=4)}
    found = examine(with_cells({INDICATORS: columns, MEASURES: {"F4": literal(steps)}}), Request())
    said_of_texts = {"text-leftover", "text-glyph-unknown", "text-marks-doubled"}
    assert {code for code, _, _ in flat(found.problems)} <= {*said_of_texts, "cell-missing"}
    submission = said(found)
    for text, entry in zip(findings, submission.indicators, strict=True):
        assert letters(entry.finding) == letters(text)
        assert {each for each in entry.finding if unicodedata.category(each) == "Cc"} <= {"\n"}
    assert letters("".join(submission.measures[0].steps)) == letters(steps)


def test_a_remark_of_a_kind_without_a_text_is_asked_about() -> None:
    entries = complete()
    entries["remarks"] = [{"kind": "ข้อจำกัด"}]
    assert flat(examine(draw(entries), Request()).problems) == [("key-missing", "ข้อเสนอแนะ", "B4")]


def test_an_item_added_without_an_issue_would_stand_nowhere_and_is_refused() -> None:
    entries = complete()
    entries["items"].append({"code": "o29", "text": "รายการใหม่", "indicator": 10, "score": 90})
    assert flat(examine(draw(entries), Request()).problems) == [("key-unknown", "คะแนนรายข้อ", "A56")]


@pytest.mark.parametrize("alias", ["กทม.", "กรุงเทพฯ", "จังหวัดกรุงเทพมหานคร", "กรุงเทพมหานคร"])
def test_the_capital_has_one_name_and_no_word_before_it(alias: str) -> None:
    entries = complete()
    entries["agency"][0] |= {"province": alias, "district": "เขตทดสอบ"}
    assert said(examine(draw(entries), Request())).agency.location == "เขตทดสอบ กรุงเทพมหานคร"


def test_ids_alone_do_not_begin_the_results() -> None:
    entries = complete()
    entries["results"] = [{"measure": "M1"}, {"measure": "M2"}]
    assert flat(examine(draw(entries), Request()).problems) == [("results-not-begun", "ผลการดำเนินการ", "")]


def test_what_an_earlier_year_left_unfinished_stops_no_report() -> None:
    entries = complete()
    entries["measures"].append({"year": 2568, "id": "M1", "title": "มาตรการปีก่อน"})
    assert flat(examine(draw(entries), Request()).problems) == [("measure-year-unused", "มาตรการ", "A6")]


def test_marks_typed_before_titles_and_remarks_do_not_stand_beside_those_of_the_layouts() -> None:
    entries = complete()
    entries["measures"][0]["title"] = "(1) มาตรการควบคุม"
    entries["remarks"] = [
        {"kind": "ข้อจำกัด", "text": "1. คนน้อย\n2. งบประมาณน้อย"},
        {"kind": "ข้อจำกัด", "text": "- เวลาน้อย"},
    ]
    read = said(examine(draw(entries), Request()))
    assert read.measures[0].title == "มาตรการควบคุม"
    assert [each.text for each in read.remarks] == ["คนน้อย", "งบประมาณน้อย", "เวลาน้อย"]


def test_marks_without_words_are_no_answer() -> None:
    entries = complete()
    entries["measures"][0] |= {"steps": "1.\n2.", "units": "-\n-"}
    found = flat(examine(draw(entries), Request()).problems)
    assert found == [("cell-missing", "มาตรการ", "F4"), ("cell-missing", "มาตรการ", "G4")]


def test_an_id_is_the_same_in_small_letters() -> None:
    entries = complete()
    entries["results"][0]["measure"] = "m1"
    assert flat(examine(draw(entries), Request()).problems) == []


@pytest.mark.parametrize(
    ("prefix", "typed"),
    [
        ("องค์การบริหารส่วนตำบล", "องค์การ บริหารส่วนตำบล นาดี"),
        ("องค์การบริหารส่วนตำบล", "อบต . นาดี"),
        ("เทศบาลตำบล", "เทศบาลนาดี"),
        ("เทศบาลเมือง", "เทศบาลเมือง นาดี"),
    ],
)
def test_a_prefix_is_taken_off_however_it_is_spaced(prefix: str, typed: str) -> None:
    entries = complete()
    entries["agency"][0] |= {"agency_type": prefix, "name": typed}
    assert said(examine(draw(entries), Request())).agency.full_name == f"{prefix}นาดี"


def test_a_zip_of_a_version_to_come_is_a_damaged_file() -> None:
    data = bytearray(draw(complete()))
    data[data.index(b"PK\x01\x02") + 6] = 200  # the version needed to extract, in the directory
    assert flat(examine(bytes(data), Request()).problems) == [("file-damaged", "", "")]


# --- photos ------------------------------------------------------------------------------------------------------


def with_photos(*rows: dict[str, object]) -> Examined:
    entries = complete()
    entries["photos"] = [{"measure": "M1", "caption": "ประชุม", **row} for row in rows]
    return examine(draw(entries), Request(), lambda _: SMALL)


def picture() -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (4, 3)).save(packed, "PNG")
    return packed.getvalue()


SMALL = picture()


def test_photos_are_read_as_typed_and_come_in_the_order_of_the_measures() -> None:
    found = with_photos(
        {"measure": "m2", "file": "ภาพ สอง.JPG", "date": "๑๕ ม.ค. ๒๕๖๙"},
        {"measure": "M1", "file": "หนึ่ง.png", "caption": "1. ติดป้าย"},
        {"measure": "M2", "file": "3", "date": "3/2/2569"},
    )
    assert flat(found.problems) == []
    read = said(found)
    assert read.photos == (
        Photo("M2", "ภาพ สอง.JPG", "ประชุม", Date(2569, 1, 15)),
        Photo("M1", "หนึ่ง.png", "ติดป้าย", None),
        Photo("M2", "3", "ประชุม", Date(2569, 2, 3)),
    )
    assert [each.file for each in read.photos_by_measure()] == ["หนึ่ง.png", "ภาพ สอง.JPG", "3"]


def test_a_workbook_drawn_before_there_were_photos_is_read_without_a_word() -> None:
    found = examine(edited(removes(PHOTOS)), Request())
    assert (flat(found.problems), said(found)) == ([], understood())


def test_an_optional_sheet_twice_is_a_problem_all_the_same() -> None:
    def copy(book: Any) -> None:
        book.copy_worksheet(book[PHOTOS]).title = "สำเนา"
        book[PHOTOS].title = "ต้นฉบับ"

    assert flat(examine(edited(copy), Request()).problems) == [("sheet-doubled", PHOTOS, "")]


def test_a_file_named_twice_or_not_at_all_is_said() -> None:
    found = with_photos({"file": "ก.png"}, {"file": "ก.png"}, {"file": "-"}, {"date": "ม.ค. 2569"})
    doubled, *unnamed = [("key-missing", PHOTOS, cell) for cell in ("B5", "B6", "B7")]
    assert flat(found.problems) == [("key-doubled", *doubled[1:]), *unnamed]
    assert found.submission is not None
    assert [each.file for each in found.submission.photos] == ["ก.png"]


def test_photos_wait_until_there_are_results() -> None:
    entries = complete()
    entries["results"], entries["photos"] = [], [{"file": "ไม่มี.png", "date": "?"}]
    assert flat(examine(draw(entries), Request()).problems) == [("results-not-begun", RESULTS, "")]
