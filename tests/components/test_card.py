"""One of a row of cards."""

from collections.abc import Callable
from typing import Any

Render = Callable[..., Any]


def test_card_has_a_heading_and_its_text(render: Render) -> None:
    """
    A card is a heading of the third level above its text.
    """
    root = render("card", "card", "Os sinais", caller="<p>Texto.</p>")

    assert ["Os sinais"] == root.xpath("section[@class='card']/h3/text()")
    assert ["Texto."] == root.xpath("section/p/text()")


def test_card_with_a_link_leads_there_by_its_title(render: Render) -> None:
    """
    The title is the link: one link, named by what it leads to.
    """
    root = render("card", "card", "Os sinais", "page:learn/signs#eleven", caller="")

    assert [("page:learn/signs#eleven", "Os sinais")] == [(a.get("href"), a.text) for a in root.xpath("//a")]


def test_card_without_a_link_is_none(render: Render) -> None:
    """
    A card that leads nowhere has no link, not an empty one.
    """
    root = render("card", "card", "Os sinais", caller="")

    assert [] == root.xpath("//a")


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    A title that looks like HTML, runs from the right or is very long is shown as it is, linked or not.
    """
    titles = [render("card", "card", words, link, caller="").xpath("section/h3")[0] for link in (None, "x")]

    assert [words, words] == [title.text_content() for title in titles]


def test_address_cannot_leave_its_place(render: Render, words: str) -> None:
    """
    No sign in an address ends the attribute that it stands in.
    """
    (link,) = render("card", "card", "T", words, caller="").xpath("//a")

    assert ({"href": words}, "T") == (dict(link.attrib), link.text)
