"""Builds the sample workbooks and reports from the TOML files beside this script.

    python samples/build_samples.py [FOLDER]

A test compares what lies here with what this builds; after a change, build and commit both.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any

from itadocs.assessment import framework_file
from itadocs.assessment.framework import Framework, Kind
from itadocs.pipeline import Request, produce
from itadocs.report import layouts
from itadocs.workbook import form
from itadocs.workbook.sheets import sheets

HERE = Path(__file__).parent
GOOD = ("000", "001", "002", "003", "004", "2569", "minimal")


def entries(name: str) -> dict[str, Any]:
    """What is filled into the form of a sample, by sheet."""
    filled = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
    return {**filled, "agency": [filled["agency"]]}


def faulty() -> dict[str, Any]:
    """The entries of 001 with every mistake of ``faulty.toml`` planted."""
    filled = entries("001")
    row_keys = {sheet.key: sheet.row_key for sheet in sheets(framework(filled))}
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


def framework(filled: dict[str, Any]) -> Framework:
    """The framework of the year a sample is about."""
    official = framework_file.load(filled["agency"][0]["assessed_year"])
    assert official is not None
    return official


def workbook(filled: dict[str, Any], official: Framework) -> bytes:
    """The form with these entries."""
    offered = [each.title for each in layouts.shipped().of_kind(Kind.ANALYSIS) if each.fits(official)]
    return form.draw(official, offered, filled)


def main(folder: Path) -> None:
    """Write all samples into a folder."""
    (folder / "reports").mkdir(parents=True, exist_ok=True)
    (folder / "faulty.xlsx").write_bytes(workbook(faulty(), framework(entries("001"))))

    def beside(name: str) -> bytes:
        return (HERE / name).read_bytes()

    for name in GOOD:
        filled = entries(name)
        content = workbook(filled, framework(filled))
        (folder / f"{name}.xlsx").write_bytes(content)
        for kind, document in produce(content, Request(), beside).documents.items():
            (folder / "reports" / f"{name}_{kind.value}.docx").write_bytes(document)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
