"""Pages, each with what it is about."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

Render = Callable[..., Any]
Url = Callable[[str], str]


def page(address: str, title: str, summary: str) -> SimpleNamespace:
    return SimpleNamespace(address=address, title=title, summary=summary)


def test_every_page_has_its_title_and_what_it_is_about(render: Render, url: Url) -> None:
    """
    A page is a heading that leads to it, and its summary.
    """
    pages = [
        page("pt-BR/learn/signs/", "Os sinais", "Onze sinais."),
        page("zh-Hans/learn/why/", "为什么", "原因。"),
    ]

    root = render("page-list", "page_list", pages, url)

    assert [("../pt-BR/learn/signs/", "Os sinais"), ("../zh-Hans/learn/why/", "为什么")] == [
        (a.get("href"), a.text) for a in root.xpath("ul/li/h2/a")
    ]
    assert ["Onze sinais.", "原因。"] == root.xpath("ul/li/p/text()")


def test_words_stay_as_they_are(render: Render, url: Url, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are.
    """
    root = render("page-list", "page_list", [page("x/", words, words)], url)

    assert [words, words] == [each.text_content() for each in root.xpath("//a | //p")]
