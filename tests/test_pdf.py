"""PDFs of the reports: by one LibreOffice that stays, comes back when it dies, and never outlives us."""

import http.server
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.cli import commands
from itadocs.package import DOCUMENT, DOCUMENT_RELATIONS, pack, unpack
from itadocs.pipeline import Request
from itadocs.problems import problem
from itadocs.report import pairs, pdf, pdf_seal
from itadocs.report.disk import Pending
from itadocs.report.origin import Origin
from itadocs.report.output import Edited, write_reports
from itadocs.report.pdf import Office
from itadocs.report.seal import origin_of
from itadocs.thai import Numerals
from tests.processes import below, gone
from tests.support import complete, draw, produced
from tests.test_cli import ROOT, run

needs_soffice = pytest.mark.skipif(pdf.program() is None, reason="there is no LibreOffice here")
needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are seen on Linux only")
posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a script")

MINIMAL = b"%PDF-1.6\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
OURS = Origin("องค์การบริหารส่วนตำบลนาทดสอบ อำเภอเกาะคา จังหวัดลำปาง", "2568")

STAND_IN = """#!{python}
import pathlib, sys, time
words = sys.argv[1:]
log = pathlib.Path({log!r})
with log.open("a") as stream:
    stream.write("converts\\n" if "--convert-to" in words else "starts\\n")
calls = log.read_text().split()
first = calls.count("converts") == 1
if "--convert-to" not in words:
    kept = pathlib.Path(words[-1])
    kept.with_name(".~lock." + kept.name + "#").touch()
    time.sleep(60)
target = pathlib.Path(words[-1]).with_suffix(".pdf")
{behaviour}
"""
MAKES = f"target.write_bytes({MINIMAL!r})"


@cache
def documents() -> Mapping[Kind, bytes]:
    return produced(complete()).documents


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    """One LibreOffice for all tests that need a real one."""
    with Office() as running:
        yield running


def stand_in(folder: Path, behaviour: str) -> Path:
    """A program that stays and converts as LibreOffice does, but for how it behaves when it converts."""
    path = folder / "soffice"
    path.write_text(STAND_IN.format(python=sys.executable, log=str(folder / "log"), behaviour=behaviour), "utf-8")
    path.chmod(0o755)
    return path


def calls(folder: Path) -> list[str]:
    return (folder / "log").read_text("utf-8").split()


@pytest.mark.soffice
@needs_soffice
def test_both_reports_become_pdfs_that_say_whose_they_are(office: Office) -> None:
    printed = pdf.of(documents(), office)
    assert {*printed.documents} == {Kind.ANALYSIS, Kind.IMPLEMENTATION}
    assert {each.code for each in printed.problems} <= {Code.OUTPUT_PDF_FONT, Code.OUTPUT_PDF_NUMERALS}
    for made in printed.documents.values():
        assert made.startswith(b"%PDF-")
        assert b"%%EOF" in made[-1024:]
        assert made.count(b"/FontFile2") >= 1, "the letters come along"
        assert pdf_seal.is_untouched(made)
        found = pdf_seal.origin_of(made)
        assert found is not None
        assert found.is_of_same(OURS)
        assert pdf_seal.is_untouched(made[:500] + b" " + made[501:]) is False


@pytest.mark.soffice
@needs_soffice
@needs_proc
def test_one_libreoffice_serves_all_documents_and_another_takes_its_place_when_it_is_killed(office: Office) -> None:
    document = documents()[Kind.IMPLEMENTATION]
    assert office.convert(document)
    first = {number for number, name in below(os.getpid()).items() if name == "soffice.bin"}
    assert len(first) == 1
    assert office.convert(document)
    assert {number for number, name in below(os.getpid()).items() if name == "soffice.bin"} == first
    os.kill(max(first), signal.SIGKILL)
    assert office.convert(document)
    assert office.convert(document)  # the one before may have come before its death was noticed
    after = {number for number, name in below(os.getpid()).items() if name == "soffice.bin"}
    assert len(after) == 1
    assert after != first


@pytest.mark.soffice
@needs_soffice
def test_nothing_is_fetched_that_a_document_links_to(office: Office) -> None:
    asked: list[str] = []

    class Listening(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listening) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert office.convert(linked(f"http://127.0.0.1:{server.server_port}/spy.png"))
        server.shutdown()
    assert asked == []


