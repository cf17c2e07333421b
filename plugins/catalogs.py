"""The words of the interface, in the language of the page that is being rendered.

One Jinja environment serves all languages: gettext asks the context for the page's
language. A macro that is imported has no page, and asking there is a fault: it would
speak English to everybody. Components receive their words as arguments.

Catalogs are read from .po and compiled in memory, so that no compiled file can be
behind its source. A language that lacks a word is left out of what is published,
alone; a broken placeholder stops the build.
"""

import io
import re
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import escape
from pelican import signals
from pelican.generators import Generator, PagesGenerator

from plugins.documents import Faulty, read_text
from plugins.model.locales import Locale
from plugins.model.problems import Problem
from plugins.site import site_of
from plugins.words import find_words

NAMED = 5
"""How many missing words of a language a build names one by one."""

PLACEHOLDER = re.compile(r"%\((\w+)\)s|%(?!%)")


class NoLanguage(RuntimeError):
    """A word was asked for where no page is known."""


class Words:
    """The catalog of one language."""

    def __init__(self, locale: Locale, file: Path | None = None, catalog: Catalog | None = None) -> None:
        self.locale = locale
        self.file = file
        self.catalog = catalog if catalog is not None else Catalog(locale=locale.cldr)
        compiled = io.BytesIO()
        write_mo(compiled, self.catalog)
        compiled.seek(0)
        self.translations = Translations(compiled)

    def missing(self, template: Catalog) -> list[Message]:
        """Return the messages that have no translation, or one that nobody confirmed."""
        if self.locale.is_source:
            return []
        return [message for message in template if message.id and not self._has(message)]

    def _has(self, message: Message) -> bool:
        own = self.catalog.get(message.id, message.context)
        if own is None or own.fuzzy:
            return False
        return all(own.string) if isinstance(own.string, (list, tuple)) else bool(own.string)


def find_catalog(i18n: Path, locale: Locale) -> Path:
    return i18n / locale.code / "messages.po"


def read_words(i18n: Path, locale: Locale) -> Words:
    """Return the catalog of a language; empty where there is no file. Raise PoFileError."""
    file = find_catalog(i18n, locale)
    if locale.is_source or not file.is_file():
        return Words(locale)
    source = io.BytesIO(read_text(file.read_bytes(), f"i18n/{locale.code}/messages.po").encode())
    return Words(locale, file, read_po(source, locale=locale.cldr, abort_invalid=True))


def find_broken_placeholders(words: Words, path: str) -> list[Problem]:
    """Return the messages whose translation has other placeholders than the original."""
    problems = []
    for message in words.catalog:
        if not message.id or not message.string:
            continue
        originals = message.id if isinstance(message.id, (list, tuple)) else [message.id]
        strings = message.string if isinstance(message.string, (list, tuple)) else [message.string]
        wanted = {match[0] for match in PLACEHOLDER.finditer(originals[-1])}
        optional = wanted - {match[0] for match in PLACEHOLDER.finditer(originals[0])}
        if len(originals) > 1:
            optional |= {"%(num)s", "%(count)s"}
        for string in filter(None, strings):
            given = {match[0] for match in PLACEHOLDER.finditer(string)}
            if given - wanted or (wanted - given) - optional:
                problems.append(Problem(
                    path, message.lineno or 0,
                    f"“{string}” has other placeholders than “{originals[-1]}”.",
                    f"Write {', '.join(sorted(wanted)) or 'none'}.",
                ))  # fmt: skip
                break
    return problems


@pass_context
def _gettext(context: Context, message: str) -> str:
    return escape(_words(context).ugettext(message))


@pass_context
def _ngettext(context: Context, singular: str, plural: str, number: int) -> str:
    return escape(_words(context).ungettext(singular, plural, number))


@pass_context
def _pgettext(context: Context, meaning: str, message: str) -> str:
    return escape(_words(context).upgettext(meaning, message))


@pass_context
def _npgettext(context: Context, meaning: str, singular: str, plural: str, number: int) -> str:
    return escape(_words(context).unpgettext(meaning, singular, plural, number))


def _words(context: Context) -> Translations:
    words = context.get("words")
    if not isinstance(words, Words):
        raise NoLanguage(
            f"{context.name}: a word is looked up where no page is known. "
            "Components receive their words as arguments; they never look them up."
        )
    return words.translations


def install_gettext(generator: Generator) -> None:
    environment: Any = generator.env
    environment.install_gettext_callables(
        _gettext, _ngettext, newstyle=True, pgettext=_pgettext, npgettext=_npgettext
    )


def load_catalogs(generator: PagesGenerator) -> None:
    site = site_of(generator)
    template = find_words(site.theme, site.content / "data", site.root)
    for locale in site.locales.values():
        path = site.relative(find_catalog(site.i18n, locale))
        try:
            words = read_words(site.i18n, locale)
        except Faulty as faulty:
            site.problems.extend(faulty.problems)
            words = Words(locale)
        except PoFileError as error:
            said = str(error).rpartition(" on ")[0] or str(error)
            site.problems.add(
                path,
                error.lineno + 1,
                f"This is no catalog: {said}.",
                "Mend the line, or take the catalog as it was.",
            )
            words = Words(locale)
        site.problems.extend(find_broken_placeholders(words, path))
        site.catalogs[locale.code] = words
        missing = words.missing(template)
        if missing:
            site.incomplete[locale.code] = len(missing)
            for message in missing[:NAMED]:
                text = message.id if isinstance(message.id, str) else message.id[0]
                site.reports.append(f"{path}: “{text}” is not translated.")
            if len(missing) > NAMED:
                rest = (
                    f"{len(missing) - NAMED} words more; `make translations LANG={locale.code}` lists them."
                )
                site.reports.append(f"{path}: {rest}")


def register() -> None:
    signals.generator_init.connect(install_gettext)
    signals.page_generator_init.connect(load_catalogs)
