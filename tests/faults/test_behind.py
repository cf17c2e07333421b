"""Which translations are behind their source, and what is said of them."""

from typing import Any

import pytest
from lxml import html

from plugins.model.locales import HELP_PAGES

NOTICE = "⟨This translation is behind: the page has changed since in English.⟩"


def test_translation_behind_its_source_says_so_and_stops_nothing(project: Any) -> None:
    """
    A page whose source has moved on shows a notice with a way to the English page, and is reported; no other is.
    """
    project.replace("content/en/index.md", "This share is imposed", "This share of it is imposed")

    result = project.build()
    behind = [
        file.relative_to(project.output).as_posix()
        for file in project.output.rglob("*.html")
        if NOTICE in file.read_text("utf-8")
    ]
    (link,) = html.fromstring(project.page("pt-BR/")).xpath("//aside[@data-tone='caution']//a")

    assert ["pt-BR/index.html"] == behind
    assert ("../en/", "en") == (link.get("href"), link.get("hreflang"))
    assert [
        "content/pt-BR/index.md: content/en/index.md has moved on; see `make translations LANG=pt-BR`."
    ] == list(result.reports)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("updated: 2026-11-23", "updated: 2026-11-22"),
        ("order: 10", "order: 11"),
        ("This share is imposed by", "This share is\nimposed by"),
    ],
)
def test_change_that_nobody_translates_puts_nothing_behind(project: Any, old: str, new: str) -> None:
    """
    A date, an order, a line broken elsewhere: the translation is current.
    """
    project.replace("content/en/index.md", old, new)

    result = project.build()

    assert () == result.reports
    assert NOTICE not in project.page("pt-BR/")


def test_translation_that_is_not_recorded_is_reported_alone(project: Any) -> None:
    """
    A page whose source nobody noted is shown without the notice, and reported with the command that notes it.
    """
    project.remove("i18n/pt-BR/made-from.yaml")

    result = project.build()

    assert [
        f"content/pt-BR/{key}.md: not recorded yet; `make translated FILE=content/pt-BR/{key}.md` records it."
        for key in sorted(HELP_PAGES)
    ] == sorted(result.reports)
    assert NOTICE not in project.page("pt-BR/")
