"""The formulas officials type into cells, computed anew: what a file stores as their results may be missing or stale.

What one formula says is computed in exact fractions, and between cells to the digits Excel keeps; a formula that is not
computed counts with its stored result.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from itadocs.workbook import addresses
from itadocs.workbook.expression import (
    DIGITS,
    Range,
    UncomputableError,
    Value,
    evaluate,
    is_simple,
    with_references,
)

_NOWHERE = "#REF!"
_DEEPEST = 40  # formulas that ask for one another, and brackets in them
_MOST_FORMULAS, _MOST_CELLS = 2_000, 100_000  # of a workbook

Place = tuple[int, int]
"""Row and column."""
_Cell = tuple[str, Place]


class Formula(NamedTuple):
    """What a cell computes, and the result that is stored for it; None = there is none.

    The text is as it stands in the cell that is ``away`` so many rows above and columns to the left.
    """

    text: str
    stored: object
    away: Place = (0, 0)


Content = Mapping[str, Mapping[Place, object]]
"""What stands in the cells of each sheet: a value, or a Formula."""


_REFERENCE = re.compile(
    r"(?:(?:'((?:[^']|'')+)'|([^'!\[\]:]+))!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?",
    re.IGNORECASE,
)
_CORNER = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})", re.IGNORECASE)


def moved(text: str, rows: int, columns: int) -> str:
    """A formula as it stands in another cell that shares it, so many rows below and columns to the right.

    One that is not computed stays as it is.
    """

    def corner(found: re.Match[str]) -> str:
        column = addresses.column(found[2]) + (0 if found[1] else columns)
        row = int(found[4]) + (0 if found[3] else rows)
        return f"{found[1]}{addresses.letters(column)}{found[3]}{row}" if row > 0 else _NOWHERE

    def reference(found: str) -> str:
        if not _REFERENCE.fullmatch(found):
            return found
        sheet, mark, cells = found.rpartition("!")
        try:
            return sheet + mark + _CORNER.sub(corner, cells)
        except ValueError:  # beyond the first column or the last
            return _NOWHERE

    return with_references(text, reference) if is_simple(text) else text


class Formulas:
    """The formulas of one workbook, whose content is known up to the row and column of ``reach``.

    However many they are and however entangled, computing them takes a bounded time.
    """

    def __init__(self, content: Content, reach: Place) -> None:
        self._content = content
        self._reach = reach
        self._known: dict[_Cell, Value | None] = {}
        self._asked: list[_Cell] = []  # each for the one before it
        self._circular: set[_Cell] = set()
        self._cells = 0
        self._depth = 0

    def result(self, sheet: str, place: Place) -> float | str | None:
        """What the formula in a cell gives, numbers to fifteen digits; None if that is not computed here."""
        value = self._computed(sheet, place)
        if isinstance(value, Fraction):
            return value.numerator if value.denominator == 1 else float(value)
        return value

    def _computed(self, sheet: str, place: Place) -> Value | None:
        cell = (sheet, place)
        if cell in self._asked:
            self._circular.update(self._asked[self._asked.index(cell) :])
            return None
        if cell not in self._known:
            formula = self._content[sheet][place]
            assert isinstance(formula, Formula)
            if not is_simple(formula.text) or len(self._known) > _MOST_FORMULAS:
                return None
            self._asked.append(cell)
            text = moved(formula.text, *formula.away) if any(formula.away) else formula.text
            value = self._evaluated(sheet, text)
            self._asked.pop()
            self._known[cell] = None if cell in self._circular else value
        return self._known[cell]

    def _evaluated(self, sheet: str, text: str) -> Value | None:
        depth = self._depth
        try:
            value = evaluate(text, lambda reference: self._looked_up(sheet, reference), self._deeper)
            return value if isinstance(value, str) else _kept(float(value))
        except (UncomputableError, ArithmeticError, ValueError):  # numbers and columns larger than any of Excel's
            return None
        finally:
            self._depth = depth

    def _deeper(self, by: int) -> None:
        self._depth += by
        if self._depth > _DEEPEST:
            raise UncomputableError

    def _looked_up(self, sheet: str, reference: str) -> Range:
        """The values of the cells a reference names, None where nothing stands."""
        named = _REFERENCE.fullmatch(reference)
        if named is None:
            raise UncomputableError
        quoted, plain, *corners = named.groups()
        title = quoted.replace("''", "'") if quoted else plain or sheet
        if title not in self._content:
            raise UncomputableError
        left, top = addresses.column(corners[0]), int(corners[1])
        right, bottom = addresses.column(corners[2] or corners[0]), int(corners[3] or corners[1])
        if not (0 < top <= bottom <= self._reach[0] and left <= right <= self._reach[1]):
            raise UncomputableError
        self._cells += (right - left + 1) * (bottom - top + 1)
        if self._cells > _MOST_CELLS:
            raise UncomputableError
        cells = ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
        return [self._value(title, place) for place in cells]

    def _value(self, sheet: str, place: Place) -> Value | None:
        value = self._content[sheet].get(place)
        if isinstance(value, Formula):
            self._deeper(1)
            computed = self._computed(sheet, place)
            self._deeper(-1)
            value = value.stored if computed is None else computed
            if value is None:
                raise UncomputableError
        if value is None or isinstance(value, Fraction):
            return value
        if isinstance(value, str) and not value.startswith("#"):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _kept(value)
        raise UncomputableError  # a date, TRUE, an error


def _kept(number: float) -> Fraction:
    """A number as a cell of Excel's keeps it."""
    return Fraction(f"{number:.{DIGITS}g}")
