"""Small builders: an entry, a page as its file says it, a site of entries, and what a fault says."""

import random
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from plugins.documents import Faulty
from plugins.languages import link_alternates
from plugins.model.entries import Entry, Text
from plugins.model.locales import SOURCE, Locale, Scope, parse_locale
from plugins.pages import make_entry as make_page
from plugins.pages import read_page
from plugins.rendering import Renderer
from plugins.site import Site
from tests.unit.small_site import (
    ASSETS,
    PAGES,
    TEMPLATES,
    data_of,
    open_environment,
    theme_of,
    words_of,
)
from tests.unit.sources import SOURCES, find_inputs, join

FaultsOf = Callable[..., list[str]]
MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]
MakeRenderer = Callable[..., Renderer]
Assemble = Callable[..., Site]

read_once = cache(read_page)  # what it returns cannot be changed


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
def read_entry() -> MakeEntry:
    """Return a page of a language by its key, read from a file with this text and these fields."""

    def read(code: str, key: str, body: str = "Text.", **fields: object) -> Entry:
        written = {"title": f"Title of {key}", "summary": f"Summary of {key}", **fields}
        if code == SOURCE:
            written.setdefault("updated", "2026-11-23")
        head = "".join(f"{name}: {value}\n" for name, value in written.items())
        path = f"content/{code}/{key}.md"
        return make_page(read_once(f"---\n{head}---\n\n{body}\n".encode(), path), path, parse_locale(code))

    return read


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


@pytest.fixture
def small_site(make_site: MakeSite, read_entry: MakeEntry) -> Site:
    """English whole, Brazilian Portuguese without two pages; everything that a page is rendered from."""
    site = make_site(list(PAGES), [read_entry(code, key) for code, keys in PAGES.items() for key in keys])
    site.catalogs = {code: words_of(code, "Início") for code in PAGES}
    site.data = data_of()
    site.templates = theme_of(TEMPLATES)
    site.assets = ASSETS
    site.images = {"images/receipt.svg": "1f2e3d"}
    site.version = "one version"
    link_alternates(site)
    return site


@pytest.fixture
def make_renderer(small_site: Site) -> MakeRenderer:
    """Return what renders the small site, with other templates in the place of some of its own."""

    def make(**templates: str) -> Renderer:
        texts = TEMPLATES | {f"{name.replace('__', '/')}.html": text for name, text in templates.items()}
        small_site.templates = theme_of(texts)
        return Renderer(small_site, open_environment(small_site.theme / "templates", texts))

    return make


@pytest.fixture
def assemble(make_site: MakeSite) -> Assemble:
    """Assemble the project of sources.py, with other texts in the place of some files, or None where one is gone.

    With a seed, its files come in another order.
    """

    def make(changes: Mapping[str, str | None] | None = None, seed: int = 0) -> Site:
        sources = [(path, text) for path, text in (SOURCES | (changes or {})).items() if text is not None]
        if seed:
            random.Random(seed).shuffle(sources)
        return join(find_inputs(dict(sources)), make_site([]))

    return make
