"""Thai text: digits, dates, enumerations, and the mending of mistyped characters.

Properties have no deadline: the first call imports pythainlp.
"""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pythainlp.util.date import thai_abbr_months, thai_full_months

from itadocs.thai import (
    Numerals,
    arabic,
    clean,
    collated,
    doubled_marks,
    join,
    month_number,
    squeezed,
    unknown_glyphs,
)

THAI, ARABIC = Numerals.THAI, Numerals.ARABIC


# --- numerals ---------------------------------------------------------------------------------------------------


def test_one_numeral_system_writes_counts_years_and_scores():
    assert (THAI.whole(12568), ARABIC.whole(12568)) == ("๑๒๕๖๘", "12568")
    assert (THAI.score(Decimal("93.3")), ARABIC.score(Decimal(100))) == ("๙๓.๓๐", "100.00")
    assert (THAI.digits("o27 ๑๒"), ARABIC.digits("o27 ๑๒")) == ("o๒๗ ๑๒", "o27 12")


@pytest.mark.parametrize(
    ("typed", "in_thai"),
    [
        ("ได้ 93.33 คะแนน ปี ๒๕๖๘", "ได้ ๙๓.๓๓ คะแนน ปี ๒๕๖๘"),
        ("งบ 1,205,000 บาท", "งบ ๑,๒๐๕,๐๐๐ บาท"),
        ("01/10/2568 เวลา 08.30-16.30 น.", "๐๑/๑๐/๒๕๖๘ เวลา ๐๘.๓๐-๑๖.๓๐ น."),
        ("คำสั่งที่ 0012/2568", "คำสั่งที่ ๐๐๑๒/๒๕๖๘"),
        ("โทรทัศน์ 32 นิ้ว", "โทรทัศน์ ๓๒ นิ้ว"),
        ("หมายเลข 3", "หมายเลข ๓"),
        ("ตัวชี้วัดหมายเลข 10", "ตัวชี้วัดหมายเลข ๑๐"),
        ("โทร. 0 2528 4800\n12 เดือน", "โทร. 0 2528 4800\n๑๒ เดือน"),
    ],
)
def test_every_number_in_prose_takes_the_documents_numerals(typed: str, in_thai: str):
    assert THAI.prose(typed) == in_thai
    assert ARABIC.prose(in_thai) == arabic(typed)


@pytest.mark.parametrize(
    "kept",
    [
        "https://www.nacc.go.th/ita/2568/o27?id=๑๒",
        "www.abc.go.th/2568",
        "ita68@nacc.go.th",
        "รายงาน-2568.pdf",
        "แผน_๒๕๖๘.docx",
        "ภาพ1.JPG",
        "แผน(1).pdf",
        "COVID-19",
        "FY๒๕๖๘",
        "2568-A",
        "081-234-5678",
        "0812345678",
        "๐๘ ๑๒๓๔ ๕๖๗๘",
        "0-2528-4800",
        "053-123456",
        "โทร. 0 2528 4800",
        "โทร ๐๒-๕๒๘-๔๘๐๐ ต่อ ๑๒",
        "โทรศัพท์ 038-411888-9",
        "โทรสาร: 0 4412 3456",
        "หมายเลขโทรศัพท์ 044-123456",
        "สายด่วน 1205",
        "สายด่วน ป.ป.ช. 1205",
        "0-2528-4800-9",
        "02-528-4800 ต่อ 12",
        "โทร. (02) 528-4800",
        "+66 2528 4800",
    ],
)
def test_what_is_no_number_keeps_its_digits_in_either_system(kept: str):
    assert THAI.prose(f"ปี 2568 ดู {kept} แล้ว 3 ครั้ง") == f"ปี ๒๕๖๘ ดู {kept} แล้ว ๓ ครั้ง"
    assert ARABIC.prose(f"ปี ๒๕๖๘ ดู {kept} แล้ว ๓ ครั้ง") == f"ปี 2568 ดู {kept} แล้ว 3 ครั้ง"


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("ข้อ i๑ และ o๒๗", "ข้อ i1 และ o27"),
        ("ข้อE๙ด้วย", "ข้อE9ด้วย"),
        ("(o27), e๒", "(o27), e2"),
        ("ข้อ i๑-i๓", "ข้อ i1-i3"),
        ("ข้อ o๒๗/o๒๘", "ข้อ o27/o28"),
    ],
)
def test_item_codes_have_arabic_digits_in_either_system(typed: str, official: str):
    assert (THAI.prose(typed), ARABIC.prose(typed)) == (official, official)


