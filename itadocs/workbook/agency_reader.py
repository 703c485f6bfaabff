"""The first sheet of the form: who reports, which years, the signer and the choices.

Names are made bare here: a prefix typed into a name is taken off with a warning, so that nothing doubles in print.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from itadocs.assessment import framework as frameworks
from itadocs.assessment.model import Agency, Blank, Need, Particulars
from itadocs.catalogue import Code
from itadocs.problems import NOWHERE, Problem, problem, quoted
from itadocs.thai import Numerals, squeezed
from itadocs.workbook import cells, dates, names, sheets
from itadocs.workbook.raw import Raw, written
from itadocs.workbook.tables import Line, Table, Taking, is_missing

_T = TypeVar("_T")
_D = TypeVar("_D")
_DEFAULT_THRESHOLD = Decimal(90)


class AgencyReading(Taking):
    """Takes the agency and the particulars out of the sheet of fields."""

    def agency(self, table: Table) -> tuple[Agency, Particulars]:
        """The sheet of fields: who reports, which years, and the choices."""
        fields = self.fields(table)

        def value(key: str, parse: Callable[[Raw], _T | Problem], default: _D) -> _T | _D:
            return self.take(fields[key], "value", f"agency.{key}", parse, default)

        def choice(key: str) -> str:
            choices = next(each.choices for each in table.sheet.fields if each.key == key)
            return value(key, lambda raw: cells.choice(raw, choices), "")

        def text(key: str) -> str:
            return value(key, cells.text, "")

        def number(raw: Raw) -> int | Problem:
            return cells.number(raw, self.framework.indicator_by_number)

        agency = self._names(
            choice("agency_type"),
            text("name"),
            text("district"),
            text("province"),
            value("code", cells.code, "") or self.code,
        )
        if agency.type and agency.type.named and not agency.name:
            self._name_missing("agency.name")
        if agency.type and agency.type.district and not agency.district:
            self._name_missing("agency.district")
        form_year = self.framework.fiscal_year  # a wrong year typed is one problem, not one in every measure too
        measures = value("measures_year", cells.year, form_year + 1)
        return agency, Particulars(
            assessed_year=value("assessed_year", cells.year, form_year),
            measures_year=measures,
            reported_year=value("reported_year", cells.year, measures),
            writing_unit=text("writing_unit"),
            report_date=value("report_date", dates.dated, None),
            meeting_date=value("meeting_date", dates.dated, None),
            meeting_participants=text("meeting_participants"),
            signer_name=text("signer_name"),
            signer_position=text("signer_position"),
            website=text("website"),
            emblem=text("emblem"),
            numerals=sheets.NUMERALS.get(choice("numerals"), Numerals.THAI),
            layout=text("layout"),
            development_indicator=value("development_indicator", number, None),
            strength_threshold=value("strength_threshold", cells.score, _DEFAULT_THRESHOLD),
            published_overall=value("published_overall", cells.score, None),
            published_rating=choice("published_rating"),
        )

    def fields(self, table: Table) -> dict[str, Line]:
        """The row of every field by the field's key; one whose label is missing is blank, and stands nowhere."""
        by_label: dict[str, Line] = {}
        for line in table.lines:
            label = squeezed(written(line.cells["label"]))
            if label in by_label and label in {squeezed(each.header) for each in table.sheet.fields}:
                found, first = quoted(written(line.cells["label"])), by_label[label].cells["label"].where.cell
                where = line.cells["label"].where
                self.problems.append(problem(Code.KEY_DOUBLED, where, found=found, expected=first))
            by_label.setdefault(label, line)
        fields: dict[str, Line] = {}
        for each in table.sheet.fields:
            line = by_label.get(squeezed(each.header))
            if line is None:
                if table.is_read:
                    self.problems.append(problem(Code.LABEL_MISSING, table.where, expected=each.header))
                fields[each.key] = Line(table.sheet, {"value": Raw(None, NOWHERE)}, {})
                continue
            typed = line.cells["value"]
            titled = typed._replace(where=replace(typed.where, label=each.header))
            fields[each.key] = replace(line, cells={**line.cells, "value": titled})
            if each.need and "value" not in line.faulty and is_missing(each, titled):
                self.blanks.append(Blank(each.need, titled.where, f" {each.hint}" if each.hint else ""))
        return fields

    def _names(self, prefix: str, name: str, district: str, province: str, code: str) -> Agency:
        """Bare names: prefixes people typed are taken off, so that nothing doubles in print."""
        kind = next((each for each in frameworks.agencies().types if each.prefix == prefix), None)
        named = names.agency(
            kind, names.Typed(name, district, province, code), lambda key: self.origins[f"agency.{key}"]
        )
        self.problems.extend(named.problems)
        for key in named.nothing_left:
            self._name_missing(f"agency.{key}")
        return named.agency

    def _name_missing(self, addressed: str) -> None:
        where = self.origins[addressed]
        if where.cell and all(where != each.where for each in self.problems):
            self.blanks.append(Blank(Need.AGENCY, where, ""))
