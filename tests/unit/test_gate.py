"""Nothing goes out while anything is wrong."""

import logging
import sys
from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest

from plugins.gate import Collector, build_date, stop_on_faults
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
        stop_on_faults(SimpleNamespace(settings={"SITE": site}))  # type: ignore[arg-type]

    assert ["a.md", "b.md"] == [problem.path for problem in stopped.value.problems]


def test_gate_is_open_where_nothing_is_wrong(make_site: Callable[..., Site]) -> None:
    """
    Reports alone stop nothing.
    """
    site = make_site(["en"])
    site.reports.append("content/zh-Hans/index.md: not recorded yet.")

    stop_on_faults(SimpleNamespace(settings={"SITE": site}))  # type: ignore[arg-type]

    assert not site.problems
