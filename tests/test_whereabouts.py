"""Where something stands in a document, as officials would point at it."""

import pytest

from itadocs.oxml import W, parse_xml, w
from itadocs.package import CORE, DOCUMENT
from itadocs.report.whereabouts import Whereabouts, part_name

DRAWN = f"""<w:document xmlns:w="{W}"><w:body>
<w:p/><w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>b</w:t></w:r></w:p>
<w:tbl>
  <w:tr><w:tc><w:p/></w:tc></w:tr>
  <w:tr><w:tc><w:p/></w:tc><w:tc>
    <w:p/><w:p><w:r><w:t>c</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
  </w:tc></w:tr>
  <w:tr><w:tc><w:p><w:r><w:t>e</w:t></w:r></w:p></w:tc></w:tr>
</w:tbl>
<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>f</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>
<w:p><w:r><w:t>g</w:t></w:r></w:p>
</w:body></w:document>"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a", "เนื้อหา ย่อหน้าที่ 2"),
        ("b", "เนื้อหา ย่อหน้าที่ 3"),
        ("c", "เนื้อหา ตารางที่ 2 แถวที่ 2 ช่องที่ 2 ย่อหน้าที่ 2"),
        ("d", "เนื้อหา ตารางที่ 2 แถวที่ 2 ช่องที่ 2 ตารางย่อยที่ 1 แถวที่ 1 ช่องที่ 1"),
        ("e", "เนื้อหา ตารางที่ 2 แถวที่ 3 ช่องที่ 1"),
        ("f", "เนื้อหา กล่องข้อความ"),
        ("g", "เนื้อหา ย่อหน้าที่ 5"),
    ],
)
def test_a_paragraph_is_named_by_what_stands_around_it(text: str, said: str) -> None:
    root = parse_xml(DRAWN.encode())
    (found,) = (each for each in root.iter(w("t")) if each.text == text)
    assert Whereabouts(DOCUMENT, root).of(next(found.iterancestors(w("p")))) == said


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (DOCUMENT, "เนื้อหา"),
        (CORE, "คุณสมบัติเอกสาร"),
        ("word/header2.xml", "หัวกระดาษ 2"),
        ("word/footer.xml", "ท้ายกระดาษ"),
        ("word/footnotes.xml", "เชิงอรรถ"),
        ("word/theme/theme1.xml", "word/theme/theme1.xml"),
    ],
)
def test_a_part_has_the_name_people_use(part: str, name: str) -> None:
    assert part_name(part) == name
