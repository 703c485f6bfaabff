"""What the charts of the summary of a district show."""

from collections.abc import Mapping
from decimal import Decimal

from itadocs.assessment.district import Overview, State
from itadocs.assessment.model import Agency
from itadocs.report.chart_data import against_target
from itadocs.report.chart_part import ChartData, Series
from itadocs.report.speech import Speech
from itadocs.thai import Numerals

_MOST = 30
"""More agencies than this fill more than a page of bars; the table says it better then."""
_LONGEST = 36


def compose(overview: Overview, numerals: Numerals) -> Mapping[str, ChartData | None]:
    """The data of every chart by name; None where there are none for it."""
    speech, target = Speech(overview.framework, numerals), overview.framework.target
    means = [(speech.numbered(number), mean) for number, mean in overview.indicator_means.items()]
    league = [
        (f"{speech.whole(rank)}. {speech.prose(_short(each.agency, overview))}", scores.overall)
        for rank, each, scores in overview.ranking
    ]
    return {
        "returns": _counts({each.value: overview.count(each) for each in State}, speech),
        "levels": _counts(overview.ratings, speech) if overview.scored else None,
        "league": against_target(league, target, speech, stretches=True) if 1 < len(league) <= _MOST else None,
        "indicator_means": against_target(means, target, speech) if means else None,
    }


def _counts(counts: Mapping[str, int], speech: Speech) -> ChartData:
    """How many agencies there are of each sort."""
    said = (f"{speech.prose(name)} {speech.whole(count)} หน่วยงาน" for name, count in counts.items())
    values = tuple(Decimal(count) for count in counts.values())
    names = tuple(speech.prose(name) for name in counts)
    return ChartData(names, (Series("จำนวนหน่วยงาน", values),), says=", ".join(said))


def _short(agency: Agency, overview: Overview) -> str:
    """The name with its prefix abbreviated, and cut where it is long: there is little room beside a bar."""
    short = f"{agency.type.short}{agency.name}" if agency.type and agency.name else agency.full_name
    short += f" ({agency.district})" if agency.district and overview.has_namesake(agency) else ""
    return short if len(short) <= _LONGEST else f"{short[: _LONGEST - 1]}…"
