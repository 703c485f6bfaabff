"""A fault of a template: the problem, and the paragraph it is found in, for marking it there."""

from dataclasses import dataclass

from itadocs.problems import Problem

WHOLE = -1
"""In the place of a paragraph: the part as a whole."""

MOST = 300
"""As many faults are told of one template: who has more begins anew."""


@dataclass(frozen=True)
class Fault:
    """``paragraph`` counts the ``w:p`` of the ``part`` in document order, from 0, as the file has them."""

    problem: Problem
    part: str
    paragraph: int = WHOLE
