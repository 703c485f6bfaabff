"""The formulas of the form: what Excel computes while the official types, by the same rules as ``assessment.scoring``.

Text is larger than any number to Excel, so every formula looks at numbers alone (COUNT, ISNUMBER). Means are rounded to
ten digits before they are rounded to two: binary fractions would else fall just short of a half.
"""

from collections.abc import Mapping, Sequence

from itadocs.assessment.framework import Framework, Rating
from itadocs.assessment.model import Need
from itadocs.workbook.placing import FIRST_ROW, Placed

Form = Mapping[str, Placed]
"""The sheets of a form by their keys."""

REACHED, MISSED, UNREADABLE = "ผ่านเกณฑ์", "ต่ำกว่าเกณฑ์", "ตรวจสอบ"
REPORTED, UNREPORTED = "มีผลแล้ว", "ยังไม่มีผล"
_DIGITS = 10


def against_target(cell: str, target: object) -> str:
    """Whether the score in a cell, as shown, reaches the target."""
    return (
        f'=IF(ISNUMBER({cell}),IF(ROUND({cell},2)>={target},"{REACHED}","{MISSED}"),'
        f'IF(LEN(TRIM({cell}))=0,"","{UNREADABLE}"))'
    )


def instrument(form: Form, framework: Framework, code: str) -> str:
    """An instrument's score, once every indicator of it has one between 0 and 100."""
    cells = _scores(form, framework, code)
    return f'=IF({_are_scores(cells)},{_rounded(f"AVERAGE({_listed(cells)})")},"")'


def overall(form: Form, framework: Framework) -> str:
    """The overall score: the weighted mean of the unrounded instruments."""
    every = [cell for each in framework.instruments for cell in _scores(form, framework, each.code)]
    weighted = "+".join(
        f"{each.weight}*AVERAGE({_listed(_scores(form, framework, each.code))})" for each in framework.instruments
    )
    return f'=IF({_are_scores(every)},{_rounded(weighted)},"")'


def rating(ratings: Sequence[Rating], score: str, instruments: Sequence[str]) -> str:
    """The level of the score in a cell, looking at the cells of the instruments where the level asks for them."""
    chosen = '""'
    for each in reversed(ratings):
        reached = [f"{score}>={each.overall_min}"]
        if each.each_instrument_min is not None:
            reached += [f"{cell}>={each.each_instrument_min}" for cell in instruments]
        chosen = f'IF(AND({",".join(reached)}),"{each.name}",{chosen})'
    return f'=IF(ISNUMBER({score}),{chosen},"")'


def reported_year(form: Form) -> str:
    """The year whose results are reported, as the sheet of fields says or leaves to be understood."""
    agency = form["agency"]
    reported, planned, assessed = (agency.field(f"{each}_year") for each in ("reported", "measures", "assessed"))
    # +0: a year that was pasted as text is a year all the same.
    return f"(IF(LEN({reported})>0,{reported},IF(LEN({planned})>0,{planned},{assessed}+1))+0)"


def measure_name(form: Form, row: int) -> str:
    """Beside a measure's id in the sheet of results its name in the reported year."""
    measures, own = form["measures"], f"{form['results'].letter('measure')}{row}"
    matches = f"({measures.column('id')}={own})*({measures.column('year')}={reported_year(form)})"
    return f'=IF({own}="","",IFERROR(LOOKUP(2,1/({matches}),{measures.column("title")}),""))'


def has_result(form: Form, row: int) -> str:
    """Beside a measure of the reported year whether its result has been typed."""
    measures, results = form["measures"], form["results"]
    id_, year = f"{measures.letter('id')}{row}", f"{measures.letter('year')}{row}"
    typed = f"SUMPRODUCT(({results.column('measure')}={id_})*(LEN({results.column('status')})>0))>0"
    return (
        f'=IF(OR({id_}="",{year}=""),"",IF(IFERROR({year}+0,0)={reported_year(form)},'
        f'IF({typed},"{REPORTED}","{UNREPORTED}"),""))'
    )


def without_result(form: Form) -> str:
    """How many measures of the reported year lack a result."""
    return f'=COUNTIF({form["measures"].column("reported")},"{UNREPORTED}")'


def filled(form: Form, key: str) -> tuple[str, str]:
    """Two formulas of a sheet: how many of its required cells are filled, and how many there are."""
    placed = form[key]
    if placed.sheet.fields:
        return _fields_filled(placed)
    if key == "analysis":
        written = "+".join(f"LEN(TRIM({placed.column(each)}))" for each in ("correct", "develop", "maintain"))
        return f"=SUMPRODUCT(--({written}>0))", f"={placed.rows}"
    if key in ("indicators", "items"):
        asked = f'({placed.column("code" if key == "items" else "number")}<>"")'
        return f"=COUNT({placed.column('score')})", f"=SUMPRODUCT(--{asked})"
    return _rows_filled(placed)


def _fields_filled(placed: Placed) -> tuple[str, str]:
    """Of fields: the required ones, and those that the type of agency makes so."""
    always = [placed.field(each.key) for each in placed.sheet.fields if each.need]
    kind = placed.field("agency_type")
    asked = {placed.field(key): f"(COUNTIF({name},{kind})>0)" for key, name in BY_TYPE.items()}
    counted = "+".join(
        [*(f"(LEN(TRIM({cell}))>0)" for cell in always), *(f"{by}*(LEN(TRIM({at}))>0)" for at, by in asked.items())]
    )
    return f"={counted}", f"={len(always)}+{'+'.join(asked.values())}"


BY_TYPE = {"name": "list_named", "district": "list_with_district"}
"""Fields that are required of some types of agencies, and the lists of these types."""


def _rows_filled(placed: Placed) -> tuple[str, str]:
    """Of a table that grows: the required cells of the rows that were begun; of measures one is wanted at least."""
    sheet = placed.sheet
    needed = [each.key for each in sheet.columns if each.need or each.key == sheet.row_key]
    begun = f"({'+'.join(f'LEN({placed.column(each.key)})' for each in sheet.columns if each.key in needed)}>0)"
    counted = "+".join(f"SUMPRODUCT({begun}*(LEN(TRIM({placed.column(key)}))>0))" for key in needed)
    rows = f"SUMPRODUCT(--{begun})"
    return f"={counted}", f"={len(needed)}*{f'MAX(1,{rows})' if Need.MEASURES in sheet.holds else rows}"


def _scores(form: Form, framework: Framework, code: str) -> list[str]:
    numbers = [each.number for each in framework.indicators]
    return [
        form["indicators"].cell("score", FIRST_ROW + numbers.index(each.number))
        for each in framework.indicators_of(code)
    ]


def _listed(cells: Sequence[str]) -> str:
    return ",".join(cells)


def _are_scores(cells: Sequence[str]) -> str:
    listed = _listed(cells)
    return f"AND(COUNT({listed})={len(cells)},MIN({listed})>=0,MAX({listed})<=100)"


def _rounded(formula: str) -> str:
    return f"ROUND(ROUND({formula},{_DIGITS}),2)"
