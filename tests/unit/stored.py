"""The store of an earlier build, and what it has to say."""

from pathlib import Path

from plugins.store import Store

VERSION = "one version"
OLD = {f"content/en/{number}.md": f"old {number} " * (number * 40 + 1) for number in range(12)}


def read(file: Path, of: str = "old") -> tuple[dict[str, object], Store]:
    """Return every value that a store has for a digest, and the store."""
    store = Store(file, VERSION)
    found = {name: store.get(name, of) for name in OLD}
    store.close()
    return {name: value for name, value in found.items() if value is not None}, store


def keep(file: Path, of: str, values: dict[str, str]) -> Path:
    """Keep values for a digest, as a build does."""
    store = Store(file, VERSION)
    for name, value in values.items():
        store.put(name, of, value)
    store.save(forget=True)
    return file
