"""Templates made to take all time and memory: whatever a command does with one, it ends soon, and takes little.

The sizes are those just below a bound, or far above it.
"""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from itadocs.oxml import R
from itadocs.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS, pack
from itadocs.report.drawings import WP
from tests.support import complete, draw
from tests.test_check import shipped
from tests.test_template import paragraph, table

LONGEST, LARGEST = 10, 500  # seconds of a processor, megabytes
CHUNKS = 8
_NAME = "analysis-issues"
_LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
_STYLES, _COMMENTS = "word/styles.xml", "word/comments.xml"
_MEGABYTE = 2**20
_LOOP = "{% for a in indicators %}"
_ROWS = ("{%tr for a in indicators %}", "{{ a.name }}", "{%tr endfor %}")
_OFFICE = "application/vnd.openxmlformats-officedocument."
_BOOK = _OFFICE + "spreadsheetml.sheet"

# Every way a template comes in, each in a process of its own, so that its peak is that of one template.
_MEASURE = """
import json, os, pathlib, resource, sys, time
from click.testing import CliRunner
from itadocs import loading, pipeline
from itadocs.cli import commands
from itadocs.pipeline import Request
from itadocs.report import annotated, check, field_guide, handout, usage

book = pathlib.Path(sys.argv[1]).read_bytes()

def build(folder):
    shelf = loading.layouts_of(folder)
    if isinstance(shelf, tuple):
        return
    made = pipeline.produce(book, Request(layouts=shelf))
    assert made.documents or any(each.code.name.startswith("TEMPLATE") for each in made.problems)

def run(*words):
    done = CliRunner().invoke(commands, list(map(str, words)))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception

WAYS = {
    "check": lambda file: run("template", "check", file, "--annotate", file.with_suffix(".marked.docx")),
    "fields": lambda file: run("template", "fields", file.stem, "--templates", file.parent),
    "build": lambda file: build(file.parent),
}
for folder in map(pathlib.Path, sys.argv[2:]):
    (file,) = folder.iterdir()
    for way, go in WAYS.items():
        reading, writing = os.pipe()
        if os.fork() == 0:
            began, said = time.process_time(), ""
            try:
                go(file)
            except BaseException as error:
                said = repr(error)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            os.write(writing, json.dumps([folder.name, way, said, time.process_time() - began, peak]).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as answer:
            print(answer.read().decode(), flush=True)
        os.wait()
"""