# Fragments are short: long runs of digits have their own test below.
FRAGMENT = st.text("กขไาิ่01234๐๑๒.-/()@:ioeAZ", max_size=8) | st.sampled_from(
    ["โทร. 0 2528 4800 ต่อ 12", "www.a1.go.th/๒", "a๑@b.go.th", "แผน๒.pdf", "i๑", "ประเด็นที่ 1", "สายด่วน ๑๒๐๕"]
)
PROSE = st.lists(FRAGMENT, max_size=5).map(" ".join)


@settings(deadline=None)
@given(PROSE, st.sampled_from(Numerals))
def test_prose_changes_digits_only_and_never_twice(typed: str, numerals: Numerals):
    once = numerals.prose(typed)
    assert arabic(once) == arabic(typed)
    assert numerals.prose(once) == once


@pytest.mark.parametrize("character", ["1", "๑", "ก", "0", "-", "."])
def test_prose_ends_on_a_full_cell_without_blanks(character: str):
    full = character * 32_767
    assert arabic(THAI.prose(full)) == arabic(full)


# --- enumerations and months ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "sentence"),
    [([], ""), (["ก"], "ก"), (["ก", "ข"], "ก และข"), (["ก", "ข", "ค", "ง"], "ก ข ค และง")],
)
def test_an_enumeration_has_and_before_its_last_name(names: list[str], sentence: str):
    assert join(names) == sentence


def test_a_date_is_written_short_or_in_full():
    assert THAI.month(2568, 10, 1) == "๑ ต.ค. ๒๕๖๘"
    assert ARABIC.month(2569, 2) == "ก.พ. 2569"
    assert THAI.month(2568, 10, 1, short=False) == "๑ ตุลาคม พ.ศ. ๒๕๖๘"
    assert ARABIC.month(2569, 2, short=False) == "กุมภาพันธ์ พ.ศ. 2569"


def test_the_months_are_those_of_pythainlp():
    for names, short in ((thai_abbr_months, True), (thai_full_months, False)):
        assert [ARABIC.month(2568, month, short=short).split()[0] for month in range(1, 13)] == names


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_known_by_its_name_and_its_abbreviation_with_or_without_dots(month: int):
    short, full = (ARABIC.month(2568, month, short=each).split()[0] for each in (True, False))
    assert {month_number(name) for name in (short, full, short.replace(".", ""), short[:-1])} == {month}


@pytest.mark.parametrize("name", ["", "ตุลา", "Oct", "10", "พ.ศ."])
def test_what_is_no_month_name_is_none(name: str):
    assert month_number(name) is None


# --- mending ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ท\u0e4d\u0e32", "ทำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("เเปลก", "แปลก"),
        ("ก\u0e48\u0e35", "กี่"),
        ("จะ\u0e49", "จ้ะ"),
        ("กๅร", "การ"),
        ("อบต.\u00a0โชคชัย\u202f2\u3000แห่ง", "อบต. โชคชัย 2 แห่ง"),
        ("\ufeffโชค\u200bชัย\u00ad\u200e", "โชคชัย"),
        ("ก_x000D_\nข", "ก\nข"),
        ("ก\r\nข\rค\u2028ง\x0bจ", "ก\nข\nค\nง\nจ"),
        ("ก\x00\x07\x1f\x7f\x9fข", "กข"),
        ("  ก \t ข  \n\n", "ก ข"),
        ("ที\uf70a", "ที่"),
        ("ท\uf886\uf88a ป\uf899\u0e32", "ที่ ปำ"),
        ("\uf0b7 ก\n \uf0d8\tข", "• ก\n• ข"),
        ("ก\u202aข\u2066ค\U000e0041ง\U0001ffffจ\ufffc", "กขคงจ"),
        ("ก\u200dา\ufe0f", "กา"),
        ("\ud83d\ude00 \ud83d", "😀"),
        ("_xD83D__xDE00__x0007_", "😀"),
        ("ก\ue123\ufffdข", "กข"),
        ("\ufffd", ""),
    ],
)
def test_mistyped_text_becomes_what_was_meant(typed: str, meant: str):
    assert clean(typed) == meant


