"""The same sources give the same bytes: with a store or without one, on one core or on two."""

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import StrictUndefined

from plugins import workers
from plugins.model.problems import BuildStopped
from plugins.writing import Folders
from tools import build as tool

SIGNS, GOODS = "content/en/learn/signs.md", "content/data/goods.yaml"
BASE, PAGE = "theme/templates/layouts/base.html", "theme/templates/page.html"

Damage = Callable[[bytes], bytes]


def flip_in(name: str) -> Callable[[Any], None]:
    """Flip a bit in the middle of what the store keeps under a name."""

    def damage(project: Any) -> None:
        file = project.root / "output.store"
        with sqlite3.connect(file) as database:
            (value,) = database.execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
        database.close()
        stored = bytearray(file.read_bytes())
        middle = next(
            stored.find(value[start : start + 24])
            for start in range(len(value) // 2, len(value))
            if value[start : start + 24] in stored
        )
        stored[middle] ^= 1
        file.write_bytes(stored)

    return damage


def rewrite(change: Damage) -> Callable[[Any], None]:
    def damage(project: Any) -> None:
        file = project.root / "output.store"
        file.write_bytes(change(file.read_bytes()))

    return damage


def drop_table(project: Any) -> None:
    with sqlite3.connect(project.root / "output.store") as database:
        database.execute("DROP TABLE kept")
    database.close()


DAMAGES = {
    "truncated": rewrite(lambda stored: stored[: len(stored) // 2]),
    "empty": rewrite(lambda stored: stored[:0]),
    "random bytes": rewrite(lambda stored: bytes(number * 167 % 251 for number in range(len(stored)))),
    "page of a database": rewrite(lambda stored: stored[:4096] + bytes(4096) + stored[8192:]),
    "another database": drop_table,
    "flipped in the build before": flip_in("last"),
    "flipped in what was written": flip_in("written"),
    "flipped in a page": flip_in("content/en/index.md"),
    "flipped in data": flip_in("content/data/goods.yaml"),
    "flipped in a template": flip_in("theme/templates/page.html"),
    "flipped in a catalog": flip_in("i18n/pt-BR/messages.po"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_damaged_store_is_dropped_and_changes_no_byte(
    project: Any, tmp_path: Path, damage: Callable[[Any], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """
    A build whose store is damaged says that it is dropped, and writes what it would write without one; the next
    build has a whole one again.
    """
    project.build()
    damage(project)
    project.append(SIGNS, "\nOne thing more.\n")
    capsys.readouterr()

    project.build()
    said = capsys.readouterr().err
    result = project.build()

    assert f"The store {project.root}/output.store is dropped: " in said
    assert project.build_anew(tmp_path / "anew") == project.everything_beside_the_sources()
    assert (0, "") == (result.rendered, capsys.readouterr().err)


def test_store_of_another_version_is_dropped(
    project: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    A build of another version of the code says that the store is dropped, and writes what it would write without one.
    """
    project.build()
    project.append(SIGNS, "\nOne thing more.\n")
    monkeypatch.setattr(tool, "version_of_code", lambda *_: "another")

    result = project.build()

    assert "is dropped: another version of the code or of a library wrote it." in capsys.readouterr().err
    assert result.rendered == result.pages
    assert project.build_anew(tmp_path / "anew") == project.everything_beside_the_sources()


@pytest.mark.parametrize(("name", "value"), [("autoescape", False), ("trim_blocks", False)])
def test_settings_of_the_templates_are_those_of_today(
    project: Any, tmp_path: Path, name: str, value: bool
) -> None:
    """
    A build with other settings of the templates writes what it would write without a store.
    """
    settings = {
        "autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n"],
    }  # fmt: skip
    project.append(BASE, "<!-- new -->")
    project.build(JINJA_ENVIRONMENT=settings)
    changed = {"JINJA_ENVIRONMENT": {**settings, name: value}}

    project.build(**changed)

    assert project.build_anew(tmp_path / "anew", **changed) == project.everything_beside_the_sources()


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let two workers do even little; return how many there were for each thing to be done."""
    started: list[int] = []

    class Pool(workers.ProcessPoolExecutor):
        def __init__(self, cores: int, *rest: Any, **named: Any) -> None:
            started.append(cores)
            super().__init__(cores, *rest, **named)

    monkeypatch.setattr(workers, "SHARE", 1)
    monkeypatch.setattr(workers, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    return started


def test_site_is_the_same_without_workers(
    project: Any, two_cores: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Where processes cannot be forked, as on Windows, the same bytes are written as where two of them share the work.
    """
    shared = project.build_anew(tmp_path / "shared")
    assert [2, 2] == two_cores

    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    alone = project.build_anew(tmp_path / "alone")

    assert [2, 2] == two_cores
    assert shared == alone


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SIGNS, "order: 40", "order: many"),
        (GOODS, "source: list", "source: lits"),
        (PAGE, "{{ body }}", "{{ body }}{{ nothing }}"),
        ("theme/templates/components/skip-link.html", "{{ text }}", '{{ _("Skip") }}'),
    ],
)
def test_fault_is_the_same_in_a_worker(
    project: Any, two_cores: list[int], path: str, old: str, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A fault that a worker finds is said in the same words, and leaves the site as it was.
    """
    project.replace(path, old, new)
    project.append(BASE, "<!-- new -->")
    for page in ("learn/index", "index", "not-found"):
        project.append(f"content/en/{page}.md", "\nOne thing more.\n")
    before = project.everything_beside_the_sources()

    with pytest.raises(BuildStopped) as shared:
        project.build()
    assert [] != two_cores
    monkeypatch.setattr(workers, "SHARE", 1000)
    with pytest.raises(BuildStopped) as alone:
        project.build()

    assert str(alone.value) == str(shared.value)
    assert before == project.everything_beside_the_sources()


@pytest.mark.usefixtures("two_cores")
def test_worker_that_dies_is_told_in_a_sentence(
    project: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Where the system kills a worker, for want of memory perhaps, the build ends with 1 and a sentence, and all is as
    it was.
    """
    write = Folders.write

    def die(folders: Folders, file: str, *rest: Any) -> Any:
        if file == "en/learn/signs/index.html":
            os.kill(os.getpid(), signal.SIGKILL)
        return write(folders, file, *rest)

    monkeypatch.setattr(Folders, "write", die)
    project.append(BASE, "<!-- new -->")
    before = project.everything_beside_the_sources()

    code = tool.run(lambda: tool.describe(project.build()))

    assert before == project.everything_beside_the_sources()
    assert 1 == code
    assert "" != capsys.readouterr().err
