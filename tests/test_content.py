"""The cells of a sheet are what openpyxl reads in it: values, formats, formulas and stored results.

Where ours differ on purpose it is said here: ``test_what_is_read_otherwise_than_openpyxl_does``.
"""

import io
import pkgutil
import random
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.formula.translate import Translator
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel, from_ISO8601, to_excel
from openpyxl.worksheet.formula import ArrayFormula

import tests.bad
from itadocs.package import pack
from itadocs.problems import Problem
from itadocs.workbook import addresses, moments
from itadocs.workbook.content import Cell, Shared, cells, texts
from itadocs.workbook.extract import SCANNED_ROWS, extract
from itadocs.workbook.formulas import moved
from itadocs.workbook.intake import parts_of
from itadocs.workbook.moments import Format
from itadocs.workbook.parts import DAMAGED, Package
from itadocs.workbook.results import NO_RESULT
from tests.bad import Case, Outcome
from tests.bad.making import MAIN, part, parts, sound

ROOT = Path(__file__).parents[1]
FILES = sorted((*(ROOT / "samples").glob("*.xlsx"), *(ROOT / "tests" / "released").glob("*.xlsx")))
THEMES = sorted(each.name for each in pkgutil.iter_modules(tests.bad.__path__))
CASES: list[Case] = [case for theme in THEMES for case in getattr(import_module(f"tests.bad.{theme}"), "CASES", ())]
COLUMNS = 250
COMPARED, LARGE = 4, 200_000
Sheets = dict[str, dict[tuple[int, int], tuple[object, ...]]]


def ours(data: bytes) -> Sheets | None:
    """By sheet and place: kind, value, format and, of a formula, its text; None of what cannot be read."""
    found = parts_of(data)
    if isinstance(found, Problem):
        return None
    try:
        read = extract(Package(found), COLUMNS, lambda _: True)
    except DAMAGED:
        return None
    if isinstance(read, Problem):
        return None
    return {title: {(each.row, each.column): told(each) for each in held} for title, held in read.items()}


def told(cell: Cell) -> tuple[object, ...]:
    value = None if cell.value is NO_RESULT else cell.value
    formula = cell.formula and moved(cell.formula, *cell.away)
    return type(value), value, cell.number_format, formula


def theirs(data: bytes) -> Sheets:
    formulas, results = (openpyxl.load_workbook(io.BytesIO(data), data_only=each) for each in (False, True))
    return {sheet.title: dict(_theirs(sheet, results[sheet.title])) for sheet in formulas.worksheets}


def _theirs(sheet: Any, results: Any) -> Iterator[tuple[tuple[int, int], tuple[object, ...]]]:
    for row in sheet.iter_rows(max_row=min(sheet.max_row, SCANNED_ROWS), max_col=min(sheet.max_column, COLUMNS)):
        for cell in row:
            typed = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
            value = results.cell(cell.row, cell.column).value
            if typed is not None:
                formula = typed if cell.data_type == "f" else None
                yield (cell.row, cell.column), (type(value), value, cell.number_format, formula)


def same(data: bytes) -> bool:
    """Whether a workbook is read as openpyxl reads it; texts but for what it takes out of them, see below."""
    read = ours(data)
    return read is not None and read == theirs(data)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_forms_of_all_versions_are_read_as_openpyxl_reads_them(file: Path) -> None:
    assert same(file.read_bytes())


@pytest.mark.filterwarnings("ignore")  # openpyxl's notes on what it does not know
@pytest.mark.parametrize("theme", THEMES)
def test_bad_workbooks_are_read_as_openpyxl_reads_them(theme: str) -> None:
    """Those openpyxl reads whole; of the others what is to be said is known case by case, in test_bad."""
    cases: list[Case] = getattr(import_module(f"tests.bad.{theme}"), "CASES", [])
    opened = [
        (case, data) for case in cases if case.outcome is not Outcome.REFUSED and len(data := case.made()) < LARGE
    ]
    for case, data in random.Random(6).sample(opened, min(len(opened), COMPARED)):
        try:
            expected = theirs(data)
        except Exception:  # it wants parts that are not read here
            continue
        if expected:  # of the strict dialect it finds no sheet
            assert ours(data) == expected, case.name


