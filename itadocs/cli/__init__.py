"""The commands. The only room that prints, asks or exits.

Exit codes: 0 done · 1 the workbook (or a file in the way) needs mending · 2 usage · 3 a template or the program ·
130 stopped by Ctrl-C.
A command's room is imported when it is asked for, and heavy rooms inside the commands: ``itadocs --help`` imports click
and next to nothing of ours. ``reports`` makes and checks reports, ``workbooks`` makes forms and copies of workbooks,
``district`` serves many agencies, ``templates`` hands out the Word templates; ``options`` are what commands share,
``say`` prints.
"""

# What click says of itself is translated by gettext, whose language must be set before click is imported.
# ruff: noqa: E402
import errno
import gettext
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import IO

_HERE = os.path.dirname(__file__)  # noqa: PTH120
os.environ["LANGUAGE"] = "th"
gettext.bindtextdomain("itadocs", os.path.join(os.path.dirname(_HERE), "locale"))  # noqa: PTH118, PTH120
gettext.textdomain("itadocs")

import click

from itadocs import __version__

_ROOMS = {
    "build": ("reports", "สร้างรายงาน Word จากสมุดงานที่กรอกแล้ว"),
    "check": ("reports", "ตรวจสมุดงาน แสดงทุกจุดที่ต้องแก้ในครั้งเดียว ไม่สร้างรายงาน"),
    "collect": ("district", "รวบรวมสมุดงานที่หน่วยงานส่งคืนไว้ในโฟลเดอร์ แล้วสร้างสมุดงานสรุป"),
    "distribute": ("district", "สร้างสมุดงานของทุกหน่วยงานในรายชื่อ หน่วยงานละโฟลเดอร์"),
    "draft": ("workbooks", "ร่างข้อค้นพบ สิ่งที่ควรพัฒนา และผลการวิเคราะห์ จากคะแนน"),
    "layouts": ("reports", "แสดงรูปแบบรายงานที่มี ข้อมูลที่ต้องใช้ และที่อยู่ของแม่แบบ"),
    "new": ("workbooks", "สร้างแบบฟอร์มเปล่าของปีงบประมาณที่ประเมิน"),
    "next-year": ("workbooks", "สร้างสมุดงานของปีถัดไปจากสมุดงานที่กรอกแล้ว"),
    "template": ("templates", "แม่แบบ Word ของรายงาน"),
}
"""The commands: the room in which each is defined under its name, and its line in the list of commands."""


class _Commands(click.Group):
    """All commands, by their lines; the room of one is imported when that is called."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, line, rest = super().resolve_command(ctx, args)
        return name, line and _defined(line), rest


def _defined(line: click.Command) -> click.Command:
    assert line.name
    room, _ = _ROOMS[line.name]
    return getattr(import_module(f"itadocs.cli.{room}"), line.name.replace("-", "_"))


@click.group(
    cls=_Commands,
    commands=[click.Command(name, short_help=line) for name, (_, line) in _ROOMS.items()],
    context_settings={"help_option_names": ["-h", "--help"]},
    help="จัดทำรายงาน ITA (การวิเคราะห์ผลการประเมินพร้อมมาตรการ และรายงานผลการดำเนินการ) จากสมุดงาน Excel",
    epilog="ตัวอย่าง: itadocs build งาน.xlsx",
)
@click.version_option(__version__, prog_name="itadocs")
def commands() -> None:
    pass


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
        from itadocs.cli.say import STOPPED

        click.echo("หยุดตามคำสั่งแล้ว ไฟล์ที่มีอยู่ไม่เสียหาย เรียกใช้คำสั่งอีกครั้งได้", err=True)
        sys.exit(STOPPED)
    except Exception as bug:
        from itadocs.cli.say import FAULT, WORKBOOK
        from itadocs.problems import of_bug

        if isinstance(bug, OSError) and bug.errno in (errno.ENOSPC, errno.EDQUOT):  # what is printed goes into a file
            click.echo("แสดงข้อความไม่ครบ เพราะเนื้อที่ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้ แล้วเรียกใช้คำสั่งอีกครั้ง", err=True)
            sys.exit(WORKBOOK)
        click.echo(f"โปรแกรมขัดข้อง กรุณาแจ้งผู้ดูแลโปรแกรมพร้อมข้อความนี้: {of_bug(bug)}", err=True)
        sys.exit(FAULT)
