"""A template ready to be rendered: understood once, and known again by its content.

In memory each content is one value, so that a batch understands a template once and an edited one is noticed at once.
The programs of the templates that come along are ``precompiled``; of all others, the texts that docxtpl prepared
are ``kept`` between runs. Both spare docxtpl, which is not even imported then.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from itadocs.catalogue import Code
from itadocs.package import NotAPackageError, Parts
from itadocs.problems import Problem, problem
from itadocs.report import precompiled, safety
from itadocs.report.comments import without_comments
from itadocs.report.faults import Fault

if TYPE_CHECKING:
    from jinja2 import Template

MOST_LETTERS = 1_500_000
"""Of all parts that have tags, which docxtpl goes through again and again; the layouts have 120,000."""

_RENDERED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"{(?:<[^>]*>)*[{%#]|[%}](?:<[^>]*>)*}")
ESCAPE = re.compile(r"{_[{%]|[%}]_}")
"""What stands in a template for braces that are no tag."""


@dataclass(frozen=True)
class Ready:
    """A template's parts, and of those that have tags their programs; a part that cannot be rendered is its fault."""

    parts: Parts
    programs: "Mapping[str, Template | Fault]"


@lru_cache(maxsize=8)  # a run uses one to three; the largest template unpacks to 50 MB
def ready(name: str, template: bytes, root: type) -> Ready | Problem | Fault:
    """A template for fields of the type ``root``; or why the bytes are none, or it is refused as a whole."""
    parts = opened(name, template)
    if isinstance(parts, Problem):
        return parts
    programs = precompiled.programs(parts, sources(parts), root)
    return _understood(name, template, parts, root) if programs is None else Ready(parts, programs)


def opened(name: str, template: bytes) -> dict[str, bytes] | Problem:
    """The parts of a template, those with tags being text and none too large to be read; or what is wrong with it."""
    try:
        parts = safety.unpacked(template)
    except NotAPackageError as reason:
        return _damaged(name, reason)
    try:
        if sum(len(source) for source in sources(parts).values()) > MOST_LETTERS:
            return _damaged(name, "เนื้อหายาวเกินไป")
    except UnicodeDecodeError:
        return unreadable(name)
    try:
        return without_comments(parts)
    except etree.XMLSyntaxError:
        return parts  # of which others say what is wrong


def sources(parts: Parts) -> dict[str, str]:
    """The text of the parts that have tags, or escapes of such. UnicodeDecodeError where one is no UTF-8."""
    texts = {part: content.decode("utf-8") for part, content in parts.items() if _RENDERED.fullmatch(part)}
    return {part: text for part, text in texts.items() if _TAG.search(text) or ESCAPE.search(text)}


def of_parts(name: str, parts: Parts, root: type) -> Ready:
    """The same of parts in which nothing is looked at but their tags."""
    from itadocs.report import understood
    from itadocs.report.contract import seen

    found = {part: understood.part(name, part, source, seen(root)) for part, source in sources(parts).items()}
    return Ready(parts, {part: each if isinstance(each, Fault) else each.program for part, each in found.items()})


def _understood(name: str, template: bytes, parts: Parts, root: type) -> Ready | Fault:
    """A template that does not come with the program, by its texts of an earlier run if they were kept."""
    from itadocs.report import kept, understood
    from itadocs.report.contract import seen

    texts = kept.texts(template)
    if texts is not None and texts.keys() == sources(parts).keys():
        programs = understood.of_texts(parts, texts, seen(root))
        if programs is not None:
            return Ready(parts, programs)
    if fault := understood.refused(name, parts, seen(root)):
        return fault
    found = {part: understood.part(name, part, source, seen(root)) for part, source in sources(parts).items()}
    sound = {part: each for part, each in found.items() if not isinstance(each, Fault)}
    if len(sound) == len(found):
        kept.keep(template, {part: each.prepared for part, each in sound.items()})
    return Ready(parts, {part: each if isinstance(each, Fault) else each.program for part, each in found.items()})


def unreadable(name: str) -> Problem:
    """A template that is no XML where it should be."""
    return _damaged(name, "อ่านเนื้อหาไม่ได้")


def _damaged(name: str, found: object) -> Problem:
    return problem(Code.TEMPLATE_DAMAGED, template=name, found=found)
