"""The programs that come along are those of the templates that come along, and are taken for no other."""

import ast
from pathlib import Path

import pytest

from itadocs.assessment.framework import Kind
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.report import layouts, precompiled
from itadocs.report.contract import ROOTS
from itadocs.report.guide_fields import GuideFields
from itadocs.report.ready import sources
from templates import build_reports

EVERY = [
    *((each.name, each.template, ROOTS[each.kind]) for each in layouts.shipped().every()),
    *(
        (name, (Path(build_reports.__file__).parent / f"handouts/{name}.docx").read_bytes(), GuideFields)
        for name in build_reports.HANDOUTS
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
    parts = sources(unpack(template))
    found = precompiled.programs(template, root, parts)
    assert found is not None
    assert found.keys() == parts.keys() >= {DOCUMENT}


def test_a_program_is_taken_for_nothing_but_what_it_was_made_from(monkeypatch: pytest.MonkeyPatch) -> None:
    import jinja2

    template = layouts.shipped().of_kind(Kind.ANALYSIS)[0].template
    root = ROOTS[Kind.ANALYSIS]
    assert precompiled.programs(template, root, [DOCUMENT]) is not None
    assert precompiled.programs(pack(unpack(template)) + b" ", root, [DOCUMENT]) is None
    assert precompiled.programs(template, GuideFields, [DOCUMENT]) is None
    assert precompiled.programs(template, root, [DOCUMENT, "word/header1.xml"]) is None
    monkeypatch.setattr(jinja2, "__version__", "9.9")
    assert precompiled.programs(template, root, [DOCUMENT]) is None


def test_a_program_only_writes_by_way_of_jinja() -> None:
    """It is what Jinja writes of what the allow-list let pass: nothing is imported but Jinja's runtime."""
    for each in shipped().glob("*.py"):
        tree = ast.parse(each.read_text("utf-8"))
        imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert [getattr(node, "module", None) for node in imported] == ["jinja2.runtime"], each.name
