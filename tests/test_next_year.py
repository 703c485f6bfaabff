"""Next year's workbook: what was found becomes history, what was planned is what is now to be reported."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from itadocs import loading
from itadocs.assessment.framework import Framework, Indicator, Instrument, Issue, Kind
from itadocs.assessment.model import Submission
from itadocs.assessment.scoring import Scores
from itadocs.catalogue import Code
from itadocs.pipeline import Request, examine, produce
from itadocs.problems import Problem
from itadocs.workbook import sheets
from itadocs.workbook.next_year import carry
from itadocs.workbooks import NextYear, drawn, into_next_year, next_year
from tests.support import YEAR, Entries, complete, draw, flat, framework, row


def following(entries: Entries, new: Framework | None = None) -> NextYear:
    made = into_next_year(draw(entries), *([new] if new else []))
    assert isinstance(made, NextYear), made
    return made


def workbook(made: NextYear) -> bytes:
    return drawn(made.framework, made.entries)


def understood(data: bytes, request: Request | None = None) -> tuple[Submission, tuple[Problem, ...]]:
    examined = examine(data, request or Request())
    assert examined.submission is not None
    return examined.submission, examined.problems


def with_scores(made: NextYear, score: float, **more: object) -> dict[str, list[dict[str, Any]]]:
    """The new year's entries, once its scores and its plan are typed in."""
    entries: dict[str, list[dict[str, Any]]] = {
        key: [dict(each) for each in rows] for key, rows in made.entries.items()
    }
    year = made.framework.fiscal_year
    entries["indicators"] = [{"number": each.number, "score": score} for each in made.framework.indicators]
    entries["items"] = [{"code": each.code, "score": score} for each in made.framework.items]
    plan = {"year": year + 1, "id": "P1", "indicators": "1", "title": f"แผนปี {year + 1}", "steps": "ก", "units": "ข"}
    entries["measures"].append({**plan, "start": f"ต.ค. {year}", "monitoring": "ค", **more})
    return entries


def renumbered(old: Framework) -> Framework:
    """A year whose first two indicators changed places, and with them what measures answer."""
    first, second, *others = old.indicators
    swapped = (Indicator(1, "IIT", second.name), Indicator(2, "IIT", f" {first.name} "), *others)
    return replace(old, fiscal_year=old.fiscal_year + 1, indicators=swapped)


# --- what goes on ------------------------------------------------------------------------------------------------


def test_scores_are_history_and_the_plan_waits_for_its_results() -> None:
    entries = complete()
    row(entries, "indicators", "number", 4)["score"] = 93.33
    made = following(entries)
    assert made.framework.fiscal_year == YEAR + 1
    assert made.problems == ()
    new, problems = understood(workbook(made))
    assert new.agency == understood(draw(entries))[0].agency
    assert (new.particulars.assessed_year, new.particulars.reported_year) == (YEAR + 1, YEAR + 1)
    assert new.particulars.measures_year == YEAR + 2
    assert [each.year for each in new.history] == [YEAR, YEAR - 1]
    last = new.history[0]
    assert last.overall == examine(draw(entries), Request()).scores.overall  # type: ignore[union-attr]
    assert (last.instruments["IIT"], last.indicators[4], last.indicators[5]) == (
        Decimal("90.67"),
        Decimal("93.33"),
        Decimal("90.00"),
    )
    assert new.history[1].overall == Decimal("88.5")
    assert new.measures == understood(draw(entries))[0].measures
    assert not new.results_begun
    assert {each.code for each in problems if each.blocks} == {Code.CELL_MISSING, Code.MEASURES_NONE}
    assert {each.where.sheet for each in problems if each.code is Code.CELL_MISSING} == {"คะแนนตัวชี้วัด"}


