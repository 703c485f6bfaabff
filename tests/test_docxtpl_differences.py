"""Where docxtpl's language is not followed, each on purpose: what it loses, escapes twice or lets pass in silence."""

from dataclasses import replace

import pytest

from itadocs.catalogue import Code
from itadocs.oxml import parse_xml, w
from itadocs.package import DOCUMENT
from itadocs.problems import Problem
from itadocs.report import template
from tests.plain import by_docxtpl, ours, properties
from tests.small import BOLD, SEEN, docx, drawing, lines, p, r, table


def looks(part: bytes) -> list[list[tuple[str, str]]]:
    """The texts of each paragraph with the look of their run, empty ones left out."""
    found: list[list[tuple[str, str]]] = []
    for paragraph in parse_xml(part).iter(w("p")):
        runs = [
            (run.find(f"{w('rPr')}/*"), "".join(each.text or "" for each in run.iter(w("t"))))
            for run in paragraph.iter(w("r"))
        ]
        found.append([("" if look is None else str(look.tag), text) for look, text in runs if text])
    return found


SPELT = '<w:proofErr w:type="spellStart"/>'
PIECES = {
    "a tag in pieces": p("{", "{ ti", "tle }", "}"),
    "a tag in pieces with marks between": p(r("{{ ti", BOLD), SPELT, r("tle }}")),
    "a comment in pieces": p("ก{", "# หมาย", "เหตุ #", "}"),
    "a block in pieces": p("{% if", " yes %}ก{%", " endif %}"),
    "a row in pieces": table(("{%tr for each",), ("{{ each }}",), ("{%tr endfor %}",)).replace(
        "for each</w:t>", 'for each</w:t></w:r><w:r><w:t xml:space="preserve"> in texts %}</w:t>'
    ),
}


@pytest.mark.parametrize("body", PIECES.values(), ids=PIECES)
def test_a_tag_word_cut_in_pieces_looks_the_same_and_what_stood_between_is_not_lost(body: str) -> None:
    """docxtpl takes away what stands between the pieces: marks of spelling, and bookmarks other texts refer to."""
    made, theirs = ours(docx(body), SEEN), by_docxtpl(docx(body), SEEN)
    assert looks(made[DOCUMENT]) == looks(theirs[DOCUMENT])


@pytest.mark.parametrize("body", [p(r"{{ 'ก\tข' }}"), p(r(r"{{ texts|join('\t') }}", BOLD))])
def test_a_tab_stands_in_its_run(body: str) -> None:
    """docxtpl cuts the run in three, which reads the same."""
    made, theirs = ours(docx(body), SEEN)[DOCUMENT], by_docxtpl(docx(body), SEEN)[DOCUMENT]
    assert lines(made) == lines(theirs)
    assert "".join(text for _, text in looks(made)[0]) == "".join(text for _, text in looks(theirs)[0])
    assert {look for look, _ in looks(made)[0]} == {look for look, _ in looks(theirs)[0]}
    assert len(list(parse_xml(made).iter(w("tab")))) == len(list(parse_xml(theirs).iter(w("tab")))) > 0


def test_a_bookmark_within_a_tag_stays() -> None:
    cut = docx(p("{{ ti", '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>', "tle }}"))
    assert b"bookmarkStart" in ours(cut, SEEN)[DOCUMENT]
    assert b"bookmarkStart" not in by_docxtpl(cut, SEEN)[DOCUMENT]


def test_a_section_that_ends_in_the_paragraph_of_a_tag_stays() -> None:
    """LibreOffice moves sections there, and docxtpl loses them with the paragraph: a page would lose its size."""
    turned = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>'
    body = docx(p("{%p if yes %}") + p("ก") + p("{%p endif %}", properties=turned))
    assert b"landscape" in ours(body, SEEN)[DOCUMENT]
    assert b"landscape" not in by_docxtpl(body, SEEN)[DOCUMENT]


def test_an_ampersand_typed_in_a_tag_is_one() -> None:
    """docxtpl makes signs plain again, but not this one, and escapes it twice."""
    body = docx(p("{{ 'ก & ข' }}{{ texts|join(' & ') }}{% if place.note == '&' %}!{% endif %}"))
    assert lines(ours(body, SEEN)[DOCUMENT]) == ["ก & ขก & ข & ค!"]
    assert lines(by_docxtpl(body, SEEN)[DOCUMENT]) == ["ก &amp; ขก &amp; ข &amp; ค"]


def test_data_that_look_like_escapes_stay_as_typed() -> None:
    """docxtpl makes tags of them in what was filled in, too."""
    typed = replace(SEEN, title="{_{ ก }_}")
    assert lines(ours(docx(p("{{ title }}")), typed)[DOCUMENT]) == ["{_{ ก }_}"]
    assert lines(by_docxtpl(docx(p("{{ title }}")), typed)[DOCUMENT]) == ["{{ ก }}"]


def test_line_ends_in_the_xml_of_a_template_are_blanks_as_for_word() -> None:
    """docxtpl makes line breaks of them."""
    body = docx("<w:p><w:r><w:t>ก\nข {{ title }}</w:t></w:r></w:p>")
    assert lines(ours(body, SEEN)[DOCUMENT]) == ["ก ข แผนของตำบล"]
    assert lines(by_docxtpl(body, SEEN)[DOCUMENT]) == ["ก\nข แผนของตำบล"]


