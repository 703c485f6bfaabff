"""A drawn workbook as bytes: the same content is always the same bytes, and says nothing of when it was made."""

import io
from typing import Any

from itadocs.oxml import parse_xml, xml_bytes
from itadocs.package import CORE, RELATIONS, pack, unpack

_TIMES = "{http://purl.org/dc/terms/}*"  # created and modified: office programs say when somebody saved it


def saved(book: Any) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    written = io.BytesIO()
    book.save(written)
    parts = unpack(written.getvalue(), RELATIONS)
    core = parse_xml(parts[CORE])
    for each in core.findall(_TIMES):
        core.remove(each)
    return pack({**parts, CORE: xml_bytes(core)})
