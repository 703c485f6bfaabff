"""Native charts: their data equal the embedded workbook and the scores, their look is the template's."""

import copy
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, R, c, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT, DOCUMENT_RELATIONS, pack, unpack
from itadocs.pipeline import Request
from itadocs.problems import Problem
from itadocs.report import chart_data, chart_part, chart_shown, layouts, properties
from itadocs.report.chart_part import ChartData, Series
from itadocs.report.chart_workbook import workbook
from itadocs.report.charts import fill, names_in
from itadocs.report.drawings import described
from itadocs.report.fingerprint import fingerprint
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout
from itadocs.report.template import render
from itadocs.thai import DRAFT_BEGINS, DRAFT_ENDS, Numerals
from templates.drawing.charts import BY_NAME
from tests.support import Entries, complete, examined, fields_of, framework, produced
from tests.test_every_layout import faults

LAYOUTS = {"analysis-issues": 5, "analysis-indicators": 4, "analysis-ranking": 1, "analysis-narrative": 0}
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
THAI = "[$-D00041E]"


def with_history(years: int, scores: Callable[[int], float] = lambda number: 70.0 + 3 * number) -> Entries:
    """The complete submission with this many earlier years, and scores by indicator number."""
    entries = complete()
    entries["agency"][0]["development_indicator"] = 4
    for number, each in enumerate(entries["indicators"], start=1):
        each |= {"score": scores(number), "finding": "พบว่าดี"}
    entries["history"] = [
        {"year": 2567 - back, "overall": 90.5 - back, "IIT": 88 - back, "EIT": 89 - back, "OIT": 91 - back}
        | {str(number): 80.25 + number - back for number in range(1, 11) if number != 4}
        for back in range(years)
    ]
    return entries


def all_pass(_: int) -> float:
    return 95.5


def seven_fail(number: int) -> float:
    return 55.0 + 4 * number


def made(entries: Entries, layout: str, numerals: Numerals = Numerals.THAI) -> dict[str, bytes]:
    product = produced(entries, Request(frozenset({Kind.ANALYSIS}), layout, numerals))
    assert product.documents, [str(each) for each in product.problems if each.blocks]
    return unpack(product.documents[Kind.ANALYSIS])


def shown(parts: dict[str, bytes]) -> dict[str, Element]:
    """The charts that the document shows, in order, by the name of their part."""
    relations = {str(each.get("Id")): str(each.get("Target")) for each in parse_xml(parts[DOCUMENT_RELATIONS])}
    drawn = parse_xml(parts[DOCUMENT]).iter(c("chart"))
    targets = [relations[str(each.get(f"{{{R}}}id"))] for each in drawn]
    return {Path(target).stem: parse_xml(parts[f"word/{target}"]) for target in targets}


def table(chart: Element) -> list[tuple[str, list[str | None]]]:
    """(name, cached values) of each series."""
    return [(values(series, "tx")[0] or "", values(series, "val")) for series in chart.iter(c("ser"))]


def values(series: Element, part: str) -> list[str | None]:
    cache = next(each for each in series.find(c(part)).iter(c("numCache"), c("strCache")))  # type: ignore[union-attr]
    count = int(str(cache.find(c("ptCount")).get("val")))  # type: ignore[union-attr]
    points = {int(str(each.get("idx"))): each.findtext(c("v")) for each in cache.iter(c("pt"))}
    return [points.get(position) for position in range(count)]


# --- the data ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("numerals", Numerals)
@pytest.mark.parametrize("years", [0, 3, 5])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("scores", [all_pass, seven_fail])
def test_every_cached_value_equals_the_cell_it_names_in_the_embedded_workbook(
    layout: str, years: int, scores: Callable[[int], float], numerals: Numerals, tmp_path: Path
) -> None:
    parts = made(with_history(years, scores), layout, numerals)
    charts = shown(parts)
    assert len(charts) == LAYOUTS[layout] - (
        0 if years else {"analysis-issues": 2, "analysis-indicators": 1}.get(layout, 0)
    )
    equal_their_workbooks(parts)
    # Sealed with what the charts were said to show; read of them now, it is the same.
    assert properties.read(parts)["fingerprint"].endswith(f":{fingerprint(parts)}")
    assert faults(pack(parts), tmp_path) == []


