"""Serve the site that is being written, and tell browsers when what they show has changed.

What is served is what is published, but for one script that reloads the page, put in on the way.
"""

import contextlib
import json
import queue
import threading
from collections.abc import Iterator
from hashlib import blake2b
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from urllib.parse import parse_qs, unquote, urlsplit

from tools.studio import CannotShow, Studio

EVENTS, SCRIPT = "/-/events", "/-/reload.js"
STILL_HERE = 15  # s
RELOAD = f"""
const events = new EventSource("{EVENTS}?page=" + encodeURIComponent(location.pathname));
let opened = false;
events.onopen = () => {{ if (opened) location.reload(); opened = true; }};
events.addEventListener("changed", () => location.reload());
events.addEventListener("faults", (event) => {{
  const faults = JSON.parse(event.data);
  let box = document.querySelector("#fault");
  if (!faults) {{ box?.remove(); return; }}
  box ??= document.body.appendChild(document.createElement("pre"));
  box.id = "fault";
  box.textContent = faults;
  Object.assign(box.style, {{
    position: "fixed", insetBlockEnd: 0, insetInline: 0, margin: 0, padding: "1rem", maxBlockSize: "60vh",
    overflow: "auto", zIndex: 9, background: "#fff", color: "#000", border: "6px solid #b00020",
    direction: "ltr", textAlign: "start", whiteSpace: "pre-wrap", font: "1rem/1.5 monospace",
  }});
}});
"""
CANNOT_SHOW = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>This page has a fault</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none';">
</head><body><h1>This page has a fault</h1><p>{path} is shown as soon as it is mended.</p></body></html>
"""


class Listeners:
    """The browsers that wait for news, each with the page that it shows."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._waiting: dict[queue.Queue[str], str] = {}
        self._shown: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def note(self, file: str, page: bytes) -> None:
        """Remember what a browser was given."""
        with self._lock:
            self._shown[file] = _digest(page)
            if len(self._shown) > 2 * len(self._waiting) + 64:
                self._shown.pop(next(iter(self._shown)))

    def tell_changed(self) -> None:
        """Have every browser reload whose page is another now."""
        with self._lock:
            files = set(self._waiting.values())
        for file in files:
            try:
                page = self._studio.page(file)
            except CannotShow:
                continue
            if _digest(page or b"") != self._shown.get(file):
                self._tell(_event("changed"), file)

    def tell_faults(self, said: str) -> None:
        """Show what is wrong in every browser; "" where nothing is wrong any more."""
        self._tell(_event("faults", said))

    def _tell(self, event: str, file: str | None = None) -> None:
        with self._lock:
            for waiting, shown in self._waiting.items():
                if file in (None, shown):
                    waiting.put(event)

    @contextlib.contextmanager
    def listen(self, file: str) -> Iterator[queue.Queue[str]]:
        waiting: queue.Queue[str] = queue.Queue()
        faults = describe_faults(self._studio)
        if faults:
            waiting.put(_event("faults", faults))
        with self._lock:
            self._waiting[waiting] = file
        try:
            yield waiting
        finally:
            with self._lock:
                del self._waiting[waiting]


def _digest(page: bytes) -> bytes:
    return blake2b(page, digest_size=16).digest()


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
            self._stream(file_of(parse_qs(asked.query).get("page", ["/"])[0]))
        elif path == SCRIPT:
            self._send(RELOAD.encode(), "text/javascript; charset=utf-8")
        elif not self._send_page(path) and not self._send_asset(path):
            self._send_missing(path)

    def _send_page(self, path: str) -> bool:
        file = file_of(path)
        status = 200
        try:
            page = self.server.studio.page(file)
        except CannotShow:
            page, status = CANNOT_SHOW.format(path=escape(path)).encode(), 500
        if page is None:
            return False
        self.server.listeners.note(file, page)
        self._send(with_reload(page), "text/html; charset=utf-8", status)
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
                self._send(with_reload(page), "text/html; charset=utf-8", 404)
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

    def _stream(self, file: str) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with self.server.listeners.listen(file) as waiting, contextlib.suppress(OSError):
            event = "retry: 200\n\n"
            while True:
                self.wfile.write(event.encode())
                self.wfile.flush()
                try:
                    event = waiting.get(timeout=STILL_HERE)
                except queue.Empty:
                    event = ": still here\n\n"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what is asked for: the terminal belongs to the faults."""


class Server(ThreadingHTTPServer):
    """A server of one studio, for browsers on this machine."""

    daemon_threads = True

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


def with_reload(page: bytes) -> bytes:
    """Return a page with the reloading script, allowed by its policy."""
    page = page.replace(
        b"default-src 'none';", b"default-src 'none'; script-src 'self'; connect-src 'self';", 1
    )
    return page.replace(b"</head>", f'<script src="{SCRIPT}" defer></script>\n</head>'.encode(), 1)
