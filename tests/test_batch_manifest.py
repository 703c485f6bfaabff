"""What a folder of reports remembers: whole lines of ours and nothing else, and every cause to make a report again."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from itadocs.assessment.framework import Kind
from itadocs.assessment.scoring import Scores
from itadocs.batch import manifest
from itadocs.batch.manifest import NAME, Entry, Manifest, hash_of, key_of, outputs_of, setting
from itadocs.catalogue import Code
from itadocs.pipeline import Request
from itadocs.problems import Location, problem
from itadocs.report import layouts
from itadocs.report.layouts import Layout, Shelf
from itadocs.thai import Numerals
from tests.support import complete, framework, produced


def entry(name: str = "ก.xlsx", key: str = "1") -> Entry:
    where = Location((1, 5, 4), "คะแนนตัวชี้วัด", "D5", "2 การใช้งบประมาณ")
    found = (problem(Code.MONITORING_MISSING, where), problem(Code.OUTPUT_KEPT, found="ก (2).docx"))
    nine = Decimal("90.00")
    scores = Scores(Decimal(85), {1: nine, 2: Decimal("93.33")}, {"IIT": nine}, {"IIT": "ผ่าน"}, nine, "ผ่านดี")
    return Entry(name, key, ("ตรา.png",), {"ก_analysis.docx": "0" * 64}, found, scores, "อบต.นาทดสอบ")


def test_what_is_remembered_is_as_it_was(tmp_path: Path) -> None:
    made = Manifest(tmp_path / "รายงาน")
    made.add(entry())
    made.add(entry("ข.xlsx"))
    made.add(entry(key="2"))
    for _ in range(2):
        read = Manifest(tmp_path / "รายงาน")
        assert [read.entry(name) for name in ("ก.xlsx", "ข.xlsx", "ค.xlsx")] == [entry(key="2"), entry("ข.xlsx"), None]
        made.close()
    assert len((tmp_path / "รายงาน" / NAME).read_bytes().splitlines()) == 2


def test_a_line_that_was_torn_off_is_none_and_hurts_no_other(tmp_path: Path) -> None:
    Manifest(tmp_path).add(entry())
    path = tmp_path / NAME
    whole = path.read_bytes()
    for length in (*range(1, len(whole), 97), len(whole) - 2):
        path.write_bytes(whole + whole.replace("ก.xlsx".encode(), "ข.xlsx".encode())[:length])
        torn = Manifest(tmp_path)
        assert (torn.entry("ก.xlsx"), torn.entry("ข.xlsx")) == (entry(), None)
        torn.add(entry("ค.xlsx"))
        again = Manifest(tmp_path)
        assert (again.entry("ก.xlsx"), again.entry("ค.xlsx")) == (entry(), entry("ค.xlsx"))


def test_what_is_not_ours_is_passed_over(tmp_path: Path) -> None:
    Manifest(tmp_path).add(entry())
    path = tmp_path / NAME
    said = json.loads(path.read_bytes())
    strange = [
        {**said, "outputs": {"../ก.docx": "0"}},
        {**said, "outputs": {"/etc/passwd": "0"}},
        {**said, "problems": [["NO_SUCH_CODE", [1], "", "", "", "", "", ""]]},
        {**said, "problems": 5},
        {**said, "scores": {"overall": "x"}},
        {**said, "scores": {**said["scores"], "overall": "ไม่ใช่เลข"}},
        [said],
        None,
        {},
    ]
    lines = [json.dumps({**each, "name": "ข.xlsx"} if isinstance(each, dict) and each else each) for each in strange]
    garbage = [b"\xff\xfe\0", b"[" * 100_000, b"PK\x03\x04", b'{"name": "\xe0\xb8'.ljust(50)]
    path.write_bytes(b"\n".join([*(line.encode() for line in lines), *garbage, path.read_bytes()]))
    read = Manifest(tmp_path)
    assert (read.entry("ก.xlsx"), read.entry("ข.xlsx")) == (entry(), None)


def test_a_report_stands_while_it_is_there_as_it_was_or_as_a_report_of_ours(tmp_path: Path) -> None:
    (document,) = produced(complete(), Request(frozenset({Kind.ANALYSIS}))).documents.values()
    report = tmp_path / "ก" / "x.docx"
    report.parent.mkdir()
    made = replace(entry(), outputs=outputs_of([report], [document], tmp_path))
    assert made.outputs == {"ก/x.docx": hashlib.sha256(document).hexdigest()}
    assert not made.stands(tmp_path, as_made=False)
    report.write_bytes(document)
    assert made.stands(tmp_path, as_made=True)
    older = replace(made, outputs={"ก/x.docx": "0" * 64})
    assert (older.stands(tmp_path, as_made=False), older.stands(tmp_path, as_made=True)) == (True, False)
    report.write_bytes(document[:-50])
    assert not made.stands(tmp_path, as_made=False)


def restyled() -> Shelf:
    shelf = layouts.shipped()
    one = shelf.found["analysis-issues"]
    assert isinstance(one, Layout)
    return replace(shelf, found={**shelf.found, one.name: replace(one, template=one.template + b"\0")})


ASKED: dict[str, Callable[[], Request]] = {
    "kinds": lambda: Request(frozenset(Kind)),
    "layout": lambda: Request(layout="analysis-ranking"),
    "numerals": lambda: Request(numerals=Numerals.THAI),
    "draft": lambda: Request(draft=True),
    "pdf": lambda: Request(pdf=True),
    "framework": lambda: Request(framework=framework()),
    "wording": lambda: Request(wording=replace(Request().phrases, **_changed())),
    "template": lambda: Request(layouts=restyled()),
}


def _changed() -> dict[str, Any]:
    """A field of the phrases with another text."""
    return {fields(Request().phrases)[0].name: "อื่น"}


def test_everything_a_report_depends_on_is_in_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = setting(Request())
    assert setting(Request()) == plain
    assert setting(Request(layouts=layouts.shipped(), wording=Request().phrases)) == plain
    made = {plain, *(setting(request()) for request in ASKED.values())}
    assert len(made) == 1 + len(ASKED)
    monkeypatch.setattr(manifest, "__version__", "0.0.0")
    assert setting(Request()) not in made
    pictures = {"ก.png": hash_of(b"1"), "ข.png": hash_of(2)}
    key = key_of(b"1", pictures, plain)
    assert key == key_of(b"1", dict(reversed(pictures.items())), plain)
    others = [
        key_of(b"2", pictures, plain),
        key_of(b"1", {**pictures, "ก.png": hash_of(b"2")}, plain),
        key_of(b"1", {**pictures, "ข.png": hash_of(b"2")}, plain),
        key_of(b"1", {}, plain),
        key_of(b"1", pictures, "x"),
    ]
    assert len({key, *others}) == 1 + len(others)


def test_the_key_is_the_same_in_every_process() -> None:
    code = (
        "from itadocs.batch.manifest import setting; from itadocs.pipeline import Request;"
        "from itadocs.assessment.framework import Kind; print(setting(Request(frozenset(Kind))))"
    )
    environment = {"PYTHONHASHSEED": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout.decode().strip() == setting(Request(frozenset(Kind)))
