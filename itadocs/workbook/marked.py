"""A copy of a workbook with its problems marked: coloured, commented, and listed on a first sheet.

The copy is a workbook to go on with: corrected, it reads as the original would. Marks are found again by what they
say, so that marking a marked copy begins with taking all of them away.
"""

import math
import re
from collections.abc import Mapping, Sequence

from lxml import etree

from itadocs.catalogue import Severity
from itadocs.oxml import parse_xml
from itadocs.problems import Problem
from itadocs.thai import clean
from itadocs.workbook import problem_sheet
from itadocs.workbook.addresses import quoted_title
from itadocs.workbook.book import PROBLEMS_TITLE
from itadocs.workbook.intake import parts_of
from itadocs.workbook.notes import Notes
from itadocs.workbook.parts import DAMAGED, Package, refusal
from itadocs.workbook.problem_sheet import COLOURS, HEADING_ROW, Entry
from itadocs.workbook.sheet_xml import Held, Holding, SheetXml, held_by, shared_texts
from itadocs.workbook.stamp import stamp
from itadocs.workbook.styles import EMPTY, STYLES_TYPE, Styles

_OURS = '"itadocs"<>""'  # always true: by it our conditional formats are known
_ALWAYS = "TRUE"
_FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FF{0}"/><bgColor rgb="FF{0}"/></patternFill></fill>'
_LINE = '<{0} style="{1}"><color rgb="FF{2}"/></{0}>'
_LINES = {  # so that prints in black and white tell them apart too
    Severity.FAULT: ("thin", "C00000"),
    Severity.ERROR: ("thin", "C00000"),
    Severity.WARNING: ("dashed", "7F6000"),
    Severity.INFORMATION: ("dotted", "2F75B5"),
}
_LONGEST, _COMPARED = 200, 100  # formulas allow texts of 255 characters; of a longer one its length and beginning
_INCOMPARABLE = re.compile(r"_x[0-9A-Fa-f]{4}_|[^\n\x20-\ud7ff\ue000-\ufffd]")  # programs read these differently


def mark(workbook: bytes, problems: Sequence[Problem]) -> bytes | Problem:
    """The workbook with these problems marked, and those of an earlier marking no more.

    ``workbook`` is one that has been read, ``problems`` what was found in it. One without a cell is only listed.
    A Problem says that the file is damaged where reading it did not look.
    """
    parts = parts_of(workbook)
    if isinstance(parts, Problem):
        return parts
    try:
        return _marked(Package(parts), problems)
    except DAMAGED as error:
        return refusal(error)


def _marked(package: Package, problems: Sequence[Problem]) -> bytes:
    _unmark(package)
    package.forget_order_of_computing()
    stamp(package)
    part = package.related(package.main, "styles")
    styles = Styles(package.read(part) if part else parse_xml(EMPTY.encode()))
    looks = {each: _look(styles, each) for each in Severity}
    entries = _entries(package, problems)
    for title, part_of_sheet in package.sheets.items():
        mine = [each for each in entries if each.cell and each.problem.where.sheet == title]
        if mine:
            sheet = SheetXml(package.read(part_of_sheet))
            _mark(package, part_of_sheet, sheet, mine, looks)
            package.write(part_of_sheet, sheet.root)
    main = str(etree.QName(package.book).namespace)
    package.add_first_sheet(PROBLEMS_TITLE, problem_sheet.draw(styles, main, entries), repeated_row=HEADING_ROW)
    if part:
        package.write(part, styles.root)
    else:
        package.add("xl/styles{}.xml", styles.root, STYLES_TYPE, package.main, "styles")
    package.compute_when_opened()
    package.write(package.main, package.book)
    return package.packed()


def _unmark(package: Package) -> None:
    for title in problem_sheet.drawn_in(package):
        package.remove_sheet(title)
    for part in package.sheets.values():
        sheet = SheetXml(package.read(part))
        before = etree.tostring(sheet.root)
        Notes(package, part, sheet).remove()
        for formats in sheet.root.findall("{*}conditionalFormatting"):
            if any(_OURS in (each.text or "") for each in formats.iterfind("{*}cfRule/{*}formula")):
                sheet.root.remove(formats)
        if etree.tostring(sheet.root) != before:
            package.write(part, sheet.root)


