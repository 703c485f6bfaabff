"""A returned file, read and examined: a workbook of ours with all that matters of it, or what else it is."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal

from itadocs import pipeline
from itadocs.assessment.district import Found, Use
from itadocs.assessment.model import Agency, Submission
from itadocs.assessment.scoring import Scores
from itadocs.catalogue import Code
from itadocs.files import Candidate
from itadocs.loading import beside
from itadocs.problems import Problem
from itadocs.workbook import book, stamp
from itadocs.workbook.book import Imprint
from itadocs.workbook.identity import KIND, KIND_MANIFEST, NO_SUBMISSIONS

_BLANK = "แบบฟอร์มที่ยังไม่ได้กรอก"
_SCORES_IN_DOUBT = frozenset({Code.OVERALL_DIFFERS, Code.YEAR_NOT_THE_FORMS})
_TOLD = 2  # problems of a workbook that are quoted
_WRITTEN = ("indicators[", "items[", "analyses[")  # what texts of an agency begin with: others may go on from last year
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Workbook:
    """A returned workbook of ours, as far as it matters here.

    ``agency`` is None where the version is not read; ``aside`` says why it is no return although it is of ours: it is
    a form as it was handed out, or a marked copy nobody corrected ("" = it counts). ``scores`` and ``items`` are those
    that nothing in the workbook contradicts.
    """

    file: str
    stated: Imprint
    code: str
    agency: Agency | None
    aside: str
    blocking: tuple[Problem, ...]
    scores: Scores | None
    items: Mapping[str, Decimal]
    sha256: str

    def fits(self, year: int) -> bool:
        """Whether it is of this year, and of a version that is read."""
        return self.agency is not None and self.stated.year == year

    def apart_from(self, handed_out: frozenset[str]) -> "Workbook":
        """The same workbook; one that is still the very file that was handed out is set aside."""
        return replace(self, aside=_BLANK) if self.sha256 in handed_out else self


@dataclass(frozen=True)
class Manifest:
    """What the forms of a year were handed out by: the list of the agencies, and of the files."""

    file: str
    data: bytes
    year: int | None

    @property
    def found(self) -> Found:
        """What it is among the files of a folder."""
        return Found(self.file, Use.OTHER, NO_SUBMISSIONS[KIND_MANIFEST])


def examined(
    candidate: Candidate, data: bytes | Problem | Found, request: pipeline.Request
) -> Workbook | Manifest | Found:
    """The workbook a file is, examined; or what became of a file that is none of ours, or cannot be read."""
    if isinstance(data, Found):
        return data
    if isinstance(data, Problem):
        return Found(candidate.file, Use.REFUSED, told(data))
    stated = book.imprint(data)
    if stated.kind == KIND_MANIFEST:
        return Manifest(candidate.file, data, stated.year)
    if other := NO_SUBMISSIONS.get(stated.kind):
        return Found(candidate.file, Use.OTHER, other)
    known = pipeline.examine(data, request, beside(candidate.path))
    submission = known.submission
    if submission is None and stated.kind != KIND:
        return Found(candidate.file, Use.REFUSED, told(known.problems[0]))
    blocking = tuple(each for each in known.problems if each.blocks)
    doubts = _SCORES_IN_DOUBT & {each.code for each in blocking}
    items = submission.items if submission and Code.YEAR_NOT_THE_FORMS not in doubts else ()
    return Workbook(
        candidate.file,
        replace(stated, year=known.framework.fiscal_year) if known.framework else stated,
        submission.agency.code if submission else stated.code,
        submission.agency if submission else None,
        _aside(data, submission, blocking),
        blocking,
        None if doubts else known.scores,
        {each.code: each.score for each in items if each.score is not None},
        hashlib.sha256(data).hexdigest(),
    )


def _aside(data: bytes, submission: Submission | None, blocking: Sequence[Problem]) -> str:
    """Why a workbook of ours is no return; a marked copy in which nothing blocks is as good as the workbook itself."""
    if blocking and stamp.state(data) is stamp.Marking.UNTOUCHED:
        return stamp.UNTOUCHED
    return _BLANK if submission is not None and _is_blank(submission) else ""


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
    """Whether this is a form as it was handed out: nothing in it but what may be filled in before.

    That is the agency, earlier scores and the measures of last year; published scores the manifest's hash tells.
    """
    planned = submission.measures_of(submission.particulars.measures_year)
    begun = planned or submission.remarks or submission.results_begun or submission.unreadable
    scored = any(each.score is not None for each in (*submission.indicators, *submission.items))
    drafts = submission.drafts()
    texts = ((address, text) for address, text in submission.prose() if address.startswith(_WRITTEN) and text)
    return not (begun or scored or any(submission.where(address) not in drafts for address, _ in texts))


def last_saved(stated: Imprint) -> datetime:
    """When a workbook was last saved; long ago if it does not say: then any other is newer."""
    return stated.saved or _LONG_AGO


def in_brief(problems: Sequence[Problem]) -> str:
    """The first problems with their cells, and how many more there are."""
    said = "; ".join(f"{each.where}: {each.message}".removeprefix(": ") for each in problems[:_TOLD])
    return f"{said} และอีก {len(problems) - _TOLD} จุด" if len(problems) > _TOLD else said


def told(found: Problem) -> str:
    """What is wrong and what to do, without the place."""
    return f"{found.message} → {found.remedy}"
