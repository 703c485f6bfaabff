"""The wording file is read, or every fault of it is said with file and key."""

import json
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.assessment import framework_file, wording
from itadocs.assessment.framework import Framework
from itadocs.assessment.wording import Band, Phrases
from tests.support import faults_in, framework, replaced
from tests.test_framework_file import ODD, places, toml

SOURCE = (files("itadocs.assessment") / "wording" / "default.toml").read_text("utf-8")
NAME = "ถ้อยคำ.toml"


def changed(*changes: tuple[str, str]) -> str:
    return replaced(SOURCE, *changes)


def parsed(text: str) -> Phrases:
    found = wording.parse(text.encode(), NAME)
    assert isinstance(found, Phrases), found
    return found


def faults(text: str) -> list[tuple[str, str]]:
    return faults_in(wording.parse(text.encode(), NAME), NAME)


KEEP_OF_1 = 'keep = ["ควรรักษามาตรฐานการปฏิบัติงาน และ'
CASES: dict[str, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {
    "a key left out": (
        (('full = ["สะท้อนการรับรู้ว่าการปฏิบัติหน้าที่', 'ful = ["สะท้อนการรับรู้ว่าการปฏิบัติหน้าที่'),),
        (("key-missing", "[[indicators]] ลำดับที่ 1 คีย์ full"), ("key-unknown", "[[indicators]] ลำดับที่ 1 คีย์ ful")),
    ),
    "a table left out": (
        (("[first]", "[fist]"),),
        (("key-missing", "คีย์ first"), ("key-missing", "[first] คีย์ items"), ("key-unknown", "คีย์ fist")),
    ),
    "a figure nobody knows": (
        (("({target} คะแนนขึ้นไป) แต่ยังไม่ถึง", "({goal} คะแนนขึ้นไป) แต่ยังไม่ถึง"),),
        (("value-invalid", "[opening] คีย์ reached"),),
    ),
    "an attribute of a figure": (
        (("({target} คะแนนขึ้นไป) แต่ยังไม่ถึง", "({target.real} คะแนนขึ้นไป) แต่ยังไม่ถึง"),),
        (("value-invalid", "[opening] คีย์ reached"),),
    ),
    "a brace that is not closed": (
        (("({target} คะแนนขึ้นไป) แต่ยังไม่ถึง", "({target คะแนนขึ้นไป) แต่ยังไม่ถึง"),),
        (("value-invalid", "[opening] คีย์ reached"),),
    ),
    "items that are not named": (
        (('"โดย{items} ต่ำกว่าเกณฑ์เป้าหมายเช่นกัน {closing}"', '"โดยบางข้อต่ำกว่าเกณฑ์ {closing}"'),),
        (("value-invalid", "[items] คีย์ short"),),
    ),
    "a recommendation that begins otherwise": (
        ((KEEP_OF_1, KEEP_OF_1.replace('"ควร', '"')),),
        (("value-invalid", "[[indicators]] ลำดับที่ 1 คีย์ keep"),),
    ),
    "a text in the place of a list": (
        (('at_full = ["{maintain}', 'at_full = "{maintain}'), ('คือ {items}"]', 'คือ {items}"')),
        (("value-invalid", "[issue_items] คีย์ at_full"),),
    ),
    "an empty list": (
        (('names = ["การใช้งบประมาณ"]', "names = []"),),
        (("value-invalid", "[[indicators]] ลำดับที่ 2 คีย์ names"),),
    ),
    "a number twice": ((("number = 2\n", "number = 1\n"),), (("doubled", "[[indicators]] ลำดับที่ 2 คีย์ number"),)),
    "a year of another era": (
        (("until = 2566", "until = 2023"),),
        (("value-invalid", "[[definitions]] ลำดับที่ 2 คีย์ until"),),
    ),
    "several at once": (
        (
            (KEEP_OF_1, KEEP_OF_1.replace('"ควร', '"')),
            ("since = 2567", 'since = "2567"'),
            ("[any_issue]", "[any_issues]"),
        ),
        (
            ("value-invalid", "[[indicators]] ลำดับที่ 1 คีย์ keep"),
            ("value-invalid", "[[definitions]] ลำดับที่ 3 คีย์ since"),
            ("key-missing", "คีย์ any_issue"),
            *(("key-missing", f"[any_issue] คีย์ {key}") for key in ("correct", "correct_many", "develop", "maintain")),
            ("key-unknown", "คีย์ any_issues"),
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_said_with_its_key_and_no_other_with_it(case: str) -> None:
    changes, expected = CASES[case]
    assert sorted(faults(changed(*changes))) == sorted(expected)


def test_a_phrase_that_does_not_fit_is_quoted_with_what_may_stand_in_it() -> None:
    (found,) = wording.parse(changed(("แต่ยังไม่ถึง {threshold}", "แต่ยังไม่ถึง {เกณฑ์}")).encode(), NAME)  # type: ignore[misc]
    assert "แต่ยังไม่ถึง" in found.message
    assert all(name in found.remedy for name in ("{score}", "{target}", "{threshold}"))


# --- what is shipped ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", framework_file.years())
def test_every_indicator_and_issue_of_every_year_has_phrases_of_its_own_and_a_definition(year: int) -> None:
    official, phrases = framework(year), wording.load()
    for each in official.indicators:
        assert phrases.of_indicator(each.number, each.name) is not phrases.any_indicator
        assert phrases.definition(official, each.number)
    for issue in official.issues:
        assert phrases.of_issue(issue.name) is not phrases.any_issue


@pytest.mark.parametrize(
    "change",
    [('"การใช้อำนาจ"', '"การใช้อำนาจหน้าที่"'), ("number = 3\n", "number = 13\n")],
    ids=["another name", "another number"],
)
def test_an_indicator_not_known_by_number_and_name_has_general_phrases_and_no_definition(
    change: tuple[str, str],
) -> None:
    source = (files("itadocs.assessment") / "frameworks" / "2566.toml").read_text("utf-8")
    assert source.count(change[0]) == 1
    official = framework_file.parse(source.replace(*change).encode(), "2566.toml")
    assert isinstance(official, Framework)
    phrases = wording.load()
    other = next(each for each in official.indicators if each.name.startswith("การใช้อำนาจ"))
    assert phrases.of_indicator(other.number, other.name) is phrases.any_indicator
    assert phrases.definition(official, other.number) == ""


def test_a_definition_is_that_of_the_year() -> None:
    phrases = wording.load()
    told = {year: phrases.definition(framework(year), 2) for year in framework_file.years()}
    assert len({told[year] for year in (2563, 2564, 2565, 2566)}) == 1
    assert len({told[year] for year in (2567, 2568, 2569)}) == 1
    assert told[2566] != told[2567]


def test_no_phrase_is_in_the_second_person_holds_a_figure_or_claims_what_no_score_shows() -> None:
    lines = [
        line for line in SOURCE.splitlines() if line and not line.startswith(("#", "[[", "number", "until", "since"))
    ]
    for line in lines:
        for claim in ("ท่าน", "ทุกคน", "เนื่องจาก", "สาเหตุ", "ดีขึ้นจาก", "ลดลง", "เพิ่มขึ้นจาก"):
            assert claim not in line, line
        assert not any(sign.isdigit() for sign in line), line


def test_closings_and_recommendations_of_the_indicators_all_differ() -> None:
    phrases = wording.load()
    for band in Band:
        closings = [text for each in phrases.indicators for text in each.closings[band]]
        assert len({text[-12:] for text in closings}) == len(closings)
    for advice in phrases.any_indicator.advice:
        said = [text for each in phrases.indicators for text in each.advice[advice]]
        assert len({text[-12:] for text in said}) == len(said)


def test_a_file_of_ones_own_may_say_less_of_the_indicators() -> None:
    begun, ended = SOURCE.index("[[indicators]]"), SOURCE.index("[any_indicator]")
    without = parsed(SOURCE[:begun] + SOURCE[ended:])
    assert without.indicators == ()
    assert without.of_indicator(1, "การปฏิบัติหน้าที่") is without.any_indicator
    assert without.definition(framework(), 1) == ""


TREE: dict[str, Any] = tomllib.loads(SOURCE)
PLACES = places(TREE)


@given(st.lists(st.tuples(st.sampled_from(PLACES), ODD), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None, database=None, derandomize=True)
def test_whatever_stands_in_a_file_it_is_phrases_or_located_faults(
    changes: list[tuple[tuple[Any, ...], object]],
) -> None:
    tree = json.loads(json.dumps(TREE))
    for path, value in changes:
        holder: Any = tree
        try:
            for key in path[:-1]:
                holder = holder[key]
            if value is None:
                del holder[path[-1]]
            else:
                holder[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    text = "\n".join(f"{json.dumps(str(key))} = {toml(each)}" for key, each in tree.items())
    found = wording.parse(text.encode(), NAME)
    if isinstance(found, Phrases):
        assert all(found.openings[band] and found.any_indicator.closings[band] for band in Band)
    else:
        assert found
        assert all(each.where.file == NAME and each.where.label and each.remedy for each in found)
