"""The styles of a workbook's file: new ones go beside those that are there, each once; none is changed."""

from lxml import etree

from itadocs.oxml import Element, parse_xml

STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
EMPTY = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
"""The styles of a workbook that states none."""

_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles")


class Styles:
    """Gives out the numbers by which cells and conditional formats refer to styles."""

    def __init__(self, root: Element) -> None:
        self.root, self._main = root, str(etree.QName(root).namespace)

    def of_cell(self, font: str, fill: str, border: str, alignment: str) -> int:
        """The number of a cell's style, made of these elements as XML."""
        font_id, fill_id = self._number("fonts", font), self._number("fills", fill)
        border_id = self._number("borders", border)
        return self._number(
            "cellXfs",
            f'<xf numFmtId="0" fontId="{font_id}" fillId="{fill_id}" borderId="{border_id}" xfId="0" applyFont="1" '
            f'applyFill="1" applyBorder="1" applyAlignment="1">{alignment}</xf>',
        )

    def differing(self, content: str) -> int:
        """The number of what a conditional format changes, made of these elements as XML."""
        return self._number("dxfs", f"<dxf>{content}</dxf>")

    def _number(self, group: str, xml: str) -> int:
        holder = self._group(group)
        (new,) = parse_xml(f'<x xmlns="{self._main}">{xml}</x>'.encode())
        same = _canonical(new)
        for number, each in enumerate(holder):
            if _canonical(each) == same:
                return number
        holder.append(new)
        holder.set("count", str(len(holder)))
        return len(holder) - 1

    def _group(self, group: str) -> Element:
        found = self.root.find(f"{{{self._main}}}{group}")
        if found is None:
            earlier = {f"{{{self._main}}}{each}" for each in _ORDER[: _ORDER.index(group)]}
            found = etree.Element(f"{{{self._main}}}{group}")
            self.root.insert(sum(each.tag in earlier for each in self.root), found)
        return found


def _canonical(element: Element) -> bytes:
    """The same bytes for the same element, however it is written."""
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)
