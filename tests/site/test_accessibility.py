"""Every page can be read and used: by eye, by ear, by keyboard, large, narrow, dark, and without scripts."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.site.reading import Pages, kind, language_of, published, richest, written_from_the_right

"""Two workers, each with one browser: what axe reads, and the rest."""

NARROW: ViewportSize = {"width": 320, "height": 640}
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""What 1280 × 1024 px leaves at 400 %."""
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
}
"""All that axe checks by itself, and two rules that it leaves out: 24 px to tap, contrast of 7:1."""

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
"""What a reader may set, by WCAG 1.4.12."""

UNCLIPPED = "html, body { overflow-x: visible !important; }"
"""What lies outside of the window is found, not clipped away."""

FIND_LOST = """
() => {
  const width = document.documentElement.clientWidth, lost = [], known = new Map();
  known.set(document.body, { left: 0, right: width, isSpared: false });
  const roomIn = (each) => {
    if (!known.has(each)) {
      const around = roomIn(each.parentElement), style = getComputedStyle(each), room = { ...around };
      room.isSpared ||= style.clipPath !== "none" || ["auto", "scroll"].includes(style.overflowX);
      if (["hidden", "clip"].includes(style.overflowX)) {
        const box = each.getBoundingClientRect();
        room.left = Math.max(room.left, box.left);
        room.right = Math.min(room.right, box.right);
      }
      known.set(each, room);
    }
    return known.get(each);
  };
  if (document.documentElement.scrollWidth > width + 1)
    lost.push(`scrolls to ${document.documentElement.scrollWidth} px`);
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (words.nextNode()) {
    const text = words.currentNode, room = roomIn(text.parentElement);
    if (room.isSpared || !text.data.trim() || !text.parentElement.checkVisibility()) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.left < room.left - 3 || box.right > room.right + 3)
      lost.push(`${Math.round(box.left)} to ${Math.round(box.right)} px, with room from ${Math.round(room.left)} to ${Math.round(room.right)}: ${text.data.trim().slice(0, 40)}`);
  }
  return lost;
}
"""
"""Words that stand outside of the window, or are cut by the box that they stand in."""

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


@contextmanager
def open_page(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open a page in a context of its own, and close both after use."""
    context = browser.new_context(**options)
    yield context.new_page()
    context.close()


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


def examples(pages: Pages) -> dict[str, list[str]]:
    """Return a page of each kind in English and in a language from the right, and all components, by direction."""
    from_the_right = [
        path for code in written_from_the_right(published(pages))[:1] for path in richest(pages, code)
    ]
    return {
        "ltr": [*richest(pages, "en"), *richest(pages, ""), "components/ltr/index.html"],
        "rtl": [*from_the_right, *(["components/rtl/index.html"] if from_the_right else [])],
    }


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


def test_no_page_scrolls_sideways(pages: Pages, browser: Browser, component_address: str) -> None:
    """
    Every page fits a window of 320 px, and one of 1280 px at 400 %: nothing scrolls sideways, no word is cut.

    Slow, as a browser lays out every page of every language.
    """
    lost = []
    with open_page(browser, bypass_csp=True) as page:
        for path in [*pages, *examples(pages)["ltr"][-1:], *examples(pages)["rtl"][-1:]]:
            page.goto(f"{component_address}/{path}")
            page.add_style_tag(content=UNCLIPPED)
            for window in (NARROW, ZOOMED):
                page.set_viewport_size(window)
                lost += [
                    f"{path} in {window['width']} × {window['height']}: {found}"
                    for found in page.evaluate(FIND_LOST)
                ]

    assert [] == lost


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_text_may_be_spaced_out(width: int, pages: Pages, browser: Browser, component_address: str) -> None:
    """
    With the spaces that WCAG lets a reader set, nothing scrolls sideways and no word is cut.
    """
    lost = []
    with open_page(browser, bypass_csp=True, viewport={"width": width, "height": 800}) as page:
        for path in [path for paths in examples(pages).values() for path in paths]:
            page.goto(f"{component_address}/{path}")
            page.add_style_tag(content=UNCLIPPED + SPACED)
            lost += [f"{path}: {found}" for found in page.evaluate(FIND_LOST)]

    assert [] == lost


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
