"""Ask whether addresses elsewhere still answer: gently, and never as part of a build.

Each host is asked once a second at most, by HEAD and, where that is refused, by GET. What
answered is not asked again for two weeks; what did not is asked again each time. A host that
will not talk to programs (401, 403, 429, 999) says nothing about the page: it is unknown.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag, urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as NoAnswer

State = Literal["ok", "moved", "unknown", "broken"]
ORDER: tuple[State, ...] = ("broken", "moved", "unknown", "ok")
KEPT = timedelta(days=14)
PAUSE, PATIENCE = 1.0, 20.0  # s between two requests to a host; s for an answer
TRIES, BACK_OFF = 3, 2.0  # how often a host in trouble is asked; s before the second time, doubled each time
LONGEST_WAIT = 60.0  # s, whatever Retry-After says
HOSTS_AT_ONCE = 16
REDIRECTS = 10
SHY = frozenset({401, 403, 407, 429, 451, 999})
"""Answers to a program, from which nothing follows for a reader."""
PERMANENT = frozenset({301, 308})
AGENT = "linkcheck (checks whether links still work; one request a second)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one address: its state, the last status (0 for none), and where it has moved to, if it has."""

    url: str
    state: State
    status: int
    detail: str
    checked: str


Ask = Callable[[str, str], tuple[int, Mapping[str, str]]]
"""Ask by a method for an address; return the status and the headers. Raise OSError where nothing answers."""


class Web:
    """Asks the web, each host at its pace. `pause` and `back_off` are in seconds."""

    def __init__(self, pause: float = PAUSE, patience: float = PATIENCE, back_off: float = BACK_OFF) -> None:
        self._pool = urllib3.PoolManager(headers={"User-Agent": AGENT, "Accept": "*/*"})
        self._pause, self._patience, self._back_off = pause, patience, back_off
        self._asked: dict[str, float] = {}

    def ask(self, method: str, url: str) -> tuple[int, Mapping[str, str]]:
        host = urlsplit(url).netloc
        wait = self._asked.get(host, -self._pause) + self._pause - time.monotonic()
        time.sleep(max(wait, 0))
        self._asked[host] = time.monotonic()
        answer = self._pool.request(
            method, url, redirect=False, retries=False, timeout=self._patience, preload_content=False
        )
        answer.close()  # the page itself is not wanted
        return answer.status, answer.headers

    def judge(self, url: str, today: date) -> Answer:
        """Return whether an address answers. Never raise."""

        def answer(state: State, status: int, detail: str = "") -> Answer:
            return Answer(url, state, status, detail, today.isoformat())

        place, is_moved = urldefrag(url).url, False
        for _ in range(REDIRECTS):
            try:
                status, headers = self._try(place)
            except NewConnectionError:  # a kind of NoAnswer to urllib3
                return answer("broken", 0, "Nothing listens there, or there is no such host.")
            except NoAnswer:
                return answer("unknown", 0, f"No answer within {self._patience:.0f} s.")
            except (HTTPError, OSError, ValueError) as error:
                return answer("broken", 0, f"{type(error).__name__}: it cannot be asked.")
            if 300 <= status < 400 and headers.get("Location"):
                place = urljoin(place, headers["Location"])
                is_moved = is_moved or status in PERMANENT
            elif status in SHY:
                return answer("unknown", status, "It does not answer programs.")
            elif status >= 400:
                return answer("broken", status)
            else:
                return answer("moved" if is_moved else "ok", status, place if is_moved else "")
        return answer("broken", 0, f"It redirects more than {REDIRECTS} times.")

    def _try(self, url: str) -> tuple[int, Mapping[str, str]]:
        """Return the answer to HEAD, or to GET where HEAD is refused; ask again where a host is in trouble."""
        wait = self._back_off
        for number in range(TRIES):
            is_last = number == TRIES - 1
            try:
                status, headers = self.ask("HEAD", url)
                if status >= 400:
                    status, headers = self.ask("GET", url)
                if is_last or not (status == 429 or 500 <= status < 600):
                    break
                given = headers.get("Retry-After", "")
                time.sleep(min(max(wait, float(given) if given.isdigit() else 0), LONGEST_WAIT))
            except NoAnswer as error:
                if is_last or isinstance(error, NewConnectionError):
                    raise
                time.sleep(wait)
            wait *= 2
        return status, headers


def check_addresses(urls: Iterable[str], web: Web, cache: Path, today: date) -> list[Answer]:
    """Return what became of every address, those that need a hand first; keep in `cache` what answered."""
    kept = read_cache(cache, today)
    wanted = sorted(
        {url for url in urls if url.startswith(("http:", "https:"))},
        key=lambda url: (urlsplit(url).netloc, url),
    )
    found = {url: kept[url] for url in wanted if url in kept}
    new = [url for url in wanted if url not in found]
    by_host = [list(group) for _, group in groupby(new, key=lambda url: urlsplit(url).netloc)]

    def ask_host(group: list[str]) -> list[Answer]:
        return [web.judge(url, today) for url in group]

    try:
        with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
            for answers in pool.map(ask_host, by_host):
                found |= {answer.url: answer for answer in answers}
    finally:
        write_cache(cache, {**kept, **found})
    return sorted(found.values(), key=lambda answer: (ORDER.index(answer.state), answer.url))


def read_cache(file: Path, today: date) -> dict[str, Answer]:
    """Return what answered within the last two weeks; nothing if the file is not there or damaged."""
    try:
        answers = [Answer(**each) for each in json.loads(file.read_text("utf-8"))]
        return {
            answer.url: answer
            for answer in answers
            if answer.state in ("ok", "moved") and today - KEPT <= date.fromisoformat(answer.checked) <= today
        }
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def write_cache(file: Path, answers: Mapping[str, Answer]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.draft")
    text = json.dumps([asdict(answers[url]) for url in sorted(answers)], ensure_ascii=False, indent=1)
    draft.write_text(text, "utf-8")
    draft.replace(file)


def describe(answers: list[Answer], places: Mapping[str, list[str]]) -> Iterator[str]:
    """Return the lines of the report: each address that needs a hand with its pages, then how many of each state."""
    for answer in answers:
        if answer.state != "ok":
            status = f" {answer.status}" if answer.status else ""
            detail = (
                f": {'now at ' if answer.state == 'moved' else ''}{answer.detail}" if answer.detail else ""
            )
            found = places.get(answer.url, [])
            more = f" and {len(found) - 3} more" if len(found) > 3 else ""
            yield f"{answer.state}{status}: {answer.url}{detail} (on {', '.join(found[:3])}{more})"
    yield "  ".join(f"{state}: {sum(answer.state == state for answer in answers)}" for state in ORDER)
