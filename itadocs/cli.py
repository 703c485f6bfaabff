"""The commands. The only place that prints, asks or exits.

Exit codes: 0 done · 1 the workbook (or a file in the way) needs mending · 2 usage · 3 a template or the program.
Heavy rooms are imported inside the commands: ``itadocs --help`` imports no Office library.
"""

# What click says of itself is translated by gettext, whose language must be set before click is imported.
# ruff: noqa: E402
import gettext
import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

os.environ["LANGUAGE"] = "th"
gettext.bindtextdomain("itadocs", str(Path(__file__).parent / "locale"))
gettext.textdomain("itadocs")

import click

from itadocs import __version__
from itadocs.catalogue import Severity
from itadocs.problems import Problem
from itadocs.thai import Numerals

if TYPE_CHECKING:
    from itadocs.assessment.scoring import Scores
    from itadocs.pipeline import Request

WORKBOOK, FAULT = 1, 3

_SEVERITIES = {
    Severity.FAULT: "โปรแกรมหรือแม่แบบผิดพลาด",
    Severity.ERROR: "ต้องแก้ไข",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.INFORMATION: "แจ้งให้ทราบ",
}
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    help="จัดทำรายงาน ITA (การวิเคราะห์ผลการประเมินพร้อมมาตรการ และรายงานผลการดำเนินการ) จากสมุดงาน Excel",
    epilog="ตัวอย่าง: itadocs build งาน.xlsx",
)
@click.version_option(__version__, prog_name="itadocs")
def commands() -> None:
    pass


_FRAMEWORK = click.option(
    "--framework", type=_FILE, metavar="ไฟล์", help="กรอบการประเมินที่แก้ไขแล้วหรือของปีอื่น (ไฟล์ .toml) ใช้แทนที่มากับโปรแกรม"
)  # fmt: skip

_WORDING = click.option(
    "--wording", type=_FILE, metavar="ไฟล์", help="ถ้อยคำของร่างแรกที่แก้ไขแล้ว (ไฟล์ .toml) ใช้แทนที่มากับโปรแกรม"
)  # fmt: skip


@commands.command(
    "new", help="สร้างแบบฟอร์มเปล่าของปีงบประมาณที่ประเมิน", epilog="ตัวอย่าง: itadocs new --year 2569 -o งาน.xlsx"
)
@click.option("--year", type=int, metavar="ปี", help="ปีงบประมาณ พ.ศ. ที่ประเมิน เช่น 2569")
@_FRAMEWORK
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", help="ชื่อแบบฟอร์มที่จะสร้าง")
def new_command(year: int | None, framework: Path | None, output: Path | None) -> None:
    from itadocs.assessment.framework import Framework
    from itadocs.pipeline import framework_of, new, shipped_framework

    if year is not None and framework is None:
        official = shipped_framework(year)
        if isinstance(official, Problem):
            raise click.BadParameter(str(official), param_hint="--year")
    elif framework is not None and year is None:
        official = framework_of(framework)
    else:
        raise click.UsageError("ระบุ --year หรือ --framework อย่างใดอย่างหนึ่ง")
    if not isinstance(official, Framework):
        _say(official)
        sys.exit(WORKBOOK)
    path = output or Path(f"ita_{official.fiscal_year}.xlsx")
    path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    refused = new(official, path)
    if refused:
        _say([refused])
        _exit([refused])
    click.echo(f"สร้างแบบฟอร์มแล้ว: {path}")


@commands.command("layouts", help="แสดงรูปแบบรายงานที่มี ข้อมูลที่ต้องใช้ และที่อยู่ของแม่แบบ", epilog="ตัวอย่าง: itadocs layouts")
def layouts_command() -> None:
    from itadocs.assessment.framework import Kind
    from itadocs.pipeline import sheet_titles
    from itadocs.report.layouts import of_kind

    titles = {
        Kind.ANALYSIS: "รายงานการวิเคราะห์ (เลือกด้วย --layout หรือในสมุดงาน)",
        Kind.IMPLEMENTATION: "รายงานผลการดำเนินการ",
    }
    for kind in Kind:
        click.echo(titles[kind])
        for layout in of_kind(kind):
            click.echo(f"  {layout.name}: {layout.title}")
            click.echo(f"    ใช้แผ่นงาน: {', '.join(sheet_titles(layout.needs))}")
            click.echo(f"    แม่แบบ: {layout.path}")


