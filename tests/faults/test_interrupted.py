"""A build that is killed, or whose disk is full: no page is missing, and none is half."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.model.problems import BuildStopped

ROOT = Path(__file__).parents[2]
SIGNS = "content/en/learn/signs.md"
PUBLISHED = ["output", "output.made-from.json"]

State = dict[str, str]


@pytest.fixture
def sites(project: Any, tmp_path: Path) -> tuple[State, State]:
    """What stood before, and what the project would be now: one page and its picture are others."""
    project.append(SIGNS, "\nOne thing more.\n")
    project.build()
    old = project.everything_beside_the_sources()
    project.write("content/images/till/front.svg", project.read("content/images/receipt.svg"))
    project.remove("content/images/receipt.svg")
    project.replace(SIGNS, "images/receipt.svg", "images/till/front.svg")
    return old, project.build_anew(tmp_path / "anew")


def interrupt(project: Any, way: str, first: int = 0, step: int = 1) -> Iterator[tuple[int, int, str]]:
    """Put the project in the state of each moment in which a build ended; yield the moment, its code, its words."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.moments", str(project.root), way, str(first), str(step)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "" == done.stderr
    name = project.root.name
    number = first
    while (folder := project.root.with_name(f"{name}-{number}")).is_dir():
        shutil.rmtree(project.root)
        folder.rename(project.root)
        code = int(folder.with_name(f"{name}-{number}.code").read_text())
        yield number, code, folder.with_name(f"{name}-{number}.said").read_text()
        number += step
    assert number > 10, "a build changes more on the disk than that"


def find_torn(now: State, old: State, new: State) -> list[str]:
    """Return the published files that are missing, or neither the old nor the new ones."""
    both = [path for path in old if path in new and now.get(path) not in (old[path], new[path])]
    either = [
        path for path in {**old, **new} if path in now and now[path] not in (old.get(path), new.get(path))
    ]
    return sorted({*both, *either})


def build_with_a_fault(project: Any) -> State:
    """Return what is there after a build that stops, and mend its fault."""
    good = project.read(SIGNS)
    project.replace(SIGNS, "order: 40", "order: many")
    with pytest.raises(BuildStopped):
        project.build()
    project.write(SIGNS, good)
    assert PUBLISHED == project.folders()
    return project.everything_beside_the_sources()  # type: ignore[no-any-return]


@pytest.mark.parametrize("first", [0, 1], ids=["even moments", "odd moments"])
def test_killed_build_leaves_the_old_site_or_the_new_one(
    project: Any, sites: tuple[State, State], first: int
) -> None:
    """
    Whenever a build is killed, every page is whole, the old one or the new one; after the next build the site is
    the new one, and if that finds a fault, the old or the new one as a whole.
    """
    old, new = sites
    wrong = []
    for number, _, _ in interrupt(project, "kill", first, 2):
        now = project.everything_beside_the_sources()
        wrong += [f"moment {number}: {path} is missing or half" for path in find_torn(now, old, new)]
        try:
            if build_with_a_fault(project) not in (old, new):
                wrong.append(f"moment {number}: neither the old site nor the new one, after a fault")
            project.build()
        except OSError as error:
            wrong.append(f"moment {number}: cannot be built any more: {error}")
        else:
            if project.everything_beside_the_sources() != new or PUBLISHED != project.folders():
                wrong.append(f"moment {number}: not the new site, after the next build")

    assert [] == wrong


def test_full_disk_leaves_the_old_site(project: Any, sites: tuple[State, State]) -> None:
    """
    Whenever the disk is full, a build ends well, or with a code and a sentence and the site as it was; once there
    is room, the next build writes the new one.
    """
    old, new = sites
    wrong = []
    for number, code, said in interrupt(project, "full"):
        now = project.everything_beside_the_sources()
        if "Traceback" in said or (code == 1 and "No space left on device" not in said):
            wrong.append(f"moment {number}: said “{said}”")
        if (now, project.folders()) != (old if code == 1 else new, PUBLISHED):
            wrong.append(f"moment {number}: ended with {code}, and left {project.folders()}: {said.strip()}")
        project.build()
        if project.everything_beside_the_sources() != new:
            wrong.append(f"moment {number}: not the new site, after the next build")

    assert [] == wrong


NO_LONG_FILES = ("sh", "-c", 'ulimit -f 8 && exec "$@"', "sh")
"""No file may be longer than 4 kilobytes."""

FULL_DISK = ("unshare", "--mount", "--propagation", "private", "sh", "-c", """
mkdir disk && mount -t tmpfs -o size=16m none disk || exit 99
cp -a content i18n theme output output.* settings.py disk && cd disk || exit 99
cat /dev/zero > ballast 2> /dev/null
truncate -s -4K ballast
"$@"
code=$?
rm ballast && cd .. && rm -r output output.* && cp -a disk/output disk/output.* . && umount disk && rmdir disk || exit 99
exit $code
""", "sh")  # fmt: skip
"""The project lies on a disk on which there is room for one page of memory."""


def can_mount() -> bool:
    return not subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode


@pytest.mark.parametrize(
    ("around", "sentence"),
    [
        pytest.param(NO_LONG_FILES, "File too large: ", id="no long files"),
        pytest.param(
            FULL_DISK, "No space left on device: ", id="full disk",
            marks=pytest.mark.skipif(not can_mount(), reason="only root may mount a small disk"),
        ),
    ],
)  # fmt: skip
def test_command_on_a_full_disk_names_the_file(
    project: Any, sites: tuple[State, State], around: tuple[str, ...], sentence: str
) -> None:
    """
    Where a page cannot be written, the command ends with 1 and a sentence that names a file, and all is as it was.
    """
    old, _ = sites

    done = project.run(*around)

    assert 1 == done.returncode
    assert "Traceback" not in done.stderr
    assert sentence in done.stderr
    assert old == project.everything_beside_the_sources()
    assert PUBLISHED == project.folders()
    assert "None" not in done.stderr
