"""A TOML file of an official's own is read as she meant it, or it is said what keeps it from being read."""

import pytest

from itadocs.assessment import toml_table
from itadocs.problems import Problem
from tests.support import faults_in

NAME = "ไฟล์.toml"


def read(data: bytes) -> str | tuple[Problem, ...]:
    return toml_table.read(data, NAME, lambda root: root.text("text"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fiscal_year = 2570\ntarget = x\n", "บรรทัด 2"),
        ('a = "b\nc = 1', "บรรทัด 1"),
        ("a = [1, 2", "ท้ายไฟล์"),
        ("a = " + "[" * 20_000, ""),
        ("b = 1\n" + "a." * 300_000 + "a = 1", "บรรทัด 2"),
        ("\n".join("a." * 900 + f"a{n} = 1" for n in range(9)), ""),
        ("a = " + "9" * 5000, ""),
        ("a = 2568-99-99", "บรรทัด 1"),
    ],
)
def test_what_is_no_toml_is_said_with_its_line(text: str, place: str) -> None:
    assert faults_in(read(text.encode()), NAME) == [("syntax", place)]


def test_a_file_of_notepad_is_read_and_another_encoding_is_said() -> None:
    text = 'text = "ข้อความ"'
    assert read(b"\xef\xbb\xbf" + text.encode()) == "ข้อความ"
    assert faults_in(read(text.encode("cp874")), NAME) == [("encoding", "")]


@pytest.mark.parametrize(
    "text", ["a = 1e999999999", "a = inf", "a = nan", "a = 9e-99999", "".join(f"k{n} = 1\n" for n in range(90_000))]
)
def test_numbers_and_keys_nobody_means_are_faults_like_any_other(text: str) -> None:
    found = toml_table.read(text.encode(), NAME, lambda root: root.text("a"))
    assert faults_in(found, NAME)


def test_a_file_far_larger_than_any_of_ours_is_not_read() -> None:
    text = b'text = "a"\n'
    assert read(text + b"#" * (toml_table.LARGEST - len(text))) == "a"
    assert faults_in(read(text + b"#" * toml_table.LARGEST), NAME) == [("too-large", "")]


def test_what_nobody_sees_in_a_text_is_left_out_of_it() -> None:
    assert read(rb'text = "a\u0001\u200bb\uFDD0"') == "ab"
    assert faults_in(read(rb'text = "\u0001"'), NAME) == [("value-invalid", "คีย์ text")]


def test_a_fault_in_a_file_that_comes_with_the_program_is_a_bug() -> None:
    assert toml_table.sound(read(b'text = "a"')) == "a"
    with pytest.raises(ValueError, match="คีย์ text"):
        toml_table.sound(read(b""))
