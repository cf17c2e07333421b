"""Find the lines of what is at fault on a page: its parser knows none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from linkcheck.faults import Fault, Finding
from linkcheck.pointers import find_in_css
from linkcheck.reading import (
    MUST_HAVE,
    find_in_linked_data,
    find_refresh,
    is_linked_data,
    lacks_address,
    lacks_alt,
    split_srcset,
)  # fmt: skip

Place = tuple[str, str, str]
"""An element, its attribute, and what stands there, as Finding names them."""


class _Finder(HTMLParser):
    """Notes the lines of the places that are wanted."""

    def __init__(self, wanted: set[Place]) -> None:
        super().__init__()
        self.lines: dict[Place, list[int]] = defaultdict(list)
        self._wanted = wanted
        self._text: list[str] | None = None
        self._begun = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes: dict[str, Any] = {}
        for name, value in attrs:
            attributes.setdefault(name, value or "")
        line = self.getpos()[0]
        for place in _places_of(tag, attributes):
            self._note(place, line)
        self._text = [] if tag == "style" or (tag == "script" and is_linked_data(attributes)) else None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._begun = self._begun if self._text else self.getpos()[0]
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._text is None:
            return
        text, self._text = "".join(self._text), None
        if tag == "style":
            for pointer in find_in_css(text):
                self._note(("style", "", pointer.value), self._begun + pointer.line - 1)
        else:
            self._note(("script", "", text), self._begun)
            place, line = 0, self._begun
            for value in find_in_linked_data(text):
                found = text.find(value, place)
                if found >= 0:
                    line += text.count("\n", place, found)
                    place = found
                self._note(("script", "json", value), line)

    def _note(self, place: Place, line: int) -> None:
        if place in self._wanted:
            self.lines[place].append(line)


def _places_of(tag: str, attributes: dict[str, Any]) -> Iterator[Place]:
    for name, value in attributes.items():
        yield tag, name, value
    if "id" in attributes:
        yield "*", "id", attributes["id"]
    for value in split_srcset(attributes.get("srcset", "")):
        yield tag, "srcset", value
    for pointer in find_in_css(attributes.get("style", "")):
        yield tag, "style", pointer.value
    if tag == "meta" and find_refresh(attributes):
        yield tag, "content", find_refresh(attributes)
    if lacks_alt(tag, attributes):
        yield tag, "-alt", ""
    if lacks_address(tag, attributes):
        yield tag, f"-{MUST_HAVE[tag]}", ""
    if tag == "html":
        yield tag, "", ""


def find_lines(text: str, findings: Iterable[Finding]) -> list[Fault]:
    """Return the faults of one page, each with its line; line 1 where the page has no such element."""
    findings = list(findings)
    finder = _Finder({(each.tag, each.attribute, each.value) for each in findings})
    finder.feed(text)
    finder.close()
    return [
        Fault(each.file, _line_of(each, finder), each.kind, each.target, each.message) for each in findings
    ]


def _line_of(finding: Finding, finder: _Finder) -> int:
    lines = finder.lines.get((finding.tag, finding.attribute, finding.value))
    return lines[min(finding.nth, len(lines) - 1)] if lines else 1
