"""What people do to a form: sheets, rows, columns, headings and formats moved, added and taken away."""

import io
import re
from collections.abc import Callable
from typing import Any

from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import PatternFill
from PIL import Image as Picture

from itadocs.package import pack
from tests.bad.making import (
    AGENCY,
    MAIN,
    MEASURES,
    RELATION,
    REMARKS,
    RESULTS,
    SCORES,
    TITLES,
    WORKBOOK,
    accepted,
    drawn,
    located,
    part,
    parts,
    refused,
    replaced,
    typed,
    warned,
    with_part,
)

ITEMS = "คะแนนรายข้อ"
_DRAWINGS = "application/vnd.openxmlformats-officedocument.drawing+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"
_GREY = PatternFill("solid", fgColor="FFDDDDDD")


def on(title: str, change: Callable[[Any], object]) -> Callable[[], bytes]:
    """A change of one sheet."""
    return typed(lambda book: change(book[title]))


def on_all(change: Callable[[Any], object]) -> Callable[[], bytes]:
    """A change of every sheet of the form."""
    return typed(lambda book: [change(book[title]) for title in TITLES[1:-2]])


def cell(title: str, address: str, value: object) -> Callable[[], bytes]:
    """Another value in one cell."""

    def change(sheet: Any) -> None:
        sheet[address] = value

    return on(title, change)


def states(state: str) -> Callable[[], bytes]:
    """All sheets but one hidden."""

    def change(book: Any) -> None:
        for sheet in book.worksheets[1:]:
            sheet.sheet_state = state

    return typed(change)


def another_sheet(book: Any) -> None:
    sheet = book.create_sheet("คำนวณของกองคลัง", 0)
    for row in range(1, 30):
        sheet.append([row, "งบประมาณ", row * 1000, f"=C{row}*2"])


def copied(title: str, copy: str) -> Callable[[], bytes]:
    def change(book: Any) -> None:
        book.copy_worksheet(book[title]).title = copy

    return typed(change)


def renamed(title: str, new: str) -> Callable[[], bytes]:
    def change(book: Any) -> None:
        book[title].title = new

    return typed(change)


def without(title: str) -> Callable[[], bytes]:
    return typed(lambda book: book.remove(book[title]))


def strange_sheet(kind: str, folder: str, root: str) -> Callable[[], bytes]:
    """A sheet that has no cells, or macros in its cells."""

    def made() -> bytes:
        name = f"xl/{folder}/sheet1.xml"
        xml = f'<{root} xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></{root}>'
        changed = with_part(name, xml.encode(), kind, _SHEET.format(root))
        listed = f'<sheet xmlns:r="{RELATION}" name="แผนภูมิ 1" sheetId="99" r:id="more{len(parts()) + 1}"/></sheets>'
        return pack(changed | {WORKBOOK: changed[WORKBOOK].replace(b"</sheets>", listed.encode())})

    return made


def with_lines_between(sheet: Any) -> None:
    """Blank rows between the rows of a table, as people leave for reading."""
    for row in range(13, 4, -1):
        sheet.insert_rows(row)


def filtered(sheet: Any) -> None:
    """Only one row shown; what is hidden was filled in all the same."""
    sheet.auto_filter.ref = "A3:G13"
    sheet.auto_filter.add_filter_column(0, ["1"])
    for row in range(5, 14):
        sheet.row_dimensions[row].hidden = True


def headings(change: Callable[[str], str]) -> Callable[[Any], None]:
    def by(sheet: Any) -> None:
        for each in sheet[3]:
            if each.value:
                each.value = change(each.value)

    return by


def labels(change: Callable[[str], str]) -> Callable[[Any], None]:
    def by(sheet: Any) -> None:
        for (each,) in sheet.iter_rows(min_row=4, max_col=1):
            each.value = change(each.value)

    return by


def commented(sheet: Any) -> None:
    for row in range(4, 10):
        sheet.cell(row, 1).comment = Comment("ถามกองคลัง", "สมชาย")


def pictured(sheet: Any) -> None:
    picture = io.BytesIO()
    Picture.new("RGB", (20, 20), "red").save(picture, "PNG")
    picture.seek(0)
    sheet.add_image(Image(picture), "H2")


