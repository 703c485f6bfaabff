"""The corpus of bad workbooks: each one has the outcome it is said to have, or the documents of the sound one.

However it is made, none takes longer than ten seconds or more than 500 MB.
"""

import json
import pkgutil
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import tests.bad
from itadocs.assessment.district import Use
from itadocs.catalogue import Code, Severity
from itadocs.district import previous
from itadocs.district.collect import collect
from itadocs.package import CUSTOM, RELATIONS, unpack
from itadocs.pipeline import Product, Request, examine, produce
from itadocs.problems import Problem
from itadocs.workbook import intake, stamp
from itadocs.workbook.intake import parts_of
from itadocs.workbook.marked import mark
from tests.bad import Case, Outcome
from tests.bad.making import SCORES, part, parts, sound, zipped
from tests.support import YEAR, flat, recalculated

LONGEST, LARGEST = 10, 500  # seconds, megabytes
SEEDS, CHUNKS, COPIED = 1000, 10, 3
THEMES = sorted(each.name for each in pkgutil.iter_modules(tests.bad.__path__))
CASES: list[Case] = [case for theme in THEMES for case in getattr(import_module(f"tests.bad.{theme}"), "CASES", ())]
HEAVY = {
    *("a million formatted rows", "ten thousand rows of formatted cells", "every column to the last formatted"),
    *("a part of zeros that unpacks to 121 MB", "parts that unpack to 128 MB together"),
    *("a sheet of blanks that unpacks to 100 MB", "texts of blanks that unpack to 100 MB", "an attribute of 40 MB"),
    *("more texts than any form has", "more styles than any form has", "a row of a million cells"),
    *("a million rows that are all the same", "elements in elements in a cell", "a billion laughs in xl/workbook.xml"),
    *("a hundred thousand names", "a hundred thousand comments", "thousands of sheets"),
}
ROOT = Path(__file__).parents[1]
_MEASURE = """
import json, pathlib, sys, time
from itadocs.pipeline import Request, produce
from tests.measuring import peak
for path in sys.argv[1:]:
    began = time.process_time()
    said = [each.code.slug for each in produce(pathlib.Path(path).read_bytes(), Request()).problems]
    print(json.dumps([pathlib.Path(path).name, said, time.process_time() - began, peak()]))
"""


@cache
def as_it_should_be() -> Product:
    return produce(sound(), Request())


