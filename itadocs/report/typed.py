"""What an expression in a template holds, by the fields of the contract; whatever is not named here is refused.

Arithmetic, calls and every name but a field's may not be said. A finding is what is wrong, on its line.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from jinja2 import nodes

from itadocs.catalogue import Code
from itadocs.problems import quoted
from itadocs.report.contract import Entry, Holds
from itadocs.report.sandbox import FILTERS, LOOP, TESTS

_DEEPEST = 60  # of expressions in one another

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


class Expressions:
    """What expressions hold, within the scopes of loops. ``findings`` grows with what may not be said in them."""

    def __init__(self, root: Entry) -> None:
        self.findings: list[Finding] = []
        self.scopes: list[dict[str, Type]] = [{each.name: each for each in root.below}]  # the first are the fields
        self._root = root
        self._depth = 0

    def value(self, node: nodes.Node) -> Type:
        """What an expression holds."""
        self._depth += 1
        try:
            if self._depth > _DEEPEST:
                self.find(Code.TEMPLATE_TOO_MUCH, node, "เงื่อนไขซ้อนกันมากเกินไป")
                return Plain.UNKNOWN
            return self._value(node)
        finally:
            self._depth -= 1

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
                self.find(Code.TEMPLATE_FILTER_UNKNOWN, node, quoted(f"is {node.name}"), expected=", ".join(TESTS))
            return FLAG
        return self.refuse(node)

    def _name(self, node: nodes.Name) -> Type:
        name = self.named(node)
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        known = [each for scope in self.scopes for each in scope]
        elsewhere = [
            f"{each.name}.{name}" for each in self._root.below if each.holds is Holds.GROUP and each.find(name)
        ]
        if elsewhere:
            self.find(Code.TEMPLATE_FIELD_UNKNOWN, node, quoted(name), _meant(elsewhere[0]))
            return Plain.UNKNOWN
        return self._unknown(node, name, known)

    def _attribute(self, node: nodes.Getattr) -> Type:
        held = self.value(node.node)
        if node.attr.startswith("_"):
            return self.refuse(node, quoted(node.attr))
        if held is Plain.LOOP:
            if node.attr not in LOOP:
                return self._unknown(node, node.attr, LOOP, node.node)
            return FLAG if node.attr in ("first", "last") else Plain.NUMBER
        if held is Plain.UNKNOWN:
            return held
        if isinstance(held, Entry) and held.holds is Holds.GROUP:
            return held.find(node.attr) or self._unknown(node, node.attr, [each.name for each in held.below], node.node)
        self.find(Code.TEMPLATE_FIELD_UNKNOWN, node, quoted(spelt(node)), self.below_of(held, spelt(node.node)))
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
                    self.refuse(node, "การเปรียบเทียบค่าต่างชนิดกัน")
            left = right
        return FLAG

    def _filter(self, node: nodes.Filter, filtered: nodes.Node) -> Type:
        held = self.value(filtered)
        if node.name not in FILTERS:
            self.find(
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
        return self.refuse(node, quoted(f"{spelt(filtered)}|{node.name}"))

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

    def named(self, node: nodes.Name) -> str:
        """The name of a field or variable; those of the language itself are refused."""
        if node.name.startswith("_"):
            self.refuse(node, quoted(node.name))
        return node.name

    def _unknown(self, node: nodes.Node, name: str, known: Iterable[str], of: nodes.Node | None = None) -> Type:
        """No field of this name is known, or none of this name of a group."""
        before = f"{spelt(of)}." if of else ""
        near = meant(name, known)
        self.find(Code.TEMPLATE_FIELD_UNKNOWN, node, quoted(before + name), _meant(before + near) if near else "")
        return Plain.UNKNOWN

    @staticmethod
    def below_of(held: Type, spelt: str) -> str:
        """What could be meant where a group or a list stands for a text."""
        if not isinstance(held, Entry):
            return ""
        if held.holds is Holds.GROUP:
            texts = [f"{spelt}.{each.name}" for each in held.below if each.holds is Holds.TEXT]
            return f" เช่น “{texts[0]}”" if texts else ""
        if held.holds in (Holds.TEXTS, Holds.GROUPS):
            return f" โดยวนซ้ำทีละรายการด้วย for … in {spelt}"
        return f" ซึ่งใช้เป็นเงื่อนไข เช่น if {spelt}" if held.holds is Holds.FLAG else ""

    def find(self, code: Code, node: nodes.Node, found: str, hint: str = "", expected: str = "") -> None:
        """Something may not be said here."""
        self.findings.append(Finding(code, node.lineno, found, hint, expected))

    def refuse(self, node: nodes.Node, found: str = "") -> Type:
        """Nothing of this kind may be said."""
        what = next((said for kind, said in _WHAT.items() if isinstance(node, kind)), type(node).__name__)
        self.find(Code.TEMPLATE_FORBIDDEN, node, found or what)
        return Plain.UNKNOWN


def meant(name: str, known: Iterable[str]) -> str:
    """The name nearest to a misspelt one, "" if none is near; capitals are what typing programs make of a word."""
    from difflib import get_close_matches  # only where something is wrong

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


def spelt(node: nodes.Node) -> str:
    """An expression as it was typed, as far as it is names; else the names in it."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{spelt(node.node)}.{node.attr}"
    if isinstance(node, nodes.Const):
        return str(node.value)
    return ", ".join(_names(node))


def _names(node: nodes.Node) -> Iterator[str]:
    for each in node.iter_child_nodes():
        yield from [spelt(each)] if isinstance(each, nodes.Name | nodes.Getattr) else _names(each)
