"""A page, as the rest of the project sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from plugins.model.blocks import Block
from plugins.model.locales import Locale


class Kind(StrEnum):
    """Which template shows a page; its path decides."""

    HOME = "home"
    SECTION = "section"
    PAGE = "page"
    HELP = "help"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class BlockCall:
    """A block as an editor wrote it."""

    name: str
    argument: str
    options: Block
    line: int


class Heading(NamedTuple):
    level: int
    id: str
    text: str


class Mention(NamedTuple):
    """Something that the text points to: the path of a link, or the key of a source."""

    target: str
    line: int


class Text(NamedTuple):
    """The text of a page: HTML with marks for what only the whole site knows.

    The marks are elements of our own, which compose.py replaces:
    `<x-block n="0">…</x-block>`, `<x-cite keys="…"></x-cite>` and `<a href="page:…">`.
    """

    html: str
    blocks: tuple[BlockCall, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Mention, ...] = ()
    citations: tuple[Mention, ...] = ()


class Freshness(StrEnum):
    """How a translation stands to the page that it was made from."""

    SOURCE = "source"
    CURRENT = "current"
    OUTDATED = "outdated"
    UNRECORDED = "unrecorded"


class Reading(NamedTuple):
    """What the file of a page says by itself.

    `digest` names the whole file, `head` its front matter; `blocks` names each block that a
    translator translates (digests.py).
    """

    fields: Mapping[str, Any]
    text: Text
    blocks: tuple[str, ...]
    digest: str
    head: str


@dataclass(slots=True)
class Entry:
    """One page in one language. `key` is its path without language and ending: `learn/signs`."""

    locale: Locale
    key: str
    path: str
    title: str
    summary: str
    text: Text
    nav: str = ""
    title_break: str = ""
    updated: date | None = None
    order: int = 100
    contents: bool = False
    reviewed_on: date | None = None
    reviewed_as: str | None = None
    is_broken: bool = False
    freshness: Freshness = Freshness.SOURCE
    alternates: Mapping[str, "Entry"] = field(default_factory=dict)
    reading: Reading | None = None

    @property
    def kind(self) -> Kind:
        return kind_of(self.key)

    @property
    def short_title(self) -> str:
        return self.nav or self.title

    @property
    def title_lines(self) -> list[str]:
        """Return the title in the lines of a poster."""
        return (self.title_break or self.title).split(" / ")

    @property
    def address(self) -> str:
        """Return the path of the page under the root of the site: `en/learn/signs/`."""
        return address_of(self.locale.code, self.key)

    @property
    def section(self) -> str:
        return self.key.split("/")[0] if "/" in self.key else ""

    @property
    def is_translation(self) -> bool:
        return not self.locale.is_source


def kind_of(key: str) -> Kind:
    if key == "index":
        return Kind.HOME
    if key == "not-found":
        return Kind.NOT_FOUND
    if key.startswith("help/"):
        return Kind.HELP
    return Kind.SECTION if key.endswith("/index") else Kind.PAGE


def address_of(code: str, key: str) -> str:
    if key == "not-found":
        return f"{code}/404.html"
    folder = key[: -len("index")] if key == "index" or key.endswith("/index") else f"{key}/"
    return f"{code}/{folder}"


def output_file(address: str) -> str:
    """Return the file that a host serves for an address."""
    return address + "index.html" if address.endswith("/") or not address else address
