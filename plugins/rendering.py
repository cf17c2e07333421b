"""Render pages: give each its context, put it through its template, note what it looked at."""

import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError
from markupsafe import Markup

from plugins import uses
from plugins.addresses import absolute, relative, rooted
from plugins.charts import draw_bars
from plugins.compose import Composer
from plugins.formats import Formats
from plugins.model.entries import Entry, Kind, output_file
from plugins.model.locales import SOURCE, Locale, direction_of
from plugins.model.problems import Problem
from plugins.site import Site
from plugins.views import Menu, Records, build_choices, build_menu, find_entry, find_trail

TEMPLATES = {
    Kind.HOME: "home.html",
    Kind.SECTION: "section.html",
    Kind.PAGE: "page.html",
    Kind.HELP: "help.html",
    Kind.NOT_FOUND: "not-found.html",
}
STYLES = {Kind.HOME: "poster", Kind.NOT_FOUND: "poster", Kind.HELP: "help"}
"""Which style sheet a kind of page needs; all others need `site` alone."""

EVERY_LANGUAGE = ("index", "help/index", "not-found")
"""What the pages that speak every language show of each."""


@dataclass(frozen=True, slots=True)
class Output:
    """One page to be written: where, by which template, in which style, from which entry if from one."""

    address: str
    template: str
    style: str
    entry: Entry | None = None

    @property
    def file(self) -> str:
        return output_file(self.address)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page, and the names of what it was made from (uses.py), sorted."""

    html: str
    uses: tuple[str, ...]


class Broken(Exception):
    """A page cannot be rendered: its template is at fault."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@lru_cache(maxsize=256)
def formats_of(locale: Locale) -> Formats:
    return Formats(locale)


class Renderer:
    """Render the pages of one state of the site."""

    def __init__(self, site: Site, environment: Environment) -> None:
        self.site = site
        self.environment = environment
        self.values = uses.Values(site, self.menu_of)
        self._menus: dict[str, Menu] = {}

    def outputs(self) -> Iterator[Output]:
        """Return every page of the site."""
        site = self.site
        for locale in site.published:
            for entry in site.entries[locale.code].values():
                style = STYLES.get(entry.kind, "site")
                yield Output(entry.address, TEMPLATES[entry.kind], style, entry)
        yield Output("", "gateway.html", "poster")
        yield Output("404.html", "not-found-all.html", "help")
        if site.shows_components:
            codes = [locale.code for locale in site.published]
            for direction, code in (("ltr", SOURCE), ("rtl", "ar")):
                if code in codes:
                    front = site.entries[code]["index"]
                    yield Output(f"components/{direction}/", "components.html", "poster", front)

    def prepare(self) -> None:
        """Compile every template, so that workers find them ready."""
        for name in self.site.templates.templates:
            self.environment.get_template(name)

    def render(self, output: Output) -> Rendered:
        """Return a finished page. Raise Broken where a template is at fault."""
        try:
            return self._render(output)
        except Exception as error:
            path, line = find_template_line(error)
            if not path:
                raise
            said = f"{error}.".replace("..", ".")
            raise Broken(Problem(self.site.relative(path), line, said, "Mend the template.")) from error

    def _render(self, output: Output) -> Rendered:
        used = {uses.LANGUAGES, uses.SETTINGS, f"assets:{output.style}"}
        templates = {output.template}
        context = self._shared_context(output)
        if output.entry is None:
            context["languages"] = self._languages(used)
        else:
            records = Records(self.site.data)
            context |= self._page_context(output.entry, records, used)
            if output.template == TEMPLATES[output.entry.kind]:
                composition = Composer(self.environment).compose(output.entry, context, context["find_page"])
                context |= {"body": composition.html, "notes": composition.notes}
                templates |= composition.templates
        html = tidy(self.environment.get_template(output.template).render(context))
        if output.entry is not None:
            used |= {f"data:{name}" for name in records.used}
        used |= {f"template:{name}" for name in templates}
        return Rendered(html, tuple(map(sys.intern, sorted(used))))

    def _shared_context(self, output: Output) -> dict[str, Any]:
        """Return what the template of any page sees.

        A page that a host shows at any address (404) has links that begin at the root of the host.
        """
        site, assets, address = self.site, self.site.assets, output.address
        is_placeless = address.endswith("404.html")

        def url(target: str) -> str:
            return rooted(site.address, target) if is_placeless else relative(address, target)

        return {
            "site": site,
            "address": address,
            "url": url,
            "absolute_url": lambda target: absolute(site.address, target),
            "asset": lambda name: url(f"assets/{assets.names[name]}"),
            "is_quiet": output.style == "help",
            "is_poster": output.style == "poster",
            "inline_css": Markup(assets.inline) if output.style == "help" else None,
            "style_hash": assets.inline_hash,
            "draw_bars": draw_bars,
            "direction": direction_of,
        }

    def _page_context(self, entry: Entry, records: Records, used: set[str]) -> dict[str, Any]:
        """Return what the template of a page sees; note all of it but what `records` note."""
        site, locale = self.site, entry.locale
        pages, menu = site.entries[locale.code], self.menu_of(locale.code)
        home, help_page, source = pages["index"], pages["help/index"], site.entries[SOURCE][entry.key]
        trail = find_trail(entry, site)
        used |= {uses.page(entry), uses.menu(locale.code), f"words:{locale.code}"}
        used |= {uses.head(each) for each in (home, help_page, source, *trail)}
        children = []
        if entry.kind is Kind.SECTION:
            children = menu.children.get(entry.section, [])
            used.add(uses.children(locale.code, entry.section))

        def find_page(key: str) -> Entry:
            found = find_entry(key, locale, site) if key else entry
            used.add(uses.head(found))
            used.add(uses.head_at(locale.code, found.key))  # where it will be once it is translated
            return found

        return {
            "page": entry,
            "locale": locale,
            "words": site.catalogs[locale.code],
            "data": records,
            "f": formats_of(locale),
            "home": home,
            "help": help_page,
            "source_page": source,
            "sections": menu.sections,
            "footer": menu.footer,
            "children": children,
            "trail": trail,
            "choices": build_choices(entry, site),
            "find_page": find_page,
        }

    def _languages(self, used: set[str]) -> list[dict[str, Any]]:
        languages = []
        for locale in self.site.published:
            home, help_page, not_found = (self.site.entries[locale.code][key] for key in EVERY_LANGUAGE)
            used |= {uses.head(each) for each in (home, help_page, not_found)}
            languages.append({"locale": locale, "home": home, "help": help_page, "not_found": not_found})
        return languages

    def menu_of(self, code: str) -> Menu:
        if code not in self._menus:
            locale = self.site.locales[code]
            self._menus[code] = build_menu(locale, self.site, formats_of(locale).sort)
        return self._menus[code]


def tidy(html: str) -> str:
    """Return a page without the indentation and the empty lines that templates leave."""
    return "\n".join(filter(None, map(str.strip, html.split("\n"))))


def find_template_line(error: Exception) -> tuple[str, int]:
    """Return the file and the line of the template that an error comes from."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    places = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")
    ]
    return (places[-1].filename, places[-1].lineno or 0) if places else ("", 0)
