"""Office files as their parts: what no office program writes is refused before anything is unpacked."""

import io
import zipfile

import pytest

from itadocs import package
from itadocs.package import DOCUMENT, NotAPackageError, pack, unpack


def packed(names: list[str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for number, name in enumerate(names):
            file.writestr(name, f"<a>{number}</a>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([DOCUMENT, "../evil.xml"], "ชี้ออกนอกไฟล์"),
        ([DOCUMENT, "word/../../evil.xml"], "ชี้ออกนอกไฟล์"),
        ([DOCUMENT, "/etc/passwd"], "ชี้ออกนอกไฟล์"),
        ([DOCUMENT, "word\\evil.xml"], "ชี้ออกนอกไฟล์"),
        ([DOCUMENT, "C:evil.xml"], "ชี้ออกนอกไฟล์"),
        ([DOCUMENT, "word/styles.xml", "Word/Styles.xml"], "ชื่อซ้ำกัน"),
        ([DOCUMENT, "ก" * 501], "ชื่อยาวผิดปกติ"),
        (["word/styles.xml"], "ไม่มีส่วน"),
    ],
)
def test_a_part_that_is_named_strangely_is_refused(names: list[str], said: str) -> None:
    with pytest.raises(NotAPackageError, match=said):
        unpack(packed(names))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused() -> None:
    with pytest.raises(NotAPackageError, match="ชื่อซ้ำกัน"):
        unpack(packed([DOCUMENT, DOCUMENT]))


def test_dots_inside_a_name_lead_nowhere() -> None:
    assert list(unpack(packed([DOCUMENT, "word/a..b.xml", "word/..c/d.xml"]))) == [
        DOCUMENT,
        "word/a..b.xml",
        "word/..c/d.xml",
    ]


def test_too_many_parts_and_too_large_ones_are_refused_by_the_directory_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = pack({DOCUMENT: b"<a/>", "word/media/bomb.bin": bytes(30 * 2**20)})
    assert len(bomb) < 100_000
    with pytest.raises(NotAPackageError, match="ใหญ่เกินไป"):
        unpack(bomb, largest=20 * 2**20)
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    with pytest.raises(NotAPackageError, match="มากเกินไป"):
        unpack(packed([DOCUMENT, "a", "b", "c"]))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_unpack_without_a_bound_are_refused(method: int) -> None:
    with pytest.raises(NotAPackageError, match="บีบอัด"):
        unpack(packed([DOCUMENT], method))
