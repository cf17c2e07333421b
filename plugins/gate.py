"""Let nothing out while anything is wrong.

Pelican logs a fault and goes on, with exit 0; a site with a page missing would be
published. Here every warning of Pelican's is a fault like our own, all are listed
at once, and no Writer is handed out before the list is empty.
"""

import logging
import os
from datetime import date
from pathlib import Path

from pelican import Pelican, signals
from pelican.log import LimitFilter

from plugins.documents import Faulty
from plugins.model.problems import BuildStopped, Problem, Problems
from plugins.registry import read_locales
from plugins.site import Site, site_of


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


def open_site(pelican: Pelican) -> None:
    settings = pelican.settings
    content = Path(settings["PATH"]).resolve()
    site = Site(
        root=content.parent,
        content=content,
        i18n=(content.parent / settings["I18N_PATH"]).resolve(),
        theme=Path(settings["THEME"]).resolve(),
        address=settings["SITEURL"].rstrip("/"),
        today=build_date(),
        shows_drafts=settings["SHOW_INCOMPLETE_LANGUAGES"],
    )
    settings["SITE"] = site
    registry = site.i18n / "locales.yaml"
    try:
        site.locales = read_locales(registry, site.relative(registry))
    except Faulty as faulty:
        raise BuildStopped(faulty.problems) from faulty
    _COLLECTOR.problems = site.problems
    LimitFilter.LOGS_DEDUP_MIN_LEVEL = logging.INFO  # lower than WARNING, or the fifth is hidden
    root = logging.getLogger()
    if _COLLECTOR not in root.handlers:
        root.addHandler(_COLLECTOR)


def stop_on_faults(pelican: Pelican) -> None:
    site = site_of(pelican)
    if site.problems:
        raise BuildStopped(site.problems.sorted())


def register() -> None:
    signals.initialized.connect(open_site)
    signals.get_writer.connect(stop_on_faults)
    signals.finalized.connect(stop_on_faults)
