"""Many agencies: handing out their workbooks, and collecting what they return."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itadocs.cli.options import (
    FILE,
    FRAMEWORK,
    KEEP,
    NUMERALS,
    OVERWRITE,
    TEMPLATES,
    YEAR,
    edited,
    named,
    named_xlsx,
    official_framework,
    own_framework,
)
from itadocs.cli.say import WORKBOOK, leave, progress, say
from itadocs.problems import Problem
from itadocs.thai import Numerals

if TYPE_CHECKING:
    from itadocs.assessment.district import Found, Overview
    from itadocs.assessment.model import Agency
    from itadocs.district.distribute import Handout
    from itadocs.report.output import Edited

_MOST_LINES = 20
_WEAKEST = 3  # ranks; equals share one


@click.command(
    "distribute",
    help="สร้างสมุดงานของทุกหน่วยงานในรายชื่อ หน่วยงานละโฟลเดอร์ พร้อมคำแนะนำและรายการแจกจ่าย\n\n"
    "รายชื่อเป็นไฟล์ .csv หรือ .xlsx มีหัวคอลัมน์ ประเภท ชื่อ อำเภอ จังหวัด และรหัส (ถ้ามี)",
    epilog="ตัวอย่าง: itadocs distribute รายชื่อ.csv --year 2569 -o แจกจ่าย",
)
@click.argument("agencies", type=FILE, metavar="รายชื่อ")
@YEAR
@FRAMEWORK
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="โฟลเดอร์", required=True,
    help="โฟลเดอร์ที่เก็บสมุดงาน (ไม่เขียนทับสมุดงานที่มีอยู่แล้ว)",
)  # fmt: skip
@click.option(
    "--scores", type=FILE, metavar="ไฟล์",
    help="คะแนนที่ประกาศ (.csv หรือ .xlsx) แถวละหน่วยงาน หัวคอลัมน์เป็นหมายเลขตัวชี้วัดหรือรหัสข้อ เช่น 1, 2, i1, o28",
)  # fmt: skip
@click.option(
    "--previous", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="โฟลเดอร์",
    help="โฟลเดอร์ที่เก็บสมุดงานปีก่อน คะแนนและมาตรการจะอยู่ในสมุดงานใหม่",
)  # fmt: skip
def distribute(
    agencies: Path,
    year: int | None,
    framework: Path | None,
    output: Path,
    scores: Path | None,
    previous: Path | None,
) -> None:
    from itadocs.district import distribute
    from itadocs.district.distribute import Job, Order
    from itadocs.problems import in_order

    official = official_framework(year, framework)
    job = distribute.prepare(Order(agencies, official, output, scores, previous))
    if not isinstance(job, Job):
        say(job)
        blocking = sum(each.blocks for each in job)
        click.echo(f"พบจุดที่ต้องแก้ไข {blocking} จุด ยังไม่มีการสร้างสมุดงาน แก้ไขให้ครบแล้วเรียกใช้คำสั่งอีกครั้ง")
        leave(job)
        return
    handouts = tuple(progress(distribute.hand_out(job), len(job.agencies), "สร้างสมุดงาน"))
    written = distribute.write_manifest(job, handouts)
    said = (*job.problems, *(found for each in handouts for found in each.problems), *written)
    problems = in_order(said)
    say(problems)
    _close(handouts, output)
    leave(problems)


def _close(handouts: "tuple[Handout, ...]", folder: Path) -> None:
    from itadocs.district.distribute import Outcome

    def count(outcome: Outcome) -> int:
        return sum(each.outcome is outcome for each in handouts)

    carried = sum(each.is_carried for each in handouts)
    told = f"สร้างสมุดงานแล้ว {count(Outcome.MADE)} แห่ง" + (f" (มีข้อมูลปีก่อน {carried} แห่ง)" if carried else "")
    others = ((Outcome.STANDING, "มีอยู่แล้วจึงไม่สร้างซ้ำ"), (Outcome.FAILED, "สร้างไม่ได้"))
    more = "".join(f" {what} {count(outcome)} แห่ง" for outcome, what in others if count(outcome))
    click.echo(f"{told}{more} ใน {folder}")


@click.command(
    "collect",
    help="รวบรวมสมุดงานที่หน่วยงานส่งคืนไว้ในโฟลเดอร์ (รวมโฟลเดอร์ย่อยทุกชั้น ไม่จำกัดชื่อไฟล์) แล้วสร้างสมุดงานสรุป ไฟล์ที่ส่งคืนไม่ถูกแก้ไข "
    "ถ้าหน่วยงานส่งมาหลายไฟล์ ใช้ไฟล์ของปีที่รวบรวมซึ่งบันทึกล่าสุด (ดูวันที่ในไฟล์) ถ้าบันทึกพร้อมกัน ใช้ไฟล์ที่มีจุดที่ต้องแก้ไขน้อยกว่า "
    "แล้วจึงตามลำดับชื่อไฟล์\n\nรหัสจบการทำงานเป็น 0 เมื่อสร้างสรุปได้ แม้บางหน่วยงานยังไม่ส่งหรือต้องแก้ไข และเป็น 1 เมื่อสร้างสรุปไม่ได้",
    epilog="ตัวอย่าง: itadocs collect ส่งคืน --agencies รายชื่อ.csv -o สรุป.xlsx",
)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="โฟลเดอร์")
@click.option(
    "--agencies", type=FILE, metavar="ไฟล์", help="รายชื่อหน่วยงานทั้งหมด (ถ้าไม่ระบุ ใช้รายชื่อที่คำสั่ง distribute สร้างไว้ในโฟลเดอร์)"
)  # fmt: skip
@click.option(
    "--year", type=int, metavar="ปี", help="ปีงบประมาณ พ.ศ. ที่รวบรวม (ถ้าไม่ระบุทั้ง --year และ --framework ใช้ปีที่ส่งคืนมามากที่สุด)"
)
@FRAMEWORK
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", required=True,
    help="ชื่อสมุดงานสรุปที่จะสร้าง (เขียนทับได้เฉพาะสรุปเดิมที่โปรแกรมสร้าง ถ้าสรุปเดิมถูกแก้ไขจะสำรองไว้ก่อน)",
)  # fmt: skip
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", help="ชื่อรายงานสรุป Word ที่จะสร้างด้วย"
)
@NUMERALS
@TEMPLATES
@KEEP
@OVERWRITE
def collect(
    folder: Path,
    agencies: Path | None,
    year: int | None,
    framework: Path | None,
    output: Path,
    report: Path | None,
    numerals: str | None,
    templates: Path | None,
    keep: bool,
    overwrite: bool,
) -> None:
    from itadocs.district import collect as collecting
    from itadocs.files import Candidate
    from itadocs.pipeline import Request

    def shown(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
        return progress(candidates, len(candidates), "กำลังอ่านสมุดงาน")

    path, is_kept, official = named_xlsx(output), edited(keep, overwrite), own_framework(year, framework)
    listed = None if agencies is None else _listed(agencies)
    collected = collecting.collect(folder, listed, year, Request(framework=official), shown)
    say(collected.problems)
    if collected.overview is None:
        _tell_of_files(collected.files)
        sys.exit(WORKBOOK)
    saved = collecting.save(collected.overview, path)
    _tell(collected.overview)
    say(saved)
    leave(saved)
    click.echo(f"สร้างแล้ว: {path}")
    if report is not None:
        _report(collected.overview, named(report, ".docx"), Numerals(numerals or Numerals.THAI), templates, is_kept)


def _report(overview: "Overview", path: Path, numerals: Numerals, templates: Path | None, is_kept: "Edited") -> None:
    """Write the Word summary."""
    from itadocs.district import report
    from itadocs.loading import layouts_of
    from itadocs.report.disk import Pending
    from itadocs.report.layouts import shipped
    from itadocs.report.output import write_reports

    shelf = shipped() if templates is None else layouts_of(templates)
    if isinstance(shelf, tuple):
        say(shelf)
        leave(shelf)
        return
    say(shelf.said)
    made = report.document(overview, numerals, shelf)
    if isinstance(made, Problem):
        say([made])
        leave([made])
        return
    outputs, problems = write_reports([Pending(path, made)], is_kept)
    say(problems)
    for each in outputs:
        click.echo(f"สร้างแล้ว: {each}")
    leave(problems)


def _listed(path: Path) -> "tuple[Agency, ...]":
    """The agencies of a list; ends the command if it cannot be read."""
    from itadocs.district import roster

    agencies, problems = roster.load(path)
    say(problems)
    leave(problems)
    return agencies


def _tell(overview: "Overview") -> None:
    """The summary in brief: counts, what is missing or cannot be used, means and weak points."""
    from itadocs.assessment.district import State

    click.echo(f"ปีงบประมาณ พ.ศ. {overview.framework.fiscal_year} หน่วยงาน {len(overview.returns)} แห่ง")
    for state in State:
        click.echo(f"  {state.value}: {overview.count(state)}")
    missing = [each for each in overview.returns if each.state is State.MISSING]
    _listing(
        State.MISSING.value, [f"{each.agency.code} {each.agency.full_name}: {each.reason}".strip() for each in missing]
    )
    _tell_of_files(overview.files)
    if overview.mean_overall is not None:
        instruments = ", ".join(f"{code} {mean}" for code, mean in overview.instrument_means.items())
        click.echo(f"คะแนนภาพรวมเฉลี่ย {overview.mean_overall} ({instruments})")
        names = {each.number: each.name for each in overview.framework.indicators}
        weakest = ", ".join(
            f"{number} {names[number]} {mean}" for _, number, mean in overview.lowest_indicators(_WEAKEST)
        )
        if weakest:
            click.echo(f"ตัวชี้วัดที่ได้คะแนนเฉลี่ยต่ำสุด: {weakest}")


def _tell_of_files(files: "Sequence[Found]") -> None:
    from itadocs.assessment.district import Use

    refused = (each for each in files if each.use in (Use.REFUSED, Use.UNKNOWN))
    _listing("ไฟล์ที่ใช้ไม่ได้หรือไม่อยู่ในรายชื่อ", [f"{each.file}: {each.reason}" for each in refused])


def _listing(heading: str, lines: Sequence[str]) -> None:
    if lines:
        click.echo(f"{heading}:")
    for each in lines[:_MOST_LINES]:
        click.echo(f"  {each}")
    if len(lines) > _MOST_LINES:
        click.echo(f"  และอีก {len(lines) - _MOST_LINES} รายการ")
