"""A page, read from its file."""

from collections.abc import Callable
from datetime import date

import pytest

from plugins.digests import digest, read_source_blocks
from plugins.model.entries import Entry
from plugins.model.locales import parse_locale
from plugins.pages import judge_language, make_entry, read_page, split_path

FaultsOf = Callable[..., list[str]]

SOURCE = "---\ntitle: The signs\nsummary: Eleven.\nupdated: 2026-11-23\norder: 20\n---\n\n## One {#one}\n\nText.[@a]\n"
HOSTILE = 'Allô <116> & "x"'
LOCALES = {code: parse_locale(code) for code in ("en", "pt-BR", "zh-Hans")}


def read(text: str, path: str) -> Entry:
    return make_entry(read_page(text.encode(), path), path, parse_locale(split_path(path)[0]))


def test_page_is_read_whole() -> None:
    """
    Head and text of a page become one entry.
    """
    entry = read(SOURCE, "content/en/learn/signs.md")

    assert ("en", "learn/signs") == (entry.locale.code, entry.key)
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

    entry = read(text, f"content/{code}/index.md")

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

    faults = faults_of(read_page, text.encode(), "content/en/x.md")

    assert [2, 4, 7, 9] == sorted(int(fault.split(":")[1]) for fault in faults)


def test_reviewer_needs_a_day(faults_of: FaultsOf) -> None:
    """
    Whoever reviewed a translation did so on a day.
    """
    text = "---\ntitle: T\nsummary: S\nreviewed_as: A. B.\n---\n\nText.\n"

    faults = faults_of(read_page, text.encode(), "content/zh-Hans/x.md")

    assert ["content/zh-Hans/x.md:4"] == [":".join(fault.split(":")[:2]) for fault in faults]


def test_title_with_breaks_is_the_title(faults_of: FaultsOf) -> None:
    """
    The broken title of the home page has the words of the title, and no others.
    """
    text = "---\ntitle: What’s behind it?\ntitle_break: What is / behind it?\nsummary: S\n---\n\nText.\n"

    faults = faults_of(read_page, text.encode(), "content/zh-Hans/index.md")

    assert ["content/zh-Hans/index.md:3"] == [":".join(fault.split(":")[:2]) for fault in faults]


@pytest.mark.parametrize("code", ["pt-BR", "zh-Hans"])
def test_source_and_translation_have_fields_of_their_own(faults_of: FaultsOf, code: str) -> None:
    """
    What is written once, in English, is refused in a translation; who reviewed it, in the source.
    """
    translation = "---\ntitle: T\nsummary: S\norder: 3\n---\n\nText.\n"
    source = "---\ntitle: T\nsummary: S\nupdated: 2026-11-23\nreviewed_on: 2026-11-23\n---\n\nText.\n"

    faults = [
        *faults_of(read_page, translation.encode(), f"content/{code}/x.md"),
        *faults_of(read_page, source.encode(), "content/en/x.md"),
    ]

    assert [f"content/{code}/x.md:4: order", "content/en/x.md:5: reviewed_on"] == [
        fault[: fault.index(":", fault.index(": ") + 1)] for fault in faults
    ]


def test_page_in_another_encoding_is_refused(faults_of: FaultsOf) -> None:
    """
    A page that is no UTF-8 says so, with its line.
    """
    raw = "---\ntitle: T\nsummary: S\n---\n\nÀ côté.\n".encode("cp1252")

    assert ["content/fr/x.md:6: This is not UTF-8 text. Save the file as UTF-8."] == faults_of(
        read_page, raw, "content/fr/x.md"
    )


def test_page_that_cannot_be_read_keeps_its_place() -> None:
    """
    A broken page still claims its address, so that who links to it is not blamed.
    """
    entry = make_entry(None, "content/zh-Hans/learn/signs.md", LOCALES["zh-Hans"])

    assert (True, "zh-Hans/learn/signs/", "content/zh-Hans/learn/signs.md", None) == (
        entry.is_broken,
        entry.address,
        entry.path,
        entry.reading,
    )


def test_source_names_the_blocks_that_are_translated() -> None:
    """
    The blocks of a source are those that `make translated` records; a translation has none.
    """
    found = [
        read_page(SOURCE.encode(), "content/en/x.md").blocks,
        read_page(b"---\ntitle: T\nsummary: S\n---\n\nOne.\n", "content/pt-BR/x.md").blocks,
    ]

    assert [tuple(digest(block) for block in read_source_blocks(SOURCE, "x")), ()] == found


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Text.", "Other text.", (False, True)),
        ("The signs", "The sign", (False, False)),
        ("order: 20", "order: 21", (False, False)),
        ("Text.", "Text.", (True, True)),
    ],
)
def test_page_has_a_digest_and_so_has_its_head(old: str, new: str, same: tuple[bool, bool]) -> None:
    """
    A new text leaves the head as it is; a new word in the head is a new page too.
    """
    before = read_page(SOURCE.encode(), "content/en/x.md")

    after = read_page(SOURCE.replace(old, new).encode(), "content/en/x.md")

    assert same == (before.digest == after.digest, before.head == after.head)


@pytest.mark.parametrize(
    ("path", "code", "key"),
    [
        ("content/en/index.md", "en", "index"),
        ("content/zh-Hans/index.md", "zh-Hans", "index"),
        ("content/pt-BR/help/index.md", "pt-BR", "help/index"),
        ("content/ti/a/b/c.d.md", "ti", "a/b/c.d"),
    ],
)
def test_path_is_the_language_and_the_key(path: str, code: str, key: str) -> None:
    """
    The first folder of a path is the language of a page, the rest is its place there.
    """
    assert (code, key) == split_path(path)


@pytest.mark.parametrize("path", ["content/zh-Hans/index.md", "content/pt-BR/help/index.md"])
def test_folder_that_is_a_language_is_no_fault(path: str) -> None:
    """
    Where the language of a page is registered, there is nothing to say.
    """
    assert [] == judge_language(path, LOCALES)


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("content/zh-hans/index.md", "“zh-hans” is no language of the site. Did you mean “zh-Hans”? A new one is added in i18n/locales.yaml."),
        ("content/pt/index.md", "“pt” is no language of the site. "),
        ("content/xx/index.md", "“xx” is no language of the site. Known: en, pt-BR, zh-Hans. A new one is added in i18n/locales.yaml."),
        ("content/help.md", "“help.md” is no language of the site. "),
    ],
)  # fmt: skip
def test_folder_that_is_no_language_says_which_there_are(path: str, fault: str) -> None:
    """
    A page outside of every language names the nearest, and where a new one is added.
    """
    faults = [str(problem) for problem in judge_language(path, LOCALES)]

    assert 1 == len(faults)
    assert faults[0].startswith(f"{path}: {fault}")
    assert faults[0].endswith("A new one is added in i18n/locales.yaml.")
