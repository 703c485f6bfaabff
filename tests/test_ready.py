"""A template is understood once: known again by its content, it makes what it made before; changed, it is another."""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.problems import Problem
from itadocs.report import kept, layouts, precompiled, understood
from itadocs.report.fields import ReportFields
from itadocs.report.layouts import Layout
from itadocs.report.ready import Ready, ready
from itadocs.report.template import Rendered, render
from tests.test_template import docx, fault, lines, paragraph, rendered, sample

EVERY: tuple[Layout, ...] = tuple(each for kind in Kind for each in layouts.shipped().of_kind(kind))
LAYOUT = EVERY[0]


@pytest.fixture(autouse=True)
def _forgetful() -> Iterator[None]:
    """As a program that was just started."""
    ready.cache_clear()
    yield
    ready.cache_clear()


@pytest.fixture
def understandings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that are understood from now on."""
    seen: list[str] = []
    real = understood.part

    def watched(name: str, part: str, source: str, root: object) -> object:
        seen.append(part)
        return real(name, part, source, root)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(understood, "part", watched)
    return seen


def without_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a template of an official's own."""
    monkeypatch.setattr(precompiled, "FOLDER", "none such")


# --- the same documents -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", EVERY, ids=lambda each: each.name)
def test_a_template_makes_the_same_document_however_it_is_made_ready(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, understandings: list[str]
) -> None:
    by_program = rendered(layout.template, sample())
    assert understandings == []
    without_programs(monkeypatch)
    ready.cache_clear()
    by_tags = rendered(layout.template, sample())
    assert DOCUMENT in understandings
    understandings.clear()
    ready.cache_clear()
    assert rendered(layout.template, sample()) == by_tags == by_program
    assert understandings == []


def test_what_goes_wrong_in_a_run_has_its_place_however_the_template_was_made_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nameless = replace(sample(), agency=replace(sample().agency, full_name=cast(Any, None)))

    def told() -> Problem:
        ready.cache_clear()
        return fault(LAYOUT.template, nameless)

    by_program = told()
    without_programs(monkeypatch)
    by_tags, by_texts = told(), told()
    assert by_program == by_tags == by_texts
    assert by_program.code is Code.TEMPLATE_FIELD_EMPTY
    assert "{{ agency.full_name }}" in by_program.remedy


# --- once -------------------------------------------------------------------------------------------------------


def test_a_template_is_understood_once_and_an_edited_one_at_once(understandings: list[str]) -> None:
    before = docx(paragraph("ก่อน {{ year.assessed }}"))
    for _ in range(3):
        assert lines(rendered(before, sample())[DOCUMENT]) == ["ก่อน ๒๕๖๘"]
    assert understandings == [DOCUMENT]
    after = docx(paragraph("หลัง {{ year.assessed }}"))
    assert lines(rendered(after, sample())[DOCUMENT]) == ["หลัง ๒๕๖๘"]
    assert lines(rendered(before, sample())[DOCUMENT]) == ["ก่อน ๒๕๖๘"]
    assert understandings == [DOCUMENT, DOCUMENT]


def test_only_so_many_templates_are_held_in_memory() -> None:
    for number in range(30):
        rendered(docx(paragraph(f"{number} {{{{ year.assessed }}}}")), sample())
    assert ready.cache_info().currsize <= 8


def test_a_faulty_template_is_told_by_the_name_it_has_now() -> None:
    template = docx(paragraph("{{ nope }}"))
    for name in ("หนึ่ง.docx", "สอง.docx"):
        found = render(name, template, sample())
        assert isinstance(found, Problem)
        assert found.where.file == name


def test_what_is_made_does_not_change_what_is_ready() -> None:
    made = render(LAYOUT.name, LAYOUT.template, sample())
    assert isinstance(made, Rendered)
    made.parts.clear()
    made.document.clear()
    again = render(LAYOUT.name, LAYOUT.template, sample())
    assert isinstance(again, Rendered)
    assert len(again.document)
    assert list(again.parts) == list(unpack(LAYOUT.template))


def test_a_template_made_unsafe_is_refused_although_its_texts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    without_programs(monkeypatch)
    rendered(LAYOUT.template, sample())
    texts = kept.texts(LAYOUT.template)
    assert texts
    spoilt = pack({**unpack(LAYOUT.template), "word/vbaProject.bin": b"x"})
    kept.keep(spoilt, texts)
    found = ready(LAYOUT.name, spoilt, ReportFields)
    assert not isinstance(found, Ready | Problem)
    assert found.problem.code is Code.TEMPLATE_UNSAFE


@pytest.mark.parametrize("text", ["{{ year.assessed }}", "ไม่มีแท็ก"])
def test_what_no_template_may_bring_along_is_refused_with_and_without_tags(text: str) -> None:
    fetching = "<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>"
    for template in (docx(paragraph(text) + fetching), docx(paragraph(text), **{"word/vbaProject.bin": b"x"})):
        for _ in range(2):  # and not known for sound the next time
            ready.cache_clear()
            assert fault(template, sample()).code is Code.TEMPLATE_UNSAFE


# --- what is loaded ---------------------------------------------------------------------------------------------

_LOADED = """
import pickle, sys
from itadocs.report import template
name, data, report = pickle.loads(sys.stdin.buffer.read())
made = template.render(name, data, report)
assert isinstance(made, template.Rendered), made
print(sorted({'docxtpl', 'docx', 'openpyxl', 'PIL'} & set(sys.modules)))
"""


@pytest.mark.parametrize("way", ["by its programs", "by kept texts"])
def test_a_template_that_is_ready_needs_no_docxtpl(way: str, tmp_path: Path) -> None:
    own = docx(paragraph("{%p if true %}") + paragraph("{{ year.assessed }}") + paragraph("{%p endif %}"))
    template = LAYOUT.template if way == "by its programs" else own
    rendered(template, sample())  # which keeps the texts
    given = pickle.dumps((LAYOUT.name, template, sample()))
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], input=given, capture_output=True, cwd=Path(__file__).parents[1], check=True
    )
    assert done.stdout.decode().strip() == "[]"