def equal_their_workbooks(parts: dict[str, bytes]) -> None:
    for name, chart in shown(parts).items():
        sheet: Any = openpyxl.load_workbook(io.BytesIO(parts[f"word/embeddings/{name}.xlsx"]))["Sheet1"]
        for formula in chart.iter(c("f")):
            cells = sheet[str(formula.text).split("!")[1].replace("$", "")]
            stored = [cell.value for row in cells for cell in row] if isinstance(cells, tuple) else [cells.value]
            cache = formula.getnext()
            assert cache is not None
            points = {int(str(each.get("idx"))): each.findtext(c("v")) for each in cache.iter(c("pt"))}
            assert int(str(cache.find(c("ptCount")).get("val"))) == len(stored)  # type: ignore[union-attr]
            for position, value in enumerate(stored):
                cached = points.get(position)
                assert value == cached if isinstance(value, str) or cached is None else float(cached) == value


def test_the_charts_show_the_scores_of_this_year_and_of_earlier_ones_newest_first() -> None:
    charts = shown(made(with_history(3), "analysis-issues"))
    assert list(charts) == ["overall", "overall_by_year", "instruments", "instruments_by_year", "indicators_by_year"]
    assert table(charts["overall"]) == [("คะแนนที่ได้", ["90.4", "9.6"])]
    assert values(next(charts["overall_by_year"].iter(c("ser"))), "cat") == ["๒๕๖๕", "๒๕๖๖", "๒๕๖๗", "๒๕๖๘"]
    assert table(charts["overall_by_year"]) == [
        ("คะแนน", ["88.5", "89.5", "90.5", "90.4"]),
        ("เกณฑ์เป้าหมาย", ["85"] * 4),
    ]
    assert table(charts["instruments"]) == [("คะแนน", ["79", "91", "98.5"]), ("เกณฑ์เป้าหมาย", ["85"] * 3)]
    by_year = table(charts["instruments_by_year"])
    assert [name for name, _ in by_year] == ["ปี ๒๕๖๘", "ปี ๒๕๖๗", "ปี ๒๕๖๖", "ปี ๒๕๖๕"]
    assert by_year[1][1] == ["88", "89", "91"]
    radar = table(charts["indicators_by_year"])
    assert radar[0][1] == [f"{70 + 3 * number}" for number in range(1, 11)]
    assert radar[1][1][3] is None  # not given, and not nought
    assert radar[1][1][4] == "85.25"


def test_the_colour_of_a_bar_follows_its_score_and_not_its_place() -> None:
    for failing in ({4}, {1, 2, 3, 5, 8, 9, 10}, set(range(1, 11)), set[int]()):
        (chart,) = (
            chart
            for name, chart in shown(
                made(with_history(0, lambda number, low=failing: 84.99 if number in low else 85.0), "analysis-ranking")
            ).items()
            if name == "indicators"
        )
        (_, passing), (_, below) = table(chart)
        assert [value is not None for value in below] == [number in failing for number in range(1, 11)]
        assert [value is not None for value in passing] == [number not in failing for number in range(1, 11)]


@pytest.mark.parametrize(("numerals", "digits"), [(Numerals.THAI, "๐-๙"), (Numerals.ARABIC, "0-9")])
def test_digits_follow_the_numeral_option_by_number_format_and_values_stay_numbers(
    numerals: Numerals, digits: str
) -> None:
    for chart in shown(made(with_history(2), "analysis-issues", numerals)).values():
        codes = [str(each.get("formatCode")) for each in chart.iter(c("numFmt"))]
        codes += [str(each.text) for each in chart.iter(c("formatCode"))]
        assert {code.startswith(THAI) for code in codes if code != "General"} == {numerals is Numerals.THAI}
        for point in chart.iter(c("v")):
            cache = point.getparent().getparent()  # type: ignore[union-attr]
            is_number = cache is not None and cache.tag == c("numCache")
            assert (
                re.fullmatch(r"[0-9.]+", str(point.text))
                if is_number
                else re.search(f"[{digits}]|[ก-๙A-Z]", str(point.text))
            )


def test_the_score_in_the_middle_of_the_ring_is_a_cell_of_its_workbook() -> None:
    parts = made(complete(), "analysis-issues")
    linked = shown(parts)["overall"].find(f".//{c('title')}//{c('strRef')}")
    assert linked is not None
    assert (linked.findtext(c("f")), linked.findtext(f".//{c('v')}")) == ("Sheet1!$D$1", "๙๐.๐๐")


