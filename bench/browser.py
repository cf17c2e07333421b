"""From saving a file to the page that shows it, in a real browser, through a development server."""

import shutil
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench.processes import Failed, Server, running
from bench.subject import Subject, new_token

PATIENCE = 300
"""Seconds after which an edit counts as lost."""
BUDGET = 180
"""Seconds after which no further edit is begun, once there are a few: some servers take a minute for one."""
FEW = 3
SHOWS = "token => Boolean(document.body) && document.body.textContent.includes(token)"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Open the Chromium of this machine."""
    program = shutil.which("chromium")
    if not program:
        raise Failed("Chromium is missing (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield opened
        opened.close()


def measure_edits(subject: Subject, browser: Browser, edits: int, note: Callable[[float], None]) -> None:
    """Note the seconds from each edit of a body to the page that shows it."""
    _measure(subject, browser, edits, lambda: add_to_body(subject), note)


def measure_titles(subject: Subject, browser: Browser, edits: int, note: Callable[[float], None]) -> None:
    """Note the seconds from each edit of a title, which menus show too, to the page that shows it."""
    _measure(subject, browser, edits, lambda: add_to_title(subject), note)


def measure_start(subject: Subject) -> float:
    """Return the seconds from the start of the server to its first page, where the site was built before."""
    subject.ensure_built()
    with _serving(subject) as (server, address):
        return _wait_for_page(server, address) - server.started


def measure_growth(subject: Subject, browser: Browser, edits: int) -> tuple[float, float]:
    """Return the memory of the server before and after so many edits, in MB of PSS."""
    subject.ensure_built()
    with _serving(subject) as (server, address):
        _wait_for_page(server, address)
        server.wait_until_idle()
        page = _open(browser, address)
        before = server.memory
        try:
            for _ in range(edits):
                _save_and_wait(subject, server, page, add_to_body(subject))
                server.wait_until_idle(window=0.1, windows=2)
        finally:
            subject.source.write_text(subject.text, "utf-8")
            page.context.close()
        return before, server.memory


def add_to_body(subject: Subject) -> tuple[str, str]:
    """Return the text of the page with a new token at its end, and the token."""
    text = subject.edit_body()
    return text, text.split()[-1]


def add_to_title(subject: Subject) -> tuple[str, str]:
    """Return the text of a page with front matter in YAML, with a token in its title, and the token."""
    token = new_token()
    return subject.text.replace('title: "', f'title: "{token} ', 1), token


def _measure(
    subject: Subject,
    browser: Browser,
    edits: int,
    edit: Callable[[], tuple[str, str]],
    note: Callable[[float], None],
) -> None:
    subject.ensure_built()
    began = time.perf_counter()
    with _serving(subject) as (server, address):
        _wait_for_page(server, address)
        server.wait_until_idle()
        page = _open(browser, address)
        try:
            for number in range(edits):
                if number >= FEW and time.perf_counter() - began > BUDGET:
                    break
                note(_save_and_wait(subject, server, page, edit()))
                server.wait_until_idle()
        finally:
            subject.source.write_text(subject.text, "utf-8")
            page.context.close()


@contextmanager
def _serving(subject: Subject) -> Iterator[tuple[Server, str]]:
    """Run the development server; give it and the address of the page that is edited."""
    subject.text  # noqa: B018 (read before the first edit)
    port = _find_port()
    with running(subject.generator.serve(subject.folder, port)) as server:
        yield server, f"http://localhost:{port}{subject.address}"


def _find_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port


def _wait_for_page(server: Server, address: str) -> float:
    """Return the moment at which the page is there."""
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        server.check()
        if b"</html>" in _ask(address):
            return time.perf_counter()
        time.sleep(0.005)
    raise Failed(f"the server did not show {address} within {PATIENCE} s:\n{server.tail()}")


def _open(browser: Browser, address: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(address)
    return page


def _save_and_wait(subject: Subject, server: Server, page: Page, edit: tuple[str, str]) -> float:
    """Return the seconds from just before the file is written to the page that shows the token."""
    text, token = edit
    started = time.perf_counter()
    subject.source.write_text(text, "utf-8")
    try:
        if subject.generator.reloads:
            page.wait_for_function(SHOWS, arg=token, timeout=PATIENCE * 1000)
        else:
            _reload_when_ready(page, server, token, started + PATIENCE)
    except Error as error:
        server.check()
        raise Failed(f"the edit {token} did not show: {error.message}\n{server.tail()}") from error
    return time.perf_counter() - started


def _reload_when_ready(page: Page, server: Server, token: str, deadline: float) -> None:
    """Ask the server again and again until it has the edit, and then reload the page once."""
    while token.encode() not in _ask(page.url):
        server.check()
        if time.perf_counter() > deadline:
            raise Error(f"not within {PATIENCE} s")
        time.sleep(0.03)
    page.reload(wait_until="domcontentloaded")
    page.wait_for_function(SHOWS, arg=token, timeout=PATIENCE * 1000)


def _ask(address: str) -> bytes:
    """Return what the server answers; nothing while it cannot."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with suppress(OSError, HTTPException), opener.open(address, timeout=PATIENCE) as answer:
        found: bytes = answer.read()
        return found
    return b""
