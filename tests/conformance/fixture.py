"""Every document and workbook that itadocs makes while tests run passes the conformance checker, whatever is tested.

The doors watched: ``pack``, where the rooms of itadocs put parts together; the saving of workbooks that they draw; and
the files a command leaves when it runs in a process of its own. A test that makes itadocs write a file on purpose which
does not conform says so: ``@pytest.mark.unchecked("why")``; one that types what looks like tags is ``typing_tags``.
"""

import functools
import hashlib
import inspect
import subprocess
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, cast

import pytest
from openpyxl import Workbook

from itadocs.package import NotAPackageError, Parts, pack, unpack
from itadocs.report import properties, seal
from tests.conformance import validate_docx as checker
from tests.rooms import watch

_ENDINGS = (".docx", ".xlsx", ".xlsm")


@dataclass
class _Made:
    """What was made and is not yet checked: by content, and where files of the running test lie."""

    waiting: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    checked: set[bytes] = field(default_factory=set[bytes])
    folder: Path | None = None

    def add(self, content: bytes) -> None:
        key = hashlib.sha256(content).digest()
        if key not in self.checked:
            self.waiting[key] = content

    def faults(self, *, have_tags: bool) -> list[str]:
        """What the checker has against all that waits."""
        waiting, self.waiting = self.waiting, {}
        self.checked |= waiting.keys()
        return [each for content in waiting.values() for each in faults(content, has_tags=have_tags)]


def faults(content: bytes, *, has_tags: bool = False) -> list[str]:
    """The errors of one file. Tags may stand only in what is not sealed as a report: a template."""
    try:
        is_template = has_tags or not seal.marks(properties.read(unpack(content)))
    except NotAPackageError:
        is_template = has_tags
    report: Any = checker.inspect(content, "", Namespace(template=is_template))
    return [f"{each['part']}: {each['msg']} {each['where']}" for each in report.items if each["level"] == "ERROR"]


@pytest.fixture(scope="session", autouse=True)
def _made() -> Iterator[_Made]:
    """The doors, watched."""
    made = _Made()

    def packed(parts: Parts, source: bytes = b"", **level: int) -> bytes:
        content = pack(parts, source, **level)
        made.add(content)
        return content

    save, run = Workbook.save, subprocess.run

    @functools.wraps(save)
    def saved(book: Workbook, target: Any) -> None:
        save(book, target)
        caller = cast("FrameType", inspect.currentframe()).f_back
        if caller is not None and str(caller.f_globals["__name__"]).startswith("itadocs."):
            made.add(target.getvalue())

    @functools.wraps(run)
    def ran(command: Any, *rest: Any, **options: Any) -> Any:
        folder = made.folder
        if folder is None or isinstance(command, str) or "itadocs" not in map(str, command):
            return run(command, *rest, **options)
        before = _files(folder)
        done: Any = run(command, *rest, **options)
        for content in _files(folder) - before:  # a backup is there before, under another name
            made.add(content)
        return done

    with pytest.MonkeyPatch.context() as patch:
        watch(patch, pack, packed)
        patch.setattr(Workbook, "save", saved)
        patch.setattr(subprocess, "run", ran)
        yield made


def _files(folder: Path) -> set[bytes]:
    """The documents and workbooks in a folder."""
    return {each.read_bytes() for each in folder.rglob("*") if each.suffix in _ENDINGS and each.is_file()}


@pytest.fixture(autouse=True)
def _conforming(request: pytest.FixtureRequest, _made: _Made) -> Iterator[None]:
    """All that a test made conforms."""
    if "tmp_path" in request.fixturenames:
        _made.folder = request.getfixturevalue("tmp_path")
    yield
    _made.folder = None
    opted_out = request.node.get_closest_marker("unchecked")
    if opted_out is not None:
        _made.waiting.clear()
        assert opted_out.args, "say why what this test makes does not conform"
        return
    found: Sequence[str] = _made.faults(have_tags=request.node.get_closest_marker("typing_tags") is not None)
    assert not found, "what itadocs made does not conform:\n" + "\n".join(found)
