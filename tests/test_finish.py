"""The last pass over a document: caption numbers, references, numerals, lists, cells and sections."""

from collections.abc import Callable, Sequence
from itertools import groupby

import pytest

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, W, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT, unpack
from itadocs.report.finish import finish
from itadocs.thai import DRAFT_BEGINS, DRAFT_ENDS, Numerals
from tests.support import complete, produced

THAI, ARABIC = Numerals.THAI, Numerals.ARABIC
NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"


# --- small documents --------------------------------------------------------------------------------------------


def text(content: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>'


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{''.join(content)}</w:p>"


def cell(*content: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(content)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"


def section(number: int) -> str:
    return f'<w:sectPr><w:cols w:num="{number}"/></w:sectPr>'


def simple(instruction: str, shown: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} ">{text(shown)}</w:fldSimple>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def complex_(instruction: str, shown: str) -> str:
    """As Word writes a field: its code and what it shows split over runs."""
    middle, end = len(instruction) // 2, len(shown) // 2
    code = "".join(
        f'<w:r><w:instrText xml:space="preserve">{each}</w:instrText></w:r>'
        for each in (" " + instruction[:middle], instruction[middle:] + " ")
    )
    return f"{mark('begin')}{code}{mark('separate')}{text(shown[:end])}{text(shown[end:])}{mark('end')}"


Notation = Callable[[str, str], str]
both_notations = pytest.mark.parametrize("field", [simple, complex_])


def caption(field: Notation, label: str, title: str, bookmark: str = "", number: int = 1) -> str:
    numbered = text(f"{label}ที่ ") + field(f"SEQ {label} \\* ARABIC", "77")
    if bookmark:
        numbered = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{numbered}<w:bookmarkEnd w:id="{number}"/>'
    return paragraph(numbered, text(f" {title}"))


def part(root: str, content: str) -> bytes:
    return f'<w:{root} xmlns:w="{W}">{content}</w:{root}>'.encode()


def abstract(number: int, format_: str) -> str:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="{format_}"/></w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{number}">{level}</w:abstractNum>'


def num(number: int, abstract_number: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/></w:num>'


def style(name: str, number: int, more: str = "") -> str:
    properties = f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr>{more}</w:pPr>'
    return f'<w:style w:type="paragraph" w:styleId="{name}">{properties}</w:style>'


# Abstract lists and their numbers differ on purpose: one must not be taken for the other.
LISTS = "".join(abstract(n, f) for n, f in enumerate(("thaiNumbers", "decimal", "bullet", "lowerRoman"), start=20))
NUMBERS = "".join(num(n, n + 10) for n in (10, 11, 12, 13))
LIST_STYLES = (
    style("Heading1", 10, '<w:outlineLvl w:val="0"/>')
    + style("Steps", 11)
    + style("Bullets", 12)
    + style("Roman", 13)
    + '<w:style w:type="paragraph" w:styleId="Plain"/>'
)


def finished(body: str, numerals: Numerals = THAI, numbering: str = LISTS + NUMBERS) -> dict[str, Element]:
    parts = {
        DOCUMENT: part("document", f"<w:body>{body}</w:body>"),
        NUMBERING: part("numbering", numbering),
        STYLES: part("styles", LIST_STYLES),
        "word/other.xml": b"<other/>",
    }
    done = finish(dict(parts), numerals).parts
    assert list(done) == list(parts)
    assert {name for name in parts if done[name] == parts[name]} >= {STYLES, "word/other.xml"}
    return {name: parse_xml(content) for name, content in done.items()}


def lines(root: Element) -> list[str]:
    return ["".join(each.text or "" for each in paragraph.iter(w("t"))) for paragraph in root.iter(w("p"))]


def values(root: Element, name: str, attribute: str = "val") -> list[str | None]:
    return [each.get(w(attribute)) for each in root.iter(w(name))]


def codes(root: Element) -> list[str]:
    """What every field says, of whichever notation, blanks trimmed."""
    found: list[str] = []
    for each in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if each.get(w("fldCharType")) == "begin" or each.tag == w("fldSimple"):
            found.append(str(each.get(w("instr"), "")))
        elif each.tag == w("instrText"):
            found[-1] += each.text or ""
    return [each.strip() for each in found]


# --- captions and references ------------------------------------------------------------------------------------


@both_notations
@pytest.mark.parametrize(
    ("numerals", "digits", "switch"), [(THAI, "๑๒๓", "THAIARABIC"), (ARABIC, "123", "ARABIC")], ids=["thai", "arabic"]
)
def test_each_kind_of_caption_is_counted_through_and_references_show_its_number(
    field: Notation, numerals: Numerals, digits: str, switch: str
):
    body = (
        paragraph(text("ดู"), field("REF last \\h", "ตารางที่ 9"), text(" และ "), field("REF photo \\h", "?"), text(" 1."))
        + caption(field, "ตาราง", "ก")
        + caption(field, "ภาพ", "ข")
        + row(cell(caption(field, "ตาราง", "ค")))
        + caption(field, "ภาพ", "ง", "photo", 1)
        + caption(field, "ตาราง", "จ", "last", 2)
        + paragraph(text("ตาม"), field("REF last \\h", ""), text(" ข้อ 5 หน้า ๕"))
    )
    one, two, three = digits
    root = finished(body, numerals)[DOCUMENT]
    assert lines(root) == [
        f"ดูตารางที่ {three} และ ภาพที่ {two} 1.",
        f"ตารางที่ {one} ก",
        f"ภาพที่ {one} ข",
        f"ตารางที่ {two} ค",
        f"ภาพที่ {two} ง",
        f"ตารางที่ {three} จ",
        f"ตามตารางที่ {three} ข้อ 5 หน้า ๕",
    ]
    tables, photos = f"SEQ ตาราง \\* {switch}", f"SEQ ภาพ \\* {switch}"
    assert codes(root) == ["REF last \\h", "REF photo \\h", tables, photos, tables, photos, tables, "REF last \\h"]


@pytest.mark.parametrize("numerals", Numerals)
def test_the_two_notations_of_a_field_come_to_the_same(numerals: Numerals):
    def body(field: Notation) -> str:
        return caption(field, "ตาราง", "ก", "mark") + paragraph(text("ตาม"), field("REF mark \\h", "เดิม"), text("."))

    one, other = (finished(body(field), numerals)[DOCUMENT] for field in (simple, complex_))
    assert (lines(one), codes(one)) == (lines(other), codes(other))


@pytest.mark.parametrize("notations", [(simple, complex_, simple), (complex_, simple, complex_)])
def test_captions_are_counted_in_the_order_they_stand_in_whatever_their_notation(notations: tuple[Notation, ...]):
    root = finished("".join(caption(field, "ตาราง", "ก") for field in notations))[DOCUMENT]
    assert lines(root) == ["ตารางที่ ๑ ก", "ตารางที่ ๒ ก", "ตารางที่ ๓ ก"]


@both_notations
def test_other_fields_and_the_text_around_fields_stay_as_they_are(field: Notation):
    body = paragraph(
        text("หน้า 5 จาก "), field("NUMPAGES", "12"), text(" หน้า "), field("PAGEREF x \\h", "๗"), text(" 3")
    )
    root = finished(body)[DOCUMENT]
    assert (lines(root), codes(root)) == (["หน้า 5 จาก 12 หน้า ๗ 3"], ["NUMPAGES", "PAGEREF x \\h"])


def test_a_caption_number_inside_another_field_is_counted_too():
    inner = complex_("SEQ ตาราง", "99")
    outer = f"{mark('begin')}<w:r><w:instrText> IF 1 </w:instrText></w:r>{mark('separate')}{inner}{mark('end')}"
    root = finished(paragraph(outer) + caption(complex_, "ตาราง", "ก"))[DOCUMENT]
    assert lines(root) == ["๑", "ตารางที่ ๒ ก"]


# --- numerals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("numerals", "wanted"), [(THAI, "thaiNumbers"), (ARABIC, "decimal")])
def test_page_numbers_and_lists_are_written_in_the_numerals_asked_for(numerals: Numerals, wanted: str):
    pages = [' w:fmt="thaiNumbers"', ' w:fmt="decimal" w:start="1"', "", ' w:fmt="lowerRoman"', ' w:fmt="thaiLetters"']
    breaks = "".join(paragraph(properties=f"<w:sectPr><w:pgNumType{each}/></w:sectPr>") for each in pages)
    done = finished(breaks + paragraph(text("ท้าย")), numerals)
    assert values(done[DOCUMENT], "pgNumType", "fmt") == [wanted, wanted, wanted, "lowerRoman", "thaiLetters"]
    assert values(done[DOCUMENT], "pgNumType", "start")[1] == "1"
    assert values(done[NUMBERING], "numFmt") == [wanted, wanted, "bullet", "lowerRoman"]


# --- lists ------------------------------------------------------------------------------------------------------


def listed(style_: str, *entries: str) -> str:
    return "".join(paragraph(text(each), style=style_) for each in entries)


BODY_OF_LISTS = (
    listed("Heading1", "หัวข้อ")
    + listed("Steps", "ก๑", "ก๒")
    + listed("Plain", "คั่น")
    + listed("Steps", "ข๑", "ข๒")
    + row(
        cell(listed("Steps", "ค๑", "ค๒", "ค๓")),
        cell(listed("Bullets", "ขีด", "ขีด")),
        cell(listed("Steps", "ง๑"), listed("Roman", "จ๑", "จ๒"), listed("Steps", "ฉ๑")),
    )
    + row(cell(listed("Steps", "ช๑", "ช๒")))
    + listed("Heading1", "หัวข้อ")
)


def own_lists(body: str = BODY_OF_LISTS) -> tuple[list[tuple[str, list[str]]], dict[str, Element]]:
    done = finished(body)
    found: list[tuple[str, list[str]]] = []
    for own, group in groupby(paragraphs(done[DOCUMENT]), key=lambda each: each[1]):
        found.append((own, [line for line, _ in group]))
    return found, done


def paragraphs(root: Element) -> list[tuple[str, str]]:
    """(text, number of the list the paragraph itself names, or "")."""
    found: list[tuple[str, str]] = []
    for each in root.iter(w("p")):
        number = each.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        line = "".join(part.text or "" for part in each.iter(w("t")))
        found.append((line, "" if number is None else str(number.get(w("val")))))
    return found


def test_every_occurrence_of_a_numbered_list_is_a_list_of_its_own():
    found, _ = own_lists()
    assert [entries for own, entries in found if own] == [
        ["ก๑", "ก๒"],
        ["ข๑", "ข๒"],
        ["ค๑", "ค๒", "ค๓"],
        ["ง๑"],
        ["จ๑", "จ๒"],
        ["ฉ๑"],
        ["ช๑", "ช๒"],
    ]
    own = [number for number, _ in found if number]
    assert len(set(own)) == len(own)
    assert not set(own) & {"10", "11", "12", "13"}


def test_headings_bullets_and_plain_paragraphs_keep_the_list_of_their_style():
    found, _ = own_lists()
    assert [entries for own, entries in found if not own] == [["หัวข้อ"], ["คั่น"], ["ขีด", "ขีด"], ["หัวข้อ"]]


def test_each_list_looks_like_its_style_and_starts_at_one():
    found, done = own_lists()
    added = {str(each.get(w("numId"))): each for each in done[NUMBERING].iter(w("num"))}
    assert list(added)[:4] == ["10", "11", "12", "13"]
    for own, entries in found:
        if own:
            looks = "23" if entries[0].startswith("จ") else "21"
            assert [(each.tag, each.get(w("val"))) for each in added[own]] == [
                (w("abstractNumId"), looks),
                (w("lvlOverride"), None),
            ]
            assert values(added[own], "lvlOverride", "ilvl") == ["0"]
            assert values(added[own], "startOverride") == ["1"]


def test_the_number_stands_where_the_schema_wants_it_and_replaces_an_older_one():
    stale = '<w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="11"/></w:numPr><w:spacing/><w:jc w:val="left"/>'
    root = finished(paragraph(text("ก"), style="Steps", properties=stale))[DOCUMENT]
    properties = root.find(f".//{w('pPr')}")
    assert properties is not None
    assert [each.tag for each in properties] == [w(n) for n in ("pStyle", "keepNext", "numPr", "spacing", "jc")]
    assert [each.tag for each in properties[2]] == [w("ilvl"), w("numId")]
    assert values(properties, "numId") == ["14"]


def test_new_lists_stand_before_what_word_puts_last():
    numbering = finished(listed("Steps", "ก"), numbering=LISTS + NUMBERS + '<w:numIdMacAtCleanup w:val="3"/>')
    assert numbering[NUMBERING][-1].tag == w("numIdMacAtCleanup")


def test_a_document_without_lists_needs_no_numbering():
    done = finish({DOCUMENT: part("document", f"<w:body>{paragraph(text('ก'))}</w:body>")}, THAI).parts
    assert list(done) == [DOCUMENT]


def test_a_root_that_was_parsed_already_is_completed_in_place():
    marked = f"{DRAFT_BEGINS}ข{DRAFT_ENDS}"
    body = paragraph(text(marked)) + f'<w:bookmarkStart w:id="1" w:name="{marked}"/>' + row(cell(), "")
    parts = {DOCUMENT: part("document", f"<w:body>{body}</w:body>")}
    root = parse_xml(parts[DOCUMENT])
    done = finish(parts, THAI, document=root).parts
    assert done == finish(parts, THAI).parts
    assert xml_bytes(root) == done[DOCUMENT]
    assert values(root, "bookmarkStart", "name") == ["ข"]


# --- cells and sections -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ["p"]),
        ("<w:tcPr/>", ["tcPr", "p"]),
        ("<w:tcPr/><w:p/>", ["tcPr", "p"]),
        (row(cell(paragraph(text("ใน")))), ["tbl", "p"]),
        (f"<w:p/>{row(cell())}", ["p", "tbl", "p"]),
    ],
)
def test_every_cell_ends_with_a_paragraph(content: str, expected: list[str]):
    root = finished(f"<w:tbl><w:tr><w:tc>{content}</w:tc></w:tr></w:tbl>")[DOCUMENT]
    outer = root.find(f".//{w('tc')}")
    assert outer is not None
    assert [each.tag for each in outer] == [w(name) for name in expected]
    assert all(each[-1].tag == w("p") for each in root.iter(w("tc")))


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", []),
        ("<w:tbl><w:tblPr/><w:tr><w:trPr/></w:tr></w:tbl>", []),
        (f"<w:tbl><w:tr/><w:tr>{cell(paragraph(text('ก')))}</w:tr></w:tbl>", ["tbl", "tr"]),
        (row(cell("<w:tbl><w:tblPr/></w:tbl>")), ["tbl", "tr"]),
    ],
)
def test_rows_and_tables_in_which_nothing_is_left_disappear(content: str, left: list[str]):
    document = finished(content)[DOCUMENT]
    assert [str(each.tag).split("}")[1] for each in document.iter(w("tbl"), w("tr"))] == left


