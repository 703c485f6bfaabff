"""The workbooks of the benchmark of scale are what they are said to be."""

from itertools import pairwise

import pytest

from itadocs.assessment.framework import Kind
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Request, produce
from itadocs.report.seal import origin_of
from tests.many import EVERY, FAULTS, made, many, name

SPOILT = [number * EVERY + 7 for number in range(len(FAULTS))]
SOUND = [0, 3, 10, 11, 12, 22, 24, 9_999]  # of every year, and with most and fewest measures


def test_the_same_number_is_always_the_same_workbook_and_another_is_another() -> None:
    assert made(12) == made(12)
    first = list(many(40))
    assert len({each.content for each in first}) == 40
    assert sum(bool(each.fault) for each in first) == 2
    names = sorted(map(name, range(10_000)))
    assert not [one for one, other in pairwise(names) if other.startswith(one)]


@pytest.mark.parametrize("number", SPOILT, ids=[code for code, _ in FAULTS])
def test_of_a_spoilt_workbook_comes_its_problem_and_no_report(number: int) -> None:
    workbook = made(number)
    product = produce(workbook.content, Request())
    assert not product.documents
    assert workbook.fault in {each.code.slug for each in product.problems if each.blocks}


@pytest.mark.parametrize("number", SOUND)
def test_of_a_sound_workbook_come_two_reports_of_its_agency(number: int) -> None:
    workbook = made(number)
    documents = produce(workbook.content, Request()).documents
    assert {*documents} == {*Kind}
    for report in documents.values():
        found = origin_of(report)
        assert found is not None
        assert (found.agency, found.year) == (workbook.agency, str(workbook.year))
        assert workbook.word.encode() in unpack(report)[DOCUMENT]
