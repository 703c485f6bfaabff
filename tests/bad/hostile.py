"""Files made to do harm: every one is refused or read as what it is, in little time and memory."""

import io
import re
import struct
import zipfile
from collections.abc import Callable

from itadocs.package import pack
from tests.bad.making import (
    MAIN,
    MEASURES,
    NO_RELATIONS,
    RELATION,
    SCORES,
    SHARED,
    STYLES,
    TEXTS,
    TYPES,
    WORKBOOK,
    WORKBOOK_RELATIONS,
    Parts,
    accepted,
    edited,
    located,
    part,
    parts,
    refused,
    replaced,
    sound,
    with_part,
    with_shared_texts,
    zipped,
)

_MEGABYTE = 2**20
_CUSTOM, _CORE = "docProps/custom.xml", "docProps/core.xml"
_SCORES = part(SCORES)
_READ = (WORKBOOK, WORKBOOK_RELATIONS, "_rels/.rels", TYPES, STYLES, _CUSTOM, _CORE, _SCORES)
LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
ELSEWHERE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
ASKING = "WEBSERVICE(&quot;http://127.0.0.1:9/&quot;)"
QUADRATIC = f'<!ENTITY e "{"x" * 100_000}">'
OUTSIDE = '<!ENTITY e SYSTEM "file:///etc/passwd">'


def declaring(entities: str, used: str = "") -> Callable[[bytes], bytes]:
    """A part that declares entities, and uses one where its first text stands."""

    def change(content: bytes) -> bytes:
        root = re.search(rb"<([\w:]+)[\s>]", content)
        assert root
        declared = b"<!DOCTYPE %s [%s]>" % (root[1], entities.encode())
        return content[: root.start()] + declared + content[root.start() :].replace(b"<t>", f"<t>{used}".encode(), 1)

    return change


def at_once(name: str, content: bytes) -> Callable[[], bytes]:
    """One more part."""
    return lambda: zipped(parts() | {name: content})


def lying(name: str, content: bytes, size: int) -> bytes:
    """A part that states another size than it has, in both places where it is stated."""
    data = bytearray(zipped({**parts(), name: content}))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    (offset,) = struct.unpack_from("<I", data, entry + 42)
    struct.pack_into("<I", data, entry + 24, size)
    struct.pack_into("<I", data, offset + 22, size)
    return bytes(data)


def twice(name: str, second: bytes) -> bytes:
    """Two parts of one name, of which programs read the first or the last."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for each, content in parts().items():
            package.writestr(each, content)
        package.writestr("~" + name[1:], second)
    return packed.getvalue().replace(b"~" + name[1:].encode(), name.encode())


def overlapping() -> bytes:
    """Two entries that say they are the same bytes."""
    data = bytearray(zipped(parts() | {"xl/worksheets/sheetA.xml": b"a" * 9999}))
    entries = [each.start() for each in re.finditer(b"PK\x01\x02", bytes(data))]
    struct.pack_into("<I", data, entries[-1] + 42, struct.unpack_from("<I", data, entries[0] + 42)[0])
    return bytes(data)


def with_sheets(count: int) -> bytes:
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode()
    changed = parts() | {f"xl/worksheets/more{n}.xml": sheet for n in range(count)}
    leading = "".join(
        f'<Relationship Id="m{n}" Type="{RELATION}/worksheet" Target="/xl/worksheets/more{n}.xml"/>'
        for n in range(count)
    )
    listed = "".join(f'<sheet xmlns:r="{RELATION}" name="m{n}" sheetId="{n + 99}" r:id="m{n}"/>' for n in range(count))
    changed[WORKBOOK] = changed[WORKBOOK].replace(b"</sheets>", f"{listed}</sheets>".encode())
    changed[WORKBOOK_RELATIONS] = changed[WORKBOOK_RELATIONS].replace(
        b"</Relationships>", f"{leading}</Relationships>".encode()
    )
    return zipped(changed)


def with_texts(texts: Callable[[], str]) -> Callable[[], bytes]:
    """More texts than the cells need in the part they share."""

    def made() -> bytes:
        changed = with_part(TEXTS, f'<sst xmlns="{MAIN}">{texts()}</sst>'.encode(), "sharedStrings", SHARED)
        return pack(changed)

    return made


def beyond_the_texts() -> bytes:
    changed = with_shared_texts(lambda _: "<si><t>ก</t></si>")
    return pack(changed | {TEXTS: f'<sst xmlns="{MAIN}"><si><t>ก</t></si></sst>'.encode()})


def in_rows(rows: Callable[[], str]) -> Callable[[], bytes]:
    """More rows in the sheet of scores."""
    return before_the_end(_SCORES, "</sheetData>", rows)


def before_the_end(name: str, end: str, more: Callable[[], str]) -> Callable[[], bytes]:
    """More in a part, before the end of one of its elements."""
    return edited(name)(lambda content: content.replace(end.encode(), (more() + end).encode(), 1))


def circular() -> Parts:
    """Parts that lead to themselves and to each other."""
    changed = with_part("xl/drawings/drawing1.xml", b"<x/>", "drawing", "application/xml")
    around = NO_RELATIONS.replace(
        b"</Relationships>",
        f'<Relationship Id="a" Type="{RELATION}/worksheet" Target="/{_SCORES}"/>'
        f'<Relationship Id="b" Type="{RELATION}/officeDocument" Target="/{WORKBOOK}"/></Relationships>'.encode(),
    )
    owners = ("xl/drawings/_rels/drawing1.xml.rels", "xl/worksheets/_rels/sheet3.xml.rels")
    return changed | dict.fromkeys(owners, around)


def linked() -> bytes:
    """A link to another workbook, which is this one and somebody's share."""
    link = (f'<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{RELATION}" r:id="rId1"/></externalLink>').encode()
    changed = with_part("xl/externalLinks/externalLink1.xml", link, "externalLink", "application/xml")
    outside = NO_RELATIONS.replace(
        b"</Relationships>",
        f'<Relationship Id="rId1" Type="{RELATION}/externalLinkPath" Target="file://server/share/งาน.xlsx" '
        'TargetMode="External"/></Relationships>'.encode(),
    )
    listed = f'<externalReference xmlns:r="{RELATION}" r:id="more{len(parts()) + 1}"/>'
    listed = f"<externalReferences>{listed}</externalReferences><definedNames>"
    changed[WORKBOOK] = changed[WORKBOOK].replace(b"<definedNames>", listed.encode())
    return pack(changed | {"xl/externalLinks/_rels/externalLink1.xml.rels": outside})