NUMBERS = st.one_of(
    st.integers(-10_000, 3_000_000).map(str),
    st.floats(-1000, 3_000_000).map(repr),
    st.sampled_from(
        ["0", "-0.0", "0.5", "1", "59", "59.5", "60", "60.5", "61", "0.9999999999", "1E+2", "1e5", "2958466"]
    ),
)
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=8
)
CODES = st.sampled_from(
    [
        *(
            "General",
            "0.00",
            "d mmm bbbb",
            "[$-41E]d mmm yy;@",
            '"d"0',
            "[h]:mm:ss",
            "[mm]:ss",
            "[Red]0.0",
            "0%",
            "h:mm",
        ),
        *("yyyy-mm-dd", "\\d0", "_d0", "[$-D07041E]d mmmm yyyy", "#,##0;[Red]d", "mmm-yy", "ss.0", "@", "[HH]:MM"),
    ]
)
FORMULAS = st.sampled_from(["A1+1", "SUM(A1:B2)", "'ก ข'!$A1&\"A1\"", "A$2*B1", 'IF(A1>1,B1,"")', "ROUND(A1,2)"])


@st.composite
def cell_xml(draw: st.DrawFn) -> str:
    """A cell without its address, as some program may write it."""
    kind = draw(st.sampled_from(["n", "n", "n", "s", "str", "inlineStr", "b", "e", "d"]))
    style = draw(st.sampled_from(["", *(f' s="{number}"' for number in range(4))]))
    formula = draw(st.sampled_from(["", "", *(f"<f>{escape(draw(FORMULAS))}</f>", '<f t="shared" si="0"/>')]))
    said = f' t="{kind}"' if kind != "n" or draw(st.booleans()) else ""
    value = draw(
        {
            "n": NUMBERS,
            "s": st.integers(0, 2).map(str),
            "b": st.sampled_from("01"),
            "d": st.datetimes(datetime(1900, 1, 1), datetime(2900, 1, 1)).map(lambda each: each.isoformat()[:19]),
            "e": st.sampled_from(["#N/A", "#DIV/0!"]),
        }.get(kind, TEXT.map(escape))
    )
    if kind == "inlineStr":
        runs = draw(
            st.sampled_from([f"<t>{value}</t>", f"<r><t>{value}</t></r><r><rPr><b/></rPr><t>ก</t></r>", "<t/>"])
        )
        return f"<c{{}}{style}{said}>{formula}<is>{runs}</is></c>"
    held = draw(st.sampled_from([f"<v>{value}</v>", f"<v>{value}</v>", "", "<v/>"]))
    return f"<c{{}}{style}{said}>{formula}{held}</c>"


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("{", "(").replace("}", ")")


@st.composite
def workbooks(draw: st.DrawFn) -> bytes:
    """A workbook of one sheet; rows and cells say where they are, or leave it to their order."""
    numbered = draw(st.booleans())
    rows = draw(st.lists(st.lists(cell_xml(), max_size=4), max_size=4))
    data = '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:Z99">B2+$B$1+1</f><v>3</v></c></row>'
    for number, row in enumerate(rows, start=2):
        held = "".join(
            each.replace("{}", f' r="{get_column_letter(column)}{number}"' if numbered or "shared" in each else "", 1)
            for column, each in enumerate(row, start=1)
        )
        data += f'<row r="{number}">{held}</row>' if numbered else f"<row>{held}</row>"
    own = "".join(
        f'<numFmt numFmtId="{164 + at}" formatCode="{escape(draw(CODES)).replace(chr(34), "&quot;")}"/>'
        for at in range(2)
    )
    built_in = draw(st.sampled_from(sorted(BUILTIN_FORMATS)))
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><fonts><font/></fonts>'
        f"<fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
        f'<xf numFmtId="0"/><xf numFmtId="164"/>'
        f'<xf numFmtId="165"/><xf numFmtId="{built_in}"/></cellXfs></styleSheet>'
    )
    read_aloud = "<si><r><t>ก</t></r><r><t>ข</t></r><rPh sb='0' eb='1'><t>ค</t></rPh></si>"
    shared = f"<si><t>{escape(draw(TEXT))}</t></si><si/>{read_aloud}"
    return bare(data, shared, styles, date1904=draw(st.booleans()))


