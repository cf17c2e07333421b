"""Every language by its own name."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.model.locales import Locale, parse_locale
from plugins.views import Choice

Render = Callable[..., Any]
Url = Callable[[str], str]


@pytest.fixture
def picker(render: Render, url: Url) -> Callable[..., Any]:
    """Render the picker of a page in simplified Chinese that Tigrinya and Arabic lack."""

    def draw(locale: Locale | None = None, **changes: object) -> Any:
        here = locale or parse_locale("zh-Hans")
        choices = [
            Choice(
                each,
                SimpleNamespace(
                    address=f"{each.code}/{'learn' if each.code not in ('ti', 'ar') else 'help'}/"
                ),  # type: ignore[arg-type]
                each.code not in ("ti", "ar"),
                each == here,
            )
            for each in (
                parse_locale("en"),
                parse_locale("pt-BR"),
                here,
                parse_locale("ti"),
                parse_locale("ar"),
            )
        ]
        words = {"label": "语言", "elsewhere": "此页尚无该语言版本", **changes}
        return render("language-picker", "language_picker", choices, here, url, **words)

    return draw


def test_every_language_is_called_by_its_own_name(picker: Callable[..., Any]) -> None:
    """
    Who does not read this page finds their own language, written in it, in its direction.
    """
    links = picker().xpath("//a")

    assert [
        ("en", "ltr", "English"),
        ("pt-BR", "ltr", "Português (Brasil)"),
        ("zh-Hans", "ltr", "简体中文"),
        ("ti", "ltr", "ትግርኛ"),
        ("ar", "rtl", "العربية"),
    ] == [(a.get("lang"), a.get("dir"), a.text) for a in links]
    assert [a.get("lang") for a in links] == [a.get("hreflang") for a in links]


def test_languages_lead_to_their_pages(picker: Callable[..., Any]) -> None:
    """
    A language leads to the page that was chosen for it, by a relative path.
    """
    assert [
        "../en/learn/",
        "../pt-BR/learn/",
        "../zh-Hans/learn/",
        "../ti/help/",
        "../ar/help/",
    ] == picker().xpath("//a/@href")


def test_own_language_is_marked(picker: Callable[..., Any]) -> None:
    """
    The language of the page is named on the closed picker, and marked in the list.
    """
    root = picker()

    assert "语言 简体中文" == root.xpath("//summary")[0].text_content().strip()
    assert ["zh-Hans"] == root.xpath("//a[@aria-current='true']/@lang")


def test_language_without_this_page_says_so(picker: Callable[..., Any]) -> None:
    """
    Nobody is taken to another page unawares.
    """
    root = picker()

    assert ["ti", "ar"] == root.xpath("//li[small]/a/@lang")
    assert {"此页尚无该语言版本"} == set(root.xpath("//small/text()"))


def test_picker_needs_no_script(picker: Callable[..., Any]) -> None:
    """
    The list opens by the browser alone, with keyboard and finger.
    """
    root = picker()

    assert 1 == len(root.xpath("details[summary and ul]"))
    assert [] == root.xpath("//script | //@onclick | //@onchange")


def test_words_stay_as_they_are(picker: Callable[..., Any], words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are.
    """
    locale = Locale("xx", words, "X", "ltr", "Latn")

    root = picker(locale, label=words, elsewhere=words)

    assert f"{words} {words}" == root.xpath("//summary")[0].text_content().strip()
    assert words == root.xpath("//a[@lang='xx']")[0].text_content()
