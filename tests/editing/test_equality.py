"""What the studio shows is what a full build writes, whatever was done to the files before."""

from pathlib import Path

import pytest

from tests.editing.changes import Writer
from tests.editing.conftest import OpenStudio, built, look_at_everything, show_all
from tests.faults.conftest import Project

STEPS = 20


@pytest.mark.parametrize("seed", range(4))
def test_studio_shows_what_a_build_writes(
    project: Project, open_studio: OpenStudio, tmp_path: Path, seed: int
) -> None:
    """
    After any sequence of edits, deletions, renames, new files, changes of data, words, templates and
    styles, broken and mended files, every page of the studio is byte for byte that of a full build,
    and that of a build that takes over what it can; the studio has faults exactly where a build stops.

    Slow, as it builds the small site anew after each few steps.
    """
    writer, studio = Writer(project, seed), open_studio()
    done = []
    compared = 0
    for step in range(STEPS):
        what, touched = writer.change()
        done.append(f"{what}: {touched}")
        studio.apply(project.root / path for path in touched)
        look_at_everything(studio)
        if step % 5 and step != STEPS - 1:
            continue
        expected = built(project, tmp_path / f"full-{step}")
        told = "\n".join([*done, *map(str, studio.faults)])
        assert (expected is None) == bool(studio.faults), told
        if expected is None:
            touched = writer.mend()
            done.append(f"mend: {touched}")
            studio.apply(project.root / path for path in touched)
            look_at_everything(studio)
            expected = built(project, tmp_path / f"mended-{step}")
            told = "\n".join([*done, *map(str, studio.faults)])
        assert expected is not None, told
        assert expected == show_all(studio), told
        assert expected == built(project, project.output), told
        compared += 1

    assert compared >= STEPS // 5
