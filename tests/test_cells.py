"""What people type into a cell becomes a value or a Problem that names the cell; nothing is guessed.

Properties have no deadline: the first call imports pythainlp.
"""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.assessment.model import Date, Period
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem
from itadocs.thai import Numerals
from itadocs.workbook import cells, dates
from itadocs.workbook.raw import Raw, written
from tests.support import framework

HERE = Location((2, 5, 3), "คะแนน", "C5")
FISCAL_YEAR = 2569
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
        (time(8, 30), "08:30:00"),
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


@st.composite
def typed_scores(draw: st.DrawFn) -> tuple[Decimal, object]:
    """A score and one of the accepted ways to type it."""
    score = Decimal(draw(st.integers(0, 10_000))) / 100
    digits = draw(st.sampled_from([f"{score:.2f}", f"{score:f}"]))
    written = draw(st.sampled_from(Numerals)).digits(digits)
    around = draw(st.sampled_from(["", " ", "  ", "\u00a0", "\u200b", "\n"]))
    values: list[object] = [float(score), f"{around}{written}{around}"]
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
    ],
)
def test_text_is_written_out_as_people_do(value: object, written: str):
    assert cells.text(raw(value)) == written


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


# --- dates ------------------------------------------------------------------------------------------------------

FIRST_OF_OCTOBER = Date(2568, 10, 1)


@pytest.mark.parametrize(
    "value",
    [
        "1 ต.ค. 2568",
        "๑ ตุลาคม ๒๕๖๘",
        "1ต.ค.68",
        "1 ตค 68",
        "วันที่ 1 เดือนตุลาคม พ.ศ. 2568",
        "1/10/2568",
        "1-10-68",
        "01.10.2568",
        "2568-10-01",
        "1 ต.ค. 2025",
        "2025-10-01",
        datetime(2568, 10, 1),
        datetime(2025, 10, 1, 8, 30),
        date(2025, 10, 1),
    ],
)
def test_a_date_is_read_in_every_unambiguous_form(value: object):
    assert dates.dated(raw(value)) == FIRST_OF_OCTOBER


@pytest.mark.parametrize("value", ["ต.ค. 2568", "ตุลาคม พ.ศ. ๒๕๖๘", "ตค68", "เดือนตุลาคม 2568", "10/2568"])
def test_a_month_without_a_day_stays_a_month(value: str):
    assert dates.dated(raw(value)) == Date(2568, 10)


@pytest.mark.parametrize(
    ("number_format", "day"),
    [
        ("mmm yyyy", None),
        ("mm-yy", None),
        ("[$-D07041E]mmmm yyyy;@", None),
        ('mmmm" พ.ศ. (d) "yyyy', None),
        ("[$-1070000]d/mm/yyyy;@", 1),
        ("General", 1),
        ("mmm bbbb", None),
    ],
)
def test_a_stored_date_shown_without_its_day_is_a_month(number_format: str, day: int | None):
    assert dates.dated(raw(datetime(2568, 10, 1), number_format)) == Date(2568, 10, day)


@pytest.mark.parametrize("value", [datetime(1967, 10, 1), date(1967, 10, 1), "1/10/1967", "1 ต.ค. 1967"])
def test_a_year_of_the_last_century_is_asked_about(value: object):
    assert "1967" in refused(dates.dated(raw(value)), Code.DATE_CENTURY).message
    refused(dates.period(raw(value), FISCAL_YEAR), Code.DATE_CENTURY)


@pytest.mark.parametrize(
    "value",
    [
        "31 ก.พ. 2568",
        "29 ก.พ. 2568",
        "32/1/2568",
        "1/13/2568",
        "1 ต.ค.",
        "ต.ค.",
        "2568",
        45931,
        "1 ต.ค. 3000",
        "1 Oct 2025",
        "ทุกเดือน",
        datetime(2568, 2, 29),
        True,
        "0 ต.ค. 2568",
        "00/10/2568",
        "1/10",
        "12.30",
        10.68,
        "10-12/2568",
    ],
)
def test_an_impossible_or_unclear_date_is_refused(value: object):
    refused(dates.dated(raw(value)), Code.DATE_INVALID)


def test_the_29th_of_february_is_a_day_of_a_leap_year():
    assert dates.dated(raw("29 ก.พ. 2567")) == Date(2567, 2, 29)


# --- periods ----------------------------------------------------------------------------------------------------


def period(year1: int, month1: int, day1: int | None, year2: int, month2: int, day2: int | None) -> Period:
    return Period(Date(year1, month1, day1), Date(year2, month2, day2))


