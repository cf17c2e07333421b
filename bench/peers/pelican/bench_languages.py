"""A plugin for plain Pelican: every language in one run, and gettext by the language of each page.

It uses documented signals and settings alone; readers, generators and writer are Pelican's own.
"""

import gettext
from collections import defaultdict
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican, signals
from pelican.generators import Generator, PagesGenerator

CATALOGS: dict[str, gettext.NullTranslations] = {}


@pass_context
def translate(context: Context, text: str) -> str:
    """Return a word of the interface in the language of the page that is being rendered."""
    return CATALOGS[context["page"].lang].gettext(text)


@pass_context
def translate_plural(context: Context, one: str, many: str, count: int) -> str:
    """Return the form of a word that goes with a number."""
    return CATALOGS[context["page"].lang].ngettext(one, many, count)


def load_catalogs(pelican: Pelican) -> None:
    """Read the catalog of every language, once a run."""
    for code in pelican.settings["LANGUAGES"]:
        CATALOGS[code] = gettext.translation(
            "messages", pelican.settings["I18N_PATH"], [code.replace("-", "_")]
        )


def install_gettext(generator: Generator) -> None:
    """Let templates look words up."""
    generator.env.install_gettext_callables(translate, translate_plural, newstyle=True)


def link_languages(generators: list[Generator]) -> None:
    """Give every page its translations in the order of the languages, and the pages of its own language."""
    for generator in generators:
        if not isinstance(generator, PagesGenerator):
            continue
        groups: dict[str, dict[str, Any]] = defaultdict(dict)
        folders: dict[str, dict[str, Any]] = defaultdict(dict)
        for page in generator.pages:
            groups[page.key][page.lang] = page
            folders[page.lang][page.key] = page
        order = generator.settings["LANGUAGES"]
        for key, group in groups.items():
            alternates = [group[code] for code in order if code in group]
            for page in alternates:
                page.alternates = alternates
                page.siblings = folders[page.lang]
                page.trail = find_trail(key, folders[page.lang])


def find_trail(key: str, pages: dict[str, Any]) -> list[Any]:
    """Return the pages above a page, the home page first."""
    above = [] if key == "index" else ["index"]
    section = f"{key.split('/')[0]}/index"
    if "/" in key and key != section:
        above.append(section)
    return [pages[name] for name in above]


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    signals.initialized.connect(load_catalogs)
    signals.generator_init.connect(install_gettext)
    signals.all_generators_finalized.connect(link_languages)