def with_shapes() -> bytes:
    """A text box somebody drew, which no program but Excel understands."""
    drawing = b'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:sp/></xdr:wsDr>'
    owner = part(SCORES).replace("worksheets/", "worksheets/_rels/") + ".rels"
    changed = with_part("xl/drawings/drawing9.xml", drawing, "drawing", _DRAWINGS, owner)
    leading = f'<drawing xmlns:r="{RELATION}" r:id="more{len(parts()) + 1}"/></worksheet>'
    return pack(changed | {part(SCORES): changed[part(SCORES)].replace(b"</worksheet>", leading.encode())})


def with_rows(title: str, rows: Callable[[], str]) -> Callable[[], bytes]:
    """More rows below those of a sheet."""

    def made() -> bytes:
        content = parts()[part(title)].replace(b"</sheetData>", rows().encode() + b"</sheetData>")
        return pack(parts() | {part(title): content})

    return made


def a_million_rows() -> str:
    return "".join(f'<row r="{row}" s="1" customFormat="1" ht="24"/>' for row in range(100, 1_048_577))


def rows_of_empty_cells() -> str:
    return "".join(
        f'<row r="{row}">' + "".join(f'<c r="{letter}{row}" s="23"/>' for letter in "ABCDEFGHIJ") + "</row>"
        for row in range(400, 10_400)
    )


def formatted_columns(sheet: Any) -> None:
    for row in (3, 4):
        for column in range(20, 16_385):
            sheet.cell(row, column).fill = _GREY


def swapped(sheet: Any) -> None:
    """The names of two indicators exchanged, as by sorting one column alone."""
    sheet["C4"], sheet["C5"] = sheet["C5"].value, sheet["C4"].value


def sorted_by_hand(sheet: Any) -> None:
    """Whole rows exchanged: every score still stands beside its name."""
    for first, second in zip(sheet["A4:F4"][0], sheet["A9:F9"][0], strict=True):
        first.value, second.value = second.value, first.value


def protected(book: Any) -> None:
    for sheet in book.worksheets:
        sheet.protection.sheet = True
        sheet.protection.password = "1234"
    book.security.lockStructure = True


def _bare(kind: str) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        for each in list(root.iter(f"{{{MAIN}}}{kind}")):
            each.getparent().remove(each)

    return change


_NAMES = re.search(rb"<definedNames>.*</definedNames>", parts()[WORKBOOK])
assert _NAMES is not None

