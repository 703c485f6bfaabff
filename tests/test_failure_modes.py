"""The ways in which programs of this kind are known to fail, and the tests that show that itadocs does not.

The entries are those that were measured before itadocs was written: of template engines, of libraries that read
workbooks, and of writing files on officials' computers.
"""

import ast
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from itadocs.catalogue import Code
from itadocs.package import RELATIONS, pack, unpack
from itadocs.pipeline import Request, produce
from tests.support import complete, draw, produced, replaced

TESTS = Path(__file__).parent


class Mode(NamedTuple):
    """One way to fail, and where it is shown not to happen: tests as ``file::test``, without prefixes."""

    what: str
    shown: tuple[str, ...]


MODES = {
    1: Mode(
        "a template runs code, or burns time and memory",
        (
            "template::each_fault_has_its_code_and_names_template_and_paragraph",
            "safety::what_runs_or_is_fetched_is_refused_by_name",
            "fuzz::whatever_is_done_to_a_file_there_are_sound_documents_or_a_refusal",
        ),
    ),
    2: Mode(
        "'<' and '&' in the data delete text or break the document",
        (
            "template::what_people_type_stands_in_every_part_as_typed",
            "template::any_text_stands_in_the_document_as_typed",
        ),
    ),
    3: Mode(
        "an unknown field prints as nothing, an empty one as None",
        (
            "template::each_fault_has_its_code_and_names_template_and_paragraph",
            "context::no_field_is_none",
            "every_layout::edges_make_a_document_that_conforms_in_one_numeral_system",
        ),
    ),
    4: Mode(
        "numbers print as 0.30000000000000004",
        (
            "scoring::a_score_is_rounded_half_up_to_two_decimals",
            "scoring::the_overall_equals_exact_decimal_arithmetic",
            "context::every_score_is_rounded_half_up",
        ),
    ),
    5: Mode(
        "line ends and control characters become breaks, pages or crashes",
        (
            "thai::mistyped_text_becomes_what_was_meant",
            "template::what_people_type_stands_in_every_part_as_typed",
            "reader::any_text_can_be_typed_and_none_of_its_letters_is_lost",
        ),
    ),
    6: Mode("tags in the data are rendered", ("template::what_people_type_stands_in_every_part_as_typed",)),
    7: Mode(
        "a tag that is broken over runs fails with a line nobody knows",
        (
            "template::a_tag_that_word_split_over_runs_is_one_tag",
            "template::the_paragraph_is_shown_as_it_reads_in_word",
            "template::tags_that_tear_the_document_apart_are_a_fault_of_the_template",
        ),
    ),
    8: Mode(
        "headers, footnotes, properties or pictures are left out",
        (
            "template::what_people_type_stands_in_every_part_as_typed",
            "template::the_title_in_the_properties_says_what_was_typed",
            "template::a_fault_outside_the_body_is_named_too",
            "pictures::the_emblem_takes_the_place_the_template_draws_and_keeps_within_it",
        ),
    ),
    9: Mode(
        "a template saved by LibreOffice makes a corrupt document",
        (
            "layouts::a_template_restyled_and_saved_by_libreoffice_makes_the_same_document",
            "own_templates::a_template_saved_by_libreoffice_is_the_same_layout_and_is_used",
            "charts::a_template_saved_by_libreoffice_shows_the_same_figures",
        ),
    ),
    10: Mode(
        "a million empty rows take minutes, a wrong dimension hides rows",
        (
            "failure_modes::a_million_rows_without_content_are_read_in_time",
            "reader::what_a_sheet_says_of_its_size_is_not_believed",
        ),
    ),
    11: Mode(
        "a formula without a stored result reads as nothing, a stored total is stale",
        (
            "reader::of_a_formula_its_stored_result_is_read",
            "roster::a_formula_counts_by_what_it_computed",
            "collect::scores_that_the_workbook_contradicts_do_not_count",
        ),
    ),
    12: Mode(
        "_x000D_ stands in the text",
        (
            "thai::mistyped_text_becomes_what_was_meant",
            "thai::cleaning_twice_changes_nothing_more",
        ),
    ),
    13: Mode(
        "numbers in other clothes are misread, a blank is taken for 0",
        (
            "cells::only_nothing_is_blank",
            "cells::what_is_no_score_is_refused_as_it_was_typed",
            "cells::a_comma_instead_of_a_point_or_a_percent_sign_is_refused_with_the_right_number",
            "cells::a_cell_formatted_as_percent_is_asked_about_with_the_stored_value",
            "cells::any_score_with_two_decimals_reads_back_equal_in_any_accepted_form",
            "dates::an_impossible_or_unclear_date_is_refused",
        ),
    ),
    14: Mode(
        "decomposed sara am, unseen characters and years like 2568.0",
        (
            "thai::sara_am_with_a_tone_has_one_spelling_however_typed",
            "thai::a_tone_and_a_vowel_mark_have_one_order_however_typed",
            "thai::labels_compare_without_blanks_case_and_the_mark_for_required",
            "cells::a_year_is_four_digits_of_the_buddhist_era",
        ),
    ),
    15: Mode(
        "a form rearranged gives a neighbour's number",
        (
            "reader::a_form_rearranged_says_the_same",
            "reader::what_is_wrong_with_a_form_is_said_where_it_is",
            "reader::no_document_is_made_of_what_is_lost_or_stands_twice",
        ),
    ),
    16: Mode(
        "what is no workbook is said in English, or not at all",
        (
            "reader::a_file_that_is_no_form_is_one_problem",
            "collect::every_other_file_is_listed_with_a_reason_and_none_is_tripped_over",
        ),
    ),
    17: Mode(
        "a bomb of XML or zip, or an entity that reads another file",
        (
            "failure_modes::entities_are_neither_expanded_nor_fetched",
            "failure_modes::a_zip_that_grows_beyond_bounds_is_not_unpacked",
            "safety::what_runs_or_is_fetched_is_refused_by_name",
        ),
    ),
    18: Mode(
        "half a file, an edited report overwritten, a name too long",
        (
            "output::where_one_report_cannot_be_written_all_is_as_before",
            "output::where_the_disk_is_full_nothing_is_left",
            "output::somebodys_work_is_not_overwritten_and_then_nothing_is_written",
            "output::a_new_name_too_long_for_the_disk_is_a_problem_and_no_crash",
            "distribute::names_of_folders_and_files_are_those_every_windows_takes",
        ),
    ),
    19: Mode(
        "one bad file stops the rest, the same input gives other bytes",
        (
            "round::every_agency_and_every_file_is_told_rightly",
            "distribute::an_agency_that_fails_is_named_and_the_others_get_theirs",
            "cli_district::distribute_names_the_agency_that_failed_and_exits_1",
            "documents::the_same_workbook_makes_the_same_bytes",
            "district_report::the_same_district_makes_the_same_bytes",
        ),
    ),
}


