"""The summary of a run, beside the reports: a workbook with a row each, which every run writes anew."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

from itadocs.assessment.framework import Kind
from itadocs.batch.run import Outcome, Told
from itadocs.catalogue import Severity
from itadocs.problems import Problem
from itadocs.renewed import renew
from itadocs.report.layouts import KINDS
from itadocs.workbook import batch_summary
from itadocs.workbook.batch_summary import Line
from itadocs.workbook.identity import KIND_BATCH

NAME = "summary.xlsx"
_MENDING = (Outcome.REFUSED, Outcome.FAILED)


def save(told: Iterable[Told], output: Path) -> tuple[Problem, ...]:
    """Write the summary of these workbooks, in their order; what there is to say of it.

    An earlier summary is replaced, with a backup of one that was edited; another file is not.
    """
    lines = [_line(each, output) for each in told]
    outcomes = {each.label: each in _MENDING for each in Outcome if each is not Outcome.CURRENT}
    drawn = batch_summary.draw(lines, [KINDS[each] for each in Kind], outcomes)
    return renew(output / NAME, drawn, KIND_BATCH)


def _line(told: Told, output: Path) -> Line:
    """A row. What an earlier run made is done, whoever made it: the same state is always the same summary."""
    source, scores = told.source, told.scores
    outcome = Outcome.DONE if told.outcome is Outcome.CURRENT else told.outcome
    return Line(
        source.name,
        _address(source.path, output),
        outcome.label,
        told.agency,
        scores.overall if scores else None,
        scores.rating if scores else "",
        {KINDS[kind]: _address(path, output) for path in told.outputs if (kind := _kind(path, source.path))},
        _listed(told.problems, outcome),
    )


def _listed(problems: Sequence[Problem], outcome: Outcome) -> Sequence[Problem]:
    """All that is to be mended or looked at; of what nobody has to, only why a file was left aside."""
    if outcome is Outcome.SKIPPED:
        return problems
    return [each for each in problems if each.severity is not Severity.INFORMATION]


def _kind(report: Path, workbook: Path) -> Kind | None:
    """Which report a Word file is; of PDFs, which lie beside them, none."""
    if report.suffix != ".docx":
        return None
    ending = report.name.removeprefix(workbook.stem)
    return next((each for each in Kind if ending.startswith(f"_{each.value}")), None)


def _address(path: Path, folder: Path) -> str:
    """A path as a link in a file of a folder: relative to it, unless it lies on another disk."""
    try:
        return quote(Path(os.path.relpath(path, folder)).as_posix())
    except ValueError:
        return path.absolute().as_uri()
