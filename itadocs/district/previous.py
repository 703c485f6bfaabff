"""Last year's returned workbooks in a folder: which is whose, and what goes on from it into the new form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from itadocs import files
from itadocs.assessment.district import Found, Use
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district.matching import match
from itadocs.district.returned import in_brief, last_saved
from itadocs.files import Candidate
from itadocs.pipeline import Request, examine_parts
from itadocs.problems import Location, Problem, problem
from itadocs.workbook import book
from itadocs.workbook.book import Imprint
from itadocs.workbook.form import Entries
from itadocs.workbook.identity import KIND
from itadocs.workbooks import NextYear, into_next_year


@dataclass(frozen=True)
class Returned:
    """The newest workbook that an agency returned, and the fiscal year of its form."""

    candidate: Candidate
    year: int
    saved: datetime

    @property
    def age(self) -> tuple[int, datetime]:
        """The greater, the newer."""
        return self.year, self.saved


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
                problems.append(_unread(each, reason))
        elif stated.kind == KIND and stated.year and stated.year < year:
            agency = _owner(data, stated, agencies)
            found = Returned(each, stated.year, last_saved(stated))
            if isinstance(agency, str):
                problems.append(_unread(each, agency))
            elif agency.code not in returned or found.age > returned[agency.code].age:
                returned[agency.code] = found
    return Archive(returned, tuple(problems))


def carry(returned: Returned, agency: Agency, framework: Framework) -> Carried:
    """What goes on from a workbook; nothing, with a warning that says why, if it has to be mended first."""
    data = files.read(returned.candidate)
    if isinstance(data, Found):
        return _without(returned, agency, data.reason)
    if isinstance(data, Problem):
        return _without(returned, agency, data.message)
    if returned.year != framework.fiscal_year - 1:
        return _without(returned, agency, f"เป็นแบบฟอร์มของปีงบประมาณ พ.ศ. {returned.year}")
    made = into_next_year(data, framework)
    if isinstance(made, NextYear):
        return Carried(made.entries, made.problems)
    return _without(returned, agency, in_brief(made))


def _owner(data: bytes, stated: Imprint, agencies: Sequence[Agency]) -> Agency | str:
    """The agency of the list that a workbook belongs to, or why it is nobody's: as ``collect`` tells whose one is.

    A name the list does not know is let pass: agencies are renamed.
    """
    submission = examine_parts(data, Request(), frozenset()).submission
    owner = submission.agency if submission else None
    found = match(owner.code if owner else stated.code, owner, agencies)
    if isinstance(found, str):
        return found
    return found.differs if found.named else found.agency


def _unread(file: Candidate | Found, reason: str) -> Problem:
    return problem(Code.HANDOUT_PREVIOUS_UNREAD, Location(file=file.file), reason=reason)


def _why_not(data: bytes | Problem | Found) -> str:
    """Why a file that may have been a workbook of ours cannot be read; "" of one that is surely another."""
    if isinstance(data, Found):
        return data.reason if data.use is Use.REFUSED else ""
    opened = book.open_book(data) if isinstance(data, bytes) else data
    return opened.message if isinstance(opened, Problem) and opened.code is not Code.FILE_NOT_OURS else ""


def _without(returned: Returned, agency: Agency, reason: str) -> Carried:
    where = Location(file=returned.candidate.file)
    said = problem(Code.HANDOUT_WITHOUT_PREVIOUS, where, found=agency.full_name, reason=reason)
    return Carried(None, (said,))
