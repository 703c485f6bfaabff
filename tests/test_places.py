"""Place names are complete and in order, and a near-miss is told from another name."""

import subprocess
import sys
from pathlib import Path

import geothai
import pytest
from pythainlp.util import collate

from itadocs import places
from itadocs.thai import collated
from tests.support import complete, draw

EVERY_DISTRICT = [(province, district) for province in places.provinces() for district in places.districts(province)]


def test_all_provinces_and_districts_are_there_in_the_order_of_the_dictionary() -> None:
    assert len(places.provinces()) == 77
    assert (places.provinces()[0], places.provinces()[-1]) == ("กระบี่", "อุบลราชธานี")
    assert list(places.provinces()) == collate(places.provinces())
    assert len(EVERY_DISTRICT) == 928  # 878 อำเภอ and the 50 เขต of Bangkok
    assert places.districts("หนองคาย")[:4] == ("ท่าบ่อ", "เฝ้าไร่", "โพธิ์ตาก", "โพนพิสัย")
    assert places.districts("ทดสอบธานี") == ()


def test_names_are_bare_and_in_full() -> None:
    led = [district for _, district in EVERY_DISTRICT if district.startswith(("อำเภอ", "เขต", "กิ่งอำเภอ"))]
    assert led == []
    assert "พระนคร" in places.districts("กรุงเทพมหานคร")
    assert "เมืองหนองคาย" in places.districts("หนองคาย")


def test_the_provinces_of_a_district_are_known() -> None:
    assert places.provinces_with("เกาะคา") == ("ลำปาง",)
    assert len(places.provinces_with("เฉลิมพระเกียรติ")) == 5
    assert places.provinces_with("เมืองทดสอบ") == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("หนองค่าย", "หนองคาย"),  # a mark too many
        ("นครราชศรีมา", "นครราชสีมา"),  # two slips
        ("ศรีษะเกษ", "ศรีสะเกษ"),
        ("พัทธลุง", "พัทลุง"),
        ("บุรีรัม", "บุรีรัมย์"),  # a silenced letter missing
        ("อุตรดิต", "อุตรดิตถ์"),
        ("เพชรบุรณ์", "เพชรบูรณ์"),  # as far from เพชรบุรี, but less alike
        ("ปราจีนบรุี", "ปราจีนบุรี"),  # keys pressed in the wrong order
        ("ลำ ปาง", "ลำปาง"),
        ("แพร", "แพร่"),
        ("ประจวบ", "ประจวบคีรีขันธ์"),  # the first word for the whole
        ("อยุธยา", "พระนครศรีอยุธยา"),
    ],
)
def test_the_province_that_was_meant_is_found(typed: str, meant: str) -> None:
    assert places.nearest(typed, places.provinces()) == meant


@pytest.mark.parametrize(("typed", "province"), [("โพธารมย์", "ราชบุรี"), ("โพธราม", "ราชบุรี"), ("บ้านโป่้ง", "ราชบุรี")])
def test_the_district_that_was_meant_is_found(typed: str, province: str) -> None:
    assert places.nearest(typed, places.districts(province)) in ("โพธาราม", "บ้านโป่ง")


@pytest.mark.parametrize(
    "typed", ["", " ", "-", "เลข", "นคร", "บุรี", "โคราช", "ตัวอย่างธานี", "จำลองนคร", "ทดสอบธานี", "ก" * 32767]
)
def test_another_name_is_near_to_nothing(typed: str) -> None:
    assert places.nearest(typed, places.provinces()) == ""


@pytest.mark.parametrize(
    ("name", "neighbour"),
    [("เชียงใหม่", "เชียงราย"), ("ลำพูน", "ลำปาง"), ("นครปฐม", "นครพนม"), ("ตราด", "ตาก"), ("สุรินทร์", "บุรีรัมย์"),
     ("อุดรธานี", "อุทัยธานี"), ("ราชบุรี", "สระบุรี"), ("ยะลา", "ยโสธร"), ("หนองคาย", "หนองบัวลำภู")],
)  # fmt: skip
def test_neighbours_are_not_taken_for_each_other(name: str, neighbour: str) -> None:
    assert places.nearest(name, [neighbour]) == places.nearest(neighbour, [name]) == ""


def test_a_name_that_exists_is_never_a_near_miss() -> None:
    assert [each for each in places.provinces() if places.nearest(each, places.provinces())] == []
    assert [each for each in EVERY_DISTRICT if places.nearest(each[1], places.districts(each[0]))] == []


def test_the_names_are_all_those_of_geothai() -> None:
    """Where geothai knows better, the lines expected here are what ``places.txt`` is to hold."""
    bare = {
        province.name_th: [each.name_th.removeprefix("เขต") for each in geothai.districts(province.code)]
        for province in geothai.provinces()
    }
    lines = [f"{province}: {' '.join(collated(bare[province]))}" for province in collated(bare)]
    assert Path(str(places.__file__)).with_name("places.txt").read_text("utf-8").splitlines()[1:] == lines


def test_a_sound_workbook_is_built_without_geothai_and_pythainlp(tmp_path: Path) -> None:
    (tmp_path / "งาน.xlsx").write_bytes(draw(complete()))
    script = (
        "import sys; from pathlib import Path; from itadocs.pipeline import Request, produce\n"
        "assert produce(Path('งาน.xlsx').read_bytes(), Request()).documents\n"
        "print({'geothai', 'pythainlp'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "set()"
