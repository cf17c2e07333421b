"""What a page was rendered from, so that it is rendered again when that changes, and only then.

While a page is rendered, everything it looks at is noted by name: `head:content/en/index.md`
is the front matter of a page, `data:goods` a table. Each name has a value in each state of
the site; a page is as it was while all its names have the values that they had.
"""

from collections.abc import Callable, Iterable

from plugins.files import digest
from plugins.model.entries import Entry
from plugins.model.locales import SOURCE
from plugins.pages import split_path
from plugins.site import Site
from plugins.views import Menu

LANGUAGES, SETTINGS = "languages:", "settings:"


def page(entry: Entry) -> str:
    """The whole of a page, and how it stands to its source and its translations."""
    return f"page:{entry.path}"


def head(entry: Entry) -> str:
    """What other pages show of a page: its front matter."""
    return f"head:{entry.path}"


def head_at(code: str, key: str) -> str:
    """The same of a page that may not be there."""
    return f"head:content/{code}/{key}.md"


def menu(code: str) -> str:
    """The menu and the footer of a language."""
    return f"menu:{code}"


def children(code: str, section: str) -> str:
    """The list of the pages of a folder."""
    return f"children:{code}/{section}"


class Values:
    """The value of each name in one state of the site."""

    def __init__(self, site: Site, menu_of: Callable[[str], Menu]) -> None:
        self._site = site
        self._menu_of = menu_of
        self._known: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def forget(self, entries: Iterable[Entry]) -> None:
        """Look again at pages that have a new text."""
        for entry in entries:
            self._known.pop(page(entry), None)

    def key_of(self, names: Iterable[str]) -> str:
        """Return a digest of the values of names."""
        return digest("\n".join(f"{name} {self[name]}" for name in names).encode())

    def _find(self, name: str) -> str:
        site = self._site
        kind, _, rest = name.partition(":")
        match kind:
            case "page":
                return self._page(rest)
            case "head":
                return self._head(rest)
            case "menu":
                return self._heads(self._menu_of(rest).shown) if rest in site.catalogs else ""
            case "children":
                code, _, section = rest.partition("/")
                return (
                    self._heads(self._menu_of(code).children.get(section, ()))
                    if code in site.catalogs
                    else ""
                )
            case "words":
                return digest(site.catalogs[rest].compiled) if rest in site.catalogs else ""
            case "data":
                return site.data.digests.get(rest, "")
            case "template":
                return site.templates.digest_of(rest)
            case "assets":
                return digest(repr((sorted(site.assets.names.items()), site.assets.inline_hash)).encode())
            case "languages":
                return repr(site.published)
            case "settings":
                return site.version
        raise ValueError(name)

    def _page(self, path: str) -> str:
        entry = find_entry_at(path, self._site)
        if entry is None or entry.reading is None:
            return ""
        return " ".join((entry.reading.digest, self._head(path), entry.freshness, *entry.alternates))

    def _head(self, path: str) -> str:
        entry = find_entry_at(path, self._site)
        source = self._site.entries[SOURCE].get(entry.key) if entry else None
        heads = [each.reading.head for each in (entry, source) if each and each.reading]
        return " ".join(heads)

    def _heads(self, entries: Iterable[Entry]) -> str:
        return digest("\n".join(f"{entry.path} {self[head(entry)]}" for entry in entries).encode())


def find_entry_at(path: str, site: Site) -> Entry | None:
    """Return the page that a file stands for, if it is there."""
    code, key = split_path(path)
    return site.entries[code].get(key) if code in site.entries else None


def find_files(names: Iterable[str], site: Site, menu_of: Callable[[str], Menu]) -> list[str]:
    """Return the files that stand behind names, sorted: content, data, templates, styles, words."""
    found = {"i18n/locales.yaml"}
    for name in names:
        kind, _, rest = name.partition(":")
        if kind in ("page", "head") and find_entry_at(rest, site) is not None:
            found.add(rest)
        elif kind == "menu":
            found |= {entry.path for entry in menu_of(rest).shown}
        elif kind == "children":
            code, _, section = rest.partition("/")
            found |= {entry.path for entry in menu_of(code).children.get(section, ())}
        elif kind == "words" and rest != SOURCE:
            found.add(f"i18n/{rest}/messages.po")
        elif kind == "data":
            found.add(f"content/data/{rest}.yaml")
        elif kind == "template":
            found |= {f"theme/templates/{each}" for each in site.templates.follow(rest)}
        elif kind == "assets":
            found |= {f"theme/static/css/{file}" for file in site.assets.sources_of(rest)}
    return sorted(found)
