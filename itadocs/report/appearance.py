"""What would make a report look wrong: styles that are not there, and Thai text without a Thai font or size.

Word sets Thai in fonts and sizes of their own, those of “complex scripts”; text that names only the Latin ones comes
out in another font, or smaller.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, Parts
from itadocs.problems import Location, problem, quoted
from itadocs.report import drawings
from itadocs.report.faults import Fault
from itadocs.report.whereabouts import Whereabouts, part_name

_STYLES = "word/styles.xml"
_READ = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_THEME = re.compile(r"word/theme/[^/]+\.xml")
_PRINTED = re.compile("[\u0e01-\u0e5b]|{{")
_USES = (w("pStyle"), w("rStyle"), w("tblStyle"))
_REFERS = (w("basedOn"), w("next"), w("link"))
_VAL = w("val")
_LEAST_SIZE = "20"  # half points: Word's, where nothing is said
_MOST = 200
_DEEPEST = 50  # styles based on styles; a stranger's may go round in a circle
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def faults(name: str, parts: Parts) -> Iterator[Fault]:
    """The faults of a template of this name, two hundred at most; none in parts that cannot be read, or without styles.

    A font that is missing in the style of all text is a fault of every paragraph; mended there, it is of none.
    """
    return islice(_faults(name, parts), _MOST)


def _faults(name: str, parts: Parts) -> Iterator[Fault]:
    styles = _read(parts, _STYLES)
    if styles is None:
        return
    known = {str(each.get(w("styleId"))): each for each in styles.iterfind(w("style"))}
    yield from _dangling(name, known)
    sheet = _Sheet(known, styles, _theme(parts))
    missing: set[str] = set()  # each is said once
    for part in filter(_READ.fullmatch, parts):
        root = _read(parts, part)
        if root is None:
            continue
        whereabouts = Whereabouts(part, root)
        for number, paragraph in enumerate(root.iter(w("p"))):
            lacked = {each: None for each in _used(paragraph) if each not in known and each not in missing}
            missing |= lacked.keys()
            found = [(Code.TEMPLATE_STYLE_MISSING, each) for each in lacked] + _unfit(paragraph, sheet)
            for code, what in found:
                where = Location(file=name, label=whereabouts.of(paragraph))
                yield Fault(problem(code, where, found=quoted(what)), part, number)


def _read(parts: Parts, part: str) -> Element | None:
    try:
        return parse_xml(parts[part])
    except (KeyError, etree.XMLSyntaxError):
        return None


# --- styles ----------------------------------------------------------------------------------------------------


def _dangling(name: str, known: dict[str, Element]) -> Iterator[Fault]:
    """Styles that other styles lead to."""
    where = Location(file=name, label=part_name(_STYLES))
    led_to = (str(each.get(_VAL)) for style in known.values() for each in style.iter(*_REFERS))
    for style in dict.fromkeys(led_to):
        if style not in known:
            found = problem(Code.TEMPLATE_STYLE_MISSING, where, found=quoted(style))
            yield Fault(found, _STYLES)


def _used(paragraph: Element) -> Iterator[str]:
    """The styles of a paragraph and its runs, and those of the tables it is the first of."""
    for table in paragraph.iterancestors(w("tbl")):
        if next(table.iter(w("p"))) is not paragraph:
            break
        yield from (str(each.get(_VAL)) for each in table.iterfind(f"{w('tblPr')}/{w('tblStyle')}"))
    yield from (str(each.get(_VAL)) for each in paragraph.iter(*_USES))


# --- fonts -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Said:
    """What one place says of the font: of a run, of a style, or of the document; "" where it says nothing."""

    latin: str
    thai: str
    size: str
    thai_size: str


class _Sheet:
    """The styles of a template, asked for fonts."""

    def __init__(self, known: dict[str, Element], styles: Element, theme: dict[str, str]) -> None:
        self.known, self.theme = known, theme
        self.defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        is_default = (each for each in known.values() if each.get(w("default")) in ("1", "true", "on"))
        self.usual = {str(each.get(w("type"))): str(each.get(w("styleId"))) for each in is_default}

    def said(self, run: Element, paragraph: Element) -> list[_Said]:
        """All that is said of the font of a run, the nearest first."""
        table = next(paragraph.iterancestors(w("tbl")), None)
        places = [run.find(w("rPr"))]
        places += self._chain(run.find(f"{w('rPr')}/{w('rStyle')}"), "")
        places += self._chain(paragraph.find(f"{w('pPr')}/{w('pStyle')}"), "paragraph")
        if table is not None:
            places += self._chain(table.find(f"{w('tblPr')}/{w('tblStyle')}"), "table")
        return [self._of(each) for each in (*places, self.defaults) if each is not None]

    def _chain(self, named: Element | None, kind: str) -> list[Element]:
        """The properties of a style, and of those it is based on."""
        found: list[Element] = []
        name = self.usual.get(kind, "") if named is None else str(named.get(_VAL))
        for _ in range(_DEEPEST):
            style = self.known.get(name)
            if style is None:
                break
            found += style.iterfind(w("rPr"))
            based = style.find(w("basedOn"))
            name = "" if based is None else str(based.get(_VAL))
        return found

    def _of(self, properties: Element) -> _Said:
        fonts, sizes = properties.find(w("rFonts")), (properties.find(w(each)) for each in ("sz", "szCs"))
        size, thai_size = ("" if each is None else str(each.get(_VAL)) for each in sizes)
        return _Said(self._font(fonts, "ascii"), self._font(fonts, "cs"), size, thai_size)

    def _font(self, fonts: Element | None, script: str) -> str:
        if fonts is None:
            return ""
        themed = fonts.get(w("cstheme" if script == "cs" else "asciiTheme"))
        return str(fonts.get(w(script)) or "") if themed is None else self.theme.get(themed, "")


def _theme(parts: Parts) -> dict[str, str]:
    """The fonts of the theme, by the names runs use for them."""
    try:
        targets = drawings.targets(parts, DOCUMENT).values()
    except etree.XMLSyntaxError:
        return {}
    theme = _read(parts, next(filter(_THEME.fullmatch, targets), ""))
    fonts: dict[str, str] = {}
    for of_kind in () if theme is None else theme.iter(f"{{{_A}}}majorFont", f"{{{_A}}}minorFont"):
        kind = etree.QName(of_kind).localname.removesuffix("Font")
        for script, element in (("HAnsi", "latin"), ("Ascii", "latin"), ("EastAsia", "ea"), ("Bidi", "cs")):
            font = of_kind.find(f"{{{_A}}}{element}")
            fonts[kind + script] = "" if font is None else str(font.get("typeface") or "")
        thai = (each.get("typeface") for each in of_kind.iterfind(f"{{{_A}}}font") if each.get("script") == "Thai")
        fonts[f"{kind}Bidi"] = fonts[f"{kind}Bidi"] or str(next(thai, None) or "")
    return fonts


def _unfit(paragraph: Element, sheet: _Sheet) -> list[tuple[Code, str]]:
    """What is wrong with the first run of a paragraph that would not print Thai as it prints Latin, and its text."""
    for run in paragraph.iter(w("r")):
        text = "".join(each.text or "" for each in run.iterfind(w("t")))
        if not _PRINTED.search(text) or next(run.iterancestors(w("p"))) is not paragraph:
            continue
        said = sheet.said(run, paragraph)
        thai = _first(each.thai for each in said)
        if not thai or _is_left_behind(((each.latin, each.thai) for each in said), thai):
            return [(Code.TEMPLATE_FONT_MISSING, text)]
        size = _first(each.thai_size for each in said) or _LEAST_SIZE
        if _is_left_behind(((each.size, each.thai_size) for each in said), size):
            return [(Code.TEMPLATE_SIZE_MISSING, text)]
    return []


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")


def _is_left_behind(said: Iterable[tuple[str, str]], thai: str) -> bool:
    """Whether the place that decides for Latin letters says nothing of Thai, and Thai comes out otherwise."""
    latin, beside = next(((latin, beside) for latin, beside in said if latin), ("", ""))
    return bool(latin) and not beside and latin.casefold() != thai.casefold()
