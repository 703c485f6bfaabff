"""Builds the Word templates in ``reports/`` and ``handouts/`` from ``drawing/``, always to the same bytes.

    python -m templates.build_reports [FOLDER]

After a change, build, look at the pages, and commit drawing, templates and their ``programs`` together (tests compare).
"""

import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from itadocs.problems import Problem
from itadocs.report import precompiled, ready, sandbox, understood
from itadocs.report.contract import ROOTS, seen
from itadocs.report.faults import Fault
from itadocs.report.guide_fields import GuideFields
from templates.drawing import (
    analysis_indicators,
    analysis_issues,
    analysis_narrative,
    analysis_ranking,
    district_summary,
    field_guide,
    implementation,
)
from templates.drawing.look import package

LAYOUTS = {
    "analysis-issues": ("analysis", analysis_issues),
    "analysis-indicators": ("analysis", analysis_indicators),
    "analysis-narrative": ("analysis", analysis_narrative),
    "analysis-ranking": ("analysis", analysis_ranking),
    "implementation": ("implementation", implementation),
    "district-summary": ("district-summary", district_summary),
}
HANDOUTS = {"field-guide": (GuideFields, field_guide)}
_AGENCY = "{{ agency.full_name }}"
_CREATORS = {"analysis": _AGENCY, "implementation": _AGENCY, "district-summary": "{{ place }}"}
_ROOTS = {kind.value: root for kind, root in ROOTS.items()}


def build(name: str) -> bytes:
    """The bytes of the template of one layout."""
    kind, layout = LAYOUTS[name]
    stated = {"kind": kind, "title": layout.TITLE} | ({"needs": layout.NEEDS} if layout.NEEDS else {})
    return _packed(package(layout.draw(), stated, layout.DOCUMENT, _CREATORS[kind]))


def build_handout(name: str) -> bytes:
    """The bytes of the template of a handout; it says nothing of itself, and so is no layout."""
    _, handout = HANDOUTS[name]
    return _packed(package(handout.draw(), {}, handout.DOCUMENT, "itadocs"))


def programs(folder: Path) -> dict[str, str]:
    """The programs of the templates in a folder as ``main`` writes it: for each file, the Python that Jinja writes."""
    seen_by = {folder / f"reports/{name}.docx": _ROOTS[kind] for name, (kind, _) in LAYOUTS.items()}
    seen_by |= {folder / f"handouts/{name}.docx": root for name, (root, _) in HANDOUTS.items()}
    return {file: content for path, root in seen_by.items() for file, content in _programs(path, root)}


def _programs(path: Path, root: type) -> Iterator[tuple[str, str]]:
    parts = ready.opened(path.name, path.read_bytes())
    assert not isinstance(parts, Problem), parts
    sources = ready.sources(parts)
    for part, file in precompiled.names_of(parts, sources, root).items():
        made = understood.part(path.name, part, sources[part], seen(root))
        assert not isinstance(made, Fault), made
        code = sandbox.code(made.prepared, seen(root), sandbox.line_break(part))
        assert isinstance(code, str), code
        yield file, f"{code}\n# {path.name} {part}\n"


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for part, content in parts.items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def main(folder: Path) -> None:
    """Write every template, into two folders of a folder, and their programs into a third."""
    reports, handouts, compiled = folder / "reports", folder / "handouts", folder / precompiled.FOLDER
    for each in (reports, handouts, compiled):
        each.mkdir(parents=True, exist_ok=True)
    for name in LAYOUTS:
        (reports / f"{name}.docx").write_bytes(build(name))
    for name in HANDOUTS:
        (handouts / f"{name}.docx").write_bytes(build_handout(name))
    for outdated in compiled.glob("*.py"):
        outdated.unlink()
    for file, code in programs(folder).items():
        (compiled / file).write_text(code, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
