"""Every word of the interface."""

import pickle
from pathlib import Path

import pytest

from plugins.documents import load_yaml
from plugins.words import Word, find_words, find_words_in_data, find_words_in_template, make_catalog

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


def test_template_says_its_words_with_their_places() -> None:
    """
    One template by itself tells each word, its meaning, its line, and what translators are told.
    """
    text = (
        '<p>\n{# Translators: on a button #}\n{{ _("获取帮助") }}\n'
        '{{ npgettext("a meaning", "%(num)s cat", "%(num)s cats", 2) }}\n</p>'
    )

    assert [
        Word("获取帮助", None, "theme/templates/a.html", 3, ("on a button",)),
        Word(("%(num)s cat", "%(num)s cats"), "a meaning", "theme/templates/a.html", 4),
    ] == find_words_in_template(text.encode(), "theme/templates/a.html")


@pytest.mark.parametrize("text", ["", "<p>Text</p>", "{{ title }}", "{{ _(title) }}", "{# _('x') #}"])
def test_template_without_words_has_none(text: str) -> None:
    """
    What is no word of the interface is not asked of translators.
    """
    assert [] == find_words_in_template(text.encode(), "a.html")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: {name: Jeans}", ["Jeans"]),
        ("a: {name: '2021'}", []),
        ("a: {name: null, label: 3}", []),
        ("a: {title: Jeans}", []),
        ("a: [{label: Asia}, {label: 亚洲}]", ["Asia", "亚洲"]),
        ("a: {name: {label: Deep}}", ["Deep"]),
        ("", []),
        ("- {name: Listed}", ["Listed"]),
    ],
)
def test_names_in_a_table_are_words(text: str, found: list[str]) -> None:
    """
    The names in a table are found however deep they lie; what is all digits, or no text, is no word.
    """
    words = find_words_in_data(load_yaml(text, "goods.yaml"), "goods")

    assert [Word(each, "data: goods", "content/data/goods.yaml", 0) for each in found] == words


def test_word_is_handed_from_one_process_to_another() -> None:
    """
    A word that was found elsewhere, or kept in the store, is the same word.
    """
    (word,) = find_words_in_data(load_yaml('a: {name: "Jeans"}', "goods.yaml"), "goods")

    kept = pickle.loads(pickle.dumps(word))

    assert word == kept
    assert [str, str, str, int] == [type(part) for part in kept[:4]]


def test_words_of_all_files_make_one_catalog() -> None:
    """
    A word that many files say stands once in the catalog, with every place, and once for each meaning.
    """
    words = [Word("Act", None, "b.html", 3), Word("Act", "verb", "a.html", 1), Word("Act", None, "c.html", 2)]

    messages = [message for message in make_catalog(words) if message.id]

    assert [(None, [("b.html", 3), ("c.html", 2)]), ("verb", [("a.html", 1)])] == [
        (message.context, message.locations) for message in messages
    ]


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
