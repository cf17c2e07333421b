"""What a build leaves behind: all of the new site or all of the old one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pelican import signals

from plugins.model.problems import BuildStopped

ROOT = Path(__file__).parents[2]
SIGNS = "content/en/learn/signs.md"


def folders(project: Any) -> list[str]:
    """Return what stands beside the sources."""
    return sorted(
        each.name
        for each in project.root.iterdir()
        if each.name not in ("content", "i18n", "theme", "settings.py")
    )


def run(project: Any) -> subprocess.CompletedProcess[str]:
    """Build as the Makefile does."""
    settings = (ROOT / "pelicanconf.py").read_text("utf-8") + "\nSHOW_COMPONENTS = False\n"
    project.write("settings.py", settings)
    return subprocess.run(
        [sys.executable, "-m", "tools.build", "settings.py", "output"],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_same_sources_give_the_same_site(project: Any) -> None:
    """
    A build of what did not change changes no byte.
    """
    before = project.everything_beside_the_sources()

    project.build()

    assert before == project.everything_beside_the_sources()


def test_build_tells_what_it_made(project: Any) -> None:
    """
    Pages, languages, and what every page is made from are counted; nothing is left to look at.
    """
    result = project.build()

    assert (2, []) == (result.languages, result.reports)
    assert result.pages == len(result.made_from)
    assert [] == [file for file in result.made_from if not (project.output / file).is_file()]


def test_page_that_is_gone_leaves_the_site(project: Any) -> None:
    """
    The new site holds nothing of the old one.
    """
    project.remove(SIGNS)
    project.replace("content/en/learn/index.md", "Begin with [the signs](signs.md).", "Nothing yet.")

    project.build()

    assert (project.output / "en" / "learn" / "index.html").is_file()
    assert not (project.output / "en" / "learn" / "signs").exists()


def test_command_ends_well(project: Any) -> None:
    """
    `python -m tools.build` says how many pages it made, and ends with 0.
    """
    done = run(project)

    assert (0, "") == (done.returncode, done.stderr)
    assert "pages in 2 languages in output/" in done.stdout


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SIGNS, "order: 40", "order: many"),
        ("content/data/figures.yaml", "value: 27600000", "value: many"),
        ("i18n/locales.yaml", "pt-BR: {scope: full}", "pt-BR: {scope: half}"),
        ("theme/templates/page.html", "{{ body }}", "{{ body }}{{ nothing }}"),
    ],
)
def test_command_stops_with_the_faults_and_another_code(project: Any, path: str, old: str, new: str) -> None:
    """
    `python -m tools.build` ends with 1 and names the fault, in a sentence and not by a traceback.
    """
    project.replace(path, old, new)
    before = project.everything_beside_the_sources()

    stopped = run(project)
    after = project.everything_beside_the_sources()
    after.pop("settings.py")

    assert 1 == stopped.returncode
    assert path in stopped.stderr
    assert "nothing was written:" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert before == after


def test_build_interrupted_between_its_renames_is_mended(project: Any) -> None:
    """
    Where only the old site is left, under its other name, the next build goes on from there.
    """
    before = project.everything_beside_the_sources()
    project.output.rename(project.root / "output.old")

    project.build()

    assert ["output", "output.made-from.json"] == folders(project)
    assert before == project.everything_beside_the_sources()


def test_old_site_comes_back_even_when_the_next_build_stops(project: Any) -> None:
    """
    After an interruption, a fault does not leave the host without a site.
    """
    before = project.everything_beside_the_sources()
    project.output.rename(project.root / "output.old")
    project.replace(SIGNS, "order: 40", "order: many")

    with pytest.raises(BuildStopped):
        project.build()

    assert before == project.everything_beside_the_sources()


def test_build_interrupted_after_its_renames_is_mended(project: Any) -> None:
    """
    Where the new site stands and the old one was not removed yet, the next build removes it.
    """
    shutil.copytree(project.output, project.root / "output.old")

    project.build()

    assert ["output", "output.made-from.json"] == folders(project)


def test_build_interrupted_before_its_renames_is_mended(project: Any) -> None:
    """
    What a killed build had half written is no part of the next site.
    """
    project.write("output.next/half.html", "half")
    project.write("output.next.made-from.json", "{}")

    project.build()

    assert ["output", "output.made-from.json"] == folders(project)
    assert not (project.output / "half.html").exists()


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, OSError])
def test_build_that_is_stopped_from_outside_leaves_nothing_half(
    project: Any, interruption: type[BaseException]
) -> None:
    """
    A key, a signal or a full disk in the middle of the writing changes nothing.
    """
    before = project.everything_beside_the_sources()

    def interrupt(sender: object, **_: object) -> None:
        raise interruption

    signals.page_writer_finalized.connect(interrupt)
    try:
        with pytest.raises(interruption):
            project.build()
    finally:
        signals.page_writer_finalized.disconnect(interrupt)

    assert before == project.everything_beside_the_sources()


def test_first_build_that_stops_leaves_nothing(project: Any) -> None:
    """
    Where no site stood before, a fault leaves none, not half of one.
    """
    shutil.rmtree(project.output)
    (project.root / "output.made-from.json").unlink()
    project.replace(SIGNS, "order: 40", "order: many")

    with pytest.raises(BuildStopped):
        project.build()

    assert [] == folders(project)


def test_fault_that_is_mended_is_forgotten(project: Any) -> None:
    """
    The build after a fault is as good as if it had not been.
    """
    before = project.everything_beside_the_sources()
    good = project.read(SIGNS)
    project.replace(SIGNS, "/// notice |", "/// notise |")
    with pytest.raises(BuildStopped):
        project.build()

    project.write(SIGNS, good)
    project.build()

    assert before == project.everything_beside_the_sources()
