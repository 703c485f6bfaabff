"""A returned file, read and examined: a workbook of ours with all that matters of it, or what else it is."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from itadocs import pipeline
from itadocs.assessment.district import Found, Use
from itadocs.assessment.model import Agency, Submission
from itadocs.assessment.scoring import Scores
from itadocs.district.files import Candidate
from itadocs.loading import beside
from itadocs.problems import Problem
from itadocs.workbook import book, stamp
from itadocs.workbook.book import Imprint
from itadocs.workbook.identity import KIND, KIND_MANIFEST, KIND_SUMMARY

MANIFEST = "รายการแจกจ่ายที่โปรแกรมสร้าง"
_SUMMARY = "ไฟล์สรุปที่โปรแกรมสร้างไว้"
_MARKED = "สำเนาที่โปรแกรมทำเครื่องหมายไว้ ยังไม่ได้แก้ไข"
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Workbook:
    """A returned workbook of ours, as far as it matters here.

    ``agency`` is None where the version is not read; ``is_blank`` is a form as it was handed out.
    """

    file: str
    stated: Imprint
    code: str
    agency: Agency | None
    is_blank: bool
    blocking: tuple[Problem, ...]
    scores: Scores | None
    items: Mapping[str, Decimal]
    sha256: str

    def fits(self, year: int) -> bool:
        """Whether it is of this year, and of a version that is read."""
        return self.agency is not None and self.stated.year == year


def _other(candidate: Candidate, why: str) -> Found:
    return Found(candidate.file, Use.OTHER, why)


def understand(candidate: Candidate, data: bytes | Problem | Found, request: pipeline.Request) -> Workbook | Found:
    """The workbook a file is, examined; or what became of a file that is none of ours, or cannot be read."""
    if isinstance(data, Found):
        return data
    if isinstance(data, Problem):
        return Found(candidate.file, Use.REFUSED, told(data))
    stated = book.imprint(data)
    if stated.kind in (KIND_SUMMARY, KIND_MANIFEST):
        return _other(candidate, _SUMMARY if stated.kind == KIND_SUMMARY else MANIFEST)
    if stamp.state(data) is stamp.Marking.UNTOUCHED:
        return _other(candidate, _MARKED)
    examined = pipeline.examine(data, request, beside(candidate.path))
    if stated.kind != KIND:
        return Found(candidate.file, Use.REFUSED, told(examined.problems[0]))
    submission = examined.submission
    return Workbook(
        candidate.file,
        stated,
        submission.agency.code if submission else stated.code,
        submission.agency if submission else None,
        submission is not None and _is_blank(submission),
        tuple(each for each in examined.problems if each.blocks),
        examined.scores,
        {each.code: each.score for each in submission.items if each.score is not None} if submission else {},
        hashlib.sha256(data).hexdigest(),
    )


def handed_out(manifest: bytes) -> frozenset[str]:
    """The SHA-256 of every form that was handed out, as far as the manifest has them."""
    grids = book.open_list(manifest)
    cells = (
        ()
        if isinstance(grids, Problem)
        else (raw.value for grid in grids for row in grid.rows.values() for raw in row.values())
    )
    return frozenset(value for value in cells if isinstance(value, str) and _SHA256.fullmatch(value))


def _is_blank(submission: Submission) -> bool:
    """Whether this is a form as it was handed out: no score, result or new measure in it."""
    scored = (*submission.indicators, *submission.items)
    planned = submission.measures_of(submission.particulars.measures_year)  # those of last year may have been filled in
    begun = planned or submission.results_begun or submission.unreadable
    return not begun and all(each.score is None for each in scored)


def told(found: Problem) -> str:
    """What is wrong and what to do, without the place."""
    return f"{found.message} → {found.remedy}"
