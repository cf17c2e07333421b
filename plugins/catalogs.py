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
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import escape
from pelican import signals
from pelican.generators import Generator

from plugins.documents import Faulty, read_text
from plugins.model.locales import Locale, parse_locale
from plugins.model.problems import Problem
from plugins.words import Word

Wanted = TypeVar("Wanted", Message, Word)

PLACEHOLDER = re.compile(r"%\((\w+)\)s|%(?!%)")


class NoLanguage(RuntimeError):
    """A word was asked for where no page is known."""


class Words:
    """The words of one language, compiled; without a catalog those of the source language."""

    def __init__(self, catalog: Catalog | None = None, is_source: bool = False) -> None:
        self.is_source = is_source
        self.translated: set[tuple[Any, str | None]] = set()
        compiled = io.BytesIO()
        for message in catalog or ():
            if _is_translated(message):
                singular = message.id[0] if isinstance(message.id, tuple) else message.id
                self.translated |= {(message.id, message.context), (singular, message.context)}
        if catalog is not None:
            write_mo(compiled, catalog)
        self.compiled = compiled.getvalue()

    def __getstate__(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in ("is_source", "translated", "compiled")}

    @cached_property
    def translations(self) -> Translations:
        return Translations(io.BytesIO(self.compiled) if self.compiled else None)

    def missing(self, wanted: Iterable[Wanted]) -> list[Wanted]:
        """Return the messages that have no translation, or one that nobody confirmed."""
        if self.is_source:
            return []
        return [each for each in wanted if each.id and (each.id, each.context) not in self.translated]


def _is_translated(message: Message) -> bool:
    if message.fuzzy or not message.id:
        return False
    return all(message.string) if isinstance(message.string, (list, tuple)) else bool(message.string)


def find_catalog(i18n: Path, locale: Locale) -> Path:
    return i18n / locale.code / "messages.po"


def parse_catalog(raw: bytes, path: str, locale: Locale) -> Catalog:
    """Return the catalog in a .po file. Raise Faulty where it is none."""
    source = io.BytesIO(read_text(raw, path).encode())
    try:
        return read_po(source, locale=locale.cldr, abort_invalid=True)
    except PoFileError as error:
        said = str(error).rpartition(" on ")[0] or str(error)
        raise Faulty([Problem(
            path, error.lineno + 1, f"This is no catalog: {said}.",
            "Mend the line, or take the catalog as it was.",
        )]) from error  # fmt: skip


def read_catalog(raw: bytes, path: str) -> tuple[Words, list[Problem]]:
    """Return the words in `i18n/<code>/messages.po`, and what is wrong with them. Raise Faulty.

    A folder that is called as no language is nobody's, and nothing is said of it.
    """
    try:
        locale = parse_locale(path.split("/")[1])
    except ValueError:
        return Words(), []
    catalog = parse_catalog(raw, path, locale)
    return Words(catalog), find_broken_placeholders(catalog, path)


def read_words(i18n: Path, locale: Locale) -> Words:
    """Return the words of a language; none where there is no file. Raise Faulty."""
    file = find_catalog(i18n, locale)
    if locale.is_source or not file.is_file():
        return Words(is_source=locale.is_source)
    return Words(parse_catalog(file.read_bytes(), f"i18n/{locale.code}/messages.po", locale))


def find_broken_placeholders(catalog: Catalog, path: str) -> list[Problem]:
    """Return the messages whose translation has other placeholders than the original."""
    problems = []
    for message in catalog:
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


def register() -> None:
    signals.generator_init.connect(install_gettext)
