"""A fault of a template: the problem, and the paragraph it is found in, for marking it there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from itadocs.catalogue import Code
from itadocs.oxml import Element, w
from itadocs.problems import Location, Problem, problem
from itadocs.report.whereabouts import Whereabouts, part_name

WHOLE = -1
"""In the place of a paragraph: the part as a whole."""

MOST = 300
"""As many faults are told of one template: who has more begins anew."""

_LONGEST = 120  # letters of a paragraph that are shown


@dataclass(frozen=True)
class Fault:
    """``paragraph`` counts the ``w:p`` of the ``part`` in document order, from 0, as the file has them."""

    problem: Problem
    part: str
    paragraph: int = WHOLE


@dataclass(frozen=True)
class Places:
    """The paragraphs of a part of the template ``name``, for saying where a fault is."""

    name: str
    paragraphs: Sequence[Element]
    whereabouts: Whereabouts
    _texts: dict[int, str] = field(default_factory=dict[int, str])

    @classmethod
    def of(cls, name: str, part: str, root: Element) -> "Places":
        """Those of a part."""
        return cls(name, tuple(root.iter(w("p"))), Whereabouts(part, root))

    def said(self, paragraph: int) -> str:
        """The place of a paragraph in words."""
        here = self.element(paragraph)
        return part_name(self.whereabouts.part) if here is None else self.whereabouts.of(here)

    def element(self, paragraph: int) -> Element | None:
        """The paragraph of this index; None for the part as a whole."""
        return self.paragraphs[paragraph] if 0 <= paragraph < len(self.paragraphs) else None

    def holding(self, element: Element) -> int:
        """The paragraph that an element is, stands in, or has first; WHOLE where there is none."""
        around = element if element.tag == w("p") else next(element.iterancestors(w("p")), None)
        here = next(element.iter(w("p")), None) if around is None else around
        return WHOLE if here is None else self.paragraphs.index(here)

    def fault(self, code: Code, paragraph: int, text: str = "", **values: object) -> Fault:
        """A fault here; ``text`` is shown where there is no paragraph to show."""
        here = self.element(paragraph)
        if here is not None and paragraph not in self._texts:
            self._texts[paragraph] = "".join(each.text or "" for each in here.iter(w("t"))).strip()
        shown = self._texts.get(paragraph) or text or self.said(paragraph)
        shown = shown if len(shown) <= _LONGEST else _around(shown, text)
        where = Location(file=self.name, label=self.said(paragraph))
        return Fault(problem(code, where, paragraph=shown, **values), self.whereabouts.part, paragraph)


def _around(text: str, tag: str) -> str:
    """The stretch of a long paragraph that has the tag."""
    start = max(0, text.find(tag) - _LONGEST // 3) if tag else 0
    return f"{'…' if start else ''}{text[start : start + _LONGEST]}…"
