"""Which layouts there are, what each says of itself, and which one serves a submission.

A layout is one Word template. Those that come with the program lie in a folder; an official's own, in a folder of
hers, take the place of those of the same name, and stand beside them where the name is new.
"""

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from itadocs.assessment.framework import Framework, Kind, SummaryKind
from itadocs.assessment.model import Need, Submission
from itadocs.catalogue import Code
from itadocs.package import CUSTOM, ZIP_FAULTS, NotAPackageError
from itadocs.problems import NOWHERE, Problem, problem, quoted, reason
from itadocs.report import properties
from itadocs.thai import join, squeezed

_HERE = Path(__file__)
# In an installed package the templates lie inside it, in a checkout at its top.
_FOLDERS = (_HERE.parents[1] / "templates", _HERE.parents[2] / "templates")
_LARGEST = 50 * 2**20
_SET_ASIDE = ("~$", ".")  # what office programs and systems leave beside a file

DEFAULTS = {Kind.ANALYSIS: ("analysis-issues", "analysis-indicators"), Kind.IMPLEMENTATION: ("implementation",)}
"""The layouts of each document where none is chosen: the first that has what it needs."""

KINDS: Mapping[Kind | SummaryKind, str] = {
    Kind.ANALYSIS: "รายงานการวิเคราะห์",
    Kind.IMPLEMENTATION: "รายงานผลการดำเนินการ",
    SummaryKind.DISTRICT: "สรุปผลของหน่วยงานในพื้นที่",
}
"""The kinds of documents there are layouts for, in the order they are shown, as officials call them."""
_PLACES = list(KINDS)


@dataclass(frozen=True)
class Layout:
    """A report layout: one Word template. ``needs`` are the parts of the workbook it cannot do without.

    A summary has no needs: it tells of many workbooks, and of what is missing.
    """

    name: str
    kind: Kind | SummaryKind
    title: str
    needs: frozenset[Need]
    path: Path
    template: bytes

    def is_called(self, asked: str) -> bool:
        """Whether this is its name or title, however it is spaced."""
        return squeezed(asked) in (squeezed(self.name), squeezed(self.title))

    def fits(self, framework: Framework) -> bool:
        """Whether it can be made in this year at all."""
        return Need.ISSUES not in self.needs or bool(framework.issues)

    def is_served_by(self, submission: Submission, framework: Framework) -> bool:
        """Whether the year and the sheets that decide between layouts have what it needs."""
        return self.fits(framework) and (Need.ITEMS not in self.needs or submission.has_item_scores)


