"""Where a report comes from: whose it is, of which year, and a hash of what it was made from."""

import hashlib
from dataclasses import dataclass

from itadocs import __version__
from itadocs.assessment.framework import Framework, Kind
from itadocs.assessment.model import Submission
from itadocs.assessment.wording import Phrases


@dataclass(frozen=True)
class Origin:
    """Whose a report is, as it prints it, and the assessed year (พ.ศ.); and what both reports of its run are made from.

    ``analysed`` is a hash of what goes into the analysis, ``reported`` of what goes into the report of implementation:
    all of that, and the results. "" where a report has no other beside it. Times, paths and choices of the command
    are no part of it: the same content has the same origin, but for the ``version`` of itadocs, on which hashes depend.
    """

    agency: str
    year: str
    analysed: str = ""
    reported: str = ""
    version: str = __version__

    def made_from(self, kind: Kind) -> str:
        """The hash of what a report of this kind is made from."""
        return self.analysed if kind is Kind.ANALYSIS else self.reported

    def is_of_same(self, other: "Origin") -> bool:
        """Whether both are of one agency and one year."""
        return (self.agency, self.year) == (other.agency, other.year)

    def __str__(self) -> str:
        return f"{self.agency} ปีงบประมาณ พ.ศ. {self.year}".strip()


def origin(submission: Submission, framework: Framework, phrases: Phrases) -> Origin:
    """The origin of the reports of a submission, as it was filled in and before anything is drafted."""
    agency, filled = submission.agency, submission
    analysed = _hash(
        framework,
        phrases,
        agency,
        filled.particulars,
        filled.indicators,
        filled.items,
        filled.history,
        filled.analyses,
        filled.measures,
    )
    reported = _hash(analysed, filled.results, filled.remarks, filled.photos)
    printed = f"{agency.full_name} {agency.location}".strip()
    return Origin(printed, str(framework.fiscal_year), analysed, reported)


def _hash(*content: object) -> str:
    """A hash of values whose ``repr`` says all of them, always in the same order."""
    return hashlib.sha256(repr(content).encode()).hexdigest()
