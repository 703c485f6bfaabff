"""How figures, names and dates are said in a document, in its one numeral system."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from itadocs.assessment.framework import Framework
from itadocs.assessment.model import Date, ItemEntry, Period
from itadocs.assessment.scoring import shown
from itadocs.thai import Numerals, join

_NO_SCORE = "-"


class Speech:
    """Says what the composers put into fields."""

    def __init__(self, framework: Framework, numerals: Numerals) -> None:
        self.framework, self.numerals = framework, numerals
        self.whole, self.limit = numerals.whole, numerals.limit
        self.prose = cache(numerals.prose)  # a document says the same in several places

    def score(self, score: Decimal | None, without: str = _NO_SCORE) -> str:
        """A score with two decimals; where there is none, a dash or what else is to be said."""
        return without if score is None else self.numerals.score(shown(score))

    def indicator(self, number: int) -> str:
        """``ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ``."""
        return f"ตัวชี้วัดที่ {self.whole(number)} {self.prose(self.framework.indicator_by_number[number].name)}"

    def numbered(self, number: int) -> str:
        """``๔. การใช้ทรัพย์สินของราชการ``, as charts have it."""
        return f"{self.whole(number)}. {self.prose(self.framework.indicator_by_number[number].name)}"

    def pairs(self, scores: Iterable[tuple[str, Decimal]]) -> str:
        """``IIT ๘๕.๓๘, EIT ๙๐.๐๐``."""
        return ", ".join(f"{name} {self.score(score)}" for name, score in scores)

    def indicators(self, numbers: Iterable[int]) -> str:
        """Several indicators in one enumeration."""
        return join([self.indicator(each) for each in numbers])

    def deficiency(self, item: ItemEntry) -> str:
        """``ข้อ i10 (๐.๖๗ คะแนน) …``."""
        score = "" if item.score is None else f" ({self.score(item.score)} คะแนน)"
        return self.prose(f"ข้อ {item.code}{score} {item.deficiency}")

    def listed(self, entries: Iterable[str]) -> list[str]:
        """Free texts, each as an entry of a list."""
        return [self.prose(each) for each in entries]

    def period(self, period: Period | None) -> str:
        """``ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙``, or the one date where both ends are the same."""
        if period is None:
            return ""
        start, end = (self.numerals.month(*each) for each in period)
        return start if start == end else f"{start} – {end}"

    def date(self, date: Date | None) -> str:
        """``๑๕ ม.ค. ๒๕๖๙``."""
        return self.numerals.month(*date) if date else ""

    def in_full(self, date: Date | None) -> str:
        """``๙ ตุลาคม พ.ศ. ๒๕๖๘``."""
        return self.numerals.month(*date, short=False) if date else ""
