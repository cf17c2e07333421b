"""Which files there are, and the digest of each.

A digest tells whether a file has changed; its time does not: a checkout sets all times anew.
"""

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


def digest(*parts: bytes) -> str:
    """Return a short name for exactly this content."""
    found = blake2b(digest_size=12)
    for part in parts:
        found.update(part)
    return found.hexdigest()


def is_left_by_editor(name: str) -> bool:
    """Whether a file is an editor's own: a backup, a lock, a swap file."""
    return name.startswith((".", "#")) or name.endswith("~")


def is_nameable(path: str) -> bool:
    """Whether the name of a file is text; on old systems it may be bytes."""
    return not any("\ud800" <= sign <= "\udfff" for sign in path)


def find_files(folder: Path, with_hidden: bool = False) -> Iterator[str]:
    """Return the path of every file below a folder, without those that editors leave, in no order."""
    waiting = [(str(folder), "")]
    while waiting:
        place, prefix = waiting.pop()
        try:
            with os.scandir(place) as found:
                for item in found:
                    if is_left_by_editor(item.name) and not with_hidden:
                        continue
                    if item.is_dir():
                        waiting.append((item.path, f"{prefix}{item.name}/"))
                    else:
                        yield prefix + item.name
        except OSError:  # gone since, or a link that leads back to itself
            continue


def take_stock(folder: Path, name: str) -> dict[str, str]:
    """Return the digest of every file below a folder, by its path below `name`."""
    stock = {}
    for path in sorted(find_files(folder)):
        try:
            stock[f"{name}/{path}"] = digest((folder / path).read_bytes())
        except FileNotFoundError:  # gone since, or a link to nothing
            continue
    return stock
