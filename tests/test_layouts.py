"""Which layouts there are, what each says of itself, and that the templates are what their script builds."""

import difflib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from itadocs.assessment.framework import Framework, Kind, SummaryKind
from itadocs.assessment.model import Need, Submission
from itadocs.catalogue import Code, Severity
from itadocs.oxml import Element, parse_xml, w, xml_bytes
from itadocs.package import CUSTOM, DOCUMENT, pack, unpack
from itadocs.pipeline import Request, examine
from itadocs.problems import Problem
from itadocs.report import chart_data, layouts, properties
from itadocs.report.context import compose
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout, Shelf
from itadocs.report.template import render
from itadocs.thai import Numerals
from itadocs.workbook import form
from templates import build_reports
from tests.outline import outline
from tests.support import Entries, complete, examined, framework

STATED = {"kind": "analysis", "title": "รูปแบบทดสอบ", "needs": "items measures"}


NAMES: list[str] = list(build_reports.LAYOUTS)


def loaded(name: str, shelf: Shelf | None = None) -> Layout:
    found = (shelf or layouts.shipped()).load(name)
    assert isinstance(found, Layout), found
    return found


def in_folder(folder: Path) -> Shelf:
    """The layouts of a folder alone."""
    return Shelf({}).with_own(folder)


def template(stated: dict[str, str] | None) -> bytes:
    """A shipped template that says something else of itself, or nothing."""
    parts = unpack(build_reports.build("implementation"))
    del parts[CUSTOM]
    return pack(parts if stated is None else {**parts, CUSTOM: properties.written(stated)})


# --- the shipped layouts ----------------------------------------------------------------------------------------


def test_every_layout_is_offered_for_its_kind():
    assert {kind: [each.name for each in layouts.shipped().of_kind(kind)] for kind in layouts.KINDS} == {
        Kind.ANALYSIS: ["analysis-indicators", "analysis-issues", "analysis-narrative", "analysis-ranking"],
        Kind.IMPLEMENTATION: ["implementation"],
        SummaryKind.DISTRICT: ["district-summary"],
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
        (
            "analysis-narrative",
            {Need.AGENCY, Need.INDICATORS, Need.FINDINGS, Need.DEVELOPMENT, Need.MEASURES},
        ),
        ("analysis-ranking", {Need.AGENCY, Need.INDICATORS, Need.FINDINGS, Need.MEASURES}),
        ("implementation", {Need.AGENCY, Need.INDICATORS, Need.MEASURES, Need.RESULTS}),
        ("district-summary", set[Need]()),
    ],
)
def test_a_layout_says_what_it_is_called_and_what_it_needs(name: str, needs: set[Need]):
    layout = loaded(name)
    assert (layout.name, layout.needs) == (name, needs)
    assert re.search("[ก-๙]", layout.title)


# --- which one serves -------------------------------------------------------------------------------------------


def entered(year: int, *, typed: str = "", scored: bool = True) -> tuple[Submission, Framework]:
    """The complete submission, of another year as far as that year has it."""
    entries, official = complete(), framework(year)
    entries["agency"][0] |= {"assessed_year": year, "layout": typed}
    if not scored:
        entries["items"] = []
    submission = examine(form.draw(official, (), fitting(entries, official)), Request()).submission
    assert submission is not None
    return submission, official


def fitting(entries: Entries, official: Framework) -> Entries:
    """Without what a year does not have."""
    known = {**entries, "items": [each for each in entries["items"] if each["code"] in official.item_by_code]}
    if not official.issues:
        known["analysis"] = []
        known["measures"] = [
            {key: value for key, value in each.items() if key != "issues"} for each in entries["measures"]
        ]
    return known


@pytest.mark.parametrize(
    ("asked", "year", "typed", "scored", "name", "said"),
    [
        *(("", year, "", True, "analysis-issues", []) for year in (2567, 2568, 2569)),
        *(("", year, "", True, "analysis-indicators", []) for year in (2563, 2564, 2565, 2566)),
        ("", 2568, "", False, "analysis-indicators", ["layout-by-default", "layout-without-issues"]),
        ("analysis-ranking", 2563, "", True, "analysis-ranking", []),
        ("analysis-ranking", 2568, "", True, "analysis-ranking", ["layout-without-issues"]),
        ("วิเคราะห์เชิงบรรยายพร้อมคำนำ", 2563, "", True, "analysis-narrative", []),
        ("", 2563, " Analysis-Narrative", True, "analysis-narrative", []),
        ("analysis-ranking", 2563, "analysis-narrative", True, "analysis-ranking", []),
        ("analysis-issues", 2565, "", True, "analysis-indicators", ["layout-needs-issues"]),
        ("analysis-issues", 2568, "", False, "analysis-issues", ["layout-needs-items"]),
        ("nowhere", 2568, "", True, "analysis-issues", ["layout-unknown"]),
        ("implementation", 2568, "", True, "analysis-issues", ["layout-unknown"]),
        ("district-summary", 2568, "", True, "analysis-issues", ["layout-unknown"]),
    ],
)
def test_a_layout_is_chosen_by_what_is_asked_and_by_what_the_workbook_has(
    asked: str, year: int, typed: str, scored: bool, name: str, said: list[str]
):
    choice = layouts.shipped().choose(Kind.ANALYSIS, asked, *entered(year, typed=typed, scored=scored))
    assert choice.layout is not None
    assert (choice.layout.name, [each.code.slug for each in choice.problems]) == (name, said)


