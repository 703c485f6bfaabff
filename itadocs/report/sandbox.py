"""In what the code of a template runs: an environment with nothing in it, and a budget of steps, output and time.

Only what ``allowed`` lets pass is compiled. Programs are kept by whoever compiles them; a budget is one document's.
"""

import time
from collections.abc import Mapping, Sized
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from itadocs.catalogue import Code
from itadocs.report.allowed import findings
from itadocs.report.contract import Entry
from itadocs.report.typed import FILTERS, TESTS, Finding

LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_COUNTED = _BUDGET = "what a loop costs"  # no template can spell it
_STEPS = 200_000  # turns of all loops: the summary of a large district takes some thousands
_LETTERS = 10_000_000  # of one part: a report of hundreds of pages has a tenth
_SECONDS = 10
_T = TypeVar("_T", bound=Sized)


class EmptyValueError(TemplateError):
    """A tag printed None: a field that exists but has no value."""


class NoTextError(TemplateError):
    """A tag printed a group of fields, a list or a flag: only finished strings may be printed."""


class TooMuchError(TemplateError):
    """A template used up its budget."""


@dataclass
class Budget:
    """What is left to one document: turns of loops, and time from when it was made."""

    steps: int = _STEPS
    until: float = field(default_factory=lambda: time.monotonic() + _SECONDS)

    def spend(self, steps: int) -> None:
        """TooMuchError once more was spent than there was."""
        self.steps -= steps + 1  # a loop of no turns costs, too
        if self.steps < 0 or time.monotonic() > self.until:
            raise TooMuchError


@cache
def environment(line_break: str = LINE_BREAK) -> ImmutableSandboxedEnvironment:
    """The environment templates run in; ``line_break`` is what a newline in the data becomes."""

    def printed(value: object) -> object:
        """Every value passes here on its way into the document: finished text, escaped, with its line ends."""
        if value is None:
            raise EmptyValueError
        if isinstance(value, str):
            return escape(value).replace("\n", Markup(line_break))
        if type(value) is int or isinstance(value, Undefined):
            return value  # numbers stand in attributes alone; what is undefined says so when it is printed
        raise NoTextError

    sandbox = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=printed, keep_trailing_newline=True
    )
    sandbox.globals.clear()  # templates see the fields, and nothing else
    counted: Any = _counted
    sandbox.filters = {**{each: sandbox.filters[each] for each in FILTERS}, _COUNTED: counted}
    sandbox.tests = {each: sandbox.tests[each] for each in TESTS}
    return sandbox


@pass_context
def _counted(context: Context, looped: _T) -> _T:
    """What a loop goes over, paid for."""
    budget: Budget = context[_BUDGET]
    budget.spend(len(looped))
    return looped


def compiled(prepared: str, root: Entry, line_break: str = LINE_BREAK) -> Template | tuple[Finding, ...]:
    """The program a part is, or everything in it that may not be said; nothing of it runs."""
    used = environment(line_break)
    try:
        tree = used.parse(prepared)
        found = findings(tree, root)
        if found:
            return found
        _count_loops(tree)
        return Template.from_code(used, used.compile(tree), {}, None)
    except TemplateSyntaxError as error:
        return (Finding(Code.TEMPLATE_SYNTAX, error.lineno),)
    except (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError):
        return (Finding(Code.TEMPLATE_TOO_MUCH, 0, "คำสั่งซ้อนกันหรือยาวเกินไป"),)


def _count_loops(tree: nodes.Template) -> None:
    for each in tree.find_all(nodes.For):
        each.iter = nodes.Filter(each.iter, _COUNTED, [], [], None, None, lineno=each.lineno)
    for each in tree.find_all(nodes.CondExpr):
        each.expr2 = each.expr2 or nodes.Const("", lineno=each.lineno)  # else it would be no value at all


def run(program: Template, context: Mapping[str, Any], budget: Budget) -> str:
    """What a program writes. What Jinja raises passes through, TooMuchError among it."""
    pieces: list[str] = []
    letters = 0
    running = program.generate({**context, _BUDGET: budget})
    for each in running:
        pieces.append(each)
        letters += len(each)
        if letters > _LETTERS or (len(pieces) % 1000 == 0 and time.monotonic() > budget.until):
            running.throw(TooMuchError())  # where it stands, so that the error names the line  # type: ignore[attr-defined]
    return "".join(pieces)
