"""Tell readers when a translation is behind the page that it was made from."""

from collections.abc import Mapping
from pathlib import Path

from pelican import signals
from pelican.generators import Generator, PagesGenerator

from plugins.digests import is_current, read_source_blocks
from plugins.documents import Faulty, load_yaml, plain, read_text
from plugins.model.entries import Freshness
from plugins.model.locales import SOURCE
from plugins.model.problems import Problem
from plugins.site import Site, site_of


def find_record(i18n: Path, code: str) -> Path:
    """Return the file in which a language records what its pages were made from."""
    return i18n / code / "made-from.yaml"


def read_record(file: Path, path: str) -> dict[str, list[str]]:
    """Return the digests that each page of a language was made from, by its key."""
    if not file.is_file():
        return {}
    value = plain(load_yaml(read_text(file.read_bytes(), path), path)) or {}
    is_record = isinstance(value, Mapping) and all(isinstance(row, list) for row in value.values())
    if not is_record:
        raise Faulty([
            Problem(path, 1, "This is no record of translations.", "Write it by `make translated FILE=…`.")
        ])  # fmt: skip
    return {key: [str(digest) for digest in row] for key, row in value.items()}


def freshness_of(recorded: list[str] | None, blocks: list[str]) -> Freshness:
    if recorded is None:
        return Freshness.UNRECORDED
    return Freshness.CURRENT if is_current(recorded, blocks) else Freshness.OUTDATED


def mark(site: Site) -> None:
    blocks: dict[str, list[str]] = {}
    for code, pages in site.entries.items():
        if code == SOURCE:
            continue
        file = find_record(site.i18n, code)
        path = site.relative(file)
        try:
            record = read_record(file, path)
        except Faulty as faulty:
            site.problems.extend(faulty.problems)
            continue
        for key, entry in pages.items():
            source = site.entries[SOURCE].get(key)
            if source is None or source.is_broken:
                continue
            if key not in blocks:
                blocks[key] = read_source_blocks(
                    read_text((site.root / source.path).read_bytes(), source.path), source.path
                )
            entry.freshness = freshness_of(record.get(key), blocks[key])
            if entry.freshness is Freshness.OUTDATED:
                site.reports.append(
                    f"{entry.path}: {source.path} has moved on; see `make translations LANG={code}`."
                )
            elif entry.freshness is Freshness.UNRECORDED:
                site.reports.append(
                    f"{entry.path}: not recorded yet; `make translated FILE={entry.path}` records it."
                )


def mark_freshness(generators: list[Generator]) -> None:
    mark(site_of(next(each for each in generators if isinstance(each, PagesGenerator))))


def register() -> None:
    signals.all_generators_finalized.connect(mark_freshness)
