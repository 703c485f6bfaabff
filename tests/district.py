"""What tests of many agencies are made of: invented agencies, and overviews of what they returned."""

import random
from collections.abc import Sequence
from decimal import Decimal

from itadocs.assessment.district import Found, Overview, Return, State, Use
from itadocs.assessment.framework import agencies
from itadocs.assessment.model import Agency
from itadocs.assessment.scoring import compute
from tests.support import framework

_TYPE, _PLACE = agencies().types[0], agencies().places[-1]


def agency(name: str, code: str = "", district: str = "เกาะคา") -> Agency:
    """An invented sub-district administrative organisation."""
    return Agency(_TYPE, name, code, district, "ลำปาง", _PLACE)


def returned(
    name: str, scores: Sequence[Decimal] | None = None, items: dict[str, Decimal] | None = None, code: str = ""
) -> Return:
    """What an agency returned: with a score for every indicator if any, READY, else MISSING."""
    official = framework()
    if scores is None:
        return Return(agency(name, code), State.MISSING, "ไม่พบสมุดงานของหน่วยงานนี้", items=items or {})
    given = {each.number: score for each, score in zip(official.indicators, scores, strict=True)}
    return Return(agency(name, code), State.READY, "", f"{name}.xlsx", compute(official, given), items or {})


def invented(count: int, seed: int = 1) -> Overview:
    """An overview of so many agencies in all states, those with scores spread from poor to excellent."""
    dice, official = random.Random(seed), framework()
    returns: list[Return] = []
    for number in range(1, count + 1):
        state = dice.choice([*State, State.READY, State.READY])
        if state in (State.MISSING, State.WRONG_VERSION):
            returns.append(Return(agency(f"นาทดสอบ{number}", f"{number:03}"), state, f"เหตุผล {number}"))
            continue
        level = dice.uniform(70, 97)

        def score(level: float = level) -> Decimal:
            return Decimal(f"{min(100, max(0, dice.gauss(level, 8))):.2f}")

        scored = compute(official, {each.number: score() for each in official.indicators})
        items = {each.code: score() for each in official.items}
        own = agency(f"นาทดสอบ{number}", f"{number:03}")
        returns.append(Return(own, state, "", f"ส่งคืน/{number}.xlsx", scored, items))
    found = tuple(Found(each.file, Use.TAKEN, each.agency.full_name) for each in returns if each.file)
    return Overview(official, tuple(returns), (*found, Found("~$1.xlsx", Use.OTHER, "ไฟล์ชั่วคราว")))
