"""The Thai catalogue of click's messages is current and complete."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

MESSAGES = Path(__file__).parents[1] / "itadocs" / "locale" / "th" / "LC_MESSAGES"

# A plural message has two forms in English and one in Thai.
Forms = tuple[str, ...]


def forms(text: str | list[str] | tuple[str, ...] | None) -> Forms:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def read_catalogue(file: IO[bytes]) -> dict[Forms, Forms]:
    catalogue = read_mo(file)
    header = "\n".join(f"{name}: {value}" for name, value in catalogue.mime_headers)
    messages = {forms(m.id): forms(m.string) for m in catalogue if m.id}
    return {("",): (header,)} | messages


def compiled_catalogue() -> dict[Forms, Forms]:
    with (MESSAGES / "itadocs.mo").open("rb") as file:
        return read_catalogue(file)


def strings_in_click() -> Iterator[Forms]:
    yield ("required",)  # The one string click passes to gettext in a variable.
    for module in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(text))]):
                    yield (text,)
                case ast.Call(
                    func=ast.Name(id="ngettext"),
                    args=[
                        ast.Constant(value=str(singular)),
                        ast.Constant(value=str(plural)),
                        _,
                    ],
                ):
                    yield (singular, plural)
                case _:
                    pass


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}|%\(\w+\)\w", text))


def test_compiled_catalogue_is_made_from_the_current_source() -> None:
    compiled = io.BytesIO()
    with (MESSAGES / "itadocs.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale="th"))
    compiled.seek(0)
    assert compiled_catalogue() == read_catalogue(compiled)


def test_every_string_of_click_has_a_thai_translation() -> None:
    translated = {source for source, thai in compiled_catalogue().items() if all(thai)}
    assert set(strings_in_click()) - translated == set()


def test_every_translation_keeps_the_placeholders() -> None:
    catalogue = compiled_catalogue()
    for source in strings_in_click():
        # Thai has one form, used for every number: it matches the plural.
        assert [placeholders(thai) for thai in catalogue[source]] == [placeholders(source[-1])]
