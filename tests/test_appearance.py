"""What would make a report look wrong: styles that are not there, Thai without its font or in another size."""

import shutil
import subprocess
from pathlib import Path

import pytest

from itadocs.oxml import W
from itadocs.package import DOCUMENT, DOCUMENT_RELATIONS, unpack
from itadocs.report import layouts
from itadocs.report.appearance import faults
from itadocs.report.layouts import Layout

EVERY = layouts.shipped().every()
STYLES, HEADER = "word/styles.xml", "word/header1.xml"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

FONTS = '<w:rFonts w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:cs="TH SarabunPSK"/>'
LATIN = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
SIZES = '<w:sz w:val="32"/><w:szCs w:val="32"/>'
THEMED = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'


def style(name: str, inside: str = "", kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}><w:name w:val="{name}"/>{inside}</w:style>'


def styles(*each: str, defaults: str = FONTS + SIZES) -> bytes:
    said = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f'<w:styles xmlns:w="{W}">{said}{"".join(each)}</w:styles>'.encode()


def of(name: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>'


def run(text: str = "ไทย", properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def found(content: str, look: bytes, **others: bytes) -> list[tuple[str, str, int, str]]:
    """(code, part, paragraph, place) of every fault of a template with this body and these styles."""
    document = f'<w:document xmlns:w="{W}"><w:body>{content}</w:body></w:document>'.encode()
    parts = {DOCUMENT: document, STYLES: look, **{name.replace("__", "/"): part for name, part in others.items()}}
    return [
        (each.problem.code.slug, each.part, each.paragraph, each.problem.where.label)
        for each in faults("ก.docx", parts)
    ]


def codes(content: str, look: bytes) -> list[str]:
    return [code for code, *_ in found(f"<w:p>{content}</w:p>", look)]


# --- what is sound -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", EVERY, ids=lambda each: each.name)
def test_the_shipped_templates_have_no_faults(layout: Layout) -> None:
    assert list(faults(layout.name, unpack(layout.template))) == []


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_the_shipped_templates_saved_by_libreoffice_have_none(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(each.path) for each in EVERY]
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for each in EVERY:
        assert list(faults(each.name, unpack((tmp_path / each.path.name).read_bytes()))) == []


@pytest.mark.parametrize(
    "parts", [{}, {STYLES: b"<w:styles"}, {STYLES: styles(), DOCUMENT: b"", HEADER: b"<", DOCUMENT_RELATIONS: b"<"}]
)
def test_what_cannot_be_read_has_none(parts: dict[str, bytes]) -> None:
    assert list(faults("ก.docx", parts)) == []


# --- styles --------------------------------------------------------------------------------------------------------


def test_a_style_that_is_used_and_not_there_is_named_where_it_is_used_first() -> None:
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc><w:p/><w:p/></w:tc></w:tr></w:tbl>'
    run_style = '<w:rStyle w:val="Gone"/>'
    content = f"<w:p/><w:p>{of('Lost')}{run(properties=run_style)}</w:p><w:p>{of('Lost')}</w:p>{table}"
    assert found(content, styles()) == [
        ("template-style-missing", DOCUMENT, 1, "เนื้อหา ย่อหน้าที่ 2"),
        ("template-style-missing", DOCUMENT, 1, "เนื้อหา ย่อหน้าที่ 2"),
        ("template-style-missing", DOCUMENT, 3, "เนื้อหา ตารางที่ 1 แถวที่ 1 ช่องที่ 1 ย่อหน้าที่ 1"),
    ]
    (lost, gone, grid) = faults("ก.docx", {STYLES: styles(), DOCUMENT: document(content)})
    assert [name in each.problem.message for name, each in (("Lost", lost), ("Gone", gone), ("Grid", grid))] == [
        True
    ] * 3


def document(content: str) -> bytes:
    return f'<w:document xmlns:w="{W}"><w:body>{content}</w:body></w:document>'.encode()


@pytest.mark.parametrize("how", ["basedOn", "next", "link"])
def test_a_style_that_leads_to_one_that_is_not_there_is_a_fault_of_the_styles(how: str) -> None:
    look = styles(style("A", f'<w:{how} w:val="Gone"/>'), style("B", f'<w:{how} w:val="A"/>'))
    assert found("<w:p/>", look) == [("template-style-missing", STYLES, -1, "สไตล์")]


def test_headers_are_looked_through_too() -> None:
    header = f'<w:hdr xmlns:w="{W}"><w:p>{of("Gone")}{run()}</w:p></w:hdr>'.encode()
    said = found("<w:p/>", styles(defaults=SIZES), **{HEADER.replace("/", "__"): header})
    assert said == [
        ("template-style-missing", HEADER, 0, "หัวกระดาษ 1 ย่อหน้าที่ 1"),
        ("template-font-missing", HEADER, 0, "หัวกระดาษ 1 ย่อหน้าที่ 1"),
    ]


# --- fonts ---------------------------------------------------------------------------------------------------------

BASED = (style("Base", f"<w:rPr>{FONTS}</w:rPr>"), style("Text", '<w:basedOn w:val="Base"/>'))
USUAL = style("Normal", f"<w:rPr>{FONTS}</w:rPr>", more=' w:default="1"')
CHARACTER = style("Strong", f"<w:rPr>{FONTS}</w:rPr>", kind="character")


@pytest.mark.parametrize(
    ("content", "look", "is_fault"),
    [
        (run(), styles(defaults=SIZES), True),
        (run("{{ agency.name }}"), styles(defaults=SIZES), True),
        (run("{%p for x in limits %}"), styles(defaults=SIZES), False),
        (run("ITA 2568"), styles(defaults=SIZES), False),
        (run(), styles(), False),
        (run(properties=FONTS), styles(defaults=SIZES), False),
        (run(), styles(USUAL, defaults=SIZES), False),
        (of("Text") + run(), styles(*BASED, defaults=SIZES), False),
        (of("Text") + run(), styles(USUAL, style("Text"), defaults=SIZES), True),
        (run(properties='<w:rStyle w:val="Strong"/>'), styles(CHARACTER, defaults=SIZES), False),
        (run(properties=LATIN), styles(), True),
        (run(properties=LATIN), styles(defaults=SIZES), True),
        (run("ITA", properties=LATIN), styles(), False),
        (run(properties='<w:rFonts w:ascii="th sarabunpsk"/>'), styles(), False),
        (run(properties='<w:rFonts w:cs="Cordia New"/>'), styles(), False),
        (of("Round") + run(), styles(style("Round", '<w:basedOn w:val="Round"/>'), defaults=SIZES), True),
    ],
)
def test_thai_needs_a_font_for_complex_scripts_from_somewhere(content: str, look: bytes, is_fault: bool) -> None:
    assert codes(content, look) == ["template-font-missing"] * is_fault


def test_a_table_gives_its_style_to_its_texts() -> None:
    look = styles(style("Grid", f"<w:rPr>{FONTS}</w:rPr>", kind="table"), defaults=SIZES)
    named = '<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'
    for properties, expected in ((named, []), ("", ["template-font-missing"])):
        content = f"<w:tbl>{properties}<w:tr><w:tc><w:p>{run()}</w:p></w:tc></w:tr></w:tbl>"
        assert [code for code, *_ in found(content, look)] == expected


@pytest.mark.parametrize(
    ("inside", "is_fault"),
    [
        ('<a:cs typeface="TH Sarabun New"/>', False),
        ('<a:cs typeface=""/><a:font script="Thai" typeface="Cordia New"/>', False),
        ('<a:cs typeface=""/><a:font script="Arab" typeface="Arial"/>', True),
        ("", True),
    ],
)
def test_a_font_of_the_theme_is_one_if_the_theme_has_it(inside: str, is_fault: bool) -> None:
    minor = f'<a:minorFont><a:latin typeface="Calibri"/>{inside}</a:minorFont>'
    theme = f'<a:theme xmlns:a="{A}"><a:fontScheme>{minor}</a:fontScheme></a:theme>'.encode()
    relation = f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r" Type="theme" Target="theme/theme1.xml"/>'
    others = {DOCUMENT_RELATIONS: f"{relation}</Relationships>".encode(), "word/theme/theme1.xml": theme}
    look = styles(defaults=THEMED + SIZES)
    said = found(f"<w:p>{run()}</w:p>", look, **{name.replace("/", "__"): part for name, part in others.items()})
    assert [code for code, *_ in said] == ["template-font-missing"] * is_fault
    assert codes(run(), look) == ["template-font-missing"]


# --- sizes ---------------------------------------------------------------------------------------------------------

SMALL = '<w:sz w:val="28"/>'


@pytest.mark.parametrize(
    ("content", "look", "is_fault"),
    [
        (run(properties=SMALL), styles(), True),
        (run(properties=SMALL + '<w:szCs w:val="28"/>'), styles(), False),
        (run(properties=SMALL + '<w:szCs w:val="36"/>'), styles(), False),
        (run(properties='<w:sz w:val="32"/>'), styles(), False),
        (run("ITA", properties=SMALL), styles(), False),
        (run(properties='<w:szCs w:val="28"/>'), styles(), False),
        (of("Note") + run(), styles(style("Note", f"<w:rPr>{SMALL}</w:rPr>")), True),
        (run(), styles(defaults=FONTS + '<w:sz w:val="32"/>'), True),
        (run(), styles(defaults=FONTS), False),
    ],
)
def test_thai_in_another_size_than_latin_by_neglect_is_a_fault(content: str, look: bytes, is_fault: bool) -> None:
    assert codes(content, look) == ["template-size-missing"] * is_fault


def test_a_paragraph_is_named_once_however_many_runs_are_wrong() -> None:
    wrong = run("หนึ่ง", SMALL) + run("สอง", LATIN)
    assert found(f"<w:p/><w:p>{wrong}</w:p><w:p>{wrong}</w:p>", styles()) == [
        ("template-size-missing", DOCUMENT, number, f"เนื้อหา ย่อหน้าที่ {number + 1}") for number in (1, 2)
    ]


def test_what_is_said_of_a_template_without_any_thai_font_has_an_end() -> None:
    assert len(found(f"<w:p>{run()}</w:p>" * 300, styles(defaults=SIZES))) == 200


def test_the_way_out_names_the_text_and_the_place_in_words_menus() -> None:
    (fault,) = faults("ก.docx", {STYLES: styles(), DOCUMENT: document(f"<w:p>{run('เรื่อง', SMALL)}</w:p>")})
    assert str(fault.problem).startswith("ไฟล์ ก.docx (เนื้อหา ย่อหน้าที่ 1): ข้อความ “เรื่อง”")
    assert "Complex scripts" in fault.problem.remedy


def test_a_table_in_a_table_is_looked_at_for_its_style_and_so_is_the_outer() -> None:
    inner, outer = (f'<w:tbl><w:tblPr><w:tblStyle w:val="{each}"/></w:tblPr><w:tr><w:tc>' for each in ("In", "Out"))
    closed = "<w:p/></w:tc></w:tr></w:tbl>"
    said = [
        each.problem.message for each in faults("ก", {STYLES: styles(), DOCUMENT: document(outer + inner + closed * 2)})
    ]
    assert ["“In”" in said[0], "“Out”" in said[1]] == [True, True]
