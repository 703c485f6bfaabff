"""The rooms of itadocs, watched by the tests: a function is replaced wherever a room holds it by its name."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

import itadocs


def rooms() -> Iterator[ModuleType]:
    """Every module of itadocs, imported."""
    for each in pkgutil.walk_packages(itadocs.__path__, "itadocs."):
        if not each.name.endswith("__main__"):
            yield importlib.import_module(each.name)


def watch(patch: pytest.MonkeyPatch, function: Callable[..., Any], watched: Callable[..., Any]) -> None:
    """Replace a function in every room that holds it; tests that have it from its own room still get it bare."""
    for room in rooms():
        for name, held in vars(room).copy().items():
            if held is function and room.__name__ != function.__module__:
                patch.setattr(room, name, watched)
