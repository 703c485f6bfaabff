"""Collects what agencies returned: the workbooks of a folder → an Overview of all agencies and all files.

Of several workbooks of an agency one is taken: of the collected year and a version that can be read, before others;
then the one last saved (the date inside the file, not that of the copy on this machine); then the one with fewer
problems; then the first by path. The files are read one after the other, and never written.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from itadocs import pipeline
from itadocs.assessment import framework_file
from itadocs.assessment.district import Found, Overview, Return, State, Use
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import files, roster
from itadocs.district.files import Candidate
from itadocs.district.matching import Match, called, gathered, is_in_path, match
from itadocs.district.returned import MANIFEST, Workbook, handed_out, told, understand
from itadocs.loading import shipped_framework
from itadocs.problems import Location, Problem, problem, reason
from itadocs.report.output import Pending, write_all, write_new
from itadocs.workbook import book, summary
from itadocs.workbook.identity import KIND_SUMMARY

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_TOLD = 2  # problems of a workbook that its reason quotes

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
class _Manifest:
    """What the forms were handed out by: the list of the agencies, and of the files."""

    file: str
    data: bytes


@dataclass(frozen=True)
class _Claim:
    """A workbook and the agency it belongs to."""

    workbook: Workbook
    match: Match


def list_of(path: Path) -> Listed:
    """The agencies of a list that was named."""
    try:
        with path.open("rb") as stream:
            return roster.read(stream.read(files.LARGEST), path.name)
    except OSError as error:
        return (), (problem(Code.FILE_UNREADABLE, Location(file=path.name), found=reason(error)),)


def collect(
    folder: Path,
    agencies: Sequence[Agency] | None = None,
    year: int | None = None,
    request: pipeline.Request | None = None,
    progress: Progress = iter,
) -> Collected:
    """All workbooks below a folder, each examined and matched to its agency.

    Without ``agencies``, those of the list that lies in the folder, else those that returned something. Without
    ``year``, that of the request's framework, else the one most workbooks are of, the newest of equals.
    """
    request = request or pipeline.Request()
    listing = tuple(files.walk(folder))
    workbooks, found, manifest = _read(listing, request, progress)
    given = handed_out(manifest.data) if manifest else frozenset[str]()
    workbooks = [replace(each, is_blank=each.is_blank or each.sha256 in given) for each in workbooks]
    said: tuple[Problem, ...] = ()
    if agencies is None and manifest is not None:
        agencies, said = roster.read(manifest.data, manifest.file)
    elif agencies is None:
        agencies, said = gathered([(each.code, each.agency) for each in workbooks]), (problem(Code.COLLECT_NO_LIST),)
    framework = _framework(year, request, workbooks)
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
) -> tuple[list[Workbook], list[Found], _Manifest | None]:
    """The workbooks of ours, all other files, and the first list of agencies among them."""
    candidates = [each for each in listing if isinstance(each, Candidate)]
    found = [each for each in listing if isinstance(each, Found)]
    workbooks: list[Workbook] = []
    manifest: _Manifest | None = None
    for candidate in progress(candidates):
        data = files.read(candidate)
        understood = understand(candidate, data, request)
        if isinstance(understood, Workbook):
            workbooks.append(understood)
        else:
            found.append(understood)
            if manifest is None and isinstance(data, bytes) and understood.reason == MANIFEST:
                manifest = _Manifest(candidate.file, data)
    return workbooks, found, manifest


def save(overview: Overview, path: Path) -> Problem | None:
    """Write the summary workbook; over an earlier summary, but over no other file."""
    content = summary.draw(overview)
    refused = write_new(path, content)
    if refused is None or refused.code is not Code.OUTPUT_EXISTS:
        return refused
    standing = files.read(Candidate(path, path.name))
    is_ours = isinstance(standing, bytes) and book.kind_of(standing) == KIND_SUMMARY
    return write_all([Pending(path, content)]) if is_ours else refused


def _framework(year: int | None, request: pipeline.Request, workbooks: Sequence[Workbook]) -> Framework | Problem:
    """The framework of the year that is collected."""
    own = request.framework
    if year is not None and own is not None and year != own.fiscal_year:
        return problem(Code.FRAMEWORK_OTHER_YEAR, found=own.fiscal_year, expected=year)
    filled = [each for each in workbooks if not each.is_blank] or workbooks
    years = Counter(each.stated.year for each in filled if each.stated.year is not None)
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
            use = Use.OTHER if workbook.is_blank else Use.REFUSED if unread else Use.UNKNOWN
            blank = "แบบฟอร์มที่ยังไม่ได้กรอก" if workbook.is_blank else ""
            why = "; ".join(filter(None, (blank, self._misfit(workbook) if unread else "", matched)))
            self._use(workbook, use, why)
            if unread:
                self._hint_at_path(self.used[-1])
            return
        place = self.listed.index(matched.agency)
        if workbook.is_blank:
            self._use(workbook, Use.OTHER, f"แบบฟอร์มของ{called(matched.agency)} ที่ยังไม่ได้กรอก")
            unfilled = "พบเฉพาะแบบฟอร์มที่ยังไม่ได้กรอก"
            self.hints[place].append(_Reason(f"{unfilled} ({workbook.file})", unfilled))
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
        return workbook.fits(self.year), claim.match.named is None, workbook.stated.saved or _LONG_AGO

    def _left(self, claim: _Claim, taken: _Claim) -> tuple[Use, str]:
        """What is said of a workbook beside which another was taken."""
        if not claim.workbook.fits(self.year):
            return Use.REFUSED, f"{called(claim.match.agency)}: {self._misfit(claim.workbook)}"
        if claim.match.named:
            return Use.REFUSED, claim.match.differs
        of = f"{called(claim.match.agency)}: ใช้ไฟล์ {taken.workbook.file}"
        saved, later = (each.workbook.stated.saved or _LONG_AGO for each in (claim, taken))
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
        first = "; ".join(f"{each.where}: {each.message}".removeprefix(": ") for each in blocking[:_TOLD])
        yield f"มีจุดที่ต้องแก้ไข {len(blocking)} จุด {'ได้แก่' if len(blocking) <= _TOLD else 'เช่น'} {first}"
