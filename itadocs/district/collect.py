"""Collects what agencies returned: the workbooks of a folder → an Overview of all agencies and all files.

Of several workbooks of an agency one is taken: of the collected year and a version that can be read, before others;
then the one last saved (the date inside the file, not that of the copy on this machine); then the one with fewer
problems; then the first by path. The files are read one after the other, and never written.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from itadocs import files, pipeline
from itadocs.assessment import framework_file
from itadocs.assessment.district import Found, Overview, Return, State, Use
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import roster
from itadocs.district.matching import Match, called, gathered, is_in_path, match
from itadocs.district.returned import Manifest, Workbook, examined, handed_out, in_brief, last_saved, told
from itadocs.files import Candidate
from itadocs.loading import shipped_framework
from itadocs.problems import Problem, problem
from itadocs.renewed import renew
from itadocs.workbook import summary
from itadocs.workbook.identity import KIND_SUMMARY

Listed = tuple[tuple[Agency, ...], tuple[Problem, ...]]
Progress = Callable[[Sequence[Candidate]], Iterable[Candidate]]
"""Goes through the files one by one, and may show how far it has come."""


@dataclass(frozen=True)
class Collected:
    """The overview, if one can be made; what there is to say beyond it; and what became of the files."""

    overview: Overview | None
    problems: tuple[Problem, ...]
    files: tuple[Found, ...]


class _Reason(NamedTuple):
    """Why nothing was returned, at length and in a phrase."""

    why: str
    cause: str


_NOT_RETURNED = _Reason("ไม่พบสมุดงานของหน่วยงานนี้", "ไม่พบสมุดงานของหน่วยงานนี้")
_ANOTHERS = "ใช้สมุดงานของหน่วยงานอื่น"


@dataclass(frozen=True)
class _Claim:
    """A workbook and the agency it belongs to."""

    workbook: Workbook
    match: Match


def collect(
    folder: Path,
    agencies: Sequence[Agency] | None = None,
    year: int | None = None,
    request: pipeline.Request | None = None,
    progress: Progress = iter,
) -> Collected:
    """All workbooks below a folder, each examined and matched to its agency.

    Without ``agencies``, those of the lists of this year that lie in the folder, else those that returned something.
    Without ``year``, that of the request's framework, else the one most workbooks are of, the newest of equals; without
    any workbook that of the lists.
    """
    request = request or pipeline.Request()
    listing = tuple(files.walk(folder))
    read, found, manifests = _read(listing, request, progress)
    given = frozenset[str]().union(*(handed_out(each.data) for each in manifests))
    workbooks = [each.apart_from(given) for each in read]
    framework = _framework(year, request, workbooks, manifests)
    said: tuple[Problem, ...] = ()
    if agencies is None:
        lists = [each for each in manifests if isinstance(framework, Problem) or each.year == framework.fiscal_year]
        agencies, said = _listed(lists, workbooks)
    if not agencies and not any(each.blocks for each in said):
        said = (problem(Code.COLLECT_NOTHING),)
    elif isinstance(framework, Problem):
        said = (*said, framework)
    if isinstance(framework, Problem) or any(each.blocks for each in said):
        return Collected(None, said, tuple(found))
    returns, used = _Assignment(framework, agencies, workbooks, found).all()
    places = {each.file: place for place, each in enumerate(listing)}
    in_order = tuple(sorted((*found, *used), key=lambda each: places[each.file]))
    return Collected(Overview(framework, returns, in_order), said, in_order)


def _read(
    listing: Sequence[Candidate | Found], request: pipeline.Request, progress: Progress
) -> tuple[list[Workbook], list[Found], list[Manifest]]:
    """The workbooks of ours, all other files, and the lists of agencies among them."""
    candidates = [each for each in listing if isinstance(each, Candidate)]
    found = [each for each in listing if isinstance(each, Found)]
    workbooks: list[Workbook] = []
    manifests: list[Manifest] = []
    for candidate in progress(candidates):
        each = examined(candidate, files.read(candidate), request)
        if isinstance(each, Workbook):
            workbooks.append(each)
        elif isinstance(each, Manifest):
            manifests.append(each)
            found.append(each.found)
        else:
            found.append(each)
    return workbooks, found, manifests


def _listed(manifests: Sequence[Manifest], workbooks: Sequence[Workbook]) -> Listed:
    """The agencies of these lists, each once; those that returned something if there is no list."""
    if not manifests:
        return gathered([(each.code, each.agency) for each in workbooks]), (problem(Code.COLLECT_NO_LIST),)
    lists: dict[tuple[Agency, ...], Manifest] = {}
    problems: list[Problem] = []
    for each in manifests:
        agencies, found = roster.read(each.data, each.file)
        if agencies not in lists:  # of several copies one says enough
            problems += found
        lists.setdefault(agencies, each)
    if len(lists) > 1:
        named = ", ".join(each.file for each in lists.values())
        problems.append(problem(Code.COLLECT_LISTS, found=named, expected=manifests[0].year))
    by_code: dict[str, Agency] = {}
    for each in (each for agencies in lists for each in agencies):
        by_code.setdefault(each.code, each)
    return tuple(by_code.values()), tuple(problems)


def save(overview: Overview, path: Path) -> tuple[Problem, ...]:
    """Write the summary workbook; over an earlier summary, with a backup of an edited one, but over no other file."""
    return renew(path, summary.draw(overview), KIND_SUMMARY)


def _framework(
    year: int | None, request: pipeline.Request, workbooks: Sequence[Workbook], manifests: Sequence[Manifest]
) -> Framework | Problem:
    """The framework of the year that is collected."""
    own = request.framework
    if year is not None and own is not None and year != own.fiscal_year:
        return problem(Code.FRAMEWORK_OTHER_YEAR, found=own.fiscal_year, expected=year)
    filled = [each for each in workbooks if not each.aside] or workbooks
    stated = [each.stated.year for each in filled] or [each.year for each in manifests]
    years = Counter(each for each in stated if each is not None)
    chosen = year or max(years, key=lambda each: (years[each], each), default=None)
    if own is not None:
        return own
    if chosen is None:
        return problem(Code.COLLECT_YEAR_UNKNOWN, expected=framework_file.years()[-1])
    return shipped_framework(chosen)


class _Assignment:
    """Gives every workbook to its agency, and says of every agency and file what became of it."""

    def __init__(
        self, framework: Framework, listed: Sequence[Agency], workbooks: Sequence[Workbook], found: Sequence[Found]
    ) -> None:
        self.framework, self.year = framework, framework.fiscal_year
        self.used: list[Found] = []
        self.claims: dict[int, list[_Claim]] = {place: [] for place in range(len(listed))}
        self.listed = listed
        self.hints: dict[int, list[_Reason]] = {place: [] for place in range(len(listed))}
        for each in found:
            if each.use is Use.REFUSED:
                self._hint_at_path(each)
        for each in workbooks:
            self._give(each)

    def all(self) -> tuple[tuple[Return, ...], list[Found]]:
        """The return of every agency in the list's order, and the use of every workbook."""
        returns = tuple(self._of(agency, self.claims[place], place) for place, agency in enumerate(self.listed))
        return returns, self.used

    def _use(self, workbook: Workbook, use: Use, why: str) -> None:
        self.used.append(Found(workbook.file, use, why))

    def _hint_at_path(self, refused: Found) -> None:
        for place, agency in enumerate(self.listed):
            if is_in_path(agency.code, refused.file):
                why = f"ไฟล์ {refused.file} อาจเป็นของหน่วยงานนี้: {refused.reason}"
                self.hints[place].append(_Reason(why, "เปิดไฟล์ที่ส่งไม่ได้"))

    def _give(self, workbook: Workbook) -> None:
        matched = match(workbook.code, workbook.agency, self.listed)
        if isinstance(matched, str):
            unread = workbook.agency is None
            use = Use.OTHER if workbook.aside else Use.REFUSED if unread else Use.UNKNOWN
            why = "; ".join(filter(None, (workbook.aside, self._misfit(workbook) if unread else "", matched)))
            self._use(workbook, use, why)
            if unread:
                self._hint_at_path(self.used[-1])
            return
        place = self.listed.index(matched.agency)
        if workbook.aside:
            self._use(workbook, Use.OTHER, f"{called(matched.agency)}: {workbook.aside}")
            alone = f"พบเฉพาะ{workbook.aside}"
            self.hints[place].append(_Reason(f"{alone} ({workbook.file})", alone))
            return
        if matched.named:
            why = f"ไฟล์ {workbook.file} {matched.differs}"
            self.hints[self.listed.index(matched.named)].append(_Reason(why, _ANOTHERS))
        self.claims[place].append(_Claim(workbook, matched))

    def _of(self, agency: Agency, claims: Sequence[_Claim], place: int) -> Return:
        if not claims:
            hints = self.hints[place] or [_NOT_RETURNED]
            causes = dict.fromkeys(each.cause for each in hints)
            return Return(agency, State.MISSING, "; ".join(each.why for each in hints), cause=" ".join(causes))
        first, *others = self._ranked(claims)
        for each in others:
            self._use(each.workbook, *self._left(each, first))
        workbook, matched = first.workbook, first.match
        if not workbook.fits(self.year):
            why = self._misfit(workbook)
            self._use(workbook, Use.REFUSED, f"{called(agency)}: {why}")
            return Return(agency, State.WRONG_VERSION, why, workbook.file, cause=self._misfit_cause(workbook))
        if matched.named:
            self._use(workbook, Use.REFUSED, matched.differs)
            return Return(agency, State.INCOMPLETE, matched.differs, workbook.file, cause=_ANOTHERS)
        self._use(workbook, Use.TAKEN, f"{called(agency)}{f' ({matched.note})' if matched.note else ''}")
        faults = (matched.differs, *_counted(workbook.blocking))
        state = State.INCOMPLETE if any(faults) else State.READY
        why = "; ".join(filter(None, (matched.note, *faults)))
        count = f"มีจุดที่ต้องแก้ไข {len(workbook.blocking)} จุด" if workbook.blocking else ""
        cause = " ".join(filter(None, ("ชื่อในสมุดงานไม่ตรงกับรายชื่อ" if matched.differs else "", count)))
        return Return(agency, state, why, workbook.file, workbook.scores, workbook.items, cause)

    def _ranked(self, claims: Sequence[_Claim]) -> list[_Claim]:
        """The claims, the one to be taken first; they come in the order of paths, and equals stay in it."""
        fewer_first = sorted(claims, key=lambda each: len(each.workbook.blocking))
        return sorted(fewer_first, key=self._weight, reverse=True)

    def _weight(self, claim: _Claim) -> tuple[bool, bool, datetime]:
        workbook = claim.workbook
        return workbook.fits(self.year), claim.match.named is None, last_saved(workbook.stated)

    def _left(self, claim: _Claim, taken: _Claim) -> tuple[Use, str]:
        """What is said of a workbook beside which another was taken."""
        if not claim.workbook.fits(self.year):
            return Use.REFUSED, f"{called(claim.match.agency)}: {self._misfit(claim.workbook)}"
        if claim.match.named:
            return Use.REFUSED, claim.match.differs
        of = f"{called(claim.match.agency)}: ใช้ไฟล์ {taken.workbook.file}"
        saved, later = (last_saved(each.workbook.stated) for each in (claim, taken))
        if later > saved:
            return Use.OLDER, f"{of} ซึ่งบันทึกภายหลังแทน"
        fewer = len(taken.workbook.blocking) < len(claim.workbook.blocking)
        return Use.OLDER, f"{of} ซึ่งบันทึกพร้อมกัน{'แต่มีจุดที่ต้องแก้ไขน้อยกว่าแทน' if fewer else 'แทน ตามลำดับชื่อไฟล์'}"

    def _misfit(self, workbook: Workbook) -> str:
        """Why a workbook is not of the collected year and version."""
        year = workbook.stated.year
        if year is not None and year != self.year:
            found = f"เป็นแบบฟอร์มของปีงบประมาณ พ.ศ. {year} แต่ครั้งนี้รวบรวมข้อมูลปี {self.year}"
            return f"{found} → กรอกในแบบฟอร์มของปี {self.year} แล้วส่งใหม่"
        return told(workbook.blocking[0])

    def _misfit_cause(self, workbook: Workbook) -> str:
        year = workbook.stated.year
        is_other = year is not None and year != self.year
        return f"ส่งแบบฟอร์มของปีงบประมาณ พ.ศ. {year}" if is_other else "ใช้แบบฟอร์มรุ่นที่โปรแกรมไม่รองรับ"


def _counted(blocking: Sequence[Problem]) -> Iterator[str]:
    """How many problems a workbook has, and the first of them with their cells."""
    if blocking:
        yield f"มีจุดที่ต้องแก้ไข {len(blocking)} จุด ได้แก่ {in_brief(blocking)}"
