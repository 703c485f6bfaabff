"""Workbooks: the empty form, and copies of a filled one."""

import sys
from pathlib import Path

import click

from itadocs.cli.options import FRAMEWORK, choices, own, request
from itadocs.cli.say import WORKBOOK, leave, say, show
from itadocs.problems import Problem


@click.command("new", help="สร้างแบบฟอร์มเปล่าของปีงบประมาณที่ประเมิน", epilog="ตัวอย่าง: itadocs new --year 2569 -o งาน.xlsx")
@click.option("--year", type=int, metavar="ปี", help="ปีงบประมาณ พ.ศ. ที่ประเมิน เช่น 2569")
@FRAMEWORK
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", help="ชื่อแบบฟอร์มที่จะสร้าง")
def new(year: int | None, framework: Path | None, output: Path | None) -> None:
    from itadocs import loading, workbooks
    from itadocs.assessment.framework import Framework

    if year is not None and framework is None:
        official = loading.shipped_framework(year)
        if isinstance(official, Problem):
            raise click.BadParameter(str(official), param_hint="--year")
    elif framework is not None and year is None:
        official = loading.framework_of(framework)
    else:
        raise click.UsageError("ระบุ --year หรือ --framework อย่างใดอย่างหนึ่ง")
    if not isinstance(official, Framework):
        say(official)
        sys.exit(WORKBOOK)
    path = output or Path(f"ita_{official.fiscal_year}.xlsx")
    path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    refused = workbooks.new(official, path)
    if refused:
        say([refused])
        leave([refused])
    click.echo(f"สร้างแบบฟอร์มแล้ว: {path}")


@click.command(
    "draft",
    help="ร่างข้อค้นพบ สิ่งที่ควรพัฒนา และผลการวิเคราะห์ จากคะแนน ลงในช่องที่ยังว่างของสำเนาสมุดงาน",
    epilog="ตัวอย่าง: itadocs draft งาน.xlsx -o งาน_ร่าง.xlsx",
)
@choices
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", required=True,
    help="ชื่อสำเนาที่จะสร้าง (ไม่เขียนทับไฟล์ที่มีอยู่)",
)  # fmt: skip
def draft(
    workbook: Path,
    report: str | None,
    layout: str,
    wording: Path | None,
    framework: Path | None,
    as_json: bool,
    output: Path,
) -> None:
    from itadocs import workbooks

    path = output if output.suffix.lower() == ".xlsx" else output.with_name(f"{output.name}.xlsx")
    made = workbooks.draft(workbook, path, request(report, layout, None), own(framework, wording))
    show(workbook, made.problems, made.outputs, as_json=as_json, todo="แก้ไขในสำเนาให้ครบก่อนสร้างรายงาน")
    leave(made.problems)
