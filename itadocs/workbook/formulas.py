"""The formulas officials type into cells, computed anew: what a file stores as their results may be missing or stale.

Arithmetic, joined text, references, and a few functions of numbers, by Excel's rules: in exact fractions, and between
cells to the digits Excel keeps. Whatever else a formula holds, and whatever Excel would answer with an error or a
guess (a text in a sum, a blank in a product), leaves it uncomputed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.utils import column_index_from_string

_LONGEST = 500  # characters of a formula
_DEEPEST = 40  # formulas that ask for one another, and brackets in them
_MOST_FORMULAS, _MOST_CELLS = 2_000, 100_000  # of a workbook
_LONGEST_TEXT = 32_767
_LEAST, _MOST = Fraction(1, 10_000), 10**15  # numbers that are written without an exponent
_DIGITS = 15  # that a number of Excel's has

Place = tuple[int, int]
"""Row and column."""
_Value = Fraction | str
_Range = list["_Value | None"]
_Cell = tuple[str, Place]


class Formula(NamedTuple):
    """What a cell computes, and the result that is stored for it; None = there is none."""

    text: str
    stored: object


Content = Mapping[str, Mapping[Place, object]]
"""What stands in the cells of each sheet: a value, or a Formula."""


class _UncomputableError(Exception):
    """The formula is none of those that are computed here."""


def _rounded(number: Fraction, places: Fraction) -> Fraction:
    """To a number of decimals, halves away from zero."""
    if places.denominator != 1 or abs(places) > _DIGITS:
        raise _UncomputableError
    scale = Fraction(10) ** int(places)
    whole = int(abs(number) * scale + Fraction(1, 2))
    return (whole if number > 0 else -whole) / scale


_OF_MANY: Mapping[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "SUM": lambda numbers: sum(numbers, Fraction(0)),
    "AVERAGE": lambda numbers: sum(numbers, Fraction(0)) / len(numbers),
    "MIN": min,
    "MAX": max,
}
_FUNCTIONS = {*_OF_MANY, "ROUND"}
_STRENGTH = {"&": 1, "+": 2, "-": 2, "*": 3, "/": 3}
_LITERAL = re.compile(r"[0-9]{0,20}\.?[0-9]{0,20}(?:E[+-]?[0-9]{1,2})?", re.IGNORECASE)
_NAME = re.compile(r"([^\W\d][\w.]*)\(")
_REFERENCE = re.compile(
    r"(?:(?:'((?:[^']|'')+)'|([^'!\[\]:]+))!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?",
    re.IGNORECASE,
)


class Formulas:
    """The formulas of one workbook, whose content is known up to the row and column of ``reach``.

    However many they are and however entangled, computing them takes a bounded time.
    """

    def __init__(self, content: Content, reach: Place) -> None:
        self._content = content
        self._reach = reach
        self._known: dict[_Cell, _Value | None] = {}
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

    def _computed(self, sheet: str, place: Place) -> _Value | None:
        cell = (sheet, place)
        if cell in self._asked:
            self._circular.update(self._asked[self._asked.index(cell) :])
            return None
        if cell not in self._known:
            formula = self._content[sheet][place]
            assert isinstance(formula, Formula)
            if not _is_simple(formula.text) or len(self._known) > _MOST_FORMULAS:
                return None
            self._asked.append(cell)
            value = self._evaluated(sheet, formula.text)
            self._asked.pop()
            self._known[cell] = None if cell in self._circular else value
        return self._known[cell]

    def _evaluated(self, sheet: str, text: str) -> _Value | None:
        depth = self._depth
        try:
            reader = _Reader(Tokenizer(text).items, lambda reference: self._looked_up(sheet, reference), self._deeper)
            value = reader.formula()
            return value if isinstance(value, str) else _kept(float(value))
        except (_UncomputableError, TokenizerError, IndexError, ArithmeticError, ValueError):
            return None
        finally:
            self._depth = depth

    def _deeper(self, by: int) -> None:
        self._depth += by
        if self._depth > _DEEPEST:
            raise _UncomputableError

    def _looked_up(self, sheet: str, reference: str) -> _Range:
        """The values of the cells a reference names, None where nothing stands."""
        named = _REFERENCE.fullmatch(reference)
        if named is None:
            raise _UncomputableError
        quoted, plain, *corners = named.groups()
        title = quoted.replace("''", "'") if quoted else plain or sheet
        if title not in self._content:
            raise _UncomputableError
        left, top = column_index_from_string(corners[0]), int(corners[1])
        right, bottom = column_index_from_string(corners[2] or corners[0]), int(corners[3] or corners[1])
        if not (0 < top <= bottom <= self._reach[0] and left <= right <= self._reach[1]):
            raise _UncomputableError
        self._cells += (right - left + 1) * (bottom - top + 1)
        if self._cells > _MOST_CELLS:
            raise _UncomputableError
        cells = ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
        return [self._value(title, place) for place in cells]

    def _value(self, sheet: str, place: Place) -> _Value | None:
        value = self._content[sheet].get(place)
        if isinstance(value, Formula):
            self._deeper(1)
            computed = self._computed(sheet, place)
            self._deeper(-1)
            value = value.stored if computed is None else computed
            if value is None:
                raise _UncomputableError
        if value is None or isinstance(value, Fraction):
            return value
        if isinstance(value, str) and not value.startswith("#"):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _kept(value)
        raise _UncomputableError  # a date, TRUE, an error


def _kept(number: float) -> Fraction:
    """A number as a cell of Excel's keeps it."""
    return Fraction(f"{number:.{_DIGITS}g}")


