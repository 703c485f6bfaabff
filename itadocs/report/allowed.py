"""What a template may say: few kinds of statements, which print, ask about and loop over what expressions hold.

The tree Jinja makes of a template is walked before it is compiled, for compiling computes what is constant. Whatever
is not named here or in ``typed`` is refused: macros, other templates, blocks of any other kind.
"""

import re
from collections.abc import Iterable

from jinja2 import nodes

from itadocs.catalogue import Code
from itadocs.oxml import integer
from itadocs.problems import quoted
from itadocs.report.contract import Entry, Holds
from itadocs.report.typed import TEXT, Expressions, Finding, Plain, Type, spelt

_DEEPEST_BLOCK, _DEEPEST_LOOP = 20, 5  # the layouts have three loops in one another
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


def findings(tree: nodes.Template, root: Entry) -> tuple[Finding, ...]:
    """Everything in a template's tree that may not be said, in its order; ``root`` holds the fields it sees."""
    walk = Walk(root)
    walk.statements(tree.body)
    return tuple(walk.findings)


class Walk(Expressions):
    """A walk through a template, in its order. Its scopes are those of the loops it is in."""

    def __init__(self, root: Entry) -> None:
        super().__init__(root)
        self._blocks = 0
        self._into: str | None = None  # what is printed goes into: one of the ATTRIBUTES, or another

    def statements(self, body: Iterable[nodes.Node]) -> None:
        """Statements that follow one another."""
        self._blocks += 1
        for each in body:
            if self._blocks > _DEEPEST_BLOCK:
                self.find(Code.TEMPLATE_TOO_MUCH, each, f"คำสั่งซ้อนกันเกิน {_DEEPEST_BLOCK} ชั้น")
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
                self.refuse(each)
        self._blocks -= 1

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
            self.find(Code.TEMPLATE_NO_LIST, node, quoted(spelt(node.iter)))
        if len(self.scopes) == _DEEPEST_LOOP + 1:  # the first are the fields
            self.find(Code.TEMPLATE_TOO_MUCH, node, f"วนซ้ำซ้อนกันเกิน {_DEEPEST_LOOP} ชั้น")
        scope: dict[str, Type] = {"loop": Plain.LOOP}
        if isinstance(node.target, nodes.Name):
            scope[self.named(node.target)] = entry
        else:
            self.refuse(node.target)
        if node.recursive:
            self.find(Code.TEMPLATE_FORBIDDEN, node, quoted("recursive"))
        self.scopes.append(scope)
        if node.test is not None:
            self.asked(node.test)

    def begin_unknown(self, names: Iterable[str]) -> None:
        """A loop begins that cannot be read; nothing is said of what its variables hold."""
        self.scopes.append({"loop": Plain.LOOP, **dict.fromkeys(names, Plain.UNKNOWN)})

    def end(self) -> None:
        """The innermost loop ends."""
        if len(self.scopes) > 1:
            self.scopes.pop()

    def assign(self, node: nodes.Assign) -> None:
        """A name for a value; it holds to the end of the loop it is in."""
        held = self.value(node.node)
        if isinstance(node.target, nodes.Name):
            self.scopes[-1][self.named(node.target)] = held
        else:
            self.refuse(node.target)

    def printed(self, node: nodes.Node) -> None:
        """An expression that is printed: finished text only, and in attributes of the XML numbers too."""
        if self._into in _EXPECTED:
            if not self._fits(node, self._into):
                self.find(Code.TEMPLATE_CELL_VALUE, node, "", expected=_EXPECTED[self._into])
            return
        held = self.value(node)
        is_text = isinstance(held, Entry) and held.holds is Holds.TEXT
        if not (is_text or held in (Plain.UNKNOWN, Plain.NOTHING)):
            self.find(Code.TEMPLATE_FIELD_NO_TEXT, node, quoted(spelt(node)), self.below_of(held, spelt(node)))

    def _fits(self, node: nodes.Node, attribute: str) -> bool:
        """Whether an expression is, whatever else there is, a colour or a number of columns: both typed, not fields."""
        if isinstance(node, nodes.CondExpr):
            self.asked(node.test)
            return node.expr2 is not None and self._fits(node.expr1, attribute) and self._fits(node.expr2, attribute)
        if isinstance(node, nodes.Const):
            stated = str(node.value)
            return bool(_HEX.fullmatch(stated)) if attribute == _COLOUR else 0 < integer(stated) <= _MOST_COLUMNS
        if attribute != _WIDTH:
            return False
        return self._is_merged(node) or self.value(node) in (Plain.NUMBER, Plain.UNKNOWN)

    def in_attribute(self, node: nodes.Node, attribute: str) -> None:
        """An expression that is printed into one of the ATTRIBUTES."""
        self._into = attribute
        self.printed(node)
        self._into = None

    def asked(self, node: nodes.Node) -> None:
        """An expression that is a condition: anything has a truth."""
        self.value(node)

    def _is_merged(self, node: nodes.Node) -> bool:
        """Whether it is the width docxtpl makes of a cell that is merged over the turns of a loop."""
        if not isinstance(node, nodes.Mul):
            return False
        columns = node.left.value if isinstance(node.left, nodes.Const) else None
        return isinstance(columns, int) and columns <= _MOST_COLUMNS and self.value(node.right) is Plain.NUMBER