@dataclass(frozen=True)
class Choice:
    """The layout of one document, and what there is to say about it.

    Where the choice is refused the layout stands for what else is to be checked; where there is none, it is None.
    """

    layout: Layout | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """The layouts there are, by name; a template that cannot be used stands here as its problem.

    ``said`` is what there is to say of a folder of templates beyond that.
    """

    found: Mapping[str, Layout | Problem]
    said: tuple[Problem, ...] = ()

    def with_own(self, folder: Path) -> "Shelf":
        """These layouts, with the templates of a folder in their place or beside them. OSError without the folder."""
        files = _in_folder(folder)
        understood = {path.stem: _understood(path, self.found.get(path.stem)) for path in files}
        own = {name: each for name, each in understood.items() if each is not None}
        unused = [quoted(path.name) for path in files if path.stem not in own]
        said = (problem(Code.TEMPLATE_NOT_USED, found=join(unused)),) if unused else ()
        return Shelf({**self.found, **own}, said)

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with templates that cannot be used."""
        return tuple(each for each in self.found.values() if isinstance(each, Problem))

    def every(self) -> tuple[Layout, ...]:
        """All layouts that can be used, those of the analysis first."""
        usable = (each for each in self.found.values() if isinstance(each, Layout))
        return tuple(sorted(usable, key=lambda each: _PLACES.index(each.kind)))

    def of_kind(self, kind: Kind | SummaryKind) -> tuple[Layout, ...]:
        """The layouts of one kind."""
        return tuple(each for each in self.every() if each.kind is kind)

    def load(self, name: str) -> Layout | Problem:
        """The layout of this name, with its template."""
        return self.found.get(name) or problem(Code.TEMPLATE_MISSING, found=f"{name}.docx")

    def choose(self, kind: Kind, asked: str, submission: Submission, framework: Framework) -> Choice:
        """The layout for a document: ``asked`` by name or title, else as the workbook says, else by default."""
        typed = "" if asked or kind is not Kind.ANALYSIS else submission.particulars.layout
        if asked or typed:
            choice = self._asked_for(kind, asked or typed, submission, framework, is_typed=bool(typed))
        else:
            choice = self._default(kind, submission, framework)
        if choice.layout is None or any(each.blocks for each in choice.problems):
            return choice
        return replace(choice, problems=(*choice.problems, *self._left_out(choice.layout, submission)))

    def _asked_for(
        self, kind: Kind, asked: str, submission: Submission, framework: Framework, *, is_typed: bool
    ) -> Choice:
        known = self.of_kind(kind)
        where = submission.where("agency.layout") if is_typed else NOWHERE
        meant = next((each for each in known if each.is_called(asked)), None)
        fitting = _named(each for each in known if each.is_served_by(submission, framework))
        if meant is None:
            refused = problem(Code.LAYOUT_UNKNOWN, where, found=quoted(asked), expected=_named(known))
            return replace(self._default(kind, submission, framework), problems=(refused,))
        if not meant.fits(framework):
            year = framework.fiscal_year
            refused = problem(Code.LAYOUT_NEEDS_ISSUES, where, found=meant.title, expected=year, fitting=fitting)
            return replace(self._default(kind, submission, framework), problems=(refused,))
        if not meant.is_served_by(submission, framework):
            items = submission.where("items")
            refused = problem(Code.LAYOUT_NEEDS_ITEMS, items, found=meant.title, expected=items.sheet, fitting=fitting)
            return Choice(replace(meant, needs=meant.needs - {Need.ISSUES, Need.ITEMS}), (refused,))
        return Choice(meant)

    def _default(self, kind: Kind, submission: Submission, framework: Framework) -> Choice:
        preferred: Layout | None = None
        for name in DEFAULTS[kind]:
            layout = self.load(name)
            if isinstance(layout, Problem):
                return Choice(None, (layout,))
            if layout.is_served_by(submission, framework):
                said = _instead_of(preferred, layout, submission) if preferred else ()
                return Choice(layout, said)
            preferred = preferred or (layout if layout.fits(framework) else None)
        return Choice(preferred)

    def _left_out(self, layout: Layout, submission: Submission) -> Iterator[Problem]:
        """What was typed and this layout does not print: analysis by issues is a layout's choice, all else is not."""
        analysed = any(each.correct or each.develop or each.maintain for each in submission.analyses)
        if layout.kind is Kind.ANALYSIS and Need.ISSUES not in layout.needs and analysed:
            expected = _named(each for each in self.of_kind(Kind.ANALYSIS) if Need.ISSUES in each.needs)
            where = submission.where("analysis")
            yield problem(Code.LAYOUT_WITHOUT_ISSUES, where, found=layout.title, expected=expected)


def _instead_of(preferred: Layout, layout: Layout, submission: Submission) -> tuple[Problem, ...]:
    where = submission.where("items")
    return (problem(Code.LAYOUT_BY_DEFAULT, where, found=layout.title, expected=preferred.title),)


def _named(layouts: Iterable[Layout]) -> str:
    return ", ".join(f"{each.title} ({each.name})" for each in layouts)


@cache
def shipped() -> Shelf:
    """The layouts that come with the program; what they say of themselves is read, and no more: they are sound."""
    folder = brought("reports")
    return Shelf({path.stem: _of_ours(path) for path in _in_folder(folder)} if folder else {})


