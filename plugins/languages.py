"""The same page in every language, and which languages are published.

The same path under two language folders is one page in two languages. A language
that lacks a word of the interface, or one of the pages that a frightened person
needs, is taken out of what is published, alone, and the report says why.
"""

from collections.abc import Iterable

from plugins.model.entries import Entry
from plugins.model.locales import HELP_PAGES, SOURCE, Scope
from plugins.site import Site


def gather(entries: Iterable[Entry], site: Site) -> None:
    """Put every page in its place, and say where two files claim one address, or one is foreign."""
    claimed: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.path):
        if entry.is_broken and entry.path.split("/")[1] not in site.locales:
            continue
        other = claimed.setdefault(entry.address.lower(), entry)
        if other is not entry:
            site.problems.add(
                entry.path, 0, f"Its address /{entry.address} is that of {other.path} too.",
                "Rename or remove one of the two files.",
            )  # fmt: skip
        site.entries[entry.locale.code][entry.key] = entry
    source = site.entries[SOURCE]
    for code, pages in site.entries.items():
        for entry in pages.values():
            if entry.key not in source:
                site.problems.add(
                    entry.path, 0, f"It translates no page: content/{SOURCE}/{entry.key}.md is not there.",
                    "Rename it as its source, or remove it.",
                )  # fmt: skip
            elif site.locales[code].scope is Scope.HELP and entry.key not in HELP_PAGES:
                site.problems.add(
                    entry.path, 0, f"{code} is a language of scope “help”, which has no such page.",
                    "Remove it, or give the language the scope “full” in i18n/locales.yaml.",
                )  # fmt: skip


def missing_pages(code: str, site: Site) -> list[str]:
    """Return what a language must have before it is published, and has not."""
    return [key for key in HELP_PAGES if key not in site.entries[code]]


def choose_published(site: Site) -> None:
    published = []
    for code, locale in site.locales.items():
        lacking = missing_pages(code, site)
        words = site.incomplete.get(code, 0)
        if not lacking and not words:
            published.append(locale)
            continue
        why = [f"{words} words of the interface"] if words else []
        why += [f"content/{code}/{key}.md" for key in lacking]
        shown = site.shows_drafts and not lacking
        fate = "shown here with English words, not published" if shown else "not published"
        site.reports.append(f"{code}: {fate}; missing: {', '.join(why)}.")
        if shown:
            published.append(locale)
    site.published = tuple(published)
    if SOURCE not in [locale.code for locale in published]:
        for key in missing_pages(SOURCE, site):
            site.problems.add(
                f"content/{SOURCE}/{key}.md", 0, "is missing.", "No language can do without it."
            )


def link_alternates(site: Site) -> None:
    """Give every page itself and its translations, in the order of the registry."""
    for key, source in site.entries[SOURCE].items():
        alternates = {
            locale.code: site.entries[locale.code][key]
            for locale in site.published
            if key in site.entries[locale.code]
        }
        for entry in alternates.values():
            entry.alternates = alternates
            entry.order, entry.contents, entry.updated = source.order, source.contents, source.updated
