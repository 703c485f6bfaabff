"""Dates and periods as people type them, in all the ways they are written; nothing is guessed.

Properties have no deadline: the first call imports pythainlp.
"""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.assessment.model import Date, Period
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem
from itadocs.thai import Numerals
from itadocs.workbook import dates
from itadocs.workbook.raw import Raw

HERE = Location((2, 5, 3), "คะแนน", "C5")
FISCAL_YEAR = 2569


def raw(value: object, number_format: str = "General") -> Raw:
    return Raw(value, HERE, number_format)


def refused(found: object, code: Code) -> Problem:
    assert isinstance(found, Problem)
    assert (found.code, found.where) == (code, HERE)
    return found


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
