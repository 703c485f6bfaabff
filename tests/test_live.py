"""What Excel computes while a form is filled in equals what the program computes: recalculated by LibreOffice."""

import io
import random
import shutil
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import column_index_from_string

from itadocs import places
from itadocs.assessment import scoring
from itadocs.assessment.framework import Framework
from itadocs.assessment.framework_file import years
from itadocs.assessment.model import Need
from itadocs.catalogue import Code
from itadocs.pipeline import Request, examine
from itadocs.workbook import form
from itadocs.workbook.intake import parts_of
from itadocs.workbook.live import REACHED, REPORTED, UNREADABLE, UNREPORTED
from itadocs.workbook.parts import Package
from itadocs.workbook.shape import Wanted
from itadocs.workbook.sheets import INSTRUCTIONS_TITLE
from itadocs.workbook.shown import shown_overall
from itadocs.workbooks import offered
from tests.support import Entries, complete, draw, framework, recalculated

RANDOM = 80
SAMPLES = Path(__file__).parents[1] / "samples"


def opened(data: bytes) -> Package:
    """The parts of a sound workbook."""
    parts = parts_of(data)
    assert isinstance(parts, dict), parts
    return Package(parts)


def front(data: bytes) -> dict[str, tuple[object, ...]]:
    """The rows of the first sheet by their first cell, as last computed."""
    book: Any = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=True)
    return {str(row[0]): row[1:] for row in book[INSTRUCTIONS_TITLE].iter_rows(values_only=True) if row[0] is not None}


def column(data: bytes, sheet: str, letter: str) -> list[object]:
    """What stands below the heading of a column, as last computed."""
    book: Any = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=True)
    place = column_index_from_string(letter)
    return [row[0] for row in book[sheet].iter_rows(min_row=4, min_col=place, max_col=place, values_only=True)]


def scores_on(shown: Mapping[str, tuple[object, ...]], official: Framework) -> tuple[object, ...]:
    """Instruments, overall and level as the first sheet shows them."""
    instruments = [shown[each.code][0] for each in official.instruments]
    return (
        *(Decimal(str(each)) for each in instruments),
        Decimal(str(shown["คะแนนภาพรวม"][0])),
        shown["คะแนนภาพรวม"][1],
    )


def computed(official: Framework, scores: Mapping[int, Decimal]) -> tuple[object, ...]:
    """The same by the rules of the assessment."""
    found = scoring.compute(official, scores)
    return (*found.instruments.values(), found.overall, found.rating)


def random_scores(official: Framework, chance: random.Random) -> dict[int, Decimal]:
    """Scores of two decimals, crowded around the limits of levels, where rounding decides."""
    limits = [each.overall_min for each in official.ratings if each.overall_min]
    near = chance.choice([*limits, official.target])
    spread = chance.choice([Decimal("0.02"), Decimal("0.5"), Decimal(30)])

    def one() -> Decimal:
        value = near + spread * Decimal(chance.randint(-100, 100)) / 100
        return scoring.shown(min(max(value, Decimal(0)), Decimal(100)))

    return {number: one() for number in official.indicator_by_number}


def random_forms() -> Iterator[tuple[Framework, dict[int, Decimal], bytes]]:
    chance = random.Random(20251121)
    for place in range(RANDOM):
        official = framework(years()[place % len(years())])
        scores = random_scores(official, chance)
        entries: Entries = {"indicators": [{"number": each, "score": float(score)} for each, score in scores.items()]}
        yield official, scores, form.draw(official, (), entries)


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_scores_and_levels_are_those_of_the_program_for_random_submissions(tmp_path: Path) -> None:
    forms = list(random_forms())
    done = recalculated(tmp_path, {f"{place}": data for place, (_, _, data) in enumerate(forms)})
    for place, (official, scores, _) in enumerate(forms):
        assert scores_on(front(done[f"{place}"]), official) == computed(official, scores), (
            official.fiscal_year,
            scores,
        )


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_every_sample_computes_to_what_the_program_computes(tmp_path: Path) -> None:
    samples = {path.stem: path.read_bytes() for path in SAMPLES.glob("*.xlsx") if path.stem != "faulty"}
    for name, data in recalculated(tmp_path, samples).items():
        found = examine(samples[name], Request(), beside)
        submission, official, scores = found.submission, found.framework, found.scores
        assert submission is not None
        assert official is not None
        assert scores is not None
        shown = front(data)
        assert scores_on(shown, official) == (*scores.instruments.values(), scores.overall, scores.rating)
        overall = shown_overall(opened(data))
        assert overall is not None
        assert overall.score == scores.overall
        again = {each.code for each in examine(data, Request(), beside).problems}
        assert {Code.FORM_TOTAL_STALE, Code.CELL_STALE}.isdisjoint(again)
        assert shown["รวมช่องที่ต้องกรอก"][1] == shown["รวมช่องที่ต้องกรอก"][2]
        reached = [None if each is None else each == REACHED for each in column(data, "คะแนนตัวชี้วัด", "G")]
        assert reached == [scores.passes(each) for each in scores.indicators.values()]
        reported = column(data, "มาตรการ", "K" if official.issues else "J")[: len(submission.measures)]
        year, results = submission.particulars.reported_year, {each.measure for each in submission.results}
        assert reported == [
            ((REPORTED if each.id in results else UNREPORTED) if each.year == year else None)
            for each in submission.measures
        ]


