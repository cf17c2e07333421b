"""Find every word of the interface: in the templates, and the names in content/data/."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from jinja2.ext import babel_extract

from plugins.documents import Faulty, load_yaml, read_text

KEYWORDS = ["_", "gettext", "ngettext", "pgettext", "npgettext"]
OPTIONS = {"trimmed": "true", "newstyle_gettext": "true"}
TRANSLATED_FIELDS = {"name", "label", "area", "as", "run_by"}


def find_words(theme: Path, data: Path, root: Path) -> Catalog:
    """Return the template of all catalogs: each message once, with the places where it stands."""
    catalog = Catalog(fuzzy=False)
    for file in sorted((theme / "templates").rglob("*.html")):
        place = (
            file.resolve().relative_to(root).as_posix() if file.resolve().is_relative_to(root) else file.name
        )
        with file.open("rb") as source:
            for line, function, message, comments in babel_extract(
                source, KEYWORDS, ["Translators:"], OPTIONS
            ):
                _add(catalog, function, message, (place, line), comments)
    for file in sorted(data.glob("*.yaml")):
        if file.stem == "publisher":  # a name is a name in every language
            continue
        for text in _names_of(file):
            catalog.add(text, locations=[(f"content/data/{file.name}", 0)], context=f"data: {file.stem}")
    return catalog


def _names_of(file: Path) -> list[str]:
    try:
        return list(_names_in(load_yaml(read_text(file.read_bytes(), file.name), file.name)))
    except Faulty:  # data_files.py says what is wrong with it
        return []


def _add(
    catalog: Catalog,
    function: str,
    message: str | tuple[str | None, ...] | None,
    place: tuple[str, int],
    comments: list[str],
) -> None:
    parts = [part for part in (message if isinstance(message, tuple) else (message,)) if part is not None]
    context = parts.pop(0) if function in ("pgettext", "npgettext") else None
    if not parts:  # a word from content/data/, which is found there
        return
    text = tuple(parts[:2]) if function in ("ngettext", "npgettext") else parts[0]
    catalog.add(text, locations=[place], auto_comments=comments, context=context)


def _names_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in TRANSLATED_FIELDS and isinstance(item, str) and not item.isdigit():
                yield str(item)
            else:
                yield from _names_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _names_in(item)