CASES = [
    accepted("a sheet of somebody's own in front", typed(another_sheet)),
    accepted("the sheets in the opposite order", typed(lambda book: book._sheets.reverse())),
    accepted("sheets that are hidden", states("hidden")),
    accepted("sheets that only macros can show", states("veryHidden")),
    accepted("a sheet under another title", renamed(SCORES, "Sheet1")),
    accepted("a sheet whose title has more blanks", renamed(MEASURES, " มาตรการ  ")),
    accepted("a chart as a sheet", strange_sheet("chartsheet", "chartsheets", "chartsheet")),
    accepted(
        "a dialog as a sheet",
        strange_sheet("dialogsheet", "dialogsheets", "dialogsheet"),
    ),
    accepted(
        "a sheet of macros",
        strange_sheet("xlMacrosheet", "macrosheets", "macrosheet"),
    ),
    accepted("without the instructions", without("คำแนะนำ")),
    accepted("without the lists to choose from", without("_lists")),
    accepted("rows above the headings", on_all(lambda sheet: sheet.insert_rows(1, 5))),
    accepted("columns before the first", on_all(lambda sheet: sheet.insert_cols(1, 2))),
    accepted("a column between two", on(SCORES, lambda sheet: sheet.insert_cols(4))),
    accepted("blank rows between the rows", on(SCORES, with_lines_between)),
    accepted("columns that need not be there are gone", on(SCORES, lambda sheet: sheet.delete_cols(7))),
    accepted("columns nobody reads are gone", on(SCORES, lambda sheet: sheet.delete_cols(2))),
    accepted("explanations are gone", on(AGENCY, lambda sheet: sheet.delete_cols(3))),
    accepted("a cell merged with its empty neighbour", on(SCORES, lambda sheet: sheet.merge_cells("D4:F4"))),
    accepted("merged headings above the headings", on(SCORES, lambda sheet: sheet.merge_cells("A1:E1"))),
    accepted("headings without their star", on_all(headings(lambda text: text.replace("*", "")))),
    accepted("headings broken into lines", on_all(headings(lambda text: text.replace("/", "/\n").replace(" ", "\n")))),
    accepted("headings with blanks around", on_all(headings(lambda text: f"\u00a0 {text}  \u200b"))),
    accepted("headings with a colon", on_all(headings(lambda text: f"{text} :"))),
    accepted("headings in capitals", on("ย้อนหลัง", headings(str.lower))),
    accepted("labels without their star", on(AGENCY, labels(lambda text: text.replace("*", "")))),
    accepted("labels with a colon and blanks", on(AGENCY, labels(lambda text: f" {text} : "))),
    accepted("rows filtered out", on(SCORES, filtered)),
    accepted("whole rows in another order", on(SCORES, sorted_by_hand)),
    accepted("comments on cells", on(SCORES, commented)),
    accepted("a picture on a sheet", on(SCORES, pictured)),
    accepted("a shape on a sheet", with_shapes),
    accepted("formats by condition gone", drawn(_bare("conditionalFormatting"))),
    accepted("checks of what is typed gone", drawn(_bare("dataValidations"))),
    accepted("links gone", drawn(_bare("hyperlinks"))),
    accepted("what is shown first gone", drawn(_bare("sheetViews"))),
    accepted("widths of columns gone", drawn(_bare("cols"))),
    accepted("names of ranges gone", replaced(WORKBOOK, (_NAMES[0].decode(), ""))),
    accepted("sheets and workbook protected", typed(protected)),
    accepted("a million formatted rows", with_rows(SCORES, a_million_rows)),
    accepted("ten thousand rows of formatted cells", with_rows(MEASURES, rows_of_empty_cells)),
    accepted("every column to the last formatted", on(SCORES, formatted_columns)),
    accepted("something in the last cell of all", cell(SCORES, "XFD5", "ก")),
    located("something in the last cell of a column", cell(SCORES, "D19000", 1), ("rows-beyond", SCORES, "")),
    located("a sheet copied", copied(MEASURES, "มาตรการ "), ("sheet-doubled", MEASURES, "")),
    refused("a sheet missing", without(SCORES), "sheet-missing"),
    located("a heading missing", cell(SCORES, "D3", "ผลที่ได้"), ("header-missing", SCORES, "A3")),
    located("a heading doubled", cell(SCORES, "H3", "คะแนน"), ("header-doubled", SCORES, "H3")),
    located("the headings gone", on(SCORES, lambda sheet: sheet.delete_rows(3)), ("header-missing", SCORES, "")),
    located("a label changed", cell(AGENCY, "A8", "ภาค"), ("label-missing", AGENCY, "")),
    located("a row missing", on(SCORES, lambda sheet: sheet.delete_rows(6)), ("row-missing", SCORES, "")),
    located("a row doubled", cell(SCORES, "A5", 1), ("key-doubled", SCORES, "A5"), ("row-missing", SCORES, "")),
    located("names exchanged", on(SCORES, swapped), ("row-misplaced", SCORES, "C4"), ("row-misplaced", SCORES, "C5")),
    located(
        "two scores merged into one cell",
        on(SCORES, lambda sheet: sheet.merge_cells("D4:D5")),
        ("cell-missing", SCORES, "D5"),
    ),
    located("a number nobody knows", cell(SCORES, "A14", 11), ("key-unknown", SCORES, "A14")),
    located("a row without its number", cell(SCORES, "D14", 90), ("key-missing", SCORES, "A14")),
    located("a remark without its kind", cell(REMARKS, "B5", "ควรอบรม"), ("key-missing", REMARKS, "A5")),
    located(
        "a result of no measure",
        cell(RESULTS, "A5", "M9"),
        ("result-measure-unknown", RESULTS, "A5"),
        ("result-missing", RESULTS, ""),
    ),
    warned("an official name changed", cell(SCORES, "C4", "หน้าที่"), ("official-name-wins", SCORES, "C4")),
    warned(
        "the name of the agency with its type", cell(AGENCY, "B5", "อบต.นาทดสอบ"), ("prefix-stripped", AGENCY, "B5")
    ),
    warned("a district of another province", cell(AGENCY, "B7", "แม่ริม"), ("district-elsewhere", AGENCY, "B7")),
    warned("an item nobody expected changed", cell(ITEMS, "B4", "ข้อความใหม่"), ("item-corrected", ITEMS, "B4")),
    refused("a cell there twice", replaced(part(SCORES), ('<c r="D5"', '<c r="D4"'))),
    refused("a row there twice", replaced(part(SCORES), ('<row r="5"', '<row r="4"'))),
    refused("rows in disorder", replaced(part(SCORES), ('<row r="5"', '<row r="50"'))),
    refused("two sheets of one title", replaced(WORKBOOK, ('name="คะแนนตัวชี้วัด"', 'name="มาตรการ"'))),
]
