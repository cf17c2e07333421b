"""An editor saves a file, and the browser shows it."""

import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

TIMEOUT = 30_000  # ms: a start on a busy machine


@dataclass
class Served:
    """A project that is being served: its folder, its address, and what the terminal shows."""

    root: Path
    address: str
    lines: list[str] = field(default_factory=list)

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    @property
    def terminal(self) -> str:
        return "".join(self.lines)


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    """The project in English, as `make serve` shows it."""
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
    served = Served(project, found[0])
    threading.Thread(target=lambda: served.lines.extend(process.stdout or ()), daemon=True).start()
    yield served
    process.terminate()
    process.wait(10)


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A browser that shows the page of a lost reader."""
    opened = browser.new_page()
    opened.set_default_timeout(TIMEOUT)
    opened.goto(f"{served.address}en/404.html")
    yield opened
    opened.close()


def ask(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        text: str = answer.read().decode()
    return text


NOT_FOUND = "content/en/not-found.md"


def test_a_saved_page_reloads_and_a_fault_is_shown(served: Served, page: Page) -> None:
    """
    A saved page reloads by itself; a fault is shown in the browser and the last good page stays; the next
    good save recovers.
    """
    file = served.root / NOT_FOUND
    good = file.read_text("utf-8")

    file.write_text(good + "\nReloaded by itself.\n", "utf-8")
    page.get_by_text("Reloaded by itself.").wait_for()
    file.write_text(good.replace("summary:", "sumary:"), "utf-8")
    page.locator("#fault").wait_for()
    fault = page.locator("#fault").inner_text()
    still_there = page.get_by_text("Reloaded by itself.").is_visible()
    file.write_text(good, "utf-8")
    page.locator("#fault").wait_for(state="detached")
    gone = page.get_by_text("Reloaded by itself.").count()

    assert f"{NOT_FOUND}:4: sumary: is not a field that we know. Did you mean “summary”?" in fault
    assert still_there
    assert 0 == gone


@pytest.mark.parametrize(
    ("spoiled", "line"), [("<h1>{{ nothing.at.all }}</h1>", 1), ("\n{% if %}\n", 2)], ids=["name", "syntax"]
)
def test_a_broken_template_is_named_once_and_the_page_stays(
    served: Served, page: Page, spoiled: str, line: int
) -> None:
    """
    A template that cannot be rendered is named with its line, in the browser and once in the terminal;
    the page stays as it was, also when it is asked for again, until the template is mended.
    """
    template = "theme/templates/partials/header.html"
    good = (served.root / template).read_text("utf-8")

    (served.root / template).write_text(spoiled + good, "utf-8")
    page.locator("#fault").wait_for()
    fault = page.locator("#fault").inner_text()
    page.reload()
    title = page.locator("h1").inner_text()
    page.locator("#fault").wait_for()
    (served.root / template).write_text(
        good.replace("site-header__help", "site-header__help mended"), "utf-8"
    )
    page.locator(".mended").wait_for()
    page.locator("#fault").wait_for(state="detached")

    assert f"{template}:{line}: " in fault
    assert "This page is not here" == title
    assert 1 == served.terminal.count(f"{template}:{line}: ")
    assert "Mended." in served.terminal


def test_code_that_cannot_run_is_named_and_code_that_can_takes_over(served: Served, page: Page) -> None:
    """
    A mistake in a plugin is shown, and the server goes on; when it is mended, the server starts anew by
    itself and the browser comes back to it.
    """
    served.edit("plugins/views.py", "IN_FOOTER = 8", "IN_FOOTER = (")
    page.locator("#fault").wait_for()
    fault = page.locator("#fault").inner_text()
    served.edit("plugins/views.py", "IN_FOOTER = (", "IN_FOOTER = 1")
    page.locator(".site-footer nav:first-of-type li:nth-child(2)").wait_for(state="detached")

    assert "views.py" in fault
    assert "SyntaxError" in fault


def test_a_page_is_there_as_soon_as_its_file_is(served: Served, browser: Browser) -> None:
    """
    A new page, one that is renamed and one that is removed are found and lost without a new start.
    """
    new = served.root / "content/en/learn/new.md"
    new.write_text("---\ntitle: New\nsummary: New.\nupdated: 2026-11-23\n---\n\nText.\n", "utf-8")
    with browser.new_page() as page:
        page.goto(f"{served.address}en/learn/new/")
        page.get_by_role("heading", name="New").wait_for()
        new.rename(new.with_name("newer.md"))
        page.get_by_role("heading", name="This page is not here").wait_for()
    with browser.new_page() as page:
        page.goto(f"{served.address}en/learn/newer/")
        page.get_by_role("heading", name="New").wait_for()


def test_a_change_between_a_page_and_its_script_is_told(served: Served) -> None:
    """
    A browser that was given its page before a change, and listens only after it, is told at once.
    """
    address = f"{served.address}en/404.html"
    before = ask(address)
    served.edit(NOT_FOUND, "title: This page", "title: That page")
    deadline = time.monotonic() + TIMEOUT / 1000
    while ask(address) == before and time.monotonic() < deadline:
        time.sleep(0.02)
    told = {}
    for page in (before, ask(address)):
        shown = re.search(r'data-shown="(\w+)"', page)
        assert shown
        events = f"{served.address}-/events?page=/en/404.html&shown={shown[1]}"
        with urllib.request.urlopen(events, timeout=TIMEOUT / 1000) as answer:
            told[page] = [
                answer.readline(),
                answer.readline(),
                *(answer.readline() for _ in range(page == before)),
            ]

    assert [[b"retry: 200\n", b"\n", b"event: changed\n"], [b"retry: 200\n", b"\n"]] == list(told.values())


def test_what_is_served_is_what_is_published_but_for_one_script(served: Served) -> None:
    """
    A page has one script, from this server, which its policy names; style sheets are the same files.
    """
    with urllib.request.urlopen(f"{served.address}en/") as answer:
        text = answer.read().decode()
    sheets = re.findall(r'href="\.\./(assets/[\w.-]+\.css)"', text)
    found = []
    for sheet in sheets:
        with urllib.request.urlopen(served.address + sheet) as answer:
            found.append((answer.status, answer.headers["Content-Type"]))

    assert 1 == text.count("<script")
    assert "script-src 'self'; connect-src 'self';" in text
    assert [(200, "text/css")] * 2 == found


def test_an_address_where_nothing_is_shows_the_page_of_its_language(served: Served, page: Page) -> None:
    """
    A mistyped address under /en/ answers 404 with the English page, which leads home; without its last
    slash a good address leads to the page.
    """
    answer = page.goto(f"{served.address}en/no/such/page/")
    title = page.locator("h1").inner_text()
    page.get_by_role("link", name="Buy Responsibly").click()
    arrived = page.url
    page.goto(f"{served.address}en/learn")

    assert answer is not None
    assert 404 == answer.status
    assert "This page is not here" == title
    assert arrived.endswith("/en/")
    assert page.url.endswith("/en/learn/")
