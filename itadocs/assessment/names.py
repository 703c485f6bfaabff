"""Names of places: provinces and districts that do not exist, and names misspelt in what people write.

All is a warning at most: a name may be newer than the list, or be meant as it stands.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from itadocs import places
from itadocs.assessment.framework import agencies
from itadocs.assessment.model import Agency, Submission
from itadocs.catalogue import Code
from itadocs.problems import Location, Problem, problem, quoted
from itadocs.thai import arabic, join

_LONGEST = 60  # a longer name is none, and comparing would be slow
_LONGEST_KNOWN = 24
_SHORTEST = 5  # a shorter name, such as โนน or วัง, begins too many others
_PERSON = "agency.signer_name"  # people are called like places
_ALONE = 6  # a shorter name standing alone is too much like other words

# After a name, what shows that it is misspelt at its end: a sign that cannot begin a word, or its last letter doubled.
_GOES_ON = re.compile(r"(?<=(.))(?:[ะ-ฺ็-๎]|\1(?![ก-ฺ็-๎.]))")
_ENDS = re.compile(r"[ก-๎](?<![เ-ไ])(?![ะ-ฺ็-๎])")  # a sign that can end a word
_APART = re.compile(r"[^ก-๎]|$")  # where a word surely ends
_WORD = re.compile(r"[ก-ๅ็-๎]+(?:-[ก-ๅ็-๎]+)*")  # ๆ is no part of the word it repeats


def unknown_places(agency: Agency, where: Callable[[str], Location]) -> Iterator[Problem]:
    """A province or a district of it that does not exist; of an unknown province nothing is known.

    ``where`` tells the cell of ``district`` and ``province``.
    """
    province, district = agency.province, agency.district
    if not province:
        return
    if province not in places.provinces():
        hint = _meant(places.nearest(province, places.provinces()))
        yield problem(Code.PROVINCE_UNKNOWN, where("province"), found=quoted(province), hint=hint)
        return
    known = places.districts(province)
    if not district or district in known:
        return
    word, here = agency.place.district_word, _province(province)
    capital = f"เมือง{province}"  # often called by its first word
    meant = capital if district == "เมือง" and capital in known else places.nearest(district, known)
    elsewhere = places.provinces_with(district)
    at, shown, hint = where("district"), quoted(f"{word}{district}"), _meant(meant)
    if elsewhere:
        there = join([_province(each) for each in elsewhere])
        yield problem(Code.DISTRICT_ELSEWHERE, at, found=shown, expected=there, province=here, word=word, hint=hint)
    else:
        yield problem(Code.DISTRICT_UNKNOWN, at, found=quoted(district), word=word, province=here, hint=hint)


def misspelt(submission: Submission) -> Iterator[Problem]:
    """The agency, its district or its province, nearly but not exactly as the workbook names them, in a text."""
    sought = tuple(_sought(submission.agency))
    drafts = submission.drafts()
    for address, text in submission.prose():
        where = submission.where(address)
        if where in drafts or address == _PERSON:
            continue
        for lead, word, name in dict.fromkeys(_in_text(text, sought)):
            found, expected = quoted(lead + word), lead + name.shown
            yield problem(Code.NAME_MISSPELT, where, found=found, what=name.what, expected=expected)


@dataclass(frozen=True)
class _Name:
    """A name texts may misspell: what it names, how it is written, what leads it, and names of others alike."""

    what: str
    shown: str
    leads: re.Pattern[str]
    others: Callable[[], Collection[str]]

    @cached_property
    def key(self) -> str:
        """The name as it is compared."""
        return _key(self.shown)

    @cached_property
    def signs(self) -> list[str]:
        """The signs of the key."""
        return places.signs(self.key)

    @cached_property
    def halves(self) -> tuple[str, str]:
        """The first and the second half of the signs; a single slip leaves one of them whole."""
        middle = len(self.signs) // 2
        return "".join(self.signs[:middle]), "".join(self.signs[middle:])


def _sought(agency: Agency) -> Iterator[_Name]:
    place = agency.place
    rows = (
        ("หน่วยงาน", agency.name, agency.type.strippable if agency.type else (), places.all_places),
        (place.district_word, agency.district, place.also_typed_district, places.all_districts),
        ("จังหวัด", agency.province, agencies().province_prefixes, places.provinces),
    )
    for what, name, leads, others in rows:
        if name and leads and len(name) <= _LONGEST and places.slips(places.signs(_key(name))):
            longest_first = sorted(leads, key=len, reverse=True)
            yield _Name(what, name, re.compile("|".join(map(re.escape, longest_first))), others)


def _in_text(text: str, sought: Iterable[_Name]) -> Iterator[tuple[str, str, _Name]]:
    """(what leads it, the word, the name it misspells) of every misspelling."""
    text = arabic(text)
    led: set[int] = set()
    for name in sought:
        for lead in name.leads.finditer(text):
            start = lead.end() + (text[lead.end() : lead.end() + 1] == " ")
            led.add(start)
            word = _misspelling(text, start, name)
            if word:
                yield lead[0], word, name
    for word in _WORD.finditer(text):
        abbreviates = text.startswith(".", word.end())  # its last letters: there is no telling how many
        if word.start() not in led and not abbreviates:
            meant = next((name for name in sought if _misspells(word[0], name)), None)
            if meant and word[0] not in places.all_places() and all(word[0] != each.key for each in sought):
                yield "", word[0], meant


def _misspelling(text: str, start: int, name: _Name) -> str:
    """The word that begins here if it misspells the name; "" if it is the name, or another one."""
    line = text[start : start + 2 * len(name.key) + _LONGEST_KNOWN].partition("\n")[0]
    following = _key(line)
    exact = next((each for each in (name.shown, name.key) if text.startswith(each, start)), "")
    goes_on = exact and _GOES_ON.match(text, start + len(exact))
    if following.startswith(name.key) and not goes_on:
        return ""
    most = places.slips(name.signs)
    typed = places.signs(following)[: len(name.signs) + most]
    away = places.distances(name.signs, typed, most)
    fewest = min((each for each in away if each), default=most + 1)
    if fewest > most or _is_another(following, name):
        return ""
    ends = [place for place, each in enumerate(away) if each == fewest]
    words = ["".join(typed[:end]) for end in ends]
    apart = {len(_key(line[: gap.start()])) for gap in _APART.finditer(line)}
    whole = next((word for word in words if len(word) in apart), "")
    likely = (word for word in reversed(words) if word and _ENDS.match(following, len(word) - 1))
    return whole or next(likely, words[-1])


def _is_another(text: str, name: _Name) -> bool:
    """Whether a text begins with the name of some other place, also of one that lacks a น้อย, ใต้ or ใหม่ at its end."""
    others, length = name.others(), len(name.key)
    shortest = min(length - places.slips(name.signs), max(_SHORTEST, length - len("ใหม่")))
    begins = (text[:end] for end in range(shortest, _LONGEST_KNOWN + 1))
    return any(each in others and each not in (name.key, name.shown) for each in begins)


def _misspells(word: str, name: _Name) -> bool:
    """Whether a word standing alone is a name but for one sign."""
    first, second = name.halves
    if not (word.startswith(first) or word.endswith(second)):
        return False
    right = name.signs
    fewest_signs = len(word) - 2 * word.count("์")  # a silenced letter with its vowel and silencer is one
    if len(right) < _ALONE or len(word) < len(right) - 1 or fewest_signs > len(right) + 1:
        return False
    away = places.distances(right, places.signs(word), 1)
    return bool(away) and away[-1] == 1


def _key(name: str) -> str:
    return arabic("".join(name.split()))


def _province(name: str) -> str:
    return f"{agencies().place(name).province_word}{name}"


def _meant(name: str) -> str:
    return f" น่าจะเป็น “{name}”" if name else ""
