"""The whole flow on one screen: workbook → assessment → report.

``produce()`` is pure, from bytes to bytes; ``build()`` is produce and write.
"""

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from itadocs.assessment import drafting, framework_file, rules, scoring, wording
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Need, Submission
from itadocs.assessment.scoring import Scores
from itadocs.assessment.wording import Phrases
from itadocs.catalogue import Code, Severity
from itadocs.loading import BROUGHT, Loaded, Own, beside, load, shipped_framework
from itadocs.problems import Problem, in_order, problem
from itadocs.report import chart_data, context, gaps, layouts, output, pairs, pictures
from itadocs.report.chart_part import ChartData
from itadocs.report.disk import Pending
from itadocs.report.document import make
from itadocs.report.fields import ReportFields
from itadocs.report.layouts import Layout, Shelf
from itadocs.report.origin import Origin, origin
from itadocs.report.output import Edited
from itadocs.report.pictures import Beside, Picture
from itadocs.thai import Numerals
from itadocs.workbook import book, reader, sheets


@dataclass(frozen=True)
class Request:
    """What is asked for. Without ``kinds`` both documents, the second only once results are begun."""

    kinds: frozenset[Kind] | None = None
    layout: str = ""  # of the analysis; "" = as the workbook says, else the default
    numerals: Numerals | None = None  # None = as the workbook says
    framework: Framework | None = None  # in the place of the one that comes with the program
    wording: Phrases | None = None  # likewise
    layouts: Shelf | None = None  # likewise
    draft: bool = False  # documents although problems block them, with every gap marked
    pdf: bool = False  # each document as PDF, too

    @property
    def phrases(self) -> Phrases:
        """What drafts are made of."""
        return self.wording or wording.load()

    def with_own(self, loaded: Loaded) -> "Request":
        """The same request, with what an official's own files hold."""
        return replace(
            self,
            framework=loaded.framework or self.framework,
            wording=loaded.wording or self.wording,
            layouts=loaded.layouts or self.layouts,
        )


@dataclass(frozen=True)
class Examined:
    """A workbook understood and checked: all problems, and what documents are made from if none blocks."""

    problems: tuple[Problem, ...]
    submission: Submission | None = None
    framework: Framework | None = None
    scores: Scores | None = None
    layouts: tuple[Layout, ...] = ()
    emblem: Picture | None = None
    photos: tuple[Picture | None, ...] = ()  # in the order of the documents; None = refused
    origin: Origin | None = None

    @property
    def is_blocked(self) -> bool:
        """Whether no document can be made but a draft."""
        return bool(self.open_points)

    @property
    def is_faulty(self) -> bool:
        """Whether a template or the program is at fault: then there is no draft either."""
        return any(each.severity is Severity.FAULT for each in self.problems)

    @property
    def open_points(self) -> int:
        """How many problems keep the documents from being final."""
        return sum(each.blocks for each in self.problems)


@dataclass(frozen=True)
class Composed:
    """All that the documents of a workbook are made from, and the layouts to make them by."""

    layouts: tuple[Layout, ...]
    fields: ReportFields
    numerals: Numerals
    charts: Mapping[str, ChartData | None]
    origin: Origin
    emblem: Picture | None
    photos: tuple[Picture | None, ...]
    open_points: int | None  # of a draft


@dataclass(frozen=True)
class Product:
    """The finished documents, all that were asked for or none, and everything there is to say."""

    documents: Mapping[Kind, bytes]
    problems: tuple[Problem, ...]
    scores: Scores | None = None
    agency: str = ""  # whose they are, with its place, as far as the workbook says
    pdfs: Mapping[Kind, bytes] = field(default_factory=dict[Kind, bytes])  # as far as they could be made


@dataclass(frozen=True)
class Built:
    """What a build wrote, and everything there is to say."""

    outputs: tuple[Path, ...]
    problems: tuple[Problem, ...]
    scores: Scores | None = None


def _nothing_beside(name: str) -> bytes:
    raise FileNotFoundError(errno.ENOENT, name)


