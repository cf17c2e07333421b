"""What a page notes of all that it looked at while it was rendered."""

from collections.abc import Callable

import pytest

from plugins.languages import link_alternates
from plugins.model.entries import Entry
from plugins.rendering import Renderer
from plugins.site import Site
from tests.unit.small_site import render

MakeEntry = Callable[..., Entry]
MakeRenderer = Callable[..., Renderer]


def noted(renderer: Renderer, address: str, kind: str) -> list[str]:
    """Return the names of one kind that a page noted, without their kind."""
    return [name.removeprefix(kind) for name in render(renderer, address).uses if name.startswith(kind)]


def test_page_notes_what_every_page_depends_on(make_renderer: MakeRenderer) -> None:
    """
    Settings and the choice of languages are behind every page, its own file, menu and words behind each.
    """
    found = render(make_renderer(), "pt-BR/learn/signs/").uses

    assert {
        "languages:", "settings:", "menu:pt-BR", "words:pt-BR", "page:content/pt-BR/learn/signs.md",
        "template:page.html", "assets:site", *(f"head:content/pt-BR/{key}.md" for key in ("index", "help/index", "learn/index")),
        "head:content/en/learn/signs.md",
    } == set(found)  # fmt: skip
    assert sorted(found) == list(found)


def test_page_that_speaks_every_language_notes_what_it_shows_of_each(make_renderer: MakeRenderer) -> None:
    """
    The gateway is made from the front of every language, and from no other page.
    """
    found = render(make_renderer(), "").uses

    assert {
        "languages:", "settings:", "template:gateway.html", "assets:poster",
        *(f"head:content/{code}/{key}.md" for code in ("en", "pt-BR") for key in ("index", "help/index", "not-found")),
    } == set(found)  # fmt: skip


def test_page_notes_the_tables_that_it_looked_into(make_renderer: MakeRenderer) -> None:
    """
    A page that shows goods is rendered again when a good changes; one that shows none is not.
    """
    renderer = make_renderer()

    assert [["goods"], []] == [noted(renderer, address, "data:") for address in ("en/", "en/contact/")]


def test_page_notes_the_pages_that_it_asked_for(make_renderer: MakeRenderer) -> None:
    """
    A page that shows the title of another is rendered again when that has another title.
    """
    assert "content/en/learn/why.md" in noted(make_renderer(), "en/", "head:")


def test_front_of_a_folder_notes_the_list_of_its_pages(make_renderer: MakeRenderer) -> None:
    """
    The front page of a folder names every page in it; no other page does.
    """
    renderer = make_renderer()

    assert [["en/learn"], []] == [
        noted(renderer, address, "children:") for address in ("en/learn/", "en/learn/signs/")
    ]


def test_page_notes_the_templates_of_its_text(
    small_site: Site, make_renderer: MakeRenderer, read_entry: MakeEntry
) -> None:
    """
    A block and a link to another language bring their templates with them, to the page on which they stand.
    """
    body = "/// notice | T\n\n[x](../contact.md)\n///"
    small_site.entries["pt-BR"]["learn/signs"] = read_entry("pt-BR", "learn/signs", body)
    renderer = make_renderer()

    assert ["blocks/notice.html", "page.html", "partials/foreign-link.html"] == noted(
        renderer, "pt-BR/learn/signs/", "template:"
    )
    assert "content/en/contact.md" in noted(renderer, "pt-BR/learn/signs/", "head:")


@pytest.mark.parametrize(
    "body", ["[x](../contact.md)", "/// card | T\n    link: ../contact.md\n\nText.\n///"]
)
def test_page_is_rendered_again_when_what_it_links_to_is_translated(
    small_site: Site, make_renderer: MakeRenderer, read_entry: MakeEntry, body: str
) -> None:
    """
    A link that led to the English page leads to the translation from the day on which it is there.
    """
    block = '<a href="page:{{ target }}">{{ call.argument }}</a>'
    small_site.entries["pt-BR"]["learn/signs"] = read_entry("pt-BR", "learn/signs", body)
    link_alternates(small_site)
    before = make_renderer(blocks__card=block)
    found = render(before, "pt-BR/learn/signs/")
    key = before.values.key_of(found.uses)

    small_site.entries["pt-BR"]["contact"] = read_entry("pt-BR", "contact")
    link_alternates(small_site)
    after = make_renderer(blocks__card=block)

    assert found.html != render(after, "pt-BR/learn/signs/").html
    assert key != after.values.key_of(found.uses)