def computing(formula: str, result: str = "", kind: str = "n") -> Callable[[], bytes]:
    """A formula in the place of the first score."""
    cell = f'<c r="D4" t="{kind}"><f>{formula}</f>{result}</c>'.encode()
    return edited(_SCORES)(lambda content: re.sub(rb'<c r="D4"([^>]*)>.*?</c>', cell, content))


def commented(count: int) -> bytes:
    comments = "".join(f'<comment ref="A{n}" authorId="0"><text><t>ก</t></text></comment>' for n in range(1, count))
    xml = f'<comments xmlns="{MAIN}"><commentList>{comments}</commentList></comments>'
    owner = "xl/worksheets/_rels/sheet3.xml.rels"
    return pack(with_part("xl/comments1.xml", xml.encode(), "comments", "application/xml", owner))


def nested(depth: int) -> str:
    return "<a>" * depth + "</a>" * depth


def parts_unpacking_to(count: int, megabytes: int) -> bytes:
    return zipped(parts() | {f"xl/worksheets/more{n}.xml": bytes(megabytes * _MEGABYTE) for n in range(count)})


def with_blanks() -> str:
    return " " * 100 * _MEGABYTE


def in_utf_16(content: bytes) -> bytes:
    return declaring(LAUGHS, "&e9;")(content).decode().encode("utf-16")


def as_a_picture() -> bytes:
    """A sheet in a part whose name promises a picture, which may declare what it likes."""
    changed = parts()
    bomb = declaring(LAUGHS, "&e9;")(changed.pop(_SCORES))
    listed = changed[WORKBOOK_RELATIONS].replace(_SCORES.encode(), b"xl/media/a.svg")
    return pack(changed | {"xl/media/a.svg": bomb, WORKBOOK_RELATIONS: listed})


def encrypted_entry() -> bytes:
    data = bytearray(sound())
    for each in re.finditer(b"PK\x01\x02", sound()):
        data[each.start() + 8] |= 1
    return bytes(data)


_DEEP = f'<row r="99"><c r="A99"><is>{nested(100_000)}</is></c></row>'
_WIDE = '<row r="99" x="%s"/>'
_LAST = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_STYLE, _TEXT, _NAME = '<xf numFmtId="14"/>', "<si><t>ก</t></si>", '<definedName name="n">1</definedName>'
_D4, _LARGE = ("cell-no-cache", SCORES, "D4"), "file-too-large"

