"""Translations that are behind their source."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.digests import digest, read_source_blocks
from plugins.freshness import (
    Records,
    describe,
    find_record,
    freshness_of,
    mark,
    mark_page,
    parse_record,
    read_record,
)
from plugins.model.entries import Entry, Freshness
from plugins.site import Site
from tools.translations import write_record

FaultsOf = Callable[..., list[str]]
MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]

PATH = "i18n/zh-Hans/made-from.yaml"
KEY = "learn/signs"


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


def test_record_is_parsed_as_it_is_read(record: Path) -> None:
    """
    What a file says is the same, whoever reads the file.
    """
    raw = "index:\n- 5b4a623367\n学习/signs: ['1234567890']\n".encode()
    record.write_bytes(raw)

    assert {"index": ["5b4a623367"], "学习/signs": ["1234567890"]} == parse_record(raw, PATH)
    assert parse_record(raw, PATH) == read_record(record, PATH)


@pytest.mark.parametrize(
    ("recorded", "freshness"),
    [
        (None, Freshness.UNRECORDED),
        ([], Freshness.OUTDATED),
        (["One.", "Two."], Freshness.CURRENT),
        (["One."], Freshness.OUTDATED),
        (["One.", "Two.", "Three."], Freshness.OUTDATED),
        (["Two.", "One."], Freshness.OUTDATED),
        (["One.", "two."], Freshness.OUTDATED),
    ],
)
def test_translation_is_current_outdated_or_unrecorded(
    recorded: list[str] | None, freshness: Freshness
) -> None:
    """
    A block that changed, moved, came or went puts a translation behind; one not recorded is neither.
    """
    names = None if recorded is None else list(map(digest, recorded))

    assert freshness == freshness_of(names, (digest("One."), digest("Two.")))


@pytest.fixture
def site(make_site: MakeSite, read_entry: MakeEntry) -> Site:
    """One page in English, Brazilian Portuguese and simplified Chinese."""
    codes = ["en", "pt-BR", "zh-Hans"]
    return make_site(codes, [read_entry(code, KEY, "One.\n\nTwo.") for code in codes])


def recorded(site: Site, *codes: str) -> dict[str, dict[str, list[str]]]:
    """Return the records of languages whose page was made from its source as it stands."""
    reading = site.entries["en"][KEY].reading
    assert reading
    return {code: {KEY: list(reading.blocks)} for code in codes}


def freshness(site: Site) -> list[Freshness]:
    return [site.entries[code][KEY].freshness for code in ("en", "pt-BR", "zh-Hans")]


def test_source_knows_the_blocks_that_its_translators_translate(site: Site) -> None:
    """
    What `make translated` records of a page is what its translation is measured by.
    """
    page = (
        f"---\ntitle: Title of {KEY}\nsummary: Summary of {KEY}\nupdated: 2026-11-23\n---\n\nOne.\n\nTwo.\n"
    )

    reading = site.entries["en"][KEY].reading

    assert reading
    assert [digest(block) for block in read_source_blocks(page, "x")] == list(reading.blocks)


def test_page_is_marked_in_each_language_by_itself(site: Site) -> None:
    """
    One language is behind and the other is not; the report names both files and the command.
    """
    records = recorded(site, "pt-BR", "zh-Hans")
    records["pt-BR"][KEY][-1] = digest("Zwei.")

    mark(site, records)

    assert [Freshness.SOURCE, Freshness.OUTDATED, Freshness.CURRENT] == freshness(site)
    assert [
        "content/pt-BR/learn/signs.md: content/en/learn/signs.md has moved on; see `make translations LANG=pt-BR`."
    ] == list(describe(site))


def test_page_that_is_not_recorded_is_a_report(site: Site) -> None:
    """
    A new translation says how it is recorded, and stops nothing.
    """
    mark(site, recorded(site, "pt-BR") | {"zh-Hans": {}})

    assert [
        "content/zh-Hans/learn/signs.md: not recorded yet; `make translated FILE=content/zh-Hans/learn/signs.md` records it."
    ] == list(describe(site))
    assert not site.problems


def test_date_and_order_put_no_translation_behind(site: Site, read_entry: MakeEntry) -> None:
    """
    What a translator does not translate may change.
    """
    records = recorded(site, "pt-BR", "zh-Hans")
    site.entries["en"][KEY] = read_entry("en", KEY, "One.\n\nTwo.", updated="2026-01-01", order=3)

    mark(site, records)

    assert [Freshness.SOURCE, Freshness.CURRENT, Freshness.CURRENT] == freshness(site)


@pytest.mark.parametrize("records", [{}, {"pt-BR": {}}])
def test_language_whose_record_cannot_be_read_is_not_judged(site: Site, records: Records) -> None:
    """
    A record with a fault of its own puts no page behind, and reports none as not recorded.
    """
    mark(site, records)

    assert Freshness.SOURCE == site.entries["zh-Hans"][KEY].freshness
    assert [] == [report for report in describe(site) if "zh-Hans" in report]


def test_translation_of_a_broken_page_is_not_judged(site: Site, make_entry: MakeEntry) -> None:
    """
    Nothing is behind a page that cannot be read.
    """
    records = {"pt-BR": {KEY: [digest("Old.")]}, "zh-Hans": {}}
    site.entries["en"][KEY] = make_entry("en", KEY, is_broken=True)

    mark(site, records)

    assert [] == list(describe(site))


def test_translation_of_nothing_is_not_judged(site: Site) -> None:
    """
    Where a source is gone, that is the fault; its translation is neither current nor behind.
    """
    records = recorded(site, "pt-BR", "zh-Hans")
    del site.entries["en"][KEY]

    mark(site, records)

    assert [] == list(describe(site))


def test_one_page_is_marked_anew_when_its_source_moves_on(site: Site, read_entry: MakeEntry) -> None:
    """
    A translation that was current is behind as soon as its source has another text, and no other page is.
    """
    records = recorded(site, "pt-BR", "zh-Hans")
    mark(site, records)

    mark_page(site.entries["zh-Hans"][KEY], read_entry("en", KEY, "One.\n\nThree."), records)

    assert [Freshness.SOURCE, Freshness.CURRENT, Freshness.OUTDATED] == freshness(site)
