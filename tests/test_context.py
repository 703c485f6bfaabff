"""The figures and words that templates see, in one numeral system."""

import dataclasses
import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest

from itadocs.assessment import scoring
from itadocs.report import district_fields, fields
from itadocs.report.fields import ReportFields
from itadocs.thai import Numerals
from tests.support import Entries, complete, examined, fields_of, framework, row

THAI, ARABIC = Numerals.THAI, Numerals.ARABIC
TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def composed(entries: Entries, numerals: Numerals = THAI) -> ReportFields:
    found = examined(entries)
    assert found.submission is not None
    assert found.framework is not None
    assert found.scores is not None
    return fields_of(found.submission, found.framework, found.scores, numerals)


def with_scores(scores: dict[int, object], otherwise: object = 90) -> Entries:
    entries = complete()
    for each in entries["indicators"]:
        each["score"] = scores.get(each["number"], otherwise)
    return entries


def with_agency(**values: object) -> Entries:
    entries = complete()
    entries["agency"][0].update(values)
    return entries


def walked(value: Any, path: str = "report") -> Iterator[tuple[str, Any]]:
    """Every value of the report that is no container, with its path."""
    if dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from walked(getattr(value, each.name), f"{path}.{each.name}")
    elif isinstance(value, list):
        entries: list[Any] = value
        for number, entry in enumerate(entries):
            yield from walked(entry, f"{path}[{number}]")
    else:
        yield path, value


# --- figures ----------------------------------------------------------------------------------------------------

ALL_INSTRUMENTS = "IIT EIT และ OIT"


@pytest.mark.parametrize(
    ("scores", "otherwise", "expected"),
    [
        (
            {},
            90,
            {
                "overall": "๙๐.๐๐",
                "rating": "ผ่านดี",
                "target": "๘๕",
                "highest_score": "๙๐.๐๐",
                "lowest_score": "๙๐.๐๐",
                "all_equal": True,
                "all_pass": True,
                "none_pass": False,
                "below_target": "",
                "indicator_count": "๑๐",
                "instrument_count": "๓",
                "instruments_passing": ALL_INSTRUMENTS,
                "instruments_failing": "",
            },
        ),
        (
            {},
            100,
            {
                "overall": "๑๐๐.๐๐",
                "rating": "ผ่านดีเยี่ยม",
                "lowest_score": "๑๐๐.๐๐",
                "all_equal": True,
                "all_pass": True,
                "none_pass": False,
            },
        ),
        (
            {},
            84.99,
            {
                "overall": "๘๔.๙๙",
                "rating": "ต้องปรับปรุง",
                "all_pass": False,
                "none_pass": True,
                "instruments_passing": "",
                "instruments_failing": ALL_INSTRUMENTS,
            },
        ),
        # Half a hundredth is shown as reaching the target, and so reaches it.
        ({}, "84.995", {"overall": "๘๕.๐๐", "rating": "ผ่านดี", "all_pass": True, "none_pass": False}),
        ({}, 0, {"overall": "๐.๐๐", "rating": "ต้องปรับปรุงโดยด่วน", "highest_score": "๐.๐๐", "none_pass": True}),
        (
            {3: 100, 4: 60.22, 9: 60.22},
            90,
            {
                "highest": "ตัวชี้วัดที่ ๓ การใช้อำนาจ",
                "highest_score": "๑๐๐.๐๐",
                "lowest": "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ และตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล",
                "lowest_score": "๖๐.๒๒",
                "below_target": "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ และตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล",
                "all_equal": False,
                "all_pass": False,
                "none_pass": False,
                # IIT (90+90+100+60.22+90)/5 = 86.044, EIT 90, OIT (60.22+90)/2 = 75.11
                "overall": "๘๒.๘๖",
                "instruments_passing": "IIT และ EIT",
                "instruments_failing": "OIT",
            },
        ),
        (
            {1: 95, 6: 95, 10: 95, 2: 84},
            90,
            {
                "highest": "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน และตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต",
                "lowest": "ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
                "below_target": "ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
            },
        ),
    ],
    ids=["all 90", "all 100", "all below", "84.995", "all 0", "two lowest", "three highest"],
)
def test_the_result_as_a_whole(scores: dict[int, object], otherwise: object, expected: dict[str, object]):
    result = composed(with_scores(scores, otherwise)).scores
    assert {name: getattr(result, name) for name in expected} == expected


