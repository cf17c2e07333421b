"""The files that stand behind the names of what a page was rendered from."""

import pytest
from jinja2 import Environment

from plugins.rendering import Renderer
from plugins.site import Site
from plugins.uses import find_files

ALWAYS = "i18n/locales.yaml"


def files_of(site: Site, *names: str) -> list[str]:
    return find_files(names, site, Renderer(site, Environment()).menu_of)


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("page:content/pt-BR/learn/signs.md", ["content/pt-BR/learn/signs.md"]),
        ("head:content/en/index.md", ["content/en/index.md"]),
        ("menu:pt-BR", ["content/pt-BR/learn/index.md", "content/pt-BR/learn/signs.md"]),
        ("children:en/learn", ["content/en/learn/signs.md", "content/en/learn/why.md"]),
        ("children:en/gone", []),
        ("words:pt-BR", ["i18n/pt-BR/messages.po"]),
        ("words:en", []),
        ("data:goods", ["content/data/goods.yaml"]),
        ("template:partials/menu.html", ["theme/templates/partials/menu.html"]),
        (
            "template:page.html",
            [f"theme/templates/{name}.html" for name in ("base", "page", "partials/menu")],
        ),
        ("assets:site", ["theme/static/css/base.css"]),
        ("assets:poster", ["theme/static/css/base.css", "theme/static/css/components/hero.css"]),
        ("assets:help", ["theme/static/css/base.css", "theme/static/css/scripts.css"]),
        ("languages:", []),
        ("settings:", []),
    ],
)
def test_name_stands_for_its_files(small_site: Site, name: str, files: list[str]) -> None:
    """
    Whoever asks what a page is made from is told the files, beside the list of the languages.
    """
    assert sorted([*files, ALWAYS]) == files_of(small_site, name)


def test_file_stands_once_and_in_its_place(small_site: Site) -> None:
    """
    A file that is behind many names is told once, and all are in the order of their paths.
    """
    files = files_of(small_site, "page:content/en/index.md", "data:goods", "head:content/en/index.md")

    assert ["content/data/goods.yaml", "content/en/index.md", ALWAYS] == files
