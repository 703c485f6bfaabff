"""What agencies return is collected from any folder: each file has its fate, each agency its state, and the reason."""

import io
import os
import shutil
import stat
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.packaging.custom import StringProperty

from itadocs import files
from itadocs.assessment.district import Overview, Return, State, Use
from itadocs.assessment.model import Agency
from itadocs.catalogue import Code
from itadocs.district import distribute, roster
from itadocs.district.collect import collect, save
from itadocs.district.distribute import MANIFEST_NAME, Handout, Job
from itadocs.district.matching import gathered, is_in_path, match
from itadocs.district.previous import Archive
from itadocs.district.scores import Given
from itadocs.loading import LARGEST
from itadocs.pipeline import Request, examine
from itadocs.problems import problem
from itadocs.workbook import book, form
from itadocs.workbook.summary_table import TOP
from tests.district import agency, invented
from tests.support import complete, draw, fill, framework, last_saved, mark
from tests.test_cli import run

NORTH, SOUTH, EAST = agency("นาเหนือ", "0101"), agency("นาใต้", "0102"), agency("นาออก", "0103")
LISTED = (NORTH, SOUTH, EAST)


@cache
def filled(name: str = "นาเหนือ", code: str = "0101", score: float = 90.0, faults: int = 0, year: int = 2568) -> bytes:
    """A returned workbook; with so many indicators left without a score."""
    entries = complete() if year == 2568 else {"agency": [{**complete()["agency"][0], "assessed_year": year}]}
    entries["agency"][0] |= {"name": name, "code": code}
    for number, each in enumerate(entries.get("indicators", ())):
        each["score"] = "เก้าสิบ" if number < faults else score
    if year != 2568:
        entries["indicators"] = [{"number": each.number, "score": score} for each in framework(year).indicators]
    return draw(entries, year)


@cache
def blank(name: str = "นาเหนือ", code: str = "0101") -> bytes:
    """A form as it was handed out."""
    kept = ("agency_type", "name", "district", "province")
    return form.draw(
        framework(),
        (),
        {"agency": [{key: complete()["agency"][0][key] for key in kept} | {"name": name, "code": code}]},
    )


def saved(data: bytes, day: int | None) -> bytes:
    """The workbook, last saved on this day; without one, by a program that does not say when."""
    return last_saved(data, f"2026-03-{day:02}T08:00:00Z") if day else data


def distributed(folder: Path, *agencies: Agency, year: int = 2568, score: int | None = None) -> tuple[Handout, ...]:
    """Forms handed out, with the manifest; if asked with the same score everywhere in them."""
    official = framework(year)
    scored = Given({each.number: Decimal(score) for each in official.indicators} if score else {})
    job = Job(official, folder, agencies, {each.code: scored for each in agencies}, Archive(), frozenset(), ())
    handouts = tuple(distribute.hand_out(job))
    assert distribute.write_manifest(job, handouts) == ()
    return handouts


