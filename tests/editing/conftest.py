"""A small project that is being written, its studio, and what a full build makes of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.files import digest, find_files
from plugins.model.problems import BuildStopped
from plugins.store import Store
from tests.faults.conftest import REPOSITORY, Project, day_of_the_build, good_project, project
from tools.studio import CannotShow, Studio

__all__ = ["day_of_the_build", "good_project", "project"]

OpenStudio = Callable[[], Studio]


@pytest.fixture
def open_studio(project: Project) -> OpenStudio:
    """Open the studio of the project, as `make serve` does."""

    def start() -> Studio:
        return Studio(REPOSITORY / "pelicanconf.py", project.settings, Store(None, ""))

    return start


def show_all(studio: Studio) -> dict[str, str]:
    """Return the digest of every page and picture that a studio shows, by file."""
    shown = {}
    for file in studio.files:
        page = studio.page(file)
        assert page is not None, file
        shown[file] = digest(page)
    return shown


def built(project: Project, output: Path) -> dict[str, str] | None:
    """Return the digest of every page of a build of its own, without a store; None where there are faults."""
    try:
        project.build_into(output)
    except BuildStopped:
        return None
    return {
        path: digest((output / path).read_bytes()) for path in find_files(output) if path.endswith(".html")
    }


def look_at_everything(studio: Studio) -> None:
    """Look at every page that may have changed, as the studio does while the editor thinks."""
    while studio.check_next():
        pass


def is_shown(studio: Studio, file: str) -> bool:
    try:
        return studio.page(file) is not None
    except CannotShow:
        return False
