"""The Word summary of a district: from an overview to the bytes of the document."""

from itadocs.assessment.district import Overview
from itadocs.problems import Problem
from itadocs.report import district_charts, district_context
from itadocs.report.document import make
from itadocs.report.layouts import Shelf
from itadocs.report.origin import Origin
from itadocs.thai import Numerals

_LAYOUT = "district-summary"
_WHOSE = "หน่วยงานในพื้นที่"


def document(overview: Overview, numerals: Numerals, shelf: Shelf) -> bytes | Problem:
    """The summary as a .docx, or what is wrong with its template. ``shelf`` has the template."""
    layout = shelf.load(_LAYOUT)
    if isinstance(layout, Problem):
        return layout
    charts = district_charts.compose(overview, numerals)
    fields = district_context.compose(overview, numerals, charts)
    origin = Origin(_WHOSE, str(overview.framework.fiscal_year))
    return make(layout, fields, numerals, charts, origin)
