"""Hands out the forms: a folder for each agency with its prefilled workbook and a guide, and a manifest of all."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from importlib.resources import files as resources
from pathlib import Path

from itadocs import files
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import previous, roster, scores
from itadocs.district.previous import Archive, Carried
from itadocs.district.returned import handed_out
from itadocs.district.scores import Given
from itadocs.problems import Location, Problem, problem, reason
from itadocs.renewed import renew
from itadocs.report import output
from itadocs.report.disk import Pending
from itadocs.workbook import book, summary_table
from itadocs.workbook.form import Entries
from itadocs.workbook.identity import KIND_MANIFEST, META_KIND, META_YEAR
from itadocs.workbook.shape import Row, Value
from itadocs.workbook.summary_table import WHOLE, Column, Table
from itadocs.workbooks import drawn, left_behind

GUIDE = "อ่านก่อนกรอก.txt"
MANIFEST_NAME = "รายการแจกจ่าย.xlsx"
_COLUMNS = (
    *(Column(text, width) for text, width in zip(roster.HEADINGS.values(), (14, 28, 24, 20, 20), strict=True)),
    Column("ปีงบประมาณ", 17, WHOLE),
    Column("ไฟล์", 60),
    Column("รหัสตรวจสอบไฟล์ (ห้ามแก้ไข)", 36),
)
_SAID = "แบบฟอร์มที่แจกแก่แต่ละหน่วยงาน เมื่อรวบรวมแบบฟอร์มคืน ใช้ไฟล์นี้เป็นรายชื่อหน่วยงานได้"
_LONGEST_NAME = 60
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # in the names of files on Windows


@dataclass(frozen=True)
class Order:
    """What is asked for: the list of agencies, where to, and what else is filled in."""

    agencies: Path
    framework: Framework
    folder: Path
    scores: Path | None = None
    previous: Path | None = None


@dataclass(frozen=True)
class Job:
    """An order understood; ``problems`` keep nothing from being made."""

    framework: Framework
    folder: Path
    agencies: tuple[Agency, ...]
    scores: Mapping[str, Given]
    archive: Archive
    known: frozenset[str]  # the hashes of the forms that were handed out earlier
    problems: tuple[Problem, ...]


class Outcome(Enum):
    """What became of an agency's workbook."""

    MADE = auto()
    STANDING = auto()  # made earlier, and left as it stands
    FAILED = auto()


@dataclass(frozen=True)
class Handout:
    """An agency's workbook (``file`` relative to the folder), and what there is to say about it.

    ``sha256`` is that of the form as it was handed out; "" where a file stands that is none any more.
    """

    agency: Agency
    file: str
    outcome: Outcome
    sha256: str = ""
    is_carried: bool = False
    problems: tuple[Problem, ...] = ()


def prepare(order: Order) -> Job | tuple[Problem, ...]:
    """Everything that is read before the first file is written; all that is wrong with it, if any of it is."""
    agencies, problems = roster.load(order.agencies)
    standing = _standing(order)
    known = frozenset[str]()
    if isinstance(standing, Problem):
        problems += (standing,)
    elif standing is not None:
        known = handed_out(standing)
    given: Mapping[str, Given] = {}
    if order.scores is not None:
        table = files.content(order.scores)
        if isinstance(table, Problem):
            problems += (table,)
        elif agencies and not any(each.blocks for each in problems):
            given, found = scores.read(table, order.scores.name, order.framework, agencies)
            problems += found
    if any(each.blocks for each in problems):
        return problems
    archive = previous.find(order.previous, agencies, order.framework.fiscal_year) if order.previous else Archive()
    return Job(order.framework, order.folder, agencies, given, archive, known, (*problems, *archive.problems))


def hand_out(job: Job) -> Iterator[Handout]:
    """One agency after the other; what stands already is left alone, and a failure keeps no other from its form."""
    for agency in job.agencies:
        try:
            yield _hand_out(job, agency)
        except OSError as error:
            said = problem(Code.OUTPUT_BLOCKED, found=_file(job, agency), reason=reason(error))
            yield _failed(job, agency, said)


def write_manifest(job: Job, handouts: Sequence[Handout]) -> tuple[Problem, ...]:
    """Write what was handed out to whom, in the place of an earlier manifest; it is a list of agencies itself."""
    year = job.framework.fiscal_year
    rows = [
        (*_listed(each.agency), year, "" if each.outcome is Outcome.FAILED else each.file, each.sha256)
        for each in handouts
    ]
    stated: Mapping[str, Value] = {META_KIND: KIND_MANIFEST, META_YEAR: year}
    content = summary_table.alone(Path(MANIFEST_NAME).stem, _SAID, Table("Handouts", _COLUMNS, rows), stated)
    return renew(job.folder / MANIFEST_NAME, content, KIND_MANIFEST)