CASES = [
    # how it is packed
    refused("a part of zeros that unpacks to 121 MB", lambda: parts_unpacking_to(1, 121), _LARGE),
    refused("parts that unpack to 128 MB together", lambda: parts_unpacking_to(8, 16), _LARGE),
    refused("a sheet of blanks that unpacks to 100 MB", in_rows(with_blanks), _LARGE),
    refused("texts of blanks that unpack to 100 MB", with_texts(with_blanks), _LARGE),
    refused("a part that states a smaller size than it has", lambda: lying("xl/x.xml", b" " * 9999, 10)),
    accepted("a part that states a larger size than it has", lambda: lying("xl/x.xml", b" " * 9999, 10_000)),
    refused("a part that states a size of 4 GB", lambda: lying("xl/x.xml", b" ", 2**32 - 2), _LARGE),
    refused("two entries of the same bytes", overlapping),
    refused("two parts of one name", lambda: twice(_SCORES, parts()[part(MEASURES)])),
    refused("two parts of one name but for capitals", at_once(_SCORES.upper(), b"<x/>")),
    refused("two parts of one name but for the slashes", at_once(_SCORES.replace("/", "\\"), b"<x/>")),
    refused("ten thousand parts", lambda: zipped(parts() | {f"xl/{n}": b"" for n in range(10_000)}), _LARGE),
    refused("a way of packing that Office does not know", lambda: zipped(parts(), zipfile.ZIP_LZMA)),
    refused("another way of packing that Office does not know", lambda: zipped(parts(), zipfile.ZIP_BZIP2)),
    refused("an entry with a password", encrypted_entry),
    accepted("a part that leads out of the file", at_once("../../../../etc/passwd", b"x")),
    accepted("a part at the root of the disk", at_once("/etc/passwd", b"x")),
    accepted("a part on another disk", at_once("C:\\Windows\\win.ini", b"x")),
    refused("a part with a name of twenty thousand letters", at_once("xl/" + "é" * 20_000, b"x")),
    accepted("a zip within", at_once("xl/embeddings/งาน.zip", zipped({"a": bytes(9 * _MEGABYTE)}))),
    # what its XML declares
    *(refused(f"a billion laughs in {name}", edited(name)(declaring(LAUGHS, "&e9;"))) for name in _READ),
    refused("a text doubled many times", edited(_SCORES)(declaring(QUADRATIC, "&e;" * 10_000))),
    refused("a file of this machine in a cell", edited(_SCORES)(declaring(OUTSIDE, "&e;"))),
    refused("a declaration from elsewhere", replaced(_SCORES, ("<worksheet ", f"{ELSEWHERE}<worksheet "))),
    refused("a declaration in UTF-16", edited(_SCORES)(in_utf_16)),
    refused("a declaration in the texts", with_texts(lambda: "<!DOCTYPE sst><si/>")),
    refused("a declaration in a sheet called as a picture", as_a_picture),
    refused("a declaration in a part that is not read", at_once("xl/drawings/a.xml", declaring(LAUGHS)(b"<x />"))),
    # what there is too much of
    accepted("elements in elements in a cell", in_rows(lambda: _DEEP)),
    refused("elements in elements in the workbook", before_the_end(WORKBOOK, "</workbook>", lambda: nested(10_000))),
    refused("elements in elements in properties", before_the_end(_CUSTOM, "</Properties>", lambda: nested(10_000))),
    refused("elements in elements in the styles", before_the_end(STYLES, "</styleSheet>", lambda: nested(10_000))),
    refused("an attribute of 40 MB", in_rows(lambda: _WIDE % ("x" * 40 * _MEGABYTE)), _LARGE),
    refused("more texts than any form has", with_texts(lambda: _TEXT * 300_000), _LARGE),
    refused("more styles than any form has", before_the_end(STYLES, "</cellXfs>", lambda: _STYLE * 600_000), _LARGE),
    refused("a row of a million cells", in_rows(lambda: f'<row r="99">{"<c/>" * 1_000_000}</row>'), _LARGE),
    refused("a million rows that are all the same", in_rows(lambda: '<row r="99"/>' * 1_000_000)),
    refused("thousands of sheets", lambda: with_sheets(3000), _LARGE),
    refused("two sheets of one part", replaced(WORKBOOK_RELATIONS, ("sheet4.xml", "sheet3.xml"))),
    accepted("a hundred thousand names", before_the_end(WORKBOOK, "</definedNames>", lambda: _NAME * 100_000)),
    accepted("a hundred thousand comments", lambda: commented(100_000)),
    accepted("a title of a thousand letters", replaced(WORKBOOK, ('name="มาตรการ"', f'name="{"ก" * 1000}"'))),
    # what leads nowhere, or elsewhere
    refused("cells of which the texts are missing", beyond_the_texts),
    refused("a cell that is no address", replaced(_SCORES, ('<c r="D5"', '<c r="5D"'))),
    refused("a number of a thousand digits", replaced(_SCORES, ('<row r="5"', f'<row r="{"9" * 5000}"'))),
    accepted("a cell in the last row and column of all", in_rows(lambda: _LAST)),
    accepted("a row beyond the last of all", in_rows(lambda: _LAST.replace("1048576", "99999999"))),
    accepted("parts that lead in a circle", lambda: pack(circular())),
    accepted("a link to a workbook elsewhere", linked),
    accepted("a formula that asks elsewhere, with its result", computing(ASKING, "<v>90</v>")),
    located("a formula that asks elsewhere", computing(ASKING), _D4),
    located("a formula that starts a program", computing("cmd|' /C calc'!A0"), _D4),
    located(
        "a formula of another workbook", computing("[1]ก!A1", "<v>#REF!</v>", "e"), ("cell-error-value", SCORES, "D4")
    ),
]
