"""Writes the workbooks that every run makes anew, the summary and the manifest, over their earlier selves."""

from pathlib import Path

from itadocs import files
from itadocs.catalogue import Code
from itadocs.package import RELATIONS, unpack
from itadocs.problems import Problem, problem
from itadocs.report import output
from itadocs.report.disk import Pending
from itadocs.workbook import book, stamp
from itadocs.workbook.parts import Package


def renew(path: Path, content: bytes, kind: str) -> tuple[Problem, ...]:
    """Write a workbook over an earlier one of its ``kind``, but over no other file.

    What people typed into the earlier one is kept in a backup beside it: a stamp tells whether they did.
    """
    package = Package(unpack(content, RELATIONS))
    stamp.stamp(package)
    made = Pending(path, package.packed())
    refused = output.write_new(path, made.content)
    if refused is None:
        return ()
    standing = files.content(path) if refused.code is Code.OUTPUT_EXISTS else refused
    if not isinstance(standing, bytes) or book.kind_of(standing) != kind:
        return (refused,)
    backups: list[Pending] = []
    if standing != made.content and stamp.state(standing) is not stamp.Marking.UNTOUCHED:
        backups.append(Pending(output.free_backup(path), standing))
    failed = output.write_all([*backups, made])
    return (failed,) if failed else tuple(problem(Code.OUTPUT_BACKED_UP, found=each.path.name) for each in backups)
