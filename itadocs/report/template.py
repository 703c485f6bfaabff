"""Strict, sandboxed rendering of one Word template. The template language is docxtpl's.

docxtpl prepares each part (its tags for paragraphs, rows and cells); Jinja renders it in the ``sandbox``, where an
unknown field or an empty value is a Problem that names template and paragraph, and where every value is escaped:
``&``, ``<`` and ``{{`` in the data stay text.
"""

import re
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate
from jinja2 import Template, TemplateError, UndefinedError
from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import parse_xml
from itadocs.package import CORE, DOCUMENT, NotAPackageError, Parts
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.report import charts, inspection, safety, sandbox, tags
from itadocs.report.comments import without_comments
from itadocs.report.contract import Entry, seen
from itadocs.report.drawings import described
from itadocs.report.faults import WHOLE, Fault, Places
from itadocs.report.tags import Tagged
from itadocs.report.typed import Finding, meant

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_MOST_LETTERS = (
    1_500_000  # of all parts that have tags, which docxtpl goes through again and again; the layouts have 120,000
)
_ALL = " (คำสั่ง itadocs template check แสดงทุกจุดที่ต้องแก้ในครั้งเดียว)"
_RENDERED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"{(?:<[^>]*>)*[{%#]|[%}](?:<[^>]*>)*}")
_DELETED = re.compile(r"<w:delText[ >].*?</w:delText>", re.DOTALL)
_SPACE = re.compile(r"\s")
_JINJA_TAG = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
_XML_TAG = re.compile(r"<[^>]*>")
_SECTION = re.compile(r"<w:sectPr[ >].*?</w:sectPr>", re.DOTALL)
_WHOLE_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_PIECES = re.compile(
    r"(?P<end>\n)|</(?P<closed>[\w:]+)\s*>|<(?P<opened>[\w:]+)[^<>]*?(?P<empty>/?)>|{%-?\s*(?P<word>\w+)"
)
_INSIDE = re.compile(r"({[{%])(.*?)([}%]})", re.DOTALL)


@dataclass(frozen=True)
class _Part:
    """A part that can be rendered: its program, its text as the program has it, and its tags."""

    program: Template
    prepared: str
    tagged: Tagged


def render(name: str, template: bytes, report: "DataclassInstance") -> dict[str, bytes] | Problem:
    """The parts of the finished document, or the first Problem of the template that keeps it from being finished.

    ``report`` are the fields the template sees, as the contract has them.
    """
    parts = opened(name, template)
    if isinstance(parts, Problem):
        return parts
    fault = next(chain(unsafe(name, parts), unknown_charts(name, parts, seen(type(report)))), None)
    if fault is None:
        rendered = render_parts(name, parts, report)
        if not isinstance(rendered, Fault):
            return rendered
        fault = rendered
    return replace(fault.problem, remedy=fault.problem.remedy + _ALL)


def opened(name: str, template: bytes) -> dict[str, bytes] | Problem:
    """The parts of a template, those with tags being text and none too large to be read; or what is wrong with it."""
    try:
        parts = safety.unpacked(template)
    except NotAPackageError as reason:
        return _damaged(name, reason)
    try:
        if sum(len(source) for source in sources(parts).values()) > _MOST_LETTERS:
            return _damaged(name, "เนื้อหายาวเกินไป")
    except UnicodeDecodeError:
        return _damaged(name, "อ่านเนื้อหาไม่ได้")
    try:
        return without_comments(parts)
    except etree.XMLSyntaxError:
        return parts  # of which others say what is wrong


def sources(parts: Parts) -> dict[str, str]:
    """The text of the parts that have tags. UnicodeDecodeError where one is no UTF-8."""
    texts = {part: content.decode("utf-8") for part, content in parts.items() if _RENDERED.fullmatch(part)}
    return {part: text for part, text in texts.items() if _TAG.search(text)}


def unsafe(name: str, parts: Parts) -> Iterator[Fault]:
    """What no template may bring along, each a fault."""
    try:
        refused = safety.unsafe(parts)
    except etree.XMLSyntaxError:
        yield Fault(_damaged(name, "อ่านเนื้อหาไม่ได้"), "")
        return
    located = {each.part for each in refused if each.paragraph != WHOLE}
    places = {part: Places.of(name, part, parse_xml(parts[part])) for part in located}
    for each in refused:
        label = places[each.part].said(each.paragraph) if each.part in places else ""
        where = Location(file=name, label=label)
        found = problem(Code.TEMPLATE_UNSAFE, where, what=each.what, found=quoted(each.found))
        yield Fault(found, each.part, each.paragraph)


def unknown_charts(name: str, parts: Parts, root: Entry) -> Iterator[Fault]:
    """Charts that ask for data there are not, each a fault."""
    holder = root.find("charts")
    known = [] if holder is None else sorted(each.name for each in holder.below)
    unknown = sorted(charts.names_in(parts) - set(known))
    if not unknown:
        return
    document = parse_xml(parts[DOCUMENT])
    places = Places.of(name, DOCUMENT, document)
    for asked in unknown:
        near = meant(asked, known)
        said = {"expected": ", ".join(known), "hint": f" อาจหมายถึง “{near}”" if near else ""}
        drawn = (each for _, each, text in described(document) if text.split()[:2] == [charts.TAG, asked])
        here = next((places.holding(each) for each in drawn), WHOLE)  # only its workbook may say so
        yield places.fault(Code.TEMPLATE_CHART_UNKNOWN, here, found=quoted(asked), **said)