WHOLE_YEAR = period(2568, 10, None, 2569, 9, None)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("ต.ค.68 - ก.ย.69", WHOLE_YEAR),
        ("ตุลาคม 2568 ถึง กันยายน 2569", WHOLE_YEAR),
        ("10/2568-9/2569", WHOLE_YEAR),
        ("ต.ค. - ก.ย. 2569", WHOLE_YEAR),
        ("ม.ค. – มี.ค. 69", period(2569, 1, None, 2569, 3, None)),
        ("1-15 ม.ค. 2569", period(2569, 1, 1, 2569, 1, 15)),
        ("วันที่ ๑ จนถึง ๑๕ มกราคม พ.ศ. ๒๕๖๙", period(2569, 1, 1, 2569, 1, 15)),
        ("1-15/1/2569", period(2569, 1, 1, 2569, 1, 15)),
        ("1 ม.ค. - 15 ก.พ. 2569", period(2569, 1, 1, 2569, 2, 15)),
        ("30 ธ.ค. - 2 ม.ค. 2569", period(2568, 12, 30, 2569, 1, 2)),
        ("1/10/2568-30/9/2569", period(2568, 10, 1, 2569, 9, 30)),
        ("2025-10-01 – 2569-09-30", period(2568, 10, 1, 2569, 9, 30)),
        ("1/10 - 30/9/2569", period(2568, 10, 1, 2569, 9, 30)),
        ("5 ม.ค. 2569", period(2569, 1, 5, 2569, 1, 5)),
        (datetime(2026, 1, 5), period(2569, 1, 5, 2569, 1, 5)),
        ("ตลอดปีงบประมาณ", WHOLE_YEAR),
        ("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙", WHOLE_YEAR),
        ("ทั้งปี 2570", period(2569, 10, None, 2570, 9, None)),
        ("ไตรมาส 1", period(2568, 10, None, 2568, 12, None)),
        ("ไตรมาสที่ ๒-๓", period(2569, 1, None, 2569, 6, None)),
        ("ไตรมาส 1 และ 2", period(2568, 10, None, 2569, 3, None)),
        ("ไตรมาส 4/2570", period(2570, 7, None, 2570, 9, None)),
    ],
)
def test_a_period_is_read_with_what_one_side_lacks_taken_from_the_other(value: object, meant: Period):
    assert dates.period(raw(value), FISCAL_YEAR) == meant


@pytest.mark.parametrize(
    "value",
    [
        "ก.ย. 68 - ต.ค.",
        "1 - ก.พ. 2569",
        "5, 10 ม.ค. 2569",
        "ไตรมาส 5",
        "ตลอดปีงบประมาณ 2026",
        "1 ต.ค. 2568 - ปัจจุบัน",
        2569,
        "ไตรมาส 1 และ 3",
        "1-3/2569",
    ],
)
def test_what_is_no_period_is_refused(value: object):
    refused(dates.period(raw(value), FISCAL_YEAR), Code.DATE_NOT_A_PERIOD)


@pytest.mark.parametrize("value", ["1 ต.ค. 2568 - 31 ก.ย. 2569", "31 - 5 ก.พ. 2569", "29 ก.พ. - 1 มี.ค. 2569"])
def test_an_impossible_end_of_a_period_is_refused(value: str):
    refused(dates.period(raw(value), FISCAL_YEAR), Code.DATE_INVALID)


def test_a_quarter_needs_a_year():
    refused(dates.period(raw("ไตรมาส 1"), None), Code.DATE_NOT_A_PERIOD)
    refused(dates.period(raw("ตลอดปี"), None), Code.DATE_NOT_A_PERIOD)


def test_dates_are_read_one_a_line_and_what_is_none_stays_with_a_warning():
    found, problems = dates.dates(raw("1. ๕ ม.ค. ๒๕๖๙\n- ไตรมาส 4\nทุกวันจันทร์\n31 ก.พ. 2569"), FISCAL_YEAR)
    first, fourth = period(2569, 1, 5, 2569, 1, 5), period(2569, 7, None, 2569, 9, None)
    assert found == (first, fourth, "ทุกวันจันทร์", "31 ก.พ. 2569")
    assert [refused(each, Code.DATE_AS_TYPED).blocks for each in problems] == [False, False]
    assert "“ทุกวันจันทร์”" in problems[0].message


def test_a_stored_date_in_a_cell_of_dates_is_read_or_refused():
    assert dates.dates(raw(datetime(2569, 1, 5)), FISCAL_YEAR) == ((period(2569, 1, 5, 2569, 1, 5),), ())
    found, problems = dates.dates(raw(datetime(1967, 1, 5)), FISCAL_YEAR)
    assert found == ()
    refused(problems[0], Code.DATE_CENTURY)


def buddhist(day: date, whole_month: bool) -> Date:
    return Date(day.year + 543, day.month, None if whole_month else day.day)


DATES = st.builds(buddhist, st.dates(date(1857, 1, 1), date(2456, 12, 31)), st.booleans())


@settings(deadline=None)
@given(DATES, st.sampled_from(Numerals), st.booleans())
def test_any_date_the_reports_print_reads_back_equal(day: Date, numerals: Numerals, short: bool):
    assert dates.dated(raw(numerals.month(*day, short=short))) == day


@settings(deadline=None)
@given(DATES, DATES, st.sampled_from(Numerals))
def test_any_period_the_reports_print_reads_back_equal(start: Date, end: Date, numerals: Numerals):
    written = f"{numerals.month(*start)} – {numerals.month(*end)}"
    assert dates.period(raw(written), FISCAL_YEAR) == Period(start, end)


@pytest.mark.parametrize("typed", ["20/11/26", "15/1/26", "ต.ค. 26"])
def test_two_digits_that_may_be_a_western_year_are_refused(typed: str):
    refused(dates.dated(raw(typed)), Code.DATE_INVALID)


def test_a_day_with_a_point_is_not_taken_for_a_list_mark():
    read, problems = dates.dates(raw("15. ม.ค. 2569\n- 20 ม.ค. 2569"), 2569)
    assert read == ("15. ม.ค. 2569", Period(Date(2569, 1, 20), Date(2569, 1, 20)))
    assert [each.code for each in problems] == [Code.DATE_AS_TYPED]