@pytest.mark.parametrize("typed", ["ก\n\nข", "มากกกก", "ดีีี", "จ้าาา", "นะะ", "ฤๅษี", "ก๊ก ๆ", "A & <b> _x_", "๑๒ 12"])
def test_what_may_be_meant_stays(typed: str):
    assert clean(typed) == typed


@pytest.mark.parametrize("typed", ["👨‍👩‍👧", "❤️ 👍🏽", "ภาพ_x2024_1.jpg", "é", "e\u0301", "中文", "a\U00020000b"])
def test_signs_and_letters_of_others_stay(typed: str):
    assert clean(typed) == typed


def test_an_underscore_that_excel_escaped_begins_no_other_escape():
    assert clean("_x005F_x000D_") == "_x000D_"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("การจัดเก็็บเอกสาร", ("การจัดเก็็บเอกสาร",)),
        ("มี่่ ดีีี", ("มี่่", "ดีีี")),
        ("ก่่า ก่้า", ("ก่่า", "ก่้า")),
        ("จ้าาา นะะ", ("จ้าาา", "นะะ")),
        ("ทำา ทาำ", ("ทำา", "ทาำ")),
        ("เเเก แแม", ("แเก", "แแม")),
        ("กิุ กัี", ("กิุ", "กัี")),
        ("การ์์ด", ("การ์์ด",)),
        ("่อง ก าร", ("่อง", "าร")),
        ("12ี aั -ิ", ("12ี", "aั", "-ิ")),
        ("สํํ กฺฺ", ("สํํ", "กฺฺ")),
        ("ก่่า " * 3, ("ก่่า",)),
        ("มาตรการกำกั่่บการปฏิบัติงาน ก", ("มาตรการกำกั่่บการปฏิบัติง…",)),
    ],
)
def test_a_mark_that_is_doubled_or_stands_on_nothing_is_found_with_its_word(typed: str, words: tuple[str, ...]):
    assert doubled_marks(clean(typed)) == words


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "กกก มากกกก",
            "ๆๆ อ่ะๆ ต่าง ๆ",
            "ฯลฯ ฯพณฯ",
            "๏ ๚ ๛ ฿",
            "นิพฺพานํ ธมฺมํ สํ กฺฤษฺณ",
            "พ๎ร",
            "เกาะ เพราะ เยอะแยะ",
            "ฤๅษี ฦๅ ฤา",
        ),
        *("น้ำใจ ก๋วยเตี๋ยว เปี๊ยะ", "ก็ เป็น เห็น", "ศิลป์ จันทร์ สิทธิ์ พันธุ์", "◌ิ ◌่", "ไมล์ ใฝ่ ไทย โรงเเรม", "ABC 123 ๑๒๓"),
    ],
)
def test_words_as_they_are_spelt_are_not_doubted(typed: str):
    assert doubled_marks(clean(typed)) == ()
    assert unknown_glyphs(typed) == ()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("บัน\ufffd\ufffdก 1 ก\ue001ข", ("บัน□□ก", "ก□ข")),
        ("ก \uf0b7 ข", ("□",)),
        ("\U000f0000\U0010fffdx", ("□□x",)),
        ("ก\u0e3cข", ("ก□ข",)),
        ("ที\uf70a \uf0b7", ("□",)),
    ],
)
def test_what_only_its_own_font_could_show_is_found_with_its_word(typed: str, words: tuple[str, ...]):
    assert unknown_glyphs(typed) == words


CONSONANT = st.sampled_from("กขคนทปรส")
TONE = st.sampled_from("่้๊๋")


