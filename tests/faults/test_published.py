"""Which languages go out, and what is said of those that do not."""

from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from plugins.model.locales import HELP_PAGES

WORD = "Skip to the content"


def codes_in_pickers(project: Any) -> dict[str, set[str]]:
    """Return the languages that the picker of each page offers."""
    return {
        file.relative_to(project.output).as_posix(): set(
            html.fromstring(file.read_text("utf-8")).xpath("//details[@class='language-picker']//a/@hreflang")
        )
        for file in sorted(project.output.rglob("*.html"))
        if file.relative_to(project.output).parts[0] in ("en", "pt-BR", "zh-Hans", "ti", "ar")
    }


def pages_of(project: Any, code: str) -> set[str]:
    folder = project.output / code
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.html")}


@pytest.mark.parametrize("lack", ["leave_out", "doubtful"])
def test_language_that_lacks_a_word_is_left_out_alone(project: Any, lack: str) -> None:
    """
    A word that is missing, or that nobody confirmed, keeps its language from going out, and no other;
    the report names the word and its file.
    """
    project.add_language("zh-Hans", "full")
    project.fill_catalog("pt-BR", **{lack: WORD})

    result = project.build()

    assert 2 == result.languages
    assert [
        f"i18n/pt-BR/messages.po: “{WORD}” is not translated.",
        "pt-BR: not published; missing: 1 words of the interface.",
    ] == list(result.reports)
    assert not (project.output / "pt-BR").exists()
    assert {"index.html", "help/index.html", "help/safe-browsing/index.html", "404.html"} == pages_of(
        project, "zh-Hans"
    )


def test_language_that_is_left_out_is_named_nowhere(project: Any) -> None:
    """
    No picker, no gateway and no search engine is led to a language that did not go out.
    """
    project.add_language("zh-Hans", "full")
    project.fill_catalog("pt-BR", leave_out=WORD)

    project.build()

    assert [] == [
        file.relative_to(project.output).as_posix()
        for file in sorted(project.output.rglob("*"))
        if file.is_file() and b"pt-BR" in file.read_bytes()
    ]


def test_language_without_a_catalog_is_left_out(project: Any) -> None:
    """
    A language whose words are not there yet waits.
    """
    project.remove("i18n/pt-BR/messages.po")

    result = project.build()

    assert 1 == result.languages
    assert result.reports[-1].startswith("pt-BR: not published; missing: ")


@pytest.mark.parametrize("key", HELP_PAGES)
def test_language_without_a_page_that_is_needed_is_left_out(project: Any, key: str) -> None:
    """
    A language without its home, its help pages or its answer to a wrong address waits; the report says for what.
    """
    project.remove(f"content/pt-BR/{key}.md")

    result = project.build()

    assert 1 == result.languages
    assert f"pt-BR: not published; missing: content/pt-BR/{key}.md." in result.reports


def test_translators_see_what_is_not_published(project: Any) -> None:
    """
    On the machine of a translator the language is there, with English words where its own are missing.
    """
    project.fill_catalog("pt-BR", leave_out=WORD)

    result = project.build(SHOW_INCOMPLETE_LANGUAGES=True)

    assert 2 == result.languages
    assert (
        "pt-BR: shown here with English words, not published; missing: 1 words of the interface."
        in result.reports
    )
    assert WORD in project.page("pt-BR/")
    assert "⟨Get help⟩" in project.page("pt-BR/")


def test_every_language_speaks_its_own_words(project: Any) -> None:
    """
    One run speaks every language on its own pages.
    """
    project.build()

    assert f"⟨{WORD}⟩" in project.page("pt-BR/")
    assert f"⟨{WORD}⟩" not in project.page("en/")


def test_naming_the_publisher_keeps_every_language(project: Any) -> None:
    """
    Whoever fills in their name before the site goes live loses no language by it.
    """
    project.replace("content/data/publisher.yaml", "name: null", "name: A Trust")

    result = project.build()

    assert (2, ()) == (result.languages, result.reports)
    assert "A Trust" in project.page("pt-BR/")


@pytest.fixture
def with_help(project: Any) -> Any:
    """The small site with Tigrinya, for help alone, and Arabic."""
    project.add_language("ti", "help")
    project.add_language("ar", "full")
    project.build()
    return project


