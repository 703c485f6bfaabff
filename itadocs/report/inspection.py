"""The tags of one part, each for itself and each with its partner: every fault, none hidden by the one before.

Jinja stops at the first tag it cannot read. Here every tag is read alone, with the fields and the loops that hold
where it stands; a misspelt word counts as what it was meant to be, so that it is one fault and not three.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from jinja2 import TemplateError, nodes

from itadocs.catalogue import Code
from itadocs.oxml import Element, w
from itadocs.problems import quoted
from itadocs.report.allowed import ATTRIBUTES, Walk
from itadocs.report.contract import Entry
from itadocs.report.faults import MOST, WHOLE, Fault, Places
from itadocs.report.sandbox import environment
from itadocs.report.tags import OF_CELLS, Tag, Tagged
from itadocs.report.typed import Finding, meant

_WORDS = ("if", "elif", "else", "endif", "for", "endfor", "set", *OF_CELLS)
_REFUSED = (
    *("macro", "endmacro", "call", "endcall", "include", "import", "from", "extends", "block", "endblock", "filter"),
    *("endfilter", "raw", "endraw", "with", "endwith", "autoescape", "endautoescape", "do", "print", "endset"),
)
_APART = re.compile(r"(p|tr|tc|r)\s*(if|elif|else|endif|for|endfor|set)\b")  # for "{%tr for"
_TAG = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
_WORD = re.compile(r"\w+")
_TAKEN = {"p": "ย่อหน้า", "tr": "แถว", "tc": "ช่อง"}
_NO_TEXT = {  # what a paragraph, row or cell may hold beside text
    **dict.fromkeys(map(w, ("drawing", "pict", "object")), "รูป แผนภูมิ หรือกล่องข้อความ"),
    **dict.fromkeys(map(w, ("footnoteReference", "endnoteReference")), "เชิงอรรถ"),
    w("tbl"): "ตาราง",
    w("br"): "การขึ้นหน้าใหม่",
}


def faults(name: str, part: str, tagged: Tagged, root: Entry) -> Iterator[Fault]:
    """Every fault of the tags of a part, by paragraph; ``root`` holds the fields it sees."""
    places = Places.of(name, part, tagged.root)
    found, broken = _Inspection(places, tagged.tags, root).all(), _broken(places, tagged)
    yield from sorted((*broken, *found), key=lambda each: each.paragraph)


def _beside(around: Element) -> Iterator[tuple[Element, str]]:
    """What stands in a paragraph, row or cell beside tags: the paragraph of a text, or the element; and what it is."""
    for each in around.iter(w("p"), *_NO_TEXT):
        if each.tag == w("br") and each.get(w("type")) not in ("page", "column"):
            continue
        if each.tag != w("p"):
            yield each, _NO_TEXT[each.tag]
            return
        if text := _TAG.sub("", "".join(one.text or "" for one in each.iter(w("t")))).strip():
            yield each, f"ข้อความ {quoted(text)}"


def located(places: Places, found: Finding, tag: Tag | None) -> Fault:
    """What may not be said, in the tag that says it; None where it is none of a tag alone."""
    paragraph, text = (tag.paragraph, tag.shown) if tag else (WHOLE, "")
    said = found.found or quoted(text)
    return places.fault(found.code, paragraph, text, found=said, hint=found.hint, expected=found.expected)


def _broken(places: Places, tagged: Tagged) -> Iterator[Fault]:
    for each in tagged.broken:
        found = each.found if each.code is Code.TEMPLATE_TOO_MUCH else quoted(unescape(each.found))
        yield places.fault(each.code, each.paragraph, each.found, found=found, what=each.what, hint=each.hint)


@dataclass
class _Block:
    """A block that is open: the tag that opened it, as what, and where it must be closed."""

    word: str
    tag: Tag
    level: tuple[object, ...]
    has_else: bool = False


@dataclass
class _Inspection:
    places: Places
    tags: tuple[Tag, ...]
    root: Entry
    found: list[Fault] = field(default_factory=list[Fault])
    blocks: list[_Block] = field(default_factory=list[_Block])

    def all(self) -> list[Fault]:
        self.walk = Walk(self.root)
        self._lost()
        for tag in self.tags:
            if len(self.found) > MOST:
                return self.found
            if tag.kind == "{":
                self._printed(tag)
            elif tag.kind == "%":
                self._statement(tag)
        for block in self.blocks[:MOST]:
            self._unclosed(block)
        return self.found

    # --- what a tag says -----------------------------------------------------------------------------------------

    def _printed(self, tag: Tag) -> None:
        if tag.level:
            self._fault(Code.TEMPLATE_RICH_TEXT, tag, expected=quoted(f"{{{{ {tag.inner} }}}}"))
        expression = self._expression(tag, tag.inner)
        if expression is not None:
            self.walk.printed(expression)
        self._take_findings(tag)

    def _statement(self, tag: Tag) -> None:
        matched = _WORD.match(tag.inner)
        spelt = matched[0] if matched else ""
        rest = tag.inner[len(spelt) :]
        word = self._word(tag, spelt)
        if meant_to_be := _APART.match(tag.inner):  # from here on it is that
            level, word = meant_to_be.groups()
            rest = tag.inner[meant_to_be.end() :]
            tag = replace(tag, text=f"{{%{level} {word}{rest} %}}")
        if tag.level in _TAKEN and re.search("[%}]", tag.inner):  # docxtpl would not see where it ends
            self._fault(Code.TEMPLATE_FORBIDDEN, tag, found=f"เครื่องหมาย % หรือ }} ในแท็ก {quoted(tag.shown)}")
        if word == "if":
            self._ask(tag, rest)
            self._open(word, tag)
        elif word == "for":
            self._loop(tag, rest)
            self._open(word, tag)
        elif word in ("elif", "else"):
            self._turn(word, tag, rest)
        elif word in ("endif", "endfor"):
            self._close(word.removeprefix("end"), tag)
        elif word == "set":
            node = self._parsed(tag, f"{{% set {rest} %}}")
            if isinstance(node, nodes.Assign):
                self.walk.assign(node)
        elif word in ("vm", "hm"):
            if self._around(tag, "tc") is not None and all(each.word != "for" for each in self.blocks):
                self._fault(Code.TEMPLATE_BLOCK_UNOPENED, tag, expected="for")
        elif word:
            expression = self._expression(tag, rest)
            if expression is not None:
                self.walk.in_attribute(expression, ATTRIBUTES[word])
        self._take_findings(tag)

    def _word(self, tag: Tag, spelt: str) -> str:
        """The statement a word is, or was meant to be; "" where that cannot be said."""
        if spelt in _WORDS:
            if tag.level in ("tr", "tc") and self._around(tag, tag.level) is None:
                self._fault(Code.TEMPLATE_NOT_IN_TABLE, tag, what="ตาราง")
            return spelt
        if spelt in _REFUSED:
            self._fault(Code.TEMPLATE_FORBIDDEN, tag, found=quoted(spelt))
            return ""
        apart = _APART.match(tag.inner)
        near = meant(spelt, _WORDS)
        hint = f"{{%{apart[1]} {apart[2]}" if apart else near
        hint = f" อาจหมายถึง “{hint}”" if hint else f" โดยใช้คำสั่งที่มี ได้แก่ {', '.join(_WORDS)}"
        self._fault(Code.TEMPLATE_WORD_UNKNOWN, tag, found=quoted(spelt or tag.shown), hint=hint)
        return near

    def _ask(self, tag: Tag, condition: str) -> None:
        node = self._parsed(tag, f"{{% if {condition} %}}{{% endif %}}")
        if isinstance(node, nodes.If):
            self.walk.asked(node.test)

    def _loop(self, tag: Tag, head: str) -> None:
        node = self._parsed(tag, f"{{% for {head} %}}{{% endfor %}}")
        if isinstance(node, nodes.For):
            self.walk.begin(node)
        else:
            self.walk.begin_unknown(_WORD.findall(head)[:1])

    def _expression(self, tag: Tag, text: str) -> nodes.Expr | None:
        node = self._parsed(tag, f"{{{{ {text} }}}}")
        if not isinstance(node, nodes.Output) or len(node.nodes) != 1 or isinstance(node.nodes[0], nodes.TemplateData):
            return None
        return node.nodes[0]

    def _parsed(self, tag: Tag, source: str) -> nodes.Node | None:
        """The one statement a tag is; None where it cannot be read, which is said."""
        try:
            body = environment().parse(source).body
        except (TemplateError, RecursionError, ValueError):
            body = []
        if len(body) == 1:
            return body[0]
        self._fault(Code.TEMPLATE_SYNTAX, tag)
        return None

    # --- which tags belong together ------------------------------------------------------------------------------

    def _open(self, word: str, tag: Tag) -> None:
        self.blocks.append(_Block(word, tag, self._level(tag)))

    def _turn(self, word: str, tag: Tag, rest: str) -> None:
        block = self.blocks[-1] if self.blocks else None
        if block is None or (word == "elif" and block.word == "for"):
            self._fault(Code.TEMPLATE_BLOCK_UNOPENED, tag, expected=f"{{%{tag.level} if … %}}")
        elif block.level != self._level(tag):
            self._crosses(block, tag)
        if word == "elif":
            self._ask(tag, rest)
        elif block is not None and block.word == "for" and not block.has_else:
            self.walk.end()  # what follows is outside the loop
            block.has_else = True

    def _close(self, word: str, tag: Tag) -> None:
        if all(each.word != word for each in self.blocks):
            self._fault(Code.TEMPLATE_BLOCK_UNOPENED, tag, expected=f"{{%{tag.level} {word} … %}}")
            return
        while self.blocks:
            block = self.blocks.pop()
            if block.word == "for" and not block.has_else:
                self.walk.end()
            if block.word == word:
                if block.level != self._level(tag):
                    self._crosses(block, tag)
                return
            self._unclosed(block)

    def _unclosed(self, block: _Block) -> None:
        self._fault(Code.TEMPLATE_BLOCK_OPEN, block.tag, expected=f"{{%{block.tag.level} end{block.word} %}}")

    def _crosses(self, block: _Block, tag: Tag) -> None:
        level = next((each.level for each in (block.tag, tag) if each.level), "")
        if not level:
            apart = (self._around(block.tag, "tr"), self._around(tag, "tr"))
            level = "tr" if apart[0] is not apart[1] else "tc" if apart[0] is not None else "p"
        expected = f"{{%{level} {block.word} … %}} กับ {{%{level} {_WORD.findall(tag.inner)[0]} %}}"
        there = self.places.said(tag.paragraph)
        self._fault(Code.TEMPLATE_BLOCK_CROSSES, block.tag, other=quoted(tag.shown), there=there, expected=expected)

    def _level(self, tag: Tag) -> tuple[object, ...]:
        """What a tag stands in once docxtpl took away what it takes: its partner must stand in the same."""
        here = self.places.element(tag.paragraph)
        if here is None:
            return (tag.level, tag.in_text)
        if tag.level == "tr":
            row = self._around(tag, "tr")
            return (tag.level, None if row is None else row.getparent())
        if tag.level == "tc":
            return (tag.level, self._around(tag, "tr"))
        return (tag.level, tag.in_text, here.getparent())

    def _lost(self) -> None:
        """What docxtpl takes away with the paragraph, row or cell of a tag: other tags, texts, drawings."""
        taking = {
            around: tag
            for tag in self.tags
            if tag.kind != "{" and tag.level in _TAKEN and (around := self._around(tag, tag.level)) is not None
        }
        for tag in self.tags if taking else ():
            if len(self.found) > MOST:
                return
            for level, what in _TAKEN.items():
                around = self._around(tag, level)
                taker = None if around is None else taking.get(around)
                if tag.kind != "#" and taker is not None and taker is not tag and taker.level == level:
                    self._fault(Code.TEMPLATE_TAG_LOST, tag, what=what, other=quoted(taker.shown))
                    break
        for around, taker in taking.items():
            for lost, what in _beside(around):
                here = self.places.holding(lost)
                said = {"found": what, "what": _TAKEN[taker.level], "other": quoted(taker.shown)}
                self.found.append(self.places.fault(Code.TEMPLATE_TEXT_LOST, here, taker.shown, **said))

    def _around(self, tag: Tag, level: str) -> Element | None:
        """The paragraph, row or cell a tag stands in."""
        here = self.places.element(tag.paragraph)
        return here if here is None or level in ("p", "r") else next(here.iterancestors(w(level)), None)

    # --- what is said --------------------------------------------------------------------------------------------

    def _fault(self, code: Code, tag: Tag, **values: object) -> None:
        said = {"found": quoted(tag.shown), **values}
        self.found.append(self.places.fault(code, tag.paragraph, tag.shown, **said))

    def _take_findings(self, tag: Tag) -> None:
        self.found += [located(self.places, each, tag) for each in self.walk.findings]
        self.walk.findings.clear()