def test_every_instrument_has_its_score_and_its_indicators():
    report = composed(with_scores({3: 100, 4: 60.22, 9: 60.22}))
    assert [(each.code, each.score, each.passes) for each in report.instruments] == [
        ("IIT", "๘๖.๐๔", True),
        ("EIT", "๙๐.๐๐", True),
        ("OIT", "๗๕.๑๑", False),
    ]
    assert [[indicator.number for indicator in each.indicators] for each in report.instruments] == [
        ["๑", "๒", "๓", "๔", "๕"],
        ["๖", "๗", "๘"],
        ["๙", "๑๐"],
    ]
    assert [[indicator.number for indicator in each.to_develop] for each in report.instruments] == [["๔"], [], ["๙"]]
    internal, external, public = (f"{each.name} ({each.code})" for each in framework().instruments)
    assert report.scores.instrument_names == f"{internal} {external} และ{public}"


def test_indicators_with_a_finding_or_something_to_develop_are_noted():
    entries = complete()
    row(entries, "indicators", "number", 2)["finding"] = "พบ 3 เรื่อง"
    row(entries, "indicators", "number", 5)["develop"] = "ควรทำ"
    report = composed(entries)
    noted = [(each.number, each.finding, each.develop) for every in report.instruments for each in every.noted]
    assert noted == [("๒", "พบ ๓ เรื่อง", ""), ("๕", "", "ควรทำ")]
    assert report.scores.any_noted
    assert not composed(complete()).scores.any_noted


@pytest.mark.parametrize(
    ("published", "overall", "rating"),
    [
        ({}, "๙๐.๐๐", "ผ่านดี"),
        ({"published_overall": 90.01}, "๙๐.๐๑", "ผ่านดี"),
        ({"published_rating": "ผ่านดีเยี่ยม"}, "๙๐.๐๐", "ผ่านดีเยี่ยม"),
        ({"published_overall": 89.99, "published_rating": "ผ่าน"}, "๘๙.๙๙", "ผ่าน"),
    ],
)
def test_what_was_published_wins_over_what_is_computed(published: dict[str, object], overall: str, rating: str):
    scores = composed(with_agency(**published)).scores
    assert (scores.overall, scores.rating) == (overall, rating)


@pytest.mark.parametrize(("target", "spoken"), [("85.00", "๘๕"), ("85.5", "๘๕.๕๐"), ("100", "๑๐๐")])
def test_the_target_is_spoken_of_as_a_whole_number_where_it_is_one(target: str, spoken: str):
    submission = examined(complete()).submission
    assert submission is not None
    year = replace(framework(), target=Decimal(target))
    scores = scoring.compute(year, {each.number: Decimal(90) for each in year.indicators})
    assert fields_of(submission, year, scores, THAI).scores.target == spoken


def test_earlier_years_stand_newest_first_and_only_with_an_overall_score():
    entries = complete()
    entries["history"] = [{"year": 2565, "overall": 70}, {"year": 2566, "IIT": 80}, {"year": 2567, "overall": 88.56}]
    assert [(each.year, each.overall) for each in composed(entries).history] == [("๒๕๖๗", "๘๘.๕๖"), ("๒๕๖๕", "๗๐.๐๐")]


@pytest.mark.parametrize(
    ("sheet", "key", "name", "path"),
    [
        ("indicators", "number", "score", "report.instruments[0].indicators[0].score"),
        ("items", "code", "score", "report.issues[0].blocks[0].questions[0].score"),
        ("history", "year", "overall", "report.history[0].overall"),
        ("agency", "name", "published_overall", "report.scores.overall"),
    ],
    ids=["indicator", "item", "earlier year", "published overall"],
)
def test_every_score_is_rounded_half_up(sheet: str, key: str, name: str, path: str):
    entries = complete()
    row(entries, sheet, key, entries[sheet][0][key])[name] = 60.225
    assert dict(walked(composed(entries)))[path] == "๖๐.๒๓"


# --- issues -----------------------------------------------------------------------------------------------------


