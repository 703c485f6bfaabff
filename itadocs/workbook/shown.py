"""The overall score as the first sheet of a form last showed it. Nothing is made of it: officials look at it."""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from itadocs.problems import Location
from itadocs.workbook.parts import DAMAGED, Package
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE

_LARGEST = 4 * 2**20  # bytes of the sheet; ours has some ten thousand
_OVERALL = re.compile(r"IF\(AND\(COUNT\(.*\*AVERAGE\(", re.DOTALL)  # means are weighted in its formula alone


class Shown(NamedTuple):
    """A score, and the cell that shows it."""

    score: Decimal
    where: Location


def shown_overall(package: Package) -> Shown | None:
    """The stored result of the overall score; None if none is stored, or whatever is wrong with that sheet."""
    try:
        part = package.sheets.get(INSTRUCTIONS_TITLE)
        if part is None or len(package.parts[part]) > _LARGEST:
            return None
        cells = package.read(part).iter("{*}c")
        cell = next((each for each in cells if _OVERALL.match(each.findtext("{*}f") or "")), None)
        if cell is None:
            return None
        score = Decimal(cell.findtext("{*}v") or "")
    except (*DAMAGED, InvalidOperation):
        return None
    is_score = score.is_finite() and 0 <= score <= 100
    return Shown(score, Location((0,), INSTRUCTIONS_TITLE, str(cell.get("r")))) if is_score else None
