"""Which files a folder holds, by the paths that addresses use."""

import os
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from linkcheck.faults import Finding


@dataclass(slots=True)
class Folder:
    """The files and folders below a root, each by its path from there, with slashes and as it is written on disk."""

    root: Path
    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    _alike: dict[str, list[str]] = field(default_factory=dict)
    _names: dict[tuple[str, bool], list[str]] = field(default_factory=dict)
    _called: dict[tuple[str, bool], str] = field(default_factory=dict)

    def find_alike(self, path: str) -> list[str]:
        """Return the files whose names differ only in capitals or in how they are composed."""
        if not self._alike:
            alike = defaultdict(list)
            for file in sorted(self.files):
                alike[fold(file)].append(file)
            self._alike = dict(alike)
        return self._alike.get(fold(path), [])

    def names_in(self, folder: str, is_page: bool) -> list[str]:
        """Return the names of the files in a folder, or of the pages that are folders there, sorted."""
        self._index()
        return self._names.get((folder, is_page), [])

    def called(self, name: str, is_page: bool) -> str:
        """Return the first file of a name, or the first page in a folder of this name; "" if there is none."""
        self._index()
        return self._called.get((name, is_page), "")

    def _index(self) -> None:
        if self._names:
            return
        for file in sorted(self.files):
            is_page = file.endswith("/index.html")
            folder, _, name = file.removesuffix("/index.html").rpartition("/")
            self._names.setdefault((folder, is_page), []).append(name)
            self._called.setdefault((name, is_page), file)

    def read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()


def fold(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def list_folder(root: Path) -> Folder:
    """Return what is below a folder. A link that leads out of it or back to itself is named, and not followed."""
    folder = Folder(root)
    real_root = root.resolve()
    waiting = [("", frozenset({real_root}))]
    while waiting:
        prefix, above = waiting.pop()
        try:
            found = sorted(os.scandir(root / prefix), key=lambda item: item.name)
        except OSError as error:
            folder.findings.append(Finding(prefix, "unreadable", "", f"{error.strerror}."))
            continue
        for item in found:
            path = prefix + item.name
            place = Path(item.path).resolve() if item.is_symlink() else None
            if place is not None and not place.is_relative_to(real_root):
                message = f"It leads to {place}. Copy what is to be published."
                folder.findings.append(Finding(path, "outside-folder", "", message))
            elif item.is_dir():
                if place is not None and any(each.is_relative_to(place) for each in above):
                    folder.findings.append(Finding(path, "loop", "", "Remove the link."))
                    continue
                folder.folders.add(path)
                waiting.append((path + "/", above | {place} if place else above))
            elif item.is_file():
                folder.files.add(path)
            else:
                folder.findings.append(
                    Finding(path, "unreadable", "", "It is no file that can be published.")
                )
    return folder