def linked(url: str) -> bytes:
    """A report with a picture that lies elsewhere, as no template of ours may have one."""
    parts = unpack(documents()[Kind.IMPLEMENTATION])
    relation = (
        '<Relationship Id="rSpy" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{url}" TargetMode="External"/></Relationships>'
    )
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:extent cx="900000" cy="900000"/><wp:docPr id="990" name="spy"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="spy"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rSpy"/>'
        "</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    body, relations = parts[DOCUMENT].decode(), parts[DOCUMENT_RELATIONS].decode()
    at = body.index("<w:body>") + len("<w:body>")
    parts[DOCUMENT] = (body[:at] + drawing + body[at:]).encode()
    parts[DOCUMENT_RELATIONS] = relations.replace("</Relationships>", relation).encode()
    return pack(parts)


@posix
def test_one_that_hangs_is_ended_and_tried_once_more(tmp_path: Path) -> None:
    hangs_once = f"if first: time.sleep(60)\n{MAKES}"
    with Office(stand_in(tmp_path, hangs_once), seconds=1.5) as office:
        assert office.convert(b"docx") == MINIMAL
    assert calls(tmp_path) == ["starts", "converts"] * 2


@posix
@needs_proc
def test_the_process_that_keeps_it_is_replaced_too(tmp_path: Path) -> None:
    with Office(stand_in(tmp_path, MAKES)) as office:
        before = {*below(os.getpid())}
        assert office.convert(b"docx") == MINIMAL
        (keeper,) = (number for number in below(os.getpid()).keys() - before if below(number))
        kept = [*below(keeper)]
        os.kill(keeper, signal.SIGTERM)
        assert all(map(gone, [keeper, *kept]))
        assert office.convert(b"docx") == MINIMAL
    assert calls(tmp_path) == ["starts", "converts"] * 2


@posix
@pytest.mark.parametrize(
    "behaviour",
    ["sys.exit(1)", "target.write_bytes(b'rubbish')", f"target.write_bytes({MINIMAL[:30]!r})", "time.sleep(60)"],
    ids=["dies", "rubbish", "half a file", "hangs"],
)
def test_what_cannot_be_made_is_said_and_the_next_document_has_its_chance(tmp_path: Path, behaviour: str) -> None:
    with Office(stand_in(tmp_path, behaviour), seconds=1.0) as office:
        printed = pdf.of({Kind.ANALYSIS: documents()[Kind.ANALYSIS]}, office)
        assert printed.documents == {}
        assert [each.code for each in printed.problems] == [Code.OUTPUT_PDF_FAILED]
        assert "รายงานการวิเคราะห์" in printed.problems[0].message
        assert not printed.problems[0].blocks, "the report itself is there"
        assert calls(tmp_path) == ["starts", "converts"] * 2
        stand_in(tmp_path, MAKES)
        assert office.convert(b"docx") == MINIMAL


@posix
def test_a_program_that_never_gets_ready_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "soffice"
    path.write_text("#!/bin/sh\nsleep 60\n")
    path.chmod(0o755)
    with Office(path, seconds=0.3) as office:
        assert office.convert(b"docx") is None
    with Office(tmp_path / "none", seconds=0.3) as office:
        assert office.convert(b"docx") is None


@posix
@needs_proc
@pytest.mark.parametrize("order", [signal.SIGKILL, signal.SIGTERM, None], ids=["killed", "ended", "finished"])
def test_nothing_of_it_outlives_the_process_it_works_for(tmp_path: Path, order: signal.Signals | None) -> None:
    program = stand_in(tmp_path, MAKES)
    wait = "" if order is None else "; sys.stdout.flush(); sys.stdin.read()"
    code = (
        "import sys, pathlib; from itadocs.report.pdf import Office; "
        f"office = Office(pathlib.Path({str(program)!r})); print(len(office.convert(b'docx'))){wait}"
    )
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = {**os.environ, "TMPDIR": str(temporary)}
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as ours:
        assert ours.stdout is not None
        assert ours.stdout.readline() == b"%d\n" % len(MINIMAL)
        started = below(ours.pid)
        if order is not None:
            assert len(started) == 2, "the keeper and the stand-in"
            assert list(temporary.iterdir())
            ours.send_signal(order)
            ours.wait()
    assert all(map(gone, started))
    until = time.monotonic() + 5
    while list(temporary.iterdir()) and time.monotonic() < until:
        time.sleep(0.05)
    assert list(temporary.iterdir()) == []