def test_what_belonged_to_one_years_documents_stays_with_them() -> None:
    entries = complete()
    entries["agency"][0] |= {
        "report_date": "20 พ.ย. 2568",
        "meeting_date": "12 ต.ค. 2568",
        "meeting_participants": "ผู้บริหาร",
        "development_indicator": "4",
        "published_overall": 90.0,
        "published_rating": "ผ่านดี",
        "numerals": "อารบิก",
        "website": "https://www.nathotsop.example",
        "code": "A12",
        "strength_threshold": 92.5,
    }
    entries["indicators"][0]["finding"] = "พบว่า"
    (agency,) = following(entries).entries["agency"]
    assert not {"report_date", "meeting_date", "development_indicator", "published_overall", "measures_year"} & set(
        agency
    )
    assert (agency["meeting_participants"], agency["numerals"], agency["code"]) == ("ผู้บริหาร", "อารบิก", "A12")
    assert (agency["website"], agency["strength_threshold"]) == ("https://www.nathotsop.example", 92.5)
    assert set(following(entries).entries) == {"agency", "history", "measures", "results"}


def test_the_published_overall_is_what_history_tells() -> None:
    entries = complete()
    entries["agency"][0]["published_overall"] = 90.01
    (last, *_) = following(entries).entries["history"]
    assert last["overall"] == 90.01


def test_only_the_planned_year_goes_on_and_the_year_it_is_for_is_said() -> None:
    entries = complete()
    entries["agency"][0] |= {"measures_year": 2569, "reported_year": 2568}
    entries["measures"].append({**entries["measures"][0], "year": 2568, "start": "ต.ค. 2567", "end": None})
    entries["results"] = []
    made = following(entries)
    assert {each["year"] for each in made.entries["measures"]} == {2569}
    assert [each["measure"] for each in made.entries["results"]] == ["M1", "M2"]
    assert made.entries["agency"][0]["reported_year"] == 2569


def test_a_single_date_and_a_day_are_written_so_that_they_read_the_same() -> None:
    entries = complete()
    entries["measures"][0] |= {"start": "๕ ก.พ. ๒๕๖๙", "end": None}
    entries["measures"][1] |= {"start": "ต.ค.68 - 15 ม.ค. 69"}
    made = following(entries)
    assert [(each.get("start"), each.get("end")) for each in made.entries["measures"]] == [
        ("5 ก.พ. 2569", None),
        ("ต.ค. 2568", "15 ม.ค. 2569"),
    ]
    assert understood(workbook(made))[0].measures == understood(draw(entries))[0].measures


def test_a_text_that_begins_like_a_formula_stays_a_text() -> None:
    entries = complete()
    entries["measures"][0]["title"] = "=1+1"
    made = following(entries)
    assert understood(workbook(made))[0].measures[0].title == "=1+1"


# --- years that differ -------------------------------------------------------------------------------------------


def test_indicators_are_the_same_where_their_names_are_not_their_numbers() -> None:
    entries = complete()
    for number, score in ((1, 71.0), (2, 72.0)):
        row(entries, "indicators", "number", number)["score"] = score
    entries["history"] = [{"year": 2567, "1": 61.0, "2": 62.0}]
    entries["measures"][0]["indicators"] = "1, 4"
    made = following(entries, renumbered(framework()))
    assert made.problems == ()
    assert [(each["1"], each["2"]) for each in made.entries["history"]] == [(72.0, 71.0), (62.0, 61.0)]
    assert made.entries["measures"][0]["indicators"] == "2, 4"


def test_what_has_no_counterpart_is_left_out_and_named() -> None:
    old = framework()
    entries = complete()
    entries["history"][0]["IIT"] = 87.0
    instruments = (Instrument("IIX", "ใหม่", "", old.instruments[0].weight, ""), *old.instruments[1:])
    indicators = tuple(replace(each, instrument="IIX") if each.instrument == "IIT" else each for each in old.indicators)
    renamed = tuple(replace(each, name="ชื่อใหม่") if each.number == 4 else each for each in indicators)
    issues = tuple(Issue(each.number, "ชื่อใหม่") if each.number == 1 else each for each in old.issues)
    new = replace(old, fiscal_year=YEAR + 1, instruments=instruments, indicators=renamed, issues=issues)
    made = following(entries, new)
    assert {each.code for each in made.problems} == {Code.NEXT_YEAR_LEFT_OUT}
    said = " ".join(map(str, made.problems))
    assert all(f"“{name}”" in said for name in (old.instruments[0].name, old.indicators[3].name, old.issues[0].name))
    assert len(made.problems) == 3
    assert "4" not in made.entries["history"][0]
    assert "IIT" not in made.entries["history"][0]
    assert made.entries["measures"][0]["issues"] == "4"
    assert "indicators" not in made.entries["measures"][0]


