"""Where a cell stands, as Excel writes it: ``D7`` is row 7, column 4."""

import re
from functools import lru_cache

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]+)")
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_LAST = 26 + 26**2 + 26**3  # of three letters, ZZZ; a sheet of Excel ends before, at XFD


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """The letters of a column, from 1 on; ValueError if it has none."""
    if not 1 <= column <= _LAST:
        raise ValueError(f"no column {column}")
    written = ""
    while column:
        column, place = divmod(column - 1, 26)
        written = chr(ord("A") + place) + written
    return written


@lru_cache(maxsize=1024)
def column(written: str) -> int:
    """The column of one to three letters; ValueError if they are none."""
    if not _LETTERS.fullmatch(written):
        raise ValueError(f"no column {written[:10]}")
    number = 0
    for letter in written.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


@lru_cache(maxsize=32_768)
def place(written: str) -> tuple[int, int]:
    """Row and column of an address; ValueError if it is none."""
    found = _ADDRESS.fullmatch(written)
    row = int(found[2]) if found else 0
    if not found or not row:
        raise ValueError(f"no cell {written[:20]}")
    return row, column(found[1])


@lru_cache(maxsize=32_768)
def address(row: int, column: int) -> str:
    """``D7`` for row 7, column 4."""
    return f"{letters(column)}{row}"


def quoted_title(title: str) -> str:
    """The title of a sheet as formulas name it."""
    return "'{}'".format(title.replace("'", "''"))
