"""The same sources give the same site: on any machine, in any order, on any day."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tools.build import ROOT

HERE = {"BUILD_DATE": "2026-11-23", "PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {
    "BUILD_DATE": "2026-11-23",
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "ar_EG.UTF-8",
}
LATER = HERE | {"BUILD_DATE": "2027-11-24", "PYTHONHASHSEED": "7"}


@pytest.fixture(scope="session")
def builds(once: Callable[[str, Callable[[Path], Any]], Any]) -> dict[str, dict[str, str]]:
    """The site built in three surroundings, at the same time: the digest of every file of each."""
    made: dict[str, dict[str, str]] = once("builds", build_everywhere)
    return made


def build_everywhere(folder: Path) -> dict[str, dict[str, str]]:
    """Build the site in each of the surroundings; return the digest of every file."""
    surroundings = {"here": HERE, "elsewhere": ELSEWHERE, "later": LATER}
    running = {name: start(folder / name / "site", given) for name, given in surroundings.items()}
    for name, process in running.items():
        _, faults = process.communicate()
        assert process.returncode == 0, f"{name}: {faults}"
    return {name: digest_tree(folder / name) for name in surroundings}


def start(output: Path, surroundings: Mapping[str, str]) -> subprocess.Popen[str]:
    """Begin a build as an editor does, by its command."""
    output.parent.mkdir(parents=True)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "TZ", "PYTEST"))
    }
    return subprocess.Popen(
        [sys.executable, "-m", "tools.build", "pelicanconf.py", output],
        cwd=ROOT, env={**kept, **surroundings}, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip


def digest_tree(folder: Path) -> dict[str, str]:
    """Return every file below a folder, with the digest of its content; what it is made from too.

    The store is left out: it holds the times of files, and is no part of the site.
    """
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".store"
    }


def differences(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def test_two_machines_build_the_same_site(builds: dict[str, dict[str, str]]) -> None:
    """
    Another time zone, another locale and another order of hashes change no byte of any file.

    Slow, as it builds the site anew in processes of its own.
    """
    assert "site/en/index.html" in builds["here"]
    assert [] == differences(builds["here"], builds["elsewhere"])


def test_a_year_changes_no_page(builds: dict[str, dict[str, str]]) -> None:
    """
    The day of a build decides what it reports, and nothing of what it writes.
    """
    assert [] == differences(builds["here"], builds["later"])
