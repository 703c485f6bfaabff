"""Activity photos: how a file becomes fit for a document, and the appendix of the implementation report.

What holds of every picture beside a workbook, the emblem too, stands in ``test_pictures``.
"""

import io
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, R, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT, DOCUMENT_RELATIONS, unpack
from itadocs.pipeline import Request, produce
from itadocs.problems import NOWHERE, Problem
from itadocs.report import pictures
from itadocs.report.finish import finish
from itadocs.report.pictures import LARGEST_FILE, LARGEST_PART, Picture, photo
from itadocs.thai import Numerals
from tests.support import Entries, complete, draw, flat
from tests.test_every_layout import BOTH_NUMERALS, faults, style, text
from tests.test_pictures import huge

BOX = (5220000, 3384000)  # EMU, the sides of the box the template draws
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def packed(picture: Image.Image, kind: str = "JPEG", **saved: Any) -> bytes:
    data = io.BytesIO()
    picture.save(data, kind, **saved)
    return data.getvalue()


@cache
def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """The hardest to pack there is."""
    bands = [Image.effect_noise((width, height), 90) for _ in mode]
    return Image.merge(mode, bands)


def plain(width: int, height: int, colour: str = "navy") -> bytes:
    return packed(Image.new("RGB", (width, height), colour))


