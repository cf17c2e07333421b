"""A small copy of the project that a test may break."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import write_po

from plugins.catalogs import Words, find_catalog
from plugins.digests import digest, read_source_blocks
from plugins.model.locales import HELP_PAGES, parse_locale
from plugins.words import find_words
from tools.build import Result, build

REPOSITORY = Path(__file__).parents[2]
SMALL_SITE = Path(__file__).parent / "project"
THEME = REPOSITORY / "theme"


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

    def build(self, **settings: object) -> Result:
        return build(
            REPOSITORY / "pelicanconf.py",
            self.output,
            **{
                "PATH": str(self.root / "content"),
                "I18N_PATH": str(self.root / "i18n"),
                "THEME": str(self.root / "theme"),
                "SHOW_COMPONENTS": False,
                "SHOW_INCOMPLETE_LANGUAGES": False,
                **settings,
            },
        )

    def page(self, address: str) -> str:
        return self.read(f"output/{address}index.html")

    def fill_catalog(self, code: str, leave_out: str = "", doubtful: str = "") -> None:
        """Translate every word of the interface, but for one, or one that nobody confirmed."""
        locale = parse_locale(code)
        catalog = Words(locale).catalog
        catalog.fuzzy = False
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

    def everything_beside_the_sources(self) -> dict[str, bytes]:
        """Return every file that a build could have written, by its path."""
        return {
            file.relative_to(self.root).as_posix(): file.read_bytes()
            for file in sorted(self.root.rglob("*"))
            if file.is_file() and file.relative_to(self.root).parts[0] not in ("content", "i18n", "theme")
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
