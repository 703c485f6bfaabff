"""Options that several commands share."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itadocs.cli.say import WORKBOOK, say
from itadocs.problems import Problem
from itadocs.thai import Numerals

if TYPE_CHECKING:
    from itadocs.assessment.framework import Framework
    from itadocs.loading import Own
    from itadocs.pipeline import Request
    from itadocs.report.output import Edited

_ONE_OF_TWO = "ระบุ --year หรือ --framework อย่างใดอย่างหนึ่ง"
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

FRAMEWORK = click.option(
    "--framework", type=FILE, metavar="ไฟล์", help="กรอบการประเมินที่แก้ไขแล้วหรือของปีอื่น (ไฟล์ .toml) ใช้แทนที่มากับโปรแกรม"
)  # fmt: skip

WORDING = click.option(
    "--wording", type=FILE, metavar="ไฟล์", help="ถ้อยคำของร่างแรกที่แก้ไขแล้ว (ไฟล์ .toml) ใช้แทนที่มากับโปรแกรม"
)  # fmt: skip

YEAR = click.option("--year", type=int, metavar="ปี", help="ปีงบประมาณ พ.ศ. ที่ประเมิน เช่น 2569")
TEMPLATES = click.option(
    "--templates", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="โฟลเดอร์",
    help="โฟลเดอร์แม่แบบ Word ที่ปรับแล้ว ใช้แทนแม่แบบชื่อเดียวกันที่มากับโปรแกรม (ดู itadocs template export)",
)  # fmt: skip


NUMERALS = click.option(
    "--numerals", type=click.Choice([each.value for each in Numerals]),
    help="ตัวเลขในรายงาน: thai ไทย, arabic อารบิก (ถ้าไม่ระบุ ใช้ตามสมุดงาน รายงานสรุปใช้เลขไทย)",
)  # fmt: skip

KEEP = click.option("--keep", is_flag=True, help="ถ้ารายงานเดิมถูกแก้ไขหรือเป็นของหน่วยงานหรือปีอื่น สร้างฉบับใหม่เป็นอีกชื่อ")
OVERWRITE = click.option("--overwrite", is_flag=True, help="ถ้ารายงานเดิมถูกแก้ไขหรือเป็นของหน่วยงานหรือปีอื่น สำรองไว้แล้วเขียนทับ")


def choices(command: click.decorators.FC) -> click.decorators.FC:
    """A workbook, and what may be chosen of its reports."""
    return click.argument("workbook", type=FILE, metavar="สมุดงาน")(chosen(command))


def chosen(command: click.decorators.FC) -> click.decorators.FC:
    """What may be chosen of reports."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="พิมพ์ผลเป็น JSON สมุดงานละหนึ่งบรรทัด"),
        FRAMEWORK,
        WORDING,
        TEMPLATES,
        click.option(
            "--layout",
            default="",
            metavar="ชื่อ",
            help="รูปแบบรายงานการวิเคราะห์ ดูได้จาก itadocs layouts (ถ้าไม่ระบุ ใช้ตามสมุดงาน)",
        ),
        click.option(
            "--report",
            type=click.Choice(["analysis", "implementation", "all"]),
            help="รายงานที่ต้องการ: analysis การวิเคราะห์, implementation ผลการดำเนินการ, all ทั้งสองฉบับ "
            "(ถ้าไม่ระบุ สร้างผลการดำเนินการเมื่อกรอกผลแล้ว)",
        ),
    ):
        command = option(command)
    return command


def request(report: str | None, layout: str, numerals: str | None) -> "Request":
    from itadocs.assessment.framework import Kind
    from itadocs.pipeline import Request

    kinds = None if report is None else frozenset(Kind) if report == "all" else frozenset({Kind(report)})
    return Request(kinds, layout, Numerals(numerals) if numerals else None)


def own(framework: Path | None, wording: Path | None, templates: Path | None) -> "Own":
    """The files of one's own that were named."""
    from itadocs.loading import Own

    return Own(framework, wording, templates)


def edited(keep: bool, overwrite: bool) -> "Edited":
    """What to do with a report that was edited."""
    from itadocs.report.output import Edited

    if keep and overwrite:
        raise click.UsageError("เลือก --keep หรือ --overwrite อย่างใดอย่างหนึ่ง")
    return Edited.KEEP if keep else Edited.OVERWRITE if overwrite else Edited.REFUSE


def own_framework(year: int | None, framework: Path | None) -> "Framework | None":
    """The framework of one's own, if one was named; it says the year, so no year may be named beside it."""
    from itadocs import loading

    if framework is None:
        return None
    if year is not None:
        raise click.UsageError(_ONE_OF_TWO)
    found = loading.framework_of(framework)
    if isinstance(found, tuple):
        say(found)
        sys.exit(WORKBOOK)
    return found


def official_framework(year: int | None, framework: Path | None) -> "Framework":
    """The framework of the year that was named, or of the file of one's own; one of the two must be."""
    from itadocs import loading

    own = own_framework(year, framework)
    if own is not None:
        return own
    if year is None:
        raise click.UsageError(_ONE_OF_TWO)
    shipped = loading.shipped_framework(year)
    if isinstance(shipped, Problem):
        raise click.BadParameter(str(shipped), param_hint="--year")
    return shipped


def named_xlsx(path: Path) -> Path:
    """The path of a workbook to be written, whose ending people may leave out."""
    return named(path, ".xlsx")


def named_as(workbook: Path, path: Path) -> Path:
    """The path of a copy of a workbook, with the ending of that: Excel opens no .xlsx that is meant to hold macros."""
    ending = ".xlsm" if workbook.suffix.lower() == ".xlsm" else ".xlsx"
    return path.with_suffix(ending) if path.suffix.lower() in (".xlsx", ".xlsm") else named(path, ending)


def named(path: Path, ending: str) -> Path:
    """A path to be written, whose ending people may leave out."""
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
