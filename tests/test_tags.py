"""Tags as Word leaves them: cut into runs and mended, or cut by something that means something and named."""

import pytest

from itadocs.catalogue import Code
from itadocs.oxml import W
from itadocs.package import DOCUMENT
from itadocs.report.tags import read
from tests.test_template import docx, fault, lines, paragraph, part, rendered, sample

LEFT, RIGHT = "<w:r><w:t>ปี {{ year.</w:t></w:r>", "<w:r><w:rPr><w:b/></w:rPr><w:t>assessed }} นี้</w:t></w:r>"


def source(body: str) -> str:
    return part("document", f"<w:body>{body}</w:body>").decode()


@pytest.mark.parametrize(
    "between",
    [
        "",
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>',
        '<w:commentRangeStart w:id="1"/><w:r><w:t></w:t></w:r><w:commentRangeEnd w:id="1"/>',
        '<w:r><w:commentReference w:id="1"/></w:r>',
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        '<w:r><w:rPr><w:lang w:val="th-TH"/></w:rPr><w:t></w:t></w:r>',
        '<w:permStart w:id="1"/><w:permEnd w:id="1"/>',
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
    ],
)
def test_what_word_puts_into_a_tag_does_not_break_it(between: str) -> None:
    assert lines(rendered(docx(f"<w:p>{LEFT}{between}{RIGHT}</w:p>"), sample())[DOCUMENT]) == ["ปี ๒๕๖๘ นี้"]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p><w:smartTag>{LEFT}</w:smartTag>{RIGHT}</w:p>",
        f"<w:p><w:sdt><w:sdtContent>{LEFT}</w:sdtContent></w:sdt>{RIGHT}</w:p>",
        f"<w:p><w:hyperlink>{LEFT}{RIGHT}</w:hyperlink></w:p>",
        f"<w:p><w:ins>{LEFT}{RIGHT}</w:ins></w:p>",
        "<w:p>" + "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in "ปี {{ year.assessed }} นี้") + "</w:p>",
    ],
    ids=["a smart tag", "a content control", "a whole link", "a whole insertion", "a run a letter"],
)
def test_a_tag_may_begin_in_what_means_nothing_or_stand_in_it_whole(body: str) -> None:
    assert lines(rendered(docx(body), sample())[DOCUMENT]) == ["ปี ๒๕๖๘ นี้"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (f"<w:p><w:hyperlink>{LEFT}</w:hyperlink>{RIGHT}</w:p>", "ลิงก์"),
        (f"<w:p>{LEFT}<w:ins>{RIGHT}</w:ins></w:p>", "การติดตามการเปลี่ยนแปลง"),
        (f"<w:p>{LEFT}<w:del><w:r><w:delText>x</w:delText></w:r></w:del>{RIGHT}</w:p>", "การติดตามการเปลี่ยนแปลง"),
        (f"<w:p><w:fldSimple>{LEFT}</w:fldSimple>{RIGHT}</w:p>", "เขตข้อมูล"),
        (f'<w:p>{LEFT}<w:r><w:fldChar w:fldCharType="begin"/></w:r>{RIGHT}</w:p>', "เขตข้อมูล"),
        ("<w:p><w:del><w:r><w:delText>{{ year.assessed }}</w:delText></w:r></w:del></w:p>", "การติดตามการเปลี่ยนแปลง"),
    ],
)
def test_a_tag_cut_by_what_means_something_is_named_with_what_cuts_it(body: str, what: str) -> None:
    found = fault(docx(paragraph("ก่อน") + body), sample())
    assert (found.code, found.where.label) == (Code.TEMPLATE_TAG_SPLIT, "เนื้อหา ย่อหน้าที่ 2")
    assert f"มี{what}คั่นอยู่" in found.message
    assert ("ยอมรับ" in found.remedy) == (what == "การติดตามการเปลี่ยนแปลง")


@pytest.mark.parametrize(
    "body",
    [
        paragraph("{{ year.") + paragraph("assessed }}"),
        f"<w:tbl><w:tr><w:tc>{paragraph('{{ year.')}</w:tc><w:tc>{paragraph('assessed }}')}</w:tc></w:tr></w:tbl>",
    ],
    ids=["paragraphs", "cells"],
)
def test_a_tag_over_paragraphs_or_cells_is_a_fault_at_both_ends(body: str) -> None:
    found = read(source(body)).broken
    assert [(each.code, each.paragraph) for each in found] == [
        (Code.TEMPLATE_TAG_OPEN, 0),
        (Code.TEMPLATE_TAG_UNOPENED, 1),
    ]


@pytest.mark.parametrize("quotes", ["“”", "„‟", "«»", "‘’", "‚‛", "‹›", "''", '""'])
def test_quotation_marks_of_any_kind_are_quotation_marks_in_a_tag(quotes: str) -> None:
    left, right = quotes
    text = f"{left}ก{right} {{{{ {left}ข{right} if year.assessed != {left}{right} }}}}"
    assert lines(rendered(docx(paragraph(text)), sample())[DOCUMENT]) == [f"{left}ก{right} ข"]


def test_invisible_letters_and_wide_spaces_do_not_break_a_tag() -> None:
    text = "{{\u00a0year.\u200bassessed\ufeff }}{%p\u00a0if emblem %}"
    assert [each.inner for each in read(source(paragraph(text))).tags] == ["year.assessed", "if emblem"]
    assert lines(rendered(docx(paragraph("{{\u00a0year.\u200bassessed }}")), sample())[DOCUMENT]) == ["๒๕๖๘"]


def test_the_line_of_a_tag_is_its_number_in_attributes_and_boxes_too() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('{{ b }}')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p><w:r><w:t>{{{{ a }}}}</w:t></w:r>{box}<w:r><w:t>{{{{ c }}}}</w:t></w:r></w:p>"
    body += '<w:p><w:hyperlink w:tooltip="{{ d }}"/><!-- <w:p> {{ no }} --></w:p>' + paragraph("{# หมายเหตุ #}{{ e }}")
    found = read(source(body))
    assert [(each.text, each.paragraph, each.in_text) for each in found.tags] == [
        ("{{ a }}", 0, True),
        ("{{ b }}", 1, True),
        ("{{ c }}", 0, True),
        ("{{ d }}", 2, False),
        ("{# หมายเหตุ #}", 3, True),
        ("{{ e }}", 3, True),
    ]
    for number, tag in enumerate(found.tags):
        assert tag.text[:-2] in found.source.split("\n")[number]
    assert found.broken == ()


def test_a_part_that_needs_no_mending_keeps_its_text() -> None:
    text = source(paragraph("ก {{ year.assessed }}"))
    assert read(text).source.replace("\n", "") == text
    assert f'xmlns:w="{W}"' in text