def _choices(command: click.decorators.FC) -> click.decorators.FC:
    """The options that check and build share."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="พิมพ์ผลเป็น JSON บรรทัดเดียว"),
        _FRAMEWORK,
        _WORDING,
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
        click.argument("workbook", type=_FILE, metavar="สมุดงาน"),
    ):
        command = option(command)
    return command


@commands.command(
    "check", help="ตรวจสมุดงาน แสดงทุกจุดที่ต้องแก้ในครั้งเดียว ไม่สร้างรายงาน", epilog="ตัวอย่าง: itadocs check งาน.xlsx"
)
@_choices
def check_command(
    workbook: Path, report: str | None, layout: str, wording: Path | None, framework: Path | None, as_json: bool
) -> None:
    from itadocs.pipeline import check

    examined = check(workbook, _request(report, layout, None), framework, wording)
    _show(workbook, examined.problems, scores=examined.scores, as_json=as_json)
    if not as_json and not examined.is_blocked:
        click.echo("สมุดงานนี้พร้อมสร้างรายงาน")
    _exit(examined.problems)


@commands.command("build", help="สร้างรายงาน Word จากสมุดงานที่กรอกแล้ว", epilog="ตัวอย่าง: itadocs build งาน.xlsx -o รายงาน")
@_choices
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="โฟลเดอร์",
    help="โฟลเดอร์ที่เก็บรายงาน (ถ้าไม่ระบุ ไว้ข้างสมุดงาน)",
)  # fmt: skip
@click.option(
    "--numerals", type=click.Choice([each.value for each in Numerals]),
    help="ตัวเลขในรายงาน: thai ไทย, arabic อารบิก (ถ้าไม่ระบุ ใช้ตามสมุดงาน)",
)  # fmt: skip
@click.option("--keep", is_flag=True, help="ถ้ารายงานเดิมถูกแก้ไข สร้างฉบับใหม่เป็นอีกชื่อ")
@click.option("--overwrite", is_flag=True, help="ถ้ารายงานเดิมถูกแก้ไข สำรองไว้แล้วเขียนทับ")
def build_command(
    workbook: Path,
    report: str | None,
    layout: str,
    wording: Path | None,
    framework: Path | None,
    as_json: bool,
    output: Path | None,
    numerals: str | None,
    keep: bool,
    overwrite: bool,
) -> None:
    from itadocs.pipeline import build
    from itadocs.report.output import Edited

    if keep and overwrite:
        raise click.UsageError("เลือก --keep หรือ --overwrite อย่างใดอย่างหนึ่ง")
    edited = Edited.KEEP if keep else Edited.OVERWRITE if overwrite else Edited.REFUSE
    request = _request(report, layout, numerals)
    built = build(workbook, output or workbook.parent, request, edited, framework, wording)
    _show(workbook, built.problems, built.outputs, built.scores, as_json=as_json)
    _exit(built.problems)


@commands.command(
    "draft",
    help="ร่างข้อค้นพบ สิ่งที่ควรพัฒนา และผลการวิเคราะห์ จากคะแนน ลงในช่องที่ยังว่างของสำเนาสมุดงาน",
    epilog="ตัวอย่าง: itadocs draft งาน.xlsx -o งาน_ร่าง.xlsx",
)
@_choices
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="ไฟล์", required=True,
    help="ชื่อสำเนาที่จะสร้าง (ไม่เขียนทับไฟล์ที่มีอยู่)",
)  # fmt: skip
def draft_command(
    workbook: Path,
    report: str | None,
    layout: str,
    wording: Path | None,
    framework: Path | None,
    as_json: bool,
    output: Path,
) -> None:
    from itadocs.pipeline import draft

    path = output if output.suffix.lower() == ".xlsx" else output.with_name(f"{output.name}.xlsx")
    made = draft(workbook, path, _request(report, layout, None), framework, wording)
    _show(workbook, made.problems, made.outputs, as_json=as_json)
    _exit(made.problems)


def _request(report: str | None, layout: str, numerals: str | None) -> "Request":
    from itadocs.assessment.framework import Kind
    from itadocs.pipeline import Request

    kinds = None if report is None else frozenset(Kind) if report == "all" else frozenset({Kind(report)})
    return Request(kinds, layout, Numerals(numerals) if numerals else None)


def _show(
    workbook: Path,
    problems: Sequence[Problem],
    outputs: Sequence[Path] = (),
    scores: "Scores | None" = None,
    *,
    as_json: bool,
) -> None:
    """Everything there is to say of one workbook, for people or, in one line, for programs."""
    if as_json:
        click.echo(json.dumps(_as_data(workbook, problems, outputs, scores), ensure_ascii=False))
        return
    _say(problems)
    blocking = sum(each.blocks for each in problems)
    if blocking:
        todo = "แก้ไขในสำเนาให้ครบก่อนสร้างรายงาน" if outputs else "ยังไม่มีการสร้างรายงาน แก้ไขให้ครบแล้วสั่งใหม่"
        click.echo(f"พบที่ต้องแก้ไข {blocking} จุด {todo}")
    if scores and not blocking:
        click.echo(f"คะแนนภาพรวม {scores.overall} ระดับ {scores.rating} ({_instruments(scores)})")
    for path in outputs:
        click.echo(f"สร้างแล้ว: {path}")


def _instruments(scores: "Scores") -> str:
    return ", ".join(f"{code} {score}" for code, score in scores.instruments.items())


def _as_data(
    workbook: Path, problems: Sequence[Problem], outputs: Iterable[Path], scores: "Scores | None"
) -> dict[str, object]:
    return {
        "workbook": str(workbook),
        "ok": not any(each.blocks for each in problems),
        "problems": [
            {
                "code": each.code.slug,
                "severity": each.severity.value,
                "file": each.where.file,
                "sheet": each.where.sheet,
                "cell": each.where.cell,
                "label": each.where.label,
                "message": each.message,
                "remedy": each.remedy,
            }
            for each in problems
        ],
        "outputs": [str(path) for path in outputs],
        "scores": scores
        and {
            "overall": str(scores.overall),
            "rating": scores.rating,
            "instruments": {code: str(score) for code, score in scores.instruments.items()},
            "indicators": {str(number): str(score) for number, score in scores.indicators.items()},
        },
    }


def _say(problems: Iterable[Problem]) -> None:
    """A line a problem: how grave, where, what is wrong, what to do, and its code."""
    for each in problems:
        click.echo(f"[{_SEVERITIES[each.severity]}] {each} ({each.code.slug})")


def _exit(problems: Sequence[Problem]) -> None:
    """Exit with the code the gravest problem asks for; with none that blocks, go on."""
    if any(each.severity is Severity.FAULT for each in problems):
        sys.exit(FAULT)
    if any(each.blocks for each in problems):
        sys.exit(WORKBOOK)


def _speak_utf8(stream: IO[str]) -> None:
    """Redirected output is UTF-8 whatever the machine's code page; a console is left to click."""
    with suppress(AttributeError, ValueError):
        if not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[attr-defined]


def main() -> None:
    """The entry point: any bug ends in one Thai sentence and exit code 3, never in a traceback."""
    _speak_utf8(sys.stdout)
    _speak_utf8(sys.stderr)
    try:
        commands(prog_name="itadocs")
    except Exception as bug:
        place = bug.__traceback__
        while place and place.tb_next:
            place = place.tb_next
        where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
        click.echo(f"โปรแกรมขัดข้อง กรุณาแจ้งผู้ดูแลโปรแกรมพร้อมข้อความนี้: {type(bug).__name__} {where}: {bug}", err=True)
        sys.exit(FAULT)