def edited(data: bytes, change: Any) -> bytes:
    """The workbook as changed with openpyxl in hand."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    change(workbook)
    packed = io.BytesIO()
    workbook.save(packed)
    return packed.getvalue()


def kind(name: str) -> bytes:
    """A workbook of ours of another kind."""
    workbook: Any = openpyxl.Workbook()
    workbook.custom_doc_props.append(StringProperty(name="itadocs.kind", value=name))
    packed = io.BytesIO()
    workbook.save(packed)
    return packed.getvalue()


def lay(folder: Path, given: dict[str, bytes]) -> Path:
    """The folder with these files in it."""
    for name, data in given.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def overview_of(
    folder: Path, given: dict[str, bytes], listed: Sequence[Agency] | None = LISTED, year: int | None = 2568
) -> Overview:
    collected = collect(lay(folder, given), listed, year)
    assert collected.overview is not None, collected.problems
    return collected.overview


def of(overview: Overview, wanted: Agency) -> Return:
    return next(each for each in overview.returns if each.agency == wanted)


def uses(overview: Overview) -> dict[str, Use]:
    return {each.file: each.use for each in overview.files}


def why(overview: Overview, file: str) -> str:
    return next(each.reason for each in overview.files if each.file == file)


# --- whose, and in what state ----------------------------------------------------------------------------------


def test_a_workbook_is_known_by_the_code_inside_at_any_depth_and_under_any_name(tmp_path: Path) -> None:
    given = {"ก/ข/ค/สำเนาของ Copy (3).xlsx": filled(), "0101.xlsm": filled("นาใต้", "0102")}
    whole = overview_of(tmp_path, given)
    assert [(each.agency.code, each.state, each.file) for each in whole.returns] == [
        ("0101", State.READY, "ก/ข/ค/สำเนาของ Copy (3).xlsx"),
        ("0102", State.READY, "0101.xlsm"),
        ("0103", State.MISSING, ""),
    ]
    assert of(whole, NORTH).reason == ""
    assert of(whole, EAST).reason == "ไม่พบสมุดงานของหน่วยงานนี้"
    assert set(uses(whole).values()) == {Use.TAKEN}
    assert [scores.overall for _, scores in whole.scored] == [Decimal("90.00")] * 2
    assert len(of(whole, NORTH).items) == len(framework().items)


def test_the_codes_script_blanks_and_case_do_not_matter() -> None:
    listed = (agency("ก", "ab12"), agency("ข", "๐๑๐๒"))
    assert match("AB 12", None, listed) == match("ab12", None, listed)
    matched = match("0102", None, listed)
    assert not isinstance(matched, str)
    assert matched.agency is listed[1]


def test_an_incomplete_workbook_says_how_many_faults_and_the_first_two_with_their_cells(tmp_path: Path) -> None:
    north = of(overview_of(tmp_path, {"a.xlsx": filled(faults=3)}), NORTH)
    assert north.state is State.INCOMPLETE
    assert north.scores is None
    assert north.reason.startswith("มีจุดที่ต้องแก้ไข 3 จุด ได้แก่ แผ่นงาน คะแนนตัวชี้วัด ช่อง D4 (")
    assert north.reason.endswith(" และอีก 1 จุด")
    assert "ช่อง D5" in north.reason
    assert "ช่อง D6" not in north.reason


def test_scores_count_even_where_another_part_is_incomplete(tmp_path: Path) -> None:
    def unsigned(workbook: Any) -> None:
        workbook["มาตรการ"]["E4"] = None

    north = of(overview_of(tmp_path, {"a.xlsx": edited(filled(), unsigned)}), NORTH)
    assert north.state is State.INCOMPLETE
    assert north.scores is not None


@pytest.mark.parametrize(
    ("stated", "items"), [({"published_overall": 12}, len(framework().items)), ({"assessed_year": 2567}, 0)]
)
def test_scores_that_the_workbook_contradicts_do_not_count(tmp_path: Path, stated: dict[str, int], items: int) -> None:
    entries = complete()
    entries["agency"][0] |= {"name": "นาเหนือ", "code": "0101", **stated}
    north = of(overview_of(tmp_path, {"a.xlsx": draw(entries)}), NORTH)
    assert (north.state, north.scores, len(north.items)) == (State.INCOMPLETE, None, items)


def test_a_form_as_handed_out_is_no_return(tmp_path: Path) -> None:
    whole = overview_of(
        tmp_path, {"แจก/0101.xlsx": blank(), "แจก/0102.xlsx": blank("นาใต้", "0102"), "ส่ง/x.xlsx": filled()}
    )
    assert [each.state for each in whole.returns] == [State.READY, State.MISSING, State.MISSING]
    assert of(whole, SOUTH).reason == "พบเฉพาะแบบฟอร์มที่ยังไม่ได้กรอก (แจก/0102.xlsx)"
    assert uses(whole) == {"แจก/0101.xlsx": Use.OTHER, "แจก/0102.xlsx": Use.OTHER, "ส่ง/x.xlsx": Use.TAKEN}


def test_a_form_handed_out_with_last_years_plan_in_it_is_no_return_but_one_with_a_new_plan_is(tmp_path: Path) -> None:
    def planned(year: int) -> bytes:
        entries = complete()
        kept = {"agency": [entries["agency"][0] | {"name": "นาเหนือ", "code": "0101"}], "measures": entries["measures"]}
        for each in kept["measures"]:
            each["year"] = year
        return draw(kept)

    assert of(overview_of(tmp_path, {"a.xlsx": planned(2568)}), NORTH).state is State.MISSING
    assert of(overview_of(tmp_path, {"a.xlsx": planned(2569)}), NORTH).state is State.INCOMPLETE


def test_a_form_handed_out_with_scores_in_it_is_no_return_while_it_is_the_very_same_file(tmp_path: Path) -> None:
    """Scores that are published are filled in by who hands the forms out; the manifest knows each file by its hash."""
    (form,) = distributed(tmp_path / "ก", NORTH, score=90)
    distributed(tmp_path / "ข", SOUTH, score=90)
    whole = overview_of(tmp_path, {})
    assert [(each.state, each.scores) for each in whole.returns] == [(State.MISSING, None)] * 3
    path = tmp_path / "ก" / form.file
    path.write_bytes(saved(path.read_bytes(), 3))
    assert of(overview_of(tmp_path, {}), NORTH).file == f"ก/{form.file}"


@pytest.mark.parametrize(
    ("sheet", "begun"),
    [
        ("analysis", {"issue": 1, "maintain": "รักษาระดับ"}),
        ("remarks", {"kind": "ข้อจำกัด", "text": "บุคลากรมีน้อย"}),
        ("items", {"code": "i1", "deficiency": "ยังไม่ชัดเจน"}),
        ("indicators", {"number": 1, "finding": "ข้อค้นพบ"}),
        ("indicators", {"number": 1, "develop": "สิ่งที่ควรพัฒนา"}),
    ],
)
def test_a_form_with_texts_but_no_score_yet_is_a_return(tmp_path: Path, sheet: str, begun: dict[str, Any]) -> None:
    entries = {"agency": [complete()["agency"][0] | {"name": "นาเหนือ", "code": "0101"}], sheet: [begun]}
    assert of(overview_of(tmp_path, {"a.xlsx": draw(entries)}), NORTH).state is State.INCOMPLETE


def test_without_a_code_the_name_decides_and_the_reason_says_so(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"a.xlsx": filled(code=""), "b.xlsx": filled("นาใต้", "9999")})
    assert (of(whole, NORTH).state, of(whole, SOUTH).state) == (State.READY, State.READY)
    assert of(whole, NORTH).reason == "จับคู่ด้วยชื่อ เพราะในสมุดงานไม่มีรหัสหน่วยงาน"
    assert of(whole, SOUTH).reason == "จับคู่ด้วยชื่อ เพราะรหัส 9999 ในสมุดงานไม่อยู่ในรายชื่อ"


def test_a_name_that_fits_several_agencies_decides_nothing(tmp_path: Path) -> None:
    twins = (agency("นาเหนือ", "1", "อำเภอเดียว"), agency("นาเหนือ", "2", "อำเภอเดียว"))
    assert "ตรงกับหลายหน่วยงาน" in str(match("", agency("นาเหนือ", "", "อำเภอเดียว"), twins))
    apart = (agency("นาเหนือ", "1", "ตะวันตก"), agency("นาเหนือ", "2", "ตะวันออก"))
    matched = match("", agency("นาเหนือ", "", "ตะวันออก"), apart)
    assert not isinstance(matched, str)
    assert matched.agency.code == "2"


def test_a_neighbours_copied_workbook_is_nobodys_score(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"a.xlsx": filled("นาใต้", "0101")})
    north, south = of(whole, NORTH), of(whole, SOUTH)
    assert (north.state, north.scores, north.file) == (State.INCOMPLETE, None, "a.xlsx")
    assert "รหัส 0101 เป็นของ" in north.reason
    assert "นาใต้" in north.reason
    assert south.state is State.MISSING
    assert "ไฟล์ a.xlsx" in south.reason
    assert uses(whole) == {"a.xlsx": Use.REFUSED}


def test_a_copied_neighbours_workbook_never_drives_out_the_agencys_own(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"own.xlsx": saved(filled(), 1), "copy.xlsx": saved(filled("นาใต้", "0101"), 9)})
    assert (of(whole, NORTH).state, of(whole, NORTH).file) == (State.READY, "own.xlsx")
    assert uses(whole) == {"copy.xlsx": Use.REFUSED, "own.xlsx": Use.TAKEN}


def test_a_name_the_list_does_not_know_is_to_be_mended(tmp_path: Path) -> None:
    north = of(overview_of(tmp_path, {"a.xlsx": filled("นาเหนอ", "0101")}), NORTH)
    assert north.state is State.INCOMPLETE
    assert north.scores is not None
    assert "ไม่ตรงกับรายชื่อ" in north.reason


def test_an_agency_that_is_not_in_the_list_is_named(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"a.xlsx": filled("นาไกล", "7777")})
    assert uses(whole) == {"a.xlsx": Use.UNKNOWN}
    assert "นาไกล" in why(whole, "a.xlsx")
    assert {each.state for each in whole.returns} == {State.MISSING}


# --- versions and years ----------------------------------------------------------------------------------------


def test_a_form_of_another_year_says_which_and_what_to_do(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"a.xlsx": filled(year=2567)})
    north = of(whole, NORTH)
    assert (north.state, north.scores, north.file) == (State.WRONG_VERSION, None, "a.xlsx")
    assert "ปีงบประมาณ พ.ศ. 2567 แต่ครั้งนี้รวบรวมข้อมูลปี 2568 → กรอกในแบบฟอร์มของปี 2568" in north.reason
    assert uses(whole) == {"a.xlsx": Use.REFUSED}


def test_a_form_of_another_version_belongs_to_its_agency_by_the_hidden_code(tmp_path: Path) -> None:
    def older(workbook: Any) -> None:
        workbook["_meta"]["B2"] = 0

    north = of(overview_of(tmp_path, {"a.xlsx": edited(filled(), older)}), NORTH)
    assert north.state is State.WRONG_VERSION
    assert "รุ่น 0 แต่โปรแกรมรุ่นนี้อ่านได้เฉพาะรุ่น 1 และ 2" in north.reason


def test_a_version_nobody_can_be_found_for_is_refused(tmp_path: Path) -> None:
    def nameless(workbook: Any) -> None:
        workbook["_meta"]["B2"], workbook["_meta"]["B4"] = 0, "8888"

    whole = overview_of(tmp_path, {"a.xlsx": edited(filled(), nameless)})
    assert uses(whole) == {"a.xlsx": Use.REFUSED}
    assert "รุ่น 0" in why(whole, "a.xlsx")
    assert "8888" in why(whole, "a.xlsx")


def test_the_right_year_is_taken_before_a_later_file_of_a_wrong_one(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"a.xlsx": saved(filled(), 1), "b.xlsx": saved(filled(year=2567), 9)})
    assert of(whole, NORTH).file == "a.xlsx"
    assert uses(whole) == {"a.xlsx": Use.TAKEN, "b.xlsx": Use.REFUSED}


def test_the_year_is_the_one_most_returned_the_newest_of_equals(tmp_path: Path) -> None:
    one = {"a.xlsx": filled(), "b.xlsx": filled("นาใต้", "0102", year=2567)}
    assert overview_of(tmp_path, one, year=None).framework.fiscal_year == 2568
    two = {"c.xlsx": filled("นาออก", "0103", year=2567)}
    assert overview_of(tmp_path, two, year=None).framework.fiscal_year == 2567
    assert overview_of(tmp_path, {}, year=2568).framework.fiscal_year == 2568


def test_a_year_the_program_does_not_know_is_said(tmp_path: Path) -> None:
    assert collect(lay(tmp_path, {"a.xlsx": filled()}), LISTED, 2500).problems[0].code is Code.FILE_YEAR_UNKNOWN


def test_a_framework_of_ones_own_says_the_year_and_another_asked_for_is_a_contradiction(tmp_path: Path) -> None:
    own = Request(framework=framework(2567))
    lay(tmp_path, {"a.xlsx": filled(year=2567), "b.xlsx": filled("นาใต้", "0102"), "c.xlsx": filled("นาออก", "0103")})
    whole = collect(tmp_path, LISTED, request=own).overview
    assert whole is not None
    assert whole.framework.fiscal_year == 2567
    assert [each.scores is None for each in whole.returns] == [False, True, True]
    assert [each.state for each in whole.returns[1:]] == [State.WRONG_VERSION] * 2
    assert [each.code for each in collect(tmp_path, LISTED, 2568, own).problems] == [Code.FRAMEWORK_OTHER_YEAR]


# --- several workbooks of one agency ---------------------------------------------------------------------------


def test_the_last_saved_is_taken_by_the_date_inside_not_by_that_of_the_copy(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            "a.xlsx": saved(filled(score=80.0), 2),
            "b.xlsx": saved(filled(score=90.0), 1),
            "c.xlsx": saved(filled(), None),
        },
    )
    os.utime(tmp_path / "a.xlsx", (1, 1))
    whole = overview_of(tmp_path, {})
    assert of(whole, NORTH).file == "a.xlsx"
    assert uses(whole) == {"a.xlsx": Use.TAKEN, "b.xlsx": Use.OLDER, "c.xlsx": Use.OLDER}
    assert "ใช้ไฟล์ a.xlsx ซึ่งบันทึกภายหลังแทน" in why(whole, "b.xlsx")


def test_of_those_saved_together_the_one_with_fewer_faults_then_the_first_by_path(tmp_path: Path) -> None:
    given = {"a.xlsx": filled(faults=2), "b.xlsx": filled(faults=1), "c.xlsx": filled(faults=1, score=91.0)}
    whole = overview_of(tmp_path, {name: saved(data, 5) for name, data in given.items()})
    assert of(whole, NORTH).file == "b.xlsx"
    assert why(whole, "a.xlsx").endswith("ใช้ไฟล์ b.xlsx ซึ่งบันทึกพร้อมกันแต่มีจุดที่ต้องแก้ไขน้อยกว่าแทน")
    assert why(whole, "c.xlsx").endswith("ใช้ไฟล์ b.xlsx ซึ่งบันทึกพร้อมกันแทน ตามลำดับชื่อไฟล์")


# --- other files -----------------------------------------------------------------------------------------------

OLE = b"\xd0\xcf\x11\xe0"
STRANGE = {
    "0101 นาเหนือ.xlsx": OLE + "EncryptedPackage".encode("utf-16-le"),
    "old.xls": OLE + b"workbook",
    "torn.xlsx": filled()[:4000],
    "empty.xlsx": b"",
    "text.xlsx": b"a,b\n",
    "foreign.xlsx": kind("somebody.else"),
    "list.xlsx": kind("itadocs.manifest"),
    "summary.xlsx": kind("itadocs.summary"),
    "~$a.xlsx": b"lock",
    "._a.xlsx": b"x",
    "desktop.ini": b"x",
    "b.docx": b"x",
    "b.zip": b"PK",
    "b.jpg": b"x",
    "b": b"x",
    "c.xlsb": b"PK",
}


def test_every_other_file_is_listed_with_a_reason_and_none_is_tripped_over(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, STRANGE)
    refused = {"0101 นาเหนือ.xlsx", "old.xls", "torn.xlsx", "empty.xlsx", "text.xlsx", "foreign.xlsx", "b.zip", "c.xlsb"}
    assert {file for file, use in uses(whole).items() if use is Use.REFUSED} == refused
    assert {file for file, use in uses(whole).items() if use is Use.OTHER} == STRANGE.keys() - refused
    assert all(each.reason for each in whole.files)
    assert [each.file for each in whole.files] == sorted(STRANGE)
    assert "รหัสผ่าน" in why(whole, "0101 นาเหนือ.xlsx")
    assert "บันทึกเป็นชนิด .xlsx" in why(whole, "old.xls")
    assert "แตกไฟล์" in why(whole, "b.zip")
    assert "บันทึกเป็นชนิด .xlsx" in why(whole, "c.xlsb")
    assert why(whole, "summary.xlsx") == "ไฟล์สรุปที่โปรแกรมสร้างไว้"


def test_a_file_that_cannot_be_opened_is_a_hint_for_the_agency_whose_code_stands_in_its_path(tmp_path: Path) -> None:
    locked = STRANGE["0101 นาเหนือ.xlsx"]
    whole = overview_of(tmp_path, {"0101 นาเหนือ.xlsx": locked, "ส่ง/0102/งาน.xlsx": locked, "20103.xlsx": locked})
    assert {each.state for each in whole.returns} == {State.MISSING}
    assert "ไฟล์ 0101 นาเหนือ.xlsx อาจเป็นของหน่วยงานนี้: สมุดงานนี้ตั้งรหัสผ่านไว้" in of(whole, NORTH).reason
    assert "ส่ง/0102/งาน.xlsx" in of(whole, SOUTH).reason
    assert of(whole, EAST).reason == "ไม่พบสมุดงานของหน่วยงานนี้"
    assert not is_in_path("", "0101.xlsx")
    assert is_in_path("ก1", "ส่ง-ก๑.xlsx")


@pytest.mark.parametrize("name", ["0101.zip", "0101.xlsb"])
def test_what_may_hold_a_workbook_that_cannot_be_read_is_a_hint_for_the_agency(tmp_path: Path, name: str) -> None:
    north = of(overview_of(tmp_path, {name: b"PK"}), NORTH)
    assert north.reason.startswith(f"ไฟล์ {name} อาจเป็นของหน่วยงานนี้: ไฟล์")
    assert north.cause == "เปิดไฟล์ที่ส่งไม่ได้"


def test_of_a_file_without_an_ending_the_content_decides(tmp_path: Path) -> None:
    whole = overview_of(tmp_path, {"งาน": filled(), "บันทึก": b"x", "0102": STRANGE["0101 นาเหนือ.xlsx"]})
    assert uses(whole) == {"งาน": Use.TAKEN, "บันทึก": Use.OTHER, "0102": Use.REFUSED}


@pytest.mark.parametrize("said", ["2026-03-01T08:00:00ZZ", "2026-03-01T08:00:00+99:00"])
def test_a_date_nobody_can_read_keeps_no_workbook_out(tmp_path: Path, said: str) -> None:
    data = filled()
    whole = overview_of(tmp_path, {"a.xlsx": last_saved(data, said)})
    assert (of(whole, NORTH).state, uses(whole)) == (State.READY, {"a.xlsx": Use.TAKEN})
    stated = book.imprint((tmp_path / "a.xlsx").read_bytes())
    assert (stated.kind, stated.code, stated.saved) == ("itadocs.submission", "0101", None)
    whole = overview_of(tmp_path, {"b.xlsx": saved(data, 1)})
    assert uses(whole) == {"a.xlsx": Use.OLDER, "b.xlsx": Use.TAKEN}  # any date is later


def test_folders_may_lie_in_folders_however_deep(tmp_path: Path) -> None:
    made = [tmp_path]
    try:
        for _ in range(1100):
            made.append(made[-1] / "a")
            made[-1].mkdir()
        (tmp_path / "a.txt").write_bytes(b"x")
        assert [each.file for each in files.walk(tmp_path)] == ["a.txt"]
    finally:
        for each in reversed(made[1:]):  # what clears the folders of tests away is not made for such depths
            each.rmdir()


def test_a_junction_of_windows_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def of_windows(status: os.stat_result) -> int:
        return 0xA0000003 if stat.S_ISDIR(status.st_mode) else 0

    lay(tmp_path, {"ก/a.xlsx": filled(), "b.xlsx": filled("นาใต้", "0102")})
    monkeypatch.setattr(files, "_tag", of_windows)
    assert uses(overview_of(tmp_path, {})) == {"ก": Use.OTHER, "b.xlsx": Use.TAKEN}


def test_a_marked_copy_with_nothing_to_be_corrected_is_as_good_as_the_workbook(tmp_path: Path) -> None:
    (fault,) = (each.where for each in examine(filled(faults=1), Request()).problems if each.blocks)
    copy = mark(filled(), [problem(Code.ITEM_SCORE_MISSING, fault)])
    assert of(overview_of(tmp_path, {"a.xlsx": copy}), NORTH).state is State.READY


def test_a_marked_copy_counts_once_somebody_corrected_it(tmp_path: Path) -> None:
    copy = mark(filled(faults=1), examine(filled(faults=1), Request()).problems)
    (fault,) = (each.where for each in examine(filled(faults=1), Request()).problems if each.blocks)
    corrected = fill(mark(filled("นาใต้", "0102", faults=1), [problem(Code.CELL_MISSING, fault)]), {fault: "90"})
    whole = overview_of(tmp_path, {"a.xlsx": copy, "b.xlsx": corrected})
    assert uses(whole) == {"a.xlsx": Use.OTHER, "b.xlsx": Use.TAKEN}
    assert "ทำเครื่องหมาย" in why(whole, "a.xlsx")
    assert of(whole, NORTH).state is State.MISSING
    assert of(whole, NORTH).reason == "พบเฉพาะสำเนาที่โปรแกรมทำเครื่องหมายไว้ ยังไม่ได้แก้ไข (a.xlsx)"
    assert of(whole, SOUTH).state is State.READY


@pytest.mark.parametrize("attributes", [0x1000, 0x40000, 0x400000 | 0x20])
def test_what_lies_in_the_cloud_only_is_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attributes: int
) -> None:
    def of_windows(status: os.stat_result) -> int:
        return attributes

    monkeypatch.setattr(files, "_attributes", of_windows)
    whole = overview_of(tmp_path, {"0101.xlsx": filled()})
    assert uses(whole) == {"0101.xlsx": Use.REFUSED}
    assert "เก็บไว้บนอุปกรณ์นี้เสมอ" in why(whole, "0101.xlsx")
    assert "0101.xlsx" in of(whole, NORTH).reason


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.xlsx").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    whole = overview_of(tmp_path, {})
    assert uses(whole) == {"a.xlsx": Use.REFUSED}
    assert "50 MB" in why(whole, "a.xlsx")


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = lay(tmp_path / "ที่อื่น", {"a.xlsx": filled()})
    folder = tmp_path / "ส่ง"
    folder.mkdir()
    (folder / "b.xlsx").symlink_to(outside / "a.xlsx")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe.xlsx")
    whole = overview_of(folder, {})
    assert uses(whole) == {"b.xlsx": Use.OTHER, "loop": Use.OTHER, "pipe.xlsx": Use.OTHER}


def test_a_name_that_cannot_be_printed_is_shown_as_far_as_it_can(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\x07.xlsx")).write_bytes(filled())
    whole = overview_of(tmp_path, {})
    assert of(whole, NORTH).file == "\N{REPLACEMENT CHARACTER}" * 2 + ".xlsx"


def test_a_file_that_may_not_be_read_has_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {"a.xlsx": filled()})

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    whole = overview_of(tmp_path, {})
    assert uses(whole) == {"a.xlsx": Use.REFUSED}
    assert "ไม่มีสิทธิ์ หรือไฟล์เปิดอยู่ในโปรแกรมอื่น" in why(whole, "a.xlsx")


def test_a_folder_that_may_not_be_listed_has_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {"ก/a.xlsx": filled(), "ข/b.xlsx": filled()})
    listing = os.scandir

    def refuse(path: Path) -> Any:
        if path.name == "ก":
            raise PermissionError(13, "denied")
        return listing(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert uses(overview_of(tmp_path, {})) == {"ก": Use.REFUSED, "ข/b.xlsx": Use.TAKEN}


def test_no_returned_file_is_changed(tmp_path: Path) -> None:
    def state() -> dict[str, tuple[bytes, int]]:
        found = (path for path in tmp_path.rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}

    lay(tmp_path, {**STRANGE, "ก/a.xlsx": filled(), "ก/b.xlsx": filled(faults=2)})
    before = state()
    overview_of(tmp_path, {})
    assert state() == before


# --- lists -----------------------------------------------------------------------------------------------------


def test_without_a_list_those_who_returned_are_the_agencies_and_that_is_said(tmp_path: Path) -> None:
    given = {
        "a.xlsx": filled("นาใต้", "0102"),
        "b.xlsx": filled(),
        "c.xlsx": filled(code=""),
        "d.xlsx": filled("นาออก", ""),
        "e.xlsx": blank("นาตก", "0104"),
    }
    collected = collect(lay(tmp_path, given))
    assert [each.code for each in collected.problems] == [Code.COLLECT_NO_LIST]
    assert collected.overview is not None
    assert [(each.agency.code, each.agency.name, each.state) for each in collected.overview.returns] == [
        ("0101", "นาเหนือ", State.READY),
        ("0102", "นาใต้", State.READY),
        ("0104", "นาตก", State.MISSING),
        ("", "นาออก", State.READY),
    ]
    assert of(collected.overview, agency("นาออก")).reason == ""


def test_without_a_list_two_names_under_one_code_are_two_agencies() -> None:
    found = gathered([("1", agency("ก", "1")), ("1", agency("ข", "1")), ("", agency("ก")), ("", None)])
    assert [(each.code, each.name) for each in found] == [("1", "ก"), ("1", "ข")]


def test_the_list_of_the_year_that_lies_in_the_folder_is_used_and_copies_of_it_do_not_matter(tmp_path: Path) -> None:
    distributed(tmp_path / "ก", agency("นาเก่า", "0109"), year=2567)
    distributed(tmp_path / "ข", *LISTED)
    shutil.copy(tmp_path / "ข" / MANIFEST_NAME, tmp_path / "สำเนา.xlsx")
    collected = collect(lay(tmp_path, {"x.xlsx": filled()}))
    assert collected.problems == ()
    assert collected.overview is not None
    assert [each.agency for each in collected.overview.returns] == [*LISTED]
    assert uses(collected.overview)["สำเนา.xlsx"] is Use.OTHER


def test_of_lists_that_differ_all_agencies_count_and_that_is_said(tmp_path: Path) -> None:
    distributed(tmp_path / "ก", NORTH, SOUTH)
    distributed(tmp_path / "ข", SOUTH, EAST)
    collected = collect(lay(tmp_path, {"x.xlsx": filled()}))
    (said,) = collected.problems
    assert (said.code, said.blocks) == (Code.COLLECT_LISTS, False)
    assert f"ก/{MANIFEST_NAME}, ข/{MANIFEST_NAME}" in said.message
    assert collected.overview is not None
    assert [each.agency for each in collected.overview.returns] == [*LISTED]


def test_a_list_of_another_year_is_no_list_of_this_one(tmp_path: Path) -> None:
    distributed(tmp_path / "ก", *LISTED, year=2567)
    collected = collect(lay(tmp_path, {"x.xlsx": filled()}), year=2568)
    assert [each.code for each in collected.problems] == [Code.COLLECT_NO_LIST]


def test_a_list_alone_says_the_year(tmp_path: Path) -> None:
    distributed(tmp_path / "ก", *LISTED, year=2567)
    collected = collect(lay(tmp_path / "ข", {"x.xlsx": (tmp_path / "ก" / MANIFEST_NAME).read_bytes()}))
    assert collected.overview is not None
    assert collected.overview.framework.fiscal_year == 2567
    assert [each.state for each in collected.overview.returns] == [State.MISSING] * 3


def test_a_list_in_the_folder_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    def headless(workbook: Any) -> None:
        workbook.worksheets[0][f"C{TOP}"] = "x"

    distributed(tmp_path, *LISTED)
    path = tmp_path / MANIFEST_NAME
    path.write_bytes(edited(path.read_bytes(), headless))
    collected = collect(lay(tmp_path, {"b.xlsx": filled()}))
    assert collected.overview is None
    assert [(each.code, each.where.file) for each in collected.problems] == [(Code.LIST_HEADER_MISSING, MANIFEST_NAME)]


def test_a_list_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (refused,) = roster.load(tmp_path / "รายชื่อ.csv")[1]
    assert (refused.code, refused.where.file) == (Code.FILE_UNREADABLE, "รายชื่อ.csv")


def test_nothing_to_collect_is_said_with_the_files_that_could_not_be_read(tmp_path: Path) -> None:
    collected = collect(lay(tmp_path, {"a.xlsx": b"", "b.jpg": b"x"}))
    assert [each.code for each in collected.problems] == [Code.COLLECT_NOTHING]
    assert {each.file for each in collected.files} == {"a.xlsx", "b.jpg"}


def test_a_list_without_any_return_needs_the_year(tmp_path: Path) -> None:
    assert [each.code for each in collect(tmp_path, LISTED).problems] == [Code.COLLECT_YEAR_UNKNOWN]
    assert [each.state for each in overview_of(tmp_path, {}).returns] == [State.MISSING] * 3


def test_progress_sees_every_file_that_may_be_a_workbook(tmp_path: Path) -> None:
    seen: list[str] = []

    def watch(candidates: Sequence[files.Candidate]) -> Any:
        for each in candidates:
            seen.append(each.file)
            yield each

    collect(lay(tmp_path, {"a.xlsx": filled(), "ข/b.xls": b"x", "c.txt": b"x"}), LISTED, progress=watch)
    assert seen == ["a.xlsx", "ข/b.xls"]


# --- what a workbook states of itself --------------------------------------------------------------------------


def test_the_imprint_is_read_from_cells_or_properties_and_never_fails() -> None:
    def without_properties(workbook: Any) -> None:
        for name in list(workbook.custom_doc_props.names):
            del workbook.custom_doc_props[name]

    def without_sheet(workbook: Any) -> None:
        del workbook["_meta"]

    for data in (filled(), edited(filled(), without_properties), edited(filled(), without_sheet)):
        stated = book.imprint(data)
        assert (stated.kind, stated.year, stated.code) == ("itadocs.submission", 2568, "0101")
    assert book.imprint(saved(filled(), 7)).saved == datetime(2026, 3, 7, 8, tzinfo=UTC)
    unsaid = book.imprint(saved(filled(), None))
    assert (unsaid.saved, unsaid.code) == (None, "0101")
    for data in (b"", b"PK\x03\x04", filled()[:3000], OLE, kind("x")[:-30]):
        assert book.kind_of(data) == ""


# --- writing ---------------------------------------------------------------------------------------------------


def test_a_summary_is_written_over_an_earlier_one_and_over_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "สรุป.xlsx"
    assert save(invented(3), path) == ()
    first = path.read_bytes()
    assert save(invented(5), path) == ()
    assert path.read_bytes() != first
    assert [each.name for each in tmp_path.iterdir()] == ["สรุป.xlsx"]
    for other in (filled(), b"", b"text", kind("itadocs.manifest")):
        path.write_bytes(other)
        (refused,) = save(invented(3), path)
        assert refused.code is Code.OUTPUT_EXISTS
        assert path.read_bytes() == other


def test_what_was_typed_into_a_summary_is_kept_in_a_backup(tmp_path: Path) -> None:
    def noted(workbook: Any) -> None:
        workbook["ผลการส่ง"]["H4"] = "โทรแล้ว"

    path, backup = tmp_path / "สรุป.xlsx", tmp_path / "สรุป (สำรอง 2).xlsx"
    assert save(invented(3), path) == ()
    path.write_bytes(edited(path.read_bytes(), noted))
    typed = path.read_bytes()
    (said,) = save(invented(5), path)
    assert (said.code, said.blocks, backup.name in said.message) == (Code.OUTPUT_BACKED_UP, False, True)
    assert backup.read_bytes() == typed
    assert save(invented(3), path) == ()
    assert len(list(tmp_path.iterdir())) == 2
    assert set(uses(overview_of(tmp_path, {})).values()) == {Use.OTHER}


def test_the_summary_of_the_last_run_may_lie_in_the_folder(tmp_path: Path) -> None:
    lay(tmp_path, {"a.xlsx": filled()})
    assert save(overview_of(tmp_path, {}), tmp_path / "สรุป.xlsx") == ()
    whole = overview_of(tmp_path, {})
    assert uses(whole) == {"a.xlsx": Use.TAKEN, "สรุป.xlsx": Use.OTHER}
    assert zipfile.is_zipfile(tmp_path / "สรุป.xlsx")


# --- the command -----------------------------------------------------------------------------------------------


def test_the_command_collects_writes_and_says_the_main_things(tmp_path: Path) -> None:
    lay(tmp_path / "ส่ง", {"ก/a.xlsx": filled(), "b.xlsx": blank("นาใต้", "0102"), "c.xls": OLE})
    done = run("collect", "ส่ง", "-o", "สรุป", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert "ส่งแล้วและครบถ้วน: 1" in said
    assert "0102 องค์การบริหารส่วนตำบลนาใต้: พบเฉพาะแบบฟอร์มที่ยังไม่ได้กรอก (b.xlsx)" in said
    assert "c.xls: ไฟล์นี้เป็น Excel รุ่นเก่า" in said
    assert "คะแนนภาพรวมเฉลี่ย 90.00" in said
    assert "สร้างแล้ว: สรุป.xlsx" in said
    assert book.kind_of((tmp_path / "สรุป.xlsx").read_bytes()) == "itadocs.summary"


def test_the_command_exits_1_when_no_summary_can_be_made(tmp_path: Path) -> None:
    lay(tmp_path / "ส่ง", {"c.xls": OLE})
    done = run("collect", "ส่ง", "-o", "สรุป.xlsx", cwd=tmp_path)
    assert done.returncode == 1
    assert "c.xls" in done.stdout.decode()
    lay(tmp_path / "ส่ง", {"a.xlsx": filled()})
    shutil.copy(tmp_path / "ส่ง" / "a.xlsx", tmp_path / "สรุป.xlsx")
    done = run("collect", "ส่ง", "-o", "สรุป.xlsx", cwd=tmp_path)
    assert done.returncode == 1
    assert "output-exists" in done.stdout.decode()
    assert (tmp_path / "สรุป.xlsx").read_bytes() == filled()
