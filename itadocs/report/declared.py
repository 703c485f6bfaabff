"""How a field of a contract with templates is declared: what it is for, what it prints, how loops name its entries."""

from dataclasses import field, fields, is_dataclass
from typing import Any, NamedTuple


def described(description: str, example: str = "", *, drawn: str = "") -> Any:
    """A field with its description for template authors, and an example of what it prints.

    A picture belongs to a field with ``drawn``, the alternative text by which the picture in the template is known.
    """
    return field(metadata={"description": description, "example": example, "drawn": drawn})


class Each(NamedTuple):
    """How templates name an entry of a list of groups in their loops, and what it is."""

    variable: str
    title: str


def names_in(group: type) -> frozenset[str]:
    """The fields that a type declares for templates; none for a type that is no group of a contract."""
    if not is_dataclass(group):
        return frozenset()
    return frozenset(each.name for each in fields(group) if "description" in each.metadata)
