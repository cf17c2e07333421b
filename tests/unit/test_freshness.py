"""Translations that are behind their source."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.digests import digest, read_source_blocks
from plugins.freshness import find_record, freshness_of, mark, read_record
from plugins.model.entries import Entry, Freshness
from plugins.site import Site
from tools.translations import write_record

FaultsOf = Callable[..., list[str]]
MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]

PATH = "i18n/zh-Hans/made-from.yaml"
SOURCE_PAGE = "---\ntitle: The signs\nsummary: Eleven.\nupdated: 2026-11-23\n---\n\nOne.\n\nTwo.\n"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Where a language records what its pages were made from; nothing is there yet."""
    file = find_record(tmp_path, "zh-Hans")
    file.parent.mkdir(parents=True)
    return file


def test_record_lies_in_the_folder_of_its_language(tmp_path: Path) -> None:
    """
    What a language was made from stands beside its words.
    """
    assert tmp_path / "pt-BR" / "made-from.yaml" == find_record(tmp_path, "pt-BR")


def test_record_names_the_digests_of_each_page(record: Path) -> None:
    """
    A record has a list of digests for each page.
    """
    record.write_text("index:\n- 5b4a623367\nlearn/signs: [80e7c34549, ca65ca3f21]\n", "utf-8")

    assert {"index": ["5b4a623367"], "learn/signs": ["80e7c34549", "ca65ca3f21"]} == read_record(record, PATH)


@pytest.mark.parametrize("name", ["0123456789", "1234567890", "12345e6789", "0000000000", "1e10000000"])
def test_digest_that_looks_like_a_number_stays_what_it_is(record: Path, name: str) -> None:
    """
    Ten signs that happen to be digits are a name: what `make translated` wrote is read as it was.
    """
    write_record(record, {"index": [name]})

    assert {"index": [name]} == read_record(record, PATH)


def test_language_without_a_record_has_recorded_nothing(record: Path) -> None:
    """
    A language that is new has nothing to be behind of.
    """
    assert {} == read_record(record, PATH)


@pytest.mark.parametrize("text", ["", "# note\n"])
def test_empty_record_is_none(record: Path, text: str) -> None:
    """
    A record without pages is a good record.
    """
    record.write_text(text, "utf-8")

    assert {} == read_record(record, PATH)


@pytest.mark.parametrize(
    "text", ["- a\n- b\n", "text\n", "index: abc\n", "index: 12\n", "index: {a: b}\n", "index:\n"]
)
def test_file_that_is_no_record_says_how_to_write_one(record: Path, faults_of: FaultsOf, text: str) -> None:
    """
    A record that somebody broke by hand names the command that writes it.
    """
    record.write_text(text, "utf-8")

    assert [
        f"{PATH}:1: This is no record of translations. Write it by `make translated FILE=…`."
    ] == faults_of(read_record, record, PATH)


@pytest.mark.parametrize(
    ("text", "line"), [("a: [1\n", 2), ("a: [b]\na: [c]\n", 2), ("<<<<<<< HEAD\na: [b]\n", 2)]
)
def test_record_that_is_no_yaml_names_its_line(
    record: Path, faults_of: FaultsOf, text: str, line: int
) -> None:
    """
    A record left in the middle of a merge is found on its line.
    """
    record.write_text(text, "utf-8")

    assert [f"{PATH}:{line}"] == [
        ":".join(fault.split(":")[:2]) for fault in faults_of(read_record, record, PATH)
    ]


@pytest.mark.parametrize(
    ("recorded", "freshness"),
    [
        (None, Freshness.UNRECORDED),
        ([], Freshness.OUTDATED),
        ([digest("One."), digest("Two.")], Freshness.CURRENT),
        ([digest("One.")], Freshness.OUTDATED),
        ([digest("Two."), digest("One.")], Freshness.OUTDATED),
        ([digest("One."), digest("Zwei.")], Freshness.OUTDATED),
    ],
)
def test_translation_is_current_outdated_or_unrecorded(
    recorded: list[str] | None, freshness: Freshness
) -> None:
    """
    A page that was recorded is current or behind; one that was not is neither.
    """
    assert freshness == freshness_of(recorded, ["One.", "Two."])


@pytest.fixture
def site(make_site: MakeSite, make_entry: MakeEntry, tmp_path: Path) -> Site:
    """One page in English, Brazilian Portuguese and simplified Chinese."""
    (tmp_path / "content" / "en" / "learn").mkdir(parents=True)
    (tmp_path / "content" / "en" / "learn" / "signs.md").write_text(SOURCE_PAGE, "utf-8")
    return make_site(
        ["en", "pt-BR", "zh-Hans"], [make_entry(code, "learn/signs") for code in ("en", "pt-BR", "zh-Hans")]
    )


def record_page(site: Site, code: str, source: str) -> None:
    names = [digest(block) for block in read_source_blocks(source, "x")]
    file = find_record(site.i18n, code)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("learn/signs:\n" + "".join(f'- "{name}"\n' for name in names), "utf-8")


def test_page_is_marked_in_each_language_by_itself(site: Site) -> None:
    """
    One language is behind and the other is not; the report names both files and the command.
    """
    record_page(site, "zh-Hans", SOURCE_PAGE)
    record_page(site, "pt-BR", SOURCE_PAGE.replace("Two.", "Zwei."))

    mark(site)

    assert [Freshness.SOURCE, Freshness.OUTDATED, Freshness.CURRENT] == [
        site.entries[code]["learn/signs"].freshness for code in ("en", "pt-BR", "zh-Hans")
    ]
    assert [
        "content/pt-BR/learn/signs.md: content/en/learn/signs.md has moved on; see `make translations LANG=pt-BR`."
    ] == site.reports
    assert not site.problems


def test_page_that_is_not_recorded_is_a_report(site: Site) -> None:
    """
    A new translation says how it is recorded, and stops nothing.
    """
    record_page(site, "pt-BR", SOURCE_PAGE)

    mark(site)

    assert [
        "content/zh-Hans/learn/signs.md: not recorded yet; `make translated FILE=content/zh-Hans/learn/signs.md` records it."
    ] == site.reports


def test_date_and_order_put_no_translation_behind(site: Site) -> None:
    """
    What a translator does not translate may change.
    """
    record_page(site, "zh-Hans", SOURCE_PAGE.replace("updated: 2026-11-23", "updated: 2026-01-01\norder: 3"))

    mark(site)

    assert Freshness.CURRENT == site.entries["zh-Hans"]["learn/signs"].freshness


def test_broken_record_is_a_fault(site: Site) -> None:
    """
    A record that cannot be read stops the build: nobody would know which pages are behind.
    """
    file = find_record(site.i18n, "zh-Hans")
    file.parent.mkdir(parents=True)
    file.write_text("- a\n", "utf-8")

    mark(site)

    assert ["i18n/zh-Hans/made-from.yaml"] == [problem.path for problem in site.problems.sorted()]


def test_translation_of_a_broken_page_is_not_judged(site: Site) -> None:
    """
    Nothing is behind a page that cannot be read.
    """
    site.entries["en"]["learn/signs"].is_broken = True

    mark(site)

    assert [] == site.reports
