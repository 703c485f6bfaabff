"""The samples are what their sources build, and say what they are meant to say."""

import difflib
import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest

from itadocs.assessment.framework import Kind
from itadocs.package import unpack
from itadocs.pipeline import Request, check, produce
from tests.outline import GOLDENS, outline

SAMPLES = Path(__file__).parents[1] / "samples"


def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_samples", SAMPLES / "build_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _values(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def test_the_samples_are_what_their_sources_build(tmp_path: Path) -> None:
    _builder().main(tmp_path)
    for name in (*_builder().GOOD, "faulty"):
        assert _values(SAMPLES / f"{name}.xlsx") == _values(tmp_path / f"{name}.xlsx"), "run samples/build_samples.py"
    committed = sorted(path.name for path in (SAMPLES / "reports").glob("*.docx"))
    assert committed == sorted(path.name for path in (tmp_path / "reports").glob("*.docx"))
    for name in committed:
        fresh = unpack((tmp_path / "reports" / name).read_bytes())
        lying = unpack((SAMPLES / "reports" / name).read_bytes())
        differing = [part for part in fresh.keys() | lying.keys() if fresh.get(part) != lying.get(part)]
        assert differing == [], f"{name}: run samples/build_samples.py"


@pytest.mark.parametrize("path", sorted(GOLDENS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_word_of_the_sample_reports_stands_where_it_stood(path: Path) -> None:
    report = SAMPLES / "reports" / f"{path.stem}.docx"
    expected, found = path.read_text("utf-8").splitlines(), outline(report.read_bytes()).splitlines()
    changes = "\n".join(difflib.unified_diff(expected, found, "golden", "now", n=0, lineterm=""))
    assert changes == "", f"if this is meant: python -m tests.outline\n{changes}"


def test_sample_001_has_the_published_figures_and_no_problem_but_that_its_place_is_invented() -> None:
    examined = check(SAMPLES / "001.xlsx", Request())
    assert [(each.code.slug, each.where.cell) for each in examined.problems] == [("province-unknown", "B8")]
    assert examined.scores is not None
    assert (str(examined.scores.overall), examined.scores.rating) == ("95.30", "ผ่านดี")
    instruments = {code: str(score) for code, score in examined.scores.instruments.items()}
    assert instruments == {"IIT": "85.38", "EIT": "99.78", "OIT": "99.38"}


def test_the_minimal_sample_gives_the_analysis_alone() -> None:
    product = produce((SAMPLES / "minimal.xlsx").read_bytes(), Request())
    assert set(product.documents) == {Kind.ANALYSIS}
    assert [each.code.slug for each in product.problems] == ["province-unknown", "results-not-begun"]


def _planted() -> list[tuple[str, str]]:
    mistakes = tomllib.loads((SAMPLES / "faulty.toml").read_text("utf-8"))["mistakes"]
    return [(code, cell) for mistake in mistakes for code, cell in mistake["expected"]]


@pytest.mark.parametrize(("code", "cell"), _planted())
def test_every_planted_mistake_is_reported_with_its_cell_in_one_run(code: str, cell: str) -> None:
    problems = check(SAMPLES / "faulty.xlsx", Request()).problems
    assert (code, cell) in [(each.code.slug, each.where.cell) for each in problems]


def test_the_faulty_sample_has_no_problem_but_the_planted_ones() -> None:
    product = produce((SAMPLES / "faulty.xlsx").read_bytes(), Request())
    assert sorted((each.code.slug, each.where.cell) for each in product.problems) == sorted(_planted())
    assert len(_planted()) >= 20
    assert product.documents == {}
