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

from itadocs.assessment.model import Date, Period, Submission
from itadocs.pipeline import Examined, Request, examine
from itadocs.workbook import form
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE, META_TITLE, sheets
from tests.support import YEAR, complete, draw, flat, framework

FORM = {sheet.key: sheet for sheet in sheets(framework())}
AGENCY, INDICATORS, ITEMS, HISTORY, ANALYSIS, MEASURES, RESULTS, REMARKS = (sheet.title for sheet in FORM.values())

Found = tuple[str, str, str]
Change = Callable[[Any], object]


class Case(NamedTuple):
    """A change, and every problem it brings about; ``defect`` says why the program does not satisfy it yet."""

    name: str
    change: Change
    found: tuple[Found, ...] = ()
    defect: str = ""


def table(cases: Iterable[Case]) -> list[Any]:
    return [
        pytest.param(
            each, id=each.name, marks=pytest.mark.xfail(strict=True, reason=each.defect) if each.defect else ()
        )
        for each in cases
    ]


# --- workbooks as other hands leave them -------------------------------------------------------------------------


@cache
def base() -> bytes:
    return draw(complete())


@cache
def understood() -> Submission:
    submission = examine(base(), Request()).submission
    assert submission is not None
    return submission


def edited(change: Change, data: bytes | None = None) -> bytes:
    """The workbook after someone changed and saved it."""
    book: Any = openpyxl.load_workbook(io.BytesIO(data or base()))
    change(book)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def rewritten(parts: Mapping[str, Callable[[str], str]], data: bytes | None = None) -> bytes:
    """The workbook with the text of some of its parts changed, for what openpyxl cannot write."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data or base())) as source, zipfile.ZipFile(packed, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename in parts:
                content = parts[entry.filename](content.decode()).encode()
            target.writestr(entry.filename, content)
    return packed.getvalue()


def part(title: str) -> str:
    titles = [INSTRUCTIONS_TITLE, *(sheet.title for sheet in FORM.values())]
    return f"xl/worksheets/sheet{titles.index(title) + 1}.xml"


def with_cells(cells: Mapping[str, Mapping[str, str]], data: bytes | None = None) -> bytes:
    """The workbook with the XML of some cells replaced: sheet → address → attributes and content of the cell."""

    def changed(addressed: Mapping[str, str]) -> Callable[[str], str]:
        def change(xml: str) -> str:
            for address, content in addressed.items():
                cell = f'<c r="{address}"{content}</c>'
                found = re.compile(rf'<c r="{address}"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
                xml, times = found.subn(lambda _, cell=cell: cell, xml)
                assert times == 1
            return xml

        return change

    return rewritten({part(title): changed(addressed) for title, addressed in cells.items()}, data)


def typed(text: str) -> str:
    """A cell of text as Excel writes it, what XML cannot hold escaped."""
    text = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    text = re.sub(
        "[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", lambda match: f"_x{ord(match[0]):04X}_", text
    )
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is>'


def said(examined: Examined) -> Submission:
    """What a workbook says, wherever it stands."""
    assert examined.submission is not None
    return replace(examined.submission, origins={}, blanks=(), unreadable=frozenset())


def puts(title: str, **cells: object) -> Change:
    """Type values into cells of a sheet, by address."""

    def change(book: Any) -> None:
        for address, value in cells.items():
            book[title][address] = value

    return change


def several(*changes: Change) -> Change:
    return lambda book: [change(book) for change in changes]


def filled(book: Any) -> list[Any]:
    return [book[sheet.title] for sheet in FORM.values()]


# --- files that are no form of ours ------------------------------------------------------------------------------


def zipped(**parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return packed.getvalue()


def oversized() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "")
        archive.infolist()[0].file_size = 400 * 2**20
    return packed.getvalue()


def stated(name: str, value: str) -> bytes:
    """The form with another statement of what it is."""

    def change(book: Any) -> None:
        book.custom_doc_props[f"itadocs.{name}"].value = value
        for row in book[META_TITLE].iter_rows():
            if row[0].value == name:
                row[1].value = value

    return edited(change)


def foreign() -> bytes:
    packed = io.BytesIO()
    openpyxl.Workbook().save(packed)
    return packed.getvalue()


def bomb(xml: str) -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ก"}">' for n in range(8))
    return f"<!DOCTYPE worksheet [{entities}]>" + xml.replace("</t>", "&e7;</t>", 1)


OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)

FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (bytes, "file-empty"),
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "file-protected"),
    "old Excel": (lambda: OLE + "Workbook".encode("utf-16-le"), "file-old-excel"),
    "OpenDocument": (
        lambda: zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": "<x/>"}),
        "file-opendocument",
    ),
    "Word": (lambda: zipped(**{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "file-word"),
    "CSV": (lambda: "ลำดับ,คะแนน\r\n1,90\r\n".encode("utf-8-sig"), "file-text"),
    "CSV in the old Thai encoding": (lambda: "ลำดับ,คะแนน\r\n1,90\r\n".encode("cp874"), "file-text"),
    "HTML": (lambda: b"<html><table><tr><td>90</td></tr></table></html>", "file-text"),
    "random bytes": (lambda: random.Random(2568).randbytes(5000), "file-damaged"),
    "random bytes called a zip": (lambda: b"PK\x03\x04" + random.Random(2568).randbytes(5000), "file-damaged"),
    "a zip that is no workbook": (lambda: zipped(**{"readme.txt": "…"}), "file-damaged"),
    "a sheet cut off": (lambda: rewritten({part(ITEMS): lambda xml: xml[: len(xml) // 2]}), "file-damaged"),
    "an entity bomb": (lambda: rewritten({part(ITEMS): bomb}), "file-damaged"),
    "unpacks to 400 MB": (oversized, "file-too-large"),
    "another workbook": (foreign, "file-not-ours"),
    "a workbook of another kind": (lambda: stated("kind", "someone.else"), "file-not-ours"),
    "a form of no year": (lambda: stated("year", "ปีนี้"), "file-not-ours"),
    "a form of another version": (lambda: stated("schema", "99"), "file-version"),
    "a form of an unknown year": (lambda: stated("year", "2499"), "file-year-unknown"),
} | {
    f"cut off after {kept}": (lambda kept=kept: base()[:kept], "file-damaged")
    for kept in (2, 4, 30, 1000, 10_000, -200, -22, -1)
}


@pytest.mark.parametrize(("make", "slug"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_form_is_one_problem(make: Callable[[], bytes], slug: str) -> None:
    found = examine(make(), Request())
    assert flat(found.problems) == [(slug, "", "")]
    assert found.submission is None
    assert found.is_blocked


# --- forms rearranged --------------------------------------------------------------------------------------------


def rename_all(book: Any) -> None:
    for number, sheet in enumerate(filled(book), start=1):
        sheet.title = f"ตาราง {number}"


def hide_all(book: Any) -> None:
    for sheet in filled(book):
        sheet.sheet_state = "hidden"


def reverse_columns(book: Any) -> None:
    for sheet in filled(book):
        for row in sheet.iter_rows(min_row=3):
            for cell, value in zip(row, [cell.value for cell in reversed(row)], strict=True):
                cell.value = value


def reverse_rows(book: Any) -> None:
    """Only where the order says nothing."""
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


def insert_column(book: Any) -> None:
    for sheet in filled(book):
        sheet.insert_cols(1)
        sheet.insert_cols(3)


def notes_beside(book: Any) -> None:
    for sheet in filled(book):
        beside = sheet.max_column + 1
        sheet.cell(3, beside, "หมายเหตุ")
        sheet.cell(4, beside, 55.5)


def headings_retyped(book: Any) -> None:
    for sheet in filled(book):
        for cell in sheet[3]:
            cell.value = str(cell.value).replace(" *", "").replace("/", " /\n")
        if sheet.title == AGENCY:
            for (cell,) in sheet.iter_rows(min_row=4, max_col=1):
                cell.value = f" {cell.value.replace(' *', '')} :"


def add_sheets(book: Any) -> None:
    book.copy_worksheet(book[MEASURES])
    book.create_sheet("สรุป", 0)["A1"] = "ลำดับ"


def merge_titles(book: Any) -> None:
    for sheet in filled(book):
        sheet.merge_cells("A1:B1")
        sheet.merge_cells("A2:B2")


REARRANGED = (
    Case("only saved again", lambda _: None),
    Case("sheets renamed", rename_all),
    Case("titles with blanks", lambda book: setattr(book[INDICATORS], "title", " คะแนน ตัวชี้วัด ")),
    Case("sheets reordered", lambda book: book._sheets.reverse()),
    Case("sheets added", add_sheets),
    Case("sheets hidden", hide_all),
    Case("columns reordered", reverse_columns),
    Case("rows reordered", reverse_rows),
    Case("rows inserted above the headings", insert_rows_above),
    Case("rows inserted between rows", insert_rows_between),
    Case("empty columns inserted", insert_column),
    Case("a column of notes beside", notes_beside),
    Case("headings and labels retyped", headings_retyped),
    Case("titles merged", merge_titles),
    Case("the column of explanations gone", lambda book: book[AGENCY].delete_cols(3)),
    Case(
        "a printed column gone",
        lambda book: book[INDICATORS].delete_cols(2),
        defect="KeyError 'instrument' from Taking.require, which also looks at columns that are only printed",
    ),
    Case("a measure of another year under the same code", puts(MEASURES, A6=2567, B6="M1", C6=1, E6="เดิม", F6="ทำ")),
)


@pytest.mark.parametrize("case", table(REARRANGED[:-1]))
def test_a_form_rearranged_says_the_same(case: Case) -> None:
    found = examine(edited(case.change), Request())
    assert flat(found.problems) == []
    assert said(found) == replace(understood(), origins={}, blanks=(), unreadable=frozenset())


def test_a_measure_code_may_come_again_in_another_year() -> None:
    again = dict(A6=2567, B6="M1", C6="1", E6="เดิม", F6="ทำ", G6="สำนักปลัด", H6="ต.ค. 2566", J6="รายงาน")
    found = examine(edited(puts(MEASURES, **again)), Request())
    assert found.problems == ()
    assert [each.address for each in said(found).measures] == [
        f"measures[{each}]" for each in ("2569/M1", "2569/M2", "2567/M1")
    ]


@pytest.mark.parametrize("written", ['<dimension ref="A1"/>', "", '<dimension ref="A1:XFD1048576"/>'])
def test_what_a_sheet_says_of_its_size_is_not_believed(written: str) -> None:
    def change(xml: str) -> str:
        return re.sub(r"<dimension [^>]*/>", written, xml)

    found = examine(rewritten({part(sheet.title): change for sheet in FORM.values()}), Request())
    assert flat(found.problems) == []
    assert said(found) == replace(understood(), origins={}, blanks=(), unreadable=frozenset())


# --- forms with something missing, doubled or foreign ------------------------------------------------------------

SHEETS_REMOVED = tuple(
    Case(
        sheet.title,
        lambda book, title=sheet.title: book.remove(book[title]),
        (("sheet-missing", "", ""),),
        {
            "items": "item-scores-none is said of a sheet that could not be found",
            "measures": "measures-none and result-measure-unknown follow from a sheet that could not be found",
            "results": "results-not-begun is said of a sheet that could not be found",
        }.get(key, ""),
    )
    for key, sheet in FORM.items()
)

_KEY_ERROR = "KeyError: Finder._table counts printed columns among those it needs, so the table counts as readable"
_CASCADE = "follow-up problems are said of a table that could not be read"

HEADINGS_REMOVED = tuple(
    Case(
        f"{title} {cell}",
        puts(title, **{cell: None}),
        (("header-missing", title, "A3"),),
        defect,
    )
    for title, cell, defect in (
        (AGENCY, "A3", _KEY_ERROR),
        (AGENCY, "B3", _KEY_ERROR),
        (INDICATORS, "A3", _KEY_ERROR),
        (INDICATORS, "E3", _KEY_ERROR),
        (ITEMS, "E3", _CASCADE),
        (HISTORY, "B3", ""),
        (ANALYSIS, "E3", ""),
        (MEASURES, "G3", _CASCADE),
        (RESULTS, "A3", _KEY_ERROR),
        (RESULTS, "I3", _KEY_ERROR),
        (REMARKS, "B3", ""),
    )
)


def copy_renamed(book: Any) -> None:
    book.copy_worksheet(book[INDICATORS]).title = "สำเนา"
    book[INDICATORS].title = "ต้นฉบับ"


def swap_names(book: Any) -> None:
    sheet = book[INDICATORS]
    sheet["C4"], sheet["C6"] = sheet["C6"].value, sheet["C4"].value


ROW = "row-missing"
BROKEN = (
    Case("a sheet twice", copy_renamed, (("sheet-doubled", INDICATORS, ""),)),
    Case("a heading twice", puts(INDICATORS, G3="คะแนน"), (("header-doubled", INDICATORS, "A3"),)),
    Case("a label gone", puts(AGENCY, A8=None), (("label-missing", AGENCY, ""),)),
    Case("a label nobody needs gone", puts(AGENCY, A18=None), (("label-missing", AGENCY, ""),)),
    Case(
        "the label of the name gone",
        puts(AGENCY, A5=None),
        (("label-missing", AGENCY, ""),),
        "cell-missing is said as well, of no cell, for the name and likewise for the district",
    ),
    Case("an indicator gone", lambda book: book[INDICATORS].delete_rows(6), ((ROW, INDICATORS, ""),)),
    Case("an item gone", lambda book: book[ITEMS].delete_rows(6), ((ROW, ITEMS, ""),)),
    Case("an issue gone", lambda book: book[ANALYSIS].delete_rows(6), ((ROW, ANALYSIS, ""),)),
    Case("an unknown indicator", puts(INDICATORS, A5=11), ((ROW, INDICATORS, ""), ("key-unknown", INDICATORS, "A5"))),
    Case("an unknown issue", puts(ANALYSIS, A5="แปด"), ((ROW, ANALYSIS, ""), ("key-unknown", ANALYSIS, "A5"))),
    Case("an unknown item without a text", puts(ITEMS, A56="o29", E56=90), (("key-unknown", ITEMS, "A56"),)),
    Case(
        "a note below the table",
        puts(INDICATORS, A16="หมายเหตุ คะแนนตามประกาศ"),
        (("key-unknown", INDICATORS, "A16"),),
    ),
    Case(
        "an indicator without its number",
        puts(INDICATORS, A5=None),
        ((ROW, INDICATORS, ""), ("key-missing", INDICATORS, "A5")),
    ),
    Case("a year without its number", puts(HISTORY, B5=80), (("key-missing", HISTORY, "A5"),)),
    Case("a measure without its code", puts(MEASURES, A6=2567, E6="x"), (("key-missing", MEASURES, "B6"),)),
    Case("a result without its code", puts(RESULTS, D6="ทำแล้ว"), (("key-missing", RESULTS, "A6"),)),
    Case("a remark without its kind", puts(REMARKS, B5="มีปัญหา"), (("key-missing", REMARKS, "A5"),)),
    Case(
        "an indicator twice",
        puts(INDICATORS, A5="๑"),
        ((ROW, INDICATORS, ""), ("row-misplaced", INDICATORS, "C5"), ("key-doubled", INDICATORS, "A5")),
    ),
    Case("an item twice", puts(ITEMS, A56="ข้อ I1", E56=70), (("key-doubled", ITEMS, "A56"),)),
    Case("a year twice", puts(HISTORY, A5="พ.ศ. ๒๕๖๗"), (("key-doubled", HISTORY, "A5"),)),
    Case(
        "a measure twice",
        puts(MEASURES, A6=2569, B6="M 1", **{f"{column}6": "1" for column in "EFG"}, H6="ไตรมาส 1"),
        (("key-doubled", MEASURES, "B6"),),
    ),
    Case("a result twice", puts(RESULTS, A6="M1", C6="แล้วเสร็จ"), (("key-doubled", RESULTS, "A6"),)),
    Case(
        "names in each other's rows",
        swap_names,
        (("row-misplaced", INDICATORS, "C4"), ("row-misplaced", INDICATORS, "C6")),
    ),
    Case(
        "the name of another issue", puts(ANALYSIS, B4=framework().issues[1].name), (("row-misplaced", ANALYSIS, "B4"),)
    ),
    Case("a name misspelt", puts(INDICATORS, C6="การใช้อำนาด"), (("official-name-wins", INDICATORS, "C6"),)),
    Case("an issue misspelt", puts(ANALYSIS, B4="กระบวนการปฏิบัติงาน"), (("official-name-wins", ANALYSIS, "B4"),)),
    Case("a name left out", puts(INDICATORS, C6=None)),
    Case("rows beyond what is read", puts(MEASURES, A3001=2569), (("rows-beyond", MEASURES, ""),)),
    Case(
        "rows far beyond what is read",
        puts(MEASURES, A3100=2569),
        (("rows-beyond", MEASURES, ""),),
        "iter_rows stops at row 3050: what stands below is neither read nor said",
    ),
)


@pytest.mark.parametrize("case", table((*SHEETS_REMOVED, *HEADINGS_REMOVED, *BROKEN)))
def test_what_is_missing_or_doubled_is_said_where_it_is(case: Case) -> None:
    assert sorted(flat(examine(edited(case.change), Request()).problems)) == sorted(case.found)


AMBIGUOUS = (
    Case(
        "two sheets of one title but for a blank",
        lambda book: setattr(book.copy_worksheet(book[MEASURES]), "title", f"{MEASURES} "),
        defect="Finder.tables keeps the last of several sheets whose titles are the same but for blanks",
    ),
    Case(
        "a label twice, with different names",
        puts(AGENCY, A30="ชื่อหน่วยงาน", B30="นาอื่น"),
        defect="by_label keeps the last of several equal labels",
    ),
    Case(
        "all indicators deleted",
        lambda book: book[INDICATORS].delete_rows(4, 10),
        defect="_rows_missing says nothing of a table without rows; no document and no problem",
    ),
    Case(
        "all issues deleted",
        lambda book: book[ANALYSIS].delete_rows(4, 7),
        defect="_rows_missing says nothing of a table without rows, and issue-without-analysis has no cell to name",
    ),
    Case(
        "all labels deleted",
        lambda book: book[AGENCY].delete_rows(4, 30),
        defect="label-missing is said only while some label is left; both reports are made, of no agency",
    ),
)


@pytest.mark.parametrize("case", table(AMBIGUOUS))
def test_no_document_is_made_of_what_is_lost_or_stands_twice(case: Case) -> None:
    assert examine(edited(case.change), Request()).is_blocked


# --- cells as Excel leaves them ----------------------------------------------------------------------------------


def percent(book: Any) -> None:
    book[INDICATORS]["D4"] = 0.9
    book[INDICATORS]["D4"].number_format = "0.00%"


STORED = (
    Case("a formula never computed", puts(INDICATORS, E4="=1+1"), (("cell-no-cache", INDICATORS, "E4"),)),
    Case(
        "a formula never computed as a code", puts(ITEMS, A4="=1+1"), (("cell-no-cache", ITEMS, "A4"), (ROW, ITEMS, ""))
    ),
    Case("a formula error typed", puts(INDICATORS, D4="#REF!"), (("cell-error-value", INDICATORS, "D4"),)),
    Case("a percentage", percent, (("score-percent", INDICATORS, "D4"),)),
    Case("a date for a score", puts(INDICATORS, D4=datetime(2025, 1, 2)), (("score-not-a-number", INDICATORS, "D4"),)),
    Case(
        "a Buddhist year of two digits", puts(MEASURES, H4=datetime(1968, 10, 1)), (("date-century", MEASURES, "H4"),)
    ),
    Case(
        "a date where a text is",
        puts(INDICATORS, E4=datetime(1968, 10, 1)),
        (("date-century", INDICATORS, "E4"),),
        "cells.text drops a date before 2000 without a word",
    ),
    Case(
        "a date where a required text is",
        puts(MEASURES, E4=datetime(1968, 10, 1)),
        (("date-century", MEASURES, "E4"),),
        "cells.text drops a date before 2000; the filled cell is called not filled in",
    ),
    Case(
        "a code Excel made a date of",
        several(puts(MEASURES, B4=datetime(2025, 1, 2)), puts(RESULTS, A4=datetime(2025, 1, 2))),
        (("text-typed-in-code", MEASURES, "B4"), ("text-typed-in-code", RESULTS, "A4")),
        "cells.code makes the code 2ม.ค.2568 of a date, without a word",
    ),
)


@pytest.mark.parametrize("case", table(STORED))
def test_what_excel_stored_otherwise_is_said(case: Case) -> None:
    assert sorted(flat(examine(edited(case.change), Request()).problems)) == sorted(case.found)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        pytest.param("><f>45*2</f><v>90</v>", [], id="computed"),
        pytest.param(' t="str"><f>D5&amp;""</f><v>90.00</v>', [], id="computed as text"),
        pytest.param("><f>45*2</f><v>120</v>", [("score-out-of-range", INDICATORS, "D4")], id="computed wrongly"),
        pytest.param("><f>45*2</f>", [("cell-no-cache", INDICATORS, "D4")], id="never computed"),
        pytest.param(
            ' t="e"><f>A9/0</f><v>#DIV/0!</v>', [("cell-error-value", INDICATORS, "D4")], id="computed to an error"
        ),
        pytest.param(
            ' t="str"><f>IF(D5="","","")</f><v></v>',
            [("cell-missing", INDICATORS, "D4")],
            id="computed to nothing",
            marks=pytest.mark.xfail(
                strict=True,
                reason="Excel's empty result of a formula is called not computed, saving again does not help",
            ),
        ),
    ],
)
def test_of_a_formula_its_stored_result_is_read(cell: str, found: list[Found]) -> None:
    examined = examine(with_cells({INDICATORS: {"D4": cell}}), Request())
    assert flat(examined.problems) == found
    assert said(examined).indicators[0].score == (None if found else 90)


# --- names, corrections and dates --------------------------------------------------------------------------------

TAMBON, THESABAN_MUEANG, PROVINCIAL = "องค์การบริหารส่วนตำบล", "เทศบาลเมือง", "องค์การบริหารส่วนจังหวัด"
STRIPPED_NAME, STRIPPED_DISTRICT, STRIPPED_PROVINCE = (("prefix-stripped", AGENCY, f"B{row}") for row in (5, 7, 8))
NO_NAME, NO_DISTRICT = ("name-not-used", AGENCY, "B5"), ("district-not-used", AGENCY, "B7")

NAMES: dict[str, tuple[tuple[str, str | None, str | None, str], str, str, list[Found]]] = {
    "bare": ((TAMBON, "นาดี", "เมือง", "ยโสธร"), f"{TAMBON}นาดี", "อำเภอเมือง จังหวัดยโสธร", []),
    "abbreviated": ((TAMBON, "อบต. นาดี", "อ.เมือง", "จ. ยโสธร"), f"{TAMBON}นาดี", "อำเภอเมือง จังหวัดยโสธร",
        [STRIPPED_NAME, STRIPPED_DISTRICT, STRIPPED_PROVINCE]),
    "in full": ((TAMBON, f"{TAMBON}นาดี", "อำเภอเมือง", "จังหวัดยโสธร"), f"{TAMBON}นาดี", "อำเภอเมือง จังหวัดยโสธร",
        [STRIPPED_NAME, STRIPPED_DISTRICT, STRIPPED_PROVINCE]),
    "doubled": ((TAMBON, "อบต.ตำบลตำบลนาดี", "เมือง", "ยโสธร"), f"{TAMBON}นาดี", "อำเภอเมือง จังหวัดยโสธร",
        [STRIPPED_NAME]),
    "a name that begins like a prefix": ((THESABAN_MUEANG, "เมืองพล", "พล", "ขอนแก่น"), "เทศบาลเมืองเมืองพล",
        "อำเภอพล จังหวัดขอนแก่น", []),
    "a prefix before such a name": ((THESABAN_MUEANG, "เทศบาลเมืองเมืองพล", "พล", "ขอนแก่น"), "เทศบาลเมืองเมืองพล",
        "อำเภอพล จังหวัดขอนแก่น", [STRIPPED_NAME]),
    "a province has no district": ((PROVINCIAL, "ยโสธร", "เมือง", "ยโสธร"), f"{PROVINCIAL}ยโสธร", "จังหวัดยโสธร",
        [NO_DISTRICT]),
    "a province named in full": ((PROVINCIAL, "อบจ.จังหวัดยโสธร", None, "ยโสธร"), f"{PROVINCIAL}ยโสธร", "จังหวัดยโสธร",
        [STRIPPED_NAME]),
    "Bangkok is no จังหวัด": (("กรุงเทพมหานคร", None, None, "จังหวัดกรุงเทพมหานคร"), "กรุงเทพมหานคร", "",
        [STRIPPED_PROVINCE]),
    "Bangkok named again": (("กรุงเทพมหานคร", "กรุงเทพมหานคร", None, "กรุงเทพมหานคร"), "กรุงเทพมหานคร", "", []),
    "Bangkok and another name": (("กรุงเทพมหานคร", "สำนักเขตบางรัก", None, "กรุงเทพมหานคร"), "กรุงเทพมหานคร", "",
        [NO_NAME]),
    "a district of Bangkok": ((TAMBON, "นาดี", "เขตบางรัก", "กรุงเทพมหานคร"), f"{TAMBON}นาดี",
        "เขตบางรัก กรุงเทพมหานคร", [STRIPPED_DISTRICT]),
    "Pattaya": (("เมืองพัทยา", None, "อ.บางละมุง", "ชลบุรี"), "เมืองพัทยา", "อำเภอบางละมุง จังหวัดชลบุรี",
        [STRIPPED_DISTRICT]),
}  # fmt: skip


@pytest.mark.parametrize(("entered", "full_name", "location", "found"), NAMES.values(), ids=NAMES)
def test_an_agency_is_named_once_and_alike(
    entered: tuple[str | None, ...], full_name: str, location: str, found: list[Found]
) -> None:
    values = dict(zip(("B4", "B5", "B7", "B8"), (typed(each or "") for each in entered), strict=True))
    examined = examine(with_cells({AGENCY: values}), Request())
    assert flat(examined.problems) == found
    assert (said(examined).agency.full_name, said(examined).agency.location) == (full_name, location)


@pytest.mark.parametrize("prefix", ["อบต.", "ตำบล", TAMBON])
@pytest.mark.xfail(strict=True, reason="_bare keeps a name that is nothing but a prefix, and the report doubles it")
def test_a_prefix_alone_is_no_name(prefix: str) -> None:
    assert examine(with_cells({AGENCY: {"B5": typed(prefix)}}), Request()).is_blocked


CORRECTED = (
    Case("the text", puts(ITEMS, B4="ข้อความตามคู่มือฉบับแก้ไข"), (("item-corrected", ITEMS, "B4"),)),
    Case("the indicator", puts(ITEMS, C4="๒"), (("item-corrected", ITEMS, "C4"),)),
    Case("the issue", puts(ITEMS, D4=5), (("item-corrected", ITEMS, "D4"),)),
    Case("a new item", puts(ITEMS, A56="O29", B56="แผนใหม่", C56=10, D56=7, E56=75.5), (("item-added", ITEMS, "A56"),)),
    Case("nothing, only left out", puts(ITEMS, B4=None, C4=None, D4=None)),
)


@pytest.mark.parametrize("case", table(CORRECTED))
def test_an_item_corrected_in_the_workbook_wins(case: Case) -> None:
    examined = examine(edited(case.change), Request())
    assert flat(examined.problems) == list(case.found)
    before, after = understood().items, said(examined).items
    differing = {
        "the text": [replace(before[0], text="ข้อความตามคู่มือฉบับแก้ไข")],
        "the indicator": [replace(before[0], indicator=2)],
        "the issue": [replace(before[0], issue=5)],
        "a new item": [("o29", "แผนใหม่", 10, 7)],
        "nothing, only left out": [],
    }[case.name]
    new = [each for each in after if each not in before]
    assert [
        each if each.code != "o29" else (each.code, each.text, each.indicator, each.issue) for each in new
    ] == differing
    assert len(after) == len({each.code for each in (*before, *after)})


OCTOBER, SEPTEMBER = Date(2568, 10), Date(2569, 9)


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        ("ต.ค. 2568", "ก.ย. 2569", Period(OCTOBER, SEPTEMBER)),
        ("ต.ค. 2568 - ก.ย. 2569", "", Period(OCTOBER, SEPTEMBER)),
        ("ต.ค.68 – ก.ย.69", "", Period(OCTOBER, SEPTEMBER)),
        ("ตลอดปีงบประมาณ", "", Period(OCTOBER, SEPTEMBER)),
        ("๑ ตุลาคม ๒๕๖๘", "๓๐ กันยายน ๒๕๖๙", Period(Date(2568, 10, 1), Date(2569, 9, 30))),
        ("ไตรมาส 1", "ไตรมาส 4", Period(OCTOBER, SEPTEMBER)),
        ("ม.ค. 2569", "", Period(Date(2569, 1), Date(2569, 1))),
    ],
)
def test_a_period_stands_in_one_cell_or_in_two(start: str, end: str, period: Period) -> None:
    examined = examine(with_cells({MEASURES: {"H4": typed(start), "I4": typed(end)}}), Request())
    assert flat(examined.problems) == []
    assert said(examined).measures[0].period == period


def test_a_date_of_a_result_that_cannot_be_read_stays_as_typed() -> None:
    examined = examine(with_cells({RESULTS: {"E4": typed("15 ม.ค. 2569\nหลังน้ำลด\nไตรมาส 2")}}), Request())
    assert flat(examined.problems) == [("date-as-typed", RESULTS, "E4")]
    assert not examined.is_blocked
    day, quarter = Date(2569, 1, 15), Period(Date(2569, 1), Date(2569, 3))
    assert said(examined).results[0].dates == (Period(day, day), "หลังน้ำลด", quarter)


# --- anything at all ---------------------------------------------------------------------------------------------

_FRAGMENTS = st.sampled_from(
    [
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
        "<b>",
        "=",
    ]
)
ANYTHING = st.one_of(
    st.text(),
    st.lists(st.one_of(_FRAGMENTS, st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E7F)))).map("".join),
)


def letters(*texts: str) -> str:
    """What no mending of a text may lose: consonants and Latin letters, in their order."""
    return "".join(c for text in texts for c in text if "ก" <= c <= "ฮ" or (c.isascii() and c.isalpha()))


@settings(max_examples=30, deadline=None, database=None)
@given(findings=st.lists(ANYTHING, min_size=10, max_size=10), steps=ANYTHING)
def test_any_text_can_be_typed_and_none_of_its_letters_is_lost(findings: list[str], steps: str) -> None:
    columns = {f"E{row}": typed(text) for row, text in enumerate(findings, start=4)}
    examined = examine(with_cells({INDICATORS: columns, MEASURES: {"F4": typed(steps)}}), Request())
    assert {code for code, _, _ in flat(examined.problems)} <= {"text-leftover", "cell-missing", "cell-error-value"}
    submission = said(examined)
    for text, entry in zip(findings, submission.indicators, strict=True):
        assert letters(entry.finding) == letters(text)
        assert not [each for each in entry.finding if unicodedata.category(each) == "Cc" and each != "\n"]
    assert letters(*submission.measures[0].steps) == letters(steps)


# --- what these tables cover -------------------------------------------------------------------------------------

COVERED = frozenset(
    {slug for _, slug in FILES.values()}
    | {slug for *_, found in NAMES.values() for slug, _, _ in found}
    | {slug for each in (*SHEETS_REMOVED, *HEADINGS_REMOVED, *BROKEN, *STORED, *CORRECTED) for slug, _, _ in each.found}
    | {"date-as-typed"}
)
