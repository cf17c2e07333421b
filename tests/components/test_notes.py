"""Where a page has its facts from."""

from collections.abc import Callable
from typing import Any

Render = Callable[..., Any]

LINE = {
    "number": 1, "marks": ["cite-1-1", "cite-1-2"], "title": "Estimaciones mundiales", "lang": "es", "dir": "ltr",
    "address": "https://example.org/?a=1&b=2", "words": "ILO, 2022. Official statistics.",
}  # fmt: skip
OTHER = {**LINE, "number": 2, "marks": ["cite-2-1"], "title": "تقرير", "lang": "ar", "dir": "rtl"}


def test_list_is_named_by_its_heading(render: Render) -> None:
    """
    The notes are a part of the page with a heading of the second level.
    """
    root = render("notes", "notes", [LINE], title="Fontes", back="De volta:")
    (section,) = root.xpath("section")

    assert ["Fontes"] == root.xpath(f"//h2[@id='{section.get('aria-labelledby')}']/text()")


def test_title_is_in_its_own_language_and_leads_to_the_source(render: Render) -> None:
    """
    A title is marked with its language and direction; its publisher does not learn who comes.
    """
    links = render("notes", "notes", [LINE, OTHER], title="Sources", back="Back:").xpath("//a[cite]")

    assert [
        ("https://example.org/?a=1&b=2", "noreferrer", "es", "ltr", "Estimaciones mundiales"),
        ("https://example.org/?a=1&b=2", "noreferrer", "ar", "rtl", "تقرير"),
    ] == [(a.get("href"), a.get("rel"), a[0].get("lang"), a[0].get("dir"), a[0].text) for a in links]


def test_note_can_be_found_from_the_text(render: Render) -> None:
    """
    Every note has the name that its marks in the text lead to.
    """
    root = render("notes", "notes", [LINE, OTHER], title="Sources", back="Back:")

    assert ["note-1", "note-2"] == root.xpath("//ol/li/@id")


def test_note_leads_back_to_every_place(render: Render) -> None:
    """
    From a note a reader gets back to each place that cites it; who hears the links can tell them apart.
    """
    root = render("notes", "notes", [LINE, OTHER], title="Sources", back="Back:")
    links = root.xpath("//a[@class='notes__back']")

    assert ["#cite-1-1", "#cite-1-2", "#cite-2-1"] == [a.get("href") for a in links]
    assert ["Back: 1.1", "Back: 1.2", "Back: 2"] == [
        a.xpath("span[@class='visually-hidden']")[0].text_content() for a in links
    ]
    assert [["true"]] * 3 == [a.xpath("span[text()='↑']/@aria-hidden") for a in links]


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are, wherever they stand.
    """
    line = {**LINE, "marks": ["m"], "title": words, "words": words, "address": words}

    root = render("notes", "notes", [line], title=words, back=words)

    assert [words, words] == [each.text_content() for each in root.xpath("//h2 | //cite")]
    assert [words] == root.xpath("//a[cite]/@href")
    assert f"{words} 1" == root.xpath("//span[@class='visually-hidden']")[0].text_content()
    assert words == root.xpath("//p/a[1]")[0].tail.strip()
