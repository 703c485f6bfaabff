"""Templates as somebody might write them: tags from a small grammar over the contract, broken over runs as Word does.

Most name what there is; some are misspelt, torn, or mean harm.
"""

from collections.abc import Callable
from random import Random
from xml.sax.saxutils import escape

from lxml import etree

from itadocs.assessment.framework import Kind
from itadocs.oxml import Element, W, parse_xml, w, xml_bytes
from itadocs.package import DOCUMENT
from itadocs.report.contract import Entry, Holds, contract
from tests.fuzz.mutations import Parts

_HARM = (
    *("''.__class__.__mro__[1].__subclasses__()", "agency.__init__.__globals__", "self._TemplateReference__context"),
    *("cycler.__init__.__globals__.os.popen('id')", "lipsum", "range(10**9)", "'x' * 10**9", "'x' * 10**9 * 10**9"),
    *(
        "9**9**9**9",
        "agency|attr('__class__')",
        "'{0.__class__}'.format(agency)",
        "indicators.append(1)",
        "namespace()",
    ),
    *(
        "'%1000000000d'|format(1)",
        "[[0]*999]*999",
        "agency.name|center(10**9)",
        "indicators|map('upper')|list",
        "''|safe",
    ),
    *("agency.name.encode('utf-16').hex()", "'<w:p/>'|safe", "dict", "(1).real", "loop", "caller()", "super()", "1/0"),
)
_FILTERS = (
    "",
    "",
    "",
    "",
    "|upper",
    "|e",
    "|safe",
    "|length",
    "|first",
    "|join('-')",
    "|default('')",
    "|nosuch",
    "|tojson",
)
_MARKS = ("p", "tr", "tc", "r")
_MADE_UP = (
    "nothing",
    "agency_name",
    "loop.index",
    "x",
    "นาม",
    "agency.",
    ".name",
    "none",
    "true",
    "1",
    "'ข้อความ'",
    '"<&>"',
)
_BETWEEN = (
    *('<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="9901" w:name="b"/><w:bookmarkEnd w:id="9901"/>'),
    *("<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "", "", "", ""),
)


class Tags:
    """Texts with tags for a template of a kind, decided by ``random``."""

    def __init__(self, random: Random, kind: Kind = Kind.ANALYSIS) -> None:
        self.random = random
        self.scope: list[tuple[str, Entry]] = [("", contract(kind))]
        self.depth = 0

    def path(self, *holds: Holds) -> tuple[str, Entry | None]:
        """The name of a field that holds one of these, if one is come upon; of any other if not."""
        name, entry = self.random.choice(self.scope)
        for _ in range(4):
            fitting = [each for each in entry.below if each.holds in holds or each.holds is Holds.GROUP]
            if not fitting:
                break
            entry = self.random.choice(fitting)
            name = f"{name}.{entry.name}" if name else entry.name
            if entry.holds in holds:
                break
        return name, entry

    def expression(self, *holds: Holds) -> str:
        """What stands in a tag."""
        chance = self.random.random()
        if chance < 0.04:
            return self.random.choice(_HARM)
        if chance < 0.10:
            return self.random.choice(_MADE_UP)
        name = self.path(*holds)[0]
        if chance < 0.14 and name:
            at = self.random.randrange(len(name))
            name = name[:at] + self.random.choice(("", "x", "_", " ", "[0]")) + name[at + 1 :]
        return name + self.random.choice(_FILTERS)

    def text(self) -> str:
        """A line of a template: words, values, loops and conditions within it."""
        return "".join(self.piece() for _ in range(self.random.choice((1, 1, 2, 3))))

    def piece(self) -> str:
        """One value, block or word."""
        chance = self.random.random()
        if chance < 0.15 or self.depth > 3:
            return self.random.choice(("ข้อความ ", "a < b & c", "{", "}", " {{", "%}", "“", "{#", "\u00a0"))
        if chance < 0.6:
            mark = self.random.choice(("", "", "", "r", "p"))
            return "{{" + mark + " " + self.expression(Holds.TEXT) + " }}"
        if chance < 0.65:
            return self.random.choice(("{% set x = %}", "{% include 'a' %}", "{% raw %}", "{% do x %}", "{% break %}"))
        return self.block("" if chance < 0.9 else self.random.choice(_MARKS), self.piece)

    def block(self, mark: str, inner: Callable[[], str]) -> str:
        """A loop or a condition around something; now and then its end is missing or another's."""
        self.depth += 1
        loops = self.random.random() < 0.5
        known = len(self.scope)
        if loops:
            listed, entry = self.path(Holds.GROUPS, Holds.TEXTS)
            each = self.random.choice(("each", "x", "ข้อ", "agency"))
            begin = f"for {each} in {listed if self.random.random() < 0.9 else self.expression(Holds.GROUPS)}"
            if entry is not None:
                self.scope.append((each, entry))
        else:
            begin = f"if {self.random.choice(('', 'not '))}{self.expression(Holds.FLAG, Holds.TEXT, Holds.GROUPS)}"
        within = inner()
        del self.scope[known:]
        self.depth -= 1
        end = "endfor" if loops else "endif"
        if self.random.random() < 0.05:
            end = self.random.choice(("endif", "endfor", "else", "", "end"))
        middle = f"{{%{mark} else %}}" if self.random.random() < 0.2 else ""
        return f"{{%{mark} {begin} %}}{within}{middle}{{%{mark} {end} %}}"

    def paragraph(self, text: str) -> str:
        """A paragraph of this text, broken over runs where Word might."""
        cuts = sorted(self.random.sample(range(len(text) + 1), min(len(text), self.random.choice((0, 0, 1, 2, 6)))))
        pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        runs = (f'<w:r><w:t xml:space="preserve">{escape(each)}</w:t></w:r>' for each in pieces)
        return f"<w:p>{''.join(run + self.random.choice(_BETWEEN) for run in runs)}</w:p>"

    def content(self) -> str:
        """Paragraphs or a table, as they stand in a body or a cell."""
        chance = self.random.random()
        if chance < 0.55:
            return self.paragraph(self.text())
        if chance < 0.75:
            lines = self.block("p", lambda: f"\n{self.text()}\n").split("\n")
            return "".join(self.paragraph(each) for each in lines)
        rows = self.block("tr", lambda: f"\n{self.text()}\n").split("\n")
        cells = (
            f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{self.paragraph(each)}</w:tc>' for each in rows
        )
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
            + "".join(f"<w:tr>{each}</w:tr>" for each in cells)
            + "</w:tbl><w:p/>"
        )


def tagged(parts: Parts, random: Random) -> Parts:
    """A template with more in it: somewhere in its body, in a cell, or in place of a paragraph's text."""
    root = parse_xml(parts[DOCUMENT])
    tags = Tags(random)
    for _ in range(random.choice((1, 1, 2, 4))):
        way = random.randrange(4)
        texts = [each for each in root.iter(w("t")) if each.text]
        if way == 0 and texts:
            random.choice(texts).text = tags.text().translate({0: None})
            continue
        if way == 1 and texts:
            _torn(random.choice(texts), random)
            continue
        made = etree.fromstring(f'<w:body xmlns:w="{W}">{tags.content()}</w:body>')
        places = [each for each in root.iter(w("p")) if each.getparent() is not None]
        at = random.choice(places)
        for each in reversed(list(made)):
            at.addprevious(each)
    return {**parts, DOCUMENT: xml_bytes(root)}


def _torn(text: Element, random: Random) -> None:
    """A text that lost or doubled some of its letters: with luck, of a tag."""
    said = text.text or ""
    at, length = random.randrange(len(said)), random.choice((1, 2, 5))
    text.text = said[:at] + (said[at : at + length] * 2 if random.random() < 0.4 else "") + said[at + length :]
