"""The words of somebody else."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

Render = Callable[..., Any]


def test_quotation_is_told_from_who_says_it(render: Render) -> None:
    """
    The words stand in a quotation, who says them below it, with the mark of the source.
    """
    root = render(
        "quote", "quote", Markup('A sindicalista<x-cite keys="a"></x-cite>'), caller="<p>Palavras.</p>"
    )

    assert ["Palavras."] == root.xpath("figure/blockquote/p/text()")
    assert ["A sindicalista"] == root.xpath("figure/figcaption/text()")
    assert ["a"] == root.xpath("figure/figcaption/x-cite/@keys")


def test_quotation_in_another_language_is_marked(render: Render) -> None:
    """
    Words in another language are read out in it, in its direction.
    """
    (quotation,) = render("quote", "quote", "X", "ar", "rtl", caller="").xpath("figure/blockquote")

    assert ("ar", "rtl") == (quotation.get("lang"), quotation.get("dir"))


def test_quotation_in_the_language_of_the_page_is_not(render: Render) -> None:
    """
    Where the language is the page's, nothing is said of it.
    """
    (quotation,) = render("quote", "quote", "X", caller="").xpath("figure/blockquote")

    assert {} == dict(quotation.attrib)


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    A name that looks like HTML, runs from the right or is very long is shown as it is.
    """
    (caption,) = render("quote", "quote", words, caller="").xpath("//figcaption")

    assert words == caption.text_content()