def _is_simple(text: str) -> bool:
    """Whether a formula may be one of those that are computed: looked at before it is taken apart."""
    return len(text) <= _LONGEST and "[" not in text and {each.upper() for each in _NAME.findall(text)} <= _FUNCTIONS


class _Reader:
    """Reads the tokens of one formula from left to right and computes as it goes."""

    def __init__(
        self, tokens: Sequence[Token], look_up: Callable[[str], _Range], deeper: Callable[[int], None]
    ) -> None:
        self._tokens = [each for each in tokens if each.type != Token.WSPACE]
        self._at = 0
        self._look_up = look_up
        self._deeper = deeper

    def formula(self) -> _Value:
        """The value of it all."""
        value = self._operation(0)
        if self._at < len(self._tokens):
            raise _UncomputableError
        return value

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _is_next(self, kind: str, subtype: str = "") -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.type == kind and token.subtype == subtype

    def _operation(self, weakest: int) -> _Value:
        """Operands joined by operators stronger than ``weakest``."""
        left = self._operand()
        while self._is_next(Token.OP_IN):
            strength = _STRENGTH.get(self._tokens[self._at].value)
            if strength is None:
                raise _UncomputableError
            if strength <= weakest:
                break
            left = _joined(self._next().value, left, self._operation(strength))
        return left

    def _operand(self) -> _Value:
        signs = 1
        while self._is_next(Token.OP_PRE):
            signs *= -1 if self._next().value == "-" else 1
        value: _Value
        if self._is_next(Token.PAREN, Token.OPEN):
            self._next()
            self._deeper(1)
            value = self._operation(0)
            self._close(Token.PAREN)
        elif self._is_next(Token.FUNC, Token.OPEN):
            value = self._function(self._next().value.removesuffix("(").upper())
        elif self._is_next(Token.OPERAND, Token.RANGE):
            value = _single(self._look_up(self._next().value))
        elif self._is_next(Token.OPERAND, Token.NUMBER):
            value = _literal(self._next().value)
        elif self._is_next(Token.OPERAND, Token.TEXT):
            value = self._next().value[1:-1].replace('""', '"')
        else:
            raise _UncomputableError
        while self._is_next(Token.OP_POST):
            self._next()
            value = _number(value) / 100
        return value if signs == 1 else -_number(value)

    def _close(self, kind: str) -> None:
        if not self._is_next(kind, Token.CLOSE):
            raise _UncomputableError
        self._next()
        self._deeper(-1)

    def _function(self, name: str) -> Fraction:
        self._deeper(1)
        arguments: list[_Range] = []
        while True:
            arguments.append(self._argument())
            if not self._is_next(Token.SEP, Token.ARG):
                break
            self._next()
        self._close(Token.FUNC)
        if name == "ROUND":
            number, places = map(_single, arguments)
            return _rounded(_number(number), _number(places))
        numbers = [_number(value) for values in arguments for value in values if value is not None]
        if not numbers:
            raise _UncomputableError  # Excel says 0, and 0 is no score
        return _OF_MANY[name](numbers)

    def _argument(self) -> _Range:
        """A range standing alone, else one value."""
        following = self._tokens[self._at + 1]
        if self._is_next(Token.OPERAND, Token.RANGE) and following.type in (Token.SEP, Token.FUNC):
            return self._look_up(self._next().value)
        return [self._operation(0)]


def _literal(written: str) -> Fraction:
    if not _LITERAL.fullmatch(written):
        raise _UncomputableError
    return Fraction(written)


def _single(values: _Range) -> _Value:
    if len(values) != 1 or values[0] is None:
        raise _UncomputableError
    return values[0]


def _number(value: _Value) -> Fraction:
    if isinstance(value, str):
        raise _UncomputableError
    return value


def _text(value: _Value) -> str:
    if isinstance(value, str):
        return value
    if value and not _LEAST <= abs(value) < _MOST:
        raise _UncomputableError  # joined to a text with an exponent
    return f"{Decimal(f'{float(value):.{_DIGITS}g}'):f}"


def _joined(operator: str, left: _Value, right: _Value) -> _Value:
    if operator == "&":
        text = _text(left) + _text(right)
        if len(text) > _LONGEST_TEXT:
            raise _UncomputableError
        return text
    first, second = _number(left), _number(right)
    match operator:
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case _:
            return first / second
