"""YAML 1.2 with its lines."""

from collections.abc import Callable
from datetime import date

import pytest

from plugins.documents import line_of, load_quickly, load_yaml, plain, read_text

FaultsOf = Callable[..., list[str]]

HOSTILE = 'Allô <116> & "x"'


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("1:2:3", "1:2:3"),
        ("012", 12),
        ("0o17", 15),
        ("1.5", 1.5),
        ("true", True),
        ("~", None),
        ("2026-11-23", date(2026, 11, 23)),
        ('"999"', "999"),
        ("+448000121700", 448000121700),
        ("简体中文", "简体中文"),
        ("النصّ", "النصّ"),
        ('Allô <116> & "x"', HOSTILE),
    ],
)
def test_words_are_those_of_yaml_1_2(text: str, value: object) -> None:
    """
    Norway's code and a time of day stay words; numbers, dates and truth are what they look like.
    """
    found = plain(load_yaml(f"key: {text}", "f.yaml"))["key"]

    assert (type(value), value) == (type(found), found)


def test_plain_values_are_pythons_own() -> None:
    """
    Without its lines a document is made of dictionaries, lists, words and numbers alone.
    """
    found = plain(load_yaml("NO: {a: 0x1F, b: [yes, 1.0, true]}\n1: 'x'\n", "f.yaml"))

    assert {"NO": {"a": 31, "b": ["yes", 1.0, True]}, "1": "x"} == found
    assert [dict, dict, int, list, str, float, bool] == [
        type(each) for each in (found, found["NO"], found["NO"]["a"], found["NO"]["b"], *found["NO"]["b"])
    ]


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "a"),
        ("# note\nNO: 1\nNO: 2\n", 3, "NO"),
        ("x:\n  - a: 1\n    b: 2\n    a: 3\n", 4, "a"),
        ("a: {b: 1, b: 2}\n", 1, "b"),
        ("العربية: 1\nالعربية: 2\n", 2, "العربية"),
    ],
)
def test_key_written_twice_is_refused_with_its_line(
    faults_of: FaultsOf, text: str, line: int, key: str
) -> None:
    """
    Of two fields of one name, neither wins: the second one's line is named.
    """
    faults = faults_of(load_yaml, text, "f.yaml")

    assert [f"f.yaml:{line}: {key}: is written twice. Keep one of the two."] == faults


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: x: y\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ('a: "open\n', 2),
        ("a: [1, 2\n", 2),
        ("a: 1\nb: *unknown\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: 1\nb: @handle\n", 2),
        ("a: 1\nb: %(x)s\n", 2),
    ],
)
def test_broken_yaml_names_its_line_and_a_remedy(faults_of: FaultsOf, text: str, line: int) -> None:
    """
    What is no YAML is one line that says where, and what to try.
    """
    faults = faults_of(load_yaml, text, "f.yaml")

    assert 1 == len(faults)
    assert faults[0].startswith(f"f.yaml:{line}: This is not YAML: ")
    assert faults[0].endswith("needs quotes around it.")


def test_sign_that_yaml_forbids_names_its_line(faults_of: FaultsOf) -> None:
    """
    A control character, pasted from elsewhere, is found on its line, and said in one line.
    """
    faults = faults_of(load_yaml, "a: 1\nb: x\x07y\n", "f.yaml")

    assert ["f.yaml:2"] == [":".join(fault.split(":")[:2]) for fault in faults]
    assert [] == [fault for fault in faults if "\n" in fault]


@pytest.mark.parametrize(
    ("raw", "line"),
    [(b"\xff", 1), (b"a: 1\nb: caf\xe9\n", 2), (b"a\r\nb\r\n\r\nc: \xc3", 4), ("é\n".encode("latin-1"), 1)],
)
def test_file_that_is_no_utf_8_names_its_line(faults_of: FaultsOf, raw: bytes, line: int) -> None:
    """
    A file in another encoding says on which line, and how to save it.
    """
    faults = faults_of(read_text, raw, "f.md")

    assert [f"f.md:{line}: This is not UTF-8 text. Save the file as UTF-8."] == faults


def test_mark_of_windows_editors_is_no_text() -> None:
    """
    The invisible mark that some editors put before a text is left out.
    """
    text = read_text(b"\xef\xbb\xbf---\ntitle: \xe7\xae\x80\n", "f.md")

    assert "---\ntitle: 简\n" == text


def test_lines_of_windows_editors_are_lines() -> None:
    """
    A file saved on Windows is the same text.
    """
    text = read_text(b"---\r\ntitle: x\r\n---\r\n", "f.md")

    assert "---\ntitle: x\n---\n" == text


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 2),
        (("a",), 2),
        (("b",), 3),
        (("b", 1), 5),
        (("b", 1, "d"), 6),
        (("b", 1, "none"), 5),
        (("none",), 2),
    ],
)
def test_line_of_a_field_or_of_what_is_around_it(location: tuple[str | int, ...], line: int) -> None:
    """
    Every field has its line; one that is missing has that of the record from which it is missing.
    """
    value = load_yaml("# note\na: 1\nb:\n  - c: 1\n  - c: 2\n    d: 3\n", "f.yaml")

    found = line_of(value, location)

    assert line == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: NO\nb: no\nc: yes\nd: on\n",
        "a: 12:30\nb: 1:2:3\nc: 012\nd: 0o17\ne: 0x1F\nf: 1.5\ng: 1e3\nh: +448000121700\n",
        "a: true\nb: ~\nc:\nd: 'true'\ne: \"999\"\n",
        "a: 2026-11-23\nb: 2026-02-30\n",
        'a: 简体中文\nb: النصّ\nc: Allô <116> & "x"\n',
        "# note\na: [1, {b: c}]\nd:\n  - e: f # note\n    g: |\n      h\n      i\n",
        "- a\n- b\n",
    ],
)
def test_what_is_read_quickly_is_read_rightly(text: str) -> None:
    """
    Where nobody asks for lines, the same text has the same value, of the same kind.
    """
    slow, quick = plain(load_yaml(text, "f.yaml")), plain(load_quickly(text, "f.yaml"))

    assert repr(slow) == repr(quick)


@pytest.mark.parametrize(
    "text", ["a: 1\na: 2\n", "a: 1\nb: x: y\n", "a: [1\n", "a: *b\n", "a: x\x07y\n", "a: @b\n"]
)
def test_what_cannot_be_read_quickly_says_why_all_the_same(faults_of: FaultsOf, text: str) -> None:
    """
    A fault is said in the same words, with its line in the file, however it was found.
    """
    assert faults_of(load_yaml, text, "f.md", 7) == faults_of(load_quickly, text, "f.md", 7)


def test_fault_does_not_spoil_what_is_read_after_it(faults_of: FaultsOf) -> None:
    """
    The next text is read as if the faulty one had not been.
    """
    faults_of(load_quickly, "a: [1\n", "f.yaml")

    assert {"b": "NO"} == load_quickly("b: NO\n", "f.yaml")
