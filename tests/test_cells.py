"""What people type into a cell becomes a value or a Problem that names the cell; nothing is guessed.

Properties have no deadline: the first call imports pythainlp.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.catalogue import Code
from itadocs.problems import Location, Problem
from itadocs.thai import Numerals, clean, unknown_glyphs
from itadocs.workbook import cells
from itadocs.workbook.raw import Raw, written
from tests.support import framework

HERE = Location((2, 5, 3), "คะแนน", "C5")
ISSUES = framework().issue_by_number


def raw(value: object, number_format: str = "General") -> Raw:
    return Raw(value, HERE, number_format)


def refused(found: object, code: Code) -> Problem:
    assert isinstance(found, Problem)
    assert (found.code, found.where) == (code, HERE)
    return found


@pytest.mark.parametrize(
    ("value", "blank"),
    [(None, True), ("", True), (" \u00a0\u200b\ufeff\n", True), ("-", False), (0, False), (False, False)],
)
def test_only_nothing_is_blank(value: object, blank: bool):
    assert raw(value).is_blank is blank


@settings(deadline=None)
@given(st.text(max_size=6))
def test_blank_is_what_leaves_nothing_to_be_seen(typed: str):
    assert raw(typed).is_blank is not bool(clean(typed) or unknown_glyphs(typed))


# --- scores -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (0, "0"),
        (100, "100"),
        (85.31, "85.31"),
        ("๙๓.๓๓", "93.33"),
        ("93.33 ", "93.33"),
        ("\u00a0๙๓.33\u200b\n", "93.33"),
        ("100.00", "100"),
        ("66.666667", "66.666667"),
        (85.309999999999988, "85.31"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        ("1.0000000001", "1.0000000001"),
    ],
)
def test_a_score_is_read_to_the_last_digit(value: object, meant: str):
    assert cells.score(raw(value)) == Decimal(meant)


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [
        ("93,33", "93,33"),
        ("12,5", "12,5"),
        ("1,000", "1,000"),
        ("85%", "85%"),
        ("-", "-"),
        ("ไม่มี", "ไม่มี"),
        ("12 คน", "12 คน"),
        ("12/15", "12/15"),
        ("85\n90", "85 90"),
        ("1e1", "1e1"),
        ("93.", "93."),
        ("−5", "−5"),
        (True, "TRUE"),
        (datetime(2026, 2, 1), "01/02/2026"),
        (date(2026, 2, 1), "2026-02-01"),
        (time(8, 30), "08:30"),
        (timedelta(hours=26, minutes=5), "26:05"),
        ("8 5", "8 5"),
        ("93. 33", "93. 33"),
        ("85 90", "85 90"),
    ],
)
def test_what_is_no_score_is_refused_as_it_was_typed(value: object, shown_as: str):
    assert f"“{shown_as}”" in refused(cells.score(raw(value)), Code.SCORE_NOT_A_NUMBER).message


@pytest.mark.parametrize("value", [-5, -0.01, 100.01, "100.01", "-5", "๑๐๑", 8531, float("nan"), float("inf")])
def test_a_score_beyond_0_to_100_is_refused(value: object):
    refused(cells.score(raw(value)), Code.SCORE_OUT_OF_RANGE)


@pytest.mark.parametrize(
    ("value", "number"),
    [("85,31", "85.31"), ("12,5", "12.5"), ("๘๕%", "85.00"), ("99.5 %", "99.5"), ("100%", "100.00")],
)
def test_a_comma_instead_of_a_point_or_a_percent_sign_is_refused_with_the_right_number(value: str, number: str):
    assert f"ให้พิมพ์ {number}" in refused(cells.score(raw(value)), Code.SCORE_NOT_A_NUMBER).remedy


@pytest.mark.parametrize("value", ["12/15", "12 คน", "850%"])
def test_no_number_is_proposed_where_none_is_certain(value: str):
    assert "ถ้าหมายถึง" not in refused(cells.score(raw(value)), Code.SCORE_NOT_A_NUMBER).remedy


@pytest.mark.parametrize("value", ["-", "–", "ไม่มี", " ไม่ มี "])
def test_a_word_for_no_score_is_refused_with_the_advice_to_leave_the_cell_empty(value: str):
    assert "เว้นว่าง" in refused(cells.score(raw(value)), Code.SCORE_NOT_A_NUMBER).remedy


@pytest.mark.parametrize(("value", "number_format"), [(0.85, "0%"), (1, "0.00%"), (85, "0%")])
def test_a_cell_formatted_as_percent_is_asked_about_with_the_stored_value(value: float, number_format: str):
    problem = refused(cells.score(raw(value, number_format)), Code.SCORE_PERCENT)
    assert f"“{value}”" in problem.message


@pytest.mark.parametrize(
    ("value", "number"),
    [(datetime(1900, 3, 25, 7, 26, 24), "85.31"), (datetime(1900, 3, 30), "90"), (datetime(1900, 1, 5), "5")],
)
def test_a_score_shown_as_a_date_is_refused_with_the_score(value: datetime, number: str):
    assert f"ถ้าหมายถึง {number} ให้เปลี่ยนรูปแบบ" in refused(cells.score(raw(value)), Code.SCORE_NOT_A_NUMBER).remedy


def test_a_year_shown_as_a_date_is_refused_with_the_year_and_a_date_without():
    assert "ถ้าหมายถึง 2568 " in refused(cells.year(raw(datetime(1907, 1, 11))), Code.YEAR_INVALID).remedy
    assert "ถ้าหมายถึง" not in refused(cells.year(raw(datetime(2025, 1, 2))), Code.YEAR_INVALID).remedy
    assert "ถ้าหมายถึง" not in refused(cells.score(raw(datetime(2025, 1, 2))), Code.SCORE_NOT_A_NUMBER).remedy


@st.composite
def typed_scores(draw: st.DrawFn) -> tuple[Decimal, object]:
    """A score and one of the accepted ways to type it."""
    score = Decimal(draw(st.integers(0, 10_000))) / 100
    digits = draw(st.sampled_from([f"{score:.2f}", f"{score:f}", f"{score:.5f}"]))
    written = draw(st.sampled_from(Numerals)).digits(digits)
    around = draw(st.sampled_from(["", " ", "  ", "\u00a0", "\u200b", "\n", "\t", "\ufeff", "\u202a"]))
    values: list[object] = [float(score), float(score) * (1 + 1e-16), f"{around}{written}{around}", f"0{written}"]
    return score, draw(st.sampled_from(values + [int(score)] * (score % 1 == 0)))


@settings(deadline=None)
@given(typed_scores())
def test_any_score_with_two_decimals_reads_back_equal_in_any_accepted_form(typed: tuple[Decimal, object]):
    score, value = typed
    assert cells.score(raw(value)) == score


# --- years, numbers, codes, choices -----------------------------------------------------------------------------


@pytest.mark.parametrize("value", [2568, 2568.0, "2568", " ๒๕๖๘ ", "พ.ศ. 2568", "พศ 2568", "ปีงบประมาณ พ.ศ. ๒๕๖๘"])
def test_a_year_is_four_digits_of_the_buddhist_era(value: object):
    assert cells.year(raw(value)) == 2568


@pytest.mark.parametrize("value", ["68", "2568-2569", 2568.5, 25680, True, datetime(2568, 1, 1), "ปีหน้า"])
def test_what_is_no_year_is_refused(value: object):
    assert "ค.ศ." not in refused(cells.year(raw(value)), Code.YEAR_INVALID).remedy


@pytest.mark.parametrize("value", [2025, "๒๐๒๕", "พ.ศ. 2025"])
def test_a_christian_year_is_refused_with_its_buddhist_year(value: object):
    assert "ค.ศ. 2025 คือ พ.ศ. 2568" in refused(cells.year(raw(value)), Code.YEAR_INVALID).remedy


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (3, (3,)),
        (3.0, (3,)),
        ("๗", (7,)),
        ("1.", (1,)),
        ("2, 1,1", (1, 2)),
        ("1; 2/3", (1, 2, 3)),
        ("ประเด็นที่ ๑ และ ๒", (1, 2)),
        ("ตัวชี้วัดที่ 4, 7", (4, 7)),
        ("3-5", (3, 4, 5)),
        ("1, 6–7", (1, 6, 7)),
        ("1\n2", (1, 2)),
        *((f"{each.number} {each.name}", (each.number,)) for each in framework().issues),  # as the form offers them
        (f"๑ {framework().issues[0].name} ", (1,)),
    ],
)
def test_numbers_are_read_ascending_and_once_each(value: object, meant: tuple[int, ...]):
    assert cells.numbers(raw(value), ISSUES) == meant


@pytest.mark.parametrize(
    "value",
    [
        0,
        11,
        "1, 11",
        "12",
        "5-3",
        1.2,
        "-",
        "ทุกประเด็น",
        True,
        datetime(2026, 2, 1),
        "1, 5-3",
        "1 0",
        f"1 {framework().indicators[1].name}",
    ],
)
def test_a_number_the_framework_does_not_have_is_refused_with_those_it_has(value: object):
    assert "1–10" in refused(cells.numbers(raw(value), framework().indicator_by_number), Code.NUMBER_INVALID).remedy


def test_one_number_is_one_number():
    assert cells.number(raw("ประเด็นที่ ๔"), ISSUES) == 4
    refused(cells.number(raw("1, 2"), ISSUES), Code.NUMBER_INVALID)
    refused(cells.number(raw(8), ISSUES), Code.NUMBER_INVALID)


@pytest.mark.parametrize(
    ("value", "meant"), [("o 27", "o27"), ("ข้อ o๑", "o1"), (" M1\u200b", "M1"), (3, "3"), (12345.0, "12345")]
)
def test_a_code_has_no_blanks_and_arabic_digits(value: object, meant: str):
    assert cells.code(raw(value)) == meant


@pytest.mark.parametrize("value", ["-", "o1\no2", "มาตรการส่งเสริมความโปร่งใส"])
def test_a_sentence_or_nothing_is_no_code(value: str):
    refused(cells.code(raw(value)), Code.TEXT_TYPED_IN_CODE)


def test_a_choice_is_recognised_without_blanks_and_letter_case():
    choices = ("แล้วเสร็จ", "Arabic")
    assert cells.choice(raw(" เเล้ว เสร็จ"), choices) == "แล้วเสร็จ"
    assert cells.choice(raw("ARABIC"), choices) == "Arabic"
    assert "แล้วเสร็จ / Arabic" in refused(cells.choice(raw("เสร็จ"), choices), Code.CHOICE_INVALID).remedy


# --- texts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (" ก\r\nข ", "ก\nข"),
        ("–", ""),
        (2568.0, "2568"),
        (0.1, "0.1"),
        (datetime(2025, 10, 1), "1 ต.ค. 2568"),
        (True, "TRUE"),
        (time(8, 30), "08:30"),
        (0.1 + 0.2, "0.3"),
        (12_345_678_901_234_567_890.0, "12345678901234600000"),
    ],
)
def test_text_is_written_out_as_people_do(value: object, written: str):
    assert cells.text(raw(value)) == written


@pytest.mark.parametrize(("value", "shown"), [(0.85, "85%"), (0.855, "85.5%"), (1, "100%"), (0, "0%")])
def test_a_percentage_in_a_text_is_written_as_excel_shows_it(value: float, shown: str):
    assert cells.text(raw(value, "0.00%")) == shown


def test_a_date_of_the_last_century_in_a_text_is_asked_about_and_quoted_as_excel_shows_it():
    stored = raw(datetime(1967, 10, 1))
    assert "1967" in refused(cells.text(stored), Code.DATE_CENTURY).message
    assert cells.lines(stored) == cells.text(stored)
    assert written(stored) == "01/10/1967"


@pytest.mark.parametrize(
    ("value", "entries"),
    [
        ("- ก\n• ข\n– ค\n\n-\nง", ("ก", "ข", "ค", "ง")),
        ("1. ก\n2) ข\n(3) ค\n๔. ง", ("ก", "ข", "ค", "ง")),
        ("1. ก 2. ข ๓.ค", ("ก", "ข", "ค")),
        ("(1) ก (2) ข", ("ก", "ข")),
        ("1. ปี 2568 2. ร้อยละ 93.33 3. ค", ("ปี 2568", "ร้อยละ 93.33", "ค")),
        ("1. 5 ครั้ง", ("5 ครั้ง",)),
        ("93.33 คะแนน\n1.5 ล้านบาท\n12.30 น.", ("93.33 คะแนน", "1.5 ล้านบาท", "12.30 น.")),
        ("2568 เป็นปีแรก\n2568. ก", ("2568 เป็นปีแรก", "2568. ก")),
        ("1.1 ก\n1.2 ข", ("1.1 ก", "1.2 ข")),
        ("3 มาตรการ\no27 ข", ("3 มาตรการ", "o27 ข")),
        ("ก 1. ข 2. ค", ("ก 1. ข 2. ค",)),
        ("-", ()),
        (3, ("3",)),
        ("1.) ก", ("ก",)),
        ("- 1. ก", ("ก",)),
        ("\uf0b7 ก", ("ก",)),
    ],
)
def test_lines_lose_their_typed_numbers_and_bullets_and_nothing_else(value: object, entries: tuple[str, ...]):
    assert cells.lines(raw(value)) == entries
