"""Reports of many workbooks: what is shown of a run while it goes on, and at its end."""

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from itadocs.catalogue import Code, Severity
from itadocs.cli.say import FAULT, WORKBOOK, leave, line, progress, say

if TYPE_CHECKING:
    from itadocs.batch.run import Order, Outcome, Told
    from itadocs.loading import Own
    from itadocs.pipeline import Request
    from itadocs.problems import Problem
    from itadocs.report.output import Edited

_MOST_WORKBOOKS, _MOST_PROBLEMS = 20, 3  # that are listed: all stand in the summary
_OF_THE_MACHINE = (Code.OUTPUT_PDF_FONT, Code.OUTPUT_PDF_NUMERALS)  # the same for every workbook: said once
_MOST_OFFICES = 2  # unless more are asked for: each LibreOffice takes some 250 MB


def build_all(
    given: Sequence[Path],
    output: Path | None,
    request: "Request",
    own: "Own",
    edited: "Edited",
    *,
    is_deep: bool,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Make the reports of many workbooks and their summary, tell of it, and exit with the code the gravest asks for."""
    from itadocs.batch.run import Order, Outcome
    from itadocs.batch.sources import gather, lacking, output_of
    from itadocs.loading import Loaded, load_own

    begun, folder, loaded = monotonic(), output or output_of(given), load_own(own)
    sources = gather(given, folder, is_deep=is_deep)
    refused = () if isinstance(loaded, Loaded) else loaded
    if lack := lacking(sources, given, folder):
        refused = (*refused, lack)
    if refused or not isinstance(loaded, Loaded):
        say(refused, aside=as_json)
        leave(refused)
        return
    order = Order(sources, folder, request.with_own(loaded), edited)
    told = _run(order, jobs or _usual_jobs(request), as_json=as_json)
    saved = _close(told, order, begun, as_json=as_json)
    if any(each.outcome is Outcome.FAILED for each in told):
        sys.exit(FAULT)
    if any(each.outcome is Outcome.REFUSED for each in told):
        sys.exit(WORKBOOK)
    leave(saved)


def _usual_jobs(request: "Request") -> int:
    cores = os.cpu_count() or 1
    return min(cores, _MOST_OFFICES) if request.pdf else cores


def _run(order: "Order", jobs: int, *, as_json: bool) -> "list[Told]":
    """Show what becomes of each workbook as it is done; all of it in the order of the workbooks."""
    from itadocs.batch.run import run

    count = len(order.sources)
    is_watched = sys.stdout.isatty() and sys.stderr.isatty()
    told: list[Told] = []
    with closing(run(order, jobs=min(jobs, count))) as results:
        # Lines for programs and a bar are not for the same screen
        for each in results if as_json and is_watched else progress(results, count, "กำลังสร้างรายงาน"):
            told.append(each)
            if as_json:
                click.echo(_data(each))
            elif not is_watched:
                click.echo(f"{len(told)}/{count} {each.outcome.label}: {each.source.name}")
    places = {each.path: place for place, each in enumerate(order.sources)}
    return sorted(told, key=lambda each: places[each.source.path])


def _close(told: "Sequence[Told]", order: "Order", begun: float, *, as_json: bool) -> "Sequence[Problem]":
    """Write the summary, and tell how it all went; what there is to say of the summary."""
    from itadocs.batch import tally

    saved = tally.save(told, order.output)
    if not as_json:
        _tell(told, monotonic() - begun)
    say(saved, aside=as_json)
    if not as_json and not any(each.blocks for each in saved):
        click.echo(f"สรุปทุกไฟล์พร้อมลิงก์: {order.output / tally.NAME}")
    return saved


def _data(told: "Told") -> str:
    return line(told.source.path, told.problems, told.outputs, told.scores, outcome=told.outcome.value)


def _tell(told: "Sequence[Told]", seconds: float) -> None:
    """The counts, and what has to be mended."""
    from itadocs.batch.run import Outcome

    click.echo(f"ทั้งหมด {len(told):,} ไฟล์ ใช้เวลา {_lasted(seconds)}")
    for outcome in Outcome:
        if count := sum(each.outcome is outcome for each in told):
            click.echo(f"  {outcome.label}: {count:,}")
    made = [each for each in told if each.outcome in (Outcome.DONE, Outcome.CURRENT)]
    doubts = [sum(found.severity is Severity.WARNING for found in each.problems) for each in made]
    if any(doubts):
        click.echo(f"ในรายงานที่สร้างแล้ว มีจุดที่ควรตรวจสอบ {sum(doubts):,} จุด จาก {sum(map(bool, doubts)):,} เล่ม")
    if unprinted := sum(any(found.code is Code.OUTPUT_PDF_FAILED for found in each.problems) for each in made):
        click.echo(f"สร้าง PDF ไม่ครบ {unprinted:,} เล่ม สั่งอีกครั้งเพื่อสร้างเฉพาะเล่มเหล่านี้")
    say(dict.fromkeys(found for each in made for found in each.problems if found.code in _OF_THE_MACHINE))
    for outcome in (Outcome.REFUSED, Outcome.FAILED):
        _list(outcome, [each for each in told if each.outcome is outcome])


def _list(outcome: "Outcome", told: "Sequence[Told]") -> None:
    if told:
        click.echo(f"{outcome.label}:")
    for each in told[:_MOST_WORKBOOKS]:
        blocking = [found for found in each.problems if found.blocks]
        click.echo(f"  {each.source.name}")
        for found in blocking[:_MOST_PROBLEMS]:
            click.echo(f"    {found} ({found.code.slug})")
        _more(len(blocking) - _MOST_PROBLEMS, "จุด", 4)
    _more(len(told) - _MOST_WORKBOOKS, "เล่ม", 2)


def _more(count: int, unit: str, indent: int) -> None:
    if count > 0:
        click.echo(f"{' ' * indent}และอีก {count:,} {unit}")


def _lasted(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes:,} นาที {rest} วินาที" if minutes else f"{rest} วินาที"
