"""Write a page as Markdown, in the dialect of one generator."""

import json
import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from bench.pages import (
    Element,
    Heading,
    Inline,
    Listing,
    Page,
    PageLink,
    Paragraph,
    Picture,
    Quotation,
    Stressed,
    Strong,
    Table,
    WebLink,
    Words,
    path_of,
)


class Dialect(ABC):
    """How a generator writes what generators write differently."""

    @abstractmethod
    def link(self, page: Page, target: PageLink) -> str:
        """Return what stands for the address of another page."""

    @abstractmethod
    def picture(self, page: Page, file: str) -> str:
        """Return what stands for the address of a picture."""

    def heading(self, heading: Heading) -> str:
        """Return a heading that has a name."""
        return f"## {heading.text} {{#{heading.name}}}"


class Addresses(Dialect):
    """Addresses written out from the root of the site: nothing is left to resolve."""

    def code(self, lang: str) -> str:
        """Return how the generator writes the code of a language in addresses."""
        return lang

    def link(self, page: Page, target: PageLink) -> str:
        return f"/{self.code(page.lang)}/{path_of(target.key)}" + _fragment(target)

    def picture(self, page: Page, file: str) -> str:
        return f"/images/{file}"


class RelativeFiles(Dialect):
    """Relative paths from one Markdown file to another, and to `images` beside the languages."""

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix

    def link(self, page: Page, target: PageLink) -> str:
        path = os.path.relpath(f"{target.key}.md", PurePosixPath(page.key).parent)
        return self.prefix + path + _fragment(target)

    def picture(self, page: Page, file: str) -> str:
        return f"{'../' * (page.key.count('/') + 1)}images/{file}"


def write_body(page: Page, dialect: Dialect) -> str:
    """Return the Markdown of a page."""
    return "\n\n".join(_write_element(element, page, dialect) for element in page.body) + "\n"


def write_yaml(fields: Mapping[str, str | int | date]) -> str:
    """Return front matter in YAML, each value in quotes where it is text."""
    lines = [
        f"{name}: {value if isinstance(value, date) else json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
    ]
    return "\n".join(["---", *lines, "---", "", ""])


def _write_element(element: Element, page: Page, dialect: Dialect) -> str:
    match element:
        case Paragraph(parts):
            return page.space.join(_write_inline(part, page, dialect) for part in parts)
        case Heading():
            return dialect.heading(element)
        case Listing(items, is_numbered):
            marks = (f"{number}. " if is_numbered else "- " for number in range(1, len(items) + 1))
            return "\n".join(mark + item for mark, item in zip(marks, items, strict=True))
        case Table(rows):
            written = [f"| {' | '.join(row)} |" for row in rows]
            return "\n".join([written[0], "|" + "---|" * len(rows[0]), *written[1:]])
        case Picture(text, file):
            return f"![{text}]({dialect.picture(page, file)})"
        case Quotation(text):
            return f"> {text}"


def _write_inline(part: Inline, page: Page, dialect: Dialect) -> str:
    match part:
        case Words(text):
            return text
        case Strong(text):
            return f"**{text}**"
        case Stressed(text):
            return f"*{text}*"
        case PageLink(text):
            return f"[{text}]({dialect.link(page, part)})"
        case WebLink(text, address):
            return f"[{text}]({address})"


def _fragment(target: PageLink) -> str:
    return f"#{target.heading}" if target.heading else ""
