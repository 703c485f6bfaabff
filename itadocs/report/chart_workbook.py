"""The workbook behind a chart, in which Word edits its figures."""

from itadocs.oxml import R, escaped
from itadocs.package import CONTENT_TYPES, RELATIONS, pack
from itadocs.report.chart_part import SHEET, ChartData, letter, written

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LEVEL = 0  # a report deflates them: twice would take longer, and more room
_AROUND = {
    name: f"{_DECLARATION}{content}".encode()
    for name, content in {
        CONTENT_TYPES: f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SPREADSHEET}.worksheet+xml"/></Types>',
        RELATIONS: f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{R}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }.items()
}
_PACKED = pack(_AROUND, level=_LEVEL)  # the same in every chart


def workbook(data: ChartData, corner: str = "") -> bytes:
    """The embedded workbook: categories in the first column, a series in each that follows, the linked title aside.

    ``corner`` stands in the first cell: in a template the name of the data, in a report nothing.
    """
    first = [corner, *(series.name for series in data.series)]
    rows = [_text_cells(1, [*first, "", data.title] if data.title else first)]
    for row, category in enumerate(data.categories, start=2):
        values = (series.values[row - 2] for series in data.series)
        cells = "".join(
            f'<c r="{letter(column)}{row}"><v>{written(value)}</v></c>'
            for column, value in enumerate(values, start=2)
            if value is not None
        )
        rows.append(_text_cells(row, [category]) + cells)
    listed = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, start=1))
    sheet = f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{listed}</sheetData></worksheet>'
    return pack({**_AROUND, "xl/worksheets/sheet1.xml": sheet.encode()}, _PACKED, level=_LEVEL)


def _text_cells(row: int, texts: list[str]) -> str:
    return "".join(
        f'<c r="{letter(column)}{row}" t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'
        for column, text in enumerate(texts, start=1)
        if text
    )
