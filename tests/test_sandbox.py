"""What template code may do, and how much of it: tricks of strangers end in a located fault, soon."""

import time
from dataclasses import replace

import pytest

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.oxml import parse_xml, w
from itadocs.package import DOCUMENT, pack
from itadocs.problems import Problem
from itadocs.report import sandbox
from itadocs.report.contract import contract
from itadocs.report.template import render
from itadocs.report.typed import FILTERS, TESTS, Finding
from tests.test_template import NAME, docx, fault, lines, paragraph, part, rendered, sample

ROOT = contract(Kind.ANALYSIS)
LOOP, END = "{% for each in indicators %}", "{% endfor %}"


def said(source: str) -> tuple[Finding, ...]:
    found = sandbox.compiled(source, ROOT)
    assert isinstance(found, tuple), source
    return found


# --- what may not be said ----------------------------------------------------------------------------------------

TRICKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ agency.__class__ }}",
    "{{ agency['__class__'] }}",
    "{{ agency|attr('__class__') }}",
    "{{ agency|attr('__cla' ~ 'ss__') }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ lipsum.__globals__ }}",
    "{{ namespace(a=1) }}",
    "{{ '{0.__class__}'.format(agency) }}",
    "{{ '%s' % agency }}",
    "{{ range(10**9) }}",
    "{{ 'x' * 10**9 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 1 // 0 }}",
    "{{ -1 }}",
    "{{ 'x' ~ 'y' }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{{ (1, 2) }}",
    "{{ limits[0] }}",
    "{{ limits[0:9] }}",
    "{{ limits.append(1) }}",
    "{{ agency.full_name.encode('nope') }}",
    "{{ agency() }}",
    "{{ limits|map('upper')|list }}",
    "{{ agency.full_name|replace('a', 'bb') }}",
    "{{ agency.full_name|join('xxxxxxxx') }}",
    "{{ agency.full_name|center(1000000000) }}",
    "{{ agency.full_name|format(1) }}",
    "{{ limits|join(limits) }}",
    "{{ indicators|join(attribute='__class__') }}",
    "{{ indicators|join(attribute='deficiencies') }}",
    "{{ limits|tojson }}",
    "{{ '<w:p/>'|safe }}",
    "{{ limits|random }}",
    "{% if agency is mapping %}{% endif %}",
    "{% if 'a' is in(limits) %}{% endif %}",
    "{% if agency == year %}{% endif %}",
    "{% if year.assessed > 5 %}{% endif %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% call f() %}{% endcall %}",
    "{% include 'nope' %}",
    "{% import 'nope' as f %}",
    "{% from 'nope' import f %}",
    "{% extends 'nope' %}",
    "{% block a %}{% endblock %}",
    "{% filter upper %}ก{% endfilter %}",
    "{% set x %}ก{% endset %}",
    "{% set a.b = 1 %}",
    "{% with a = 1 %}{% endwith %}",
    "{% for a, b in indicators %}{% endfor %}",
    "{% for a in indicators recursive %}{{ loop(a.deficiencies) }}{% endfor %}",
    "{% for a in agency %}{% endfor %}",
    "{% for a in 'text' %}{% endfor %}",
    "{% for _a in limits %}{% endfor %}",
    "{% for a in limits %}{{ loop.cycle('a', 'b') }}{% endfor %}",
    "{% for a in limits %}{{ loop.index }}{% endfor %}",
    "{% for a in limits %}{{ loop.__class__ }}{% endfor %}",
    "{% for a in limits %}{{ loop }}{% endfor %}",
    "{% for a in limits %}{% endfor %}{{ a }}",
    "{{ true }}",
    "{{ emblem and agency.full_name }}",
    "{% if " + "not " * 200 + "emblem %}{% endif %}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "9" * 5000 + " }}",
    "{% if emblem %}" * 2000 + "{% endif %}" * 2000,
    LOOP * 6 + END * 6,
]


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick[:60])
def test_a_trick_is_refused_before_anything_runs(trick: str) -> None:
    begun = time.monotonic()
    assert said(trick)
    assert time.monotonic() - begun < 2
    found = render(NAME, docx(paragraph("ก") + paragraph(trick.replace("<", "&lt;"))), sample())
    assert isinstance(found, Problem)
    assert found.where.file == f"{NAME}.docx" or NAME in str(found)


