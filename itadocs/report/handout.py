"""The field guide as a Word document to hand out, made as all documents are: of a template that comes along."""

from itadocs.catalogue import Code
from itadocs.package import pack
from itadocs.problems import Problem, problem
from itadocs.report.finish import finish
from itadocs.report.guide_fields import GuideFields
from itadocs.report.layouts import brought
from itadocs.report.template import render
from itadocs.thai import Numerals

_TEMPLATE = "field-guide.docx"


def handout(guide: GuideFields) -> bytes | Problem:
    """The document; the Problem of an installation without its template, or with a damaged one."""
    folder = brought("handouts")
    try:
        template = b"" if folder is None else (folder / _TEMPLATE).read_bytes()
    except OSError:
        template = b""
    if not template:
        return problem(Code.TEMPLATE_MISSING, found=_TEMPLATE)
    rendered = render(_TEMPLATE, template, guide)
    if isinstance(rendered, Problem):
        return rendered
    return pack(finish(rendered.parts, Numerals.THAI, document=rendered.document).parts, template)
