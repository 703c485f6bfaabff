"""What a template may say: few kinds of statements and expressions, and the fields of the contract by what they hold.

The tree Jinja makes of a template is walked before it is compiled, for compiling computes what is constant. Whatever
is not named here is refused: arithmetic, calls, macros, other templates, and every name but a field's.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto

from jinja2 import nodes

from itadocs.catalogue import Code
from itadocs.oxml import integer
from itadocs.problems import quoted
from itadocs.report.contract import Entry, Holds

FILTERS = ("default", "e", "escape", "first", "join", "last", "length", "lower", "trim", "upper")
TESTS = ("defined", "even", "none", "odd")
_LOOP = ("first", "last", "index", "index0", "length", "revindex", "revindex0")
_DEEPEST_BLOCK, _DEEPEST_LOOP, _DEEPEST_EXPRESSION = 20, 5, 60  # the layouts have three loops in one another
_MOST_COLUMNS = 63  # in a table of Word

_COLOUR, _WIDTH = "w:fill", "w:val"
ATTRIBUTES = {"cellbg": _COLOUR, "colspan": _WIDTH}
"""Into which attributes of a cell the statements print."""

_EXPECTED = {
    _COLOUR: "สีเป็นเลขฐานสิบหก 6 หลักในเครื่องหมายคำพูด เช่น cellbg 'D9E2F3'",
    _WIDTH: f"จำนวนช่องตั้งแต่ 1 ถึง {_MOST_COLUMNS} เช่น colspan 2",
}
_HEX = re.compile("[0-9A-Fa-f]{6}|auto")
_ATTRIBUTE = re.compile(r'<w:(?:shd|gridSpan)\b[^<>]* (w:\w+)="$')

_WHAT: Mapping[type[nodes.Node], str] = {
    nodes.Call: "การเรียกใช้ฟังก์ชัน",
    nodes.Concat: "การต่อข้อความด้วย ~",
    nodes.Getitem: "การอ้างรายการด้วย [ ]",
    nodes.Slice: "การอ้างรายการด้วย [ ]",
    nodes.BinExpr: "การคำนวณ",
    nodes.UnaryExpr: "การคำนวณ",
    nodes.List: "รายการที่พิมพ์ในแท็ก",
    nodes.Tuple: "ค่าหลายค่าคั่นด้วยจุลภาค",
    nodes.Dict: "ค่าในวงเล็บปีกกา",
    nodes.Macro: "macro",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.AssignBlock: "set แบบหลายย่อหน้า",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.With: "with",
}


class Plain(Enum):
    """What a value is that is no field."""

    NUMBER = auto()
    NOTHING = auto()
    LOOP = auto()
    MIXED = auto()  # neither printed nor looped over
    UNKNOWN = auto()  # said to be wrong already


Type = Entry | Plain
TEXT, FLAG = Entry("", Holds.TEXT, "", ""), Entry("", Holds.FLAG, "", "")


@dataclass(frozen=True)
class Finding:
    """Something that may not be said: by code, on a line of the template, and what the message needs."""

    code: Code
    line: int
    found: str = ""
    hint: str = ""
    expected: str = ""


def findings(tree: nodes.Template, root: Entry) -> tuple[Finding, ...]:
    """Everything in a template's tree that may not be said, in its order; ``root`` holds the fields it sees."""
    walk = Walk(root)
    walk.statements(tree.body)
    return tuple(walk.findings)


