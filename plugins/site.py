"""The site as a whole: what was read file by file, joined (assembly.py)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from plugins.catalogs import Words
from plugins.model.data import Publisher
from plugins.model.entries import Entry
from plugins.model.locales import Locale
from plugins.model.problems import Problems
from plugins.stylesheets import NO_ASSETS, Assets
from plugins.theme import Theme


@dataclass(slots=True)
class Data:
    """The records of content/data/, each table a mapping from key to record."""

    tables: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    publisher: Publisher | None = None
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Site:
    """Everything about the site that is known so far."""

    root: Path
    content: Path
    i18n: Path
    theme: Path
    address: str
    today: date
    shows_drafts: bool
    shows_components: bool = False
    version: str = ""
    problems: Problems = field(default_factory=Problems)
    reports: list[str] = field(default_factory=list)
    locales: dict[str, Locale] = field(default_factory=dict)
    catalogs: dict[str, Words] = field(default_factory=dict)
    data: Data = field(default_factory=Data)
    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: defaultdict(dict))
    records: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    images: Mapping[str, str] = field(default_factory=dict)
    published: tuple[Locale, ...] = ()
    incomplete: dict[str, int] = field(default_factory=dict)
    templates: Theme = field(default_factory=Theme)
    assets: Assets = NO_ASSETS

    @property
    def folders(self) -> dict[str, Path]:
        """Return where the files of the site are, by the names that they begin with."""
        return {"content": self.content, "i18n": self.i18n, "theme": self.theme}

    def relative(self, path: Path | str) -> str:
        """Return a path as an editor knows it: from the root of the project."""
        try:
            return Path(path).resolve().relative_to(self.root).as_posix()
        except ValueError:
            return str(path)
