"""Find every word of the interface: in the templates, and the names in content/data/."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog
from jinja2 import nodes
from jinja2.ext import babel_extract, extract_from_ast

from plugins.documents import Faulty, load_yaml, read_text

KEYWORDS = ["_", "gettext", "ngettext", "pgettext", "npgettext"]
OPTIONS = {"trimmed": "true", "newstyle_gettext": "true"}
TRANSLATED_FIELDS = {"name", "label", "area", "as", "run_by"}


class Word(NamedTuple):
    """A message of the interface, and where it stands. `id` is a pair where it has a plural."""

    id: str | tuple[str, ...]
    context: str | None
    path: str
    line: int
    comments: tuple[str, ...] = ()


def find_words_in_template(raw: bytes, path: str) -> list[Word]:
    """Return the messages of one template, with comments for their translators."""
    found = babel_extract(io.BytesIO(raw), KEYWORDS, ["Translators:"], OPTIONS)
    return list(_read_messages(found, path))


def find_words_in_tree(tree: nodes.Template, path: str) -> list[Word]:
    """Return the messages of a template that has been parsed, without comments."""
    found = extract_from_ast(tree, KEYWORDS)
    return list(_read_messages(((*message, ()) for message in found), path))


def _read_messages(found: Iterable[tuple[int, str, Any, Iterable[str]]], path: str) -> Iterator[Word]:
    for line, function, message, comments in found:
        parts = [part for part in (message if isinstance(message, tuple) else (message,)) if part is not None]
        context = parts.pop(0) if function in ("pgettext", "npgettext") else None
        if parts:  # else a word from content/data/, which is found there
            text = tuple(parts[:2]) if function in ("ngettext", "npgettext") else parts[0]
            yield Word(text, context, path, line, tuple(comments))


def find_words_in_data(value: Any, name: str) -> list[Word]:
    """Return the names in a table of content/data/, which translators translate too."""
    if name == "publisher":  # a name is a name in every language
        return []
    path = f"content/data/{name}.yaml"
    return [Word(text, f"data: {name}", path, 0) for text in _names_in(value)]


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


def make_catalog(words: Iterable[Word]) -> Catalog:
    """Return the template of all catalogs: each message once, with the places where it stands."""
    catalog = Catalog(fuzzy=False)
    for word in words:
        catalog.add(
            word.id, locations=[(word.path, word.line)], auto_comments=word.comments, context=word.context
        )
    return catalog


def find_words(theme: Path, data: Path, root: Path) -> Catalog:
    """Return the template of all catalogs for the files below these folders."""
    words: list[Word] = []
    for file in sorted((theme / "templates").rglob("*.html")):
        inside = file.resolve().is_relative_to(root)
        place = file.resolve().relative_to(root).as_posix() if inside else file.name
        words += find_words_in_template(file.read_bytes(), place)
    for file in sorted(data.glob("*.yaml")):
        try:
            value = load_yaml(read_text(file.read_bytes(), file.name), file.name)
        except Faulty:  # the build says what is wrong with it
            continue
        words += find_words_in_data(value, file.stem)
    return make_catalog(words)