END = paragraph(properties=section(1))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (paragraph(text("ก")) + END + section(2), ["1"]),
        (row(cell("<w:p/>")) + paragraph(properties=section(1)) + section(2), ["1"]),
        (paragraph(properties=section(0)) + paragraph(text("ก")) + END + section(2), ["0", "1"]),
        (END + paragraph(text("ก")) + section(2), ["1", "2"]),
        (END + paragraph() + section(2), ["1", "2"]),
        (END + row(cell("<w:p/>")) + section(2), ["1", "2"]),
        (paragraph(text("ก")) + section(2), ["2"]),
        (section(2), ["2"]),
    ],
)
def test_a_last_section_with_nothing_in_it_disappears(body: str, left: list[str]):
    root = finished(body)[DOCUMENT]
    assert values(root, "cols", "num") == left
    assert len(list(root.iter(w("p")))) == len(list(parse_xml(part("x", body)).iter(w("p"))))
    assert root[0][-1].tag == w("sectPr")


@pytest.mark.parametrize(
    ("left_out", "sections", "orientation"),
    [((), 4, None), (("remarks",), 4, None), (("signer",), 4, None), (("remarks", "signer"), 3, "landscape")],
)
def test_the_analysis_ends_without_a_blank_page(left_out: Sequence[str], sections: int, orientation: str | None):
    entries = complete()
    if "remarks" in left_out:
        entries["remarks"] = []
    if "signer" in left_out:
        entries["agency"][0].update(signer_name="", signer_position="")
    body = parse_xml(unpack(produced(entries).documents[Kind.ANALYSIS])[DOCUMENT])[0]
    assert (len(list(body.iter(w("sectPr")))), body[-1].tag) == (sections, w("sectPr"))
    assert values(body[-1], "pgSz", "orient") == [orientation]
    assert (body[-2].tag, body[-3].tag == w("tbl")) == (w("p"), orientation is not None)
