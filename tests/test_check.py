"""The check of templates: all faults at once, each with its place, and a sound template without one."""

import json
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.catalogue import Code
from itadocs.cli import commands
from itadocs.oxml import W, parse_xml, w
from itadocs.package import CONTENT_TYPES, CORE, CUSTOM, DOCUMENT, pack, unpack
from itadocs.problems import Problem
from itadocs.report import layouts
from itadocs.report.check import check
from itadocs.report.contract import ROOTS, seen
from itadocs.report.faults import MOST, Fault
from itadocs.report.finish import finish
from itadocs.report.specimen import specimen, unsound
from itadocs.report.template import render
from itadocs.thai import Numerals
from tests.test_template import lines, paragraph, table

FILE = "analysis-issues.docx"
HEADER = "word/header1.xml"


def shipped(name: str = "analysis-issues") -> dict[str, bytes]:
    found = layouts.shipped().load(name)
    assert isinstance(found, layouts.Layout)
    return unpack(found.template)


def with_body(body: str, **more: bytes) -> bytes:
    """The shipped template with another body; drawings and references are gone with the old one."""
    parts = shipped()
    document = parts[DOCUMENT].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.index("</w:body>")
    return pack({**parts, DOCUMENT: (document[:start] + body + document[end:]).encode(), **more})


