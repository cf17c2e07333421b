"""Lektor, from PyPI."""

import json
import shutil
from pathlib import Path
from typing import ClassVar

from bench.generators.base import PEERS, Generator
from bench.install import install_python, pinned
from bench.interface import FOOTER_PAGES, MENU_PAGES, SITE, TRANSLATIONS
from bench.languages import LANGUAGES, SOURCE
from bench.markdown import Addresses
from bench.pages import Heading, Page
from bench.pictures import write_pictures
from bench.processes import Command


class LektorMarkdown(Addresses):
    """Lektor's Markdown gives headings no names, but takes HTML."""

    def heading(self, heading: Heading) -> str:
        return f'<h2 id="{heading.name}">{heading.text}</h2>'


class Lektor(Generator):
    """Lektor, with its alternatives and databags."""

    name = "lektor"
    label = "Lektor"
    dialect = LektorMarkdown()
    reloads = False
    differences: ClassVar[tuple[str, ...]] = (
        "Lektor’s Markdown cannot name a heading, so its headings are written as HTML. Its server builds a page when "
        "it is asked for, and does not reload the browser: the bench does, as with Pelican’s.",
    )

    def install(self, cache: Path) -> None:
        self.scripts = install_python(self.name, cache)

    def version(self) -> str:
        return pinned(self.name, "Lektor")

    def write_frame(self, folder: Path, count: int) -> None:
        shutil.copytree(PEERS / "lektor", folder, dirs_exist_ok=True)
        write_pictures(folder / "assets" / "images")
        shutil.copy(PEERS / "site.css", folder / "assets")
        parts = [f"[project]\nname = Bench\nurl = {SITE}/\nurl_style = absolute\n"]
        for language in LANGUAGES:
            primary = "primary = yes\n" if language.code == SOURCE else ""
            parts.append(
                f"[alternatives.{language.code}]\nname = {language.name}\n{primary}"
                f"url_prefix = /{language.code}/\nlocale = {language.code.replace('-', '_')}\n"
            )
        (folder / "bench.lektorproject").write_text("\n".join(parts), "utf-8")
        site = {
            "languages": {
                language.code: {"name": language.name, "direction": language.direction}
                for language in LANGUAGES
            },
            "menu": [_record_of(key) for key in MENU_PAGES],
            "footer": {name: _record_of(key) for name, key in FOOTER_PAGES.items()},
        }
        (folder / "databags").mkdir()
        for name, value in (("site", site), ("words", TRANSLATIONS)):
            text = json.dumps(value, ensure_ascii=False, indent=1)
            (folder / "databags" / f"{name}.json").write_text(text, "utf-8")

    def head(self, page: Page) -> str:
        fields = {"_model": "page", "_template": "page.html", "title": page.title, "summary": page.summary}
        return "".join(f"{name}: {value}\n---\n" for name, value in fields.items()) + "body:\n\n"

    def source(self, folder: Path, lang: str, key: str) -> Path:
        ending = "" if lang == SOURCE else f"+{lang}"
        return folder / "content" / _record_of(key).lstrip("/") / f"contents{ending}.lr"

    def build(self, folder: Path) -> Command:
        return self._command(folder, "build")

    def serve(self, folder: Path, port: int) -> Command:
        return self._command(folder, "server", "--port", str(port))

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output", folder / "packages"]

    def _command(self, folder: Path, *arguments: str) -> Command:
        output = ("--output-path", str(folder / "output"))
        return Command((str(self.scripts / "lektor"), *arguments, *output), folder)


def _record_of(key: str) -> str:
    """Return the path by which Lektor knows a page.

    >>> _record_of("learn/index"), _record_of("learn/page-0001"), _record_of("index")
    ('/learn', '/learn/page-0001', '/')
    """
    return "/" + key.removesuffix("index").removesuffix("/")
