"""A number, large, and what it says."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

Render = Callable[..., Any]
CITE = Markup('<x-cite keys="ge-2021"></x-cite>')


def test_figure_says_what_it_counts_for_when_and_from_where(render: Render) -> None:
    """
    A number never stands alone: below it are what it says, its year and kind, and its source.
    """
    root = render("figure", "figure", "27,6 milhões", "Estimativa para 2021", CITE, caller="<p>Pessoas.</p>")

    assert ["27,6 milhões"] == root.xpath("div/p[@class='figure__number']/bdi/text()")
    assert ["Pessoas."] == root.xpath("div/div[@class='figure__text']/p/text()")
    assert ["Estimativa para 2021"] == root.xpath("div/p[@class='figure__caption']/text()")
    assert ["ge-2021"] == root.xpath("div/p[@class='figure__caption']/x-cite/@keys")


def test_number_is_kept_apart_from_the_direction_around_it(render: Render) -> None:
    """
    In Arabic, a number with a Latin sign is not torn apart.
    """
    root = render("figure", "figure", "US$236 مليار", "", "", caller="")

    assert ["US$236 مليار"] == root.xpath("//bdi/text()")


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are.
    """
    root = render("figure", "figure", words, words, words, caller="")

    assert [words, words + words] == [each.text_content() for each in root.xpath("div/p")]
