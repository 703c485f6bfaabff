"""Formulas in the place of what is typed: computed, never computed, computed long ago, or by another program."""

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.worksheet.formula import ArrayFormula

from itadocs.workbook.sheets import INSTRUCTIONS_TITLE
from tests.bad import Case, Outcome, Said
from tests.test_reader import AGENCY, INDICATORS, ITEMS, MEASURES, Stored, edited, part, rewritten, with_cells

SCORE = "D4"  # of the first indicator; all scores are 90 in the sound workbook


def formula(text: str, result: str | None = None, kind: str = "") -> Stored:
    """A formula as a file has it, with its result and the kind of that, if any."""
    stored = "" if result is None else f"<v>{result}</v>"
    return Stored(f"{f' t={kind!r}' if kind else ''}><f>{escape(text)}</f>{stored}")


def scored(text: str, result: str | None = None, kind: str = "", **others: object) -> Callable[[], bytes]:
    """The sound workbook with a formula for the first score, and other cells of the sheet."""
    return lambda: with_cells({INDICATORS: {SCORE: formula(text, result, kind), **others}})


def scores(*texts: str) -> Callable[[], bytes]:
    """The sound workbook with formulas without results for the scores from the first on."""
    return lambda: with_cells({INDICATORS: {f"D{row}": formula(text) for row, text in enumerate(texts, start=4)}})


def put(title: str, **cells: object) -> Callable[[], bytes]:
    return lambda: with_cells({title: cells})


def as_array(book: Any) -> None:
    book[INDICATORS][SCORE] = ArrayFormula(SCORE, "=SUM(D5:D6)/2")


SHARED = {
    "D4": Stored('><f t="shared" ref="D4:D5" si="0">D8+0</f>'),
    "D5": Stored('><f t="shared" si="0"/>'),
}


def showing(overall: str) -> Callable[[], bytes]:
    """The sound workbook whose first sheet shows this overall score."""

    def change(content: bytes) -> bytes:
        before, marker, after = content.rpartition(b"*AVERAGE(")
        assert marker
        return before + marker + after.replace(b"<v></v>", f"<v>{overall}</v>".encode(), 1)

    return lambda: rewritten({part(INSTRUCTIONS_TITLE): change})


def read(name: str, made: Callable[[], bytes]) -> Case:
    return Case(f"formula: {name}", made, Outcome.ACCEPTED)


def warned(name: str, made: Callable[[], bytes], *said: Said) -> Case:
    return Case(f"formula: {name}", made, Outcome.WARNED, said)


def refused(name: str, made: Callable[[], bytes], *said: Said) -> Case:
    return Case(f"formula: {name}", made, Outcome.LOCATED, said)


READ = (
    read("computed", scored("45*2", "90")),
    read("arithmetic, never computed", scores("45*2", "180/2", "-(-90)", "(80+100)/2", "180*50%", "100-5-5", "9E1")),
    read("brackets and signs, never computed", scores("2*(40+5)", "+90", "((90))", "--90", "200-100-10", "-(10-100)")),
    read(
        "references, never computed",
        scores("D5", "$D$6", "D7*1", "'คะแนนรายข้อ'!E4", "คะแนนรายข้อ!$E$5", "D10+0", "D11", "D12", "D13"),
    ),
    read(
        "functions, never computed",
        scores("AVERAGE(D5:D13)", "sum(D6,D7)/2", "ROUND(89.996,2)", "MAX(D8:D9,10)", "MIN(D9:D13)", "ROUND(D10,-1)"),
    ),
    read(
        "functions of functions, never computed",
        scores("ROUND(AVERAGE(D9:D13),2)", "AVERAGE(คะแนนรายข้อ!E4:E8)", "SUM(D12:D13) / 2", "AVERAGE(90)", 'D9&""'),
    ),
    read("in a row of formulas, never computed", scored("D5", D5=formula("D6"), D6=formula("D7"))),
    read("shared with the cell below, never computed", lambda: with_cells({INDICATORS: SHARED})),
    read("of an array, never computed", lambda: edited(as_array)),
    read("computed but for rounding", scored("ROUND(270/3,2)", "90.0000000001")),
    read("what only Excel computes, computed", scored("VLOOKUP(1,A4:D13,4,FALSE)", "90")),
    read("of another workbook, computed", scored("[1]Sheet1!A1", "90")),
    read("circular, computed", scored("D5", "90", D5=formula("D4", "90"))),
    read("of a cell that only Excel computes", scored("D5", None, D5=formula("SUMIF(A4:A9,3,D4:D9)", "90"))),
    read("a month joined, never computed", put(MEASURES, H4=formula('"ต.ค. "&A4-1'))),
    read("a text joined, never computed", put(AGENCY, B5=formula('"นา"&"ทดสอบ"'))),
    read("the overall score of the first sheet as it is", showing("90")),
    read("the overall score of the first sheet not shown", showing("")),
    read("the overall score of the first sheet impossible", showing("1E+999999999")),
)

