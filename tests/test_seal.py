"""A report knows whether it was edited: re-saving it is no edit, a change that a reader sees is one."""

import base64
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from lxml import etree

from itadocs.assessment.framework import Kind
from itadocs.loading import beside
from itadocs.oxml import Element, W, c, parse_xml, w
from itadocs.package import CUSTOM, DOCUMENT, DOCUMENT_RELATIONS, pack, unpack
from itadocs.pipeline import Product, Request, produce
from itadocs.report import drawings, properties
from itadocs.report.origin import Origin
from itadocs.report.seal import is_untouched, origin_of, seal
from tests.support import complete, produced

Change = Callable[[Element], None]
BOTH_KINDS = pytest.mark.parametrize("kind", Kind)
HEADER = "word/header1.xml"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@cache
def product() -> Product:
    return produced(complete())


def report(kind: Kind) -> bytes:
    return product().documents[kind]


def changed(data: bytes, change: Change, name: str = DOCUMENT) -> bytes:
    parts = unpack(data)
    root = parse_xml(parts[name])
    change(root)
    return pack({**parts, name: etree.tostring(root)})


def added(parent: Element, *xml: str, at: int | None = None) -> None:
    """Elements from XML text, into a parent."""
    for number, each in enumerate(xml):
        element = parse_xml(
            f'<x xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{each}</x>'.encode()
        )[0]
        parent.insert(len(parent) if at is None else at + number, element)


def texts(root: Element) -> list[Element]:
    """The text elements that hold words."""
    return [each for each in root.iter(w("t")) if each.text and len(each.text.strip()) > 3]


# --- what is no edit --------------------------------------------------------------------------------------------


def resaved_by_python_docx(data: bytes) -> bytes:
    saved = io.BytesIO()
    docx.Document(io.BytesIO(data)).save(saved)
    return saved.getvalue()


