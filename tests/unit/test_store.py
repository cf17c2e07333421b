"""What earlier builds found out, kept for the next."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins import store as store_module
from plugins.store import Store, pack, unpack, version_of_code

VERSION = "one version"
VALUES = {
    "content/en/index.md": ("d1", {"title": 'Allô <116> & "x"', "blocks": ("a", "b")}),
    "content/zh-Hans/index.md": ("d2", ["标志", 1.5, b"\x00\xff", True]),
    "内容/标志.md": ("d3", "x" * 9000),
    "written": ("written", {}),
}

Keep = Callable[..., Path]


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Keep values in the store of a folder, as a build does, and return its file."""

    def save(values: dict[str, tuple[str, object]] = VALUES, forget: bool = True) -> Path:
        file = tmp_path / "output.store"
        store = Store(file, VERSION)
        for name, (of, value) in values.items():
            store.put(name, of, value)
        store.save(forget)
        return file

    return save


def ask(store: Store, *names: str) -> list[object]:
    """Return what a store has under these names, for the digests that they were kept for."""
    return [store.get(name, VALUES[name][0]) for name in names]


@pytest.mark.parametrize("name", VALUES)
def test_value_comes_back_for_its_digest(keep: Keep, name: str) -> None:
    """
    What one build found out, the next one is told, whatever it is and however it is called.
    """
    store = Store(keep(), VERSION)

    assert ([VALUES[name][1]], "") == (ask(store, name), store.dropped)


@pytest.mark.parametrize("of", ["d2", "d", "d11", "", "D1"])
def test_value_does_not_come_back_for_another_digest(keep: Keep, of: str) -> None:
    """
    What was found out about another content is not true of this one; and it is no damage.
    """
    store = Store(keep(), VERSION)

    assert (None, "") == (store.get("content/en/index.md", of), store.dropped)


def test_name_that_was_never_kept_has_no_value(keep: Keep) -> None:
    """
    A page that is new is read, not guessed.
    """
    store = Store(keep(), VERSION)

    assert (None, "") == (store.get("content/en/new.md", "d1"), store.dropped)


def test_new_value_takes_the_place_of_the_old(keep: Keep) -> None:
    """
    A name has one value: that of the last build, for the content that it found.
    """
    file = keep()
    store = Store(file, VERSION)
    store.put("content/en/index.md", "d9", "new")
    store.save(forget=False)

    after = Store(file, VERSION)

    assert ["new", None] == [after.get("content/en/index.md", of) for of in ("d9", "d1")]


def test_store_is_asked_again_after_it_was_saved_or_closed(keep: Keep) -> None:
    """
    One that serves the site goes on asking, what it kept itself too.
    """
    store = Store(keep(), VERSION)
    store.put("new", "d", "value")
    store.save(forget=False)
    store.close()

    assert ["value", VALUES["content/en/index.md"][1]] == [
        store.get("new", "d"), *ask(store, "content/en/index.md")
    ]  # fmt: skip


