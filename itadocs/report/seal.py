"""What a report remembers of itself: whose it is, what it was made from, and how it was, to tell an edited one."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields

from lxml import etree

from itadocs.oxml import Element
from itadocs.package import CUSTOM, NotAPackageError, Parts, unpack
from itadocs.report import properties
from itadocs.report.chart_shown import Shown
from itadocs.report.fingerprint import NO_CHARTS, fingerprint
from itadocs.report.origin import Origin

_FINGERPRINT = "fingerprint"
_PARTS = "parts"
_SCHEME = "2:"  # how fingerprints are taken; up to 0.4.0 pictures and figures of charts did not count


def seal(
    parts: Parts,
    kind: str,
    layout: str,
    origin: Origin,
    *,
    document: Element | None = None,
    charts: Mapping[str, Shown] = NO_CHARTS,
) -> dict[str, bytes]:
    """The parts with the properties of a finished report: its kind, its layout, its origin, and its fingerprint.

    ``document`` and ``charts`` are as for a fingerprint: what of the report is at hand.
    """
    remembered = {
        "kind": kind,
        "layout": layout,
        "version": origin.version,
        **vars(origin),
        _FINGERPRINT: _SCHEME + fingerprint(parts, document, charts),
        _PARTS: _hash_of(parts),
    }
    return {**parts, CUSTOM: properties.written(remembered)}


def marks(stated: Mapping[str, str]) -> bool:
    """Whether these properties are those of a report that was made, and not of a template."""
    return _FINGERPRINT in stated


def is_untouched(report: bytes) -> bool | None:
    """Whether a report is as it was made; None if it is none of ours.

    One of an earlier version that another program saved since counts as edited: nothing is lost by that.
    """
    try:
        parts = unpack(report)
    except NotAPackageError:
        return None
    stated = properties.read(parts)
    if not marks(stated):
        return None
    try:
        return stated.get(_PARTS) == _hash_of(parts) or stated[_FINGERPRINT] == _SCHEME + fingerprint(parts)
    except etree.XMLSyntaxError:
        return False


def is_as_made(report: bytes) -> bool:
    """Whether no program has saved a report since it was made: then not even its formatting can have changed."""
    try:
        parts = unpack(report)
    except NotAPackageError:
        return False
    return properties.read(parts).get(_PARTS) == _hash_of(parts)


def origin_of(report: bytes) -> Origin | None:
    """Where a report comes from; None if it is none of ours, or of a version that did not remember."""
    try:
        stated = properties.read(unpack(report))
    except NotAPackageError:
        return None
    names = [each.name for each in fields(Origin)]
    return Origin(**{name: stated[name] for name in names}) if stated.keys() >= set(names) else None


def _hash_of(parts: Parts) -> str:
    """A hash of every part but the one that holds it."""
    found = hashlib.sha256()
    for name, each in sorted(parts.items()):
        if name != CUSTOM:
            found.update(f"{name}\0".encode())
            found.update(each)
            found.update(b"\0")
    return found.hexdigest()
