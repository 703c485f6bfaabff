"""Many agencies: handing out their workbooks."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itadocs.cli.options import FILE, FRAMEWORK, YEAR, official_framework
from itadocs.cli.say import leave, say

if TYPE_CHECKING:
    from itadocs.district.distribute import Handout, Job


@click.command(
    "distribute",
    help="สร้างสมุดงานของทุกหน่วยงานในรายชื่อ หน่วยงานละโฟลเดอร์ พร้อมคำแนะนำและรายการแจกจ่าย\n\n"
    "รายชื่อเป็นไฟล์ .csv หรือ .xlsx มีหัวคอลัมน์ ประเภท ชื่อ อำเภอ จังหวัด และถ้ามี รหัส",
    epilog="ตัวอย่าง: itadocs distribute รายชื่อ.csv --year 2569 -o แจกจ่าย",
)
@click.argument("agencies", type=FILE, metavar="รายชื่อ")
@YEAR
@FRAMEWORK
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="โฟลเดอร์", required=True,
    help="โฟลเดอร์ที่เก็บสมุดงาน (สมุดงานที่มีอยู่แล้วไม่ถูกแตะต้อง)",
)  # fmt: skip
@click.option(
    "--scores", type=FILE, metavar="ไฟล์",
    help="คะแนนที่ประกาศ (.csv หรือ .xlsx) แถวละหน่วยงาน หัวคอลัมน์เป็นหมายเลขตัวชี้วัดหรือรหัสข้อ เช่น 1, 2, i1, o28",
)  # fmt: skip
@click.option(
    "--previous", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="โฟลเดอร์",
    help="โฟลเดอร์ที่เก็บสมุดงานปีก่อน คะแนนและมาตรการจะอยู่ในสมุดงานใหม่",
)  # fmt: skip
def distribute(
    agencies: Path,
    year: int | None,
    framework: Path | None,
    output: Path,
    scores: Path | None,
    previous: Path | None,
) -> None:
    from itadocs.district import distribute
    from itadocs.district.distribute import Job, Order
    from itadocs.problems import in_order

    official = official_framework(year, framework)
    job = distribute.prepare(Order(agencies, official, output, scores, previous))
    if not isinstance(job, Job):
        say(job)
        blocking = sum(each.blocks for each in job)
        click.echo(f"พบที่ต้องแก้ไข {blocking} จุด ยังไม่มีการสร้างสมุดงาน แก้ไขให้ครบแล้วสั่งใหม่")
        leave(job)
        return
    handouts = tuple(_shown(distribute.hand_out(job), job))
    refused = distribute.write_manifest(job, handouts)
    said = (*job.problems, *(found for each in handouts for found in each.problems), *((refused,) if refused else ()))
    problems = in_order(said)
    say(problems)
    _close(handouts, output)
    leave(problems)


def _shown(handouts: "Iterator[Handout]", job: "Job") -> "Iterator[Handout]":
    """The same, with a progress bar where somebody looks at it."""
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        yield from handouts
        return
    with click.progressbar(handouts, length=len(job.agencies), label="สร้างสมุดงาน", file=sys.stderr) as shown:
        yield from shown


def _close(handouts: "tuple[Handout, ...]", folder: Path) -> None:
    from itadocs.district.distribute import State

    def count(state: State) -> int:
        return sum(each.state is state for each in handouts)

    carried = sum(each.is_carried for each in handouts)
    told = f"สร้างสมุดงานแล้ว {count(State.MADE)} แห่ง" + (f" (มีข้อมูลปีก่อน {carried} แห่ง)" if carried else "")
    others = ((State.STANDING, "มีอยู่แล้วไม่แตะต้อง"), (State.FAILED, "สร้างไม่ได้"))
    more = "".join(f" {what} {count(state)} แห่ง" for state, what in others if count(state))
    click.echo(f"{told}{more} ใน {folder}")
