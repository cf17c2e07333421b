"""What templates see of the site around a page: its place, its menu, its other languages."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plugins.model.data import TABLES
from plugins.model.entries import Entry, Kind
from plugins.model.locales import SOURCE, Locale
from plugins.site import Data, Site

IN_FOOTER = 8
"""How many pages of a section the footer names; its heading leads to all of them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A language in the picker: the page there, or the help page where there is none."""

    locale: Locale
    target: Entry
    is_same_page: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Menu:
    """The main menu of a language: its sections, the pages of each, and those that the footer names."""

    sections: list[Entry]
    children: dict[str, list[Entry]]

    @property
    def footer(self) -> dict[str, list[Entry]]:
        return {section: pages[:IN_FOOTER] for section, pages in self.children.items()}

    @property
    def shown(self) -> list[Entry]:
        """Return every page that the menu and the footer name."""
        return self.sections + [page for pages in self.footer.values() for page in pages]


class Records:
    """The records of content/data/, noting which tables a page made use of."""

    def __init__(self, data: Data) -> None:
        self._data = data
        self.used: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        if name not in {*TABLES, "publisher"}:
            raise AttributeError(name)
        self.used.add(name)
        return self._data.publisher if name == "publisher" else self._data.tables[name]


def find_entry(key: str, locale: Locale, site: Site) -> Entry:
    """Return a page in a language, or in the source language where there is none."""
    own = site.entries[locale.code].get(key)
    return own if own is not None else site.entries[SOURCE][key]


def build_choices(entry: Entry, site: Site) -> list[Choice]:
    """Return every published language, each with where the picker leads."""
    choices = []
    for locale in site.published:
        same = entry.alternates.get(locale.code)
        target = same or site.entries[locale.code]["help/index"]
        choices.append(Choice(locale, target, same is not None, locale == entry.locale))
    return choices


def in_order(entries: Iterable[Entry], sort: Any) -> list[Entry]:
    """Return pages by their order; those of one order by their titles, as the language sorts."""
    by_title = sort(entries, key=lambda entry: entry.title)
    return sorted(by_title, key=lambda entry: entry.order)


def build_menu(locale: Locale, site: Site, sort: Any) -> Menu:
    """Return the front pages of the folders, but for help, and the pages of each folder."""
    children: dict[str, list[Entry]] = defaultdict(list)
    sections = []
    for page in in_order(site.entries[locale.code].values(), sort):
        if page.kind is Kind.SECTION:
            sections.append(page)
        elif page.section and page.kind is Kind.PAGE:
            children[page.section].append(page)
    return Menu(sections, {page.section: children[page.section] for page in sections})


def find_trail(entry: Entry, site: Site) -> list[Entry]:
    """Return the pages above a page, from home downwards."""
    pages = site.entries[entry.locale.code]
    if entry.kind in (Kind.HOME, Kind.NOT_FOUND):
        return []
    above = [pages["index"]]
    front = pages.get(f"{entry.section}/index") if entry.section else None
    if front is not None and front is not entry:
        above.append(front)
    return above
