"""The text of a page, finished."""

import re
from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError

from plugins.compose import Composer, Composition
from plugins.markup import read_body
from plugins.model.data import Source
from plugins.model.entries import Entry

MakeEntry = Callable[..., Entry]

HOSTILE = 'Allô <116> & "x"'

TEMPLATES = {
    "blocks/notice.html": '<aside data-tone="{{ options.tone }}"><b>{{ call.argument }}</b>{{ content }}</aside>',
    "blocks/cards.html": "<div>{{ content }}</div>",
    "blocks/card.html": '<a href="page:{{ target }}">{{ call.argument }}</a>{{ content }}#{{ number }}',
    "blocks/helplines.html": '{{ options.country }}<x-cite keys="b"></x-cite>',
    "partials/citation.html": "[{% for note, mark in cited %}{{ note.number }}:{{ mark }} {% endfor %}]",
    "partials/foreign-link.html": '<a href="{{ address }}"{{ attributes }} hreflang="{{ target.locale.code }}">{{ text }}</a> (!)',
}


def source(title: str) -> Source:
    return Source.model_validate(
        {
            "title": title, "publisher": "P", "class": "data", "address": "https://example.org/",
            "read_as": "original", "read_on": date(2026, 11, 23),
        }
    )  # fmt: skip


@pytest.fixture
def compose(make_entry: MakeEntry) -> Callable[..., Composition]:
    """Finish a Markdown text as the page learn/signs of a language, where only English has all pages."""

    def finish(body: str, code: str = "zh-Hans", templates: dict[str, str] | None = None) -> Composition:
        environment = Environment(
            loader=DictLoader({**TEMPLATES, **(templates or {})}), autoescape=True, undefined=StrictUndefined
        )
        text = read_body(body, f"content/{code}/learn/signs.md", "learn/signs", 8)
        entry = make_entry(code, "learn/signs", text)
        own = {"learn/signs": entry, "help/index": make_entry(code, "help/index")}

        def find(key: str) -> Entry:
            return own.get(key) or make_entry("en", key)

        context: dict[str, Any] = {
            "page": entry,
            "data": SimpleNamespace(sources={key: source(key.upper()) for key in "abc"}),
            "url": lambda address: f"/{address}",
        }
        return Composer(environment).compose(entry, context, find)

    return finish


def flat(composition: Composition) -> str:
    return re.sub(r"\s*\n\s*", "", composition.html)


def test_text_without_marks_stays_as_it_is(compose: Callable[..., Composition]) -> None:
    """
    What needs nothing of the site comes through unchanged, whatever it looks like.
    """
    html = flat(compose(f"{HOSTILE} النصّ 简体中文"))

    assert '<p>Allô &lt;116&gt; &amp; "x" النصّ 简体中文</p>' == html


def test_block_is_put_in_with_its_words_options_and_text(compose: Callable[..., Composition]) -> None:
    """
    A block becomes its component; its title is escaped, its text is HTML.
    """
    html = flat(compose(f"/// notice | {HOSTILE}\n    tone: caution\n\nSome *text*.\n///"))

    assert (
        '<aside data-tone="caution"><b>Allô &lt;116&gt; &amp; &#34;x&#34;</b><p>Some <em>text</em>.</p></aside>'
        == html
    )


def test_blocks_are_put_in_from_the_inside(compose: Callable[..., Composition]) -> None:
    """
    A block around others holds them finished, each with its own number.
    """
    html = flat(
        compose(
            "//// cards\n/// card | A\n    link: index.md\n\nOne.\n///\n/// card | B\n    link: index.md\n\nTwo.\n///\n////"
        )
    )

    assert "<p>One.</p>#1" in html
    assert "<p>Two.</p>#2" in html
    assert html.startswith("<div>")
    assert "x-block" not in html


