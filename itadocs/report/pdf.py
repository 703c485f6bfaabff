"""Reports as PDF, made by the LibreOffice of the machine, where there is one: one for all reports of a process."""

import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Self

from itadocs.assessment.framework import Kind
from itadocs.catalogue import Code
from itadocs.package import DOCUMENT, pack, unpack
from itadocs.problems import Problem, in_order, problem
from itadocs.report import resident
from itadocs.report.layouts import KINDS
from itadocs.report.pdf_seal import sealed
from itadocs.report.seal import origin_of

LIMIT = 120.0
"""Seconds a document may take; the usual is one."""

_NAMES = ("soffice", "libreoffice")
_ON_WINDOWS = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")  # as the environment calls its folders of programs
_ON_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_CAPTION_NUMBER = re.compile(rb'<w:fldSimple w:instr=" SEQ [^">]*THAIARABIC[^">]*">(.*?)</w:fldSimple>', re.DOTALL)
_FONT = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^/\s<>\[\]()]+)")


@dataclass(frozen=True)
class Printed:
    """The PDFs of reports, as far as there are any, and what there is to say about them."""

    documents: Mapping[Kind, bytes]
    problems: tuple[Problem, ...]


def program() -> Path | None:
    """Where LibreOffice is: where its installers put it, or on the path.

    Never in the folder one happens to be in, where Windows looks, too: workbooks of strangers lie there.
    """
    folders = [Path(os.environ[each]) for each in _ON_WINDOWS if each in os.environ]
    # Of the two programs on Windows only the .com waits until its work is done
    usual = [*(each / "LibreOffice" / "program" / "soffice.com" for each in folders), _ON_MAC]
    on_path = (Path(found) for name in _NAMES if (found := shutil.which(name)))
    fitting = (*(each for each in usual if each.is_file()), *(each for each in on_path if each.is_absolute()))
    return next(iter(fitting), None)


def lacking() -> Problem | None:
    """Why there can be no PDF on this machine; None if there can. To be asked before a long run."""
    return None if program() else problem(Code.OUTPUT_PDF_NO_OFFICE)


class Office:
    """LibreOffice, started with the first document and ready for the next; ended by ``close``, or with this process.

    A document may take ``seconds``. When LibreOffice dies or hangs, another is started and tries once more.
    """

    def __init__(self, office: Path | None = None, seconds: float = LIMIT) -> None:
        self._office, self._seconds = office, seconds
        self._keeper: _Keeper | None = None
        self._lock = Lock()  # one document at a time

    def convert(self, document: bytes) -> bytes | None:
        """The PDF of a .docx; None where there is no LibreOffice, or it could not make one."""
        office = self._office or program()
        if office is None:
            return None
        with self._lock:
            for _ in range(resident.ATTEMPTS):
                keeper, self._keeper = self._mine() or _Keeper(office, self._seconds), None
                try:
                    made = keeper.answer(document)
                except (OSError, ValueError):  # somebody ended it
                    keeper.close()
                    continue
                self._keeper = keeper  # not after an interruption: the answer to this would be taken for the next
                return made or None
        return None

    def close(self) -> None:
        """End LibreOffice, if it was started; the next document starts it again."""
        with self._lock:
            if keeper := self._mine():
                keeper.close()
            self._keeper = None

    def _mine(self) -> "_Keeper | None":
        """What this process started, and not one of which it is a fork."""
        return self._keeper if self._keeper and self._keeper.started_by == os.getpid() else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Keeper:
    """The process that keeps LibreOffice, and ends it when this one is gone."""

    def __init__(self, office: Path, seconds: float) -> None:
        command = [sys.executable, "-I", "-S", resident.__file__, str(office.absolute()), str(seconds)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),  # Windows lets nobody move or remove a folder in which a process is
            start_new_session=sys.platform != "win32",  # a Ctrl-C is not for it
            creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
        )
        self.started_by = os.getpid()

    def answer(self, document: bytes) -> bytes:
        """The PDF of a document, empty if there can be none; OSError or ValueError if there is no answer."""
        asked, told = self._process.stdin, self._process.stdout
        assert asked is not None
        assert told is not None
        asked.write(b"%d\n" % len(document) + document)
        asked.flush()
        size = int(told.readline())
        made = told.read(size)
        if len(made) < size:
            raise ValueError(size)
        return made

    def close(self) -> None:
        """Tell it to end, and wait until it has."""
        with suppress(OSError):
            self._process.communicate()


_office = Office()
atexit.register(_office.close)


def of(documents: Mapping[Kind, bytes], office: Office = _office) -> Printed:
    """The PDFs of these reports, each sealed as ours; by the one LibreOffice of this process.

    One that cannot be made is left out, and a Problem says so: the report itself is as good as ever.
    """
    if documents and (reason := lacking()):
        return Printed({}, (reason,))
    made: dict[Kind, bytes] = {}
    problems: list[Problem] = []
    for kind, document in documents.items():
        printable, is_thai = _printable(document)
        pdf = office.convert(printable)
        if pdf is None:
            problems.append(problem(Code.OUTPUT_PDF_FAILED, found=KINDS[kind]))
            continue
        problems += [problem(Code.OUTPUT_PDF_NUMERALS)] if is_thai else []
        problems += [problem(Code.OUTPUT_PDF_FONT, found=name) for name in _replaced_fonts(document, pdf)]
        made[kind] = sealed(pdf, origin_of(document))
    return Printed(made, in_order(dict.fromkeys(problems)))  # what lacks for both reports is said once


def _printable(document: bytes) -> tuple[bytes, bool]:
    """A report as LibreOffice is to get it, and whether it numbers anything by Thai numerals, which that cannot.

    The numbers of captions are in the report as we wrote them, and stay; those of pages and headings are not.
    """
    parts = unpack(document)
    body = _CAPTION_NUMBER.sub(rb"\1", parts[DOCUMENT])
    is_thai = any(b'"thaiNumbers"' in parts.get(each, b"") for each in (DOCUMENT, _NUMBERING))
    return (document if body == parts[DOCUMENT] else pack({**parts, DOCUMENT: body})), is_thai


def _replaced_fonts(document: bytes, pdf: bytes) -> list[str]:
    """The Thai fonts a report is set in and its PDF is not, for want of them on this machine.

    None where the PDF does not tell its fonts.
    """
    styles = unpack(document).get(_STYLES, b"").decode("utf-8", "replace")
    used = [_bare(each.decode("latin-1")) for each in _FONT.findall(pdf)]
    named = dict.fromkeys(re.findall(r'w:cs="([^"]+)"', styles))
    return [name for name in named if used and not any(_bare(name) in each for each in used)]


def _bare(font: str) -> str:
    """The name of a font without what programs write differently."""
    return re.sub(r"[^0-9a-z]", "", font.lower())
