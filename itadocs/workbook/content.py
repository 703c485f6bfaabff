"""What the cells of a sheet hold, taken from its XML in one pass: values, and formulas with their stored results.

The XML is followed as a stream: no tree is made of it, however deep it is, and what declares types is refused.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple
from xml.parsers import expat

from itadocs.workbook.addresses import place
from itadocs.workbook.formulas import Place
from itadocs.workbook.moments import FROM_1900, GENERAL, Format, duration, moment, stated
from itadocs.workbook.results import NO_RESULT

_DIALECTS = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_NO_DATE = "#VALUE!"  # for a number that Excel shows as ##### because there is no such day


class Cell(NamedTuple):
    """A cell that holds anything: a value, or a formula and the result that is stored for it.

    A result is None if it is an empty text, and ``NO_RESULT`` if none is stored. A formula that cells share is as the
    first of them has it, ``away`` so many rows above and columns to the left.
    """

    row: int
    column: int
    value: object
    formula: str | None = None
    number_format: str = GENERAL.code
    away: Place = (0, 0)


class Shared(NamedTuple):
    """What the sheets of a workbook share: texts and formats, which cells name by number, and day 0 of its dates."""

    texts: Sequence[str] = ()
    formats: Sequence[Format] = (GENERAL,)
    epoch: datetime = FROM_1900


def cells(sheet: bytes, shared: Shared, last_column: int) -> list[Cell]:
    """The cells of a sheet that hold anything, as far as to a column.

    ValueError if the sheet is damaged: also if a row does not come after the one before it, or a cell is there twice,
    for who knows which one counts.
    """
    reader = _Cells(shared, last_column)
    reader.follow(sheet)
    return reader.cells


def texts(part: bytes) -> list[str]:
    """The texts that the sheets of a workbook share; ValueError if the part is damaged."""
    reader = _Texts()
    reader.follow(part)
    return reader.texts


class _Texts:
    """Follows a part from element to element, and puts together texts of several runs, without readings beside them."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._said: list[str] = []  # since the last element that holds text began
        self._runs: list[str] = []
        self._is_reading = False
        self._begins: dict[str, Callable[[dict[str, str]], None]] = {}
        self._ends: dict[str, Callable[[], None]] = {}
        self._meet("t", self._begin_text, self._end_run)
        self._meet("rPh", self._begin_reading, self._end_reading)
        self._meet("si", None, self._end_item)

    def follow(self, part: bytes) -> None:
        """From the first element of a part to the last; ValueError if it is no XML, or declares types."""
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.CharacterDataHandler = self._said.append
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(part, True)
        except (expat.ExpatError, LookupError) as error:  # of an encoding that nobody knows
            raise ValueError("no XML") from error

    def _meet(self, local: str, begin: Callable[[dict[str, str]], None] | None, end: Callable[[], None] | None) -> None:
        """What to do where an element of this name begins and ends, in either dialect."""
        for dialect in _DIALECTS:
            if begin:
                self._begins[f"{dialect} {local}"] = begin
            if end:
                self._ends[f"{dialect} {local}"] = end

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if begin := self._begins.get(name):
            begin(attributes)

    def _end(self, name: str) -> None:
        if end := self._ends.get(name):
            end()

    def _begin_text(self, _: dict[str, str]) -> None:
        self._said.clear()

    def _end_run(self) -> None:
        if not self._is_reading:
            self._runs += self._said

    def _begin_reading(self, _: dict[str, str]) -> None:
        self._is_reading = True

    def _end_reading(self) -> None:
        self._is_reading = False

    def _end_item(self) -> None:
        self.texts.append("".join(self._runs))
        self._runs.clear()

    @staticmethod
    def _refuse(*_: object) -> None:
        raise ValueError("a declaration of types")