class Walk:
    """A walk through a template, in its order. ``findings`` grows with it; scopes are those of its loops."""

    def __init__(self, root: Entry) -> None:
        self.findings: list[Finding] = []
        self._root = root
        self._scopes: list[dict[str, Type]] = [{each.name: each for each in root.below}]
        self._depth = self._expressions = 0
        self._into: str | None = None  # what is printed goes into: one of the ATTRIBUTES, or another

    # --- statements ----------------------------------------------------------------------------------------------

    def statements(self, body: Iterable[nodes.Node]) -> None:
        """Statements that follow one another."""
        self._depth += 1
        for each in body:
            if self._depth > _DEEPEST_BLOCK:
                self._find(Code.TEMPLATE_TOO_MUCH, each, f"คำสั่งซ้อนกันเกิน {_DEEPEST_BLOCK} ชั้น")
                break
            if isinstance(each, nodes.Output):
                self._output(each)
            elif isinstance(each, nodes.If):
                for case in (each, *each.elif_):
                    self.asked(case.test)
                    self.statements(case.body)
                self.statements(each.else_)
            elif isinstance(each, nodes.For):
                self.begin(each)
                self.statements(each.body)
                self.end()
                self.statements(each.else_)
            elif isinstance(each, nodes.Assign):
                self.assign(each)
            else:
                self._refuse(each)
        self._depth -= 1

    def _output(self, node: nodes.Output) -> None:
        for each in node.nodes:
            if isinstance(each, nodes.TemplateData):
                found = _ATTRIBUTE.search(each.data)
                self._into = found and found[1]
            else:
                self.printed(each)
                self._into = None

    def begin(self, node: nodes.For) -> None:
        """A loop begins: from here to its end there are its variable and ``loop``."""
        held = self.value(node.iter)
        entry: Type = Plain.UNKNOWN
        if isinstance(held, Entry) and held.holds is Holds.TEXTS:
            entry = TEXT
        elif isinstance(held, Entry) and held.holds is Holds.GROUPS:
            entry = Entry(held.name, Holds.GROUP, "", "", held.below)
        elif held is not Plain.UNKNOWN:
            self._find(Code.TEMPLATE_NO_LIST, node, quoted(_spelt(node.iter)))
        if len(self._scopes) == _DEEPEST_LOOP + 1:  # the first are the fields
            self._find(Code.TEMPLATE_TOO_MUCH, node, f"วนซ้ำซ้อนกันเกิน {_DEEPEST_LOOP} ชั้น")
        scope: dict[str, Type] = {"loop": Plain.LOOP}
        if isinstance(node.target, nodes.Name):
            scope[self._named(node.target)] = entry
        else:
            self._refuse(node.target)
        if node.recursive:
            self._find(Code.TEMPLATE_FORBIDDEN, node, quoted("recursive"))
        self._scopes.append(scope)
        if node.test is not None:
            self.asked(node.test)

    def begin_unknown(self, names: Iterable[str]) -> None:
        """A loop begins that cannot be read; nothing is said of what its variables hold."""
        self._scopes.append({"loop": Plain.LOOP, **dict.fromkeys(names, Plain.UNKNOWN)})

    def end(self) -> None:
        """The innermost loop ends."""
        if len(self._scopes) > 1:
            self._scopes.pop()

    def assign(self, node: nodes.Assign) -> None:
        """A name for a value; it holds to the end of the loop it is in."""
        held = self.value(node.node)
        if isinstance(node.target, nodes.Name):
            self._scopes[-1][self._named(node.target)] = held
        else:
            self._refuse(node.target)

    def printed(self, node: nodes.Node) -> None:
        """An expression that is printed: finished text only, and in attributes of the XML numbers too."""
        if self._into in _EXPECTED:
            if not self._fits(node, self._into):
                self._find(Code.TEMPLATE_CELL_VALUE, node, "", expected=_EXPECTED[self._into])
            return
        held = self.value(node)
        is_text = isinstance(held, Entry) and held.holds is Holds.TEXT
        if not (is_text or held in (Plain.UNKNOWN, Plain.NOTHING)):
            self._find(Code.TEMPLATE_FIELD_NO_TEXT, node, quoted(_spelt(node)), self._below(held, _spelt(node)))

    def _fits(self, node: nodes.Node, attribute: str) -> bool:
        """Whether an expression is, whatever else there is, a colour or a number of columns: both typed, not fields."""
        if isinstance(node, nodes.CondExpr):
            self.asked(node.test)
            return node.expr2 is not None and self._fits(node.expr1, attribute) and self._fits(node.expr2, attribute)
        if isinstance(node, nodes.Const):
            stated = str(node.value)
            return bool(_HEX.fullmatch(stated)) if attribute == _COLOUR else 0 < integer(stated) <= _MOST_COLUMNS
        return attribute == _WIDTH and self.value(node) in (Plain.NUMBER, Plain.UNKNOWN)

    def in_attribute(self, node: nodes.Node, attribute: str) -> None:
        """An expression that is printed into one of the ATTRIBUTES."""
        self._into = attribute
        self.printed(node)
        self._into = None

    def asked(self, node: nodes.Node) -> None:
        """An expression that is a condition: anything has a truth."""
        self.value(node)

    # --- expressions ---------------------------------------------------------------------------------------------

    def value(self, node: nodes.Node) -> Type:
        """What an expression holds."""
        self._expressions += 1
        try:
            if self._expressions > _DEEPEST_EXPRESSION:
                self._find(Code.TEMPLATE_TOO_MUCH, node, "เงื่อนไขซ้อนกันมากเกินไป")
                return Plain.UNKNOWN
            return self._value(node)
        finally:
            self._expressions -= 1

    def _value(self, node: nodes.Node) -> Type:
        if isinstance(node, nodes.Const):
            return _constant(node.value)
        if isinstance(node, nodes.Name):
            return self._name(node)
        if isinstance(node, nodes.Getattr):
            return self._attribute(node)
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filter(node, node.node)
        return self._decided(node)

    def _decided(self, node: nodes.Node) -> Type:
        """Conditions, and what is one thing or another by a condition."""
        if isinstance(node, nodes.Not):
            self.value(node.node)
            return FLAG
        if isinstance(node, nodes.And | nodes.Or):
            return _joined(self.value(node.left), self.value(node.right))
        if isinstance(node, nodes.CondExpr):
            self.value(node.test)
            one = self.value(node.expr1)
            return one if node.expr2 is None else _joined(one, self.value(node.expr2))
        if isinstance(node, nodes.Compare):
            return self._compare(node)
        if isinstance(node, nodes.Test):
            self.value(node.node)
            if node.name not in TESTS or _arguments(node):
                self._find(Code.TEMPLATE_FILTER_UNKNOWN, node, quoted(f"is {node.name}"), expected=", ".join(TESTS))
            return FLAG
        if isinstance(node, nodes.Mul) and self._into == _WIDTH and self._is_merged(node):
            return Plain.NUMBER
        return self._refuse(node)

    def _is_merged(self, node: nodes.Mul) -> bool:
        """The width docxtpl makes of a cell that is merged over the turns of a loop."""
        columns = node.left.value if isinstance(node.left, nodes.Const) else None
        return isinstance(columns, int) and columns <= _MOST_COLUMNS and self.value(node.right) is Plain.NUMBER

    def _name(self, node: nodes.Name) -> Type:
        name = self._named(node)
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        known = [each for scope in self._scopes for each in scope]
        elsewhere = [
            f"{each.name}.{name}" for each in self._root.below if each.holds is Holds.GROUP and each.find(name)
        ]
        if elsewhere:
            self._find(Code.TEMPLATE_FIELD_UNKNOWN, node, quoted(name), _meant(elsewhere[0]))
            return Plain.UNKNOWN
        return self._unknown(node, name, known)

    def _attribute(self, node: nodes.Getattr) -> Type:
        held = self.value(node.node)
        if node.attr.startswith("_"):
            return self._refuse(node, quoted(node.attr))
        if held is Plain.LOOP:
            if node.attr not in _LOOP:
                return self._unknown(node, node.attr, _LOOP, node.node)
            return FLAG if node.attr in ("first", "last") else Plain.NUMBER
        if held is Plain.UNKNOWN:
            return held
        if isinstance(held, Entry) and held.holds is Holds.GROUP:
            return held.find(node.attr) or self._unknown(node, node.attr, [each.name for each in held.below], node.node)
        self._find(Code.TEMPLATE_FIELD_UNKNOWN, node, quoted(_spelt(node)), self._below(held, _spelt(node.node)))
        return Plain.UNKNOWN

    def _compare(self, node: nodes.Compare) -> Type:
        left = self.value(node.expr)
        for each in node.ops:
            right = self.value(each.expr)
            if Plain.UNKNOWN not in (left, right):
                if each.op in ("in", "notin"):
                    is_sound = _is_text(left) and isinstance(right, Entry) and right.holds in (Holds.TEXT, Holds.TEXTS)
                elif each.op in ("eq", "ne"):
                    is_sound = all(not isinstance(side, Entry) or not side.below for side in (left, right))
                else:
                    is_sound = left is right is Plain.NUMBER
                if not is_sound:
                    self._refuse(node, "การเปรียบเทียบค่าต่างชนิดกัน")
            left = right
        return FLAG

    def _filter(self, node: nodes.Filter, filtered: nodes.Node) -> Type:
        held = self.value(filtered)
        if node.name not in FILTERS:
            self._find(
                Code.TEMPLATE_FILTER_UNKNOWN, node, quoted(node.name), _near(node.name, FILTERS), ", ".join(FILTERS)
            )
            return Plain.UNKNOWN
        if held is Plain.UNKNOWN:
            return held
        given, holds = _arguments(node), held.holds if isinstance(held, Entry) else None
        if node.name == "length" and not given and holds in (Holds.TEXT, Holds.TEXTS, Holds.GROUPS):
            return Plain.NUMBER
        if node.name in ("first", "last") and not given and isinstance(held, Entry):
            if holds is Holds.TEXTS:
                return TEXT
            if holds is Holds.GROUPS:
                return Entry(held.name, Holds.GROUP, "", "", held.below)
        if node.name in ("e", "escape", "trim", "upper", "lower") and not given and holds is Holds.TEXT:
            return TEXT
        if node.name == "default" and holds is Holds.TEXT and all(_is_constant(each) for each in given):
            return TEXT
        if node.name == "join" and isinstance(held, Entry) and self._is_joined(held, node):
            return TEXT
        return self._refuse(node, quoted(f"{_spelt(filtered)}|{node.name}"))

    def _is_joined(self, held: Entry, node: nodes.Filter) -> bool:
        """Whether texts are joined, or the same text of every group: ``join(", ", attribute="name")``."""
        named = {str(each.key): each.value for each in node.kwargs}
        is_plain = all(_is_constant(each) for each in (*node.args, *named.values())) and len(node.args) <= 1
        if not is_plain or node.dyn_args or node.dyn_kwargs or set(named) - {"d", "attribute"}:
            return False
        asked = named.get("attribute")
        if asked is None:
            return held.holds is Holds.TEXTS
        below = held.find(str(asked.value)) if isinstance(asked, nodes.Const) else None
        return held.holds is Holds.GROUPS and below is not None and below.holds is Holds.TEXT

    # --- what is said --------------------------------------------------------------------------------------------

    def _named(self, node: nodes.Name) -> str:
        if node.name.startswith("_"):
            self._refuse(node, quoted(node.name))
        return node.name

    def _unknown(self, node: nodes.Node, name: str, known: Iterable[str], of: nodes.Node | None = None) -> Type:
        """No field of this name is known, or none of this name of a group."""
        before = f"{_spelt(of)}." if of else ""
        near = meant(name, known)
        self._find(Code.TEMPLATE_FIELD_UNKNOWN, node, quoted(before + name), _meant(before + near) if near else "")
        return Plain.UNKNOWN

    def _below(self, held: Type, spelt: str) -> str:
        """What could be meant where a group or a list stands for a text."""
        if not isinstance(held, Entry):
            return ""
        if held.holds is Holds.GROUP:
            texts = [f"{spelt}.{each.name}" for each in held.below if each.holds is Holds.TEXT]
            return f" เช่น “{texts[0]}”" if texts else ""
        if held.holds in (Holds.TEXTS, Holds.GROUPS):
            return f" โดยวนซ้ำทีละรายการด้วย for … in {spelt}"
        return f" ซึ่งใช้เป็นเงื่อนไข เช่น if {spelt}" if held.holds is Holds.FLAG else ""

    def _find(self, code: Code, node: nodes.Node, found: str, hint: str = "", expected: str = "") -> None:
        self.findings.append(Finding(code, node.lineno, found, hint, expected))

    def _refuse(self, node: nodes.Node, found: str = "") -> Type:
        what = next((said for kind, said in _WHAT.items() if isinstance(node, kind)), type(node).__name__)
        self._find(Code.TEMPLATE_FORBIDDEN, node, found or what)
        return Plain.UNKNOWN


