"""The XML of Office documents: reading it safely, writing it, and its names."""

import re

from lxml import etree

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  lxml's only name for an element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of custom properties


_WHOLE = re.compile(r"-?[0-9]{1,18}")


def w(name: str) -> str:
    """A WordprocessingML name as lxml writes it."""
    return f"{{{W}}}{name}"


def c(name: str) -> str:
    """A DrawingML chart name as lxml writes it."""
    return f"{{{C}}}{name}"


def parse_xml(data: bytes) -> Element:
    """XML from a file of unknown origin: no entities, no network, no DTD."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def escaped(text: str) -> str:
    """Text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def integer(stated: str | None) -> int:
    """A whole number as an attribute states it; 0 for what is none, or is larger than any Office knows."""
    return int(stated) if stated and _WHOLE.fullmatch(stated) else 0


def xml_bytes(root: Element) -> bytes:
    """The bytes of a part with this root."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def add_custom_property(root: Element, number: int, name: str, value: str) -> None:
    """A text among custom properties, the ``root`` of their part; the first number is 2."""
    each = etree.SubElement(root, f"{{{CUSTOM_PROPERTIES}}}property", fmtid=_FORMAT_ID, pid=str(number), name=name)
    etree.SubElement(each, f"{{{VARIANT_TYPES}}}lpwstr", nsmap={"vt": VARIANT_TYPES}).text = value
