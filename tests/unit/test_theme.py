"""The templates of the theme: what each refers to, and which words it says."""

from collections.abc import Callable

import pytest

from plugins.files import digest
from plugins.theme import Theme, read_template

FaultsOf = Callable[..., list[str]]

PATH = "theme/templates/page.html"


def theme(**templates: str) -> Theme:
    """Return a theme of templates, whose folders are written `__`."""
    named = {name.replace("__", "/") + ".html": text.encode() for name, text in templates.items()}
    return Theme(
        {name: read_template(text, name) for name, text in named.items()},
        {name: digest(text) for name, text in named.items()},
    )


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("", ()),
        ('{% extends "base.html" %}', ("base.html",)),
        ('{% include "a.html" %}{% import "b.html" as b %}', ("a.html", "b.html")),
        ('{% from "a.html" import x with context %}', ("a.html",)),
        ('{% include ["a.html", "b.html"] %}', ("a.html", "b.html")),
        ('{% include "drawings/" ~ name ~ ".html" %}', ("",)),
        ('{# {% include "a.html" %} #}', ()),
        ('{% raw %}{% include "a.html" %}{% endraw %}', ()),
    ],
)
def test_template_tells_what_it_refers_to(text: str, references: tuple[str, ...]) -> None:
    """
    What a template extends, includes and imports is known; what the data decides is known to be open.
    """
    assert references == read_template(text.encode(), PATH).references


def test_template_tells_its_words() -> None:
    """
    The words that translators need are found when a template is read.
    """
    template = read_template('<p>\n{{ _("获取帮助") }}</p>'.encode(), PATH)

    assert [("获取帮助", PATH, 2)] == [(word.id, word.path, word.line) for word in template.words]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{% if %}", 1),
        ("<p>\n{{ title\n</p>", 3),
        ("\n\n{% include %}", 3),
        ("{% block a %}", 1),
        ("\n{% nothing %}", 2),
        ("{% trans %}\n{{ a.b }}{% endtrans %}", 2),
    ],
)
def test_template_that_cannot_be_read_names_its_line(faults_of: FaultsOf, text: str, line: int) -> None:
    """
    A template with a slip in it is a fault on its line, before any page asks for it.
    """
    faults = faults_of(read_template, text.encode(), PATH)

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:{line}: ")
    assert faults[0].endswith(". Mend the template.")


def test_template_in_another_encoding_names_its_line(faults_of: FaultsOf) -> None:
    """
    A template that is no UTF-8 says so, with its line.
    """
    assert [f"{PATH}:2: This is not UTF-8 text. Save the file as UTF-8."] == faults_of(
        read_template, b"<p>\ncaf\xe9</p>", PATH
    )


def test_templates_are_followed_as_far_as_they_lead() -> None:
    """
    What a template extends, includes and imports belongs to the page, and what that does.
    """
    found = theme(
        page='{% extends "base.html" %}{% import "components/a.html" as a %}',
        base='{% include "partials/head.html" %}',
        partials__head='{% include "partials/icon.html" %}',
        partials__icon="",
        components__a='{% import "components/a.html" as self %}',
        other="",
    ).follow("page.html")

    assert {
        "page.html",
        "base.html",
        "partials/head.html",
        "partials/icon.html",
        "components/a.html",
    } == found


def test_template_that_the_data_names_may_be_any_drawing() -> None:
    """
    Where the data names a drawing, every drawing may be part of the page.
    """
    found = theme(
        page='{% include "drawings/" ~ name ~ ".html" %}', drawings__fish="", drawings__jeans="", other=""
    ).follow("page.html")

    assert {"page.html", "drawings/fish.html", "drawings/jeans.html"} == found


def test_template_that_is_not_there_leads_nowhere() -> None:
    """
    A reference to nothing is found when the page is rendered; here it adds nothing.
    """
    found = theme(page='{% include "gone.html" %}')

    assert [{"page.html"}, set()] == [found.follow(name) for name in ("page.html", "gone.html")]


def test_drawings_are_known_by_their_names() -> None:
    """
    A drawing is called by its name, without folder and ending; other templates are none.
    """
    found = theme(drawings__fish="", drawings__jeans="", partials__drawings="", page="")

    assert ["fish", "jeans"] == sorted(found.drawings)


TEMPLATES = {
    "page": '{% extends "base.html" %}',
    "base": '{% include "head.html" %}',
    "head": "1",
    "other": "1",
}


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("head", {"head.html", "base.html", "page.html"}),
        ("base", {"base.html", "page.html"}),
        ("page", {"page.html"}),
        ("other", {"other.html"}),
    ],
)
def test_digest_is_that_of_all_that_a_template_leads_to(name: str, changed: set[str]) -> None:
    """
    A template is as it was while all that it leads to is.
    """
    before, after = theme(**TEMPLATES), theme(**TEMPLATES | {name: TEMPLATES[name] + "<hr>"})

    assert changed == {each for each in before.templates if before.digest_of(each) != after.digest_of(each)}


def test_new_drawing_changes_what_may_show_it() -> None:
    """
    A drawing that is added may be the one that the data names.
    """
    texts = {"page": '{% include "drawings/" ~ name ~ ".html" %}', "drawings__fish": "", "other": ""}
    before, after = theme(**texts), theme(**texts, drawings__jeans="")

    assert {"page.html"} == {
        each for each in before.templates if before.digest_of(each) != after.digest_of(each)
    }


def test_templates_that_change_places_are_noticed() -> None:
    """
    Two templates that exchange their contents are two others.
    """
    before, after = theme(a="1", b="2"), theme(a="2", b="1")

    assert before.digest_of("a.html") != after.digest_of("a.html")
    assert before.digest_of("a.html") != after.digest_of("b.html")