@settings(deadline=None)
@given(CONSONANT, TONE, st.sampled_from("ัิีึืุู"))
def test_a_tone_and_a_vowel_mark_have_one_order_however_typed(consonant: str, tone: str, vowel: str):
    assert clean(consonant + tone + vowel) == clean(consonant + vowel + tone) == consonant + vowel + tone


@settings(deadline=None)
@given(CONSONANT, TONE)
def test_sara_am_with_a_tone_has_one_spelling_however_typed(consonant: str, tone: str):
    typed = (f"{tone}\u0e4d\u0e32", f"\u0e4d{tone}\u0e32", f"\u0e4d\u0e32{tone}", f"\u0e33{tone}", f"{tone}\u0e33")
    assert {clean(consonant + each) for each in typed} == {f"{consonant}{tone}\u0e33"}


# Not every string: _x005F_ stands for an underscore, so undoing it twice must differ.
TYPED = st.lists(
    st.sampled_from(["น้\u0e4dา", "นำ้", "เเ", "ก่ิ", "\r\n", "\n", " ", "\u00a0", "\u200b", "\x07", "_x000D_", "ฤๅ", "จะ้"])
    | st.text("กขคอเแไ 12๓xyz.\n\t\u00ad", max_size=6)
).map("".join)


@settings(deadline=None)
@given(TYPED)
def test_cleaning_twice_changes_nothing_more(typed: str):
    once = clean(typed)
    assert clean(once) == once
    assert squeezed(once) == squeezed(typed)


def test_labels_compare_without_blanks_case_and_the_mark_for_required():
    assert squeezed(" คะแนน  IIT\u00a0*\n: ") == squeezed("คะแนน iit") != squeezed("คะแนน eit")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("สายด่วน 1567 24 ชั่วโมง", "สายด่วน 1567 ๒๔ ชั่วโมง"),
        ("โทร. 043-123456 2 คู่สาย", "โทร. 043-123456 ๒ คู่สาย"),
        ("โทร 0 4312 3456 15 มกราคม 2569", "โทร 0 4312 3456 ๑๕ มกราคม ๒๕๖๙"),
        ("0 4312 3456 5 คน", "0 4312 3456 ๕ คน"),
        ("ข้อ i1–3", "ข้อ i1–3"),
    ],
)
def test_the_number_after_a_telephone_number_is_a_number_again(typed: str, printed: str):
    assert THAI.prose(typed) == printed


def test_names_stand_in_the_order_of_the_dictionary():
    names = ["ไชโย", "เกาะคา", "กาญจนบุรี", "แพร่", "ชัยนาท", "พะเยา", "กำแพงเพชร", "เกาะค่า"]
    assert collated(names) == ["กาญจนบุรี", "กำแพงเพชร", "เกาะคา", "เกาะค่า", "ชัยนาท", "ไชโย", "พะเยา", "แพร่"]


@pytest.mark.parametrize(
    "unit",
    [
        *("่", "เ", "เเ", "กํ้า", "ำ้", "กเเ่", "\u200d", "👩\u200d", "\ufffd ", "_x000D_", "_x", " \t", "\uf0b7", "\n"),
        *(
            "a.",
            "a@",
            "a@b.",
            ".pdf",
            "www.",
            "http://",
            "โทร. (",
            "โทร ก.",
            "0-",
            "02-",
            "+66",
            "1.)",
            "- ",
            "a-",
            "i1",
        ),
        *("".join(pair) for pair in (("เ" * 9999, "่" * 9999), ("0" * 99, "-"), ("a" * 99, "@"), (" " * 999, "\uf0b7"))),
    ],
    ids=lambda unit: unit[:8].encode("unicode_escape").decode(),
)
def test_no_text_of_a_cell_takes_long(unit: str) -> None:
    text = (unit * 32_767)[:32_767]
    clean("เเก")  # loads what mends
    began = time.process_time()
    cleaned = clean(text)
    doubled_marks(cleaned)
    unknown_glyphs(text)
    Numerals.THAI.prose(cleaned)
    assert time.process_time() - began < 1