def test_the_layout_typed_in_the_workbook_is_that_of_the_analysis_alone():
    choice = layouts.shipped().choose(Kind.IMPLEMENTATION, "", *entered(2568, typed="analysis-narrative"))
    assert choice.layout is not None
    assert (choice.layout.name, choice.problems) == ("implementation", ())


@pytest.mark.parametrize("year", [2565, 2568])
def test_a_layout_refused_names_the_ones_that_fit(year: int):
    (refused,) = layouts.shipped().choose(Kind.ANALYSIS, "analysis-issues", *entered(year, scored=False)).problems
    for name in ("analysis-indicators", "analysis-narrative", "analysis-ranking"):
        assert name in refused.remedy
    assert "analysis-issues" not in refused.remedy


# --- folders of templates ---------------------------------------------------------------------------------------


def test_a_template_put_into_the_folder_is_a_layout(tmp_path: Path):
    (tmp_path / "รูปแบบ ใหม่.docx").write_bytes(template(STATED))
    shelf = in_folder(tmp_path)
    assert [each.name for each in shelf.of_kind(Kind.ANALYSIS)] == ["รูปแบบ ใหม่"]
    assert shelf.of_kind(Kind.IMPLEMENTATION) == ()
    layout = loaded("รูปแบบ ใหม่", shelf)
    assert (layout.title, layout.needs) == ("รูปแบบทดสอบ", {Need.AGENCY, Need.ITEMS, Need.MEASURES})


def test_what_word_leaves_beside_an_open_template_is_no_layout(tmp_path: Path):
    for name in ("~$ก.docx", "._ก.docx", "ก.docx.tmp", "ก.doc"):
        (tmp_path / name).write_bytes(template(STATED))
    assert in_folder(tmp_path) == Shelf({})


@pytest.mark.parametrize("content", [template(None), template({}), template({**STATED, "fingerprint": "0"})])
def test_a_document_that_does_not_say_that_it_is_a_template_is_none(tmp_path: Path, content: bytes):
    (tmp_path / "หนังสือนำส่ง.docx").write_bytes(content)
    is_left_out(tmp_path, "หนังสือนำส่ง.docx")


@pytest.mark.parametrize(
    "content",
    [b"", b"no package", template(STATED)[:-100], pack({"a.txt": b"another zip"})],
    ids=["empty", "text", "cut off", "zip"],
)
def test_what_is_no_word_document_is_no_template_unless_it_replaces_one(tmp_path: Path, content: bytes):
    (tmp_path / "บันทึก.docx").write_bytes(content)
    is_left_out(tmp_path, "บันทึก.docx")
    (tmp_path / "บันทึก.docx").unlink()
    (tmp_path / "บันทึก.docx").mkdir()
    is_left_out(tmp_path, "บันทึก.docx")


def is_left_out(folder: Path, name: str) -> None:
    """It is no layout, stops nothing, and is named."""
    shelf = in_folder(folder)
    assert shelf.found == {}
    (said,) = shelf.said
    assert (said.code, said.blocks, name in said.message) == (Code.TEMPLATE_NOT_USED, False, True)


def test_a_missing_template_is_a_fault_that_names_the_file(tmp_path: Path):
    for name in ("ไม่มี", "a/b", ""):
        found = in_folder(tmp_path).load(name)
        assert isinstance(found, Problem)
        assert (found.code, found.severity) == (Code.TEMPLATE_MISSING, Severity.FAULT)
        assert Path(f"{name}.docx").name in found.message


@pytest.mark.parametrize(
    "content",
    [
        template({**STATED, "kind": "letter"}),
        template({**STATED, "needs": "items miracles"}),
        template({"kind": "analysis", "needs": ""}),
    ],
    ids=["unknown kind", "unknown need", "no title"],
)
def test_a_damaged_template_is_a_fault_and_does_not_hide_the_others(tmp_path: Path, content: bytes):
    (tmp_path / "ชำรุด.docx").write_bytes(content)
    (tmp_path / "ดี.docx").write_bytes(template(STATED))
    shelf = in_folder(tmp_path)
    found = shelf.load("ชำรุด")
    assert shelf.faults == (found,)
    assert isinstance(found, Problem)
    assert not re.search("kind|needs|title|Error", found.message)
    assert (found.code, found.severity, "ชำรุด.docx" in found.message) == (Code.TEMPLATE_DAMAGED, Severity.FAULT, True)
    assert [each.name for each in shelf.of_kind(Kind.ANALYSIS)] == ["ดี"]


