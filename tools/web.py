"""Serve the site that is being written, and tell browsers when what they show has changed.

What is served is what is published, but for one script that reloads the page, put in on the way.
"""

import contextlib
import json
import queue
import sys
import threading
from collections.abc import Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from plugins.files import digest
from tools.studio import CannotShow, Studio

EVENTS, SCRIPT = "/-/events", "/-/reload.js"
RELOAD = Path(__file__).with_name("reload.js").read_bytes()
HTML = "text/html; charset=utf-8"
STILL_HERE = 15  # s
CANNOT_SHOW = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>This page has a fault</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none';">
</head><body><h1>This page has a fault</h1><p>{path} is shown as soon as it is mended.</p></body></html>
"""


class Listener(NamedTuple):
    """A browser that waits for news: the page that it is at, and the digest of what it shows there."""

    file: str
    shown: str
    news: queue.Queue[str]


class Listeners:
    """The browsers that wait for news."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._waiting: list[Listener] = []
        self._lock = threading.Lock()

    def tell_changed(self) -> None:
        """Have every browser reload that shows what a page is no more."""
        with self._lock:
            waiting = list(self._waiting)
        now = {file: self._digest_of(file) for file in {listener.file for listener in waiting}}
        for listener in waiting:
            if now[listener.file] not in (None, listener.shown):
                listener.news.put(_event("changed"))

    def _digest_of(self, file: str) -> str | None:
        """Return the digest of a page as it is now, "" where there is none, None where it cannot be shown."""
        try:
            page = self._studio.page(file)
        except CannotShow:
            return None
        return "" if page is None else digest(page)

    def tell_faults(self, said: str) -> None:
        """Show what is wrong in every browser; "" where nothing is wrong any more."""
        with self._lock:
            for listener in self._waiting:
                listener.news.put(_event("faults", said))

    @contextlib.contextmanager
    def listen(self, file: str, shown: str) -> Iterator[queue.Queue[str]]:
        """Collect the news for a browser; what has changed since it was given its page is news too."""
        listener = Listener(file, shown, queue.Queue())
        faults = describe_faults(self._studio)
        if faults:
            listener.news.put(_event("faults", faults))
        with self._lock:
            self._waiting.append(listener)
        try:
            if self._digest_of(file) not in (None, shown):
                listener.news.put(_event("changed"))
            yield listener.news
        finally:
            with self._lock:
                self._waiting.remove(listener)


def _event(name: str, text: str = "") -> str:
    return f"event: {name}\ndata: {json.dumps(text)}\n\n"


def describe_faults(studio: Studio) -> str:
    """Return everything that is wrong, a line each, or "" where nothing is."""
    faults = studio.faults
    if not faults:
        return ""
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    return f"{count}; what can be shown is shown as it last was:\n" + "\n".join(
        f"  {fault}" for fault in faults
    )


class Handler(BaseHTTPRequestHandler):
    """Answer a browser."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # an answer leaves in one piece
    server: "Server"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        if path == EVENTS:
            query = dict(parse_qsl(asked.query))
            self._stream(file_of(query.get("page", "/")), query.get("shown", ""))
        elif path == SCRIPT:
            self._send(RELOAD, "text/javascript; charset=utf-8")
        elif not self._send_page(path) and not self._send_asset(path):
            self._send_missing(path)

    def _send_page(self, path: str) -> bool:
        try:
            page = self.server.studio.page(file_of(path))
        except CannotShow:
            page = CANNOT_SHOW.format(path=escape(path)).encode()
            self._send(with_reload(page, ""), HTML, 500)
            return True
        if page is None:
            return False
        self._send(with_reload(page, digest(page)), HTML)
        return True

    def _send_asset(self, path: str) -> bool:
        content = self.server.studio.asset(path.lstrip("/"))
        if content is None:
            return False
        is_named_by_content = path.startswith("/assets/")
        self._send(
            content, guess_type(path)[0] or "application/octet-stream",
            cache="max-age=31536000, immutable" if is_named_by_content else "no-store",
        )  # fmt: skip
        return True

    def _send_missing(self, path: str) -> None:
        if not path.endswith("/") and self.server.studio.page(file_of(path + "/")) is not None:
            self.send_response(301)
            self.send_header("Location", path + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        language = path.lstrip("/").split("/")[0]
        for file in (f"{language}/404.html", "404.html"):
            page = self.server.studio.page(file)
            if page is not None:
                self._send(with_reload(page, ""), HTML, 404)
                return
        self._send(b"", "text/plain", 404)

    def _send(self, content: bytes, kind: str, status: int = 200, cache: str = "no-store") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", cache)
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def _stream(self, file: str, shown: str) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with self.server.listeners.listen(file, shown) as news, contextlib.suppress(OSError):
            event = "retry: 200\n\n"
            while True:
                self.wfile.write(event.encode())
                self.wfile.flush()
                try:
                    event = news.get(timeout=STILL_HERE)
                except queue.Empty:
                    event = ": still here\n\n"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what is asked for: the terminal belongs to the faults."""


class Server(ThreadingHTTPServer):
    """A server of one studio, for browsers on this machine."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone on to another page before it had its answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def __init__(self, port: int, studio: Studio) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.studio = studio
        self.listeners = Listeners(studio)


def open_server(port: int, studio: Studio) -> Server:
    """Return a server on a port, or on the next one that is free."""
    for candidate in range(port, port + 100):
        with contextlib.suppress(OSError):
            return Server(candidate, studio)
    raise SystemExit(f"No free port between {port} and {port + 99}.")


def file_of(path: str) -> str:
    """Return the file that a host serves for a path."""
    path = unquote(path).lstrip("/")
    return path + "index.html" if path.endswith("/") or not path else path


def with_reload(page: bytes, shown: str) -> bytes:
    """Return a page with the reloading script, allowed by its policy; `shown` is the digest of the page."""
    page = page.replace(
        b"default-src 'none';", b"default-src 'none'; script-src 'self'; connect-src 'self';", 1
    )
    script = f'<script src="{SCRIPT}" data-shown="{shown}" defer></script>\n</head>'
    return page.replace(b"</head>", script.encode(), 1)