def test_without_libreoffice_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.setattr(pdf, "_ON_MAC", tmp_path / "none")
    found = pdf.lacking()
    assert found is not None
    assert found.code is Code.OUTPUT_PDF_NO_OFFICE
    assert "libreoffice.org" in found.remedy
    assert "Word" in found.remedy
    with Office() as office:
        assert pdf.of(documents(), office) == pdf.Printed({}, (found,))
    assert pdf.of({}) == pdf.Printed({}, ())
    usual = tmp_path / "LibreOffice" / "program" / "soffice.com"
    usual.parent.mkdir(parents=True)
    usual.touch()
    assert pdf.program() == usual
    assert pdf.lacking() is None


@posix
def test_a_program_in_the_folder_with_the_workbooks_is_not_taken_for_libreoffice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in(tmp_path, MAKES)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pdf, "_ON_MAC", tmp_path / "none")
    monkeypatch.setenv("PATH", ".")
    assert pdf.program() is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf.program() == tmp_path / "soffice"


def test_a_pdf_set_in_another_font_for_want_of_the_reports_own_is_told() -> None:
    ours = documents()[Kind.ANALYSIS]
    other = MINIMAL.replace(b"<<>>", b"<</BaseFont/BAAAAA+Laksaman-Bold>>", 1)
    same = MINIMAL.replace(b"<<>>", b"<</BaseFont /BAAAAA+THSarabunPSK-Bold>>", 1)

    def said(made: bytes) -> list[str]:
        class Prints(Office):
            def convert(self, document: bytes) -> bytes | None:
                return made

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pdf, "lacking", lambda: None)
            found = pdf.of({Kind.ANALYSIS: ours}, Prints()).problems
            return [each.message for each in found if each.code is Code.OUTPUT_PDF_FONT]

    (message,) = said(other)
    assert "TH SarabunPSK" in message
    assert said(same) == []
    assert said(MINIMAL) == [], "it does not tell its fonts"


def test_captions_keep_their_thai_numbers_and_what_libreoffice_cannot_number_is_told() -> None:
    given: list[bytes] = []

    class Prints(Office):
        def convert(self, document: bytes) -> bytes | None:
            given.append(document)
            return MINIMAL

    thai = produced(complete(), Request(numerals=Numerals.THAI)).documents[Kind.ANALYSIS]
    arabic = produced(complete(), Request(numerals=Numerals.ARABIC)).documents[Kind.ANALYSIS]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "lacking", lambda: None)
        said = [pdf.of({Kind.ANALYSIS: each}, Prints()).problems for each in (thai, arabic)]
    assert [[each.code for each in problems] for problems in said] == [[Code.OUTPUT_PDF_NUMERALS], []]
    bodies = [unpack(each)[DOCUMENT].decode() for each in (thai, given[0])]
    assert [each.count("THAIARABIC") for each in bodies][1] == 0 < bodies[0].count("THAIARABIC")
    texts = [re.sub("<[^>]*>", "", each) for each in bodies]
    assert texts[0] == texts[1]
    assert "ภาพที่ ๑" in texts[0]
    assert given[1] == arabic


