"""The ways in which programs of this kind are known to fail, and the tests that show that itadocs does not.

The entries are those that were measured before itadocs was written: of template engines, of libraries that read
workbooks, and of writing files on officials' computers.
"""

import ast
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.test_bad import CASES

TESTS = Path(__file__).parent


class Mode(NamedTuple):
    """One way to fail, and where it is shown not to happen.

    ``shown`` are tests as ``file::test``, without prefixes; ``cases`` names of bad workbooks.
    """

    what: str
    shown: tuple[str, ...]
    cases: tuple[str, ...] = ()


MODES = {
    1: Mode(
        "a template runs code, or burns time and memory",
        (
            "template::each_fault_has_its_code_and_names_template_and_paragraph",
            "safety::what_runs_or_is_fetched_is_refused_by_name",
            "fuzz::whatever_is_done_to_a_file_there_are_sound_documents_or_a_refusal",
            "sandbox::a_trick_is_refused_before_anything_runs",
            "sandbox::loops_in_loops_end_with_the_budget_even_where_they_print_nothing",
            "sandbox::a_document_that_takes_too_long_is_stopped",
            "sandbox::what_is_printed_is_bounded",
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
            "check::no_fault_hides_another_and_each_says_its_place",
            "every_layout::edges_make_a_document_that_conforms_in_one_numeral_system",
        ),
    ),
    4: Mode(
        "numbers print as 0.30000000000000004",
        (
            "scoring::a_score_is_rounded_half_up_to_two_decimals",
            "scoring::the_overall_equals_exact_decimal_arithmetic",
            "context::every_score_is_rounded_half_up",
            "values::any_score_of_a_workbook_reads_back_equal_in_any_accepted_form",
        ),
    ),
    5: Mode(
        "line ends and control characters become breaks, pages or crashes",
        (
            "thai::mistyped_text_becomes_what_was_meant",
            "template::what_people_type_stands_in_every_part_as_typed",
            "reader::any_text_can_be_typed_and_none_of_its_letters_is_lost",
            "values::any_text_typed_stands_in_the_document_after_cleaning_and_in_its_numerals",
        ),
    ),
    6: Mode("tags in the data are rendered", ("template::what_people_type_stands_in_every_part_as_typed",)),
    7: Mode(
        "a tag that is broken over runs fails with a line nobody knows",
        (
            "template::a_tag_that_word_split_over_runs_is_one_tag",
            "template::the_paragraph_is_shown_as_it_reads_in_word",
            "tags::what_word_puts_into_a_tag_does_not_break_it",
            "tags::a_tag_cut_by_what_means_something_is_named_with_what_cuts_it",
            "tags::a_tag_over_paragraphs_or_cells_is_a_fault_at_both_ends",
            "template::tags_that_tear_the_document_apart_are_a_fault_of_the_template",
        ),
    ),
    8: Mode(
        "headers, footnotes, properties or pictures are left out",
        (
            "template::what_people_type_stands_in_every_part_as_typed",
            "template::the_title_in_the_properties_says_what_was_typed",
            "template::a_fault_outside_the_body_is_named_too",
            "check::faults_of_charts_and_pictures_are_told_beside_those_of_tags",
            "pictures::the_emblem_takes_the_place_the_template_draws_and_keeps_within_it",
        ),
    ),
    9: Mode(
        "a template saved by LibreOffice makes a corrupt document",
        (
            "layouts::a_template_restyled_and_saved_by_libreoffice_makes_the_same_document",
            "own_templates::a_template_saved_by_libreoffice_is_the_same_layout_and_is_used",
            "charts::a_template_saved_by_libreoffice_shows_the_same_figures",
            "check::every_shipped_template_is_sound_after_libreoffice_saved_it",
        ),
    ),
    10: Mode(
        "a million empty rows take minutes, a wrong dimension hides rows",
        (
            "bad::the_heaviest_take_little_time_and_memory",
            "reader::what_a_sheet_says_of_its_size_is_not_believed",
        ),
        ("a million formatted rows", "every column to the last formatted", "the size of sheets said to be one cell"),
    ),
    11: Mode(
        "a formula without a stored result reads as nothing, a stored total is stale",
        (
            "reader::of_a_formula_its_stored_result_is_read",
            "roster::a_formula_counts_by_what_it_computed",
            "collect::scores_that_the_workbook_contradicts_do_not_count",
            "formulas::whatever_is_computed_libreoffice_computes_alike",
            "formulas::what_is_not_simple_or_not_sure_is_left_alone",
        ),
        (
            "formula: functions, never computed",
            "formula: a result that is stale",
            "formula: the overall score of the first sheet stale",
        ),
    ),
    12: Mode(
        "_x000D_ stands in the text",
        (
            "thai::mistyped_text_becomes_what_was_meant",
            "thai::cleaning_twice_changes_nothing_more",
        ),
        ("text: escapes in small letters",),
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
        (
            *("number: 1-2 that became a date", "number: 0.9 shown as 90%", "number: TRUE for a score"),
            *("number: a score with invisible characters", "number: a score in Thai digits"),
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
        (
            *("text: สระอำ in two characters", "text: marks of old Windows fonts", "text: a glyph of an unknown font"),
            *("text: a vowel twice", "number: a year as a fraction"),
        ),
    ),
    15: Mode(
        "a form rearranged gives a neighbour's number",
        (
            "reader::a_form_rearranged_says_the_same",
            "reader::what_is_wrong_with_a_form_is_said_where_it_is",
            "reader::no_document_is_made_of_what_is_lost_or_stands_twice",
        ),
        (
            *("a sheet under another title", "the sheets in the opposite order", "columns before the first"),
            *("a label changed", "names exchanged", "whole rows in another order"),
        ),
    ),
    16: Mode(
        "what is no workbook is said in English, or not at all",
        (
            "reader::a_file_that_is_no_form_is_one_problem",
            "collect::every_other_file_is_listed_with_a_reason_and_none_is_tripped_over",
            "paths::temporary_files_are_taken_for_no_workbook_and_no_template",
        ),
        (
            *("nothing at all", "a workbook with a password", "an old workbook", "a table of commas", "a web page"),
            *("a binary workbook", "a report of this program", "cut off at 50 %", "the last byte cut off"),
        ),
    ),
    17: Mode(
        "a bomb of XML or zip, or an entity that reads another file",
        (
            "bad::the_heaviest_take_little_time_and_memory",
            "bad::a_declaration_nobody_noticed_would_still_not_be_followed",
            "safety::what_runs_or_is_fetched_is_refused_by_name",
        ),
        (
            *("a billion laughs in xl/workbook.xml", "a text doubled many times", "a file of this machine in a cell"),
            *("parts that unpack to 128 MB together", "a part that states a size of 4 GB"),
        ),
    ),
    18: Mode(
        "half a file, an edited report overwritten, a name too long",
        (
            "output::where_one_report_cannot_be_written_all_is_as_before",
            "output::where_the_disk_is_full_at_any_step_all_is_as_before",
            "output::somebodys_work_is_not_overwritten_and_then_nothing_is_written",
            "output::a_new_name_too_long_for_the_disk_is_a_problem_and_no_crash",
            "distribute::names_of_folders_and_files_are_those_every_windows_takes",
            "killed::fifty_kills_at_random_moments_leave_every_report_whole",
            "killed::killed_at_any_step_of_overwriting_it_never_loses_an_edit",
            "pairs::a_pair_of_unequal_age_is_mended_by_the_next_run_which_says_so",
            "output::a_report_open_in_word_is_named_with_the_program_to_close_and_all_is_as_before",
            "output::a_path_too_long_for_windows_is_named_as_that",
            "paths::a_name_of_85_thai_letters_is_refused_with_the_remedy_and_nothing_is_written",
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
            "bad::in_a_folder_of_returns_each_is_told_and_none_keeps_the_others_out",
            "reproducible::everything_made_is_the_same_bytes_wherever_and_after_whatever_it_is_made",
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
    assert set(mode.cases) <= {case.name for case in CASES}
