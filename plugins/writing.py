"""The one Writer: give each page its context, render it, and write down what it is made from."""

import json
import re
import traceback
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, meta
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import PagesGenerator
from pelican.writers import Writer

from plugins.addresses import absolute, relative, rooted
from plugins.catalogs import find_catalog
from plugins.charts import draw_bars
from plugins.compose import Composer
from plugins.formats import Formats
from plugins.model.entries import Entry, Kind, output_file
from plugins.model.locales import SOURCE, Locale, direction_of
from plugins.site import Site, site_of
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


class SiteWriter(Writer):
    """Write pages through the model; Pelican's own context stays outside of templates."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.site: Site = settings["SITE"]
        self._menus: dict[str, Menu] = {}
        self._formats = {code: Formats(locale) for code, locale in self.site.locales.items()}

    def write_file(
        self, name: str, template: Any, context: dict[str, Any], *args: Any, page: Any = None, **kwargs: Any
    ) -> None:
        """Write the page that Pelican asks for, if its language is published."""
        entry: Entry | None = getattr(page, "entry", None)
        if entry is None or entry.locale not in self.site.published:
            return
        self.write_entry(entry, template.environment)

    def write_entry(self, entry: Entry, environment: Environment) -> None:
        """Write a page; where a template is at fault, note it and go on to the next page."""
        try:
            self._write_entry(entry, environment)
        except Exception as error:
            self.note_fault(error)

    def note_fault(self, error: Exception) -> None:
        """Note what a template did wrong, with its line; raise what no template did."""
        path, line = find_template_line(error)
        if not path:
            raise error
        self.site.problems.add(
            self.site.relative(path), line, f"{error}.".replace("..", "."), "Mend the template."
        )

    def _write_entry(self, entry: Entry, environment: Environment) -> None:
        records = Records(self.site.data)
        context = self.page_context(entry, records)
        composition = Composer(environment).compose(entry, context, lambda key: self._find(key, entry))
        context |= {"body": composition.html, "notes": composition.notes}
        template = TEMPLATES[entry.kind]
        self.write(entry.address, template, context, environment)
        self.site.made_from[output_file(entry.address)] = self._sources_of(
            entry, {template, *composition.templates}, records, environment
        )

    def write(self, address: str, template: str, context: dict[str, Any], environment: Environment) -> None:
        """Render a template into the file of an address. Raise if another page wrote it."""
        html = tidy(environment.get_template(template).render(context))
        file = Path(self.output_path, output_file(address))
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as output:
            output.write(html)

    def shared_context(self, address: str, style: str, is_placeless: bool = False) -> dict[str, Any]:
        """Return what the template of any page sees.

        `style` is the name of its sheet in stylesheets.py. `is_placeless` is for a page that a host shows at any address (404): its links
        begin at the root of the host.
        """
        site, assets = self.site, self.site.assets

        def url(target: str) -> str:
            return rooted(site.address, target) if is_placeless else relative(address, target)

        return {
            "site": site,
            "address": address,
            "url": url,
            "absolute_url": lambda target: absolute(site.address, target),
            "asset": lambda name: url(f"assets/{assets.names[name]}"),
            "is_quiet": style == "help",
            "is_poster": style == "poster",
            "inline_css": Markup(assets.inline) if style == "help" else None,
            "style_hash": assets.inline_hash,
            "draw_bars": draw_bars,
            "direction": direction_of,
        }

    def page_context(self, entry: Entry, records: Records) -> dict[str, Any]:
        """Return what the template of a page sees."""
        site, locale = self.site, entry.locale
        formats = self._formats[locale.code]
        menu = self._menu_of(locale)
        return self.shared_context(entry.address, style_of(entry), entry.kind is Kind.NOT_FOUND) | {
            "page": entry,
            "locale": locale,
            "words": site.catalogs[locale.code],
            "data": records,
            "f": formats,
            "home": site.entries[locale.code]["index"],
            "help": site.entries[locale.code]["help/index"],
            "source_page": site.entries[SOURCE][entry.key],
            "sections": menu.sections,
            "menus": menu.children,
            "children": menu.children.get(entry.section, []),
            "trail": find_trail(entry, site),
            "choices": build_choices(entry, site),
            "find_page": lambda key: self._find(key, entry),
        }

    def _menu_of(self, locale: Locale) -> Menu:
        if locale.code not in self._menus:
            self._menus[locale.code] = build_menu(locale, self.site, self._formats[locale.code].sort)
        return self._menus[locale.code]

    def _find(self, key: str, entry: Entry) -> Entry:
        return find_entry(key, entry.locale, self.site) if key else entry

    def _sources_of(
        self, entry: Entry, templates: set[str], records: Records, environment: Environment
    ) -> list[str]:
        """Return the files that a page is made from: content, data, templates, catalog."""
        site = self.site
        content = {entry.path, site.entries[SOURCE][entry.key].path}
        content |= {other.path for other in site.entries[entry.locale.code].values()}
        content |= {choice.target.path for choice in build_choices(entry, site)}
        data = {f"content/data/{name}.yaml" for name in records.used}
        theme = self.theme_files(templates, style_of(entry), environment)
        catalog = set() if entry.locale.is_source else {site.relative(find_catalog(site.i18n, entry.locale))}
        return sorted(content | data | theme | catalog | {"i18n/locales.yaml"})

    def theme_files(self, templates: set[str], style: str, environment: Environment) -> set[str]:
        """Return the templates and the styles that a page is made from."""
        used = templates_of(environment, frozenset(templates))
        sources = self.site.assets.sources
        styles = sources["site"] + sources["poster"] if style == "poster" else sources[style]
        return {f"theme/templates/{name}" for name in used} | {f"theme/static/css/{name}" for name in styles}

    def write_assets(self) -> None:
        folder = Path(self.output_path, "assets")
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.site.assets.contents.items():
            (folder / name).write_bytes(content)


def style_of(entry: Entry) -> str:
    return STYLES.get(entry.kind, "site")


def tidy(html: str) -> str:
    """Return a page without the indentation and the empty lines that templates leave."""
    return re.sub(r"\s*\n\s*", "\n", html)


def find_template_line(error: Exception) -> tuple[str, int]:
    """Return the file and the line of the template that an error comes from."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    places = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")
    ]
    return (places[-1].filename, places[-1].lineno or 0) if places else ("", 0)


