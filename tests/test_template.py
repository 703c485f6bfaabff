"""Rendering one Word template: data stands as typed, a fault names its paragraph, and the language is docxtpl's."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs.assessment import scoring
from itadocs.assessment.framework import Kind
from itadocs.assessment.model import (
    Submission,
)
from itadocs.catalogue import Code, Severity
from itadocs.oxml import W, parse_xml, w
from itadocs.package import CORE, DOCUMENT, pack, unpack
from itadocs.problems import Problem
from itadocs.report import layouts, sandbox
from itadocs.report.fields import ReportFields
from itadocs.report.layouts import Layout
from itadocs.report.template import render
from itadocs.thai import Numerals
from tests.support import complete, examined, fields_of, framework

NAME = "แบบทดสอบ"
HEADER, FOOTER, FOOTNOTES = "word/header2.xml", "word/footer1.xml", "word/footnotes.xml"
DUBLIN = "http://purl.org/dc/elements/1.1/"


# --- tiny templates ---------------------------------------------------------------------------------------------


def docx(body: str, **more: bytes) -> bytes:
    """The least that is a .docx: a body, and other parts by name."""
    return pack({"[Content_Types].xml": b"<Types/>", DOCUMENT: part("document", f"<w:body>{body}</w:body>"), **more})


def part(root: str, content: str) -> bytes:
    return f'<w:{root} xmlns:w="{W}">{content}</w:{root}>'.encode()


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr><w:tc>{paragraph(each)}</w:tc></w:tr>' for each in rows)}</w:tbl>"


def core(title: str) -> bytes:
    return f'<core xmlns:dc="{DUBLIN}"><dc:title>{title}</dc:title></core>'.encode()


def rendered(template: bytes, report: ReportFields) -> dict[str, bytes]:
    made = render(NAME, template, report)
    assert not isinstance(made, Problem), made
    return made.parts


def fault(template: bytes, report: ReportFields) -> Problem:
    found = render(NAME, template, report)
    assert isinstance(found, Problem)
    assert found.severity is Severity.FAULT
    assert NAME in str(found)
    return found


def lines(data: bytes) -> list[str]:
    """What stands in the paragraphs of a part, line breaks as newlines."""
    return [
        "".join("\n" if each.tag == w("br") else each.text or "" for each in paragraph.iter(w("t"), w("br")))
        for paragraph in parse_xml(data).iter(w("p"))
    ]


@cache
def submission() -> Submission:
    found = examined(complete()).submission
    assert found is not None
    return found


def composed(entered: Submission, numerals: Numerals = Numerals.THAI) -> ReportFields:
    scores = {each.number: each.score for each in entered.indicators if each.score is not None}
    return fields_of(entered, framework(), scoring.compute(framework(), scores), numerals)


@cache
def sample() -> ReportFields:
    return composed(submission())


def named(full_name: str) -> ReportFields:
    return replace(sample(), agency=replace(sample().agency, full_name=full_name))


@cache
def shipped() -> tuple[Layout, ...]:
    found = tuple(each for kind in Kind for each in layouts.shipped().of_kind(kind))
    assert len(found) == 5
    return found


# --- data -------------------------------------------------------------------------------------------------------

TYPED = [
    "ถนน & ทางเท้า",
    "x < y > z <b>",
    "</w:t></w:r></w:p>",
    "{{ 7 * 7 }} {% if %} {# #}",
    "{{",
    "%}",
    "{_{ x }_}",  # docxtpl's own escapes, which it would turn into tags
    "\"ก\" 'ข' “ค” ‘ง’",
    "&amp; &lt; &#39; ]]> <!-- -->",
    r"\1 \g<0> $1 %s {0}",
    "บรรทัดหนึ่ง\nบรรทัดสอง\n\nบรรทัดสี่",
    "",
]


@pytest.mark.parametrize("typed", TYPED)
def test_what_people_type_stands_in_every_part_as_typed(typed: str):
    tagged = paragraph("ก่อน{{ agency.full_name }}หลัง")
    others = {HEADER: part("hdr", tagged), FOOTER: part("ftr", tagged), FOOTNOTES: part("footnotes", tagged)}
    parts = rendered(docx(tagged, **others), named(typed))
    for name in (DOCUMENT, *others):
        assert lines(parts[name]) == [f"ก่อน{typed}หลัง"], name


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.just("\n")))
@settings(max_examples=50, deadline=None, database=None, derandomize=True)
def test_any_text_stands_in_the_document_as_typed(typed: str):
    template = docx(paragraph("ก่อน{{ agency.full_name }}หลัง"))
    assert lines(rendered(template, named(typed))[DOCUMENT]) == [f"ก่อน{typed}หลัง"]


@pytest.mark.parametrize(
    "typed",
    [
        "ถนน & ทางเท้า <ก>",
        "{{ x }}",
        "นา\nทดสอบ",
    ],
)
def test_the_title_in_the_properties_says_what_was_typed(typed: str):
    template = docx(paragraph("-"), **{CORE: core("แผนของ{{ agency.full_name }}")})
    title = parse_xml(rendered(template, named(typed))[CORE]).findtext(f"{{{DUBLIN}}}title")
    assert title is not None
    assert title.split() == f"แผนของ{typed}".split()


def test_a_tag_that_word_split_over_runs_is_one_tag():
    split = '<w:p><w:r><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ year.</w:t></w:r>'
    body = split + "<w:r><w:t>assessed }</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>"
    assert lines(rendered(docx(body), sample())[DOCUMENT]) == ["๒๕๖๘"]


def test_paragraph_and_row_loops_leave_nothing_of_themselves():
    body = paragraph("{%p for each in limits %}") + paragraph("- {{ each }}") + paragraph("{%p endfor %}")
    body += table("{%tr for each in suggestions %}", "* {{ each }}", "{%tr endfor %}")
    report = replace(sample(), limits=["ก", "ข"], suggestions=["ค"])
    assert lines(rendered(docx(body), report)[DOCUMENT]) == ["- ก", "- ข", "* ค"]


# --- faults -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ nope }}", Code.TEMPLATE_FIELD_UNKNOWN),
        ("{% if nope %}ก{% endif %}", Code.TEMPLATE_FIELD_UNKNOWN),
        ("{% if emblem and not emblem %}{{ nope }}{% endif %}", Code.TEMPLATE_FIELD_UNKNOWN),  # although it never runs
        ("{{ agency.nope }}", Code.TEMPLATE_FIELD_UNKNOWN),
        ("{{ agency.full_name.nope }}", Code.TEMPLATE_FIELD_UNKNOWN),
        ("{{ agency.website }}", Code.TEMPLATE_FIELD_EMPTY),
        ("{{ 'ก' if agency.full_name == 'ข' else none }}", Code.TEMPLATE_FIELD_EMPTY),
        ("{{ history|first }}", Code.TEMPLATE_FIELD_NO_TEXT),
        ("{{ agency }}", Code.TEMPLATE_FIELD_NO_TEXT),
        ("{{ limits }}", Code.TEMPLATE_FIELD_NO_TEXT),
        ("{{ instruments|length }}", Code.TEMPLATE_FIELD_NO_TEXT),
        ("{% for each in agency.full_name %}{{ each }}{% endfor %}", Code.TEMPLATE_NO_LIST),
        ("{% if %}", Code.TEMPLATE_SYNTAX),
        ("{{ year.assessed + }}", Code.TEMPLATE_SYNTAX),
        ("{{ }}", Code.TEMPLATE_SYNTAX),
        ("{{ year.assessed|nope }}", Code.TEMPLATE_FILTER_UNKNOWN),
        ("{% endfor %}", Code.TEMPLATE_BLOCK_UNOPENED),
        ("{% if emblem %}", Code.TEMPLATE_BLOCK_OPEN),
        ("{% esle %}", Code.TEMPLATE_WORD_UNKNOWN),
        ("{{r agency.full_name }}", Code.TEMPLATE_RICH_TEXT),
        ("{{ agency.full_name", Code.TEMPLATE_TAG_OPEN),
        ("{ agency.full_name }}", Code.TEMPLATE_TAG_UNOPENED),
        ("{{ agency() }}", Code.TEMPLATE_FORBIDDEN),
    ],
)
def test_each_fault_has_its_code_and_names_template_and_paragraph(tag: str, code: Code):
    nothing = replace(sample(), agency=replace(sample().agency, website=cast(Any, None)))
    body = paragraph("ย่อหน้าแรก {{ year.assessed }}") + paragraph(f"ย่อหน้าที่ผิด {tag}") + paragraph("ย่อหน้าท้าย")
    found = fault(docx(body), nothing)
    assert found.code is code
    assert f"“ย่อหน้าที่ผิด {tag}”" in found.remedy
    assert "itadocs template check" in found.remedy
    assert found.where.label == "เนื้อหา ย่อหน้าที่ 2"


@pytest.mark.parametrize("where", [HEADER, FOOTER, FOOTNOTES])
def test_a_fault_outside_the_body_is_named_too(where: str):
    other = part(where.removeprefix("word/").rstrip("12.xml"), paragraph("หัวกระดาษ {{ nope }}"))
    found = fault(docx(paragraph("ก"), **{where: other}), sample())
    assert (found.code, "“หัวกระดาษ {{ nope }}”" in found.remedy) == (Code.TEMPLATE_FIELD_UNKNOWN, True)


def test_what_fails_although_it_may_be_said_names_the_paragraph_too(monkeypatch: pytest.MonkeyPatch):
    def failing(program: Any, context: Any, budget: Any) -> str:
        raise TypeError("ผิดพลาด")

    monkeypatch.setattr(sandbox, "run", failing)
    found = fault(docx(paragraph("ย่อหน้าที่ผิด {{ year.assessed }}")), sample())
    assert (found.code, "ผิดพลาด" in found.message) == (Code.TEMPLATE_FAILED, True)
    assert "{{ year.assessed }}" in found.remedy


LONG = "ก" * 150


@pytest.mark.parametrize(
    "body",
    [
        paragraph("ก่อน") + paragraph("{%p for each in nope %}") + paragraph("{%p endfor %}"),
        table("หัวตาราง", "{%tr for each in nope %}", "{%tr endfor %}"),
        paragraph(LONG) + paragraph("{%p for each in nope %}") + paragraph("{%p endfor %}"),
    ],
)
def test_a_fault_in_a_loop_shows_the_tag(body: str):
    assert "for each in nope" in fault(docx(body), sample()).remedy


def test_the_paragraph_is_shown_as_it_reads_in_word():
    found = fault(docx(paragraph("ถนน &amp; ทาง &lt;ก&gt; {{ nope }}")), sample())
    assert "“ถนน & ทาง <ก> {{ nope }}”" in found.remedy


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (
            "<w:p><w:hyperlink><w:r><w:t>{{ year.</w:t></w:r></w:hyperlink><w:r><w:t>assessed }}</w:t></w:r></w:p>",
            Code.TEMPLATE_TAG_SPLIT,
        ),
        (paragraph("ก{% if not year.assessed %}") + table("{% endif %}"), Code.TEMPLATE_BLOCK_CROSSES),
    ],
    ids=["a tag broken by a hyperlink", "a condition that ends in a table"],
)
def test_tags_that_tear_the_document_apart_are_a_fault_of_the_template(body: str, code: Code):
    found = fault(docx(body), sample())
    assert found.code is code
    assert "{" in found.remedy


# --- bytes ------------------------------------------------------------------------------------------------------


def torn() -> bytes:
    """A package whose directory is whole and whose content is not."""
    good = docx(paragraph(*("ข้อความ" * 50 for _ in range(20))))
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        start = package.getinfo(DOCUMENT).header_offset + 30 + len(DOCUMENT) + 5
    return good[:start] + bytes(8) + good[start + 8 :]


@pytest.mark.parametrize(
    "template",
    [
        b"",
        b"no package",
        docx(paragraph("ก"))[:-30],
        pack({"word/styles.xml": b"<styles/>"}),
        torn(),
        pack({DOCUMENT: paragraph("ก {{ year.assessed }}").encode("tis-620")}),
    ],
    ids=["empty", "text", "cut off", "without a document", "torn inside", "not UTF-8"],
)
def test_a_damaged_template_is_a_fault(template: bytes):
    assert fault(template, sample()).code is Code.TEMPLATE_DAMAGED


def test_no_single_damaged_byte_stops_the_program():
    whole = shipped()[0].template
    for position in range(0, len(whole), 37):
        damaged = bytearray(whole)
        damaged[position] ^= 0xFF
        assert render(NAME, bytes(damaged), sample())


def test_a_template_without_tags_stays_as_it_is_byte_for_byte():
    body = "\n  <w:p  >\r\n<w:r><w:t>ก &#x0E02; '\"</w:t></w:r></w:p><!-- {{ a comment }} in <w:p> -->"
    others = {"word/styles.xml": b"<styles>{{ nope }}</styles>", HEADER: part("hdr", paragraph("ข")), CORE: core("ค")}
    template = docx(body.replace("{{ a comment }}", ""), **others)
    assert rendered(template, sample()) == unpack(template)


def test_a_body_without_tags_that_is_no_xml_is_a_fault():
    found = fault(pack({DOCUMENT: b"<w:p>", CORE: core("{{ year.assessed }}")}), sample())
    assert found.code is Code.TEMPLATE_DAMAGED


def test_rendering_leaves_all_other_parts_byte_for_byte():
    for layout in shipped():
        before, after = unpack(layout.template), rendered(layout.template, sample())
        assert list(after) == list(before)
        assert {name for name in before if before[name] != after[name]} == {DOCUMENT, CORE}
