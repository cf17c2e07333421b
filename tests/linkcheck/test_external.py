"""Addresses elsewhere: asked gently, of a real server that does what servers do."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from linkcheck.cli import main
from linkcheck.external import Answer, Web, check_addresses, describe
from tests.linkcheck.clean import make_clean, write_site

TODAY = date(2026, 11, 26)


@dataclass
class Host:
    """A server: its address, what it was asked by which method, and when."""

    address: str
    asked: Counter[str] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)


@pytest.fixture
def host() -> Iterator[Host]:
    """A server that answers, moves, refuses, is busy, fails twice, hangs and goes round in circles."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            host.asked[f"{self.command} {self.path}"] += 1
            host.times.append(time.monotonic())
            status, headers = 200, {}
            match self.path:
                case "/no-head" if self.command == "HEAD":
                    status = 405
                case "/moved" | "/moved-twice":
                    status, headers = 301, {"Location": "/ok" if self.path == "/moved" else "/moved"}
                case "/for-now":
                    status, headers = 302, {"Location": "/ok"}
                case "/round":
                    status, headers = 302, {"Location": "/round"}
                case "/gone" | "/shy" | "/odd" | "/broken":
                    status = {"/gone": 404, "/shy": 403, "/odd": 999, "/broken": 500}[self.path]
                case "/busy":
                    status, headers = 429, {"Retry-After": "0"}
                case "/flaky" if host.asked["GET /flaky"] < 3:
                    status = 503
                case "/slow":
                    time.sleep(1)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self) -> None:
            self.answer()

        def do_HEAD(self) -> None:
            self.answer()

        def log_message(self, format: str, *args: object) -> None:
            """The terminal belongs to the tests."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        host = Host(f"http://127.0.0.1:{server.server_port}")
        server.block_on_close = False  # a slow answer is not waited for
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield host
        server.shutdown()


@pytest.fixture
def web() -> Web:
    return Web(pause=0, patience=0.3, back_off=0.01)


def ask(host: Host, web: Web, cache: Path, *paths: str, today: date = TODAY) -> dict[str, tuple[str, int]]:
    answers = check_addresses([host.address + path for path in paths], web, cache, today)
    return {answer.url.removeprefix(host.address): (answer.state, answer.status) for answer in answers}


@pytest.mark.parametrize(
    ("path", "state", "status"),
    [
        ("/ok", "ok", 200), ("/ok#part", "ok", 200), ("/no-head", "ok", 200), ("/for-now", "ok", 200), ("/moved", "moved", 200),
        ("/moved-twice", "moved", 200), ("/gone", "broken", 404), ("/broken", "broken", 500), ("/round", "broken", 0),
        ("/shy", "unknown", 403), ("/odd", "unknown", 999), ("/busy", "unknown", 429), ("/slow", "unknown", 0),
        ("/flaky", "ok", 200),
    ],
)  # fmt: skip
def test_answer_is_understood(
    host: Host, web: Web, tmp_path: Path, path: str, state: str, status: int
) -> None:
    """
    What answers is well, what has moved is said so, what refuses programs is unknown, and the rest is broken.
    """
    assert {path: (state, status)} == ask(host, web, tmp_path / "cache.json", path)


def test_nobody_there_is_broken(web: Web, tmp_path: Path) -> None:
    """
    An address where nothing listens is broken.
    """
    [answer] = check_addresses(["http://127.0.0.1:9/"], web, tmp_path / "cache.json", TODAY)

    assert ("broken", 0) == (answer.state, answer.status)


def test_what_answered_is_not_asked_again_for_two_weeks(host: Host, web: Web, tmp_path: Path) -> None:
    """
    What answered is remembered for 14 days; what is broken or unknown is asked again each time.
    """
    cache = tmp_path / "cache.json"
    for today in (TODAY, date(2026, 12, 10), date(2026, 12, 11)):
        ask(host, web, cache, "/ok", "/gone", "/shy", today=today)

    assert {"HEAD /ok": 2, "HEAD /gone": 3, "GET /gone": 3, "HEAD /shy": 3, "GET /shy": 3} == host.asked


def test_a_damaged_memory_is_no_memory(host: Host, web: Web, tmp_path: Path) -> None:
    """
    A cache that cannot be read is made anew.
    """
    cache = tmp_path / "cache.json"
    cache.write_text('[{"url": ')

    assert {"/ok": ("ok", 200)} == ask(host, web, cache, "/ok")
    assert {"/ok": ("ok", 200)} == ask(host, web, cache, "/ok")
    assert {"HEAD /ok": 1} == host.asked


def test_a_host_is_asked_at_its_pace(host: Host, tmp_path: Path) -> None:
    """
    Between two requests to one host there is a pause.
    """
    ask(host, Web(pause=0.2, back_off=0.01), tmp_path / "cache.json", "/ok", "/moved", "/gone")

    gaps = [after - before for before, after in zip(host.times, host.times[1:], strict=False)]
    assert 5 == len(host.times)
    assert [] == [gap for gap in gaps if gap < 0.19]


def test_report_names_pages_and_counts() -> None:
    """
    Each address that needs a hand has a line with its pages; the last line counts all.
    """
    answers = [
        Answer("https://a.example/", "broken", 404, "", "2026-11-26"),
        Answer("https://b.example/", "moved", 200, "https://c.example/", "2026-11-26"),
        Answer("https://d.example/", "ok", 200, "", "2026-11-26"),
    ]
    places = {
        answer.url: ["en/index.html", "fr/index.html", "ar/index.html", "ru/index.html"] for answer in answers
    }

    assert [
        "broken 404: https://a.example/ (on en/index.html, fr/index.html, ar/index.html and 1 more)",
        "moved 200: https://b.example/: now at https://c.example/ (on en/index.html, fr/index.html, ar/index.html and 1 more)",
        "broken: 1  moved: 1  unknown: 0  ok: 1",
    ] == list(describe(answers, places))


def test_the_command_asks_for_what_pages_name(
    host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    The command asks for every address elsewhere in the folder, and fails where one is broken.
    """
    files = make_clean()
    files["en/index.html"] = files["en/index.html"].replace(
        "https://elsewhere.example/a b?c#d", f"{host.address}/gone"
    )
    files["_redirects"] = ""
    root = write_site(tmp_path / "site", files)

    code = main([str(root), "--external", "--cache", str(tmp_path / "cache.json")])

    assert 1 == code
    assert f"broken 404: {host.address}/gone (on en/index.html)" in capsys.readouterr().out
