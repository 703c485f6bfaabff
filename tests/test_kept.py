"""What is kept of templates: texts that only their user may write, that are examined, and that nobody misses."""

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.package import DOCUMENT, unpack
from itadocs.report import kept, layouts, precompiled, understood
from itadocs.report.contract import contract
from itadocs.report.ready import MOST_LETTERS, ready
from itadocs.report.template import render
from tests.test_template import docx, lines, paragraph, part, rendered, sample

TEMPLATE = docx(paragraph("ปี {{ year.assessed }}"))
TEXTS = {DOCUMENT: part("document", f"<w:body>{paragraph('ปี {{ year.assessed }}')}</w:body>").decode()}
FORGED = paragraph("ปลอม {{ year.assessed }}")
of_posix = pytest.mark.skipif(sys.platform == "win32", reason="on Windows the folder around it sees to that")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder, of a user who has just begun."""
    for each in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(each, str(tmp_path))
    ready.cache_clear()
    yield tmp_path / "itadocs" / "templates"
    ready.cache_clear()


def entry(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def forge(path: Path, body: str, **more: Any) -> None:
    """An entry that says something else, and is whole."""
    stated = json.loads(path.read_bytes()[64:])
    stated = {**stated, "texts": {DOCUMENT: part("document", f"<w:body>{body}</w:body>").decode()}, **more}
    write(path, json.dumps(stated).encode())


def write(path: Path, said: bytes) -> None:
    path.write_bytes(hashlib.sha256(said).hexdigest().encode() + said)


def shown() -> list[str]:
    """What the template prints, in a program that was just started."""
    ready.cache_clear()
    return lines(rendered(TEMPLATE, sample())[DOCUMENT])


def test_texts_are_kept_whole_by_the_content_of_the_template(folder: Path) -> None:
    assert kept.texts(TEMPLATE) is None
    kept.keep(TEMPLATE, TEXTS)
    assert kept.texts(TEMPLATE) == TEXTS
    assert kept.texts(TEMPLATE + b" ") is None
    assert entry(folder).name == f"{hashlib.sha256(TEMPLATE).hexdigest()}.json"


def test_a_faulty_template_is_not_kept(folder: Path) -> None:
    render("แม่แบบ", docx(paragraph("{{ nope }}")), sample())
    assert not folder.exists()


def test_a_kept_text_is_what_is_rendered(folder: Path) -> None:
    """Else none of the tests below could fail."""
    shown()
    forge(entry(folder), FORGED)
    assert shown() == ["ปลอม ๒๕๖๘"]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def changed(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace("ปี".encode(), "วัน".encode()))


FOREIGN: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut off": cut,
    "changed": changed,
    "garbage": lambda path: path.write_bytes(bytes(range(256)) * 9),
    "no JSON": lambda path: write(path, b"{"),
    "deep": lambda path: write(path, b"[" * 100_000),
    "a list": lambda path: write(path, b"[]"),
    "without texts": lambda path: write(path, b"{}"),
    "of another version": lambda path: forge(path, FORGED, by="itadocs 0.0.1, docxtpl 0.1, jinja2 2.0"),
    "of another part": lambda path: forge(path, "", texts={"word/header1.xml": part("hdr", FORGED).decode()}),
    "of one more part": lambda path: forge(path, "", texts={**TEXTS, "word/header1.xml": part("hdr", FORGED).decode()}),
    "no texts": lambda path: forge(path, "", texts={DOCUMENT: 1}),
    "too large": lambda path: forge(path, FORGED + " " * 9 * 2**20),
}


@pytest.mark.parametrize("spoil", FOREIGN.values(), ids=FOREIGN)
def test_an_entry_that_is_not_sound_is_made_anew(spoil: Callable[[Path], object], folder: Path) -> None:
    shown()
    sound = entry(folder).read_bytes()
    spoil(entry(folder))
    assert shown() == ["ปี ๒๕๖๘"]
    assert entry(folder).read_bytes() == sound


TRICKS = {
    "code": paragraph("{{ ''.__class__.__mro__ }}"),
    "a call": paragraph("{{ agency() }}"),
    "an unknown field": paragraph("{{ nope }}"),
    "another template": paragraph("{% include 'x' %}"),
    "a macro": paragraph("{% macro f() %}{% endmacro %}{{ f() }}"),
    "no syntax": paragraph("{% if %}"),
    "no XML": "<w:p>",
    "a field that fetches": "<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>",
    "one in pieces": (
        "<w:p><w:r><w:instrText>DD{# #}</w:instrText></w:r><w:r><w:instrText>E cmd</w:instrText></w:r></w:p>"
    ),
    "one in raw": ("{% raw %}{{<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>}}{% endraw %}"),
    "one behind a text": (
        "{% if '%} {{' %}<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>{% endif %}{{ year.assessed }}"
    ),
    "more than any template": "<w:p/>" * (MOST_LETTERS // 6),
    "an entity": '<!DOCTYPE x [<!ENTITY a "b">]>',
}


@pytest.mark.parametrize("trick", TRICKS.values(), ids=TRICKS)
def test_a_forged_entry_brings_nothing_into_a_report_that_a_template_may_not(trick: str, folder: Path) -> None:
    shown()
    forge(entry(folder), FORGED + trick)
    assert shown() == ["ปี ๒๕๖๘"]


def test_the_texts_of_every_shipped_template_would_be_kept_and_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The examination does not refuse what is sound: tags in attributes, loops over rows, merged cells."""
    monkeypatch.setattr(precompiled, "FOLDER", "none such")
    merged = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w='9'/></w:tcPr>"
        + paragraph("{% cellbg 'D9E2F3' %}{% colspan limits|length %}{{ year.assessed }}")
        + "</w:tc></w:tr></w:tbl>"
    )
    agency = (each.template for kind in Kind for each in layouts.shipped().of_kind(kind))
    for each in (*agency, docx(merged + paragraph("{% if limits|length > 1 and 'ก' != 'ข' %}ก{% endif %}"))):
        rendered(each, sample())
        texts = kept.texts(each)
        assert texts is not None
        assert understood.of_texts(unpack(each), texts, contract(Kind.ANALYSIS)) is not None


