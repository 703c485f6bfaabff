"""The whole flow on one screen: workbook → assessment → report.

``produce()`` is pure, from bytes to bytes; ``build()`` is produce and write.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from itadocs.assessment import framework as frameworks
from itadocs.assessment import rules, scoring
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Need, Submission
from itadocs.assessment.scoring import Scores
from itadocs.problems import NOWHERE, Code, Problem, in_order, problem, quoted, reason
from itadocs.report import context, layouts, output, template
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout
from itadocs.report.output import Edited, Pending
from itadocs.report.package import pack
from itadocs.report.seal import seal
from itadocs.thai import Numerals
from itadocs.workbook import book, form, reader


@dataclass(frozen=True)
class Request:
    """What is asked for. Without ``kinds`` both documents, the second only once results are begun."""

    kinds: frozenset[Kind] | None = None
    layout: str = ""  # of the analysis; "" = as the workbook says, else the default
    numerals: Numerals | None = None  # None = as the workbook says


@dataclass(frozen=True)
class Examined:
    """A workbook understood and checked: all problems, and what documents are made from if none blocks."""

    problems: tuple[Problem, ...]
    submission: Submission | None = None
    framework: Framework | None = None
    scores: Scores | None = None
    layouts: tuple[Layout, ...] = ()

    @property
    def is_blocked(self) -> bool:
        """Whether no document can be made."""
        return any(each.blocks for each in self.problems)


@dataclass(frozen=True)
class Product:
    """The finished documents, all that were asked for or none, and everything there is to say."""

    documents: Mapping[Kind, bytes]
    problems: tuple[Problem, ...]
    scores: Scores | None = None


@dataclass(frozen=True)
class Built:
    """What a build wrote, and everything there is to say."""

    outputs: tuple[Path, ...]
    problems: tuple[Problem, ...]
    scores: Scores | None = None


def examine(workbook: bytes, request: Request) -> Examined:
    """Read → compute → check: all problems of a workbook at once."""
    opened = book.open_book(workbook)
    if isinstance(opened, Problem):
        return Examined((opened,))
    framework = frameworks.load(opened.year)
    if framework is None:
        known = ", ".join(map(str, frameworks.years()))
        return Examined((problem(Code.FILE_YEAR_UNKNOWN, found=opened.year, expected=known),))
    submission, found = reader.read(opened, framework)
    kinds, noted = _kinds(submission, request)
    chosen, refused = _layouts(submission, framework, request, kinds)
    scores = _scores(submission, framework)
    needs = frozenset[Need]().union(*(layout.needs for layout in chosen))
    checked = rules.check(rules.Case(submission, framework, scores, kinds, needs))
    problems = in_order((*found, *noted, *refused, *checked))
    return Examined(problems, submission, framework, _as_published(submission, framework, scores), chosen)


def produce(workbook: bytes, request: Request) -> Product:
    """Read → compute → check → compose → render → finish: from the bytes of a workbook to those of the documents."""
    examined = examine(workbook, request)
    submission, framework, scores = examined.submission, examined.framework, examined.scores
    if examined.is_blocked or submission is None or framework is None or scores is None:
        return Product({}, examined.problems, scores)
    numerals = request.numerals or submission.particulars.numerals
    report = context.compose(submission, framework, scores, numerals)
    documents: dict[Kind, bytes] = {}
    for layout in examined.layouts:
        parts = template.render(layout.name, layout.template, report)
        if isinstance(parts, Problem):
            return Product({}, in_order((*examined.problems, parts)), scores)
        documents[layout.kind] = pack(seal(finish(parts, numerals), layout.kind, layout.name))
    return Product(documents, examined.problems, scores)


def build(workbook: Path, folder: Path, request: Request, edited: Edited) -> Built:
    """Produce and write: ``<stem>_analysis.docx`` and ``<stem>_implementation.docx``, whole, both or none."""
    content = _load(workbook)
    if isinstance(content, Problem):
        return Built((), (content,))
    product = produce(content, request)
    reports = [
        Pending(folder / f"{workbook.stem}_{kind.value}.docx", document) for kind, document in product.documents.items()
    ]
    outputs, written = output.write_reports(reports, edited)
    return Built(outputs, in_order((*product.problems, *written)), product.scores)


def check(workbook: Path, request: Request) -> Examined:
    """Examine a file; writes nothing."""
    content = _load(workbook)
    return Examined((content,)) if isinstance(content, Problem) else examine(content, request)


def new(year: int, path: Path) -> Problem | None:
    """Write the empty form of a fiscal year."""
    framework = frameworks.load(year)
    if framework is None:
        known = ", ".join(map(str, frameworks.years()))
        return problem(Code.FILE_YEAR_UNKNOWN, found=year, expected=known)
    return output.write_new(path, form.draw(framework, [each.title for each in layouts.of_kind(Kind.ANALYSIS)]))


def _load(path: Path) -> bytes | Problem:
    """The bytes of a file."""
    try:
        return path.read_bytes()
    except OSError as error:
        return problem(Code.FILE_UNREADABLE, found=reason(error))


def _kinds(submission: Submission, request: Request) -> tuple[frozenset[Kind], tuple[Problem, ...]]:
    """Which documents to make: without results not yet begun, the analysis alone."""
    if request.kinds is not None:
        return request.kinds, ()
    if submission.results_begun:
        return frozenset(Kind), ()
    if "results" in submission.incomplete:
        return frozenset({Kind.ANALYSIS}), ()
    return frozenset({Kind.ANALYSIS}), (problem(Code.RESULTS_NOT_BEGUN, submission.where("results")),)


def _layouts(
    submission: Submission, framework: Framework, request: Request, kinds: frozenset[Kind]
) -> tuple[tuple[Layout, ...], tuple[Problem, ...]]:
    """The layout of each document, and what keeps one from being used.

    Where an unknown layout is asked for, or one that the year cannot have, the rest of what is needed is still checked.
    """
    typed = submission.particulars.layout
    asked = request.layout or typed
    chosen: list[Layout] = []
    refused: list[Problem] = []
    where = NOWHERE if request.layout or not typed else submission.where("agency.layout")
    for kind in (kind for kind in Kind if kind in kinds):
        name = layouts.DEFAULTS[kind]
        if asked and kind is Kind.ANALYSIS:
            known = layouts.of_kind(kind)
            meant = next((each.name for each in known if asked in (each.name, each.title)), "")
            if not meant:
                expected = ", ".join(f"{each.title} ({each.name})" for each in known)
                refused.append(problem(Code.LAYOUT_UNKNOWN, where, found=quoted(asked), expected=expected))
            name = meant or name
        layout = layouts.load(name)
        if isinstance(layout, Problem):
            refused.append(layout)
        elif Need.ISSUES in layout.needs and not framework.issues:
            year = framework.fiscal_year
            refused.append(problem(Code.LAYOUT_NEEDS_ISSUES, where, found=layout.title, expected=year))
            chosen.append(replace(layout, needs=layout.needs - {Need.ISSUES, Need.ITEMS}))
        else:
            chosen.append(layout)
    return tuple(chosen), tuple(refused)


def _scores(submission: Submission, framework: Framework) -> Scores | None:
    """The computed scores, once every indicator has one."""
    given = {each.number: each.score for each in submission.indicators if each.score is not None}
    return scoring.compute(framework, given) if len(given) == len(framework.indicators) else None


def _as_published(submission: Submission, framework: Framework, scores: Scores | None) -> Scores | None:
    """The scores as documents and messages tell them."""
    overall, rating = submission.particulars.published_overall, submission.particulars.published_rating
    return scores and scoring.as_published(framework, scores, overall, rating)
