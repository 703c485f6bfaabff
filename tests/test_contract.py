"""The contract with templates as a tree: what every field says of itself, and how lists of groups are looped over."""

import re
from collections.abc import Iterator

import pytest

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.report.contract import Entry, Holds, contract
from itadocs.report.pictures import EMBLEM, PHOTO

OF_BOTH = pytest.mark.parametrize("kind", [Kind.ANALYSIS, SummaryKind.DISTRICT])
THAI_DIGITS = re.compile("[๐-๙]")
OFFICIAL = re.compile(r"IIT|EIT|OIT|ITA|[io]\d+|https://\S+|\bA\b")  # what is Arabic or English in every report


def walked(entry: Entry, path: str = "") -> Iterator[tuple[str, Entry]]:
    for each in entry.below:
        yield f"{path}{each.name}", each
        yield from walked(each, f"{path}{each.name}.")


@OF_BOTH
def test_every_field_says_in_thai_what_it_is(kind: Kind | SummaryKind) -> None:
    assert [path for path, each in walked(contract(kind)) if not re.search("[ก-๙]", each.description)] == []


@OF_BOTH
def test_every_field_that_is_printed_has_an_example_in_thai_digits_and_no_other_has_one(
    kind: Kind | SummaryKind,
) -> None:
    printed = {path: each.holds in (Holds.TEXT, Holds.TEXTS) for path, each in walked(contract(kind))}
    assert {path: bool(each.example) for path, each in walked(contract(kind))} == printed
    examples = {path: OFFICIAL.sub("", each.example) for path, each in walked(contract(kind))}
    assert [path for path, example in examples.items() if re.search("[0-9A-Za-z]", example)] == []
    assert any(THAI_DIGITS.search(example) for example in examples.values())


@OF_BOTH
def test_every_list_names_its_entries_and_one_name_means_one_group(kind: Kind | SummaryKind) -> None:
    named: dict[str, set[tuple[Entry, ...]]] = {}
    for path, each in walked(contract(kind)):
        assert bool(each.variable) or each.holds not in (Holds.GROUPS, Holds.TEXTS), path
        if each.holds is Holds.GROUPS:
            assert re.search("[ก-๙]", each.title), path
            named.setdefault(each.variable, set()).add(each.below)
    assert {variable: len(groups) for variable, groups in named.items()} == dict.fromkeys(named, 1)


def test_the_fields_of_both_reports_of_an_agency_are_the_same() -> None:
    assert contract(Kind.ANALYSIS) == contract(Kind.IMPLEMENTATION)


def test_a_group_that_is_also_an_entry_of_lists_has_the_name_of_those() -> None:
    development = contract(Kind.ANALYSIS).find("development")
    assert development is not None
    chosen = development.find("indicator")
    assert chosen is not None
    assert (chosen.holds, chosen.variable) == (Holds.GROUP, "indicator")


def test_pictures_have_their_alternative_texts() -> None:
    drawn = {path: each.drawn for path, each in walked(contract(Kind.ANALYSIS)) if each.drawn}
    assert drawn == {"emblem": EMBLEM, "photo_pages.photos": PHOTO}
