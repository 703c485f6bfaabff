"""Fuzzes the way of a template: ``python -m tests.fuzz.fuzz_templates MINUTES [--seed N]``, in the checkout.

Whatever is written into a template, it makes documents that conform, the same twice, or it is refused.
"""

import importlib
import sys
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from itadocs import pipeline
from itadocs.assessment.framework import Kind
from itadocs.loading import layouts_of
from itadocs.pipeline import Examined, Request, examine, produce
from itadocs.report import layouts
from itadocs.report.layouts import Layout
from tests.conformance.fixture import faults
from tests.fuzz.mutations import UNREADABLE, spoilt, unzipped, zipped
from tests.fuzz.runner import Chain, FindingError, Target, main
from tests.fuzz.tags import tagged
from tests.support import complete, draw

_NAME = "analysis-issues"
_LEFTOVER = "leftover template code"  # half a tag is text to the template language; to say so is for the check


@cache
def seeds() -> tuple[bytes, ...]:
    """What inputs begin with: the layouts of the analysis that come with the program."""
    return tuple(each.template for each in layouts.shipped().of_kind(Kind.ANALYSIS))


@cache
def workbook() -> bytes:
    """The workbook that is put through every template."""
    return draw(complete())


@cache
def examined() -> Examined:
    """What that workbook says."""
    return examine(workbook(), Request())


def make(chain: Chain) -> bytes:
    """The template of a chain."""
    data = b""
    for place, number in enumerate(chain):
        random = Random(number)
        if place == 0:
            data = random.choice(seeds())
        data = _changed(data, random) or spoilt(data, random)
    return data


def _changed(data: bytes, random: Random) -> bytes | None:
    """A template with other tags; None if something else is to be done to it."""
    if random.random() < 0.25:
        return None
    try:
        return zipped(tagged(unzipped(data), random))
    except (*UNREADABLE, IndexError, SyntaxError):  # spoilt before
        return None


def is_only_tagged(data: bytes) -> bool:
    """Whether the template itself conforms."""
    try:
        return not faults(data)
    except Exception:  # the checker is for sound files
        return False


def run(data: bytes) -> str:
    """The report of the template, as one of an official's own."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{_NAME}.docx").write_bytes(data)
        shelf = layouts_of(Path(folder))
    if isinstance(shelf, tuple):
        return "refusals of the file"
    layout = shelf.load(_NAME)
    if not isinstance(layout, Layout):
        return "refusals of the file"
    said = _checked(layout)
    product = _produced(layout)
    if not product.documents:
        faulty = [each for each in product.problems if each.code.name.startswith("TEMPLATE_")]
        if not faulty:
            raise FindingError("neither a document nor a fault")
        if said == 0:
            raise FindingError(f"the check finds nothing in a template that fails: {faulty[0]}")
        return "refusals of tags"
    document = product.documents[Kind.ANALYSIS]
    found = [each for each in faults(document) if said == 0 or _LEFTOVER not in each]
    if found and is_only_tagged(data):
        raise FindingError("does not conform: " + " | ".join(found[:5]))
    if _produced(layout) != product:
        raise FindingError("differs between two runs")
    return "documents" if said <= 0 else "documents of templates with faults"


def _produced(layout: Layout) -> pipeline.Product:
    """What the pipeline makes with a layout, of the workbook it has examined once for all templates."""
    known = replace(examined(), layouts=(layout,))
    with patch.object(pipeline, "examine", return_value=known):
        return produce(workbook(), Request())


def _checked(layout: Layout) -> int:
    """How many faults the check of templates names; -1 as long as there is no check."""
    try:
        room: Any = importlib.import_module("itadocs.report.check")
    except ModuleNotFoundError:
        return -1
    return len(room.check(layout.name, layout.template))


TARGET = Target("templates", make, run, ".docx")

if __name__ == "__main__":
    run(seeds()[0])  # so that what is read once is read before the processes part
    sys.exit(main(TARGET))