def test_every_issue_has_its_items_by_instrument_in_official_order():
    issues = composed(complete()).issues
    assert [each.number for each in issues] == list("๑๒๓๔๕๖๗")
    assert [[block.instrument for block in each.blocks] for each in issues] == [
        ["IIT", "OIT"],
        ["EIT", "OIT"],
        ["EIT", "OIT"],
        ["IIT"],
        ["IIT", "OIT"],
        ["IIT", "OIT"],
        ["IIT", "OIT"],
    ]
    first = issues[0].blocks[0].questions
    assert [(each.code, each.score) for each in first] == [("i1", "๙๐.๐๐"), ("i2", "๙๐.๐๐"), ("i3", "๙๐.๐๐")]
    codes = [question.code for each in issues for block in each.blocks for question in block.questions]
    assert sorted(codes) == sorted(each.code for each in framework().items if each.issue)


def test_an_item_without_a_score_is_printed_with_a_dash():
    entries = complete()
    del row(entries, "items", "code", "i2")["score"]
    row(entries, "items", "code", "i3")["score"] = 0
    first = composed(entries).issues[0].blocks[0].questions
    assert [each.score for each in first] == ["๙๐.๐๐", "-", "๐.๐๐"]


def test_what_an_item_lacks_follows_what_was_written_of_its_issue():
    entries = complete()
    row(entries, "analysis", "issue", 1).update(correct="แก้ 1\nแก้ 2", develop="พัฒนา 3", maintain="")
    row(entries, "items", "code", "i1").update(score=60.5, deficiency="ล่าช้า 2 วัน")
    issue = composed(entries).issues[0]
    assert issue.correct == ["แก้ ๑", "แก้ ๒", "ข้อ i1 (๖๐.๕๐ คะแนน) ล่าช้า ๒ วัน"]
    assert (issue.develop, issue.maintain) == (["พัฒนา ๓"], [])


# --- measures and what became of them ---------------------------------------------------------------------------


def measure(id_: str, issues: str = "", indicators: str = "", **values: object) -> dict[str, object]:
    entered: dict[str, object] = {"year": 2569, "id": id_, "issues": issues, "indicators": indicators}
    return {
        **entered,
        "title": id_,
        "steps": "ทำ",
        "units": "สำนักปลัด",
        "start": "ต.ค. 2568",
        "monitoring": "-",
        **values,
    }


def with_measures(*entered: dict[str, object]) -> Entries:
    entries = complete()
    entries["measures"], entries["results"] = list(entered), []
    return entries


def test_measures_that_answer_the_same_stand_together_in_the_order_of_their_first_issue():
    report = composed(
        with_measures(
            measure("ก", indicators="9"),
            measure("ข", issues="2"),
            measure("ค", issues="4, 1"),
            measure("ง", issues="2", indicators="4"),
            measure("จ", issues="1"),
            measure("ฉ", indicators="3-4"),
            measure("ช", issues="1 และ 4", indicators="2"),
            measure("ซ", issues="2", year=2568),
        )
    )
    answers = [(each.title, [(one.number, one.title) for one in each.measures]) for each in report.plan]
    one, two, four = (framework().issue_by_number[number].name for number in (1, 2, 4))
    assert answers == [
        (f"๑. {one}", [("๑", "จ")]),
        (f"๑. {one} และ ๔. {four}", [("๑", "ค"), ("๒", "ช")]),
        (f"๒. {two}", [("๑", "ข"), ("๒", "ง")]),
        ("ตัวชี้วัดที่ ๓ การใช้อำนาจ และตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", [("๑", "ฉ")]),
        ("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", [("๑", "ก")]),
    ]


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("ต.ค. 2568", "ก.ย. 2569", "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙"),
        ("ต.ค. 2568 - ก.ย. 2569", "", "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙"),
        ("ตลอดปีงบประมาณ", "", "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙"),
        ("ไตรมาส 2", "", "ม.ค. ๒๕๖๙ – มี.ค. ๒๕๖๙"),
        ("15 ม.ค. 2569", "", "๑๕ ม.ค. ๒๕๖๙"),
        ("15 มกราคม 2569", "3 กุมภาพันธ์ 2569", "๑๕ ม.ค. ๒๕๖๙ – ๓ ก.พ. ๒๕๖๙"),
        ("พ.ย. 2568", "พ.ย. 2568", "พ.ย. ๒๕๖๘"),
    ],
)
def test_a_period_is_printed_with_short_months(start: str, end: str, printed: str):
    report = composed(with_measures(measure("ก", issues="1", start=start, end=end)))
    assert report.plan[0].measures[0].period == printed


