"""Fuzzes the way of a workbook: ``python -m tests.fuzz.fuzz_reader MINUTES [--seed N]``, in the checkout.

Whatever is done to a workbook, there are documents that conform, the same twice, or there is a refusal.
"""

import sys
import zlib
from functools import cache
from pathlib import Path
from random import Random

from lxml import etree

from itadocs.oxml import Element, parse_xml, xml_bytes
from itadocs.pipeline import Product, Request, examine, produce
from itadocs.workbook.filled import fill
from itadocs.workbook.marked import mark
from itadocs.workbooks import NextYear, drawn, into_next_year
from tests.conformance.fixture import faults
from tests.fuzz.mutations import NUMBERS, TEXTS, allowed, spoilt, unzipped, zipped
from tests.fuzz.runner import Chain, FindingError, Target, main
from tests.support import complete, draw

_ROOT = Path(__file__).parents[2]
_SHEETS = "xl/worksheets/sheet"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS = ("inlineStr", "n", "b", "e", "d", "str", "s")


@cache
def seeds() -> tuple[bytes, ...]:
    """What inputs begin with: workbooks of all versions, sound and faulty."""
    files = [*(_ROOT / "samples").glob("*.xlsx"), *(_ROOT / "tests" / "released").glob("*.xlsx")]
    return (draw(complete()), *(each.read_bytes() for each in sorted(files)))


def make(chain: Chain) -> bytes:
    """The workbook of a chain."""
    data = b""
    for place, number in enumerate(chain):
        random = Random(number)
        if place == 0:
            data = random.choice(seeds()) if random.random() < 0.5 else seeds()[0]
        data = typed(data, random) if random.random() < 0.4 else spoilt(data, random)
    return data


def typed(data: bytes, random: Random) -> bytes:
    """A workbook in which somebody typed nonsense into some cells; of no workbook, the bytes spoilt."""
    try:
        parts = unzipped(data)
        sheets = [name for name in parts if name.startswith(_SHEETS)]
        for _ in range(random.choice((1, 1, 3, 20))):
            name = random.choice(sheets)
            root = parse_xml(parts[name])
            cells = list(root.iter(f"{{{_S}}}c"))
            if cells:
                _type(random.choice(cells), random)
            parts[name] = xml_bytes(root)
    except Exception:  # spoilt before
        return spoilt(data, random)
    return zipped(parts)


def _type(cell: Element, random: Random) -> None:
    kind = random.choice(_KINDS)
    value = allowed(random.choice((random.choice(NUMBERS), random.choice(TEXTS))))
    for each in list(cell):
        cell.remove(each)
    cell.set("t", kind)
    if random.random() < 0.1:
        cell.set("s", random.choice(NUMBERS))
    if random.random() < 0.15:
        etree.SubElement(cell, f"{{{_S}}}f").text = random.choice(("1/0", "A1", "SUM(A:A)", "", "x" * 9000))
    if kind == "inlineStr":
        etree.SubElement(etree.SubElement(cell, f"{{{_S}}}is"), f"{{{_S}}}t").text = value
    else:
        etree.SubElement(cell, f"{{{_S}}}v").text = value


def run(data: bytes) -> str:
    """The documents of a workbook, and now and then one of the other things that are made of it."""
    product = produce(data, Request())
    blocked = any(each.blocks for each in product.problems)
    if blocked == bool(product.documents):
        raise FindingError(f"{len(product.documents)} documents and {len(product.problems)} problems")
    _conform(*product.documents.values())
    further = zlib.crc32(data) % (4 * len(_FURTHER))
    if further < len(_FURTHER):
        _FURTHER[further](data, product)
    return "documents" if product.documents else "refusals"


def _conform(*files: bytes) -> None:
    for each in files:
        if found := faults(each, has_tags=True):
            raise FindingError("does not conform: " + " | ".join(found[:5]))


def _again(data: bytes, product: Product) -> None:
    if produce(data, Request()) != product:
        raise FindingError("differs between two runs")


def _draft(data: bytes, _: Product) -> None:
    _conform(*produce(data, Request(draft=True)).documents.values())


def _copies(data: bytes, product: Product) -> None:
    """The marked and the filled copy: readable ones, of a workbook that can be read."""
    submission = examine(data, Request()).submission
    if submission is not None:
        for copy in (mark(data, product.problems), fill(data, submission.drafts())):
            if isinstance(copy, bytes) and examine(copy, Request()).submission is None:
                raise FindingError("the copy cannot be read")


def _next_year(data: bytes, _: Product) -> None:
    following = into_next_year(data)
    if isinstance(following, NextYear):
        _conform(drawn(following.framework, following.entries))


_FURTHER = (_again, _draft, _copies, _next_year)

TARGET = Target("reader", make, run, ".xlsx")

if __name__ == "__main__":
    seeds()
    run(seeds()[0])  # so that what is read once is read before the processes part
    sys.exit(main(TARGET))
