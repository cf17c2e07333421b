"""Something that stands out from the text."""

from collections.abc import Callable
from typing import Any

import pytest

Render = Callable[..., Any]


def test_notice_is_named_by_its_title(render: Render) -> None:
    """
    A notice is an aside that is called by its title, which is seen too.
    """
    root = render("notice", "notice", "O que esta lista não é", caller="<p>Texto.</p>")

    assert ["O que esta lista não é"] == root.xpath("aside/@aria-label")
    assert ["O que esta lista não é"] == root.xpath("aside/p[@class='notice__title']/text()")
    assert ["Texto."] == root.xpath("aside/div[@class='notice__text']/p/text()")


@pytest.mark.parametrize("tone", ["info", "caution", "history", "quiet"])
def test_tone_is_kept_for_the_style(render: Render, tone: str) -> None:
    """
    The tone of a notice decides how it looks.
    """
    root = render("notice", "notice", "T", tone, caller="")

    assert [tone] == root.xpath("aside/@data-tone")


def test_tone_is_info_where_none_is_given(render: Render) -> None:
    """
    A notice without a tone informs.
    """
    assert ["info"] == render("notice", "notice", "T", caller="").xpath("aside/@data-tone")


def test_quiet_line_has_neither_title_nor_empty_name(render: Render) -> None:
    """
    A notice without a title has no empty heading, and no empty name.
    """
    (aside,) = render("notice", "notice", "", "quiet", caller="<p>x</p>").xpath("aside")

    assert ([], None) == (aside.xpath("p"), aside.get("aria-label"))


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are.
    """
    (aside,) = render("notice", "notice", words, caller="").xpath("aside")

    assert [words, words] == [aside.get("aria-label"), aside.xpath("p")[0].text_content()]
