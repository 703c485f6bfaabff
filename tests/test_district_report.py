"""The Word summary of a district: every figure is true, nothing is said that the figures do not show."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from itadocs.assessment import scoring
from itadocs.assessment.district import Overview, Return, State
from itadocs.assessment.framework import Agencies, agencies
from itadocs.assessment.model import Agency
from itadocs.district.report import document
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import CORE, CUSTOM, DOCUMENT, unpack
from itadocs.problems import Problem
from itadocs.report import district_charts, district_context, district_fields, properties
from itadocs.report.charts import c
from itadocs.report.district_fields import DistrictFields
from itadocs.report.output import Edited, Pending, write_reports
from itadocs.thai import Numerals
from tests.outline import GOLDENS, outline
from tests.support import framework
from tests.test_every_layout import faults, style, text

KINDS: Agencies = agencies()
YEAR = 2568
SCORES = (97.4, 96.2, 92.75, 91.3, 91.3, 88.8, 86.25, 85.0, 84.99, 79.5)
AROUND = {1: 1, 2: 0, 3: 0, 4: -7, 5: 1, 6: 0, 7: 1, 8: 2, 9: -1, 10: 1}  # leaves the overall score where it is
REASONS = {State.INCOMPLETE: "แผ่นงาน คะแนนรายข้อ ยังไม่ได้กรอก 3 ช่อง", State.WRONG_VERSION: "แบบฟอร์มของปีงบประมาณ พ.ศ. 2567"}


def agency(number: int, name: str = "", *, district: str = "เมืองตัวอย่าง", province: str = "ตัวอย่างธานี") -> Agency:
    """An invented agency: one municipality for every three sub-districts."""
    kind = next(each for each in KINDS.types if each.short == ("ทต." if number % 4 == 1 else "อบต."))
    names = ("นาตัวอย่าง", "โคกสมมุติ", "หนองทดลอง", "ดอนจำลอง", "ห้วยตัวแบบ", "บึงสมมุติ", "โพนทดลอง", "ท่าตัวอย่าง")
    named = name or names[number % 8] + ("" if number < 8 else "ใหม่" if number < 16 else f" {number}")
    return Agency(kind, named, f"{number:04}", district, province, KINDS.place(province))


def returned(number: int, overall: float | None, state: State = State.READY, **changes: Any) -> Return:
    """What came back from an agency; its indicators lie around its overall score, the fourth lowest."""
    official = framework(YEAR)
    scored: Mapping[str, Any] = {}
    if overall is not None:
        around = Decimal(str(overall))
        given = {indicator: around + Decimal(beside) for indicator, beside in AROUND.items()}
        low = {each.code: around - place * 7 % 31 for place, each in enumerate(official.items)}
        scored = {"scores": scoring.compute(official, given), "items": low}
    whole = {"agency": agency(number), "state": state, "reason": REASONS.get(state, ""), **scored, **changes}
    return Return(**whole)


def overview(*returns: Return) -> Overview:
    return Overview(framework(YEAR), returns)


@cache
def district() -> Overview:
    """Twelve agencies: ten with scores, one of them incomplete; two equal; one of another form; one missing."""
    scored = [returned(number, score) for number, score in enumerate(SCORES)]
    scored[5] = replace(scored[5], state=State.INCOMPLETE, reason=REASONS[State.INCOMPLETE])
    return overview(*scored, returned(10, None, State.WRONG_VERSION), returned(11, None, State.MISSING))


@cache
def made(numerals: Numerals = Numerals.THAI) -> bytes:
    return of(district(), numerals)


def of(found: Overview, numerals: Numerals = Numerals.THAI) -> bytes:
    report = document(found, numerals)
    assert isinstance(report, bytes), report
    return report
