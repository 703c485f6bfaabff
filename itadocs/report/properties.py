"""The custom properties of a .docx: what a layout says of itself, and what a report remembers."""

import copy
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from itadocs.oxml import CUSTOM_PROPERTIES, VARIANT_TYPES, Element, add_custom_property, parse_xml, xml_bytes
from itadocs.package import CUSTOM, Parts

PREFIX = "itadocs."
_PREFIXES = {None: CUSTOM_PROPERTIES, "vt": VARIANT_TYPES}


def read(parts: Parts) -> dict[str, str]:
    """Our properties, without the prefix; empty if the document has none or they cannot be read."""
    try:
        root = parse_xml(parts[CUSTOM])
    except (KeyError, etree.XMLSyntaxError):
        return {}
    return {
        name.removeprefix(PREFIX): "".join(str(text) for text in each.itertext())
        for each in root.iterfind(f"{{{CUSTOM_PROPERTIES}}}property")
        if (name := str(each.get("name"))).startswith(PREFIX)
    }


def written(properties: Mapping[str, str]) -> bytes:
    """The part that holds these properties, each with our prefix."""
    root = copy.copy(_frame(tuple(properties)))
    for each, value in zip(root, properties.values(), strict=True):
        each[0].text = value
    return xml_bytes(root)


@lru_cache(maxsize=32)
def _frame(names: tuple[str, ...]) -> Element:
    """The root of that part, its properties still empty; to copy it is quicker than to make it."""
    root = etree.Element(f"{{{CUSTOM_PROPERTIES}}}Properties", nsmap=_PREFIXES)  # pyright: ignore[reportArgumentType]  None is allowed
    for number, name in enumerate(names, start=2):
        add_custom_property(root, number, PREFIX + name, "")
    return root
