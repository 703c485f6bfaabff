"""The overall score as the first sheet of a form last showed it. Nothing is made of it: officials look at it."""

import io
import posixpath
import re
import zipfile
import zlib
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from lxml import etree

from itadocs.oxml import Element, parse_xml
from itadocs.problems import Location
from itadocs.workbook.parts import relation_of
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE

_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_LARGEST = 4 * 2**20  # bytes of a part; ours have some ten thousand
_OVERALL = re.compile(r"IF\(AND\(COUNT\(.*\*AVERAGE\(", re.DOTALL)  # means are weighted in its formula alone
_UNREADABLE = (KeyError, StopIteration, ValueError, InvalidOperation, OSError, RuntimeError, EOFError)


class Shown(NamedTuple):
    """A score, and the cell that shows it."""

    score: Decimal
    where: Location


def shown_overall(workbook: bytes) -> Shown | None:
    """The stored result of the overall score; None if none is stored, or whatever is wrong with that sheet."""
    try:
        with zipfile.ZipFile(io.BytesIO(workbook)) as package:
            book, relations = _read(package, _BOOK), _read(package, _RELATIONS)
            id_ = next(relation_of(each) for each in book.iter("{*}sheet") if each.get("name") == INSTRUCTIONS_TITLE)
            target = next(str(each.get("Target")) for each in relations if each.get("Id") == id_)
            sheet = _read(package, posixpath.normpath(posixpath.join("/xl", target)).lstrip("/"))
        cell = next(each for each in sheet.iter("{*}c") if _OVERALL.match(each.findtext("{*}f") or ""))
        address, score = str(cell.get("r")), Decimal(cell.findtext("{*}v") or "")
    except (*_UNREADABLE, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError):
        return None
    is_score = score.is_finite() and 0 <= score <= 100
    return Shown(score, Location((0,), INSTRUCTIONS_TITLE, address)) if is_score else None


def _read(package: zipfile.ZipFile, part: str) -> Element:
    if package.getinfo(part).file_size > _LARGEST:
        raise ValueError(part)
    return parse_xml(package.read(part))
