"""What a page was rendered from: each thing by its name, and its value."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from jinja2 import Environment

from plugins.languages import link_alternates
from plugins.model.entries import Entry, Freshness
from plugins.model.locales import parse_locale
from plugins.rendering import Renderer
from plugins.site import Site
from plugins.views import IN_FOOTER
from tests.unit.small_site import PAGES, TEMPLATES, data_of, theme_of, words_of

MakeEntry = Callable[..., Entry]
Changed = Callable[[], set[str]]

NAMES = [
    "languages:", "settings:", "assets:site", "assets:poster", "assets:help",
    *(f"{kind}:content/{code}/{key}.md" for kind in ("page", "head") for code, keys in PAGES.items() for key in keys),
    *(f"{kind}:{code}" for kind in ("menu", "words") for code in PAGES),
    *(f"children:{code}/learn" for code in PAGES),
    *(f"data:{name}" for name in ("sources", "figures", "goods", "publisher")),
    *(f"template:{name}" for name in TEMPLATES),
]  # fmt: skip


def values_of(site: Site) -> dict[str, str]:
    """Return the value of every name in the state in which the site is."""
    link_alternates(site)
    values = Renderer(site, Environment()).values
    return {name: values[name] for name in NAMES}


def put(site: Site, *entries: Entry) -> None:
    """Put pages into the place of those that stood there."""
    for entry in entries:
        site.entries[entry.locale.code][entry.key] = entry


@pytest.fixture
def changed(small_site: Site) -> Changed:
    """Return the names whose values are no longer those that they were before the test."""
    before = values_of(small_site)

    def compare() -> set[str]:
        after = values_of(small_site)
        return {name for name in NAMES if before[name] != after[name]}

    return compare


def test_nothing_changes_by_itself(small_site: Site, read_entry: MakeEntry, changed: Changed) -> None:
    """
    The same files read anew have the same values.
    """
    put(small_site, *(read_entry(code, key) for code, keys in PAGES.items() for key in keys))

    assert set() == changed()


@pytest.mark.parametrize("code", PAGES)
@pytest.mark.parametrize("key", ["index", "learn/index", "learn/signs", "help/index"])
def test_text_changes_its_own_page_alone(
    small_site: Site, read_entry: MakeEntry, changed: Changed, code: str, key: str
) -> None:
    """
    Another word in the text of a page is nothing to any other page.
    """
    put(small_site, read_entry(code, key, "Another text."))

    assert {f"page:content/{code}/{key}.md"} == changed()


def test_title_changes_all_that_shows_it(small_site: Site, read_entry: MakeEntry, changed: Changed) -> None:
    """
    The title of a page in a folder stands in the menu and in the list of its folder, and in no other language.
    """
    put(small_site, read_entry("pt-BR", "learn/signs", title="Sinais"))

    assert {
        "page:content/pt-BR/learn/signs.md", "head:content/pt-BR/learn/signs.md", "menu:pt-BR", "children:pt-BR/learn",
    } == changed()  # fmt: skip


def test_title_that_no_menu_shows_changes_its_page_alone(
    small_site: Site, read_entry: MakeEntry, changed: Changed
) -> None:
    """
    A page outside of all folders is in no menu.
    """
    put(small_site, read_entry("en", "contact", title="Write to us"))

    assert {"page:content/en/contact.md", "head:content/en/contact.md"} == changed()


def test_head_of_the_source_is_part_of_its_translations(
    small_site: Site, read_entry: MakeEntry, changed: Changed
) -> None:
    """
    Order, date and list of contents are written in English, and hold in every language.
    """
    put(small_site, read_entry("en", "learn/signs", order=7))

    assert {
        f"{name}{code}{rest}"
        for code in PAGES
        for name, rest in (
            ("page:content/", "/learn/signs.md"), ("head:content/", "/learn/signs.md"),
            ("menu:", ""), ("children:", "/learn"),
        )
    } == changed()  # fmt: skip


def test_page_beyond_the_footer_changes_no_menu(small_site: Site, read_entry: MakeEntry) -> None:
    """
    In a folder of many pages, one more is shown in the list of its folder, and nowhere else.
    """
    put(small_site, *(read_entry("en", f"learn/{number}", order=number) for number in range(IN_FOOTER)))
    before = values_of(small_site)
    put(small_site, read_entry("en", "learn/last", order=999))
    after = values_of(small_site)

    assert {"children:en/learn"} == {name for name in NAMES if before[name] != after[name]}


def test_new_translation_is_known_to_its_other_languages(
    small_site: Site, read_entry: MakeEntry, changed: Changed
) -> None:
    """
    The picker of a page leads to a translation from the day on which it is there.
    """
    put(small_site, read_entry("pt-BR", "contact"))

    assert {"page:content/en/contact.md"} == changed()


def test_translation_that_falls_behind_is_another_page(small_site: Site, changed: Changed) -> None:
    """
    A page says that its source has moved on, though its own file is the same.
    """
    small_site.entries["pt-BR"]["learn/signs"].freshness = Freshness.OUTDATED

    assert {"page:content/pt-BR/learn/signs.md"} == changed()


def test_page_that_is_gone_has_no_value(small_site: Site, changed: Changed) -> None:
    """
    Whoever linked to a page that is gone is rendered again.
    """
    del small_site.entries["en"]["contact"]

    assert {"page:content/en/contact.md", "head:content/en/contact.md"} == changed()


@pytest.mark.parametrize(
    ("name", "value", "names"),
    [
        ("version", "another version", {"settings:"}),
        ("data", data_of(goods="x"), {"data:goods"}),
        ("data", data_of(publisher="x"), {"data:publisher"}),
        ("catalogs", {code: words_of(code, "Começo") for code in PAGES}, {"words:pt-BR"}),
        ("published", (parse_locale("en", region="GB"), parse_locale("pt-BR")), {"languages:"}),
        ("images", {}, set()),
    ],
)
def test_what_all_pages_share_has_a_name_of_its_own(
    small_site: Site, changed: Changed, name: str, value: object, names: set[str]
) -> None:
    """
    Settings, data, words and the choice of languages each change by themselves.
    """
    setattr(small_site, name, value)

    assert names == changed()


def test_language_that_is_taken_out_changes_the_pages_that_led_to_it(
    small_site: Site, changed: Changed
) -> None:
    """
    Where a language is not published any more, no picker offers it.
    """
    small_site.published = tuple(locale for locale in small_site.published if locale.is_source)

    assert {"languages:", *(f"page:content/en/{key}.md" for key in PAGES["pt-BR"])} == changed()


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("page.html", {"page.html"}),
        ("partials/foreign-link.html", {"partials/foreign-link.html"}),
        ("partials/menu.html", {"partials/menu.html", "base.html", "home.html", "section.html", "page.html", "help.html", "not-found.html"}),
        ("drawings/fish.html", {"drawings/fish.html", "blocks/shelf.html"}),
    ],
)  # fmt: skip
def test_template_changes_with_what_it_leads_to(
    small_site: Site, changed: Changed, template: str, names: set[str]
) -> None:
    """
    A line in a template changes that template and all that include it, and no other.
    """
    small_site.templates = theme_of(TEMPLATES | {template: TEMPLATES[template] + "<hr>"})

    assert {f"template:{name}" for name in names} == changed()


@pytest.mark.parametrize(
    "field", [{"names": {"site.css": "site.9z.css"}}, {"inline_hash": "sha256-d", "inline": "d{}"}]
)
def test_another_style_is_another_value(small_site: Site, changed: Changed, field: dict[str, object]) -> None:
    """
    A sheet of another name, and one that is written into pages, both reach the pages.
    """
    small_site.assets = replace(small_site.assets, **field)

    assert {"assets:site", "assets:poster", "assets:help"} == changed()


def test_template_that_is_gone_has_another_value(small_site: Site, changed: Changed) -> None:
    """
    A page whose template is no more is rendered again, by the one that it has now.
    """
    small_site.templates = theme_of(
        {name: text for name, text in TEMPLATES.items() if name != "blocks/notice.html"}
    )

    assert {"template:blocks/notice.html"} == changed()