def test_the_alternative_text_states_the_figures_and_no_tag_is_left() -> None:
    document = parse_xml(made(with_history(1), "analysis-indicators")[DOCUMENT])
    said = [str(each.get("descr")) for each in document.iter(f"{WP}docPr")]
    assert said == [
        "ผลการประเมินในภาพรวม ๙๐.๔๐ คะแนน",
        "ผลการประเมินในภาพรวมย้อนหลัง ๒๕๖๗ ๙๐.๕๐, ๒๕๖๘ ๙๐.๔๐ เกณฑ์เป้าหมาย ๘๕",
        "ผลการประเมินรายเครื่องมือ IIT ๗๙.๐๐, EIT ๙๑.๐๐, OIT ๙๘.๕๐ เกณฑ์เป้าหมาย ๘๕",
        said[3],
    ]
    assert "๑๐. การป้องกันการทุจริต ๑๐๐.๐๐" in said[3]


# --- captions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("years", "numbers"), [(0, "๑๒๓"), (2, "๑๒๓๔๕")])
def test_figures_are_numbered_through_and_spoken_of(years: int, numbers: str) -> None:
    document = parse_xml(made(with_history(years), "analysis-issues")[DOCUMENT])
    styles = f"{w('pPr')}/{w('pStyle')}[@{w('val')}='FigureCaption']"
    captions = [
        "".join(t.text or "" for t in each.iter(w("t")))
        for each in document.iter(w("p"))
        if each.find(styles) is not None
    ]
    assert [each.split()[:2] for each in captions] == [["ภาพที่", number] for number in numbers]
    said = "".join(each.text or "" for each in document.iter(w("t")))
    assert all(f"ตามภาพที่ {number}" in said for number in numbers)
    assert ("ย้อนหลัง" in " ".join(captions)) is bool(years)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_without_history_its_charts_vanish_without_a_trace(layout: str) -> None:
    parts = made(with_history(0), layout)
    assert [name for name in parts if "by_year" in name and "indicators" not in name] == []
    for name in ("[Content_Types].xml", DOCUMENT_RELATIONS, DOCUMENT):
        assert b"overall_by_year" not in parts[name]
        assert b"instruments_by_year" not in parts[name]


def test_without_history_the_radar_shows_the_assessed_year_alone() -> None:
    radar = table(shown(made(with_history(0), "analysis-issues"))["indicators_by_year"])
    assert [name for name, _ in radar] == ["ปี ๒๕๖๘"]
    assert len(radar[0][1]) == 10


# --- templates that someone changed ------------------------------------------------------------------------------


def example(name: str) -> Element:
    return parse_xml(BY_NAME[name].xml())


def put(chart: bytes, data: ChartData, numerals: Numerals = Numerals.THAI) -> Element:
    """A chart with these data; what it is said to show is what is read of it."""
    filled = chart_part.filled(chart, data, numerals)
    assert filled.shown == chart_shown.shown(filled.part)
    assert chart_shown.agrees(filled.shown, workbook(data))
    return parse_xml(filled.part)


YEARS = ChartData(
    ("ก", "ข"),
    tuple(Series(f"ปี {year}", (Decimal(year), None)) for year in range(9, 0, -1)),
    says="",
    grows=True,
)


@pytest.mark.parametrize("drawn", [1, 2, 6])
@pytest.mark.parametrize("count", [1, 3, 9])
def test_a_chart_restyled_to_another_count_of_series_still_fills(drawn: int, count: int) -> None:
    chart = example("instruments_by_year")
    for series in list(chart.iter(c("ser")))[drawn:]:
        series.getparent().remove(series)  # type: ignore[union-attr]
    first = next(chart.iter(c("ser")))
    next(first.iter(f"{A}srgbClr")).set("val", "123456")
    look = xml_bytes(first.find(c("spPr")))  # type: ignore[arg-type]
    data = replace(YEARS, series=YEARS.series[:count])
    chart = put(xml_bytes(chart), data)
    assert [name for name, _ in table(chart)] == [f"ปี {year}" for year in range(9, 9 - count, -1)]
    filled = list(chart.iter(c("ser")))
    assert [each.find(c("idx")).get("val") for each in filled] == [str(n) for n in range(count)]  # type: ignore[union-attr]
    assert xml_bytes(filled[0].find(c("spPr"))) == look  # type: ignore[arg-type]