def test_nothing_of_jinja_is_there_that_is_not_named() -> None:
    used = sandbox.environment()
    assert dict(used.globals) == {}
    assert {each for each in used.filters if " " not in each} == set(FILTERS)
    assert set(used.tests) == set(TESTS)


def test_all_that_may_not_be_said_is_found_at_once_each_on_its_line() -> None:
    found = said("{{ nope }}\n{{ agency.nmae }}\n{% if emblem %}\n{{ 1 + 1 }}{% endif %}\n{{ limits }}")
    assert [(each.code, each.line) for each in found] == [
        (Code.TEMPLATE_FIELD_UNKNOWN, 1),
        (Code.TEMPLATE_FIELD_UNKNOWN, 2),
        (Code.TEMPLATE_FORBIDDEN, 4),
        (Code.TEMPLATE_FIELD_NO_TEXT, 5),
    ]


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("{{ agency.ful_name }}", "agency.full_name"),
        ("{{ Agency.full_name }}", "agency"),
        ("{{ full_name }}", "agency.full_name"),
        ("{% for each in instruments %}{{ each.scroe }}{% endfor %}", "each.score"),
        ("{% for each in limits %}{% if loop.frist %}{% endif %}{% endfor %}", "loop.first"),
        ("{{ year.assessed|uper }}", "upper"),
    ],
)
def test_the_nearest_name_of_the_group_is_suggested(tag: str, hint: str) -> None:
    assert said(tag)[0].hint == f" อาจหมายถึง “{hint}”"


# --- what may be said --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ limits|join(', ') }}", "ก, ข"),
        ("{{ limits|first }}{{ limits|last }}", "กข"),
        ("{{ history|join(' ', attribute='year') }}", "๒๕๖๗"),
        ("{{ year.assessed|trim|e }}", "๒๕๖๘"),
        ("{{ 'ก' if emblem else 'ข' }}{{ 'ค' if emblem }}", "ข"),
        ("{{ document.strategy or '-' }}{{ ''|default('ว่าง', true) }}", "-ว่าง"),
        ("{% if limits|length > 1 and 'ก' in limits %}มาก{% endif %}", "มาก"),
        ("{% for a in limits if a != 'ก' %}{{ a }}{% else %}ไม่มี{% endfor %}", "ข"),
        ("{% for a in limits %}{% if loop.index is odd %}({{ a }}){% endif %}{% endfor %}", "(ก)"),
        ("{% set x = year.assessed %}{{ x }}", "๒๕๖๘"),
        ("{% set x = year %}{{ x.assessed }}", "๒๕๖๘"),
        ("{# หมายเหตุ #}ก{% if agency is defined %}ข{% endif %}", "กข"),
    ],
)
def test_what_authors_need_works(text: str, shown: str) -> None:
    report = replace(
        sample(),
        limits=["ก", "ข"],
        document=replace(sample().document, strategy=""),
        history=[replace(sample().history[0], year="๒๕๖๗")] if sample().history else [],
    )
    assert lines(rendered(docx(paragraph(text)), report)[DOCUMENT]) == [shown]


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr><w:tcW w:w='9'/>{properties}</w:tcPr>{paragraph(content)}</w:tc>"


