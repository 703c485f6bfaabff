"""Comments on the cells of a sheet: ours beside those that are there, and away again without a trace.

A comment is a text in one part and a box in another. Each of ours begins with who says it and ends with a line of its
own, and that is how they are found again, and what people wrote around them kept: office programs keep texts, but
neither the names of authors nor those of parts.
"""

from collections.abc import Callable, Mapping, Sequence

from lxml import etree

from itadocs.oxml import Element, parse_xml
from itadocs.workbook.addresses import place
from itadocs.workbook.heights import height_of
from itadocs.workbook.parts import Package, relation_of
from itadocs.workbook.sheet_xml import SheetXml, put_text

AUTHOR = "itadocs"
_SAID_BY = f"{AUTHOR}:\n"
_SAID = "(พิมพ์เพิ่มใต้บรรทัดนี้ได้)"
_THREADED = "tc="  # how Excel names the author of what stands for a threaded comment
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_BOXES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_V, _O, _X = (f"urn:schemas-microsoft-com:{each}" for each in ("vml", "office:office", "office:excel"))
_NAMESPACES = f'xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"'
_NO_BOXES = f"""<xml {_NAMESPACES}>
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>"""
_BOX = """<v:shape {namespaces} id="_x0000_s{number}" type="#_x0000_t202" style="" fillcolor="#ffffe1"
 o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>
<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor/><x:AutoFill>False</x:AutoFill>
<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"""
_FONT = '<sz val="14"/><color rgb="FF000000"/><rFont val="TH SarabunPSK"/><family val="2"/>'
_WIDTHS = (50, 90)  # in characters of a line; the wider for what would get too high
_PIXELS = 7  # a character takes
_HIGHEST = 400
_ROW = 15.0  # points of a row that does not say how high it is
_ASIDE = 12  # pixels between a cell and its box

Paragraph = tuple[str, str]
"""A heading, and what is said below it."""


class Notes:
    """The comments of one sheet. Threaded comments, which Excel keeps elsewhere, stay as they are."""

    def __init__(self, package: Package, part: str, sheet: SheetXml) -> None:
        self._package, self._part, self._sheet = package, part, sheet
        named = sheet.root.find("{*}legacyDrawing")
        drawing = "" if named is None else relation_of(named)
        self._comments_part = package.related(part, "comments")
        self._boxes_part = next((each.part for each in package.relations(part) if each.id == drawing), "")
        empty = f'<comments xmlns="{sheet.main}"><authors/><commentList/></comments>'
        self._comments = _read(package, self._comments_part, empty)
        self._boxes = _read(package, self._boxes_part, _NO_BOXES)
        self._heights = sheet.heights()

    def add(self, notes: Mapping[str, Sequence[Paragraph]]) -> None:
        """A comment on each of these cells; where there is one already, it goes on with ours."""
        if not notes or self._comments is None or self._boxes is None:
            return
        author = self._author(_child(self._comments, "authors"))
        listed = _child(self._comments, "commentList")
        standing = {str(each.get("ref")): each for each in listed}
        for cell, paragraphs in notes.items():
            comment = standing.get(cell)
            if comment is None:
                comment = etree.SubElement(listed, self._sheet.name("comment"), ref=cell, authorId=str(author))
                self._boxes.append(_box(cell, _next_number(self._boxes)))
            elif self._is_threaded(self._comments, comment):
                continue
            self._say(comment, paragraphs)
            for box in _boxes_of(self._boxes, cell):
                self._fit(box, cell, _text_of(comment))
        self._keep(self._comments, self._boxes)

    def remove(self) -> None:
        """Take away what ``add`` said, and every part that is left with nothing in it."""
        if not self._comments_part or self._comments is None or self._boxes is None:
            return
        for comment in list(self._comments.iter("{*}comment")):
            if _SAID_BY not in _text_of(comment):
                continue
            _cut(comment)
            if not _text_of(comment):
                _drop(comment)
                for box in _boxes_of(self._boxes, str(comment.get("ref"))):
                    _drop(box)
        if next(self._comments.iter("{*}comment"), None) is not None:
            self._package.write(self._comments_part, self._comments)
        else:
            self._package.remove(self._part, self._comments_part)
        if not self._boxes_part:
            return
        if next(self._boxes.iter(f"{{{_V}}}shape"), None) is not None:
            self._package.write(self._boxes_part, self._boxes)
        else:
            self._package.remove(self._part, self._boxes_part)
            for each in self._sheet.root.findall("{*}legacyDrawing"):
                _drop(each)

    def _keep(self, comments: Element, boxes: Element) -> None:
        package = self._package
        if self._comments_part:
            package.write(self._comments_part, comments)
        else:
            package.add("xl/comments{}.xml", comments, _COMMENTS_TYPE, self._part, "comments")
        if self._boxes_part:
            package.write(self._boxes_part, boxes)
        else:
            drawn = package.add("xl/drawings/vmlDrawing{}.vml", boxes, _BOXES_TYPE, self._part, "vmlDrawing")
            named = etree.Element(self._sheet.name("legacyDrawing"))
            named.set(f"{{{package.dialect}}}id", drawn.id)
            self._sheet.add(named)

    def _author(self, authors: Element) -> int:
        names = [each.text for each in authors]
        if AUTHOR not in names:
            etree.SubElement(authors, self._sheet.name("author")).text = AUTHOR
        return names.index(AUTHOR) if AUTHOR in names else len(names)

    def _fit(self, box: Element, cell: str, text: str) -> None:
        """Place a box beside its cell, large enough for a text."""
        sizes = [(characters * _PIXELS, height_of(text, characters) * 96 / 72) for characters in _WIDTHS]
        width, height = next((each for each in sizes if each[1] <= _HIGHEST), sizes[-1])
        row, column = place(cell)
        right, beyond = _reach(lambda at: self._sheet.width(at) * _PIXELS, column + 1, _ASIDE + width)
        bottom, below = _reach(lambda at: self._heights.get(at, _ROW) * 96 / 72, row, height)
        anchor = _child(_child(box, "ClientData", _X), "Anchor", _X)
        places = (column, _ASIDE, row - 1, 0, right - 1, beyond, bottom - 1, below)
        anchor.text = ", ".join(map(str, places))
        box.set("style", f"position:absolute;width:{width * 0.75:g}pt;height:{height * 0.75:g}pt;visibility:hidden")

    @staticmethod
    def _is_threaded(comments: Element, comment: Element) -> bool:
        names = [each.text or "" for each in comments.iterfind("{*}authors/{*}author")]
        return any(name.startswith(_THREADED) and str(at) == comment.get("authorId") for at, name in enumerate(names))

    def _say(self, comment: Element, paragraphs: Sequence[Paragraph]) -> None:
        text = _child(comment, "text")
        for plain in text.findall("{*}t"):  # a text is either whole or in runs
            etree.SubElement(text, self._sheet.name("r")).append(plain)
        runs = [("\n" if _text_of(comment) else "", ""), (_SAID_BY, "<b/>")]
        for index, (heading, said) in enumerate(paragraphs):
            runs += [("\n" * (index > 0) + heading + "\n", "<b/>"), (said, "")]
        runs += [(f"\n{_SAID}", "")]
        for content, bold in runs:
            if content:
                run = parse_xml(f'<r xmlns="{self._sheet.main}"><rPr>{bold}{_FONT}</rPr></r>'.encode())
                put_text(run, content)
                text.append(run)