@cache
def templates_of(environment: Environment, names: frozenset[str]) -> frozenset[str]:
    """Return templates and all that they extend, include and import."""
    loader: Any = environment.loader
    drawings = environment.list_templates(filter_func=lambda name: name.startswith("drawings/"))
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        text, _, _ = loader.get_source(environment, name)
        for other in meta.find_referenced_templates(environment.parse(text)):
            waiting += [other] if other else drawings  # named by the data: any drawing
    return frozenset(found)


def write_the_rest(generator: PagesGenerator, writer: SiteWriter) -> None:
    """Write what no Markdown file stands for: the gateway, the 404 that speaks all languages, assets."""
    try:
        _write_the_rest(generator, writer)
    except Exception as error:
        writer.note_fault(error)


def _write_the_rest(generator: PagesGenerator, writer: SiteWriter) -> None:
    site, environment = site_of(generator), generator.env
    languages = [
        {
            "locale": locale,
            "home": site.entries[locale.code]["index"],
            "help": site.entries[locale.code]["help/index"],
            "not_found": site.entries[locale.code]["not-found"],
        }
        for locale in site.published
    ]
    for address, template, style in (
        ("", "gateway.html", "poster"),
        ("404.html", "not-found-all.html", "help"),
    ):
        context = writer.shared_context(address, style, is_placeless=address == "404.html")
        writer.write(address, template, context | {"languages": languages}, environment)
        pages = ("index", "help/index", "not-found")
        content = {site.entries[locale.code][key].path for locale in site.published for key in pages}
        site.made_from[output_file(address)] = sorted(
            content | writer.theme_files({template}, style, environment) | {"i18n/locales.yaml"}
        )
    if generator.settings["SHOW_COMPONENTS"]:
        for direction, code in (("ltr", SOURCE), ("rtl", "ar")):
            if code in [locale.code for locale in site.published]:
                entry = site.entries[code]["index"]
                context = writer.page_context(entry, Records(site.data))
                context |= writer.shared_context(f"components/{direction}/", "poster")
                writer.write(f"components/{direction}/", "components.html", context, environment)
    writer.write_assets()


def write_provenance(pelican: Pelican) -> None:
    """Write what every page is made from beside the output, never into it."""
    site = site_of(pelican)
    output = Path(pelican.output_path)
    file = output.with_name(f"{output.name}.made-from.json")
    file.write_text(json.dumps(site.made_from, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")


def check_templates(generator: PagesGenerator) -> None:
    """Say which templates cannot be read, before any page asks for one."""
    site, environment = site_of(generator), generator.env
    for file in sorted((site.theme / "templates").rglob("*.html")):
        try:
            environment.parse(file.read_text("utf-8"), file.name, str(file))
        except TemplateSyntaxError as error:
            site.problems.add(site.relative(file), error.lineno, f"{error.message}.", "Mend the template.")


def give_writer(pelican: Pelican) -> type[SiteWriter]:
    return SiteWriter


def register() -> None:
    signals.page_generator_init.connect(check_templates)
    signals.get_writer.connect(give_writer)
    signals.page_writer_finalized.connect(write_the_rest)
    signals.finalized.connect(write_provenance)