@pytest.mark.parametrize(
    ("row", "name", "values"),
    [
        (cell("{%tc for a in limits %}") + cell("{% hm %}ก") + cell("{%tc endfor %}"), "gridSpan", ["2"]),
        (
            cell("{%tc for a in limits %}") + cell("{% hm %}ก", '<w:gridSpan w:val="2"/>') + cell("{%tc endfor %}"),
            "gridSpan",
            ["4"],
        ),
        (cell("{% colspan limits|length %}ก"), "gridSpan", ["2"]),
        (cell("{% cellbg 'FF0000' if emblem else '00FF00' %}ก"), "shd", ["clear"]),
    ],
)
def test_the_tags_docxtpl_has_for_cells_work(row: str, name: str, values: list[str]) -> None:
    report = replace(sample(), limits=["ก", "ข"])
    made = rendered(docx(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"), report)[DOCUMENT]
    assert [each.get(w("val")) for each in parse_xml(made).iter(w(name))] == values


def test_cells_are_merged_down_a_loop() -> None:
    rows = "".join(
        f"<w:tr>{each}</w:tr>"
        for each in (cell("{%tr for a in limits %}"), cell("{% vm %}{{ a }}"), cell("{%tr endfor %}"))
    )
    made = rendered(docx(f"<w:tbl>{rows}</w:tbl>"), replace(sample(), limits=["ก", "ข"]))[DOCUMENT]
    assert [each.get(w("val")) for each in parse_xml(made).iter(w("vMerge"))] == ["restart", "continue"]
    assert "".join(lines(made)) == "ก"


# --- how much ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("inside", ["", "ก" * 900])
def test_loops_in_loops_end_with_the_budget_even_where_they_print_nothing(inside: str) -> None:
    wide = replace(sample(), indicators=[sample().indicators[0]] * 60)
    begun = time.monotonic()
    found = fault(docx(paragraph("ก") + paragraph(LOOP * 5 + inside + END * 5)), wide)
    assert found.code is Code.TEMPLATE_TOO_MUCH
    assert found.where.label == "เนื้อหา ย่อหน้าที่ 2"
    assert time.monotonic() - begun < 10


def test_a_document_that_takes_too_long_is_stopped() -> None:
    program = sandbox.compiled(LOOP + END, ROOT)
    assert not isinstance(program, tuple)
    with pytest.raises(sandbox.TooMuchError):
        sandbox.run(program, {"indicators": [1]}, sandbox.Budget(until=time.monotonic() - 1))


def test_what_is_printed_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_LETTERS", 1000)
    found = fault(docx(paragraph("ก") + paragraph(LOOP + "ก" * 400 + "{{ each.name }}" + END)), sample())
    assert (found.code, found.where.label) == (Code.TEMPLATE_TOO_MUCH, "เนื้อหา ย่อหน้าที่ 2")


VM_ASIDE = (
    "<w:tbl><w:tr><w:tc><w:tcPr></w:tcPr><w:p>"
    + "<w:r><w:t>a</w:t></w:r>" * 20_000
    + "<w:r><w:instrText>{% vm %}</w:instrText></w:r></w:p></w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{" * 50 * 2**20, Code.TEMPLATE_DAMAGED),
        (part("document", paragraph("{" * 1_000_000)), Code.TEMPLATE_TOO_MUCH),
        (part("document", paragraph("{{ x") * 20_000), Code.TEMPLATE_TOO_MUCH),
        (part("document", paragraph("{{ x") * 4_000), Code.TEMPLATE_TAG_OPEN),
        (part("document", paragraph("{{ nope }}") * 20_000), Code.TEMPLATE_TOO_MUCH),
        (part("document", VM_ASIDE), Code.TEMPLATE_NOT_IN_TABLE),
        (part("document", paragraph("{{ " + "a." * 100_000 + " }}")), Code.TEMPLATE_SYNTAX),
        (part("document", "<w:p>" * 5000 + "{{ nope }}" + "</w:p>" * 5000), Code.TEMPLATE_DAMAGED),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;{{ nope }}</x>', Code.TEMPLATE_UNSAFE),
    ],
    ids=[
        "50 MB of braces",
        "braces",
        "too many open tags",
        "open tags",
        "tags",
        "a tag aside",
        "a long tag",
        "deep",
        "entities",
    ],
)
def test_a_monstrous_part_is_a_fault_within_seconds(content: bytes, code: Code) -> None:
    begun = time.monotonic()
    found = render(NAME, pack({"[Content_Types].xml": b"<Types/>", DOCUMENT: content}), sample())
    assert isinstance(found, Problem)
    assert found.code is code
    assert time.monotonic() - begun < 10
