"""Tell readers when a translation is behind the page that it was made from."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.documents import Faulty, load_yaml, plain, read_text
from plugins.model.entries import Entry, Freshness
from plugins.model.locales import SOURCE
from plugins.model.problems import Problem
from plugins.site import Site


def find_record(i18n: Path, code: str) -> Path:
    """Return the file in which a language records what its pages were made from."""
    return i18n / code / "made-from.yaml"


def read_record(file: Path, path: str) -> dict[str, list[str]]:
    """Return the digests that each page of a language was made from, by its key."""
    return parse_record(file.read_bytes(), path) if file.is_file() else {}


def parse_record(raw: bytes, path: str) -> dict[str, list[str]]:
    """Return what a file records. Raise Faulty where it is no record."""
    value = plain(load_yaml(read_text(raw, path), path)) or {}
    is_record = isinstance(value, Mapping) and all(isinstance(row, list) for row in value.values())
    if not is_record:
        raise Faulty([
            Problem(path, 1, "This is no record of translations.", "Write it by `make translated FILE=…`.")
        ])  # fmt: skip
    return {key: [str(digest) for digest in row] for key, row in value.items()}


def freshness_of(recorded: Sequence[str] | None, current: Sequence[str]) -> Freshness:
    """Return how a translation stands; both are the digests of blocks, `current` those of its source."""
    if recorded is None:
        return Freshness.UNRECORDED
    return Freshness.CURRENT if list(recorded) == list(current) else Freshness.OUTDATED


Records = Mapping[str, Mapping[str, list[str]]]
"""What each language records, by language and page; a language whose record cannot be read is left out."""


def mark(site: Site, records: Records) -> None:
    """Mark every translation."""
    for code, pages in site.entries.items():
        if code != SOURCE:
            for key, entry in pages.items():
                mark_page(entry, site.entries[SOURCE].get(key), records)


def mark_page(entry: Entry, source: Entry | None, records: Records) -> None:
    """Mark one translation, if it can be known what it was made from."""
    code = entry.locale.code
    if code in records and source is not None and source.reading is not None:
        entry.freshness = freshness_of(records[code].get(entry.key), source.reading.blocks)


def describe(site: Site) -> Iterator[str]:
    """Return a report of each translation that is behind, or not recorded."""
    for code, pages in site.entries.items():
        for key, entry in pages.items():
            if entry.freshness is Freshness.OUTDATED:
                source = site.entries[SOURCE][key].path
                yield f"{entry.path}: {source} has moved on; see `make translations LANG={code}`."
            elif entry.freshness is Freshness.UNRECORDED:
                yield f"{entry.path}: not recorded yet; `make translated FILE={entry.path}` records it."
