"""The corpus of bad workbooks: each one has the outcome it is said to have, or the documents of the sound one."""

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module

import pytest

import tests.bad
from itadocs.catalogue import Severity
from itadocs.pipeline import Product, Request, produce
from tests.bad import Case, Outcome
from tests.bad.making import sound
from tests.support import flat

THEMES = sorted(each.name for each in pkgutil.iter_modules(tests.bad.__path__))
CASES: list[Case] = [case for theme in THEMES for case in getattr(import_module(f"tests.bad.{theme}"), "CASES", ())]


@cache
def as_it_should_be() -> Product:
    return produce(sound(), Request())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_workbook(case: Case, record_property: Callable[[str, object], None]) -> None:
    product = produce(case.made(), Request())
    expected = as_it_should_be()
    assert tuple(sorted(set(flat(product.problems)) - set(flat(expected.problems)))) == tuple(sorted(case.said))
    assert bool(product.documents) == (case.outcome in (Outcome.ACCEPTED, Outcome.WARNED))
    if case.outcome is Outcome.ACCEPTED:
        assert product.documents == expected.documents
        assert not case.said
    elif case.outcome is Outcome.WARNED:
        assert {each.severity for each in product.problems} <= {Severity.WARNING, Severity.INFORMATION}
        assert product.documents.keys() == expected.documents.keys()
    else:
        assert all(each.remedy for each in product.problems)
        assert any(each.blocks for each in product.problems)
    assert (case.outcome is Outcome.LOCATED) == any(cell for _, _, cell in case.said if not product.documents)
    record_property("tests/bad", case.outcome.value)


def test_the_names_of_cases_differ() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
