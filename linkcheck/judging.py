"""Judge one page by itself, and keep of it what has to be compared with others."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from sys import intern
from typing import NamedTuple

from linkcheck.addresses import NEAR, Addresses, Target
from linkcheck.faults import Finding
from linkcheck.reading import PAGES, Page, Reference, read_page
from linkcheck.tags import is_tag

HEAD = re.compile(rb"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z0-9-]+)", re.IGNORECASE)
HEAD_LENGTH = 4096  # bytes in which <html> must stand for its language to be known from outside
WITH_PARTS = (".html", ".htm", ".xhtml", ".svg")


class Asked(NamedTuple):
    """What a reference asks of another file: a part, an alternate, a canonical address."""

    reference: Reference
    target: Target


@dataclass(slots=True)
class Judged:
    """What is known of a page when it has been read; its text and its elements are forgotten."""

    file: str
    lang: str = ""
    is_noindex: bool = False
    links: int = 0
    ids: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)
    leads_to: set[str] = field(default_factory=set)
    uses: set[str] = field(default_factory=set)
    fragments: list[Asked] = field(default_factory=list)
    canonicals: list[Asked] = field(default_factory=list)
    og_urls: list[Asked] = field(default_factory=list)
    alternates: list[Asked] = field(default_factory=list)
    picker: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    foreign: list[Asked] = field(default_factory=list)
    web: set[str] = field(default_factory=set)


def place(file: str, reference: Reference, kind: str, message: str, target: str | None = None) -> Finding:
    """Return a fault of a reference."""
    shown = reference.value if target is None else target
    return Finding(
        file, kind, shown, message, reference.tag, reference.attribute, reference.value, reference.nth
    )


def judge_page(file: str, raw: bytes, addresses: Addresses) -> Judged:
    """Return what one page refers to, and what is wrong with it by itself."""
    judged = Judged(file)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        judged.findings.append(Finding(file, "not-utf-8", "", "Save it as UTF-8.", line=line))
        text = raw.decode("utf-8", "replace")
    page = read_page(text, file)
    judged.lang, judged.is_noindex = page.lang, page.is_noindex
    judged.ids = frozenset(page.ids | page.anchors)
    judged.links = len(page.references)
    if page.lang and not is_tag(page.lang):
        judged.findings.append(
            Finding(file, "bad-lang", page.lang, "Write it as BCP 47 does: en-GB.", "html", "lang", page.lang)
        )
    judged.findings += page.mistakes
    for reference in page.references:
        target = addresses.find(reference.value, file, page.base)
        for kind, message in target.problems:
            judged.findings.append(place(file, reference, kind, message))
        if target.web:
            judged.web.add(target.web)
        elif target.file:
            _keep(judged, page, reference, target, addresses)
        _keep_claims(judged, reference, target)
    return judged


def _keep(judged: Judged, page: Page, reference: Reference, target: Target, addresses: Addresses) -> None:
    """Keep where a reference leads within the site."""
    file = intern(target.file)
    judged.uses.add(file)
    if target.fragment and file.endswith(WITH_PARTS):
        if file != judged.file:
            judged.fragments.append(Asked(reference, target))
        elif target.fragment not in judged.ids and target.fragment.lower() != "top":
            judged.findings.append(judge_fragment(judged.file, Asked(reference, target), judged.ids))
    if reference.tag not in PAGES and reference.tag != "iframe" and reference.attribute != "content":
        return
    judged.leads_to.add(file)
    if reference.tag not in PAGES:
        return
    if reference.lang:
        judged.picker[reference.lang].add(file)
    elif file != judged.file and page.lang and file.endswith(".html"):
        other = language_of(addresses, file)
        if other and _primary(other) != _primary(page.lang):
            judged.foreign.append(Asked(reference, target))


def _keep_claims(judged: Judged, reference: Reference, target: Target) -> None:
    """Keep what a page says of itself by an address: its canonical one, its alternates."""
    if reference.tag == "link":
        if "canonical" in reference.rel:
            judged.canonicals.append(Asked(reference, target))
        elif "alternate" in reference.rel and reference.lang:
            judged.alternates.append(Asked(reference, target))
    elif reference.rel == {"og:url"}:
        judged.og_urls.append(Asked(reference, target))


def judge_fragment(file: str, asked: Asked, ids: frozenset[str]) -> Finding:
    """Return the fault of a part that is not there, with one of a like name if there is one."""
    wanted = asked.target.fragment
    same = [each for each in sorted(ids) if each.casefold() == wanted.casefold()] if len(ids) <= NEAR else []
    close = same or get_close_matches(wanted, sorted(ids), n=1) if len(ids) <= NEAR else []
    message = f"Did you mean “#{close[0]}”?" if close else "The page has no part of a like name."
    return place(file, asked.reference, "broken-fragment", message)


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


@cache
def _language_at(place_on_disk: str) -> str:
    try:
        with open(place_on_disk, "rb") as opened:  # noqa: PTH123 (quicker, for each page)
            found = HEAD.search(opened.read(HEAD_LENGTH))
    except OSError:
        return ""
    return found[1].decode() if found else ""


def language_of(addresses: Addresses, file: str) -> str:
    """Return the language that a page says it is in, without reading it whole."""
    return _language_at(f"{addresses.folder.root}/{file}")
