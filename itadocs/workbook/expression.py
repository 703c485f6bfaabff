"""What one formula says, computed by Excel's rules in exact fractions, or not at all.

Arithmetic, joined text, references, and a few functions of numbers. Whatever else a formula holds, and whatever Excel
would answer with an error or a guess (a text in a sum, a blank in a product), is ``UncomputableError``.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

DIGITS = 15
"""That a number of Excel's has."""
_LONGEST = 500  # characters of a formula
_LONGEST_TEXT = 32_767
_LEAST, _MOST = Fraction(1, 10_000), 10**15  # numbers that are written without an exponent

Value = Fraction | str
Range = list["Value | None"]
"""The values of cells, None where nothing stands."""


class UncomputableError(Exception):
    """The formula is none of those that are computed here."""


@lru_cache(256)  # thousands of cells may share one
def is_simple(text: str) -> bool:
    """Whether a formula may be one of those that are computed: looked at before it is taken apart."""
    return len(text) <= _LONGEST and "[" not in text and {each.upper() for each in _NAME.findall(text)} <= _FUNCTIONS


def evaluate(text: str, look_up: Callable[[str], Range], deeper: Callable[[int], None]) -> Value:
    """The value of a formula: ``look_up`` gives the cells of a reference, ``deeper`` is told of brackets.

    UncomputableError, which both may raise too, if there is none.
    """
    try:
        return _Reader(_tokens(text), look_up, deeper).formula()
    except (IndexError, ArithmeticError, ValueError) as error:
        raise UncomputableError from error


def with_references(text: str, change: Callable[[str], str]) -> str:
    """A formula in which every reference is changed, as far as it can be taken apart."""

    def changed(token: re.Match[str]) -> str:
        return change(token[0]) if token.lastgroup == _Kind.REFERENCE.name else token[0]

    return _TOKEN.sub(changed, text)


class _Kind(Enum):
    """What a token is."""

    BLANK = auto()
    TEXT = auto()
    FUNCTION = auto()  # with the bracket behind its name
    NUMBER = auto()
    REFERENCE = auto()  # or what looks like one
    SIGN = auto()


class _Token(NamedTuple):
    kind: _Kind
    text: str


_ENDERS = r""" \n"'{}()\[\],;+*/^&=<>%#-"""  # characters that end a number or a reference
_TOKEN = re.compile(
    rf"""
      (?P<BLANK>[ \n]+)
    | (?P<TEXT>"(?:[^"]|"")*")
    | (?P<FUNCTION>[^\W\d][\w.]*\()
    | (?P<NUMBER>[0-9.]+(?:E[+-]?[0-9]+)?(?![^{_ENDERS}]))
    | (?P<REFERENCE>(?:'(?:[^']|'')*'|[^{_ENDERS}])+)
    | (?P<SIGN>[-+*/&%(),])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _tokens(text: str) -> list[_Token]:
    """The parts of a formula, without its ``=`` and without blanks; UncomputableError if it has any other."""
    if not text.startswith("="):
        raise UncomputableError
    found: list[_Token] = []
    end = 1
    while end < len(text):
        token = _TOKEN.match(text, end)
        if token is None:
            raise UncomputableError
        end = token.end()
        kind = _Kind[str(token.lastgroup)]
        if kind is not _Kind.BLANK:
            found.append(_Token(kind, token[0]))
    return found


def _rounded(number: Fraction, places: Fraction) -> Fraction:
    """To a number of decimals, halves away from zero."""
    if places.denominator != 1 or abs(places) > DIGITS:
        raise UncomputableError
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


class _Reader:
    """Reads the tokens of one formula from left to right and computes as it goes."""

    def __init__(
        self, tokens: Sequence[_Token], look_up: Callable[[str], Range], deeper: Callable[[int], None]
    ) -> None:
        self._tokens = tokens
        self._at = 0
        self._look_up = look_up
        self._deeper = deeper

    def formula(self) -> Value:
        """The value of it all."""
        value = self._operation(0)
        if self._at < len(self._tokens):
            raise UncomputableError
        return value

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1].text

    def _is_next(self, kind: _Kind, *texts: str) -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.kind is kind and (not texts or token.text in texts)

    def _operation(self, weakest: int) -> Value:
        """Operands joined by operators stronger than ``weakest``."""
        left = self._operand()
        while self._is_next(_Kind.SIGN, *_STRENGTH):
            strength = _STRENGTH[self._tokens[self._at].text]
            if strength <= weakest:
                break
            left = _joined(self._next(), left, self._operation(strength))
        return left

    def _operand(self) -> Value:
        signs = 1
        while self._is_next(_Kind.SIGN, "+", "-"):
            signs *= -1 if self._next() == "-" else 1
        value: Value
        if self._is_next(_Kind.SIGN, "("):
            self._next()
            self._deeper(1)
            value = self._operation(0)
            self._close()
        elif self._is_next(_Kind.FUNCTION):
            value = self._function(self._next().removesuffix("(").upper())
        elif self._is_next(_Kind.REFERENCE):
            value = _single(self._look_up(self._next()))
        elif self._is_next(_Kind.NUMBER):
            value = _literal(self._next())
        elif self._is_next(_Kind.TEXT):
            value = self._next()[1:-1].replace('""', '"')
        else:
            raise UncomputableError
        while self._is_next(_Kind.SIGN, "%"):
            self._next()
            value = _number(value) / 100
        return value if signs == 1 else -_number(value)

    def _close(self) -> None:
        if not self._is_next(_Kind.SIGN, ")"):
            raise UncomputableError
        self._next()
        self._deeper(-1)

    def _function(self, name: str) -> Fraction:
        self._deeper(1)
        arguments: list[Range] = []
        while True:
            arguments.append(self._argument())
            if not self._is_next(_Kind.SIGN, ","):
                break
            self._next()
        self._close()
        if name == "ROUND":
            number, places = map(_single, arguments)
            return _rounded(_number(number), _number(places))
        numbers = [_number(value) for values in arguments for value in values if value is not None]
        if not numbers:
            raise UncomputableError  # Excel says 0, and 0 is no score
        return _OF_MANY[name](numbers)

    def _argument(self) -> Range:
        """A range standing alone, else one value."""
        following = self._tokens[self._at + 1]
        if self._is_next(_Kind.REFERENCE) and following.text in (",", ")"):
            return self._look_up(self._next())
        return [self._operation(0)]


def _literal(written: str) -> Fraction:
    if not _LITERAL.fullmatch(written):
        raise UncomputableError
    return Fraction(written)


def _single(values: Range) -> Value:
    if len(values) != 1 or values[0] is None:
        raise UncomputableError
    return values[0]


def _number(value: Value) -> Fraction:
    if isinstance(value, str):
        raise UncomputableError
    return value


def _text(value: Value) -> str:
    if isinstance(value, str):
        return value
    if value and not _LEAST <= abs(value) < _MOST:
        raise UncomputableError  # joined to a text with an exponent
    return f"{Decimal(f'{float(value):.{DIGITS}g}'):f}"


def _joined(operator: str, left: Value, right: Value) -> Value:
    if operator == "&":
        text = _text(left) + _text(right)
        if len(text) > _LONGEST_TEXT:
            raise UncomputableError
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
