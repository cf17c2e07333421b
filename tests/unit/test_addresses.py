"""From one page to another."""

from urllib.parse import urljoin

import pytest

from plugins.addresses import absolute, relative, rooted

ADDRESSES = (
    "", "en/", "pt-BR/", "zh-Hans/learn/signs/", "zh-Hans/learn/", "pt-BR/help/", "en/404.html", "404.html",
    "assets/site.1f2e3d4c5b.css",
)  # fmt: skip


@pytest.mark.parametrize(
    ("origin", "target", "path"),
    [
        ("en/learn/signs/", "en/help/", "../../help/"),
        ("en/", "en/", "./"),
        ("", "zh-Hans/", "zh-Hans/"),
        ("zh-Hans/", "", "../"),
        ("zh-Hans/help/", "pt-BR/help/", "../../pt-BR/help/"),
        ("en/404.html", "en/", "./"),
        ("en/learn/", "assets/site.css", "../../assets/site.css"),
        ("404.html", "assets/site.css", "assets/site.css"),
    ],
)
def test_path_from_page_to_page(origin: str, target: str, path: str) -> None:
    """
    A link is a path from the page on which it stands.
    """
    found = relative(origin, target)

    assert path == found


@pytest.mark.parametrize(
    "base", ["https://example.org/", "https://example.org/a/b/", "file:///home/x/output/"]
)
def test_path_leads_there_under_any_base(base: str) -> None:
    """
    The site can stand at any address: a browser finds every page from every other.
    """
    offenders = [
        (origin, target)
        for origin in ADDRESSES
        for target in ADDRESSES
        if urljoin(base + origin, relative(origin, target)) != base + target
    ]

    assert [] == offenders


def test_absolute_address_begins_with_the_site() -> None:
    """
    Search engines get the whole address.
    """
    address = absolute("https://example.org/base", "pt-BR/help/")

    assert "https://example.org/base/pt-BR/help/" == address


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("https://example.org", "/zh-Hans/help/"),
        ("https://example.org/base", "/base/zh-Hans/help/"),
        ("https://example.org/base/", "/base/zh-Hans/help/"),
        ("", "/zh-Hans/help/"),
    ],
)
def test_rooted_path_holds_at_any_address_of_the_host(site: str, path: str) -> None:
    """
    The page that is shown where nothing is links from the root of the host.
    """
    found = rooted(site, "zh-Hans/help/")

    assert path == found
