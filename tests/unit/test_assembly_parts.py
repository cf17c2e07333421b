"""Data, words and records, joined with the pages; and one page replaced."""

from collections.abc import Callable

import pytest
from jinja2 import Environment

from plugins.assembly import replace_text
from plugins.inputs import read_file
from plugins.model.entries import Freshness
from plugins.model.locales import HELP_PAGES
from plugins.rendering import Renderer
from plugins.site import Site
from tests.unit.records import FILES
from tests.unit.sources import SIGNS, catalog, page, record

Assemble = Callable[..., Site]

PO = "i18n/pt-BR/messages.po"
RECORD = "i18n/pt-BR/made-from.yaml"


def faults(site: Site) -> list[str]:
    return [str(problem) for problem in site.problems.sorted()]


@pytest.mark.parametrize("name", FILES)
def test_table_that_is_missing_is_the_one_fault(assemble: Assemble, name: str) -> None:
    """
    Where a file of data is not there, nobody is blamed for pointing into it.
    """
    citing = page("en", "index", "A claim.[@ge]\n\n/// helplines\n    country: NO\n///")

    site = assemble({f"content/data/{name}.yaml": None, "content/en/index.md": citing})

    assert [f"content/data/{name}.yaml: is missing. The pages call it up."] == faults(site)


@pytest.mark.parametrize("name", ["sources", "goods", "figures", "publisher"])
def test_table_that_cannot_be_read_is_not_missing_too(assemble: Assemble, name: str) -> None:
    """
    A file of data with a fault has that fault alone.
    """
    site = assemble({f"content/data/{name}.yaml": "a: [\n"})

    assert [f"content/data/{name}.yaml"] == [fault.split(":")[0] for fault in faults(site)]


def test_records_that_point_to_nothing_are_found(assemble: Assemble) -> None:
    """
    When every table has been read, each is looked up in the others, and drawings among the templates.
    """
    site = assemble({
        "content/data/figures.yaml": FILES["figures"].replace("source: ge", "source: gone"),
        "theme/templates/drawings/jeans.html": None,
    })  # fmt: skip

    assert [
        "content/data/figures.yaml:1: people: there is no “gone” in sources.yaml. Did you mean “ge”?",
        "content/data/goods.yaml:1: jeans: there is no drawing “jeans”.",
    ] == [fault.rstrip() for fault in faults(site)]


def test_figure_that_is_due_is_a_report(assemble: Assemble) -> None:
    """
    A figure that somebody must look at is spoken of, and stops nothing.
    """
    due = FILES["figures"].replace("review_by: 2027-11-23", "review_by: 2026-11-01")

    site = assemble({"content/data/figures.yaml": due})

    assert ["content/data/figures.yaml: people: its review was due on 2026-11-01."] == site.reports
    assert [] == faults(site)


def test_each_table_is_known_by_its_digest(assemble: Assemble) -> None:
    """
    Another note in one table is another digest of that table, and of no other.
    """
    before = assemble().data.digests
    after = assemble({"content/data/goods.yaml": "# note\n" + FILES["goods"]}).data.digests

    assert (set(FILES), {"goods"}) == (set(before), {name for name in before if before[name] != after[name]})


@pytest.mark.parametrize(
    ("text", "report"),
    [
        (catalog(Home="Início"), f"{PO}: “Help” is not translated."),
        (catalog(Home="Início", Help=""), f"{PO}: “Help” is not translated."),
        (catalog(Home="Início", Help="Ajuda").replace("⟨Jeans⟩", ""), f"{PO}: “Jeans” is not translated."),
    ],
)
def test_word_that_a_language_lacks_is_named(assemble: Assemble, text: str, report: str) -> None:
    """
    A language that lacks a word of a template or of the data is left out, alone, and the word is named.
    """
    site = assemble({PO: text})

    assert [report, "pt-BR: not published; missing: 1 words of the interface."] == site.reports
    assert (["en"], []) == ([locale.code for locale in site.published], faults(site))


def test_many_words_that_a_language_lacks_are_counted(assemble: Assemble) -> None:
    """
    Five words are named; who lacks more is told how many, and which command lists them.
    """
    template = "".join(f'{{{{ _("Word {number}") }}}}' for number in range(7))

    reports = assemble({"theme/templates/more.html": template}).reports

    assert [
        *(f"{PO}: “Word {number}” is not translated." for number in range(5)),
        f"{PO}: 2 words more; `make translations LANG=pt-BR` lists them.",
        "pt-BR: not published; missing: 7 words of the interface.",
    ] == reports


