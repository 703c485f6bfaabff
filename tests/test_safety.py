"""Templates of strangers: what would run, or be fetched from elsewhere, is refused by name."""

from dataclasses import replace

import pytest

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.oxml import W
from itadocs.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS, pack, unpack
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


def parse_as_utf16(content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-16"?><w:comments xmlns:w="{W}">{content}</w:comments>'.encode("utf-16")


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


def test_where_something_refused_is_shown_is_told() -> None:
    parts = with_relation("image", "https://elsewhere.example/pixel.png")
    used = f'<w:body><w:p/><w:p><w:r><x xmlns:r="{PREFIX}" r:link="rIdX"/></w:r></w:p>'.encode()
    parts = {**parts, DOCUMENT: parts[DOCUMENT].replace(b"<w:body>", used, 1)}
    assert [(each.part, each.paragraph) for each in unsafe(parts)] == [(DOCUMENT, 1)]
    refused = template.render("แม่แบบ", pack(parts), sample())
    assert isinstance(refused, Problem)
    assert refused.where.label == "เนื้อหา ย่อหน้าที่ 2"


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


@pytest.mark.parametrize(
    "xml",
    [
        "<w:r><w:instrText>{{ 'DD' }}{{ 'E' }} cmd</w:instrText></w:r>",
        "<w:r><w:instrText>DD{# #}E cmd</w:instrText></w:r>",
        "<w:r><w:instrText>{{ agency.full_name }}</w:instrText></w:r>",
    ],
)
def test_a_field_that_only_fetches_once_its_tags_are_filled_in_is_refused_too(xml: str) -> None:
    report = replace(sample(), agency=replace(sample().agency, full_name="INCLUDETEXT x"))
    refused = template.render("แม่แบบ", pack(with_field(xml)), report)
    assert isinstance(refused, Problem)
    assert (refused.code, refused.where.label) == (Code.TEMPLATE_UNSAFE, "เนื้อหา")


SETTINGS, STYLES = "word/settings.xml", "word/styles.xml"


def changed(part: str, old: bytes, new: bytes) -> dict[str, bytes]:
    parts = shipped()
    assert old in parts[part]
    return {**parts, part: parts[part].replace(old, new, 1)}


MERGE = b'<w:mailMerge><w:dataType w:val="odbc"/><w:query w:val="SELECT * FROM secrets"/></w:mailMerge></w:settings>'


@pytest.mark.parametrize(
    ("parts", "what", "found"),
    [
        (
            with_relation("attachedTemplate", "https://a.example/evil.dotm"),
            "ไฟล์แม่แบบอื่นที่แนบไว้",
            "https://a.example/evil.dotm",
        ),
        (with_relation("attachedTemplate", "local.dotm", "Internal"), "ไฟล์แม่แบบอื่นที่แนบไว้", "local.dotm"),
        (with_relation("image", "\\\\host\\share\\a.png"), "รูปภาพที่ดึงจากที่อื่น", "\\\\host\\share\\a.png"),
        (with_relation("oleObject", "https://a.example/x"), "วัตถุฝัง (OLE)", "https://a.example/x"),
        (with_relation("control", "activeX/activeX1.xml", "Internal"), "ตัวควบคุม ActiveX", "activeX/activeX1.xml"),
        (with_relation("subDocument", "other.docx"), "เอกสารย่อยที่แทรกไว้", "other.docx"),
        (with_relation("aFChunk", "a.html", "Internal"), "เอกสารอื่นที่แทรกไว้", "a.html"),
        (with_relation("mailMergeSource", "file:///c:/x.mdb"), "แหล่งข้อมูลจดหมายเวียน", "file:///c:/x.mdb"),
        (with_relation("font", "https://a.example/f.odttf"), "เนื้อหาที่ดึงจากที่อื่น", "https://a.example/f.odttf"),
        ({**shipped(), "word/vbaProject.bin": b"x"}, "แมโคร", "word/vbaProject.bin"),
        ({**shipped(), "word/activeX/activeX1.bin": b"x"}, "ตัวควบคุม ActiveX", "word/activeX/activeX1.bin"),
        (
            changed(
                CONTENT_TYPES,
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            ),
            "ชนิดไฟล์ที่เก็บแมโครได้ (.docm หรือ .dotm)",
            "/word/document.xml",
        ),
        (changed(SETTINGS, b"</w:settings>", MERGE), "แหล่งข้อมูลจดหมายเวียน", "SELECT * FROM secrets"),
        (
            changed(STYLES, b"<w:styles", b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles'),
            "คำสั่งแปลกปลอมในโครงสร้างไฟล์ (DOCTYPE)",
            STYLES,
        ),
        (
            {**shipped(), "customXml/item1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")},
            "คำสั่งแปลกปลอมในโครงสร้างไฟล์ (DOCTYPE)",
            "customXml/item1.xml",
        ),
        (
            {**shipped(), "word/glossary/document.xml": parse_as_utf16('<w:instrText>DDE "cmd"</w:instrText>')},
            "เขตข้อมูล (Field) ที่เรียกโปรแกรมหรือดึงเนื้อหาจากที่อื่น",
            "DDE",
        ),
    ],
)
def test_each_thing_that_is_refused_is_named_for_what_it_is(parts: dict[str, bytes], what: str, found: str) -> None:
    assert [(each.what, each.found) for each in unsafe(parts)] == [(what, found)]
    refused = template.render("แม่แบบ", pack(parts), sample())
    assert isinstance(refused, Problem)
    assert f"แม่แบบมี{what} ซึ่งไม่อนุญาต" in refused.message


def test_all_that_is_refused_is_listed() -> None:
    parts = with_relation("attachedTemplate", "https://a.example/evil.dotm")
    field = b'<w:body><w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'
    parts = {**parts, DOCUMENT: parts[DOCUMENT].replace(b"<w:body>", field, 1), "word/vbaProject.bin": b""}
    assert len(unsafe(parts)) == 3


def test_a_picture_may_hold_any_bytes() -> None:
    assert unsafe({**shipped(), "word/media/a.png": b"\x89PNG <!DOCTYPE"}) == ()
