"""How these tests read the built site: pages by their files, their languages and kinds, their links."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import unquote, urlsplit

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from lxml.html import HtmlElement

from plugins.model.entries import Kind, kind_of
from plugins.registry import read_locales
from tools.build import ROOT

SITE = "https://example.org"
GATEWAY, LOST = "index.html", "404.html"
"""The pages that speak all languages: `/`, and what a host shows where nothing is."""

Pages = dict[str, HtmlElement]


def where(path: str, element: HtmlElement) -> str:
    """Return the place of an element, as an editor opens it."""
    return f"{path}:{element.sourceline}"


def language_of(path: str) -> str:
    """Return the language of a page by its folder; nothing for a page that speaks all languages."""
    return path.partition("/")[0] if "/" in path else ""


def key_of(path: str) -> str:
    """Return what a page is called in every language: `help/index`, `learn/signs`, `index`."""
    inside = path.partition("/")[2]
    if inside == LOST:
        return "not-found"
    folder = inside.removesuffix("index.html").strip("/")
    if not folder:
        return "index"
    is_front = (ROOT / "content" / "en" / folder / "index.md").is_file()
    return f"{folder}/index" if is_front else folder


def kind(path: str) -> str:
    """Return which template shows a page: one of Kind, or `gateway`, or `404`."""
    if not language_of(path):
        return "gateway" if path == GATEWAY else "404"
    return kind_of(key_of(path))


def address_of(path: str) -> str:
    """Return the address of a page under the root of the site: `en/help/`."""
    return path.removesuffix("index.html")


def published(pages: Pages) -> list[str]:
    """Return the languages that have a home page, in the order of the registry."""
    registry = ROOT / "i18n" / "locales.yaml"
    return [code for code in read_locales(registry, registry.name) if f"{code}/index.html" in pages]


def written_from_the_right(codes: Iterable[str]) -> list[str]:
    return [code for code in codes if cldr(code).text_direction == "rtl"]


def translations(pages: Pages) -> list[str]:
    """Return the pages that are translated from English."""
    return [path for path in pages if language_of(path) not in ("", "en")]


@cache
def cldr(code: str) -> Locale:
    return Locale.parse(code, sep="-")


@cache
def catalog(code: str) -> Catalog:
    """Return the words of the interface in a language."""
    with (ROOT / "i18n" / code / "messages.po").open("rb") as source:
        return read_po(source, locale=cldr(code))


def say(code: str, words: str) -> str:
    """Return words of the interface as a language says them; in English where it does not yet."""
    message = None if code == "en" else catalog(code).get(words)
    return plain(str(message.string)) if message and message.string and not message.fuzzy else words


def plain(words: str) -> str:
    """Return words with one space between them, whatever stood there."""
    return " ".join(words.split())


def richest(pages: Pages, code: str) -> list[str]:
    """Return one page of each kind in a language: the one with the most different parts."""
    found: dict[str, str] = {}
    for path in (path for path in pages if language_of(path) == code):
        best = found.setdefault(kind(path), path)
        if count_classes(pages[path]) > count_classes(pages[best]):
            found[kind(path)] = path
    return sorted(found.values())


def count_classes(document: HtmlElement) -> int:
    return len({name for names in document.xpath("//@class") for name in names.split()})


def find_help(pages: Pages) -> list[str]:
    """Return the pages for people in trouble."""
    return [path for path in pages if kind(path) == Kind.HELP]


def is_foreign(address: str) -> bool:
    """Return whether an address leaves the site."""
    parts = urlsplit(address.strip())
    return bool(parts.scheme or parts.netloc) and not (address + "/").startswith(f"{SITE}/")


def resolve(path: str, link: str) -> tuple[str, str]:
    """Return the file that a link of a page leads to, and the part of it."""
    parts = urlsplit(link.removeprefix(SITE) or "/" if link.startswith(SITE) else link)
    if not parts.path:
        return path, unquote(parts.fragment)
    target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(parts.path))).strip("/")
    if parts.path.endswith("/") or parts.path in (".", ".."):
        target = posixpath.join(target, "index.html")
    return target, unquote(parts.fragment)


def words_of(document: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Return everything that a page says to somebody, with the element that says it."""
    for element in document.iter():
        if not isinstance(element.tag, str) or element.tag in ("style", "script"):
            continue
        for name in ("alt", "title", "aria-label", "content"):
            if element.get(name):
                yield element, element.get(name)
        if element.text:
            yield element, element.text
        for child in element:
            if child.tail:
                yield element, child.tail


def spoken_language(element: HtmlElement) -> str:
    """Return the language that an element says it is in, or stands in."""
    return next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), "")


def style_of(text: str) -> str:
    """Return the style sheet that is written into a page; empty where there is none."""
    return "".join(re.findall(r"<style>(.*?)</style>", text, re.DOTALL))
