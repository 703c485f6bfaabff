"""itadocs: from one Excel workbook to the two official Thai ITA reports, for one agency or for many.

The house has three wings and one way through: workbook → assessment → report.

- ``pipeline``: the whole flow on one screen; ``produce()`` is pure, from bytes to bytes. ``loading`` reads the files
  it starts from. ``workbooks``: what is handed back as a workbook (empty form, drafted or marked copy, next year's).
- ``workbook``: Excel. ``sheets`` defines the form, of the parts in ``shape``; ``identity`` is what a workbook states of
  itself. ``form`` draws it (with ``front`` for the first sheet, ``live`` for its formulas, ``guards`` for choices,
  checks and colours, ``lists`` for what is chosen from, ``placing`` for where things stand, ``look`` for how they look,
  ``heights`` for how high rows must be), ``saving`` makes it bytes. A file from anywhere comes in by ``intake``, whole
  and bounded; ``extract`` chooses what is read of it, ``content`` takes the cells out of a sheet (``moments`` are dates
  and number formats, ``addresses`` where cells stand), ``book`` opens that, ``tables`` finds sheets and rows,
  ``reader`` (with ``agency_reader``, ``plan_reader`` and ``names``) reads them, cell by cell with ``raw``, ``cells``
  and ``dates``. ``doubts`` says what is doubtful in a text; of formulas ``expression`` computes what one says,
  ``formulas`` those of a workbook that are simple, and ``results`` chooses between stored and computed; ``shown`` is
  the overall score the first sheet shows. Copies are made through the XML of ``parts`` and ``sheet_xml``: ``filled``
  writes drafts, ``marked`` marks problems (with ``problem_sheet``, ``notes``, ``styles`` and ``stamp``). ``next_year``
  carries a submission on. ``records`` reads lists people keep; ``summary`` draws what many agencies returned (with
  ``summary_table`` and ``summary_charts``), ``batch_summary`` what became of many workbooks.
- ``assessment``: what ITA is. ``framework`` is a fiscal year, ``framework_file`` reads one, ``model`` holds a
  submission, ``scoring`` computes, ``wording`` holds the phrases of which ``drafting`` writes what is still empty,
  ``rules`` checks, ``names`` warns of misspelt places. ``district`` is what many submissions show together.
  ``toml_table`` walks the files of both frameworks and wording.
- ``report``: Word. ``layouts`` finds and chooses templates, ``fields`` is the contract with them, ``context`` fills it
  (with ``standing`` for scores and issues, ``plan`` for measures, ``speech`` for how things are said, ``gaps`` for what
  is missing in a draft). ``document`` makes one whole. ``template`` renders: ``ready`` understands a template once, by
  its content (``precompiled`` holds the programs of those that come along, ``kept`` what was prepared of others between
  runs, ``understood`` does the work where neither helps), ``sandbox`` runs it within a budget. ``safety`` says what no
  template may bring along, and what none may lack; ``tags`` finds and mends what is typed in it, ``allowed`` says what
  it may say (and ``typed`` what that holds). ``finish`` completes the document: ``numbered_lists`` lets every list
  begin at one, ``charts`` finds its charts and has each filled with its ``chart_data``: its ``chart_part`` and the
  ``chart_workbook`` behind it (``chart_shown`` is what a reader sees of both); ``pictures`` places emblem and photos
  (both know the parts they use from ``drawings``), ``marks`` styles what was drafted and what is missing,
  ``draft_header`` says on every page that it is a draft. ``pdf`` prints reports by the LibreOffice that ``resident``
  keeps as a process of its own, ``pdf_seal`` is the seal of those. ``fingerprint`` is what a reader sees of a document,
  as a hash; ``origin`` says whose a report is and what it was made from; ``seal`` remembers both in its ``properties``
  and tells an edited report; ``pairs`` compares the two reports of a workbook; ``output`` decides what may be written
  where, ``disk`` writes it whole. ``district_fields``, ``district_context`` and ``district_charts`` are the same as for
  reports, for the summary of a district.
- ``report``, for those who make templates: a field is as ``declared``, and ``contract`` is all of them as a tree.
  ``check`` tells all ``faults`` of a template (``inspection`` reads it tag by tag, ``whereabouts`` says where,
  ``appearance`` finds missing styles and Thai fonts) and tries it on a ``specimen``; ``annotated`` puts faults into a
  copy as ``comments``. ``field_guide`` lists every field as it is typed (``usage`` tells which a template has),
  ``handout`` makes a Word document of it, for which ``guide_fields`` is the contract.
- ``district``: many agencies. ``roster`` reads their list, ``scores`` a table of their scores, ``previous`` finds
  last year's workbooks, ``distribute`` hands out the forms; ``collect`` gathers what comes back (``returned``
  examines, ``matching`` tells whose it is), ``report`` makes the Word summary.
- ``batch``: many workbooks at once. ``sources`` finds them; a ``job`` is pure and can be done anywhere; ``run`` has it
  done by ``workers`` or any other executor, and writes; ``manifest`` remembers what is done, ``tally`` writes the
  summary.
- ``files`` walks folders, ``renewed`` writes lists and summaries over their earlier selves: for both of these.
- ``catalogue``: everything that can be wrong, with its Thai message and remedy. ``problems``: its entries, at a
  place.
- ``thai``: digits, dates, spelling. ``places``: provinces and districts, and what a misspelt name is meant to be.
- ``package`` and ``oxml``: Office files as their parts, and their XML, for both outer wings.
- ``cli``: the commands; the only room that prints or exits. ``reports``, ``workbooks``, ``district`` and
  ``templates`` are their kinds, ``options`` what they share, ``say`` what is printed.
"""

__version__ = "0.6.0"
