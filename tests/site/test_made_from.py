"""Every page declares what it is made from."""

import json

import pytest

from tests.site.reading import Pages, key_of, language_of, translations
from tools.build import ROOT, Result

HELPLINES = "content/data/helplines.yaml"


@pytest.fixture(scope="module")
def made_from(site: Result) -> dict[str, list[str]]:
    """What each page is made from, as the build writes it beside the site."""
    file = site.output.with_name(f"{site.output.name}.made-from.json")
    declared: dict[str, list[str]] = json.loads(file.read_text("utf-8"))
    return declared


def test_every_page_declares_it(pages: Pages, made_from: dict[str, list[str]]) -> None:
    """
    The declaration names every page of every language, those that speak all languages, and no other.
    """
    assert [] == sorted(pages.keys() ^ made_from.keys())


def test_everything_declared_is_there(made_from: dict[str, list[str]]) -> None:
    """
    What a page says it is made from can be opened and read.
    """
    lost = [
        f"{path}: {source}"
        for path, sources in made_from.items()
        for source in sources
        if not (ROOT / source).exists()
    ]

    assert [] == lost


def test_every_page_names_its_text_and_its_looks(pages: Pages, made_from: dict[str, list[str]]) -> None:
    """
    A page is made from its own Markdown, a template, a style sheet and the registry of languages.
    """
    lacking = []
    for path in pages:
        sources = made_from.get(path, [])
        text = (
            f"content/{language_of(path)}/{key_of(path)}.md" if language_of(path) else "content/en/index.md"
        )
        lacking += [f"{path}: {needed}" for needed in (text, "i18n/locales.yaml") if needed not in sources]
        lacking += [
            f"{path}: no {suffix} of {folder}"
            for folder, suffix in (("theme/templates/", ".html"), ("theme/static/css", ".css"))
            if not any(source.startswith(folder) and source.endswith(suffix) for source in sources)
        ]

    assert [] == lacking


def test_help_names_the_helplines(made_from: dict[str, list[str]]) -> None:
    """
    A change of a telephone number is known to change the help page of every language.
    """
    lacking = [
        path
        for path, sources in made_from.items()
        if key_of(path) == "help/index" and HELPLINES not in sources
    ]

    assert "en/help/index.html" in made_from
    assert [] == lacking


def test_a_translation_names_its_words_and_its_source(pages: Pages, made_from: dict[str, list[str]]) -> None:
    """
    A French page is made from the French words of the interface and from the English page that it translates.
    """
    lacking = []
    for path in translations(pages):
        wanted = {f"i18n/{language_of(path)}/messages.po", f"content/en/{key_of(path)}.md"}
        lacking += [f"{path}: {source}" for source in wanted - set(made_from.get(path, []))]

    assert [] == lacking


def test_no_declaration_is_put_online(site: Result) -> None:
    """
    What pages are made from stands beside the site, never in it.
    """
    found = [str(file.relative_to(site.output)) for file in site.output.rglob("*.json")]

    assert [] == found