def test_a_deed_brings_measure_and_result_together():
    entries = complete()
    row(entries, "results", "measure", "M1").update(
        dates="15 ม.ค. 2569\nไตรมาส 3\nประมาณต้นปี 2569", evidence="https://www.nathotsop.example/o28\nบันทึก 12.pdf"
    )
    one, two = composed(entries).deeds
    assert (one.number, one.title, one.status) == ("๑", "มาตรการควบคุมการยืมทรัพย์สินของราชการ", "แล้วเสร็จ")
    assert one.done == ["ประกาศแนวทางการยืม", "ประชุมชี้แจงบุคลากร ๔๐ คน"]
    assert one.dates == "๑๕ ม.ค. ๒๕๖๙, เม.ย. ๒๕๖๙ – มิ.ย. ๒๕๖๙, ประมาณต้นปี ๒๕๖๙"
    assert one.evidence == ["https://www.nathotsop.example/o28", "บันทึก 12.pdf"]
    assert (one.period, one.units) == ("ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙", ["สำนักปลัด", "กองคลัง"])
    assert (two.number, two.outcome, two.obstacles, two.suggestion) == ("๒", [], ["งบประมาณมีจำกัด"], [])


def test_deeds_are_those_of_the_reported_year_in_the_order_of_the_measures():
    entries = complete()
    entries["agency"][0]["reported_year"] = 2568
    entries["measures"] += [measure("A", issues="1", year=2568), measure("B", issues="1", year=2568)]
    entries["results"] = [{"measure": each, "status": "แล้วเสร็จ", "done": "ทำ", "dates": "ม.ค. 2568"} for each in "BA"]
    report = composed(entries)
    assert [(each.number, each.title) for each in report.deeds] == [("๑", "A"), ("๒", "B")]
    assert (report.year.reported, report.year.analysed, report.year.measures) == ("๒๕๖๘", "๒๕๖๗", "๒๕๖๙")


# --- words ------------------------------------------------------------------------------------------------------


def test_dates_of_the_meeting_and_the_report_are_written_in_full():
    report = composed(with_agency(meeting_date="9/10/2568", report_date="20 พ.ย. 2568", meeting_participants="10 คน"))
    assert (report.meeting.date, report.meeting.participants) == ("๙ ตุลาคม พ.ศ. ๒๕๖๘", "๑๐ คน")
    assert report.signature.date == "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๘"
    assert (composed(complete()).meeting.date, composed(complete()).signature.date) == ("", "")


def test_remarks_are_parted_into_limits_and_suggestions():
    entries = complete()
    kinds = ["ข้อเสนอแนะ", "ข้อจำกัด", "ปัญหาอุปสรรค", "ข้อเสนอแนะ"]
    entries["remarks"] = [{"kind": kind, "text": f"เรื่องที่ {n}"} for n, kind in enumerate(kinds, start=1)]
    report = composed(entries)
    assert (report.limits, report.suggestions) == (["เรื่องที่ ๒", "เรื่องที่ ๓"], ["เรื่องที่ ๑", "เรื่องที่ ๔"])


# --- one numeral system, nothing empty by accident ----------------------------------------------------------------

# What keeps its digits as typed; an item code always has Arabic ones.
KEPT = (
    "https://www.nathotsop.example/o28",
    "a1@b2.example",
    "โทร. 044-123456",
    "๐๘๑-๒๓๔๕๖๗๘",
    "แผน๑2.pdf",
    "V2",
    "i10",
)
DIGITS = "ข้อ 12 และ ๓๔ งบ 1,500.25 บาท ปี2568 (๒/๒๕๖๙)"


