"""What is warned of in names of places: on the sheet of the agency, and in texts."""

import time
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadocs import places
from itadocs.assessment import names
from itadocs.assessment.model import Submission
from itadocs.catalogue import Code, Severity
from itadocs.problems import Problem
from itadocs.thai import drafted
from tests.support import complete, examined

OURS = {
    "agency": ("นาทดสอบ", ("องค์การบริหารส่วนตำบล", "อบต.", "อบต. ", "ตำบล", "ต.")),
    "district": ("เกาะคา", ("อำเภอ", "อ.", "อ. ")),
    "province": ("ลำปาง", ("จังหวัด", "จ.")),
}
LEADS = [lead for _, leads in OURS.values() for lead in leads]
EXACT = [lead + name for name, leads in OURS.values() for lead in (*leads, "")]


def about(text: str = "", **agency: Any) -> tuple[Problem, ...]:
    """What is said of names if a measure has this text, and the agency these values."""
    entries = complete()
    entries["agency"][0] |= agency
    entries["measures"][0]["steps"] = text or "ประชุม"
    codes = (Code.PROVINCE_UNKNOWN, Code.DISTRICT_UNKNOWN, Code.DISTRICT_ELSEWHERE, Code.NAME_MISSPELT)
    return tuple(each for each in examined(entries).problems if each.code in codes)


@cache
def ours() -> Submission:
    submission = examined(complete()).submission
    assert submission is not None
    return submission


def misspelt(text: str) -> list[Problem]:
    """What is said of a text, without a workbook around it."""
    measure, *others = ours().measures
    return list(names.misspelt(replace(ours(), measures=(replace(measure, steps=(text,)), *others))))


# --- on the sheet of the agency ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agency", "said"),
    [
        ({"province": "ลำพาง"}, "ไม่มี “ลำพาง” ในรายชื่อจังหวัด → ตรวจตัวสะกด น่าจะเป็น “ลำปาง” ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้"),
        (
            {"province": "ทดสอบธานี", "district": "เมืองทดสอบ"},  # nothing is known of its districts
            "ไม่มี “ทดสอบธานี” ในรายชื่อจังหวัด → ตรวจตัวสะกด ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้",
        ),
        (
            {"district": "เกาะค้า"},
            "ไม่มี “เกาะค้า” ในรายชื่ออำเภอของจังหวัดลำปาง → ตรวจตัวสะกด น่าจะเป็น “เกาะคา” ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้",
        ),
        (
            {"district": "เมือง"},
            "ไม่มี “เมือง” ในรายชื่ออำเภอของจังหวัดลำปาง → ตรวจตัวสะกด น่าจะเป็น “เมืองลำปาง” ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้",
        ),
        (
            {"district": "แม่ริม"},
            "“อำเภอแม่ริม” อยู่ในจังหวัดเชียงใหม่ ไม่ได้อยู่ในจังหวัดลำปาง → แก้อำเภอหรือจังหวัดให้ตรงกัน น่าจะเป็น “แม่พริก”",
        ),
        (
            {"district": "พระนคร"},
            "“อำเภอพระนคร” อยู่ในกรุงเทพมหานคร ไม่ได้อยู่ในจังหวัดลำปาง → แก้อำเภอหรือจังหวัดให้ตรงกัน",
        ),
        (
            {"province": "กทม.", "district": "ปทุมวน"},
            "ไม่มี “ปทุมวน” ในรายชื่อเขตของกรุงเทพมหานคร → ตรวจตัวสะกด น่าจะเป็น “ปทุมวัน” ถ้าที่กรอกถูกต้องแล้วไม่ต้องแก้",
        ),
    ],
)
def test_a_place_that_does_not_exist_is_one_warning_with_what_was_probably_meant(
    agency: dict[str, Any], said: str
) -> None:
    (found,) = about(**agency)
    assert f"{found.message} → {found.remedy}" == said
    assert found.severity is Severity.WARNING
    assert found.where.cell == ("B8" if found.code is Code.PROVINCE_UNKNOWN else "B7")


