"""Every page arrives on a slow line: a page with its style fits into one network flight."""

import gzip

from tests.site.reading import Pages, find_help, key_of, kind, resolve, style_of
from tools.build import Result

FLIGHT = 13_000  # bytes: what a server sends before it waits for an answer (10 packets), less the headers
HELP = 14_000  # bytes: a help page with everything that it asks for
LONGER = 30_000  # bytes: two flights
LONG = {
    "about/sources": "It lists every source of the site, and is read by those who check one.",
}
"""Pages that may be longer, each with its reason."""


def packed(content: bytes) -> int:
    """Return how many bytes go over the line."""
    return len(gzip.compress(content, 9, mtime=0))


def measure(path: str, site: Result, pages: Pages) -> int:
    """Return the size of a page with the style that it needs."""
    sheets = {resolve(path, link)[0] for link in pages[path].xpath('//link[@rel="stylesheet"]/@href')}
    return sum(packed((site.output / file).read_bytes()) for file in {path, *sheets})


def test_every_page_fits_into_one_flight(site: Result, pages: Pages) -> None:
    """
    A page and its style take one flight, however slow the line; a page that takes two says why.
    """
    sizes = {path: measure(path, site, pages) for path in pages}
    large = [
        f"{path}: {size} bytes"
        for path, size in sizes.items()
        if size > (LONGER if key_of(path) in LONG and "/" in path else FLIGHT)
    ]

    assert [] == large


def test_long_pages_are_long(site: Result, pages: Pages) -> None:
    """
    No page is let off that has become short, or is gone.
    """
    let_off = [
        key
        for key in LONG
        if not any(key_of(path) == key and measure(path, site, pages) > FLIGHT for path in pages)
    ]

    assert [] == let_off


def test_help_arrives_in_one_flight_with_all_it_asks_for(site: Result, pages: Pages) -> None:
    """
    A help page is one file and an icon: no picture, no font, no style sheet to wait for.
    """
    wrong = []
    for path in find_help(pages):
        document = pages[path]
        files = {path} | {
            resolve(path, link.get("href"))[0]
            for link in document.xpath("//link[@href]")
            if link.get("rel") == "icon"
        }
        size = sum(packed((site.output / file).read_bytes()) for file in files)
        wrong += [f"{path}: {size} bytes"] if size > HELP else []
        wrong += [
            f"{path}: asks for {link.get('href')}" for link in document.xpath('//link[@rel="stylesheet"]')
        ]
        wrong += [
            f"{path}: shows {image.tag}"
            for image in document.iter("img", "picture", "video", "audio", "object")
        ]
        wrong += (
            [f"{path}: its style loads something"]
            if "url(" in style_of((site.output / path).read_text("utf-8"))
            else []
        )

    assert [] == wrong


def test_every_language_has_its_help_pages(pages: Pages) -> None:
    """
    The promise above is kept in every language: each has the page with the numbers, and the one on safe browsing.
    """
    lacking = [
        f"{path.partition('/')[0]}: {key}"
        for path in pages
        if kind(path) == "home"
        for key in ("help/index", "help/safe-browsing")
        if not any(
            key_of(other) == key and other.partition("/")[0] == path.partition("/")[0]
            for other in find_help(pages)
        )
    ]

    assert [] == lacking
