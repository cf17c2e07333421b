"""Check a folder: read its files on all cores, join what they say, find the lines of what is wrong."""

import multiprocessing
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from heapq import nsmallest
from pathlib import Path

from linkcheck.addresses import Addresses, address_of
from linkcheck.claims import judge_alternates, judge_canonicals, judge_sitemap
from linkcheck.faults import NOTES, Fault, Finding
from linkcheck.folder import Folder, list_folder
from linkcheck.joining import find_foreign, find_orphans, find_unreferenced, judge_fragments
from linkcheck.judging import Judged, judge_page
from linkcheck.lines import find_lines
from linkcheck.others import judge_others
from linkcheck.pointers import find_in_redirects

PAGES = (".html", ".htm", ".xhtml")
SHARE = 32
"""How many pages a process is given at once; fewer than two shares are not worth a second process."""
CANONICAL = re.compile(
    rb"<link\b(?=[^>]*\brel=[\"']?canonical\b)[^>]*\bhref=[\"']?(https?://[^\"'\s>]+)", re.IGNORECASE
)
ASKED_FOR_SITE = 20
"""How many pages are asked where the site stands, those of the shortest paths."""


class CannotRun(Exception):
    """There is nothing to check, or it cannot be checked."""


@dataclass(slots=True)
class Report:
    """What was found; `web` are the addresses that lead out of the folder, each with the files that name it."""

    root: Path
    site_url: str
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
    pages: int = 0
    links: int = 0
    web: dict[str, list[str]] = field(default_factory=dict)


def check_folder(root: Path, site_url: str = "", cores: int | None = None) -> Report:
    """Return everything that is wrong in a folder of built HTML, each fault once, in the order of places.

    `site_url` is where the site stands; if it is not given, what most canonical addresses say.
    """
    if not root.is_dir():
        raise CannotRun(f"{root} is no folder.")
    folder = list_folder(root)
    pages = sorted(file for file in folder.files if file.endswith(PAGES))
    if not pages:
        raise CannotRun(f"{root} holds no pages (.html).")
    addresses = Addresses(folder, site_url or guess_site(folder, pages), _read_redirects(folder))
    judged = {page.file: page for page in _judge_pages(pages, addresses, cores or _count_cores())}
    others = judge_others(folder.files - set(pages), addresses)
    findings = [
        *folder.findings,
        *others.findings,
        *(each for page in judged.values() for each in page.findings),
    ]
    findings += judge_fragments(judged, others.ids)
    findings += find_orphans(judged)
    findings += find_foreign(judged)
    findings += judge_canonicals(judged, addresses)
    findings += judge_alternates(judged, addresses)
    findings += judge_sitemap(judged, others.listed)
    used = others.used.union(*(page.uses for page in judged.values()))
    findings += find_unreferenced(folder.files, used, judged)
    found = sorted(set(_add_lines(folder, findings)))
    return Report(
        root,
        addresses.site_url,
        [fault for fault in found if fault.kind not in NOTES],
        [fault for fault in found if fault.kind in NOTES],
        len(judged),
        others.links + sum(page.links for page in judged.values()),
        _gather_web([(page.file, page.web) for page in judged.values()] + list(others.web.items())),
    )


def _gather_web(named: Iterable[tuple[str, set[str]]]) -> dict[str, list[str]]:
    web: dict[str, list[str]] = defaultdict(list)
    for file, urls in sorted(named):
        for url in urls:
            web[url].append(file)
    return dict(sorted(web.items()))


def guess_site(folder: Folder, pages: Iterable[str]) -> str:
    """Return where the site stands, as the canonical addresses of some of its pages say; "" if they do not."""
    votes: Counter[str] = Counter()
    for file in nsmallest(ASKED_FOR_SITE, pages, key=lambda file: (file.count("/"), file)):
        try:
            found = CANONICAL.search(folder.read(file)[:65536])
        except OSError:
            continue
        url, address = found[1].decode("utf-8", "replace") if found else "", address_of(file)
        if url.endswith(address):
            votes[url.removesuffix(address).rstrip("/") + "/"] += 1
    return votes.most_common(1)[0][0] if votes else ""


def _read_redirects(folder: Folder) -> dict[str, str]:
    if "_redirects" not in folder.files:
        return {}
    text = folder.read("_redirects").decode("utf-8", "replace")
    return {source: pointer.value for source, pointer in find_in_redirects(text)}


def _count_cores() -> int:
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_addresses: Addresses


def _judge_pages(pages: list[str], addresses: Addresses, cores: int) -> Iterator[Judged]:
    global _addresses
    _addresses = addresses
    if cores < 2 or len(pages) < 2 * SHARE:
        yield from map(_judge_one, pages)
        return
    with ProcessPoolExecutor(cores, multiprocessing.get_context("fork")) as pool:
        yield from pool.map(_judge_one, pages, chunksize=SHARE)


def _judge_one(file: str) -> Judged:
    try:
        raw = _addresses.folder.read(file)
    except OSError as error:
        return Judged(file, findings=[Finding(file, "unreadable", "", f"{error.strerror}.")])
    return judge_page(file, raw, _addresses)


def _add_lines(folder: Folder, findings: Iterable[Finding]) -> Iterator[Fault]:
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.tag:
            by_file[finding.file].append(finding)
        else:
            yield Fault(finding.file, finding.line, finding.kind, finding.target, finding.message)
    for file, found in by_file.items():
        yield from find_lines(folder.read(file).decode("utf-8-sig", "replace"), found)
