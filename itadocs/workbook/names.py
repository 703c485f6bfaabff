"""Names of agencies and places as people type them, made bare: a prefix typed into a name would double in print."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from itadocs.assessment import framework as frameworks
from itadocs.assessment.framework import AgencyType
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.workbook.book import same_title


class Typed(NamedTuple):
    """What was typed about an agency besides its type; "" where nothing was."""

    name: str
    district: str
    province: str
    code: str


@dataclass(frozen=True)
class Named:
    """An agency with bare names, what was changed or doubted, and which names were nothing but a prefix."""

    agency: Agency
    problems: tuple[Problem, ...]
    nothing_left: tuple[str, ...]


def agency(kind: AgencyType | None, typed: Typed, where: Callable[[str], Location]) -> Named:
    """The agency of these names; ``where`` tells where name, district and province were typed, by these keys."""
    known = frameworks.agencies()
    problems: list[Problem] = []
    nothing_left: list[str] = []

    def bared(key: str, name: str, prefixes: Iterable[str]) -> str:
        short = bare(name, prefixes)
        if name and not short:
            nothing_left.append(key)
        elif short != name:
            problems.append(problem(Code.PREFIX_STRIPPED, where(key), found=quoted(name), expected=short))
        return short

    province = bared("province", typed.province, known.province_prefixes)
    place = known.place(province)
    province = place.province or province
    district = bared("district", typed.district, place.also_typed_district)
    name = typed.name
    if kind and kind.named:
        name = bared("name", name, kind.strippable)
        others = (prefix for each in known.types if each.named for prefix in (each.prefix, each.short))
        other = next((each for each in others if name.startswith(each)), "")
        if other:
            problems.append(problem(Code.NAME_OF_ANOTHER_TYPE, where("name"), found=other, expected=kind.prefix))
    if kind and not kind.named and name:
        if not same_title(name, kind.prefix):
            problems.append(problem(Code.NAME_NOT_USED, where("name"), found=quoted(name)))
        name = ""
    if kind and not kind.district and district:
        problems.append(problem(Code.DISTRICT_NOT_USED, where("district"), found=quoted(district)))
        district = ""
    return Named(Agency(kind, name, typed.code, district, province, place), tuple(problems), tuple(nothing_left))


def bare(typed: str, prefixes: Iterable[str]) -> str:
    """A name without any of these prefixes before it, however often; "" if there is nothing else."""
    # Blanks may stand anywhere in what was typed; one that belongs to the prefix must.
    patterns = [re.compile(" ?".join(" " if sign == " " else re.escape(sign) for sign in each)) for each in prefixes]
    while prefix := next(filter(None, (each.match(typed) for each in patterns)), None):
        typed = typed[prefix.end() :].strip()
    return typed
