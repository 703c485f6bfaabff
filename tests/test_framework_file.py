"""A framework file is read, or every fault of it is said with file and key; a year to come needs no code."""

import json
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.assessment import framework_file
from itadocs.assessment.framework import Framework, Kind
from itadocs.oxml import parse_xml, w
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Request, examine, produce
from itadocs.workbook import form
from tests.support import complete, draw, faults_in, flat, framework, replaced

SHIPPED = files("itadocs.assessment") / "frameworks"
NAME = "2570.toml"


def source(year: int = 2569) -> str:
    return (SHIPPED / f"{year}.toml").read_text("utf-8")


def changed(*changes: tuple[str, str]) -> str:
    return replaced(source(), *changes)


def faults(text: str) -> list[tuple[str, str]]:
    return faults_in(framework_file.parse(text.encode(), NAME), NAME)


def test_every_shipped_framework_is_read_from_its_file() -> None:
    for year in framework_file.years():
        assert framework_file.parse(source(year).encode(), f"{year}.toml") == framework(year)


# --- faults ------------------------------------------------------------------------------------------------------

I4 = '[[items]]\ncode = "i4"\nindicator = 2\nissue = 5\n'
CASES: dict[str, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {
    "a key left out": ((("target = 85.00", ""),), (("key-missing", "คีย์ target"),)),
    "a table left out": (
        (("[documents.analysis]", "[documents.analyses]"),),
        (
            ("key-missing", "[documents] คีย์ analysis"),
            ("key-missing", "[documents.analysis] คีย์ name"),
            ("key-missing", "[documents.analysis] คีย์ item"),
            ("key-unknown", "[documents] คีย์ analyses"),
        ),
    ),
    "a key misspelt": (
        (("weight = 0.30", "wieght = 0.30"),),
        (("key-missing", "[[instruments]] ลำดับที่ 1 คีย์ weight"), ("key-unknown", "[[instruments]] ลำดับที่ 1 คีย์ wieght")),
    ),
    "a score above 100": ((("target = 85.00", "target = 850"),), (("value-invalid", "คีย์ target"),)),
    "a year of another era": ((("= 2569\n", "= 2026\n"),), (("value-invalid", "คีย์ fiscal_year"),)),
    "a text that is a number": (
        (('name = "การปฏิบัติหน้าที่"', "name = 1"),),
        (("value-invalid", "[[indicators]] ลำดับที่ 1 คีย์ name"),),
    ),
    "a word that is none of the choices": (
        (('from_items = "mean"', 'from_items = "average"'), ('weights = "weak"', 'weights = "perhaps"')),
        (
            ("value-invalid", "[confidence] คีย์ weights"),
            ("value-invalid", "[[instruments]] ลำดับที่ 1 คีย์ from_items"),
        ),
    ),
    "weights that are not one": ((("weight = 0.30", "weight = 0.35"),), (("weights", "คีย์ instruments"),)),
    "an indicator of no instrument": (
        (('instrument = "OIT"', 'instrument = "OTI"'),),
        (("reference-unknown", "[[indicators]] ลำดับที่ 9 คีย์ instrument"),),
    ),
    "an instrument without indicators": (
        (('instrument = "OIT"', 'instrument = "EIT"'), ('instrument = "OIT"', 'instrument = "EIT"')),
        (("instrument-empty", "คีย์ indicators"),),
    ),
    "a number twice": (
        (("number = 2\n", "number = 1\n"),),
        (
            ("doubled", "[[indicators]] ลำดับที่ 2 คีย์ number"),
            *(("reference-unknown", f"[[items]] ลำดับที่ {n} (i{n}) คีย์ indicator") for n in (4, 5, 6)),
        ),
    ),
    "an item of no indicator, issue or sub-indicator": (
        ((I4, I4.replace("= 2", "= 12").replace("= 5", '= 9\nsub_indicator = "9.9"')),),
        (
            ("reference-unknown", "[[items]] ลำดับที่ 4 (i4) คีย์ indicator"),
            ("reference-unknown", "[[items]] ลำดับที่ 4 (i4) คีย์ issue"),
            ("reference-unknown", "[[items]] ลำดับที่ 4 (i4) คีย์ sub_indicator"),
        ),
    ),
    "a code twice": ((('code = "i2"', 'code = "i1"'),), (("doubled", "[[items]] ลำดับที่ 2 (i1) คีย์ code"),)),
    "a code that is none": ((('code = "i2"', 'code = "ข้อ 2"'),), (("value-invalid", "[[items]] ลำดับที่ 2 คีย์ code"),)),
    "levels out of order": (
        (('name = "ผ่าน"\noverall_min = 85.00', 'name = "ผ่าน"\noverall_min = 60.00'),),
        (("ratings-order", "[[ratings]] ลำดับที่ 4 คีย์ overall_min"),),
    ),
    "levels that leave a gap": (
        (("overall_min = 0.00", "overall_min = 10.00"),),
        (("ratings-gap", "[[ratings]] ลำดับที่ 5 คีย์ overall_min"),),
    ),
    "several at once": (
        (("target = 85.00", ""), ('code = "i2"', 'code = "i1"'), ("weight = 0.40", "weight = 0.50")),
        (
            ("key-missing", "คีย์ target"),
            ("doubled", "[[items]] ลำดับที่ 2 (i1) คีย์ code"),
            ("weights", "คีย์ instruments"),
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_said_with_its_key_and_no_other_with_it(case: str) -> None:
    changes, expected = CASES[case]
    assert sorted(faults(changed(*changes))) == sorted(expected)


def test_a_misspelt_key_is_told_what_it_may_mean() -> None:
    found = framework_file.parse(changed(("weight = 0.30", "wieght = 0.30")).encode(), NAME)
    assert isinstance(found, tuple)
    assert "“weight”" in found[-1].remedy


def test_a_sub_indicator_belongs_to_the_indicator_of_its_item() -> None:
    text = source(2568).replace('indicator = 9\nsub_indicator = "9.1"', 'indicator = 10\nsub_indicator = "9.1"', 1)
    assert faults(text) == [("reference-unknown", "[[items]] ลำดับที่ 25 (o1) คีย์ sub_indicator")]


def toml(value: object) -> str:
    """Any tree as TOML, in inline tables."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(str(key))} = {toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)


def places(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a tree."""
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [found for key, each in parts for found in ((*path, key), *places(each, (*path, key)))]


TREE: dict[str, Any] = tomllib.loads(source(), parse_float=Decimal)
PLACES = places(TREE)
ODD = st.sampled_from([None, "", "ก", 0, -1, 2569, 1.5, True, [], {}, [1], [{}], {"a": 1}, "x" * 2000, "a\nb"])


@given(st.lists(st.tuples(st.sampled_from(PLACES), ODD), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None, database=None, derandomize=True)
def test_whatever_stands_in_a_file_it_is_a_framework_or_located_faults(
    changes: list[tuple[tuple[Any, ...], object]],
) -> None:
    tree = json.loads(json.dumps(TREE, default=float))
    for path, value in changes:
        holder: Any = tree
        try:
            for key in path[:-1]:
                holder = holder[key]
            if value is None:
                del holder[path[-1]]
            else:
                holder[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    text = "\n".join(f"{json.dumps(str(key))} = {toml(each)}" for key, each in tree.items())
    found = framework_file.parse(text.encode(), NAME)
    if isinstance(found, Framework):
        assert examine(form.draw(found), Request(framework=found)).framework is found
    else:
        assert found
        assert all(each.where.file == NAME and each.remedy for each in found)


# --- a year to come ----------------------------------------------------------------------------------------------


FIRST_ISSUE, SECOND_LEVEL = "[[issues]]\nnumber = 1\n", '[[ratings]]\nname = "ผ่านดี"\n'
ELEVENTH = '[[indicators]]\nnumber = 11\ninstrument = "OIT"\nname = "การเปิดเผยชุดข้อมูลเปิด"\n\n'
NEW_LEVEL = '[[ratings]]\nname = "ผ่านดีมาก"\noverall_min = 90.00\neach_instrument_min = 88.00\n\n'


def of_2570() -> Framework:
    """Another year: an eleventh indicator with an item of its own, other weights, and a sixth level."""
    text = changed(
        ("fiscal_year = 2569", "fiscal_year = 2570"),
        ("weight = 0.30", "weight = 0.25"),
        ("weight = 0.30", "weight = 0.25"),
        ("weight = 0.40", "weight = 0.50"),
        (FIRST_ISSUE, ELEVENTH + FIRST_ISSUE),
        (SECOND_LEVEL, NEW_LEVEL + SECOND_LEVEL),
    )
    text += '\n[[items]]\ncode = "o27"\nindicator = 11\nissue = 3\ntext = "ชุดข้อมูลเปิดของหน่วยงาน"\nconfidence = "firm"\n'
    found = framework_file.parse(text.encode(), NAME)
    assert isinstance(found, Framework), found
    return found


def words(document: bytes) -> str:
    return "".join(each.text or "" for each in parse_xml(unpack(document)[DOCUMENT]).iter(w("t")))


@pytest.mark.parametrize("layout", ["", "analysis-indicators", "analysis-narrative", "analysis-ranking"])
def test_a_year_to_come_makes_both_reports_from_its_file_alone(layout: str) -> None:
    official, entries = of_2570(), complete()
    entries["agency"][0]["assessed_year"] = 2570
    entries["indicators"] = [
        {"number": each.number, "score": 91.0 if each.number < 11 else 90.0, "finding": "พบว่าดี"}
        for each in official.indicators
    ]
    entries["items"] = [{"code": each.code, "score": 91.0} for each in official.items]
    entries["measures"] = [
        {**each, "year": 2571, "indicators": "11", "start": "ต.ค. 2570", "end": "ก.ย. 2571"}
        for each in entries["measures"]
    ]
    for each in entries["results"]:
        each["dates"] = "ม.ค. 2571"
    product = produce(form.draw(official, (), entries), Request(layout=layout, framework=official))
    assert set(product.documents) == set(Kind), flat(product.problems)
    assert product.scores is not None
    # IIT and EIT 91, OIT (91 + 91 + 90) / 3 = 90.67: 0.25 x 91 x 2 + 0.50 x 90.67 = 90.83
    assert (str(product.scores.overall), product.scores.rating) == ("90.83", "ผ่านดีมาก")
    analysis, implementation = (words(product.documents[kind]) for kind in Kind)
    assert "การเปิดเผยชุดข้อมูลเปิด" in analysis
    assert "ผ่านดีมาก" in analysis
    assert "จำนวนทั้งสิ้น ๑๑ ตัวชี้วัด" in implementation
    assert "๒๕๗๑" in implementation


def test_a_year_without_a_framework_says_how_to_give_one() -> None:
    (found,) = examine(form.draw(of_2570()), Request()).problems
    assert found.code.slug == "file-year-unknown"
    assert "--framework" in found.remedy


def test_the_framework_of_another_year_is_refused() -> None:
    found = examine(draw(complete()), Request(framework=of_2570())).problems
    assert flat(found) == [("framework-other-year", "", "")]
