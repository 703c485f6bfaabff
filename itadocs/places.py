"""Names of places: the provinces and districts of Thailand, and what a misspelt name is meant to be.

The only door to geothai. Its provinces and districts stand in ``places.txt``, which costs a twentieth of importing it;
of subdistricts, seldom asked for, it is asked itself. All names are bare: without จังหวัด, อำเภอ, เขต or ตำบล.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from itadocs.thai import squeezed

# A silenced letter counts once with its silencer: leaving it out is one slip.
_SIGN = re.compile(r"[ก-ฮ][ิุ]?์|.", re.DOTALL)


@cache
def provinces() -> tuple[str, ...]:
    """The 77 provinces in dictionary order, Bangkok (กรุงเทพมหานคร) among them."""
    return tuple(_districts())


def districts(province: str) -> tuple[str, ...]:
    """The districts of a province in dictionary order; none if there is no province of exactly this name."""
    return _districts().get(province, ())


@cache
def all_districts() -> frozenset[str]:
    """The districts of all provinces."""
    return frozenset(district for named in _districts().values() for district in named)


@cache
def all_places() -> frozenset[str]:
    """Every province, district and subdistrict: local governments are named after any of them."""
    import geothai

    found = {*provinces(), *all_districts()}
    for province in geothai.provinces():
        for district in geothai.districts(province.code):
            found.update(each.name_th for each in geothai.subdistricts(district.code))
    return frozenset(found)


def provinces_with(district: str) -> tuple[str, ...]:
    """The provinces that have a district of exactly this name, in dictionary order."""
    return tuple(each for each in provinces() if district in districts(each))


def nearest(name: str, candidates: Iterable[str]) -> str:
    """The candidate that ``name`` misspells or is the only one to contain; "" if none, or if it is one of them."""
    known, typed = tuple(candidates), signs(squeezed(name))
    if name in known or not typed:
        return ""
    from difflib import SequenceMatcher

    near: list[tuple[int, float, str]] = []
    for each in known:
        right = signs(each)
        most = slips(right)
        away = distances(right, typed, most) if abs(len(right) - len(typed)) <= most else []
        if away and away[-1] <= most:
            near.append((away[-1], -SequenceMatcher(None, name, each).ratio(), each))
    if near:
        return min(near)[-1]
    containing = [each for each in known if squeezed(name) in each] if len(typed) >= 4 else []
    return containing[0] if len(containing) == 1 else ""


def signs(text: str) -> list[str]:
    """The letters, vowels and tone marks of a name, a silenced letter as one."""
    return _SIGN.findall(text)


def slips(name: Sequence[str]) -> int:
    """How many signs of a name may be wrong, missing or too many and it is still taken for the same name."""
    return 0 if len(name) < 4 else 1 if len(name) < 7 else 2


def distances(name: Sequence[str], text: Sequence[str], most: int) -> list[int]:
    """How many slips lead from ``name`` to the first 0, 1, 2 … signs of ``text``; empty if all are over ``most``."""
    above = list(range(len(text) + 1))
    for sign in name:
        row = [above[0] + 1]
        for place, other in enumerate(text):
            row.append(min(above[place] + (sign != other), above[place + 1] + 1, row[place] + 1))
        if min(row) > most:
            return []
        above = row
    return above


@cache
def _districts() -> dict[str, tuple[str, ...]]:
    """The districts of every province, both in dictionary order."""
    text = Path(__file__).with_name("places.txt").read_text("utf-8")
    _, *lines = text.splitlines()
    named = (line.split(": ") for line in lines)
    return {province: tuple(listed.split()) for province, listed in named}
