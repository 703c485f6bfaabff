"""A filled workbook → a Submission and all Problems of its cells, every value with the cell it stands in.

Sheets are found by title or by their headings, columns by heading, rows by label or number, and the name beside
a number is compared: nothing is read from a fixed address, and never the neighbour's figure.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from itadocs.assessment import scoring
from itadocs.assessment.framework import Framework
from itadocs.assessment.model import (
    IndicatorEntry,
    IssueAnalysis,
    ItemEntry,
    Remark,
    RemarkKind,
    Submission,
    YearScores,
)
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.workbook import cells, sheets
from itadocs.workbook.agency_reader import AgencyReading
from itadocs.workbook.book import Book, same_title
from itadocs.workbook.plan_reader import PlanReading
from itadocs.workbook.raw import Raw, written
from itadocs.workbook.tables import Finder, Line, Table

_T = TypeVar("_T")


def read(book: Book, framework: Framework) -> tuple[Submission, tuple[Problem, ...]]:
    """The submission as far as it can be read, and every problem of its sheets, labels and cells."""
    finder, reading = Finder(), _Reading(framework, book.code)
    tables = {table.sheet.key: table for table in finder.tables(book, sheets.sheets(framework))}
    reading.origins.update((key, table.where) for key, table in tables.items())
    agency, particulars = reading.agency(tables["agency"])
    results = tables["results"]
    results_begun = any(line.says_more_than("measure") for line in results.lines)
    submission = Submission(
        agency=agency,
        particulars=particulars,
        indicators=reading.indicators(tables["indicators"]),
        items=reading.items(tables["items"]),
        history=reading.history(tables["history"]),
        analyses=reading.analyses(tables["analysis"]) if framework.issues else (),
        measures=reading.measures(tables["measures"], {particulars.measures_year, particulars.reported_year}),
        results=reading.results(results, particulars.reported_year) if results_begun else (),
        photos=reading.photos(tables["photos"]) if results_begun else (),
        remarks=reading.remarks(tables["remarks"]),
        results_begun=results_begun,
        incomplete=frozenset(reading.incomplete | {key for key, table in tables.items() if not table.is_read}),
        blanks=tuple(reading.blanks),
        unreadable=frozenset((*reading.doubtful, *(each.where for each in reading.problems if each.blocks))),
        origins=reading.origins,
    )
    return submission, (*book.notes, *_stale_total(book, submission, framework), *finder.problems, *reading.problems)


def _stale_total(book: Book, submission: Submission, framework: Framework) -> Iterator[Problem]:
    """The overall score the official has been looking at, where it is not that of the scores she typed."""
    given = {each.number: each.score for each in submission.indicators if each.score is not None}
    known = scoring.known(framework, given)
    if book.shown and isinstance(known, scoring.Scores):
        found = scoring.shown(book.shown.score)
        if found != known.overall:
            yield problem(
                Code.FORM_TOTAL_STALE, book.shown.where, found=f"{found:.2f}", expected=f"{known.overall:.2f}"
            )


class _Reading(AgencyReading, PlanReading):
    """Reads each sheet of the form into its part of the submission."""

    def indicators(self, table: Table) -> tuple[IndicatorEntry, ...]:
        """One entry for every indicator of the year, in official order."""
        official = self.framework.indicator_by_number
        entries: dict[int, IndicatorEntry] = {}
        for number, line in self.keyed(table, "number", lambda raw: _known(raw, official)):
            fits = self._compare_name(line, number, {each.number: each.name for each in self.framework.indicators})
            named = line.named(f"{number} {official[number].name}")
            prefix = f"indicators[{number}]"
            self.require(named, prefix, table.sheet.columns)
            entry = IndicatorEntry(
                number,
                self.take(named, "score", f"{prefix}.score", cells.score, None),
                self.take(named, "finding", f"{prefix}.finding", cells.text, ""),
                self.take(named, "develop", f"{prefix}.develop", cells.text, ""),
            )
            entries[number] = entry if fits else IndicatorEntry(number, None, "", "")
        self._rows_missing(
            table, {number: f"ตัวชี้วัดที่ {number} {each.name}" for number, each in official.items()}, entries
        )
        return tuple(entries.get(number) or IndicatorEntry(number, None, "", "") for number in official)

    def _compare_name(self, line: Line, number: int, names: Mapping[int, str]) -> bool:
        """Whether a row is its number's: else the name beside it belongs to another, and who knows what its figures do.

        A name that is nobody's changes nothing: the framework's wins.
        """
        raw = line.cells["name"]
        typed = written(raw)
        if not typed or same_title(typed, names[number]):
            return True
        if any(same_title(typed, name) for name in names.values()):
            self._misplaced(line, raw, f"{number} {names[number]}")
            return False
        self.problems.append(problem(Code.OFFICIAL_NAME_WINS, raw.where, found=quoted(typed), expected=names[number]))
        return True

    def _misplaced(self, line: Line, raw: Raw, expected: str) -> None:
        self.problems.append(problem(Code.ROW_MISPLACED, raw.where, expected=expected, found=quoted(written(raw))))
        self.doubtful.update(each.where for each in line.cells.values())

    def _rows_missing(self, table: Table, wanted: Mapping[_T, str], found: Iterable[_T]) -> None:
        present = set(found)
        for key, name in wanted.items():
            if table.is_read and key not in present:
                self.problems.append(problem(Code.ROW_MISSING, table.where, expected=name))

    def items(self, table: Table) -> tuple[ItemEntry, ...]:
        """The items of the workbook; what was corrected there wins over the framework, with a warning."""
        official = self.framework.item_by_code
        entries: dict[str, ItemEntry] = {}
        for code, line in self.keyed(table, "code", _item_code):
            named = line.named(f"ข้อ {code}")
            prefix = f"items[{code}]"
            known = official.get(code)
            entry = ItemEntry(
                code=code,
                text=self.take(named, "text", f"{prefix}.text", cells.text, ""),
                indicator=self.take(
                    named,
                    "indicator",
                    f"{prefix}.indicator",
                    lambda raw: cells.number(raw, self.framework.indicator_by_number),
                    known.indicator if known else 0,
                ),
                issue=self.take(named, "issue", f"{prefix}.issue", self._issue, known.issue if known else None)
                if self.framework.issues
                else None,
                sub_indicator=known.sub_indicator if known else "",
                score=self.take(named, "score", f"{prefix}.score", cells.score, None),
                deficiency=self.take(named, "deficiency", f"{prefix}.deficiency", cells.text, ""),
            )
            entries[code] = self._corrected(named, entry)
        self._rows_missing(table, {code: f"ข้อ {code} {each.text}" for code, each in official.items()}, entries)
        places = {code: place for place, code in enumerate(official)}  # sorted as text, o10 would stand before o2
        return tuple(sorted(entries.values(), key=lambda each: places.get(each.code, len(places))))

    def _corrected(self, line: Line, entry: ItemEntry) -> ItemEntry:
        known = self.framework.item_by_code.get(entry.code)
        if known is None:
            is_whole = entry.text and entry.indicator and (entry.issue or not self.framework.issues)
            is_expected = all(each.indicator != entry.indicator for each in self.framework.items)
            where = line.cells["code"].where
            if not is_whole:
                asked = "ข้อความ ตัวชี้วัด และประเด็น" if self.framework.issues else "ข้อความและตัวชี้วัด"
                hint = f" ถ้าต้องการเพิ่มข้อนี้ ให้กรอก{asked}ให้ครบ"
                self.problems.append(problem(Code.KEY_UNKNOWN, where, found=quoted(f"ข้อ {entry.code}"), hint=hint))
            elif not is_expected:  # the form leaves rows for the items of a year it does not know
                self.problems.append(problem(Code.ITEM_ADDED, where, found=quoted(entry.code)))
            return entry
        if entry.text and not same_title(entry.text, known.text):
            if any(same_title(entry.text, other.text) for other in self.framework.items):
                self._misplaced(line, line.cells["text"], f"{known.code} {known.text}")
                return replace(entry, text=known.text, score=None, deficiency="")
            self._note_correction(line.cells["text"], "ข้อความ", entry.text)
        if entry.indicator != known.indicator:
            self._note_correction(line.cells["indicator"], "ตัวชี้วัด", entry.indicator)
        if entry.issue != known.issue:
            self._note_correction(line.cells["issue"], "ประเด็น", entry.issue)
        text = known.text if same_title(entry.text, known.text) else entry.text or known.text
        sub = known.sub_indicator if entry.indicator == known.indicator else ""
        return replace(entry, text=text, sub_indicator=sub)

    def _note_correction(self, raw: Raw, what: str, found: object) -> None:
        self.problems.append(problem(Code.ITEM_CORRECTED, raw.where, what=what, found=quoted(found)))

    def _issue(self, raw: Raw) -> int | Problem:
        return cells.number(raw, self.framework.issue_by_number)

    def history(self, table: Table) -> tuple[YearScores, ...]:
        """Earlier years, newest first."""
        entries: list[YearScores] = []
        for year, line in self.keyed(table, "year", cells.year):
            named = line.named(str(year))
            prefix = f"history[{year}]"
            where, expected = named.cells["year"].where, self.framework.fiscal_year
            self.origins[f"{prefix}.year"] = where
            if year >= expected:
                self.problems.append(problem(Code.HISTORY_YEAR_LATE, where, found=year, expected=expected))

            def taken(key: str, line: Line = named, prefix: str = prefix) -> Decimal | None:
                return self.take(line, key, f"{prefix}.{key}", cells.score, None)

            instruments = {each.code: taken(each.code) for each in self.framework.instruments}
            indicators = {each.number: taken(str(each.number)) for each in self.framework.indicators}
            entries.append(YearScores(year, taken("overall"), _given(instruments), _given(indicators)))
        newest_first = sorted(entries, key=lambda each: -each.year)
        for left_out in newest_first[sheets.HISTORY_YEARS :]:
            where = self.origins[f"history[{left_out.year}].overall"]
            self.problems.append(problem(Code.HISTORY_TOO_LONG, where, expected=sheets.HISTORY_YEARS))
        return tuple(newest_first[: sheets.HISTORY_YEARS])

    def analyses(self, table: Table) -> tuple[IssueAnalysis, ...]:
        """One entry for every issue of the year, in official order."""
        official = self.framework.issue_by_number
        entries: dict[int, IssueAnalysis] = {}
        for number, line in self.keyed(table, "issue", lambda raw: _known(raw, official)):
            fits = self._compare_name(line, number, {each.number: each.name for each in self.framework.issues})
            named = line.named(f"ประเด็นที่ {number}")
            prefix = f"analyses[{number}]"
            self.origins[prefix] = named.cells["correct"].where
            analysis = IssueAnalysis(
                number,
                *(
                    self.take(named, key, f"{prefix}.{key}", cells.lines, ())
                    for key in ("correct", "develop", "maintain")
                ),
            )
            entries[number] = analysis if fits else IssueAnalysis(number, (), (), ())
        self._rows_missing(
            table, {number: f"ประเด็นที่ {number} {each.name}" for number, each in official.items()}, entries
        )
        return tuple(entries.get(number) or IssueAnalysis(number, (), (), ()) for number in official)

    def remarks(self, table: Table) -> tuple[Remark, ...]:
        """Suggestions, limits and obstacles, in the workbook's order."""
        entries: list[Remark] = []
        choices = table.sheet.column("kind").choices
        for line in table.lines:
            first = len(entries) + 1
            prefix = f"remarks[{first}]"
            if line.cells["kind"].is_blank:
                header = table.sheet.column("kind").header
                self.problems.append(problem(Code.KEY_MISSING, line.cells["kind"].where, expected=header))
            kind = self.take(line, "kind", f"{prefix}.kind", lambda raw: cells.choice(raw, choices), "")
            texts = self.take(line, "text", f"{prefix}.text", cells.lines, ())
            if kind and texts:
                entries += [Remark(RemarkKind(kind), text) for text in texts]
                addresses = (f"remarks[{number}].text" for number in range(first, len(entries) + 1))
                self.origins.update(dict.fromkeys(addresses, line.cells["text"].where))
            elif kind and line.cells["text"].is_blank:
                header = table.sheet.column("text").header
                self.problems.append(problem(Code.KEY_MISSING, line.cells["text"].where, expected=header))
        return tuple(entries)


def _known(raw: Raw, official: Mapping[int, cells.Named]) -> int | Problem:
    """A number of the framework; anything else in the key column is an unknown row."""
    found = cells.number(raw, official)
    return problem(Code.KEY_UNKNOWN, raw.where, found=quoted(written(raw))) if isinstance(found, Problem) else found


def _item_code(raw: Raw) -> str | Problem:
    found = cells.code(raw)
    return found if isinstance(found, Problem) else found.lower()


def _given(scores: Mapping[_T, Decimal | None]) -> dict[_T, Decimal]:
    return {key: score for key, score in scores.items() if score is not None}
