"""Plain docxtpl, the oracle of our one render path: what it makes of a template, and in what both must agree."""

import io
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate
from jinja2 import Environment, Template
from lxml import etree

from itadocs.oxml import Element, parse_xml, w
from itadocs.package import CORE, DOCUMENT, unpack
from itadocs.problems import Problem
from itadocs.report import template as our

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_PRINTED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_NUMBER = re.compile(rb'(<wp:docPr [^>]*?)id="\d+"')
_PIECE = re.compile(rb"(?=<w:(?:p|tr|tc)[ >])")

Agreed = Mapping[str, list[bytes]]
"""Parts by name, in one way of writing XML, cut at paragraphs, rows and cells so that a difference can be read."""


def ours(template: bytes, report: "DataclassInstance") -> dict[str, bytes]:
    """The parts our render path makes of a sound template; the one place where tests of docxtpl's language call it."""
    rendered = our.render("template", template, report)
    assert not isinstance(rendered, Problem), rendered
    return rendered.parts


def by_docxtpl(template: bytes, report: "DataclassInstance", used: Environment | None = None) -> dict[str, bytes]:
    """The parts of the file docxtpl saves."""
    return unpack(saved(template, report, used))


def saved(template: bytes, report: "DataclassInstance", used: Environment | None = None) -> bytes:
    """The file docxtpl saves, as its documentation has it, escaping on."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(values(report), jinja_env=used, autoescape=True)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def values(report: "DataclassInstance") -> dict[str, Any]:
    """The fields of a report, as docxtpl wants them."""
    return {each.name: getattr(report, each.name) for each in fields(report)}


class Kept:
    """A template docxtpl opened once, for many reports: its own steps, each part prepared and compiled only once.

    Left out of what ``render`` does are the properties and the footnotes, and putting the results into a file.
    """

    def __init__(self, template: bytes) -> None:
        self._document = _Prepared(io.BytesIO(template))
        self._document.render_init()
        self._jinja = _Compiled(autoescape=True)

    def rendered(self, report: "DataclassInstance") -> Agreed:
        """The body, headers and footers with their tags filled in."""
        document: Any = self._document
        context = values(report)
        body: Element = document.fix_tables(document.build_xml(context, self._jinja))
        agreed = {DOCUMENT: _agreed(body)}
        for kind in (document.HEADER_URI, document.FOOTER_URI):
            for relation, xml in document.build_headers_footers_xml(context, kind, self._jinja):
                name = str(document.docx.part.rels[relation].target_part.partname).lstrip("/")
                agreed[name] = _agreed(parse_xml(xml))
        return agreed


class _Prepared(DocxTemplate):
    def patch_xml(self, src_xml: str) -> str:
        return _prepared(src_xml)


@cache
def _prepared(source: str) -> str:
    return str(DocxTemplate("").patch_xml(source))


class _Compiled(Environment):
    """Jinja as docxtpl uses it, that remembers what it compiled."""

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        return _compiled(self, source)


@cache
def _compiled(used: Environment, source: str) -> Template:
    return Environment.from_string(used, source)


# --- in what both agree -----------------------------------------------------------------------------------------


def agreed(parts: Mapping[str, bytes], *, columns: bool = True) -> Agreed:
    """What must be equal part for part: all that docxtpl prints into but the properties, for which see ``properties``.

    Of the document it is the body. The numbers of drawings are left out: docxtpl numbers those of the body anew, and
    ``finish`` ours. So may be the columns tables declare: docxtpl fits them at once, and ``finish`` ours.
    """
    found: dict[str, list[bytes]] = {}
    for name, content in parts.items():
        if _PRINTED.fullmatch(name):
            root = parse_xml(content)
            if not columns:
                for grid in root.iter(w("tblGrid")):
                    del grid[:]
            found[name] = _agreed(next(root.iter(w("body")), root))
    return found


def properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    """What the properties say; docxtpl adds empty ones."""
    return {etree.QName(each).localname: each.text for each in parse_xml(parts[CORE]) if each.text}


def _agreed(root: Element) -> list[bytes]:
    written: bytes = etree.tostring(root, method="c14n", exclusive=True, with_tail=False)
    return _PIECE.split(_NUMBER.sub(rb"\1", written))
