"""The shipped fiscal years and agency types: consistent in themselves, and as the facts of the assessment say."""

import re
from decimal import Decimal

import pytest

from itadocs.assessment.framework import Framework, Kind, agencies
from itadocs.assessment.framework_file import load, years
from itadocs.assessment.model import Agency


def year(number: int) -> Framework:
    framework = load(number)
    assert framework is not None
    return framework


@pytest.fixture(params=years())
def framework(request: pytest.FixtureRequest) -> Framework:
    return year(request.param)


def codes(short: str) -> set[str]:
    """``i1-3 o12`` → i1, i2, i3, o12."""
    found: set[str] = set()
    for letter, first, last in re.findall(r"([ieo])(\d+)(?:-(\d+))?", short):
        found |= {f"{letter}{number}" for number in range(int(first), int(last or first) + 1)}
    return found


def test_the_years_are_known_and_any_other_is_none():
    assert set(years()) >= {2563, 2568}
    assert list(years()) == sorted(years())
    assert load(2500) is None


def test_a_years_file_is_about_the_year_it_is_named_for():
    assert [year(number).fiscal_year for number in years()] == list(years())


def test_the_three_instruments_weigh_what_the_facts_say(framework: Framework):
    weights = {each.code: each.weight for each in framework.instruments}
    assert weights == {"IIT": Decimal("0.30"), "EIT": Decimal("0.30"), "OIT": Decimal("0.40")}
    assert sum(weights.values()) == 1
    assert framework.target == 85


def test_ten_indicators_are_numbered_through_the_instruments_in_order(framework: Framework):
    assert [each.number for each in framework.indicators] == list(range(1, 11))
    counts = [len(framework.indicators_of(each.code)) for each in framework.instruments]
    assert counts == [5, 3, 2]
    in_order = [each for instrument in framework.instruments for each in framework.indicators_of(instrument.code)]
    assert tuple(in_order) == framework.indicators


def test_items_are_unique_and_of_known_parts(framework: Framework):
    assert len(framework.item_by_code) == len(framework.items)
    parts = {each.code: each for each in framework.sub_indicators}
    letters = {each.code: each.code[0].lower() for each in framework.instruments}
    for item in framework.items:
        instrument = framework.indicator_by_number[item.indicator].instrument
        assert re.fullmatch(f"{letters[instrument]}[1-9][0-9]?", item.code)
        assert bool(item.sub_indicator) == (instrument == "OIT" and bool(parts))
        assert not item.sub_indicator or parts[item.sub_indicator].indicator == item.indicator
        assert item.issue in framework.issue_by_number if framework.issues else item.issue is None
        assert item.confidence in {"firm", "fair", "weak"}


def test_items_are_numbered_without_a_gap(framework: Framework):
    for letter in "ieo":
        numbers = [int(item.code[1:]) for item in framework.items if item.code[0] == letter]
        first = 11 if (framework.fiscal_year, letter) == (2563, "e") else 1  # only those of indicator 8 are known
        assert numbers == list(range(first, first + len(numbers)))


def test_sub_indicators_and_issues_are_unique_and_none_is_empty(framework: Framework):
    assert [each.number for each in framework.issues] == list(range(1, len(framework.issues) + 1))
    assert len({each.code for each in framework.sub_indicators}) == len(framework.sub_indicators)
    assert all(each.code.split(".")[0] == str(each.indicator) for each in framework.sub_indicators)
    assert {item.issue for item in framework.items if item.issue} == set(framework.issue_by_number)
    if framework.items:
        used = {item.sub_indicator for item in framework.items if item.sub_indicator}
        assert used == {each.code for each in framework.sub_indicators}


def test_ratings_descend_and_the_last_catches_every_score(framework: Framework):
    minima = [(each.overall_min, each.each_instrument_min or Decimal(0)) for each in framework.ratings]
    assert minima == sorted(set(minima), reverse=True)
    assert minima[-1] == (0, 0)
    assert len({each.name for each in framework.ratings}) == len(minima)