def test_the_framework_must_be_the_following_years() -> None:
    found = into_next_year(draw(complete()), framework(YEAR - 1))
    assert isinstance(found, tuple)
    assert [each.code for each in found] == [Code.NEXT_YEAR_FRAMEWORK]


def test_a_year_the_program_does_not_know_yet_is_said() -> None:
    entries = with_scores(following(complete()), 91.0)
    found = into_next_year(drawn(framework(YEAR + 1), entries))
    assert isinstance(found, tuple)
    assert [each.code for each in found] == [Code.NEXT_YEAR_UNKNOWN]


def test_both_years_may_have_frameworks_of_their_own(tmp_path: Path) -> None:
    old, new = replace(framework(YEAR), fiscal_year=2570), replace(framework(YEAR), fiscal_year=2571)
    entries = complete()
    entries["agency"][0]["assessed_year"] = 2570
    for each in entries["measures"]:
        each["year"], each["start"], each["end"] = 2571, "ตลอดปีงบประมาณ", ""
    data = drawn(old, entries)
    made = into_next_year(data, new, old)
    assert isinstance(made, NextYear), made
    assert made.framework is new
    assert made.entries["history"][0]["year"] == 2570
    alone = into_next_year(data, new)
    assert isinstance(alone, tuple)
    assert [each.code for each in alone] == [Code.FILE_YEAR_UNKNOWN]


def test_an_emblem_that_does_not_lie_beside_the_new_workbook_is_told(tmp_path: Path) -> None:
    entries = complete()
    entries["agency"][0]["emblem"] = "ตรา.png"
    (tmp_path / "เก่า").mkdir()
    old = tmp_path / "เก่า" / "งาน.xlsx"
    old.write_bytes(draw(entries))
    (tmp_path / "เก่า" / "ตรา.png").write_bytes((Path(__file__).parents[1] / "samples" / "ตราเทศบาล.png").read_bytes())
    assert next_year(old, tmp_path / "เก่า" / "ใหม่.xlsx").problems == ()
    (told,) = next_year(old, tmp_path / "ใหม่.xlsx").problems
    assert (told.code, "ตรา.png" in told.message) == (Code.NEXT_YEAR_EMBLEM, True)


def test_a_file_too_large_to_be_a_workbook_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "LARGEST", 1000)
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    refused = next_year(tmp_path / "งาน.xlsx", tmp_path / "ใหม่.xlsx")
    assert [each.code for each in refused.problems] == [Code.FILE_TOO_LARGE]
    assert not (tmp_path / "ใหม่.xlsx").exists()


# --- what is refused ---------------------------------------------------------------------------------------------


def test_a_workbook_is_refused_with_everything_that_is_wrong_in_what_goes_on() -> None:
    entries = complete()
    entries["agency"][0]["province"] = None
    row(entries, "indicators", "number", 3)["score"] = "เก้าสิบ"
    row(entries, "indicators", "number", 5)["score"] = None
    entries["history"][0]["overall"] = 200
    entries["measures"][0]["start"] = "?"
    found = into_next_year(draw(entries))
    assert isinstance(found, tuple)
    titles = {each.key: each.title for each in sheets.sheets(framework())}
    assert sorted((code, sheet) for code, sheet, _ in flat(found)) == sorted(
        [
            ("cell-missing", titles["agency"]),
            ("score-not-a-number", titles["indicators"]),
            ("cell-missing", titles["indicators"]),
            ("score-out-of-range", titles["history"]),
            ("date-not-a-period", titles["measures"]),
        ]
    )


