"""A program of its own that keeps one LibreOffice ready for another process, and ends it when that process is gone.

``python resident.py SOFFICE SECONDS`` reads documents from its standard input and answers each on its standard output
with its PDF: both are a line with the number of bytes, and the bytes; 0 is what could not be made. It ends with its
standard input, however that comes to its end, so no LibreOffice and no folder is left by a process that was killed.
It is run by its path and imports the standard library alone.

LibreOffice takes documents from a second call of itself with the same profile. It would end after the first of them,
were it not for an empty document that stays open; the lock beside that says when it is ready.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

ATTEMPTS = 2
_QUIET = ("--headless", "--invisible", "--nologo", "--norestore", "--nolockcheck", "--nofirststartwizard")
_KEPT = "itadocs.fodt"
_EMPTY = (
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text/></office:body>'
    "</office:document>"
)
_SETTINGS = {
    "Common/Security/Scripting": {
        "MacroSecurityLevel": 3,  # of four, the strictest
        "DisableMacrosExecution": "true",
        "DisableActiveContent": "true",
        "BlockUntrustedRefererLinks": "true",  # nothing is fetched that a document links to
    },
    "Writer/Content/Update": {"Link": 0, "Field": "false", "Chart": "false"},
    "Common/Save/Document": {"AutoSave": "false"},
}
_END = 3  # seconds


class NotMadeError(Exception):
    """LibreOffice did not do what it was asked for: it did not start or not answer, or what it made is no PDF."""


class Resident:
    """One running LibreOffice, with a folder and a profile of its own below ``folder``."""

    def __init__(self, program: str, folder: Path, seconds: float) -> None:
        """Start it and wait until it is ready; NotMadeError if that takes more than so many seconds."""
        self._seconds = seconds
        self._folder = Path(tempfile.mkdtemp(dir=folder))
        profile = self._folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_profile(), "utf-8")
        self._command = [program, f"-env:UserInstallation={profile.as_uri()}", *_QUIET]
        kept = self._folder / _KEPT
        kept.write_text(_EMPTY, "utf-8")
        self._process = self._started(str(kept))
        until = time.monotonic() + seconds
        while not (self._folder / f".~lock.{_KEPT}#").exists():
            if not self.is_alive or time.monotonic() > until:
                self.end()
                raise NotMadeError
            time.sleep(0.02)

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def pdf(self, document: bytes) -> bytes:
        """The PDF of a document, or NotMadeError."""
        source, target = self._folder / "report.docx", self._folder / "report.pdf"
        source.write_bytes(document)
        target.unlink(missing_ok=True)
        caller = self._started("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(self._folder), str(source))
        try:
            caller.wait(self._seconds)
            made = target.read_bytes()
        except (subprocess.TimeoutExpired, OSError) as error:
            raise NotMadeError from error
        finally:
            if caller.poll() is None:
                _end(caller)
        if not made.startswith(b"%PDF-") or b"%%EOF" not in made[-1024:]:
            raise NotMadeError
        return made

    def end(self) -> None:
        """End it, whatever it is doing."""
        _end(self._process)

    def _started(self, *words: str) -> subprocess.Popen[bytes]:
        """A call of LibreOffice: all its processes end together, its temporary files go with the folder."""
        environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._folder))}
        nothing = subprocess.DEVNULL
        is_windows = sys.platform == "win32"
        return subprocess.Popen(
            [*self._command, *words],
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            cwd=self._folder,
            env=environment,
            process_group=None if is_windows else 0,
            creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
        )


def _profile() -> str:
    """The settings of a profile: what strangers put into a document does nothing and fetches nothing."""
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    return f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a call with all processes it started: asked to on systems where one can ask, then made to."""
    if sys.platform == "win32":
        if process.poll() is None:
            command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(command, check=False, capture_output=True, creationflags=subprocess.CREATE_NO_WINDOW)
    else:
        for order in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, order)
            with suppress(subprocess.TimeoutExpired):
                process.wait(_END)
    process.wait()


def _stop(*_: object) -> None:
    sys.exit()


class _Keeper:
    """Keeps a Resident, another one when it died or failed."""

    def __init__(self, program: str, folder: Path, seconds: float) -> None:
        self._program, self._folder, self._seconds = program, folder, seconds
        self._resident: Resident | None = None

    def pdf(self, document: bytes) -> bytes:
        """The PDF of a document, empty if there can be none."""
        for _ in range(ATTEMPTS):
            try:
                return self._ready().pdf(document)
            except (NotMadeError, OSError):
                self.end()
        return b""

    def end(self) -> None:
        if self._resident is not None:
            self._resident.end()
        self._resident = None

    def _ready(self) -> Resident:
        if self._resident is not None and not self._resident.is_alive:
            self.end()
        self._resident = self._resident or Resident(self._program, self._folder, self._seconds)
        return self._resident


def main(program: str, seconds: float) -> None:
    """Answer until there is no one to answer to."""
    with tempfile.TemporaryDirectory(prefix="itadocs-", ignore_cleanup_errors=True) as folder:
        keeper = _Keeper(program, Path(folder), seconds)
        try:
            while size := sys.stdin.buffer.readline():
                document = sys.stdin.buffer.read(int(size))
                if len(document) < int(size):
                    break
                made = keeper.pdf(document)
                sys.stdout.buffer.write(b"%d\n" % len(made) + made)
                sys.stdout.buffer.flush()
        finally:
            keeper.end()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    main(sys.argv[1], float(sys.argv[2]))