class _Cells(_Texts):
    """Follows a sheet."""

    def __init__(self, shared: Shared, last_column: int) -> None:
        super().__init__()
        self.cells: list[Cell] = []
        self._shared = shared
        self._last_column = last_column
        self._row = self._column = 0
        self._columns = set[int]()  # of the row, that are there
        self._cell: dict[str, str] | None = None  # the attributes of the one that is read
        self._value: str | None = None
        self._inline: str | None = None  # a text that stands in the cell itself
        self._formula: str | None = None
        self._formula_says: dict[str, str] = {}
        self._masters: dict[str, tuple[int, int, str]] = {}  # the formulas that cells share: where each is typed
        self._formats = {str(number): each for number, each in enumerate(shared.formats)}
        self._meet("row", self._begin_row, None)
        self._meet("c", self._begin_cell, self._end_cell)
        self._meet("v", self._begin_text, self._end_value)
        self._meet("is", None, self._end_inline)
        self._meet("f", self._begin_formula, self._end_formula)
        self._meet("sheetData", None, self._end_rows)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        """Rows follow one another where they do not say which they are."""
        said = attributes.get("r")
        row = self._row + 1 if said is None else _whole(said)
        if row <= self._row:
            raise ValueError("rows in disorder")
        self._row, self._column = row, 0
        self._columns.clear()

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        said = attributes.get("r")
        row, column = place(said) if said else (self._row, self._column + 1)
        if row != self._row or column in self._columns:
            raise ValueError("a cell of another row, or there twice")
        self._column = column
        self._columns.add(column)
        self._cell = attributes if column <= self._last_column else None
        self._value = self._inline = self._formula = None
        self._runs.clear()

    def _end_value(self) -> None:
        self._value = "".join(self._said) or None

    def _end_inline(self) -> None:
        self._inline = "".join(self._runs)

    def _begin_formula(self, attributes: dict[str, str]) -> None:
        self._said.clear()
        self._formula_says = attributes

    def _end_formula(self) -> None:
        self._formula = "".join(self._said)

    def _end_rows(self) -> None:
        self._parser.StartElementHandler = self._parser.EndElementHandler = None  # how the sheet looks comes next

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell, None
        if attributes is None:
            return
        kind = attributes.get("t", "n")
        said = self._value
        if self._inline is not None and (said is None or kind == "inlineStr"):
            kind, said = "inlineStr", self._inline  # a text that stands there is not lost, whatever kind is stated
        if said is None and self._formula is None:
            return
        format_ = self._format(attributes.get("s", "0"))
        nothing = None if kind == "str" else NO_RESULT
        value = nothing if said is None else self._meant(kind, said, format_)
        formula, away = (None, (0, 0)) if self._formula is None else self._typed(self._formula)
        self.cells.append(Cell(self._row, self._column, value, formula, format_.code, away))

    def _format(self, number: str) -> Format:
        return self._formats.get(number) or self._formats.get(str(int(number)), GENERAL)

    def _meant(self, kind: str, said: str, format_: Format) -> object:
        """The value that is written in a cell of some kind."""
        match kind:
            case "n":
                return self._shown(_number(said), format_)
            case "s":
                return self._shared_text(int(said))
            case "b":
                return bool(int(said))
            case "d":
                return stated(said)
            case _:
                return said

    def _shared_text(self, number: int) -> str:
        if not 0 <= number < len(self._shared.texts):
            raise ValueError("a text that is not there")
        return self._shared.texts[number]

    def _shown(self, number: float, format_: Format) -> object:
        if not format_.is_date:
            return number
        try:
            return duration(number) if format_.is_duration else moment(number, self._shared.epoch)
        except (ValueError, OverflowError):
            return _NO_DATE

    def _typed(self, text: str) -> tuple[str, Place]:
        """A formula as it was typed, and how far from there the cell is; of one that cells share, the first has it."""
        typed, kind, number = f"={text}", self._formula_says.get("t"), self._formula_says.get("si", "")
        if kind == "dataTable":
            return "=", (0, 0)  # computed from other cells by a rule, which nobody typed
        if kind == "shared":
            if number in self._masters:
                row, column, shared = self._masters[number]
                return shared, (self._row - row, self._column - column)
            if text:
                self._masters[number] = (self._row, self._column, typed)
        return typed, (0, 0)


def _number(said: str) -> float:
    """A number; ValueError if it is none, such as ``NaN``."""
    is_whole = "." not in said and "e" not in said and "E" not in said
    return int(said) if is_whole else float(said)


def _whole(said: str) -> int:
    """A row's number; some programs write ``5.0``."""
    number = float(said)
    if not number.is_integer():
        raise ValueError("no row")
    return int(number)
