"""Small builders: an entry, a site of entries, and what a fault says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.documents import Faulty
from plugins.model.entries import Entry, Text
from plugins.model.locales import Locale, Scope, parse_locale
from plugins.site import Site

FaultsOf = Callable[..., list[str]]
MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]


@pytest.fixture
def faults_of() -> FaultsOf:
    """Call something that must raise Faulty, and return what it says, one line for each fault."""

    def call(function: Callable[..., object], *arguments: object) -> list[str]:
        with pytest.raises(Faulty) as raised:
            function(*arguments)
        return [str(problem) for problem in raised.value.problems]

    return call


@pytest.fixture
def make_entry() -> MakeEntry:
    """Return a page of a language by its key."""

    def make(code: str, key: str, text: Text | None = None, **fields: object) -> Entry:
        fields = {"title": f"Title of {key}", "summary": f"Summary of {key}", **fields}
        locale = fields.pop("locale", None) or parse_locale(code)
        return Entry(locale, key, f"content/{code}/{key}.md", text=text or Text(""), **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Return a site with these languages and pages; all languages are published."""

    def make(codes: dict[str, Scope] | list[str], entries: list[Entry] | None = None) -> Site:
        scopes = codes if isinstance(codes, dict) else dict.fromkeys(codes, Scope.FULL)
        locales: dict[str, Locale] = {code: parse_locale(code, scope) for code, scope in scopes.items()}
        site = Site(
            root=tmp_path,
            content=tmp_path / "content",
            i18n=tmp_path / "i18n",
            theme=tmp_path / "theme",
            address="https://example.org",
            today=date(2026, 11, 23),
            shows_drafts=False,
            locales=locales,
            published=tuple(locales.values()),
        )
        for entry in entries or []:
            site.entries[entry.locale.code][entry.key] = entry
        return site

    return make
