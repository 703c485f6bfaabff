"""Builds the sample workbooks and reports from the TOML files beside this script.

    python samples/build_samples.py [FOLDER]

A test compares what lies here with what this builds; after a change, build and commit both.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any

from itadocs.assessment import framework as frameworks
from itadocs.assessment.framework import Kind
from itadocs.pipeline import Request, produce
from itadocs.report import layouts
from itadocs.workbook import form
from itadocs.workbook.sheets import sheets

HERE = Path(__file__).parent
GOOD = ("001", "minimal")
YEAR = 2568


def entries(name: str) -> dict[str, Any]:
    """What is filled into the form of a sample, by sheet."""
    filled = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
    return {**filled, "agency": [filled["agency"]]}


def faulty() -> dict[str, Any]:
    """The entries of 001 with every mistake of ``faulty.toml`` planted."""
    filled = entries("001")
    framework = frameworks.load(YEAR)
    assert framework is not None
    row_keys = {sheet.key: sheet.row_key for sheet in sheets(framework)}
    mistakes = tomllib.loads((HERE / "faulty.toml").read_text("utf-8"))["mistakes"]
    planted = [(mistake, _row(filled, row_keys, mistake)) for mistake in mistakes]  # before any key is changed
    for mistake, row in planted:
        row.update(mistake.get("change", {}))
        for key in mistake.get("remove", ()):
            row.pop(key, None)
    return filled


def _row(filled: dict[str, Any], row_keys: dict[str, str], mistake: dict[str, Any]) -> dict[str, Any]:
    rows = filled[mistake["sheet"]]
    if "row" not in mistake:
        return rows[0]
    return next(row for row in rows if row[row_keys[mistake["sheet"]]] == mistake["row"])


def workbook(filled: dict[str, Any]) -> bytes:
    """The form with these entries."""
    framework = frameworks.load(YEAR)
    assert framework is not None
    return form.draw(framework, [each.title for each in layouts.of_kind(Kind.ANALYSIS)], filled)


def main(folder: Path) -> None:
    """Write all samples into a folder."""
    (folder / "reports").mkdir(parents=True, exist_ok=True)
    (folder / "faulty.xlsx").write_bytes(workbook(faulty()))
    for name in GOOD:
        content = workbook(entries(name))
        (folder / f"{name}.xlsx").write_bytes(content)
        for kind, document in produce(content, Request()).documents.items():
            (folder / "reports" / f"{name}_{kind.value}.docx").write_bytes(document)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
