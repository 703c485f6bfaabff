"""Texts as keyboards, other programs and old fonts leave them: mended where one answer is right, else said.

What is mended gives the documents of the sound workbook; ``literal`` writes what XML cannot hold as Excel does.
"""

from collections.abc import Callable

from tests.bad import Case, Outcome, Said
from tests.test_reader import AGENCY, HISTORY, INDICATORS, MEASURES, REMARKS, RESULTS, Stored, literal, with_cells

STEPS = "กำหนดแนวทางการยืม\nประชุมชี้แจงบุคลากร"
DONE = "ประกาศแนวทางการยืม\nประชุมชี้แจงบุคลากร 40 คน"
DOUBLED, UNKNOWN, CUT = "text-marks-doubled", "text-glyph-unknown", "text-cut"


def typed(title: str, **cells: str) -> Callable[[], bytes]:
    """The sound workbook with these texts as Excel stores them."""
    return lambda: with_cells({title: {address: literal(text) for address, text in cells.items()}})


def steps(*changes: tuple[str, str]) -> Callable[[], bytes]:
    """The sound workbook with the steps of its first measure typed otherwise."""

    def made() -> bytes:
        text = STEPS
        for right, typed_instead in changes:
            assert right in text, right
            text = text.replace(right, typed_instead)
        return typed(MEASURES, F4=text)()

    return made


def mended(name: str, made: Callable[[], bytes]) -> Case:
    return Case(f"text: {name}", made, Outcome.ACCEPTED)


def doubtful(name: str, made: Callable[[], bytes], *said: Said) -> Case:
    return Case(f"text: {name}", made, Outcome.WARNED, said)


def in_runs() -> bytes:
    """As Excel stores a text some letters of which are bold."""
    first, second = STEPS.split("\n")
    runs = f'<r><rPr><b/></rPr><t>{first}</t></r><r><t xml:space="preserve">\n{second}</t></r>'
    return with_cells({MEASURES: {"F4": Stored(f' t="inlineStr"><is>{runs}</is>')}})


def escaped() -> bytes:
    """As other programs than Excel write a carriage return."""
    text = STEPS.replace("\n", "_x000d_\n")
    return with_cells({MEASURES: {"F4": Stored(f' t="inlineStr"><is><t>{text}</t></is>')}})


MENDED = (
    mended("สระอำ in two characters", steps(("กำ", "ก\u0e4d\u0e32"))),
    mended("สระเอ twice for สระแอ", steps(("แ", "เเ"))),
    mended("a tone mark before its vowel", steps(("ชี้", "ช\u0e49\u0e35"))),
    mended("ลากข้าง for สระอา", steps(("า", "\u0e45"))),
    mended("marks of old Windows fonts", steps(("ชี้", "ช\uf702\uf70b"))),
    mended("marks of old Mac fonts", steps(("ชี้", "ช\uf886\uf88d"))),
    mended("line ends of Windows", steps(("\n", "\r\n"))),
    mended("line ends of old Macs", steps(("\n", "\r"))),
    mended("a vertical tab from Word", steps(("\n", "\x0b"))),
    mended("line separators from the web", steps(("\n", "\u2028"))),
    mended("control characters", steps(("ก", "ก\x00\x07\x1b"))),
    mended("zero-width spaces between words", steps(("การ", "\u200bการ\u200b"))),
    mended("zero-width joiners and non-joiners", steps(("การ", "\u200dการ\u200c"))),
    mended("soft hyphens", steps(("ทาง", "\u00adทาง"))),
    mended("a byte order mark", steps(("กำหนด", "\ufeffกำหนด"))),
    mended("word joiners", steps(("ทาง", "\u2060ทาง"))),
    mended("controls of writing direction", steps(("การ", "\u202aการ\u202c\u2066\u2069\u200e"))),
    mended("variation selectors on letters", steps(("ก", "ก\ufe0f"))),
    mended("tag characters", steps(("ก", "ก\U000e0041\U000e007f"))),
    mended("half a character", steps(("ก", "ก\ud83d"))),
    mended("what is no character", steps(("ก", "ก\uffff\U0001fffe"))),
    mended("an anchor of a picture", steps(("กำหนด", "\ufffcกำหนด"))),
    mended("non-breaking blanks", typed(RESULTS, D4=DONE.replace(" ", "\u00a0"))),
    mended("blanks of all widths", typed(RESULTS, D4=DONE.replace(" ", "\t\u3000\u2009\u202f "))),
    mended("blanks around", steps(("\n", "  \n\t"), ("กำหนด", " \u00a0กำหนด"))),
    mended("bullets of Word", steps(("กำหนด", "\uf0b7\tกำหนด"), ("ประชุม", "\uf0a7 ประชุม"))),
    mended("numbers before the lines", steps(("กำหนด", "๑) กำหนด"), ("ประชุม", "2. ประชุม"))),
    mended("letters in bold", in_runs),
    mended("escapes in small letters", escaped),
    mended("an invisible rest almost to the end of the cell", typed(MEASURES, F4=STEPS.ljust(32_766, "\u200b"))),
    mended("a name with invisible characters", typed(AGENCY, B5="\ufeffนา\u200bทดสอบ\u00a0", B8="ล\u0e4dาปาง")),
    mended("a choice with สระเอ twice", typed(RESULTS, C4="เเล้วเสร็จ\u200b")),
    mended("codes with invisible characters", typed(MEASURES, B4="\u200bm1\u00a0")),
    mended("headings with invisible characters", typed(INDICATORS, D3="คะ\u00adเเนน\u00a0*")),
)