def zipped_anew(data: bytes) -> bytes:
    """Other order, other compression, other times."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        for name, content in reversed(unpack(data).items()):
            package.writestr(name, content)
    return packed.getvalue()


def runs_split(root: Element) -> None:
    """As Word splits a run where it checks spelling or where someone clicked."""
    for each in texts(root):
        run = each.getparent()
        if run is None or run.tag != w("r"):
            continue
        second = deepcopy(run)
        words = each.text or ""
        each.text = words[:3]
        next(second.iter(w("t"))).text = words[3:]
        run.addnext(second)
        added_after(run, '<w:proofErr w:type="spellStart"/>', "<w:lastRenderedPageBreak/>")
        run.set(w("rsidR"), "00AB12CD")


def added_after(element: Element, *xml: str) -> None:
    parent = element.getparent()
    assert parent is not None
    added(parent, *xml, at=parent.index(element) + 1)


def marked_up(root: Element) -> None:
    """What Word adds to paragraphs: revision ids, languages, the place of the last edit."""
    for number, each in enumerate(root.iter(w("p"))):
        each.set(w("rsidR"), "00AB12CD")
        each.set(w("rsidRDefault"), "00AB12CD")
        added(
            each,
            f'<w:bookmarkStart w:id="{900 + number}" w:name="_GoBack{number}"/>',
            f'<w:bookmarkEnd w:id="{900 + number}"/>',
        )
    for each in root.iter(w("r")):
        added(each, '<w:rPr><w:noProof/><w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr>', at=0)


def fields_rewritten(root: Element) -> None:
    """Simple fields as complex ones, showing what another program counted."""
    for each in list(root.iter(w("fldSimple"))):
        code = f"<w:r><w:instrText>{each.get(w('instr'))}</w:instrText></w:r>"
        begin, separate, end = (
            f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
        )
        added_after(each, begin, code, separate, "<w:r><w:t>๙๙</w:t></w:r>", end)
        parent = each.getparent()
        assert parent is not None
        parent.remove(each)


def empty_paragraphs_added(root: Element) -> None:
    added(root[0], "<w:p/>", "<w:p><w:pPr/></w:p>", at=0)


def in_a_content_control(root: Element) -> None:
    first = root[0][1]
    added(root[0], "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>", at=1)
    root[0][1][1].append(first)


@BOTH_KINDS
def test_a_fresh_report_is_untouched(kind: Kind):
    assert is_untouched(report(kind)) is True


@BOTH_KINDS
@pytest.mark.parametrize("resaved", [zipped_anew, resaved_by_python_docx])
def test_a_report_saved_again_is_untouched(kind: Kind, resaved: Callable[[bytes], bytes]):
    assert resaved(report(kind)) != report(kind)
    assert is_untouched(resaved(report(kind))) is True


@BOTH_KINDS
@pytest.mark.parametrize("part", [DOCUMENT, HEADER])
@pytest.mark.parametrize("change", [runs_split, marked_up, fields_rewritten])
def test_what_word_adds_on_saving_is_no_edit(kind: Kind, change: Change, part: str):
    assert is_untouched(changed(report(kind), change, part)) is True


@cache
def illustrated() -> dict[Kind, bytes]:
    """Both reports with an emblem, photos and charts, as they are made of a sample."""
    samples = Path(__file__).parents[1] / "samples"
    return dict(
        produce((samples / "2569.xlsx").read_bytes(), Request(frozenset(Kind)), beside(samples / "2569.xlsx")).documents
    )


def with_a_text_box(data: bytes) -> bytes:
    """The report as a template would make it that has a text box, with a fallback for programs of before 2010."""
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>ข้อความในกล่อง</w:t></w:r></w:p>'
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>ข้อความเก่า</w:t>"
        "</w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    return sealed(changed(data, lambda root: added(root[0], box, at=1)))


def with_a_footnote(data: bytes) -> bytes:
    parts = unpack(data)
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>เชิงอรรถ</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{W}">{note}</w:footnotes>'
    return sealed(pack({**parts, "word/footnotes.xml": notes.encode()}))


@BOTH_KINDS
def test_a_report_is_sealed_alike_with_its_body_at_hand_and_without(kind: Kind):
    parts = unpack(report(kind))
    said = (kind, "own", Origin("อบต.นาทดสอบ", "2568"))
    assert seal(parts, *said, document=parse_xml(parts[DOCUMENT])) == seal(parts, *said)


def sealed(data: bytes) -> bytes:
    """The report as if it had been made like this."""
    return pack(seal({**unpack(data)}, "analysis", "own", Origin("อบต.นาทดสอบ", "2568")))


def fallback_redrawn(root: Element) -> None:
    """Word writes the drawing for older programs anew."""
    for each in root.iter("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"):
        each[:] = []


def relations_renumbered(data: bytes) -> bytes:
    """Other ids for everything the document leads to, and other names of charts, as Word gives them."""
    parts = unpack(data)
    document, relations = parts[DOCUMENT], parts[DOCUMENT_RELATIONS]
    for number, id_ in enumerate(sorted(drawings.targets(parts, DOCUMENT)), start=700):
        document = document.replace(f'"{id_}"'.encode(), f'"new{number}"'.encode())
        relations = relations.replace(f'Id="{id_}"'.encode(), f'Id="new{number}"'.encode())
    assert document != parts[DOCUMENT]
    renamed = {**parts, DOCUMENT: document, DOCUMENT_RELATIONS: relations}
    charts = sorted(name for name in parts if re.fullmatch(r"word/charts/[^/]+\.xml", name))
    for number, name in enumerate(charts, start=1):
        stem, new = name.removesuffix(".xml").rpartition("/")[2], f"chart{number}"
        renamed = {
            each.replace(f"/{stem}.xml", f"/{new}.xml"): content.replace(
                f"/{stem}.xml".encode(), f"/{new}.xml".encode()
            )
            for each, content in renamed.items()
        }
    return pack(renamed)


def settings_rewritten(data: bytes) -> bytes:
    """Theme, settings, styles and what the program says of itself are other files after a save."""
    parts = unpack(data)
    aside = [
        name
        for name in parts
        if re.fullmatch(r"word/(settings|styles|fontTable|theme/.*)\.xml|docProps/app\.xml", name)
    ]
    assert aside
    return pack({**parts, **dict.fromkeys(aside, b"<other/>"), "word/webSettings.xml": b"<other/>"})


def attributes_reordered(root: Element) -> None:
    for each in root.iter():
        kept = dict(reversed(each.attrib.items()))
        each.attrib.clear()
        each.attrib.update(kept)
    for number, each in enumerate(root.iter(w("p"))):
        each.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", f"{number:08X}")


def charts_of(data: bytes) -> list[str]:
    return sorted(name for name in unpack(data) if re.fullmatch(r"word/charts/[^/]+\.xml", name))


def books_of(data: bytes) -> list[str]:
    return sorted(name for name in unpack(data) if name.endswith(".xlsx"))


def books_resaved(data: bytes) -> bytes:
    """Every embedded workbook opened and saved: shared texts, other parts, numbers written otherwise."""

    def resaved(workbook: bytes) -> bytes:
        opened, saved = openpyxl.load_workbook(io.BytesIO(workbook)), io.BytesIO()
        opened.save(saved)
        return saved.getvalue()

    parts = unpack(data)
    return pack({**parts, **{name: resaved(parts[name]) for name in books_of(data)}})


def books_dropped(data: bytes) -> bytes:
    """As some office programs do."""
    parts = {name: each for name, each in unpack(data).items() if not name.endswith(".xlsx")}
    for name in charts_of(data):
        parts.pop(drawings.relations_of(name))
    return pack(parts)


def figures_rewritten(data: bytes) -> bytes:
    """93.30 for 93.3, and what a program adds to a chart of its own."""
    parts = unpack(data)
    for name in charts_of(data):
        root = parse_xml(parts[name])
        for each in root.iterfind(f".//{c('val')}//{c('pt')}/{c('v')}"):
            each.text = f"{float(each.text or ''):.5f}"
        root.append(etree.Element(c("extLst")))
        parts[name] = etree.tostring(root)
    return pack(parts)


@BOTH_KINDS
@pytest.mark.parametrize("saved", [relations_renumbered, settings_rewritten])
def test_a_report_with_pictures_saved_as_word_does_is_untouched(kind: Kind, saved: Callable[[bytes], bytes]):
    assert saved(illustrated()[kind]) != illustrated()[kind]
    assert is_untouched(saved(illustrated()[kind])) is True


@pytest.mark.parametrize("saved", [books_resaved, books_dropped, figures_rewritten])
def test_a_chart_that_a_program_draws_anew_is_no_edit(saved: Callable[[bytes], bytes]):
    data = illustrated()[Kind.ANALYSIS]
    assert charts_of(data)
    assert books_of(data)
    assert saved(data) != data
    assert is_untouched(saved(data)) is True


@BOTH_KINDS
@pytest.mark.parametrize("part", [DOCUMENT, HEADER])
def test_the_order_of_attributes_is_no_edit(kind: Kind, part: str):
    assert is_untouched(changed(report(kind), attributes_reordered, part)) is True


def test_the_drawing_for_older_programs_is_no_edit():
    data = with_a_text_box(report(Kind.ANALYSIS))
    assert is_untouched(changed(data, fallback_redrawn)) is True


@BOTH_KINDS
@pytest.mark.parametrize("change", [empty_paragraphs_added, in_a_content_control])
def test_what_cannot_be_seen_is_no_edit(kind: Kind, change: Change):
    assert is_untouched(changed(report(kind), change)) is True


def test_headers_that_an_office_program_doubles_are_no_edit():
    parts = unpack(report(Kind.ANALYSIS))
    assert (
        is_untouched(
            pack({**parts, "word/header2.xml": parts[HEADER], "word/footer1.xml": f'<w:ftr xmlns:w="{W}"/>'.encode()})
        )
        is True
    )


# --- what is an edit --------------------------------------------------------------------------------------------


def one_letter_changed(root: Element) -> None:
    each = texts(root)[-1]
    each.text = f"ก{(each.text or '')[1:]}"


def one_digit_changed(root: Element) -> None:
    each = next(each for each in texts(root) if "๒๕๖๘" in (each.text or ""))
    each.text = (each.text or "").replace("๒๕๖๘", "๒๕๖๗", 1)


def a_row_added(root: Element) -> None:
    last = list(next(root.iter(w("tbl"))).iterfind(w("tr")))[-1]
    last.addnext(deepcopy(last))


def an_empty_row_added(root: Element) -> None:
    last = list(next(root.iter(w("tbl"))).iterfind(w("tr")))[-1]
    row = deepcopy(last)
    for each in row.iter(w("t")):
        each.text = ""
    last.addnext(row)


def a_paragraph_deleted(root: Element) -> None:
    gone = next(each for each in root[0] if "".join(part.text or "" for part in each.iter(w("t"))).strip())
    root[0].remove(gone)


def a_cell_moved(root: Element) -> None:
    first, second = list(next(root.iter(w("tr"))).iterfind(w("tc")))[:2]
    second.addnext(first)


def a_paragraph_moved(root: Element) -> None:
    root[0].append(next(each for each in root[0] if each.tag == w("p") and texts(each)))


def a_line_broken(root: Element) -> None:
    added_after(texts(root)[-1], "<w:br/>", "<w:t>ก</w:t>")


def words_struck_out(root: Element) -> None:
    """With changes tracked."""
    run = texts(root)[-1].getparent()
    assert run is not None
    added_after(run, '<w:del w:id="1" w:author="ก"/>')
    struck = run.getnext()
    assert struck is not None
    struck.append(run)


def words_inserted(root: Element) -> None:
    run = texts(root)[-1].getparent()
    assert run is not None
    added_after(run, '<w:ins w:id="1" w:author="ก"><w:r><w:t>ไม่</w:t></w:r></w:ins>')


def a_table_of_contents_added(root: Element) -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code, entry = "<w:r><w:instrText> TOC </w:instrText></w:r>", "<w:r><w:t>ผลการประเมิน</w:t></w:r>"
    added(root[0], f"<w:p>{begin}{code}{separate}{entry}</w:p>", f"<w:p>{entry}</w:p>", f"<w:p>{end}</w:p>", at=1)


def a_symbol_inserted(root: Element) -> None:
    run = texts(root)[-1].getparent()
    assert run is not None
    added_after(run, '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')


def a_footnote_added(root: Element) -> None:
    run = texts(root)[-1].getparent()
    assert run is not None
    added_after(run, '<w:r><w:footnoteReference w:id="2"/></w:r>')


def a_comment_added(root: Element) -> None:
    run = texts(root)[-1].getparent()
    assert run is not None
    added_after(run, '<w:commentRangeEnd w:id="1"/>', '<w:r><w:commentReference w:id="1"/></w:r>')


def an_equation_added(root: Element) -> None:
    added(root[0], "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>", at=1)


def an_object_embedded(root: Element) -> None:
    added(root[0], "<w:p><w:r><w:object/></w:r></w:p>", at=1)


@BOTH_KINDS
@pytest.mark.parametrize(
    "change",
    [
        one_letter_changed,
        one_digit_changed,
        a_row_added,
        an_empty_row_added,
        a_paragraph_deleted,
        a_paragraph_moved,
        a_cell_moved,
        a_line_broken,
        words_struck_out,
        words_inserted,
        a_table_of_contents_added,
        a_symbol_inserted,
        a_footnote_added,
        a_comment_added,
        an_equation_added,
        an_object_embedded,
    ],
)
def test_a_change_that_is_seen_is_an_edit(kind: Kind, change: Change):
    assert is_untouched(changed(report(kind), change)) is False


def replacing(old: str, new: str) -> Change:
    def change(root: Element) -> None:
        holding = [each for each in root.iter(w("t")) if old in (each.text or "")]
        assert holding, old
        holding[0].text = (holding[0].text or "").replace(old, new, 1)

    return change


def a_row_deleted(root: Element) -> None:
    table = next(root.iter(w("tbl")))
    table.remove(table.findall(w("tr"))[-1])


def a_caption_changed(root: Element) -> None:
    caption = next(
        each
        for each in root.iter(w("p"))
        if any("SEQ" in (code.get(w("instr")) or code.text or "") for code in each.iter(w("fldSimple"), w("instrText")))
    )
    last = [each for each in caption.iter(w("t")) if (each.text or "").strip()][-1]
    last.text = f"{last.text}ก"


@pytest.mark.parametrize("change", [a_row_deleted, a_caption_changed])
def test_a_change_of_a_table_or_a_caption_is_an_edit(change: Change):
    assert is_untouched(changed(report(Kind.ANALYSIS), change)) is False


def held(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def table(rows: str) -> str:
    return f"<w:tbl>{rows}</w:tbl>"


def row(cells: str) -> str:
    return f"<w:tr>{cells}</w:tr>"


def control(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


BOX = held("กล่อง")
HELD = {
    "a cell in a content control": table(row(control(cell(BOX)) + cell(held("ข")))),
    "a row in a content control": table(control(row(cell(BOX)))),
    "a paragraph in a content control in a cell": table(row(cell(control(held("ก") + BOX)))),
    "a table in a table": table(row(cell(held("ก") + table(row(cell(BOX))) + "<w:p/>") + cell(held("ข")))),
    "what custom tags hold": f"<w:customXml>{BOX}</w:customXml>",
}


@pytest.mark.parametrize("xml", HELD.values(), ids=HELD)
def test_a_letter_is_seen_however_deep_it_stands(xml: str):
    def put(root: Element) -> None:
        added(root[0], xml, at=1)

    data = sealed(changed(report(Kind.ANALYSIS), put))
    assert is_untouched(resaved_by_python_docx(data)) is True
    assert is_untouched(changed(data, replacing("กล่อง", "กลอง"))) is False


@pytest.mark.parametrize(
    ("made", "change", "part"),
    [
        (with_a_text_box, replacing("กล่อง", "กลอง"), DOCUMENT),
        (with_a_footnote, replacing("เชิงอรรถ", "เชิงอรรก"), "word/footnotes.xml"),
    ],
    ids=["text box", "footnote"],
)
def test_a_letter_in_a_text_box_or_a_footnote_is_an_edit(made: Callable[[bytes], bytes], change: Change, part: str):
    data = made(report(Kind.ANALYSIS))
    assert is_untouched(data) is True
    assert is_untouched(changed(data, marked_up)) is True
    assert is_untouched(changed(data, change, part)) is False


def test_an_edit_of_one_chart_value_series_category_or_title_is_an_edit():
    data = illustrated()[Kind.ANALYSIS]
    for name in charts_of(data):
        chart = parse_xml(unpack(data)[name])
        places = [
            *(
                f".//{c(what)}//{c('pt')}/{c('v')}"
                for what in ("val", "cat", "tx")
                if chart.find(f".//{c(what)}") is not None
            ),
            *([f".//{c('title')}//{c('v')}"] if chart.find(f".//{c('title')}//{c('v')}") is not None else []),
        ]
        assert len(places) >= 3
        for place in places:

            def change(root: Element, place: str = place) -> None:
                last = root.findall(place)[-1]
                last.text = f"{last.text}1" if "val" not in place else str(float(last.text or "") - 0.01)

            assert is_untouched(changed(data, change, name)) is False, (name, place)


def test_an_edit_of_one_value_in_the_workbook_of_a_chart_is_an_edit():
    data = illustrated()[Kind.ANALYSIS]
    for name in books_of(data):
        parts = unpack(data)
        opened: Any = openpyxl.load_workbook(io.BytesIO(parts[name]))
        opened.active["B2"].value -= 0.01
        saved = io.BytesIO()
        opened.save(saved)
        assert is_untouched(pack({**parts, name: saved.getvalue()})) is False, name


@BOTH_KINDS
def test_a_replaced_picture_is_an_edit(kind: Kind):
    data = illustrated()[kind]
    pictures = [name for name in unpack(data) if "/media/" in name]
    assert pictures
    for name in pictures:
        assert is_untouched(pack({**unpack(data), name: PICTURE})) is False, name


def test_two_pictures_that_changed_places_are_an_edit():
    parts = unpack(illustrated()[Kind.IMPLEMENTATION])
    first, second = [name for name in parts if "photo" in name][:2]
    assert is_untouched(pack({**parts, first: parts[second], second: parts[first]})) is False


@pytest.mark.parametrize("name", ["word/charts/", ".xlsx", DOCUMENT_RELATIONS])
def test_a_report_with_a_damaged_part_is_not_untouched_and_no_crash(name: str):
    parts = unpack(illustrated()[Kind.ANALYSIS])
    damaged = {each: b"<damaged" for each in parts if name in each and "_rels/chart" not in each}
    assert damaged
    assert is_untouched(pack({**parts, **damaged})) is False


# --- reports of earlier versions --------------------------------------------------------------------------------


def as_0_4_0(data: bytes) -> bytes:
    """The report with what version 0.4.0 remembered: its fingerprint was taken otherwise."""
    parts = unpack(data)
    stated = properties.read(parts)
    kept = {name: stated[name] for name in ("kind", "layout", "parts")}
    return pack({**parts, CUSTOM: properties.written({**kept, "version": "0.4.0", "fingerprint": "0" * 64})})


@BOTH_KINDS
def test_a_report_of_an_earlier_version_is_untouched_while_no_program_saved_it(kind: Kind):
    old = as_0_4_0(report(kind))
    assert (is_untouched(old), origin_of(old)) == (True, None)
    assert is_untouched(zipped_anew(old)) is True
    assert is_untouched(changed(old, marked_up)) is False
    assert is_untouched(changed(old, one_letter_changed)) is False


# --- whose it is, and what it was made from ---------------------------------------------------------------------


@BOTH_KINDS
def test_a_report_remembers_whose_it_is_as_it_prints_it_through_a_save(kind: Kind):
    found = origin_of(resaved_by_python_docx(report(kind)))
    assert found is not None
    assert str(found) == "องค์การบริหารส่วนตำบลนาทดสอบ อำเภอเกาะคา จังหวัดลำปาง ปีงบประมาณ พ.ศ. 2568"
    assert found == origin_of(report(kind))


def test_what_is_none_of_ours_has_no_origin():
    assert [origin_of(each) for each in (foreign(), b"", b"not a document")] == [None] * 3


@BOTH_KINDS
def test_an_added_picture_is_an_edit(kind: Kind):
    opened: Any = docx.Document(io.BytesIO(report(kind)))
    opened.paragraphs[0].add_run().add_picture(io.BytesIO(PICTURE))
    saved = io.BytesIO()
    opened.save(saved)
    assert is_untouched(saved.getvalue()) is False


@BOTH_KINDS
def test_a_changed_header_is_an_edit(kind: Kind):
    def written(root: Element) -> None:
        added(root, "<w:p><w:r><w:t>ลับ</w:t></w:r></w:p>")

    assert is_untouched(changed(report(kind), written, HEADER)) is False


def test_a_report_that_is_no_xml_any_more_is_not_untouched():
    assert is_untouched(pack({**unpack(report(Kind.ANALYSIS)), DOCUMENT: b"<w:document"})) is False


# --- what is none of ours ---------------------------------------------------------------------------------------


def foreign() -> bytes:
    written: Any = docx.Document()
    written.add_paragraph("หนังสือของผู้อื่น")
    saved = io.BytesIO()
    written.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        foreign(),
        b"",
        b"not a document",
        pack({"a.txt": b"a zip of another kind"}),
        pack({**unpack(foreign()), CUSTOM: properties.written({"kind": "analysis"})}),
        pack({**unpack(foreign()), CUSTOM: b"<damaged"}),
    ],
    ids=["foreign", "empty", "text", "zip", "a template", "damaged properties"],
)
def test_what_has_no_seal_is_none_of_ours(data: bytes):
    assert is_untouched(data) is None


def test_a_damaged_report_is_none_of_ours():
    data = report(Kind.ANALYSIS)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        start = package.getinfo(DOCUMENT).header_offset + 200
    assert is_untouched(data[:start] + bytes(100) + data[start + 100 :]) is None


# --- the real office program ------------------------------------------------------------------------------------

needs_soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Both documents, and both with one word changed, opened and saved by LibreOffice; those with pictures too."""
    folder = tmp_path_factory.mktemp("soffice")
    for kind, data in illustrated().items():
        (folder / f"{kind.value}-illustrated.docx").write_bytes(data)
    for kind in Kind:
        (folder / f"{kind.value}.docx").write_bytes(report(kind))
        (folder / f"{kind.value}-edited.docx").write_bytes(changed(report(kind), one_letter_changed))
    files = sorted(folder.glob("*.docx"))
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(folder / "saved"), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {each.stem: (folder / "saved" / each.name).read_bytes() for each in files}


