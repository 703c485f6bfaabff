"""The guide for template authors: every field of the contract as it is typed, shown on the screen or handed out.

Fields that belong to the entries of lists stand once, below every loop that reaches them.
"""

from collections.abc import Iterable, Iterator

from itadocs.assessment.framework import Kind, SummaryKind
from itadocs.report.charts import TAG
from itadocs.report.contract import Entry, Holds, contract
from itadocs.report.guide_fields import GuideFields, LineFields, SectionFields

STEPS = (
    "เริ่มจากแม่แบบที่มากับโปรแกรม โดยคัดลอกออกมาด้วยคำสั่ง itadocs template export แล้วแก้ใน Word",
    "พิมพ์แท็กให้ครบในครั้งเดียว หรือคัดลอกจากรายการนี้แล้ววางโดยเลือก เก็บข้อความเท่านั้น (Keep Text Only) "
    "แท็กใช้ตัวอักษรอังกฤษและเครื่องหมายตามรายการนี้ทุกตัว ถ้าต้องแก้ ให้ลบทั้งแท็กแล้วพิมพ์ใหม่",
    "แท็ก {{ … }} แสดงค่าตรงที่พิมพ์ไว้ จัดรูปแบบตัวอักษรได้ตามต้องการ แต่ต้องเหมือนกันทั้งแท็ก",
    "ข้อความระหว่าง {% if … %} กับ {% endif %} แสดงเฉพาะเมื่อเงื่อนไขเป็นจริง ถ้าต้องการตรงกันข้าม พิมพ์ not ไว้หลัง if "
    "ช่องข้อมูลที่อาจว่างและรายการที่อาจไม่มีข้อมูล ใช้เป็นเงื่อนไขได้เช่นกัน",
    "ถ้าต้องการให้แถวของตารางซ้ำตามรายการ พิมพ์แท็ก {%tr for … %} ไว้ในแถวหนึ่ง ตามด้วยแถวที่ต้องการให้ซ้ำ "
    "แล้วพิมพ์ {%tr endfor %} ไว้ในอีกแถวหนึ่ง แถวที่มีแท็กทั้งสองจะไม่ปรากฏในรายงาน",
    "ถ้าต้องการให้ย่อหน้าซ้ำ ใช้ {%p แทน {%tr โดยพิมพ์แท็กเปิดและแท็กปิดไว้คนละย่อหน้า "
    "เงื่อนไขของทั้งย่อหน้าหรือทั้งแถวใช้ {%p if … %} หรือ {%tr if … %} ในทำนองเดียวกัน",
    "ช่องข้อมูลของรายการ เช่น {{ indicator.name }} ใช้ได้เฉพาะระหว่างแท็ก {%tr for indicator in … %} "
    "กับแท็ก {%tr endfor %} ที่คู่กัน แท็กที่เปิดในตารางต้องปิดในตารางเดียวกัน",
    "แผนภูมิและรูปให้คัดลอกจากแม่แบบที่มากับโปรแกรม แล้วปรับรูปแบบได้ โปรแกรมรู้จักแผนภูมิและรูปจากข้อความแสดงแทน "
    "(คลิกขวา เลือก ดูข้อความแสดงแทน หรือ แก้ไขข้อความแสดงแทน) จึงต้องคงข้อความที่ขึ้นต้นด้วย itadocs: ไว้",
    "เมื่อแก้เสร็จ ตรวจด้วยคำสั่ง itadocs template check ตามด้วยชื่อไฟล์ แล้วระบุโฟลเดอร์แม่แบบด้วย --templates ทุกครั้งที่สร้างรายงาน",
)
"""How to use the fields, a step each."""

USED = "ใช้แล้ว"
_WHOLE = "ค่าและเงื่อนไขของทั้งรายงาน"
_TEXTS = "รายการข้อความของทั้งรายงาน"
_CHARTS = "charts"  # below it, a flag a chart


def guide(kind: Kind | SummaryKind, title: str, used: Iterable[str] = ()) -> GuideFields:
    """The guide for templates of a kind of document; ``used`` are fields as ``usage`` finds them."""
    return GuideFields(title, list(STEPS), list(_Guide(frozenset(used)).sections(contract(kind))))


def qualified(prefix: str, name: str) -> str:
    """The name of a field as templates write it."""
    return f"{prefix}.{name}" if prefix else name


class _Guide:
    def __init__(self, used: frozenset[str]) -> None:
        self.used = used

    def sections(self, root: Entry) -> Iterator[SectionFields]:
        single = [each for each in root.below if each.holds in (Holds.TEXT, Holds.FLAG)]
        yield SectionFields(_WHOLE, list(self.lines("", single)))
        for each in root.below:
            if each.holds is Holds.GROUP:
                yield SectionFields(each.description, list(self.lines(each.name, each.below)))
        if texts := [each for each in root.below if each.holds is Holds.TEXTS]:
            yield SectionFields(_TEXTS, list(self.lines("", texts)))
        lists = dict(_lists("", root.below))
        for group in {each.variable: each for each in lists.values()}.values():
            loops = {name: each for name, each in lists.items() if each.variable == group.variable}
            # Those of the whole report before those inside other loops.
            lines = [self.line(name, loops[name]) for name in sorted(loops, key=lambda each: "." in each)]
            yield SectionFields(
                f"{group.title} ({group.variable})", lines + list(self.lines(group.variable, group.below))
            )

    def lines(self, prefix: str, entries: Iterable[Entry]) -> Iterator[LineFields]:
        for each in entries:
            if each.holds is not Holds.GROUPS:
                yield self.line(qualified(prefix, each.name), each)

    def line(self, name: str, entry: Entry) -> LineFields:
        description, example, drawn = entry.description, entry.example, entry.drawn
        if name.startswith(f"{_CHARTS}."):
            drawn = f"{TAG} {entry.name}"
        if entry.holds is Holds.TEXT:
            tags = [f"{{{{ {name} }}}}"]
        elif entry.holds is Holds.FLAG:
            sign = "%p" if drawn else "%"
            tags = [f"{{{sign} if {name} %}}", f"{{{sign} endif %}}"]
        elif entry.holds is Holds.TEXTS:
            tags = [f"{{%p for {entry.variable} in {name} %}}", f"{{{{ {entry.variable} }}}}", "{%p endfor %}"]
        elif entry.holds is Holds.GROUPS:
            sign = "%p" if _is_drawn(entry) else "%tr"
            tags = [f"{{{sign} for {entry.variable} in {name} %}}", f"{{{sign} endfor %}}"]
        else:
            first = entry.below[0]
            tags, example = [f"{{{{ {name}.{first.name} }}}}"], first.example
            description += f" ใช้ช่องข้อมูลของ {entry.variable} ได้ทุกช่อง โดยขึ้นต้นด้วย {name}"
        return LineFields(tags, description, example, drawn, name in self.used)


def _is_drawn(entry: Entry) -> bool:
    """Whether pictures are repeated, which stand in paragraphs."""
    return bool(entry.drawn) or any(_is_drawn(each) for each in entry.below if each.holds is Holds.GROUPS)


def _lists(prefix: str, entries: Iterable[Entry]) -> Iterator[tuple[str, Entry]]:
    """Every list of groups, by its name inside the loops around it."""
    for each in entries:
        name = qualified(prefix, each.name)
        if each.holds is Holds.GROUPS:
            yield name, each
        yield from _lists(each.variable or name, each.below)