@pytest.mark.parametrize("prefix", ["", "xyz:"])
def test_a_chart_is_filled_whatever_its_names_begin_with_and_whatever_stands_between_them(prefix: str) -> None:
    plain = BY_NAME["instruments_by_year"].xml()
    other = re.sub(rb"(</?)c:", rb"\1" + prefix.encode(), plain)
    other = other.replace(b"xmlns:c=", f"xmlns:{prefix}".rstrip(":").encode() + b"=")
    assert other != plain
    other = re.sub(rb"(<[^<>]*ser>)", rb"<!-- <?itadocs a?> -->\1<?itadocs tx 0?>", other)
    data = replace(
        YEARS, categories=("ก & ข", "<ค>"), series=(*YEARS.series[:2], Series('"ง"', (Decimal("1.50"), None)))
    )
    expected, found = (put(each, data) for each in (plain, other.replace(b"xmlns:=", b"xmlns=")))
    assert [name for name, _ in table(found)] == ["ปี 9", "ปี 8", '"ง"']
    assert table(found) == table(expected)
    assert [each.tag for each in found.iter()] == [each.tag for each in expected.iter()]
    assert [each.text for each in found.iter(c("v"))] == [each.text for each in expected.iter(c("v"))]


WORDS = st.text(
    st.sampled_from("กข๑1.- &<>\"'\n\t") | st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), max_size=12
)
FIGURES = st.none() | st.decimals(-100, 100, places=2) | st.integers(0, 10**6).map(Decimal)


@given(st.sampled_from(sorted(BY_NAME)), st.data(), st.sampled_from(Numerals))
def test_what_a_chart_is_said_to_show_is_what_is_read_of_it(name: str, data: st.DataObject, numerals: Numerals) -> None:
    categories = tuple(data.draw(st.lists(WORDS, max_size=4)))
    figures = st.tuples(*[FIGURES] * len(categories))
    series = tuple(data.draw(st.lists(st.builds(Series, WORDS, figures), min_size=1, max_size=5)))
    put(
        BY_NAME[name].xml(),
        ChartData(categories, series, "", data.draw(WORDS), grows=data.draw(st.booleans())),
        numerals,
    )


def test_a_label_that_was_typed_is_shown_by_a_chart_and_by_every_copy_of_its_series() -> None:
    chart = BY_NAME["instruments_by_year"].xml()
    label = '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:r><a:t>ดีมาก</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>'
    typed = chart.decode().replace("<c:dLbls>", f"<c:dLbls>{label}")
    found = chart_part.filled(typed.encode(), YEARS, Numerals.THAI).shown
    assert found == chart_shown.shown(chart_part.filled(typed.encode(), YEARS, Numerals.THAI).part)
    assert [value for what, _, value in found.points if what == "dLbl"] == ["ดีมาก"] * len(YEARS.series)


def test_a_chart_of_which_the_workbook_is_missing_gets_one() -> None:
    layout = layouts.shipped().load("analysis-ranking")
    assert isinstance(layout, Layout)
    parts = {name: part for name, part in unpack(layout.template).items() if not name.endswith(".xlsx")}
    (name,) = names_in(parts)
    data = ChartData(("ก", "ข"), (Series("คะแนน", (Decimal(90), Decimal(80))),), says="")
    fill(described(parse_xml(parts[DOCUMENT])), parts, {name: data}, Numerals.ARABIC)
    equal_their_workbooks(parts)


@pytest.mark.parametrize("is_marked", [False, True])
def test_what_a_chart_is_said_to_show_is_so_without_marks_too(is_marked: bool) -> None:
    layout = layouts.shipped().load("analysis-ranking")
    assert isinstance(layout, Layout)
    parts = dict(unpack(layout.template))
    (name,) = names_in(parts)
    category = f"{DRAFT_BEGINS}ก{DRAFT_ENDS}" if is_marked else "ก"
    data = ChartData((category,), (Series("คะแนน", (Decimal(90),)),), says="")
    done = finish(parts, Numerals.ARABIC, {name: data})
    (part,) = (each for each in done.parts if each.startswith("word/charts/") and each.endswith(".xml"))
    found = chart_shown.shown(done.parts[part])
    assert ("cat", "0", "ก") in found.points
    assert done.charts == ({} if is_marked else {part: found})