@pytest.mark.soffice
@needs_soffice
@BOTH_KINDS
def test_a_report_saved_by_libreoffice_is_untouched(kind: Kind, resaved: dict[str, bytes]):
    assert resaved[kind.value] != report(kind)
    assert is_untouched(resaved[kind.value]) is True


@pytest.mark.soffice
@needs_soffice
@BOTH_KINDS
def test_a_report_with_charts_and_pictures_saved_by_libreoffice_is_untouched_until_one_is_changed(
    kind: Kind, resaved: dict[str, bytes]
):
    saved = resaved[f"{kind.value}-illustrated"]
    assert is_untouched(saved) is True
    assert origin_of(saved) == origin_of(illustrated()[kind])
    for picture in (name for name in unpack(saved) if "/media/" in name):
        assert is_untouched(pack({**unpack(saved), picture: PICTURE})) is False
    for chart in charts_of(saved):

        def change(root: Element) -> None:
            last = root.findall(f".//{c('val')}//{c('v')}")[-1]
            last.text = str(float(last.text or "") - 0.01)

        assert is_untouched(changed(saved, change, chart)) is False


@pytest.mark.soffice
@needs_soffice
@BOTH_KINDS
def test_a_report_edited_and_saved_by_libreoffice_is_not_untouched(kind: Kind, resaved: dict[str, bytes]):
    assert is_untouched(resaved[f"{kind.value}-edited"]) is False
