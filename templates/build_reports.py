"""Builds the Word templates in ``reports/`` and ``handouts/`` from ``drawing/``, always to the same bytes.

    python -m templates.build_reports [FOLDER]

After a change, build, look at the pages, and commit drawing and templates together (a test compares).
"""

import sys
import zipfile
from io import BytesIO
from pathlib import Path

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
HANDOUTS = {"field-guide": field_guide}
_AGENCY = "{{ agency.full_name }}"
_CREATORS = {"analysis": _AGENCY, "implementation": _AGENCY, "district-summary": "{{ place }}"}


def build(name: str) -> bytes:
    """The bytes of the template of one layout."""
    kind, layout = LAYOUTS[name]
    stated = {"kind": kind, "title": layout.TITLE} | ({"needs": layout.NEEDS} if layout.NEEDS else {})
    return _packed(package(layout.draw(), stated, layout.DOCUMENT, _CREATORS[kind]))


def build_handout(name: str) -> bytes:
    """The bytes of the template of a handout; it says nothing of itself, and so is no layout."""
    handout = HANDOUTS[name]
    return _packed(package(handout.draw(), {}, handout.DOCUMENT, "itadocs"))


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for part, content in parts.items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def main(folder: Path) -> None:
    """Write every template, into two folders of a folder."""
    reports, handouts = folder / "reports", folder / "handouts"
    for each in (reports, handouts):
        each.mkdir(parents=True, exist_ok=True)
    for name in LAYOUTS:
        (reports / f"{name}.docx").write_bytes(build(name))
    for name in HANDOUTS:
        (handouts / f"{name}.docx").write_bytes(build_handout(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
