"""A table of published scores, a row an agency: what is already known is filled into the forms."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import roster
from itadocs.district.matching import called, match
from itadocs.problems import Location, Problem, in_order, problem, quoted
from itadocs.thai import arabic, squeezed
from itadocs.workbook import cells, records
from itadocs.workbook.raw import written
from itadocs.workbook.records import Listing, Row

_NUMBERED = re.compile(r"(?:ตัวชี้วัด(?:ที่)?)?([0-9]{1,2})\.?(.*)")
_ITEM = re.compile(r"(?:ข้อ)?([ieo][0-9]{1,2})")


@dataclass(frozen=True)
class Given:
    """The scores (0–100) given of one agency, by the number of the indicator and the code of the item."""

    indicators: Mapping[int, Decimal] = field(default_factory=dict[int, Decimal])
    items: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])


def read(
    data: bytes, file: str, framework: Framework, agencies: Sequence[Agency]
) -> tuple[Mapping[str, Given], tuple[Problem, ...]]:
    """The scores by the agency's code, and everything that is wrong with the table; ``file`` is what it is called."""
    key_of = _key_of(framework)
    listing = records.read(data, file, key_of, {})
    if isinstance(listing, tuple):
        return {}, listing
    columns = {key for row in listing.rows for key in row.cells}
    whole = Location(file=file)
    if not columns & {"code", "name"}:
        return {}, (problem(Code.LIST_HEADER_MISSING, whole, expected=roster.HEADINGS["code"]),)
    if not columns - roster.HEADINGS.keys():
        return {}, (problem(Code.LIST_HEADER_MISSING, whole, expected="ตัวชี้วัดที่ 1"),)
    problems = [*listing.problems, *_unknown(listing, framework)]
    given: dict[str, Given] = {}
    first: dict[str, int] = {}
    for row in listing.rows:
        agency = _agency(row, agencies, problems)
        scores = _scores(row, framework, problems)
        if agency is None:
            continue
        if agency.code in first:
            where, said = _place(row), quoted(called(agency))
            problems.append(problem(Code.LIST_AGENCY_DOUBLED, where, found=said, expected=first[agency.code]))
        first.setdefault(agency.code, row.number)
        given[agency.code] = scores
    absent = (each for each in agencies if each.code not in given)
    problems += (problem(Code.LIST_SCORES_NONE, whole, found=called(each)) for each in absent)
    return given, in_order(problems)


def _key_of(framework: Framework) -> Callable[[str], str]:
    """What stands over a column: a heading of a list of agencies, an indicator or an item."""
    named = {squeezed(each.name): str(each.number) for each in framework.indicators}

    def key(heading: str) -> str:
        typed = arabic(squeezed(heading))
        item, numbered = _ITEM.fullmatch(typed), _NUMBERED.fullmatch(typed)
        if item:
            return item[1] if item[1] in framework.item_by_code else ""
        if numbered:
            number, name = str(int(numbered[1])), numbered[2]
            known = int(number) in framework.indicator_by_number and (not name or named.get(name) == number)
            return number if known else ""
        return named.get(typed) or roster.key_of(heading)

    return key


def _unknown(listing: Listing, framework: Framework) -> Iterable[Problem]:
    """Headings that look like scores of this year and are none."""
    for raw in listing.others:
        typed = arabic(squeezed(written(raw)))
        if _ITEM.fullmatch(typed) or _NUMBERED.fullmatch(typed):
            found = quoted(written(raw))
            yield problem(Code.LIST_COLUMN_UNKNOWN, raw.where, found=found, expected=framework.fiscal_year)


def _agency(row: Row, agencies: Sequence[Agency], problems: list[Problem]) -> Agency | None:
    """The agency of the list that a row is about."""
    named, faults = roster.agency_of(row)
    found = match(named.code, named, agencies)
    if isinstance(found, str) or found.differs:
        wrong = [each for each in faults if each.code is not Code.CELL_MISSING]  # a code alone says enough
        said = quoted(" ".join(each for each in (named.code, called(named)) if each))
        problems += wrong or [problem(Code.LIST_AGENCY_UNKNOWN, _place(row), found=said)]
        return None
    return found.agency


def _scores(row: Row, framework: Framework, problems: list[Problem]) -> Given:
    values: dict[str, Decimal] = {}
    for key, raw in row.cells.items():
        if key in roster.HEADINGS or raw.is_blank:
            continue
        score = cells.score(raw)
        if isinstance(score, Problem):
            problems.append(score)
        else:
            values[key] = score
    items = {key: value for key, value in values.items() if key in framework.item_by_code}
    return Given({int(key): value for key, value in values.items() if key not in items}, items)


def _place(row: Row) -> Location:
    """Where a row says whose it is."""
    return next(row.cells[key] for key in ("code", "name", *row.cells) if key in row.cells).where
