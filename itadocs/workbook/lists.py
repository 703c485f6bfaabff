"""The lists that the form offers: a hidden sheet that holds them, and the names by which validations find them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from itadocs import places
from itadocs.assessment.framework import agencies
from itadocs.workbook.addresses import quoted_title
from itadocs.workbook.identity import LISTS_TITLE
from itadocs.workbook.live import BY_TYPE, Form
from itadocs.workbook.shape import Column, Live, Offered, Sheet

_FIRST = 2  # below the name of the list
_MATRIX = "list_wanted"
_LAYOUTS = "list_layouts"
_PROVINCE_OF = "list_district_province"


@dataclass(frozen=True)
class _List:
    name: str
    values: tuple[str, ...]


def draw(book: Any, form: Form, layouts: Sequence[Offered]) -> None:
    """The hidden sheet, a list a column, and a name for each list."""
    drawn: Any = book.create_sheet(LISTS_TITLE)
    drawn.sheet_state = "hidden"
    for column, each in enumerate(_lists(form, layouts), start=1):
        drawn.cell(1, column, each.name)
        for row, value in enumerate(each.values, start=_FIRST):
            drawn.cell(row, column, value)
        letter, last = get_column_letter(column), _FIRST + max(len(each.values), 1) - 1
        _name(book, each.name, f"{quoted_title(LISTS_TITLE)}!${letter}${_FIRST}:${letter}${last}")
    _name(book, "list_measure_ids", form["measures"].column("id"))


def offered(sheet: Sheet, column: Column, form: Form) -> str:
    """The formula that gives the choices of a column or field; "" if it offers none."""
    if column.live is Live.PROVINCES:
        return "list_provinces"
    if column.live is Live.DISTRICTS:
        province = form["agency"].field("province").rpartition("!")[2]
        count = f"COUNTIF({_PROVINCE_OF},{province})"
        return f"IF({count}>0,OFFSET({_PROVINCE_OF},MATCH({province},{_PROVINCE_OF},0)-1,1,{count},1),list_nothing)"
    if column.live is Live.MEASURES:
        return "OFFSET(list_measure_ids,0,0,MAX(1,COUNTA(list_measure_ids)),1)"
    return _of(sheet, column) if column.choices else ""


def wanted(sheet: Sheet, form: Form, default: Offered) -> str:
    """The formula that says whether a sheet is to be filled in for the layout that is typed, else the default one."""
    typed = form["agency"].field("layout")
    position = list(form).index(sheet.key) + 1
    by_default = f'"{sheet.wanted(default.needs).value}"'
    return f"=IFERROR(INDEX({_MATRIX}_{position},MATCH({typed},{_LAYOUTS},0)),{by_default})"


def _lists(form: Form, layouts: Sequence[Offered]) -> Iterator[_List]:
    sheets = [each.sheet for each in form.values()]
    for sheet in sheets:
        for column in (*sheet.columns, *sheet.fields):
            if column.choices:
                yield _List(_of(sheet, column), column.choices)
    types = agencies().types
    yield _List(BY_TYPE["name"], tuple(each.prefix for each in types if each.named))
    yield _List(BY_TYPE["district"], tuple(each.prefix for each in types if each.district))
    provinces = places.provinces()
    yield _List("list_provinces", provinces)
    # Each district beside its province: the two columns stand together.
    pairs = [(province, district) for province in provinces for district in places.districts(province)]
    yield _List(_PROVINCE_OF, tuple(province for province, _ in pairs))
    yield _List("list_district", tuple(district for _, district in pairs))
    yield _List("list_nothing", ("",))
    # By title, as the form offers them, and by name, as people type them.
    yield _List(_LAYOUTS, (*(each.title for each in layouts), *(each.name for each in layouts)))
    for position, sheet in enumerate(sheets, start=1):
        yield _List(f"{_MATRIX}_{position}", tuple(sheet.wanted(each.needs).value for each in layouts) * 2)


def _of(sheet: Sheet, column: Column) -> str:
    return f"list_{sheet.key}_{column.key}"


def _name(book: Any, name: str, cells: str) -> None:
    book.defined_names[name] = DefinedName(name, attr_text=cells)