def named_in(file: str) -> set[str]:
    """The names of the tests in a file."""
    tree = ast.parse((TESTS / f"test_{file}.py").read_text("utf-8"))
    return {each.name.removeprefix("test_") for each in tree.body if isinstance(each, ast.FunctionDef)}


def test_no_way_to_fail_is_left_out() -> None:
    assert list(MODES) == list(range(1, 20))


@pytest.mark.parametrize("mode", MODES.values(), ids=lambda mode: mode.what)
def test_every_way_to_fail_is_shown_not_to_happen(mode: Mode) -> None:
    assert mode.shown
    for each in mode.shown:
        file, name = each.split("::")
        assert name in named_in(file), each


# --- what no other test shows ------------------------------------------------------------------------------------


def changed(part: str, change: Callable[[str], str]) -> bytes:
    """The sound workbook with one part changed as a text."""
    parts = unpack(draw(complete()), RELATIONS)
    return pack({**parts, part: change(parts[part].decode()).encode()})


def test_a_million_rows_without_content_are_read_in_time() -> None:
    def longer(sheet: str) -> str:
        rows = "".join(f'<row r="{row}" s="1" customFormat="1"/>' for row in range(1000, 1_048_577))
        return replaced(sheet, ("</sheetData>", f"{rows}</sheetData>"))

    began = time.process_time()
    product = produce(changed("xl/worksheets/sheet2.xml", longer), Request())
    assert time.process_time() - began < 10
    assert len(product.documents) == 2
    assert product.problems == produced(complete()).problems


@pytest.mark.parametrize(
    "entities",
    [
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file://{secret}">]>',
        '<!DOCTYPE x [<!ENTITY b "{long}"><!ENTITY a "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(entities: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ", "utf-8")
    declared = entities.format(secret=secret, long="ก" * 10_000)

    def spoilt(sheet: str) -> str:
        return replaced(sheet, ("<worksheet", f"{declared}<worksheet"), ("<t>", "<t>&a;"))

    found = produce(changed("xl/worksheets/sheet2.xml", spoilt), Request())
    assert not found.documents
    assert [each.code for each in found.problems] == [Code.FILE_DAMAGED]


def test_a_zip_that_grows_beyond_bounds_is_not_unpacked() -> None:
    parts = unpack(draw(complete()), RELATIONS)
    bomb = pack({**parts, "xl/worksheets/more.xml": bytes(130 * 2**20)})
    assert len(bomb) < 2**20
    began = time.process_time()
    assert [each.code for each in produce(bomb, Request()).problems] == [Code.FILE_TOO_LARGE]
    assert time.process_time() - began < 1
