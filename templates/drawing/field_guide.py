"""The handout for template authors: how to use the fields, and tables of them."""

from templates.drawing.blocks import Table, each, otherwise, paragraph, section, text, when

DOCUMENT = "ช่องข้อมูลสำหรับแม่แบบ {{ title }}"


def draw() -> str:
    """The body."""
    fields = (
        Table("{{ section.title }}", "แท็ก คำอธิบาย และตัวอย่าง", (5000, 5400, 4170))
        .header("แท็กที่พิมพ์ในแม่แบบ", "คำอธิบาย", "ตัวอย่างที่แสดงในรายงาน")
        .tag("{%tr for line in section.lines %}")
        .row(
            each("tag in line.tags", paragraph("TableText", "{{ tag }}")),
            paragraph(
                "TableText",
                "{{ line.description }}{% if line.is_used %} (",
                text("ใช้แล้ว", "Strong"),
                "){% endif %}",
            )
            + when("line.alternative", paragraph("TableText", "ข้อความแสดงแทน: {{ line.alternative }}")),
            otherwise("line.example", paragraph("TableText", "{{ line.example }}"), paragraph("TableText", "-")),
        )
        .tag("{%tr endfor %}")
        .close()
    )
    return "".join(
        (
            paragraph("Title", "ช่องข้อมูลสำหรับแม่แบบ Word ของ itadocs"),
            paragraph("TitleLast", "{{ title }}"),
            paragraph("SectionHeading", "วิธีใช้"),
            each("step in steps", paragraph("BodyNumbered", "{{ step }}")),
            each("section in sections", paragraph("SectionHeading", "{{ section.title }}"), fields),
            paragraph("SectionEnd"),
            section(landscape=True, first=True),
        )
    )
