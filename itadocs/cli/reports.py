"""Reports: checking a workbook, building its documents, and the layouts there are."""

from dataclasses import replace
from pathlib import Path

import click

from itadocs.cli.batch import build_all
from itadocs.cli.options import KEEP, NUMERALS, OVERWRITE, TEMPLATES, choices, chosen, edited, named_as, own, request
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


@click.command(
    "build",
    help="สร้างรายงาน Word จากสมุดงานที่กรอกแล้ว เล่มเดียว หลายเล่ม หรือทุกเล่มในโฟลเดอร์\n\n"
    "ถ้าสั่งหลายเล่มหรือทั้งโฟลเดอร์ เล่มที่ต้องแก้ไขไม่ทำให้เล่มอื่นหยุด เล่มที่สร้างไว้แล้วและไม่มีอะไรเปลี่ยนจะไม่สร้างซ้ำ "
    "และมีสมุดงานสรุป summary.xlsx อยู่ในโฟลเดอร์ที่เก็บรายงาน",
    epilog="ตัวอย่าง: itadocs build งาน.xlsx -o รายงาน",
)
@click.argument(
    "given", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True, metavar="สมุดงานหรือโฟลเดอร์..."
)
@chosen
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="โฟลเดอร์",
    help="โฟลเดอร์ที่เก็บรายงาน (ถ้าไม่ระบุ เล่มเดียวไว้ข้างสมุดงาน หลายเล่มไว้ในโฟลเดอร์ย่อย “รายงาน”)",
)  # fmt: skip
@click.option("--recursive", is_flag=True, help="รวมสมุดงานในโฟลเดอร์ย่อยทุกชั้น รายงานจัดเก็บตามโฟลเดอร์ย่อยเดียวกัน")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="จำนวน",
    help="จำนวนสมุดงานที่ทำพร้อมกัน (ถ้าไม่ระบุ เท่าจำนวนแกนประมวลผลของเครื่อง ถ้าสร้าง PDF ไม่เกิน 2)",
)
@NUMERALS
@click.option("--draft", is_flag=True, help="สร้างฉบับร่างแม้ยังกรอกไม่ครบ โดยทำเครื่องหมายทุกช่องที่ยังขาด ชื่อไฟล์ลงท้ายด้วย _ร่าง")
@click.option("--pdf", is_flag=True, help="สร้างไฟล์ PDF ของรายงานด้วย (ต้องมีโปรแกรม LibreOffice ในเครื่อง)")
@KEEP
@OVERWRITE
def build(
    given: tuple[Path, ...],
    report: str | None,
    layout: str,
    wording: Path | None,
    framework: Path | None,
    templates: Path | None,
    as_json: bool,
    output: Path | None,
    recursive: bool,
    jobs: int | None,
    numerals: str | None,
    draft: bool,
    pdf: bool,
    keep: bool,
    overwrite: bool,
) -> None:
    if pdf:
        from itadocs.report.pdf import lacking

        if reason := lacking():
            say([reason], aside=as_json)
            leave([reason])
    asked = replace(request(report, layout, numerals), draft=draft, pdf=pdf)
    files = own(framework, wording, templates)
    kept = edited(keep, overwrite)
    workbook, *others = given
    if others or workbook.is_dir():
        build_all(given, output, asked, files, kept, is_deep=recursive, jobs=jobs, as_json=as_json)
        return
    from itadocs import pipeline

    built = pipeline.build(workbook, output or workbook.parent, asked, kept, files)
    todo = "สร้างได้เฉพาะฉบับร่าง แก้ไขให้ครบแล้วสั่งสร้างฉบับจริงโดยไม่ใส่ --draft"
    show(workbook, built.problems, built.outputs, built.scores, as_json=as_json, todo=todo)
    leave(built.problems)
