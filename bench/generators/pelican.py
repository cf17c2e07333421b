"""Plain Pelican: stock readers and writer, every language in one run by a small plugin."""

import shutil
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, ClassVar

from bench.catalogs import write_gettext
from bench.generators.base import PEERS, Generator
from bench.interface import FOOTER_PAGES, MENU_PAGES, SITE, WORDS
from bench.languages import LANGUAGES, SOURCE
from bench.markdown import RelativeFiles
from bench.pages import Page
from bench.pictures import write_pictures
from bench.processes import Command

HERE = PEERS / "pelican"


class PelicanFiles(RelativeFiles):
    """Pelican's own way: `{filename}` before the path to a page, `{static}` before that to a picture."""

    def __init__(self) -> None:
        super().__init__("{filename}")

    def picture(self, page: Page, file: str) -> str:
        return f"{{static}}/images/{file}"


class PlainPelican(Generator):
    """Pelican as it comes."""

    name = "pelican"
    label = "Pelican, plain"
    dialect = PelicanFiles()
    reloads = False
    differences: ClassVar[tuple[str, ...]] = (
        "Plain Pelican is run in one pass for all languages by a plugin of 70 lines; the usual plugin for "
        "several languages runs it once for each language and is many times slower.",
        "Pelican’s own server (`pelican -lr`) does not reload the browser: the bench asks it again and again "
        "and reloads the page once the edit is there, sooner than an editor would.",
    )
    caching: ClassVar[dict[str, Any]] = {}

    def version(self) -> str:
        return version("pelican")

    def write_frame(self, folder: Path, count: int) -> None:
        write_pictures(folder / "content" / "images")
        shutil.copy(PEERS / "site.css", folder / "content")
        write_gettext(folder / "i18n")
        text = "".join(f"{name} = {value!r}\n" for name, value in self._settings(folder).items())
        (folder / "settings.py").write_text(text, "utf-8")

    def head(self, page: Page) -> str:
        address = f"{page.lang}/{page.path}"
        fields = {
            "Title": page.title, "Summary": page.summary, "Lang": page.lang, "Key": page.key,
            "Slug": page.key.replace("/", "-"), "Url": address, "Save_as": f"{address}index.html",
        }  # fmt: skip
        return "".join(f"{name}: {value}\n" for name, value in fields.items()) + "\n"

    def source(self, folder: Path, lang: str, key: str) -> Path:
        return folder / "content" / lang / f"{key}.md"

    def build(self, folder: Path) -> Command:
        return Command((sys.executable, "-m", "pelican", "--settings", "settings.py", "--quiet"), folder)

    def serve(self, folder: Path, port: int) -> Command:
        options = ("--settings", "settings.py", "--listen", "--autoreload", "--port", str(port))
        return Command((sys.executable, "-m", "pelican", *options), folder)

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output", folder / "cache"]

    def _settings(self, folder: Path) -> dict[str, Any]:
        names = {
            language.code: {"name": language.name, "direction": language.direction} for language in LANGUAGES
        }
        nothing = ("AUTHOR_SAVE_AS", "CATEGORY_SAVE_AS", "TAG_SAVE_AS", "ARCHIVES_SAVE_AS")
        no_feeds = ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS")  # fmt: skip
        return {
            "SITENAME": "Buy fairly", "SITEURL": "", "PUBLIC": SITE, "TIMEZONE": "UTC", "LOCALE": ["C.UTF-8", "C"],
            "DEFAULT_LANG": SOURCE, "LANGUAGES": names, "MENU_PAGES": MENU_PAGES,
            "FOOTER_PAGES": [(key, WORDS[name]) for name, key in FOOTER_PAGES.items()],
            "PATH": "content", "OUTPUT_PATH": "output", "CACHE_PATH": "cache", "I18N_PATH": str(folder / "i18n"),
            "THEME": str(HERE), "THEME_STATIC_PATHS": [],
            "PLUGIN_PATHS": [str(HERE)], "PLUGINS": ["bench_languages"],
            "ARTICLE_PATHS": [], "PAGE_PATHS": list(names), "STATIC_PATHS": ["images", "site.css"],
            "PAGE_TRANSLATION_ID": None, "ARTICLE_TRANSLATION_ID": None, "DIRECT_TEMPLATES": [],
            "MARKDOWN": {
                "extension_configs": {"tables": {}, "attr_list": {}, "sane_lists": {}, "meta": {}},
                "output_format": "html5",
            },
            "JINJA_ENVIRONMENT": {
                "trim_blocks": True, "lstrip_blocks": True, "extensions": ["jinja2.ext.i18n"],
            },
            **dict.fromkeys(nothing, ""), **dict.fromkeys(no_feeds), **self.caching,
        }  # fmt: skip


class CachedPelican(PlainPelican):
    """The same with the cache that Pelican has, at its fastest settings."""

    name = "pelican-cache"
    label = "Pelican, with its cache"
    differences: ClassVar[tuple[str, ...]] = (
        "Pelican’s own cache is off unless asked for; the line “with its cache” has it on, without compression.",
    )
    caching: ClassVar[dict[str, Any]] = {
        "CACHE_CONTENT": True, "LOAD_CONTENT_CACHE": True, "GZIP_CACHE": False, "CHECK_MODIFIED_METHOD": "mtime",
    }  # fmt: skip