def test_a_target_line_that_was_deleted_stays_deleted() -> None:
    chart = example("instruments")
    line = next(chart.iter(c("lineChart")))
    line.getparent().remove(line)  # type: ignore[union-attr]
    data = ChartData(("IIT",), (Series("คะแนน", (Decimal(90),)), Series("เกณฑ์เป้าหมาย", (Decimal(85),))), says="")
    chart = put(xml_bytes(chart), data, Numerals.ARABIC)
    assert table(chart) == [("คะแนน", ["90"])]


def filled(template: bytes, entries: Entries) -> dict[str, bytes] | Problem:
    found = examined(entries)
    assert found.submission is not None
    assert found.scores is not None
    report = fields_of(found.submission, framework(), found.scores, Numerals.THAI)
    rendered = render("แม่แบบ", template, report)
    charts = chart_data.compose(found.submission, framework(), found.scores, Numerals.THAI)
    return rendered if isinstance(rendered, Problem) else finish(rendered.parts, Numerals.THAI, charts).parts


@cache
def shipped(name: str) -> bytes:
    layout = layouts.shipped().load(name)
    assert not isinstance(layout, Problem)
    return layout.template


def retagged(old: str, new: str) -> bytes:
    parts = unpack(shipped("analysis-ranking"))
    assert old.encode() in parts[DOCUMENT]
    return pack({**parts, DOCUMENT: parts[DOCUMENT].replace(old.encode(), new.encode())})


def test_a_chart_deleted_from_the_template_leaves_no_part_behind(tmp_path: Path) -> None:
    parts = unpack(shipped("analysis-indicators"))
    document = parse_xml(parts[DOCUMENT])
    for drawing in list(document.iter(w("drawing"))):
        if next(drawing.iter(c("chart")), None) is not None:
            drawing.getparent().remove(drawing)  # type: ignore[union-attr]
    made_ = filled(pack({**parts, DOCUMENT: xml_bytes(document)}), with_history(2))
    assert not isinstance(made_, Problem)
    assert [name for name in made_ if "chart" in name or "embeddings" in name] == []
    assert b"chart" not in made_[DOCUMENT_RELATIONS] + made_["[Content_Types].xml"]
    assert faults(pack(made_), tmp_path) == []


def test_a_chart_that_asks_for_unknown_data_is_a_fault_that_names_what_there_is() -> None:
    found = filled(retagged("itadocs:chart indicators ", "itadocs:chart indicator "), complete())
    assert isinstance(found, Problem)
    assert found.code.slug == "template-chart-unknown"
    assert "“indicator”" in found.message
    assert "indicators_by_year" in found.remedy


def test_a_chart_can_be_set_to_other_data_in_word() -> None:
    made_ = filled(retagged("itadocs:chart indicators ", "itadocs:chart indicators_by_year "), with_history(1))
    assert not isinstance(made_, Problem)
    assert [name for name, _ in table(shown(made_)["indicators"])] == ["ปี ๒๕๖๘", "ปี ๒๕๖๗"]


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_a_template_saved_by_libreoffice_shows_the_same_figures(tmp_path: Path) -> None:
    (tmp_path / "แม่แบบ.docx").write_bytes(shipped("analysis-issues"))
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run([*command, tmp_path / "out", tmp_path / "แม่แบบ.docx"], check=True, capture_output=True, timeout=180)
    saved = filled((tmp_path / "out" / "แม่แบบ.docx").read_bytes(), with_history(2))
    assert not isinstance(saved, Problem)
    original = shown(made(with_history(2), "analysis-issues"))
    assert [table(chart) for chart in shown(saved).values()] == [table(chart) for chart in original.values()]


# --- cost --------------------------------------------------------------------------------------------------------


def test_no_chart_or_workbook_library_is_imported_to_fill_a_chart() -> None:
    code = (
        "import sys; from templates.drawing.charts import BY_NAME\n"
        "BY_NAME['indicators'].xml()\n"
        "print(sorted({'pptx', 'xlsxwriter', 'openpyxl', 'docx', 'PIL'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"


def test_the_same_data_make_the_same_bytes() -> None:
    assert workbook(YEARS) == workbook(copy.deepcopy(YEARS))
