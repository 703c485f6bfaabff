"""The programs of the templates that come along: the Python that Jinja writes for each of their parts.

They are code, and so stand only where all code of this program stands, and are compiled and cached by Python as its
modules are. ``python -m templates.build_reports`` writes them. Each is named by what it was made from: the program of
another template, or of another Jinja, is never found, and the template understood as any other.
"""

import hashlib
from collections.abc import Iterable
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING

from itadocs.report.layouts import brought

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = "programs"
"""Beside the folders of templates."""


def programs(template: bytes, root: type, parts: Iterable[str]) -> "dict[str, Template] | None":
    """The programs of these parts of a template that comes along, for fields of this type; None for any other."""
    folder = brought(FOLDER)
    if folder is None:
        return None
    names = names_of(template, root, parts)
    files = {part: folder / name for part, name in names.items()}
    if not all(each.is_file() for each in files.values()):
        return None
    from itadocs.report import sandbox

    found: dict[str, Template] = {}
    for part, file in files.items():
        code = SourceFileLoader(file.stem, str(file)).get_code(file.stem)
        assert code is not None  # of a file of source there is one
        found[part] = sandbox.program(code, sandbox.line_break(part))
    return found


def names_of(template: bytes, root: type, parts: Iterable[str]) -> dict[str, str]:
    """The files that hold the programs of these parts."""
    import jinja2

    made_from = hashlib.sha256(template).hexdigest()
    said = {part: f"{made_from} {part} {root.__name__} {jinja2.__version__}" for part in parts}
    return {part: f"{hashlib.sha256(each.encode()).hexdigest()[:32]}.py" for part, each in said.items()}
