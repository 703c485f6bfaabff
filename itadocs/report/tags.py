"""The tags of one part of a template: found in its paragraphs, mended where Word cut them, each with its place.

Word cuts a tag into runs wherever it marks spelling, languages, bookmarks or comments: what stands between is moved
behind the tag. A tag cut by a link, a field or a tracked change is left to its author.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml, w, xml_bytes
from itadocs.report.faults import WHOLE

_DELIMITER = re.compile(r"{[{%#]|[}%#]}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_TOKEN = re.compile(r"<w:p(?=[ >/])[^<>]*>|</w:p>|<w:t[ >]|<w:tc[ >]|</w:tcPr>|<|" + _DELIMITER.pattern)
_PARTS = re.compile(r"{([{%#])(?:(p|tr|tc|r)(?=\s))?[-+]?\s*(.*?)\s*[-+]?[}%#]}", re.DOTALL)
_STRANGE = re.compile(r"<!--|<!\[CDATA\[|<\?(?!xml )|&#|<[^<>]+='")  # where the text of a part is not what its XML says
OF_CELLS = ("vm", "hm", "cellbg", "colspan")
"""The statements about the cell they stand in."""

_LONGEST = 1_000  # letters of one tag
_MOST = 5_000  # tags of one part; the longest layout has some two hundred
_MOST_BROKEN = 100  # in one part; more say nothing new
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛‹›", "'")})
_STANDS_FOR = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_REVISION = "การติดตามการเปลี่ยนแปลง"
_ZONES = {
    w("hyperlink"): "ลิงก์",
    w("fldSimple"): "เขตข้อมูล",
    w("fldChar"): "เขตข้อมูล",
    **dict.fromkeys(map(w, ("ins", "del", "moveFrom", "moveTo")), _REVISION),
}
_ACCEPT = "ยอมรับหรือปฏิเสธการเปลี่ยนแปลงที่ค้างอยู่ (แท็บ รีวิว หรือ ตรวจทาน) จากนั้น"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True)
class Tag:
    """One tag as the XML has it; ``paragraph`` is as in a ``Fault``; ``in_text`` is false in attributes and fields."""

    text: str
    paragraph: int
    in_text: bool

    @cached_property
    def _parts(self) -> tuple[str, str, str]:
        found = _PARTS.fullmatch(self.text)
        assert found is not None, self.text  # it was found by its delimiters
        return found[1], found[2] or "", plain(found[3])

    @property
    def shown(self) -> str:
        """The tag as people read it."""
        return unescape(self.text)

    @property
    def kind(self) -> str:
        """The second letter of what opens it: ``{`` prints, ``%`` says what to do, ``#`` is a remark."""
        return self._parts[0]

    @property
    def level(self) -> str:
        """What docxtpl takes away around it: p, tr, tc, r; "" if nothing."""
        return self._parts[1]

    @property
    def inner(self) -> str:
        """What it says, as Jinja reads it."""
        return self._parts[2]

    @property
    def word(self) -> str:
        """The first word of what it says."""
        return self.inner.split(maxsplit=1)[0] if self.inner else ""


@dataclass(frozen=True)
class Broken:
    """A tag that cannot be read at all: what is wrong by code, what stands there, and what is to be said of it."""

    code: Code
    found: str
    paragraph: int
    what: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Tagged:
    """A part whose tags can be read; in ``source`` the tag of index n ends line n + 1, so that a line names its tag."""

    root: Element
    source: str
    tags: tuple[Tag, ...]
    broken: tuple[Broken, ...]


def read(source: str) -> Tagged:
    """The tags of a part. XMLSyntaxError if it is no XML."""
    root = parse_xml(source.encode("utf-8"))
    broken: list[Broken] = []
    is_mended = False
    for index, paragraph in enumerate(root.iter(w("p"))):
        if len(broken) < _MOST_BROKEN:
            is_mended |= _mend(paragraph, index, broken)
    if is_mended or _STRANGE.search(source):
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
        source = xml_bytes(root).decode("utf-8")
    numbered, tags = _numbered(source, broken)
    if sum(map(source.count, _CLOSES)) > _MOST:  # wherever they stand
        broken.append(Broken(Code.TEMPLATE_TOO_MUCH, f"มีแท็กเกิน {_MOST:,} แท็ก", WHOLE))
    return Tagged(root, numbered, tags[:_MOST], tuple(broken))


def plain(inside: str) -> str:
    """The inside of a tag as Jinja can read it: no entities, and the quotation marks of typists made straight."""
    return unescape(inside).translate(_QUOTES)


# --- mending ---------------------------------------------------------------------------------------------------


@dataclass
class _Piece:
    """A stretch of the text of a paragraph: the element that holds it, and what it must not leave."""

    element: Element
    start: int
    end: int
    zone: tuple[object, ...]


def _mend(paragraph: Element, index: int, broken: list[Broken]) -> bool:
    """Bring every tag of a paragraph into one element, as far as can be; whether something was moved."""
    pieces, text = _pieces(paragraph, index, broken)
    spans = list(_spans(text, index, broken))
    is_mended, starts = False, [each.start for each in pieces]
    for start, end in reversed(spans):
        touched = pieces[bisect_right(starts, start) - 1 : bisect_left(starts, end)]
        first, last = touched[0], touched[-1]
        if first is last:
            continue
        other = next((each for each in touched if each.zone != first.zone), None)
        if other is not None:
            what = _between(first.zone, other.zone)
            broken.append(
                Broken(Code.TEMPLATE_TAG_SPLIT, text[start:end], index, what, _ACCEPT if what == _REVISION else "")
            )
            continue
        _put(first.element, (first.element.text or "")[: start - first.start] + text[start:end])
        for each in touched[1:-1]:
            _put(each.element, "")
        _put(last.element, (last.element.text or "")[end - last.start :])
        is_mended = True
    return is_mended


def _pieces(paragraph: Element, index: int, broken: list[Broken]) -> tuple[list[_Piece], str]:
    """The text of a paragraph without that of paragraphs in its text boxes, by the elements that hold it."""
    pieces: list[_Piece] = []
    text, crossed = "", ()
    for each, around in _own(paragraph, ()):
        said = each.text or "" if each.tag == w("t") else _STANDS_FOR.get(each.tag, "")
        if said:
            pieces.append(_Piece(each, len(text), len(text) + len(said), (*around, *crossed)))
            text += said
        elif each.tag in (w("fldChar"), w("del"), w("moveFrom")):
            crossed = (*crossed[-8:], (_ZONES[each.tag], len(text)))
        if each.tag == w("delText") and _DELIMITER.search(each.text or ""):
            broken.append(Broken(Code.TEMPLATE_TAG_SPLIT, each.text or "", index, _REVISION, _ACCEPT))
    return pieces, text


def _own(element: Element, around: tuple[object, ...]) -> Iterator[tuple[Element, tuple[object, ...]]]:
    for child in element:
        if child.tag == w("p"):
            continue
        yield child, around
        inside = (*around, (_ZONES[child.tag], child)) if child.tag in _ZONES else around
        yield from _own(child, inside)


def _between(zone: tuple[object, ...], other: tuple[object, ...]) -> str:
    """What lies on the border of two zones, in words."""
    apart = next(
        (each for each in (*other, *zone) if (each in other) != (each in zone)), None
    )  # identical zones do not come here
    return str(apart[0]) if isinstance(apart, tuple) else ""


def _put(element: Element, text: str) -> None:
    if element.tag == w("t"):
        element.text = text
        element.set(_SPACE, "preserve")
    elif not text:
        holder = element.getparent()
        assert holder is not None
        holder.remove(element)  # a tab or line break in the midst of a tag


def _spans(text: str, index: int, broken: list[Broken]) -> Iterator[tuple[int, int]]:
    """Where tags begin and end in the text of a paragraph; what is opened or closed alone goes to ``broken``."""
    opened: re.Match[str] | None = None
    for each in _DELIMITER.finditer(text):
        if len(broken) >= _MOST_BROKEN:
            return
        if opened and opened[0] == "{#" and each[0] != "#}":
            continue
        if each[0] in _CLOSES:
            if opened:
                broken.append(_unclosed(text[opened.start() : each.start()], index))
            opened = each
        elif opened and each[0] == _CLOSES[opened[0]]:
            if each.end() - opened.start() > _LONGEST:
                broken.append(Broken(Code.TEMPLATE_SYNTAX, text[opened.start() : each.end()], index))
            else:
                yield opened.start(), each.end()
            opened = None
        elif not opened and each[0] != "#}":
            broken.append(Broken(Code.TEMPLATE_TAG_UNOPENED, text[max(0, each.start() - 40) : each.end()], index))
    if opened:
        broken.append(_unclosed(text[opened.start() :], index))


def _unclosed(text: str, index: int) -> Broken:
    return Broken(Code.TEMPLATE_TAG_OPEN, text[:80].strip(), index, what=_CLOSES[text[:2]])


# --- numbering -------------------------------------------------------------------------------------------------


def _numbered(source: str, broken: list[Broken]) -> tuple[str, tuple[Tag, ...]]:
    """The text of a part with one line end a tag, and the tags; those in attributes and fields as well."""
    source = source.replace("\r", " ").replace("\n", " ")
    made: list[str] = []
    tags: list[Tag] = []
    around: list[int] = []  # the paragraphs that are open
    paragraphs, done, in_text, in_cell = 0, 0, False, False
    opened: re.Match[str] | None = None
    for each in _TOKEN.finditer(source):
        token = each[0]
        if token[0] == "<":
            if opened and not in_text and len(broken) < _MOST_BROKEN:
                broken.append(_unclosed(source[opened.start() : each.start()], around[-1] if around else WHOLE))
            opened, in_text = None, token in ("<w:t ", "<w:t>")
            in_cell = token == "</w:tcPr>" or (in_cell and not token.startswith("<w:tc"))
            if token == "</w:p>":
                del around[-1:]
            elif token.startswith("<w:p") and token != "<w:p":
                if not token.endswith("/>"):
                    around.append(paragraphs)
                paragraphs += 1
        elif opened and opened[0] == "{#" and token != "#}":
            continue
        elif token in _CLOSES:
            opened = each
        elif opened and token == _CLOSES[opened[0]]:
            raw = source[opened.start() : each.end()]
            tag = Tag(_tidied(raw), around[-1] if around else WHOLE, in_text)
            tags.append(tag)
            made += [source[done : opened.start()], _with_line_end(tag)]
            done, opened = each.end(), None
            if len(tags) > _MOST:
                break
            # Outside a cell docxtpl cannot do what these ask for, and takes for ever to find out.
            if tag.kind == "%" and tag.word in OF_CELLS and not (in_text and in_cell):
                broken.append(Broken(Code.TEMPLATE_NOT_IN_TABLE, tag.shown, tag.paragraph, "ช่องตาราง"))
            elif len(raw) > _LONGEST and not in_text:
                broken.append(Broken(Code.TEMPLATE_SYNTAX, tag.shown, tag.paragraph))
    return "".join((*made, source[done:])), tuple(tags)


def _tidied(raw: str) -> str:
    return " ".join(raw.translate(_INVISIBLE).split())


def _with_line_end(tag: Tag) -> str:
    if tag.kind == "%" and tag.word in ("vm", "hm"):  # which docxtpl takes away whole
        return f"{tag.text}{{#\n#}}"
    end = -3 if tag.text[-3] in "-+" else -2  # with what Jinja and docxtpl read as one word with the delimiter
    return f"{tag.text[:end]}\n{tag.text[end:]}"