def examine(workbook: bytes, request: Request, beside: Beside = _nothing_beside) -> Examined:
    """Read → compute → draft → check: all problems of a workbook, and of what it names beside it, at once."""
    opened = _opened(workbook, request)
    if isinstance(opened, Problem):
        return Examined((opened,))
    framework, submission, found = opened
    kinds, noted = _kinds(submission, request)
    asked = {Kind.ANALYSIS: request.layout}
    shelf = request.layouts or layouts.shipped()
    choices = [shelf.choose(kind, asked.get(kind, ""), submission, framework) for kind in Kind if kind in kinds]
    chosen = tuple(choice.layout for choice in choices if choice.layout)
    scores = _scores(submission, framework)
    filled = origin(submission, framework, request.phrases)
    needs = frozenset[Need]().union(*(layout.needs for layout in chosen))
    submission, drafts = drafting.draft(submission, framework, scores, needs, kinds, request.phrases)
    checked = rules.check(rules.Case(submission, framework, scores, kinds, needs))
    emblem = _emblem(submission, beside)
    photos = _photos(submission, beside) if Kind.IMPLEMENTATION in kinds else []
    refused = [each for each in (emblem, *photos) if isinstance(each, Problem)]
    problems = in_order(
        (
            *found,
            *noted,
            *shelf.said,
            *(each for choice in choices for each in choice.problems),
            *drafts,
            *checked,
            *refused,
        )
    )
    return Examined(
        problems,
        submission,
        framework,
        _as_published(submission, framework, scores),
        chosen,
        emblem=None if isinstance(emblem, Problem) else emblem,
        photos=tuple(each if isinstance(each, Picture) else None for each in photos),
        origin=filled,
    )


def examine_parts(workbook: bytes, request: Request, needs: frozenset[Need]) -> Examined:
    """Read → compute → check: a workbook as far as these parts of it go, whatever the documents made of it.

    Nothing is drafted, and no layout or picture is looked for.
    """
    opened = _opened(workbook, request)
    if isinstance(opened, Problem):
        return Examined((opened,))
    framework, submission, found = opened
    scores = _scores(submission, framework)
    checked = rules.check(rules.Case(submission, framework, scores, frozenset({Kind.ANALYSIS}), needs))
    published = _as_published(submission, framework, scores)
    return Examined(in_order((*found, *checked)), submission, framework, published)


def produce(workbook: bytes, request: Request, beside: Beside = _nothing_beside) -> Product:
    """Read → compute → draft → check → compose → make → print: from a workbook's bytes to the documents'."""
    examined = examine(workbook, request, beside)
    agency = examined.origin.agency if examined.origin else ""
    composed = compose(examined, request)
    made = documents(composed) if composed else {}
    if isinstance(made, Problem):
        return Product({}, in_order((*examined.problems, made)), examined.scores, agency)
    if not request.pdf:
        return Product(made, examined.problems, examined.scores, agency)
    from itadocs.report import pdf

    printed = pdf.of(made)
    problems = in_order((*examined.problems, *printed.problems))
    return Product(made, problems, examined.scores, agency, printed.documents)


def compose(examined: Examined, request: Request) -> Composed | None:
    """What the documents are made from; None where problems stand against them."""
    submission, framework, filled = examined.submission, examined.framework, examined.origin
    stops = examined.is_faulty or (examined.is_blocked and not request.draft)
    if stops or submission is None or framework is None or filled is None:
        return None
    submission = gaps.with_items_known(submission, framework)
    figures = examined.scores or scoring.known(framework, _given(submission))
    numerals = request.numerals or submission.particulars.numerals
    missing = gaps.of(submission, examined.problems)
    charts = chart_data.compose(submission, framework, figures, numerals, missing)
    fields = context.compose(
        submission,
        framework,
        figures,
        numerals,
        charts,
        has_emblem=examined.emblem is not None,
        phrases=request.phrases,
        gaps=missing,
    )
    open_points = examined.open_points if request.draft else None
    return Composed(examined.layouts, fields, numerals, charts, filled, examined.emblem, examined.photos, open_points)


def documents(composed: Composed) -> dict[Kind, bytes] | Problem:
    """The finished documents, all or none, or what is wrong with a template."""
    made: dict[Kind, bytes] = {}
    for layout in composed.layouts:
        each = make(
            layout,
            composed.fields,
            composed.numerals,
            composed.charts,
            composed.origin,
            emblem=composed.emblem,
            photos=composed.photos,
            open_points=composed.open_points,
        )
        if isinstance(each, Problem):
            return each
        made[Kind(layout.kind)] = each
    return made


