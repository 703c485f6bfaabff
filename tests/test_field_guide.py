"""The guide for template authors: what it lists can be typed, what it marks is used, the handout can be copied from."""

import re
from collections.abc import Iterator

import pytest

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.catalogue import Code
from itadocs.oxml import Element, parse_xml, w
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.problems import Problem
from itadocs.report import handout as handouts
from itadocs.report import layouts, properties
from itadocs.report.contract import Entry, Holds, contract
from itadocs.report.field_guide import USED, guide
from itadocs.report.guide_fields import GuideFields, LineFields
from itadocs.report.handout import handout
from itadocs.report.layouts import Layout
from itadocs.report.sandbox import environment
from itadocs.report.template import render
from itadocs.report.usage import used
from itadocs.thai import Numerals
from tests.support import complete, examined, fields_of, framework

OF_BOTH = pytest.mark.parametrize("kind", [Kind.ANALYSIS, SummaryKind.DISTRICT])
EVERY = layouts.shipped().every()


def lines(of: GuideFields) -> list[LineFields]:
    return [line for section in of.sections for line in section.lines]


def tags(of: GuideFields) -> list[str]:
    return [tag for line in lines(of) for tag in line.tags]


def made(of: GuideFields) -> bytes:
    document = handout(of)
    assert isinstance(document, bytes), document
    return document


def body(document: bytes) -> Element:
    return parse_xml(unpack(document)[DOCUMENT])


def text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


# --- what is listed ----------------------------------------------------------------------------------------------


def names(entry: Entry, prefix: str = "") -> Iterator[str]:
    """Every field as it is named inside the loops, groups left out."""
    for each in entry.below:
        name = f"{prefix}.{each.name}" if prefix else each.name
        if each.holds is not Holds.GROUP:
            yield name
        yield from names(each, each.variable or name)


@OF_BOTH
def test_every_field_of_the_contract_stands_in_the_guide_once(kind: Kind | SummaryKind) -> None:
    named = re.compile(r"(?:in|if) ([\w.]+) %|{{ ([\w.]+) }}")
    listed = [found[1] or found[2] for line in lines(guide(kind, "")) if (found := named.search(line.tags[0]))]
    fields = set(names(contract(kind)))
    assert sorted(listed) == sorted({*listed})
    assert fields - {*listed} == {name for name in fields if name.startswith("development.indicator.")}
    assert {*listed} - fields <= {"development.indicator.number"}


@pytest.mark.parametrize(
    ("tag", "rest"),
    [
        ("{%tr for indicator in indicators %}", ["{%tr endfor %}"]),
        ("{%tr for indicator in instrument.to_develop %}", ["{%tr endfor %}"]),
        ("{{ indicator.name }}", []),
        ("{%p for entry in deed.steps %}", ["{{ entry }}", "{%p endfor %}"]),
        ("{% if scores.all_pass %}", ["{% endif %}"]),
        ("{%p if charts.overall %}", ["{%p endif %}"]),
        ("{%p for photo in page.photos %}", ["{%p endfor %}"]),
    ],
)
def test_each_is_listed_as_it_is_typed(tag: str, rest: list[str]) -> None:
    (line,) = (each for each in lines(guide(Kind.ANALYSIS, "")) if each.tags[0] == tag)
    assert line.tags[1:] == rest


def test_charts_and_pictures_come_with_the_alternative_text_to_give_them() -> None:
    found = {line.tags[0].split()[-2]: line.alternative for line in lines(guide(Kind.ANALYSIS, "")) if line.alternative}
    assert found["charts.indicators_by_year"] == "itadocs:chart indicators_by_year"
    assert found["emblem"] == "itadocs:emblem"
    assert found["page.photos"] == "itadocs:photo"
    assert len(found) == 8


@OF_BOTH
def test_every_tag_is_one_of_the_template_language(kind: Kind | SummaryKind) -> None:
    for line in lines(guide(kind, "")):
        environment().parse("".join(line.tags).replace("{%p", "{%").replace("{%tr", "{%"))


