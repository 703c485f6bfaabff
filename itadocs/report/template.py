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

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from itadocs.problems import Code, Problem, problem
from itadocs.report.fields import ReportFields
from itadocs.report.package import CORE, NotAPackageError, unpack

_RENDERED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"{{|{%|{#")
_PARAGRAPH = re.compile(r"(<w:p[ >])")


_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


class _EmptyValueError(TemplateError):
    """A tag printed None: a field that exists but has no value."""


def _printed(value: object) -> object:
    """Every value passes here on its way into the document: escaped, with its line ends as Word's."""
    if value is None:
        raise _EmptyValueError
    return escape(value).replace("\n", Markup(_LINE_BREAK)) if isinstance(value, str) else value


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The one environment templates run in."""
    return ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_printed, keep_trailing_newline=True
    )


def render(name: str, template: bytes, report: ReportFields) -> dict[str, bytes] | Problem:
    """The parts of the finished document, or the Problem of the template that keeps it from being finished."""
    try:
        parts = unpack(template)
    except NotAPackageError as reason:
        return problem(Code.TEMPLATE_DAMAGED, template=name, found=reason)
    context = {each.name: getattr(report, each.name) for each in fields(report)}
    for part, content in parts.items():
        if not _RENDERED.fullmatch(part):
            continue
        source = content.decode("utf-8")
        if not _TAG.search(re.sub(r"<[^>]*>", "", source)):
            continue
        rendered = _render_part(name, source, context, is_body=part != CORE)
        if isinstance(rendered, Problem):
            return rendered
        parts[part] = rendered.encode("utf-8")
    return parts


def _render_part(name: str, source: str, context: Mapping[str, object], *, is_body: bool) -> str | Problem:
    prepared = _prepared(source, is_body)
    try:
        rendered = _compiled(prepared).render(context)
    except TemplateSyntaxError as error:
        return _fault(Code.TEMPLATE_SYNTAX, name, prepared, error.lineno, error.message)
    except _EmptyValueError as error:
        return _fault(Code.TEMPLATE_FIELD_EMPTY, name, prepared, _line(error))
    except SecurityError as error:
        return _fault(Code.TEMPLATE_FORBIDDEN, name, prepared, _line(error), error)
    except UndefinedError as error:
        return _fault(Code.TEMPLATE_FIELD_UNKNOWN, name, prepared, _line(error), error)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        return _fault(Code.TEMPLATE_FAILED, name, prepared, _line(error), error)
    return rendered.replace("\n<w:p", "<w:p")


@lru_cache(maxsize=32)
def _prepared(source: str, is_body: bool) -> str:
    """A part as Jinja can read it, with a line a paragraph: the line an error names is then its paragraph."""
    prepared: str = DocxTemplate("").patch_xml(source) if is_body else source
    return _PARAGRAPH.sub(r"\n\1", prepared.replace("\n", " "))


@lru_cache(maxsize=32)
def _compiled(prepared: str) -> Template:
    """A part compiled; kept by its content, so that a batch compiles each template once."""
    return environment().from_string(prepared)


def _line(error: BaseException) -> int:
    """The template's line an error comes from: Jinja gives its frames the template's own lines."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1].lineno or 1 if frames else 1


def _fault(code: Code, name: str, prepared: str, line: int, found: object = "") -> Problem:
    lines = prepared.split("\n")
    paragraph = re.sub(r"<[^>]*>", "", lines[min(line, len(lines)) - 1]).strip()
    return problem(code, template=name, found=found, paragraph=paragraph[:120])
