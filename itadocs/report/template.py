"""Strict, sandboxed rendering of one Word template. The template language is docxtpl's.

``ready`` understands a template; its programs run in the ``sandbox``, where an unknown field or an empty value is a
Problem that names template and paragraph, and where every value is escaped: ``&``, ``<`` and ``{{`` in the data stay
text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from jinja2 import Template, TemplateError, UndefinedError
from lxml import etree

from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml
from itadocs.package import CORE, DOCUMENT
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.report import safety, sandbox
from itadocs.report.faults import Fault
from itadocs.report.ready import Ready, ready
from itadocs.report.whereabouts import part_name

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_ALL = " (คำสั่ง itadocs template check แสดงทุกจุดที่ต้องแก้ในครั้งเดียว)"


@dataclass(frozen=True)
class Rendered:
    """The parts of a document, all well-formed; ``document`` is its body as it was parsed, None if it has no tags."""

    parts: dict[str, bytes]
    document: Element | None = None


def render(name: str, template: bytes, report: "DataclassInstance") -> Rendered | Problem:
    """The parts of the finished document, or the first Problem of the template that keeps it from being finished.

    ``report`` are the fields the template sees, as the contract has them.
    """
    found = ready(name, template, type(report))
    if isinstance(found, Problem):
        return found
    rendered = run(name, found, report) if isinstance(found, Ready) else found
    if isinstance(rendered, Rendered):
        return rendered
    return replace(rendered.problem, remedy=rendered.problem.remedy + _ALL)


def run(name: str, template: Ready, report: "DataclassInstance") -> Rendered | Fault:
    """The parts with their tags filled in, or the first fault of a tag; nothing else is looked at."""
    context = {each.name: getattr(report, each.name) for each in fields(report)}
    parts, document, budget = dict(template.parts), None, sandbox.Budget()
    for part, program in template.programs.items():
        if isinstance(program, Fault):
            return program
        rendered = _run_part(name, part, template, program, context, budget)
        if isinstance(rendered, Fault):
            return rendered
        parts[part], root = rendered
        document = root if part == DOCUMENT else document
    return Rendered(parts, document)


def _run_part(
    name: str, part: str, template: Ready, program: Template, context: Mapping[str, object], budget: sandbox.Budget
) -> tuple[bytes, Element] | Fault:
    def fault(code: Code, line: int, found: object = "") -> Fault:
        return _located(name, part, template.parts[part], code, line, str(found))

    try:
        rendered = sandbox.run(program, context, budget).encode("utf-8")
    except (sandbox.EmptyValueError, UndefinedError) as error:
        return fault(Code.TEMPLATE_FIELD_EMPTY, _line(error, program))
    except sandbox.NoTextError as error:
        return fault(Code.TEMPLATE_FIELD_NO_TEXT, _line(error, program))
    except sandbox.TooMuchError as error:
        return fault(Code.TEMPLATE_TOO_MUCH, _line(error, program), "วนซ้ำหรือพิมพ์เกินกำหนด")
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as error:
        return fault(Code.TEMPLATE_FAILED, _line(error, program), error)
    try:
        root = parse_xml(rendered)
    except etree.XMLSyntaxError:
        return fault(Code.TEMPLATE_TORN, 0)
    for refused in safety.fetching(root, part):  # tags can print an instruction that no tag alone says
        where = Location(file=name, label=part_name(part))
        return Fault(problem(Code.TEMPLATE_UNSAFE, where, what=refused.what, found=quoted(refused.found)), part)
    return rendered, root


def _line(error: BaseException, program: Template) -> int:
    """The template's line an error comes from: Jinja gives its frames the template's own lines."""
    lines: list[int] = []
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == program.filename:
            lines.append(frame.tb_lineno)
        frame = frame.tb_next
    return lines[-1] if lines else 1


def _located(name: str, part: str, content: bytes, code: Code, line: int, found: str) -> Fault:
    """What went wrong on a line of the prepared text, in the tag of that line; where it is torn is looked for."""
    from itadocs.report import tags, understood  # only where something is wrong
    from itadocs.report.typed import Finding

    tagged = tags.read(content.decode("utf-8"))
    if code is Code.TEMPLATE_TORN:
        line = understood.torn_line(understood.prepared(tagged, is_body=part != CORE))
    return understood.located(name, part, tagged, Finding(code, line, found))