def test_every_text_is_written_clean(framework: Framework):
    texts = [each.name for each in framework.documents.values()]
    texts += [each.name for part in (framework.instruments, framework.ratings, framework.issues) for each in part]
    texts += [each.name for part in (framework.indicators, framework.sub_indicators) for each in part]
    texts += [each.text for each in framework.items]
    assert [text for text in texts if not text or text != " ".join(text.split())] == []


def test_the_two_documents_answer_two_items_of_their_own_names(framework: Framework):
    analysis, implementation = (framework.documents[kind] for kind in (Kind.ANALYSIS, Kind.IMPLEMENTATION))
    assert analysis.item != implementation.item
    for document in (analysis, implementation):
        item = framework.item_by_code.get(document.item)
        assert item.text == document.name if item else not framework.items


@pytest.mark.parametrize(("number", "items"), [(2563, ("o42", "o43")), (2568, ("o27", "o28"))])
def test_the_documents_answer_the_items_of_their_year(number: int, items: tuple[str, str]):
    documents = year(number).documents
    assert (documents[Kind.ANALYSIS].item, documents[Kind.IMPLEMENTATION].item) == items


def test_the_seven_issues_of_2568_group_the_items_of_the_facts():
    framework = year(2568)
    grouped = {
        number: {item.code for item in framework.items if item.issue == number} for number in framework.issue_by_number
    }
    assert grouped == {
        1: codes("i1-3 o5-8"),
        2: codes("e1-3 e7-9 o9-11 o20"),
        3: codes("e4-6 o1-4"),
        4: codes("i10-12"),
        5: codes("i4-6 o12 o13"),
        6: codes("i7-9 o14-16"),
        7: codes("i13-15 o17-19 o21-28"),
    }


def test_the_indicators_and_sub_indicators_of_2568_group_the_items_of_the_facts():
    grouped: dict[str, set[str]] = {}
    for item in year(2568).items:
        grouped.setdefault(item.sub_indicator or str(item.indicator), set()).add(item.code)
    surveys = ("i1-3", "i4-6", "i7-9", "i10-12", "i13-15", "e1-3", "e4-6", "e7-9")
    disclosed = {"9.1": "o1-4", "9.2": "o5-11", "9.3": "o12-13", "9.4": "o14-16", "9.5": "o17-20"}
    disclosed |= {"10.1": "o21-24", "10.2": "o25-28"}
    expected = {str(number): each for number, each in enumerate(surveys, start=1)} | disclosed
    assert grouped == {key: codes(each) for key, each in expected.items()}


# --- agencies ---------------------------------------------------------------------------------------------------


def test_agency_types_are_told_apart_by_prefix_and_by_abbreviation():
    types = agencies().types
    names = [each.prefix for each in types] + [each.short for each in types if each.short != each.prefix]
    assert len(set(names)) == len(names)


def test_what_is_typed_before_a_name_is_stripped_longest_first():
    for each in agencies().types:
        undotted = f"{each.short.removesuffix('.')} "
        assert {each.prefix, each.short, undotted, *each.also_typed} == set(each.strippable)
        assert [len(prefix) for prefix in each.strippable] == sorted(map(len, each.strippable), reverse=True)


@pytest.mark.parametrize(
    ("prefix", "name", "district", "province", "printed"),
    [
        ("องค์การบริหารส่วนตำบล", "โชคชัย", "โชคชัย", "นครราชสีมา", "อำเภอโชคชัย จังหวัดนครราชสีมา"),
        ("องค์การบริหารส่วนจังหวัด", "นครราชสีมา", "", "นครราชสีมา", "จังหวัดนครราชสีมา"),
        (None, "สำนักงานเขตดุสิต", "ดุสิต", "กรุงเทพมหานคร", "เขตดุสิต กรุงเทพมหานคร"),
        ("กรุงเทพมหานคร", "", "", "กรุงเทพมหานคร", ""),
    ],
)
def test_bangkok_is_no_province_and_has_khet(prefix: str | None, name: str, district: str, province: str, printed: str):
    known = agencies()
    type_ = next((each for each in known.types if each.prefix == prefix), None)
    agency = Agency(type_, name, "", district, province, known.place(province))
    assert agency.location == printed
    assert agency.full_name == (prefix or "") + name