def render_parts(name: str, parts: Parts, report: "DataclassInstance") -> dict[str, bytes] | Fault:
    """The parts with their tags filled in, or the first fault of a tag; nothing else is looked at."""
    root = seen(type(report))
    context = {each.name: getattr(report, each.name) for each in fields(report)}
    finished, budget = dict(parts), sandbox.Budget()
    for part, source in sources(parts).items():
        rendered = _render_part(name, part, source, root, context, budget)
        if isinstance(rendered, Fault):
            return rendered
        finished[part] = rendered.encode("utf-8")
    return finished


def _render_part(
    name: str, part: str, source: str, root: Entry, context: Mapping[str, object], budget: sandbox.Budget
) -> str | Fault:
    try:
        understood = _understood(source, root, part != CORE)
    except etree.XMLSyntaxError:
        return Fault(_damaged(name, "อ่านเนื้อหาไม่ได้"), part)
    if not isinstance(understood, _Part):
        return _first(name, part, root, *understood)
    tagged = understood.tagged

    def fault(code: Code, line: int, found: object = "") -> Fault:
        return _located(name, part, tagged, Finding(code, line, str(found)))

    try:
        rendered = sandbox.run(understood.program, context, budget)
    except (sandbox.EmptyValueError, UndefinedError) as error:
        return fault(Code.TEMPLATE_FIELD_EMPTY, _line(error))
    except sandbox.NoTextError as error:
        return fault(Code.TEMPLATE_FIELD_NO_TEXT, _line(error))
    except sandbox.TooMuchError as error:
        return fault(Code.TEMPLATE_TOO_MUCH, _line(error), "วนซ้ำหรือพิมพ์เกินกำหนด")
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as error:
        return fault(Code.TEMPLATE_FAILED, _line(error), error)
    try:
        parse_xml(rendered.encode("utf-8"))
    except etree.XMLSyntaxError:
        return fault(Code.TEMPLATE_TORN, _torn_line(understood.prepared))
    return rendered


def _first(name: str, part: str, root: Entry, tagged: Tagged, findings: tuple[Finding, ...]) -> Fault:
    """The first fault of a part that cannot be rendered: of a tag alone if there is one, else of the whole."""
    of_tags = next(inspection.faults(name, part, tagged, root), None)
    if of_tags is not None:
        return of_tags
    return _located(name, part, tagged, findings[0])  # a part without a fault is rendered


@lru_cache(maxsize=32)
def _understood(source: str, root: Entry, is_body: bool) -> _Part | tuple[Tagged, tuple[Finding, ...]]:
    """A part read and compiled; kept by its content, so that a batch compiles each template once."""
    tagged = tags.read(source)
    if next(inspection.faults("", "", tagged, root), None):
        return tagged, ()
    ready = prepared(tagged, is_body=is_body)
    if line := _lost_line(tagged.source, ready):
        return tagged, (Finding(Code.TEMPLATE_TORN, line),)
    program = sandbox.compiled(ready, root, sandbox.LINE_BREAK if is_body else " ")
    return (tagged, program) if isinstance(program, tuple) else _Part(program, ready, tagged)


def prepared(tagged: Tagged, *, is_body: bool = True) -> str:
    """The text of a part as Jinja reads it; no tag of it may be broken. Only text of a body has paragraphs and rows."""
    source: str = DocxTemplate("").patch_xml(_with_sections_apart(tagged.source)) if is_body else tagged.source
    return _INSIDE.sub(lambda found: f"{found[1]}{tags.plain(found[2])}{found[3]}", source)


def _lost_line(source: str, ready: str) -> int:
    """The line at which docxtpl took away more than tags; 0 if all is there that was said."""
    before, after = (
        _XML_TAG.sub(_line_ends, _JINJA_TAG.sub(_line_ends, _DELETED.sub("", each))) for each in (source, ready)
    )
    if before.count("\n") == after.count("\n") and _SPACE.sub("", before) == _SPACE.sub("", after):
        return 0  # tags about cells move within them
    lines = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((line for line, each in enumerate(lines, start=1) if len(set(map(str.strip, each))) > 1), 1)


def _line_ends(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _with_sections_apart(source: str) -> str:
    """A section that ends in the paragraph of a tag would vanish with it, and LibreOffice moves sections there."""

    def apart(match: re.Match[str]) -> str:
        paragraph = match[0]
        section = _SECTION.search(paragraph)
        if section is None or "{%p" not in _XML_TAG.sub("", paragraph):
            return paragraph
        return f"{paragraph.replace(section[0], '')}<w:p><w:pPr>{section[0]}</w:pPr></w:p>"

    return _WHOLE_PARAGRAPH.sub(apart, source)


def _line(error: BaseException) -> int:
    """The template's line an error comes from: Jinja gives its frames the template's own lines."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1].lineno or 1 if frames else 1


def _torn_line(prepared: str) -> int:
    """The line of the first element that is not closed as it was opened, or of a block that ends on another level."""
    line, elements = 1, list[str]()
    blocks: list[tuple[int, int]] = []
    for piece in _PIECES.finditer(prepared):
        line += piece["end"] is not None
        if piece["word"] in ("if", "for"):
            blocks.append((len(elements), line))
        elif piece["word"] and piece["word"].startswith("end") and blocks:
            level, begun = blocks.pop()
            if level != len(elements):
                return begun
        elif piece["closed"]:
            if not elements or elements.pop() != piece["closed"]:
                return line
        elif piece["opened"] and not piece["empty"]:
            elements.append(piece["opened"])
    return line


def _located(name: str, part: str, tagged: Tagged, found: Finding) -> Fault:
    """What may not be said on a line of the prepared text, in the tag of that line."""
    tag = tagged.tags[found.line - 1] if 0 < found.line <= len(tagged.tags) else None
    return inspection.located(Places.of(name, part, tagged.root), found, tag)


def _damaged(name: str, found: object) -> Problem:
    return problem(Code.TEMPLATE_DAMAGED, template=name, found=found)
