"""Both reports of sample 001 from a ready context: this render, plain docxtpl, and the bare cost of deflating.

    python tests/benchmarks/bench_render.py [ROUNDS]

All three are measured in turns in one run; the ratios count, not the milliseconds (CPU time, medians and spread).
"""

import io
import statistics
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

from itadocs.assessment import framework_file
from itadocs.assessment.framework import Kind
from itadocs.oxml import parse_xml
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.pipeline import Request, examine
from itadocs.problems import Problem
from itadocs.report import chart_data, context, template
from itadocs.report.chart_part import ChartData
from itadocs.report.charts import fill
from itadocs.report.fields import ReportFields
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout
from itadocs.report.origin import Origin
from itadocs.report.seal import seal
from itadocs.thai import Numerals

Charts = Mapping[str, ChartData | None]
SAMPLE = Path(__file__).parents[2] / "samples" / "001.xlsx"


def ours(layout: Layout, report: ReportFields, charts: Charts) -> bytes:
    """What a build does from a ready context on."""
    parts = template.render(layout.name, layout.template, report)
    assert not isinstance(parts, Problem)
    document = parse_xml(parts[DOCUMENT])
    finished = finish(parts, Numerals.THAI, charts, document=document)
    sealed = seal(finished, layout.kind, layout.name, Origin("", ""), document=document)
    return pack(sealed, layout.template)


def charts_alone(layout: Layout, report: ReportFields, charts: Charts) -> Callable[[], int]:
    """Filling the charts of a rendered layout, and how many there are."""
    parts = template.render(layout.name, layout.template, report)
    assert not isinstance(parts, Problem)

    def work() -> int:
        filled = dict(parts)
        fill(parse_xml(filled[DOCUMENT]), filled, charts, Numerals.THAI)
        return sum(name.endswith(".xlsx") for name in filled)

    return work


def plain(layout: Layout, report: ReportFields) -> bytes:
    """What docxtpl does with the same template and context, safely (autoescape)."""
    document: Any = DocxTemplate(io.BytesIO(layout.template))
    document.render({each.name: getattr(report, each.name) for each in fields(report)}, autoescape=True)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def deflated(parts: dict[str, bytes]) -> int:
    """The least any writer of these parts must do."""
    return sum(len(zlib.compress(content, 6)) for content in parts.values())


def cost(work: Callable[[], object]) -> float:
    """CPU milliseconds of one call."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def main(rounds: int) -> None:
    """Print the table."""
    examined = examine(SAMPLE.read_bytes(), Request())
    framework = framework_file.load(2568)
    assert examined.submission
    assert examined.scores
    assert framework
    charts = chart_data.compose(examined.submission, framework, examined.scores, Numerals.THAI)
    report = context.compose(examined.submission, framework, examined.scores, Numerals.THAI, charts)
    layouts = {each.kind: each for each in examined.layouts}
    finished = {kind: unpack(ours(layout, report, charts)) for kind, layout in layouts.items()}
    contenders: dict[str, Callable[[Kind], object]] = {
        "itadocs": lambda kind: ours(layouts[kind], report, charts),
        "plain docxtpl": lambda kind: plain(layouts[kind], report),
        "bare deflate": lambda kind: deflated(finished[kind]),
    }
    figures: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, work in contenders.items():
            figures[name].append(sum(cost(lambda w=work, k=kind: w(k)) for kind in Kind))
    medians = {name: statistics.median(values) for name, values in figures.items()}
    print(f"both reports of 001, {rounds} rounds in turns, CPU ms")
    for name, values in figures.items():
        low, _, high = statistics.quantiles(values, n=4)
        print(f"  {name:14} {medians[name]:8.2f}   (middle half {low:.2f}–{high:.2f})")
    print(f"  itadocs / plain docxtpl {medians['itadocs'] / medians['plain docxtpl']:.3f}")
    filling = charts_alone(layouts[Kind.ANALYSIS], report, charts)
    count = filling()
    each = statistics.median(cost(filling) for _ in range(rounds)) / count
    print(f"  filling a chart         {each:.2f} ms ({count} charts, the document parsed once for all)")
    print(f"  itadocs / bare deflate  {medians['itadocs'] / medians['bare deflate']:.1f}")


if __name__ == "__main__":
    main(max(int(sys.argv[1]), 3) if len(sys.argv) > 1 else 15)
