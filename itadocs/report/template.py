"""Strict, sandboxed rendering of one Word template. The template language is docxtpl's.

docxtpl prepares each part (its tags for paragraphs, rows and cells); Jinja renders it in a sandbox where an
unknown field or an empty value is a Problem that names template and paragraph, and where every value is escaped:
``&``, ``<`` and ``{{`` in the data stay text.
"""

import re
import traceback
from collections.abc import Mapping
from dataclasses import fields
from functools import cache, lru_cache
from html import unescape

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from itadocs.catalogue import Code
from itadocs.oxml import parse_xml
from itadocs.package import CORE, NotAPackageError, unpack
from itadocs.problems import Problem, problem, quoted
from itadocs.report.charts import names_in
from itadocs.report.comments import without_comments
from itadocs.report.district_fields import DistrictFields
from itadocs.report.fields import ReportFields
from itadocs.report.guide_fields import GuideFields
from itadocs.report.safety import unsafe

_RENDERED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"{{|{%|{#")
_XML_TAG = re.compile(r"<[^>]*>")
_SECTION = re.compile(r"<w:sectPr[ >].*?</w:sectPr>", re.DOTALL)
_WHOLE_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_PARAGRAPH = re.compile(r"(<w:p[ >])")
_PIECES = re.compile(
    r"(?P<end>\n)|</(?P<closed>[\w:]+)\s*>|<(?P<opened>[\w:]+)[^<>]*?(?P<empty>/?)>|{%-?\s*(?P<word>\w+)"
)
_MARKED = re.compile(r"\n(?=<w:p[ >])|(?<=</w:p>)\n")
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


class _EmptyValueError(TemplateError):
    """A tag printed None: a field that exists but has no value."""


class _NoTextError(TemplateError):
    """A tag printed a group of fields, a list or a number: only finished strings may be printed."""


@cache
def environment(line_break: str = _LINE_BREAK) -> ImmutableSandboxedEnvironment:
    """The environment templates run in; ``line_break`` is what a newline in the data becomes."""

    def printed(value: object) -> object:
        """Every value passes here on its way into the document: finished text, escaped, with its line ends."""
        if value is None:
            raise _EmptyValueError
        if isinstance(value, str):
            return escape(value).replace("\n", Markup(line_break))
        if isinstance(value, Undefined):
            return value  # which says its name when it is printed
        raise _NoTextError

    sandbox = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=printed, keep_trailing_newline=True
    )
    sandbox.globals.clear()  # templates see the fields, and nothing else
    return sandbox


def render(
    name: str, template: bytes, report: ReportFields | DistrictFields | GuideFields
) -> dict[str, bytes] | Problem:
    """The parts of the finished document, or the Problem of the template that keeps it from being finished."""
    context = {each.name: getattr(report, each.name) for each in fields(report)}
    try:
        parts = without_comments(unpack(template))
        refused = unsafe(parts)
        sources = {part: content.decode("utf-8") for part, content in parts.items() if _RENDERED.fullmatch(part)}
    except NotAPackageError as reason:
        return problem(Code.TEMPLATE_DAMAGED, template=name, found=reason)
    except (UnicodeDecodeError, etree.XMLSyntaxError):
        return problem(Code.TEMPLATE_DAMAGED, template=name, found="อ่านเนื้อหาไม่ได้")
    if refused:
        return problem(Code.TEMPLATE_UNSAFE, template=name, found=quoted(refused))
    known = {each.name for each in fields(report.charts)}
    for asked in sorted(names_in(parts) - known):
        return problem(
            Code.TEMPLATE_CHART_UNKNOWN, template=name, found=quoted(asked), expected=", ".join(sorted(known))
        )
    for part, source in sources.items():
        if not _TAG.search(_XML_TAG.sub("", source)):
            continue
        rendered = _render_part(name, source, context, is_body=part != CORE)
        if isinstance(rendered, Problem):
            return rendered
        parts[part] = rendered.encode("utf-8")
    return parts


def _render_part(name: str, source: str, context: Mapping[str, object], *, is_body: bool) -> str | Problem:
    prepared = _prepared(source, is_body)
    try:
        rendered = _compiled(prepared, is_body).render(context)
    except TemplateSyntaxError as error:
        return _fault(Code.TEMPLATE_SYNTAX, name, prepared, error.lineno, error.message)
    except _EmptyValueError as error:
        return _fault(Code.TEMPLATE_FIELD_EMPTY, name, prepared, _line(error))
    except _NoTextError as error:
        return _fault(Code.TEMPLATE_FIELD_NO_TEXT, name, prepared, _line(error))
    except SecurityError as error:
        return _fault(Code.TEMPLATE_FORBIDDEN, name, prepared, _line(error), error)
    except UndefinedError as error:
        return _fault(Code.TEMPLATE_FIELD_UNKNOWN, name, prepared, _line(error), _named_last(error))
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as error:
        return _fault(Code.TEMPLATE_FAILED, name, prepared, _line(error), error)
    try:
        parse_xml(rendered.encode("utf-8"))
    except etree.XMLSyntaxError:
        return _fault(Code.TEMPLATE_TORN, name, prepared, _torn_line(prepared))
    return _MARKED.sub("", rendered)


@lru_cache(maxsize=32)
def _prepared(source: str, is_body: bool) -> str:
    """A part as Jinja can read it, with a line a paragraph: the line an error names is then its paragraph."""
    prepared: str = DocxTemplate("").patch_xml(_with_sections_apart(source)) if is_body else source
    return _PARAGRAPH.sub(r"\n\1", prepared.replace("\n", " ").replace("</w:p>", "</w:p>\n"))


def _with_sections_apart(source: str) -> str:
    """A section that ends in the paragraph of a tag would vanish with it, and LibreOffice moves sections there."""

    def apart(match: re.Match[str]) -> str:
        paragraph = match[0]
        section = _SECTION.search(paragraph)
        if section is None or "{%p" not in _XML_TAG.sub("", paragraph):
            return paragraph
        return f"{paragraph.replace(section[0], '')}<w:p><w:pPr>{section[0]}</w:pPr></w:p>"

    return _WHOLE_PARAGRAPH.sub(apart, source)


@lru_cache(maxsize=32)
def _compiled(prepared: str, is_body: bool) -> Template:
    """A part compiled; kept by its content, so that a batch compiles each template once."""
    return (environment() if is_body else environment(" ")).from_string(prepared)


def _line(error: BaseException) -> int:
    """The template's line an error comes from: Jinja gives its frames the template's own lines."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1].lineno or 1 if frames else 1


def _named_last(error: UndefinedError) -> str:
    """The field an undefined error is about: Jinja puts its name last into its (English) sentence."""
    names = re.findall(r"'([^']*)'", str(error).removesuffix(" is undefined"))
    return quoted(names[-1]) if names else str(error)


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


def _fault(code: Code, name: str, text: str, line: int, found: object = "") -> Problem:
    lines = text.split("\n")
    paragraph = unescape(_XML_TAG.sub("", lines[min(line, len(lines)) - 1])).strip()
    return problem(code, template=name, found=found, paragraph=paragraph[:120])