def test_endnotes_have_tags_too() -> None:
    """docxtpl leaves them as they are."""
    body = docx(p("ก"), {"endnotes": p("{{ title }}")})
    assert lines(ours(body, SEEN)["word/endnotes.xml"]) == ["แผนของตำบล"]
    assert lines(by_docxtpl(body, SEEN)["word/endnotes.xml"]) == ["{{ title }}"]


def test_every_property_has_tags_and_escapes_once() -> None:
    """docxtpl fills in six of them, escapes twice, and breaks no line."""
    core = {"core": "<dc:title>{{ place.note }}{{ typed_lines }}</dc:title><cp:keywords>{{ title }}</cp:keywords>"}
    body = docx(p("ก"), core)
    assert properties(ours(body, SEEN)) == {"title": "&หนึ่ง สอง  สี่", "keywords": "แผนของตำบล"}
    assert properties(by_docxtpl(body, SEEN)) == {"title": "&amp;หนึ่ง\nสอง\n\nสี่", "keywords": "{{ title }}"}


REFUSED: dict[str, tuple[str, Code]] = {
    # texts alone are filled in: no objects of docxtpl, which a workbook has none of
    "rich text": (p("{{r title }}"), Code.TEMPLATE_RICH_TEXT),
    "a subdocument": (p("{{p title }}"), Code.TEMPLATE_RICH_TEXT),
    # nothing unknown or unfit is printed as nothing or as Python: the author hears of it
    "an unknown field": (p("{{ nope }}"), Code.TEMPLATE_FIELD_UNKNOWN),
    "a list": (p("{{ rows }}"), Code.TEMPLATE_FIELD_NO_TEXT),
    "a flag": (p("{{ yes }}"), Code.TEMPLATE_FIELD_NO_TEXT),
    "a number": (p("{% for each in texts %}{{ loop.index }}{% endfor %}"), Code.TEMPLATE_FIELD_NO_TEXT),
    "a colour that is none": (table(("{% cellbg title %}ก",)), Code.TEMPLATE_CELL_VALUE),
    # nothing vanishes in silence
    "two tags of a paragraph": (p("{%p set a = title %}{%p set b = title %}"), Code.TEMPLATE_TAG_LOST),
    "a text beside a tag of its paragraph": (p("{%p if yes %}") + p("ก{%p endif %}"), Code.TEMPLATE_TEXT_LOST),
    "a picture beside one": (p("{%p if yes %}") + p(drawing("ก"), "{%p endif %}"), Code.TEMPLATE_TEXT_LOST),
    "a text beside a tag of its row": (table(("{%tr if yes %}", "ก"), ("{%tr endif %}", "")), Code.TEMPLATE_TEXT_LOST),
    "a comment that takes a text along": (p("ก{#p หมายเหตุ #}"), Code.TEMPLATE_TEXT_LOST),
    "a block over two rows": (table(("{% if yes %}ก",), ("{% endif %}",)), Code.TEMPLATE_BLOCK_CROSSES),
    # no text of a workbook begins a paragraph or a page; a template has paragraphs and pages of its own
    "a new paragraph in a text": (p(r"{{ 'ก\aข' }}"), Code.TEMPLATE_TORN),
    "a new page in a text": (p(r"{{ 'ก\fข' }}"), Code.TEMPLATE_TORN),
    # templates come from strangers: nothing is computed or called
    "arithmetic": (p("{{ 1 + 1 }}"), Code.TEMPLATE_FORBIDDEN),
    "joining by ~": (p("{{ title ~ title }}"), Code.TEMPLATE_FORBIDDEN),
    "an index": (p("{{ texts[0] }}"), Code.TEMPLATE_FORBIDDEN),
    "a call": (p("{{ title.upper() }}"), Code.TEMPLATE_FORBIDDEN),
    "a macro": (p("{% macro m() %}{% endmacro %}"), Code.TEMPLATE_FORBIDDEN),
    "raw": (p("{% raw %}ก{% endraw %}"), Code.TEMPLATE_FORBIDDEN),
    "other filters": (p("{{ texts|sort|join }}"), Code.TEMPLATE_FILTER_UNKNOWN),
}


@pytest.mark.parametrize(("body", "code"), REFUSED.values(), ids=REFUSED)
def test_what_docxtpl_lets_pass_is_refused_on_purpose(body: str, code: Code) -> None:
    by_docxtpl(docx(body), SEEN)
    assert refused(body) is code


NEITHER = {
    "a sign between brace and letter": p("{%p- if yes %}") + p("{%p endif %}"),
    "no blank after the letter": p("{%pif yes %}") + p("{%pendif %}"),
    "a row without a table": p("{%tr if yes %}") + p("{%tr endif %}"),
    "a cell without a table": p("{%tc if yes %}") + p("{%tc endif %}"),
    "cells merged without a loop": table(("{% vm %}ก",)),
    "both tags in one paragraph": p("{%p if yes %}ก{%p endif %}"),
}


@pytest.mark.parametrize("body", NEITHER.values(), ids=NEITHER)
def test_what_docxtpl_cannot_do_is_refused_here_too(body: str) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011
        by_docxtpl(docx(body), SEEN)
    assert refused(body)


def refused(body: str) -> Code:
    found = template.render("template", docx(body), SEEN)
    assert isinstance(found, Problem), body
    return found.code
