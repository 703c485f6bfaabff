"""The same workbook as other programs write it: every one of them must read as the sound one."""

import io
import re
import struct
import zipfile
from collections.abc import Callable
from functools import reduce

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple

from itadocs.oxml import Element
from itadocs.package import pack
from tests.bad.making import (
    MAIN,
    MEASURES,
    RELATION,
    STYLES,
    TITLES,
    TYPES,
    WORKBOOK,
    WORKBOOK_RELATIONS,
    Parts,
    accepted,
    drawn,
    edited,
    escaped,
    inline,
    part,
    parts,
    renamed,
    replaced,
    sound,
    typed,
    with_part,
    with_parts,
    with_shared_texts,
    zipped,
)

SHEETS = tuple(map(part, TITLES))
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/"
_ISO = "http://purl.oclc.org/ooxml/officeDocument/"
STRICT = [
    (usual.encode(), own.encode())
    for usual, own in (
        (MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (RELATION, f"{_ISO}relationships"),
        (f"{_TRANSITIONAL}custom-properties", f"{_ISO}customProperties"),
        (f"{_TRANSITIONAL}docPropsVTypes", f"{_ISO}docPropsVTypes"),
    )
]
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"


def plain(text: str) -> str:
    return f"<si><t xml:space='preserve'>{escaped(text)}</t></si>"


def in_runs(text: str) -> str:
    half = len(text) // 2
    runs = "".join(
        f'<r><rPr><b/></rPr><t xml:space="preserve">{escaped(each)}</t></r>' for each in (text[:half], text[half:])
    )
    return f"<si>{runs}</si>"


def with_readings(text: str) -> str:
    reading = '<rPh sb="0" eb="1"><t>ฟุริกานะ</t></rPh><phoneticPr fontId="1"/>'
    return f'<si><t xml:space="preserve">{escaped(text)}</t>{reading}</si>'


def runs_inline(root: Element) -> None:
    for holder in root.iter(f"{{{MAIN}}}is"):
        text = holder[0].text or ""
        holder.remove(holder[0])
        for each in (text[:1], text[1:]):
            run = etree.SubElement(holder, f"{{{MAIN}}}r")
            etree.SubElement(run, f"{{{MAIN}}}t").text = each


def dimension(ref: str | None) -> Callable[[Element], None]:
    def change(root: Element) -> None:
        (each,) = root.iter(f"{{{MAIN}}}dimension")
        if ref is None:
            root.remove(each)
        else:
            each.set("ref", ref)

    return change


def _unnumber(element: Element) -> None:
    if "r" in element.attrib:
        del element.attrib["r"]


def rows_unnumbered(root: Element) -> None:
    """Rows follow one another, and none says which it is."""
    (data,) = root.iter(f"{{{MAIN}}}sheetData")
    rows = {int(each.get("r", "0")): each for each in data}
    for each in list(data):
        data.remove(each)
    for number in range(1, max(rows) + 1):
        row = rows.get(number)
        if row is None:
            row = etree.Element(f"{{{MAIN}}}row")
        _unnumber(row)
        data.append(row)


def cells_unnumbered(root: Element) -> None:
    """Cells follow one another, and none says which it is."""
    for row in root.iter(f"{{{MAIN}}}row"):
        cells = {coordinate_to_tuple(str(each.get("r")))[1]: each for each in row}
        for each in list(row):
            row.remove(each)
        for number in range(1, max(cells, default=0) + 1):
            cell = cells.get(number)
            if cell is None:
                cell = etree.Element(f"{{{MAIN}}}c")
            _unnumber(cell)
            row.append(cell)


def nothing_numbered(root: Element) -> None:
    cells_unnumbered(root)
    rows_unnumbered(root)


def targets(write: Callable[[str], str]) -> Callable[[], bytes]:
    """What the workbook leads to, written otherwise."""

    def change(content: bytes) -> bytes:
        return re.sub(
            rb'Target="/?(?:xl/)?([^"]+)"', lambda found: f'Target="{write(found[1].decode())}"'.encode(), content
        )

    return edited(WORKBOOK_RELATIONS)(change)


def prefixed(content: bytes) -> bytes:
    """Every element with a prefix, as some libraries write them."""
    return re.sub(rb"<(/?)(?![\w]*:)(\w)", rb"<\1x:\2", content).replace(b'xmlns="', b'xmlns:x="', 1)


def dated(serial: str, kind: str = "n", change: Callable[[Parts], Parts] = lambda each: each) -> Callable[[], bytes]:
    """The first measure begins on a date that Excel keeps as one, shown as a month."""

    def made() -> bytes:
        changed = parts()
        styles = changed[STYLES].decode()
        xfs = styles.partition("<cellXfs")[2].partition("</cellXfs>")[0]
        number = xfs.count("<xf ")
        styles = styles.replace(
            "</cellXfs>",
            '<xf numFmtId="17" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
        )
        sheet, found = re.subn(
            rb'<c r="H4"[^>]*>.*?</c>',
            f'<c r="H4" s="{number}" t="{kind}"><v>{serial}</v></c>'.encode(),
            changed[part(MEASURES)],
        )
        assert found == 1
        return pack(change(changed | {STYLES: styles.encode(), part(MEASURES): sheet}))

    return made


def from_1904(changed: Parts) -> Parts:
    return changed | {WORKBOOK: changed[WORKBOOK].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')}


def strictly(changed: Parts) -> Parts:
    """Parts in the dialect of ISO 29500."""
    return {
        name: reduce(lambda found, each: found.replace(*each), STRICT, content) for name, content in changed.items()
    }


def with_macros() -> bytes:
    changed = with_part(
        "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0macros", "vbaProject", "application/vnd.ms-office.vbaProject"
    )
    return pack(changed | {TYPES: changed[TYPES].replace(BOOK.encode(), MACROS.encode())})


def streamed() -> bytes:
    """A zip written without going back: sizes follow the content."""

    class OneWay(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    target = OneWay()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts().items():
            package.writestr(name, content)
    return target.getvalue()


def with_folders() -> bytes:
    return zipped({"xl/": b"", "xl/worksheets/": b"", **parts()})


def commented() -> bytes:
    packed = io.BytesIO(zipped(parts()))
    with zipfile.ZipFile(packed, "a") as package:
        package.comment = "ส่งจากกองคลัง".encode()
    return packed.getvalue()


def recoded(encoding: str) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        text = etree.tostring(etree.fromstring(content), encoding="unicode")
        return (f'<?xml version="1.0" encoding="{encoding}"?>' + text).encode(encoding)

    return change


def spaced(content: bytes) -> bytes:
    root = etree.fromstring(content)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def without(*names: str) -> Callable[[], bytes]:
    """Without these parts, and without what leads to them."""
    last = "|".join(re.escape(each.rpartition("/")[2]) for each in names)
    leading = re.compile(rf"<(?:Relationship|Override) [^>]*(?:{last})[^>]*/>".encode())

    def made() -> bytes:
        kept = {name: content for name, content in parts().items() if name not in names}
        naming = {name: leading.sub(b"", kept[name]) for name in kept if name.endswith(".rels") or name == TYPES}
        return pack(kept | naming)

    return made


def results_stored(content: bytes) -> bytes:
    """Formulas that give a text, with their results."""
    return re.sub(rb'(<c r="[A-Z]+\d+"[^>t]*)>(<f>.*?</f>)<v></v>', rb'\1 t="str">\2<v></v>', content)


def as_results(root: Element) -> None:
    """Texts that are typed, as some libraries write them: as the results of formulas that are not there."""
    for cell in inline(root):
        text = "".join(map(str, cell.itertext()))
        for each in list(cell):
            cell.remove(each)
        cell.set("t", "str")
        etree.SubElement(cell, f"{{{MAIN}}}v").text = text


def quoted_once(content: bytes) -> bytes:
    return re.sub(rb"=\"([^\"'<>]*)\"", rb"='\1'", content)


def sized_for_more() -> bytes:
    """A zip whose entries are ready for four gigabytes, as libraries that stream write it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts().items():
            with package.open(name, "w", force_zip64=True) as entry:
                entry.write(content)
    return packed.getvalue()


def with_time_stamps() -> bytes:
    """A zip whose entries say more of themselves: a time of Unix, and the room that Excel keeps."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.extra = struct.pack("<HHBI", 0x5455, 5, 3, 1_700_000_000) + struct.pack("<HHI", 0xA220, 4, 0)
            package.writestr(entry, content)
    return packed.getvalue()


def beside(name: str, content: bytes) -> Callable[[], bytes]:
    return lambda: pack(parts() | {name: content})


_LOGO = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/1.dtd"><svg/>'
_QUERY = '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>'.encode("utf-16")

CASES = [
    accepted("texts as results of no formula", drawn(as_results)),
    accepted("attributes in single quotation marks", edited(*SHEETS, WORKBOOK, STYLES)(quoted_once)),
    accepted("an emblem as a vector picture that declares its type", beside("xl/media/image1.svg", _LOGO)),
    accepted("a web page in it", beside("xl/embeddings/a.htm", b"<!DOCTYPE html><html></html>")),
    accepted("a query of Power Query", beside("customXml/item1.xml", _QUERY)),
    accepted("a part called as in other packages", beside("mimetype", b"application/zip")),
    accepted("zipped for four gigabytes", sized_for_more),
    accepted("zipped with times and room to grow", with_time_stamps),
    accepted("sent by a gateway that writes behind the end", lambda: sound() + b"\r\n--checked--\r\n"),
    accepted("texts in a part of their own", lambda: pack(with_shared_texts(plain))),
    accepted("texts in a part of their own, in runs of formats", lambda: pack(with_shared_texts(in_runs))),
    accepted("texts in a part of their own, with readings beside them", lambda: pack(with_shared_texts(with_readings))),
    accepted("texts in cells, in runs of formats", drawn(runs_inline)),
    accepted("saved by openpyxl", typed(lambda _: None)),
    accepted("without styles", without(STYLES)),
    accepted("without a theme", without("xl/theme/theme1.xml")),
    accepted("without any properties", without("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")),
    accepted("styles that are named and missing", with_parts(**{STYLES: None})),
    accepted("the size of sheets left out", drawn(dimension(None))),
    accepted("the size of sheets said to be one cell", drawn(dimension("A1"))),
    accepted("the size of sheets said to be all there can be", drawn(dimension("A1:XFD1048576"))),
    accepted("the size of sheets said to be a word", drawn(dimension("ทั้งหมด"))),
    accepted("cells that do not say which they are", drawn(cells_unnumbered)),
    accepted("rows that do not say which they are", drawn(rows_unnumbered)),
    accepted("neither rows nor cells say which they are", drawn(nothing_numbered)),
    accepted("relations that name parts from where they are", targets(lambda name: name)),
    accepted("relations that name parts by way of other folders", targets(lambda name: f"../xl/./{name}")),
    accepted("relations that name parts as Windows does", targets(lambda name: name.replace("/", "\\"))),
    accepted("relations in another case than the parts", targets(str.upper)),
    accepted(
        "parts in another case than their relations",
        lambda: pack({name.title() if name.startswith("xl") else name: content for name, content in parts().items()}),
    ),
    accepted(
        "parts in folders of another name", lambda: pack(renamed(lambda name: name.replace("xl/", "tables/ข้อมูล/")))
    ),
    accepted(
        "the workbook itself under another name",
        lambda: pack(renamed(lambda name: name.replace("workbook.xml", "book1.xml"))),
    ),
    accepted(
        "names in the zip as Windows writes paths",
        lambda: zipped({name.replace("/", "\\"): content for name, content in parts().items()}),
    ),
    accepted(
        "names in the zip that begin with a slash",
        lambda: zipped({f"/{name}": content for name, content in parts().items()}),
    ),
    accepted(
        "the types under a name in capitals",
        lambda: zipped({name.upper() if name == TYPES else name: content for name, content in parts().items()}),
    ),
    accepted("every element with a prefix", edited(*SHEETS, WORKBOOK, STYLES)(prefixed)),
    accepted("the strict dialect", lambda: pack(strictly(parts()))),
    accepted("the strict dialect with a date as ISO writes it", dated("2025-10-01T00:00:00", "d", strictly)),
    accepted("a date as Excel keeps it", dated("45931")),
    accepted("a date counted from 1904", dated("44469", change=from_1904)),
    accepted("a date with a time of day", dated("45931.75")),
    accepted("in UTF-16", edited(*SHEETS, WORKBOOK)(recoded("utf-16"))),
    accepted("in UTF-8 with a mark in front", edited(*SHEETS, WORKBOOK)(lambda content: b"\xef\xbb\xbf" + content)),
    accepted("indented", edited(*SHEETS, WORKBOOK, STYLES, WORKBOOK_RELATIONS, TYPES)(spaced)),
    accepted("with macros", with_macros),
    accepted("as a template", replaced(TYPES, (BOOK, TEMPLATE))),
    accepted(
        "as a template with macros", replaced(TYPES, (BOOK, TEMPLATE.replace("spreadsheetml.template", "macros")))
    ),
    accepted("zipped without going back", streamed),
    accepted("zipped without compressing", lambda: zipped(parts(), zipfile.ZIP_STORED)),
    accepted("zipped with folders", with_folders),
    accepted("zipped with a comment", commented),
    accepted("zipped in another order", lambda: zipped(dict(sorted(parts().items(), reverse=True)))),
    accepted(
        "an order of computing that is named and missing",
        replaced(
            WORKBOOK_RELATIONS,
            (
                "</Relationships>",
                f'<Relationship Id="c" Type="{RELATION}/calcChain" Target="calcChain.xml"/></Relationships>',
            ),
        ),
    ),
    accepted("formulas that gave an empty text", edited(*SHEETS)(results_stored)),
    accepted("what the workbook is stated in properties only", without(part("_meta"))),
    accepted("what the workbook is stated in the hidden sheet only", without("docProps/custom.xml")),
]
