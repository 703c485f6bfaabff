"""Templates: the Word files reports are made from, written out to be restyled and handed out."""

from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from itadocs.cli.options import TEMPLATES, named
from itadocs.cli.say import leave, say

if TYPE_CHECKING:
    from itadocs.report.guide_fields import GuideFields, LineFields
    from itadocs.report.layouts import Layout, Shelf

_COLUMNS = 80
_KEPT = "\u00a0"  # a space where no line is broken


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
    from itadocs.report.layouts import shipped
    from itadocs.report.output import Pending, write_missing

    templates = [Pending(folder / f"{each.name}.docx", each.template) for each in shipped().every()]
    written, problems = write_missing(templates)
    say(problems)
    for path in written:
        click.echo(f"สร้างแล้ว: {path}")
    leave(problems)


@template.command(
    "fields",
    short_help="แสดงช่องข้อมูลที่ใช้ได้ในแม่แบบ",
    help="แสดงทุกช่องข้อมูลที่ใช้ได้ในแม่แบบ พร้อมคำอธิบายและตัวอย่าง ถ้าระบุชื่อรูปแบบ (ดู itadocs layouts) "
    "จะบอกด้วยว่าแม่แบบนั้นใช้ช่องใดแล้ว ถ้าไม่ระบุ แสดงช่องข้อมูลของรายงานหน่วยงาน",
    epilog="ตัวอย่าง: itadocs template fields analysis-issues -o ช่องข้อมูล.docx",
)
@click.argument("layout", default="", metavar="[รูปแบบ]")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์",
    help="สร้างเป็นเอกสาร Word แทนการแสดงบนหน้าจอ (ไม่เขียนทับไฟล์ที่มีอยู่)",
)  # fmt: skip
@TEMPLATES
def fields(layout: str, output: Path | None, templates: Path | None) -> None:
    from itadocs import loading
    from itadocs.problems import Problem
    from itadocs.report.handout import handout
    from itadocs.report.layouts import shipped
    from itadocs.report.output import write_new

    shelf = shipped() if templates is None else loading.layouts_of(templates)
    if isinstance(shelf, tuple):
        say(shelf)
        leave(shelf)
        return
    guide = _guide(shelf, layout)
    if output is None:
        _show(guide)
        return
    path = named(output, ".docx")
    made = handout(guide)
    failed = made if isinstance(made, Problem) else write_new(path, made)
    if failed:
        say([failed])
        leave([failed])
    click.echo(f"สร้างแล้ว: {path}")


def _guide(shelf: "Shelf", name: str) -> "GuideFields":
    """The guide for a layout; for the reports of agencies where none is named."""
    from itadocs.assessment.framework import Kind
    from itadocs.report.field_guide import guide
    from itadocs.report.usage import used

    if not name:
        return guide(Kind.ANALYSIS, "รายงานการวิเคราะห์และรายงานผลการดำเนินการของหน่วยงาน")
    layout = _layout(shelf, name)
    return guide(layout.kind, f"{layout.title} ({layout.name})", used(layout.kind, layout.template))


def _layout(shelf: "Shelf", name: str) -> "Layout":
    from itadocs.problems import quoted

    found = next((each for each in shelf.every() if each.is_called(name)), None)
    if found is None:
        known = ", ".join(each.name for each in shelf.every())
        raise click.BadParameter(f"ไม่มีรูปแบบชื่อ {quoted(name)} รูปแบบที่มี: {known}", param_hint="รูปแบบ")
    return found


def _show(guide: "GuideFields") -> None:
    click.echo(f"ช่องข้อมูลสำหรับแม่แบบ: {guide.title}")
    for number, step in enumerate(guide.steps, start=1):
        _say(f"{number}. {step}", 0, 3)
    for section in guide.sections:
        click.echo(f"\n{section.title}")
        for line in section.lines:
            _show_line(line)


def _show_line(line: "LineFields") -> None:
    from itadocs.report.field_guide import USED

    for tag in line.tags:
        click.echo(f"  {tag}")
    _say(line.description + (f" เช่น{_KEPT}{line.example}" if line.example else ""), 6, 6)
    if line.alternative:
        click.echo(f"      ข้อความแสดงแทน: {line.alternative}")
    if line.is_used:
        click.echo(f"      ({USED})")


def _say(text: str, first: int, others: int) -> None:
    """A text broken at its spaces; its marks above and below take no column, so that no line is too long."""
    lines = wrap(text, _COLUMNS, initial_indent=" " * first, subsequent_indent=" " * others, break_long_words=False)
    click.echo("\n".join(lines).replace(_KEPT, " "))
