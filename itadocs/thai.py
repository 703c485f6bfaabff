"""Thai text: digits, dates, lists and the mending of mistyped characters. The only door to pythainlp.

pythainlp is imported only when a text needs mending: importing it costs more than reading a whole workbook.
"""

import os
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

_D = "[0-9๐-๙]"
_FILE_TYPES = "pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|zip|rar|csv|txt|mp4"
_EXTENSION = rf"(?:[ ]*ต่อ[ ]*{_D}+)?"
# What keeps its digits whatever the numeral option says. Every alternative is linear in what it looks at.
_KEPT = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"]+                                     # web addresses
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+                         # e-mail
    | (?<![^\s"“”])[^\s"“”]*?\.(?:{_FILE_TYPES})\b                     # file names, Thai ones too
    | (?:โทรศัพท์|โทรสาร|โทร|สายด่วน)[.:ฯ ]*(?:หมายเลข|มือถือ|เคลื่อนที่|(?:[ก-ฮ]\.){{2,4}})?[.: ]*
      \(?(?:{_D}{{3,10}}|{_D}{{1,2}}(?=[)\-– ]))                          # telephone numbers by what they are called
      (?:[)\-– ]{{1,2}}{_D}{{3,9}}){{0,3}}(?:-{_D}{{1,2}})?(?!\d){_EXTENSION}
    | (?<![\d.,])(?:\+66|[0๐])[\- ]?{_D}{{0,2}}[\- ]?{_D}{{3,4}}[\- ]?{_D}{{3,4}}  # and by their shape
      (?:-{_D}{{1,2}})?(?!\d){_EXTENSION}
    | (?<![A-Za-z\d])(?=[\d\-–_.&'+]{{0,40}}[A-Za-z])                  # tokens with a Latin letter
      [A-Za-z\d]+(?:[\-–_.&'+][A-Za-z\d]+)*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Few texts have a digit, and looking for one is far cheaper than translating letter by letter.
_DIGIT, _THAI_DIGIT = re.compile(_D), re.compile("[๐-๙]")
_ITEM_CODE = re.compile(rf"(?<![A-Za-z\d])[ieo]{_D}{{1,2}}(?![A-Za-z\d])", re.IGNORECASE)

_MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
_SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
_MONTH_NUMBERS = {
    name.replace(".", ""): number for names in (_SHORT_MONTHS, _MONTHS) for number, name in enumerate(names, start=1)
}


class Numerals(StrEnum):
    """The one numeral system of a document. Nothing else in the house formats a number."""

    THAI = "thai"
    ARABIC = "arabic"

    def digits(self, text: str) -> str:
        """Every digit of ``text`` in this system."""
        return text.translate(_TO_THAI if self is Numerals.THAI else _TO_ARABIC)

    def whole(self, number: int) -> str:
        """A count, a year or an ordinal, without thousands separators."""
        return self.digits(str(number))

    def score(self, score: Decimal) -> str:
        """A score that is already rounded, always with two decimals."""
        return self.digits(f"{score:.2f}")

    def limit(self, score: Decimal) -> str:
        """A score to reach, as it is spoken of: 85, or 85.50 if it is no whole number."""
        return self.whole(int(score)) if score == score.to_integral_value() else self.score(score)

    def prose(self, text: str) -> str:
        """What people typed, in this system, except for what is no number.

        Kept as typed: web and mail addresses, file names, telephone numbers and tokens with a Latin letter;
        an item code (i1, e2, o27) always has Arabic digits, as officially written.
        """
        if not _DIGIT.search(text):
            return text
        parts: list[str] = []
        end = 0
        for match in _KEPT.finditer(text):
            kept = match.group()
            official = _ITEM_CODE.sub(lambda code: arabic(code[0]), kept)
            parts += [self.digits(text[end : match.start()]), official]
            end = match.end()
        return "".join(parts) + self.digits(text[end:])

    def month(self, year: int, month: int, day: int | None = None, *, short: bool = True) -> str:
        """A date of a B.E. year: ``1 ต.ค. 2568``, ``ต.ค. 2568`` or, in full, ``1 ตุลาคม พ.ศ. 2568``."""
        name = (_SHORT_MONTHS if short else _MONTHS)[month - 1]
        dated = f"{day} {name}" if day else name
        return self.digits(f"{dated} {year}" if short else f"{dated} พ.ศ. {year}")


def arabic(text: str) -> str:
    """``text`` with Thai digits written as Arabic ones."""
    return text.translate(_TO_ARABIC) if _THAI_DIGIT.search(text) else text


def join(names: Sequence[str]) -> str:
    """A Thai enumeration: ``ก``, ``ก และข``, ``ก ข และค``; before other letters and digits ``และ`` keeps a blank."""
    if len(names) < 2:
        return "".join(names)
    blank = "" if "ก" <= names[-1][:1] <= "์" else " "
    return f"{' '.join(names[:-1])} และ{blank}{names[-1]}"


_TONES = re.compile(r"[็-์]")
_LEADING_VOWEL = re.compile(r"([เ-ไ])([ก-ฮ])")


def collated(names: Iterable[str]) -> list[str]:
    """Names in the order of the Thai dictionary: by consonants, then vowels, and by tone marks only between equals."""

    def key(name: str) -> tuple[str, str]:
        return _LEADING_VOWEL.sub(r"\2\1", _TONES.sub("", name)), name

    return sorted(names, key=key)


def month_number(name: str) -> int | None:
    """The month (1–12) a Thai month name or abbreviation means, with or without its dots; None if it is none."""
    return _MONTH_NUMBERS.get(name.replace(".", "").replace(" ", ""))


# What is not certain to be seen as it stands; few texts have any.
_ODD = re.compile(r"[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u0e01-\u0e3a\u0e3f-\u0e5b\u2010-\u2027]|_x", re.IGNORECASE)
# What Excel writes for a character that XML cannot hold, and for an underscore that would begin the like.
_ESCAPED = re.compile(r"_x(00[01][0-9A-F]|005F|00[789][0-9A-F]|D[89A-F][0-9A-F]{2}|FFF[EF])_", re.IGNORECASE)
_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_INVISIBLE = re.compile(
    rf"[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u061c\u180e\u034f\ufeff\u00ad\ufff9-\ufffc"
    rf"\ufdd0-\ufdef{_NO_CHARACTERS}\U000e0000-\U000e0fff\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
# What joins signs and chooses their colours: kept in the signs it is made for (👨‍👩‍👧, ❤️), invisible elsewhere.
_PICTURE = "[\u203c-\u3299\U0001f000-\U0001faff]"
_JOINERS = re.compile(rf"(?P<kept>{_PICTURE}[\ufe0e\ufe0f]?(?:\u200d(?={_PICTURE}))?)|[\u200d\ufe00-\ufe0f]")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Marks in an order no Thai keyboard rule allows; only then is pythainlp worth its import.
_MISORDERED = re.compile(
    r"เเ|\u0e4d|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a]|[\u0e30\u0e32\u0e33\u0e45][\u0e48-\u0e4b]|[^ฤฦ]\u0e45"
)
_NO_WORDS = re.compile(r"([\u0e30-\u0e3a\u0e40-\u0e4e]{50,})")  # nothing but vowels and marks


# Glyphs of old Thai fonts, of Windows (U+F700–F71A) and of the Mac (U+F884–F899): marks moved aside, and letters
# without their tails.
_OLD_GLYPHS = str.maketrans(
    {0xF700 + place: letter for place, letter in enumerate("ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู")}
    | {0xF884 + place: letter for place, letter in enumerate("ัิีึื็่่่้้้๊๊๊๋๋๋์์์ํ")}
)
_BULLETS = re.compile(r"^([ \t]*)[\uf0b7\uf0a7\uf0d8\uf076]", re.MULTILINE)  # as Word puts them before a line
_UNKNOWN = re.compile(
    r"[\ufffd\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd\u0e00\u0e3b-\u0e3e\u0e5c-\u0e7f]"
)


# Around a text, until the last pass over the document: no characters, and nobody can type them.
DRAFT_BEGINS, DRAFT_ENDS = "\ufdd0", "\ufdd1"
GAP_BEGINS, GAP_ENDS = "\ufdd2", "\ufdd3"
MARKS = DRAFT_BEGINS + DRAFT_ENDS + GAP_BEGINS + GAP_ENDS
_MARK = re.compile(f"[{MARKS}]")


def drafted(text: str) -> str:
    """``text`` marked as a draft."""
    return f"{DRAFT_BEGINS}{text}{DRAFT_ENDS}"


def gap(text: str) -> str:
    """``text`` marked as standing for what is missing, in the brackets of a gap."""
    return f"{GAP_BEGINS}[{text}]{GAP_ENDS}"


def is_drafted(text: str) -> bool:
    """Whether a draft, or a part of one, is in ``text``."""
    return DRAFT_BEGINS in text


def without_marks(text: str) -> str:
    """``text`` as people see it."""
    return _MARK.sub("", text)


def clean(text: str) -> str:
    """Text as it was meant: line ends as newlines, no invisible characters, Thai marks in their one right order.

    Only what has a single right answer is changed; runs of blanks become one blank, blank lines stay. Characters
    nobody can know the meaning of are left out: ``unknown_glyphs`` tells where they stood.
    """
    return _short_cleaned(text) if len(text) <= _SHORT else _cleaned(text)


_SHORT, _REMEMBERED = 300, 4096  # letters, texts: at most a few megabytes


def _cleaned(text: str) -> str:
    return _tidied(_UNKNOWN.sub("", _legible(text)) if _ODD.search(text) else text)


_short_cleaned = lru_cache(_REMEMBERED)(_cleaned)  # a form's labels are looked at again and again, in every workbook


def _legible(text: str) -> str:
    """A text with everything in it that is seen, and nothing else."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    if _SURROGATES.search(text):  # halves of one character come together, others go
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = _INVISIBLE.sub("", _NEWLINES.sub("\n", text))
    return _BULLETS.sub(r"\1•", _JOINERS.sub(r"\g<kept>", text)).translate(_OLD_GLYPHS)


def _tidied(text: str) -> str:
    if _MISORDERED.search(text):
        text = _reordered(text)
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


# A syllable can have one of each; consonants, ๆ and the marks of Pali may follow one another.
_DOUBLED = re.compile(
    r"[ัิ-ู็][ัิ-ู็]|[่-์][่-์]|([ฺํ๎])\1|[เ-ไ][เ-ไ]|[ะำ][ะาำ]|า[าำ]"
    r"|(?<![ก-ฮะ-ฺเ-ๅ็-๎◌])[ะ-ฺ็-๎]"  # with nothing to stand on
)
_BESIDE = 12  # signs shown on either side: Thai words stand without blanks


def doubled_marks(text: str) -> tuple[str, ...]:
    """Of a clean text, the words in which a vowel or tone mark is doubled or stands on no letter.

    What was meant cannot be told: ``มี่่`` has a mark too many, ``ก ารงาน`` a blank, ``่อง`` may lack a letter.
    """
    return tuple(dict.fromkeys(_around(text, match) for match in _DOUBLED.finditer(text)))


def unknown_glyphs(text: str) -> tuple[str, ...]:
    """Of a text as typed, the words with characters that mean nothing outside the font or file they come from.

    They are shown as □.
    """
    if not _UNKNOWN.search(text):
        return ()
    shown = _tidied(_UNKNOWN.sub("\ufffd", _legible(text)))
    words = (_around(shown, match) for match in re.finditer("\ufffd+", shown))
    return tuple(dict.fromkeys(word.replace("\ufffd", "□") for word in words))


def _around(text: str, match: re.Match[str]) -> str:
    """What was found, with the signs of its word beside it; … where the word goes on."""
    left = _word(text[max(match.start() - _BESIDE - 1, 0) : match.start()][::-1])
    return left[::-1] + match[0] + _word(text[match.end() : match.end() + _BESIDE + 1])


def _word(text: str) -> str:
    word = re.split(r"\s", text, maxsplit=1)[0]
    return word if len(word) <= _BESIDE else f"{word[:_BESIDE]}…"


_BESIDE_LABELS = re.compile(r"[\s*:：]+")


def squeezed(text: str) -> str:
    """A key for comparing labels: cleaned, with neither blanks nor letter case nor a mark for required."""
    return _short_squeezed(text) if len(text) <= _SHORT else _squeezed(text)


def _squeezed(text: str) -> str:
    return _BESIDE_LABELS.sub("", clean(text)).casefold()


_short_squeezed = lru_cache(_REMEMBERED)(_squeezed)


def _reordered(text: str) -> str:
    # Otherwise pythainlp makes a data folder in the home directory, which may be read-only.
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    from pythainlp.util import reorder_vowels

    pieces = _NO_WORDS.split(text)  # every other one is a run of marks, over which it would take quadratic time
    pieces[::2] = map(reorder_vowels, pieces[::2])
    return "".join(pieces)
