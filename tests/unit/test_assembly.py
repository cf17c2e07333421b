"""From what was read file by file to the site as a whole."""

from collections.abc import Callable

import pytest

from plugins.assembly import is_page
from plugins.model.entries import Freshness
from plugins.model.locales import HELP_PAGES
from plugins.site import Site
from tests.unit.sources import SIGNS, catalog, page, record

FaultsOf = Callable[..., list[str]]
Assemble = Callable[..., Site]


def faults(site: Site) -> list[str]:
    return [str(problem) for problem in site.problems.sorted()]


def test_good_files_make_a_whole_site(assemble: Assemble) -> None:
    """
    Languages, pages, data, words, pictures, templates and styles are all there, with nothing to say.
    """
    site = assemble()

    assert ([], []) == (faults(site), site.reports)
    assert ["en", "pt-BR"] == [locale.code for locale in site.published]
    assert {code: {*HELP_PAGES, SIGNS} for code in ("en", "pt-BR")} == {
        code: set(pages) for code, pages in site.entries.items()
    }
    assert "Início" == site.catalogs["pt-BR"].translations.ugettext("Home")
    assert (["jeans"], ["jeans"]) == (list(site.data.tables["goods"]), site.templates.drawings)
    assert ["images/receipt.svg"] == list(site.images)
    assert "site.css" in site.assets.names


def test_page_knows_its_translations(assemble: Assemble) -> None:
    """
    The same path in two languages is one page in two languages, current if it was recorded so.
    """
    entry = assemble().entries["pt-BR"][SIGNS]

    assert (["en", "pt-BR"], Freshness.CURRENT) == (list(entry.alternates), entry.freshness)


MUCH_IS_WRONG = {
    "i18n/pt-BR/messages.po": catalog(Help="Ajuda %(x)s"),
    "i18n/pt-BR/made-from.yaml": record("index", body="Old."),
    "content/pt-BR/index.md": page("pt-BR", "index", "[x](gone.md) [@gone]"),
    "content/en/learn/why.md": "No front matter.",
    "content/fr/index.md": page("fr", "index"),
    "content/data/goods.yaml": "jeans: {name: Jeans}\n",
    "content/data/notes.yaml": "a: b\n",
    "theme/templates/page.html": "{% if %}",
    "theme/templates/base.html": "{% endif %}",
}


@pytest.mark.parametrize("seed", range(1, 6))
@pytest.mark.parametrize("changes", [{}, MUCH_IS_WRONG], ids=["good", "faulty"])
def test_order_in_which_files_were_read_does_not_matter(
    assemble: Assemble, changes: dict[str, str], seed: int
) -> None:
    """
    However the files came in, the site is the same, its faults and its reports.
    """
    sites = assemble(changes), assemble(changes, seed=seed)
    one, other = (
        (
            faults(site), site.reports, site.images, site.data.tables, site.data.broken, site.data.lines,
            list(site.templates.templates), site.incomplete, [locale.code for locale in site.published],
            {code: [(key, entry.text, entry.freshness, list(entry.alternates)) for key, entry in pages.items()] for code, pages in site.entries.items()},
        )
        for site in sites
    )  # fmt: skip

    assert one == other


def test_every_fault_of_every_file_is_said_at_once(assemble: Assemble) -> None:
    """
    Pages, data, words and templates are judged together: nobody mends one to be told of the next.
    """
    assert {
        "content/data/goods.yaml", "content/data/notes.yaml", "content/en/learn/why.md", "content/fr/index.md",
        "content/pt-BR/index.md", "i18n/pt-BR/messages.po", "theme/templates/base.html", "theme/templates/page.html",
    } == {fault.split(":")[0] for fault in faults(assemble(MUCH_IS_WRONG))}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (None, "i18n/locales.yaml: is missing. It names the languages of the site."),
        ("en: {scope: half}\n", "i18n/locales.yaml:1: scope: “half” is not possible. Known: full, help."),
        ("fr: {scope: full}\n", "i18n/locales.yaml:1: “en”, the source language, is missing. Add it."),
    ],
)
def test_without_its_languages_there_is_no_site(
    assemble: Assemble, faults_of: FaultsOf, text: str | None, fault: str
) -> None:
    """
    Where the languages cannot be read, that is the one fault, and no page is blamed for it.
    """
    assert [fault] == faults_of(assemble, {"i18n/locales.yaml": text})


def test_page_of_no_language_is_a_fault_and_no_page(assemble: Assemble) -> None:
    """
    A folder that is no language of the site is named, with the nearest; its pages are not on the site.
    """
    site = assemble({"content/pt/index.md": page("pt-BR", "index")})

    assert 1 == len(faults(site))
    assert faults(site)[0].startswith("content/pt/index.md: “pt” is no language of the site.")
    assert {"en", "pt-BR"} == set(site.entries)


def test_page_that_cannot_be_read_is_the_one_fault(assemble: Assemble) -> None:
    """
    Neither who links to a broken page nor its translations are blamed.
    """
    site = assemble({
        f"content/en/{SIGNS}.md": "No front matter.",
        "content/en/index.md": page("en", "index", "[x](learn/signs.md#gone)"),
    })  # fmt: skip

    assert [f"content/en/{SIGNS}.md:1"] == [":".join(fault.split(":")[:2]) for fault in faults(site)]


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("content/en/index.md", True), ("content/pt-BR/a/b.md", True), ("content/en/notes.txt", False),
        ("content/data/goods.yaml", False), ("content/images/a.md", False), ("theme/templates/page.html", False),
    ],
)  # fmt: skip
def test_page_is_known_by_its_path(path: str, is_one: bool) -> None:
    """
    Every Markdown file in the folder of a language is a page, and nothing else is one.
    """
    assert is_one == is_page(path)


@pytest.mark.parametrize("key", ["gone", "learn/gone"])
def test_link_is_looked_up_in_the_whole_site(assemble: Assemble, key: str) -> None:
    """
    What a page points to is looked for when every file has been read.
    """
    site = assemble({"content/en/index.md": page("en", "index", f"[x](learn/signs.md) [y]({key}.md)")})

    assert 1 == len(faults(site))
    assert faults(site)[0].startswith(
        f"content/en/index.md:7: The link leads to {key}.md, which is not there."
    )


@pytest.mark.parametrize(("body", "is_fault"), [("receipt.svg", False), ("reciept.svg", True)])
def test_picture_is_looked_up_among_the_files(assemble: Assemble, body: str, is_fault: bool) -> None:
    """
    A picture is there if its file is.
    """
    site = assemble({"content/en/index.md": page("en", "index", f"![A receipt](../images/{body})")})

    assert is_fault == bool(faults(site))


def test_same_styles_are_built_once(assemble: Assemble) -> None:
    """
    While no file of the style changes, its sheets are not made again; when one does, they are.
    """
    first, again = assemble(), assemble()
    other = assemble({"theme/static/css/new.css": "a{}"})

    assert first.assets is again.assets
    assert first.assets is not other.assets