# --- the script -------------------------------------------------------------------------------------------------


def lines(content: bytes) -> list[str]:
    """XML cut at its elements, for a difference that can be read."""
    return content.decode(errors="backslashreplace").replace("><", ">\n<").split("\n")


@pytest.mark.parametrize("name", NAMES)
def test_the_template_is_what_its_script_builds(name: str):
    is_as_built(build_reports.build(name), loaded(name).path)


@pytest.mark.parametrize("name", build_reports.HANDOUTS)
def test_the_template_of_a_handout_is_what_its_script_builds(name: str):
    folder = layouts.brought("handouts")
    assert folder is not None
    is_as_built(build_reports.build_handout(name), folder / f"{name}.docx")


def is_as_built(content: bytes, path: Path) -> None:
    built, shipped = unpack(content), unpack(path.read_bytes())
    assert list(shipped) == list(built)
    for part, now in built.items():
        difference = difflib.unified_diff(lines(shipped[part]), lines(now), f"shipped {part}", f"built {part}", n=1)
        assert list(difference) == [], f"{part} differs: run python -m templates.build_reports"


def test_every_shipped_template_has_its_script():
    assert sorted(each.name for each in layouts.shipped().every()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_script_builds_the_same_bytes_every_time(name: str):
    assert build_reports.build(name) == build_reports.build(name)


def test_the_script_writes_every_template_into_a_folder(tmp_path: Path):
    build_reports.main(tmp_path / "แม่แบบ")
    written = {each.name: sorted(file.stem for file in each.iterdir()) for each in (tmp_path / "แม่แบบ").iterdir()}
    programs = written.pop("programs")
    assert written == {"reports": sorted(NAMES), "handouts": sorted(build_reports.HANDOUTS)}
    assert len(programs) == 2 * len([*NAMES, *build_reports.HANDOUTS])  # of the body, and of the title


def restyled(template: Path, folder: Path) -> Path:
    """A template as an official changes it: a heading reworded, a column widened."""
    parts = unpack(template.read_bytes())
    document = parse_xml(parts[DOCUMENT])
    styles = {"Heading1", "SectionHeading", "Title"}
    heading = next(each for each in document.iter(w("p")) if style_of(each) in styles)
    next(heading.iter(w("t"))).text = "หัวข้อที่ปรับแล้ว {{ year.assessed }}"
    grid = next(document.iter(w("gridCol")))
    wider = str(int(str(grid.get(w("w")))) + 200)
    for column in (grid, *(next(row.iter(w("tcW"))) for row in table_of(grid).iterfind(w("tr")) if len(row) > 2)):
        column.set(w("w"), wider)
    folder.mkdir(exist_ok=True)
    changed = folder / template.name
    changed.write_bytes(pack({**parts, DOCUMENT: xml_bytes(document)}))
    return changed


def style_of(paragraph: Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else str(found.get(w("val")))


def table_of(grid: Element) -> Element:
    return next(grid.iterancestors(w("tbl")))


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_a_template_restyled_and_saved_by_libreoffice_makes_the_same_document(tmp_path: Path):
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
    ]
    agencys = [each.path for kind in Kind for each in layouts.shipped().of_kind(kind)]
    files = sorted(restyled(path, tmp_path / "restyled") for path in agencys)
    subprocess.run(
        [*command, "--outdir", str(tmp_path), *map(str, files)], check=True, capture_output=True, timeout=180
    )
    found = examined(complete())
    assert found.submission is not None
    assert found.scores is not None
    charts = chart_data.compose(found.submission, framework(), found.scores, Numerals.THAI)
    fields = compose(found.submission, framework(), found.scores, Numerals.THAI, charts)

    def made(template: bytes) -> list[str]:
        rendered = render("saved", template, fields)
        assert not isinstance(rendered, Problem)
        # LibreOffice renames styles and numbers the pages of every section; words, tables and sections stay.
        seen = outline(pack(finish(rendered.parts, Numerals.THAI, charts).parts))
        return re.sub(r"^\[.*?\] |[№•] |, pages \w+$", "", seen, flags=re.MULTILINE).splitlines()

    for file in files:
        saved = made((tmp_path / file.name).read_bytes())
        assert saved == made(file.read_bytes())
        assert any("หัวข้อที่ปรับแล้ว" in line for line in saved), file.name
