"""A page, read from its file."""

from collections.abc import Callable
from datetime import date

import pytest

from plugins.model.locales import parse_locale
from plugins.pages import find_locale, parse_page

FaultsOf = Callable[..., list[str]]

SOURCE = "---\ntitle: The signs\nsummary: Eleven.\nupdated: 2026-11-23\norder: 20\n---\n\n## One {#one}\n\nText.[@a]\n"
HOSTILE = 'Allô <116> & "x"'


def test_page_is_read_whole() -> None:
    """
    Head and text of a page become one entry.
    """
    entry = parse_page(SOURCE, "content/en/learn/signs.md", "learn/signs", parse_locale("en"))

    assert ("The signs", "Eleven.", date(2026, 11, 23), 20) == (
        entry.title,
        entry.summary,
        entry.updated,
        entry.order,
    )
    assert ["one"] == [heading.id for heading in entry.text.headings]
    assert [10] == [mention.line for mention in entry.text.citations]


@pytest.mark.parametrize(
    ("code", "title"), [("pt-BR", "Os sinais"), ("zh-Hans", "这些迹象"), ("ar", "العلامات"), ("fr", HOSTILE)]
)
def test_translation_is_read_with_its_words(code: str, title: str) -> None:
    """
    A translation has its own words; who reviewed it may be left out.
    """
    text = f"---\ntitle: '{title}'\nsummary: S\nreviewed_on: 2026-11-23\n---\n\nText.\n"

    entry = parse_page(text, f"content/{code}/index.md", "index", parse_locale(code))

    assert (title, "", date(2026, 11, 23), None) == (
        entry.title,
        entry.nav,
        entry.reviewed_on,
        entry.reviewed_as,
    )


def test_head_and_text_are_judged_at_once(faults_of: FaultsOf) -> None:
    """
    A fault in the head does not hide one in the text; every line is that of the file.
    """
    text = "---\ntitle: [a]\nsummary: S\nupdated: x\n---\n\n# Again\n\n[x](y.txt)\n"

    faults = faults_of(parse_page, text, "content/en/x.md", "x", parse_locale("en"))

    assert [2, 4, 7, 9] == sorted(int(fault.split(":")[1]) for fault in faults)


def test_reviewer_needs_a_day(faults_of: FaultsOf) -> None:
    """
    Whoever reviewed a translation did so on a day.
    """
    text = "---\ntitle: T\nsummary: S\nreviewed_as: A. B.\n---\n\nText.\n"

    faults = faults_of(parse_page, text, "content/zh-Hans/x.md", "x", parse_locale("zh-Hans"))

    assert ["content/zh-Hans/x.md:4"] == [":".join(fault.split(":")[:2]) for fault in faults]


def test_title_with_breaks_is_the_title(faults_of: FaultsOf) -> None:
    """
    The broken title of the home page has the words of the title, and no others.
    """
    text = "---\ntitle: What’s behind it?\ntitle_break: What is / behind it?\nsummary: S\n---\n\nText.\n"

    faults = faults_of(parse_page, text, "content/zh-Hans/index.md", "index", parse_locale("zh-Hans"))

    assert ["content/zh-Hans/index.md:3"] == [":".join(fault.split(":")[:2]) for fault in faults]


@pytest.mark.parametrize(
    ("path", "code"), [("content/zh-Hans/index.md", "zh-Hans"), ("content/pt-BR/help/index.md", "pt-BR")]
)
def test_folder_is_the_language(path: str, code: str) -> None:
    """
    The first folder of a path is the language of a page.
    """
    locales = {each: parse_locale(each) for each in ("en", "pt-BR", "zh-Hans")}

    assert code == find_locale(path, locales).code


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("content/zh-hans/index.md", "“zh-hans” is no language of the site. Did you mean “zh-Hans”? A new one is added in i18n/locales.yaml."),
        ("content/pt/index.md", "“pt” is no language of the site. "),
        ("content/xx/index.md", "“xx” is no language of the site. Known: en, pt-BR, zh-Hans. A new one is added in i18n/locales.yaml."),
        ("content/help.md", "“help.md” is no language of the site. "),
    ],
)  # fmt: skip
def test_folder_that_is_no_language_says_which_there_are(faults_of: FaultsOf, path: str, fault: str) -> None:
    """
    A page outside of every language names the nearest, and where a new one is added.
    """
    locales = {each: parse_locale(each) for each in ("en", "pt-BR", "zh-Hans")}

    faults = faults_of(find_locale, path, locales)

    assert 1 == len(faults)
    assert faults[0].startswith(f"{path}: {fault}")
    assert faults[0].endswith("A new one is added in i18n/locales.yaml.")
