"""A short run of the fuzzers, always of the same inputs; they run longer by themselves, see ``tests/fuzz``."""

from collections import Counter

import pytest

from tests.fuzz import fuzz_reader, fuzz_templates
from tests.fuzz.mutations import unzipped
from tests.fuzz.runner import Chain, Target, spell

TARGETS = {"reader": (fuzz_reader.TARGET, range(40)), "templates": (fuzz_templates.TARGET, range(116, 166))}


def chains(numbers: range) -> list[Chain]:
    """Changed once, or twice."""
    return [(number,) if number % 3 else (number, number + 1) for number in numbers]


@pytest.mark.unchecked("looked at by the fuzzers themselves, which know what was spoilt before")
@pytest.mark.parametrize(("target", "numbers"), TARGETS.values(), ids=TARGETS)
def test_whatever_is_done_to_a_file_there_are_sound_documents_or_a_refusal(target: Target, numbers: range) -> None:
    outcomes = Counter[str]()
    for chain in chains(numbers):
        try:
            outcomes[target.run(target.make(chain))] += 1
        except Exception as error:
            error.add_note(f"input {spell(chain)} of the fuzzer of {target.name}")
            raise
    assert outcomes["documents"] > 3
    assert sum(count for what, count in outcomes.items() if what.startswith("refusals")) > 3


@pytest.mark.parametrize(("target", "numbers"), TARGETS.values(), ids=TARGETS)
def test_an_input_is_made_again_from_its_numbers(target: Target, numbers: range) -> None:
    assert [target.make(chain) for chain in chains(numbers)] == [target.make(chain) for chain in chains(numbers)]


def test_tags_are_written_that_a_template_may_have_and_others() -> None:
    body = b"".join(unzipped(fuzz_templates.make((number, number)))["word/document.xml"] for number in (4, 5, 7, 8, 10))
    assert b"{% for each in" in body
    assert body.count(b"{{") > 5 * sum(each.count(b"{{") for each in fuzz_templates.seeds()) / len(
        fuzz_templates.seeds()
    )
