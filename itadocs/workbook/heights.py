"""How high a row must be for its texts. Copies are made without openpyxl, so this is no part of ``look``."""

import math
import unicodedata
from collections.abc import Iterable

LINE_HEIGHT = 24.0  # points a line of 16 pt Thai needs, marks above and below included
TITLE_HEIGHT = 32.0
_FULL = 0.7  # of a column's width is filled at least before a line breaks: between words, at 16 pt
_SHORT = 0.25  # of a line that a broken text loses
_HIGHEST = 400.0  # Excel allows 409 points a row


def height(values: Iterable[tuple[object, float]]) -> float:
    """Points a row needs for its longest cell of body text; each value with the characters its column takes."""
    most = max((_lines(str(value), width) for value, width in values if value is not None), default=1)
    return min(most * LINE_HEIGHT, _HIGHEST)


def height_of(text: str, width: int) -> float:
    """Points a row needs for one text in a column of this width."""
    return height([(text, width - 2)])


def _lines(text: str, width: float) -> int:
    """Lines a text takes in a column: its characters, but not the marks above and below them, by the width."""
    lengths = (sum(unicodedata.category(each) != "Mn" for each in line) for line in text.split("\n"))
    return sum(_broken(length / (width * _FULL)) for length in lengths)


def _broken(lines: float) -> int:
    """Whole lines; a text that breaks at all breaks before its words, which leaves every line a little short."""
    return 1 if lines <= 1 else math.ceil(lines + _SHORT)
