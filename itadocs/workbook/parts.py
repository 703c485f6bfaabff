"""A workbook as the parts of its file: its sheets, what leads to what, and parts added and taken out.

Copies are made here and not through a workbook library: through one they would lose what it does not know, such as
shapes an official drew, or what her own formulas last computed.
"""

import posixpath
from itertools import chain, count
from typing import NamedTuple

from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml, xml_bytes
from itadocs.package import CONTENT_TYPES, NotAPackageError, Parts, pack
from itadocs.problems import Problem, problem
from itadocs.workbook.addresses import quoted_title

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_SHEETS = "{*}sheets/{*}sheet"
_BEFORE_NAMES = ("sheets", "functionGroups", "externalReferences")
MOST_SIGNS = 500_000
"""How often ``<`` may stand in what is parsed at once: that is as many empty cells, or half as many texts."""
DAMAGED = (ValueError, etree.XMLSyntaxError)
"""What a damaged file raises, be it in a part that reading it passed over: no package, no XML, no number, no rows."""
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


class TooLargeError(NotAPackageError):
    """There is more in a part than is parsed in a short time; its text says how much."""


def refusal(error: Exception) -> Problem:
    """What to say of a file that raised one of ``DAMAGED``."""
    too_large = isinstance(error, TooLargeError)
    return problem(Code.FILE_TOO_LARGE, found=error) if too_large else problem(Code.FILE_DAMAGED)


class Relation(NamedTuple):
    """What a part leads to: ``kind`` is the last word of the relation's type."""

    id: str
    kind: str
    part: str


