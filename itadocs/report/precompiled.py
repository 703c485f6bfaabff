"""The programs of the templates that come along: the Python that Jinja writes for each of their parts.

They are code, and so stand only where all code of this program stands, and are compiled and cached by Python as its
modules are. ``python -m templates.build_reports`` writes them. Each is named by what it was made from, which is every
part of its template: the program of another template, or of another Jinja, is never found, and the template understood
as any other. So what is found was examined when it was made.
"""

import hashlib
from collections.abc import Iterable
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING

from itadocs.package import Parts
from itadocs.report.layouts import brought

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = "programs"
"""Beside the folders of templates."""


def programs(parts: Parts, tagged: Iterable[str], root: type) -> "dict[str, Template] | None":
    """The programs of the ``tagged`` parts of a template that comes along, for such fields; None for any other."""
    folder, names = brought(FOLDER), names_of(parts, tagged, root)
    if folder is None or not names:  # without tags, nothing would say that it comes along
        return None
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


def names_of(parts: Parts, tagged: Iterable[str], root: type) -> dict[str, str]:
    """The files that hold the programs of the ``tagged`` parts, however the template is packed."""
    import jinja2

    made_from = hashlib.sha256()
    for name, content in parts.items():
        made_from.update(f"{name}\0{len(content)}\0".encode())
        made_from.update(content)
    said = {part: f"{made_from.hexdigest()} {part} {root.__name__} {jinja2.__version__}" for part in tagged}
    return {part: f"{hashlib.sha256(each.encode()).hexdigest()[:32]}.py" for part, each in said.items()}