def from_camera(orientation: int) -> bytes:
    """A picture with a dark left half, and all a camera and its owner write into a file."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "SECRETCAM"
    exif.get_ifd(0x8825)[1] = "N"
    shown = Image.new("RGB", (400, 300), "white")
    shown.paste("black", (0, 0, 200, 300))
    return packed(shown, exif=exif, comment=b"SECRET comment", xmp=b"<x>SECRET xmp</x>", icc_profile=b"SECRET icc")


def read(data: bytes) -> Picture | Problem:
    return photo("ภาพ.jpg", NOWHERE, lambda _: data)


def made(data: bytes) -> Picture:
    found = read(data)
    assert isinstance(found, Picture), found
    assert len(found.data) <= LARGEST_PART
    assert Image.open(io.BytesIO(found.data)).size == (found.width, found.height)
    return found


# --- a file becomes fit for a document ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind", "size"),
    [
        (plain(4000, 3000), "jpeg", (1600, 1200)),
        (plain(3000, 4000), "jpeg", (1200, 1600)),
        (plain(640, 480), "jpeg", (640, 480)),
        (plain(9000, 300), "jpeg", (1600, 53)),
        (packed(Image.new("RGB", (2000, 1000)), "PNG"), "jpeg", (1600, 800)),
        (packed(Image.new("RGBA", (200, 100), (9, 9, 9, 255)), "PNG"), "jpeg", (200, 100)),
        (packed(Image.new("RGBA", (2000, 1000), (9, 9, 9, 0)), "PNG"), "png", (1600, 800)),
        (packed(Image.new("L", (200, 100)), "JPEG"), "jpeg", (200, 100)),
        (packed(Image.new("1", (200, 100)), "BMP"), "jpeg", (200, 100)),
        (packed(Image.new("RGB", (200, 100)), "WEBP"), "jpeg", (200, 100)),
        (packed(noise(200, 100), "MPO", save_all=True, append_images=[noise(100, 50)]), "jpeg", (200, 100)),
    ],
    ids=[
        *("landscape", "portrait", "small", "a panorama", "png", "png that is not transparent after all"),
        *("png with transparency", "grey", "black and white", "webp", "from a telephone"),
    ],
)
def test_a_photo_keeps_its_shape_and_is_no_larger_than_print_can_show(
    data: bytes, kind: str, size: tuple[int, int]
) -> None:
    found = made(data)
    assert (found.kind, (found.width, found.height)) == (kind, size)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_as_it_was_taken_and_tells_no_more_than_it_shows(orientation: int) -> None:
    found = made(from_camera(orientation))
    shown = Image.open(io.BytesIO(found.data)).convert("L")
    middle = (found.width // 2, found.height // 2)
    at = {1: (10, 10), 2: (-10, 10), 3: (-10, -10), 4: (10, -10), 5: (10, 10), 6: (10, 10), 7: (10, -10), 8: (10, -10)}
    x, y = (side + each if each < 0 else each for side, each in zip(shown.size, at[orientation], strict=True))
    dark, light = shown.getpixel((x, y)), shown.getpixel((2 * middle[0] - 1 - x, 2 * middle[1] - 1 - y))
    assert shown.size == ((300, 400) if orientation > 4 else (400, 300))
    assert isinstance(dark, int)
    assert isinstance(light, int)
    assert dark < 30
    assert light > 220
    reread = Image.open(io.BytesIO(found.data))
    assert not reread.getexif()
    assert set(reread.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert b"SECRET" not in found.data
    assert b"Exif" not in found.data


def test_what_a_camera_notes_badly_does_no_harm() -> None:
    data = from_camera(6)
    begin = data.index(b"Exif") + 16  # where its entries begin
    spoilt = [data[:place] + bytes([data[place] ^ 0x2F]) + data[place + 1 :] for place in range(begin, begin + 60)]
    assert all(isinstance(read(each), Picture) for each in spoilt)


@pytest.mark.parametrize(
    ("picture", "kind"),
    [(noise(1600, 1200), "JPEG"), (noise(1600, 1200), "PNG"), (noise(1600, 1200, "RGBA"), "PNG")],
    ids=["jpeg", "png", "png with transparency"],
)
def test_even_the_hardest_photo_stays_small_enough_to_be_sent(picture: Image.Image, kind: str) -> None:
    found = made(packed(picture, kind))
    assert found.kind == ("png" if picture.mode == "RGBA" else "jpeg")
    assert found.width / found.height == pytest.approx(4 / 3, rel=0.01)
    assert found.width >= 250


def test_forty_megapixels_are_read_quickly() -> None:
    large = Image.new("RGB", (7744, 5184), "olive")
    ImageDraw.Draw(large).ellipse((500, 500, 7000, 5000), fill="white")
    data = packed(large)
    begun = time.perf_counter()
    found = made(data)
    assert time.perf_counter() - begun < 2
    assert (found.width, found.height) == (1600, 1071)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-not-readable"),
        (b"%PDF-1.7", "picture-not-readable"),
        (packed(Image.new("RGB", (9, 9)), "TIFF"), "picture-not-readable"),
        (packed(noise(1600, 1200))[:90_000], "picture-not-readable"),
        (huge(), "picture-not-readable"),
        (packed(Image.new("1", (9000, 7000)), "BMP"), "picture-too-large"),
        (b"\xff\xd8\xff" + bytes(LARGEST_FILE), "picture-too-large"),
    ],
    ids=["empty", "no picture", "a wrong type", "broken", "a lying header", "63 million pixels", "20 MB"],
)
def test_any_other_file_is_refused_in_the_cell_that_names_it(data: bytes, code: str) -> None:
    entries = with_photos(2)
    files = {"ภาพ 1.jpg": plain(40, 30), "ภาพ 2.jpg": data}
    product = produce(draw(entries), Request(), files.__getitem__)
    assert flat(product.problems) == [(code, "ภาพกิจกรรม", "B5")]
    assert not product.documents
    assert "ภาพกิจกรรม “ภาพ 2.jpg”" in product.problems[0].message


@pytest.mark.parametrize("name", ["../ก.jpg", "รูป/ก.jpg", "C:\\ก.jpg", "https://x.example/ก.jpg", ".."])
def test_a_name_with_a_folder_is_refused_unread(name: str) -> None:
    def beside(_: str) -> bytes:
        raise AssertionError("looked")

    found = photo(name, NOWHERE, beside)
    assert isinstance(found, Problem)
    assert found.code.slug == "picture-elsewhere"
    assert "ภาพ1.jpg" in found.remedy


def test_a_file_that_is_not_there_is_said_with_the_way_out() -> None:
    product = produce(draw(with_photos(1)), Request())
    assert flat(product.problems) == [("picture-missing", "ภาพกิจกรรม", "B4")]
    assert "ลบแถวนี้" in product.problems[0].remedy


def test_photos_are_not_even_read_where_the_analysis_alone_is_made() -> None:
    entries = with_photos(3)
    entries["photos"][0]["measure"] = "M9"
    product = produce(draw(entries), Request(frozenset({Kind.ANALYSIS})))
    assert (flat(product.problems), set(product.documents)) == ([], {Kind.ANALYSIS})


# --- the appendix ------------------------------------------------------------------------------------------------


def with_photos(number: int) -> Entries:
    """So many photos, one of the second measure before those of the first."""
    entries = complete()
    entries["photos"] = [
        {"measure": "M2" if n == 1 else "M1", "file": f"ภาพ {n}.jpg", "caption": f"ครั้งที่ {n}", "date": "15 ม.ค. 2569"}
        for n in range(1, number + 1)
    ]
    return entries


def beside(name: str) -> bytes:
    """A photo as wide as its number says, in tens, and 10 high; an emblem."""
    digits = "".join(each for each in name if each.isdigit())
    return plain(10 * int(digits), 10) if digits else packed(Image.new("RGB", (10, 10)), "PNG")


def document(entries: Entries, numerals: Numerals = Numerals.THAI) -> bytes:
    product = produce(draw(entries), Request(numerals=numerals), beside)
    assert set(product.documents) == set(Kind), flat(product.problems)
    assert not [name for name in unpack(product.documents[Kind.ANALYSIS]) if "photo" in name]
    return product.documents[Kind.IMPLEMENTATION]


def body(data: bytes) -> Element:
    return parse_xml(unpack(data)[DOCUMENT])[0]


def shown(data: bytes) -> list[tuple[int, int]]:
    """The sizes in pixels of the pictures in the order of the document, each from its own part."""
    parts = unpack(data)
    targets = {str(each.get("Id")): str(each.get("Target")) for each in parse_xml(parts[DOCUMENT_RELATIONS])}
    used = [targets[str(each.get(f"{{{R}}}embed"))] for each in body(data).iter(f"{A}blip")]
    assert sorted(f"word/{each}" for each in used) == sorted(each for each in parts if "media/" in each)
    return [Image.open(io.BytesIO(parts[f"word/{each}"])).size for each in used]


def paragraphs(data: bytes, *styles: str) -> list[str]:
    return [text(each) for each in body(data).iter(w("p")) if style(each) in styles]


@BOTH_NUMERALS
def test_photos_stand_two_to_a_page_with_numbered_captions_in_the_order_of_the_measures(
    numerals: Numerals, tmp_path: Path
) -> None:
    data = document(with_photos(3), numerals)
    assert shown(data) == [(20, 10), (30, 10), (10, 10)]
    styles = ("AppendixHeading", "FigureLead", "Figure", "FigureCaption")
    first, second = "มาตรการควบคุมการยืมทรัพย์สินของราชการ", "โครงการพัฒนาการให้บริการ E-Service"
    assert paragraphs(data, *styles) == [
        numerals.digits(each) if each.startswith(("ภาพ", "(")) else each
        for each in (
            *("ภาคผนวก ภาพกิจกรรม", f"(1) {first}"),
            *("", "ภาพที่ 1 ครั้งที่ 2 (15 ม.ค. 2569)", "", "ภาพที่ 2 ครั้งที่ 3 (15 ม.ค. 2569)"),
            *("ภาคผนวก ภาพกิจกรรม (ต่อ)", f"(2) {second}", "", "ภาพที่ 3 ครั้งที่ 1 (15 ม.ค. 2569)"),
        )
    ]
    assert sum("ภาพกิจกรรมปรากฏในภาคผนวก" in text(each) for each in body(data).iter(w("p"))) == 1
    switch = {Numerals.THAI: "THAIARABIC", Numerals.ARABIC: "ARABIC"}[numerals]
    codes = [str(each.get(w("instr"))).split() for each in body(data).iter(w("fldSimple"))]
    assert [each for each in codes if each[1] == "ภาพที่"] == [["SEQ", "ภาพที่", "\\*", switch]] * 3
    assert faults(data, tmp_path) == []


@pytest.mark.parametrize(("number", "pages"), [(1, 1), (2, 1), (3, 2), (21, 11)])
def test_every_page_of_photos_begins_a_page_and_every_photo_has_its_own_part(
    number: int, pages: int, tmp_path: Path
) -> None:
    entries = with_photos(number)
    entries["agency"][0]["emblem"] = "ตรา.png"
    data = document(entries)
    styles = parse_xml(unpack(data)["word/styles.xml"]).iterfind(w("style"))
    properties = {str(each.get(w("styleId"))): each for each in styles}
    breaking = {
        name for name, each in properties.items() if each.find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None
    }
    assert len(paragraphs(data, *breaking)) == pages
    keeping = {name for name, each in properties.items() if each.find(f"{w('pPr')}/{w('keepNext')}") is not None}
    assert ("Figure" in keeping, "FigureCaption" in keeping) == (True, False)
    assert len(shown(data)) == number + 1
    assert sorted(shown(data)[1:]) == sorted((10 * n, 10) for n in range(1, number + 1))
    ids = [each.get("id") for each in body(data).iter(f"{WP}docPr")]
    assert len(set(ids)) == number + 1
    assert faults(data, tmp_path) == []


def test_a_photo_keeps_within_the_box_the_template_draws() -> None:
    entries = with_photos(2)
    data = produce(
        draw(entries), Request(), {"ภาพ 1.jpg": plain(300, 400), "ภาพ 2.jpg": plain(1000, 200)}.__getitem__
    ).documents[Kind.IMPLEMENTATION]
    wide, tall = (
        {(int(str(each.get("cx"))), int(str(each.get("cy")))) for each in inline.iter(f"{WP}extent", f"{A}ext")}
        for inline in body(data).iter(f"{WP}inline")
    )
    assert wide == {(BOX[0], BOX[0] // 5)}
    assert tall == {(BOX[1] * 3 // 4, BOX[1])}


def test_the_caption_is_the_alternative_text_whatever_stands_in_it(tmp_path: Path) -> None:
    entries = with_photos(1)
    entries["photos"][0] |= {"caption": "ประชุม \"ก\" & 'ข' <ค>\nบรรทัดที่ { สอง }", "date": None}
    data = document(entries)
    (described,) = (each.get("descr") for each in body(data).iter(f"{WP}docPr"))
    assert described == "ประชุม \"ก\" & 'ข' <ค> บรรทัดที่ { สอง }"
    assert paragraphs(data, "FigureCaption") == [f"ภาพที่ ๑ {described}"]
    assert faults(data, tmp_path) == []


def test_without_photos_nothing_of_the_appendix_is_left() -> None:
    data = document(complete())
    assert shown(data) == []
    content = body(data)
    assert not [each for each in content.iter(w("p")) if style(each).startswith(("Appendix", "Figure"))]
    assert "ภาคผนวก" not in text(content)
    assert len(list(content.iter(w("sectPr")))) == 3
    last = content[-2]
    assert (last.tag, style(last)) == (w("p"), "Signature")
    assert b"image" not in unpack(data)[DOCUMENT_RELATIONS]


def test_what_belonged_to_the_drawn_picture_goes_with_it() -> None:
    """A template drawn from a report, whose placeholder was cropped in Word and has another version as SVG."""
    parts = {**unpack(document(with_photos(1)))}
    content = parse_xml(parts[DOCUMENT])
    (described,), (blip,) = content.iter(f"{WP}docPr"), content.iter(f"{A}blip")
    described.set("descr", f"{pictures.PHOTO} คำบรรยาย")
    fill = blip.getparent()
    assert fill is not None
    fill.insert(1, fill.makeelement(f"{A}srcRect", {"l": "10000"}))
    blip.append(blip.makeelement(f"{A}grayscl"))
    blip.append(blip.makeelement(f"{A}extLst"))
    parts[DOCUMENT] = xml_bytes(content)
    other = made(plain(70, 70))
    finished = finish(parts, Numerals.THAI, photos=(other,)).parts
    (blip,) = parse_xml(finished[DOCUMENT]).iter(f"{A}blip")
    assert [each.tag for each in blip] == [f"{A}grayscl"]
    assert list(parse_xml(finished[DOCUMENT]).iter(f"{A}srcRect")) == []
    assert [content for name, content in finished.items() if "media/" in name] == [other.data]