def _entries(package: Package, problems: Sequence[Problem]) -> list[Entry]:
    """Every problem with the cell where it is marked, and how to tell that this still holds what it held."""
    shared = shared_texts(package)
    sheets = {title: SheetXml(package.read(part)) for title, part in package.sheets.items()}
    cells = {title: sheet.cells() for title, sheet in sheets.items()}
    entries: list[Entry] = []
    for each in problems:
        title = each.where.sheet
        if not each.where.cell or title not in sheets:
            entries.append(Entry(each))
            continue
        cell = sheets[title].shown(each.where.cell)
        held = held_by(cells[title].get(cell), shared)
        told = _unchanged(held, f"{quoted_title(title)}!{cell}")
        entries.append(Entry(each, cell, told if told != _ALWAYS else "", _unchanged(held, cell)))
    return entries


def _unchanged(held: Held, at: str) -> str:
    """A formula that is true while the cell ``at`` holds this, or always where that cannot be told."""
    if held.kind is Holding.NOTHING:
        return f"LEN(TRIM({at}))=0"
    if held.kind is Holding.ERROR:
        return f"ISERROR({at})"
    if held.kind is Holding.NUMBER and math.isfinite(number := float(held.value)):
        return f"AND(ISNUMBER({at}),{at}={number!r})"
    if held.kind is Holding.TEXT and not _INCOMPARABLE.search(held.value):
        if len(held.value) <= _LONGEST:
            return f'EXACT({at}&"",{_literal(held.value)})'
        return f"AND(LEN({at})={len(held.value)},EXACT(LEFT({at},{_COMPARED}),{_literal(held.value[:_COMPARED])}))"
    return _ALWAYS


def _literal(text: str) -> str:
    """A text as a formula writes it, line ends by their number."""
    return "&CHAR(10)&".join('"' + line.replace('"', '""') + '"' for line in text.split("\n"))


def _mark(
    package: Package, part: str, sheet: SheetXml, entries: Sequence[Entry], looks: Mapping[Severity, int]
) -> None:
    """Colour and comment the cells of one sheet; our rules come before those that are there."""
    by_cell: dict[str, list[Entry]] = {}
    for each in entries:
        by_cell.setdefault(each.cell, []).append(each)
    standing = [each for each in sheet.root.iter("{*}cfRule") if each.get("priority", "").isdecimal()]
    ranks = {each: rank for rank, each in enumerate(sorted({int(each.get("priority", "0")) for each in standing}), 1)}
    for rule in standing:
        rule.set("priority", str(len(by_cell) + ranks[int(rule.get("priority", "0"))]))
    gravest = list(Severity)
    for priority, (cell, found) in enumerate(by_cell.items(), start=1):
        severity = min((each.problem.severity for each in found), key=gravest.index)
        formats = etree.Element(sheet.name("conditionalFormatting"), sqref=cell)
        rule = etree.SubElement(formats, sheet.name("cfRule"), type="expression", dxfId=str(looks[severity]))
        rule.set("priority", str(priority))
        etree.SubElement(rule, sheet.name("formula")).text = f"AND({_OURS},{found[0].condition})"
        sheet.add(formats)
    Notes(package, part, sheet).add(
        {cell: [_paragraph(each.problem) for each in found] for cell, found in by_cell.items()}
    )


def _paragraph(found: Problem) -> tuple[str, str]:
    """What a comment says of a problem."""
    return found.severity.label, clean(f"{found.message}\nวิธีแก้: {found.remedy}")


def _look(styles: Styles, severity: Severity) -> int:
    kind, colour = _LINES[severity]
    lines = "".join(_LINE.format(side, kind, colour) for side in ("left", "right", "top", "bottom"))
    return styles.differing(f"{_FILL.format(COLOURS[severity])}<border>{lines}</border>")