@pytest.mark.parametrize(
    "agency",
    [
        {"province": "จ.ลำปาง"},
        {"province": None},
        {"district": None},
        {"district": "เมืองลำปาง"},
        {"province": "กรุงเทพฯ", "district": "พระนคร"},
        {"agency_type": "เมืองพัทยา", "name": None, "province": "ชลบุรี", "district": "บางละมุง"},
        {"agency_type": "องค์การบริหารส่วนจังหวัด", "name": "ลำปาง", "district": None},
    ],
)
def test_a_place_that_exists_and_one_that_is_missing_are_not_warned_of(agency: dict[str, Any]) -> None:
    assert about(**agency) == ()


# --- in texts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("นายกองค์การบริหารส่วนตำบลนาทดสอปเป็นประธาน", "องค์การบริหารส่วนตำบลนาทดสอป", "องค์การบริหารส่วนตำบลนาทดสอบ"),
        ("ของอบต. นาทดอบ ได้จัด", "อบต.นาทดอบ", "อบต.นาทดสอบ"),
        ("ในตำบลนาทดสอบบได้จัด", "ตำบลนาทดสอบบ", "ตำบลนาทดสอบ"),
        ("ที่ว่าการอำเภอเกาะค่าและ", "อำเภอเกาะค่า", "อำเภอเกาะคา"),
        ("อ.เกาคา จ.ลำปาง", "อ.เกาคา", "อ.เกาะคา"),
        ("อำเภอเกาะคา จังหวัดลำพางทราบ", "จังหวัดลำพาง", "จังหวัดลำปาง"),
        ("เวที (นาทดสอม) วันศุกร์", "นาทดสอม", "นาทดสอบ"),  # standing alone
    ],
)
def test_a_misspelt_name_is_warned_of_with_its_cell_and_the_right_spelling(text: str, found: str, right: str) -> None:
    (said,) = about(text)
    assert (said.code, said.where.sheet, said.where.cell) == (Code.NAME_MISSPELT, "มาตรการ", "F4")
    assert f"“{found}”" in said.message
    assert f"“{right}”" in said.remedy


@pytest.mark.parametrize(
    "text",
    [
        "องค์การบริหารส่วนตำบลนาทดสอบได้จัดประชุม ณ ที่ว่าการอำเภอเกาะคา จังหวัดลำปางทราบ",
        "อำเภอเกาะ คา จ. ลำปาง",  # a blank within is no other spelling
        "ศึกษาดูงานจังหวัดลำพูน อำเภอเกาะช้าง และเกาะจันทร์",  # other places
        "อบต.นาทดแทนและตำบลใกล้เคียง",
        "แจ้งอำเภอและจังหวัดทราบ ต.ค. 2568",
        "เก็บกะลา ลำแพง",  # short, and led by nothing
        "ทดสอบ นา",
        "เกาะคาจ.ลำปาง นาทดสอบอ.เกาะคา",
        "",
    ],
)
def test_right_names_and_other_names_are_not_warned_of(text: str) -> None:
    assert about(text) == ()


def test_the_signer_is_a_person_and_no_place() -> None:
    assert about(signer_name="นาง นาทดสอม") == ()
    (found,) = about(signer_position="นายกองค์การบริหารส่วนตำบลนาทดสอม")
    assert found.where.cell == "B17"


def test_drafts_are_not_read() -> None:
    first, *others = ours().indicators

    def found(finding: str) -> list[Problem]:
        return list(names.misspelt(replace(ours(), indicators=(replace(first, finding=finding), *others))))

    assert found(drafted("อบต.นาทดสอป")) == []
    assert len(found("อบต.นาทดสอป")) == 1


def test_names_that_differ_in_their_end_alone_are_told_apart() -> None:
    neighbour = "อบต.หนองสูงได้ร่วมกับ อบต.หนองสูง ตำบลหนองสูงเหนือ"
    assert about(neighbour, name="หนองสูงใต้", district="หนองสูง", province="มุกดาหาร") == ()
    assert len(about("อบต.หนองสุงใต้", name="หนองสูงใต้", district="หนองสูง", province="มุกดาหาร")) == 1


