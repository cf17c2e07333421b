"""Judge the files that are no pages: style sheets, drawings, feeds, sitemaps, manifests, robots.txt, _redirects."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from linkcheck import pointers
from linkcheck.addresses import Addresses
from linkcheck.claims import Listed
from linkcheck.faults import Finding
from linkcheck.pointers import Element, NotReadable, Pointer

SITEMAPS = frozenset({"urlset", "sitemapindex"})
FEEDS = frozenset({"feed", "rss", "RDF"})
HOST = re.compile(r"^[a-z]+://[^/]*")
WHOLE = frozenset({"sitemap", "feed", "robots"})
"""Files in which an address must be absolute, as whoever reads them may not know where they came from."""


@dataclass(slots=True)
class Others:
    """What is known of the files that are no pages."""

    findings: list[Finding] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    listed: dict[str, Listed] = field(default_factory=dict)
    web: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    links: int = 0


def judge_others(files: Iterable[str], addresses: Addresses) -> Others:
    """Judge all files that are no pages."""
    others = Others()
    for file in sorted(files):
        reader = _find_reader(file)
        if reader is None:
            continue
        try:
            reader(file, addresses.folder.read(file), addresses, others)
        except NotReadable as error:
            kind = "not-json" if file.endswith(("json", "webmanifest")) else "not-xml"
            others.findings.append(Finding(file, kind, "", str(error), line=error.line))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            others.findings.append(Finding(file, "not-utf-8", "", "Save it as UTF-8.", line=line))
        except OSError as error:
            others.findings.append(Finding(file, "unreadable", "", f"{error.strerror}."))
    return others


Reader = Callable[[str, bytes, Addresses, Others], None]


def _find_reader(file: str) -> Reader | None:
    name = posixpath.basename(file)
    if file in ("robots.txt", "_redirects"):
        return _read_robots if file == "robots.txt" else _read_redirects
    if name in ("manifest.json", "site.webmanifest") or name.endswith(".webmanifest"):
        return _read_manifest
    return {"css": _read_css, "svg": _read_svg, "xml": _read_xml, "atom": _read_xml, "rss": _read_xml}.get(
        name.rpartition(".")[2]
    )


def _judge(
    file: str, found: Iterable[Pointer], addresses: Addresses, others: Others, kind: str = ""
) -> Iterator[tuple[Pointer, str]]:
    """Judge addresses; give each that leads to a file, with that file."""
    for pointer in found:
        others.links += 1
        if kind in WHOLE and not pointer.value.startswith(("http:", "https:")):
            message = f"In a {kind} an address is whole, with https://."
            others.findings.append(Finding(file, "bad-address", pointer.value, message, line=pointer.line))
        target = addresses.find(pointer.value, file)
        for problem, message in target.problems:
            others.findings.append(Finding(file, problem, pointer.value, message, line=pointer.line))
        if target.web:
            others.web[file].add(target.web)
        elif target.file:
            others.used.add(target.file)
            yield pointer, target.file


def _exhaust(found: Iterable[object]) -> None:
    for _ in found:
        pass


def _read_css(file: str, raw: bytes, addresses: Addresses, others: Others) -> None:
    _exhaust(_judge(file, pointers.find_in_css(raw.decode("utf-8-sig")), addresses, others))


def _read_svg(file: str, raw: bytes, addresses: Addresses, others: Others) -> None:
    elements = pointers.read_xml(raw)
    others.ids[file] = frozenset(pointers.find_ids(elements))
    for pointer in pointers.find_in_svg(elements):
        if pointer.value.startswith("#") and pointer.value[1:] not in others.ids[file]:
            message = "The drawing has no such part."
            others.findings.append(
                Finding(file, "broken-fragment", pointer.value, message, line=pointer.line)
            )
        elif not pointer.value.startswith("#"):
            _exhaust(_judge(file, [pointer], addresses, others))


def _read_xml(file: str, raw: bytes, addresses: Addresses, others: Others) -> None:
    elements = pointers.read_xml(raw)
    root = pointers.local(elements[0].name) if elements else ""
    if root in SITEMAPS:
        _read_sitemap(file, elements, addresses, others)
    elif root in FEEDS:
        _exhaust(_judge(file, pointers.find_in_feed(elements), addresses, others, "feed"))


def _read_sitemap(file: str, elements: list[Element], addresses: Addresses, others: Others) -> None:
    listed: Listed | None = None
    for pointer in pointers.find_in_sitemap(elements):
        if pointer.rel == "page":
            listed = None
        for _, target in _judge(file, [pointer], addresses, others, "sitemap"):
            if pointer.rel == "page":
                listed = others.listed.setdefault(target, Listed(file, pointer.line, pointer.value))
            elif pointer.rel.startswith("alternate ") and listed is not None:
                listed.alternates[pointer.rel.partition(" ")[2]] = target
    others.used.add(file)


def _read_manifest(file: str, raw: bytes, addresses: Addresses, others: Others) -> None:
    _exhaust(_judge(file, pointers.find_in_manifest(raw.decode("utf-8-sig")), addresses, others))


def _read_robots(file: str, raw: bytes, addresses: Addresses, others: Others) -> None:
    _exhaust(_judge(file, pointers.find_in_robots(raw.decode("utf-8-sig")), addresses, others, "robots"))


def _read_redirects(file: str, raw: bytes, addresses: Addresses, others: Others) -> None:
    for source, pointer in pointers.find_in_redirects(raw.decode("utf-8-sig")):
        if ":" in HOST.sub("", pointer.value):
            continue  # a placeholder: what it leads to depends on what is asked for
        if source == pointer.value:
            message = "It leads back to itself."
            others.findings.append(Finding(file, "redirected", pointer.value, message, line=pointer.line))
            continue
        _exhaust(_judge(file, [pointer], addresses, others))
