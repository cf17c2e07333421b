"""On paper stand the words, the numbers and where they come from, and nothing that only a screen can do."""

from typing import Literal

from playwright.sync_api import Browser, Page

from tests.site.reading import Pages, find_help, language_of, published, richest, written_from_the_right

SCREEN_ONLY = "nav, details, .skip-link"
"""What leads elsewhere on a screen, and is no loss on paper."""

READ_WORDS = """
(leftOut) => {
  const found = [], words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode, parent = text.parentElement;
    if (text.data.trim() && parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !parent.closest(leftOut))
      found.push(text.data.trim().replace(/\\s+/g, " "));
  }
  return found;
}
"""
"""The words that are seen, in their order."""

FIND_PALE = """
() => {
  const found = [], words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3)
    .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  while (words.nextNode()) {
    const text = words.currentNode, style = getComputedStyle(text.parentElement);
    if (!text.data.trim() || !text.parentElement.checkVisibility()) continue;
    if (1.05 / (light(style.color) + 0.05) < 4.5)
      found.push(`${style.color}: ${text.data.trim().slice(0, 40)}`);
  }
  return found;
}
"""
"""Words too pale for white paper: printers leave backgrounds out."""


def examples(pages: Pages) -> list[str]:
    """Return a page of each kind in English, and in a language from the right."""
    codes = ["en", *written_from_the_right(published(pages))[:1]]
    return [path for code in codes for path in richest(pages, code)] + richest(pages, "")


def read_words(page: Page, media: Literal["print", "screen"], left_out: str) -> list[str]:
    """Return the words that are seen on a screen or on paper."""
    page.emulate_media(media=media)
    words: list[str] = page.evaluate(READ_WORDS, left_out)
    return words


def test_what_leads_elsewhere_is_not_printed(pages: Pages, browser: Browser, address: str) -> None:
    """
    Menus, pickers and the way past the header are left out on paper.
    """
    printed = []
    page = browser.new_page()
    page.emulate_media(media="print")
    for path in examples(pages):
        page.goto(f"{address}/{path}")
        seen = [
            found.evaluate("each => each.outerHTML.slice(0, 80)")
            for found in page.locator(SCREEN_ONLY).all()
            if found.is_visible()
        ]
        printed += [f"{path}: {found}" for found in seen]
    page.close()

    assert [] == printed


def test_the_numbers_are_printed(pages: Pages, browser: Browser, address: str) -> None:
    """
    Every telephone number of a help page, and of the strip on a home page, stands on paper.
    """
    homes = [f"{code}/index.html" for code in published(pages)]
    lost, count = [], 0
    page = browser.new_page()
    page.emulate_media(media="print")
    for path in [*find_help(pages), *homes]:
        page.goto(f"{address}/{path}")
        for number in page.locator("a[href^='tel:']").all():
            count += 1
            if not number.is_visible():
                lost.append(f"{path}: {number.text_content()}")
    page.close()

    assert 0 < count
    assert [] == lost


def test_no_word_is_lost(pages: Pages, browser: Browser, address: str) -> None:
    """
    What is read on a screen, menus and ways back aside, is read on paper, in the same order.
    """
    lost = []
    page = browser.new_page()
    for path in examples(pages):
        page.goto(f"{address}/{path}")
        left_out = f"{SCREEN_ONLY}, .site-header__help, .notes__back"
        on_screen, on_paper = read_words(page, "screen", left_out), read_words(page, "print", left_out)
        lost += [f"{path}: {words}" for words in on_screen if words not in on_paper]
        lost += [f"{path}: is empty"] if not on_screen else []
    page.close()

    assert [] == lost


def test_words_are_dark_enough_for_paper(pages: Pages, browser: Browser, address: str) -> None:
    """
    Every word is dark on white, though the reader's screen is set to dark: printers leave backgrounds out.
    """
    pale = []
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.emulate_media(media="print")
        for path in examples(pages):
            page.goto(f"{address}/{path}")
            pale += [f"{path} ({scheme}): {found}" for found in page.evaluate(FIND_PALE)]
        page.close()

    assert [] == pale


def test_sources_are_printed_with_their_addresses(pages: Pages, browser: Browser, address: str) -> None:
    """
    A reader of the paper can find a source: its address stands behind its title.
    """
    lacking = []
    page = browser.new_page()
    page.emulate_media(media="print")
    for path in [path for path in examples(pages) if language_of(path)]:
        page.goto(f"{address}/{path}")
        for source in page.locator(".notes a[rel='noreferrer']").all():
            behind = source.evaluate("each => getComputedStyle(each, '::after').content")
            if "attr(href)" not in behind and source.get_attribute("href") not in behind:
                lacking.append(f"{path}: {source.text_content()}: {behind}")
    page.close()

    assert [] == lacking
