"""Every page can be read and used: by eye, by ear, by keyboard, dark, and without scripts."""

from collections.abc import Iterable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.looking import NARROW, examples, open_page
from tests.site.reading import Pages, kind, language_of, published, richest, written_from_the_right

OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
}
"""All that axe checks by itself, and two rules that it leaves out: 24 px to tap, contrast of 7:1."""

FIND_PLAIN = """
() => [...document.querySelectorAll("header > div > a[href$='help/'], a.gateway__help, a[href^='tel:'], summary, article p > a:not([class])")]
  .filter((each) => {
    const style = getComputedStyle(each), paper = getComputedStyle(document.body).backgroundColor;
    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) =>
      style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1 &&
      style[`border${side}Color`] !== paper);
    return each.checkVisibility() && !sides.length && !style.textDecorationLine.includes("underline");
  })
  .map((each) => each.outerHTML.slice(0, 100))
"""
"""Controls that nothing but a colour sets apart."""

FOCUSED = """
() => {
  const each = document.activeElement, style = getComputedStyle(each), box = each.getBoundingClientRect();
  if (each === document.body) return null;
  each.dataset.visited = "";
  const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    name: each.outerHTML.slice(0, 100),
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && isSeen,
    opens: each.matches("summary"),
  };
}
"""
"""The element that has the focus, whether an outline shows it, and whether it opens something."""

FIRST = """
() => [document.activeElement.getAttribute("href"), document.activeElement.getBoundingClientRect().top >= 0]
"""

NOT_VISITED = """
() => [...document.querySelectorAll("a[href], summary, button, input, select, textarea")]
  .filter((each) => each.checkVisibility() && !("visited" in each.dataset))
  .map((each) => each.outerHTML.slice(0, 100))
"""

CONDITIONS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": NARROW},
}


def audit(page: Page, address: str, paths: Iterable[str], within: str | None = None) -> list[str]:
    """Return everything that axe objects to on pages, or within a part of them, with their menus open."""
    axe, found = Axe(), []
    for path in paths:
        page.goto(f"{address}/{path}")
        if within:
            page.locator("summary").click()
        for fault in axe.run(page, context=within, options=OPTIONS).response["violations"]:
            found += [
                f"{path}: {fault['id']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
                for node in fault["nodes"]
            ]
    return found


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_template_is_accessible(
    condition: str, direction: str, pages: Pages, browser: Browser, component_address: str
) -> None:
    """
    axe finds nothing on a page of any kind, nor among all components: light, dark, narrow, in both directions.

    Slow, as a browser opens each page and axe reads it.
    """
    with open_page(browser, **CONDITIONS[condition]) as page:
        found = audit(page, component_address, examples(pages)[direction])

    assert [] == found


def test_every_language_is_accessible(pages: Pages, browser: Browser, component_address: str) -> None:
    """
    axe finds nothing on a page of each kind in any language.

    Slow, as a browser opens each page and axe reads it.
    """
    read = {path for paths in examples(pages).values() for path in paths}
    paths = [path for code in published(pages) for path in richest(pages, code) if path not in read]
    with open_page(browser) as page:
        found = audit(page, component_address, paths)

    assert [] == found


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_open_picker_is_accessible(
    condition: str, pages: Pages, browser: Browser, component_address: str
) -> None:
    """
    axe finds nothing in the header when the languages are shown.
    """
    paths = [f"{code}/index.html" for code in ("en", *written_from_the_right(published(pages)))]
    with open_page(browser, **CONDITIONS[condition]) as page:
        found = audit(page, component_address, paths, within="header")

    assert [] == found


def test_controls_keep_a_border_in_forced_colours(
    pages: Pages, browser: Browser, component_address: str
) -> None:
    """
    Where the reader sets the colours, the ways to help, the numbers and the picker keep a border or an underline.
    """
    plain = []
    with open_page(browser, forced_colors="active") as page:
        for path in [path for paths in examples(pages).values() for path in paths]:
            page.goto(f"{component_address}/{path}")
            plain += [f"{path}: {found}" for found in page.evaluate(FIND_PLAIN)]

    assert [] == plain


def test_the_first_tab_leads_past_the_header(pages: Pages, browser: Browser, address: str) -> None:
    """
    The first element that a keyboard reaches is seen, and leads into the main part of the page.
    """
    wrong = []
    with open_page(browser) as page:
        for path in [
            path for code in published(pages) for path in (f"{code}/index.html", f"{code}/help/index.html")
        ]:
            page.goto(f"{address}/{path}")
            page.keyboard.press("Tab")
            first = page.evaluate(FIRST)
            page.keyboard.press("Enter")
            reached = page.evaluate("() => document.activeElement.localName")
            if (first, reached) != (["#main", True], "main"):
                wrong.append(f"{path}: {first}, then {reached}")

    assert [] == wrong


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_focus_is_always_seen(
    direction: str, pages: Pages, browser: Browser, component_address: str
) -> None:
    """
    Tab reaches every link and control of a page, opened menus too, and each shows that it has the focus.

    Slow, as it walks by keyboard through the whole of home, help, all components and the pages that speak all languages.
    """
    paths = [
        path
        for path in examples(pages)[direction]
        if kind(path) in ("home", "help", "gateway", "404") or path.startswith("components/")
    ]
    wrong = []
    with open_page(browser) as page:
        for path in paths:
            page.goto(f"{component_address}/{path}")
            page.keyboard.press("Tab")
            while focused := page.evaluate(FOCUSED):
                wrong += [] if focused["isMarked"] else [f"{path}: {focused['name']} shows no focus"]
                if focused["opens"]:
                    page.keyboard.press("Enter")
                page.keyboard.press("Tab")
            wrong += [f"{path}: {found} is not reached" for found in page.evaluate(NOT_VISITED)]

    assert [] == wrong


def test_pages_need_no_script(pages: Pages, browser: Browser, address: str) -> None:
    """
    Without scripts, every heading is there to read, and the picker opens and leads to another language.
    """
    wrong = []
    with open_page(browser, java_script_enabled=False) as page:
        for path in [
            path
            for paths in examples(pages).values()
            for path in paths
            if language_of(path) in published(pages)
        ]:
            page.goto(f"{address}/{path}")
            seen = page.locator("h1:visible, h2:visible, h3:visible, h4:visible").count()
            languages = page.locator("details a[hreflang]:visible")
            shut = languages.count()
            page.locator("details summary").click()
            opened = languages.count()
            page.locator("details a[hreflang]:not([aria-current])").first.click()
            if (shut, opened) != (0, len(published(pages))) or page.url == f"{address}/{path}":
                wrong.append(
                    f"{path}: the picker shows {shut}, then {opened} languages, and leads to {page.url}"
                )
            if seen != len(list(pages[path].iter("h1", "h2", "h3", "h4"))):
                wrong.append(f"{path}: {seen} headings are seen")

    assert [] == wrong
