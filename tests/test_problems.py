"""The catalogue says everything it promises, and a problem reads as one sentence with its way out."""

import string
from typing import Any

import pytest

from itadocs.catalogue import Code, Severity
from itadocs.pipeline import Request, examine
from itadocs.problems import NOWHERE, Location, in_order, problem, quoted
from tests.test_reader import INDICATORS, edited


def placeholders(code: Code) -> set[str]:
    patterns = code.value.message + code.value.remedy
    return {name for _, name, _, _ in string.Formatter().parse(patterns) if name is not None}


def test_codes_are_stable_words() -> None:
    slugs = [code.slug for code in Code]
    assert len(set(slugs)) == len(slugs)
    assert not [each for each in slugs if set(each) - set(string.ascii_lowercase + "-")]


@pytest.mark.parametrize("code", Code, ids=lambda code: code.slug)
def test_an_entry_of_the_catalogue_prints_all_it_is_given(code: Code) -> None:
    values = {name: f"<{name}>" for name in placeholders(code)}
    made = problem(code, Location((1, 2), "แผ่น", "A2"), **values)
    said = made.message + made.remedy
    assert made.message.strip() == made.message != ""
    assert made.remedy.strip() == made.remedy != ""
    assert not set("{}") & set(said)
    assert all(value in said for value in values.values())
    assert str(made) == f"แผ่นงาน แผ่น ช่อง A2: {made.message} → {made.remedy}"


@pytest.mark.parametrize("code", [each for each in Code if "hint" in placeholders(each)], ids=lambda code: code.slug)
def test_a_hint_may_be_left_out(code: Code) -> None:
    values = dict.fromkeys(placeholders(code) - {"hint"}, "x")
    assert problem(code, NOWHERE, **values) == problem(code, NOWHERE, **values, hint="")


def test_braces_in_what_was_typed_stay_as_typed() -> None:
    assert "{found} {0} {" in problem(Code.CHOICE_INVALID, found="{found} {0} {", expected="ก").message


@pytest.mark.parametrize(
    ("severity", "blocks"),
    [(Severity.FAULT, True), (Severity.ERROR, True), (Severity.WARNING, False), (Severity.INFORMATION, False)],
)
def test_faults_and_errors_block_and_nothing_else(severity: Severity, blocks: bool) -> None:
    of_this_severity = [code for code in Code if code.value.severity is severity]
    assert of_this_severity
    assert {problem(code, NOWHERE, **dict.fromkeys(placeholders(code), "x")).blocks for code in of_this_severity} == {
        blocks
    }


def one_row_lower(book: Any) -> None:
    """As forms arrive that someone gave a title; so indicator 3 stands in row 7."""
    book[INDICATORS].insert_rows(1)
    book[INDICATORS]["D7"] = "เก้าสิบ"


def test_a_problem_reads_as_one_sentence_with_its_remedy() -> None:
    (found,) = examine(edited(one_row_lower), Request()).problems
    assert str(found) == ("แผ่นงาน คะแนนตัวชี้วัด ช่อง D7 (3 การใช้อำนาจ): พบ “เก้าสิบ” ซึ่งไม่ใช่คะแนน → พิมพ์ตัวเลข 0–100 เช่น 93.33")


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        (NOWHERE, ""),
        (Location((1,), "มาตรการ"), "แผ่นงาน มาตรการ"),
        (Location((1, 2, 3), "มาตรการ", "C2"), "แผ่นงาน มาตรการ ช่อง C2"),
        (Location((1, 2, 3), "มาตรการ", "C2", "M1 เริ่ม"), "แผ่นงาน มาตรการ ช่อง C2 (M1 เริ่ม)"),
        (Location((1,), "มาตรการ", label="M1"), "แผ่นงาน มาตรการ (M1)"),
        (Location(label="M1"), "M1"),
    ],
)
def test_a_place_says_as_much_as_is_known(location: Location, shown: str) -> None:
    assert str(location) == shown
    made = problem(Code.FILE_EMPTY, location)
    assert str(made).startswith(f"{shown}: " if shown else made.message)


def test_problems_come_once_each_by_sheet_row_and_column_the_graver_first() -> None:
    def here(*order: int) -> Location:
        return Location(order, "แผ่น", "A1")

    expected = [
        problem(Code.FILE_EMPTY),
        problem(Code.SHEET_DOUBLED, here(1), expected="ก", found="ข"),
        problem(Code.CELL_MISSING, here(1, 9, 2)),
        problem(Code.CELL_MISSING, here(1, 10, 1)),
        problem(Code.TEMPLATE_MISSING, here(2, 4, 1), found="ก"),  # a fault
        problem(Code.CELL_NO_CACHE, here(2, 4, 1)),  # errors, by name
        problem(Code.SCORE_OUT_OF_RANGE, here(2, 4, 1), found="101"),
        problem(Code.MONITORING_MISSING, here(2, 4, 1)),  # a warning
        problem(Code.RESULTS_NOT_BEGUN, here(2, 4, 1)),  # an information
        problem(Code.CELL_MISSING, here(10, 1, 1)),
    ]
    assert in_order(reversed(expected * 2)) == tuple(expected)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("เก้าสิบ", "“เก้าสิบ”"),
        (93.5, "“93.5”"),
        ("บรรทัด\n  สอง\t ", "“บรรทัด สอง”"),
        ("ก" * 60, f"“{'ก' * 60}”"),
        ("ก" * 61, f"“{'ก' * 59}…”"),
    ],
)
def test_what_was_found_is_quoted_in_one_short_line(found: object, shown: str) -> None:
    assert quoted(found) == shown
