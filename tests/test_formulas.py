"""Formulas are computed as Excel does, exactly, or not at all; and in a bounded time whatever they are."""

import io
import random
import shutil
from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.workbook.formulas import Formula, Formulas
from tests.support import recalculated

SHEET, OTHER = "คะแนน", "It's 2"
CELLS = {(1, 1): 10, (2, 1): 20.5, (3, 1): 30, (4, 1): "ก", (5, 1): datetime(2025, 1, 1), (6, 1): True, (8, 1): "#N/A"}


def computed(text: str, cells: Mapping[tuple[int, int], object] = CELLS) -> object:
    """The result of a formula in B1, beside these cells."""
    content = {SHEET: {**cells, (1, 2): Formula(text, None)}, OTHER: {(1, 1): 7}}
    return Formulas(content, (100, 30)).result(SHEET, (1, 2))


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("=1+2*3", 7),
        ("=(1+2)*3", 9),
        ("=10-4-3", 3),
        ("=100/10/2", 5),
        ("=-2+5", 3),
        ("=--2", 2),
        ("=-50%", -0.5),
        ("=0.1+0.2", 0.3),
        ("=1/3", 0.333333333333333),
        ("=1.5E2", 150),
        ("= 1 + 2 ", 3),
        ("=A1", 10),
        ("=$a$1+A$2", 30.5),
        (f"={SHEET}!A1", 10),
        ("='It''s 2'!A1", 7),
        ("=SUM(A1:A3)", 60.5),
        ("=SUM(A1:A3,1,-1)", 60.5),
        ("=SUM(A1:A3)/3", 20.1666666666667),
        ("=average(A1:A2)", 15.25),
        ("=AVERAGE(A2:A3,A9:A12)", 25.25),
        ("=MIN(A1:A3)+MAX(A1:A3)", 40),
        ("=ROUND(2.345,2)", 2.35),
        ("=ROUND(-2.345,2)", -2.35),
        ("=ROUND(84.995,2)", 85),
        ("=ROUND(1234,-2)", 1200),
        ("=ROUND(SUM(A1:A3)/3,2)", 20.17),
        ('="ก"&"ข"', "กข"),
        ('="""ก"""', '"ก"'),
        ("=A4&A1", "ก10"),
        ("=A2&A4", "20.5ก"),
        ("=1+1&2*3", "26"),
        ('=A3/100%&""', "30"),
        ("=SUM(A1:A3)%", 0.605),
        ("=5%%", 0.0005),
        ("=-A1%", -0.1),
        ("=2--3", 5),
        ("=SUM(A1:A2,'It''s 2'!A1)", 37.5),
        ("=1/3*3", 1),
    ],
)
def test_a_simple_formula_gives_what_excel_gives(text: str, result: object) -> None:
    assert computed(text) == result


@pytest.mark.parametrize(
    "text",
    [
        *(
            "=A4+1",
            "=A5",
            "=A6+1",
            "=A7+1",
            "=A7",
            "=A8",
            "=SUM(A1:A4)",
            "=SUM(A9:A12)",
            "=AVERAGE(A9)",
            "=A1:A3",
            "=-A4",
        ),
        *(
            "=1/0",
            "=A1/A7",
            "=IF(A1>1,1,2)",
            "=A1>1",
            "=2^3",
            "=TODAY()",
            "=VLOOKUP(1,A1:A3,1)",
            "=_xlfn.SUM(1)",
            "=TRUE",
        ),
        *(
            "=[1]a!A1",
            "=คะ!A1",
            "=ชื่อ",
            "=Table1[x]",
            "=A:A",
            "=1:1",
            "=A1 A2",
            "=(A1,A2)",
            "={1,2}",
            "=#REF!",
            "=B1",
            "=A1:B1",
        ),
        *(
            "=",
            "=(",
            "=)",
            "=SUM(",
            "=SUM()",
            "=SUM(,1)",
            "=ROUND(1)",
            "=ROUND(1,2,3)",
            "=ROUND(1,0.5)",
            "=ROUND(1,99)",
        ),
        *(
            '="',
            '=1E-5&""',
            '=10E14&""',
            "=R1C1",
            "=RC[-1]",
            "=SUM((A1,A2))",
            "=SUM(A1:A3 A2:A3)",
            "=SUM(A1;A2)",
            "=SUM(Sheet1:Sheet3!A1)",
            '="5"+1',
            "=A1:INDEX(A1,1)",
            "=_xlfn.SINGLE(A1)",
            "=SUM(A1#)",
            "=TAX2568",
            "=1+",
            "=*1",
            "=1 2",
            "=1E999",
            "=1..2",
            "=A101",
            "=SUM(A1:A101)",
            "=AE1",
            "=A0",
            "=A3:A1",
            "=SUM(A3:A1)",
            "=SUM(C1:A3)",
        ),
        *("", "x", "=" + "1+" * 300 + "1", "=" + "(" * 60 + "1" + ")" * 60, "=SUM((1),(2", "=ROUND(A1:A2,1)", "=@A1"),
    ],
)
def test_what_is_not_simple_or_not_sure_is_left_alone(text: str) -> None:
    assert computed(text) is None


