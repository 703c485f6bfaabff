"""A report knows whether it was edited: re-saving it is no edit, a change that a reader sees is one."""

import base64
import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

import docx
import pytest
from lxml import etree

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, W, parse_xml, w
from itadocs.package import CUSTOM, DOCUMENT, pack, unpack
from itadocs.pipeline import Product
from itadocs.report import properties
from itadocs.report.seal import is_untouched
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
    """Both documents, and both with one word changed, opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("soffice")
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
def test_a_report_edited_and_saved_by_libreoffice_is_not_untouched(kind: Kind, resaved: dict[str, bytes]):
    assert is_untouched(resaved[f"{kind.value}-edited"]) is False
