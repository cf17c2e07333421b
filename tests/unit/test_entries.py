"""A page, and its place on the site."""

from collections.abc import Callable

import pytest

from plugins.model.entries import Entry, Kind, address_of, kind_of, output_file


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("index", Kind.HOME),
        ("not-found", Kind.NOT_FOUND),
        ("help/index", Kind.HELP),
        ("help/safe-browsing", Kind.HELP),
        ("learn/index", Kind.SECTION),
        ("learn/signs", Kind.PAGE),
        ("contact", Kind.PAGE),
        ("helpers", Kind.PAGE),
        ("about/help/index", Kind.SECTION),
        ("learn/slavery-index", Kind.PAGE),
    ],
)
def test_path_decides_the_kind(key: str, kind: Kind) -> None:
    """
    Where a file lies decides which template shows it.
    """
    found = kind_of(key)

    assert kind == found


@pytest.mark.parametrize(
    ("code", "key", "address"),
    [
        ("en", "index", "en/"),
        ("pt-BR", "index", "pt-BR/"),
        ("zh-Hans", "learn/index", "zh-Hans/learn/"),
        ("zh-Hans", "learn/signs", "zh-Hans/learn/signs/"),
        ("ar", "help/safe-browsing", "ar/help/safe-browsing/"),
        ("pt-BR", "not-found", "pt-BR/404.html"),
        ("en", "learn/slavery-index", "en/learn/slavery-index/"),
    ],
)
def test_path_is_the_address(code: str, key: str, address: str) -> None:
    """
    The path of a file is its address, a folder; only a page that is not there is a file.
    """
    found = address_of(code, key)

    assert address == found


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "index.html"),
        ("pt-BR/", "pt-BR/index.html"),
        ("zh-Hans/learn/signs/", "zh-Hans/learn/signs/index.html"),
        ("en/404.html", "en/404.html"),
    ],
)
def test_address_is_served_by_one_file(address: str, file: str) -> None:
    """
    Any host serves the address of a page from a file, without rules of its own.
    """
    found = output_file(address)

    assert file == found


@pytest.mark.parametrize(
    ("key", "section"),
    [
        ("index", ""),
        ("not-found", ""),
        ("learn/index", "learn"),
        ("learn/signs", "learn"),
        ("help/index", "help"),
    ],
)
def test_section_is_the_first_folder(make_entry: Callable[..., Entry], key: str, section: str) -> None:
    """
    A page belongs to the folder in which it lies.
    """
    entry = make_entry("zh-Hans", key)

    assert section == entry.section


def test_short_title_is_the_one_for_menus(make_entry: Callable[..., Entry]) -> None:
    """
    A menu shows the short title of a page, and its title where it has no other.
    """
    entries = [make_entry("en", "index", title="A long title", nav=nav) for nav in ("Short", "")]

    assert ["Short", "A long title"] == [entry.short_title for entry in entries]


@pytest.mark.parametrize(("code", "is_translation"), [("en", False), ("pt-BR", True), ("zh-Hans", True)])
def test_translation_is_what_is_not_english(
    make_entry: Callable[..., Entry], code: str, is_translation: bool
) -> None:
    """
    Every page in another language than the source's is a translation.
    """
    entry = make_entry(code, "index")

    assert is_translation == entry.is_translation
