"""The programs that come along are those of the templates that come along, and are taken for no other."""

import ast
from pathlib import Path

import jinja2
import pytest

from itadocs.assessment.framework import Kind
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.report import layouts, precompiled
from itadocs.report.contract import ROOTS
from itadocs.report.guide_fields import GuideFields
from itadocs.report.layouts import Layout
from itadocs.report.ready import ready, sources
from templates import build_reports
from tests.test_template import rendered, sample

EVERY = [
    *((each.name, each.template, ROOTS[each.kind]) for each in layouts.shipped().every()),
    *(
        (name, (Path(build_reports.__file__).parent / f"handouts/{name}.docx").read_bytes(), root)
        for name, (root, _) in build_reports.HANDOUTS.items()
    ),
]


def shipped() -> Path:
    folder = layouts.brought(precompiled.FOLDER)
    assert folder is not None
    return folder


def test_the_programs_that_come_along_are_what_jinja_writes_now() -> None:
    found = {each.name: each.read_text("utf-8") for each in shipped().glob("*.py")}
    assert found == build_reports.programs(shipped().parent), "run python -m templates.build_reports"


@pytest.mark.parametrize(("name", "template", "root"), EVERY, ids=[each[0] for each in EVERY])
def test_every_part_with_tags_of_a_template_that_comes_along_has_its_program(
    name: str, template: bytes, root: type
) -> None:
    parts = unpack(template)
    found = precompiled.programs(parts, sources(parts), root)
    assert found is not None
    assert found.keys() == sources(parts).keys() >= {DOCUMENT}


def test_a_program_is_taken_for_nothing_but_what_it_was_made_from(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = unpack(layouts.shipped().of_kind(Kind.ANALYSIS)[0].template)
    root = ROOTS[Kind.ANALYSIS]
    assert precompiled.programs(parts, [DOCUMENT], root) is not None
    assert precompiled.programs({**parts, DOCUMENT: parts[DOCUMENT] + b" "}, [DOCUMENT], root) is None
    assert precompiled.programs({**parts, "word/vbaProject.bin": b""}, [DOCUMENT], root) is None
    assert precompiled.programs(parts, [DOCUMENT, "word/header1.xml"], root) is None
    assert precompiled.programs(parts, [DOCUMENT], GuideFields) is None
    assert precompiled.programs(parts, [], root) is None
    monkeypatch.setattr(jinja2, "__version__", "9.9")
    assert precompiled.programs(parts, [DOCUMENT], root) is None


def test_programs_are_looked_for_nowhere_but_where_the_code_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are code: a folder of somebody's templates, or the one a command is called in, brings none along."""
    parts, root = unpack(layouts.shipped().of_kind(Kind.ANALYSIS)[0].template), ROOTS[Kind.ANALYSIS]
    parts[DOCUMENT] += b" "
    names = precompiled.names_of(parts, sources(parts), root).values()
    for folder in (tmp_path / precompiled.FOLDER, tmp_path / "templates" / precompiled.FOLDER):
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "own.docx").write_bytes(pack(parts))
    own = layouts.shipped().with_own(tmp_path).load("own")
    assert isinstance(own, Layout)
    rendered(own.template, sample())
    monkeypatch.setattr(layouts, "_FOLDERS", (tmp_path / "templates",))
    ready.cache_clear()
    with pytest.raises(SystemExit):  # else nothing was laid out for it
        rendered(own.template, sample())


def test_a_program_only_writes_by_way_of_jinja() -> None:
    """It is what Jinja writes of what the allow-list let pass: nothing is imported but Jinja's runtime."""
    for each in shipped().glob("*.py"):
        tree = ast.parse(each.read_text("utf-8"))
        imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert [getattr(node, "module", None) for node in imported] == ["jinja2.runtime"], each.name
