"""Show the site while it is being written: a saved file is on the screen at once.

    python -m tools.serve [--port 8000] [--settings pelicanconf.py] [--output output]

Nothing is written but the store beside the output, so that the next start is quick. A change
of the code or of the settings starts the server anew, once the new code runs.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

from pelican import Pelican
from pelican.settings import read_settings

from plugins.gate import open_site
from tools.build import ROOT, open_store
from tools.studio import Studio
from tools.watcher import Watcher
from tools.web import Server, describe_faults, open_server

CODE = ("plugins", "tools")
QUIET = 0.3  # s without a change, before all pages are looked at


class Terminal:
    """Says what is wrong, once, and that it is mended."""

    def __init__(self) -> None:
        self._said = ""

    def tell(self, faults: str) -> bool:
        """Return whether there was something to say."""
        if faults == self._said:
            return False
        print(faults or "Mended.", file=sys.stderr if faults else sys.stdout, flush=True)
        self._said = faults
        return True


class Watch:
    """Acts on every change, and looks at what may have changed when nothing else is to be done."""

    def __init__(self, studio: Studio, server: Server) -> None:
        self._studio, self._server = studio, server
        self._terminal = Terminal()
        self._lock = threading.Lock()
        self._changed = threading.Event()
        self._changed.set()

    def act(self, files: set[Path]) -> None:
        started = time.perf_counter()
        if not self._studio.apply(files):
            return
        self._server.listeners.tell_changed()
        took = time.perf_counter() - started
        names = sorted(os.path.relpath(file, ROOT) for file in files)
        print(
            f"{names[0]}{f' and {len(names) - 1} more' if names[1:] else ''}: {took * 1000:.0f} ms",
            flush=True,
        )
        self.tell_faults()
        self._changed.set()

    def tell_faults(self) -> None:
        with self._lock:
            faults = describe_faults(self._studio)
            if self._terminal.tell(faults):
                self._server.listeners.tell_faults(faults)

    def look_at_everything(self) -> None:
        """Look at pages that may have changed, one by one, while the editor thinks. Never returns."""
        while True:
            self._changed.wait()
            self._changed.clear()
            time.sleep(QUIET)
            while self._studio.check_next() and not self._changed.is_set():
                time.sleep(0.001)  # whoever asks for a page goes first
            self.tell_faults()


def watch_content(settings: Path) -> Watcher:
    """Begin to notice what happens to the files that the site is made from."""
    return Watcher(open_site(read_settings(str(settings))).folders.values())


def watch_code(settings: Path) -> Watcher:
    """Begin to notice what happens to the code and the settings."""
    folders = (folder for name in CODE for folder in _folders(ROOT / name))
    return Watcher({ROOT, settings.parent, *folders}, is_deep=False)


def follow_code(code: Watcher, arguments: argparse.Namespace, server: Server) -> None:
    """Start anew when the code or the settings change, unless the new code cannot run."""
    for changed in code:
        if not any(file.suffix == ".py" for file in changed):
            continue
        command = [sys.executable, "-m", "tools.serve", "--check", "--settings", arguments.settings]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if result.returncode:
            print(result.stderr.strip(), file=sys.stderr, flush=True)
            server.listeners.tell_faults(result.stderr.strip())
            continue
        print("The code has changed: starting anew.", flush=True)
        again = ["--settings", arguments.settings, "--output", arguments.output, "--port", server.server_port]
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "tools.serve", *map(str, again)])


def _folders(folder: Path) -> list[Path]:
    return [folder, *(below for below in folder.rglob("*") if below.is_dir() and below.name != "__pycache__")]


def check(settings: Path) -> None:
    """Raise what keeps the code from running."""
    Pelican(read_settings(str(settings)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--settings", type=Path, default=ROOT / "pelicanconf.py")
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="beside it lies the store")
    parser.add_argument("--check", action="store_true", help="only see whether the code runs")
    arguments = parser.parse_args()
    arguments.settings = arguments.settings.resolve()
    if arguments.check:
        check(arguments.settings)
        return 0
    started = time.perf_counter()
    content, code = watch_content(arguments.settings), watch_code(arguments.settings)
    store = open_store(arguments.output.resolve())
    studio = Studio(arguments.settings, {}, store)
    server = open_server(arguments.port, studio)
    pages, languages = studio.size
    took = time.perf_counter() - started
    print(f"{pages} pages in {languages} languages, {took:.1f} s.", flush=True)
    print(
        f"\n  http://localhost:{server.server_port}/\n\nSave a file and the page reloads. Ctrl+C ends.",
        flush=True,
    )
    watching = Watch(studio, server)
    follow = partial(follow_code, code, arguments, server)
    for work in (server.serve_forever, watching.look_at_everything, follow):
        threading.Thread(target=work, daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        for changed in content:
            watching.act(changed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
