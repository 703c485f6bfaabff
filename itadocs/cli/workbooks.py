"""Workbooks: the empty form, and copies of a filled one."""

from pathlib import Path

import click

from itadocs.cli.options import FILE, FRAMEWORK, YEAR, choices, named_xlsx, official_framework, own, request
from itadocs.cli.say import leave, say, show


@click.command("new", help="สร้างแบบฟอร์มเปล่าของปีงบประมาณที่ประเมิน", epilog="ตัวอย่าง: itadocs new --year 2569 -o งาน.xlsx")
@YEAR
@FRAMEWORK
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", help="ชื่อแบบฟอร์มที่จะสร้าง")
def new(year: int | None, framework: Path | None, output: Path | None) -> None:
    from itadocs import workbooks

    official = official_framework(year, framework)
    path = named_xlsx(output or Path(f"ita_{official.fiscal_year}.xlsx"))
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
    templates: Path | None,
    as_json: bool,
    output: Path,
) -> None:
    from itadocs import workbooks

    asked, files = request(report, layout, None), own(framework, wording, templates)
    made = workbooks.draft(workbook, named_xlsx(output), asked, files)
    todo = "แก้ไขในสำเนาให้ครบก่อนสร้างรายงาน"
    show(workbook, made.problems, made.outputs, as_json=as_json, made="สำเนา", todo=todo)
    leave(made.problems)


@click.command(
    "next-year",
    help="สร้างสมุดงานของปีถัดไปจากสมุดงานที่กรอกแล้ว คะแนนเป็นคะแนนย้อนหลัง มาตรการเป็นมาตรการที่ต้องรายงานผล",
    epilog="ตัวอย่าง: itadocs next-year งาน.xlsx -o งานปีถัดไป.xlsx",
)
@click.argument("workbook", type=FILE, metavar="สมุดงาน")
@click.option(
    "--framework", "frameworks", type=FILE, multiple=True, metavar="ไฟล์",
    help="กรอบการประเมินของปีเดิมหรือปีถัดไป (ไฟล์ .toml) ใช้แทนที่มากับโปรแกรม ระบุได้ทั้งสองปี",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", required=True,
    help="ชื่อสมุดงานที่จะสร้าง (ไม่เขียนทับไฟล์ที่มีอยู่)",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="พิมพ์ผลเป็น JSON บรรทัดเดียว")
def next_year(workbook: Path, frameworks: tuple[Path, ...], output: Path, as_json: bool) -> None:
    from itadocs import workbooks

    made = workbooks.next_year(workbook, named_xlsx(output), frameworks)
    show(workbook, made.problems, made.outputs, as_json=as_json, made="สมุดงาน")
    leave(made.problems)
