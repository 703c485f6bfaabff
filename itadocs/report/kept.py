"""What docxtpl made of templates, kept from run to run in a folder of the user: texts, by the content of the template.

Nothing here is code, and nothing is trusted: ``understood`` examines a text as it does a template. To keep Jinja's
code as well would spare some 15 ms a part, and would make whoever may write into the folder the author of a program.

Whatever goes wrong – no folder, no room, an entry cut off or of another version – a template is understood anew.
"""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, cast

from itadocs import __version__
from itadocs.report.disk import Pending, write_all

_MOST = 40  # entries, the oldest dropped first: officials have a handful of templates, and change them now and then
_LARGEST = 8 * 2**20  # bytes of one: the texts of the largest template that is rendered are smaller
_HASH = 64  # characters


def texts(template: bytes) -> dict[str, str] | None:
    """The prepared texts of the parts of a template; None where nothing sound is kept of it."""
    folder = _private(_folder())
    if folder is None:
        return None
    try:
        return _stated(_read(folder / _name(template)))
    except (OSError, ValueError, RecursionError):
        return None


def keep(template: bytes, texts: Mapping[str, str]) -> None:
    """Keep the prepared texts of the parts of a sound template."""
    place = _folder()
    if place is None:
        return
    with suppress(OSError):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = _private(place)
    if folder is None:
        return
    said = json.dumps({"by": _by(), "texts": dict(texts)}, ensure_ascii=False).encode("utf-8")
    if len(said) > _LARGEST - _HASH:
        return
    entry = folder / _name(template)
    write_all((Pending(entry, hashlib.sha256(said).hexdigest().encode() + said),))
    with suppress(OSError):
        entry.chmod(0o600)  # reports are for colleagues to read, this is not
        newest_first = sorted(folder.glob("*.json"), key=lambda each: each.stat().st_mtime, reverse=True)
        for each in newest_first[_MOST:]:
            each.unlink(missing_ok=True)


def _stated(entry: bytes) -> dict[str, str] | None:
    """The texts of an entry; None if it is none of this version. ValueError if it is none at all."""
    said = entry[_HASH:]
    if hashlib.sha256(said).hexdigest().encode() != entry[:_HASH]:
        return None
    stated: Any = json.loads(said)
    if not isinstance(stated, dict) or stated.get("by") != _by() or not isinstance(stated.get("texts"), dict):
        return None
    texts = cast("dict[str, object]", stated["texts"])
    found = {part: text for part, text in texts.items() if isinstance(text, str)}
    return found if len(found) == len(texts) else None


def _read(path: Path) -> bytes:
    """The bytes of an entry. OSError where there is none, or one that others may have written."""
    entry = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(entry, "rb") as stream:
        if not _is_ours(os.fstat(entry)):
            raise PermissionError(path)
        return stream.read(_LARGEST)


def _private(folder: Path | None) -> Path | None:
    """The folder, if it is one that nobody else writes into."""
    if folder is None:
        return None
    try:
        found = folder.lstat()
    except OSError:
        return None
    return folder if stat.S_ISDIR(found.st_mode) and _is_ours(found) else None


def _is_ours(found: os.stat_result) -> bool:
    """Whether this belongs to the user alone; on Windows the rights of the folder around it see to that."""
    return sys.platform == "win32" or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


def _folder() -> Path | None:
    """Where programs keep what they can make anew; None where the system names no such place."""
    if sys.platform == "win32":
        place = os.environ.get("LOCALAPPDATA", "")
    else:
        try:
            place = os.environ.get("XDG_CACHE_HOME", "") or str(Path.home() / ".cache")
        except RuntimeError:  # a user without a home
            return None
    return Path(place) / "itadocs" / "templates" if Path(place).is_absolute() else None


def _name(template: bytes) -> str:
    return f"{hashlib.sha256(template).hexdigest()}.json"


@cache
def _by() -> str:
    """What prepares a template, by its versions; whoever works on how it does empties the folder."""
    from importlib.metadata import version

    return f"itadocs {__version__}, docxtpl {version('docxtpl')}, jinja2 {version('jinja2')}"
