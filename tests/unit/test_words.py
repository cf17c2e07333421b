"""Every word of the interface."""

from pathlib import Path

import pytest

from plugins.words import find_words

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with nothing to translate."""
    (tmp_path / "theme" / "templates" / "blocks").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    return tmp_path


def words(project: Path) -> list[tuple[str | None, str | tuple[str, ...]]]:
    catalog = find_words(project / "theme", project / "data", project)
    return [(message.context, message.id) for message in catalog if message.id]


def test_words_of_templates_are_found(project: Path) -> None:
    """
    Every way in which a template asks for a word is known, in every folder.
    """
    (project / "theme" / "templates" / "page.html").write_text(
        '{{ _("One") }}{{ gettext("Two") }}{{ ngettext("%(num)s thing", "%(num)s things", 2) }}'
        '{{ pgettext("a meaning", "Three") }}{{ npgettext("a meaning", "%(num)s cat", "%(num)s cats", 2) }}',
        "utf-8",
    )
    (project / "theme" / "templates" / "blocks" / "card.html").write_text(
        "{% trans %}Four{% endtrans %}{% trans trimmed %}\n  Five\n  six\n{% endtrans %}", "utf-8"
    )

    assert {
        (None, "One"),
        (None, "Two"),
        (None, ("%(num)s thing", "%(num)s things")),
        ("a meaning", "Three"),
        ("a meaning", ("%(num)s cat", "%(num)s cats")),
        (None, "Four"),
        (None, "Five six"),
    } == set(words(project))


def test_word_is_found_once_with_all_its_places(project: Path) -> None:
    """
    A translator gets each word once, and sees where it stands.
    """
    for name in ("a.html", "b.html"):
        (project / "theme" / "templates" / name).write_text('\n{{ _("Get help") }}', "utf-8")

    (message,) = [each for each in find_words(project / "theme", project / "data", project) if each.id]

    assert [("theme/templates/a.html", 2), ("theme/templates/b.html", 2)] == message.locations


def test_note_to_translators_is_kept(project: Path) -> None:
    """
    What a template says to translators stands beside the word.
    """
    (project / "theme" / "templates" / "a.html").write_text(
        '{# Translators: the sign of the campaign #}\n{{ _("?") }}', "utf-8"
    )

    (message,) = [each for each in find_words(project / "theme", project / "data", project) if each.id]

    assert ["the sign of the campaign"] == [
        note.removeprefix("Translators: ") for note in message.auto_comments
    ]


def test_names_in_data_are_found_with_their_table(project: Path) -> None:
    """
    Names of goods, labels of charts and those who run a line are words too, each with its table.
    """
    (project / "data" / "goods.yaml").write_text(
        "tomatoes:\n  name: Tomatoes\n  drawing: tomatoes\n  listed:\n    - {as: Tomato products, harm: x}\n",
        "utf-8",
    )
    (project / "data" / "charts.yaml").write_text(
        "c:\n  rows:\n    - {label: Asia & the Pacific, figure: a}\n  second: {label: Rate}\n", "utf-8"
    )
    (project / "data" / "helplines.yaml").write_text(
        "h:\n  organisation: Childline\n  run_by: A charity\n  area: Scotland\n", "utf-8"
    )

    assert {
        ("data: goods", "Tomatoes"),
        ("data: goods", "Tomato products"),
        ("data: charts", "Asia & the Pacific"),
        ("data: charts", "Rate"),
        ("data: helplines", "A charity"),
        ("data: helplines", "Scotland"),
    } == set(words(project))


def test_name_of_the_publisher_is_no_word(project: Path) -> None:
    """
    Whoever publishes the site keeps their name in every language: naming them puts no language behind.
    """
    (project / "data" / "publisher.yaml").write_text("name: A Trust\naddress: 1 Street\n", "utf-8")

    assert [] == words(project)


def test_word_that_comes_from_data_is_not_asked_for_twice(project: Path) -> None:
    """
    A template that translates a name of the data adds no word of its own.
    """
    (project / "theme" / "templates" / "a.html").write_text(
        '{{ pgettext("data: goods", good.name) }}', "utf-8"
    )

    assert [] == words(project)


@pytest.mark.parametrize("content", [b"a: [\n", b"a: caf\xe9\n", b"a: 1\na: 2\n", b"a: 2026-02-30\n"])
def test_broken_data_hides_no_word_of_the_templates(project: Path, content: bytes) -> None:
    """
    A data file that cannot be read is another plugin's fault to name; the words are found all the same.
    """
    (project / "data" / "goods.yaml").write_bytes(content)
    (project / "theme" / "templates" / "a.html").write_text('{{ _("One") }}', "utf-8")

    assert [(None, "One")] == words(project)


def test_hostile_and_foreign_words_stay_as_they_are(project: Path) -> None:
    """
    A word is looked up by its very signs.
    """
    (project / "theme" / "templates" / "a.html").write_text(
        "{{ _('Allô <116> & \"x\"') }}{{ _('简体中文') }}{{ _('النصّ') }}", "utf-8"
    )

    assert ['Allô <116> & "x"', "简体中文", "النصّ"] == [text for _, text in words(project)]


def test_words_of_the_project_are_complete_and_without_double() -> None:
    """
    The interface has words, each once, and every one is asked for by a file that is there.
    """
    catalog = find_words(ROOT / "theme", ROOT / "content" / "data", ROOT)
    keys = [(message.context, message.id) for message in catalog if message.id]
    lost = [place for message in catalog for place, _ in message.locations if not (ROOT / place).is_file()]

    assert "Skip to the content" in [text for _, text in keys]
    assert len(keys) == len(set(keys))
    assert [] == lost
