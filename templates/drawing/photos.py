"""The appendix of activity photos: two to a page, a numbered caption below each; nothing where there are none."""

from templates.drawing.blocks import drawn, each, field, paragraph, png, text, when

PART = "word/media/photo.png"
RELATION = "rIdPhoto"
_BOX = (5220000, 3384000)  # 14.5 x 9.4 cm in EMU: two, their captions and the heading fill a page
_DESCRIBED = "itadocs:photo {{ photo.caption }}"


def appendix() -> str:
    """The pages of photos, each begun by its heading."""
    return each(
        "page in photo_pages",
        paragraph("AppendixHeading", "ภาคผนวก ภาพกิจกรรม{% if not loop.first %} (ต่อ){% endif %}"),
        each(
            "photo in page.photos",
            when("photo.is_first", paragraph("FigureLead", "({{ photo.number }}) {{ photo.measure }}")),
            paragraph("Figure", drawn(2, "ภาพกิจกรรม", _DESCRIBED, RELATION, _BOX)),
            paragraph(
                "FigureCaption",
                text("ภาพที่ ") + field("SEQ ภาพที่ \\* THAIARABIC", "๑"),
                text(" {{ photo.caption }}{% if photo.date %} ({{ photo.date }}){% endif %}"),
            ),
        ),
    )


def referred() -> str:
    """The end of a sentence that sends the reader to the appendix."""
    return "{% if photo_pages %} ทั้งนี้ ภาพกิจกรรมปรากฏในภาคผนวก{% endif %}"


def picture() -> bytes:
    """What holds the place of a photo in the template: a grey frame and, in it, a hill."""
    width, height = 290, 180

    def grey(x: int, y: int) -> bool:
        is_frame = min(x, y, width - 1 - x, height - 1 - y) < 3
        return is_frame or height - y < 100 - abs(x - width // 2)

    return png(width, height, grey)
