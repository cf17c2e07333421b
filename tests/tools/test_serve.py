"""An editor saves a file, and the browser shows it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

TIMEOUT = 30_000  # ms: two builds on a busy machine


@pytest.fixture
def served(project: Path) -> Iterator[tuple[Path, str]]:
    """A project that is being served, and its address."""
    shutil.rmtree(project / "content" / "fr")
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "tools.serve", "--port", "8700"],
        cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if "Ctrl+C" in line:
            break
    found = re.search(r"http://localhost:\d+/", said)
    assert found, said
    yield project, found[0]
    process.terminate()
    process.wait(10)


def test_a_saved_page_reloads_and_a_fault_is_shown(served: tuple[Path, str], browser: Browser) -> None:
    """
    A saved page reloads by itself; a fault is shown in the browser and the last good page stays; the next
    good save recovers. It takes four builds, which is why it is slow.
    """
    project, address = served
    file = project / "content/en/not-found.md"
    good = file.read_text("utf-8")
    page = browser.new_page()
    page.goto(f"{address}en/404.html")

    file.write_text(good + "\nReloaded by itself.\n", "utf-8")
    page.get_by_text("Reloaded by itself.").wait_for(timeout=TIMEOUT)
    file.write_text(good.replace("summary:", "sumary:"), "utf-8")
    page.locator("#fault").wait_for(timeout=TIMEOUT)
    fault = page.locator("#fault").inner_text()
    still_there = page.get_by_text("Reloaded by itself.").is_visible()
    file.write_text(good, "utf-8")
    page.locator("#fault").wait_for(state="detached", timeout=TIMEOUT)
    gone = page.get_by_text("Reloaded by itself.").count()
    page.close()

    assert "content/en/not-found.md:4: sumary: is not a field that we know. Did you mean “summary”?" in fault
    assert still_there
    assert 0 == gone


def test_an_address_where_nothing_is_shows_the_page_of_its_language(
    served: tuple[Path, str], browser: Browser
) -> None:
    """
    A mistyped address under /en/ answers 404 with the English page, which leads home.
    """
    _, address = served
    page = browser.new_page()
    answer = page.goto(f"{address}en/no/such/page/")
    title = page.locator("h1").inner_text()
    page.get_by_role("link", name="Buy Responsibly").click()
    arrived = page.url
    page.close()

    assert answer is not None
    assert 404 == answer.status
    assert "This page is not here" == title
    assert arrived.endswith("/en/")
