"""Workbooks as results: the empty form of a year, and copies of a filled one, which itself is never written."""

from pathlib import Path

from itadocs.assessment.framework import Framework, Kind
from itadocs.loading import Loaded, Own, beside, load
from itadocs.pipeline import Built, Request, examine
from itadocs.problems import Problem
from itadocs.report import layouts, output
from itadocs.workbook import filled, form


def new(framework: Framework, path: Path) -> Problem | None:
    """Write the empty form of a fiscal year."""
    return output.write_new(path, blank(framework))


def blank(framework: Framework) -> bytes:
    """The empty form of a fiscal year."""
    offered = [each.title for each in layouts.shipped().of_kind(Kind.ANALYSIS) if each.fits(framework)]
    return form.draw(framework, offered)


def draft(workbook: Path, copy: Path, request: Request, own: Own) -> Built:
    """Write a copy of a workbook with drafts in its empty cells; the problems say where, or why there is no copy."""
    loaded = load(workbook, own)
    if not isinstance(loaded, Loaded):
        return Built((), loaded)
    examined = examine(loaded.workbook, request.with_own(loaded), beside(workbook))
    if examined.submission is None:
        return Built((), examined.problems)
    refused = output.write_new(copy, filled.fill(loaded.workbook, examined.submission.drafts()))
    return Built((), (refused,)) if refused else Built((copy,), examined.problems, examined.scores)
