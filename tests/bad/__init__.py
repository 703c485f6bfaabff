"""A corpus of workbooks as they come back: strange, damaged and hostile ones, made by code, each with its outcome.

A theme is a module with ``CASES``; ``tests/test_bad.py`` runs them all and counts them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What becomes of a workbook."""

    ACCEPTED = "accepted"  # the documents of the sound workbook, and nothing said beyond what is said of that
    WARNED = "accepted with a warning"  # documents, and what must be looked at
    LOCATED = "refused with a place"  # no document; sheet and cell are named
    REFUSED = "refused"  # no document; the file as a whole is none


Said = tuple[str, str, str]
"""The code of a problem, and its sheet and cell; "" where there is none."""


@dataclass(frozen=True)
class Case:
    """One workbook; ``name`` reads as a sentence, ``said`` is exactly what is said of it beyond the sound one."""

    name: str
    made: Callable[[], bytes]
    outcome: Outcome
    said: tuple[Said, ...] = ()
