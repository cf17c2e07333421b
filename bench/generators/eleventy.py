"""Eleventy, from npm."""

import json
import shutil
from pathlib import Path
from typing import ClassVar

from bench.generators.base import PEERS, Generator
from bench.install import install_node
from bench.interface import FOOTER_PAGES, MENU_PAGES, SITE, TRANSLATIONS
from bench.languages import LANGUAGES
from bench.markdown import Addresses, write_yaml
from bench.pages import Page
from bench.pictures import write_pictures
from bench.processes import Command


class Eleventy(Generator):
    """Eleventy, with Nunjucks templates."""

    name = "eleventy"
    label = "Eleventy"
    dialect = Addresses()
    differences: ClassVar[tuple[str, ...]] = (
        "Eleventy has no words of the interface of its own: they are looked up by a filter in a JSON file, and the "
        "other languages of a page are named without a look whether they are there. Its server runs with `--incremental` "
        "and changes the page in the browser in place.",
    )

    def install(self, cache: Path) -> None:
        self.modules = install_node(self.name, cache)

    def version(self) -> str:
        package = json.loads((self.modules / "@11ty" / "eleventy" / "package.json").read_text("utf-8"))
        return str(package["version"])

    def write_frame(self, folder: Path, count: int) -> None:
        shutil.copytree(PEERS / "eleventy", folder, dirs_exist_ok=True)
        (folder / "node_modules").symlink_to(self.modules)
        write_pictures(folder / "static" / "images")
        shutil.copy(PEERS / "site.css", folder / "static")
        site = {
            "address": SITE,
            "languages": {
                language.code: {"name": language.name, "direction": language.direction}
                for language in LANGUAGES
            },
            "menu": MENU_PAGES,
            "footer": FOOTER_PAGES,
            "titled": sorted({*MENU_PAGES, "help/index", "learn/index"}),
            "words": TRANSLATIONS,
        }
        (folder / "site.json").write_text(json.dumps(site, ensure_ascii=False, indent=1), "utf-8")

    def head(self, page: Page) -> str:
        fields = {
            "title": page.title, "description": page.summary, "lang": page.lang, "key": page.key,
            "layout": "page.njk", "permalink": f"/{page.lang}/{page.path}",
        }  # fmt: skip
        return write_yaml(fields)

    def source(self, folder: Path, lang: str, key: str) -> Path:
        return folder / "content" / lang / f"{key}.md"

    def build(self, folder: Path) -> Command:
        return self._command(folder, "--quiet")

    def serve(self, folder: Path, port: int) -> Command:
        return self._command(folder, "--serve", "--incremental", "--quiet", "--port", str(port))

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output", folder / ".cache"]

    def _command(self, folder: Path, *options: str) -> Command:
        return Command(("node", str(self.modules / "@11ty" / "eleventy" / "cmd.cjs"), *options), folder)