def full_of_digits() -> Entries:
    """Every text that can be typed holds digits of both kinds and everything that keeps its digits."""
    entries = complete()
    text = f"{DIGITS} {' '.join(KEPT)}"
    entries["agency"][0].update(
        name="นา 2 ๓", district="บ้าน 4", province="ทดสอบ 5", writing_unit=text, signer_name=text, signer_position=text,
        website="https://www.nathotsop.example/2568", meeting_date="9 ต.ค. 2568", report_date="20 พ.ย. 2568",
        meeting_participants=text,
    )  # fmt: skip
    for sheet, keys in (
        ("indicators", ("finding", "develop")),
        ("items", ("deficiency",)),
        ("analysis", ("correct", "develop", "maintain")),
        ("measures", ("title", "steps", "units", "monitoring")),
        ("results", ("done", "outcome", "evidence", "obstacles", "suggestion", "dates")),
        ("remarks", ("text",)),
    ):
        for each in entries[sheet]:
            each.update(dict.fromkeys(keys, text))
    entries["measures"].append(measure("M3", indicators="10", title="มาตรการที่ 3"))
    return entries


@pytest.mark.parametrize(("numerals", "foreign"), [(THAI, "0-9"), (ARABIC, "๐-๙")])
@pytest.mark.parametrize("entries", [complete(), full_of_digits()], ids=["complete", "full of digits"])
def test_no_text_has_digits_of_the_other_kind(entries: Entries, numerals: Numerals, foreign: str):
    for path, value in walked(composed(entries, numerals)):
        if isinstance(value, str):
            rest = value
            for each in (*KEPT, "https://www.nathotsop.example/2568"):
                rest = rest.replace(each, "")
            coded = r".*\.(questions\[\d+\]\.code|correct\[\d+\]|deficiencies\[\d+\]|topics\[\d+\]\.name)"
            if re.fullmatch(coded, path):
                rest = re.sub(r"\b[ieo][0-9]{1,2}\b", "", rest)
            assert not re.search(f"[{foreign}]", rest), (path, value)


def test_what_keeps_its_digits_is_printed_as_typed():
    for numerals in Numerals:
        text = composed(full_of_digits(), numerals).limits[0]
        assert [each for each in KEPT if each not in text] == []


def test_thai_and_arabic_numerals_say_the_same():
    thai, arabic = (dict(walked(composed(complete(), numerals))) for numerals in (THAI, ARABIC))
    assert thai.keys() == arabic.keys()
    for path, value in arabic.items():
        same = value.translate(TO_THAI) if isinstance(value, str) else value
        other = thai[path].translate(TO_THAI) if isinstance(value, str) else thai[path]
        assert same == other, path


@pytest.mark.parametrize("left_out", [(), ("history", "remarks", "results"), ("items",)])
def test_no_field_is_none(left_out: tuple[str, ...]):
    entries = complete()
    for sheet in left_out:
        entries[sheet] = []
    for optional in ("writing_unit", "signer_name", "signer_position"):
        del entries["agency"][0][optional]
    del entries["measures"][0]["end"]
    found = list(walked(composed(entries)))
    assert len(found) > 100
    assert [path for path, value in found if not isinstance(value, str | bool)] == []


# --- the contract -----------------------------------------------------------------------------------------------

DATACLASSES = [each for _, each in inspect.getmembers(fields, dataclasses.is_dataclass) if isinstance(each, type)]
OF_DISTRICTS = [
    each for _, each in inspect.getmembers(district_fields, dataclasses.is_dataclass) if isinstance(each, type)
]


@pytest.mark.parametrize(
    ("whole", "groups", "fields"),
    [("ReportFields", DATACLASSES, fields), ("DistrictFields", OF_DISTRICTS, district_fields)],
)
def test_every_group_of_fields_is_reachable_from_the_report(whole: str, groups: list[type], fields: ModuleType):
    reached: set[str] = set()
    waiting = [whole]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        for each in dataclasses.fields(getattr(fields, name)):
            waiting += [found for found in re.findall(r"\w+Fields", str(each.type)) if found not in reached]
    inherited = {each.__name__ for found in groups for each in found.__mro__[1:-1]}
    assert reached | inherited == {each.__name__ for each in groups}


def test_a_lead_typed_into_what_to_develop_does_not_stand_twice():
    entries = complete()
    row(entries, "indicators", "number", 4)["develop"] = "ทั้งนี้ ควรจัดทำแนวทางการยืม"
    assert composed(entries).instruments[0].indicators[3].develop == "ควรจัดทำแนวทางการยืม"
