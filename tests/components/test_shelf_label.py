"""The label of a good on the shelf."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

Render = Callable[..., Any]
DRAWING = Markup('<svg viewBox="0 0 1 1"></svg>')


def test_label_names_the_good_and_asks(render: Render) -> None:
    """
    A label has the name of the good as its heading, and the question mark of the reader's script.
    """
    root = render("shelf-label", "shelf_label", "طماطم", "؟", [], "", DRAWING)

    assert ["طماطم"] == root.xpath("li//h2/text()")
    assert ["؟"] == root.xpath("//p[@class='shelf-label__mark']/text()")


def test_sign_and_drawing_are_not_read_out(render: Render) -> None:
    """
    Who hears the page hears the good and the small print, not a question mark and a picture.
    """
    root = render("shelf-label", "shelf_label", "Tomates", "?", [], "", DRAWING)

    assert ["shelf-label__good", "shelf-label__mark"] == root.xpath("//*[@aria-hidden='true']/@class")
    assert 1 == len(root.xpath("//*[@class='shelf-label__good']/svg"))


def test_small_print_says_what_is_listed_and_by_whom(render: Render) -> None:
    """
    Every harm has its line; the last line is who lists it, with the mark of the source.
    """
    lines = ["Trabalho forçado listado no México.", "Trabalho forçado listado na China."]

    root = render(
        "shelf-label", "shelf_label", "Tomates", "?", lines, Markup('DOL<x-cite keys="a"></x-cite>'), DRAWING
    )

    assert [*lines, "DOL"] == root.xpath("//p[contains(@class, 'shelf-label__print')]/text()")
    assert ["a"] == root.xpath("//p[contains(@class, 'shelf-label__by')]/x-cite/@keys")


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are, wherever they stand.
    """
    root = render("shelf-label", "shelf_label", words, words, [words], words, DRAWING)

    assert [words] * 4 == [each.text_content() for each in root.xpath("//h2 | //p")]