def _read(package: Package, part: str, empty: str) -> Element | None:
    """The XML of a part, or that of an empty one; None if it is no XML: old programs wrote HTML into boxes."""
    try:
        return package.read(part) if part else parse_xml(empty.encode())
    except etree.XMLSyntaxError:
        return None


def _child(parent: Element, local: str, namespace: str | None = None) -> Element:
    """The child of this name, a new one if there is none."""
    name = f"{{{namespace or etree.QName(parent).namespace}}}{local}"
    found = parent.find(name)
    return etree.SubElement(parent, name) if found is None else found


def _text_of(comment: Element) -> str:
    return "".join(each.text or "" for each in comment.iter("{*}t"))


def _cut(comment: Element) -> None:
    """Leave of a comment what stands before and after ours; all that follows is ours where its last line is gone."""
    whole = _text_of(comment)
    before, _, rest = whole.partition(_SAID_BY)
    after = rest.partition(_SAID)[2].lstrip()
    first, last = len(before if after else before.removesuffix("\n")), len(whole) - len(after)
    at = 0
    for each in list(comment.iter("{*}t")):
        content = each.text or ""
        each.text = content[: max(first - at, 0)] + content[max(last - at, 0) :]
        at += len(content)
        if not each.text:
            run = each.getparent()
            _drop(run if run is not None and etree.QName(run).localname == "r" else each)


def _drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None  # no root is dropped
    parent.remove(element)


def _box(cell: str, number: int) -> Element:
    row, column = place(cell)
    return parse_xml(_BOX.format(namespaces=_NAMESPACES, number=number, row=row - 1, column=column - 1).encode())


def _next_number(boxes: Element) -> int:
    """A number no box of the sheet has; Excel begins with 1025."""
    taken = [str(each.get("id")).removeprefix("_x0000_s") for each in boxes.iter(f"{{{_V}}}shape")]
    return max((int(each) for each in taken if each.isdecimal()), default=1024) + 1


def _boxes_of(boxes: Element, cell: str) -> list[Element]:
    """The boxes of the comment on a cell: one, in a sound file."""
    row, column = place(cell)
    wanted = [str(row - 1), str(column - 1)]
    return [
        each
        for each in boxes.iter(f"{{{_V}}}shape")
        if [(each.findtext(f"{{{_X}}}ClientData/{{{_X}}}{name}") or "").strip() for name in ("Row", "Column")] == wanted
    ]


def _reach(size: Callable[[int], float], first: int, length: float) -> tuple[int, int]:
    """The column or row, from the first on, in which a length of pixels ends, and how far into it."""
    while length > (here := max(size(first), 1.0)):
        first, length = first + 1, length - here
    return first, int(length)
