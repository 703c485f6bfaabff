"""Which result a formula's cell has: the stored one, unless there is none or computing it anew gives another."""

from datetime import date, time, timedelta
from decimal import Decimal

from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import clean
from itadocs.workbook.moments import is_date
from itadocs.workbook.raw import Raw

NO_RESULT = object()
"""What is stored where nothing is; None is stored where a formula gave an empty text."""
_NEAR = Decimal("0.005")  # half of what a score shows


def resulting(raw: Raw, stored: object, computed: float | str | None) -> tuple[Raw, Problem | None]:
    """A formula's cell with its result, and what there is to say of it; ``computed`` is None if nothing could be.

    What Excel shows as a date, or as TRUE, is not compared.
    """
    is_shown_otherwise = is_date(raw.number_format) or isinstance(stored, bool | date | time | timedelta)
    if computed is None or is_shown_otherwise:
        if stored is NO_RESULT:
            return raw, problem(Code.CELL_NO_CACHE, raw.where)
        return raw._replace(value=stored), None
    if stored is NO_RESULT:
        return raw._replace(value=computed), None
    if _agree(stored, computed):
        return raw._replace(value=stored), None
    found, expected = quoted("" if stored is None else stored), quoted(computed)
    return raw._replace(value=computed), problem(Code.CELL_STALE, raw.where, found=found, expected=expected)


def _agree(stored: object, computed: float | str) -> bool:
    """Whether two results are the same but for rounding."""
    if clean(str(stored)) == clean(str(computed)):
        return True
    try:
        return abs(Decimal(str(stored)) - Decimal(str(computed))) < _NEAR
    except ArithmeticError:  # of texts there is no difference
        return False
