"""The agency's emblem: which files are one, how it is made fit for a document, and where it comes to stand."""

import io
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
from PIL import Image

from itadocs.oxml import R, W, parse_xml, xml_bytes
from itadocs.package import DOCUMENT, unpack
from itadocs.pipeline import Request, build, check, examine, produce
from itadocs.problems import NOWHERE, Problem
from itadocs.report import drawings
from itadocs.report.output import Edited
from itadocs.report.pictures import LARGEST_FILE, Picture, emblem
from tests.support import complete, draw, flat, produced
from tests.test_every_layout import ANALYSES, faults

BOX = 1332000  # EMU, the side of the square the templates draw
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def image(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **saved: Any) -> bytes:
    packed = io.BytesIO()
    picture = Image.new(mode, size, None if mode == "1" else tuple(range(10, 10 + 60 * len(mode), 60)) or 10)
    picture.paste(Image.new(mode, (size[0] // 4, size[1] // 4)), (0, 0))  # a dark corner, to see what is turned
    picture.save(packed, kind, **saved)
    return packed.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "กล้องตัวอย่าง"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    return image("JPEG", exif=exif)


def read(data: bytes) -> Picture | Problem:
    return emblem("ตรา.png", NOWHERE, lambda _: data)


def made(data: bytes) -> Picture:
    found = read(data)
    assert isinstance(found, Picture), found
    return found


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


# --- which files -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (image("PNG"), "png"),
        (image("PNG", mode="RGBA"), "png"),
        (image("JPEG"), "jpeg"),
        (image("JPEG", mode="CMYK"), "jpeg"),
        (image("GIF"), "png"),
        (image("BMP"), "png"),
        (image("WEBP"), "png"),
    ],
    ids=["png", "png with transparency", "jpeg", "jpeg for print", "gif", "bmp", "webp"],
)
def test_a_picture_of_the_usual_kinds_is_taken(data: bytes, kind: str) -> None:
    found = made(data)
    assert (found.kind, found.width, found.height) == (kind, 60, 40)
    assert opened(found).size == (60, 40)


def test_transparency_stays() -> None:
    see_through = Image.new("RGBA", (30, 30), (200, 0, 0, 0))
    packed = io.BytesIO()
    see_through.save(packed, "PNG")
    assert opened(made(packed.getvalue())).getpixel((5, 5)) == (200, 0, 0, 0)


def test_a_large_picture_is_scaled_down_and_keeps_its_shape() -> None:
    for kind in ("PNG", "JPEG"):
        found = made(image(kind, (4000, 2000)))
        assert (found.width, found.height) == (900, 450)
        assert len(found.data) < 300_000


def test_a_picture_is_turned_as_the_camera_says_and_forgets_camera_and_place() -> None:
    found = made(turned(6))  # the camera was held upright: the corner at the left comes to the right
    assert (found.width, found.height) == (40, 60)
    dark, light = opened(found).getpixel((37, 2)), opened(found).getpixel((2, 2))
    assert isinstance(dark, tuple)
    assert isinstance(light, tuple)
    assert sum(dark) < sum(light)
    assert not opened(found).getexif()
    assert b"Exif" not in found.data
    assert "กล้อง".encode() not in found.data


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP"])
def test_whatever_bit_is_turned_or_missing_it_is_a_picture_or_a_problem(kind: str) -> None:
    whole, chance = image(kind, (60, 40)), random.Random(6)
    for seed in range(100):
        data = bytearray(whole[: len(whole) * chance.randrange(5, 100) // 100] if seed % 5 == 0 else whole)
        for _ in range(chance.choice((1, 9))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        found = emblem("ตรา.png", NOWHERE, lambda _, data=bytes(data): data)
        assert isinstance(found, Picture) or found.remedy


def huge() -> bytes:
    """A small file that says it holds ten thousand million pixels."""
    data = bytearray(image("PNG"))
    data[16:24] = (100_000).to_bytes(4, "big") * 2
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-not-readable"),
        (b"no picture", "picture-not-readable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-not-readable"),
        (image("TIFF"), "picture-not-readable"),
        (image("PNG", (300, 300), "RGBA")[:-40], "picture-not-readable"),
        (image("JPEG", (900, 900))[:2000], "picture-not-readable"),
        (huge(), "picture-not-readable"),
        (image("BMP", (9000, 7000), "1"), "picture-too-large"),
        (b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_FILE), "picture-too-large"),
    ],
    ids=["empty", "text", "svg", "tiff", "cut off", "cut off jpeg", "lying header", "63 million pixels", "20 MB"],
)
def test_any_other_file_is_refused_in_its_cell(data: bytes, code: str) -> None:
    entries = complete()
    entries["agency"][0]["emblem"] = "ตรา.png"
    found = examine(draw(entries), Request(), lambda _: data)
    assert flat(found.problems) == [(code, "หน่วยงาน", "B19")]
    assert found.is_blocked
    assert "ตรา.png" in found.problems[0].message


@pytest.mark.parametrize(
    "name", ["../ตรา.png", "a/b.png", "C:\\ตรา.png", "\\\\server\\ตรา.png", "..", "https://x.example/a.png"]
)
def test_a_file_elsewhere_is_not_even_looked_for(name: str) -> None:
    def beside(_: str) -> bytes:
        raise AssertionError("looked")

    found = emblem(name, NOWHERE, beside)
    assert isinstance(found, Problem)
    assert found.code.slug == "picture-elsewhere"


# --- from the folder of the workbook -----------------------------------------------------------------------------


def folder(tmp_path: Path, data: bytes | None, name: str = "ตรา เทศบาล.png") -> Path:
    entries = complete()
    entries["agency"][0]["emblem"] = name
    workbook = tmp_path / "งาน.xlsx"
    workbook.write_bytes(draw(entries))
    if data is not None:
        (tmp_path / name).write_bytes(data)
    return workbook


def test_the_file_is_looked_for_beside_the_workbook_and_not_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "อื่น"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    workbook = folder(tmp_path, image("PNG"))
    assert check(workbook, Request()).problems == ()
    built = build(workbook, tmp_path / "out", Request(), Edited.REFUSE)
    assert len(built.outputs) == 2
    for path in built.outputs:
        assert [name for name in unpack(path.read_bytes()) if "media" in name] == ["word/media/itadocs-emblem.png"]
        assert docx.Document(str(path)).inline_shapes[0].width == BOX


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_file_that_is_not_there_keeps_both_documents_from_being_written(tmp_path: Path, is_folder: bool) -> None:
    workbook = folder(tmp_path, None)
    if is_folder:
        (tmp_path / "ตรา เทศบาล.png").mkdir()
    built = build(workbook, tmp_path, Request(), Edited.REFUSE)
    assert flat(built.problems) == [("picture-missing", "หน่วยงาน", "B19")]
    assert "ไม่พบไฟล์" in built.problems[0].message
    assert built.outputs == ()


# --- in the document ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "width", "height"),
    [
        (image("PNG", (60, 60)), BOX, BOX),
        (image("JPEG", (80, 40)), BOX, BOX // 2),
        (image("PNG", (30, 60)), BOX // 2, BOX),
    ],
    ids=["square", "wide", "tall"],
)
@pytest.mark.parametrize("layout", ANALYSES)
def test_the_emblem_takes_the_place_the_template_draws_and_keeps_within_it(
    layout: str, data: bytes, width: int, height: int, tmp_path: Path
) -> None:
    entries = complete()
    for each in entries["indicators"]:
        each["finding"] = "พบว่าดี"
    entries["agency"][0] |= {"emblem": "ตรา.png", "name": 'นา"<&>'}
    product = produce(draw(entries), Request(layout=layout), lambda _: data)
    assert len(product.documents) == 2, flat(product.problems)
    for document in product.documents.values():
        parts = unpack(document)
        content = parse_xml(parts[DOCUMENT])
        (inline,) = (each for each in content.iter(f"{WP}inline") if next(each.iter(f"{A}blip"), None) is not None)
        sizes = {(each.get("cx"), each.get("cy")) for each in inline.iter(f"{WP}extent", f"{A}ext")}
        assert sizes == {(str(width), str(height))}
        described = inline.find(f"{WP}docPr")
        assert described is not None
        assert described.get("descr") == 'ตราสัญลักษณ์ขององค์การบริหารส่วนตำบลนา"<&>'
        relations = {str(each.get("Id")): each for each in parse_xml(parts["word/_rels/document.xml.rels"])}
        (blip,) = inline.iter(f"{A}blip")
        target = str(relations[str(blip.get(f"{{{R}}}embed"))].get("Target"))
        assert Image.open(io.BytesIO(parts[f"word/{target}"])).size == Image.open(io.BytesIO(data)).size
        assert [name for name in parts if "media" in name] == [f"word/{target}"]
        assert faults(document, tmp_path) == []


@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize(
    ("named", "shown", "stays"),
    [
        ("rId7", '<a:blip r:embed="rId7"/>', True),
        ("rId7", '<a:blip r:embed="rId77"/>', False),
        ("rId7", '<w:t>r:embed="rId7</w:t>', False),
        ("ภาพ_1", '<v:fill r:id="ภาพ_1"/>', True),
        ("a&amp;b", '<a:blip r:embed="a&amp;b"/>', True),  # written otherwise than it reads: rather kept
    ],
)
def test_a_picture_leaves_with_what_showed_it(named: str, shown: str, stays: bool, quote: str) -> None:
    spaces = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"'
    body = f"<w:document {spaces}>{shown}</w:document>".replace('"', quote)
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="{named}" Type="{drawings.IMAGE}" Target="media/x.png"/></Relationships>'
    )
    parts = {
        DOCUMENT: xml_bytes(parse_xml(body.encode())),
        "word/_rels/document.xml.rels": relations.encode(),
        "word/media/x.png": b"x",
    }
    drawings.tidy(parts)
    assert ("word/media/x.png" in parts) is stays
    assert (named.encode() in parts["word/_rels/document.xml.rels"]) is stays


def test_what_reads_pictures_is_imported_only_where_there_is_an_emblem(tmp_path: Path) -> None:
    # openpyxl imports PIL.Image by itself wherever Pillow is installed; what takes time are the kinds of pictures.
    def imported(workbook: Path) -> bool:
        script = (
            "import sys; from pathlib import Path; from itadocs.pipeline import Request, build;"
            "from itadocs.report.output import Edited;"
            f"built = build(Path({str(workbook)!r}), Path({str(tmp_path / 'out')!r}), Request(), Edited.REFUSE);"
            "assert built.outputs, built.problems; print('PIL.PngImagePlugin' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        return done.stdout.strip() == "True"

    with_emblem = folder(tmp_path, image("PNG"))
    plain = tmp_path / "plain.xlsx"
    plain.write_bytes(draw(complete()))
    assert (imported(plain), imported(with_emblem)) == (False, True)


@pytest.mark.parametrize("said", ["", '<w:doNotAutoCompressPictures w:val="true"/>'])
def test_a_finished_document_asks_word_to_leave_its_pictures_as_they_are(said: str) -> None:
    settings = "word/settings.xml"
    old = f'<w:settings xmlns:w="{W}"><w:themeFontLang w:val="en-US"/>{said}<w:decimalSymbol w:val="."/></w:settings>'
    parts = {settings: old.encode()}
    drawings.keep_pictures(parts)
    once = dict(parts)
    drawings.keep_pictures(parts)
    assert parts == once
    names = [str(each.tag).removeprefix(f"{{{W}}}") for each in parse_xml(parts[settings])]
    assert names == ["themeFontLang", "doNotAutoCompressPictures", "decimalSymbol"]
    made = produced(complete()).documents.values()
    assert all(b"doNotAutoCompressPictures" in unpack(each)[settings] for each in made)
