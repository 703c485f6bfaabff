"""What one formula says, computed by Excel's rules in exact fractions, or not at all.

Arithmetic, joined text, references, and a few functions of numbers. Whatever else a formula holds, and whatever Excel
would answer with an error or a guess (a text in a sum, a blank in a product), is ``UncomputableError``.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

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


def is_simple(text: str) -> bool:
    """Whether a formula may be one of those that are computed: looked at before it is taken apart."""
    return len(text) <= _LONGEST and "[" not in text and {each.upper() for each in _NAME.findall(text)} <= _FUNCTIONS


def evaluate(text: str, look_up: Callable[[str], Range], deeper: Callable[[int], None]) -> Value:
    """The value of a formula: ``look_up`` gives the cells of a reference, ``deeper`` is told of brackets.

    UncomputableError, which both may raise too, if there is none.
    """
    try:
        return _Reader(Tokenizer(text).items, look_up, deeper).formula()
    except (TokenizerError, IndexError, ArithmeticError, ValueError) as error:
        raise UncomputableError from error


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

    def __init__(self, tokens: Sequence[Token], look_up: Callable[[str], Range], deeper: Callable[[int], None]) -> None:
        self._tokens = [each for each in tokens if each.type != Token.WSPACE]
        self._at = 0
        self._look_up = look_up
        self._deeper = deeper

    def formula(self) -> Value:
        """The value of it all."""
        value = self._operation(0)
        if self._at < len(self._tokens):
            raise UncomputableError
        return value

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _is_next(self, kind: str, subtype: str = "") -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.type == kind and token.subtype == subtype

    def _operation(self, weakest: int) -> Value:
        """Operands joined by operators stronger than ``weakest``."""
        left = self._operand()
        while self._is_next(Token.OP_IN):
            strength = _STRENGTH.get(self._tokens[self._at].value)
            if strength is None:
                raise UncomputableError
            if strength <= weakest:
                break
            left = _joined(self._next().value, left, self._operation(strength))
        return left

    def _operand(self) -> Value:
        signs = 1
        while self._is_next(Token.OP_PRE):
            signs *= -1 if self._next().value == "-" else 1
        value: Value
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
            raise UncomputableError
        while self._is_next(Token.OP_POST):
            self._next()
            value = _number(value) / 100
        return value if signs == 1 else -_number(value)

    def _close(self, kind: str) -> None:
        if not self._is_next(kind, Token.CLOSE):
            raise UncomputableError
        self._next()
        self._deeper(-1)

    def _function(self, name: str) -> Fraction:
        self._deeper(1)
        arguments: list[Range] = []
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
            raise UncomputableError  # Excel says 0, and 0 is no score
        return _OF_MANY[name](numbers)

    def _argument(self) -> Range:
        """A range standing alone, else one value."""
        following = self._tokens[self._at + 1]
        if self._is_next(Token.OPERAND, Token.RANGE) and following.type in (Token.SEP, Token.FUNC):
            return self._look_up(self._next().value)
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
