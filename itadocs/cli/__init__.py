"""The commands. The only room that prints, asks or exits.

Exit codes: 0 done · 1 the workbook (or a file in the way) needs mending · 2 usage · 3 a template or the program ·
130 stopped by Ctrl-C.
Heavy rooms are imported inside the commands: ``itadocs --help`` imports no Office library. ``reports`` makes and checks
reports, ``workbooks`` makes forms and copies of workbooks, ``district`` serves many agencies, ``templates`` hands out
the Word templates; ``options`` are what commands share, ``say`` prints.
"""

# What click says of itself is translated by gettext, whose language must be set before click is imported.
# ruff: noqa: E402
import errno
import gettext
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

os.environ["LANGUAGE"] = "th"
gettext.bindtextdomain("itadocs", str(Path(__file__).parents[1] / "locale"))
gettext.textdomain("itadocs")

import click

from itadocs import __version__
from itadocs.cli import district, reports, templates, workbooks
from itadocs.cli.say import FAULT, STOPPED, WORKBOOK


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    help="จัดทำรายงาน ITA (การวิเคราะห์ผลการประเมินพร้อมมาตรการ และรายงานผลการดำเนินการ) จากสมุดงาน Excel",
    epilog="ตัวอย่าง: itadocs build งาน.xlsx",
)
@click.version_option(__version__, prog_name="itadocs")
def commands() -> None:
    pass


for _command in (
    workbooks.new,
    reports.check,
    reports.build,
    workbooks.draft,
    workbooks.next_year,
    district.distribute,
    district.collect,
    reports.layouts,
    templates.template,
):
    commands.add_command(_command)


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
        sys.exit(commands(prog_name="itadocs", standalone_mode=False))
    except click.ClickException as usage:
        usage.show()
        sys.exit(usage.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("หยุดตามคำสั่งแล้ว ไฟล์ที่มีอยู่ไม่เสียหาย เรียกใช้คำสั่งอีกครั้งได้", err=True)
        sys.exit(STOPPED)
    except Exception as bug:
        if isinstance(bug, OSError) and bug.errno in (errno.ENOSPC, errno.EDQUOT):  # what is printed goes into a file
            click.echo("แสดงข้อความไม่ครบ เพราะเนื้อที่ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้ แล้วเรียกใช้คำสั่งอีกครั้ง", err=True)
            sys.exit(WORKBOOK)
        place = bug.__traceback__
        while place and place.tb_next:
            place = place.tb_next
        where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
        click.echo(f"โปรแกรมขัดข้อง กรุณาแจ้งผู้ดูแลโปรแกรมพร้อมข้อความนี้: {type(bug).__name__} {where}: {bug}", err=True)
        sys.exit(FAULT)
