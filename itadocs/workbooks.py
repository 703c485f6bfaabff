"""Workbooks as results: the empty form of a year, and copies of a filled one, which itself is never written."""

from pathlib import Path

from itadocs.assessment.framework import Framework, Kind
from itadocs.loading import Loaded, Own, beside, load
from itadocs.pipeline import Built, Request, examine
from itadocs.problems import Problem, in_order
from itadocs.report import layouts, output
from itadocs.workbook import filled, form
from itadocs.workbook.marked import mark
from itadocs.workbook.sheets import Offered


def new(framework: Framework, path: Path) -> Problem | None:
    """Write the empty form of a fiscal year."""
    return output.write_new(path, blank(framework))


def blank(framework: Framework) -> bytes:
    """The empty form of a fiscal year."""
    return form.draw(framework, offered(framework))


def offered(framework: Framework) -> list[Offered]:
    """The layouts of the analysis that a year's form offers, the one that holds by default first."""
    fitting = [each for each in layouts.of_kind(Kind.ANALYSIS) if each.fits(framework)]
    preferred = layouts.DEFAULTS[Kind.ANALYSIS]
    places = {name: place for place, name in enumerate(preferred)}
    ordered = sorted(fitting, key=lambda each: places.get(each.name, len(places)))
    return [Offered(each.name, each.title, each.needs) for each in ordered]


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


def marked(workbook: Path, copy: Path, request: Request, own: Own) -> Built:
    """Write a copy of a workbook with all its problems marked, as ``check`` finds them.

    There is none of a file that is no workbook of ours, or of one without a problem.
    """
    loaded = load(workbook, own)
    if not isinstance(loaded, Loaded):
        return Built((), loaded)
    examined = examine(loaded.workbook, request.with_own(loaded), beside(workbook))
    if examined.submission is None or not examined.problems:
        return Built((), examined.problems, examined.scores)
    refused = output.write_new(copy, mark(loaded.workbook, examined.problems))
    if refused:
        return Built((), in_order((*examined.problems, refused)), examined.scores)
    return Built((copy,), examined.problems, examined.scores)
