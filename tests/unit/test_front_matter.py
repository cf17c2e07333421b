"""The head of a page."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plugins.documents import check, load_yaml
from plugins.model.front_matter import SourceFrontMatter, TranslationFrontMatter

FaultsOf = Callable[..., list[str]]

PATH = "content/en/learn/signs.md"
HOSTILE = 'Allô <116> & "x"'


def read_source(text: str) -> Any:
    return check(load_yaml(text, PATH, 2), SourceFrontMatter, PATH, 2)


def read_translation(text: str) -> Any:
    return check(load_yaml(text, PATH, 2), TranslationFrontMatter, PATH, 2)


def test_english_page_says_all_of_itself() -> None:
    """
    Every field of an English page arrives as what it is.
    """
    head = read_source(
        "title: The signs\nsummary: Eleven.\nnav: Signs\ntitle_break: The / signs\norder: 20\n"
        "contents: true\nupdated: 2026-11-23\n"
    )

    assert {
        "title": "The signs",
        "summary": "Eleven.",
        "nav": "Signs",
        "title_break": "The / signs",
        "updated": date(2026, 11, 23),
        "order": 20,
        "contents": True,
    } == head.model_dump()


def test_title_summary_and_date_are_enough() -> None:
    """
    An editor need not know more than three fields.
    """
    head = read_source("title: T\nsummary: S\nupdated: 2026-11-23\n")

    assert (100, False, None, None) == (head.order, head.contents, head.nav, head.title_break)


def test_missing_fields_are_all_listed(faults_of: FaultsOf) -> None:
    """
    A page that says nothing of itself is told everything that it must say.
    """
    faults = faults_of(read_source, "nav: N\n")

    assert [f"{PATH}:2: {name}: is missing. Add it." for name in ("title", "summary", "updated")] == faults


def test_translation_needs_its_words_alone() -> None:
    """
    A translator writes title and summary; dates and order come from the source.
    """
    head = read_translation(f"title: '{HOSTILE}'\nsummary: 简体中文\n")

    assert (HOSTILE, "简体中文", None) == (head.title, head.summary, head.reviewed_on)


@pytest.mark.parametrize("field", ["order: 3", "updated: 2026-11-23", "contents: true"])
def test_translation_cannot_say_what_its_source_says(faults_of: FaultsOf, field: str) -> None:
    """
    What holds for all languages is written once, in the source.
    """
    faults = faults_of(read_translation, f"title: T\n{field}\nsummary: S\n")

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:3: {field.split(':')[0]}: is not a field that we know.")


def test_source_is_not_reviewed_as_a_translation(faults_of: FaultsOf) -> None:
    """
    Only a translation has a reviewer.
    """
    faults = faults_of(read_source, "title: T\nsummary: S\nupdated: 2026-11-23\nreviewed_on: 2026-11-23\n")

    assert [5] == [int(fault.split(":")[1]) for fault in faults]


@pytest.mark.parametrize(
    ("line", "starts", "remedy"),
    [
        ("title: [a]", "title: “", "Write text; in quotes if it looks like something else."),
        ("title: 12", "title: “12” ", "Write text; in quotes if it looks like something else."),
        (
            "title: 2026-11-23",
            "title: “2026-11-23” ",
            "Write text; in quotes if it looks like something else.",
        ),
        ("title: ''", "title: “” ", "Write something, or leave the field out."),
        ("title: '   '", "title: “   ” ", "Write something, or leave the field out."),
        ("updated: yesterday", "updated: “yesterday” ", "Write a day as 2026-11-23."),
        ("updated: 2026", "updated: “2026” ", "Write a day as 2026-11-23."),
        ("order: many", "order: “many” ", "Write a whole number."),
        ("contents: perhaps", "contents: “perhaps” ", "Write true or false."),
        ("oder: 3", "oder: is not a field that we know.", "Did you mean “order”?"),
    ],
)
def test_wrong_field_says_what_to_write(faults_of: FaultsOf, line: str, starts: str, remedy: str) -> None:
    """
    A wrong field of a page names its line and itself, and ends with what to write.
    """
    fields = {"title": "title: T", "summary": "summary: S", "updated": "updated: 2026-11-23"}
    fields.pop(line.split(":")[0], None)
    number = len(fields) + 2

    faults = faults_of(read_source, "\n".join([*fields.values(), line]))

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:{number}: {starts}")
    assert faults[0].endswith(remedy)


@pytest.mark.parametrize("value", ["0", "86400", "1700000000", "20261123"])
def test_number_is_no_day(faults_of: FaultsOf, value: str) -> None:
    """
    A number where a day belongs is refused, not counted in seconds since 1970.
    """
    faults = faults_of(read_source, f"title: T\nsummary: S\nupdated: {value}\n")

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:4: updated: “{value}” ")
    assert faults[0].endswith("Write a day as 2026-11-23.")


def test_title_of_two_lines_says_what_to_write(faults_of: FaultsOf) -> None:
    """
    A title stands on one line, and the fault says so.
    """
    faults = faults_of(read_source, "summary: S\nupdated: 2026-11-23\ntitle: |\n  One\n  two\n")

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:4: title: ")
    assert "one line" in faults[0]


def test_summary_has_a_longest_length(faults_of: FaultsOf) -> None:
    """
    A summary fits a list of results: 300 characters and no more.
    """
    head = read_source(f"title: T\nupdated: 2026-11-23\nsummary: {'é' * 300}\n")
    faults = faults_of(read_source, f"title: T\nupdated: 2026-11-23\nsummary: {'é' * 301}\n")

    assert 300 == len(head.summary)
    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:4: summary: ")
    assert "300" in faults[0]


@pytest.mark.parametrize("word", ["NO", "12:30", "yes", "on", "1.2.3"])
def test_title_may_look_like_something_else(word: str) -> None:
    """
    A title that other YAML would take for no, or for a time of day, stays a title.
    """
    head = read_source(f"title: {word}\nsummary: S\nupdated: 2026-11-23\n")

    assert word == head.title


@pytest.mark.parametrize("schema", [SourceFrontMatter, TranslationFrontMatter])
def test_every_field_is_explained(schema: Any) -> None:
    """
    The editors' guide has a sentence for every field.
    """
    unexplained = [name for name, field in schema.model_fields.items() if not field.description]

    assert [] == unexplained
