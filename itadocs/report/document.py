"""One document whole: from the fields its template shows to the bytes of a sealed Word file."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from itadocs.package import pack
from itadocs.problems import Problem
from itadocs.report import draft_header, template
from itadocs.report.chart_part import ChartData
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout
from itadocs.report.origin import Origin
from itadocs.report.pictures import Picture
from itadocs.report.seal import seal
from itadocs.thai import Numerals

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def make(
    layout: Layout,
    fields: "DataclassInstance",
    numerals: Numerals,
    charts: Mapping[str, ChartData | None],
    origin: Origin,
    *,
    emblem: Picture | None = None,
    photos: Sequence[Picture | None] = (),
    open_points: int | None = None,
) -> bytes | Problem:
    """Render → finish → seal → pack; or what is wrong with the template.

    ``fields`` are those of the layout's contract. With ``open_points`` it is a draft, and says so on every page.
    """
    rendered = template.render(f"{layout.name}.docx", layout.template, fields)
    if isinstance(rendered, Problem):
        return rendered
    body = rendered.document
    finished = finish(rendered.parts, numerals, charts, emblem, photos, document=body)
    parts = finished.parts
    if open_points is not None:
        parts = draft_header.put(parts, open_points, numerals, document=body)
    sealed = seal(parts, layout.kind, layout.name, origin, document=body, charts=finished.charts)
    return pack(sealed, layout.template)
