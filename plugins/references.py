"""Find what a page points to and is not there: pages, headings, images, sources, data."""

from collections.abc import Iterator

from plugins.markup import IMAGE_MARK
from plugins.model.blocks import Chart, Figure, Helplines, Quote, Shelf
from plugins.model.entries import Entry, Mention
from plugins.model.locales import SOURCE
from plugins.model.problems import Problem, did_you_mean
from plugins.site import Data, Site


def find_broken_links(entry: Entry, site: Site) -> Iterator[Problem]:
    for link in entry.text.links:
        if link.target.startswith(IMAGE_MARK):
            yield from _judge_image(entry, link, site)
            continue
        key, _, fragment = link.target.partition("#")
        target = _find_target(entry, key or entry.key, site)
        if target is None:
            known = site.entries[SOURCE]
            yield Problem(entry.path, link.line, f"The link leads to {key}.md, which is not there.", did_you_mean(key, known))  # fmt: skip
        elif fragment and not target.is_broken:
            ids = {heading.id for heading in target.text.headings}
            if fragment not in ids:
                yield Problem(entry.path, link.line, f"{target.path} has no heading {{#{fragment}}}.", did_you_mean(fragment, ids))  # fmt: skip


def _find_target(entry: Entry, key: str, site: Site) -> Entry | None:
    return site.entries[entry.locale.code].get(key) or site.entries[SOURCE].get(key)


def _judge_image(entry: Entry, link: Mention, site: Site) -> Iterator[Problem]:
    path = link.target.removeprefix(IMAGE_MARK)
    if path.removeprefix("../") not in site.images:
        yield Problem(entry.path, link.line, f"There is no image {path}.", "Images lie in content/images/.")  # fmt: skip


def find_unknown_sources(entry: Entry, data: Data) -> Iterator[Problem]:
    sources = data.tables["sources"]
    if "sources" in data.broken:
        return
    for citation in entry.text.citations:
        if citation.target not in sources:
            yield Problem(entry.path, citation.line, f"There is no source “{citation.target}” in content/data/sources.yaml.", did_you_mean(citation.target, sources))  # fmt: skip


def find_unknown_data(entry: Entry, data: Data) -> Iterator[Problem]:
    for call in entry.text.blocks:
        match call.options:
            case Figure(id=key):
                wanted = [("figures", key)]
            case Chart(id=key):
                wanted = [("charts", key)]
            case Quote(source=key) if key:
                wanted = [("sources", key)]
            case Shelf(goods=keys):
                wanted = [("goods", key) for key in keys]
            case Helplines(country=key):
                wanted = [("emergency", key)]
            case _:
                wanted = []
        for table, key in wanted:
            if table not in data.broken and key not in data.tables[table]:
                yield Problem(entry.path, call.line, f"There is no “{key}” in content/data/{table}.yaml.", did_you_mean(key, data.tables[table]))  # fmt: skip


def find_faults(site: Site) -> Iterator[Problem]:
    for pages in site.entries.values():
        for entry in pages.values():
            yield from find_faults_of(entry, site)


def find_faults_of(entry: Entry, site: Site) -> Iterator[Problem]:
    yield from find_broken_links(entry, site)
    yield from find_unknown_sources(entry, site.data)
    yield from find_unknown_data(entry, site.data)