def grid(*rows: tuple[str, ...]) -> str:
    """A table of these rows."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{}</w:tc>'
    drawn = ("".join(cell.format(paragraph(each)) for each in row) for row in rows)
    columns = '<w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{columns}{''.join(f'<w:tr>{each}</w:tr>' for each in drawn)}</w:tbl>{paragraph('ท้าย')}"


def told(faults: tuple[Fault, ...]) -> list[tuple[str, str]]:
    """(code, place) of each fault."""
    assert all(FILE in str(each.problem) and each.problem.remedy for each in faults)
    return [(each.problem.code.slug.removeprefix("template-"), each.problem.where.label) for each in faults]


@pytest.mark.parametrize("layout", layouts.shipped().every(), ids=lambda each: each.name)
def test_every_shipped_template_is_sound(layout: layouts.Layout) -> None:
    assert check(f"{layout.name}.docx", layout.template) == ()


@pytest.mark.soffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_every_shipped_template_is_sound_after_libreoffice_saved_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for each in layouts.shipped().every():
        (tmp_path / "a" / f"{each.name}.docx").write_bytes(each.template)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "b")]
    subprocess.run([*command, *map(str, (tmp_path / "a").iterdir())], check=True, capture_output=True, timeout=300)
    saved = sorted((tmp_path / "b").iterdir())
    assert len(saved) == len(layouts.shipped().every())
    assert [(each.name, str(fault.problem)) for each in saved for fault in check(each.name, each.read_bytes())] == []


def test_no_fault_hides_another_and_each_says_its_place() -> None:
    row = "".join(
        f"<w:tc>{paragraph(each)}</w:tc>" for each in ("{% for i in indicators %}{{ i.name }}", "{% endfor %}")
    )
    body = "".join(
        (
            paragraph("{{ agency.ful_name }} {{ full_name }}"),
            paragraph("{% fro x in limits %}{{ x }}{% endfro %}"),
            paragraph("{{ year.assessed"),
            paragraph("{{ year.assessed + }} {{ nope }}"),
            paragraph("{%p if emblem %}"),
            paragraph("{%p esle %}"),
            paragraph("{{ indicators }} {{ emblem }}"),
            paragraph("{% for a in agency.full_name %}{{ a }}{% endfor %}"),
            paragraph("{{r agency.full_name }} {{ year.assessed|uper }}"),
            paragraph("{%p endfor %}"),
            f"<w:tbl><w:tr><w:tc>{paragraph('ก')}</w:tc></w:tr><w:tr>{row}</w:tr></w:tbl>",
            table("{%tr for i in indicators %}{{ i.name }}", "{%tr endfor %}"),
            paragraph("{%pif emblem %}") + paragraph("{%p endif %}"),
        )
    )
    header = f'<w:hdr xmlns:w="{W}">{paragraph("ก") + paragraph("{{ nope }}")}</w:hdr>'.encode()
    title = shipped()[CORE].replace(b"<dc:title>", b"<dc:title>{{ nope }}")
    faults = check(FILE, with_body(body, **{HEADER: header, CORE: title}))
    assert told(faults) == [
        ("field-unknown", "เนื้อหา ย่อหน้าที่ 1"),
        ("field-unknown", "เนื้อหา ย่อหน้าที่ 1"),
        ("word-unknown", "เนื้อหา ย่อหน้าที่ 2"),
        ("word-unknown", "เนื้อหา ย่อหน้าที่ 2"),
        ("tag-open", "เนื้อหา ย่อหน้าที่ 3"),
        ("syntax", "เนื้อหา ย่อหน้าที่ 4"),
        ("field-unknown", "เนื้อหา ย่อหน้าที่ 4"),
        ("block-open", "เนื้อหา ย่อหน้าที่ 5"),
        ("word-unknown", "เนื้อหา ย่อหน้าที่ 6"),
        ("field-no-text", "เนื้อหา ย่อหน้าที่ 7"),
        ("field-no-text", "เนื้อหา ย่อหน้าที่ 7"),
        ("no-list", "เนื้อหา ย่อหน้าที่ 8"),
        ("rich-text", "เนื้อหา ย่อหน้าที่ 9"),
        ("filter-unknown", "เนื้อหา ย่อหน้าที่ 9"),
        ("block-unopened", "เนื้อหา ย่อหน้าที่ 10"),
        ("block-crosses", "เนื้อหา ตารางที่ 1 แถวที่ 2 ช่องที่ 1"),
        ("tag-lost", "เนื้อหา ตารางที่ 2 แถวที่ 1 ช่องที่ 1"),
        ("word-unknown", "เนื้อหา ย่อหน้าที่ 11"),
        ("field-unknown", "หัวกระดาษ 1 ย่อหน้าที่ 2"),
        ("field-unknown", "คุณสมบัติเอกสาร"),
    ]
    assert [each.paragraph for each in faults][:3] == [0, 0, 1]
    assert faults[-2].part == HEADER
    assert faults[-2].paragraph == 1


BOXED = f"<w:p><w:r><w:t>{{%p if emblem %}}</w:t></w:r><w:r><w:pict/></w:r></w:p>{paragraph('{%p endif %}')}"
BROKEN_OFF = paragraph("{%p if emblem %}").replace("</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>')


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            paragraph("ก่อน {%p if emblem %}") + paragraph("{%p endif %} หลัง"),
            [("text-lost", 1, "ข้อความ “ก่อน”"), ("text-lost", 2, "“หลัง” จะหายไป เพราะอยู่ในย่อหน้าเดียวกับแท็ก")],
        ),
        (BOXED, [("text-lost", 1, "รูป")]),
        (BROKEN_OFF + paragraph("{%p endif %}"), [("text-lost", 1, "การขึ้นหน้าใหม่")]),
        (paragraph("{#p จด #}{{ year.assessed }}"), [("tag-lost", 1, "{#p จด #}")]),
        (paragraph("{#p จด #} ข้อความ"), [("text-lost", 1, "“ข้อความ”")]),
        (grid(("{%tr if emblem %}", "ข้าง"), ("ข", "ก"), ("{%tr endif %}",)), [("text-lost", 2, "ในแถวเดียวกับ")]),
        (grid(("{%tr if emblem %}ติดกัน",), ("{%tr endif %}",)), [("text-lost", 1, "“ติดกัน”")]),
        (grid(("{%tc for i in indicators %}", "{{ i.name }}", "{%tc endfor %}จบ",)), [("text-lost", 3, "ในช่องเดียวกับ")]),
        (grid(("{%tr for i in indicators %}{{ i.name }}", "{%tr endfor %}",)), [("tag-lost", 1, "")] * 2),
        (table("{%tr if emblem %}") + table("{%tr endif %}"), [("block-crosses", 1, "")]),
        (grid(("{%tc if emblem %}", "ก",)) + grid(("{%tc endif %}",)), [("block-crosses", 1, "")]),
        (table("{% if emblem %}ก", "{%tr endif %}"), [("block-crosses", 1, "")]),
        (paragraph("{%p if emblem %}{{ year.assessed }}{%p endif %}"), [("tag-lost", 1, ""), ("tag-lost", 1, "")]),
        (
            table("{% tr for i in indicators %}", "{{ i.name }}", "{%  tr endfor %}"),
            [("word-unknown", 1, "“tr”"), ("word-unknown", 3, "“tr”")],
        ),
        (paragraph("{%tr if emblem %}{%tr endif %}"), [("not-in-table", 1, "ใช้ได้เฉพาะในตาราง")] * 2),
        (paragraph("{% hm %}"), [("not-in-table", 1, "ใช้ได้เฉพาะในช่องตาราง")]),
        (grid(("{% vm %}ก",)), [("block-unopened", 1, "for")]),
        (grid(("{% cellbg year.assessed %}ก",)), [("cell-value", 1, "year.assessed")]),
        (grid(("{% cellbg FF0000 %}ก",)), [("cell-value", 1, "FF0000")]),
        (grid(("{% colspan 64 %}ก",)), [("cell-value", 1, "64")]),
        (paragraph("{%p if year.assessed == '5%' %}") + paragraph("{%p endif %}"), [("forbidden", 1, "%")]),
        (paragraph("ก") + paragraph("หาย{%- if emblem %}ข{% endif %}"), [("torn", 2, "")]),
    ],
)  # fmt: skip
def test_what_docxtpl_would_lose_without_a_word_is_told_and_no_report_is_made(
    body: str, said: list[tuple[str, int, str]]
) -> None:
    data = with_body(body)
    found = check(FILE, data)
    assert [(each.problem.code.slug.removeprefix("template-"), each.paragraph + 1) for each in found] == [
        (code, place) for code, place, _ in said
    ]
    for each, (_, _, words) in zip(found, said, strict=True):
        assert words in each.problem.message
    refused = render("analysis-issues", data, specimen(ROOTS[Kind.ANALYSIS], full=True))
    assert isinstance(refused, Problem)
    assert refused.code is found[0].problem.code


def test_what_docxtpl_makes_of_tags_about_cells_stands_in_its_order() -> None:
    cell = '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{}</w:tc>'
    row = cell.format(paragraph("{% colspan 2 %}{% cellbg 'D9E2F3' %}{% vm %}ก"))
    loop = (f"<w:tr>{cell.format(paragraph(each))}</w:tr>" for each in ("{%tr for i in limits %}", "{%tr endfor %}"))
    data = with_body(f"<w:tbl>{f'<w:tr>{row}</w:tr>'.join(loop)}</w:tbl>")
    made = render("analysis-issues", data, specimen(ROOTS[Kind.ANALYSIS], full=True))
    assert not isinstance(made, Problem)
    properties = list(parse_xml(finish(made.parts, Numerals.THAI).parts[DOCUMENT]).iter(w("tcPr")))
    assert len(properties) == 2
    for each in properties:
        assert [child.tag for child in each] == [*map(w, ("tcW", "gridSpan", "vMerge", "shd", "vAlign"))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (grid(("{% cellbg 'D9E2F3' if emblem else 'auto' %}ก", "ข")), ["ก", "ข", "ท้าย"]),
        (grid(("ก{% colspan 2 %}",)), ["ก", "ท้าย"]),
        (grid(("{%tr for i in limits %}",), ("{% vm %}ก{{ 'ข' }}",), ("{%tr endfor %}",)), ["กข", "", "ท้าย"]),
        (grid(("{%tc for i in limits %}", "{% hm %}ก", "{%tc endfor %}")), ["ก", "ท้าย"]),
        (paragraph("ก{%r if emblem %}ข{%r endif %}ค"), ["กขค"]),
        (paragraph("ก") + paragraph("{%- if emblem %}ข{% endif %}"), ["กข"]),
        (paragraph("{% if emblem -%}") + paragraph("ข{% endif %}"), ["ข"]),
        (paragraph("ก {{- year.assessed -}} ข"), ["ก๒๕๖๘ข"]),
    ],
)  # fmt: skip
def test_what_docxtpl_knows_of_cells_runs_and_spaces_is_there(body: str, expected: list[str]) -> None:
    data = with_body(body)
    assert [each.problem for each in check(FILE, data)] == []
    made = render("analysis-issues", data, specimen(ROOTS[Kind.ANALYSIS], full=True))
    assert not isinstance(made, Problem)
    assert lines(made.parts[DOCUMENT]) == expected


@pytest.mark.parametrize(
    ("opened", "closed", "expected"),
    [
        ("{%tr if emblem %}", "{%p endif %}", "{%tr if … %} กับ {%tr endif %}"),
        ("{% if emblem %}", "{% endif %}", "{%tr if … %} กับ {%tr endif %}"),
    ],
)
def test_a_block_over_two_rows_is_told_with_what_to_write_instead(opened: str, closed: str, expected: str) -> None:
    (found,) = check(FILE, with_body(table(opened, "ก", closed)))
    assert found.problem.code is Code.TEMPLATE_BLOCK_CROSSES
    assert expected in found.problem.remedy
    assert "ตารางที่ 1 แถวที่ 3" in found.problem.message


def test_faults_of_charts_and_pictures_are_told_beside_those_of_tags() -> None:
    parts = shipped()
    document = parts[DOCUMENT].replace(b"itadocs:chart overall ", b"itadocs:chart overal ", 1)
    document = document.replace(b"itadocs:emblem", b"itadocs:emblme", 1).replace(b"{{ scores.overall }}", b"{{ x }}", 1)
    assert len({document, parts[DOCUMENT]}) == 2
    found = {each.problem.code: each for each in check(FILE, pack({**parts, DOCUMENT: document}))}
    assert set(found) == {Code.TEMPLATE_CHART_UNKNOWN, Code.TEMPLATE_PICTURE_UNKNOWN, Code.TEMPLATE_FIELD_UNKNOWN}
    assert "อาจหมายถึง “overall”" in found[Code.TEMPLATE_CHART_UNKNOWN].problem.remedy
    assert "อาจหมายถึง “itadocs:emblem”" in found[Code.TEMPLATE_PICTURE_UNKNOWN].problem.remedy
    assert all(each.paragraph >= 0 for each in found.values())


@pytest.mark.parametrize(
    ("body", "code", "said"),
    [
        (paragraph("{{ limits|first }}"), Code.TEMPLATE_FIELD_EMPTY, "ไม่มีค่า"),
        ("{{ agency.full_name }}" + paragraph("ก"), Code.TEMPLATE_UNSOUND, "อยู่นอกย่อหน้า"),
        (paragraph("{% for each in limits %}}{% endfor %}"), Code.TEMPLATE_UNSOUND, "}} ค้างอยู่"),
    ],
)
def test_what_only_a_report_shows_is_found_by_making_one(body: str, code: Code, said: str) -> None:
    (found,) = check(FILE, with_body(body))
    assert found.problem.code is code
    assert said in found.problem.message
    assert str(found.problem.where).startswith(f"ไฟล์ {FILE} (เนื้อหา")


def with_macros() -> dict[str, bytes]:
    parts = shipped()
    return {
        **parts,
        "word/vbaProject.bin": b"",
        CONTENT_TYPES: parts[CONTENT_TYPES].replace(b".document.main", b".document.macroEnabled.main"),
        DOCUMENT: parts[DOCUMENT].replace(b"{{ scores.overall }}", b"{{ nope }}"),
    }


@pytest.mark.parametrize(
    ("name", "parts", "codes"),
    [
        ("ของฉัน.docx", {**shipped(), CUSTOM: b""}, {Code.TEMPLATE_NO_KIND}),
        ("analysis-issues.docx", {**shipped(), CUSTOM: b""}, set[Code]()),  # it stands in the place of a known one
        (FILE, {**shipped(), "word/styles.xml": b"<w:styles"}, {Code.TEMPLATE_DAMAGED}),
        (FILE, with_macros(), {Code.TEMPLATE_UNSAFE, Code.TEMPLATE_FIELD_UNKNOWN}),
    ],
)
def test_a_template_as_a_whole_is_judged_too(name: str, parts: dict[str, bytes], codes: set[Code]) -> None:
    assert {each.problem.code for each in check(name, pack(parts))} == codes


def test_the_kind_of_document_decides_which_fields_there_are() -> None:
    district = layouts.shipped().load("district-summary")
    assert isinstance(district, layouts.Layout)
    parts = unpack(district.template)
    as_report = pack({**parts, CUSTOM: shipped()[CUSTOM]})
    assert check("ก.docx", district.template) == ()
    assert {each.problem.code for each in check("ก.docx", as_report)} >= {Code.TEMPLATE_FIELD_UNKNOWN}


def test_no_more_faults_are_told_than_anyone_reads() -> None:
    assert len(check(FILE, with_body(paragraph("{{ nope }}") * 1000))) == MOST


@pytest.mark.parametrize("content", [b"", b"no package", pack({"a": b""})], ids=["empty", "text", "zip"])
def test_what_is_no_document_is_one_fault(content: bytes) -> None:
    (found,) = check(FILE, content)
    assert found.problem.code is Code.TEMPLATE_DAMAGED


@pytest.mark.parametrize("kind", [Kind.ANALYSIS, SummaryKind.DISTRICT])
def test_specimens_have_everything_or_nothing(kind: Kind | SummaryKind) -> None:
    full, empty = specimen(ROOTS[kind], full=True), specimen(ROOTS[kind], full=False)
    for each in seen(ROOTS[kind]).below:
        assert bool(getattr(full, each.name)), each.name
        if not each.below or each.holds.name == "GROUPS":
            assert not getattr(empty, each.name), each.name


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>", "ค้างอยู่"),
        ("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "ไม่ลงท้ายด้วยย่อหน้า"),
        ("<w:tbl><w:tr/></w:tbl>", "ไม่มีช่อง"),
        ("<w:p>ก</w:p>", "อยู่นอกย่อหน้า"),
    ],
)
def test_an_unsound_document_is_recognised(body: str, said: str) -> None:
    content = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()
    ((part, flaw),) = unsound({DOCUMENT: content})
    assert (part, said in flaw) == (DOCUMENT, True)
    assert list(unsound({DOCUMENT: content[:-5]})) == [(DOCUMENT, "โครงสร้างเอกสารเสียหาย")]


def run(*words: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(commands, ["template", "check", *map(str, words)])
    return done.exit_code, done.output


def test_the_command_tells_every_fault_by_file_and_exits_with_three(tmp_path: Path) -> None:
    good, bad, broken = (tmp_path / f"{each}.docx" for each in ("ดี", "เสีย", "ชำรุด"))
    good.write_bytes(pack(shipped()))
    bad.write_bytes(with_body(paragraph("{{ nope }}") + paragraph("{{ agency }}")))
    broken.write_bytes(b"x")
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    assert run(good) == (0, f"{good}: ไม่พบจุดที่ต้องแก้ไข\n")
    code, printed = run(good, bad, broken)
    assert code == 3
    assert f"{bad}: พบจุดที่ต้องแก้ไข 2 จุด" in printed
    assert "ไฟล์ เสีย.docx (เนื้อหา ย่อหน้าที่ 2): “agency” ไม่ใช่ข้อความ" in printed
    assert "(template-damaged)" in printed
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before
    code, printed = run(good, bad, "--json")
    data = [json.loads(line) for line in printed.splitlines()]
    assert [(each["template"], each["ok"]) for each in data] == [(str(good), True), (str(bad), False)]
    assert [each["code"] for each in data[1]["problems"]] == ["template-field-unknown", "template-field-no-text"]
    assert run(tmp_path / "ไม่มี.docx")[0] == 2


def test_a_copy_with_comments_is_made_only_where_there_is_something_to_say_in_it(tmp_path: Path) -> None:
    good, bad, broken, copy = (tmp_path / f"{each}.docx" for each in ("ดี", "เสีย", "ชำรุด", "สำเนา"))
    good.write_bytes(pack(shipped()))
    bad.write_bytes(with_body(paragraph("{{ nope }}")))
    broken.write_bytes(b"x")
    assert run(good, "--annotate", copy) == (0, f"{good}: ไม่พบจุดที่ต้องแก้ไข จึงไม่ได้สร้างสำเนา\n")
    code, printed = run(broken, "--annotate", copy)
    assert (code, printed.count("(template-damaged)"), copy.exists()) == (3, 1, False)
    code, printed = run(bad, "--annotate", copy)
    assert (code, printed.splitlines()[-1], copy.exists()) == (3, f"สร้างแล้ว: {copy}", True)
    assert run(good, bad, "--annotate", copy)[0] == 2


def test_a_tag_no_paragraph_shows_is_quoted_itself() -> None:
    described = paragraph("").replace(
        "<w:t>", '<w:drawing><wp:docPr xmlns:wp="wp" descr="{{ nope }}"/></w:drawing><w:t>'
    )
    (found,) = check(FILE, with_body(described))
    assert "“{{ nope }}”" in found.problem.remedy


def torn(seed: int) -> bytes:
    """A shipped template whose text someone cut about: pieces gone, doubled or moved."""
    chance = random.Random(seed)
    parts = shipped()
    name = chance.choice([DOCUMENT, DOCUMENT, DOCUMENT, HEADER, CORE, CONTENT_TYPES, "word/styles.xml"])
    pieces = re.split(r"(?=[<{}%])" if chance.random() < 0.7 else r"(?=<w:(?:p|tr|tc|r)[ >])", parts[name].decode())
    for _ in range(min(chance.randint(1, 4), len(pieces) - 1)):
        here, there = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        way = chance.randrange(3)
        if way == 0:
            del pieces[here]
        elif way == 1:
            pieces.insert(there, pieces[here])
        else:
            pieces[here], pieces[there] = pieces[there], pieces[here]
    return pack({**parts, name: "".join(pieces).encode()})


def test_whatever_was_cut_about_is_judged_without_a_crash() -> None:
    for seed in range(60):
        data = torn(seed)
        faults = check(FILE, data)
        made = render("analysis-issues", data, specimen(ROOTS[Kind.ANALYSIS], full=True))
        assert faults or not isinstance(made, Problem), seed


@pytest.mark.parametrize("body", [paragraph("{_{ ก }_} {_% if %_} {{ year.assessed }}"), paragraph("{_{ ก }_}")])
def test_braces_that_are_no_tag_are_sound(body: str) -> None:
    assert check(FILE, with_body(body)) == ()
