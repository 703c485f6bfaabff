"""Builds the Word templates in ``reports/`` from ``drawing/``, always to the same bytes.

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
_AGENCY = "{{ agency.full_name }}"
_CREATORS = {"analysis": _AGENCY, "implementation": _AGENCY, "district-summary": "{{ place }}"}


def build(name: str) -> bytes:
    """The bytes of one template."""
    kind, layout = LAYOUTS[name]
    stated = {"kind": kind, "title": layout.TITLE} | ({"needs": layout.NEEDS} if layout.NEEDS else {})
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for part, content in package(layout.draw(), stated, layout.DOCUMENT, _CREATORS[kind]).items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def main(folder: Path) -> None:
    """Write every template into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in LAYOUTS:
        (folder / f"{name}.docx").write_bytes(build(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "reports")
