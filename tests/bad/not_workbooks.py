"""What is sent in the place of a workbook: each is told apart, for each has another remedy."""

import io
from collections.abc import Callable

from PIL import Image as Picture

from itadocs.package import pack
from itadocs.pipeline import Request, produce
from tests.bad.making import TYPES, WORKBOOK, part, parts, refused, renamed, replaced, sound, zipped
from tests.rounds import PROTECTED

_OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def ole(*streams: str) -> bytes:
    """An old file of Office with these streams in it."""
    return _OLE + b"".join(each.encode("utf-16-le") + bytes(64) for each in streams)


def picture(kind: str) -> Callable[[], bytes]:
    def made() -> bytes:
        packed = io.BytesIO()
        Picture.new("RGB", (9, 9), "red").save(packed, kind)
        return packed.getvalue()

    return made


def a_report() -> bytes:
    (report, *_) = produce(sound(), Request()).documents.values()
    return report


def cut(percent: int) -> Callable[[], bytes]:
    return lambda: sound()[: len(sound()) * percent // 100]


def binary() -> bytes:
    changed = renamed(lambda name: name.replace("workbook.xml", "workbook.bin"))
    return pack(changed)


CASES = [
    refused("nothing at all", bytes, "file-empty"),
    refused("a file that has not come down from the cloud yet", lambda: bytes(60_000), "file-not-downloaded"),
    refused(
        "the lock of an open workbook", lambda: b"\x06Somsri" + b" " * 48 + "สมศรี".encode("utf-16-le"), "file-damaged"
    ),
    refused("a text", "คะแนนอยู่ในอีเมล".encode, "file-text"),
    refused("a table of commas", lambda: "ลำดับ,คะแนน\r\n1,90\r\n".encode("utf-8-sig"), "file-text"),
    refused(
        "a table of commas in the old Thai encoding", lambda: "ลำดับ,คะแนน\r\n1,90\r\n".encode("cp874"), "file-text"
    ),
    refused("a table of tabs in UTF-16", lambda: "ลำดับ\tคะแนน\r\n".encode("utf-16"), "file-text"),
    refused("a web page", lambda: b"<html><table><tr><td>90</td></tr></table></html>", "file-text"),
    refused(
        "a workbook of Excel 2003 as XML",
        lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "file-text",
    ),
    refused("JSON", lambda: b'{"score": 90}', "file-text"),
    refused("a PDF", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "file-other"),
    refused("a photo", picture("JPEG"), "file-other"),
    refused("a picture of the screen", picture("PNG"), "file-other"),
    refused("an old workbook", lambda: ole("Root Entry", "Workbook"), "file-old-excel"),
    refused("a very old workbook", lambda: ole("Root Entry", "Book"), "file-old-excel"),
    refused("an old Word document", lambda: ole("Root Entry", "WordDocument"), "file-word"),
    refused("an old workbook with a Word document in it", lambda: ole("Workbook", "WordDocument"), "file-old-excel"),
    refused("a workbook with a password", lambda: PROTECTED, "file-protected"),
    refused("a report of this program", a_report, "file-word"),
    refused("a presentation", lambda: zipped({TYPES: b"<Types/>", "ppt/presentation.xml": b"<x/>"}), "file-other"),
    refused("a binary workbook", binary, "file-xlsb"),
    refused(
        "a workbook of LibreOffice",
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
        "file-opendocument",
    ),
    refused("a zip with the workbook in it", lambda: zipped({"งาน.xlsx": sound()}), "file-archive"),
    refused("an empty zip", lambda: zipped({}), "file-archive"),
    refused("a zip of another kind", lambda: b"Rar!\x1a\x07\x01\x00" + bytes(99), "file-archive"),
    refused("a zip of 7-Zip", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(99), "file-archive"),
    refused(
        "a workbook of somebody else",
        lambda: pack(
            {name: content.replace(b"itadocs.submission", b"somebody.else") for name, content in parts().items()}
        ),
        "file-not-ours",
    ),
    refused("a form of a version to come", replaced(part("_meta"), ("<v>2</v>", "<v>99</v>")), "file-version"),
    refused("a form of a year to come", replaced(part("_meta"), ("<v>2568</v>", "<v>2599</v>")), "file-year-unknown"),
    refused(
        "no relations", lambda: pack({name: content for name, content in parts().items() if name != "_rels/.rels"})
    ),
    refused("half of the relations", lambda: pack(parts() | {"_rels/.rels": parts()["_rels/.rels"][:200]})),
    refused(
        "no workbook in it", lambda: pack({name: content for name, content in parts().items() if name != WORKBOOK})
    ),
    refused("half of a sheet", lambda: pack(parts() | {part("มาตรการ"): parts()[part("มาตรการ")][:9000]})),
    refused("an empty sheet", lambda: pack(parts() | {part("มาตรการ"): b""})),
    *(refused(f"cut off at {percent} %", cut(percent)) for percent in range(5, 100, 5)),
    refused("the last byte cut off", lambda: sound()[:-1]),
    refused("only the beginning", lambda: sound()[:4]),
]
