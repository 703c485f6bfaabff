"""itadocs: from one Excel workbook to the two official Thai ITA reports.

The house has three wings and one way through: workbook → assessment → report.

- ``pipeline``: the whole flow on one screen; ``produce()`` is pure, from bytes to bytes.
- ``workbook``: Excel. ``sheets`` defines the form, ``form`` draws it, ``cells`` and ``reader`` (with
  ``agency_reader`` and ``plan_reader``) read it, ``filled`` writes drafts into a copy of it.
- ``assessment``: what ITA is. ``framework`` is a fiscal year, ``framework_file`` reads one, ``model`` holds a
  submission, ``scoring`` computes, ``wording`` holds the phrases of which ``drafting`` writes what is still empty,
  ``rules`` checks. ``toml_table`` walks the files of both frameworks and wording.
- ``report``: Word. ``layouts`` finds and chooses templates, ``fields`` is the contract with them, ``context`` fills it
  (with ``plan`` for measures and ``speech`` for how things are said), ``safety`` says what no template may bring along,
  ``template`` renders, ``finish`` completes the document, ``charts`` and ``chart_data`` fill its charts, ``pictures``
  places emblem and photos (both know the parts they use from ``drawings``), ``drafts`` marks what was drafted, ``seal``
  tells an edited report, ``output`` writes it safely.
- ``catalogue``: everything that can be wrong, with its Thai message and remedy. ``problems``: its entries, at a place.
- ``thai``: digits, dates, spelling.
- ``package`` and ``oxml``: Office files as their parts, and their XML, for both outer wings.
- ``cli``: the commands; the only place that prints or exits.
"""

__version__ = "0.3.0"
