"""Templates: the Word files reports are made from, written out to be restyled and handed out."""

from pathlib import Path

import click

from itadocs.cli.say import leave, say


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
