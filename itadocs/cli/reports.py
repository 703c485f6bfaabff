"""Reports: checking a workbook, building its documents, and the layouts there are."""

from dataclasses import replace
from pathlib import Path

import click

from itadocs.cli.options import KEEP, NUMERALS, OVERWRITE, TEMPLATES, choices, edited, named_as, own, request
from itadocs.cli.say import leave, say, show


@click.command("layouts", help="แสดงรูปแบบรายงานที่มี ข้อมูลที่ต้องใช้ และที่อยู่ของแม่แบบ", epilog="ตัวอย่าง: itadocs layouts")
@TEMPLATES
def layouts(templates: Path | None) -> None:
    from itadocs import loading
    from itadocs.assessment.framework import Kind, SummaryKind
    from itadocs.pipeline import sheet_titles
    from itadocs.report.layouts import KINDS, shipped

    ways = {
        Kind.ANALYSIS: " (เลือกด้วย --layout หรือในสมุดงาน)",
        SummaryKind.DISTRICT: " (สร้างด้วย itadocs collect --report)",
    }
    shelf = shipped() if templates is None else loading.layouts_of(templates)
    if isinstance(shelf, tuple):
        say(shelf)
        leave(shelf)
        return
    say(shelf.said)
    for kind, title in KINDS.items():
        click.echo(f"{title}{ways.get(kind, '')}")
        for layout in shelf.of_kind(kind):
            click.echo(f"  {layout.name}: {layout.title}")
            if layout.needs:
                click.echo(f"    ใช้แผ่นงาน: {', '.join(sheet_titles(layout.needs))}")
            click.echo(f"    แม่แบบ: {layout.path}")


@click.command("check", help="ตรวจสมุดงาน แสดงทุกจุดที่ต้องแก้ในครั้งเดียว ไม่สร้างรายงาน", epilog="ตัวอย่าง: itadocs check งาน.xlsx")
@choices
@click.option(
    "--marked", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์",
    help="สร้างสำเนาสมุดงานที่ระบายสีทุกจุดที่พบ พร้อมข้อคิดเห็นบอกวิธีแก้ และมีรายการรวมในแผ่นงานแรก (ไม่เขียนทับไฟล์ที่มีอยู่)",
)  # fmt: skip
def check(
    workbook: Path,
    report: str | None,
    layout: str,
    wording: Path | None,
    framework: Path | None,
    templates: Path | None,
    as_json: bool,
    marked: Path | None,
) -> None:
    from itadocs import pipeline, workbooks

    asked, files = request(report, layout, None), own(framework, wording, templates)
    if marked is None:
        examined, outputs = pipeline.check(workbook, asked, files), ()
    else:
        examined = workbooks.marked(workbook, named_as(workbook, marked), asked, files)
        outputs = examined.outputs
    todo = "แก้ไขในสำเนาที่ทำเครื่องหมายไว้ แล้วสั่งสร้างรายงานจากสำเนานั้น"
    show(workbook, examined.problems, outputs, examined.scores, as_json=as_json, todo=todo)
    if not as_json and not any(each.blocks for each in examined.problems):
        click.echo("สมุดงานนี้พร้อมสร้างรายงาน")
    if not as_json and marked and not examined.problems:
        click.echo("ไม่พบสิ่งที่ต้องแก้ไข จึงไม่ได้สร้างสำเนา")
    leave(examined.problems)


@click.command("build", help="สร้างรายงาน Word จากสมุดงานที่กรอกแล้ว", epilog="ตัวอย่าง: itadocs build งาน.xlsx -o รายงาน")
@choices
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="โฟลเดอร์",
    help="โฟลเดอร์ที่เก็บรายงาน (ถ้าไม่ระบุ ไว้ข้างสมุดงาน)",
)  # fmt: skip
@NUMERALS
@click.option("--draft", is_flag=True, help="สร้างฉบับร่างแม้ยังกรอกไม่ครบ โดยทำเครื่องหมายทุกช่องที่ยังขาด ชื่อไฟล์ลงท้ายด้วย _ร่าง")
@KEEP
@OVERWRITE
def build(
    workbook: Path,
    report: str | None,
    layout: str,
    wording: Path | None,
    framework: Path | None,
    templates: Path | None,
    as_json: bool,
    output: Path | None,
    numerals: str | None,
    draft: bool,
    keep: bool,
    overwrite: bool,
) -> None:
    from itadocs import pipeline

    asked, files = replace(request(report, layout, numerals), draft=draft), own(framework, wording, templates)
    built = pipeline.build(workbook, output or workbook.parent, asked, edited(keep, overwrite), files)
    todo = "สร้างได้เฉพาะฉบับร่าง แก้ไขให้ครบแล้วสั่งสร้างฉบับจริงโดยไม่ใส่ --draft"
    show(workbook, built.problems, built.outputs, built.scores, as_json=as_json, todo=todo)
    leave(built.problems)
