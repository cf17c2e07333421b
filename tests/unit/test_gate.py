"""Nothing goes out while anything is wrong."""

import logging
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pelican.log import LimitFilter

from plugins.gate import Collector, build_date, listen, open_site, stop_on_faults
from plugins.model.problems import BuildStopped
from plugins.site import Site


def test_day_of_the_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The same sources give the same site on any day.
    """
    monkeypatch.setenv("BUILD_DATE", "2026-11-23")

    assert date(2026, 11, 23) == build_date()


def test_day_of_the_build_is_today_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Who does not set a day builds today.
    """
    monkeypatch.delenv("BUILD_DATE", raising=False)
    before = date.today()

    assert before <= build_date() <= date.today()


@pytest.mark.parametrize("given", ["yesterday", "23.11.2026", "2026-02-30"])
def test_day_of_the_build_that_is_none_stops(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    """
    A day that is none says how a day is written.
    """
    monkeypatch.setenv("BUILD_DATE", given)

    with pytest.raises(BuildStopped, match=f"“{given}” is no day. Write it as 2026-11-23.") as stopped:
        build_date()

    assert 1 == len(stopped.value.problems)


def record(level: int, message: str, *arguments: object, error: bool = False) -> logging.LogRecord:
    info = None
    if error:
        try:
            raise ValueError("the cause")
        except ValueError:
            info = sys.exc_info()
    return logging.LogRecord("pelican", level, "x.py", 1, message, arguments, info)


def test_warning_of_pelican_is_a_fault() -> None:
    """
    What Pelican only logs is listed like our own faults, in one line, with its cause.
    """
    collector = Collector()
    collector.handle(record(logging.WARNING, "Empty alt\n  in %s", "简体中文.md"))
    collector.handle(record(logging.ERROR, "Could not process %s", "x", error=True))

    assert ["pelican: Could not process x (the cause)", "pelican: Empty alt in 简体中文.md"] == [
        str(problem) for problem in collector.problems.sorted()
    ]


def test_remark_of_pelican_is_none() -> None:
    """
    What Pelican tells in passing stops nothing.
    """
    assert logging.WARNING == Collector().level


def test_gate_stops_with_every_fault(make_site: Callable[..., Site]) -> None:
    """
    No writer is handed out while there is a fault; all are listed in the order of the files.
    """
    site = make_site(["en"])
    site.problems.add("b.md", 2, "Two.")
    site.problems.add("a.md", 1, "One.")

    with pytest.raises(BuildStopped) as stopped:
        stop_on_faults(site)

    assert ["a.md", "b.md"] == [problem.path for problem in stopped.value.problems]


def test_gate_is_open_where_nothing_is_wrong(make_site: Callable[..., Site]) -> None:
    """
    Reports alone stop nothing.
    """
    site = make_site(["en"])
    site.reports.append("content/zh-Hans/index.md: not recorded yet.")

    stop_on_faults(site)

    assert not site.problems


def test_gate_stops_with_what_pelican_spoke_of(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A warning of Pelican's keeps the site back as a fault of ours does; a new run begins without it.
    """
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", list(root.handlers))
    monkeypatch.setattr(LimitFilter, "LOGS_DEDUP_MIN_LEVEL", LimitFilter.LOGS_DEDUP_MIN_LEVEL)
    listen(None)
    logging.getLogger("pelican.x").warning("Cannot get modification stamp for %s", "简体中文")

    with pytest.raises(BuildStopped) as stopped:
        stop_on_faults(make_site(["en"]))
    listen(None)
    stop_on_faults(make_site(["en"]))

    assert ["pelican: Cannot get modification stamp for 简体中文"] == [
        str(problem) for problem in stopped.value.problems
    ]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What Pelican is told of a project."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-23")
    return {
        "PATH": str(tmp_path / "content"),
        "I18N_PATH": "i18n",
        "THEME": str(tmp_path / "theme"),
        "SITEURL": "https://example.org/base/",
        "SHOW_INCOMPLETE_LANGUAGES": False,
        "SHOW_COMPONENTS": True,
        "JINJA_ENVIRONMENT": {"autoescape": True, "trim_blocks": True},
    }


def test_site_knows_where_its_files_are_and_how_it_is_built(settings: dict[str, Any], tmp_path: Path) -> None:
    """
    Before a file is read, folders, address, day and what is shown are known, and nothing is wrong.
    """
    site = open_site(settings)

    assert (tmp_path, tmp_path / "content", tmp_path / "i18n", tmp_path / "theme") == (
        site.root,
        site.content,
        site.i18n,
        site.theme,
    )
    assert ("https://example.org/base", date(2026, 11, 23)) == (site.address, site.today)
    assert (False, True, []) == (site.shows_drafts, site.shows_components, site.problems.sorted())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", "https://example.org"),
        ("SHOW_INCOMPLETE_LANGUAGES", True),
        ("SHOW_COMPONENTS", False),
        ("JINJA_ENVIRONMENT", {"autoescape": True, "trim_blocks": False}),
    ],
)
def test_another_setting_is_another_version_of_the_site(
    settings: dict[str, Any], name: str, value: object
) -> None:
    """
    Whatever changes how every page is rendered changes the version of the site.
    """
    before = open_site(settings).version

    after = open_site({**settings, name: value}).version

    assert before != after


def test_same_settings_are_the_same_version_of_the_site(settings: dict[str, Any]) -> None:
    """
    The order of the settings, and what pages do not depend on, leave the version as it is.
    """
    before = open_site(settings).version

    after = open_site({
        **settings, "PORT": 8001, "JINJA_ENVIRONMENT": dict(reversed(settings["JINJA_ENVIRONMENT"].items())),
    }).version  # fmt: skip

    assert before == after