def edited(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The shipped template with one part changed."""
    parts = shipped()
    return pack({**parts, name: change(parts.get(name, b""))})


def body(content: str) -> bytes:
    """The shipped template with more at the beginning of its body."""
    return edited(DOCUMENT, lambda document: document.replace(b"<w:body>", f"<w:body>{content}".encode(), 1))


def related(kind: str, target: str, content: bytes, content_type: str = "") -> bytes:
    """The shipped template with one more part that its document leads to."""
    parts = shipped()
    relation = f'<Relationship Id="rIdMore" Type="{R}/{kind}" Target="{target}"/></Relationships>'
    parts[DOCUMENT_RELATIONS] = parts[DOCUMENT_RELATIONS].replace(b"</Relationships>", relation.encode())
    if content_type:
        override = f'<Override PartName="/word/{target}" ContentType="{content_type}"/></Types>'
        parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(b"</Types>", override.encode())
    return pack({**parts, f"word/{target}": content})


def declared(content: bytes) -> bytes:
    start = content.index(b"<w:")
    return content[:start] + f"<!DOCTYPE x [{_LAUGHS}]>".encode() + content[start:].replace(b"<w:t>", b"<w:t>&e9;", 1)


def comments(count: int) -> bytes:
    each = '<w:comment w:id="{0}" w:author="itadocs"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>'
    told = "".join(each.format(number) for number in range(count))
    root = f'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{told}</w:comments>'
    marks = "".join(f'<w:commentRangeStart w:id="{n}"/><w:commentRangeEnd w:id="{n}"/>' for n in range(count))
    data = related("comments", "comments.xml", root.encode(), f"{_OFFICE}wordprocessingml.comments+xml")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {each.filename: package.read(each) for each in package.infolist()}
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", f"<w:body><w:p>{marks}</w:p>".encode(), 1)
    return pack(parts)


def embedded(size: int) -> bytes:
    """The shipped template whose first chart has a workbook that unpacks to so many bytes."""
    parts = shipped()
    name = "word/embeddings/overall.xlsx"
    with zipfile.ZipFile(io.BytesIO(parts[name])) as package:
        inside = {each.filename: package.read(each) for each in package.infolist()}
    sheet = next(each for each in inside if each.startswith("xl/worksheets/"))
    return pack({**parts, name: pack({**inside, sheet: inside[sheet] + b" " * size})})


def styles(count: int) -> Callable[[bytes], bytes]:
    """As many styles, each based on the one before."""
    each = '<w:style w:type="paragraph" w:styleId="s{1}"><w:basedOn w:val="s{0}"/></w:style>'
    told = "".join(each.format(number, number + 1) for number in range(count))
    return lambda content: content.replace(b"</w:styles>", f"{told}</w:styles>".encode())


def nested(count: int) -> str:
    """Tables in tables."""
    return "<w:tbl><w:tr><w:tc>" * count + paragraph("{{ nope }}") + "</w:tc></w:tr></w:tbl><w:p/>" * count


def fields(instruction: str, count: int) -> str:
    """A field whose instruction is cut into runs."""
    return f"<w:p>{f'<w:r><w:instrText>{instruction}</w:instrText></w:r>' * count}</w:p>"


CASES: dict[str, Callable[[], bytes]] = {
    "a part of zeros that unpacks to 150 MB": lambda: pack({**shipped(), "word/media/x.bin": bytes(150 * _MEGABYTE)}),
    "parts that unpack to 99 MB": lambda: pack({**shipped(), "word/media/x.bin": bytes(99 * _MEGABYTE)}),
    "six parts of XML of 15 MB": lambda: pack(
        {**shipped(), **{f"word/x{n}.xml": b"<a>" + b"<b/>" * 3_700_000 + b"</a>" for n in range(6)}}
    ),
    "a relation part of 15 MB": lambda: edited(
        DOCUMENT_RELATIONS,
        lambda told: told.replace(b"</Rel", b'<Relationship Id="x" Type="hyperlink" Target="y"/>' * 300_000 + b"</Rel"),
    ),
    "a billion laughs": lambda: edited(DOCUMENT, declared),
    "a billion laughs in the styles": lambda: edited(_STYLES, declared),
    "50 MB of braces": lambda: body(paragraph("{" * 50 * _MEGABYTE)),
    "1 MB of braces": lambda: body(paragraph("{" * 1_400_000)),
    "1 MB of braces in pairs": lambda: body(paragraph("{{}}" * 340_000)),
    "1 MB of braces opened": lambda: body(paragraph("{% " * 460_000)),
    "1 MB of opened cells": lambda: body(table("{% cellbg ") + "<w:tc></w:tc>" * 70_000),
    "paragraphs with an open tag each": lambda: body(paragraph("{{ a") * 23_000),
    "a paragraph of 4 MB": lambda: body(paragraph("ก" * 1_400_000)),
    "a paragraph of 16 MB": lambda: body(paragraph("ก" * 5_500_000)),
    "runs of a letter": lambda: body(f"<w:p>{'<w:r><w:t>{</w:t></w:r>' * 35_000}</w:p>"),
    "empty paragraphs": lambda: body("<w:p/>" * 600_000),
    "as many empty paragraphs as may be": lambda: body("<w:p/>" * 140_000),
    "empty paragraphs in cells": lambda: body(f"<w:tbl><w:tr><w:tc>{'<w:p/>' * 140_000}</w:tc></w:tr></w:tbl>"),
    "an attribute of 9 MB": lambda: body(f'<w:p w:rsidR="{"x" * 9_000_000}"/>'),
    "an attribute of 1 MB with tags": lambda: body(f'<w:p w:rsidR="{"{{ a }}" * 180_000}"/>'),
    "elements in elements": lambda: body("<w:p>" * 200 + "</w:p>" * 200),
    "elements in elements without end": lambda: body("<w:sdt>" * 100_000),
    "tables in tables": lambda: body(nested(60)),
    "thousands of parts": lambda: pack({**shipped(), **{f"word/header{n}.xml": b"<a/>" for n in range(100, 8_000)}}),
    "thousands of parts with tags": lambda: pack(
        {**shipped(), **{f"word/header{n}.xml": b"<a>{{ nope }}</a>" for n in range(100, 8_000)}}
    ),
    "more parts than any": lambda: pack({**shipped(), **{f"word/{n}.xml": b"" for n in range(20_000)}}),
    "thousands of tags": lambda: body(paragraph("{{ agency.full_name }}") * 20_000),
    "thousands of misspelt tags": lambda: body(paragraph("{{ agency.ful_name }}") * 20_000),
    "thousands of misspelt tags in a paragraph": lambda: body(paragraph("{{ agency.ful_name }}" * 4_900)),
    "thousands of blocks": lambda: body(paragraph("{% if emblem %}{% endif %}" * 2_400)),
    "thousands of blocks in blocks": lambda: body(paragraph("{% if emblem %}" * 2_400 + "{% endif %}" * 2_400)),
    "an expression of a thousand letters": lambda: body(paragraph("{{ " + "(" * 480 + "x" + ")" * 480 + " }}") * 60),
    "a long chain of conditions": lambda: body(paragraph("{{ " + "not " * 240 + "emblem }}") * 4_000),
    "loops in loops": lambda: body(paragraph(_LOOP * 30 + "{{ a.name }}" + "{% endfor %}" * 30)),
    "five loops in one another": lambda: body(paragraph(_LOOP * 5 + "{{ a.name }}" + "{% endfor %}" * 5)),
    "five loops that print much": lambda: body(
        paragraph(_LOOP * 3 + "ก" * 100_000 + "{% endfor %}" * 3) + paragraph("{{ agency.full_name }}")
    ),
    "tables of rows of rows": lambda: body(
        paragraph("{%p for b in indicators %}") * 3 + table(*_ROWS) * 200 + paragraph("{%p endfor %}") * 3
    ),
    "thousands of comments": lambda: comments(12_000),
    "thousands of styles": lambda: edited(_STYLES, styles(40_000)),
    "thousands of unknown styles": lambda: body(
        "".join(f'<w:p><w:pPr><w:pStyle w:val="x{n}"/></w:pPr><w:r><w:t>ก</w:t></w:r></w:p>' for n in range(15_000))
    ),
    "thousands of styles in a chain": lambda: edited(
        DOCUMENT,
        lambda content: content.replace(
            b"<w:body>",
            b"<w:body>" + '<w:p><w:pPr><w:pStyle w:val="s60"/></w:pPr><w:r><w:t>ก</w:t></w:r></w:p>'.encode() * 30_000,
        ),
    ),
    "a large workbook of a chart": lambda: embedded(90 * _MEGABYTE),
    "a workbook of a chart of 15 MB": lambda: embedded(15 * _MEGABYTE),
    "a large chart": lambda: edited(
        "word/charts/overall.xml",
        lambda chart: chart.replace(b"</c:plotArea>", b"<c:valAx/>" * 140_000 + b"</c:plotArea>"),
    ),
    "thousands of fields": lambda: body(fields("DATE ", 35_000)),
    "a field begun over and over": lambda: body(
        f"<w:p>{'<w:r><w:fldChar w:fldCharType=&quot;begin&quot;/></w:r>' * 60_000}</w:p>".replace("&quot;", '"')
    ),
    "thousands of fields that fetch": lambda: body(fields("DDE x", 1) * 15_000),
    "thousands of pictures from elsewhere": lambda: edited(
        DOCUMENT_RELATIONS,
        lambda told: told.replace(
            b"</Rel",
            "".join(
                f'<Relationship Id="x{n}" Type="image" Target="http://x/{n}" TargetMode="External"/>'
                for n in range(20_000)
            ).encode()
            + b"</Rel",
        ),
    ),
    "thousands of drawings": lambda: body(
        "<w:p><w:r><w:drawing>"
        + '<wp:inline xmlns:wp="urn:x"><wp:docPr id="1" name="x" descr="itadocs:nope"/></wp:inline>'.replace(
            "urn:x", WP
        )
        * 40_000
        + "</w:drawing></w:r></w:p>"
    ),
    "thousands of sections": lambda: body("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 28_000),
    "a section that never ends": lambda: body("<w:p><w:pPr><w:sectPr></w:sectPr></w:pPr>{%</w:p>" + "<w:sectPr >" * 9),
}


def written(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    for number, name in enumerate(names):
        (folder / str(number)).mkdir()
        (folder / str(number) / f"{_NAME}.docx").write_bytes(CASES[name]())
        yield folder / str(number)


@cache
def workbook() -> bytes:
    return draw(complete())


@pytest.mark.skipif(sys.platform == "win32", reason="there the memory of a process is measured otherwise")
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_whatever_is_done_with_a_hostile_template_takes_little_time_and_memory(chunk: int, tmp_path: Path) -> None:
    book = tmp_path / "งาน.xlsx"
    book.write_bytes(workbook())
    names = list(CASES)[chunk::CHUNKS]
    command = [sys.executable, "-c", _MEASURE, str(book), *map(str, written(tmp_path, names))]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=10 * len(names) * LONGEST)
    measured = [json.loads(line) for line in done.stdout.splitlines() if line]
    assert len(measured) == 3 * len(names), done.stderr
    assert [
        (names[int(number)], way, said, round(seconds, 1), megabytes)
        for number, way, said, seconds, megabytes in measured
        if said or seconds > LONGEST or megabytes > LARGEST
    ] == []