def test_what_stays_behind_may_be_as_faulty_as_it_likes() -> None:
    entries = complete()
    entries["items"][0]["score"] = "x"
    entries["analysis"] = []
    entries["results"][0] |= {"status": "?", "measure": "M9"}
    entries["remarks"].append({"text": "ก"})
    entries["agency"][0]["emblem"] = "ไม่มี.png"
    assert following(entries).problems == ()


def test_what_is_no_workbook_is_refused() -> None:
    found = into_next_year(b"")
    assert isinstance(found, tuple)
    assert [each.code for each in found] == [Code.FILE_EMPTY]


# --- year after year ---------------------------------------------------------------------------------------------


def ready(official: Framework, entries: dict[str, list[dict[str, Any]]]) -> tuple[Submission, Scores]:
    """What a workbook says that has nothing left to mend."""
    examined = examine(drawn(official, entries), Request(framework=official))
    assert examined.submission is not None
    assert examined.scores is not None
    assert [str(each) for each in examined.problems if each.blocks] == []
    return examined.submission, examined.scores


def test_year_after_year_names_stay_history_grows_and_the_oldest_goes() -> None:
    entries: dict[str, list[dict[str, Any]]] = complete()
    official, agencies, spans = framework(), list[object](), list[list[int]]()
    for year in range(YEAR, YEAR + 7):
        new = replace(official, fiscal_year=year + 1)
        submission, scores = ready(official, entries)
        entries = with_scores(NextYear(new, *carry(submission, scores, official, new)), 80.0 + year % 10)
        official = new
        submission, _ = ready(official, entries)
        agencies.append(submission.agency)
        spans.append([each.year for each in submission.history])
    assert all(each == agencies[0] for each in agencies)
    assert spans[:2] == [[2568, 2567], [2569, 2568, 2567]]
    assert spans[-1] == [2574, 2573, 2572, 2571, 2570]
    assert len(spans[-1]) == sheets.HISTORY_YEARS


def test_last_years_plan_is_what_the_implementation_report_tells_of() -> None:
    entries = with_scores(following(complete()), 91.0)
    for each in entries["results"]:
        each |= {"status": "แล้วเสร็จ", "done": "ประชุม", "dates": "15 ม.ค. 2569", "evidence": "บันทึกข้อความ"}
    data = drawn(framework(YEAR + 1), entries)
    assert [str(each) for each in examine(data, Request()).problems if each.blocks] == []
    made = produce(data, Request())
    assert set(made.documents) == set(Kind)
    submission, _ = understood(data)
    assert submission.particulars.analysed_year == YEAR
    assert [each.title for each in submission.measures_of(submission.particulars.reported_year)] == [
        each["title"] for each in complete()["measures"]
    ]


# --- files -------------------------------------------------------------------------------------------------------


def test_a_new_file_is_written_and_never_over_another(tmp_path: Path) -> None:
    filled, new = tmp_path / "งาน.xlsx", tmp_path / "ปีหน้า.xlsx"
    before = draw(complete())
    filled.write_bytes(before)
    built = next_year(filled, new)
    assert (built.outputs, built.problems) == ((new,), ())
    content = new.read_bytes()
    again = next_year(filled, new)
    assert (again.outputs, [each.code for each in again.problems]) == ((), [Code.OUTPUT_EXISTS])
    assert new.read_bytes() == content
    assert filled.read_bytes() == before


@pytest.mark.parametrize("broken", ["workbook", "framework"])
def test_nothing_is_written_where_something_is_wrong(broken: str, tmp_path: Path) -> None:
    filled, own, new = tmp_path / "งาน.xlsx", tmp_path / "กรอบ.toml", tmp_path / "ปีหน้า.xlsx"
    filled.write_bytes(b"" if broken == "workbook" else draw(complete()))
    own.write_text("x", "utf-8")
    built = next_year(filled, new, [own] if broken == "framework" else [])
    assert built.outputs == ()
    assert any(each.blocks for each in built.problems)
    assert not new.exists()
