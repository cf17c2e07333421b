"""A helpline, ready to dial."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

Render = Callable[..., Any]

PHONE = {"dial": "+448000121700", "shown": "08000 121 700", "note": "ligação gratuita"}


def test_call_link_dials_the_number(render: Render) -> None:
    """
    One touch dials exactly the number that is written down for it.
    """
    root = render("helpline", "helpline", "Helpline", [], [PHONE], call="Ligar")

    assert ["tel:+448000121700"] == root.xpath("//a/@href")


def test_number_is_shown_as_its_operator_prints_it(render: Render) -> None:
    """
    The number is read from the left in every language, with its own spaces, after a word that says what it does.
    """
    (link,) = render("helpline", "helpline", "Helpline", [], [PHONE], call="اتصل").xpath("//a")

    assert ["ltr"] == link.xpath("bdi/@dir")
    assert ["08000 121 700"] == link.xpath("bdi/text()")
    assert "اتصل 08000 121 700" == link.text_content()


def test_every_number_has_its_link_and_its_note(render: Render) -> None:
    """
    A line with two numbers shows both, each with what is to be known before calling it.
    """
    phones = [PHONE, {"dial": "116123", "shown": "116 123", "note": ""}]

    root = render("helpline", "helpline", "Helpline", [], phones, call="Call")

    assert ["tel:+448000121700", "tel:116123"] == root.xpath("//p[@class='helpline__number']/a/@href")
    assert ["ligação gratuita"] == root.xpath("//span[@class='helpline__note']/text()")


def test_helpline_without_a_number_has_no_call_link(render: Render) -> None:
    """
    A line that is only a page offers no call.
    """
    root = render(
        "helpline",
        "helpline",
        "Chat",
        [],
        [],
        call="Call",
        web="https://example.org/?a=b&c",
        web_text="Its page",
    )

    assert [("https://example.org/?a=b&c", "noreferrer", "Its page")] == [
        (a.get("href"), a.get("rel"), a.text) for a in root.xpath("//a")
    ]


def test_helpline_without_a_page_has_no_link_to_one(render: Render) -> None:
    """
    Where no page is known, no link promises one.
    """
    root = render("helpline", "helpline", "Helpline", [], [PHONE], call="Call")

    assert 1 == len(root.xpath("//a"))


def test_facts_stand_as_pairs(render: Render) -> None:
    """
    Hours, languages and the day of the check are terms with what is known, marks of sources included.
    """
    facts = [("Horário", "dia e noite"), ("Verificado", Markup('em 2026<x-cite keys="a"></x-cite>'))]

    root = render("helpline", "helpline", "Helpline", facts, [], call="Call")

    assert ["Horário", "Verificado"] == root.xpath("//dl/div/dt/text()")
    assert ["dia e noite", "em 2026"] == root.xpath("//dl/div/dd/text()")
    assert ["a"] == root.xpath("//dd/x-cite/@keys")


def test_words_stay_as_they_are(render: Render, words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are, wherever they stand.
    """
    phone = {"dial": "999", "shown": words, "note": words}

    root = render(
        "helpline",
        "helpline",
        words,
        [(words, words)],
        [phone],
        call=words,
        web="https://example.org/",
        web_text=words,
    )

    found = root.xpath(
        "//*[@class='helpline__name']/bdi | //a/span | //a/bdi | //span[@class='helpline__note'] | //dt | //dd | //p[not(@class)]/a"
    )
    assert [words] * 7 == [each.text_content() for each in found]


def test_number_cannot_leave_its_place(render: Render, words: str) -> None:
    """
    No sign in a number ends the attribute that it stands in.
    """
    (link,) = render("helpline", "helpline", "H", [], [{**PHONE, "dial": words}], call="Call").xpath("//a")

    assert {"class": "helpline__call", "href": f"tel:{words}"} == dict(link.attrib)
