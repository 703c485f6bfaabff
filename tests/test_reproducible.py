"""The same content is the same bytes: in any time zone, language, folder and order, and whatever the hash seed."""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from itadocs import workbooks
from itadocs.loading import BROUGHT
from itadocs.package import CORE, unpack
from itadocs.pipeline import Request, build
from itadocs.report.output import Edited
from tests.support import complete, draw, framework, produced, row
from tests.test_cli import ROOT

EVERYTHING = """
import hashlib, json, sys
from pathlib import Path
from itadocs import workbooks
from itadocs.assessment import framework_file
from itadocs.assessment.framework import Kind
from itadocs.district import collect, distribute, report
from itadocs.district.distribute import Order
from itadocs.loading import BROUGHT
from itadocs.pipeline import Request, build
from itadocs.report import layouts
from itadocs.report.output import Edited
from itadocs.thai import Numerals

samples, out, first = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
for name in [*first, "2569", "001", "003"]:
    build(samples / f"{name}.xlsx", out, Request(frozenset(Kind)), Edited.REFUSE)
build(samples / "faulty.xlsx", out, Request(draft=True), Edited.REFUSE)
official = framework_file.load(2568)
workbooks.new(official, out / "new.xlsx")
workbooks.marked(samples / "faulty.xlsx", out / "marked.xlsx", Request(), BROUGHT)
workbooks.draft(samples / "000.xlsx", out / "drafted.xlsx", Request(), BROUGHT)
workbooks.next_year(samples / "001.xlsx", out / "next.xlsx")
job = distribute.prepare(Order(samples / "รายชื่อ.csv", official, out / "แจก"))
distribute.write_manifest(job, tuple(distribute.hand_out(job)))
whole = collect.collect(samples, job.agencies, 2568).overview
collect.save(whole, out / "summary.xlsx")
(out / "summary.docx").write_bytes(report.document(whole, Numerals.THAI, layouts.shipped()))
made = {each.relative_to(out).as_posix(): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(out.rglob("*")) if each.is_file()}
print(json.dumps(made))
"""

PLACES = {
    "here": ("0", "UTC", "C.UTF-8", "", ()),
    "in Bangkok": ("1", "Asia/Bangkok", "th_TH.UTF-8", "0", ()),
    "after others": ("4294967295", "Pacific/Kiritimati", "tr_TR.UTF-8", "1700000000", ("004", "minimal", "000")),
}


def made(folder: Path, place: str) -> dict[str, str]:
    """The hash of everything the program makes, made in a process of its own."""
    seed, zone, language, epoch, first = PLACES[place]
    out = folder / f"ผล {place}"
    out.mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LANG": language,
        "LC_ALL": language,
        **({"SOURCE_DATE_EPOCH": epoch} if epoch else {}),
    }
    command = [sys.executable, "-c", EVERYTHING, str(ROOT / "samples"), str(out), *first]
    done = subprocess.run(command, cwd=out.parent, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, str] = json.loads(done.stdout)
    return {name: each for name, each in found.items() if not name.startswith(first)} if first else found


def test_everything_made_is_the_same_bytes_wherever_and_after_whatever_it_is_made(tmp_path: Path) -> None:
    here, *elsewhere = (made(tmp_path, place) for place in PLACES)
    names = {Path(name).suffix: 0 for name in here}
    assert set(names) == {".docx", ".xlsx", ".txt"}
    assert {"new.xlsx", "marked.xlsx", "drafted.xlsx", "next.xlsx", "summary.xlsx", "summary.docx"} <= here.keys()
    assert {"2569_analysis.docx", "2569_implementation.docx", "faulty_analysis_ร่าง.docx"} <= here.keys()
    assert sum(name.startswith("แจก/") for name in here) >= 5
    for other in elsewhere:
        assert [name for name in here if here[name] != other.get(name)] == []


def test_made_twice_in_one_process_and_after_another_it_is_the_same(tmp_path: Path) -> None:
    other = complete()
    row(other, "indicators", "number", 3)["score"] = 12.5
    first = dict(produced(complete()).documents)
    produced(other)
    assert dict(produced(complete()).documents) == first
    assert draw(complete()) == draw(complete())
    assert workbooks.blank(framework()) == workbooks.blank(framework())


def test_building_again_in_the_same_folder_changes_no_byte(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    before = {
        path: path.read_bytes() for path in build(tmp_path / "งาน.xlsx", tmp_path, Request(), Edited.REFUSE).outputs
    }
    again = build(tmp_path / "งาน.xlsx", tmp_path, Request(), Edited.REFUSE)
    assert {path: path.read_bytes() for path in again.outputs} == before


@pytest.mark.parametrize("epoch", ["", "0", "1700000000", "later"])
def test_nothing_made_says_when_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """So SOURCE_DATE_EPOCH, even one that is no number, has nothing to decide."""
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    workbooks.draft(tmp_path / "งาน.xlsx", tmp_path / "ร่าง.xlsx", Request(), BROUGHT)
    files = [
        workbooks.blank(framework()),
        (tmp_path / "ร่าง.xlsx").read_bytes(),
        *produced(complete()).documents.values(),
    ]
    for data in files:
        with zipfile.ZipFile(BytesIO(data)) as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms:" not in unpack(data, CORE)[CORE].replace(b"xmlns:dcterms", b"")
    assert len({hashlib.sha256(data).hexdigest() for data in files}) == len(files)
