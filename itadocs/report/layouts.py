"""Which layouts there are, where their templates lie, what each says of itself, and which one serves a submission."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Need, Submission
from itadocs.catalogue import Code
from itadocs.package import NotAPackageError, unpack
from itadocs.problems import NOWHERE, Problem, problem, quoted
from itadocs.report import properties
from itadocs.thai import squeezed

_HERE = Path(__file__)
# In an installed package the templates lie inside it, in a checkout at its top.
_FOLDERS = (_HERE.parents[1] / "templates" / "reports", _HERE.parents[2] / "templates" / "reports")

DEFAULTS = {Kind.ANALYSIS: ("analysis-issues", "analysis-indicators"), Kind.IMPLEMENTATION: ("implementation",)}
"""The layouts of each document where none is chosen: the first that has what it needs."""


@dataclass(frozen=True)
class Layout:
    """A report layout: one Word template. ``needs`` are the parts of the workbook it cannot do without."""

    name: str
    kind: Kind
    title: str
    needs: frozenset[Need]
    path: Path
    template: bytes

    def fits(self, framework: Framework) -> bool:
        """Whether it can be made in this year at all."""
        return Need.ISSUES not in self.needs or bool(framework.issues)

    def is_served_by(self, submission: Submission, framework: Framework) -> bool:
        """Whether the year and the sheets that decide between layouts have what it needs."""
        return self.fits(framework) and (Need.ITEMS not in self.needs or submission.has_item_scores)


def every() -> tuple[Layout, ...]:
    """All layouts, those of the analysis first; templates that cannot be read are left out here."""
    found = (load(path.stem) for path in sorted(_folder().glob("*.docx")) if not path.name.startswith("~$"))
    kinds = list(Kind)
    return tuple(sorted((each for each in found if isinstance(each, Layout)), key=lambda each: kinds.index(each.kind)))


def of_kind(kind: Kind) -> tuple[Layout, ...]:
    """The layouts of one kind."""
    return tuple(each for each in every() if each.kind is kind)


def load(name: str) -> Layout | Problem:
    """The layout of this name, with its template."""
    path = _folder() / f"{name}.docx"
    try:
        template = path.read_bytes()
    except OSError:
        return problem(Code.TEMPLATE_MISSING, found=path.name)
    try:
        stated = properties.read(unpack(template))
        return Layout(
            name=name,
            kind=Kind(stated["kind"]),
            title=stated["title"],
            needs=frozenset(Need(each) for each in stated["needs"].split()) | {Need.AGENCY},
            path=path,
            template=template,
        )
    except (NotAPackageError, KeyError, ValueError) as reason:
        return problem(Code.TEMPLATE_DAMAGED, template=path.name, found=reason)


@dataclass(frozen=True)
class Choice:
    """The layout of one document, and what there is to say about it.

    Where the choice is refused the layout stands for what else is to be checked; where there is none, it is None.
    """

    layout: Layout | None
    problems: tuple[Problem, ...] = ()


def choose(kind: Kind, asked: str, submission: Submission, framework: Framework) -> Choice:
    """The layout for a document: ``asked`` by name or title, else as the workbook says, else by default."""
    typed = "" if asked or kind is not Kind.ANALYSIS else submission.particulars.layout
    if asked or typed:
        choice = _asked_for(kind, asked or typed, submission, framework, is_typed=bool(typed))
    else:
        choice = _default(kind, submission, framework)
    if choice.layout is None or any(each.blocks for each in choice.problems):
        return choice
    return replace(choice, problems=(*choice.problems, *_left_out(choice.layout, submission)))


def _asked_for(kind: Kind, asked: str, submission: Submission, framework: Framework, *, is_typed: bool) -> Choice:
    known = of_kind(kind)
    where = submission.where("agency.layout") if is_typed else NOWHERE
    meant = next((each for each in known if squeezed(asked) in (squeezed(each.name), squeezed(each.title))), None)
    fitting = _named(each for each in known if each.is_served_by(submission, framework))
    if meant is None:
        refused = problem(Code.LAYOUT_UNKNOWN, where, found=quoted(asked), expected=_named(known))
        return replace(_default(kind, submission, framework), problems=(refused,))
    without = replace(meant, needs=meant.needs - {Need.ISSUES, Need.ITEMS})
    if not meant.fits(framework):
        year = framework.fiscal_year
        refused = problem(Code.LAYOUT_NEEDS_ISSUES, where, found=meant.title, expected=year, fitting=fitting)
        return Choice(without, (refused,))
    if not meant.is_served_by(submission, framework):
        items = submission.where("items")
        refused = problem(Code.LAYOUT_NEEDS_ITEMS, items, found=meant.title, expected=items.sheet, fitting=fitting)
        return Choice(without, (refused,))
    return Choice(meant)


def _default(kind: Kind, submission: Submission, framework: Framework) -> Choice:
    preferred: Layout | None = None
    for name in DEFAULTS[kind]:
        layout = load(name)
        if isinstance(layout, Problem):
            return Choice(None, (layout,))
        if layout.is_served_by(submission, framework):
            said = _instead_of(preferred, layout, submission) if preferred else ()
            return Choice(layout, said)
        preferred = preferred or (layout if layout.fits(framework) else None)
    return Choice(preferred)


def _instead_of(preferred: Layout, layout: Layout, submission: Submission) -> tuple[Problem, ...]:
    where = submission.where("items")
    return (problem(Code.LAYOUT_BY_DEFAULT, where, found=layout.title, expected=preferred.title),)


def _left_out(layout: Layout, submission: Submission) -> Iterator[Problem]:
    """What was typed and this layout does not print: the analysis by issues is a layout's choice, all else is not."""
    analysed = any(each.correct or each.develop or each.maintain for each in submission.analyses)
    if layout.kind is Kind.ANALYSIS and Need.ISSUES not in layout.needs and analysed:
        expected = _named(each for each in of_kind(Kind.ANALYSIS) if Need.ISSUES in each.needs)
        where = submission.where("analysis")
        yield problem(Code.LAYOUT_WITHOUT_ISSUES, where, found=layout.title, expected=expected)


def _named(layouts: Iterator[Layout] | tuple[Layout, ...]) -> str:
    return ", ".join(f"{each.title} ({each.name})" for each in layouts)


def _folder() -> Path:
    return next((folder for folder in _FOLDERS if folder.is_dir()), _FOLDERS[0])
