"""docxtpl is the template language: what its documentation has gives here what it gives there, part for part."""

from collections.abc import Mapping

import pytest

from itadocs.oxml import parse_xml, w
from itadocs.package import DOCUMENT
from itadocs.report.finish import finish
from itadocs.thai import Numerals
from tests.plain import agreed, by_docxtpl, ours, properties
from tests.small import BOLD, PICTURE, PNG, SEEN, docx, drawing, lines, p, r, table, text_box

LISTED = '<w:pPr><w:pStyle w:val="List"/></w:pPr>'

CASES: dict[str, tuple[str, list[str]]] = {
    # display variables
    "a variable": (p("ก่อน {{ title }} หลัง"), ["ก่อน แผนของตำบล หลัง"]),
    "a variable without blanks": (p("{{title}}"), ["แผนของตำบล"]),
    "a variable of a group": (p("{{ place.name }}{{ place.note }}"), ["นา&"]),
    "several in one run": (p("{{ title }}{{ empty }}-{{ place.name }}"), ["แผนของตำบล-นา"]),
    "what is marked in XML and Jinja": (p("{{ marked }}"), [SEEN.marked]),
    "lines": (p("ก{{ typed_lines }}ข"), ["กหนึ่ง\nสอง\n\nสี่ข"]),
    "lines with the look of their run": (p(r("{{ typed_lines }}", BOLD), properties=LISTED), [SEEN.typed_lines]),
    "blanks at both ends": (p("{{ latin }}"), ["  Ab cD "]),
    "a text of the template": (p("{{ 'ก <ข> ค' }}"), ["ก <ข> ค"]),
    "a choice": (p("{{ 'ก' if yes else 'ข' }}{{ 'ค' if no else 'ง' }}{{ 'จ' if no }}"), ["กง"]),
    "or": (p("{{ empty or title }}"), ["แผนของตำบล"]),
    # what typing programs make of tags
    "typographic quotation marks": (p("{{ “ก” if title != ‘ข’ else “ค” }}"), ["ก"]),
    "signs that XML writes otherwise, beside tags": (p("ก & ข < ค > {{ title }}"), ["ก & ข < ค > แผนของตำบล"]),
    "blanks of the template": (p('<w:r><w:t xml:space="preserve"> {{ title }} ก </w:t></w:r>'), [" แผนของตำบล ก "]),
    "signs that XML writes otherwise": (p("{% if texts|length > 2 and 1 < 2 %}ก{% endif %}"), ["ก"]),
    # conditions
    "if": (p("{% if yes %}ก{% endif %}{% if no %}ข{% endif %}"), ["ก"]),
    "if, elif, else": (p("{% if no %}ก{% elif empty %}ข{% elif yes %}ค{% else %}ง{% endif %}"), ["ค"]),
    "not, and, or, in, is": (p("{% if not no and (no or 'ก' in texts) and title is defined %}ก{% endif %}"), ["ก"]),
    "if of a paragraph": (p("{%p if yes %}") + p("ก") + p("{%p else %}") + p("ข") + p("{%p endif %}"), ["ก"]),
    "elif of a paragraph": (p("{%p if no %}") + p("ก") + p("{%p elif yes %}") + p("ข") + p("{%p endif %}"), ["ข"]),
    "if around a table": (p("{%p if yes %}") + table(("ก",)) + p("{%p endif %}") + p("ข"), ["ก", "ข"]),
    "if of a row": (table(("{%tr if no %}",), ("ก",), ("{%tr else %}",), ("ข",), ("{%tr endif %}",)), ["ข"]),
    "if of a cell": (table(("{%tc if yes %}", "ก", "{%tc else %}", "ข", "{%tc endif %}", "ค")), ["ก", "ค"]),
    "if of a run": (p(r("{%r if yes %}"), r("ก", BOLD), r("{%r else %}"), r("ข"), r("{%r endif %}"), "ค"), ["กค"]),
    "if of a run, in one run": (p(r("ก{%r if no %}ข{%r endif %}ค", BOLD)), ["กค"]),
    # loops
    "for": (p("{% for each in texts %}{{ each }},{% endfor %}"), ["ก,ข,ค,"]),
    "for, else": (p("{% for each in nothing %}{{ each }}{% else %}ไม่มี{% endfor %}"), ["ไม่มี"]),
    "for, if": (p("{% for each in texts if each != 'ข' %}{{ each }}{% endfor %}"), ["กค"]),
    "the first and last turn": (
        p("{% for each in texts %}{% if loop.first %}({% endif %}{{ each }}{% if loop.last %}){% endif %}{% endfor %}"),
        ["(กขค)"],
    ),
    "the number of a turn": (
        p(
            "{% for each in texts %}{% if loop.index is odd %}{{ each }}{% endif %}"
            "{% if loop.index0 == 9 or loop.length == 9 or loop.revindex == 1 or loop.revindex0 == 9 %}!{% endif %}"
            "{% endfor %}"
        ),
        ["กค!"],
    ),
    "loops in loops": (
        p("{% for row in rows %}{{ row.name }}:{% for s in row.steps %}{{ s }}{% else %}-{% endfor %} {% endfor %}"),
        ["หนึ่ง:กข สอง:ค <สาม>:- "],
    ),
    "for of a paragraph": (
        p("{%p for each in texts %}") + p("{{ each }}", properties=LISTED) + p("{%p endfor %}"),
        SEEN.texts,
    ),
    "for of a row": (
        table(("หัว", "หัว"), ("{%tr for row in rows %}", ""), ("{{ row.name }}", "ก"), ("{%tr endfor %}", "")),
        ["หัว", "หัว", "หนึ่ง", "ก", "สอง", "ก", "<สาม>", "ก"],
    ),
    "for of rows in a loop of paragraphs": (
        p("{%p for row in rows %}")
        + table(("{%tr for each in row.steps %}",), ("{{ row.name }}{{ each }}",), ("{%tr endfor %}",), ("ท้าย",))
        + p("{%p endfor %}"),
        ["หนึ่งก", "หนึ่งข", "ท้าย", "สองค", "ท้าย", "ท้าย"],
    ),
    "for of a cell": (
        table(("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}", "ท้าย")),
        ["ก", "ข", "ค", "ท้าย"],
    ),
    "for of a cell in a loop of rows": (
        table(
            ("{%tr for row in rows %}", "", "", ""),
            ("{{ row.name }}", "{%tc for each in row.steps %}", "{{ each }}", "{%tc endfor %}"),
            ("{%tr endfor %}", "", "", ""),
        ),
        ["หนึ่ง", "ก", "ข", "สอง", "ค", "<สาม>"],
    ),
    "for of a run": (p(r("{%r for each in texts %}"), r("{{ each }}", BOLD), r("{%r endfor %}")), ["กขค"]),
    "paragraphs in a cell": (
        table((p("{%p for each in texts %}") + p("{{ each }}") + p("{%p endfor %}") + p("ท้าย"),)),
        [*SEEN.texts, "ท้าย"],
    ),
    "a table in a cell": (
        table((table(("{%tr for each in texts %}",), ("{{ each }}",), ("{%tr endfor %}",)) + p("ท้าย"),)),
        [*SEEN.texts, "ท้าย"],
    ),
    # set
    "set": (p("{% set name = place.name %}{{ name }}{{ name }}"), ["นานา"]),
    "set of a paragraph": (p("{%p set name = place.name %}") + p("{{ name }}"), ["นา"]),
    "set of a group": (p("{% set here = place %}{{ here.name }}"), ["นา"]),
    # filters
    "upper, lower, trim": (p("{{ latin|upper }}{{ latin|lower }}{{ latin|trim }}"), ["  AB CD   ab cd Ab cD"]),
    "first, last, length": (p("{{ texts|first }}{{ texts|last }}{% if texts|length == 3 %}!{% endif %}"), ["กค!"]),
    "join": (
        p("{{ texts|join(' - ') }}{{ rows|join(',', attribute='name') }}{{ texts|join }}"),
        ["ก - ข - คหนึ่ง,สอง,<สาม>กขค"],
    ),
    "join with line ends": (p(r"{{ texts|join('\n') }}"), ["ก\nข\nค"]),
    "default": (p("{{ empty|default('ว่าง', true) }}{{ title|default('ว่าง') }}"), ["ว่างแผนของตำบล"]),
    "escape": (p("{{ marked|e }}{{ marked|escape }}"), [SEEN.marked * 2]),
    "filters in a row": (p("{{ latin|trim|upper }}"), ["AB CD"]),
    # comments
    "a comment": (p("ก{# หมายเหตุ {{ title }} #}ข"), ["กข"]),
    "a comment of a paragraph": (p("ก") + p("{#p หมายเหตุ #}") + p("ข"), ["ก", "ข"]),
    "a comment of a row": (table(("ก",), ("{#tr หมายเหตุ #}",), ("ข",)), ["ก", "ข"]),
    "a comment of a cell": (table(("ก", "{#tc หมายเหตุ #}", "ข")), ["ก", "ข"]),
    # split and merge text
    "merged with the paragraph before": (p("ก") + p("{%- if yes %}ข{% endif %}"), ["กข"]),
    "merged with the paragraph after": (p("{% if yes -%}") + p("ข{% endif %}"), ["ข"]),
    "a text over paragraphs": (
        p("บ้านอยู่") + p("{%- if no -%}") + p("ในเมือง") + p("{%- else -%}") + p("นอกเมือง") + p("{%- endif -%}") + p("นะ"),
        ["บ้านอยู่นอกเมืองนะ"],
    ),
    "a text over lines of a paragraph": (
        p("บ้านอยู่", "<w:r><w:br/></w:r>", "{%- if yes -%}", "<w:r><w:br/></w:r>", "ในเมือง{% endif %}"),
        ["บ้านอยู่ในเมือง"],
    ),
    "blanks around a value": (p("ก {{- title -}} ข"), ["กแผนของตำบลข"]),
    "blanks around a statement": (p("ก {%- if yes -%} ข {%- endif -%} ค"), ["กขค"]),
    "blanks around a comment": (p("ก {#- หมายเหตุ -#} ข"), ["กข"]),
    "blanks that stay": (p("ก {%+ if yes %} ข{% endif %}"), ["ก  ข"]),
    # escaping delimiters
    "braces that are no tag": (p("{_{ title }_}") + p("{_% if %_}{{ title }}"), ["{{ title }}", "{% if %}แผนของตำบล"]),
    "no tag but such braces": (p("{_{ title }_}"), ["{{ title }}"]),
    # tables
    "cells merged down": (
        table(("{%tr for row in rows %}", ""), ("{% vm %}กลุ่ม", "{{ row.name }}"), ("{%tr endfor %}", "")),
        ["กลุ่ม", "หนึ่ง", "", "สอง", "", "<สาม>"],
    ),
    "cells merged down, with texts around": (
        table(("{%tr for row in rows %}",), ("ก{% vm %}{{ row.name }}",), ("{%tr endfor %}",)),
        ["กหนึ่ง", "", ""],
    ),
    "cells merged down a loop in a loop": (
        table(
            ("{%tr for row in rows %}", ""),
            ("{%tr for each in row.steps %}", ""),
            ("{% vm %}{{ row.name }}", "{{ each }}"),
            ("{%tr endfor %}", ""),
            ("{%tr endfor %}", ""),
        ),
        ["หนึ่ง", "ก", "", "ข", "สอง", "ค"],
    ),
    "a table with as many columns as there are": (
        table(
            ("{% colspan texts|length %}หัว",),
            ("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}"),
            ("{%tr for row in rows %}", "", ""),
            ("{%tc for each in texts %}", "{% if each in row.steps %}{{ row.name }}{% endif %}", "{%tc endfor %}"),
            ("{%tr endfor %}", "", ""),
        ),
        ["หัว", "ก", "ข", "ค", "หนึ่ง", "หนึ่ง", "", "", "", "สอง", "", "", ""],
    ),
    "cells merged across": (table(("{%tc for each in texts %}", "{% hm %}หัว", "{%tc endfor %}")), ["หัว"]),
    "wide cells merged across": (
        table(("{%tc for each in texts %}", "ก{% hm %}ข", "{%tc endfor %}"), cell_properties='<w:gridSpan w:val="2"/>'),
        ["กข"],
    ),
    "wide cells in XML with single quotes": (
        table(("{%tc for each in texts %}", "{% hm %}", "{%tc endfor %}"), cell_properties="<w:gridSpan w:val='2'/>"),
        [""],
    ),
    "colspan": (table(("{% colspan 2 %}ก",), ("ข",)), ["ก", "ข"]),
    "colspan by a list": (table(("{% colspan texts|length %}หัว",), ("ก",)), ["หัว", "ก"]),
    "colspan of a wide cell": (table(("{% colspan 3 %}ก",), cell_properties='<w:gridSpan w:val="2"/>'), ["ก"]),
    "cellbg": (table(("{% cellbg 'D9E2F3' %}ก", "ข")), ["ก", "ข"]),
    "cellbg by a condition": (
        table(
            ("{%tr for row in rows %}",), ("{% cellbg 'FF0000' if row.is_new else '00FF00' %}ก",), ("{%tr endfor %}",)
        ),
        ["ก", "ก", "ก"],
    ),
    "cellbg of a coloured cell": (
        table(("{% cellbg 'D9E2F3' %}ก",), cell_properties='<w:shd w:val="clear" w:fill="000000"/>'),
        ["ก"],
    ),
    # what else is in a body
    "a link": (p('<w:hyperlink w:anchor="a">' + r("{{ title }}") + "</w:hyperlink>"), ["แผนของตำบล"]),
    "the result of a field": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            "{{ title }}",
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ["แผนของตำบล"],
    ),
    "a content control": (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("{{ title }}") + "</w:sdtContent></w:sdt>",
        ["แผนของตำบล"],
    ),
    "a text box": (p("ก", text_box(p("{{ title }}"))), ["กแผนของตำบลแผนของตำบล", "แผนของตำบล", "แผนของตำบล"]),
    "a loop in a text box": (
        p(text_box(p("{%p for each in texts %}") + p("{{ each }}") + p("{%p endfor %}"))),
        ["กขคกขค", *SEEN.texts, *SEEN.texts],
    ),
    "a picture": (p(drawing("ตรา"), "ก{{ title }}"), ["กแผนของตำบล"]),
    "a picture told by a tag": (p(drawing("ตราของ{{ title }}")), [""]),
    "pictures in a loop": (
        p("{%p for each in texts %}") + p(drawing("{{ each }}"), "{{ each }}") + p("{%p endfor %}"),
        SEEN.texts,
    ),
    "tabs and page breaks of the template": (
        p("ก", "<w:r><w:tab/></w:r>", "{{ title }}", '<w:r><w:br w:type="page"/></w:r>'),
        ["ก\tแผนของตำบล\n"],
    ),
    "a bookmark": (
        p('<w:bookmarkStart w:id="1" w:name="a"/>', "{{ title }}", '<w:bookmarkEnd w:id="1"/>'),
        ["แผนของตำบล"],
    ),
    "nothing": (p("ก") + "<w:p/>" + p(), ["ก", "", ""]),
}


