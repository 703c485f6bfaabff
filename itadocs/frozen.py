"""Frozen dataclasses that cost next to nothing to define.

``dataclass(frozen=True)`` writes and compiles six methods for each class, at every start of the program; for the
hundred classes of the house that would be a third of a run. Here all classes share the same methods.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_C = TypeVar("_C", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(made: _C) -> _C:
    """A class as ``dataclass(frozen=True)`` makes it, for fields without options but a default and ``compare``."""
    plain: Any = dataclass(init=False, repr=False, eq=False)(made)
    listed = fields(plain)
    names = tuple(each.name for each in listed)
    defaults = {each.name: each.default for each in listed if each.default is not MISSING}
    factories = {each.name: each.default_factory for each in listed if each.default_factory is not MISSING}
    known, count = frozenset(names), len(names)
    compared = [each.name for each in listed if each.compare]
    values = attrgetter(*compared, "__class__")  # with the class, so that it is always a tuple

    def init(self: Any, *given: Any, **named: Any) -> None:
        state = self.__dict__
        state.update(defaults)
        for name, factory in factories.items():
            if name not in named:
                state[name] = factory()
        state.update(zip(names, given, strict=False))
        state.update(named)
        if state.keys() != known or len(given) > count or not named.keys().isdisjoint(names[: len(given)]):
            raise TypeError(f"{plain.__name__}({', '.join(names)}) was given {len(given)} values and {[*named]}")

    def equal(self: Any, other: object) -> Any:
        return values(self) == values(other) if self.__class__ is other.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def shown(self: Any) -> str:
        state = self.__dict__
        return f"{plain.__qualname__}({', '.join([f'{name}={state[name]!r}' for name in names])})"

    plain.__init__, plain.__eq__, plain.__hash__, plain.__repr__ = init, equal, hashed, shown
    plain.__setattr__ = plain.__delattr__ = _refuse
    return plain


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot change {type(self).__name__}.{name}")
