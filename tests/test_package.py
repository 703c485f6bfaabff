"""Office files as their parts: what no office program writes is refused before anything is unpacked."""

import io
import struct
import zipfile
import zlib
from argparse import Namespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itadocs import package
from itadocs.package import CONTENT_TYPES, DOCUMENT, NotAPackageError, pack, unpack


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
    bomb = as_zipfile_packs({DOCUMENT: b"<a/>", "word/media/bomb.bin": bytes(30 * 2**20)}, level=9)
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


# --- packing -----------------------------------------------------------------------------------------------------

NAMES = st.text(st.characters(exclude_characters="\\\0:", exclude_categories=["Cs"]), min_size=1, max_size=30).filter(
    lambda name: not package.STRAY.search(name) and not name.endswith("/")
)
CONTENTS = st.one_of(st.binary(max_size=200), st.builds(bytes.__mul__, st.binary(max_size=5), st.integers(0, 5000)))
PARTS = st.dictionaries(NAMES, CONTENTS, max_size=8)


def read(data: bytes) -> dict[str, bytes]:
    """The parts of a file as Python's zipfile has them, all of them sound."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {each.filename: file.read(each) for each in file.infolist()}


@given(PARTS)
def test_what_is_packed_is_what_a_zip_reader_finds(parts: dict[str, bytes]) -> None:
    assert list(read(pack(parts)).items()) == list(parts.items())


@given(PARTS, PARTS, st.sampled_from([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]))
def test_what_is_the_same_in_a_source_is_taken_from_there_and_nothing_else_is(
    parts: dict[str, bytes], others: dict[str, bytes], method: int
) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method, compresslevel=1) as file:
        file.writestr(CONTENT_TYPES, b"<Types/>")
        for name, content in {**parts, **others}.items():
            file.writestr(name, content)
    names = [CONTENT_TYPES.casefold(), *(name.casefold() for name in {**parts, **others})]
    assume(len(set(names)) == len(names))
    made = pack(parts, held.getvalue())
    assert list(read(made).items()) == list(parts.items())
    assert made == pack(parts, held.getvalue())


def test_a_source_spares_the_deflating(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {CONTENT_TYPES: b"<Types/>" * 100, DOCUMENT: b"<a/>" * 100}
    source = pack(parts)
    deflated: list[bytes] = []

    def compress(content: bytes, *_: int) -> bytes:
        deflated.append(content)
        return zlib.compress(content, 1, -15)

    monkeypatch.setattr(package, "zlib", Namespace(**{**vars(zlib), "compress": compress}))
    assert unpack(pack({**parts, DOCUMENT: b"<b/>"}, source)) == {**parts, DOCUMENT: b"<b/>"}
    assert deflated == [b"<b/>"]


def test_a_file_says_only_what_a_plain_zip_says_and_looks_the_same_at_all_times() -> None:
    parts = {CONTENT_TYPES: b"<Types/>", "word/ภาพ.xml": b"<a/>" * 100}
    made = pack(parts)
    entries = zipfile.ZipFile(io.BytesIO(made)).infolist()
    assert [each.flag_bits for each in entries] == [0, 0x800]  # of which the second means UTF-8: no descriptor follows
    assert {(each.date_time, each.extra, each.comment, each.extract_version) for each in entries} == {
        ((1980, 1, 1, 0, 0, 0), b"", b"", 20)
    }
    assert made == as_zipfile_packs(parts)


def as_zipfile_packs(parts: dict[str, bytes], level: int = 3) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            file.writestr(entry, content, compresslevel=level)
    return packed.getvalue()


def test_what_hides_behind_a_stream_of_the_source_is_not_copied() -> None:
    """A zip reader stops where the content ends; what follows in the entry would travel on unseen."""
    parts = {CONTENT_TYPES: b"<Types/>" * 100, DOCUMENT: b"<a/>" * 100}
    source, stream, hidden = pack(parts), zlib.compress(parts[DOCUMENT], 3, -15), b"HIDDEN"
    sizes = struct.Struct("<2I")  # deflated and not, as local header and directory say
    said, lied = (sizes.pack(len(each), len(parts[DOCUMENT])) for each in (stream, stream + hidden))
    directory = struct.Struct("<I").unpack_from(source, len(source) - 6)[0]
    end = struct.pack("<IH", directory + len(hidden), 0)
    tampered = source.replace(stream, stream + hidden).replace(said, lied)[:-6] + end
    assert unpack(tampered) == parts
    assert hidden in tampered
    assert hidden not in pack(parts, tampered)