def beside(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_text_in_the_place_of_a_score_is_never_taken_for_one(tmp_path: Path) -> None:
    text, high, gone = complete(), complete(), complete()
    text["indicators"][2]["score"] = "๙๕.๐๐"
    high["indicators"][2]["score"] = 101
    del gone["indicators"][2]["score"]
    books = {"text": draw(text), "high": draw(high), "gone": draw(gone)}
    for name, data in recalculated(tmp_path, books).items():
        shown = front(data)
        assert [shown[each][0] for each in ("IIT", "EIT", "OIT", "คะแนนภาพรวม")] == [None, 90, 90, None]
        assert shown["คะแนนภาพรวม"][1] is None
        expected = {"text": UNREADABLE, "high": REACHED, "gone": None}
        assert column(data, "คะแนนตัวชี้วัด", "G")[2] == expected[name]


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_what_is_still_to_be_filled_in_is_counted_as_the_program_counts_it(tmp_path: Path) -> None:
    whole, some, narrative = complete(), complete(), complete()
    for key in ("agency_type", "province"):
        del some["agency"][0][key]
    for row in some["indicators"][:3]:
        del row["score"]
    del some["measures"][0]["units"]
    some["results"] = []
    layouts = offered(framework())
    narrative["agency"][0]["layout"] = next(each.title for each in layouts if Need.ISSUES not in each.needs)
    done = recalculated(tmp_path, {"whole": draw(whole), "some": draw(some), "narrative": draw(narrative)})
    shown = {name: front(data) for name, data in done.items()}
    assert [shown["whole"][key][1:3] for key in ("หน่วยงาน", "คะแนนตัวชี้วัด", "มาตรการ", "ผลการดำเนินการ")] == [
        *[(5, 5), (10, 10), (12, 12), (4, 4)],
    ]
    # Without a type neither name nor district is asked for yet.
    assert [shown["some"][key][1:3] for key in ("หน่วยงาน", "คะแนนตัวชี้วัด", "มาตรการ")] == [(1, 3), (7, 10), (11, 12)]
    assert shown["whole"]["มาตรการของปีที่รายงานผลซึ่งยังไม่มีผล"][2] == 0
    assert shown["some"]["มาตรการของปีที่รายงานผลซึ่งยังไม่มีผล"][2] == 2
    assert shown["whole"]["การวิเคราะห์"][0] == Wanted.IF_ANY.value
    assert shown["narrative"]["การวิเคราะห์"][0] == Wanted.NOT.value


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
@pytest.mark.parametrize(("province", "offered"), [("หนองคาย", 9), ("กรุงเทพมหานคร", 50), ("ตัวอย่างธานี", 1), ("", 1)])
def test_the_districts_offered_are_those_of_the_chosen_province(tmp_path: Path, province: str, offered: int) -> None:
    entries = complete()
    entries["agency"][0] |= {"province": province, "district": ""}
    book: Any = openpyxl.load_workbook(io.BytesIO(draw(entries)))
    (choices,) = (
        each.formula1
        for each in book["หน่วยงาน"].data_validations.dataValidation
        if each.formula1 and "OFFSET" in each.formula1
    )
    # A validation is not computed by any program without a screen; a cell with its formula is.
    book["หน่วยงาน"]["D1"], book["หน่วยงาน"]["E1"] = f"=ROWS({choices})", f"=INDEX({choices},1)"
    packed = io.BytesIO()
    book.save(packed)
    (data,) = recalculated(tmp_path, {"งาน": packed.getvalue()}).values()
    read: Any = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    shown = read["หน่วยงาน"]
    assert shown["D1"].value == offered
    assert (shown["E1"].value in places.districts(province)) is (offered > 1)