DOUBTFUL = (
    doubtful("a vowel twice", typed(INDICATORS, E4="เก็็บข้อมูล"), (DOUBLED, INDICATORS, "E4")),
    doubtful("สระอา three times", typed(INDICATORS, F4="กาาาร"), (DOUBLED, INDICATORS, "F4")),
    doubtful("a tone mark twice", typed(MEASURES, E4="โครงการที่่ดี"), (DOUBLED, MEASURES, "E4")),
    doubtful("two tone marks", typed(MEASURES, E4="โครงการที่้ดี"), (DOUBLED, MEASURES, "E4")),
    doubtful("two vowels on a letter", typed(MEASURES, E4="โครงการทิี่ดี"), (DOUBLED, MEASURES, "E4")),
    doubtful("a mark at the head of a word", typed(REMARKS, B4="่องานล่าช้า"), (DOUBLED, REMARKS, "B4")),
    doubtful("a word torn before its vowel", typed(REMARKS, B4="ก ารรายงาน"), (DOUBLED, REMARKS, "B4")),
    doubtful("สระอา behind สระอำ", typed(RESULTS, D4="จัดทำาประกาศ"), (DOUBLED, RESULTS, "D4")),
    doubtful("สระเอ three times", typed(RESULTS, F4="เเเผนงาน"), (DOUBLED, RESULTS, "F4")),
    doubtful("a doubled mark in a name", typed(AGENCY, B16="นายตัวอย่่าง ใจดี"), (DOUBLED, AGENCY, "B16")),
    doubtful(
        "doubled marks in two cells",
        typed(INDICATORS, E4="มี่่", E5="มี มาาก มาาก"),
        (DOUBLED, INDICATORS, "E4"),
        (DOUBLED, INDICATORS, "E5"),
    ),
    doubtful("a glyph of an unknown font", typed(INDICATORS, E4="ก\ue123ข"), (UNKNOWN, INDICATORS, "E4")),
    doubtful("a glyph beyond the first plane", typed(INDICATORS, E4="ก\U000f0001ข"), (UNKNOWN, INDICATORS, "E4")),
    doubtful("a bullet of Word amid a line", typed(INDICATORS, E4="ก \uf0b7 ข"), (UNKNOWN, INDICATORS, "E4")),
    doubtful("what another program could not read", typed(RESULTS, G4="บัน\ufffd\ufffdก"), (UNKNOWN, RESULTS, "G4")),
    doubtful("nothing but illegible in a cell", typed(INDICATORS, E4="\ufffd\ufffd"), (UNKNOWN, INDICATORS, "E4")),
    doubtful(
        "a glyph and a doubled mark",
        typed(MEASURES, J4="ราย\ue000งานทุุกเดือน"),
        (DOUBLED, MEASURES, "J4"),
        (UNKNOWN, MEASURES, "J4"),
    ),
    doubtful("a full cell", typed(MEASURES, F4=STEPS.ljust(32_767, "\u200b")), (CUT, MEASURES, "F4")),
    doubtful("a full cell of emoji", typed(REMARKS, B4="ก" + "😀" * 16_383), (CUT, REMARKS, "B4")),
)

REFUSED = (
    Case(
        "text: nothing but illegible where a text is needed",
        typed(MEASURES, E4="\ufffd\ue001"),
        Outcome.LOCATED,
        (("cell-missing", MEASURES, "E4"), (UNKNOWN, MEASURES, "E4")),
    ),
    Case(
        "text: nothing but invisible where a text is needed",
        typed(MEASURES, E4="\u200b\u2066\ufe0f"),
        Outcome.LOCATED,
        (("cell-missing", MEASURES, "E4"),),
    ),
    Case(
        "text: a year with an illegible character in a key",
        typed(HISTORY, A4="256\ufffd"),
        Outcome.LOCATED,
        (("year-invalid", HISTORY, "A4"),),
    ),
)

CASES = (*MENDED, *DOUBTFUL, *REFUSED)
