"""Scores, years, numbers, codes and dates in every form people and programs write them: which count, which do not."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from tests.bad import Case, Outcome, Said
from tests.test_reader import AGENCY, INDICATORS, MEASURES, RESULTS, Stored, edited, literal, with_cells

SCORE = "D4"  # of the first indicator; it is 90 in the sound workbook


def scored(value: object) -> Callable[[], bytes]:
    """The sound workbook with the first score stored like this."""
    return lambda: with_cells({INDICATORS: {SCORE: literal(value) if type(value) is str else value}})


def number(stored: str) -> Callable[[], bytes]:
    """The same with a number as these digits in the file."""
    return scored(Stored(f"><v>{stored}</v>"))


def shown(title: str, address: str, value: object, number_format: str) -> Callable[[], bytes]:
    """The sound workbook with a value that Excel shows in this format."""

    def change(book: Any) -> None:
        book[title][address].value = value
        book[title][address].number_format = number_format

    return lambda: edited(change)


def cell(title: str, **cells: object) -> Callable[[], bytes]:
    return lambda: with_cells({title: cells})


def read(name: str, made: Callable[[], bytes]) -> Case:
    return Case(f"number: {name}", made, Outcome.ACCEPTED)


def refused(name: str, made: Callable[[], bytes], code: str, title: str = INDICATORS, at: str = SCORE) -> Case:
    said: Said = (code, title, at)
    return Case(f"number: {name}", made, Outcome.LOCATED, (said,))


READ = (
    read("a score as a text", scored("90")),
    read("a score with zeros", scored("90.00")),
    read("a score in Thai digits", scored("๙๐.๐๐")),
    read("a score in digits of both kinds", scored("๙0.0๐")),
    read("a score between blanks of all kinds", scored(" \u00a0\t90\u3000\n")),
    read("a score with invisible characters", scored("\ufeff9\u200b0\u00ad.0")),
    read("a score with a zero before it", scored("090")),
    read("a score in scientific notation", number("9.0E1")),
    read("a score in scientific notation with a sign", number("9000E-2")),
    read("a score with the noise of binary fractions", number("90.000000000000014")),
    read("a score with less noise", number("89.999999999999986")),
    read("a score shown without decimals", shown(INDICATORS, SCORE, 90, "0")),
    read("a score shown with a unit", shown(INDICATORS, SCORE, 90, '0.00" คะแนน"')),
    read("a score shown in Thai digits", shown(INDICATORS, SCORE, 90, "t0.00")),
    read("a year as a text", cell(AGENCY, B9="พ.ศ. ๒๕๖๘ ")),
    read("a year as a fraction", cell(AGENCY, B9=2568.0)),
    read("a number of an indicator in Thai digits", cell(INDICATORS, A5="๒")),
    read("numbers with other commas", cell(MEASURES, C4="๑ และ ประเด็นที่ 4")),
    read("a number where a list is", cell(MEASURES, C5=2.0)),
    read("a code with Thai digits and blanks", cell(MEASURES, B4="m ๑")),
    read("a month in full", cell(MEASURES, H4="ตุลาคม ๒๕๖๘")),
    read("a month without its dots and century", cell(MEASURES, H4="ตค 68")),
    read("a month as a number", cell(MEASURES, H4="10/2568")),
    read("a month of Excel's", shown(MEASURES, "H4", datetime(2025, 10, 1), "mmm yyyy")),
    read("a month of Excel's in the Buddhist era", shown(MEASURES, "H4", datetime(2568, 10, 1), "mmm bbbb")),
    read("a day of Excel's", shown(RESULTS, "E4", datetime(2026, 1, 15), "d/m/yyyy")),
    read("a day with dots", cell(RESULTS, E4="15.1.2569")),
    read("a day in the order of computers", cell(RESULTS, E4="2026-01-15")),
)

NO_NUMBER, OUT_OF_RANGE = "score-not-a-number", "score-out-of-range"
REFUSED = (
    *(
        refused(f"the score {value!a}", scored(value), NO_NUMBER)
        for value in (
            *("90%", "-", "ไม่มี", "12 คน", "90,00", "12/15", "9.0E1", "９０", "٩٠", "XC", "+90", "90.", ".9", "1,000"),
            *("9 0", "90\n85", "90-95", "เก้าสิบ", "nan", "inf", "N/A", "9\ufffd0", "= 90", "90 คะแนน", "0x5A", "9O"),
            *("9" * 400, "90.๐๐.", "--90", "½"),
        )
    ),
    *(
        refused(f"the score {stored}", number(stored), OUT_OF_RANGE)
        for stored in ("100.0001", "-5", "-0.01", "9000", "1e400", "-1E400", "1" + "0" * 300)
    ),
    *(refused(f"the text {text}", scored(text), OUT_OF_RANGE) for text in ("100.00000001", "-5", "๑๐๑", "9000")),
    refused("TRUE for a score", scored(Stored(' t="b"><v>1</v>')), NO_NUMBER),
    refused("FALSE for a score", scored(Stored(' t="b"><v>0</v>')), NO_NUMBER),
    refused("1-2 that became a date", shown(INDICATORS, SCORE, datetime(2025, 2, 1), "d-mmm"), NO_NUMBER),
    refused("a score shown as a date", shown(INDICATORS, SCORE, 90, "d/m/yyyy"), NO_NUMBER),
    refused("a time for a score", shown(INDICATORS, SCORE, time(9, 30), "h:mm"), NO_NUMBER),
    refused("0.9 shown as 90%", shown(INDICATORS, SCORE, 0.9, "0%"), "score-percent"),
    refused("90 shown as 9000%", shown(INDICATORS, SCORE, 90, "0.00%"), "score-percent"),
    refused("a year of two digits", cell(AGENCY, B9="68"), "year-invalid", AGENCY, "B9"),
    refused("a year of the Christian era", cell(AGENCY, B9=2025), "year-invalid", AGENCY, "B9"),
    refused("half a year", cell(AGENCY, B9=2568.5), "year-invalid", AGENCY, "B9"),
    refused("a year shown as a date", shown(AGENCY, "B9", 2568, "d/m/yyyy"), "year-invalid", AGENCY, "B9"),
    refused("an issue there is not", cell(MEASURES, C4="1, 8"), "number-invalid", MEASURES, "C4"),
    refused("a list that became a decimal", cell(MEASURES, C4=1.4), "number-invalid", MEASURES, "C4"),
    refused("a month there is not", cell(MEASURES, H4="13/2568"), "date-invalid", MEASURES, "H4"),
    refused("a day there is not", cell(MEASURES, H4="31 ก.พ. 2569"), "date-invalid", MEASURES, "H4"),
    refused("a date that is a number", cell(MEASURES, H4=45931), "date-not-a-period", MEASURES, "H4"),
    refused("a date beyond Excel's", shown(MEASURES, "H4", 1e10, "d/m/yyyy"), "cell-error-value", MEASURES, "H4"),
    Case(
        "number: more digits than any number has",
        number("9" * 5000),
        Outcome.REFUSED,
        (("file-damaged", "", ""),),
    ),
)

CASES = (*READ, *REFUSED)
