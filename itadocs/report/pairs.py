"""What the two reports of a workbook, and their PDFs, are to each other: whether those on disk are of the same."""

from collections.abc import Collection, Mapping
from pathlib import Path

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem
from itadocs.report import pdf_seal
from itadocs.report.origin import Origin
from itadocs.report.seal import is_untouched, origin_of


def compare(made: Mapping[Kind, bytes], paths: Mapping[Kind, Path]) -> tuple[Problem, ...]:
    """What there is to say of the reports that stand where ``made`` are about to be written, and of one beside them.

    Only of untouched reports of the same agency and year; those of another, and edited ones, ``output`` speaks of.
    What another version of itadocs made is older anyway, and not to be compared.
    That the results were filled in since makes no analysis old: it is made in October, its report in April.
    """
    there = {kind: report for kind, path in paths.items() if (report := _read(path)) is not None}
    now = next((origin_of(document) for document in made.values()), None) if there else None
    if now is None:
        return ()
    standing = {kind: origin for kind, report in there.items() if (origin := _standing(report, now))}
    strange = [kind for kind, origin in standing.items() if origin.made_from(kind) != now.made_from(kind)]
    left = [problem(Code.OUTPUT_OTHER_OLDER, found=paths[kind].name) for kind in strange if kind not in made]
    # One report is as it is to be and the other is not: a run between them was ended before it came to both.
    is_half = any(origin.reported == now.reported for origin in standing.values())
    mended = [kind for kind in strange if kind in made] if is_half else []
    return (*left, *(problem(Code.OUTPUT_PAIR_MENDED, found=paths[kind].name) for kind in mended))


def older_pdfs(
    made: Mapping[Kind, bytes], printed: Collection[Kind], paths: Mapping[Kind, Path]
) -> tuple[Problem, ...]:
    """What there is to say of PDFs from an earlier run, beside reports that are ``made`` and not ``printed`` anew."""
    said: list[Problem] = []
    for kind, document in made.items():
        if kind in printed:
            continue
        standing = _read(pdf := paths[kind].with_suffix(".pdf"))
        found = pdf_seal.origin_of(standing) if standing and pdf_seal.is_untouched(standing) else None
        now = origin_of(document) if found else None
        if found and now and found.made_from(kind) != now.made_from(kind):
            said.append(problem(Code.OUTPUT_PDF_OLDER, found=pdf.name))
    return tuple(said)


def _read(path: Path) -> bytes | None:
    """What stands there; None if nothing does, or what ``output`` will say cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _standing(report: bytes, now: Origin) -> Origin | None:
    """The origin of an untouched report of the same agency and year, by the same version."""
    found = origin_of(report)
    is_comparable = found is not None and found.is_of_same(now) and found.version == now.version
    return found if is_comparable and is_untouched(report) else None
