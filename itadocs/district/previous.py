"""Last year's returned workbooks in a folder: which is whose, and what goes on from it into the new form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from itadocs.assessment.district import Found, Use
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import files
from itadocs.district.files import Candidate
from itadocs.district.matching import match
from itadocs.pipeline import Request, understand
from itadocs.problems import Location, Problem, problem
from itadocs.workbook import book
from itadocs.workbook.book import Imprint
from itadocs.workbook.form import Entries
from itadocs.workbook.identity import KIND
from itadocs.workbooks import NextYear, into_next_year

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_TOLD = 2  # problems of a workbook that a reason quotes


@dataclass(frozen=True)
class Returned:
    """The newest workbook that an agency returned, and the fiscal year of its form."""

    candidate: Candidate
    year: int
    saved: datetime


@dataclass(frozen=True)
class Archive:
    """What a folder holds of earlier years, by the agency's code, and what of it could not be read."""

    returned: Mapping[str, Returned] = field(default_factory=dict[str, Returned])
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Carried:
    """What goes on into an agency's new form, and what there is to say about it."""

    entries: Entries | None
    problems: tuple[Problem, ...] = ()


def find(folder: Path, agencies: Sequence[Agency], year: int) -> Archive:
    """The workbooks of the years before ``year``, at any depth and under any name.

    Of several of an agency the one of the latest year is taken, of these the one last saved.
    """
    returned: dict[str, Returned] = {}
    problems: list[Problem] = []
    for each in files.walk(folder):
        data = each if isinstance(each, Found) else files.read(each)
        stated = book.imprint(data) if isinstance(data, bytes) else Imprint()
        if not isinstance(each, Candidate) or not isinstance(data, bytes) or not stated.kind:
            if reason := _why_not(data):
                problems.append(problem(Code.HANDOUT_PREVIOUS_UNREAD, Location(file=each.file), reason=reason))
        elif stated.kind == KIND and stated.year and stated.year < year:
            agency = _owner(data, stated, agencies)
            found = Returned(each, stated.year, stated.saved or _LONG_AGO)
            if agency and (agency.code not in returned or _is_newer(found, returned[agency.code])):
                returned[agency.code] = found
    return Archive(returned, tuple(problems))


def carry(returned: Returned, agency: Agency, framework: Framework) -> Carried:
    """What goes on from a workbook; nothing, with a warning that says why, if it has to be mended first."""
    data = files.read(returned.candidate)
    if isinstance(data, Found):
        return _without(returned, agency, data.reason)
    if isinstance(data, Problem):
        return _without(returned, agency, _told(data))
    if returned.year != framework.fiscal_year - 1:
        return _without(returned, agency, f"เป็นแบบฟอร์มของปีงบประมาณ พ.ศ. {returned.year}")
    made = into_next_year(data, framework)
    if isinstance(made, NextYear):
        return Carried(made.entries, made.problems)
    more = f" และอีก {len(made) - _TOLD} จุด" if len(made) > _TOLD else ""
    return _without(returned, agency, "; ".join(map(_told, made[:_TOLD])) + more)


def _owner(data: bytes, stated: Imprint, agencies: Sequence[Agency]) -> Agency | None:
    """The agency of the list that a workbook belongs to: by the code it was handed out with, else by what is in it."""
    found = match(stated.code, None, agencies)
    if isinstance(found, str):
        submission = understand(data, Request(), frozenset()).submission
        found = match(submission.agency.code, submission.agency, agencies) if submission else found
    return None if isinstance(found, str) or found.differs else found.agency


def _is_newer(found: Returned, other: Returned) -> bool:
    return (found.year, found.saved) > (other.year, other.saved)


def _why_not(data: bytes | Problem | Found) -> str:
    """Why a file that may have been a workbook of ours cannot be read; "" of one that is surely another."""
    if isinstance(data, Found):
        return data.reason if data.use is Use.REFUSED else ""
    opened = book.open_book(data) if isinstance(data, bytes) else data
    return _told(opened) if isinstance(opened, Problem) and opened.code is not Code.FILE_NOT_OURS else ""


def _without(returned: Returned, agency: Agency, reason: str) -> Carried:
    where = Location(file=returned.candidate.file)
    said = problem(Code.HANDOUT_WITHOUT_PREVIOUS, where, found=agency.full_name, reason=reason)
    return Carried(None, (said,))


def _told(found: Problem) -> str:
    return f"{found.where}: {found.message}" if str(found.where) else found.message
