"""Files spoilt in ways that keep most of them whole: their bytes, their zip, their parts, and the XML of these.

Everything is decided by the ``Random`` handed in, so that a file is made again from its seed.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from lxml import etree

from itadocs.oxml import Element

Parts = dict[str, bytes]

NUMBERS = (
    *("", "0", "-1", "1", "2", "255", "65536", "1048577", "2147483648", "-2147483649", "99999999999999999999"),
    *("1e308", "1e999", "-0", "NaN", "INF", "0x10", "1.7976931348623157e309", "00001", " 5 ", "๕", "½"),
)
TEXTS = (
    *("", " ", "\u00a0", "\u200b", "\ufeff", "\u00ad", "_x000D_", "_x0000_", "_x005F_x000D_", "a\r\nb", "\t", "\n\n"),
    *("{{", "}}", "{{ agency.name }}", "{% for x in y %}", "{#", "<w:p/>", "&amp;", "]]>", "<!--", "%s %d {0}"),
    *("ก" * 33_000, "ํา" * 40, "่" * 200, "\uf70a", "\ufffd", "เเ", "\u202eabc", "𝔘" * 20, "‘’“”", "ๆฯ", "#REF!", "=1+1"),
    *("../../etc/passwd", "C:\\CON", "file:///etc/passwd", "\\\\host\\share", "NUL", "~$x", "a/b\\c:d*e?f"),
    *("2568", "๒๕๖๘", "1-2", "12,5", "93.33%", "TRUE", "31/2/2568", "29 ก.พ. 2568", "ไตรมาส 9", "1/1/1", "9" * 400),
)
"""What nobody should type, and somebody does."""

UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError)
"""What reading a spoilt zip raises."""

_DOCTYPES = (
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY a "{}"><!ENTITY b "{}"><!ENTITY c "{}">]>'.format("a" * 99, "&a;" * 99, "&b;" * 99),
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
)
_NAMES = (
    "../x.xml",
    "/x.xml",
    "x\\y.xml",
    "C:x.xml",
    "XL/workbook.xml",
    "word/Document.xml",
    "ก.xml",
    "x" * 300,
    " ",
    "a/",
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def unzipped(data: bytes) -> Parts:
    """The parts of a sound file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {each: package.read(each) for each in package.namelist()}


