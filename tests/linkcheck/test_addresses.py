"""Addresses lead where a browser goes."""

import random
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser

from linkcheck.addresses import Addresses
from linkcheck.folder import Folder

SITE = "https://example.org/"
NAMES = ("a", "b", "café", "x y", "a.b", "%")
FILES = {
    f"{folder}{name}"
    for folder in ("", *(f"{one}/" for one in NAMES), *(f"{one}/{two}/" for one in NAMES for two in NAMES))
    for name in ("index.html", "f.html", "f g.png")
}
PIECES = (
    "../", "../../", "./", "a/", "b/", "café/", "caf%C3%A9/", "x%20y/", "x y/", "a.b/", "%25/", "%2e%2e/", "%2E/", ".", "..",
    "f.html", "f%20g.png", "/", "//", "\\", "?q=1&r=/a/", "#part", "#caf%C3%A9", "#a%20b", "", "a", "index.html", "gone/", ";x",
)  # fmt: skip


RESOLVE = """
links => links.map(([base, link]) => {
  try {
    const url = new URL(link, base);
    return [url.host, url.pathname, url.hash];
  } catch {
    return ["", "", ""];
  }
})
"""


@pytest.fixture
def addresses() -> Addresses:
    return Addresses(Folder(Path("nowhere"), set(FILES)), SITE)


def make_links(seed: int) -> list[tuple[str, str]]:
    """Return files, each with an address that stands in it."""
    chance = random.Random(seed)
    made = []
    pages = sorted(file for file in FILES if file.endswith("index.html"))
    for _ in range(400):
        link = "".join(chance.choices(PIECES, k=chance.randint(1, 4)))
        link = chance.choice(("", "", "", "", SITE, "https://EXAMPLE.org/", " ", "\t")) + link
        made.append((chance.choice(pages), link))
    return made


def serve(path: str) -> str:
    """Return the file that a host serves for the decoded path of an address."""
    file = path.removeprefix("/")
    if file.endswith("/") or not file:
        return file + "index.html" if file + "index.html" in FILES else ""
    return file if file in FILES else f"{file}/index.html" if f"{file}/index.html" in FILES else ""


@pytest.mark.parametrize("seed", range(3))
def test_links_at_random_lead_where_chromium_goes(seed: int, addresses: Addresses, browser: Browser) -> None:
    """
    Whatever an address is put together from, it leads to the file and the part that Chromium asks for.
    """
    links = make_links(seed)
    page = browser.new_page()
    resolved = page.evaluate(
        RESOLVE,
        [[SITE + file.removesuffix("index.html").replace("%", "%25"), link] for file, link in links],
    )
    page.close()
    wrong, found = [], 0
    for (file, link), (host, path, fragment) in zip(links, resolved, strict=True):
        target = addresses.find(link, file)
        expected = (serve(unquote(path)), unquote(fragment[1:])) if host == "example.org" else ("", "")
        found += bool(expected[0])
        if target.file != expected[0] or (target.file and target.fragment != expected[1]):
            wrong.append(f"{link!r} in {file} leads to {target[:3]}, not to {expected}")

    assert [] == wrong
    assert found > 60  # else nothing was compared


@pytest.mark.parametrize(
    ("value", "file", "kinds"),
    [
        ("/campaign/en/", "en/index.html", []),
        ("/campaign", "index.html", []),
        ("/en/", "", ["outside-base"]),
        ("https://example.org/en/", "", ["outside-base"]),
        ("https://example.org/campaign/en/", "en/index.html", []),
        ("../../x/", "", ["above-root", "broken-link"]),
    ],
)
def test_site_below_a_path(value: str, file: str, kinds: list[str]) -> None:
    """
    Where a site stands below a path, an address that leads out of it is named.
    """
    addresses = Addresses(
        Folder(Path("nowhere"), {"index.html", "en/index.html"}), "https://example.org/campaign/"
    )

    target = addresses.find(value, "en/index.html")

    assert (file, kinds) == (target.file, [kind for kind, _ in target.problems])


@pytest.mark.parametrize(
    ("base", "value", "file"),
    [
        ("/a/", "b/", "a/b/index.html"),
        ("../b/", "f.html", "b/f.html"),
        ("https://elsewhere.example/", "b/", ""),
        ("/a/", "/b/", "b/index.html"),
        ("/a/", "../b/", "b/index.html"),
    ],
)
def test_base_is_where_addresses_count_from(addresses: Addresses, base: str, value: str, file: str) -> None:
    """
    A page with a <base> counts its addresses from there.
    """
    assert file == addresses.find(value, "a/index.html", base).file


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ("f.htm", "Did you mean “f.html”?"),
        ("/a/f", "Did you mean “a/f.html”?"),
        ("caf/", "Did you mean “café/”?"),
        ("F.html", "Did you mean “f.html”?"),
        ("quite-another", "No file of a like name is there."),
    ],
)
def test_broken_link_says_what_was_meant(addresses: Addresses, value: str, advice: str) -> None:
    """
    A link that leads nowhere says which file is called alike.
    """
    assert advice in [message for _, message in addresses.find(value, "index.html").problems]


def test_missing_alternatives_do_not_depend_on_order() -> None:
    """
    The same address gets the same advice, however the files are ordered.
    """
    files = [f"{name}/index.html" for name in ("ab", "ac", "ad", "ba")]

    advice = {
        str(Addresses(Folder(Path("nowhere"), set(chance)), SITE).find("aa/", "index.html").problems)
        for chance in (files, files[::-1])
    }

    assert 1 == len(advice)
