"""What files that are no pages refer to: style sheets, feeds, sitemaps, manifests, robots.txt, _redirects."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.parsers import expat

URL = re.compile(
    r"""/\*.*?(?:\*/|\Z)
    | @import\s+(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')
    | url\(\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|((?:\\.|[^'"()\\\s])*))\s*\)
    | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'""",
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", re.DOTALL)
XLINK = "xlink:href"


class Pointer(NamedTuple):
    """An address and its line; `rel` says what it is for, where that matters."""

    value: str
    line: int = 0
    rel: str = ""


class NotReadable(Exception):
    """A file is not what its name says; with the line."""

    def __init__(self, message: str, line: int) -> None:
        self.line = line
        super().__init__(message)


def find_in_css(text: str) -> Iterator[Pointer]:
    """Return the addresses in a style sheet, but for those within comments and strings."""
    line, before = 1, 0
    for match in URL.finditer(text):
        value = next((group for group in match.groups() if group is not None), None)
        if value is None:
            continue
        line += text.count("\n", before, match.start())
        before = match.start()
        value = ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], value).strip()
        if value and not value.startswith("#"):
            yield Pointer(value, line)


class Element(NamedTuple):
    """An element of XML, where it begins; its text is that before its first child."""

    name: str
    attributes: dict[str, str]
    line: int
    parent: str
    text: list[str]


def read_xml(raw: bytes) -> list[Element]:
    """Return the elements of an XML file, in their order. Raise NotReadable."""
    found: list[Element] = []
    above: list[Element] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, attributes, parser.CurrentLineNumber, above[-1].name if above else "", [])
        found.append(element)
        above.append(element)

    def end(_: str) -> None:
        above.pop()

    def data(text: str) -> None:
        if above:
            above[-1].text.append(text)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise NotReadable(f"{expat.ErrorString(error.code)}.", error.lineno) from error
    return found


def local(name: str) -> str:
    return name.rpartition(":")[2]


def find_in_feed(elements: list[Element]) -> Iterator[Pointer]:
    """Return the addresses of a feed, Atom or RSS."""
    for element in elements:
        name, text = local(element.name), "".join(element.text).strip()
        if "href" in element.attributes and name in ("link", "category"):
            yield Pointer(element.attributes["href"], element.line, element.attributes.get("rel", ""))
        elif name == "enclosure" or (name in ("content", "thumbnail") and "url" in element.attributes):
            yield Pointer(element.attributes.get("url", ""), element.line)
        elif (name in ("icon", "logo", "comments", "docs", "url") or (name == "link" and text)) and text:
            yield Pointer(text, element.line)
        elif name == "content" and "src" in element.attributes:
            yield Pointer(element.attributes["src"], element.line)


def find_in_sitemap(elements: list[Element]) -> Iterator[Pointer]:
    """Return the addresses of a sitemap or an index of them."""
    for element in elements:
        name = local(element.name)
        if name == "loc":
            rel = "page" if local(element.parent) == "url" else "file"
            yield Pointer("".join(element.text).strip(), element.line, rel)
        elif name == "link" and element.attributes.get("rel") == "alternate":
            yield Pointer(
                element.attributes.get("href", ""),
                element.line,
                f"alternate {element.attributes.get('hreflang', '')}",
            )


def find_in_svg(elements: list[Element]) -> Iterator[Pointer]:
    """Return the addresses of a drawing."""
    for element in elements:
        for name in ("href", XLINK):
            if name in element.attributes and local(element.name) in (
                "use",
                "image",
                "a",
                "feImage",
                "script",
            ):
                yield Pointer(element.attributes[name], element.line)


def find_ids(elements: list[Element]) -> set[str]:
    return {element.attributes["id"] for element in elements if "id" in element.attributes}


def find_in_manifest(text: str) -> Iterator[Pointer]:
    """Return the addresses of a web manifest. Raise NotReadable."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotReadable(f"{error.msg}.", error.lineno) from error
    except RecursionError as error:
        raise NotReadable("It is nested too deeply.", 0) from error
    for value in _values_of_manifest(data if isinstance(data, dict) else {}):
        if isinstance(value, str):
            quoted = text.find(json.dumps(value, ensure_ascii=False))
            yield Pointer(value, text.count("\n", 0, max(quoted, 0)) + 1)


def _values_of_manifest(data: dict[str, Any]) -> Iterator[Any]:
    yield from (data[name] for name in ("start_url", "scope") if name in data)
    for name in ("icons", "screenshots", "shortcuts"):
        for each in data.get(name) or ():
            if isinstance(each, dict):
                yield from (each[key] for key in ("src", "url") if key in each)
                yield from (icon.get("src") for icon in each.get("icons") or () if isinstance(icon, dict))


def find_in_robots(text: str) -> Iterator[Pointer]:
    """Return the sitemaps that robots.txt names."""
    for number, line in enumerate(text.splitlines(), start=1):
        name, _, value = line.partition("#")[0].partition(":")
        if name.strip().lower() == "sitemap":
            yield Pointer(value.strip(), number)


def find_in_redirects(text: str) -> Iterator[tuple[str, Pointer]]:
    """Return the addresses that `_redirects` leads away from, each with where it leads."""
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if len(words) > 1 and not words[0].startswith("#"):
            yield words[0], Pointer(words[1], number)
