"""Show the site while it is being written: build, serve, and build again when a file is saved.

    python -m tools.serve [--port 8000]

Every build is a process of its own, so that a change in a plugin counts too. What is
served is what is published, but for one script that reloads the page, put in on the way.
"""

import argparse
import contextlib
import functools
import itertools
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import watch

from tools.build import ROOT

WATCHED = ("content", "theme", "i18n", "plugins", "tools", "pelicanconf.py")
EVENTS, SCRIPT = "/-/events", "/-/reload.js"
RELOAD = f"""
const events = new EventSource("{EVENTS}");
events.addEventListener("built", () => location.reload());
events.addEventListener("fault", (event) => {{
  const box = document.querySelector("#fault") ?? document.body.appendChild(document.createElement("pre"));
  box.id = "fault";
  box.textContent = JSON.parse(event.data);
  Object.assign(box.style, {{
    position: "fixed", insetBlockEnd: 0, insetInline: 0, margin: 0, padding: "1rem", maxBlockSize: "60vh",
    overflow: "auto", zIndex: 9, background: "#fff", color: "#000", border: "6px solid #b00020",
    direction: "ltr", textAlign: "start", whiteSpace: "pre-wrap",
  }});
}});
"""


class Listeners:
    """The browsers that wait for news."""

    def __init__(self) -> None:
        self._queues: set[queue.Queue[str]] = set()
        self._lock = threading.Lock()

    def tell(self, event: str, text: str = "") -> None:
        data = json.dumps(text)
        with self._lock:
            for waiting in self._queues:
                waiting.put(f"event: {event}\ndata: {data}\n\n")

    @contextlib.contextmanager
    def listen(self) -> Iterator[queue.Queue[str]]:
        waiting: queue.Queue[str] = queue.Queue()
        with self._lock:
            self._queues.add(waiting)
        try:
            yield waiting
        finally:
            with self._lock:
                self._queues.discard(waiting)


class Handler(SimpleHTTPRequestHandler):
    """Serve the built site; put the reloading script into its pages on the way."""

    def __init__(self, *args: Any, listeners: Listeners, **kwargs: Any) -> None:
        self._listeners = listeners
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        if self.path == EVENTS:
            self._stream()
        elif self.path == SCRIPT:
            self._send(RELOAD.encode(), "text/javascript; charset=utf-8")
        elif (page := self._find_page()) is not None:
            self._send(with_reload(page.read_bytes()), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        language = Path(self.directory, self.path.lstrip("/").split("/")[0], "404.html")
        page = language if language.is_file() else Path(self.directory, "404.html")
        if code == 404 and page.is_file():
            self._send(with_reload(page.read_bytes()), "text/html; charset=utf-8", 404)
        else:
            super().send_error(code, message, explain)

    def _find_page(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        if self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        return path if path.suffix == ".html" and path.is_file() else None

    def _send(self, content: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with self._listeners.listen() as waiting, contextlib.suppress(OSError):
            while True:
                try:
                    event = waiting.get(timeout=15)
                except queue.Empty:
                    event = ": still here\n\n"
                self.wfile.write(event.encode())
                self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what is asked for: the terminal belongs to the builds."""


def with_reload(page: bytes) -> bytes:
    """Return a page with the reloading script, allowed by its policy."""
    page = page.replace(
        b"default-src 'none';", b"default-src 'none'; script-src 'self'; connect-src 'self';", 1
    )
    return page.replace(b"</head>", f'<script src="{SCRIPT}" defer></script>\n</head>'.encode(), 1)


def run_build() -> subprocess.CompletedProcess[str]:
    """Build in a process of its own; say how long it takes when that is more than a second."""
    command = [sys.executable, "-m", "tools.build"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for seconds in itertools.count(1):
        with contextlib.suppress(subprocess.TimeoutExpired):
            output, faults = process.communicate(timeout=1)
            break
        if sys.stderr.isatty():
            print(f"\r\033[Kbuilding, {seconds} s ", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    return subprocess.CompletedProcess(command, process.returncode, output, faults)


def open_server(port: int, listeners: Listeners) -> ThreadingHTTPServer:
    """Return a server on a port, or on the next one that is free."""
    handler = functools.partial(Handler, directory=str(ROOT / "output"), listeners=listeners)
    for candidate in range(port, port + 100):
        with contextlib.suppress(OSError):
            return ThreadingHTTPServer(("127.0.0.1", candidate), handler)
    raise SystemExit(f"No free port between {port} and {port + 99}.")


def report(result: subprocess.CompletedProcess[str]) -> None:
    if result.returncode:
        print(result.stderr.strip(), file=sys.stderr, flush=True)
    else:
        print(result.stdout.strip().splitlines()[-1], flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--port", type=int, default=8000)
    arguments = parser.parse_args()
    print("Building …", flush=True)
    result = run_build()
    report(result)
    if result.returncode and not (ROOT / "output").is_dir():
        return result.returncode
    listeners = Listeners()
    server = open_server(arguments.port, listeners)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(
        f"\n  http://localhost:{server.server_port}/\n\nSave a file and the page reloads. Ctrl+C ends.",
        flush=True,
    )
    with contextlib.suppress(KeyboardInterrupt):
        for _ in watch(*(ROOT / name for name in WATCHED), raise_interrupt=True):
            result = run_build()
            report(result)
            listeners.tell("fault" if result.returncode else "built", result.stderr.strip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