def test_what_leads_back_to_itself_has_no_result_and_what_stands_beside_it_has() -> None:
    cells = {
        (1, 1): Formula("=A2+1", 5),
        (2, 1): Formula("=A3", 4),
        (3, 1): Formula("=A1-1", 4),
        (4, 1): Formula("=1", 0),
    }
    formulas = Formulas({SHEET: cells}, (10, 10))
    assert [formulas.result(SHEET, place) for place in cells] == [None, None, None, 1]


def test_where_another_formula_is_not_computed_its_stored_result_counts() -> None:
    cells = {
        (1, 1): Formula("=A2+1", None),
        (2, 1): Formula("=RAND()", 4),
        (3, 1): Formula("=A4", 1),
        (4, 1): Formula("=NOW()", None),
    }
    formulas = Formulas({SHEET: cells}, (10, 10))
    assert [formulas.result(SHEET, place) for place in cells] == [5, None, None, None]


@pytest.mark.parametrize(
    "text", ["=A{0}*A{0}*A{0}*A{0}", "=A{0}&A{0}&A{0}&A{0}", "=SUM(A1:AD100)", "=A{0}+A{0}", '="9"&A{0}', "=1/(A{0}+1)"]
)
def test_formulas_that_grow_and_grow_end_soon(text: str) -> None:
    cells = {(row, 1): Formula(text.format(row - 1), None) for row in range(2, 101)}
    content: dict[tuple[int, int], object] = {(1, 1): 99, **cells}
    content |= {(row, column): Formula("=SUM(A1:AD100)", None) for row in range(1, 101) for column in range(2, 31)}
    formulas = Formulas({SHEET: content}, (100, 30))
    for place in cells:
        formulas.result(SHEET, place)


NUMBER = st.integers(0, 10_000).map(lambda each: f"{each / 100:.2f}")
EXPRESSION = st.recursive(
    NUMBER,
    lambda inner: (
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda each: f"({''.join(each)})")
        | inner.map(lambda each: f"-{each}")
    ),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(EXPRESSION)
def test_arithmetic_is_that_of_fractions(text: str) -> None:
    fractions = "".join(f"Fraction('{each}')" if each[:1].isdigit() else each for each in _pieces(text))
    try:
        expected: Fraction | None = eval(fractions, {"Fraction": Fraction})
    except ZeroDivisionError:
        expected = None
    found = computed(f"={text}")
    if expected is None:
        assert found is None
    else:
        assert isinstance(found, int | float)
        assert found == pytest.approx(float(expected), rel=1e-14)


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for sign in text:
        if sign in "()+-*/":
            pieces += [sign, ""]
        else:
            pieces[-1] += sign
    return pieces


_NUMBERS = ("0", "1", "12", "87.5", "84.995", "2.675", "0.1", "1E3", "1.5E-2", ".5", "33.333", "2568")
_CELLS = ("A1", "$A2", "A$3", "$A$1", "'It''s 2'!A1")
_RANGES = ("A1:A3", "$A$1:A$2", "A9:A12,A1", "'It''s 2'!A1:A3")
_BESIDE: Mapping[tuple[int, int], object] = {place: CELLS[place] for place in ((1, 1), (2, 1), (3, 1))}


def _expression(chance: random.Random, depth: int) -> str:
    """Anything of the grammar that is computed, without texts."""
    inner = depth and chance.choice(("", "joined", "joined", "joined", "()", "-", "%", "ROUND", "of many", "of many"))
    match inner:
        case "joined":
            sign = chance.choice(("+", "-", "*", "/", " + ", " - "))
            return _expression(chance, depth - 1) + sign + _expression(chance, depth - 1)
        case "()":
            return f"({_expression(chance, depth - 1)})"
        case "-":
            return f"-{_expression(chance, depth - 1)}"
        case "%":
            return f"({_expression(chance, depth - 1)})%"
        case "ROUND":
            return f"ROUND({_expression(chance, depth - 1)},{chance.choice((-2, -1, 0, 1, 2, 3))})"
        case "of many":
            several = (chance.choice(_RANGES), _expression(chance, depth - 1))
            return f"{chance.choice(('SUM', 'AVERAGE', 'MIN', 'MAX', 'average'))}({','.join(several)})"
        case _:
            return chance.choice(_NUMBERS + _CELLS)


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_whatever_is_computed_libreoffice_computes_alike(tmp_path: Path) -> None:
    chance = random.Random(6)
    texts = [f"={_expression(chance, 3)}" for _ in range(500)]
    texts += [f'="ก"&{chance.choice(_CELLS)}&{chance.choice(_NUMBERS[:4])}' for _ in range(20)]
    book: Any = openpyxl.Workbook()
    sheet, other = book.active, book.create_sheet(OTHER)
    sheet.title = SHEET
    other["A1"] = 7
    for (row, column), value in _BESIDE.items():
        sheet.cell(row, column, value)
    for row, text in enumerate(texts, start=1):
        sheet.cell(row, 2, text)
    packed = io.BytesIO()
    book.save(packed)
    saved = recalculated(tmp_path, {"formulas": packed.getvalue()})["formulas"]
    stored: Any = openpyxl.load_workbook(io.BytesIO(saved), data_only=True)[SHEET]
    without = 0
    for row, text in enumerate(texts, start=1):
        expected, found = stored.cell(row, 2).value, computed(text, _BESIDE)
        if found is None:
            assert expected == "#DIV/0!", text
            without += 1
        else:
            assert found == (expected if isinstance(found, str) else pytest.approx(expected, rel=1e-9, abs=1e-9)), text
    assert without < len(texts) // 10
