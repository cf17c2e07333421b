"""What stands on this page."""

from collections.abc import Callable
from typing import Any

from plugins.markup import read_body
from plugins.model.entries import Heading

Render = Callable[..., Any]


def test_list_leads_to_the_headings(render: Render) -> None:
    """
    Every heading of the second level is a link, in the order of the page.
    """
    headings = [Heading(2, "eleven", "Os onze sinais"), Heading(2, "标题", "标题")]

    links = render("contents-list", "contents_list", headings, label="Nesta página").xpath("nav/ol/li/a")

    assert [("#eleven", "Os onze sinais"), ("#标题", "标题")] == [(a.get("href"), a.text) for a in links]


def test_landmark_is_named_once(render: Render, words: str) -> None:
    """
    The title is seen, and heard once: as the name of the landmark.
    """
    (nav,) = render("contents-list", "contents_list", [], label=words).xpath("nav")
    (title,) = nav.xpath("p")

    assert (words, words, "true") == (nav.get("aria-label"), title.text_content(), title.get("aria-hidden"))


def test_words_of_a_heading_stay_as_they_are(render: Render, words: str) -> None:
    """
    A heading is shown in the list with the very words that it has on the page.
    """
    text = read_body(f"## {words} {{#h}}", "content/en/x.md", "x", 1)

    (link,) = render("contents-list", "contents_list", text.headings, label="L").xpath("//a")

    assert (words, []) == (link.text_content(), list(link))
