"""Templates: the Word files reports are made from, written out to be restyled and handed out."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from itadocs.catalogue import Code
from itadocs.cli.options import FILE, TEMPLATES, named
from itadocs.cli.say import leave, say, show
from itadocs.problems import Problem, problem

if TYPE_CHECKING:
    from itadocs.report.faults import Fault
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
    "fields",
    short_help="แสดงช่องข้อมูลที่ใช้ได้ในแม่แบบ",
    help="แสดงทุกช่องข้อมูลที่ใช้ได้ในแม่แบบ พร้อมคำอธิบายและตัวอย่าง ถ้าระบุชื่อรูปแบบ (ดู itadocs layouts) "
    "จะบอกด้วยว่าแม่แบบนั้นใช้ช่องข้อมูลใดแล้ว ถ้าไม่ระบุ แสดงช่องข้อมูลของรายงานหน่วยงาน",
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


@template.command(
    "check",
    short_help="ตรวจแม่แบบ แสดงทุกจุดที่ต้องแก้ในครั้งเดียว",
    help="ตรวจแม่แบบ Word ที่ปรับหรือทำขึ้นเอง แสดงทุกจุดที่ต้องแก้ในครั้งเดียวพร้อมตำแหน่งและวิธีแก้ "
    "แล้วลองสร้างรายงานตัวอย่างทั้งแบบที่มีข้อมูลครบและแบบที่ไม่มีข้อมูล (ไม่แก้ไขไฟล์)",
    epilog="ตัวอย่าง: itadocs template check แม่แบบ/analysis-issues.docx",
)
@click.argument("files", type=FILE, metavar="แม่แบบ...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="พิมพ์ผลเป็น JSON แม่แบบละบรรทัด")
@click.option(
    "--annotate", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์",
    help="สร้างสำเนาของแม่แบบที่มีข้อคิดเห็นของ Word ตรงจุดที่ต้องแก้ (ตรวจได้ครั้งละแม่แบบ ไม่เขียนทับไฟล์ที่มีอยู่)",
)  # fmt: skip
def check(files: tuple[Path, ...], as_json: bool, annotate: Path | None) -> None:
    from itadocs import loading
    from itadocs.report.check import check as checked

    if annotate and len(files) > 1:
        raise click.UsageError("เมื่อใช้ --annotate ให้ตรวจครั้งละแม่แบบ")
    every: list[Problem] = []
    for path in files:
        data = loading.template_of(path)
        faults = () if isinstance(data, Problem) else checked(path.name, data)
        found = [data] if isinstance(data, Problem) else [each.problem for each in faults]
        made: list[Path] = []
        if annotate and faults and not isinstance(data, Problem):
            copy = named(annotate, ".docx")
            failed = _annotated(copy, path.name, data, faults)
            found += [failed] if failed and failed not in found else []
            made += [] if failed else [copy]
        every += found
        if as_json:
            show(path, found, made, as_json=True, of="template")
            continue
        nothing = "ไม่พบจุดที่ต้องแก้ไข" + (" จึงไม่ได้สร้างสำเนา" if annotate else "")
        click.echo(f"{path}: พบจุดที่ต้องแก้ไข {len(found)} จุด" if found else f"{path}: {nothing}")
        say(found)
        for copy in made:
            click.echo(f"สร้างแล้ว: {copy}")
    leave(every)


def _annotated(copy: Path, name: str, template: bytes, faults: "Sequence[Fault]") -> Problem | None:
    """Write the annotated copy of a template; the Problem that keeps it from being written."""
    from itadocs.package import NotAPackageError
    from itadocs.report.annotated import annotate
    from itadocs.report.output import write_new

    try:
        return write_new(copy, annotate(template, faults))
    except NotAPackageError as reason:
        return problem(Code.TEMPLATE_DAMAGED, template=name, found=reason)


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
