"""What a workbook of ours states of itself: its kind, version, year and agency, in a hidden sheet and in properties.

openpyxl is imported only to draw one: reading does without it.
"""

from collections.abc import Mapping
from typing import Any

from itadocs.workbook.shape import Value

KIND = "itadocs.submission"
KIND_MANIFEST, KIND_SUMMARY, KIND_BATCH = "itadocs.manifest", "itadocs.summary", "itadocs.batch"
NO_SUBMISSIONS = {
    KIND_MANIFEST: "รายการแจกจ่ายที่โปรแกรมสร้าง",
    KIND_SUMMARY: "ไฟล์สรุปที่โปรแกรมสร้างไว้",
    KIND_BATCH: "ไฟล์สรุปที่โปรแกรมสร้างไว้",
}
"""What workbooks of ours are, in the official's words, that nobody fills in."""
SCHEMA = 2
READABLE = frozenset({1, SCHEMA})  # what was drawn by any version is read by this one
META_TITLE = "_meta"
LISTS_TITLE = "_lists"
META_PREFIX = "itadocs."  # of the properties that repeat what the sheet states
META_KIND, META_SCHEMA, META_YEAR, META_CODE, META_MARKED = "kind", "schema", "year", "code", "marked"


def identify(book: Any, stated: Mapping[str, Value], title: str) -> None:
    """What the workbook is, in cells and in properties: one or the other survives every office program."""
    from openpyxl.packaging.custom import StringProperty

    from itadocs.workbook.look import write

    meta: Any = book.create_sheet(META_TITLE)
    meta.sheet_state = "hidden"
    for row, (name, value) in enumerate(stated.items(), start=1):
        write(meta.cell(row, 1), name)
        write(meta.cell(row, 2), value)
        book.custom_doc_props.append(StringProperty(name=META_PREFIX + name, value=str(value)))
    book.properties.title = title
    book.properties.creator = "itadocs"
    book.properties.language = "th-TH"
