"""The site of one run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.site import Site


@pytest.mark.parametrize(
    "path", ["content/zh-Hans/index.md", "i18n/pt-BR/messages.po", "theme/templates/page.html"]
)
def test_path_is_told_from_the_root_of_the_project(
    make_site: Callable[..., Site], tmp_path: Path, path: str
) -> None:
    """
    A fault names a file as an editor knows it.
    """
    site = make_site(["en"])

    assert path == site.relative(tmp_path / path)


def test_path_outside_of_the_project_stays_whole(make_site: Callable[..., Site]) -> None:
    """
    A file from elsewhere is named in full.
    """
    site = make_site(["en"])

    assert "/elsewhere/page.html" == site.relative("/elsewhere/page.html")


def test_language_without_pages_is_empty(make_site: Callable[..., Site]) -> None:
    """
    Asking for the pages of a language that has none is no fault.
    """
    site = make_site(["en", "zh-Hans"])

    assert {} == site.entries["zh-Hans"]
