"""What tests in a browser share: a page of its own, and which pages are looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

from tests.site.reading import Pages, published, richest, written_from_the_right

NARROW: ViewportSize = {"width": 320, "height": 640}
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""What 1280 × 1024 px leaves at 400 %."""


@contextmanager
def open_page(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open a page in a context of its own, and close both after use."""
    context = browser.new_context(**options)
    yield context.new_page()
    context.close()


def examples(pages: Pages) -> dict[str, list[str]]:
    """Return a page of each kind in English and in a language from the right, and all components, by direction."""
    from_the_right = [
        path for code in written_from_the_right(published(pages))[:1] for path in richest(pages, code)
    ]
    return {
        "ltr": [*richest(pages, "en"), *richest(pages, ""), "components/ltr/index.html"],
        "rtl": [*from_the_right, *(["components/rtl/index.html"] if from_the_right else [])],
    }