@of_posix
def test_what_is_kept_is_private_whatever_the_user_lets_colleagues_do(folder: Path) -> None:
    before = os.umask(0)
    try:
        shown()
    finally:
        os.umask(before)
    assert (folder.stat().st_mode & 0o777, entry(folder).stat().st_mode & 0o777) == (0o700, 0o600)
    assert kept.texts(TEMPLATE) is not None


@of_posix
def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    assert [shown(), shown()] == [["ปี ๒๕๖๘"]] * 2


@of_posix
def test_what_others_may_write_is_not_read(folder: Path) -> None:
    shown()
    forge(entry(folder), FORGED)
    for path, mode in ((entry(folder), 0o666), (folder, 0o777), (folder, 0o770)):
        before = path.stat().st_mode
        path.chmod(mode)
        assert kept.texts(TEMPLATE) is None
        path.chmod(before)
    assert kept.texts(TEMPLATE) is not None


@of_posix
def test_what_belongs_to_another_or_leads_elsewhere_is_not_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown()
    elsewhere = tmp_path / "elsewhere"
    path = entry(folder)
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert kept.texts(TEMPLATE) is None
    path.unlink()
    elsewhere.rename(path)
    assert kept.texts(TEMPLATE) is not None
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    assert kept.texts(TEMPLATE) is None
    folder.unlink()
    elsewhere.rename(folder)
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert kept.texts(TEMPLATE) is None


@pytest.mark.parametrize("place", ["", "relative", "/proc/nowhere", "a file"])
def test_without_a_folder_only_time_is_lost(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a file").write_bytes(b"")
    for each in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(each, str(tmp_path / place) if place == "a file" else place)
    monkeypatch.setenv("HOME", "/proc/nowhere")
    for _ in range(2):
        assert shown() == ["ปี ๒๕๖๘"]
    assert [each.name for each in tmp_path.iterdir()] == ["a file"]


def test_only_so_many_are_kept_and_the_oldest_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 3)
    templates = [docx(paragraph(str(number))) for number in range(6)]
    for age, each in enumerate(reversed(templates)):
        kept.keep(each, TEXTS)
        path = folder / f"{hashlib.sha256(each).hexdigest()}.json"
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    assert [each for each in templates if kept.texts(each)] == templates[:3]


def test_texts_are_examined_by_the_fields_of_the_report_that_is_made() -> None:
    shown()
    texts = kept.texts(TEMPLATE)
    assert texts is not None
    assert understood.of_texts(unpack(TEMPLATE), texts, contract(Kind.ANALYSIS)) is not None
    assert understood.of_texts(unpack(TEMPLATE), texts, contract(SummaryKind.DISTRICT)) is None
