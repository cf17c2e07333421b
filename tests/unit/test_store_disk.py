"""A store that is locked, or cannot be written, or is half written: nothing wrong is left."""

import functools
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins import store as store_module
from plugins.store import Store
from tests.unit.stored import OLD, VERSION, keep, read

ROOT = Path(__file__).parents[2]

SAVE_AND_DIE = """
import functools, os, signal, sqlite3, sys
from pathlib import Path
from plugins import store

class Doomed(sqlite3.Connection):
    def executemany(self, statement, rows):
        for number, row in enumerate(rows):
            if statement == store.INSERT and number == int(sys.argv[2]):
                os.kill(os.getpid(), signal.SIGKILL)
            self.execute(statement, row)

store.sqlite3.connect = functools.partial(sqlite3.connect, factory=Doomed)
kept = store.Store(Path(sys.argv[1]), "one version")
for number in range(12):
    kept.put(f"content/en/{number}.md", "new", f"new {number} " * 50_000)
kept.save(forget=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The store of an earlier build."""
    return keep(tmp_path / "output.store", "old", OLD)


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait no time for a store that another build writes to."""
    monkeypatch.setattr(store_module, "PATIENCE", 0.0)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold a store as another build does that writes to it."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.close()


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse every byte beyond a size, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("_impatient")
def test_store_that_another_build_holds_is_not_waited_for_for_ever(file: Path) -> None:
    """
    A store that cannot be read because somebody writes to it is dropped, and says why.
    """
    with locked(file):
        found, store = read(file)

    assert {} == found
    assert "it cannot be read (database is locked)" in store.dropped


@pytest.mark.usefixtures("_impatient")
def test_store_that_cannot_be_written_is_dropped(file: Path) -> None:
    """
    Where another build holds the store in the end, what this one found out is lost, and nothing else.
    """
    store = Store(file, VERSION)
    store.put("new", "d", "value")
    with locked(file):
        store.save(forget=True)

    assert f"The store {file} is dropped: it cannot be written (database is locked)." == store.dropped
    assert None is Store(file, VERSION).get("new", "d")


def test_full_disk_stops_no_build(file: Path) -> None:
    """
    Where the disk has no room for the store, the build is told so, and half a store is not left.
    """
    store = Store(file, VERSION)
    store.put("new", "d", "value" * 100_000)
    with files_no_larger_than(65536):
        store.save(forget=True)

    assert "it cannot be written" in store.dropped
    assert ({}, "") == (read(file, "d")[0], read(file)[1].dropped)


def test_disk_that_is_read_only_stops_no_build(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where nothing can be written, values are still read; only the new ones are lost.
    """
    connect = functools.partial(sqlite3.connect, f"file:{file}?mode=ro", uri=True)
    monkeypatch.setattr(store_module.sqlite3, "connect", lambda _, **options: connect(**options))
    store = Store(file, VERSION)
    value = store.get("content/en/3.md", "old")
    store.put("new", "d", "value")
    store.save(forget=True)

    assert OLD["content/en/3.md"] == value
    assert "it cannot be written (attempt to write a readonly database)" in store.dropped


@pytest.mark.parametrize("place", ["missing/output.store", "folder"])
def test_place_where_no_store_can_be_stops_no_build(tmp_path: Path, place: str) -> None:
    """
    Where the folder is not there, or a folder is in the way, nothing is kept, and it is said.
    """
    (tmp_path / "folder").mkdir()
    store = Store(tmp_path / place, VERSION)
    store.put("new", "d", "value")
    store.save(forget=True)

    assert (None, True) == (store.get("new", "d"), "it cannot be written" in store.dropped)
    assert (tmp_path / "folder").is_dir()


@pytest.mark.parametrize(
    ("rows", "survivor", "is_torn"),
    [(0, "old", False), (6, "old", True), (12, "old", True), (99, "new", False)],
)
def test_build_that_is_killed_while_it_saves_leaves_all_or_nothing(
    file: Path, rows: int, survivor: str, is_torn: bool
) -> None:
    """
    Whenever the power of the process ends, the store has all of the old values or all of the new.
    """
    killed = subprocess.run(
        [sys.executable, "-c", SAVE_AND_DIE, file, str(rows)], cwd=ROOT, capture_output=True, check=False
    )
    was_torn = file.with_name(f"{file.name}-journal").exists()

    found = {of: read(file, of)[0] for of in ("old", "new")}
    lost = "new" if survivor == "old" else "old"

    assert (-signal.SIGKILL, is_torn) == (killed.returncode, was_torn)
    assert (set(OLD), {}) == (set(found[survivor]), found[lost])
    assert [] == [name for name, value in found[survivor].items() if not str(value).startswith(survivor)]
