"""The sheets of what is planned and what became of it: measures, their results, and photos of them."""

from collections.abc import Collection, Mapping

from itadocs.assessment.model import Measure, Period, Photo, Result, Status
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.workbook import cells, dates
from itadocs.workbook.raw import Raw, written
from itadocs.workbook.tables import Line, Table, Taking


class PlanReading(Taking):
    """Takes measures, results and photos out of their sheets."""

    def measures(self, table: Table, years: Collection[int]) -> tuple[Measure, ...]:
        """The measures of all years, whole as far as ``years`` are asked for; an id may come again in another year."""
        entries: list[Measure] = []
        seen: dict[tuple[int, str], Location] = {}
        for line in table.lines:
            id_ = self.key(line, "id", _measure_id) or ""
            named = line.named(id_ or "มาตรการ")
            year = self.take(named, "year", "", cells.year, 0)
            if not year or year in years:
                self.require(named, f"measures[{year}/{id_}]", table.sheet.columns)
            if not id_ or not year:
                self.incomplete.add(table.sheet.key)
                continue
            where = named.cells["id"].where
            if (year, id_) in seen:
                first = seen[year, id_].cell
                self.problems.append(problem(Code.KEY_DOUBLED, where, found=quoted(id_), expected=first))
                continue
            seen[year, id_] = where
            self.origins[f"measures[{year}/{id_}].year"] = named.cells["year"].where
            entries.append(self._measure(named, year, id_))
        return tuple(entries)

    def _measure(self, line: Line, year: int, id_: str) -> Measure:
        prefix = f"measures[{year}/{id_}]"
        self.origins[prefix] = line.cells["id"].where

        def numbers(key: str, allowed: Mapping[int, cells.Named]) -> tuple[int, ...]:
            return self.take(line, key, f"{prefix}.{key}", lambda raw: cells.numbers(raw, allowed), ())

        def lines(key: str) -> tuple[str, ...]:
            return self.take(line, key, f"{prefix}.{key}", cells.lines, ())

        return Measure(
            year=year,
            id=id_,
            issues=numbers("issues", self.framework.issue_by_number) if self.framework.issues else (),
            indicators=numbers("indicators", self.framework.indicator_by_number),
            title=self.take(line, "title", f"{prefix}.title", cells.title, ""),
            steps=lines("steps"),
            units=lines("units"),
            period=self._period(line, prefix, year),
            monitoring=lines("monitoring"),
        )

    def _period(self, line: Line, prefix: str, year: int) -> Period | None:
        """From two cells, or from one that holds the whole range."""

        def part(key: str) -> Period | None:
            return self.take(line, key, f"{prefix}.{key}", lambda raw: dates.period(raw, year), None)

        start, end = part("start"), part("end")
        if start and end and start.start != start.end and start.end.last > end.end.last:
            where = line.cells["end"].where
            found, expected = quoted(written(line.cells["start"])), quoted(written(line.cells["end"]))
            self.problems.append(problem(Code.PERIOD_TWICE, where, found=found, expected=expected))
        return Period(start.start, (end or start).end) if start else None

    def results(self, table: Table, year: int) -> tuple[Result, ...]:
        """What became of the measures of the reported year."""
        entries: list[Result] = []
        for id_, line in self.keyed(table, "measure", _measure_id):
            named = line.named(id_)
            prefix = f"results[{id_}]"
            self.origins[prefix] = named.cells["measure"].where
            self.require(named, prefix, table.sheet.columns)
            choices = table.sheet.column("status").choices

            def lines(key: str, line: Line = named, prefix: str = prefix) -> tuple[str, ...]:
                return self.take(line, key, f"{prefix}.{key}", cells.lines, ())

            status = self.take(named, "status", f"{prefix}.status", lambda raw, c=choices: cells.choice(raw, c), "")
            entries.append(
                Result(
                    measure=id_,
                    status=Status(status) if status else None,
                    done=lines("done"),
                    dates=self.take(named, "dates", f"{prefix}.dates", lambda raw: self._dates(raw, year), ()),
                    outcome=lines("outcome"),
                    evidence=lines("evidence"),
                    obstacles=lines("obstacles"),
                    suggestion=lines("suggestion"),
                )
            )
        return tuple(entries)

    def _dates(self, raw: Raw, year: int) -> tuple[Period | str, ...]:
        found, problems = dates.dates(raw, year)
        self.problems.extend(problems)
        return found

    def photos(self, table: Table) -> tuple[Photo, ...]:
        """The pictures of what was done, in the workbook's order, each file once."""
        entries: list[Photo] = []
        for file, line in self.keyed(table, "file", _file_name):
            named = line.named(file)
            prefix = f"photos[{file}]"
            self.origins[prefix] = named.cells["file"].where
            self.require(named, prefix, table.sheet.columns)
            entries.append(
                Photo(
                    measure=self.take(named, "measure", f"{prefix}.measure", _measure_id, ""),
                    file=file,
                    caption=self.take(named, "caption", f"{prefix}.caption", cells.title, ""),
                    date=self.take(named, "date", f"{prefix}.date", dates.dated, None),
                )
            )
        return tuple(entries)


def _measure_id(raw: Raw) -> str | Problem:
    found = cells.code(raw)
    return found if isinstance(found, Problem) else found.upper()


def _file_name(raw: Raw) -> str | Problem:
    return written(raw) or problem(Code.KEY_MISSING, raw.where, expected="ชื่อไฟล์รูป")
