"""What is frozen behaves as a frozen dataclass does."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest

from itadocs.frozen import frozen


@frozen
class One:
    """A class of two fields."""

    first: int
    second: str = "b"


@frozen
class Two(One):
    """A class with a field of its own."""

    third: tuple[int, ...] = ()


@dataclass(frozen=True)
class Usual:
    """The same by the usual way."""

    first: int
    second: str = "b"


@frozen
class Full:
    """All that a field may be."""

    WIDE: ClassVar = 3
    number: int
    note: str = field(default="", compare=False)
    listed: list[int] = field(default_factory=list[int])

    @cached_property
    def shown(self) -> str:
        return f"{self.number} {self.note}"


def test_it_is_a_dataclass_with_fields_that_can_be_replaced_and_pickled() -> None:
    assert [each.name for each in fields(Two)] == ["first", "second", "third"]
    assert replace(One(1), second="c") == One(first=1, second="c")
    assert pickle.loads(pickle.dumps(Two(1, third=(2,)))) == Two(1, "b", (2,))
    assert repr(One(1)) == repr(Usual(1)).replace("Usual", "One")
    match One(1, "c"):
        case One(first, second):
            assert (first, second) == (1, "c")


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert (One(1) == One(1), One(1) == One(2), hash(One(1)) == hash(One(1))) == (True, False, True)
    assert One(1) != Two(1)
    assert One(1) != Usual(1)
    full = Full(1, "a", [2])
    assert full.shown == "1 a"  # what is computed and kept counts no more than a field that is not compared
    assert full == Full(1, "b", [2])
    assert full != Full(1, "a", [])


def test_a_list_that_is_not_given_belongs_to_one_alone() -> None:
    assert Full(1).listed is not Full(1).listed


def test_nothing_can_be_changed() -> None:
    one: Any = One(1)
    with pytest.raises(FrozenInstanceError):
        one.first = 2
    with pytest.raises(FrozenInstanceError):
        del one.first
    with pytest.raises(FrozenInstanceError):
        one.other = 2


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((1, "b", 3), {}), ((1,), {"first": 1}), ((1,), {"other": 1}), ((), {"second": "b", "other": 1})],
)
def test_values_that_do_not_fit_the_fields_are_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    kind: Any = One
    with pytest.raises(TypeError):
        kind(*given, **named)
    usual: Any = Usual
    with pytest.raises(TypeError):
        usual(*given, **named)