def test_a_sign_of_repetition_is_no_part_of_a_name() -> None:
    assert about("เดินทางไปบ้านกลางๆ และนาทดสอบๆ", name="บ้านกลาง") == ()
    assert misspelt("ณ นาทดสอบๆ") == []
    assert len(misspelt("ณ นาทดสอมๆ")) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("จังหวัดชัยภูมิ์ จ.ชัยภูมิ", "จังหวัดชัยภูมิ์"),
        ("จังหวัดชัยภูม จัดประชุม", "จังหวัดชัยภูม"),
        ("(จังหวัดชัยพูมิ) จัดประชุม", "จังหวัดชัยพูมิ"),
        ("จังหวัดชัย พูมิ จัดประชุม", "จังหวัดชัยพูมิ"),
    ],
)
def test_what_is_quoted_ends_where_the_word_ends_in_the_text(text: str, word: str) -> None:
    (found,) = about(text, province="ชัยภูมิ", district="เมืองชัยภูมิ")
    assert f"“{word}”" in found.message


def test_words_of_quite_another_length_are_not_even_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    signs = places.signs

    def counted(text: str) -> list[str]:
        taken.append(text)
        return signs(text)

    monkeypatch.setattr(places, "signs", counted)
    (found,) = misspelt("ไป นาทดสอม ก ประชาชนในพื้นที่ใกล้เคียงทั้งหมด การปฏิบัติหน้าที่โดยสุจริตและโปร่งใส")
    assert "“นาทดสอม”" in found.message
    assert not [each for each in taken if each == "ก" or len(each) > 12]


def test_names_of_other_signs_than_thai_letters_are_compared_too() -> None:
    assert about("อบต.บ้าน โคก ๒ และ อบต.บ้านโคก 2", name="บ้านโคก 2") == ()


AROUND = st.sampled_from(["ได้จัดประชุม", "ร่วมกับ", " ", "\n", "และ", "ของ", "ประชาชนใน", "(", ")", "๑. ", " ณ "])


@settings(max_examples=150, deadline=None, database=None, derandomize=True)
@given(st.lists(st.one_of(AROUND, st.sampled_from(EXACT)), min_size=1, max_size=12))
def test_exact_names_anywhere_never_warn(parts: list[str]) -> None:
    assert misspelt("".join(parts)) == []


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str, str]:
    """(what leads it, a name with one slip in it, the right name)."""
    name, leads = OURS[draw(st.sampled_from(sorted(OURS)))]
    at = draw(st.integers(0, len(name) - 1))
    other = draw(st.sampled_from(["", name[at] * 2, name[at] + "่", *"กงชตมรสอ"]))
    return draw(st.sampled_from(leads)), name[:at] + other + name[at + 1 :], name


@settings(max_examples=200, deadline=None, database=None, derandomize=True)
@given(slips(), st.sampled_from([" ", "\n", "", ")", "ได้จัดประชุม", " และ"]), st.lists(AROUND, max_size=4))
def test_one_slip_in_a_name_that_is_led_always_warns(slip: tuple[str, str, str], after: str, before: list[str]) -> None:
    lead, wrong, name = slip
    if wrong == name or wrong in places.all_places():
        return
    found = misspelt("".join(before) + lead + wrong + after)
    assert [each.where.cell for each in found] == ["F4"]
    assert f"{lead.strip()}{name}" in found[0].remedy.replace(f"{lead}{name}", f"{lead.strip()}{name}")


@pytest.mark.parametrize(
    "repeated", ["ต.", "ตำบลนาทดสอป", "เกาะ", "นาทดสอม ", "อ. ", "ก" * 7 + " ", "ตำบลนา ", "ก", "ก-"]
)
def test_a_full_cell_is_read_in_time(repeated: str) -> None:
    begun = time.perf_counter()
    misspelt((repeated * 32767)[:32767])
    assert time.perf_counter() - begun < 3
