"""Everything that the site is made from, read file by file.

What a file says by itself depends on its content alone, so that it is read once for each
content: kept in the store from build to build, and in memory while the site is served.
What it means beside the other files is found out in assembly.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from plugins.catalogs import read_catalog
from plugins.data_files import is_data_file, judge_name, read_data_file
from plugins.documents import Faulty
from plugins.files import digest, is_nameable, take_stock
from plugins.freshness import parse_record
from plugins.model.locales import SOURCE
from plugins.model.problems import Problem
from plugins.pages import read_page
from plugins.registry import parse_registry
from plugins.store import Store, pack, unpack
from plugins.theme import read_template
from plugins.workers import Count, do_all

REGISTRY = "i18n/locales.yaml"
TEMPLATES = "theme/templates/"


class Found(NamedTuple):
    """What one file says, and what is wrong with it. `value` is None where it cannot be used."""

    value: Any
    faults: tuple[Problem, ...] = ()


def find_reader(path: str) -> Callable[[bytes, str], Any] | None:
    """Return what reads a file, by its place; None for a file whose content nothing here looks into."""
    if not is_nameable(path):
        return _refuse_name
    if path.startswith("content/data/"):
        return read_data_file if is_data_file(path) else _refuse_data
    if path.startswith("content/images/"):
        return None
    if path.startswith("content/"):
        return read_page if path.endswith(".md") and path.count("/") > 1 else _refuse_page
    if path == REGISTRY:
        return parse_registry
    if path.startswith("i18n/") and path.endswith("/messages.po"):
        return read_catalog
    if path.startswith("i18n/") and path.endswith("/made-from.yaml"):
        return parse_record
    if path.startswith(TEMPLATES) and path.endswith(".html"):
        return read_template
    return None


def _refuse_name(raw: bytes, path: str) -> Any:
    shown = path.encode(errors="replace").decode()
    raise Faulty([Problem(shown, 0, "The name of this file is not UTF-8.", "Rename it.")])


def _refuse_data(raw: bytes, path: str) -> Any:
    raise Faulty([judge_name(path)])


def _refuse_page(raw: bytes, path: str) -> Any:
    if path.endswith(".md"):
        remedy = f"Put it into the folder of its language, such as content/{SOURCE}/."
        raise Faulty([Problem(path, 0, f"“{path.split('/')[1]}” is no language of the site.", remedy)])
    raise Faulty([Problem(path, 0, "This is no page.", "A page is a file that ends in .md.")])


def read_file(raw: bytes, path: str) -> Found:
    """Return what a file says. Never raise for what an editor wrote."""
    reader = find_reader(path)
    if reader is None:
        return Found(None)
    try:
        value = reader(raw, path)
    except Faulty as faulty:
        return Found(None, tuple(faulty.problems))
    if type(value) is tuple:  # what is right in it, and what is not
        return Found(value[0], tuple(value[1]))
    return Found(value)


@dataclass(slots=True)
class Inputs:
    """The files of the site: where they are, the digest of each, and what each says."""

    folders: Mapping[str, Path]
    digests: dict[str, str] = field(default_factory=dict)
    found: dict[str, Found] = field(default_factory=dict)

    def below(self, prefix: str) -> dict[str, Any]:
        """Return what the usable files below a folder say, by path, in the order of their paths."""
        return {
            path: self.found[path].value
            for path in sorted(self.found)
            if path.startswith(prefix) and self.found[path].value is not None
        }

    def locate(self, path: str) -> Path:
        name, _, rest = path.partition("/")
        return self.folders[name] / rest

    def name_of(self, file: Path) -> str:
        """Return the path of a file as the project says it, or "" if it is none of ours."""
        for name, folder in self.folders.items():
            if file.is_relative_to(folder):
                return f"{name}/{file.relative_to(folder).as_posix()}"
        return ""

    def read_again(self, path: str) -> bool:
        """Read one file again; return whether it has changed. A file that is gone is forgotten.

        A file that cannot be used any more stays as it last was, beside its faults.
        """
        before = self.found.get(path)
        try:
            raw = self.locate(path).read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            self.found.pop(path, None)
            return self.digests.pop(path, None) is not None
        now = digest(raw)
        if self.digests.get(path) == now:
            return False
        found = read_file(raw, path)
        if found.faults and before is not None and before.value is not None:
            found = Found(before.value, found.faults)
        self.digests[path], self.found[path] = now, found
        return True


def read_inputs(
    folders: Mapping[str, Path],
    store: Store,
    cores: int,
    count: Count,
    meanwhile: Callable[[], None] = lambda: None,
) -> Inputs:
    """Read every file of the site, from the store what is unchanged; keep there what is new."""
    inputs = Inputs(folders)
    for name, folder in folders.items():
        inputs.digests |= take_stock(folder, name)
    changed = []
    for path, of in inputs.digests.items():
        if find_reader(path) is None:
            inputs.found[path] = Found(None)
            continue
        known = store.get(path, of)
        if known is None:
            changed.append(path)
        else:
            inputs.found[path] = known
    if store.dropped:  # damaged in the middle: nothing of it is trusted
        changed = [path for path in inputs.digests if find_reader(path) is not None]

    def read(path: str) -> tuple[str, str, bytes]:
        raw = inputs.locate(path).read_bytes()
        return path, digest(raw), pack(read_file(raw, path))

    store.close()
    for number, (path, of, packed) in enumerate(do_all(read, changed, cores, meanwhile), start=1):
        count("files read", number, len(changed))
        inputs.digests[path] = of
        inputs.found[path] = unpack(packed)
        if not inputs.found[path].faults:
            store.put_packed(path, of, packed)
    return inputs
