"""A district hands out its forms: each agency its own, filled in as far as is known, and nothing ever over a file."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from itadocs.assessment.model import Agency, Submission
from itadocs.catalogue import Code
from itadocs.district import distribute, roster, scores
from itadocs.district.distribute import GUIDE, MANIFEST_NAME, Handout, Job, Order, Outcome
from itadocs.pipeline import Request, examine
from itadocs.problems import Problem
from itadocs.report import output
from itadocs.workbook import book
from itadocs.workbook.identity import KIND, KIND_MANIFEST
from itadocs.workbook.summary_table import TOP
from itadocs.workbooks import drawn
from tests.support import YEAR, complete, draw, framework, last_saved, row
from tests.test_roster import savings

HEADINGS = ("ประเภท", "ชื่อ", "อำเภอ", "จังหวัด", "รหัส")
FIRST, SECOND = ("อบต.", "นาทดสอบ", "เกาะคา", "ลำปาง", "A1"), ("ทต.", "บ้านลอง", "เกาะคา", "ลำปาง", "A2")
NEW = framework(YEAR + 1)


def table(path: Path, *rows: Sequence[object]) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    path.write_bytes(text.getvalue().encode("cp874"))
    return path


def order(tmp_path: Path, *rows: Sequence[object], **more: Any) -> Order:
    agencies = table(tmp_path / "รายชื่อ.csv", HEADINGS, *(rows or (FIRST, SECOND)))
    return Order(agencies, NEW, tmp_path / "แจก", **more)


def prepared(ordered: Order) -> Job:
    job = distribute.prepare(ordered)
    assert isinstance(job, Job), [str(each) for each in job]
    return job


def handed_out(ordered: Order) -> tuple[Handout, ...]:
    job = prepared(ordered)
    handouts = tuple(distribute.hand_out(job))
    assert distribute.write_manifest(job, handouts) == ()
    return handouts


def refused(ordered: Order) -> tuple[Problem, ...]:
    found = distribute.prepare(ordered)
    assert isinstance(found, tuple)
    return found


def submission(ordered: Order, handout: Handout) -> Submission:
    found = examine((ordered.folder / handout.file).read_bytes(), Request()).submission
    assert found is not None
    return found


def codes(problems: Sequence[Problem]) -> list[Code]:
    return [each.code for each in problems]


# --- what each agency gets ---------------------------------------------------------------------------------------


def test_each_agency_gets_a_folder_with_its_own_workbook_and_a_guide(tmp_path: Path) -> None:
    ordered = order(tmp_path)
    handouts = handed_out(ordered)
    assert [each.outcome for each in handouts] == [Outcome.MADE, Outcome.MADE]
    made = {path.relative_to(ordered.folder).as_posix() for path in ordered.folder.rglob("*") if path.is_file()}
    first, second = "อบต.นาทดสอบ A1", "ทต.บ้านลอง A2"
    workbooks = {f"{first}/ita_2569_อบต.นาทดสอบ.xlsx", f"{second}/ita_2569_ทต.บ้านลอง.xlsx"}
    assert made == {MANIFEST_NAME, f"{first}/{GUIDE}", f"{second}/{GUIDE}"} | workbooks
    assert submission(ordered, handouts[0]).agency == prepared(ordered).agencies[0]
    data = (ordered.folder / handouts[1].file).read_bytes()
    assert (book.imprint(data).code, book.kind_of(data)) == ("A2", KIND)
    opened: Any = openpyxl.load_workbook(io.BytesIO(data))
    assert {2569, "2569"} & {cell.value for cell in opened["หน่วยงาน"]["B"]}


def test_the_guide_is_thai_for_notepad_and_leaves_nothing_to_be_filled_in(tmp_path: Path) -> None:
    ordered = order(tmp_path, FIRST, ("กทม.", "", "", "กรุงเทพฯ", "A3"))
    for handout, place in zip(handed_out(ordered), ("อำเภอเกาะคา จังหวัดลำปาง", "กรุงเทพมหานคร"), strict=True):
        path = ordered.folder / handout.file
        raw = path.with_name(GUIDE).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        assert raw.count(b"\n") == raw.count(b"\r\n") > 5
        text = raw.decode("utf-8-sig")
        assert all(each in text for each in ("2569", path.name, f"ผู้รวบรวมข้อมูล {place} ตาม", handout.agency.full_name))
        assert not re.search(r"[{}]", text)


@pytest.mark.parametrize(
    ("name", "code", "folder"),
    [
        ("นา/ตัวอย่าง:*?", "A1", "อบต.นา-ตัวอย่าง--- A1"),
        ("นา" * 60, "A1", f"อบต.{('นา' * 60)[:53]} A1"),
        ("นา...", "A1", "อบต.นา A1"),
        ("นา", "CON", "อบต.นา CON"),
        ("นา", "A:1", None),
        ("นา", "A1.", None),
    ],
)
def test_names_of_folders_and_files_are_those_every_windows_takes(
    name: str, code: str, folder: str | None, tmp_path: Path
) -> None:
    ordered = order(tmp_path, ("อบต.", name, *FIRST[2:4], code))
    (handout,) = handed_out(ordered)
    made, file = handout.file.split("/")
    assert folder is None or made == folder
    assert max(len(made), len(file)) <= 65
    assert not re.search(r'[<>:"\\|?*]|[. ](?:/|$)', handout.file)
    assert submission(ordered, handout).agency.code == code


def test_what_looks_like_a_formula_is_no_formula(tmp_path: Path) -> None:
    ordered = order(tmp_path, ("อบต.", "=1+1", *FIRST[2:]))
    (handout,) = handed_out(ordered)
    assert submission(ordered, handout).agency.name == "=1+1"
    listed: Any = openpyxl.load_workbook(ordered.folder / MANIFEST_NAME).active
    assert (listed["C4"].value, listed["C4"].data_type) == ("=1+1", "s")


# --- the manifest ------------------------------------------------------------------------------------------------


def test_the_manifest_is_a_list_of_agencies_that_can_be_handed_in_again(tmp_path: Path) -> None:
    ordered = order(tmp_path, FIRST, SECOND, ("กทม.", "", "", "กรุงเทพฯ", ""), ("อบจ.", "ลำปาง", "", "ลำปาง", ""))
    handouts = handed_out(ordered)
    data = (ordered.folder / MANIFEST_NAME).read_bytes()
    assert roster.read(data, MANIFEST_NAME) == (prepared(ordered).agencies, ())
    assert book.kind_of(data) == KIND_MANIFEST
    sheet: Any = openpyxl.load_workbook(io.BytesIO(data)).active
    headings, *rows = sheet.iter_rows(min_row=TOP, values_only=True)
    assert headings == ("รหัส", "ประเภท", "ชื่อ", "อำเภอ", "จังหวัด", "ปีงบประมาณ", "ไฟล์", "รหัสตรวจสอบไฟล์ (ห้ามแก้ไข)")
    assert [each[5:] for each in rows] == [(2569, each.file, each.sha256) for each in handouts]
    assert [each.ref for each in sheet.tables.values()] == ["A3:H7"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", "$3:$3")


def test_another_file_in_the_manifests_place_is_not_touched(tmp_path: Path) -> None:
    ordered = order(tmp_path)
    ordered.folder.mkdir()
    for content in (b"x", draw(complete())):
        (ordered.folder / MANIFEST_NAME).write_bytes(content)
        assert codes(refused(ordered)) == [Code.HANDOUT_MANIFEST_FOREIGN]
        assert [path.read_bytes() for path in ordered.folder.iterdir()] == [content]


def test_a_manifest_that_is_the_list_itself_is_not_written_over(tmp_path: Path) -> None:
    ordered = order(tmp_path)
    handed_out(ordered)
    again = Order(ordered.folder / MANIFEST_NAME, NEW, ordered.folder)
    assert codes(refused(again)) == [Code.HANDOUT_MANIFEST_IS_LIST]


def test_kinds_are_told_apart_and_other_files_have_none() -> None:
    assert [book.kind_of(each) for each in (draw(complete()), b"", b"PK", b"x,y")] == [KIND, "", "", ""]


# --- again, and what goes wrong ----------------------------------------------------------------------------------


def test_what_stands_already_is_left_alone_and_the_manifest_is_rewritten(tmp_path: Path) -> None:
    ordered = order(tmp_path, FIRST)
    (first,) = handed_out(ordered)
    (ordered.folder / first.file).write_bytes(b"filled in by hand")
    more = order(tmp_path, SECOND, FIRST)
    handouts = handed_out(more)
    assert [(each.agency.code, each.outcome) for each in handouts] == [("A2", Outcome.MADE), ("A1", Outcome.STANDING)]
    assert (ordered.folder / first.file).read_bytes() == b"filled in by hand"
    assert [each.code for each in roster.read((ordered.folder / MANIFEST_NAME).read_bytes(), "")[0]] == ["A2", "A1"]
    assert manifest(ordered) == [(handouts[0].file, handouts[0].sha256), (first.file, None)]


def manifest(ordered: Order) -> list[tuple[Any, Any]]:
    """The file of every agency and its hash."""
    listed: Any = openpyxl.load_workbook(ordered.folder / MANIFEST_NAME).active
    return [row[6:8] for row in listed.iter_rows(min_row=TOP + 1, values_only=True)]


def test_handed_out_again_a_form_is_known_as_long_as_nobody_filled_it_in(tmp_path: Path) -> None:
    ordered = order(tmp_path)
    first, second = handed_out(ordered)
    known = manifest(ordered)
    assert [sha for _, sha in known] == [first.sha256, second.sha256]
    assert [each.sha256 for each in handed_out(ordered)] == [first.sha256, second.sha256]
    returned(ordered.folder / first.file, code="A1")
    for _ in range(2):
        assert [each.outcome for each in handed_out(ordered)] == [Outcome.STANDING] * 2
        assert manifest(ordered) == [(first.file, None), known[1]]


def test_what_was_typed_into_the_manifest_is_kept_in_a_backup(tmp_path: Path) -> None:
    ordered = order(tmp_path)
    handed_out(ordered)
    handed_out(ordered)
    path = ordered.folder / MANIFEST_NAME
    assert list(ordered.folder.glob("*.xlsx")) == [path]
    noted = openpyxl.load_workbook(path)
    noted.worksheets[0]["J2"] = "โทรแล้ว"
    noted.save(path)
    edited, job = path.read_bytes(), prepared(ordered)
    (said,) = distribute.write_manifest(job, tuple(distribute.hand_out(job)))
    assert (said.code, said.blocks) == (Code.OUTPUT_BACKED_UP, False)
    assert path.with_name("รายการแจกจ่าย (สำรอง 2).xlsx").read_bytes() == edited
    handed_out(ordered)
    assert len(list(ordered.folder.glob("*.xlsx"))) == 2


def test_with_one_bad_row_nothing_is_written(tmp_path: Path) -> None:
    ordered = order(tmp_path, FIRST, ("อบต.", "", "", "", ""))
    assert set(codes(refused(ordered))) == {Code.CELL_MISSING}
    assert not ordered.folder.exists()


def test_a_list_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (found,) = refused(Order(tmp_path / "ไม่มี.csv", NEW, tmp_path / "แจก"))
    assert (found.code, found.where.file) == (Code.FILE_UNREADABLE, "ไม่มี.csv")


def test_an_agency_that_fails_is_named_and_the_others_get_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered = order(tmp_path)
    ordered.folder.mkdir()
    (ordered.folder / "อบต.นาทดสอบ A1").write_text("ขวางทาง", "utf-8")
    handouts = handed_out(ordered)
    assert [each.outcome for each in handouts] == [Outcome.FAILED, Outcome.MADE]
    (said,) = handouts[0].problems
    assert (said.code, said.where.label) == (Code.OUTPUT_BLOCKED, "องค์การบริหารส่วนตำบลนาทดสอบ")
    assert "มีไฟล์ชื่อเดียวกันอยู่แล้ว" in said.message
    listed: Any = openpyxl.load_workbook(ordered.folder / MANIFEST_NAME).active
    assert [listed.cell(each, 7).value for each in (4, 5)] == [None, handouts[1].file]

    def locked(_: object) -> Problem:
        return said

    monkeypatch.setattr(output, "write_all", locked)
    assert distribute.write_manifest(prepared(ordered), handouts) == (said,)


# --- scores ------------------------------------------------------------------------------------------------------

INDICATOR = NEW.indicators[2].name


def given(
    tmp_path: Path, *rows: Sequence[object], agencies: Sequence[Agency] | None = None
) -> tuple[Any, tuple[Problem, ...]]:
    listed = agencies or prepared(order(tmp_path)).agencies
    return scores.read(table(tmp_path / "คะแนน.csv", *rows).read_bytes(), "คะแนน.csv", framework(), listed)


def test_scores_go_into_the_forms_as_numbers(tmp_path: Path) -> None:
    path = table(
        tmp_path / "คะแนน.csv",
        ("code", "1", "ตัวชี้วัดที่ ๒", INDICATOR, "4. การใช้ทรัพย์สินของราชการ", "หมายเหตุ"),
        ("a1", "93.5", "๘๐.๒๕", 70, "", "ดี"),
        ("A2", 1, 2, 3, 4, ""),
    )
    ordered = order(tmp_path, scores=path)
    handouts = handed_out(ordered)
    found = [each.score for each in submission(ordered, handouts[0]).indicators]
    assert [str(each) for each in found[:4]] == ["93.5", "80.25", "70", "None"]
    sheet: Any = openpyxl.load_workbook(ordered.folder / handouts[0].file)["คะแนนตัวชี้วัด"]
    assert {cell.data_type for line in sheet.iter_rows() for cell in line if cell.value in (93.5, 80.25, 70)} == {"n"}


def test_items_are_known_by_their_codes_and_agencies_by_their_names(tmp_path: Path) -> None:
    found, problems = given(tmp_path, ("ชื่อ", "อำเภอ", "ประเภท", "I1", "ข้อ o๑"), ("อบต.นาทดสอบ", "เกาะคา", "", 90, 100))
    assert {code: dict(each.items) for code, each in found.items()} == {"A1": {"i1": 90, "o1": 100}}
    assert codes(problems) == [Code.LIST_SCORES_NONE]
    assert "บ้านลอง" in str(problems[0])


def test_everything_wrong_with_the_scores_is_said_at_once(tmp_path: Path) -> None:
    _, problems = given(
        tmp_path,
        ("รหัส", "1", "2", "11", "i99"),
        ("A1", "เก้าสิบ", 101, "", ""),
        ("A9", 90, 90, "", ""),
        ("A2", 90, 90, "", ""),
        ("A2", 91, 90, "", ""),
    )
    assert [(each.code, each.where.label) for each in problems] == [
        (Code.LIST_COLUMN_UNKNOWN, "แถว 1 คอลัมน์ 11"),
        (Code.LIST_COLUMN_UNKNOWN, "แถว 1 คอลัมน์ i99"),
        (Code.SCORE_NOT_A_NUMBER, "แถว 2 คอลัมน์ 1"),
        (Code.SCORE_OUT_OF_RANGE, "แถว 2 คอลัมน์ 2"),
        (Code.LIST_AGENCY_UNKNOWN, "แถว 3 คอลัมน์ รหัส"),
        (Code.LIST_AGENCY_DOUBLED, "แถว 5 คอลัมน์ รหัส"),
    ]


@pytest.mark.parametrize("headings", [("รหัส", "ชื่อ"), ("1", "2"), ("ก", "ข")])
def test_a_table_without_agencies_or_without_scores_is_refused(headings: tuple[str, ...], tmp_path: Path) -> None:
    assert set(codes(given(tmp_path, headings, ("A1", "B2"))[1])) == {Code.LIST_HEADER_MISSING}


SCORED = savings(("ชื่อ", "รหัส", "1", "I1"), ("อบต.นาทดสอบ", "A1", "93.5", "80"), ("ทต.บ้านลอง", "A2", "70", "60"))


@pytest.mark.parametrize("saved", SCORED)
def test_however_the_scores_were_saved_they_say_the_same(saved: str, tmp_path: Path) -> None:
    found, problems = scores.read(SCORED[saved], "คะแนน", framework(), prepared(order(tmp_path)).agencies)
    said = {code: (str(each.indicators[1]), str(each.items["i1"])) for code, each in found.items()}
    assert (said, problems) == ({"A1": ("93.5", "80"), "A2": ("70", "60")}, ())


def test_faults_of_the_scores_keep_everything_from_being_written(tmp_path: Path) -> None:
    ordered = order(tmp_path, scores=table(tmp_path / "คะแนน.csv", ("รหัส", "1"), ("A1", "x"), ("A2", "1")))
    assert codes(refused(ordered)) == [Code.SCORE_NOT_A_NUMBER]
    assert not ordered.folder.exists()


# --- last year's workbooks ---------------------------------------------------------------------------------------


def returned(path: Path, saved: datetime | None = None, year: int = YEAR, **agency: object) -> Path:
    """A filled workbook as it came back, under any name."""
    entries = complete()
    entries["agency"][0] |= {"assessed_year": year, **agency}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(drawn(framework(year), entries))
    if saved:
        path.write_bytes(last_saved(path.read_bytes(), f"{saved:%Y-%m-%dT%H:%M:%SZ}"))
    return path


def test_last_years_workbook_goes_on_whatever_its_name_and_however_deep_it_lies(tmp_path: Path) -> None:
    returned(tmp_path / "คืน" / "ลึก" / "สำเนา (2).xlsx", code="A1", name="ชื่อเก่า", writing_unit="กองคลัง")
    ordered = order(tmp_path, previous=tmp_path / "คืน")
    handouts = handed_out(ordered)
    assert [each.is_carried for each in handouts] == [True, False]
    found = submission(ordered, handouts[0])
    assert found.agency == handouts[0].agency
    assert [each.year for each in found.history] == [YEAR, YEAR - 1]
    assert [each.id for each in found.measures] == ["M1", "M2"]
    assert (found.particulars.writing_unit, found.particulars.reported_year) == ("กองคลัง", YEAR + 1)
    assert codes(handouts[0].problems) == []
    assert submission(ordered, handouts[1]).history == ()


def test_scores_of_the_new_year_join_what_goes_on(tmp_path: Path) -> None:
    returned(tmp_path / "คืน" / "ก.xlsx", code="A1")
    table(tmp_path / "คะแนน.csv", ("รหัส", "1"), ("A1", 77), ("A2", 78))
    ordered = order(tmp_path, previous=tmp_path / "คืน", scores=tmp_path / "คะแนน.csv")
    found = submission(ordered, handed_out(ordered)[0])
    assert (str(found.indicators[0].score), len(found.history)) == ("77", 2)


def test_without_a_code_the_name_tells_whose_it_is(tmp_path: Path) -> None:
    returned(tmp_path / "คืน" / "ก.xlsx")
    assert [each.is_carried for each in handed_out(order(tmp_path, previous=tmp_path / "คืน"))] == [True, False]


def test_a_copied_neighbours_workbook_never_goes_on_into_anothers_form(tmp_path: Path) -> None:
    neighbours: dict[str, Any] = {"agency_type": "เทศบาลตำบล", "name": "บ้านลอง", "writing_unit": "กองช่าง"}
    returned(tmp_path / "คืน" / "ก.xlsx", datetime(2025, 9, 1), code="A1", **neighbours)  # copied over one's own form
    returned(tmp_path / "คืน" / "ข.xlsx", datetime(2025, 3, 1), code="A1", writing_unit="กองคลัง")
    ordered = order(tmp_path, previous=tmp_path / "คืน")
    (said,) = prepared(ordered).problems
    assert (said.code, said.where.file, said.blocks) == (Code.HANDOUT_PREVIOUS_UNREAD, "ก.xlsx", False)
    assert "รหัส A1 เป็นของ" in said.message
    handouts = handed_out(ordered)
    assert [each.is_carried for each in handouts] == [True, False]
    assert submission(ordered, handouts[0]).particulars.writing_unit == "กองคลัง"


def test_a_workbook_of_nobody_in_the_list_is_said(tmp_path: Path) -> None:
    returned(tmp_path / "คืน" / "ก.xlsx", code="", name="นาไกล")
    (said,) = prepared(order(tmp_path, previous=tmp_path / "คืน")).problems
    assert (said.code, said.where.file) == (Code.HANDOUT_PREVIOUS_UNREAD, "ก.xlsx")
    assert "นาไกล" in said.message


def test_of_several_the_one_last_saved_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / "คืน"
    for name, month, unit in (("ก", 3, "เก่า"), ("ข", 9, "ใหม่"), ("ค", 5, "กลาง")):
        returned(folder / f"{name}.xlsx", datetime(2025, month, 1), code="A1", writing_unit=unit)
    ordered = order(tmp_path, previous=folder)
    assert submission(ordered, handed_out(ordered)[0]).particulars.writing_unit == "ใหม่"


def test_one_that_cannot_go_on_is_named_with_the_reason_and_the_agency_gets_the_plain_form(tmp_path: Path) -> None:
    entries = complete()
    entries["agency"][0]["code"] = "A1"
    for number in (1, 2, 3):
        row(entries, "indicators", "number", number)["score"] = "x"
    (tmp_path / "คืน").mkdir()
    (tmp_path / "คืน" / "พัง.xlsx").write_bytes(draw(entries))
    returned(tmp_path / "คืน" / "เก่า.xlsx", year=YEAR - 1, code="A2", agency_type="เทศบาลตำบล", name="บ้านลอง")
    ordered = order(tmp_path, previous=tmp_path / "คืน")
    handouts = handed_out(ordered)
    for handout, file, why in zip(handouts, ("พัง.xlsx", "เก่า.xlsx"), ("และอีก 1 จุด", "พ.ศ. 2567"), strict=True):
        (said,) = handout.problems
        assert (said.code, said.blocks, said.where.file) == (Code.HANDOUT_WITHOUT_PREVIOUS, False, file)
        assert why in said.message
        assert (handout.outcome, handout.is_carried) == (Outcome.MADE, False)
        assert submission(ordered, handout).history == ()


def test_other_files_in_the_folder_do_not_matter_and_torn_workbooks_are_said(tmp_path: Path) -> None:
    folder = tmp_path / "คืน"
    handed_out(Order(table(tmp_path / "ก.csv", HEADINGS, FIRST), NEW, folder))  # this year's, and a manifest
    (folder / "อ่าน.docx").write_bytes(b"PK")
    (folder / "อื่น.xlsx").write_bytes(_other_workbook())
    (folder / "ขาด.xlsx").write_bytes(b"PK\x03\x04")
    (folder / "~$ก.xlsx").write_bytes(b"x")
    (folder / "บีบ.zip").write_bytes(b"PK")
    job = prepared(order(tmp_path, previous=folder))
    assert [(each.code, each.where.file) for each in job.problems] == [
        (Code.HANDOUT_PREVIOUS_UNREAD, "ขาด.xlsx"),
        (Code.HANDOUT_PREVIOUS_UNREAD, "บีบ.zip"),
    ]
    assert dict(job.archive.returned) == {}


def _other_workbook() -> bytes:
    packed = io.BytesIO()
    openpyxl.Workbook().save(packed)
    return packed.getvalue()


def test_an_emblem_that_did_not_come_along_is_told_with_the_agency(tmp_path: Path) -> None:
    returned(tmp_path / "เดิม" / "a.xlsx", code="A1", emblem="ตรา.png")
    (first, second) = handed_out(order(tmp_path, previous=tmp_path / "เดิม"))
    (told,) = first.problems
    assert (told.code, told.where.label) == (Code.NEXT_YEAR_EMBLEM, "องค์การบริหารส่วนตำบลนาทดสอบ")
    assert second.problems == ()
