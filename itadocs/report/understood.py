"""A template understood: what it may not bring along, what its tags say, and the program each of its parts is.

docxtpl prepares a part – its tags for paragraphs, rows and cells – and Jinja compiles it. This is what costs time, and
``ready`` keeps what comes of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Template, TemplateSyntaxError, nodes
from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import parse_xml
from itadocs.package import CORE, DOCUMENT, Parts
from itadocs.problems import Location, problem, quoted
from itadocs.report import charts, inspection, safety, sandbox, tags
from itadocs.report.contract import Entry
from itadocs.report.drawings import described
from itadocs.report.faults import WHOLE, Fault, Places
from itadocs.report.ready import MOST_LETTERS, unreadable
from itadocs.report.tags import Tagged
from itadocs.report.typed import Finding, meant

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
class Understood:
    """A part that can be rendered: its text as Jinja reads it, and the program that is."""

    prepared: str
    program: Template


def part(name: str, part: str, source: str, root: Entry) -> Understood | Fault:
    """A part of the template ``name`` that has tags, or its first fault; ``root`` holds the fields it sees."""
    try:
        tagged = tags.read(source)
    except etree.XMLSyntaxError:
        return Fault(unreadable(name), part)
    fault = next(inspection.faults(name, part, tagged, root), None)
    if fault is not None:
        return fault
    text = prepared(tagged, is_body=part != CORE)
    if line := _lost_line(tagged.source, text):
        return located(name, part, tagged, Finding(Code.TEMPLATE_TORN, line))
    compiled = program(part, text, root)
    return located(name, part, tagged, compiled[0]) if isinstance(compiled, tuple) else Understood(text, compiled)


def program(part: str, prepared: str | nodes.Template, root: Entry) -> Template | tuple[Finding, ...]:
    """The program of a part by its prepared text, or by what Jinja read of it; or what in it may not be said."""
    return sandbox.compiled(prepared, root, sandbox.line_break(part))


def located(name: str, part: str, tagged: Tagged, found: Finding) -> Fault:
    """What may not be said on a line of the prepared text, in the tag of that line."""
    tag = tagged.tags[found.line - 1] if 0 < found.line <= len(tagged.tags) else None
    return inspection.located(Places.of(name, part, tagged.root), found, tag)


# --- the template as a whole -------------------------------------------------------------------------------------


def refused(name: str, parts: Parts, root: Entry) -> Fault | None:
    """The first thing for which a template is refused whatever its tags say."""
    fault = next(unsafe(name, parts), None)
    return fault or next(unknown_charts(name, parts, root), None)


def unsafe(name: str, parts: Parts) -> Iterator[Fault]:
    """What no template may bring along, each a fault."""
    try:
        refused = safety.unsafe(parts)
    except etree.XMLSyntaxError:
        yield Fault(unreadable(name), "")
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


def of_texts(parts: Parts, texts: Mapping[str, str], root: Entry) -> dict[str, Template] | None:
    """The programs of parts that were prepared before, whoever says so; None unless all of them may be used.

    A text is believed to say what its part says, and nothing else: what it brings into a report is examined as that of
    a template is, as Jinja reads it, and its tags go through the allow-list.
    """
    if sum(map(len, texts.values())) > MOST_LETTERS:
        return None
    programs: dict[str, Template] = {}
    try:
        trees = {part: sandbox.environment().parse(text) for part, text in texts.items()}
        bare = {part: sandbox.outside_tags(tree).encode("utf-8") for part, tree in trees.items()}
        for each in bare.values():
            parse_xml(each)
    except (TemplateSyntaxError, RecursionError, ValueError, etree.XMLSyntaxError):
        return None
    if refused("", {**parts, **bare}, root):
        return None
    for part, tree in trees.items():
        compiled = program(part, tree, root)
        if isinstance(compiled, tuple):
            return None
        programs[part] = compiled
    return programs


# --- the text of a part ------------------------------------------------------------------------------------------


def prepared(tagged: Tagged, *, is_body: bool = True) -> str:
    """The text of a part as Jinja reads it; no tag of it may be broken. Only text of a body has paragraphs and rows."""
    source = _by_docxtpl(_with_sections_apart(tagged.source)) if is_body else tagged.source
    return _INSIDE.sub(lambda found: f"{found[1]}{tags.plain(found[2])}{found[3]}", source)


def _by_docxtpl(source: str) -> str:
    from docxtpl import DocxTemplate  # with all of python-docx: a template that is ready does without

    return DocxTemplate("").patch_xml(source)


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


def torn_line(prepared: str) -> int:
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