def test_what_the_guide_says_can_be_typed_is_printed_in_a_report() -> None:
    found = examined(complete())
    assert found.submission is not None
    assert found.scores is not None
    report = fields_of(found.submission, framework(), found.scores, Numerals.THAI)
    parts = unpack(EVERY[0].template)
    single = [tag for tag in tags(guide(Kind.ANALYSIS, "")) if re.fullmatch(r"{{ \w+\.[\w.]+ }}", tag)]
    roots = {each.name for each in contract(Kind.ANALYSIS).below}
    typed = "".join(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>" for tag in single if tag[3:].partition(".")[0] in roots)
    assert typed.count("<w:p>") > 25
    content = parts[DOCUMENT].decode().replace("<w:body>", f"<w:body>{typed}", 1)
    rendered = render("ก", pack({**parts, DOCUMENT: content.encode()}), report)
    assert not isinstance(rendered, Problem), rendered


# --- what is marked ----------------------------------------------------------------------------------------------


def template_with(*typed: str) -> bytes:
    parts = unpack(EVERY[0].template)
    runs = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in typed)
    content = re.sub("<w:body>.*</w:body>", f"<w:body>{runs}</w:body>", parts[DOCUMENT].decode(), flags=re.DOTALL)
    return pack({**parts, DOCUMENT: content.encode()})


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (["{{ agency.website }}"], {"agency", "agency.website"}),
        (["{{ agency.unknown }} {{ nowhere.name }}"], {"agency"}),
        (["{%p for x in ranking %}", "{{ x.name }}", "{%p endfor %}"], {"ranking", "indicator.name"}),
        (
            ["{%p for i in instruments %}", "{% for x in i.noted %}{{ x.score }}{% endfor %}", "{%p endfor %}"],
            {"instruments", "instrument.noted", "indicator.score"},
        ),
        (["{% if not scores.all_pass and limits %}ก{% endif %}"], {"scores", "scores.all_pass", "limits"}),
        (["{{ development.indicator.name }}"], {"development", "development.indicator", "indicator.name"}),
        (["{% for x in limits[:2] %}{{ x }}{% endfor %}"], {"limits"}),
        (["{% for agency in limits %}{{ agency }}{% endfor %}"], {"limits"}),
        (["{{ agency.name"], set[str]()),
    ],
)
def test_a_field_is_used_where_a_tag_names_it(typed: list[str], names: set[str]) -> None:
    everywhere = used(Kind.ANALYSIS, template_with())
    assert used(Kind.ANALYSIS, template_with(*typed)) - everywhere == names - everywhere


def test_what_is_no_template_uses_nothing() -> None:
    assert used(Kind.ANALYSIS, b"no package") == frozenset()


@pytest.mark.parametrize("layout", EVERY, ids=lambda each: each.name)
def test_what_a_shipped_template_uses_is_marked(layout: Layout) -> None:
    marked = [line for line in lines(guide(layout.kind, "", used(layout.kind, layout.template))) if line.is_used]
    document = text(body(layout.template))
    for line in marked:
        named = re.findall(r"\.(\w+)|(?:in|if) (\w+) %|{{ (\w+) }}", line.tags[0])[-1]
        assert any(each and each in document for each in named) or line.alternative, line
    assert len(marked) > 30
    assert not any(line.is_used for line in lines(guide(layout.kind, "")))


# --- the handout -------------------------------------------------------------------------------------------------


@OF_BOTH
def test_the_handout_holds_every_tag_whole_in_one_run_and_text_it_stays(kind: Kind | SummaryKind) -> None:
    of = guide(kind, "ชื่อรายการ", ["year"])
    root = body(made(of))
    runs = [each.text for each in root.iter(w("t"))]
    assert {*tags(of)} <= {*runs}
    assert "ชื่อรายการ" in runs
    assert runs.count(USED) == (1 if kind is SummaryKind.DISTRICT else 0)
    assert {*of.steps} <= {*runs}


def test_the_tables_of_the_handout_repeat_their_headings_and_break_no_row() -> None:
    of = guide(Kind.ANALYSIS, "")
    tables = list(body(made(of)).iter(w("tbl")))
    assert len(tables) == len(of.sections)
    for table, section in zip(tables, of.sections, strict=True):
        rows = table.findall(w("tr"))
        assert len(rows) == len(section.lines) + 1
        assert rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is not None
        assert all(each.find(f"{w('trPr')}/{w('cantSplit')}") is not None for each in rows)


def test_the_handout_is_no_layout_and_the_same_every_time() -> None:
    document = made(guide(Kind.ANALYSIS, ""))
    assert properties.read(unpack(document)) == {}
    assert document == made(guide(Kind.ANALYSIS, ""))
    assert "field-guide" not in {each.name for each in EVERY}


def test_an_installation_without_the_template_of_the_handout_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(_: str) -> None:
        return None

    monkeypatch.setattr(handouts, "brought", nowhere)
    found = handout(guide(Kind.ANALYSIS, ""))
    assert isinstance(found, Problem)
    assert (found.code, "field-guide.docx" in found.message) == (Code.TEMPLATE_MISSING, True)
