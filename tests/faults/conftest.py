"""A small copy of the project that a test may break."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from plugins.catalogs import find_catalog
from plugins.digests import digest, read_source_blocks
from plugins.model.locales import HELP_PAGES, parse_locale
from plugins.words import find_words
from tools.build import Result, build

REPOSITORY = Path(__file__).parents[2]
SMALL_SITE = Path(__file__).parent / "project"
THEME = REPOSITORY / "theme"
SOURCES = ("content", "i18n", "theme")
STORE, SETTINGS = "output.store", "settings.py"


@dataclass(frozen=True)
class Project:
    """A folder with content, words and theme of its own, and the site that was built from it before."""

    root: Path

    @property
    def output(self) -> Path:
        return self.root / "output"

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def write(self, path: str, text: str | bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, path: str, old: str, new: str) -> None:
        """Write something else where something stood, which must stand there once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
        self.write(path, text.replace(old, new))

    def append(self, path: str, text: str) -> None:
        self.write(path, self.read(path) + text)

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def line_of(self, path: str, words: str) -> int:
        """Return the line of a file on which these words stand first."""
        lines = (self.root / path).read_bytes().decode("utf-8", "replace").split("\n")
        return next(number for number, line in enumerate(lines, start=1) if words in line)

    @property
    def settings(self) -> dict[str, object]:
        """How this project differs from the one that it is a copy of."""
        return {
            "PATH": str(self.root / "content"),
            "I18N_PATH": str(self.root / "i18n"),
            "THEME": str(self.root / "theme"),
            "SHOW_COMPONENTS": False,
            "SHOW_INCOMPLETE_LANGUAGES": False,
        }

    def build(self, **settings: object) -> Result:
        return self.build_into(self.output, **settings)

    def build_into(self, output: Path, **settings: object) -> Result:
        return build(REPOSITORY / "pelicanconf.py", output, **{**self.settings, **settings})

    def run(self, *around: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Build as the Makefile does, with a command around it and an environment if given."""
        settings = (REPOSITORY / "pelicanconf.py").read_text("utf-8") + "\nSHOW_COMPONENTS = False\n"
        self.write(SETTINGS, settings)
        return subprocess.run(
            [*around, sys.executable, "-m", "tools.build", SETTINGS, "output"],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def page(self, address: str) -> str:
        return self.read(f"output/{address}index.html")

    def made_from(self) -> dict[str, list[str]]:
        """Return what every page is made from, as the last build wrote it down."""
        found: dict[str, list[str]] = json.loads(self.read("output.made-from.json"))
        return found

    def folders(self) -> list[str]:
        """Return what stands beside the sources, but for the store."""
        return sorted(
            each.name for each in self.root.iterdir() if each.name not in (*SOURCES, STORE, SETTINGS)
        )

    def copy_sources(self, to: Path) -> "Project":
        """Return a project with the same sources, of which nothing has been built."""
        for folder in SOURCES:
            shutil.copytree(self.root / folder, to / folder, symlinks=True)
        return Project(to)

    def build_anew(self, to: Path, **settings: object) -> dict[str, str]:
        """Return what the same sources give where nothing was built before, by everything_beside_the_sources."""
        project = self.copy_sources(to)
        project.build(**settings)
        return project.everything_beside_the_sources()

    def fill_catalog(self, code: str, leave_out: str = "", doubtful: str = "") -> None:
        """Translate every word of the interface, but for one, or one that nobody confirmed."""
        locale = parse_locale(code)
        catalog = Catalog(locale=locale.cldr, fuzzy=False)
        for message in find_words(self.root / "theme", self.root / "content" / "data", self.root):
            if message.id and message.id != leave_out:
                flags = {"fuzzy"} if message.id == doubtful else set()
                strings = _translate(message, catalog.num_plurals)
                catalog.add(message.id, strings, flags=flags, context=message.context)
        file = find_catalog(self.root / "i18n", locale)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as target:
            write_po(target, catalog)

    def record_translations(self, code: str) -> None:
        """Record that every page of a language was made from its source as it stands now."""
        lines = []
        for file in sorted((self.root / "content" / code).rglob("*.md")):
            key = file.relative_to(self.root / "content" / code).with_suffix("").as_posix()
            lines.append(f"{key}:")
            source = self.read(f"content/en/{key}.md")
            lines += [f'- "{digest(block)}"' for block in read_source_blocks(source, key)]
        self.write(f"i18n/{code}/made-from.yaml", "\n".join(lines) + "\n")

    def add_language(self, code: str, scope: str) -> None:
        """Add a language with the four pages that each must have, and all words."""
        self.append("i18n/locales.yaml", f"{code}: {{scope: {scope}}}\n")
        for key in HELP_PAGES:
            text = self.read(f"content/pt-BR/{key}.md").replace("Uma página", f"{key} ({code})")
            self.write(f"content/{code}/{key}.md", text)
        self.fill_catalog(code)
        self.record_translations(code)

    def everything_beside_the_sources(self) -> dict[str, str]:
        """Return a digest of every file that a build could have written, by its path.

        But for the store, which is never published: it only saves time, and a build may write
        what it found out even where it stops.
        """
        return {
            file.relative_to(self.root).as_posix(): sha256(file.read_bytes()).hexdigest()
            for file in sorted(self.root.rglob("*"))
            if file.is_file() and file.relative_to(self.root).parts[0] not in (*SOURCES, STORE, SETTINGS)
        }


def _translate(message: Message, plurals: int) -> str | tuple[str, ...]:
    if isinstance(message.id, tuple):
        return tuple(f"⟨{message.id[1]}⟩" for _ in range(plurals))
    return f"⟨{message.id}⟩"


@pytest.fixture(autouse=True)
def day_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which every test builds."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-23")


@pytest.fixture(scope="session")
def good_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small site without a fault, built once."""
    project = Project(tmp_path_factory.mktemp("good") / "project")
    shutil.copytree(SMALL_SITE, project.root)
    shutil.copytree(THEME, project.root / "theme")
    project.fill_catalog("pt-BR")
    project.record_translations("pt-BR")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", "2026-11-23")
        project.build()
    return project


@pytest.fixture
def project(good_project: Project, tmp_path: Path) -> Project:
    """A copy of the small site, with the output of a build that went well."""
    shutil.copytree(good_project.root, tmp_path / "project")
    return Project(tmp_path / "project")
