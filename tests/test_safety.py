"""Templates of strangers: what would run, or be fetched from elsewhere, is refused by name."""

import pytest

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.package import DOCUMENT, DOCUMENT_RELATIONS, pack, unpack
from itadocs.problems import Problem
from itadocs.report import layouts, template
from itadocs.report.safety import unsafe
from tests.test_template import sample

PREFIX = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def shipped() -> dict[str, bytes]:
    return unpack(layouts.shipped().of_kind(Kind.IMPLEMENTATION)[0].template)


def with_relation(kind: str, target: str, mode: str = "External") -> dict[str, bytes]:
    parts = shipped()
    added = f'<Relationship Id="rIdX" Type="{PREFIX}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    old = parts[DOCUMENT_RELATIONS].decode()
    assert "</Relationships>" in old
    return {**parts, DOCUMENT_RELATIONS: old.replace("</Relationships>", added).encode()}


def with_field(xml: str) -> dict[str, bytes]:
    parts = shipped()
    return {**parts, DOCUMENT: parts[DOCUMENT].replace(b"<w:body>", f"<w:body><w:p>{xml}</w:p>".encode(), 1)}


@pytest.mark.parametrize("layout", layouts.shipped().every(), ids=lambda each: each.name)
def test_every_shipped_template_is_safe(layout: layouts.Layout) -> None:
    assert unsafe(unpack(layout.template)) == ()


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("attachedTemplate", "https://elsewhere.example/evil.dotm", "External"),
        ("image", "https://elsewhere.example/pixel.png", "External"),
        ("oleObject", "embeddings/oleObject1.bin", "Internal"),
        ("vbaProject", "vbaProject.bin", "Internal"),
        ("aFChunk", "afchunk.mht", "Internal"),
    ],
)
def test_what_runs_or_is_fetched_is_refused_by_name(kind: str, target: str, mode: str) -> None:
    assert [each.found for each in unsafe(with_relation(kind, target, mode))] == [target]
    found = template.render("แม่แบบ", pack(with_relation(kind, target, mode)), sample())
    assert isinstance(found, Problem)
    assert (found.code, target in found.message) == (Code.TEMPLATE_UNSAFE, True)


def test_a_link_to_click_is_no_harm() -> None:
    assert unsafe(with_relation("hyperlink", "https://www.example.org/")) == ()


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        ('<w:fldSimple w:instr=" INCLUDEPICTURE &quot;https://elsewhere.example&quot; "/>', "INCLUDEPICTURE"),
        ("<w:r><w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO cmd</w:instrText></w:r>", "DDEAUTO"),
        ("<w:r><w:instrText> HYPERLINK &quot;https://www.example.org&quot; </w:instrText></w:r>", ""),
        ("<w:r><w:instrText> PAGE </w:instrText></w:r>", ""),
    ],
)
def test_a_field_that_fetches_is_refused_and_others_are_not(xml: str, found: str) -> None:
    assert [(each.found, each.paragraph) for each in unsafe(with_field(xml))] == ([(found, 0)] if found else [])
