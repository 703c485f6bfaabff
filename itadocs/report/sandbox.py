"""In what the code of a template runs: an environment with nothing in it, and a budget of steps, output and time.

Only what ``allowed`` lets pass is compiled. Programs are kept by whoever compiles them; a budget is one document's.
"""

import builtins
import time
from collections.abc import Mapping, Sized
from dataclasses import dataclass, field
from functools import cache
from types import CodeType
from typing import TYPE_CHECKING, Any, TypeVar

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from itadocs.catalogue import Code
from itadocs.package import CORE
from itadocs.report.declared import names_in

if TYPE_CHECKING:  # what is compiled already does without
    from itadocs.report.contract import Entry
    from itadocs.report.typed import Finding

FILTERS = ("default", "e", "escape", "first", "join", "last", "length", "lower", "trim", "upper")
TESTS = ("defined", "even", "none", "odd")
LOOP = ("first", "last", "index", "index0", "length", "revindex", "revindex0")
"""What a loop knows of itself."""

LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_MEANT = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
_COUNTED = _BUDGET = "what a loop costs"  # no template can spell it
_STEPS = 200_000  # turns of all loops: the summary of a large district takes some thousands
_LETTERS = 10_000_000  # of one part: a report of hundreds of pages has a tenth
_SECONDS = 10
_AT_ONCE = 1000  # letters, between looks at what is left
_TOO_DEEP = (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError)  # for Jinja or Python
_T = TypeVar("_T", bound=Sized)


def line_break(part: str) -> str:
    """What a line end in the data becomes in a part of a document: properties have no lines."""
    return " " if part == CORE else LINE_BREAK


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


class _Fields(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which a dot reaches the declared fields of a group, and what a loop knows of itself.

    Jinja refuses what it knows to be dangerous and lets all else pass: methods, properties, what any object has. Here
    all is refused that is not named, which is stricter, and one look into a set.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field by its name; what is none is undefined, and so raises once it is used."""
        if attribute in _REACHED[type(obj)]:
            return builtins.getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The same: brackets may not be typed, but filters look their attribute up this way."""
        return self.getattr(obj, str(argument))


class _Reached(dict[type, frozenset[str]]):
    """What a dot reaches in a value of a type."""

    def __missing__(self, group: type) -> frozenset[str]:
        self[group] = frozenset(LOOP) if group is LoopContext else names_in(group)
        return self[group]


_REACHED = _Reached()


@cache
def environment(line_break: str = LINE_BREAK) -> ImmutableSandboxedEnvironment:
    """The environment templates run in; ``line_break`` is what a newline becomes, and a tab but for its name."""
    tab = line_break.replace("w:br", "w:tab")

    def printed(value: object) -> object:
        """Every value passes here on its way into the document: finished text, which is escaped here."""
        if isinstance(value, str):
            if _is_plain(value):
                return value
            # Of a Markup, str.replace is spared the escaping of what it puts in, which is ours.
            return Markup(str.replace(str.replace(escape(value), "\n", line_break), "\t", tab))
        if value is None:
            raise EmptyValueError
        if type(value) is int or isinstance(value, Undefined):
            return value  # numbers stand in attributes alone; what is undefined says so when it is printed
        raise NoTextError

    # Jinja would escape once more, and at several times the cost.
    sandbox = _Fields(autoescape=False, undefined=StrictUndefined, finalize=printed, keep_trailing_newline=True)
    sandbox.globals.clear()  # templates see the fields, and nothing else
    counted: Any = _counted
    sandbox.filters = {**{each: sandbox.filters[each] for each in FILTERS}, _COUNTED: counted}
    sandbox.tests = {each: sandbox.tests[each] for each in TESTS}
    return sandbox


def _is_plain(text: str) -> bool:
    """Whether a text needs no escaping and has neither line ends nor tabs: most have none."""
    return not ("&" in text or "<" in text or ">" in text or '"' in text or "'" in text or "\n" in text or "\t" in text)


@pass_context
def _counted(context: Context, looped: _T) -> _T:
    """What a loop goes over, paid for."""
    budget: Budget = context[_BUDGET]
    budget.spend(len(looped))
    return looped


def compiled(
    prepared: str | nodes.Template, root: "Entry", line_break: str = LINE_BREAK
) -> "Template | tuple[Finding, ...]":
    """The program that a part, or what Jinja read of it, is; or everything in it that may not be said. Nothing runs."""
    written = code(prepared, root, line_break)
    try:
        return written if isinstance(written, tuple) else program(compile(written, "<template>", "exec"), line_break)
    except _TOO_DEEP:
        return _too_much()


def code(prepared: str | nodes.Template, root: "Entry", line_break: str = LINE_BREAK) -> "str | tuple[Finding, ...]":
    """The Python that Jinja writes for a part, or everything in the part that may not be said."""
    from itadocs.report.allowed import findings
    from itadocs.report.typed import Finding

    used = environment(line_break)
    try:
        tree = used.parse(prepared) if isinstance(prepared, str) else prepared
        found = findings(tree, root)
        if found:
            return found
        _count_loops(tree)
        _unescape(tree)
        return used.compile(tree, raw=True)
    except TemplateSyntaxError as error:
        return (Finding(Code.TEMPLATE_SYNTAX, error.lineno),)
    except _TOO_DEEP:
        return _too_much()


def _too_much() -> "tuple[Finding, ...]":
    from itadocs.report.typed import Finding

    return (Finding(Code.TEMPLATE_TOO_MUCH, 0, "คำสั่งซ้อนกันหรือยาวเกินไป"),)


def outside_tags(tree: nodes.Template) -> str:
    """All that stands outside the tags of a part, and so can come into a document."""
    return "".join(each.data for each in tree.find_all(nodes.TemplateData))


def program(code: CodeType, line_break: str = LINE_BREAK) -> Template:
    """The program of such code, in the sandbox."""
    return Template.from_code(environment(line_break), code, {}, None)


def _unescape(tree: nodes.Template) -> None:
    """What stands in the template for braces that are no tag, as docxtpl has it; what looks so in data stays."""
    for each in tree.find_all(nodes.TemplateData):
        for typed, meant in _MEANT.items():
            each.data = each.data.replace(typed, meant)


def _count_loops(tree: nodes.Template) -> None:
    for each in tree.find_all((nodes.For, nodes.CondExpr)):
        if isinstance(each, nodes.For):
            each.iter = nodes.Filter(each.iter, _COUNTED, [], [], None, None, lineno=each.lineno)
        else:
            each.expr2 = each.expr2 or nodes.Const("", lineno=each.lineno)  # else it would be no value at all


def run(program: Template, context: Mapping[str, Any], budget: Budget) -> str:
    """What a program writes. What Jinja raises passes through, TooMuchError among it."""
    pieces: list[str] = []
    letters = looked = 0
    running = program.root_render_func(program.new_context({**context, _BUDGET: budget}))
    try:
        for each in running:
            pieces.append(each)
            letters += len(each)
            if letters > looked:
                looked += _AT_ONCE
                if letters > _LETTERS or time.monotonic() > budget.until:
                    running.throw(TooMuchError())  # where it stands, so that the error names the line  # type: ignore[attr-defined]
    except Exception:
        program.environment.handle_exception()  # which raises it with the lines of the template
    return "".join(pieces)
