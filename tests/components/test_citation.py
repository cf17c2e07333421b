"""The mark of a source in the text."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

Render = Callable[..., Any]


def cited(*marks: tuple[int, str]) -> list[tuple[SimpleNamespace, str]]:
    return [(SimpleNamespace(number=number), mark) for number, mark in marks]


def test_mark_leads_to_its_note(render: Render) -> None:
    """
    The number of a source is a link to its note, and can be found from there.
    """
    (link,) = render("citation", "citation", cited((3, "cite-3-2")), label="Fonte").xpath("sup/a")

    assert ("#note-3", "cite-3-2", "Fonte 3") == (link.get("href"), link.get("id"), link.text_content())


def test_two_sources_are_two_links(render: Render) -> None:
    """
    A sentence with two sources has a mark for each, in their order.
    """
    root = render("citation", "citation", cited((1, "cite-1-1"), (2, "cite-2-1")), label="Source")

    assert ["#note-1", "#note-2"] == root.xpath("sup/a/@href")


def test_word_before_the_number_is_heard_and_not_seen(render: Render, words: str) -> None:
    """
    Who hears “3” is told that it is a source, in words from outside.
    """
    (hidden,) = render("citation", "citation", cited((3, "x")), label=words).xpath(
        "//span[@class='visually-hidden']"
    )

    assert f"{words} " == hidden.text_content()


def test_mark_stands_close_to_its_sentence(environment: Any) -> None:
    """
    Nothing, not even a space, comes after the mark: a full stop behind it stays there.
    """
    macro = environment.get_template("components/citation.html").module.citation

    assert str(macro(cited((1, "x")), label="S")).endswith("</sup>")
