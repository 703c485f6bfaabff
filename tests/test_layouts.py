"""Which layouts there are, what each says of itself, and that the templates are what their script builds."""

import difflib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from itadocs.assessment.framework import Kind
from itadocs.assessment.model import Need
from itadocs.problems import Code, Problem, Severity
from itadocs.report import layouts, properties
from itadocs.report.context import compose
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout
from itadocs.report.package import CUSTOM, pack, unpack
from itadocs.report.template import render
from itadocs.thai import Numerals
from templates import build_reports
from tests.outline import outline
from tests.support import complete, examined, framework

TEMPLATES = Path(__file__).parents[1] / "templates" / "reports"
STATED = {"kind": "analysis", "title": "รูปแบบทดสอบ", "needs": "items measures"}


NAMES: list[str] = list(build_reports.LAYOUTS)


def loaded(name: str) -> Layout:
    found = layouts.load(name)
    assert isinstance(found, Layout), found
    return found


def template(stated: dict[str, str] | None) -> bytes:
    """A shipped template that says something else of itself, or nothing."""
    parts = unpack(build_reports.build("implementation"))
    del parts[CUSTOM]
    return pack(parts if stated is None else {**parts, CUSTOM: properties.written(stated)})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the shipped one."""
    monkeypatch.setattr(layouts, "_FOLDERS", (tmp_path,))
    return tmp_path


# --- the shipped layouts ----------------------------------------------------------------------------------------


def test_every_layout_is_offered_for_its_kind():
    assert {kind: [each.name for each in layouts.of_kind(kind)] for kind in Kind} == {
        Kind.ANALYSIS: ["analysis-indicators", "analysis-issues", "analysis-narrative", "analysis-ranking"],
        Kind.IMPLEMENTATION: ["implementation"],
    }


@pytest.mark.parametrize("kind", Kind)
def test_the_defaults_of_each_kind_are_layouts_of_that_kind(kind: Kind):
    assert [loaded(name).kind for name in layouts.DEFAULTS[kind]] == [kind] * len(layouts.DEFAULTS[kind])


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("analysis-issues", {Need.AGENCY, Need.INDICATORS, Need.ITEMS, Need.ISSUES, Need.MEASURES}),
        (
            "analysis-indicators",
            {Need.AGENCY, Need.INDICATORS, Need.FINDINGS, Need.DEVELOPMENT, Need.MEASURES},
        ),
        ("analysis-narrative", {Need.AGENCY, Need.INDICATORS, Need.DEVELOPMENT, Need.MEASURES}),
        ("analysis-ranking", {Need.AGENCY, Need.INDICATORS, Need.MEASURES}),
        ("implementation", {Need.AGENCY, Need.INDICATORS, Need.MEASURES, Need.RESULTS}),
    ],
)
def test_a_layout_says_what_it_is_called_and_what_it_needs(name: str, needs: set[Need]):
    layout = loaded(name)
    assert (layout.name, layout.needs) == (name, needs)
    assert re.search("[ก-๙]", layout.title)


# --- folders of templates ---------------------------------------------------------------------------------------


def test_a_template_put_into_the_folder_is_a_layout(folder: Path):
    (folder / "รูปแบบ ใหม่.docx").write_bytes(template(STATED))
    assert [each.name for each in layouts.of_kind(Kind.ANALYSIS)] == ["รูปแบบ ใหม่"]
    assert layouts.of_kind(Kind.IMPLEMENTATION) == ()
    layout = loaded("รูปแบบ ใหม่")
    assert (layout.title, layout.needs) == ("รูปแบบทดสอบ", {Need.AGENCY, Need.ITEMS, Need.MEASURES})


def test_what_word_leaves_beside_an_open_template_is_no_layout(folder: Path):
    for name in ("~$ก.docx", "ก.docx.tmp", "ก.doc"):
        (folder / name).write_bytes(template(STATED))
    assert layouts.of_kind(Kind.ANALYSIS) == ()


def test_a_missing_template_is_a_fault_that_names_the_file(folder: Path):
    for name in ("ไม่มี", "a/b", ""):
        found = layouts.load(name)
        assert isinstance(found, Problem)
        assert (found.code, found.severity) == (Code.TEMPLATE_MISSING, Severity.FAULT)
        assert Path(f"{name}.docx").name in found.message


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no package",
        template(STATED)[:-100],
        pack({"a.txt": b"another zip"}),
        template(None),
        template({}),
        template({**STATED, "kind": "letter"}),
        template({**STATED, "needs": "items miracles"}),
        template({"kind": "analysis", "needs": ""}),
        pack({**unpack(template(STATED)), CUSTOM: b"<damaged"}),
    ],
    ids=[
        "empty", "text", "cut off", "zip", "without properties", "nothing stated", "unknown kind", "unknown need",
        "no title", "damaged properties",
    ],
)  # fmt: skip
def test_a_damaged_template_is_a_fault_and_does_not_hide_the_others(folder: Path, content: bytes):
    (folder / "ชำรุด.docx").write_bytes(content)
    (folder / "ดี.docx").write_bytes(template(STATED))
    found = layouts.load("ชำรุด")
    assert isinstance(found, Problem)
    assert (found.code, found.severity, "ชำรุด.docx" in found.message) == (Code.TEMPLATE_DAMAGED, Severity.FAULT, True)
    assert [each.name for each in layouts.of_kind(Kind.ANALYSIS)] == ["ดี"]


# --- the script -------------------------------------------------------------------------------------------------


def lines(content: bytes) -> list[str]:
    """XML cut at its elements, for a difference that can be read."""
    return content.decode(errors="backslashreplace").replace("><", ">\n<").split("\n")


@pytest.mark.parametrize("name", NAMES)
def test_the_template_is_what_its_script_builds(name: str):
    built, shipped = unpack(build_reports.build(name)), unpack(loaded(name).template)
    assert list(shipped) == list(built)
    for part, content in built.items():
        difference = difflib.unified_diff(lines(shipped[part]), lines(content), f"shipped {part}", f"built {part}", n=1)
        assert list(difference) == [], f"{part} differs: run python -m templates.build_reports"


def test_every_shipped_template_has_its_script():
    assert sorted(each.name for kind in Kind for each in layouts.of_kind(kind)) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_script_builds_the_same_bytes_every_time(name: str):
    assert build_reports.build(name) == build_reports.build(name)


def test_the_script_writes_every_template_into_a_folder(tmp_path: Path):
    build_reports.main(tmp_path / "แม่แบบ")
    assert sorted(each.stem for each in (tmp_path / "แม่แบบ").iterdir()) == sorted(NAMES)


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_a_template_saved_by_libreoffice_makes_the_same_document(tmp_path: Path):
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
    ]
    files = sorted(TEMPLATES.glob("*.docx"))
    subprocess.run(
        [*command, "--outdir", str(tmp_path), *map(str, files)], check=True, capture_output=True, timeout=180
    )
    found = examined(complete())
    assert found.submission is not None
    assert found.scores is not None
    fields = compose(found.submission, framework(), found.scores, Numerals.THAI)

    def made(template: bytes) -> list[str]:
        parts = render("saved", template, fields)
        assert not isinstance(parts, Problem)
        # LibreOffice renames styles and numbers the pages of every section; words, tables and sections stay.
        seen = outline(pack(finish(parts, Numerals.THAI)))
        return re.sub(r"^\[.*?\] |[№•] |, pages \w+$", "", seen, flags=re.MULTILINE).splitlines()

    for file in files:
        assert made((tmp_path / file.name).read_bytes()) == made(file.read_bytes())