def test_citations_are_numbered_in_the_order_of_the_page(compose: Callable[..., Composition]) -> None:
    """
    The first source that is cited is number 1, wherever it is cited again; blocks count where they stand.
    """
    composition = compose("One.[@c]\n\n/// helplines\n    country: NO\n///\n\nTwo.[@a; @c]\n\nThree.[@b]")

    assert (
        "<p>One.[1:cite-1-1 ]</p>NO[2:cite-2-1 ]<p>Two.[3:cite-3-1 1:cite-1-2 ]</p><p>Three.[2:cite-2-2 ]</p>"
        == flat(composition)
    )


def test_notes_know_every_place_that_cites_them(compose: Callable[..., Composition]) -> None:
    """
    From the note at its foot a reader finds back to each place in the text.
    """
    notes = compose("One.[@b] Two.[@a] Three.[@b]").notes

    assert [
        (1, "b", "B", ["cite-1-1", "cite-1-2"]),
        (2, "a", "A", ["cite-2-1"]),
    ] == [(note.number, note.key, note.source.title, note.marks) for note in notes]


def test_citation_stands_close_to_its_sentence(compose: Callable[..., Composition]) -> None:
    """
    No line begins with the mark of a source.
    """
    html = flat(compose("A claim. [@a] More."))

    assert "<p>A claim.[1:cite-1-1 ] More.</p>" == html


def test_link_leads_to_the_page_in_the_same_language(compose: Callable[..., Composition]) -> None:
    """
    A page that is there in the reader's language is linked without a word.
    """
    html = flat(compose('[x](../help/index.md#n "T & t") [y](#h) [z](https://example.org/)'))

    assert (
        '<p><a href="/zh-Hans/help/#n" title="T &amp; t">x</a> <a href="#h">y</a> '
        '<a href="https://example.org/" rel="noreferrer">z</a></p>' == html
    )


def test_link_to_a_page_that_is_not_translated_says_so(compose: Callable[..., Composition]) -> None:
    """
    A page that is there in English only is linked there, marked as English.
    """
    html = flat(compose('[a *b*](why.md#n "T")', "pt-BR"))

    assert '<p><a href="/en/learn/why/#n" title="T" hreflang="en">a <em>b</em></a> (!)</p>' == html


def test_link_of_a_card_is_resolved_like_any_other(compose: Callable[..., Composition]) -> None:
    """
    The title of a card leads to its page, from the folder of the page on which it stands.
    """
    html = flat(compose("/// card | A & B\n    link: ../help/index.md#n\n\nText.\n///"))

    assert '<a href="/zh-Hans/help/#n">A &amp; B</a><p>Text.</p>#0' == html


def test_image_is_resolved(compose: Callable[..., Composition]) -> None:
    """
    An image is found from any page.
    """
    html = flat(compose("![A receipt](../../images/receipt.svg)"))

    assert '<p><img alt="A receipt" src="/images/receipt.svg"></p>' == html


def test_composition_knows_its_templates(compose: Callable[..., Composition]) -> None:
    """
    What a page is made from is known, template by template.
    """
    composition = compose("One.[@a]\n\n/// notice | T\n\n[x](why.md)\n///")

    assert {
        "blocks/notice.html",
        "partials/citation.html",
        "partials/foreign-link.html",
    } == composition.templates


def test_words_that_look_like_marks_stay_words(compose: Callable[..., Composition]) -> None:
    """
    Nobody can write a mark of ours into a text.
    """
    html = flat(compose('x-block n="0" &lt;x-cite keys="zzz"&gt;&lt;/x-cite&gt; `page:learn/why`'))

    assert '<p>x-block n="0" &lt;x-cite keys="zzz"&gt;&lt;/x-cite&gt; <code>page:learn/why</code></p>' == html


def test_template_that_names_nothing_stops(compose: Callable[..., Composition]) -> None:
    """
    A template that asks for what is not there is a fault, not an empty place.
    """
    with pytest.raises(UndefinedError, match="nothing"):
        compose("/// notice | T\n\nx\n///", templates={"blocks/notice.html": "{{ nothing }}"})
