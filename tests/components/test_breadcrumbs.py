"""The pages above this one."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

Render = Callable[..., Any]
Url = Callable[[str], str]


def above(address: str, short_title: str) -> SimpleNamespace:
    return SimpleNamespace(address=address, short_title=short_title, title="The long title")


def test_trail_leads_from_home_downwards(render: Render, url: Url) -> None:
    """
    Every page above is a link in an ordered list, the nearest last.
    """
    trail = [above("zh-Hans/", "首页"), above("zh-Hans/learn/", "了解")]

    links = render("breadcrumbs", "breadcrumbs", trail, url, label="您在这里", home="主页").xpath(
        "nav/ol/li/a"
    )

    assert [("../zh-Hans/", "主页"), ("../zh-Hans/learn/", "了解")] == [
        (a.get("href"), a.text) for a in links
    ]


def test_landmark_is_named(render: Render, url: Url, words: str) -> None:
    """
    Who hears the page is told which list of links this is, in words from outside.
    """
    (nav,) = render("breadcrumbs", "breadcrumbs", [above("en/", "x")], url, label=words, home="H").xpath(
        "nav"
    )

    assert words == nav.get("aria-label")


def test_words_stay_as_they_are(render: Render, url: Url, words: str) -> None:
    """
    A title that looks like HTML, runs from the right or is very long is shown as it is.
    """
    links = render(
        "breadcrumbs",
        "breadcrumbs",
        [above("en/", "x"), above("en/learn/", words)],
        url,
        label="L",
        home=words,
    ).xpath("nav/ol/li/a")

    assert [words, words] == [a.text_content() for a in links]


def test_slashes_between_are_not_read_out(render: Render, url: Url) -> None:
    """
    What stands between the pages is drawn, not written.
    """
    root = render(
        "breadcrumbs",
        "breadcrumbs",
        [above("en/", "x"), above("en/learn/", "Learn")],
        url,
        label="L",
        home="Home",
    )

    assert ["Home", "Learn"] == root.text_content().split()