@pytest.mark.parametrize(("body", "shown"), CASES.values(), ids=CASES)
def test_a_tag_does_what_docxtpl_does(body: str, shown: list[str]) -> None:
    made = ours(docx(body), SEEN)
    theirs = by_docxtpl(docx(body), SEEN)
    assert agreed(made, columns=False) == agreed(theirs, columns=False)
    assert lines(made[DOCUMENT]) == shown


OTHERS = {
    "headers": {"header1": p("{{ title }} & {{ marked }}"), "header2": p("{% if no %}ก{% endif %}") + p("ข")},
    "footers": {"footer1": table(("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}")), "footer2": p("ก")},
    "a header with a loop and a picture": {
        "header1": p("{%p for each in texts %}") + p(drawing("ตรา"), "{{ each }}") + p("{%p endfor %}")
    },
    "footnotes": {
        "footnotes": f'<w:footnote w:id="1">{p("{{ typed_lines }}{# หมายเหตุ #}")}{p("{%p if yes %}")}{p("ก")}'
        f"{p('{%p endif %}')}</w:footnote>"
    },
    "all at once": {"header1": p("{{ title }}"), "footer1": p("{{ title }}"), "footnotes": p("{{ title }}")},
}


@pytest.mark.parametrize("others", OTHERS.values(), ids=OTHERS)
def test_other_parts_have_the_same_language(others: Mapping[str, str]) -> None:
    made, theirs = (
        agreed(render(docx(p("{{ title }}"), others), SEEN), columns=False) for render in (ours, by_docxtpl)
    )
    assert set(made) == {DOCUMENT, *(f"word/{name}.xml" for name in others)}
    assert made == theirs


