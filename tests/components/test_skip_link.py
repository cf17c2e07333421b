"""The way past the header for a keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Render = Callable[..., Any]
BASE = Path(__file__).parents[2] / "theme" / "templates" / "layouts" / "base.html"


def test_link_leads_to_the_content(render: Render) -> None:
    """
    One key takes a reader past the header.
    """
    (link,) = render("skip-link", "skip_link", "跳到内容").xpath("a")

    assert ("#main", "跳到内容") == (link.get("href"), link.text)


def test_content_can_be_led_to() -> None:
    """
    What the link leads to is there on every page, and can take the focus.
    """
    assert '<main id="main" tabindex="-1">' in BASE.read_text("utf-8")


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are.
    """
    (link,) = render("skip-link", "skip_link", words).xpath("a")

    assert (words, []) == (link.text_content(), list(link))