def test_language_for_help_has_its_four_pages(with_help: Any) -> None:
    """
    A language of scope help is published with its four pages, and nothing is missed.
    """
    assert {"index.html", "help/index.html", "help/safe-browsing/index.html", "404.html"} == pages_of(
        with_help, "ti"
    )


def test_language_for_help_is_offered_on_every_page(with_help: Any) -> None:
    """
    Every page of every language offers every language.
    """
    offered = codes_in_pickers(with_help)

    assert 18 <= len(offered)
    assert [] == [page for page, codes in offered.items() if codes != {"en", "pt-BR", "ti", "ar"}]


def test_picker_leads_to_the_same_page_or_to_help(with_help: Any) -> None:
    """
    Where a language has no such page, its name leads to its help page and says so; elsewhere to the same page.
    """
    wrong = []
    for page in codes_in_pickers(with_help):
        rest = page.partition("/")[2]
        tree = html.fromstring((with_help.output / page).read_text("utf-8"))
        for link in tree.xpath("//details[@class='language-picker']//a"):
            other = link.get("hreflang")
            same = (with_help.output / other / rest).is_file()
            wanted = f"/{other}/{rest.removesuffix('index.html') if same else 'help/'}"
            base = "http://localhost:8000/" if rest == "404.html" else f"http://localhost:8000/{page}"
            found = urljoin(base, link.get("href")).removeprefix("http://localhost:8000")
            if found != wanted or same == bool(link.getparent().xpath("small")):
                wrong.append(f"{page}: {other} leads to {found}, not to {wanted}")

    assert [] == wrong


def test_gateway_leads_to_help_in_every_language(with_help: Any) -> None:
    """
    The first page offers each language with its question and its help.
    """
    tree = html.fromstring((with_help.output / "index.html").read_text("utf-8"))

    assert [["en/", "en/help/"], ["pt-BR/", "pt-BR/help/"], ["ti/", "ti/help/"], ["ar/", "ar/help/"]] == [
        item.xpath(".//a/@href") for item in tree.xpath("//ul[@class='gateway__languages']/li")
    ]


def test_page_is_in_the_direction_of_its_language(with_help: Any) -> None:
    """
    Arabic runs from the right, Tigrinya from the left, by their own codes.
    """
    roots = {code: html.fromstring(with_help.page(f"{code}/help/")) for code in ("ti", "ar", "pt-BR")}

    assert {"ti": ("ti", "ltr"), "ar": ("ar", "rtl"), "pt-BR": ("pt-BR", "ltr")} == {
        code: (root.get("lang"), root.get("dir")) for code, root in roots.items()
    }


def test_link_to_a_page_that_a_language_lacks_says_so(project: Any) -> None:
    """
    From a language that has no such page, a link leads to the English page, marked as English.
    """
    project.append("content/pt-BR/help/index.md", "\n[os sinais](../learn/signs.md#sum)\n")

    project.build()
    (link,) = html.fromstring(project.page("pt-BR/help/")).xpath(
        "//main//a[@hreflang='en'][contains(@href, 'signs')]"
    )

    assert ("../../en/learn/signs/#sum", "os sinais") == (link.get("href"), link.text)
    assert "⟨(in English)⟩" in link.tail


@pytest.mark.parametrize(("review_by", "is_due"), [("2026-11-23", True), ("2026-11-24", False)])
def test_figure_that_is_due_is_reported_and_stops_nothing(project: Any, review_by: str, is_due: bool) -> None:
    """
    A figure that somebody must look at is a line in the report, and still on the page.
    """
    text = project.read("content/data/figures.yaml")
    project.write(
        "content/data/figures.yaml", text.replace("review_by: 2027-11-23", f"review_by: {review_by}", 1)
    )

    result = project.build()

    assert (
        [f"content/data/figures.yaml: forced-labour: its review was due on {review_by}."] if is_due else []
    ) == list(result.reports)


def test_build_reads_no_folder_beside_its_own(project: Any) -> None:
    """
    What a project is made from lies within it.
    """
    project.build()
    sources = {source for files in project.made_from().values() for source in files}

    assert sources
    assert [] == sorted(source for source in sources if not (project.root / source).is_file())