class Package:
    """The parts of a workbook's file; ``book`` is the XML of the part that lists its sheets.

    One of ``DAMAGED`` if the file, or a part of it, is not what it must be.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = dict(parts)
        self.main = self.related("", "officeDocument")
        if not self.main:
            raise NotAPackageError("nothing leads to the workbook")
        first = next(each for each in self._relations("") if _kind(each) == "officeDocument")
        self.dialect = posixpath.dirname(str(first.get("Type")))  # the namespace of relations, transitional or strict
        self.book = self.read(self.main)

    @property
    def sheets(self) -> dict[str, str]:
        """The part of every sheet by its title, in order."""
        return dict(self.listed)

    @property
    def listed(self) -> list[tuple[str, str]]:
        """The title and the part of every sheet with cells, in order; one whose part is missing is left out."""
        parts = {each.id: each.part for each in self.relations(self.main) if each.kind == "worksheet"}
        listed = ((str(each.get("name")), parts.get(relation_of(each))) for each in self.book.iterfind(_SHEETS))
        return [(title, part) for title, part in listed if part]

    @property
    def properties(self) -> dict[str, str]:
        """The texts of the file's custom properties, by name."""
        part = self.related("", "custom-properties")
        stated = self.read(part) if part else ()
        return {str(each.get("name")): "".join(map(str, each.itertext())) for each in stated}

    def read(self, part: str) -> Element:
        """The XML of a part."""
        content = self.parts[part]
        if content.count(b"<") > MOST_SIGNS:
            raise TooLargeError(f"มากกว่า {MOST_SIGNS:,} ช่อง")
        return parse_xml(content)

    def write(self, part: str, root: Element) -> None:
        """Put this XML in the place of a part's."""
        self.parts[part] = xml_bytes(root)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part leads to within the file. Of the file itself: ``part`` is ""."""
        folder = posixpath.dirname(part)
        spelt = self._spelt()
        found = (
            Relation(
                str(each.get("Id")),
                _kind(each),
                spelt.get(posixpath.normpath(posixpath.join("/", folder, _target(each))).lstrip("/").lower(), ""),
            )
            for each in self._relations(part)
            if each.get("TargetMode") != "External"
        )
        return tuple(each for each in found if each.part)

    def related(self, part: str, kind: str) -> str:
        """The first part of a kind that a part leads to; "" if there is none."""
        return next((each.part for each in self.relations(part) if each.kind == kind), "")

    def add(self, pattern: str, root: Element, content_type: str, owner: str, kind: str) -> Relation:
        """A new part to which ``owner`` leads: the ``pattern`` of its name has a place for the first free number."""
        types = self.read(CONTENT_TYPES)
        known = {*self.parts, *(str(each.get("PartName")).removeprefix("/") for each in types)}  # some may be missing
        numbers = chain(("",), count(2))
        part = next(each for number in numbers if (each := pattern.format(number)) not in known)
        self.write(part, root)
        etree.SubElement(types, _beside(types, "Override"), PartName=f"/{part}", ContentType=content_type)
        self.write(CONTENT_TYPES, types)
        relations = self._relations(owner)
        taken = {each.get("Id") for each in relations}
        number = 1
        while (id_ := f"itadocs{number}") in taken:  # no id that something names of which the relation is lost
            number += 1
        etree.SubElement(
            relations, _beside(relations, "Relationship"), Id=id_, Type=f"{self.dialect}/{kind}", Target=f"/{part}"
        )
        self.write(self._relations_part(owner), relations)
        return Relation(id_, kind, part)

    def remove(self, owner: str, part: str) -> None:
        """Take out a part to which only ``owner`` leads, with what it alone leads to."""
        gone = {each.id for each in self.relations(owner) if each.part == part}
        relations = self._relations(owner)
        for each in list(relations):
            if each.get("Id") in gone:
                relations.remove(each)
        self.write(self._relations_part(owner), relations)
        self._forget(part)

    def packed(self) -> bytes:
        """The file."""
        return pack(self.parts)

    def add_first_sheet(self, title: str, root: Element, repeated_row: int) -> None:
        """A sheet before all others, opened first; one row of it is repeated on every printed page.

        If there is a sheet of this title it gets a number behind it.
        """
        for part in self.sheets.values():
            self._deselect(part)
        relation = self.add("xl/worksheets/sheet{}.xml", root, _SHEET_TYPE, self.main, "worksheet")
        (listed,) = self.book.iterfind("{*}sheets")
        titles, again = {each.get("name") for each in listed}, 2
        free = title
        while free in titles:
            free, again = f"{title} ({again})", again + 1
        number = 1 + max(int(each.get("sheetId") or 0) for each in listed)
        new = etree.Element(_beside(listed, "sheet"), name=free, sheetId=str(number))
        new.set(f"{{{self.dialect}}}id", relation.id)
        listed.insert(0, new)
        self._open_first()
        for each in self._names_of_sheets():
            each.set("localSheetId", str(int(each.get("localSheetId", "0")) + 1))
        names = self.book.find("{*}definedNames")
        if names is None:
            before = [each for each in self.book if etree.QName(each).localname in _BEFORE_NAMES]
            before[-1].addnext(names := etree.Element(_beside(self.book, "definedNames")))
        name = etree.Element(_beside(self.book, "definedName"), name="_xlnm.Print_Titles", localSheetId="0")
        name.text = f"{quoted_title(free)}!${repeated_row}:${repeated_row}"
        names.insert(0, name)

    def remove_sheet(self, title: str) -> None:
        """Take out the sheet of this title."""
        part = self.sheets[title]
        (listed,) = self.book.iterfind("{*}sheets")
        place = [each.get("name") for each in listed].index(title)
        listed.remove(listed[place])
        self.remove(self.main, part)
        self._open_first()
        for each in self._names_of_sheets():
            number = int(each.get("localSheetId", "0"))
            if number > place:
                each.set("localSheetId", str(number - 1))
            elif number == place and (names := each.getparent()) is not None:
                names.remove(each)
        for names in self.book.findall("{*}definedNames"):
            if not len(names):
                self.book.remove(names)

    def forget_order_of_computing(self) -> None:
        """Take out what says in which order formulas are computed: it names sheets, and programs make it anew."""
        part = self.related(self.main, "calcChain")
        if part:
            self.remove(self.main, part)

    def compute_when_opened(self) -> None:
        """Formulas that look at changed cells show what they showed before, until they are computed again."""
        for each in self.book.iterfind("{*}calcPr"):
            each.set("fullCalcOnLoad", "1")

    def _forget(self, part: str) -> None:
        gone = self._reached(part) - self._reached("")
        types = self.read(CONTENT_TYPES)
        for each in list(types):
            if str(each.get("PartName")).removeprefix("/") in gone:
                types.remove(each)
        self.write(CONTENT_TYPES, types)
        for each in gone:
            self.parts.pop(self._relations_part(each), None)
            self.parts.pop(each)

    def _reached(self, start: str) -> set[str]:
        """A part and all that it leads to, by whatever way."""
        found, waiting = set[str](), [start]
        while waiting:
            part = waiting.pop()
            if part not in found:
                found.add(part)
                waiting += (each.part for each in self.relations(part))
        return found

    def _names_of_sheets(self) -> list[Element]:
        return self.book.findall("{*}definedNames/{*}definedName[@localSheetId]")

    def _open_first(self) -> None:
        for each in self.book.iterfind("{*}bookViews/{*}workbookView"):
            each.set("activeTab", "0")
            each.set("firstSheet", "0")

    def _deselect(self, part: str) -> None:
        """What is typed while several sheets are selected goes into all of them."""
        root = self.read(part)
        selected = root.findall("{*}sheetViews/{*}sheetView[@tabSelected]")
        for each in selected:
            each.attrib.pop("tabSelected")
        if selected:
            self.write(part, root)

    def _relations(self, part: str) -> Element:
        name = self._relations_part(part)
        return self.read(name) if name in self.parts else parse_xml(_NO_RELATIONS)

    def _relations_part(self, part: str) -> str:
        name = _relations_of(part)
        return self._spelt().get(name.lower(), name)

    def _spelt(self) -> dict[str, str]:
        """The names of the parts by what they are in lower case: in them, case means nothing."""
        return {each.lower(): each for each in self.parts}


def relation_of(element: Element) -> str:
    """The id of the relation an element names, in whichever dialect of the format."""
    return next((str(value) for name, value in element.attrib.items() if str(name).endswith("}id")), "")


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _kind(relation: Element) -> str:
    return posixpath.basename(str(relation.get("Type")))


def _target(relation: Element) -> str:
    return str(relation.get("Target")).replace("\\", "/")


def _beside(root: Element, local: str) -> str:
    return f"{{{etree.QName(root).namespace}}}{local}"
