"""Every page fits the window: narrow, enlarged to 400 %, and with the spaces that a reader may set."""

import pytest
from playwright.sync_api import Browser

from tests.site.looking import NARROW, ZOOMED, examples, open_page
from tests.site.reading import Pages

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
