"""From what was read file by file to the site as a whole.

Pure: the same files give the same site, in whatever order they were read or changed.
"""

from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from plugins import data_files, freshness, languages, references
from plugins.catalogs import Words
from plugins.documents import Faulty
from plugins.files import digest
from plugins.inputs import REGISTRY, TEMPLATES, Inputs, find_reader
from plugins.model.entries import Entry, Reading
from plugins.model.locales import SOURCE
from plugins.model.problems import Problem
from plugins.pages import judge_language, make_entry, read_page, split_path
from plugins.site import Site
from plugins.stylesheets import Assets, build_assets
from plugins.theme import Theme
from plugins.words import Word

DATA = "content/data"
NAMED = 5
"""How many missing words of a language a build names one by one."""


def assemble(inputs: Inputs, site: Site) -> Site:
    """Fill in a site that knows only where its files are (gate.open_site).

    Raise Faulty where the languages cannot be read: nothing else makes sense without them.
    """
    if inputs.found.get(REGISTRY) is None or inputs.found[REGISTRY].value is None:
        missing = Problem(REGISTRY, 0, "is missing.", "It names the languages of the site.")
        raise Faulty(list(inputs.found[REGISTRY].faults) if REGISTRY in inputs.found else [missing])
    site.locales = inputs.found[REGISTRY].value
    for path, found in inputs.found.items():
        if not path.startswith("i18n/") or path == REGISTRY or path.split("/")[1] in site.locales:
            site.problems.extend(found.faults)
    site.images = {
        path.removeprefix("content/"): of
        for path, of in inputs.digests.items()
        if path.startswith("content/images/")
    }
    _join_theme(inputs, site)
    _join_data(inputs, site)
    _join_catalogs(inputs, site)
    _join_pages(inputs, site)
    site.reports.extend(freshness.describe(site))
    site.problems.extend(references.find_faults(site))
    return site


def _join_theme(inputs: Inputs, site: Site) -> None:
    names = {path: path.removeprefix(TEMPLATES) for path in inputs.below(TEMPLATES)}
    site.templates = Theme(
        {name: inputs.found[path].value for path, name in names.items()},
        {name: inputs.digests[path] for path, name in names.items()},
    )
    static = sorted(f"{path} {of}" for path, of in inputs.digests.items() if path.startswith("theme/static/"))
    site.assets = _assets_of(site.theme / "static", digest("\n".join(static).encode()))


@lru_cache(maxsize=1)
def _assets_of(static: Path, of: str) -> Assets:
    return build_assets(static)


def _join_data(inputs: Inputs, site: Site) -> None:
    files = {PurePath(path).stem: file for path, file in inputs.below(DATA + "/").items()}
    present = {PurePath(path).stem for path in inputs.found if data_files.is_data_file(path)}
    missing = data_files.find_missing(present, DATA)
    faults = [
        fault for path, found in inputs.found.items() if path.startswith(DATA) for fault in found.faults
    ]
    broken = {PurePath(fault.path).stem for fault in (*faults, *missing)}
    site.data = data_files.gather_data(files, broken)
    site.data.digests = {PurePath(path).stem: inputs.digests[path] for path in inputs.below(DATA + "/")}
    site.problems.extend(missing)
    if not broken:
        site.problems.extend(data_files.find_dangling(site.data, DATA))
        site.problems.extend(data_files.find_missing_drawings(site, DATA, site.templates.drawings))
    site.reports.extend(data_files.find_due(site))


def _join_catalogs(inputs: Inputs, site: Site) -> None:
    wanted = dict.fromkeys(_wanted_words(inputs))
    for locale in site.locales.values():
        path = f"i18n/{locale.code}/messages.po"
        found = inputs.found.get(path)
        words = Words(is_source=locale.is_source)
        if found is not None and found.value is not None and not locale.is_source:
            words = found.value
        site.catalogs[locale.code] = words
        missing = words.missing([Word(text, context, "", 0) for text, context in wanted])
        if missing:
            site.incomplete[locale.code] = len(missing)
            for word in missing[:NAMED]:
                text = word.id if isinstance(word.id, str) else word.id[0]
                site.reports.append(f"{path}: “{text}” is not translated.")
        if len(missing) > NAMED:
            rest = f"{len(missing) - NAMED} words more; `make translations LANG={locale.code}` lists them."
            site.reports.append(f"{path}: {rest}")


def _wanted_words(inputs: Inputs) -> list[tuple[Any, str | None]]:
    places = (*inputs.below(TEMPLATES).values(), *inputs.below(DATA + "/").values())
    return [(word.id, word.context) for place in places for word in place.words]


def _join_pages(inputs: Inputs, site: Site) -> None:
    entries = []
    for path in sorted(path for path in inputs.found if is_page(path)):
        lost = judge_language(path, site.locales)
        site.problems.extend(lost)
        if not lost:
            reading: Reading | None = inputs.found[path].value
            entries.append(make_entry(reading, path, site.locales[split_path(path)[0]]))
    languages.gather(entries, site)
    languages.choose_published(site)
    languages.link_alternates(site)
    site.records = _records(inputs)
    freshness.mark(site, site.records)


def _records(inputs: Inputs) -> dict[str, dict[str, list[str]]]:
    """Return what each language records; a record that cannot be read says nothing of its pages."""
    unreadable = {
        path.split("/")[1]
        for path, found in inputs.found.items()
        if found.faults and path.endswith("made-from.yaml")
    }
    codes = {path.split("/")[1] for path in inputs.found if is_page(path)}
    records: dict[str, dict[str, list[str]]] = {code: {} for code in codes - unreadable}
    for path, found in inputs.found.items():
        if path.startswith("i18n/") and path.endswith("/made-from.yaml") and found.value is not None:
            records[path.split("/")[1]] = found.value
    return records


def is_page(path: str) -> bool:
    return find_reader(path) is read_page


def replace_text(entry: Entry, reading: Reading, site: Site) -> list[Entry]:
    """Give a page a new text where its front matter is the same; return the pages that this changes.

    The site is then as if it had been assembled anew, but for its problems and reports.
    """
    entry.text, entry.reading = reading.text, reading
    if not entry.locale.is_source:
        return [entry]
    translations = [
        pages[entry.key] for code, pages in site.entries.items() if code != SOURCE and entry.key in pages
    ]
    for translation in translations:
        freshness.mark_page(translation, entry, site.records)
    return [entry, *translations]
