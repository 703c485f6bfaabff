"""A report as text that a Thai reader can compare: styles, words, tables and sections, in order.

python -m tests.outline        # writes the goldens anew from samples/reports; look at the difference, then commit
"""

from collections.abc import Iterator
from pathlib import Path

from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, unpack

GOLDENS = Path(__file__).parent / "goldens"
REPORTS = Path(__file__).parents[1] / "samples" / "reports"


def outline(report: bytes) -> str:
    """The outline of a .docx."""
    body = parse_xml(unpack(report)[DOCUMENT]).find(w("body"))
    assert body is not None
    return "\n".join(_blocks(body)) + "\n"


def _blocks(body: Element) -> Iterator[str]:
    for each in body:
        if each.tag == w("tbl"):
            for row in each.iterfind(w("tr")):
                is_header = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
                cells = " | ".join(_cell(cell) for cell in row.iterfind(w("tc")))
                yield f"{'#' if is_header else ' '} | {cells} |"
        elif each.tag == w("p"):
            if text := _text(each):
                yield f"[{_style(each)}] {text}"
            yield from (_section(section) for section in each.iter(w("sectPr")))
        elif each.tag == w("sectPr"):
            yield _section(each)


def _cell(cell: Element) -> str:
    merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    if merged is not None and merged.get(w("val")) != "restart":
        return "↑"
    paragraphs = ((_style(each), _text(each)) for each in cell.iterfind(w("p")))
    marks = {"TableNumbered": "№ ", "TableBullet": "• "}
    return " ¶ ".join(marks.get(style, "") + text for style, text in paragraphs)


def _text(paragraph: Element) -> str:
    return "".join((each.text or "") if each.tag == w("t") else "↵" for each in paragraph.iter(w("t"), w("br")))


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else str(style.get(w("val")))


def _section(section: Element) -> str:
    page, number = section.find(w("pgSz")), section.find(w("pgNumType"))
    turned = "landscape" if page is not None and page.get(w("orient")) == "landscape" else "portrait"
    return f"=== {turned}, pages {'unnumbered' if number is None else number.get(w('fmt'))}"


if __name__ == "__main__":
    for path in sorted(REPORTS.glob("*.docx")):
        (GOLDENS / f"{path.stem}.txt").write_text(outline(path.read_bytes()), "utf-8")
