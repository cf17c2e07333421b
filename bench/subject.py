"""A generator with its copy of a site: what the measurements work on."""

import itertools
import os
import shutil
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bench.generators.base import Generator
from bench.languages import LANGUAGES, SOURCE
from bench.pages import make_keys, make_pages
from bench.processes import Failed, run_timed

_NUMBERS = itertools.count(1)


@dataclass
class Subject:
    """A generator, the folder of its site, and the title of every page by language and key."""

    generator: Generator
    folder: Path
    size: str
    titles: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def source(self) -> Path:
        """Return the file that is edited."""
        return self.generator.source(self.folder, SOURCE, self._key)

    @property
    def output(self) -> Path:
        """Return the file that the edited page is built into."""
        return self.generator.output(self.folder, SOURCE, self._key)

    @property
    def address(self) -> str:
        """Return the path of the edited page on the development server."""
        return self.generator.address(SOURCE, self._key)

    @cached_property
    def text(self) -> str:
        """Return the edited file as it was before the first edit."""
        return self.source.read_text("utf-8")

    @cached_property
    def _key(self) -> str:
        return self.generator.edited_key(self.folder)

    def edit_body(self) -> str:
        """Return the text of the page with a new token in its body, which is the last word of it."""
        return f"{self.text.rstrip()}\n\n{new_token()}\n"

    def clean(self) -> None:
        """Remove the output and every cache."""
        for path in self.generator.leftovers(self.folder):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def ensure_built(self) -> None:
        """Build the site if it is not there yet."""
        if not self.output.exists():
            run_timed(self.generator.build(self.folder))

    def count_pages(self) -> int:
        """Return how many pages are in the output. Raise Failed if one of the made-up site is not."""
        if self.generator.is_real:
            return sum(1 for _ in (self.folder / "output").rglob("*.html"))
        missing = [
            f"{lang}/{key}"
            for lang, key in self.titles
            if not self.generator.output(self.folder, lang, key).is_file()
        ]
        if missing:
            raise Failed(
                f"{len(missing)} of {len(self.titles)} pages are missing: {', '.join(missing[:5])} …"
            )
        return len(self.titles)


def new_token() -> str:
    """Return a word that stands nowhere else."""
    return f"token{os.getpid()}x{next(_NUMBERS)}x"


def write_sites(generators: list[Generator], work: Path, pages: int) -> list[Subject]:
    """Write the made-up site of so many pages for every generator, each in its own folder."""
    count = pages // len(LANGUAGES)
    subjects = [_begin(generator, work, str(count * len(LANGUAGES)), count) for generator in generators]
    for page in make_pages(count):
        for subject in subjects:
            subject.generator.write_page(subject.folder, page)
            subject.titles[page.lang, page.key] = page.title
    expected = len(make_keys(count)) * len(LANGUAGES)
    assert all(len(subject.titles) == expected for subject in subjects)
    return subjects


def copy_real_site(generator: Generator, work: Path) -> Subject:
    """Copy the real site, for the generator that brings it."""
    return _begin(generator, work, "real", 0)


def _begin(generator: Generator, work: Path, size: str, count: int) -> Subject:
    folder = work / size / generator.name
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    generator.write_frame(folder, count)
    return Subject(generator, folder, size)
