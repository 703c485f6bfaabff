"""Templates of an official's own: handed out, restyled in Word or LibreOffice, and used in the place of the shipped."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from itadocs.assessment.framework import Kind
from itadocs.cli import commands
from itadocs.loading import Own, layouts_of
from itadocs.oxml import parse_xml, w, xml_bytes
from itadocs.package import CONTENT_TYPES, CUSTOM, DOCUMENT, DOCUMENT_RELATIONS, pack, unpack
from itadocs.pipeline import Built, Request, build, check
from itadocs.problems import Problem
from itadocs.report import layouts, properties
from itadocs.report.layouts import Layout, Shelf
from itadocs.report.output import Edited
from itadocs.workbooks import draft
from tests.outline import outline
from tests.support import complete, draw

NAMES = [each.name for each in layouts.shipped().every()]
STYLES = "word/styles.xml"
RED = "C00000"


def layout(name: str, shelf: Shelf | None = None) -> Layout:
    found = (shelf or layouts.shipped()).load(name)
    assert isinstance(found, Layout), found
    return found


def with_properties(name: str, stated: dict[str, str] | None) -> bytes:
    """A shipped template that says something else of itself, or nothing."""
    parts = unpack(layout(name).template)
    del parts[CUSTOM]
    return pack(parts if stated is None else {**parts, CUSTOM: properties.written(stated)})


def restyled(name: str) -> bytes:
    """A shipped template with red headings."""
    parts = unpack(layout(name).template)
    styles = parse_xml(parts[STYLES])
    heading = next(each for each in styles.iter(w("style")) if each.get(w("styleId")) == "Heading1")
    runs = heading.find(w("rPr"))
    assert runs is not None
    colour = runs.makeelement(w("color"))
    colour.set(w("val"), RED)
    runs.append(colour)
    return pack({**parts, STYLES: xml_bytes(styles)})


def colour_of_headings(report: Path) -> str:
    """The colour of the style that the first numbered heading of a report has, however an office program names it."""
    styles = parse_xml(unpack(report.read_bytes())[STYLES])
    heading = next(
        each
        for each in styles.iter(w("style"))
        if str(each.find(w("name")).get(w("val"))).casefold() == "heading 1"  # type: ignore[union-attr]
    )
    colour = heading.find(f"{w('rPr')}/{w('color')}")
    return "" if colour is None else str(colour.get(w("val"))).upper()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty folder for templates."""
    (tmp_path / "แม่แบบ").mkdir()
    return tmp_path / "แม่แบบ"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A complete workbook."""
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    return tmp_path / "งาน.xlsx"


def built(workbook: Path, folder: str, own: Path | None, name: str = "") -> Built:
    return build(workbook, workbook.parent / folder, Request(layout=name), Edited.REFUSE, Own(templates=own))


def run(*words: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(commands, [str(each) for each in words])
    return done.exit_code, done.output


# --- in the place of the shipped ---------------------------------------------------------------------------------


def test_a_restyled_template_is_used_and_a_missing_one_falls_back_to_the_shipped(own: Path, workbook: Path) -> None:
    (own / "analysis-issues.docx").write_bytes(restyled("analysis-issues"))
    plain, styled = built(workbook, "เดิม", None), built(workbook, "ใหม่", own)
    analysis, implementation = styled.outputs
    assert colour_of_headings(plain.outputs[0]) == ""
    assert colour_of_headings(analysis) == RED
    assert outline(analysis.read_bytes()) == outline(plain.outputs[0].read_bytes())
    assert implementation.read_bytes() == plain.outputs[1].read_bytes()
    assert styled.problems == plain.problems


@pytest.mark.unchecked("LibreOffice orders some properties as no schema has them")
@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_a_template_saved_by_libreoffice_is_the_same_layout_and_is_used(own: Path, workbook: Path) -> None:
    for name in NAMES:
        (own.parent / f"{name}.docx").write_bytes(restyled(name))
    profile = f"-env:UserInstallation={(own.parent / 'profile').as_uri()}"
    files = [own.parent / f"{name}.docx" for name in NAMES]
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(own), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    shelf = layouts_of(own)
    assert isinstance(shelf, Shelf)
    for name in NAMES:
        saved, shipped = layout(name, shelf), layout(name)
        assert (saved.kind, saved.title, saved.needs) == (shipped.kind, shipped.title, shipped.needs)
        assert saved.template == (own / f"{name}.docx").read_bytes()
    analysis, _ = built(workbook, "ใหม่", own).outputs
    assert colour_of_headings(analysis) == RED

    def words(report: Path) -> list[str]:  # LibreOffice renames styles, and gives every section a page number
        return re.sub(
            r"^\[.*?\] |[№•] |, pages \w+$", "", outline(report.read_bytes()), flags=re.MULTILINE
        ).splitlines()

    assert words(analysis) == words(built(workbook, "เดิม", None).outputs[0])


@pytest.mark.parametrize("lost", [None, {}, {"kind": "analysis"}, {"title": "ชื่อที่ตั้งเอง"}])
def test_what_a_template_no_longer_says_of_itself_is_as_in_the_one_it_replaces(
    own: Path, lost: dict[str, str] | None
) -> None:
    (own / "analysis-ranking.docx").write_bytes(with_properties("analysis-ranking", lost))
    shelf = layouts_of(own)
    assert isinstance(shelf, Shelf)
    found, shipped = layout("analysis-ranking", shelf), layout("analysis-ranking")
    assert (found.kind, found.needs) == (shipped.kind, shipped.needs)
    assert found.title == (lost or {}).get("title", shipped.title)
    assert found.path == own / "analysis-ranking.docx"


def test_the_layouts_keep_their_order_and_new_ones_follow(own: Path) -> None:
    for name in ("implementation", "analysis-ranking", "a-new-one"):
        (own / f"{name}.docx").write_bytes(layout("analysis-ranking" if name != "implementation" else name).template)
    shelf = layouts_of(own)
    assert isinstance(shelf, Shelf)
    analyses = [each for each in NAMES if each.startswith("analysis")]
    assert [each.name for each in shelf.of_kind(Kind.ANALYSIS)] == [*analyses, "a-new-one"]
    assert layouts.shipped().load("a-new-one") != shelf.load("a-new-one")


# --- beside the shipped ------------------------------------------------------------------------------------------


def test_a_template_of_a_new_name_is_a_layout_to_choose(own: Path, workbook: Path) -> None:
    stated = {"kind": "analysis", "title": "แบบของอำเภอ", "needs": "indicators measures"}
    (own / "แบบอำเภอ.docx").write_bytes(with_properties("analysis-ranking", stated))
    by_name, by_title = built(workbook, "ก", own, "แบบอำเภอ"), built(workbook, "ข", own, "แบบของอำเภอ")
    assert properties.read(unpack(by_name.outputs[0].read_bytes()))["layout"] == "แบบอำเภอ"
    assert by_name.outputs[0].read_bytes() == by_title.outputs[0].read_bytes()
    (refused,) = (each for each in built(workbook, "ค", None, "แบบอำเภอ").problems if each.blocks)
    assert refused.code.slug == "layout-unknown"
    (refused,) = (each for each in check(workbook, Request(layout="ไม่มี"), Own(templates=own)).problems if each.blocks)
    assert "แบบของอำเภอ (แบบอำเภอ)" in refused.remedy


@pytest.mark.parametrize("name", ["~$analysis-issues.docx", ".analysis-issues.docx", "analysis-issues.doc"])
def test_what_an_open_template_leaves_beside_it_is_left_alone(own: Path, workbook: Path, name: str) -> None:
    (own / name).write_bytes(b"not a template")
    assert built(workbook, "ใหม่", own).outputs


def test_a_letter_in_the_folder_and_a_report_of_another_name_are_no_templates(own: Path, workbook: Path) -> None:
    (own / "หนังสือนำส่ง.docx").write_bytes(with_properties("implementation", None))
    shutil.copy(built(workbook, "เดิม", None).outputs[0], own / "งาน_analysis.docx")
    shelf = layouts_of(own)
    assert isinstance(shelf, Shelf)
    assert shelf.found == layouts.shipped().found
    (said,) = [each for each in built(workbook, "ใหม่", own).problems if each.code.slug == "template-not-used"]
    assert all(name in said.message for name in ("หนังสือนำส่ง.docx", "งาน_analysis.docx"))
    code, printed = run("layouts", "--templates", own)
    assert (code, "หนังสือนำส่ง.docx" in printed) == (0, True)


# --- what cannot be used -----------------------------------------------------------------------------------------


def refusals(own: Path, workbook: Path) -> list[tuple[str, str]]:
    """(code, message) of what keeps a build with these templates from being made; nothing is written then."""
    made = built(workbook, "ใหม่", own)
    assert made.outputs == ()
    assert not (workbook.parent / "ใหม่").exists()
    assert check(workbook, Request(), Own(templates=own)).problems == made.problems
    return [(each.code.slug, each.message) for each in made.problems]


@pytest.mark.parametrize("content", [b"", b"no package", pack({"a.txt": b"another zip"})], ids=["empty", "text", "zip"])
def test_a_damaged_template_is_named_and_nothing_is_made(own: Path, workbook: Path, content: bytes) -> None:
    (own / "analysis-issues.docx").write_bytes(content)
    ((code, message),) = refusals(own, workbook)
    assert code == "template-damaged"
    assert "analysis-issues.docx" in message
    assert not re.search("zip|File|Error|large", message)


def header_of(parts: dict[str, bytes]) -> str:
    return next(each for each in parts if each.startswith("word/header"))


def without_relation(parts: dict[str, bytes], name: str) -> bytes:
    relations = parse_xml(parts[DOCUMENT_RELATIONS])
    (gone,) = (each for each in relations if f"word/{each.get('Target')}" == name)
    relations.remove(gone)
    return xml_bytes(relations)


BROKEN: dict[str, Callable[[dict[str, bytes]], dict[str, bytes | None]]] = {
    "no header": lambda parts: {header_of(parts): None},
    "no relation to the header": lambda parts: {DOCUMENT_RELATIONS: without_relation(parts, header_of(parts))},
    "a header that is no XML": lambda parts: {header_of(parts): b"<w:hdr"},
    "no styles": lambda _: {STYLES: None},
    "styles that are no XML": lambda _: {STYLES: b"styles"},
    "no content types": lambda _: {CONTENT_TYPES: None},
    "no relations": lambda _: {DOCUMENT_RELATIONS: None},
    "a document that is no XML": lambda parts: {DOCUMENT: parts[DOCUMENT][:-9]},
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_template_that_is_not_whole_is_named_and_nothing_is_made(own: Path, workbook: Path, case: str) -> None:
    parts = unpack(layout("analysis-issues").template)
    changed = {**parts, **BROKEN[case](parts)}
    (own / "analysis-issues.docx").write_bytes(pack({name: each for name, each in changed.items() if each is not None}))
    ((code, message),) = refusals(own, workbook)
    assert code == "template-damaged"
    assert "analysis-issues.docx" in message


def test_all_templates_that_cannot_be_used_are_named_at_once(own: Path, workbook: Path) -> None:
    (own / "analysis-issues.docx").mkdir()  # as unreadable as a file without rights, whoever runs the test
    (own / "แบบอำเภอ.docx").write_bytes(
        with_properties("analysis-issues", {"kind": "letter", "title": "ก", "needs": ""})
    )
    (own / "analysis-ranking.docx").write_bytes(layout("implementation").template)
    shutil.copy(built(workbook, "เดิม", None).outputs[1], own / "implementation.docx")
    found = dict(refusals(own, workbook))
    assert set(found) == {"template-damaged", "template-other-kind", "template-a-report"}
    assert "analysis-ranking.docx" in found["template-other-kind"]
    assert "แม่แบบของรายงานผลการดำเนินการ" in found["template-other-kind"]
    assert "แม่แบบของรายงานการวิเคราะห์" in found["template-other-kind"]
    assert "implementation.docx" in found["template-a-report"]
    problems = layouts_of(own)
    assert isinstance(problems, tuple)
    assert len(problems) == 4


def test_a_template_larger_than_any_is_not_read_whole(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layouts, "_LARGEST", 1000)
    (own / "analysis-issues.docx").write_bytes(layout("analysis-issues").template)
    (refused,) = layouts_of(own)  # type: ignore[misc]
    assert isinstance(refused, Problem)
    assert refused.code.slug == "template-damaged"


def test_a_folder_that_is_not_there_is_named(own: Path, workbook: Path) -> None:
    (problem,) = built(workbook, "ใหม่", own / "ไม่มี").problems
    assert problem.code.slug == "file-unreadable"
    assert problem.where.file == "ไม่มี"


def test_a_fault_in_a_tag_is_told_with_the_template_and_the_paragraph(own: Path, workbook: Path) -> None:
    parts = unpack(layout("analysis-issues").template)
    torn = parts[DOCUMENT].replace(b"{{ scores.overall }}", b"{{ scores.over }}")
    assert torn != parts[DOCUMENT]
    (own / "analysis-issues.docx").write_bytes(pack({**parts, DOCUMENT: torn}))
    code, said = run("build", workbook, "--templates", own)
    assert code == 3
    assert "(template-field-unknown)" in said
    assert "analysis-issues" in said


# --- handing out -------------------------------------------------------------------------------------------------


def test_exported_templates_make_the_same_documents_as_the_shipped(own: Path, workbook: Path) -> None:
    code, said = run("template", "export", own / "ใหม่")
    assert (code, said.count("สร้างแล้ว: ")) == (0, len(NAMES))
    assert sorted(each.name for each in (own / "ใหม่").iterdir()) == sorted(f"{each}.docx" for each in NAMES)
    for name in (*(each for each in NAMES if each.startswith("analysis")), ""):
        entries = complete()
        for each in entries["indicators"]:
            each["finding"] = "พบว่าดี"
        workbook.write_bytes(draw(entries))
        shipped = built(workbook, f"เดิม{name}", None, name)
        exported = built(workbook, f"ส่งออก{name}", own / "ใหม่", name)
        assert len(shipped.outputs) == 2
        assert [each.read_bytes() for each in exported.outputs] == [each.read_bytes() for each in shipped.outputs]


def test_an_export_never_writes_over_a_template_that_was_changed(own: Path) -> None:
    (own / "analysis-issues.docx").write_bytes(restyled("analysis-issues"))
    (own / "implementation.docx").write_bytes(layout("implementation").template)
    (own / "analysis-ranking.docx").mkdir()
    code, said = run("template", "export", own)
    assert code == 1
    assert (own / "analysis-issues.docx").read_bytes() == restyled("analysis-issues")
    assert "analysis-issues.docx มีอยู่แล้วและต่างจากฉบับที่มากับโปรแกรม" in said
    assert "(output-differs)" in said
    assert "analysis-ranking.docx" in said
    assert "implementation" not in said
    assert said.count("สร้างแล้ว: ") == len(NAMES) - 3
    (own / "analysis-issues.docx").unlink()
    (own / "analysis-ranking.docx").rmdir()
    assert run("template", "export", own)[0] == 0
    assert run("template", "export", own) == (0, "")


def test_check_draft_and_layouts_take_the_folder_too(own: Path, workbook: Path) -> None:
    (own / "analysis-issues.docx").write_bytes(restyled("analysis-issues"))
    code, said = run("layouts", "--templates", own)
    assert code == 0
    assert f"แม่แบบ: {own / 'analysis-issues.docx'}" in said
    assert f"แม่แบบ: {layout('implementation').path}" in said
    assert run("check", workbook, "--templates", own)[0] == 0
    assert draft(workbook, workbook.parent / "ร่าง.xlsx", Request(), Own(templates=own)).outputs
    (own / "analysis-issues.docx").write_bytes(b"damaged")
    for words in (("check", workbook), ("draft", workbook, "-o", own / "ร่าง.xlsx"), ("layouts",)):
        code, said = run(*words, "--templates", own)
        assert (code, "(template-damaged)" in said) == (3, True)
    assert run("check", workbook, "--templates", own / "ไม่มี")[0] == 2