def test_a_pdf_that_nobody_changed_is_replaced_and_any_other_is_not(tmp_path: Path) -> None:
    path = tmp_path / "งาน_analysis.pdf"
    made, newer = pdf_seal.sealed(MINIMAL, OURS), pdf_seal.sealed(MINIMAL.replace(b"1.6", b"1.7"), OURS)

    def written(standing: bytes, edited: Edited) -> list[Code]:
        path.write_bytes(standing)
        return [each.code for each in write_reports([Pending(path, newer)], edited)[1]]

    assert written(made, Edited.REFUSE) == []
    assert path.read_bytes() == newer
    assert [*tmp_path.iterdir()] == [path], "and needs no backup"
    annotated = made.replace(b"endobj", b"endobk")
    others = pdf_seal.sealed(MINIMAL, Origin("องค์การบริหารส่วนตำบลอื่น", "2568"))
    assert written(annotated, Edited.REFUSE) == [Code.OUTPUT_EDITED]
    assert path.read_bytes() == annotated
    assert written(MINIMAL, Edited.REFUSE) == [Code.OUTPUT_FOREIGN]
    assert written(b"not even a PDF", Edited.REFUSE) == [Code.OUTPUT_FOREIGN]
    assert written(others, Edited.REFUSE) == [Code.OUTPUT_ANOTHERS]
    assert written(annotated, Edited.KEEP) == [Code.OUTPUT_KEPT]
    assert written(annotated, Edited.OVERWRITE) == [Code.OUTPUT_BACKED_UP]
    assert path.read_bytes() == newer
    assert annotated in [each.read_bytes() for each in tmp_path.iterdir()]


@pytest.mark.parametrize("edited", [".docx", ".pdf"])
def test_a_report_and_its_pdf_get_a_new_name_together(tmp_path: Path, edited: str) -> None:
    report = documents()[Kind.ANALYSIS]
    made = {".docx": report, ".pdf": pdf_seal.sealed(MINIMAL, origin_of(report))}
    paths = {ending: tmp_path / f"งาน_analysis{ending}" for ending in made}
    for ending, content in made.items():
        paths[ending].write_bytes(content if ending != edited else b"mine")
    (tmp_path / "งาน_analysis (2).pdf").write_bytes(b"mine, too")
    pending = [Pending(paths[ending], content) for ending, content in made.items()]
    outputs, said = write_reports(pending, Edited.KEEP)
    assert outputs == tuple(tmp_path / f"งาน_analysis (3){ending}" for ending in made)
    assert [each.read_bytes() for each in outputs] == [*made.values()]
    assert [each.code for each in said] == [Code.OUTPUT_KEPT]
    assert f"(3){edited}" in said[0].message
    assert paths[edited].read_bytes() == b"mine"


def test_a_pdf_of_an_earlier_run_that_the_new_report_no_longer_says_is_told(tmp_path: Path) -> None:
    paths = {kind: tmp_path / f"งาน_{kind.value}.docx" for kind in Kind}
    paths[Kind.ANALYSIS].with_suffix(".pdf").write_bytes(
        pdf_seal.sealed(MINIMAL, origin_of(documents()[Kind.ANALYSIS]))
    )
    entries = complete()
    entries["indicators"][0]["score"] = 91.0
    changed = produced(entries).documents
    assert pairs.older_pdfs(documents(), (), paths) == ()
    (said,) = pairs.older_pdfs(changed, (), paths)
    assert said.code is Code.OUTPUT_PDF_OLDER
    assert "งาน_analysis.pdf" in said.message
    assert pairs.older_pdfs(changed, [Kind.ANALYSIS], paths) == ()
    paths[Kind.ANALYSIS].with_suffix(".pdf").write_bytes(MINIMAL)
    assert pairs.older_pdfs(changed, (), paths) == (), "a scan with signatures is none of ours"


@pytest.mark.parametrize(
    "comment", [b"", b"\n%itadocs ", b"\n%itadocs []\n", b"\n%itadocs {\n", b"\n%itadocs {}\n", b"\n%itadocs \xff\n"]
)
def test_a_pdf_with_another_comment_is_none_of_ours(comment: bytes) -> None:
    assert pdf_seal.is_untouched(MINIMAL + comment) is None
    assert pdf_seal.origin_of(MINIMAL + comment) is None


def test_the_end_of_a_pdf_stays_where_readers_look_for_it() -> None:
    long = pdf_seal.sealed(MINIMAL, Origin("ก" * 5000, "2568"))
    assert b"%%EOF" in long[-1024:]
    assert pdf_seal.is_untouched(long)


# --- as the command makes them -----------------------------------------------------------------------------------


def folder_of(top: Path, *names: str) -> Path:
    """A folder with workbooks of these names that are fine."""
    top.mkdir(parents=True)
    for name in names:
        (top / f"{name}.xlsx").write_bytes(sound())
    return top


@cache
def sound() -> bytes:
    return draw(complete())