def bare(rows: str, shared: str = "", styles: str = "", *, date1904: bool = False) -> bytes:
    """The smallest workbook with these rows."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    type_ = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"
    types = {"workbook": "sheet.main", "sheet": "worksheet", "styles": "styles", "sharedStrings": "sharedStrings"}
    held = {
        "sheet": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
        "sharedStrings": f'<sst xmlns="{MAIN}">{shared}</sst>',
        "styles": styles or f'<styleSheet xmlns="{MAIN}"/>',
    }
    leads = "".join(
        f'<Relationship Id="r{name}" Type="{kind}/{"worksheet" if name == "sheet" else name}" Target="{name}.xml"/>'
        for name in held
    )
    overrides = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{type_.format(each)}"/>' for name, each in types.items()
    )
    whole = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type='
        f'"{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{leads}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{kind}"><workbookPr date1904="{int(date1904)}"/><sheets>'
        '<sheet name="ก" sheetId="1" r:id="rsheet"/></sheets></workbook>',
        **{f"xl/{name}.xml": content for name, content in held.items()},
    }
    return pack({name: content.encode() for name, content in whole.items()})


@settings(deadline=None)
@pytest.mark.filterwarnings("ignore")  # dates outside the limits
@given(workbooks())
def test_any_sheet_is_read_as_openpyxl_reads_it(data: bytes) -> None:
    assert ours(data) == theirs(data)


def sheet(rows: str) -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def read(rows: str, shared: Shared | None = None) -> list[Cell]:
    return cells(sheet(rows), shared or Shared(), 10)


def test_what_is_read_otherwise_than_openpyxl_does() -> None:
    """An underscore that is escaped stays so, for ``thai.clean`` to read; a number without a known format is one.

    An element of a row is a cell by its name alone, and texts of a cell follow one another. A text in the element of
    another kind of cell is not lost.
    """
    assert read('<row r="1"><x r="A1"><v>5</v></x></row>') == []
    assert read('<row><c t="inlineStr"><is><t>1</t><t>2</t></is></c></row>') == [Cell(1, 1, "12")]
    assert read('<row><c t="inlineStr"><v>ก</v></c></row>') == [Cell(1, 1, "ก")]
    assert read("<row><c><is><t>ก</t></is></c></row>") == [Cell(1, 1, "ก")]
    assert texts(f'<sst xmlns="{MAIN}"><si><t>_x005F_x000D_</t></si></sst>'.encode()) == ["_x005F_x000D_"]
    assert read('<row r="1"><c r="A1" s="7"><v>5</v></c></row>') == [Cell(1, 1, 5)]
    assert read('<row r="1"><c r="A1"><f t="dataTable" ref="A1" r1="B1">1</f><v>5</v></c></row>') == [
        Cell(1, 1, 5, "=")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="2"/>',
        '<row r="3"/><row r="2"/>',
        '<row r="2"/><row/><row r="3"/>',
        '<row r="0"/>',
        '<row r="2"><c r="A2"/><c r="A2"/></row>',
        '<row r="2"><c r="B2"/><c r="A2"/><c/></row>',
        '<row r="2"><c r="A3"/></row>',
        '<row r="2"><c r="2A"/></row>',
        '<row r="x"/>',
        '<row r="2.5"/>',
        "<row><c><v>x</v></c></row>",
        "<row><c><v>NaN</v></c></row>",
        '<row><c t="b"><v>yes</v></c></row>',
        '<row><c t="d"><v>soon</v></c></row>',
        '<row><c t="s"><v>0</v></c></row>',
        '<row><c t="s"><v>-1</v></c></row>',
        '<row><c s="x"><v>1</v></c></row>',
        "<row>",
        "&e;",
    ],
)
def test_a_sheet_whose_cells_nobody_can_tell_is_damaged(rows: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(rows)


@pytest.mark.parametrize("encoding", ["x", "utf-7", "cp037", "shift_jis"])
def test_a_sheet_in_letters_nobody_can_read_is_damaged(encoding: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        cells(f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + sheet("<row/>"), Shared(), 9)


def test_a_declaration_of_types_is_refused_whatever_the_part_is_called() -> None:
    declared = b'<!DOCTYPE worksheet [<!ENTITY e "1">]>' + sheet("<row><c><v>&e;</v></c></row>")
    with pytest.raises(ValueError, match="declaration"):
        texts(declared)
    with pytest.raises(ValueError, match="declaration"):
        cells(declared, Shared(), 9)


def test_cells_are_read_as_far_to_the_right_as_asked_for_and_order_is_looked_at_in_all() -> None:
    rows = '<row r="1"><c r="J1"><v>1</v></c><c r="K1"><v>2</v></c></row><row r="101"><c r="A101"><v>3</v></c></row>'
    assert read(rows) == [Cell(1, 10, 1), Cell(101, 1, 3)]
    with pytest.raises(ValueError, match="disorder"):
        read(rows + '<row r="100"/>')


def test_blank_cells_cost_little_and_say_nothing() -> None:
    blank = "".join(f'<row r="{row}">' + '<c s="1"/>' * 10 + "</row>" for row in range(1, 99))
    assert read(blank) == []


@pytest.mark.parametrize("dialect", [MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_dialect_prefix_and_encoding_mean_nothing(dialect: str, encoding: str) -> None:
    written = (
        f'<?xml version="1.0" encoding="{encoding}"?><x:worksheet xmlns:x="{dialect}"><x:sheetData><x:row>'
        '<x:c t="inlineStr"><x:is><x:t>ก<!-- --> ข</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert cells(written.encode(encoding), Shared(), 9) == [Cell(1, 1, "ก ข")]


# --- dates, formats, addresses, formulas ------------------------------------------------------------------------


@settings(deadline=None)
@given(st.one_of(st.floats(-700_000, 3_000_000), st.integers(-700_000, 3_000_000)), st.booleans())
def test_numbers_are_the_dates_openpyxl_makes_of_them(number: float, from_1904: bool) -> None:
    epochs = (moments.FROM_1904, MAC_EPOCH) if from_1904 else (moments.FROM_1900, WINDOWS_EPOCH)
    try:
        expected = from_excel(number, epochs[1])
    except (ValueError, OverflowError):
        with pytest.raises((ValueError, OverflowError)):
            moments.moment(number, epochs[0])
    else:
        assert moments.moment(number, epochs[0]) == expected
    assert moments.duration(number) == from_excel(number, timedelta=True)


@given(st.one_of(st.dates(date(1800, 1, 1)), st.datetimes(datetime(1800, 1, 1))))
def test_dates_are_the_numbers_openpyxl_makes_of_them(value: date) -> None:
    assert moments.serial(value) == pytest.approx(to_excel(value), abs=1e-9)


@given(
    st.from_regex(
        r"([0-9]{4}-[01][0-9]-[0-3][0-9])?T?([0-2][0-9]:[0-6][0-9](:[0-6][0-9](\.[0-9]{1,4})?)?)?Z?", fullmatch=True
    )
)
def test_dates_of_iso_8601_are_read_as_openpyxl_reads_them(text: str) -> None:
    try:
        expected = from_ISO8601(text)
    except ValueError:
        expected = None
    if expected is None:
        with pytest.raises(ValueError, match=r".+"):
            moments.stated(text)
    else:
        assert moments.stated(text) == expected


def test_durations_of_iso_8601_are_read() -> None:
    assert moments.stated("PT1H30M") == timedelta(minutes=90)
    assert moments.stated("PT90.5S") == timedelta(seconds=90.5)
    assert moments.stated("2025-10-01T08:30:00Z") == datetime(2025, 10, 1, 8, 30)
    assert moments.stated("08:30") == time(8, 30)


@given(st.one_of(CODES, st.text('dmyhs[]"\\_;0#.,-$@ eE', max_size=12)))
def test_a_format_shows_a_date_where_openpyxl_says_so(code: str) -> None:
    assert moments.is_date(code) == is_date_format(code)
    assert moments.is_duration(code) == is_timedelta_format(code)


def test_the_formats_that_go_by_number_are_those_openpyxl_knows() -> None:
    xfs = "".join(f'<xf numFmtId="{number}"/>' for number in range(170))
    package = Package(parts_of(bare("", styles=f'<styleSheet xmlns="{MAIN}"><cellXfs>{xfs}</cellXfs></styleSheet>')))  # pyright: ignore
    assert [each.code for each in moments.formats(package)] == [
        BUILTIN_FORMATS.get(each, "General") for each in range(170)
    ]
    assert Format("0.00") in moments.formats(package)


@given(st.integers(1, 18_278), st.integers(1, 1_048_576))
def test_addresses_are_those_of_excel(column: int, row: int) -> None:
    letters = get_column_letter(column)
    assert addresses.letters(column) == letters
    assert addresses.column(letters) == addresses.column(letters.lower()) == column
    assert addresses.address(row, column) == f"{letters}{row}"
    assert addresses.place(f"{letters}{row}") == addresses.place(f"${letters}${row}") == (row, column)


@pytest.mark.parametrize("written", ["", "A", "1", "A0", "1A", "AAAA1", "A-1", "ก1", "A1:B2", "A1 "])
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="no cell"):
        addresses.place(written)


@given(FORMULAS, st.integers(0, 30), st.integers(0, 30))
def test_a_shared_formula_moves_as_openpyxl_moves_it(text: str, down: int, right: int) -> None:
    there = f"{get_column_letter(3 + right)}{3 + down}"
    expected = Translator(f"={text}", "C3").translate_formula(there) if "IF(" not in text else f"={text}"
    assert moved(f"={text}", down, right) == expected


def test_formulas_that_very_many_cells_share_take_little_time() -> None:
    formula = "+".join(f"A{row}" for row in range(1, 110))
    shared = '<c><f t="shared" si="0"/></c>'
    begun = process_time()
    held = cells(sheet(f'<row><c><f t="shared" si="0">{formula}</f></c>{shared * 50_000}</row>'), Shared(), 100_000)
    assert (len(held), held[-1].away) == (50_001, (0, 50_000))
    assert process_time() - begun < 5


def test_a_format_longer_than_any_of_excel_is_none() -> None:
    own = (
        '<numFmts count="2"><numFmt numFmtId="200" formatCode="{}"/><numFmt numFmtId="201" formatCode="{}"/></numFmts>'
    )
    both = '<cellXfs count="2"><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>'
    styles = own.format("yyyy" + "[" * 100_000, "yyyy".ljust(255, "d")) + both
    found = parts_of(bare("", styles=f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'))
    assert not isinstance(found, Problem)
    assert [each.is_date for each in moments.formats(Package(found))] == [False, True]


def test_a_shared_formula_that_leaves_the_sheet_names_nothing() -> None:
    assert moved("=A2+$A$1", -2, 0) == "=#REF!+$A$1"
    assert moved("=B1", 0, -2) == "=#REF!"
    assert not re.search("[A-Z]+0", moved("=SUM(A1:B2)", -1, 0))


def test_the_sound_workbook_is_read_whole() -> None:
    """So that the comparison above cannot pass for want of cells."""
    read_sound = ours(sound())
    assert read_sound is not None
    assert sum(map(len, read_sound.values())) > 500
    assert part("มาตรการ") in parts()
