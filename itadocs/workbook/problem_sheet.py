"""The first sheet of a marked copy: all problems in a table, each with a link to its cell and whether that changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from itadocs.catalogue import Severity
from itadocs.oxml import Element, parse_xml
from itadocs.problems import Problem
from itadocs.thai import clean
from itadocs.workbook.addresses import address, quoted_title
from itadocs.workbook.book import PROBLEMS_TITLE
from itadocs.workbook.heights import height_of
from itadocs.workbook.parts import Package
from itadocs.workbook.sheet_xml import SheetXml, held_by, shared_texts, write_text
from itadocs.workbook.styles import Styles

_TITLE = "สิ่งที่ต้องแก้ไขในสมุดงานนี้"
_GUIDE = (
    "แก้ไขในสำเนานี้แล้วบันทึก เมื่อแก้ครบแล้วใช้สำเนานี้สร้างรายงานได้ "
    "คลิกตำแหน่งในคอลัมน์ “ช่อง” เพื่อไปยังจุดที่พบ วางเมาส์เหนือช่องที่ระบายสีเพื่ออ่านวิธีแก้",
    "เมื่อข้อมูลในช่องเปลี่ยน สีจะหายไปและสถานะเป็น “แก้แล้ว” แก้ครบแล้วให้ตรวจอีกครั้ง เพราะบางจุดแก้ได้ที่ช่องอื่น และค่าใหม่อาจยังไม่ถูกต้อง",
)
_COLUMNS = {
    "ลำดับ": 8, "ระดับ": 17, "แผ่นงาน": 20, "ช่อง": 8, "รายการ": 34, "สิ่งที่พบ": 46, "สิ่งที่ต้องทำ": 50, "สถานะ": 11,
}  # fmt: skip
_CHANGED, _UNCHANGED = "แก้แล้ว", "ยังไม่แก้"
_NOTHING_TO_DO = "-"
_LAST_COLUMN = address(1, len(_COLUMNS)).rstrip("1")
_LINKED = 1 + list(_COLUMNS).index("ช่อง")
HEADING_ROW = 2 + len(_GUIDE) + 1

_FONT = '<font>{}<sz val="{}"/><color rgb="FF{}"/><name val="TH SarabunPSK"/><family val="2"/></font>'
_BODY, _BOLD = _FONT.format("", 16, "000000"), _FONT.format("<b/>", 16, "000000")
_BIG, _LINK = _FONT.format("<b/>", 20, "000000"), _FONT.format("<u/>", 16, "0563C1")
_NO_FILL = '<fill><patternFill patternType="none"/></fill>'
_FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FF{}"/><bgColor indexed="64"/></patternFill></fill>'
_NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>"
_LINE = '<{0} style="thin"><color rgb="FFA6A6A6"/></{0}>'
_BOX = f"<border>{''.join(map(_LINE.format, ('left', 'right', 'top', 'bottom')))}<diagonal/></border>"
_WRAPPED = '<alignment vertical="top" wrapText="1"/>'
_CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
_ABOVE = '<alignment horizontal="center" vertical="top"/>'
_DONE = '<font><color rgb="FF7F7F7F"/></font>'

COLOURS = {
    Severity.FAULT: "FFC7CE",
    Severity.ERROR: "FFC7CE",
    Severity.WARNING: "FFFF66",
    Severity.INFORMATION: "DDEBF7",
}
"""What marks problems, by how grave they are."""


@dataclass(frozen=True)
class Entry:
    """A row of the table: a problem, and the cell that is marked for it ("" = none).

    ``condition`` is the formula, as written in the sheet of the cell, that is true while it holds what it held;
    ``unchanged`` the same as written in any other sheet, "" where it cannot be told.
    """

    problem: Problem
    cell: str = ""
    unchanged: str = ""
    condition: str = ""


def drawn_in(package: Package) -> tuple[str, ...]:
    """The titles of the sheets that were drawn here; a sheet of hers under such a title says something else."""
    shared = shared_texts(package)
    titled = ((title, part) for title, part in package.sheets.items() if title.startswith(PROBLEMS_TITLE))
    heads = ((title, SheetXml(package.read(part)).cells().get("A1")) for title, part in titled)
    return tuple(title for title, head in heads if held_by(head, shared).value == _TITLE)


def draw(styles: Styles, main: str, entries: Sequence[Entry]) -> Element:
    """The sheet as XML of the namespace ``main``."""
    return _Drawing(styles, main).drawn(entries)


class _Drawing:
    def __init__(self, styles: Styles, main: str) -> None:
        self._main = main
        self._title = styles.of_cell(_BIG, _NO_FILL, _NO_BORDER, _WRAPPED)
        self._line = styles.of_cell(_BODY, _NO_FILL, _NO_BORDER, _WRAPPED)
        self._heading = styles.of_cell(_BOLD, _FILL.format("D9E2F3"), _BOX, _CENTRED)
        self._number = styles.of_cell(_BODY, _NO_FILL, _BOX, _ABOVE)
        self._body = styles.of_cell(_BODY, _NO_FILL, _BOX, _WRAPPED)
        self._link = styles.of_cell(_LINK, _NO_FILL, _BOX, _WRAPPED)
        self._levels = {each: styles.of_cell(_BODY, _FILL.format(COLOURS[each]), _BOX, _WRAPPED) for each in Severity}
        self._done = styles.differing(_DONE)

    def drawn(self, entries: Sequence[Entry]) -> Element:
        sheet = parse_xml(f'<worksheet xmlns="{self._main}"/>'.encode())
        properties = self._new("sheetPr", sheet)
        self._new("pageSetUpPr", properties, fitToPage="1")
        view = self._new("sheetView", self._new("sheetViews", sheet), tabSelected="1", workbookViewId="0")
        top = f"A{HEADING_ROW + 1}"
        self._new("pane", view, ySplit=str(HEADING_ROW), topLeftCell=top, activePane="bottomLeft", state="frozen")
        self._new("selection", view, pane="bottomLeft", activeCell=top, sqref=top)
        columns = self._new("cols", sheet)
        for number, width in enumerate(_COLUMNS.values(), start=1):
            self._new("col", columns, min=str(number), max=str(number), width=str(width), customWidth="1")
        data = self._new("sheetData", sheet)
        lines = (_TITLE, _counted(entries), *_GUIDE)
        for row, line in enumerate(lines, start=1):
            height = 30 if row == 1 else height_of(line, sum(_COLUMNS.values()))
            self._text(self._row(data, row, height), f"A{row}", line, self._title if row == 1 else self._line)
        headings = self._row(data, HEADING_ROW, 30)
        for number, heading in enumerate(_COLUMNS, start=1):
            self._text(headings, address(HEADING_ROW, number), heading, self._heading)
        for number, entry in enumerate(entries, start=1):
            self._entry(data, number, entry)
        merged = self._new("mergeCells", sheet, count=str(len(lines)))
        for row in range(1, len(lines) + 1):
            self._new("mergeCell", merged, ref=f"A{row}:{_LAST_COLUMN}{row}")
        last = HEADING_ROW + max(len(entries), 1)
        grey = self._new("conditionalFormatting", sheet, sqref=f"A{HEADING_ROW + 1}:{_LAST_COLUMN}{last}")
        rule = self._new("cfRule", grey, type="expression", dxfId=str(self._done), priority="1")
        self._new("formula", rule).text = f'${_LAST_COLUMN}{HEADING_ROW + 1}="{_CHANGED}"'
        self._links(sheet, entries)
        self._new("pageMargins", sheet, left="0.4", right="0.4", top="0.5", bottom="0.6", header="0.3", footer="0.3")
        self._new("pageSetup", sheet, paperSize="9", orientation="landscape", fitToWidth="1", fitToHeight="0")
        self._new("oddFooter", self._new("headerFooter", sheet)).text = "&Rหน้า &P จาก &N"
        return sheet

    def _entry(self, data: Element, number: int, entry: Entry) -> None:
        found, at = entry.problem, HEADING_ROW + number
        where = found.where
        texts = (found.severity.label, where.sheet or where.file, entry.cell, where.label, found.message, found.remedy)
        texts = tuple(map(clean, texts))
        row = self._row(data, at, max(map(height_of, texts, [*_COLUMNS.values()][1:])))
        counted = self._new("c", row, r=f"A{at}", s=str(self._number))
        self._new("v", counted).text = str(number)
        styles = {2: self._levels[found.severity], _LINKED: self._link if entry.cell else self._body}
        for column, text in enumerate(texts, start=2):
            self._text(row, address(at, column), text, styles.get(column, self._body))
        if found.severity is Severity.INFORMATION:
            self._text(row, f"{_LAST_COLUMN}{at}", _NOTHING_TO_DO, self._number)
            return
        state = self._new("c", row, r=f"{_LAST_COLUMN}{at}", s=str(self._body))
        if entry.unchanged:
            state.set("t", "str")
            self._new("f", state).text = f'IFERROR(IF({entry.unchanged},"{_UNCHANGED}","{_CHANGED}"),"{_CHANGED}")'
            self._new("v", state).text = _UNCHANGED

    def _links(self, sheet: Element, entries: Sequence[Entry]) -> None:
        linked = [(HEADING_ROW + number, each) for number, each in enumerate(entries, start=1) if each.cell]
        links = self._new("hyperlinks", sheet) if linked else sheet
        for row, each in linked:
            target = f"{quoted_title(each.problem.where.sheet)}!{each.cell}"
            self._new("hyperlink", links, ref=address(row, _LINKED), location=target, display=each.cell)

    def _row(self, data: Element, number: int, height: float) -> Element:
        return self._new("row", data, r=str(number), ht=f"{height:g}", customHeight="1")

    def _text(self, row: Element, at: str, text: str, style: int) -> None:
        cell = self._new("c", row, r=at, s=str(style))
        if text:
            write_text(cell, text)

    def _new(self, local: str, parent: Element, **attributes: str) -> Element:
        return etree.SubElement(parent, f"{{{self._main}}}{local}", attributes)


def _counted(entries: Sequence[Entry]) -> str:
    if not entries:
        return "ไม่พบสิ่งที่ต้องแก้ไข"
    count = Counter(each.problem.severity for each in entries)
    said = " ".join(f"{each.label} {count[each]} จุด" for each in Severity if count[each])
    blocks = any(each.problem.blocks for each in entries)
    return f"{said} ({'แก้จุดที่มีระดับ “ต้องแก้ไข” ให้ครบก่อน จึงจะสร้างรายงานได้' if blocks else 'สร้างรายงานได้แล้ว'})"