def parts_of_all(product: Product) -> dict[str, dict[str, bytes]]:
    """The parts of all documents; but for the one that knows of digits no report shows."""
    documents = {kind: unpack(document) for kind, document in product.documents.items()}
    return {kind: {name: part for name, part in parts.items() if name != CUSTOM} for kind, parts in documents.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_workbook(case: Case, record_property: Callable[[str, object], None]) -> None:
    made, expected = case.made(), as_it_should_be()
    began = time.process_time()
    product = produce(made, Request())
    assert time.process_time() - began < LONGEST
    assert sorted(set(flat(product.problems)) - set(flat(expected.problems))) == sorted(case.said)
    assert bool(product.documents) == (case.outcome in (Outcome.ACCEPTED, Outcome.WARNED))
    assert (case.outcome is Outcome.ACCEPTED) == (not case.said)
    if case.outcome is Outcome.ACCEPTED:
        assert parts_of_all(product) == parts_of_all(expected)
    elif case.outcome is Outcome.WARNED:
        assert {each.severity for each in product.problems} <= {Severity.WARNING, Severity.INFORMATION}
        assert product.documents.keys() == expected.documents.keys()
    else:
        assert (case.outcome is Outcome.LOCATED) == any(sheet for _, sheet, _ in case.said)
        assert all(each.remedy for each in product.problems)
    record_property("tests/bad", case.outcome.value)


def test_the_names_of_cases_differ() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory of a process is measured otherwise")
def test_the_heaviest_take_little_time_and_memory(tmp_path: Path) -> None:
    heavy = {f"{number}.xlsx": case for number, case in enumerate(CASES) if case.name in HEAVY}
    assert len(heavy) == len(HEAVY)
    for name, case in heavy.items():
        (tmp_path / name).write_bytes(case.made())
    command = [sys.executable, "-c", _MEASURE, *(str(tmp_path / name) for name in heavy)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, timeout=len(heavy) * LONGEST)
    measured = [json.loads(line) for line in done.stdout.splitlines()]
    assert [name for name, *_ in measured] == list(heavy)
    for name, said, seconds, megabytes in measured:
        assert said == [code for code, _, _ in heavy[name].said], heavy[name].name
        assert seconds < LONGEST, heavy[name].name
        assert megabytes < LARGEST, heavy[name].name


def flipped(seed: int) -> bytes:
    """The sound workbook, compressed or not, with some bits turned as on a bad disk or line."""
    chance = random.Random(seed)
    data = bytearray(sound() if seed % 2 else stored())
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    if seed % 10 == 0:  # where the list of parts stands a bit does most
        place = chance.randrange(data.rindex(b"PK\x05\x06") - 2000, len(data))
        data[place] ^= 1 << chance.randrange(8)
    return bytes(data)


@cache
def stored() -> bytes:
    return zipped(parts(), 0)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_turned_bits_change_nothing_or_are_noticed(chunk: int) -> None:
    """Equal parts are equal documents; where a part goes by another name, the documents are compared."""
    noticed = 0
    for seed in range(chunk, SEEDS, CHUNKS):
        data = flipped(seed)
        if parts_of(data) == parts():
            continue
        product = produce(data, Request())
        if product.documents:
            assert product.documents == as_it_should_be().documents, seed
        else:
            assert any(each.blocks and each.remedy for each in product.problems), seed
            noticed += 1
    assert noticed > SEEDS // CHUNKS // 2


@pytest.mark.unchecked("a copy keeps what strange programs wrote")
@pytest.mark.parametrize("theme", THEMES)
def test_of_what_can_be_read_there_are_copies_that_read_the_same(theme: str) -> None:
    """A marked copy says what the workbook says; to this end copies are made of parts, not by a library."""
    cases: list[Case] = getattr(import_module(f"tests.bad.{theme}"), "CASES", [])
    read = [each for each in cases if each.outcome is not Outcome.REFUSED and each.name not in HEAVY]
    for case in random.Random(6).sample(read, min(len(read), COPIED)):
        data = case.made()
        made = mark(data, examine(data, Request()).problems)
        assert isinstance(made, bytes), case.name
        assert set(flat(examine(made, Request()).problems)) == set(case.said), case.name
        assert stamp.state(made) is stamp.Marking.UNTOUCHED


@pytest.mark.parametrize("name", ["a part that leads out of the file", "a part on another disk"])
def test_a_part_with_a_name_that_leads_elsewhere_is_not_handed_on_in_a_copy(name: str) -> None:
    (case,) = (each for each in CASES if each.name == name)
    made = mark(case.made(), ())
    assert isinstance(made, bytes)
    assert unpack(made, RELATIONS).keys() >= parts().keys()  # NotAPackageError if such a part were there


def test_a_workbook_with_too_many_rows_to_be_copied_says_so() -> None:
    (case,) = (each for each in CASES if each.name == "a million formatted rows")
    found = mark(case.made(), ())
    assert isinstance(found, Problem)
    assert found.code is Code.FILE_TOO_LARGE


def test_a_declaration_nobody_noticed_would_still_not_be_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of sheets refuses entities by itself."""
    (case,) = (each for each in CASES if each.name == f"a billion laughs in {part(SCORES)}")
    monkeypatch.setattr(intake, "_DOCTYPES", ())
    assert [each.code for each in examine(case.made(), Request()).problems] == [Code.FILE_DAMAGED]


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_saved_by_libreoffice_a_workbook_gives_the_same_documents(tmp_path: Path) -> None:
    names = ("the strict dialect", "a date counted from 1904", "texts in a part of their own, in runs of formats")
    cases = {str(number): case.made() for number, case in enumerate(CASES) if case.name in names}
    assert len(cases) == len(names)
    for data in recalculated(tmp_path, {"sound": sound(), **cases}).values():
        product = produce(data, Request())
        assert not flat(product.problems)
        assert product.documents == as_it_should_be().documents


def test_in_a_folder_of_returns_each_is_told_and_none_keeps_the_others_out(tmp_path: Path) -> None:
    unread = {case.name: case.said[0][0] for case in CASES if case.outcome is Outcome.REFUSED}
    told = {code.slug for code in Code if code.name.startswith("FILE_")} - {"file-year-unknown"}
    refused = [each for each in CASES if unread.get(each.name) in told and each.name not in HEAVY]
    codes: dict[str, Code] = {each.slug: each for each in Code}
    for number, case in enumerate(refused):
        (tmp_path / f"{number}.xlsx").write_bytes(case.made())
    (tmp_path / "ครบ.xlsx").write_bytes(sound())
    whole = collect(tmp_path, None, YEAR).overview
    assert whole is not None
    found = {each.file: each for each in whole.files}
    assert found["ครบ.xlsx"].use is Use.TAKEN
    for number, case in enumerate(refused):
        entry = codes[case.said[0][0]].value
        beginning = entry.message.partition("{")[0]
        assert found[f"{number}.xlsx"].use is not Use.TAKEN
        assert beginning in found[f"{number}.xlsx"].reason, case.name
    last = previous.find(tmp_path, (), YEAR + 1)
    assert len(last.problems) > len(refused) // 2
