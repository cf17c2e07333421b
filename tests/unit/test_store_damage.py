"""A store that is damaged is dropped, and never believed."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.store import Store
from tests.unit.stored import OLD, VERSION, keep, read

Damage = Callable[[bytes], bytes]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The store of an earlier build."""
    return keep(tmp_path / "output.store", "old", OLD)


def flip(raw: bytes, place: int, bit: int = 1) -> bytes:
    return raw[:place] + bytes([raw[place] ^ bit]) + raw[place + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"no store\n", id="text"),
        pytest.param(lambda raw: random.Random(1).randbytes(len(raw)), id="random"),
        pytest.param(lambda raw: raw[:100] + random.Random(2).randbytes(len(raw) - 100), id="random-body"),
        pytest.param(lambda raw: raw[:50], id="cut-in-its-head"),
        pytest.param(lambda raw: raw[: len(raw) // 2], id="cut-in-half"),
        pytest.param(lambda raw: raw[:-4096], id="cut-by-a-page"),
        pytest.param(lambda raw: raw[:4096] + bytes(len(raw) - 4096), id="noughts"),
    ],
)
def test_damaged_file_is_dropped(file: Path, damage: Damage) -> None:
    """
    A file that is cut short, or was never a store, is told of by its name, and gone.
    """
    file.write_bytes(damage(file.read_bytes()))

    found, store = read(file)

    assert {} == found
    assert store.dropped.startswith(f"The store {file} is dropped: ")
    assert not file.exists()


@pytest.mark.parametrize("place", ["first", "last"])
def test_byte_that_has_flipped_in_a_value_is_noticed(file: Path, place: str) -> None:
    """
    A value with one wrong bit is not given out; nor is anything after it.
    """
    name = "content/en/3.md"
    value = OLD[name].encode()
    raw = file.read_bytes()
    start = raw.index(value)
    file.write_bytes(flip(raw, start if place == "first" else start + len(value) - 1))

    store = Store(file, VERSION)
    values = [store.get(each, "old") for each in ("content/en/2.md", name, "content/en/2.md")]

    assert [OLD["content/en/2.md"], None, None] == values
    assert (
        f"The store {file} is dropped: “{name}” in it is damaged (its checksum is another)." == store.dropped
    )


def test_value_under_the_name_of_another_is_noticed(file: Path) -> None:
    """
    A whole value in a wrong place is as wrong as a broken one.
    """
    with sqlite3.connect(file) as database:
        query = "UPDATE kept SET (checksum, value) = (SELECT checksum, value FROM kept WHERE name = ?) WHERE name = ?"
        database.execute(query, ("content/en/2.md", "content/en/3.md"))
    database.close()

    store = Store(file, VERSION)

    assert None is store.get("content/en/3.md", "old")
    assert "“content/en/3.md” in it is damaged" in store.dropped


def test_value_that_nobody_can_unpack_is_noticed(tmp_path: Path) -> None:
    """
    What is whole, and yet no value, stops nothing.
    """
    file = tmp_path / "output.store"
    store = Store(file, VERSION)
    store.put_packed("a", "d", b"no pickle")
    store.save(forget=True)

    after = Store(file, VERSION)

    assert None is after.get("a", "d")
    assert "“a” in it is damaged" in after.dropped


def test_no_flipped_byte_gives_a_wrong_value(file: Path) -> None:
    """
    Wherever a bit flips, what comes back is what was kept, or nothing; and the build goes on.
    """
    raw = file.read_bytes()
    chance = random.Random(3)
    wrong = []
    for place in range(0, len(raw), 211):
        file.write_bytes(flip(raw, place, 1 << chance.randrange(8)))
        found, _ = read(file)
        wrong += [(place, name) for name, value in found.items() if OLD[name] != value]

    assert [] == wrong


def test_flipped_byte_in_the_name_of_the_table_is_no_accident(file: Path) -> None:
    """
    A store whose own description is no UTF-8 any more is dropped like any other.
    """
    raw = file.read_bytes()
    file.write_bytes(flip(raw, raw.index(b"CREATE TABLE") + len("CRE"), 0x80))

    found, store = read(file)

    assert {} == found
    assert store.dropped


def test_damage_that_is_found_late_takes_nothing_along(file: Path) -> None:
    """
    After damage in the middle of a build, what the build finds out then is kept, in a store that is whole.
    """
    raw = file.read_bytes()
    file.write_bytes(flip(raw, raw.index(OLD["content/en/3.md"].encode())))
    store = Store(file, VERSION)
    for name in OLD:
        store.get(name, "old")
    for name in OLD:
        store.put(name, "new", f"new {name}")
    store.save(forget=True)

    assert {name: f"new {name}" for name in OLD} == read(file, "new")[0]
