"""The same page in every language, and which languages are published."""

from collections.abc import Callable
from datetime import date

import pytest

from plugins.languages import choose_published, gather, link_alternates, missing_pages
from plugins.model.entries import Entry
from plugins.model.locales import HELP_PAGES, Scope
from plugins.site import Site

MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]
SCOPES = {"en": Scope.FULL, "pt-BR": Scope.FULL, "zh-Hans": Scope.FULL, "ti": Scope.HELP}


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """Four languages without a page."""
    return make_site(SCOPES)


def pages(make_entry: MakeEntry, *more: tuple[str, str], without: tuple[str, str] = ("", "")) -> list[Entry]:
    keys = [(code, key) for code in SCOPES for key in HELP_PAGES]
    return [make_entry(code, key) for code, key in [*keys, *more] if (code, key) != without]


def faults(site: Site) -> list[str]:
    return [str(problem) for problem in site.problems.sorted()]


def test_pages_are_gathered_by_language_and_key(make_entry: MakeEntry, site: Site) -> None:
    """
    Every page is found under its language and its path.
    """
    gather(pages(make_entry, ("en", "learn/signs"), ("zh-Hans", "learn/signs")), site)

    assert [] == faults(site)
    assert [*HELP_PAGES, "learn/signs"] == [
        key for key in (*HELP_PAGES, "learn/signs") if key in site.entries["zh-Hans"]
    ]


@pytest.mark.parametrize(
    ("one", "other", "address"),
    [
        ("learn", "learn/index", "/en/learn/"),
        ("learn/Signs", "learn/signs", "/en/learn/signs/"),
        ("help", "help/index", "/en/help/"),
    ],
)
def test_two_files_of_one_address_are_both_named(
    make_entry: MakeEntry, site: Site, one: str, other: str, address: str
) -> None:
    """
    Two files that would be one page are a fault that names both, whatever their capitals.
    """
    gather([make_entry("en", one), make_entry("en", other)], site)

    assert [
        f"content/en/{other}.md: Its address {address} is that of content/en/{one}.md too. "
        "Rename or remove one of the two files."
    ] == faults(site)


def test_page_of_two_languages_is_no_double(make_entry: MakeEntry, site: Site) -> None:
    """
    The same path in two languages is one page in two languages.
    """
    gather([make_entry(code, "index") for code in SCOPES], site)

    assert [] == faults(site)


@pytest.mark.parametrize("code", ["pt-BR", "zh-Hans"])
def test_translation_of_nothing_is_refused(make_entry: MakeEntry, site: Site, code: str) -> None:
    """
    A translation whose source is not there names the path at which it was looked for.
    """
    gather(pages(make_entry, (code, "learn/sings")), site)

    assert [
        f"content/{code}/learn/sings.md: It translates no page: content/en/learn/sings.md is not there. "
        "Rename it as its source, or remove it."
    ] == faults(site)


def test_page_beyond_the_scope_of_its_language_is_refused(make_entry: MakeEntry, site: Site) -> None:
    """
    A language of scope help has its four pages and no other; the fault says what can be done.
    """
    gather(pages(make_entry, ("en", "learn/signs"), ("ti", "learn/signs")), site)

    assert [
        "content/ti/learn/signs.md: ti is a language of scope “help”, which has no such page. "
        "Remove it, or give the language the scope “full” in i18n/locales.yaml."
    ] == faults(site)


@pytest.mark.parametrize("key", HELP_PAGES)
def test_language_without_a_page_that_is_needed_is_taken_out_alone(
    make_entry: MakeEntry, site: Site, key: str
) -> None:
    """
    A language that lacks one of the four pages is not published, says so, and harms no other.
    """
    gather(pages(make_entry, without=("pt-BR", key)), site)
    choose_published(site)

    assert [key] == missing_pages("pt-BR", site)
    assert ["en", "zh-Hans", "ti"] == [locale.code for locale in site.published]
    assert [f"pt-BR: not published; missing: content/pt-BR/{key}.md."] == site.reports
    assert [] == faults(site)


@pytest.mark.parametrize(
    ("shows_drafts", "fate"),
    [(False, "not published"), (True, "shown here with English words, not published")],
)
def test_language_without_all_words_is_taken_out_alone(
    make_entry: MakeEntry, site: Site, shows_drafts: bool, fate: str
) -> None:
    """
    A language that lacks words is not published; its translators see it all the same.
    """
    site.shows_drafts = shows_drafts
    site.incomplete = {"zh-Hans": 3}

    gather(pages(make_entry), site)
    choose_published(site)

    assert shows_drafts == ("zh-Hans" in [locale.code for locale in site.published])
    assert ["en", "pt-BR", "ti"] == [locale.code for locale in site.published if locale.code != "zh-Hans"]
    assert [f"zh-Hans: {fate}; missing: 3 words of the interface."] == site.reports


def test_draft_without_a_page_that_is_needed_is_not_shown(make_entry: MakeEntry, site: Site) -> None:
    """
    The picker can lead to the help page of every language that it offers, drafts too.
    """
    site.shows_drafts = True

    gather(pages(make_entry, without=("zh-Hans", "help/index")), site)
    choose_published(site)

    assert "zh-Hans" not in [locale.code for locale in site.published]


@pytest.mark.parametrize("key", HELP_PAGES)
def test_english_cannot_be_taken_out(make_entry: MakeEntry, site: Site, key: str) -> None:
    """
    A page that English lacks and all need stops the build.
    """
    gather([entry for entry in pages(make_entry) if entry.key != key], site)
    choose_published(site)

    assert [f"content/en/{key}.md: is missing. No language can do without it."] == faults(site)


def test_page_knows_itself_in_every_published_language(make_entry: MakeEntry, site: Site) -> None:
    """
    A page knows its translations, in the order of the registry, and those alone that are published.
    """
    gather(
        pages(make_entry, ("en", "learn/signs"), ("zh-Hans", "learn/signs"), ("pt-BR", "learn/signs")), site
    )
    site.published = tuple(locale for locale in site.published if locale.code != "pt-BR")
    link_alternates(site)

    assert ["en", "zh-Hans"] == list(site.entries["zh-Hans"]["learn/signs"].alternates)
    assert ["en", "zh-Hans", "ti"] == list(site.entries["ti"]["index"].alternates)


def test_what_holds_for_all_languages_comes_from_the_source(make_entry: MakeEntry, site: Site) -> None:
    """
    Order, date and list of contents are written once, in English.
    """
    source = make_entry("en", "learn/signs", order=7, contents=True, updated=date(2026, 11, 23))
    gather([source, make_entry("zh-Hans", "learn/signs")], site)
    link_alternates(site)
    translation = site.entries["zh-Hans"]["learn/signs"]

    assert (7, True, date(2026, 11, 23)) == (translation.order, translation.contents, translation.updated)
