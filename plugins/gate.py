"""Let nothing out while anything is wrong.

Pelican logs a fault and goes on, with exit 0; a site with a page missing would be
published. Here every warning of Pelican's is a fault like our own, all are listed
at once, and nothing is written before the list is empty.
"""

import logging
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import LimitFilter

from plugins.files import digest
from plugins.model.problems import BuildStopped, Problem, Problems
from plugins.site import Site


class Collector(logging.Handler):
    """Turn what Pelican only logs into faults."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems = Problems()

    def emit(self, record: logging.LogRecord) -> None:
        cause = f" ({record.exc_info[1]})" if record.exc_info and record.exc_info[1] else ""
        self.problems.add("pelican", 0, f"{' '.join(record.getMessage().split())}{cause}")


_COLLECTOR = Collector()


def build_date() -> date:
    """Return the day of the build: BUILD_DATE, or today. It decides only what is stale."""
    given = os.environ.get("BUILD_DATE")
    try:
        return date.fromisoformat(given) if given else date.today()
    except ValueError as error:
        problem = Problem("BUILD_DATE", 0, f"“{given}” is no day.", "Write it as 2026-11-23.")
        raise BuildStopped([problem]) from error


def open_site(settings: Mapping[str, Any]) -> Site:
    """Return a site of which nothing is known yet but where its files are and how it is to be built."""
    content = Path(settings["PATH"]).resolve()
    address = settings["SITEURL"].rstrip("/")
    shows = (bool(settings["SHOW_INCOMPLETE_LANGUAGES"]), bool(settings["SHOW_COMPONENTS"]))
    environment = sorted(settings["JINJA_ENVIRONMENT"].items(), key=lambda item: str(item[0]))
    site = Site(
        root=content.parent,
        content=content,
        i18n=(content.parent / settings["I18N_PATH"]).resolve(),
        theme=Path(settings["THEME"]).resolve(),
        address=address,
        today=build_date(),
        shows_drafts=shows[0],
        shows_components=shows[1],
        version=digest(repr((address, shows, environment)).encode()),
    )
    site.problems.extend(_COLLECTOR.problems.sorted())
    return site


def listen(pelican: Pelican) -> None:
    """Begin to collect what Pelican logs."""
    _COLLECTOR.problems = Problems()
    LimitFilter.LOGS_DEDUP_MIN_LEVEL = logging.INFO  # lower than WARNING, or the fifth is hidden
    root = logging.getLogger()
    if _COLLECTOR not in root.handlers:
        root.addHandler(_COLLECTOR)


def stop_on_faults(site: Site) -> None:
    """Raise every fault that the site has, or that Pelican spoke of."""
    site.problems.extend(_COLLECTOR.problems.sorted())
    if site.problems:
        raise BuildStopped(site.problems.sorted())


def stop_before_writing(pelican: Pelican) -> None:
    stop_on_faults(pelican.settings["SITE"])


def register() -> None:
    signals.initialized.connect(listen)
    signals.get_writer.connect(stop_before_writing)
