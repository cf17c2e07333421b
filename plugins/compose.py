"""Finish the text of a page: put in what its marks stand for.

Blocks become components, citations become numbers in the order of the page, links
become addresses. All of it late, so that the HTML of a page's own words depends on
nothing else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from plugins.markup import IMAGE_MARK, PAGE, resolve
from plugins.model.data import Source
from plugins.model.entries import BlockCall, Entry

INNERMOST = re.compile(r'<x-block n="(\d+)">((?:(?!<x-block ).)*?)</x-block>', re.DOTALL)
CITATION = re.compile(r'\s*<x-cite keys="([^"]+)"></x-cite>')
LINK = re.compile(rf'<a href="{PAGE}([^"#]*)(#[^"]*)?"((?: [^>]*)?)>(.*?)</a>', re.DOTALL)
IMAGE = re.compile(rf'src="{IMAGE_MARK}\.\./([^"]+)"')


@dataclass(slots=True)
class Note:
    """A source as a page cites it: its number, and how often."""

    number: int
    key: str
    source: Source
    times: int = 0

    @property
    def marks(self) -> list[str]:
        """Return the ids of the places that cite it."""
        return [f"cite-{self.number}-{time}" for time in range(1, self.times + 1)]


@dataclass(slots=True)
class Composition:
    """The finished text of a page, and what it was made from besides itself."""

    html: Markup = Markup("")  # noqa: RUF009 (immutable)
    notes: list[Note] = field(default_factory=list)
    templates: set[str] = field(default_factory=set)


class Composer:
    """Finish pages with the templates of one Jinja environment."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def compose(self, entry: Entry, context: dict[str, Any], find: Callable[[str], Entry]) -> Composition:
        """Return the finished text of a page.

        `context` is what its template will see; `find` returns the page of a key in the
        page's own language, or in the source language where there is none.
        """
        result = Composition()
        html = self._put_in_blocks(entry, context, find, result)
        html = self._number_citations(html, context, result)
        html = self._resolve_links(html, context, find, result)
        result.html = Markup(html)
        return result

    def _render(self, template: str, context: dict[str, Any], result: Composition, **more: Any) -> str:
        result.templates.add(template)
        return self._environment.get_template(template).render({**context, **more}).strip()

    def _put_in_blocks(
        self, entry: Entry, context: dict[str, Any], find: Callable[[str], Entry], result: Composition
    ) -> str:
        def render(match: re.Match[str]) -> str:
            call: BlockCall = entry.text.blocks[int(match[1])]
            link = getattr(call.options, "link", None)
            folder = entry.key.rpartition("/")[0]
            target = resolve(folder, link) if link else ""
            return self._render(
                f"blocks/{call.name}.html", context, result,
                call=call, options=call.options, content=Markup(match[2].strip()),
                target=target, number=int(match[1]),
            )  # fmt: skip

        html, count = entry.text.html, 1
        while count:
            html, count = INNERMOST.subn(render, html)
        return html

    def _number_citations(self, html: str, context: dict[str, Any], result: Composition) -> str:
        notes: dict[str, Note] = {}
        sources = None

        def number(match: re.Match[str]) -> str:
            nonlocal sources
            sources = sources if sources is not None else context["data"].sources
            cited = []
            for key in match[1].split():
                note = notes.setdefault(key, Note(len(notes) + 1, key, sources[key]))
                note.times += 1
                cited.append((note, note.marks[-1]))
            return self._render("partials/citation.html", context, result, cited=cited)

        html = CITATION.sub(number, html)
        result.notes = list(notes.values())
        return html

    def _resolve_links(
        self, html: str, context: dict[str, Any], find: Callable[[str], Entry], result: Composition
    ) -> str:
        own: Entry = context["page"]

        def link(match: re.Match[str]) -> str:
            key, fragment, attributes, text = match[1], match[2] or "", match[3], match[4]
            target = find(key)
            address = context["url"](target.address) + fragment
            if target.locale == own.locale:
                return f'<a href="{address}"{attributes}>{text}</a>'
            return self._render(
                "partials/foreign-link.html", context, result,
                address=address, attributes=Markup(attributes), text=Markup(text), target=target,
            )  # fmt: skip

        html = LINK.sub(link, html)
        return IMAGE.sub(lambda match: f'src="{context["url"](match[1])}"', html)
