"""YAML 1.2 with its lines, and what is wrong with it."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from plugins.documents import REMEDIES, check, line_of, load_yaml, plain, read_text

FaultsOf = Callable[..., list[str]]

HOSTILE = 'Allô <116> & "x"'


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")

    colour: Literal["red", "green"]
    size: int = 1


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1)
    day: date = date(2026, 11, 23)
    count: int = 0
    value: float = 0
    is_true: bool = False
    sort: Literal["one", "other"] = Field("one", alias="class")
    parts: tuple[Part, ...] = ()
    part: Part | None = None


def read(text: str, first_line: int = 1) -> Any:
    return check(load_yaml(text, "f.yaml", first_line), Record, "f.yaml", first_line)


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


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "2026-11-31"])
def test_day_that_no_calendar_has_names_its_line(faults_of: FaultsOf, day: str) -> None:
    """
    The thirtieth of February is a fault with a line and a remedy, like any other.
    """
    faults = faults_of(read, f"name: x\nday: {day}\n")

    assert [["f.yaml", "2"]] == [fault.split(":")[:2] for fault in faults]
    assert [] == [fault for fault in faults if not fault.endswith("Write a day as 2026-11-23.")]


def test_lines_are_counted_from_the_first_line_of_the_file(faults_of: FaultsOf) -> None:
    """
    Front matter begins on line 2 of its file, options in the middle of it: faults know that.
    """
    faults = [
        *faults_of(load_yaml, "a: 1\na: 2\n", "f.md", 10),
        *faults_of(load_yaml, "a: 1\nb: x: y\n", "f.md", 10),
        *faults_of(read, "name: x\nnome: y\n", 10),
    ]

    assert ["11", "11", "11"] == [fault.split(":")[1] for fault in faults]


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
    ("text", "fault"),
    [
        ("count: 1", "f.yaml:1: name: is missing. Add it."),
        ("name: x\ncuont: 1", "f.yaml:2: cuont: is not a field that we know. Did you mean “count”?"),
        (
            "name: x\nqqq: 1",
            "f.yaml:2: qqq: is not a field that we know. Known: class, count, day, is_true, name, part, parts, value.",
        ),
        ("name: x\nclass: oter", "f.yaml:2: class: “oter” is not possible. Did you mean “other”?"),
        ("name: x\nclass: q", "f.yaml:2: class: “q” is not possible. Known: one, other."),
        (
            "name: x\nparts:\n  - colour: red\n  - colour: gren",
            "f.yaml:4: parts.1.colour: “gren” is not possible. Did you mean “green”?",
        ),
        (
            "name: x\nparts:\n  - colour: red\n    sise: 1",
            "f.yaml:4: parts.0.sise: is not a field that we know. Did you mean “size”?",
        ),
        (
            "name: x\npart:\n  colour: red\n  sise: 1",
            "f.yaml:4: part.sise: is not a field that we know. Did you mean “size”?",
        ),
        ("name: x\nparts:\n  - size: 1", "f.yaml:3: parts.0.colour: is missing. Add it."),
    ],
)
def test_fault_names_line_field_and_the_nearest_word(faults_of: FaultsOf, text: str, fault: str) -> None:
    """
    A field that is missing, unknown or holds an unknown word is named with its line and the right word.
    """
    faults = faults_of(read, text)

    assert [fault] == faults


@pytest.mark.parametrize(
    ("field", "value", "remedy"),
    [
        ("name", "[a]", REMEDIES["string_type"]),
        ("name", "12", REMEDIES["string_type"]),
        ("name", "null", REMEDIES["string_type"]),
        ("name", "''", REMEDIES["string_too_short"]),
        ("day", "yesterday", REMEDIES["date_type"]),
        ("day", "[a]", REMEDIES["date_type"]),
        ("day", "23.11.2026", REMEDIES["date_type"]),
        ("day", "23 November 2026", REMEDIES["date_type"]),
        ("day", "2026", REMEDIES["date_type"]),
        ("day", "2026-11", REMEDIES["date_type"]),
        ("day", "2026-11-23 10:00:00", REMEDIES["date_type"]),
        ("count", "many", REMEDIES["int_type"]),
        ("count", "[1]", REMEDIES["int_type"]),
        ("count", "1.5", REMEDIES["int_type"]),
        ("value", "27.6 million", REMEDIES["float_type"]),
        ("value", "27,6", REMEDIES["float_type"]),
        ("value", "[1]", REMEDIES["float_type"]),
        ("is_true", "perhaps", REMEDIES["bool_type"]),
        ("is_true", "[true]", REMEDIES["bool_type"]),
        ("parts", "red", REMEDIES["tuple_type"]),
    ],
)
def test_wrong_value_is_quoted_with_its_remedy(
    faults_of: FaultsOf, field: str, value: str, remedy: str
) -> None:
    """
    A value of another kind names its line and field, and what to write instead.
    """
    head = "" if field == "name" else "name: x\n"
    line = head.count("\n") + 1

    faults = faults_of(read, f"{head}{field}: {value}\n")

    assert 1 == len(faults)
    assert faults[0].startswith(f"f.yaml:{line}: {field}: “")
    assert faults[0].endswith(f" {remedy}")


def test_every_fault_of_a_record_is_said_at_once(faults_of: FaultsOf) -> None:
    """
    Nobody mends one fault to be told of the next.
    """
    faults = faults_of(read, "day: x\ncount: y\nparts:\n  - colour: blue\nzzz: 1\n")

    assert ["1", "1", "2", "4", "5"] == sorted(fault.split(":")[1] for fault in faults)


@pytest.mark.parametrize("text", ["- a\n- b\n", "text", "12", ""])
def test_record_without_fields_is_a_fault(faults_of: FaultsOf, text: str) -> None:
    """
    Where fields belong and none are, the fault shows how to write them.
    """
    faults = faults_of(read, text, 7)

    assert ["f.yaml:7: Fields were expected here. Write them as `name: value`."] == faults


def test_hostile_and_foreign_values_stay_as_they_are() -> None:
    """
    What looks like HTML, and every script, comes through unchanged.
    """
    values = [HOSTILE, "العربية – النصّ", "简体中文", "x" * 500]

    found = [read(f"name: '{value}'\n").name for value in values]

    assert values == found


def test_hostile_value_is_quoted_in_its_fault(faults_of: FaultsOf) -> None:
    """
    A fault repeats the very words that are wrong.
    """
    faults = faults_of(read, f"name: x\nclass: {HOSTILE}\n")

    assert [f"f.yaml:2: class: “{HOSTILE}” is not possible. Known: one, other."] == faults
