"""The contract with the template of the field guide, as ``fields`` is that of an agency's reports."""

from dataclasses import dataclass
from typing import ClassVar

from itadocs.report.declared import Each, described


@dataclass(frozen=True)
class LineFields:
    """A field as template authors type it."""

    EACH: ClassVar = Each("line", "ช่องข้อมูลแต่ละช่อง")

    tags: list[str] = described("แท็ก หรือแท็กเปิดและแท็กปิดของสิ่งที่วนหรือเป็นเงื่อนไข", "{{ agency.full_name }}")
    description: str = described("คำอธิบาย", "ชื่อหน่วยงานพร้อมคำนำหน้า")
    example: str = described("ตัวอย่างที่แสดงในรายงาน ว่างถ้าไม่แสดง", "องค์การบริหารส่วนตำบลนาตัวอย่าง")
    alternative: str = described("ข้อความแสดงแทนของแผนภูมิหรือรูป ว่างถ้าไม่มี", "itadocs:emblem")
    is_used: bool = described("แม่แบบของรูปแบบที่ถามถึงใช้ช่องข้อมูลนี้แล้วหรือไม่")


@dataclass(frozen=True)
class SectionFields:
    """Fields that are typed at the same place."""

    EACH: ClassVar = Each("section", "หมวดของช่องข้อมูลแต่ละหมวด")

    title: str = described("ชื่อหมวด", "หน่วยงาน")
    lines: list[LineFields] = described("ช่องข้อมูลในหมวด")


@dataclass(frozen=True)
class GuideFields:
    """Everything the template of the field guide may use."""

    title: str = described("ชื่อรายงานหรือรูปแบบ", "รายงานผลการดำเนินการตามมาตรการ (implementation)")
    steps: list[str] = described("วิธีใช้ทีละข้อ", "แท็ก {{ … }} แสดงค่าตรงที่พิมพ์ไว้")
    sections: list[SectionFields] = described("หมวดของช่องข้อมูล")
