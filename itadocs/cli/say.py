"""What there is to say, printed: for people, or in one line for programs; and the code to exit with."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from itadocs.catalogue import Severity
from itadocs.problems import Problem

if TYPE_CHECKING:
    from itadocs.assessment.scoring import Scores

WORKBOOK, FAULT, STOPPED = 1, 3, 130
_T = TypeVar("_T")


def show(
    file: Path,
    problems: Sequence[Problem],
    outputs: Sequence[Path] = (),
    scores: "Scores | None" = None,
    *,
    as_json: bool,
    made: str = "รายงาน",
    todo: str = "",
    of: str = "workbook",
) -> None:
    """Everything there is to say of one file, for people or, in one line, for programs.

    ``of`` is what it is, for programs; ``made`` what is made of it; ``todo`` what is left to do where something was
    written although problems block.
    """
    if as_json:
        click.echo(line(file, problems, outputs, scores, of=of))
        return
    say(problems)
    blocking = sum(each.blocks for each in problems)
    if blocking:
        left = todo if outputs else f"ยังไม่มีการสร้าง{made} แก้ไขให้ครบแล้วเรียกใช้คำสั่งอีกครั้ง"
        click.echo(f"พบจุดที่ต้องแก้ไข {blocking} จุด {left}")
    if scores and not blocking:
        click.echo(f"คะแนนภาพรวม {scores.overall} ระดับ {scores.rating} ({_instruments(scores)})")
    for path in outputs:
        click.echo(f"สร้างแล้ว: {path}")


def line(
    file: Path,
    problems: Sequence[Problem],
    outputs: Sequence[Path] = (),
    scores: "Scores | None" = None,
    *,
    of: str = "workbook",
    **more: str,
) -> str:
    """Everything there is to say of one file in one line, for programs."""
    return json.dumps({of: str(file), **more, **_as_data(problems, outputs, scores)}, ensure_ascii=False)


def _instruments(scores: "Scores") -> str:
    return ", ".join(f"{code} {score}" for code, score in scores.instruments.items())


def _as_data(problems: Sequence[Problem], outputs: Iterable[Path], scores: "Scores | None") -> dict[str, object]:
    return {
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


def say(problems: Iterable[Problem], *, aside: bool = False) -> None:
    """A line a problem: how grave, where, what is wrong, what to do, its code; ``aside`` from what programs read."""
    for each in problems:
        click.echo(f"[{each.severity.label}] {each} ({each.code.slug})", err=aside)


def progress(items: Iterable[_T], count: int, label: str) -> Iterator[_T]:
    """The same items, ``count`` of them, with a bar where somebody looks at the screen."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length=count, label=label, file=sys.stderr) as shown:
        yield from shown


def leave(problems: Sequence[Problem]) -> None:
    """Exit with the code the gravest problem asks for; with none that blocks, go on."""
    if any(each.severity is Severity.FAULT for each in problems):
        sys.exit(FAULT)
    if any(each.blocks for each in problems):
        sys.exit(WORKBOOK)
