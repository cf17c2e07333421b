"""A site of two languages and few pages, whose templates show what there is to be seen."""

from functools import cache
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.catalogs import Words, install_gettext, parse_catalog
from plugins.files import digest
from plugins.model.data import TABLES
from plugins.rendering import Rendered, Renderer
from plugins.site import Data
from plugins.stylesheets import Assets
from plugins.theme import Theme, read_template

PAGES = {
    "en": ("index", "help/index", "help/safe-browsing", "not-found", "learn/index", "learn/signs", "learn/why", "contact"),
    "pt-BR": ("index", "help/index", "help/safe-browsing", "not-found", "learn/index", "learn/signs"),
}  # fmt: skip

TEMPLATES = {
    "base.html": """
        <html lang="{{ locale.code }}"><title>{{ page.title }}</title>
        {% include "partials/menu.html" %}
        {% block main %}{{ body }}{% endblock %}
    """,
    "home.html": """{% extends "base.html" %}
        {% block main %}{{ data.goods | length }} {{ find_page("learn/why").title }}{% endblock %}
    """,
    "section.html": """{% extends "base.html" %}
        {% block main %}{% for each in children %}<li>{{ each.title }}</li>{% endfor %}{% endblock %}
    """,
    "page.html": """{% extends "base.html" %}""",
    "help.html": """{% extends "base.html" %}
        {% block main %}<style>{{ inline_css }}</style>{{ body }}{% endblock %}
    """,
    "not-found.html": """{% extends "base.html" %}
        {% block main %}<a href="{{ url(home.address) }}">{{ _("Home") }}</a>{% endblock %}
    """,
    "gateway.html": """{% for each in languages %}<a href="{{ url(each.home.address) }}"></a>{% endfor %}""",
    "not-found-all.html": """{% for each in languages %}<a href="{{ url(each.help.address) }}"></a>{% endfor %}""",
    "components.html": """<p dir="{{ direction(locale.code) }}">{{ data.figures | length }}</p>""",
    "partials/menu.html": """{% for each in sections %}<a>{{ each.title }}</a>{% endfor %}""",
    "partials/foreign-link.html": """<a hreflang="{{ target.locale.code }}">{{ text }}</a>""",
    "blocks/notice.html": """<aside>{{ call.argument }} {{ content }}</aside>""",
    "blocks/shelf.html": """{% include "drawings/" ~ options.goods[0] ~ ".html" %}""",
    "drawings/jeans.html": """<svg/>""",
    "drawings/fish.html": """<svg/>""",
}

ASSETS = Assets(
    names={"site.css": "site.1a.css", "poster.css": "poster.2b.css"},
    contents={"site.1a.css": b"a{}", "poster.2b.css": b"b{}", "OFL.txt": b"licence"},
    inline="c{}",
    inline_hash="sha256-c",
    sources={"site": ["base.css"], "poster": ["components/hero.css"], "help": ["base.css", "scripts.css"]},
)


@cache
def words_of(code: str, word: str) -> Words:
    if code == "en":
        return Words(is_source=True)
    raw = f'msgid "Home"\nmsgstr "{word}"\n'.encode()
    return Words(parse_catalog(raw, f"i18n/{code}/messages.po", SimpleNamespace(cldr="pt_BR")))  # type: ignore[arg-type]


read_once = cache(read_template)  # what it returns cannot be changed


def theme_of(templates: dict[str, str]) -> Theme:
    return Theme(
        {name: read_once(text.encode(), name) for name, text in templates.items()},
        {name: digest(text.encode()) for name, text in templates.items()},
    )


def data_of(**changed: str) -> Data:
    """Return data in which every table has a digest: that of its name, or what is given for it."""
    return Data(digests={name: changed.get(name, f"digest of {name}") for name in (*TABLES, "publisher")})


def open_environment(folder: Path, templates: dict[str, str]) -> Environment:
    """Return the environment of a folder of templates, which are written there."""
    for name, text in templates.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    environment = Environment(
        loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=True,
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"],
    )  # fmt: skip
    install_gettext(SimpleNamespace(env=environment))  # type: ignore[arg-type]
    return environment


def render(renderer: Renderer, address: str) -> Rendered:
    """Return the page of an address."""
    (output,) = [each for each in renderer.outputs() if each.address == address]
    return renderer.render(output)
