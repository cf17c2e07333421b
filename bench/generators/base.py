"""What the bench asks of every generator."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from bench.markdown import Dialect, write_body
from bench.pages import EDITED_KEY, Page, path_of
from bench.processes import Command

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = Path(__file__).resolve().parent.parent / "peers"


class Generator(ABC):
    """A site generator: how it is installed, fed, run and served.

    `folder` is always the folder that holds the generator's copy of the made-up site.
    """

    name: ClassVar[str]
    """What it is called on the command line."""
    label: ClassVar[str]
    """What it is called in the tables."""
    dialect: ClassVar[Dialect]
    reloads: ClassVar[bool] = True
    """Whether its development server reloads the browser by itself."""
    differences: ClassVar[tuple[str, ...]] = ()
    """What it does otherwise than the others, for the report."""
    is_own: ClassVar[bool] = False
    """Whether it is this project, of which more is measured."""
    is_real: ClassVar[bool] = False
    """Whether it brings a site of its own, the real one."""

    def install(self, cache: Path) -> None:  # noqa: B027 (what is in our own environment needs nothing)
        """Make sure that it can be run. Raise NotInstalled."""

    @abstractmethod
    def version(self) -> str:
        """Return its version, once it is installed."""

    @abstractmethod
    def write_frame(self, folder: Path, count: int) -> None:
        """Write everything but the pages: settings, templates, catalogs, pictures."""

    @abstractmethod
    def head(self, page: Page) -> str:
        """Return the front matter of a page, with the empty line below it."""

    @abstractmethod
    def source(self, folder: Path, lang: str, key: str) -> Path:
        """Return the file that a page is written in."""

    def output(self, folder: Path, lang: str, key: str) -> Path:
        """Return the file that a page is built into."""
        return folder / "output" / f"{lang}/{path_of(key)}index.html"

    def address(self, lang: str, key: str) -> str:
        """Return the path of a page on the development server."""
        return f"/{lang}/{path_of(key)}"

    @abstractmethod
    def build(self, folder: Path) -> Command:
        """Return the command that builds the site once."""

    @abstractmethod
    def serve(self, folder: Path, port: int) -> Command:
        """Return the command of its development server."""

    @abstractmethod
    def leftovers(self, folder: Path) -> list[Path]:
        """Return what a cold build must not find: the output and every cache."""

    def edited_key(self, folder: Path) -> str:
        """Return the key of the page in the source language that the measurements edit."""
        return EDITED_KEY

    def write_page(self, folder: Path, page: Page) -> None:
        """Write one page in its dialect."""
        file = self.source(folder, page.lang, page.key)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.head(page) + write_body(page, self.dialect), "utf-8")
