"""Jobs done otherwise than by itadocs, for tests of who does them: in a room that a new process reads quickly."""

import os
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from itadocs.assessment.framework import Kind
from itadocs.batch.job import Job, Result, Wanted
from itadocs.pipeline import Product

EMBLEM = "ตรา.png"


def quick(job: Job) -> Result:
    """A report that says what it is of."""
    return Product({Kind.ANALYSIS: b"report of " + job.workbook}, (), agency=job.name)


def deadly(job: Job) -> Result:
    """Ends its process where the workbook says so: ``always``, or ``once``, which leaves a file of that path behind."""
    kind, _, path = job.workbook.decode().partition(" ")
    if kind == "always":
        os._exit(9)
    if kind == "once" and not Path(path).exists():
        Path(path).touch()
        os._exit(9)
    return quick(job)


def torn(job: Job) -> Result:
    """Ends its process in the middle of handing over what it made, where the workbook says ``always``."""

    def half(line: Any, message: bytes) -> None:
        os.write(line.fileno(), len(message).to_bytes(4, "big") + bytes(message)[: len(message) // 2])
        os._exit(9)

    if job.workbook == b"always":
        setattr(Connection, "_send_bytes", half)  # noqa: B010  it is private
    return quick(job)


def wanting(job: Job) -> Result:
    """Wants a file beside the workbook, and shows it."""
    if EMBLEM not in job.beside:
        return Wanted((EMBLEM,))
    return Product({Kind.ANALYSIS: job.workbook + repr(job.beside[EMBLEM]).encode()}, ())


def buggy(_: Job) -> Result:
    """Fails as no job does that is ours: so an executor may, for reasons of its own."""
    raise ValueError("ไม่คาดคิด")