def test_store_without_a_file_remembers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where no file is given, nothing is kept, nothing is written, and nothing is wrong.
    """
    monkeypatch.chdir(tmp_path)
    store = Store(None, VERSION)
    store.put("a", "d", "value")
    store.save(forget=True)

    assert (None, "", []) == (store.get("a", "d"), store.dropped, list(tmp_path.iterdir()))


def test_first_build_finds_no_store(tmp_path: Path) -> None:
    """
    A store that is not there yet is empty, and nothing to speak of.
    """
    store = Store(tmp_path / "output.store", VERSION)

    assert (None, "") == (store.get("a", "d"), store.dropped)


def test_store_that_learns_nothing_is_not_written(keep: Keep, tmp_path: Path) -> None:
    """
    A build in which nothing has changed leaves the file as it is, to the nanosecond.
    """
    file = keep()
    os.utime(file, ns=(1, 1))
    store = Store(file, VERSION)
    ask(store, *VALUES)

    store.save(forget=True)

    assert (1, ["output.store"]) == (file.stat().st_mtime_ns, [each.name for each in tmp_path.iterdir()])


def test_whole_build_forgets_what_it_did_not_ask_for(keep: Keep) -> None:
    """
    What belongs to a page that is gone does not stay for ever; what was asked for, or is new, does.
    """
    file = keep()
    store = Store(file, VERSION)
    ask(store, "written")
    store.put("new", "d", "value")
    store.save(forget=True)

    after = Store(file, VERSION)

    assert [{}, None, None, None] == ask(after, "written", *(name for name in VALUES if name != "written"))
    assert "value" == after.get("new", "d")


def test_part_of_a_build_forgets_nothing(keep: Keep) -> None:
    """
    A build that a fault has stopped did not ask for everything: what it did not ask for stays.
    """
    file = keep()
    store = Store(file, VERSION)
    store.put("new", "d", "value")
    store.save(forget=False)

    assert [value for _, value in VALUES.values()] == ask(Store(file, VERSION), *VALUES)


def test_value_that_was_asked_for_in_vain_is_forgotten(keep: Keep) -> None:
    """
    A value whose content has changed serves nobody any more.
    """
    file = keep({"a": ("old", "value")})
    store = Store(file, VERSION)
    store.get("a", "new")

    store.save(forget=True)

    assert None is Store(file, VERSION).get("a", "old")


def test_value_may_be_packed_elsewhere(tmp_path: Path) -> None:
    """
    What a worker found out is packed once, by the worker, and kept as it is.
    """
    file = tmp_path / "output.store"
    store = Store(file, VERSION)
    packed = pack({"标志": (1, 2)})
    store.put_packed("a", "d", packed)
    store.save(forget=True)

    assert [{"标志": (1, 2)}] * 2 == [unpack(packed), Store(file, VERSION).get("a", "d")]


def test_store_of_another_version_is_dropped(keep: Keep) -> None:
    """
    Code that has changed may find out something else: it begins anew, and says so.
    """
    file = keep()
    store = Store(file, "another version")

    assert [None] * len(VALUES) == ask(store, *VALUES)
    assert (
        f"The store {file} is dropped: another version of the code or of a library wrote it." == store.dropped
    )


def test_store_that_was_dropped_begins_anew(keep: Keep) -> None:
    """
    The build after a drop is told all that the one before found out, and of no damage.
    """
    file = keep()
    store = Store(file, "another version")
    store.put("a", "d", "value")
    store.save(forget=True)

    after = Store(file, "another version")

    assert ("value", "") == (after.get("a", "d"), after.dropped)
    assert [None] * len(VALUES) == ask(after, *VALUES)


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of code, and a folder of libraries beside it."""
    (tmp_path / "plugins" / "model").mkdir(parents=True)
    (tmp_path / "plugins" / "pages.py").write_text("a = 1\n", "utf-8")
    (tmp_path / "plugins" / "model" / "data.py").write_text("b = 1\n", "utf-8")
    (tmp_path / "libraries" / "jinja2-3.1.6.dist-info").mkdir(parents=True)
    monkeypatch.setattr(
        store_module.sysconfig, "get_paths", lambda *_: {"purelib": str(tmp_path / "libraries")}
    )
    return tmp_path / "plugins"


def test_version_of_the_code_stays_while_the_code_does(code: Path) -> None:
    """
    Another time, a compiled file and a note beside the code change nothing that a build finds out.
    """
    before = version_of_code(code)
    (code / "__pycache__").mkdir()
    (code / "__pycache__" / "pages.cpython-311.pyc").write_bytes(b"\x00")
    (code / "notes.txt").write_text("x", "utf-8")
    os.utime(code / "pages.py", (0, 0))

    assert before == version_of_code(code)


@pytest.mark.parametrize("file", ["pages.py", "model/data.py", "new.py"])
def test_another_line_of_code_is_another_version(code: Path, file: str) -> None:
    """
    Any file of the code may change what is found out.
    """
    before = version_of_code(code)

    (code / file).write_text("c = 2\n", "utf-8")

    assert before != version_of_code(code)


@pytest.mark.parametrize("name", ["jinja2-3.2.0.dist-info", "markdown-3.10.dist-info"])
def test_another_library_is_another_version(code: Path, name: str) -> None:
    """
    A library that is new, or of another version, may change what is found out.
    """
    before = version_of_code(code)

    (code.parent / "libraries" / "jinja2-3.1.6.dist-info").rename(code.parent / "libraries" / name)

    assert before != version_of_code(code)


def test_another_python_is_another_version(code: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What one Python has packed, another is not asked to unpack.
    """
    before = version_of_code(code)

    monkeypatch.setattr(store_module.sys, "version", "3.99.0")

    assert before != version_of_code(code)