@pytest.mark.soffice
@needs_soffice
def test_the_command_makes_pdfs_beside_the_reports_once_for_each_workbook(tmp_path: Path) -> None:
    folder_of(tmp_path / "ส่งคืน", "ก ข", "ค")
    done = run("build", "ส่งคืน", "--pdf", "--jobs", "1", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    output = tmp_path / "ส่งคืน" / "รายงาน"
    names = {f"{stem}_{kind}" for stem in ("ก ข", "ค") for kind in ("analysis", "implementation")}
    assert {each.stem for each in output.glob("*.docx")} == names
    assert {each.stem for each in output.glob("*.pdf")} == names
    assert all(pdf_seal.is_untouched(each.read_bytes()) for each in output.glob("*.pdf"))
    told = done.stdout.decode()
    assert told.count("output-pdf-numerals") <= 1, "what is the same for every workbook is said once"
    assert told.count("output-pdf-font") <= 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="installers put it elsewhere than on the path")
def test_without_libreoffice_the_command_makes_nothing_and_says_how_to_get_it(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "งาน", "ก")
    for given in ("งาน", "งาน/ก.xlsx"):
        done = run("build", given, "--pdf", cwd=tmp_path, PATH="")
        (said,) = done.stdout.decode().splitlines()
        assert done.returncode == 1
        assert "ไม่พบโปรแกรม LibreOffice" in said
        assert "libreoffice.org" in said
        assert [each.name for each in folder.iterdir()] == ["ก.xlsx"]
    done = run("build", "งาน", "--pdf", "--json", cwd=tmp_path, PATH="")
    assert (done.returncode, done.stdout) == (1, b"")


@posix
@needs_proc
@pytest.mark.parametrize("order", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl-C"])
def test_what_ends_a_batch_ends_the_libreoffice_of_every_worker(tmp_path: Path, order: signal.Signals) -> None:
    stand_in(tmp_path, MAKES)
    folder = folder_of(tmp_path / "งาน", *"กขคงจฉ")
    with subprocess.Popen(
        [sys.executable, "-m", "itadocs", "build", "งาน", "--pdf", "--jobs", "2"],
        cwd=tmp_path,
        env={**os.environ, "PATH": str(tmp_path), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as ours:
        seen: dict[int, str] = {}
        while not [*(folder / "รายงาน").glob("*.pdf")] and ours.poll() is None:
            seen |= below(ours.pid)
            time.sleep(0.01)
        seen |= below(ours.pid)
        os.killpg(ours.pid, order) if order == signal.SIGINT else ours.kill()
        ours.wait(30)
    assert len(seen) >= 4, "two workers at least, with a keeper and a stand-in each"
    assert all(map(gone, seen))


@posix
def test_a_pdf_that_could_not_be_made_is_tried_again_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path / "งาน", "ก")
    makes = {"made": False}

    def printed(documents: Mapping[Kind, bytes]) -> pdf.Printed:
        if makes["made"]:
            return pdf.Printed(
                {kind: pdf_seal.sealed(MINIMAL, origin_of(each)) for kind, each in documents.items()}, ()
            )
        return pdf.Printed({}, (problem(Code.OUTPUT_PDF_FAILED, found="รายงาน"),))

    monkeypatch.setattr(pdf, "of", printed)
    monkeypatch.setattr(pdf, "lacking", lambda: None)

    def told() -> tuple[list[str], str]:
        done = CliRunner().invoke(commands, ["build", str(folder), "--pdf", "--jobs", "1"])
        assert done.exit_code == 0, done.output
        return sorted(each.suffix for each in (folder / "รายงาน").glob("ก_*")), done.output

    names, said = told()
    assert names == [".docx", ".docx"]
    assert "สร้าง PDF ไม่ครบ 1 เล่ม" in said
    makes["made"] = True
    names, said = told()
    assert names == [".docx", ".docx", ".pdf", ".pdf"]
    assert "สร้าง PDF ไม่ครบ" not in said
    assert "ทำไว้แล้ว" in told()[1]
    (folder / "รายงาน" / "ก_analysis.pdf").unlink()
    assert "สร้างแล้ว" in told()[1]
    assert "ทำไว้แล้ว" in told()[1]
