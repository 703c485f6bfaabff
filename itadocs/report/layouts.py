"""Which layouts there are, where their templates lie, and what each says of itself in its properties."""

from dataclasses import dataclass
from pathlib import Path

from itadocs.assessment.framework import Kind
from itadocs.assessment.model import Need
from itadocs.problems import Code, Problem, problem
from itadocs.report import properties
from itadocs.report.package import NotAPackageError, unpack

_HERE = Path(__file__)
# In an installed package the templates lie inside it, in a checkout at its top.
_FOLDERS = (_HERE.parents[1] / "templates" / "reports", _HERE.parents[2] / "templates" / "reports")

DEFAULTS = {Kind.ANALYSIS: "analysis-issues", Kind.IMPLEMENTATION: "implementation"}
"""The layout of each document where none is chosen."""


@dataclass(frozen=True)
class Layout:
    """A report layout: one Word template. ``needs`` are the parts of the workbook it cannot do without."""

    name: str
    kind: Kind
    title: str
    needs: frozenset[Need]
    template: bytes


def of_kind(kind: Kind) -> tuple[Layout, ...]:
    """The layouts of one kind; templates that cannot be read are left out here."""
    found = (load(path.stem) for path in sorted(_folder().glob("*.docx")) if not path.name.startswith("~$"))
    return tuple(each for each in found if isinstance(each, Layout) and each.kind is kind)


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
            template=template,
        )
    except (NotAPackageError, KeyError, ValueError) as reason:
        return problem(Code.TEMPLATE_DAMAGED, template=path.name, found=reason)


def _folder() -> Path:
    return next((folder for folder in _FOLDERS if folder.is_dir()), _FOLDERS[0])
