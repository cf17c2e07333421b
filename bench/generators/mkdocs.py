"""MkDocs, from PyPI."""

import json
import shutil
from pathlib import Path
from typing import Any, ClassVar

from bench.generators.base import PEERS, Generator
from bench.install import install_python, pinned
from bench.interface import FOOTER_PAGES, MENU_PAGES, SITE, TRANSLATIONS
from bench.languages import LANGUAGES
from bench.markdown import RelativeFiles, write_yaml
from bench.pages import Page, path_of
from bench.pictures import write_pictures
from bench.processes import Command


class MkDocs(Generator):
    """MkDocs, with each language in a folder."""

    name = "mkdocs"
    label = "MkDocs"
    dialect = RelativeFiles()
    differences: ClassVar[tuple[str, ...]] = (
        "MkDocs has no languages of its own, and its plugin for them builds the site once for each, in three times "
        "the time: here it builds all languages as folders in one run, with the words of the interface in its settings. "
        "It runs with `--dirty`, which builds only pages whose own file has changed: after a change of title, "
        "menus on other pages would be out of date.",
    )

    def install(self, cache: Path) -> None:
        self.scripts = install_python(self.name, cache)

    def version(self) -> str:
        return pinned(self.name, "mkdocs")

    def write_frame(self, folder: Path, count: int) -> None:
        shutil.copytree(PEERS / "mkdocs", folder, dirs_exist_ok=True)
        write_pictures(folder / "docs" / "images")
        shutil.copy(PEERS / "site.css", folder / "docs")
        # JSON is YAML too.
        (folder / "mkdocs.yml").write_text(json.dumps(_settings(), ensure_ascii=False, indent=1), "utf-8")

    def head(self, page: Page) -> str:
        return write_yaml({"title": page.title, "description": page.summary})

    def source(self, folder: Path, lang: str, key: str) -> Path:
        return folder / "docs" / lang / f"{key}.md"

    def build(self, folder: Path) -> Command:
        return Command((str(self.scripts / "mkdocs"), "build", "--dirty", "--quiet"), folder)

    def serve(self, folder: Path, port: int) -> Command:
        options = ("--dirty", "--dev-addr", f"127.0.0.1:{port}", "--quiet")
        return Command((str(self.scripts / "mkdocs"), "serve", *options), folder)

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output"]


def _settings() -> dict[str, Any]:
    return {
        "site_name": "Buy fairly",
        "site_url": f"{SITE}/",
        "docs_dir": "docs",
        "site_dir": "output",
        "theme": {"name": None, "custom_dir": "theme"},
        "plugins": [],
        "markdown_extensions": ["attr_list", "sane_lists"],
        "nav": [
            {language.code: [f"{language.code}/{key}.md" for key in MENU_PAGES]} for language in LANGUAGES
        ],
        "validation": {"nav": {"omitted_files": "ignore"}},
        "extra": {
            "languages": {
                language.code: {"name": language.name, "direction": language.direction}
                for language in LANGUAGES
            },
            "words": TRANSLATIONS,
            "footer": {name: path_of(key) for name, key in FOOTER_PAGES.items()},
            "sections": ["help/", "learn/"],
        },
    }
