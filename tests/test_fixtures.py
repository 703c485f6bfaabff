"""What every test runs under can itself fail a test: documents that do not conform, problems without place or words."""

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

ROOT = Path(__file__).parents[1]
PLUGINS = ("-p", "tests.conformance.fixture", "-p", "tests.said", "-q", "-p", "no:cacheprovider")


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Runs tests of its own in a process of its own, where ours are not watched."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeini("[pytest]\ntestpaths = .\nmarkers = unchecked(why): as in pyproject.toml")
    return pytester


def test_a_file_that_does_not_conform_fails_the_test_that_made_it(run: pytest.Pytester) -> None:
    run.makepyfile(
        """
        import io, subprocess, sys
        import openpyxl, pytest
        from itadocs.report import document
        from itadocs.workbook import parts

        BROKEN = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}

        def test_a_document():
            document.pack(BROKEN)

        def test_the_same_document_again_is_said_once():
            document.pack(BROKEN)

        def test_the_copy_of_a_workbook():
            parts.pack({"xl/workbook.xml": b"<workbook/>"})

        def test_a_drawn_workbook():
            book = openpyxl.Workbook()
            book.active._WorkbookChild__title = "'"
            exec("book.save(io.BytesIO())", {"__name__": "itadocs.workbook.form", "book": book, "io": io})

        def test_what_a_command_leaves(tmp_path):
            (tmp_path / "before.docx").write_bytes(b"not looked at")
            written = "import shutil; open('made.docx', 'w').write('no'); shutil.copy('before.docx', 'backup.docx')"
            subprocess.run([sys.executable, "-c", written, "itadocs"], cwd=tmp_path, check=True)

        @pytest.mark.unchecked("shows how")
        def test_on_purpose():
            document.pack({**BROKEN, "other": b""})

        @pytest.mark.unchecked
        def test_without_a_reason():
            document.pack({**BROKEN, "another": b""})

        def test_of_a_workbook_the_test_made_itself():
            openpyxl.Workbook().save(io.BytesIO())
        """
    )
    done = run.runpytest_subprocess(*PLUGINS)
    done.assert_outcomes(passed=8, errors=5)
    errors = {line.split("::")[1].split(" ")[0] for line in done.outlines if line.startswith("ERROR ")}
    assert errors == {
        "test_a_document",
        "test_the_copy_of_a_workbook",
        "test_a_drawn_workbook",
        "test_what_a_command_leaves",
        "test_without_a_reason",
    }
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["*what itadocs made does not conform:*"])


RAISED = """
    from itadocs import pipeline
    from itadocs.assessment import rules
    from itadocs.catalogue import Code
    from itadocs.problems import problem

    def test_one():
        assert pipeline.examine(b"", pipeline.Request()).problems

    def test_another():
        problem(Code.FILE_WORD)  # a test's own
"""


def test_a_problem_without_words_or_place_fails_the_test_in_which_it_is_raised(run: pytest.Pytester) -> None:
    run.makepyfile(
        RAISED
        + """
    def test_no_place():
        pipeline.in_order([rules.problem(Code.CELL_MISSING)])

    def test_no_words():
        rules.problem(Code.FILE_UNREADABLE, found="")
"""
    )
    done = run.runpytest_subprocess(*PLUGINS, "-k", "no_place or no_words")
    done.assert_outcomes(passed=2, errors=2, deselected=2)
    done.stdout.fnmatch_lines(["*cell-missing has no place: *", "*file-unreadable does not say found: *"])


@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_whole_run_fails_when_a_problem_of_the_catalogue_was_never_raised(
    run: pytest.Pytester, processes: str
) -> None:
    run.makepyfile(RAISED)
    done = run.runpytest_subprocess(*PLUGINS, "-n", processes)
    done.assert_outcomes(passed=2)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    (said,) = [line for line in done.outlines if "no test makes itadocs raise" in line]
    assert "file-word," in said
    assert "file-empty," not in said


def test_a_run_of_some_tests_does_not(run: pytest.Pytester) -> None:
    run.makepyfile(RAISED)
    assert run.runpytest_subprocess(*PLUGINS, "-k", "one").ret == pytest.ExitCode.OK