def _standing(order: Order) -> bytes | Problem | None:
    """The manifest of an earlier run, or what keeps one from being written where it belongs."""
    path = order.folder / MANIFEST_NAME
    try:
        if not path.exists():
            return None
        if path.samefile(order.agencies):
            return problem(Code.HANDOUT_MANIFEST_IS_LIST, found=MANIFEST_NAME)
    except OSError as error:
        return problem(Code.OUTPUT_BLOCKED, found=MANIFEST_NAME, reason=reason(error))
    standing = files.content(path)
    if isinstance(standing, Problem) or book.kind_of(standing) == KIND_MANIFEST:
        return standing
    return problem(Code.HANDOUT_MANIFEST_FOREIGN, found=MANIFEST_NAME)


def _hand_out(job: Job, agency: Agency) -> Handout:
    file = _file(job, agency)
    path = job.folder / file
    if path.exists():
        standing = _sha256(path.read_bytes())  # filled in meanwhile it is no form as it was handed out
        return Handout(agency, file, Outcome.STANDING, standing if standing in job.known else "")
    returned = job.archive.returned.get(agency.code)
    carried = previous.carry(returned, agency, job.framework) if returned else Carried(None)
    workbook = drawn(job.framework, _entries(job, agency, carried.entries or {}))
    guide = path.with_name(GUIDE)
    pending = [Pending(path, workbook), *([] if guide.exists() else [Pending(guide, _guide(job, agency, path.name))])]
    refused = output.write_all(pending, replacing=False)
    if refused:
        return _failed(job, agency, refused)
    entries = carried.entries or {}
    emblem = (replace(each, where=Location(label=agency.full_name)) for each in left_behind(entries, path))
    said = (*carried.problems, *emblem)
    return Handout(agency, file, Outcome.MADE, _sha256(workbook), bool(entries), said)


def _failed(job: Job, agency: Agency, why: Problem) -> Handout:
    said = replace(why, where=Location(label=agency.full_name))
    return Handout(agency, _file(job, agency), Outcome.FAILED, problems=(said,))


def _entries(job: Job, agency: Agency, carried: Entries) -> Entries:
    """What is known of an agency; who it is the list says, whatever stood in last year's workbook."""
    code, type_, name, district, province = _listed(agency)
    identity: Row = {
        "agency_type": type_,
        "name": name,
        "code": code,
        "district": district,
        "province": province,
        "assessed_year": job.framework.fiscal_year,
    }
    (kept,) = carried.get("agency", ({},))
    known = {key: value for key, value in {**kept, **identity}.items() if value != ""}
    given = job.scores.get(agency.code, Given())
    return {
        **carried,
        "agency": [known],
        "indicators": [{"number": number, "score": float(score)} for number, score in given.indicators.items()],
        "items": [{"code": item, "score": float(score)} for item, score in given.items.items()],
    }


def _listed(agency: Agency) -> tuple[str, str, str, str, str]:
    """An agency as the columns of a list of agencies have it."""
    type_ = agency.type.prefix if agency.type else ""
    return agency.code, type_, agency.name, agency.district, agency.province


def _guide(job: Job, agency: Agency, workbook: str) -> bytes:
    text = resources("itadocs.district").joinpath("guide.txt").read_text("utf-8")
    filled = text.format(
        year=job.framework.fiscal_year,
        agency=agency.full_name,
        workbook=workbook,
        place=agency.location or agency.full_name,
    )
    return filled.replace("\n", "\r\n").encode("utf-8-sig")


def _file(job: Job, agency: Agency) -> str:
    """Where an agency's workbook lies in the folder, under names that every Windows takes."""
    called = f"{agency.type.short if agency.type else ''}{agency.name}"
    code = agency.code if _safe(agency.code) == agency.code else roster.made_up_code(agency)
    folder = f"{_safe(called, _LONGEST_NAME - len(code) - 1)} {code}"
    return f"{folder}/{_safe(f'ita_{job.framework.fiscal_year}_{called}', _LONGEST_NAME)}.xlsx"


def _safe(name: str, longest: int = _LONGEST_NAME) -> str:
    return _FORBIDDEN.sub("-", name)[:longest].rstrip(" .")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
