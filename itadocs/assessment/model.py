"""What an agency hands in: a submission and its parts, frozen.

Every value has an address such as ``indicators[4].score`` or ``measures[2569/M2].units``; list entries are
addressed by their stable ids. ``Submission.where`` tells which cell an address was read from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cached_property
from typing import NamedTuple

from itadocs.assessment.framework import AgencyType, PlaceRule
from itadocs.problems import NOWHERE, Location
from itadocs.thai import Numerals, is_drafted, without_marks


class Need(StrEnum):
    """A part of the workbook that a report layout cannot do without; layouts name these in their properties."""

    AGENCY = "agency"
    INDICATORS = "indicators"
    FINDINGS = "findings"  # of every indicator: what was found, or what to develop
    DEVELOPMENT = "development"  # a measure for the indicator chosen to be developed
    ITEMS = "items"
    ISSUES = "issues"
    MEASURES = "measures"
    RESULTS = "results"


class Status(Enum):
    """How far a measure has come, in the official's words."""

    DONE = "แล้วเสร็จ"
    UNDER_WAY = "อยู่ระหว่างดำเนินการ"
    NOT_STARTED = "ยังไม่ได้ดำเนินการ"


class RemarkKind(Enum):
    """What a remark on the assessment is."""

    SUGGESTION = "ข้อเสนอแนะ"
    FROM_OUTSIDE = "ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก"
    LIMIT = "ข้อจำกัด"
    OBSTACLE = "ปัญหาอุปสรรค"


class Date(NamedTuple):
    """A day, or a whole month where ``day`` is None. ``year`` is B.E. (พ.ศ.)."""

    year: int
    month: int
    day: int | None = None

    @property
    def first(self) -> tuple[int, int, int]:
        """The first day it covers, for comparing."""
        return (self.year, self.month, self.day or 1)

    @property
    def last(self) -> tuple[int, int, int]:
        """The last day it covers, for comparing."""
        from calendar import monthrange

        return (self.year, self.month, self.day or monthrange(self.year - 543, self.month)[1])

    @property
    def fiscal_year(self) -> int:
        """The fiscal year (1 October – 30 September) it falls into."""
        return self.year + 1 if self.month >= 10 else self.year


class Period(NamedTuple):
    """From one date to another, both included; a single date is a period with equal ends."""

    start: Date
    end: Date


@dataclass(frozen=True)
class Agency:
    """Who reports. Names are bare; ``full_name`` and ``location`` are how they are printed."""

    type: AgencyType | None
    name: str
    code: str
    district: str
    province: str
    place: PlaceRule

    @property
    def full_name(self) -> str:
        """Prefix and name, spelt the same everywhere."""
        return f"{self.type.prefix if self.type else ''}{self.name}"

    @property
    def location(self) -> str:
        """``อำเภอ… จังหวัด…`` as far as they apply and are no part of the name."""
        district = f"{self.place.district_word}{self.district}" if self.district else ""
        province = f"{self.place.province_word}{self.province}" if self.province not in ("", self.full_name) else ""
        return f"{district} {province}".strip()


@dataclass(frozen=True)
class Particulars:
    """What stands around the figures: years (พ.ศ.), the writing unit, the meeting, the signer, and choices."""

    assessed_year: int
    measures_year: int
    reported_year: int
    writing_unit: str
    report_date: Date | None
    meeting_date: Date | None
    meeting_participants: str
    signer_name: str
    signer_position: str
    website: str
    emblem: str
    numerals: Numerals
    layout: str
    development_indicator: int | None
    strength_threshold: Decimal
    published_overall: Decimal | None
    published_rating: str

    @property
    def analysed_year(self) -> int:
        """The assessed year whose analysis led to the reported measures."""
        return self.reported_year - (self.measures_year - self.assessed_year)


@dataclass(frozen=True)
class IndicatorEntry:
    """An indicator's published score (0–100; None = not given or not readable) and what was found."""

    number: int
    score: Decimal | None
    finding: str
    develop: str


@dataclass(frozen=True)
class ItemEntry:
    """An item as the workbook has it, corrections included. ``score`` None = the item has none."""

    code: str
    text: str
    indicator: int
    issue: int | None
    sub_indicator: str
    score: Decimal | None
    deficiency: str


@dataclass(frozen=True)
class YearScores:
    """The scores of an earlier year, as far as given."""

    year: int
    overall: Decimal | None
    instruments: Mapping[str, Decimal]
    indicators: Mapping[int, Decimal]


@dataclass(frozen=True)
class IssueAnalysis:
    """What to correct, to develop and to maintain in one issue; paragraphs, each possibly none."""

    issue: int
    correct: tuple[str, ...]
    develop: tuple[str, ...]
    maintain: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """A measure, project or activity of one fiscal year, and the issues and indicators it answers."""

    year: int
    id: str
    issues: tuple[int, ...]
    indicators: tuple[int, ...]
    title: str
    steps: tuple[str, ...]
    units: tuple[str, ...]
    period: Period | None
    monitoring: tuple[str, ...]

    @property
    def address(self) -> str:
        """Its stable address in the submission."""
        return f"measures[{self.year}/{self.id}]"


