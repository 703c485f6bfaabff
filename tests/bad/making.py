"""What cases are made of: the sound workbook, changed part by part, sheet by sheet, or with openpyxl."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import openpyxl
from lxml import etree

from itadocs.oxml import Element, parse_xml, xml_bytes
from itadocs.package import RELATIONS, pack, unpack
from tests.bad import Case, Outcome, Said
from tests.support import complete, draw

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK, WORKBOOK_RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TYPES, STYLES, TEXTS = "[Content_Types].xml", "xl/styles.xml", "xl/sharedStrings.xml"
TITLES = (
    *("คำแนะนำ", "หน่วยงาน", "คะแนนตัวชี้วัด", "คะแนนรายข้อ", "ย้อนหลัง", "การวิเคราะห์", "มาตรการ", "ผลการดำเนินการ"),
    *("ภาพกิจกรรม", "ข้อเสนอแนะ", "_lists", "_meta"),
)
AGENCY, SCORES, MEASURES, RESULTS, REMARKS = "หน่วยงาน", "คะแนนตัวชี้วัด", "มาตรการ", "ผลการดำเนินการ", "ข้อเสนอแนะ"

Parts = dict[str, bytes]


@cache
def sound() -> bytes:
    """A workbook of which nothing is to be said."""
    return draw(complete())


def parts() -> Parts:
    """Its parts, to be changed."""
    return dict(_parts())


@cache
def _parts() -> Parts:
    return unpack(sound(), RELATIONS)


def part(title: str) -> str:
    """The part of one of its sheets."""
    return f"xl/worksheets/sheet{TITLES.index(title) + 1}.xml"


def with_parts(**changed: bytes | None) -> Callable[[], bytes]:
    """The workbook with parts replaced or, where there is None, left out: names as keywords by ``**``."""

    def made() -> bytes:
        return pack({name: content for name, content in (parts() | changed).items() if content is not None})

    return made


def edited(*names: str) -> Callable[[Callable[[bytes], bytes]], Callable[[], bytes]]:
    """A workbook some parts of which a function of their bytes changes."""

    def by(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
        return lambda: pack(parts() | {name: change(parts()[name]) for name in names})

    return by


def replaced(name: str, *changes: tuple[str, str]) -> Callable[[], bytes]:
    """A workbook with texts of one part replaced; each must be there."""

    def change(content: bytes) -> bytes:
        for old, new in changes:
            assert old.encode() in content, old
            content = content.replace(old.encode(), new.encode())
        return content

    return edited(name)(change)


def drawn(change: Callable[[Element], None], *titles: str) -> Callable[[], bytes]:
    """A workbook with the XML of these sheets changed; of all sheets if none is named."""

    def by(content: bytes) -> bytes:
        root = parse_xml(content)
        change(root)
        return xml_bytes(root)

    return edited(*map(part, titles or TITLES))(by)


def typed(change: Callable[[Any], object]) -> Callable[[], bytes]:
    """A workbook as openpyxl saves it after a change."""

    def made() -> bytes:
        book: Any = openpyxl.load_workbook(io.BytesIO(sound()))
        change(book)
        packed = io.BytesIO()
        book.save(packed)
        return packed.getvalue()

    return made


def with_part(name: str, content: bytes, kind: str, type_: str, owner: str = WORKBOOK_RELATIONS) -> Parts:
    """The parts and one more, which the workbook, or another owner of relations, leads to."""
    changed = parts()
    changed[name] = content
    changed[owner] = changed.get(owner, NO_RELATIONS).replace(
        b"</Relationships>",
        f'<Relationship Id="more{len(changed)}" Type="{RELATION}/{kind}" Target="/{name}"/></Relationships>'.encode(),
    )
    changed[TYPES] = changed[TYPES].replace(
        b"</Types>", f'<Override PartName="/{name}" ContentType="{type_}"/></Types>'.encode()
    )
    return changed


NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'


def inline(root: Element) -> list[Element]:
    """The cells of a sheet that hold a text."""
    return [each for each in root.iter(f"{{{MAIN}}}c") if each.get("t") == "inlineStr"]


def with_shared_texts(item: Callable[[str], str]) -> Parts:
    """The parts with all texts in a part of their own, each as ``item`` writes it."""
    numbers: dict[str, int] = {}
    changed = parts()
    for title in TITLES:
        root = parse_xml(changed[part(title)])
        for cell in inline(root):
            text = cell.findtext(f"{{{MAIN}}}is/{{{MAIN}}}t") or ""
            for each in list(cell):
                cell.remove(each)
            cell.set("t", "s")
            etree.SubElement(cell, f"{{{MAIN}}}v").text = str(numbers.setdefault(text, len(numbers)))
        changed[part(title)] = xml_bytes(root)
    listed = "".join(map(item, numbers))
    changed |= {
        name: content
        for name, content in with_part(TEXTS, b"", "sharedStrings", SHARED).items()
        if name in (TYPES, WORKBOOK_RELATIONS)
    }
    return changed | {TEXTS: f'<sst xmlns="{MAIN}" count="9" uniqueCount="9">{listed}</sst>'.encode()}


SHARED = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def escaped(text: str) -> str:
    """A text as XML has it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def renamed(name: Callable[[str], str]) -> Parts:
    """The parts below xl under other names, with everything that names them."""
    names = {each: name(each) for each in parts() if each.startswith("xl/")}
    changed: Parts = {}
    for each, content in parts().items():
        text = content
        if each.endswith(".rels") or each == TYPES:
            text = re.sub(
                rb'(Target|PartName)="/?([^"]+)"',
                lambda found: b'%s="/%s"' % (found[1], _new_name(found[2].decode(), names).encode()),
                content,
            )
        changed[names.get(each, each)] = text
    return changed


def _new_name(stated: str, names: Mapping[str, str]) -> str:
    return names.get(stated) or names.get(f"xl/{stated}") or stated


def zipped(changed: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Parts as a zip whose names and order are left as given."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as package:
        for name, content in changed.items():
            package.writestr(name, content)
    return packed.getvalue()


def accepted(name: str, made: Callable[[], bytes]) -> Case:
    """A case that gives the documents of the sound workbook."""
    return Case(name, made, Outcome.ACCEPTED)


def warned(name: str, made: Callable[[], bytes], *said: Said) -> Case:
    """A case that gives documents, and something to look at."""
    return Case(name, made, Outcome.WARNED, said)


def located(name: str, made: Callable[[], bytes], *said: Said) -> Case:
    """A case that is refused with the sheets and cells to mend."""
    return Case(name, made, Outcome.LOCATED, said)


def refused(name: str, made: Callable[[], bytes], code: str = "file-damaged") -> Case:
    """A case that is refused as a whole."""
    return Case(name, made, Outcome.REFUSED, ((code, "", ""),))
