"""What an editor, a translator or a developer can do wrong, and what they are told.

Each case breaks a small copy of the project in one way and builds it. The build must
stop, name the file, the line and what to write, and leave the site that stood before
as it was, with nothing half built beside it.
"""

import re
from typing import Any

import pytest

from plugins.model.problems import BuildStopped
from tests.faults.mistakes import (
    ALL,
    CATALOG,
    CHARTS,
    EMERGENCY,
    GOODS,
    HELPLINES,
    HOME,
    LEARN,
    RECORD,
    REGISTRY,
    SIGNS,
    SOURCES,
    TRANSLATION,
    Change,
    Place,
    appending,
    copying,
    replacing,
    writing,
)


def places_in(message: str) -> list[tuple[str, int]]:
    """Return the files and lines that a stopped build names, in their order."""
    found = re.findall(r"^  (\S+?)(?::(\d+))?: ", message, re.MULTILINE)
    return [(path, int(line or 0)) for path, line in found]


@pytest.mark.parametrize(("change", "places", "says"), ALL)
def test_fault_is_named_and_changes_nothing(
    project: Any, change: Change, places: tuple[Place, ...], says: tuple[str, ...]
) -> None:
    """
    A mistake stops the build, which names its file, its line and what to write, that and nothing else;
    the site that stood before stays as it was, byte for byte.
    """
    change(project)
    before = project.everything_beside_the_sources()

    with pytest.raises(BuildStopped) as stopped:
        project.build()
    message = str(stopped.value)

    assert sorted(place.find(project) for place in places) == sorted(places_in(message))
    assert [] == [words for words in says if words not in message]
    assert before == project.everything_beside_the_sources()


@pytest.mark.parametrize("path", [SIGNS, HOME, TRANSLATION, GOODS, REGISTRY, RECORD, CATALOG])
@pytest.mark.parametrize(("mark", "end"), [("\ufeff", "\n"), ("", "\r\n")], ids=["mark", "ends of lines"])
def test_file_saved_on_windows_is_the_same(project: Any, path: str, mark: str, end: str) -> None:
    """
    Other ends of lines, and an invisible mark before the text, are no fault and make no difference.
    """
    before = project.everything_beside_the_sources()
    project.write(path, mark + project.read(path).replace("\n", end))

    project.build()

    assert before == project.everything_beside_the_sources()


def test_all_faults_are_listed_at_once(project: Any) -> None:
    """
    Whoever made eight mistakes in eight files is told of all eight, sorted by file and line.
    """
    changes = [
        replacing(SIGNS, "order: 40", "order: many"),
        appending(SIGNS, "\nA <b>bold</b> word.\n"),
        replacing(HOME, "[tomatoes]", "[tomatos]"),
        appending(LEARN, "\n[x](sings.md)\n"),
        replacing(EMERGENCY, "read_on: 2026-11-23", "read_on: soon"),
        replacing(CATALOG, "⟨over %(amount)s⟩", "⟨over %(amout)s⟩"),
        copying(TRANSLATION, "content/pt-BR/learn/sings.md"),
        writing(RECORD, "- a\n"),
    ]
    for change in changes:
        change(project)
    wanted = [
        Place(SIGNS, "order: many"), Place(SIGNS, "<b>"), Place(HOME, "/// shelf"), Place(LEARN, "sings.md"),
        Place(EMERGENCY, "read_on"), Place(CATALOG, 'msgid "over %(amount)s"'),
        Place("content/pt-BR/learn/sings.md"), Place(RECORD, 1),
    ]  # fmt: skip

    with pytest.raises(BuildStopped) as stopped:
        project.build()
    found = places_in(str(stopped.value))

    assert [] == sorted({place.find(project) for place in wanted} - set(found))
    assert sorted(found) == found


def test_broken_data_is_said_once(project: Any) -> None:
    """
    A record that cannot be read is one fault: the pages that show it are not told that it is not there.
    """
    project.replace(SOURCES, "class: official-statistics", "class: statistics")

    with pytest.raises(BuildStopped) as stopped:
        project.build()

    assert [(SOURCES, project.line_of(SOURCES, "class: statistics"))] == places_in(str(stopped.value))


def test_fault_in_a_language_that_is_not_published_stops_too(project: Any) -> None:
    """
    A language that is left out is read like the others: its faults do not wait for the day it goes out.
    """
    project.fill_catalog("pt-BR", leave_out="Get help")
    project.append(TRANSLATION, "\n[x](nowhere.md)\n")

    with pytest.raises(BuildStopped) as stopped:
        project.build()

    assert [(TRANSLATION, project.line_of(TRANSLATION, "nowhere"))] == places_in(str(stopped.value))


def test_hostile_words_in_data_are_shown_as_they_are(project: Any) -> None:
    """
    A name that looks like HTML comes out escaped, wherever the pages show it.
    """
    hostile = 'Fish <116> & "chips"'
    project.replace(GOODS, "name: Tomatoes", f"name: '{hostile}'")
    project.replace(HELPLINES, "run_by: A charity", f"run_by: '{hostile}'")
    project.replace(HELPLINES, "organisation: Modern Slavery Helpline", f"organisation: '{hostile}'")
    project.replace(CHARTS, "label: Private economy", f"label: '{hostile}'")
    project.replace(SOURCES, "title: Global Estimates", f"title: '{hostile}'")
    project.replace(SIGNS, "/// notice | What this list is not", f"/// notice | {hostile}")
    project.replace(SIGNS, "title: The signs", f"title: '{hostile}'")

    project.build()
    pages = [file for file in project.output.rglob("*.html") if "Fish" in file.read_text("utf-8")]

    assert 3 <= len(pages)
    assert [] == [
        f"{file.relative_to(project.output)}: {found}"
        for file in pages
        for found in re.findall(
            r".{0,40}Fish <116>.{0,20}|.{0,40}Fish (?:&lt;116&gt;|&lt;116>) & .{0,20}",
            file.read_text("utf-8"),
        )
    ]
