"""What a reader sees of a chart, whatever program drew it: titles, and what its series show and are called."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from itadocs.oxml import Element, c, parse_xml
from itadocs.package import Parts, unpack

Point = tuple[str, str, str]
"""(What, place, value) of a name, category or value of a series, or of a label that was typed."""

NAME, CATEGORY, VALUE = "tx", "cat", "val"
_LABEL = "dLbl"
_SHOWN = {what: c(what) for what in (NAME, CATEGORY, VALUE)}
_POINT = c("pt")
_WORDS = ("{http://schemas.openxmlformats.org/drawingml/2006/main}t", c("v"))  # typed, or taken from a cell
_SHEETS = "xl/worksheets/"
_SHARED_TEXTS = "xl/sharedStrings.xml"
_CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Shown:
    """What a chart shows: its titles, those of axes among them, and all points of its series in their order."""

    titles: tuple[str, ...]
    points: tuple[Point, ...]


def shown(chart: bytes) -> Shown:
    """What the part of a chart shows. XMLSyntaxError if it is no XML."""
    root = parse_xml(chart)
    titles = tuple("".join(_words(each)) for each in root.iter(c("title")))
    return Shown(titles, tuple(each for series in root.iter(c("ser")) for each in _points(series)))


def point(what: str, place: str, text: str) -> Point:
    """A point of a series; its value as every program comes to write it."""
    return what, place, _value(text, is_number=what == VALUE)


def agrees(chart: Shown, workbook: bytes) -> bool:
    """Whether a workbook holds whatever the series of its chart show; a program may have dropped or redrawn it."""
    try:
        texts, numbers = _held(unpack(workbook, "xl/workbook.xml"))
    except (ValueError, LookupError, SyntaxError):
        return False
    named = {value for what, _, value in chart.points if value and what in (NAME, CATEGORY)}
    return named <= texts | set(numbers) and Counter(each for what, _, each in chart.points if what == VALUE) <= numbers


def _words(element: Element) -> Iterator[str]:
    return (each.text or "" for each in element.iter(*_WORDS))


def _points(series: Element) -> Iterator[Point]:
    for what, holders in _SHOWN.items():
        for holder in series.iterchildren(holders):
            for each in holder.iter(_POINT):
                yield point(what, str(each.get("idx")), "".join(_words(each)))
    for label in series.iter(c(_LABEL)):
        if text := "".join(_words(label)):
            yield _LABEL, "", text


def _held(book: Parts) -> tuple[set[str], Counter[str]]:
    """The texts and the numbers in the cells of a workbook, whatever program saved it."""
    listed = parse_xml(book[_SHARED_TEXTS]).iterfind(f"{_CELLS}si") if _SHARED_TEXTS in book else ()
    shared = ["".join(text.text or "" for text in each.iter(f"{_CELLS}t")) for each in listed]
    texts: set[str] = set()
    numbers = Counter[str]()
    for name in book:
        if not name.startswith(_SHEETS) or "/" in name.removeprefix(_SHEETS):
            continue
        for cell in parse_xml(book[name]).iter(f"{_CELLS}c"):
            held = "".join(each.text or "" for each in cell.iter(f"{_CELLS}v", f"{_CELLS}t"))
            kind = cell.get("t", "n")
            if kind == "n" and held:
                numbers[_value(held, is_number=True)] += 1
            elif held:
                texts.add(_value(shared[int(held)] if kind == "s" else held, is_number=False))
    return texts, numbers


@lru_cache(maxsize=1024)  # categories stand in every series, and many figures in more than one chart
def _value(text: str, *, is_number: bool) -> str:
    try:
        return repr(float(text)) if is_number else " ".join(text.split())
    except ValueError:
        return text
