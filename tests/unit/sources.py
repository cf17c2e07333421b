"""A small project without a fault, as texts by their paths, and what is found in it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plugins.assembly import assemble
from plugins.files import digest
from plugins.inputs import Inputs, read_file
from plugins.model.locales import HELP_PAGES
from plugins.pages import read_page
from plugins.site import Site
from tests.unit.records import FILES

ROOT = Path(__file__).parents[2]
SIGNS = "learn/signs"


def page(code: str, key: str, body: str = "Text.") -> str:
    updated = "updated: 2026-11-23\n" if code == "en" else ""
    return f"---\ntitle: Title of {key}\nsummary: Summary.\n{updated}---\n\n{body}\n"


def record(*keys: str, body: str = "Text.") -> str:
    """Return the record of a language whose pages were made from sources with this text."""
    blocks = {key: read_page(page("en", key, body).encode(), f"content/en/{key}.md").blocks for key in keys}
    return "".join(f"{key}: {[*names]}\n" for key, names in blocks.items())


def catalog(**words: str) -> str:
    """Return a catalog of these words, and of the names in the data."""
    entries = [f'msgid "{word}"\nmsgstr "{translation}"\n' for word, translation in words.items()]
    names = (("goods", "Jeans"), ("charts", "A"), ("charts", "B"))
    entries += [f'msgctxt "data: {table}"\nmsgid "{name}"\nmsgstr "⟨{name}⟩"\n' for table, name in names]
    return "\n".join(entries)


SOURCES = {
    "i18n/locales.yaml": "en: {scope: full, region: GB}\npt-BR: {scope: full}\n",
    "i18n/pt-BR/messages.po": catalog(Home="Início", Help="Ajuda"),
    "i18n/pt-BR/made-from.yaml": record(*HELP_PAGES, SIGNS),
    "theme/templates/page.html": '{{ _("Home") }} {{ _("Help") }}',
    "theme/templates/drawings/jeans.html": "<svg/>",
    "content/images/receipt.svg": "<svg/>",
    **{
        f"content/{code}/{key}.md": page(code, key)
        for code in ("en", "pt-BR")
        for key in (*HELP_PAGES, SIGNS)
    },
    **{f"content/data/{name}.yaml": text for name, text in FILES.items()},
}


read_once = cache(read_file)  # what it returns is never changed


def find_inputs(sources: Mapping[str, str]) -> Inputs:
    """Return what these files say, in their order."""
    inputs = Inputs({})
    for path, text in sources.items():
        inputs.digests[path] = digest(text.encode())
        inputs.found[path] = read_once(text.encode(), path)
    return inputs


def join(inputs: Inputs, site: Site) -> Site:
    """Assemble a site of which nothing is known; its styles are those of the project."""
    site.theme = ROOT / "theme"
    return assemble(inputs, site)
