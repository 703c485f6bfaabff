"""Workbooks as results: the empty form of a year, and what is made of a filled one, which itself is never written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Need
from itadocs.catalogue import Code
from itadocs.loading import BROUGHT, Loaded, Own, beside, framework_of, load, shipped_framework
from itadocs.pipeline import Built, Request, examine, examine_parts
from itadocs.problems import Problem, in_order, problem, quoted
from itadocs.report import layouts, output
from itadocs.workbook import filled, form
from itadocs.workbook.book import imprint
from itadocs.workbook.form import Entries
from itadocs.workbook.marked import mark
from itadocs.workbook.next_year import CARRIED, carry
from itadocs.workbook.shape import Offered


def new(framework: Framework, path: Path) -> Problem | None:
    """Write the empty form of a fiscal year."""
    return output.write_new(path, blank(framework))


def blank(framework: Framework) -> bytes:
    """The empty form of a fiscal year."""
    return drawn(framework, {})


def drawn(framework: Framework, entries: Entries) -> bytes:
    """The form of a fiscal year with these entries filled in."""
    return form.draw(framework, offered(framework), entries)


def offered(framework: Framework) -> list[Offered]:
    """The layouts of the analysis that a year's form offers, the one that holds by default first."""
    fitting = [each for each in layouts.shipped().of_kind(Kind.ANALYSIS) if each.fits(framework)]
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
    made = filled.fill(loaded.workbook, examined.submission.drafts())
    refused = made if isinstance(made, Problem) else output.write_new(copy, made)
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
    made = mark(loaded.workbook, examined.problems)
    refused = made if isinstance(made, Problem) else output.write_new(copy, made)
    if refused:
        return Built((), in_order((*examined.problems, refused)), examined.scores)
    return Built((copy,), examined.problems, examined.scores)


@dataclass(frozen=True)
class NextYear:
    """What goes on from a filled workbook into the form of the year that follows; ``problems`` say what does not."""

    framework: Framework
    entries: Entries
    problems: tuple[Problem, ...]


def into_next_year(workbook: bytes, *own: Framework) -> NextYear | tuple[Problem, ...]:
    """What a filled workbook leaves to the year that follows, or everything that has to be mended in it first.

    ``own`` are the frameworks of the workbook's year and of the following one as far as they take the place of those
    that come with the program. Problems of the sheets that do not go on keep nothing from being carried over.
    """
    needs = frozenset({Need.AGENCY, Need.INDICATORS, Need.MEASURES})
    by_year = {each.fiscal_year: each for each in own}
    ended = examine_parts(workbook, Request(framework=by_year.get(imprint(workbook).year or 0)), needs)
    submission, old = ended.submission, ended.framework
    if submission is None or old is None:
        return ended.problems
    concerned = {(), *(submission.where(key).order for key in CARRIED)}
    blocking = tuple(each for each in ended.problems if each.blocks and each.where.order[:1] in concerned)
    following = old.fiscal_year + 1
    strange = by_year.keys() - {old.fiscal_year, following}
    if strange:
        return (*blocking, problem(Code.NEXT_YEAR_FRAMEWORK, found=min(strange), expected=following))
    new = by_year.get(following) or shipped_framework(following)
    if isinstance(new, Problem):
        return (*blocking, problem(Code.NEXT_YEAR_UNKNOWN, expected=following))
    if blocking or ended.scores is None:
        return blocking
    entries, left_out = carry(submission, ended.scores, old, new)
    return NextYear(new, entries, left_out)


def next_year(workbook: Path, path: Path, frameworks: Sequence[Path] = ()) -> Built:
    """Write the workbook of the year that follows a filled one; the problems say what is not in it, or why it is not.

    ``frameworks`` are files for the workbook's own year and the following one.
    """
    loaded, read = load(workbook, BROUGHT), [framework_of(each) for each in frameworks]
    faults = tuple(found for each in (loaded, *read) if isinstance(each, tuple) for found in each)
    if faults or not isinstance(loaded, Loaded):
        return Built((), faults)
    made = into_next_year(loaded.workbook, *(each for each in read if isinstance(each, Framework)))
    if not isinstance(made, NextYear):
        return Built((), made)
    refused = output.write_new(path, drawn(made.framework, made.entries))
    if refused:
        return Built((), (refused,))
    return Built((path,), (*made.problems, *left_behind(made.entries, path)))


def left_behind(entries: Entries, path: Path) -> Iterator[Problem]:
    """The emblem, if its file does not lie beside the new workbook."""
    for row in entries.get("agency", ()):
        emblem = str(row.get("emblem", ""))
        if emblem and not (path.parent / emblem).is_file():
            yield problem(Code.NEXT_YEAR_EMBLEM, found=quoted(emblem))
