"""The sign of the campaign's question."""

from collections.abc import Callable
from typing import Any

import pytest

Render = Callable[..., Any]


@pytest.mark.parametrize("mark", ["?", "؟", "？", ";"])
def test_tag_asks_in_the_script_of_the_reader(render: Render, mark: str) -> None:
    """
    The question mark is that of the reader's script.
    """
    assert [mark] == render("swing-tag", "swing_tag", mark).xpath("div/span/text()")


def test_tag_is_not_read_out(render: Render) -> None:
    """
    A sign without words says nothing to who hears the page.
    """
    assert ["true"] == render("swing-tag", "swing_tag", "?").xpath("div/@aria-hidden")


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Whatever stands for the mark is shown as it is.
    """
    assert [words] == [
        each.text_content() for each in render("swing-tag", "swing_tag", words).xpath("//span")
    ]