def brought(name: str) -> Path | None:
    """A folder of templates that comes with the program."""
    return next((folder for each in _FOLDERS if (folder := each / name).is_dir()), None)


def _in_folder(folder: Path) -> list[Path]:
    """The Word documents of a folder."""
    return sorted(
        each for each in folder.iterdir() if each.suffix.lower() == ".docx" and not each.name.startswith(_SET_ASIDE)
    )


def _of_ours(path: Path) -> Layout | Problem:
    """The layout a file is that comes with the program."""
    try:
        template = read(path)
        with zipfile.ZipFile(path) as package:
            stated = properties.read({CUSTOM: package.read(CUSTOM)})
    except (*ZIP_FAULTS, KeyError):
        return _damaged(path, "เปิดเป็นเอกสารไม่ได้")
    return _stated(path, stated, template) or _damaged(path, "ข้อมูลชนิดเอกสารในไฟล์ไม่ครบหรือไม่ถูกต้อง")


def _understood(path: Path, replaced: Layout | Problem | None) -> Layout | Problem | None:
    """The layout a file is, or what is wrong with it; None where it neither says that it is one nor replaces one.

    What a template does not say of itself is as in the one it replaces: office programs may drop properties.
    """
    from itadocs.report import seal  # not needed for what comes with the program

    known = replaced if isinstance(replaced, Layout) else None
    if known is None and path.is_dir():
        return None
    try:
        template = read(path)
        stated, broken = _examined(template)
    except OSError as error:
        return _damaged(path, reason(error))
    except NotAPackageError as fault:
        return _damaged(path, str(fault)) if known else None
    if seal.marks(stated):
        return problem(Code.TEMPLATE_A_REPORT, template=path.name) if known else None
    if known is None and not stated:
        return None
    layout = _stated(path, {**(_told(known) if known else {}), **stated}, template)
    if layout is None:
        return _damaged(path, "ข้อมูลชนิดเอกสารในไฟล์ไม่ครบหรือไม่ถูกต้อง")
    if broken:
        return _damaged(path, broken)
    if known and layout.kind is not known.kind:
        found, expected = KINDS[layout.kind], KINDS[known.kind]
        return problem(Code.TEMPLATE_OTHER_KIND, template=path.name, found=found, expected=expected)
    return layout


@lru_cache(maxsize=32)  # a batch reads a folder of templates again and again
def _examined(template: bytes) -> tuple[Mapping[str, str], str]:
    """What a template says of itself, and what is broken in it. NotAPackageError if it is none."""
    from itadocs.report import safety

    parts = safety.unpacked(template)
    return properties.read(parts), safety.broken(parts)


def read(path: Path) -> bytes:
    """The bytes of a template. OSError if it cannot be read, NotAPackageError if it is larger than any."""
    with path.open("rb") as stream:
        template = stream.read(_LARGEST + 1)
    if len(template) > _LARGEST:
        raise NotAPackageError("ใหญ่เกินไป")
    return template


def _damaged(path: Path, why: str) -> Problem:
    return problem(Code.TEMPLATE_DAMAGED, template=path.name, found=why)


def _stated(path: Path, stated: Mapping[str, str], template: bytes) -> Layout | None:
    """The layout as its properties say; None where these are not all there, or say what is not known."""
    kind = next((each for each in KINDS if each.value == stated.get("kind")), None)
    title, needs = stated.get("title"), stated.get("needs")
    if kind is None or title is None:
        return None
    if isinstance(kind, SummaryKind):
        return Layout(path.stem, kind, title, frozenset(), path, template)
    if needs is None or not set(needs.split()) <= {each.value for each in Need}:
        return None
    return Layout(path.stem, kind, title, frozenset({Need.AGENCY, *map(Need, needs.split())}), path, template)


def _told(layout: Layout) -> dict[str, str]:
    """The properties a layout has, as its template states them."""
    return {"kind": layout.kind, "title": layout.title, "needs": " ".join(sorted(layout.needs))}
