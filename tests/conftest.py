"""The real site, built once for all tests of a run, its pages, and a browser to open them in."""

import functools
import os
import pickle
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Browser, sync_playwright

from tools.build import ROOT, Result, build

BUILD_DATE = "2026-11-23"
SITE = "https://example.org"
PATIENCE = 120  # s: how long one worker waits for what another makes

Once = Callable[[str, Callable[[Path], Any]], Any]


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Say what was found where nothing was expected, each on its line."""
    found = right if left == [] else left
    if op == "==" and [] in (left, right) and isinstance(found, list):
        return [f"{len(found)} found where there should be none:", *map(str, found)]
    return None


@pytest.fixture(scope="session", autouse=True)
def _frozen_day() -> Iterator[None]:
    """Build on the same day for ever: no test fails because time has passed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", BUILD_DATE)
        yield


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """A way to make something once for all workers of a run: the first to ask makes it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def make_once(name: str, make: Callable[[Path], Any]) -> Any:
        try:
            (shared / f"{name}.taken").mkdir()
        except FileExistsError:
            return wait_for(shared / f"{name}.told")
        outcome: tuple[bool, Any] = (False, "The worker that made it was stopped.")
        try:
            outcome = (True, make(shared / name))
        except Exception as fault:
            outcome = (False, str(fault))
            raise
        finally:
            draft = shared / f"{name}.draft"
            draft.write_bytes(pickle.dumps(outcome))
            draft.replace(shared / f"{name}.told")
        return outcome[1]

    return make_once


@pytest.fixture(scope="session")
def site(once: Once) -> Result:
    """The site as it is published, in every language that has its pages."""
    result: Result = once("site", functools.partial(build_site, shows_components=False))
    return result


@pytest.fixture(scope="session")
def component_site(once: Once) -> Result:
    """The site with the page that shows every component."""
    result: Result = once("component-site", functools.partial(build_site, shows_components=True))
    return result


@pytest.fixture(scope="session")
def pages(site: Result) -> dict[str, HtmlElement]:
    """Every built page, parsed, by its file: `en/help/index.html`. Elements know their lines."""
    return read_pages(site.output)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for each worker; each test opens contexts of its own."""
    program = shutil.which("chromium")
    assert program, "Chromium is missing. Install it (Debian: apt install chromium) and run the tests again."
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=arguments)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(site: Result) -> Iterator[str]:
    """Where the built site is served: `http://127.0.0.1:…`."""
    with serve(site.output) as found:
        yield found


@pytest.fixture(scope="session")
def component_address(component_site: Result) -> Iterator[str]:
    """Where the site with the page of all components is served."""
    with serve(component_site.output) as found:
        yield found


def build_site(output: Path, *, shows_components: bool) -> Result:
    """Build the real site, as it stands on a developer's machine but for its address."""
    return build(ROOT / "pelicanconf.py", output, SITEURL=SITE, SHOW_COMPONENTS=shows_components)


def wait_for(told: Path) -> Any:
    """Return what another worker made, or fail as it did."""
    deadline = time.monotonic() + PATIENCE
    while not told.exists():
        assert time.monotonic() < deadline, f"{told.name} did not come within {PATIENCE} s."
        time.sleep(0.05)
    is_made, outcome = pickle.loads(told.read_bytes())
    assert is_made, outcome
    return outcome


def read_pages(folder: Path) -> dict[str, HtmlElement]:
    """Return every page of a built site, by its file."""
    parser = html.HTMLParser(encoding="utf-8")
    return {
        file.relative_to(folder).as_posix(): html.document_fromstring(file.read_bytes(), parser=parser)
        for file in sorted(folder.rglob("*.html"))
    }


class Handler(SimpleHTTPRequestHandler):
    """Serve files, keep connections open, say nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """The terminal belongs to the tests."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a port of its own for as long as the context lasts."""
    handler = functools.partial(Handler, directory=os.fspath(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
