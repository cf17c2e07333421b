"""This project."""

import os
import shutil
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import ClassVar

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bench.generators.base import PEERS, ROOT, Generator
from bench.interface import SITE, TRANSLATIONS, WORDS
from bench.languages import LANGUAGES, SOURCE
from bench.markdown import RelativeFiles, write_yaml
from bench.pages import Page
from bench.pictures import write_pictures
from bench.processes import Command

BUILD_DATE = "2026-11-23"
SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, I18N_PATH, THEME = {content!r}, {i18n!r}, {theme!r}
SITEURL = {site!r}
SHOW_COMPONENTS = False
"""


class Ours(Generator):
    """This project, on the made-up site."""

    name = "ours"
    label = "**this project**"
    dialect = RelativeFiles()
    is_own = True
    differences: ClassVar[tuple[str, ...]] = (
        "This project does more than the others: it checks every link, heading and picture of every page, "
        "says which translations are behind their source, minifies and fingerprints its stylesheets, sets a "
        "content policy, and puts a new site in the place of the old one only when nothing is wrong with it.",
        "The row “its own theme” is this project with the theme of the real campaign, which has more on each page "
        "than the skeleton that all others have.",
    )

    def version(self) -> str:
        return f"on Pelican {version('pelican')}"

    def write_frame(self, folder: Path, count: int) -> None:
        shutil.copytree(ROOT / "content" / "data", folder / "content" / "data")
        write_pictures(folder / "content" / "images")
        write_catalogs(folder / "i18n")
        write_settings(folder, self.write_theme(folder))

    def write_theme(self, folder: Path) -> Path:
        """Return the folder of the theme: the skeleton that all peers have, with the real styles and drawings."""
        theme = folder / "theme"
        shutil.copytree(PEERS / "ours" / "templates", theme / "templates")
        shutil.copytree(ROOT / "theme" / "templates" / "drawings", theme / "templates" / "drawings")
        shutil.copytree(ROOT / "theme" / "static", theme / "static")
        return theme

    def head(self, page: Page) -> str:
        updated = {"updated": date(2026, 1, 1)} if page.lang == SOURCE else {}
        return write_yaml({"title": page.title, "summary": page.summary, **updated})

    def source(self, folder: Path, lang: str, key: str) -> Path:
        return folder / "content" / lang / f"{key}.md"

    def output(self, folder: Path, lang: str, key: str) -> Path:
        if key == "not-found":
            return folder / "output" / lang / "404.html"
        return super().output(folder, lang, key)

    def build(self, folder: Path) -> Command:
        arguments = ("-m", "tools.build", str(folder / "settings.py"), str(folder / "output"))
        return _command(arguments)

    def serve(self, folder: Path, port: int) -> Command:
        settings, output = str(folder / "settings.py"), str(folder / "output")
        options = ("--settings", settings, "--output", output, "--port", str(port))
        return _command(("-m", "tools.serve", *options))

    def leftovers(self, folder: Path) -> list[Path]:
        return [folder / "output", *folder.glob("output.*")]


class OwnTheme(Ours):
    """This project, on the made-up site, with the theme of the real one."""

    name = "own-theme"
    label = "this project, its own theme"
    differences: ClassVar[tuple[str, ...]] = ()

    def write_theme(self, folder: Path) -> Path:
        return ROOT / "theme"


def write_settings(folder: Path, theme: Path) -> None:
    """Write settings that are the project's own but for where content and theme stand."""
    places = {"content": folder / "content", "i18n": folder / "i18n", "theme": theme, "root": ROOT}
    text = SETTINGS.format(site=SITE, **{name: str(place) for name, place in places.items()})
    (folder / "settings.py").write_text(text, "utf-8")


def write_catalogs(folder: Path) -> None:
    """Write a registry of the languages, and for each a catalog: made-up words for the skeleton, English ones for the rest."""
    folder.mkdir(parents=True)
    registry = "".join(f"{language.code}: {{scope: full}}\n" for language in LANGUAGES)
    (folder / "locales.yaml").write_text(registry, "utf-8")
    with (ROOT / "i18n" / "messages.pot").open("rb") as file:
        template = read_po(file)
    for language in LANGUAGES:
        if language.code == SOURCE:
            continue
        catalog = Catalog(locale=Locale.parse(language.code, sep="-"), fuzzy=False)
        for message in template:
            if message.id:
                is_plural = isinstance(message.id, tuple)
                text = (message.id[-1],) * catalog.num_plurals if is_plural else message.id
                catalog.add(message.id, text, context=message.context)
        for name, english in WORDS.items():
            catalog.add(english, TRANSLATIONS[language.code][name])
        (folder / language.code).mkdir()
        with (folder / language.code / "messages.po").open("wb") as file:
            write_po(file, catalog)


def _command(arguments: tuple[str, ...]) -> Command:
    return Command(
        (sys.executable, *arguments), ROOT, {"BUILD_DATE": os.environ.get("BUILD_DATE", BUILD_DATE)}
    )
