"""Names of places: provinces and districts that do not exist, and names misspelt in what people write.

All is a warning at most: a name may be newer than the list, or be meant as it stands.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from itadocs import places
from itadocs.assessment.framework import PlaceRule, agencies
from itadocs.assessment.model import Agency, Submission
from itadocs.catalogue import Code
from itadocs.problems import Problem, problem, quoted
from itadocs.thai import arabic

_LONGEST = 60  # a longer name is none, and comparing would be slow
_LONGEST_KNOWN = 24
_PERSON = "agency.signer_name"  # people are called like places
_ALONE = 6  # a shorter name standing alone is too much like other words

# What shows that a name is not over yet: a sign that cannot begin a word, or one letter alone that is no abbreviation.
_GOES_ON = re.compile(r"[ะ-ฺ็-๎]|[ก-ฮ](?![ก-๎.])")
_ENDS = re.compile(r"[ก-๎](?<![เ-ไ])(?![ะ-ฺ็-๎])")  # a sign that can end a word
_WORD = re.compile(r"[ก-๎\-]+")


def unknown_places(submission: Submission) -> Iterator[Problem]:
    """A province or a district of it that does not exist; of an unknown province nothing is known."""
    agency, where = submission.agency, submission.where
    province, district = agency.province, agency.district
    if not province:
        return
    if province not in places.provinces():
        hint = _meant(places.nearest(province, places.provinces()))
        yield problem(Code.PROVINCE_UNKNOWN, where("agency.province"), found=quoted(province), hint=hint)
        return
    known = places.districts(province)
    if not district or district in known:
        return
    word, here = agency.place.district_word, _province(province)
    capital = f"เมือง{province}"  # often called by its first word
    meant = capital if district == "เมือง" and capital in known else places.nearest(district, known)
    elsewhere = places.provinces_with(district)
    at, shown, hint = where("agency.district"), quoted(f"{word}{district}"), _meant(meant)
    if elsewhere:
        there = " ".join(map(_province, elsewhere))
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
    others: Callable[[], Iterable[str]]

    @property
    def key(self) -> str:
        return _key(self.shown)


def _sought(agency: Agency) -> Iterator[_Name]:
    place: PlaceRule = agency.place
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
        if word.start() not in led:
            meant = next((name for name in sought if _misspells(word[0], name)), None)
            if meant and word[0] not in places.all_places() and all(word[0] != each.key for each in sought):
                yield "", word[0], meant


def _misspelling(text: str, start: int, name: _Name) -> str:
    """The word that begins here if it misspells the name; "" if it is the name, or another one."""
    key = name.key
    if text.startswith(key, start) and not _GOES_ON.match(text, start + len(key)):
        return ""
    line = text[start : start + 2 * len(key) + _LONGEST_KNOWN].partition("\n")[0]
    if line.startswith(name.shown):
        return ""
    right, typed = places.signs(key), places.signs(_key(line))
    most = places.slips(right)
    typed = typed[: len(right) + most]
    away = places.distances(right, typed, most)
    fewest = min((each for each in away if each), default=most + 1)
    if fewest > most or _is_another(_key(line), len(key) - most, name):
        return ""
    ends = [place for place, each in enumerate(away) if each == fewest]
    words = ["".join(typed[:end]) for end in ends]
    following = _key(line)
    return next((word for word in reversed(words) if word and _ENDS.match(following, len(word) - 1)), words[-1])


def _is_another(text: str, shortest: int, name: _Name) -> bool:
    """Whether a text begins with the name of some other place."""
    others = frozenset(name.others()) - {name.key, name.shown}
    return any(text[:end] in others for end in range(max(2, shortest), _LONGEST_KNOWN + 1))


def _misspells(word: str, name: _Name) -> bool:
    """Whether a word standing alone is a name but for one sign."""
    right, typed = places.signs(name.key), places.signs(word)
    if len(right) < _ALONE or abs(len(right) - len(typed)) > 1:
        return False
    away = places.distances(right, typed, 1)
    return bool(away) and away[-1] == 1


def _key(name: str) -> str:
    return arabic("".join(name.split()))


def _province(name: str) -> str:
    return f"{agencies().place(name).province_word}{name}"


def _meant(name: str) -> str:
    return f" น่าจะเป็น “{name}”" if name else ""
