"""The site of one run: what the plugins find out and hand to each other.

Blinker does not promise an order among the receivers of one signal, so a plugin
never counts on another one having heard the same signal before it: what it reads
here was written at an earlier signal (docs/developers.md has the table).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from plugins.model.data import Publisher
from plugins.model.entries import Entry
from plugins.model.locales import Locale
from plugins.model.problems import Problems


@dataclass(slots=True)
class Data:
    """The records of content/data/, each table a mapping from key to record."""

    tables: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    publisher: Publisher | None = None
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)


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
    problems: Problems = field(default_factory=Problems)
    reports: list[str] = field(default_factory=list)
    locales: dict[str, Locale] = field(default_factory=dict)
    catalogs: dict[str, Any] = field(default_factory=dict)
    data: Data = field(default_factory=Data)
    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: defaultdict(dict))
    published: tuple[Locale, ...] = ()
    incomplete: dict[str, int] = field(default_factory=dict)
    assets: Any = None
    made_from: dict[str, list[str]] = field(default_factory=dict)

    def relative(self, path: Path | str) -> str:
        """Return a path as an editor knows it: from the root of the project."""
        try:
            return Path(path).resolve().relative_to(self.root).as_posix()
        except ValueError:
            return str(path)


def site_of(sender: Any) -> Site:
    """Return the site of the run that a Pelican object belongs to."""
    site: Site = sender.settings["SITE"]
    return site