def test_word_that_stands_twice_is_missing_once(assemble: Assemble) -> None:
    """
    A word is counted once, however many templates say it.
    """
    site = assemble({"theme/templates/a.html": '{{ _("New") }}', "theme/templates/b.html": '{{ _("New") }}'})

    assert {"pt-BR": 1} == site.incomplete


def test_word_that_stands_alone_and_is_counted_elsewhere_is_one_word(assemble: Assemble) -> None:
    """
    A translator who has translated every message of the catalog lacks no word.
    """
    template = '{{ _("good") }} {{ ngettext("good", "goods", 2) }}'
    po = catalog(Home="Início", Help="Ajuda") + (
        '\nmsgid "good"\nmsgid_plural "goods"\nmsgstr[0] "bem"\nmsgstr[1] "bens"\n'
    )

    assert {} == assemble({"theme/templates/more.html": template, PO: po}).incomplete


def test_language_without_a_catalog_lacks_every_word(assemble: Assemble) -> None:
    """
    A language that begins is told how far it has to go; English lacks nothing.
    """
    assert {"pt-BR": 5} == assemble({PO: None}).incomplete


@pytest.mark.parametrize(
    ("text", "freshness", "report"),
    [
        (record(*HELP_PAGES, SIGNS), Freshness.CURRENT, []),
        (record(*HELP_PAGES) + record(SIGNS, body="Old."), Freshness.OUTDATED, [
            f"content/pt-BR/{SIGNS}.md: content/en/{SIGNS}.md has moved on; see `make translations LANG=pt-BR`."
        ]),
        (record(*HELP_PAGES), Freshness.UNRECORDED, [
            f"content/pt-BR/{SIGNS}.md: not recorded yet; `make translated FILE=content/pt-BR/{SIGNS}.md` records it."
        ]),
    ],
)  # fmt: skip
def test_translation_is_measured_by_its_record(
    assemble: Assemble, text: str, freshness: Freshness, report: list[str]
) -> None:
    """
    A page that is behind, or not recorded, is a report; nothing of it stops the site.
    """
    site = assemble({RECORD: text})

    assert (freshness, report, []) == (site.entries["pt-BR"][SIGNS].freshness, site.reports, faults(site))


def test_language_without_a_record_has_recorded_nothing(assemble: Assemble) -> None:
    """
    A language that is new is told of each page how it is recorded.
    """
    site = assemble({RECORD: None})

    assert {Freshness.UNRECORDED} == {entry.freshness for entry in site.entries["pt-BR"].values()}


def test_record_that_cannot_be_read_is_the_one_fault(assemble: Assemble) -> None:
    """
    A broken record stops the site: nobody would know which pages are behind; none is called so.
    """
    site = assemble({RECORD: "- a\n"})

    assert [f"{RECORD}:1"] == [":".join(fault.split(":")[:2]) for fault in faults(site)]
    assert [] == site.reports


@pytest.mark.parametrize(
    ("code", "body", "changed"),
    [
        ("en", "Another text.", ["en", "pt-BR"]),
        ("en", "Text.\n\n## More", ["en", "pt-BR"]),
        ("pt-BR", "Outro texto.", ["pt-BR"]),
        ("en", "Text.", ["en", "pt-BR"]),
    ],
)
def test_page_with_a_new_text_is_as_if_all_were_read_anew(
    assemble: Assemble, code: str, body: str, changed: list[str]
) -> None:
    """
    While somebody writes, a text takes the place of another; the site is that of a new build.
    """
    path, text = f"content/{code}/{SIGNS}.md", page(code, SIGNS, body)
    site, anew = assemble(), assemble({path: text})
    reading = read_file(text.encode(), path).value

    found = replace_text(site.entries[code][SIGNS], reading, site)

    names = [f"{kind}:content/{each}/{key}.md" for kind in ("page", "head") for each in site.entries for key in site.entries[each]]  # fmt: skip
    values, values_anew = (Renderer(each, Environment()).values for each in (site, anew))
    assert [values_anew[name] for name in names] == [values[name] for name in names]
    assert anew.entries[code][SIGNS].text == site.entries[code][SIGNS].text
    assert [f"content/{each}/{SIGNS}.md" for each in changed] == [entry.path for entry in found]
