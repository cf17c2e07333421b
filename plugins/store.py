"""What earlier builds found out, kept by the digest of what they found it in.

One SQLite file beside the output: a build that is killed leaves the store as it was before.
Every value carries its checksum, and the whole belongs to one version of the code and of
the libraries: a store that is damaged, of another version, or cannot be written, is
dropped, and `dropped` says why. Nothing in it is needed; it only saves time.
"""

import contextlib
import pickle
import sqlite3
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.files import digest, take_stock

FORMAT = "1"
TABLE = "CREATE TABLE kept (name TEXT PRIMARY KEY, digest TEXT, checksum TEXT, value BLOB) WITHOUT ROWID"
INSERT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)"
VERSION = "version"
PATIENCE = 5.0  # s, for another build that writes to the same store


def version_of_code(*folders: Path) -> str:
    """Return a name for this code, this Python and every library that is installed, with its version."""
    libraries = sorted(file.name for file in Path(sysconfig.get_paths()["purelib"]).glob("*.dist-info"))
    code = {path: of for folder in folders for path, of in take_stock(folder, folder.name).items()}
    names = [FORMAT, sys.version, *libraries, *(f"{path} {code[path]}" for path in sorted(code) if path.endswith(".py"))]  # fmt: skip
    return digest("\n".join(names).encode())


class Store:
    """Values by name, each valid for one digest. Without a file it remembers nothing."""

    def __init__(self, file: Path | None, version: str) -> None:
        self.file = file
        self.dropped = ""
        self._version = version
        self._digests: dict[str, str] = {}
        self._new: dict[str, tuple[str, bytes]] = {}
        self._used: set[str] = set()
        self._database: sqlite3.Connection | None = None
        if file is not None and file.is_file():
            self._read_names(file)

    def _read_names(self, file: Path) -> None:
        try:
            self._digests = dict(self._connect(file).execute("SELECT name, digest FROM kept"))
        except (sqlite3.Error, UnicodeError) as error:
            self._drop(f"it cannot be read ({error})")
            return
        if self._digests.pop(VERSION, "") != self._version:
            self._drop("another version of the code or of a library wrote it")

    def _connect(self, file: Path) -> sqlite3.Connection:
        if self._database is None:
            self._database = sqlite3.connect(file, timeout=PATIENCE)
        return self._database

    def _drop(self, why: str) -> None:
        self.dropped = self.dropped or f"The store {self.file} is dropped: {why}."
        self.close()
        self._digests, self._new = {}, {}
        if self.file is not None:
            with contextlib.suppress(OSError):
                self.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file until it is asked again: a connection must not be carried into a fork."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def get(self, name: str, of: str) -> Any:
        """Return what was kept under a name for this digest, or None."""
        if self.file is None or self._digests.get(name) != of:
            return None
        try:
            query = "SELECT checksum, value FROM kept WHERE name = ?"
            checksum, value = self._connect(self.file).execute(query, (name,)).fetchone()
            if checksum != digest(name.encode(), of.encode(), value):
                raise ValueError("its checksum is another")
            found = pickle.loads(value)
        except Exception as error:
            self._drop(f"“{name}” in it is damaged ({error})")
            return None
        self._used.add(name)
        return found

    def put(self, name: str, of: str, value: Any) -> None:
        self.put_packed(name, of, pack(value))

    def put_packed(self, name: str, of: str, value: bytes) -> None:
        """Keep a value that `pack` packed, in another process perhaps."""
        if self.file is not None:
            self._new[name] = (of, value)

    def save(self, forget: bool) -> None:
        """Write what is new; forget what was not asked for, if this was a whole build.

        Where the store cannot be written, it is dropped: a half truth is worse than none.
        """
        self.close()
        gone = [(name,) for name in self._digests.keys() - self._used - self._new.keys()] if forget else []
        rows = [
            (name, of, digest(name.encode(), of.encode(), value), value)
            for name, (of, value) in self._new.items()
        ]
        if self.file is None or not (rows or gone):
            return
        try:
            with _opened(self.file) as database:
                database.executemany("DELETE FROM kept WHERE name = ?", gone)
                database.executemany(INSERT, [*rows, (VERSION, self._version, "", b"")])
        except (sqlite3.Error, OSError, UnicodeError) as error:
            self._drop(f"it cannot be written ({error})")
            return
        for (name,) in gone:
            del self._digests[name]
        self._digests |= {row[0]: row[1] for row in rows}
        self._new = {}


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a store for writing; all of it is written, or nothing."""
    with contextlib.closing(sqlite3.connect(file, timeout=PATIENCE)) as database:
        database.execute("PRAGMA synchronous = OFF")  # checksums find what a power cut may tear
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'kept'").fetchone():
            database.execute(TABLE)
        with database:
            yield database


def pack(value: Any) -> bytes:
    return pickle.dumps(value, protocol=5)


def unpack(value: bytes) -> Any:
    return pickle.loads(value)
