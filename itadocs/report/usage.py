"""Which fields of the contract a template uses, named as inside the loops: ``agency.name``, ``indicator.score``."""

from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.problems import Problem
from itadocs.report.charts import names_in
from itadocs.report.contract import Entry, contract
from itadocs.report.field_guide import qualified
from itadocs.report.ready import opened, sources
from itadocs.report.sandbox import environment
from itadocs.report.tags import read
from itadocs.report.understood import prepared

_Scope = Mapping[str, Entry | None]
"""The variables of the loops around a tag, each with the list it comes from."""


def used(kind: Kind | SummaryKind, template: bytes) -> frozenset[str]:
    """The fields in the tags of a template, and its charts; nothing of a part whose tags cannot be read."""
    parts = opened(kind.value, template)  # whose fault it is, others say
    if isinstance(parts, Problem):
        return frozenset()
    reading = _Reading(contract(kind))
    found = {f"charts.{name}" for name in names_in(parts)}
    for text in sources(parts).values():
        try:
            tagged = read(text)
            if not tagged.broken:
                found |= set(reading.named(environment().parse(prepared(tagged)), {}))
        except (TemplateSyntaxError, etree.XMLSyntaxError, RecursionError):
            continue
    return frozenset(found)


class _Reading:
    def __init__(self, root: Entry) -> None:
        self.root = root

    def named(self, node: nodes.Node, scope: _Scope) -> Iterator[str]:
        """Every field named at or below a node."""
        if isinstance(node, nodes.Name | nodes.Getattr) and (field := self.field(node, scope)):
            yield field[0]
        if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
            yield from self.named(node.iter, scope)
            looped = self.field(node.iter, scope)
            scope = {**scope, node.target.name: looped and looped[1]}
        for each in node.iter_child_nodes(exclude=("iter", "target")):
            yield from self.named(each, scope)

    def field(self, node: nodes.Node, scope: _Scope) -> tuple[str, Entry] | None:
        """The field an expression names, if it names one."""
        if isinstance(node, nodes.Filter | nodes.Getitem) and node.node is not None:
            return self.field(node.node, scope)
        if isinstance(node, nodes.Name) and node.name not in scope:
            return self._below(self.root, "", node.name)
        if not isinstance(node, nodes.Getattr):
            return None
        if isinstance(node.node, nodes.Name) and node.node.name in scope:
            group = scope[node.node.name]
            return group and self._below(group, group.variable, node.attr)
        holder = self.field(node.node, scope)
        return holder and self._below(holder[1], holder[1].variable or holder[0], node.attr)

    @staticmethod
    def _below(group: Entry, prefix: str, name: str) -> tuple[str, Entry] | None:
        found = group.find(name)
        return found and (qualified(prefix, name), found)