PROPERTIES = (
    "<dc:title>{{ title }}: {{ texts|join(',') }}</dc:title><dc:creator>{{ place.name }}</dc:creator>"
    "<dc:subject>{% if yes %}ก{% endif %}</dc:subject><dc:description>{# - #}{{ latin|trim }}</dc:description>"
    "<dc:identifier>{{ 'ก' }}</dc:identifier><dc:language>{{ 'th-TH' }}</dc:language>"
)


def test_the_properties_have_the_same_language() -> None:
    made = properties(ours(docx(p("ก"), {"core": PROPERTIES}), SEEN))
    assert made == properties(by_docxtpl(docx(p("ก"), {"core": PROPERTIES}), SEEN))
    assert made["title"] == "แผนของตำบล: ก,ข,ค"
    assert set(made) == {"title", "creator", "subject", "description", "identifier", "language"}


def test_pictures_and_parts_without_tags_are_what_they_were() -> None:
    whole = docx(p(drawing("ตรา")), {"header1": p("{{ title }}")})
    made, theirs = ours(whole, SEEN), by_docxtpl(whole, SEEN)
    assert made[PICTURE] == theirs[PICTURE] == PNG
    assert set(made) == set(theirs)


def test_tables_have_as_many_columns_in_the_end_as_docxtpl_gives_them() -> None:
    wide = docx(table(("{%tc for each in texts %}", "{{ each }}", "{%tc endfor %}", "1", "2", "3")))
    columns = [
        len(list(parse_xml(made[DOCUMENT]).iter(w("gridCol"))))
        for made in (finish(ours(wide, SEEN), Numerals.THAI).parts, by_docxtpl(wide, SEEN))
    ]
    assert columns == [6, 6]


def test_the_comparison_is_not_blind() -> None:
    other = by_docxtpl(docx(p("{{ place.name }}")), SEEN)
    assert agreed(ours(docx(p("{{ title }}")), SEEN)) != agreed(other)
