"""What a PDF remembers of itself: where it comes from and how it was, in a comment behind its end."""

import hashlib
import json
from dataclasses import asdict, fields

from itadocs.report.origin import Origin

_MARK = b"\n%itadocs "  # a comment, which readers pass over
_LONGEST = 120  # letters of an agency's name: readers look for the end of a PDF in its last thousand bytes


def sealed(pdf: bytes, origin: Origin | None) -> bytes:
    """The PDF with the comment."""
    stated = {"sha256": hashlib.sha256(pdf).hexdigest()}
    if origin is not None:
        stated |= asdict(origin) | {"agency": origin.agency[:_LONGEST]}
    return pdf + _MARK + json.dumps(stated, ensure_ascii=False).encode() + b"\n"


def is_pdf(file: bytes) -> bool:
    """Whether a file is a PDF, ours or not."""
    return file.startswith(b"%PDF-")


def is_untouched(pdf: bytes) -> bool | None:
    """Whether a PDF is as it was made; None if it is none of ours. One that was saved again has lost its comment."""
    stated = _stated(pdf)
    return stated.get("sha256") == hashlib.sha256(pdf[: pdf.rfind(_MARK)]).hexdigest() if stated else None


def origin_of(pdf: bytes) -> Origin | None:
    """Where a PDF comes from; None if it is none of ours, or does not say."""
    stated = _stated(pdf)
    names = [each.name for each in fields(Origin)]
    return Origin(**{name: stated[name] for name in names}) if stated.keys() >= set(names) else None


def _stated(pdf: bytes) -> dict[str, str]:
    """What the comment says; empty if there is none."""
    try:
        found: object = json.loads(pdf[pdf.rindex(_MARK) + len(_MARK) :])
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): str(value) for name, value in found.items()}
