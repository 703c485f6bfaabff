"""The annotated copy of a template: a comment at every fault, a template still, and nothing of it in a report."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml, w, xml_bytes
from itadocs.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS, NotAPackageError, pack, unpack
from itadocs.problems import Problem, problem
from itadocs.report import layouts
from itadocs.report.annotated import AUTHOR, annotate
from itadocs.report.comments import add, part_of, without_comments
from itadocs.report.faults import WHOLE, Fault
from itadocs.report.finish import finish
from itadocs.report.layouts import Layout
from itadocs.report.template import render
from itadocs.thai import Numerals
from tests.support import complete, examined, fields_of, framework

EVERY = layouts.shipped().every()
IMPLEMENTATION = next(each for each in EVERY if each.name == "implementation").template
HEADER = "word/header1.xml"
_MARKS = [w(name) for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]


def said(found: str) -> Problem:
    return problem(Code.TEMPLATE_FIELD_UNKNOWN, template="แม่แบบ.docx", found=found, paragraph="ย่อหน้า")


def at(found: str, paragraph: int = WHOLE, part: str = DOCUMENT) -> Fault:
    return Fault(said(found), part, paragraph)


def body(data: bytes) -> Element:
    return parse_xml(unpack(data)[DOCUMENT])


def paragraphs(data: bytes) -> list[Element]:
    return list(body(data).iter(w("p")))


def in_table(data: bytes) -> int:
    """The number of the first paragraph in a table."""
    return next(n for n, each in enumerate(paragraphs(data)) if next(each.iterancestors(w("tc")), None) is not None)


def comments(data: bytes) -> list[tuple[int, str, str]]:
    """(number of the paragraph, author, text) of every comment, in the order of their part."""
    parts = unpack(data)
    marked = {
        str(reference.get(w("id"))): number
        for number, each in enumerate(paragraphs(data))
        for reference in each.iterfind(f"{w('r')}/{w('commentReference')}")
    }
    name = part_of(parts)
    found = parse_xml(parts[name]) if name in parts else ()
    return [
        (marked[str(each.get(w("id")))], str(each.get(w("author"))), "".join(t.text or "" for t in each.iter(w("t"))))
        for each in found
    ]


def with_a_persons_comment(template: bytes, paragraph: int = 0) -> bytes:
    parts = unpack(template)
    document = parse_xml(parts[DOCUMENT])
    add(parts, "ผู้ตรวจ", [(list(document.iter(w("p")))[paragraph], "ขอให้แก้หัวเรื่อง")], document)
    return pack(parts)


# --- where comments go -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", EVERY, ids=lambda each: each.name)
def test_every_fault_is_a_comment_at_its_paragraph_that_says_the_way_out(layout: Layout) -> None:
    template = layout.template
    cell, last = in_table(template), len(paragraphs(template)) - 1
    copy = annotate(template, [at("ก", 0), at("ข", cell), at("ค", cell), at("ง", last)])
    assert comments(copy) == [
        (number, AUTHOR, f"{said(found).message} → {said(found).remedy}")
        for number, found in ((0, "ก"), (cell, "ข"), (cell, "ค"), (last, "ง"))
    ]
    assert [t.text for t in body(copy).iter(w("t"))] == [t.text for t in body(template).iter(w("t"))]


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        (at("ก", 0, HEADER), "หัวกระดาษ 1 ย่อหน้าที่ 1: "),
        (at("ก", 99, HEADER), "หัวกระดาษ 1: "),
        (at("ก", WHOLE, "word/styles.xml"), "สไตล์: "),
        (at("ก", 3, "word/gone.xml"), "word/gone.xml: "),
        (at("ก"), ""),
        (at("ก", WHOLE, ""), ""),
        (at("ก", 10**6), ""),
    ],
)
def test_what_can_hold_no_comment_passes_its_own_to_the_first_paragraph_with_its_place(
    fault: Fault, place: str
) -> None:
    ((number, _, text),) = comments(annotate(IMPLEMENTATION, [fault]))
    assert (number, text) == (0, f"{place}{said('ก').message} → {said('ก').remedy}")


def test_a_fault_in_a_text_box_stands_at_the_paragraph_that_holds_the_box() -> None:
    parts = unpack(IMPLEMENTATION)
    document = parse_xml(parts[DOCUMENT])
    inside = "<w:txbxContent><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:txbxContent>"
    boxed = f"<w:p><w:r><w:pict><v:rect><v:textbox>{inside}</v:textbox></v:rect></w:pict></w:r></w:p>"
    names = f'xmlns:w="{document.nsmap["w"]}" xmlns:v="urn:schemas-microsoft-com:vml"'
    box = parse_xml(f"<w:x {names}>{boxed}</w:x>".encode())[0]
    document[0].insert(1, box)
    ((number, _, _),) = comments(annotate(pack({**parts, DOCUMENT: xml_bytes(document)}), [at("ก", 2)]))
    assert number == 1


def test_a_body_without_a_paragraph_gets_one_and_text_of_any_kind_can_be_said() -> None:
    parts = unpack(IMPLEMENTATION)
    bare = pack({**parts, DOCUMENT: f'<w:document xmlns:w="{body(IMPLEMENTATION).nsmap["w"]}"/>'.encode()})
    ((number, _, text),) = comments(annotate(bare, [at("<a> & \x00\x0b“ก”")]))
    assert number == 0
    assert "<a> & “ก”" in text


@pytest.mark.parametrize(
    "template",
    [
        b"",
        b"no package",
        pack({**unpack(IMPLEMENTATION), DOCUMENT: b"<w:document"}),
        pack({**unpack(IMPLEMENTATION), CONTENT_TYPES: b"<"}),
        pack({name: part for name, part in unpack(IMPLEMENTATION).items() if name != CONTENT_TYPES}),
    ],
    ids=["empty", "text", "torn", "torn types", "no types"],
)
def test_what_has_no_document_cannot_be_annotated(template: bytes) -> None:
    with pytest.raises(NotAPackageError):
        annotate(template, [at("ก")])


# --- again, and beside those of people -----------------------------------------------------------------------------


def test_a_copy_annotated_again_carries_only_the_new_comments() -> None:
    once = annotate(IMPLEMENTATION, [at("ก", 0), at("ข", 5)])
    again = annotate(once, [at("ค", 5)])
    assert again == annotate(IMPLEMENTATION, [at("ค", 5)])
    cleared = annotate(again, [])
    assert unpack(cleared).keys() == unpack(IMPLEMENTATION).keys()
    assert comments(cleared) == []
    assert not [*body(cleared).iter(*_MARKS)]


def test_comments_of_people_stay_with_ours_beside_them() -> None:
    theirs = with_a_persons_comment(IMPLEMENTATION, 5)
    copy = annotate(annotate(theirs, [at("ก", 5)]), [at("ข", 5), at("ค", 0)])
    assert [(number, author) for number, author, _ in comments(copy)] == [(5, "ผู้ตรวจ"), (5, AUTHOR), (0, AUTHOR)]
    assert comments(annotate(copy, [])) == comments(theirs)
    ids = [each.get(w("id")) for each in body(copy).iter(_MARKS[2])]
    assert len(ids) == len({*ids})


def test_what_word_keeps_beside_our_comments_goes_with_them() -> None:
    """Word notes answers and colours of comments in parts of their own; an answer to ours stays, on its own."""
    w14, w15 = (
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
    )
    parts = unpack(annotate(with_a_persons_comment(IMPLEMENTATION), [at("ก", 5)]))
    name = part_of(parts)
    noted = parse_xml(parts[name])
    for number, each in enumerate(noted.iter(w("p"))):
        each.set(f"{{{w14}}}paraId", f"0000000{number}")
    entries = '<w15:commentEx w15:paraId="00000000" w15:paraIdParent="00000001"/><w15:commentEx w15:paraId="00000001"/>'
    beside = f'<w15:commentsEx xmlns:w15="{w15}">{entries}</w15:commentsEx>'.encode()
    saved = pack({**parts, name: xml_bytes(noted), "word/commentsExtended.xml": beside})
    (left,) = parse_xml(unpack(annotate(saved, []))["word/commentsExtended.xml"])
    assert dict(left.attrib) == {f"{{{w15}}}paraId": "00000000"}


# --- a template still ----------------------------------------------------------------------------------------------


def made(template: bytes) -> dict[str, bytes]:
    found = examined(complete())
    assert found.submission is not None
    assert found.scores is not None
    fields = fields_of(found.submission, framework(), found.scores, Numerals.THAI)
    rendered = render("แม่แบบ", template, fields)
    assert not isinstance(rendered, Problem), rendered
    return finish(rendered.parts, Numerals.THAI).parts


def text(parts: dict[str, bytes]) -> str:
    return "".join(each.text or "" for each in parse_xml(parts[DOCUMENT]).iter(w("t")))


def everywhere(template: bytes) -> bytes:
    return annotate(template, [at("ก", number) for number in range(len(paragraphs(template)))])


@pytest.mark.parametrize("commented", [everywhere, with_a_persons_comment])
def test_a_report_of_a_template_with_comments_is_that_of_the_template_without(
    commented: Callable[[bytes], bytes],
) -> None:
    copy, plain = made(commented(IMPLEMENTATION)), made(IMPLEMENTATION)
    for parts in (copy, plain):  # the one part that is written anew, with what it says as it was
        parts[CONTENT_TYPES] = xml_bytes(parse_xml(parts[CONTENT_TYPES]))
    assert copy == plain
    assert not [name for name in copy if "comments" in name]
    assert b"comments" not in copy[CONTENT_TYPES] + copy[DOCUMENT_RELATIONS]


def test_a_comment_inside_a_tag_does_not_break_it() -> None:
    parts = unpack(IMPLEMENTATION)
    split = '>{{ agency.</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>'
    content = parts[DOCUMENT].decode().replace(">{{ agency.", split, 1)
    assert text(made(pack({**parts, DOCUMENT: content.encode()}))) == text(made(IMPLEMENTATION))


def test_marks_without_a_comment_are_taken_away_with_the_rest() -> None:
    parts = unpack(annotate(IMPLEMENTATION, [at("ก", 5)]))
    del parts[part_of(parts)]
    assert b"comment" not in without_comments(parts)[DOCUMENT]


@pytest.mark.unchecked("LibreOffice orders some properties as no schema has them")
@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_a_copy_saved_by_libreoffice_is_known_again(tmp_path: Path) -> None:
    (tmp_path / "แม่แบบ.docx").write_bytes(annotate(with_a_persons_comment(IMPLEMENTATION), [at("ก", 0), at("ข", 9)]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "ผล")]
    subprocess.run([*command, str(tmp_path / "แม่แบบ.docx")], check=True, capture_output=True, timeout=180)
    saved = (tmp_path / "ผล" / "แม่แบบ.docx").read_bytes()
    assert sorted(author for _, author, _ in comments(saved)) == [AUTHOR, AUTHOR, "ผู้ตรวจ"]
    assert [author for _, author, _ in comments(annotate(saved, [at("ค", 0)]))] == ["ผู้ตรวจ", AUTHOR]
    assert not [name for name in made(saved) if "comments" in name]
