"""All faults of a template at once, each with its place: what it holds, its tags, what comes out of it, its looks."""

from collections.abc import Iterator
from pathlib import PurePath

from lxml import etree

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.catalogue import Code
from itadocs.oxml import parse_xml
from itadocs.package import DOCUMENT, Parts
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.report import (
    appearance,
    inspection,
    pictures,
    properties,
    ready,
    safety,
    seal,
    specimen,
    tags,
    template,
    understood,
)
from itadocs.report.charts import TAG
from itadocs.report.contract import ROOTS, Entry, seen
from itadocs.report.drawings import described
from itadocs.report.faults import MOST, Fault, Places
from itadocs.report.layouts import KINDS, Layout, shipped
from itadocs.report.typed import meant
from itadocs.report.whereabouts import part_name

_PREFIX = "itadocs:"
_KNOWN = (TAG, pictures.EMBLEM, pictures.PHOTO)


def check(name: str, data: bytes) -> tuple[Fault, ...]:
    """Every fault of the template in the file ``name``, at most MOST; an empty tuple for a sound one.

    It is tried on a full and on an empty report only where nothing else is wrong with it.
    """
    parts = ready.opened(name, data)
    if isinstance(parts, Problem):
        return (Fault(parts, ""),)
    refused = tuple(understood.unsafe(name, parts))
    damaged = tuple(Fault(_damaged(name, each), "") for each in safety.flaws(parts))
    if safety.unreadable(parts):
        return (*refused, *damaged)
    kind, of_kind = _kind(name, parts)
    root = ROOTS[kind]
    found = (*refused, *damaged, *of_kind, *_tags(name, parts, seen(root)), *_drawings(name, parts, seen(root)))
    if not found:
        sound = ready.of_parts(name, parts, root)
        found = tuple(dict.fromkeys((*_tried(name, sound, root, full=True), *_tried(name, sound, root, full=False))))
    return (*found, *appearance.faults(name, parts))[:MOST]


def _kind(name: str, parts: Parts) -> tuple[Kind | SummaryKind, tuple[Fault, ...]]:
    """The kind of document a template says it is for, else that of the shipped one of its name; and what is wrong."""
    stated = properties.read(parts)
    known = shipped().found.get(PurePath(name).stem)
    standing = known.kind if isinstance(known, Layout) else None
    kind = next((each for each in KINDS if each.value == stated.get("kind")), standing)
    if seal.marks(stated):
        fault = problem(Code.TEMPLATE_A_REPORT, template=name)
    elif kind is None:
        fault = problem(Code.TEMPLATE_NO_KIND, Location(file=name))
    else:
        return kind, ()
    return kind or Kind.ANALYSIS, (Fault(fault, ""),)


def _tags(name: str, parts: Parts, root: Entry) -> Iterator[Fault]:
    for part, source in ready.sources(parts).items():
        yield from inspection.faults(name, part, tags.read(source), root)


def _drawings(name: str, parts: Parts, root: Entry) -> Iterator[Fault]:
    """Charts and pictures that ask for what there is not."""
    yield from understood.unknown_charts(name, parts, root)
    document = parse_xml(parts[DOCUMENT])
    places = Places.of(name, DOCUMENT, document)
    for _, drawn, text in described(document):
        word = text.split(maxsplit=1)[0] if text.strip() else ""
        if not word.casefold().startswith(_PREFIX) or word in _KNOWN:
            continue
        near = meant(word, _KNOWN)
        yield places.fault(
            Code.TEMPLATE_PICTURE_UNKNOWN,
            places.holding(drawn),
            found=quoted(word),
            expected=", ".join(_KNOWN),
            hint=f" อาจหมายถึง “{near}”" if near else "",
        )


def _tried(name: str, sound: ready.Ready, root: type, *, full: bool) -> Iterator[Fault]:
    """What is wrong with the report of a specimen."""
    report = specimen.specimen(root, full=full)
    rendered = template.run(name, sound, report)
    if isinstance(rendered, Fault):
        yield rendered
        return
    try:
        made = specimen.finished(rendered.parts, report)
    except (etree.XMLSyntaxError, LookupError, ValueError, TypeError, AssertionError, AttributeError) as error:
        yield Fault(
            problem(Code.TEMPLATE_UNSOUND, Location(file=name), found=f"จัดหน้ารายงานไม่ได้ ({type(error).__name__})"), ""
        )
        return
    escaped = {part for part, source in ready.sources(sound.parts).items() if ready.ESCAPE.search(source)}
    for part, flaw in specimen.unsound(made, escaped):
        where = Location(file=name, label=part_name(part))
        yield Fault(problem(Code.TEMPLATE_UNSOUND, where, found=flaw), part)


def _damaged(name: str, found: str) -> Problem:
    return problem(Code.TEMPLATE_DAMAGED, template=name, found=found)