def build(workbook: Path, folder: Path, request: Request, edited: Edited, own: Own = BROUGHT) -> Built:
    """Produce and write: ``<stem>_analysis.docx`` and ``<stem>_implementation.docx``, whole, both or none.

    Drafts are called ``<stem>_analysis_ร่าง.docx`` and so on: they never stand in the way of their final.
    """
    loaded = load(workbook, own)
    if not isinstance(loaded, Loaded):
        return Built((), loaded)
    product = produce(loaded.workbook, request.with_own(loaded), beside(workbook))
    return write(product, workbook.stem, folder, request, edited)


def write(product: Product, stem: str, folder: Path, request: Request, edited: Edited) -> Built:
    """Write the documents of a workbook whose name without its ending is ``stem``, and their PDFs: all or none."""
    ending = "_ร่าง" if request.draft else ""
    paths = {kind: folder / f"{stem}_{kind.value}{ending}.docx" for kind in Kind}
    compared = pairs.compare(product.documents, paths)
    older = pairs.older_pdfs(product.documents, product.pdfs, paths)
    reports = [Pending(paths[kind], document) for kind, document in product.documents.items()]
    reports += [Pending(paths[kind].with_suffix(".pdf"), pdf) for kind, pdf in product.pdfs.items()]
    outputs, written = output.write_reports(reports, edited)
    said = (*written, *compared, *older) if outputs else written
    return Built(outputs, in_order((*product.problems, *said)), product.scores)


def check(workbook: Path, request: Request, own: Own = BROUGHT) -> Examined:
    """Examine a file, as ``build`` would; writes nothing."""
    loaded = load(workbook, own)
    if not isinstance(loaded, Loaded):
        return Examined(loaded)
    return examine(loaded.workbook, request.with_own(loaded), beside(workbook))


def sheet_titles(needs: frozenset[Need]) -> tuple[str, ...]:
    """The sheets of the form that hold some parts, in the form's order."""
    latest = framework_file.load(framework_file.years()[-1])
    assert latest is not None  # it is one of the years
    return tuple(sheet.title for sheet in sheets.sheets(latest) if needs & sheet.holds)


def _opened(workbook: bytes, request: Request) -> tuple[Framework, Submission, tuple[Problem, ...]] | Problem:
    """What a workbook says by the framework of its year, or the one Problem that keeps it from being read."""
    opened = book.open_book(workbook)
    if isinstance(opened, Problem):
        return opened
    framework = _framework(opened.year, request)
    return framework if isinstance(framework, Problem) else (framework, *reader.read(opened, framework))


def _framework(year: int, request: Request) -> Framework | Problem:
    """The framework a form of this year is read by."""
    if request.framework is None:
        return shipped_framework(year)
    own = request.framework.fiscal_year
    return request.framework if own == year else problem(Code.FRAMEWORK_OTHER_YEAR, found=own, expected=year)


def _emblem(submission: Submission, beside: Beside) -> Picture | Problem | None:
    name = submission.particulars.emblem
    return pictures.emblem(name, submission.where("agency.emblem"), beside) if name else None


def _photos(submission: Submission, beside: Beside) -> list[Picture | Problem]:
    return [
        pictures.photo(each.file, submission.where(each.address), beside) for each in submission.photos_by_measure()
    ]


def _kinds(submission: Submission, request: Request) -> tuple[frozenset[Kind], tuple[Problem, ...]]:
    """Which documents to make: without results not yet begun, the analysis alone."""
    if request.kinds is not None:
        return request.kinds, ()
    if submission.results_begun:
        return frozenset(Kind), ()
    if "results" in submission.incomplete:
        return frozenset({Kind.ANALYSIS}), ()
    return frozenset({Kind.ANALYSIS}), (problem(Code.RESULTS_NOT_BEGUN, submission.where("results")),)


def _scores(submission: Submission, framework: Framework) -> Scores | None:
    """The computed scores, once every indicator has one."""
    given = _given(submission)
    return scoring.compute(framework, given) if len(given) == len(framework.indicators) else None


def _given(submission: Submission) -> dict[int, Decimal]:
    return {each.number: each.score for each in submission.indicators if each.score is not None}


def _as_published(submission: Submission, framework: Framework, scores: Scores | None) -> Scores | None:
    """The scores as documents and messages tell them."""
    overall, rating = submission.particulars.published_overall, submission.particulars.published_rating
    return scores and scoring.as_published(framework, scores, overall, rating)
