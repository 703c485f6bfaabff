"""The header of a draft stands on every page, whatever sections and headers a template has."""

from itadocs.oxml import R, W, parse_xml, w
from itadocs.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS
from itadocs.report import drawings
from itadocs.report.draft_header import put
from itadocs.thai import Numerals
from tests.test_every_layout import text

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SECTION = "<w:p><w:pPr><w:sectPr>{}<w:titlePg/></w:sectPr></w:pPr></w:p>"


def parts(body: str, **headers: str) -> dict[str, bytes]:
    """A document with headers by the id of their relation."""
    related = "".join(f'<Relationship Id="{id_}" Type="{R}/header" Target="{id_}.xml"/>' for id_ in headers)
    return {
        CONTENT_TYPES: f'<Types xmlns="{PACKAGE}/content-types"/>'.encode(),
        DOCUMENT: f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'.encode(),
        DOCUMENT_RELATIONS: f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>'.encode(),
        **{
            f"word/{id_}.xml": f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:hdr>'.encode()
            for id_, said in headers.items()
        },
    }


def shown(made: dict[str, bytes]) -> list[dict[str, str]]:
    """The text of the headers of each section by kind, as Word shows them: what it lacks it has from the one before."""
    led_to = drawings.targets(made, DOCUMENT)
    sections: list[dict[str, str]] = []
    for section in parse_xml(made[DOCUMENT]).iter(w("sectPr")):
        found = dict(sections[-1]) if sections else {}
        for each in section.iterfind(w("headerReference")):
            header = parse_xml(made[led_to[str(each.get(f"{{{R}}}id"))]])
            found[str(each.get(w("type")))] = "|".join(text(each) for each in header.iter(w("p")))
        sections.append(found)
    return sections


def test_sections_with_headers_and_without_all_say_it_above_what_they_said() -> None:
    reference = '<w:headerReference w:type="{}" r:id="{}"/>'
    body = SECTION.format("") + SECTION.format(reference.format("default", "a") + reference.format("first", "b"))
    made = put(parts(body + "<w:sectPr/>", a="หน้า", b="แรก", unused="ไม่ใช้"), 12, Numerals.THAI)
    said = "ฉบับร่าง ยังมีจุดที่ต้องแก้ไข ๑๒ จุด"
    assert shown(made) == [
        {"default": said, "first": said, "even": said},
        {"default": f"{said}|หน้า", "first": f"{said}|แรก", "even": said},
        {"default": f"{said}|หน้า", "first": f"{said}|แรก", "even": said},
    ]
    assert made[CONTENT_TYPES].count(b"header+xml") == 1
    assert said.encode() not in made["word/unused.xml"]


def test_what_has_no_section_gets_one_and_what_is_whole_says_no_number() -> None:
    made = put(parts("<w:p/>"), 0, Numerals.ARABIC)
    assert shown(made) == [dict.fromkeys(("default", "first", "even"), "ฉบับร่าง")]
