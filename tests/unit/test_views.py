"""What templates see of the site around a page."""

from collections.abc import Callable

import pytest

from plugins.formats import Formats
from plugins.model.entries import Entry
from plugins.model.locales import Scope, parse_locale
from plugins.site import Data, Site
from plugins.views import IN_FOOTER, Records, build_choices, build_menu, find_entry, find_trail, in_order

MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]

PAGES = (
    "index",
    "not-found",
    "help/index",
    "help/safe-browsing",
    "learn/index",
    "learn/signs",
    "learn/why",
    "about/index",
    "contact",
)


@pytest.fixture
def site(make_site: MakeSite, make_entry: MakeEntry) -> Site:
    """English and simplified Chinese whole, Brazilian Portuguese without one page, Tigrinya for help alone."""
    site = make_site({"en": Scope.FULL, "pt-BR": Scope.FULL, "zh-Hans": Scope.FULL, "ti": Scope.HELP})
    for code in site.locales:
        for key in PAGES:
            lacks = (code == "pt-BR" and key == "learn/why") or (
                code == "ti" and key not in ("index", "not-found", "help/index", "help/safe-browsing")
            )
            if not lacks:
                site.entries[code][key] = make_entry(code, key, locale=site.locales[code])
    for key in PAGES:
        alternates = {code: site.entries[code][key] for code in site.locales if key in site.entries[code]}
        for entry in alternates.values():
            entry.alternates = alternates
    return site


@pytest.mark.parametrize(
    ("code", "key", "address"),
    [
        ("zh-Hans", "learn/why", "zh-Hans/learn/why/"),
        ("pt-BR", "learn/signs", "pt-BR/learn/signs/"),
        ("pt-BR", "learn/why", "en/learn/why/"),
        ("ti", "contact", "en/contact/"),
    ],
)
def test_page_is_found_in_its_language_or_in_english(site: Site, code: str, key: str, address: str) -> None:
    """
    A link leads to the page in the reader's language; where there is none, to the English one.
    """
    entry = find_entry(key, site.locales[code], site)

    assert address == entry.address


def test_picker_offers_every_language_in_order(site: Site) -> None:
    """
    The picker of every page names all languages, in the order of the registry, and marks its own.
    """
    choices = build_choices(site.entries["zh-Hans"]["learn/why"], site)

    assert [("en", False), ("pt-BR", False), ("zh-Hans", True), ("ti", False)] == [
        (choice.locale.code, choice.is_current) for choice in choices
    ]


def test_picker_leads_to_the_same_page_or_to_help(site: Site) -> None:
    """
    Where a language lacks a page, its name leads to its help page, and the picker knows.
    """
    choices = build_choices(site.entries["en"]["learn/why"], site)

    assert [
        ("en/learn/why/", True),
        ("pt-BR/help/", False),
        ("zh-Hans/learn/why/", True),
        ("ti/help/", False),
    ] == [(choice.target.address, choice.is_same_page) for choice in choices]


def test_language_that_is_not_published_is_not_offered(site: Site) -> None:
    """
    No picker leads to a page that was not written.
    """
    site.published = tuple(locale for locale in site.published if locale.code != "pt-BR")

    choices = build_choices(site.entries["en"]["index"], site)

    assert ["en", "zh-Hans", "ti"] == [choice.locale.code for choice in choices]


def test_menu_has_the_folders_but_for_help(site: Site) -> None:
    """
    The menu names each folder with its pages; help has a door of its own.
    """
    menu = build_menu(site.locales["zh-Hans"], site, Formats(site.locales["zh-Hans"]).sort)

    assert ["about/index", "learn/index"] == [entry.key for entry in menu.sections]
    assert {"about": [], "learn": ["learn/signs", "learn/why"]} == {
        section: [entry.key for entry in children] for section, children in menu.children.items()
    }


def test_menu_is_made_of_what_is_translated(site: Site) -> None:
    """
    A menu never leads to a page in another language.
    """
    menus = {code: build_menu(locale, site, Formats(locale).sort) for code, locale in site.locales.items()}

    assert ["learn/signs"] == [entry.key for entry in menus["pt-BR"].children["learn"]]
    assert ([], {}) == (menus["ti"].sections, menus["ti"].children)


def test_footer_names_the_first_pages_of_a_folder(site: Site, make_entry: MakeEntry) -> None:
    """
    A folder of many pages does not fill the foot of every page: its heading leads to the rest.
    """
    for number in range(IN_FOOTER + 2):
        site.entries["en"][f"about/{number}"] = make_entry("en", f"about/{number}", order=number)

    menu = build_menu(site.locales["en"], site, Formats(site.locales["en"]).sort)

    assert [f"about/{number}" for number in range(IN_FOOTER)] == [page.key for page in menu.footer["about"]]
    assert IN_FOOTER + 2 == len(menu.children["about"])
    assert menu.children["learn"] == menu.footer["learn"]


def test_menu_knows_every_page_that_it_shows(site: Site, make_entry: MakeEntry) -> None:
    """
    What stands in the menu or the footer is known, and nothing else is: a page more in a long folder is not.
    """
    for number in range(IN_FOOTER + 2):
        site.entries["en"][f"about/{number}"] = make_entry("en", f"about/{number}", order=number)

    shown = build_menu(site.locales["en"], site, Formats(site.locales["en"]).sort).shown

    assert {
        "about/index", "learn/index", "learn/signs", "learn/why", *(f"about/{number}" for number in range(IN_FOOTER)),
    } == {page.key for page in shown}  # fmt: skip


def test_pages_are_ordered_and_then_sorted_by_their_titles(make_entry: MakeEntry) -> None:
    """
    Pages stand by their order; those of one order as the language sorts their titles.
    """
    titles = [("Zona", 10), ("Água", 20), ("Ano", 20), ("Órgão", 20), ("Base", 10)]
    entries = [make_entry("pt-BR", f"learn/{title}", title=title, order=order) for title, order in titles]

    ordered = in_order(entries, Formats(parse_locale("pt-BR")).sort)

    assert ["Base", "Zona", "Água", "Ano", "Órgão"] == [entry.title for entry in ordered]


@pytest.mark.parametrize(
    ("key", "trail"),
    [
        ("index", []),
        ("not-found", []),
        ("contact", ["index"]),
        ("learn/index", ["index"]),
        ("learn/signs", ["index", "learn/index"]),
        ("help/safe-browsing", ["index", "help/index"]),
    ],
)
def test_trail_leads_from_home_to_the_page(site: Site, key: str, trail: list[str]) -> None:
    """
    A page knows the pages above it, in its own language.
    """
    found = find_trail(site.entries["zh-Hans"][key], site)

    assert trail == [entry.key for entry in found]
    assert [] == [entry for entry in found if entry.locale.code != "zh-Hans"]


def test_trail_of_a_page_whose_folder_has_no_front_page(site: Site) -> None:
    """
    Where the front page of a folder is not translated, the trail begins at home.
    """
    del site.entries["pt-BR"]["learn/index"]

    found = find_trail(site.entries["pt-BR"]["learn/signs"], site)

    assert ["index"] == [entry.key for entry in found]


def test_records_note_which_tables_a_page_used() -> None:
    """
    A page is made from the tables that it looked into, and from no other.
    """
    records = Records(Data(tables={"goods": {"jeans": 1}, "figures": {}}))
    found = records.goods["jeans"]

    assert (1, {"goods"}) == (found, records.used)


def test_table_that_is_not_there_is_no_empty_table() -> None:
    """
    A template that misspells a table is stopped, and does not show nothing.
    """
    records = Records(Data())

    with pytest.raises(AttributeError):
        _ = records.helpline