def zipped(parts: Parts) -> bytes:
    """A file of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(_entry(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """Always of the same time."""
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


# --- the bytes of a file -----------------------------------------------------------------------------------------


def bytes_spoilt(data: bytes, random: Random) -> bytes:
    """Bytes flipped, cut off, left out, doubled or overwritten."""
    if not data:
        return b"\0"
    at, length = random.randrange(len(data)), random.choice((1, 2, 16, 512, 4096))
    way = random.randrange(6)
    if way == 0:
        spoilt = bytearray(data)
        for _ in range(random.choice((1, 1, 4, 32))):
            spoilt[random.randrange(len(data))] ^= 1 << random.randrange(8)
        return bytes(spoilt)
    return (
        data[:at],
        data[:at] + data[at + length :],
        data[: at + length] + data[at:],
        data[:at] + random.randbytes(length) + data[at + length :],
        data[:at] + struct.pack("<I", random.choice((0, 1, 0xFFFFFFFF, 0x7FFFFFFF))) + data[at + 4 :],
    )[way - 1]


def zip_spoilt(parts: Parts, random: Random) -> bytes:
    """A zip as no office program writes it: strange names, doubled entries, wrong flags, methods and sizes."""
    names = list(parts)
    some = random.choice(names)
    packed = io.BytesIO()
    way = random.randrange(7)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name in random.sample(names, len(names)) if way == 0 else names:
            if way == 1 and name == some:
                continue
            written = random.choice(_NAMES) if way == 2 and name == some else name
            package.writestr(_entry(written), parts[name], zipfile.ZIP_DEFLATED)
        if way == 3:
            package.writestr(_entry(random.choice(_NAMES)), random.choice((b"", b"<x/>", parts[some])))
        if way == 4:
            big = bytes(random.choice((10, 90, 130, 210)) * 2**20)
            package.writestr(_entry("xl/media/big.bin"), big, zipfile.ZIP_DEFLATED)
        if way == 5:
            for number in range(random.choice((500, 3000))):
                package.writestr(_entry(f"xl/worksheets/more{number}.xml"), b"<worksheet/>")
    data = packed.getvalue()
    if way != 6:
        return data
    # the flags, method, CRC or a size of one entry, in its own header or in the directory at the end
    header, places = random.choice(((b"PK\x03\x04", (6, 8, 14, 18, 22, 26)), (b"PK\x01\x02", (8, 10, 16, 20, 24, 42))))
    found = [each.start() for each in re.finditer(re.escape(header), data)]
    at = random.choice(found) + random.choice(places)
    return data[:at] + random.randbytes(2) + data[at + 2 :]


# --- the XML of a part -------------------------------------------------------------------------------------------


def xml_spoilt(content: bytes, random: Random, times: int = 1) -> bytes:
    """A part with elements dropped, doubled, moved or renamed, attributes dropped or extreme, texts replaced."""
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError:
        return bytes_spoilt(content, random)
    for _ in range(times):
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        random.choice(_ON_ELEMENTS)(random.choice(elements), elements, random)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def source_spoilt(content: bytes, random: Random) -> bytes:
    """The text of a part spoilt: entities declared, another encoding claimed, bytes that XML forbids, half of it."""
    way = random.randrange(6)
    head, tail = content.split(b"?>", 1) if content.startswith(b"<?xml") and b"?>" in content else (b"", content)
    at = random.randrange(max(len(content), 1))
    return (
        head + (b"?>" if head else b"") + random.choice(_DOCTYPES).encode() + tail.replace(b"</", b"&a;</", 1),
        head.replace(b"UTF-8", random.choice((b"UTF-16", b"cp874", b"utf-7", b"xyz"))) + b"?>" + tail,
        content[:at] + random.choice((b"\0", b"\x0b", b"\xff\xfe", b"&#0;", b"&#xD800;", b"<", b"&")) + content[at:],
        content[:at],
        content.decode("utf-8", "replace").encode("utf-16"),
        b"<a>" * random.choice((300, 5000)) + tail + b"</a>",
    )[way]


def _drop(element: Element, _: list[Element], __: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _double(element: Element, _: list[Element], random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        for _again in range(random.choice((1, 1, 2, 40))):
            element.addnext(etree.fromstring(etree.tostring(element)))


def _move(element: Element, elements: list[Element], random: Random) -> None:
    other = random.choice(elements)
    if element.getparent() is not None and element not in other.iterancestors() and other is not element:
        other.insert(random.randrange(len(other) + 1), element)


def _rename(element: Element, elements: list[Element], random: Random) -> None:
    element.tag = random.choice((random.choice(elements).tag, f"{element.tag}x", "x"))


def _attribute(element: Element, elements: list[Element], random: Random) -> None:
    held = [each for each in elements if each.attrib] or [element]
    chosen = element if element.attrib else random.choice(held)
    if not chosen.attrib:
        return
    name = random.choice(list(chosen.attrib))
    way = random.randrange(4)
    if way == 0:
        del chosen.attrib[name]
    elif way == 1:
        donor = random.choice(held)
        chosen.set(name, random.choice(list(donor.attrib.values()) or [""]))
    else:
        chosen.set(name, allowed(random.choice(NUMBERS if way == 2 else TEXTS)))


def _text(element: Element, elements: list[Element], random: Random) -> None:
    texts = [each for each in elements if each.text] or [element]
    random.choice(texts).text = allowed(random.choice((random.choice(NUMBERS), random.choice(TEXTS))))


def allowed(text: str) -> str:
    """A text without what XML cannot hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)


_ON_ELEMENTS: tuple[Callable[[Element, list[Element], Random], None], ...] = (
    *(_drop, _double, _move, _rename),
    *(_attribute, _attribute, _attribute, _text, _text),
)


# --- a whole file ------------------------------------------------------------------------------------------------


def spoilt(data: bytes, random: Random) -> bytes:
    """A file with one thing done to its bytes, its zip or one of its parts."""
    try:
        parts = unzipped(data)
    except UNREADABLE:
        return bytes_spoilt(data, random)
    if not parts:
        return bytes_spoilt(data, random)
    way = random.randrange(20)
    if way == 0:
        return bytes_spoilt(data, random)
    if way == 1:
        return zip_spoilt(parts, random)
    name = random.choice(list(parts))
    if way == 2:
        parts[name] = bytes_spoilt(parts[name], random)
    elif way == 3:
        parts[name] = source_spoilt(parts[name], random)
    elif way == 4:
        other = random.choice(list(parts))
        parts[name], parts[other] = parts[other], parts[name]
    else:
        parts[name] = xml_spoilt(parts[name], random, random.choice((1, 1, 2, 8)))
    return zipped(parts)
