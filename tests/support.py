"""What tests are made of: a complete small submission, drawn as a workbook, with changes by table."""

import copy
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from lxml import etree

from itadocs import workbooks
from itadocs.assessment import framework_file
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Submission
from itadocs.assessment.scoring import Scores
from itadocs.oxml import xml_bytes
from itadocs.package import CORE, pack, unpack
from itadocs.pipeline import Examined, Product, Request, examine, produce
from itadocs.problems import Location, Problem
from itadocs.report import chart_data, context
from itadocs.report.fields import ReportFields
from itadocs.thai import Numerals
from itadocs.workbook import filled, form, marked

Entries = dict[str, list[dict[str, Any]]]

YEAR = 2568
_TERMS, _INSTANCE = "http://purl.org/dc/terms/", "http://www.w3.org/2001/XMLSchema-instance"


def framework(year: int = YEAR) -> Framework:
    """The framework of a shipped year."""
    loaded = framework_file.load(year)
    assert loaded is not None
    return loaded


def complete() -> Entries:
    """A submission without a single problem: both documents can be made of it. Change it freely."""
    official = framework()
    return copy.deepcopy(
        {
            "agency": [
                {
                    "agency_type": "องค์การบริหารส่วนตำบล",
                    "name": "นาทดสอบ",
                    "district": "เกาะคา",
                    "province": "ลำปาง",
                    "assessed_year": YEAR,
                    "writing_unit": "สำนักปลัด",
                    "signer_name": "นางสาวทดสอบ ระบบงาน",
                    "signer_position": "นายกองค์การบริหารส่วนตำบลนาทดสอบ",
                }
            ],
            "indicators": [{"number": each.number, "score": 90.0} for each in official.indicators],
            "items": [{"code": each.code, "score": 90.0} for each in official.items],
            "history": [{"year": 2567, "overall": 88.5, "IIT": 87.0, "EIT": 88.0, "OIT": 90.0}],
            "analysis": [
                {"issue": each.number, "maintain": f"รักษามาตรฐานการปฏิบัติงานของประเด็นที่ {each.number}"}
                for each in official.issues
            ],
            "measures": [
                {
                    "year": YEAR + 1,
                    "id": "M1",
                    "issues": "1, 4",
                    "indicators": "4",
                    "title": "มาตรการควบคุมการยืมทรัพย์สินของราชการ",
                    "steps": "กำหนดแนวทางการยืม\nประชุมชี้แจงบุคลากร",
                    "units": "สำนักปลัด\nกองคลัง",
                    "start": "ต.ค. 2568",
                    "end": "ก.ย. 2569",
                    "monitoring": "รายงานผู้บริหารทุกไตรมาส",
                },
                {
                    "year": YEAR + 1,
                    "id": "M2",
                    "issues": "2",
                    "title": "โครงการพัฒนาการให้บริการ E-Service",
                    "steps": "ออกแบบแบบคำขอ\nเปิดให้บริการ",
                    "units": "สำนักปลัด",
                    "start": "ไตรมาส 2",
                    "monitoring": "รายงานสถิติการใช้บริการทุกเดือน",
                },
            ],
            "results": [
                {
                    "measure": "M1",
                    "status": "แล้วเสร็จ",
                    "done": "ประกาศแนวทางการยืม\nประชุมชี้แจงบุคลากร 40 คน",
                    "dates": "15 ม.ค. 2569",
                    "outcome": "บุคลากรปฏิบัติตามแนวทาง",
                    "evidence": "https://www.nathotsop.example/o28",
                },
                {
                    "measure": "M2",
                    "status": "อยู่ระหว่างดำเนินการ",
                    "done": "ออกแบบแบบคำขอแล้ว",
                    "dates": "ก.พ. 2569",
                    "evidence": "บันทึกข้อความ",
                    "obstacles": "งบประมาณมีจำกัด",
                },
            ],
            "photos": [],
            "remarks": [{"kind": "ข้อจำกัด", "text": "บุคลากรผู้รับผิดชอบมีน้อย"}],
        }
    )


def fields_of(submission: Submission, official: Framework, scores: Scores, numerals: Numerals) -> ReportFields:
    """What templates see of a submission."""
    charts = chart_data.compose(submission, official, scores, numerals)
    return context.compose(submission, official, scores, numerals, charts)


def row(entries: Entries, sheet: str, key: str, value: object) -> dict[str, Any]:
    """The row of a sheet whose key column holds this value, to be changed."""
    return next(each for each in entries[sheet] if each[key] == value)


def draw(entries: Entries, year: int = YEAR) -> bytes:
    """The entries as a workbook."""
    return form.draw(framework(year), workbooks.offered(framework(year)), entries)


def examined(entries: Entries, request: Request | None = None) -> Examined:
    """What the product finds in these entries."""
    return examine(draw(entries), request or Request())


def produced(entries: Entries, request: Request | None = None) -> Product:
    """What the product makes of these entries."""
    return produce(draw(entries), request or Request())


def mark(workbook: bytes, problems: Sequence[Problem]) -> bytes:
    """The marked copy of a sound workbook."""
    made = marked.mark(workbook, problems)
    assert isinstance(made, bytes), made
    return made


def fill(workbook: bytes, texts: Mapping[Location, str]) -> bytes:
    """The copy of a sound workbook with more texts in it."""
    made = filled.fill(workbook, texts)
    assert isinstance(made, bytes), made
    return made


def last_saved(workbook: bytes, said: str) -> bytes:
    """A workbook as if an office program had saved it at the time it says."""
    parts = unpack(workbook, CORE)
    core = etree.fromstring(parts[CORE])
    for each in core.findall(f"{{{_TERMS}}}modified"):
        core.remove(each)
    modified = etree.SubElement(core, f"{{{_TERMS}}}modified", nsmap={"xsi": _INSTANCE, "dcterms": _TERMS})
    modified.set(f"{{{_INSTANCE}}}type", "dcterms:W3CDTF")
    modified.text = said
    return pack({**parts, CORE: xml_bytes(core)})


def flat(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    """Problems as (code, sheet, cell), for comparing."""
    return [(each.code.slug, each.where.sheet, each.where.cell) for each in problems]


def replaced(text: str, *changes: tuple[str, str]) -> str:
    """``text`` with each change made once; what is to be changed must be there."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def faults_in(found: object, name: str) -> list[tuple[str, str]]:
    """(code, key) of every fault of a TOML file of this name."""
    assert isinstance(found, tuple), found
    faults = cast("tuple[Problem, ...]", found)
    assert {each.where.file for each in faults} == {name}
    assert all(name in str(each) and each.remedy for each in faults)
    return [(each.code.slug.removeprefix("framework-"), each.where.label) for each in faults]


def recalculated(folder: Path, books: Mapping[str, bytes], *, by_way_of: str = "") -> dict[str, bytes]:
    """Workbooks opened, computed and saved by LibreOffice as .xlsx, by name; if asked by way of another format."""
    (folder / "0").mkdir()
    for name, data in books.items():
        (folder / "0" / f"{name}.xlsx").write_bytes(data)
    formats = [by_way_of, "xlsx"] if by_way_of else ["xlsx"]
    for step, kind in enumerate(formats):
        source, target = folder / f"{step}", folder / f"{step + 1}"
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(target)]
        subprocess.run([*command, *map(str, source.iterdir())], check=True, capture_output=True, timeout=600)
    return {name: (folder / f"{len(formats)}" / f"{name}.xlsx").read_bytes() for name in books}
