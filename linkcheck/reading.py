"""Take from an HTML page what it refers to, and what can be referred to in it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from linkcheck.faults import Finding
from linkcheck.pointers import find_in_css

ADDRESSES = {
    "a": ("href",), "area": ("href",), "link": ("href",), "script": ("src",), "img": ("src",), "source": ("src",),
    "video": ("src", "poster"), "audio": ("src",), "track": ("src",), "iframe": ("src",), "object": ("data",),
    "embed": ("src",), "form": ("action",), "input": ("src", "formaction"), "button": ("formaction",),
    "use": ("href", "xlink:href"), "image": ("href", "xlink:href"), "blockquote": ("cite",), "q": ("cite",),
    "ins": ("cite",), "del": ("cite",),
}  # fmt: skip
"""Which attributes of which elements hold an address."""
MUST_HAVE = {"a": "href", "img": "src", "iframe": "src", "embed": "src", "track": "src", "link": "href"}
PAGES = frozenset({"a", "area"})
"""The elements by which a reader goes on to another page."""
IDREFS = {
    "for": ("label", "output"), "headers": ("td", "th"), "list": ("input",),
    "form": ("button", "fieldset", "input", "object", "output", "select", "textarea"),
    "popovertarget": ("button", "input"), "commandfor": ("button",), "usemap": ("img",),
}  # fmt: skip
ARIA = (
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage",
    "aria-flowto", "aria-labelledby", "aria-owns",
)  # fmt: skip
REFERRING = frozenset({*IDREFS, *ARIA})
OPEN_GRAPH = re.compile(
    r"og:(?:url|(?:image|video|audio)(?::url|:secure_url)?)|twitter:(?:image|player)(?::src)?"
)
NOT_FETCHED = frozenset({"preconnect", "dns-prefetch", "profile", "pingback"})
CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)|[\s,]*(\S+)")
REFRESH = re.compile(r"\s*\d*\.?\d*\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
SELECTOR = ",".join([
    *ADDRESSES, "html", "base", "meta", "style", "[id]", "[name]", "[style]", "[srcset]", "[usemap]",
    *(f"[{name}]" for name in (*IDREFS, *ARIA)),
])  # fmt: skip


def lacks_address(tag: str, attributes: dict[str, Any]) -> bool:
    """Whether an element has no address though it must have one."""
    if MUST_HAVE.get(tag, "") in (*attributes, ""):
        return False
    if tag == "a":
        return "id" not in attributes and "name" not in attributes  # else a place, not a link
    return not (tag == "img" and "srcset" in attributes) and not (tag == "iframe" and "srcdoc" in attributes)


def lacks_alt(tag: str, attributes: dict[str, Any]) -> bool:
    """Whether a picture has no alternative text, not even an empty one."""
    if "alt" in attributes:
        return False
    is_button = tag == "input" and (attributes.get("type") or "").lower() == "image"
    return tag == "img" or (tag == "area" and "href" in attributes) or is_button


class Reference(NamedTuple):
    """An address on a page: in which attribute of which element, as it is written, and the how manieth of its kind.

    `rel` is that of <link>, or the name of a <meta>; `lang` the value of hreflang.
    """

    tag: str
    attribute: str
    value: str
    nth: int
    rel: frozenset[str] = frozenset()
    lang: str = ""


@dataclass(slots=True)
class Page:
    """What a page says of itself."""

    lang: str = ""
    base: str = ""
    is_noindex: bool = False
    references: list[Reference] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)
    mistakes: list[Finding] = field(default_factory=list)


def read_page(text: str, file: str) -> Page:
    """Return what a page refers to and holds, and what is wrong within it."""
    return _Reader(text, file).page


class _Reader:
    """Goes through a page once."""

    def __init__(self, text: str, file: str) -> None:
        self.page = Page()
        self._file = file
        self._seen: Counter[tuple[str, str, str]] = Counter()
        self._wanted: list[tuple[str, str, str, str, int]] = []
        self._maps: set[str] = set()
        for node in LexborHTMLParser(text).css(f":is({SELECTOR})"):
            self._read(node, node.tag or "", node.attributes)
        self._judge_idrefs()

    def _read(self, node: LexborNode, tag: str, attributes: dict[str, Any]) -> None:
        for name in ADDRESSES.get(tag, ()):
            if name in attributes:
                self._refer(tag, name, attributes[name] or "", attributes)
        if tag in MUST_HAVE and lacks_address(tag, attributes):
            name = MUST_HAVE[tag]
            self._add("missing-address", "", f"Give <{tag}> a {name}, or remove it.", tag, f"-{name}", "")
        if "id" in attributes:
            self._note_id(tag, attributes["id"] or "")
        if tag in ("a", "map") and attributes.get("name"):
            (self.page.anchors if tag == "a" else self._maps).add(attributes["name"])
        if "srcset" in attributes:
            for address in split_srcset(attributes["srcset"] or ""):
                self._refer(tag, "srcset", address, attributes)
        if attributes.get("style"):
            for pointer in find_in_css(attributes["style"]):
                self._refer(tag, "style", pointer.value, attributes)
        if lacks_alt(tag, attributes):
            target = attributes.get("src") or attributes.get("href") or ""
            self._add(
                "missing-alt",
                target,
                'Say what it shows, or write alt="" if it only decorates.',
                tag,
                "-alt",
                "",
            )
        for name in attributes.keys() & REFERRING:
            self._want_ids(tag, name, attributes[name] or "")
        if tag == "meta":
            self._read_meta(attributes)
        elif tag == "html":
            self._read_root(attributes)
        elif tag == "base":
            self._read_base(attributes)
        elif tag == "style":
            for pointer in find_in_css(node.text(deep=True)):
                self._refer("style", "", pointer.value, {})
        elif tag == "script" and is_linked_data(attributes):
            self._read_linked_data(node.text(deep=True))

    def _count(self, tag: str, attribute: str, value: str) -> int:
        """Return how often the same stood before."""
        key = (tag, attribute, value)
        self._seen[key] += 1
        return self._seen[key] - 1

    def _refer(self, tag: str, attribute: str, value: str, attributes: dict[str, Any]) -> None:
        rel = frozenset((attributes.get("rel") or "").lower().split()) if tag == "link" else frozenset()
        if rel & NOT_FETCHED:
            return
        lang = attributes.get("hreflang") or "" if tag in ("a", "area", "link") else ""
        self.page.references.append(
            Reference(tag, attribute, value, self._count(tag, attribute, value), rel, lang)
        )

    def _add(self, kind: str, target: str, message: str, tag: str, attribute: str, value: str) -> None:
        nth = self._count(f"!{tag}", attribute, value)
        self.page.mistakes.append(Finding(self._file, kind, target, message, tag, attribute, value, nth))

    def _note_id(self, tag: str, value: str) -> None:
        if value in self.page.ids:
            nth = self._count("*", "id", value) + 1
            self.page.mistakes.append(
                Finding(
                    self._file, "duplicate-id", value, "Give each element its own.", "*", "id", value, nth
                )
            )
        self.page.ids.add(value)

    def _want_ids(self, tag: str, name: str, value: str) -> None:
        if name in IDREFS and tag not in IDREFS[name]:
            return
        nth = self._count(tag, name, value)
        self._wanted += [(tag, name, value, each, nth) for each in value.removeprefix("#").split()]

    def _judge_idrefs(self) -> None:
        for tag, name, value, wanted, nth in self._wanted:
            if wanted not in (self._maps if name == "usemap" else self.page.ids):
                message = f"{name} names it. Give an element this {'name' if name == 'usemap' else 'id'}."
                self.page.mistakes.append(
                    Finding(self._file, "missing-id", wanted, message, tag, name, value, nth)
                )

    def _read_root(self, attributes: dict[str, Any]) -> None:
        self.page.lang = (attributes.get("lang") or "").strip()
        if not self.page.lang:
            self._add(
                "missing-lang", "", 'Write <html lang="en">, with the language of the page.', "html", "", ""
            )

    def _read_base(self, attributes: dict[str, Any]) -> None:
        if "href" not in attributes:
            return
        if self.page.base:
            self._add(
                "base-ignored",
                attributes["href"] or "",
                "Remove it.",
                "base",
                "href",
                attributes["href"] or "",
            )
        else:
            self.page.base = attributes["href"] or ""

    def _read_meta(self, attributes: dict[str, Any]) -> None:
        content = attributes.get("content") or ""
        name = (attributes.get("property") or attributes.get("name") or "").strip().lower()
        if refresh := find_refresh(attributes):
            self._refer("meta", "content", refresh, {})
        elif OPEN_GRAPH.fullmatch(name):
            rel = frozenset({name})
            self.page.references.append(
                Reference("meta", "content", content, self._count("meta", "content", content), rel)
            )
        elif name == "robots" and "noindex" in content.lower():
            self.page.is_noindex = True

    def _read_linked_data(self, text: str) -> None:
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            self._add("not-json", "", f"{error}.", "script", "", text)
            return
        for address in find_in_linked_data(text):
            self._refer("script", "json", address, {})


def is_linked_data(attributes: dict[str, Any]) -> bool:
    return (attributes.get("type") or "").strip().lower() == "application/ld+json"


def find_refresh(attributes: dict[str, Any]) -> str:
    """Return where a <meta http-equiv="refresh"> leads; "" if it is none."""
    if (attributes.get("http-equiv") or "").strip().lower() != "refresh":
        return ""
    found = REFRESH.match(attributes.get("content") or "")
    return found[1].strip() if found else ""


def find_in_linked_data(text: str) -> Iterator[str]:
    """Return the values in JSON-LD that are whole addresses of the web; none if it cannot be read."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting += [value for key, value in reversed(each.items()) if key != "@context"]
        elif isinstance(each, list):
            waiting += reversed(each)
        elif isinstance(each, str) and re.match(r"https?://\S+$", each):
            yield each


def split_srcset(value: str) -> list[str]:
    """Return the addresses in a srcset, in which commas may stand too.

    >>> split_srcset("a.webp 1x, b,c.webp 2x")
    ['a.webp', 'b,c.webp']
    """
    return [match[1] or match[2].rstrip(",") for match in CANDIDATE.finditer(value) if match[1] or match[2]]