def meant(name: str, known: Iterable[str]) -> str:
    """The name nearest to a misspelt one, "" if none is near; capitals are what typing programs make of a word."""
    spelt = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), spelt, n=1)
    return spelt[near[0]] if near else ""


def _near(name: str, known: Iterable[str]) -> str:
    near = meant(name, known)
    return _meant(near) if near else ""


def _meant(name: str) -> str:
    return f" อาจหมายถึง “{name}”"


def _constant(value: object) -> Type:
    if value is None:
        return Plain.NOTHING
    if isinstance(value, bool):
        return FLAG
    return TEXT if isinstance(value, str) else Plain.NUMBER


def _joined(one: Type, other: Type) -> Type:
    """What an expression holds that is one or the other."""
    if Plain.UNKNOWN in (one, other):
        return Plain.UNKNOWN
    if isinstance(one, Entry) and isinstance(other, Entry):
        return one if (one.holds, one.below) == (other.holds, other.below) else Plain.MIXED
    if Plain.NOTHING in (one, other):  # which is said where it is printed
        return other if one is Plain.NOTHING else one
    return one if one is other else Plain.MIXED


def _is_text(held: Type) -> bool:
    return isinstance(held, Entry) and held.holds is Holds.TEXT


def _is_constant(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const)


def _arguments(node: nodes.Filter | nodes.Test) -> list[nodes.Node]:
    more = [each for each in (node.dyn_args, node.dyn_kwargs) if each is not None]
    return [*node.args, *(each.value for each in node.kwargs), *more]


def _spelt(node: nodes.Node) -> str:
    """An expression as it was typed, as far as it is names; else the names in it."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_spelt(node.node)}.{node.attr}"
    if isinstance(node, nodes.Const):
        return str(node.value)
    return ", ".join(_names(node))


def _names(node: nodes.Node) -> Iterator[str]:
    for each in node.iter_child_nodes():
        yield from [_spelt(each)] if isinstance(each, nodes.Name | nodes.Getattr) else _names(each)
