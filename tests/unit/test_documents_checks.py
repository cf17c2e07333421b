"""A document, checked against a schema, and what is wrong with it."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from plugins.documents import REMEDIES, check, load_yaml

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