STALE, TOTAL = ("cell-stale", INDICATORS, SCORE), ("form-total-stale", INSTRUCTIONS_TITLE, "B27")
WARNED = (
    warned("a result that is stale", scored("AVERAGE(D5:D13)", "85.5"), STALE),
    warned("a result no program has computed yet", scored("45*2", "0"), STALE),
    warned("a result stale by a hundredth", scored("D5", "89.99"), STALE),
    warned("an error where there is none any more", scored("D5*1", "#REF!", "e"), STALE),
    warned("an empty text where there is a score by now", scored("D5", "", "str"), STALE),
    warned("a stale text", put(AGENCY, B5=formula('"นา"&"ทดสอบ"', "นาเดิม", "str")), ("cell-stale", AGENCY, "B5")),
    warned(
        "two stale results, one of the other",
        scored("D5", "80", D5=formula("45*2", "80")),
        STALE,
        ("cell-stale", INDICATORS, "D5"),
    ),
    warned("a stale result of an item", put(ITEMS, E4=formula("E5", "75")), ("cell-stale", ITEMS, "E4")),
    warned("the overall score of the first sheet stale", showing("89.99"), TOTAL),
    warned("the overall score of the first sheet of another time", showing("12.5"), TOTAL),
)

NOTHING = ("cell-no-cache", INDICATORS, SCORE)
REFUSED = (
    *(
        refused(f"never computed, and not to be: {text}", scored(text), NOTHING)
        for text in (
            *("TODAY()", "RAND()*90", "VLOOKUP(1,A4:D13,4)", "IF(D5>0,D5,0)", "D5^1", "Scores", "[1]Sheet1!A1", "D16"),
            *("C5*1", "D5/0", "SUM(E4:E9)", "AVERAGE(D:D)", "ไม่มี!A1", "D4", "D5 D6", "(D5", "D5:D7", "{90}", "#REF!"),
            *("1E999999999", "ROUND(90,1E9)", "SUM(D1:D99999)", "+".join(["1"] * 400), "(" * 90 + "90" + ")" * 90),
        )
    ),
    refused(
        "circular, never computed", scored("D5", None, D5=formula("D4")), NOTHING, ("cell-no-cache", INDICATORS, "D5")
    ),
    refused("an error", scored("D5/0", "#DIV/0!", "e"), ("cell-error-value", INDICATORS, SCORE)),
    refused("out of range", scored("60*2"), ("score-out-of-range", INDICATORS, SCORE)),
    refused("stale, and out of range", scored("60*2", "90"), STALE, ("score-out-of-range", INDICATORS, SCORE)),
    refused("a text for a score", scored('"เก้า"&"สิบ"'), ("score-not-a-number", INDICATORS, SCORE)),
    refused("nothing for a score", scored('IF(D5="","","")', "", "str"), ("cell-missing", INDICATORS, SCORE)),
)

CASES = (*READ, *WARNED, *REFUSED)
