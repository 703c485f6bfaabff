"""The custom properties of a .docx: what a layout says of itself, and what a report remembers."""

from collections.abc import Mapping

from lxml import etree

from itadocs.oxml import parse_xml, xml_bytes
from itadocs.package import CUSTOM, Parts

PREFIX = "itadocs."
_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_PREFIXES = {None: _NS, "vt": _VT}
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def read(parts: Parts) -> dict[str, str]:
    """Our properties, without the prefix; empty if the document has none or they cannot be read."""
    try:
        root = parse_xml(parts[CUSTOM])
    except (KeyError, etree.XMLSyntaxError):
        return {}
    return {
        name.removeprefix(PREFIX): "".join(str(text) for text in each.itertext())
        for each in root.iterfind(f"{{{_NS}}}property")
        if (name := str(each.get("name"))).startswith(PREFIX)
    }


def written(properties: Mapping[str, str]) -> bytes:
    """The part that holds these properties, each with our prefix."""
    root = etree.Element(f"{{{_NS}}}Properties", nsmap=_PREFIXES)  # pyright: ignore[reportArgumentType]  None is allowed
    for number, (name, value) in enumerate(properties.items(), start=2):
        each = etree.SubElement(root, f"{{{_NS}}}property", fmtid=_FORMAT_ID, pid=str(number), name=PREFIX + name)
        etree.SubElement(each, f"{{{_VT}}}lpwstr").text = value
    return xml_bytes(root)