@dataclass(frozen=True)
class Result:
    """What became of a measure. A date that could not be read stays as it was typed."""

    measure: str
    status: Status | None
    done: tuple[str, ...]
    dates: tuple[Period | str, ...]
    outcome: tuple[str, ...]
    evidence: tuple[str, ...]
    obstacles: tuple[str, ...]
    suggestion: tuple[str, ...]


@dataclass(frozen=True)
class Remark:
    """A suggestion, limit or obstacle of the assessment itself."""

    kind: RemarkKind
    text: str


@dataclass(frozen=True)
class Photo:
    """A picture of what was done for a measure of the reported year: a file beside the workbook, and its caption."""

    measure: str
    file: str
    caption: str
    date: Date | None

    @property
    def address(self) -> str:
        """Its stable address in the submission."""
        return f"photos[{self.file}]"


class Blank(NamedTuple):
    """A cell that was left empty though a layout with this need wants it; ``hint`` says what belongs there."""

    need: Need
    where: Location
    hint: str


@dataclass(frozen=True)
class Submission:
    """A filled workbook, understood. Values that could not be read are None or empty and have their Problem."""

    agency: Agency
    particulars: Particulars
    indicators: tuple[IndicatorEntry, ...]
    items: tuple[ItemEntry, ...]
    history: tuple[YearScores, ...]
    analyses: tuple[IssueAnalysis, ...]
    measures: tuple[Measure, ...]
    results: tuple[Result, ...]
    remarks: tuple[Remark, ...]
    photos: tuple[Photo, ...] = ()
    results_begun: bool = False
    incomplete: frozenset[str] = frozenset()  # keys of sheets of which not every row could be read
    blanks: tuple[Blank, ...] = ()
    unreadable: frozenset[Location] = frozenset()  # the cells of values nothing could be taken from
    origins: Mapping[str, Location] = field(default_factory=dict[str, Location])

    def where(self, address: str) -> Location:
        """The cell a value was read from; for a sheet's key (``measures``) the sheet as a whole."""
        return self.origins.get(address, NOWHERE)

    def lacks(self, address: str, value: object) -> bool:
        """Whether a value is missing, and not merely unreadable: that would be another problem."""
        return not value and self.where(address) not in self.unreadable

    def measures_of(self, year: int) -> tuple[Measure, ...]:
        """The measures of one fiscal year, in the workbook's order."""
        return tuple(measure for measure in self.measures if measure.year == year)

    def photos_by_measure(self) -> tuple[Photo, ...]:
        """The photos in the order of the reported measures they show, as documents have them."""
        reported = self.measures_of(self.particulars.reported_year)
        places = {measure.id: place for place, measure in enumerate(reported)}
        return tuple(sorted(self.photos, key=lambda each: places.get(each.measure, len(places))))

    @cached_property
    def has_item_scores(self) -> bool:
        """Whether the sheet of items is filled in at all; a score that cannot be read was meant to be one."""
        typed = any(self.where(f"items[{each.code}].score") in self.unreadable for each in self.items)
        return typed or "items" in self.incomplete or any(each.score is not None for each in self.items)

    def answered_by(self, measure: "Measure") -> frozenset[int]:
        """The indicators a measure answers, by number or through the items of its issues."""
        through = (item.indicator for item in self.items if item.issue in measure.issues)
        return frozenset((*measure.indicators, *through))

    def prose(self) -> Iterator[tuple[str, str]]:
        """Every free text of the reports, with its address."""
        yield from ((address, without_marks(text)) for address, text in self._texts())

    def drafts(self) -> dict[Location, str]:
        """The drafted texts by the cell they are drafted for."""
        return {self.where(address): without_marks(text) for address, text in self._texts() if is_drafted(text)}

    def _texts(self) -> Iterator[tuple[str, str]]:
        for key in ("writing_unit", "meeting_participants", "signer_name", "signer_position"):
            yield f"agency.{key}", getattr(self.particulars, key)
        for entry in self.indicators:
            yield f"indicators[{entry.number}].finding", entry.finding
            yield f"indicators[{entry.number}].develop", entry.develop
        for item in self.items:
            yield f"items[{item.code}].deficiency", item.deficiency
        yield from self._listed("analyses", ((str(each.issue), each) for each in self.analyses), _ANALYSED)
        planned = ((f"{each.year}/{each.id}", each) for each in self.measures)
        yield from self._listed("measures", planned, ("title", "steps", "units", "monitoring"))
        yield from self._listed("results", ((each.measure, each) for each in self.results), _REPORTED)
        for photo in self.photos:
            yield f"{photo.address}.caption", photo.caption
        for number, remark in enumerate(self.remarks, start=1):
            yield f"remarks[{number}].text", remark.text

    @staticmethod
    def _listed(part: str, entries: Iterator[tuple[str, object]], keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for entry_id, entry in entries:
            for key in keys:
                value: str | tuple[str, ...] = getattr(entry, key)
                yield f"{part}[{entry_id}].{key}", value if isinstance(value, str) else "\n".join(value)


_ANALYSED = ("correct", "develop", "maintain")
_REPORTED = ("done", "outcome", "evidence", "obstacles", "suggestion")
