"""Templates: the Word files reports are made from, written out to be restyled and handed out."""

from pathlib import Path

import click

from itadocs.cli.options import FILE
from itadocs.cli.say import leave, say, show
from itadocs.problems import Problem


@click.group("template", help="แม่แบบ Word ของรายงาน", epilog="ตัวอย่าง: itadocs template export แม่แบบ")
def template() -> None:
    pass


@template.command(
    "export",
    short_help="คัดลอกแม่แบบ Word ลงโฟลเดอร์",
    help="คัดลอกแม่แบบ Word ที่มากับโปรแกรมลงโฟลเดอร์ เพื่อปรับรูปแบบใน Word แล้วใช้กับ --templates (ไม่เขียนทับไฟล์ที่ปรับแล้ว)",
    epilog="ตัวอย่าง: itadocs template export แม่แบบ",
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="โฟลเดอร์")
def export(folder: Path) -> None:
    from itadocs.report.disk import Pending
    from itadocs.report.layouts import shipped
    from itadocs.report.output import write_missing

    templates = [Pending(folder / f"{each.name}.docx", each.template) for each in shipped().every()]
    written, problems = write_missing(templates)
    say(problems)
    for path in written:
        click.echo(f"สร้างแล้ว: {path}")
    leave(problems)


@template.command(
    "check",
    short_help="ตรวจแม่แบบ แสดงทุกจุดที่ต้องแก้ในครั้งเดียว",
    help="ตรวจแม่แบบ Word ที่ปรับหรือทำขึ้นเอง แสดงทุกจุดที่ต้องแก้ในครั้งเดียวพร้อมตำแหน่งและวิธีแก้ "
    "แล้วลองสร้างรายงานตัวอย่างทั้งแบบที่มีข้อมูลครบและแบบที่ไม่มีข้อมูล (ไม่แก้ไขไฟล์)",
    epilog="ตัวอย่าง: itadocs template check แม่แบบ/analysis-issues.docx",
)
@click.argument("files", type=FILE, metavar="แม่แบบ...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="พิมพ์ผลเป็น JSON แม่แบบละบรรทัด")
def check(files: tuple[Path, ...], as_json: bool) -> None:
    from itadocs import loading
    from itadocs.report.check import check as checked

    every: list[Problem] = []
    for path in files:
        data = loading.template_of(path)
        found = [data] if isinstance(data, Problem) else [each.problem for each in checked(path.name, data)]
        every += found
        if as_json:
            show(path, found, as_json=True)
            continue
        click.echo(f"{path}: พบจุดที่ต้องแก้ไข {len(found)} จุด" if found else f"{path}: ไม่พบข้อผิดพลาด")
        say(found)
    leave(every)
