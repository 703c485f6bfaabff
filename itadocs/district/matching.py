"""Whose workbook is it? By the agency's code inside, else by its name; never by the name of the file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from itadocs.assessment.model import Agency
from itadocs.thai import arabic, squeezed


@dataclass(frozen=True)
class Match:
    """The agency a workbook belongs to, and what is to be said about it.

    ``named`` is another agency of the list whose name the workbook bears; the workbook's owner is in doubt then.
    """

    agency: Agency
    note: str = ""
    differs: str = ""  # how the name differs from the list's: to be mended
    named: Agency | None = None


def match(code: str, written: Agency | None, listed: Sequence[Agency]) -> Match | str:
    """The agency of the list that a workbook belongs to, or why there is none."""
    coded = [each for each in listed if code and same_code(code, each.code)]
    if not coded:
        return _by_name(code, written, listed)
    if written is None or not is_named(written):
        return Match(coded[0])
    if agreeing := [each for each in coded if same_name(written, each)]:
        return Match(agreeing[0])
    return _in_doubt(code, written, coded[0], listed)


def _in_doubt(code: str, written: Agency, coded: Agency, listed: Sequence[Agency]) -> Match:
    """A workbook with the code of one agency and the name of another, in the list or not."""
    named = next((each for each in listed if same_name(written, each)), None)
    if named is None:
        differs = f"ชื่อในสมุดงาน “{called(written)}” ไม่ตรงกับรายชื่อ “{called(coded)}” แก้ในสมุดงานหรือในรายชื่อให้ตรงกัน"
        return Match(coded, differs=differs)
    differs = (
        f"รหัส {code} เป็นของ{called(coded)} แต่ชื่อในสมุดงานเป็นของ{called(named)} "
        "อาจคัดลอกสมุดงานของหน่วยงานอื่นมากรอก ให้หน่วยงานเจ้าของกรอกในแบบฟอร์มของตนแล้วส่งใหม่"
    )
    return Match(coded, differs=differs, named=named)


def _by_name(code: str, written: Agency | None, listed: Sequence[Agency]) -> Match | str:
    why = f"รหัส {code} ในสมุดงานไม่อยู่ในรายชื่อ" if code else "ในสมุดงานไม่มีรหัสหน่วยงาน"
    if written is None or not is_named(written):
        return f"{why} และไม่มีชื่อ"
    named = [each for each in listed if same_name(written, each)]
    if len(named) == 1:
        return Match(named[0], note=f"จับคู่ด้วยชื่อ เพราะ{why}" if code or named[0].code else "")
    return f"{why} และชื่อ “{called(written)}” {'ตรงกับหลายหน่วยงาน' if named else 'ไม่อยู่ในรายชื่อ'}"


def gathered(workbooks: Sequence[tuple[str, Agency | None]]) -> tuple[Agency, ...]:
    """The agencies that these workbooks (code, agency) name, once each, by code and name."""
    found: list[Agency] = []
    for code, written in sorted(workbooks, key=lambda each: not each[0]):  # one with a code says more
        if written is None or not (written.code or is_named(written)):
            continue
        matched = match(code, written, found)
        if isinstance(matched, str) or matched.differs:
            found.append(written)
    return tuple(sorted(found, key=lambda each: (not each.code, _comparable(each.code), called(each))))


def is_named(agency: Agency) -> bool:
    """Whether the agency's name is given; some types need none."""
    return bool(agency.name or (agency.type and not agency.type.named))


def same_code(left: str, right: str) -> bool:
    """Whether two codes are the same but for the digits' script, blanks and letter case."""
    return _comparable(left) == _comparable(right)


def same_name(left: Agency, right: Agency) -> bool:
    """Whether two agencies are the same by type, bare name and district, as far as both are given."""
    types = left.type is None or right.type is None or left.type == right.type
    named = squeezed(left.name) == squeezed(right.name)
    districts = not left.district or not right.district or squeezed(left.district) == squeezed(right.district)
    return types and named and districts


def called(agency: Agency) -> str:
    """The agency as it is told from others of the same name."""
    return f"{agency.full_name} {agency.location}".strip()


def is_in_path(code: str, file: str) -> bool:
    """Whether a code stands in a path by itself, not as part of a longer word or number."""
    inside = re.escape(_comparable(code))
    return bool(code) and re.search(rf"(?<![0-9a-zก-๛]){inside}(?![0-9a-zก-๛])", _lowered(file)) is not None


def _comparable(code: str) -> str:
    return _lowered(squeezed(code))


def _lowered(text: str) -> str:
    return arabic(text).casefold()
