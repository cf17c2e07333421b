"""Nikola, from PyPI."""

import os
import shutil
from pathlib import Path
from typing import Any, ClassVar

from bench.generators.base import PEERS, Generator
from bench.install import install_python, pinned
from bench.interface import FOOTER_PAGES, MENU_PAGES, SITE, TRANSLATIONS
from bench.languages import LANGUAGES, SOURCE, Language
from bench.markdown import Addresses
from bench.pages import Page, make_keys, make_page, path_of
from bench.pictures import write_pictures
from bench.processes import Command

CODES = {"pt-BR": "pt_br", "zh-Hans": "zh_cn"}
"""The codes that Nikola has names of its own for."""
UNUSED = [
    "classify_archive", "classify_authors", "classify_categories", "classify_indexes", "classify_page_index",
    "classify_sections", "classify_tags", "create_bundles", "generate_rss", "redirect", "render_archive",
    "render_authors", "render_galleries", "render_indexes", "render_listings", "render_sources", "render_tags",
    "render_taxonomies", "robots", "scale_images", "sitemap",
]  # fmt: skip
"""Plugins for what the made-up site has not."""


class Nikola(Generator):
    """Nikola, with Jinja templates and without the plugins of a blog."""

    name = "nikola"
    label = "Nikola"
    dialect = Addresses()
    differences: ClassVar[tuple[str, ...]] = (
        "Nikola has the titles of its menu in its settings. It runs without the plugins for what the site has not "
        "(feeds, archives, tags, galleries, a sitemap), and in as many processes as there are cores.",
    )

    def install(self, cache: Path) -> None:
        self.scripts = install_python(self.name, cache)

    def version(self) -> str:
        return pinned(self.name, "Nikola")

    def write_frame(self, folder: Path, count: int) -> None:
        shutil.copytree(PEERS / "nikola", folder, dirs_exist_ok=True)
        write_pictures(folder / "files" / "images")
        shutil.copy(PEERS / "site.css", folder / "files")
        messages = folder / "themes" / "bench" / "messages"
        messages.mkdir()
        for code, words in TRANSLATIONS.items():
            (messages / f"messages_{_code(code)}.py").write_text(f"MESSAGES = {words!r}\n", "utf-8")
        text = "".join(f"{name} = {value!r}\n" for name, value in _settings(make_keys(count)).items())
        (folder / "conf.py").write_text(text, "utf-8")

    def head(self, page: Page) -> str:
        slug = page.key.rpartition("/")[2]
        fields = {"title": page.title, "slug": slug, "description": page.summary}
        lines = "".join(f".. {name}: {value}\n" for name, value in fields.items())
        return f"<!--\n{lines}-->\n\n"

    def source(self, folder: Path, lang: str, key: str) -> Path:
        ending = "" if lang == SOURCE else f".{_code(lang)}"
        return folder / "pages" / f"{key}{ending}.md"

    def build(self, folder: Path) -> Command:
        return self._command(folder, "build")

    def serve(self, folder: Path, port: int) -> Command:
        return self._command(folder, "auto", "--port", str(port))

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output", folder / "cache", *folder.glob(".doit.db*")]

    def _command(self, folder: Path, *arguments: str) -> Command:
        processes = ("--process", str(os.cpu_count() or 1))
        return Command((str(self.scripts / "nikola"), *arguments, *processes), folder)


def _code(lang: str) -> str:
    return CODES.get(lang, lang)


def _settings(keys: list[str]) -> dict[str, Any]:
    def title(language: Language, key: str) -> str:
        return make_page(language, key, keys).title

    def link(language: Language, key: str) -> tuple[str, str]:
        return f"/{language.code}/{path_of(key)}", title(language, key)

    languages = {
        _code(language.code): {
            "code": language.code, "name": language.name, "direction": language.direction,
            "home": f"/{language.code}/",
            "sections": dict(link(language, key) for key in ("help/index", "learn/index")),
        }
        for language in LANGUAGES
    }  # fmt: skip
    return {
        "BLOG_AUTHOR": "", "BLOG_TITLE": "Buy fairly", "BLOG_EMAIL": "", "BLOG_DESCRIPTION": "",
        "SITE_URL": f"{SITE}/", "DEFAULT_LANG": SOURCE, "TIMEZONE": "UTC",
        "TRANSLATIONS": {_code(language.code): f"./{language.code}" for language in LANGUAGES},
        "NAVIGATION_LINKS": {
            _code(language.code): tuple(link(language, key) for key in MENU_PAGES) for language in LANGUAGES
        },
        "POSTS": (), "PAGES": (("pages/*.md", "", "page.tmpl"),),
        "FILES_FOLDERS": {"files": ""}, "GALLERY_FOLDERS": {}, "LISTINGS_FOLDERS": {}, "IMAGE_FOLDERS": {},
        "THEME": "bench", "COMPILERS": {"markdown": [".md"]},
        "MARKDOWN_EXTENSIONS": ["tables", "attr_list", "sane_lists"],
        "DISABLED_PLUGINS": UNUSED, "DEMOTE_HEADERS": 0, "URL_TYPE": "full_path", "PRETTY_URLS": True,
        "USE_BUNDLES": False, "SHOW_SOURCELINK": False, "COPY_SOURCES": False, "GENERATE_RSS": False,
        "GLOBAL_CONTEXT": {
            "languages": languages, "public": SITE,
            "footer_pages": {name: path_of(key) for name, key in FOOTER_PAGES.items()},
        },
    }  # fmt: skip
