"""Put what has changed into the place of the site before, so that a fault or a kill leaves no half of it.

The new files are gathered beside the site. Renaming that folder is the moment at which the
new site is decided; moving its files is then done, or done again by whatever runs next.
"""

import os
import shutil
from collections.abc import Collection
from pathlib import Path

from plugins.files import find_files

GONE, MADE_FROM = ".gone", ".made-from.json"


def aside(output: Path) -> Path:
    """Return the folder in which the files of the next site are gathered."""
    return output.with_name(f"{output.name}.next")


def _decided(output: Path) -> Path:
    return output.with_name(f"{output.name}.decided")


def recover(output: Path) -> None:
    """Finish what was decided, and remove what was not."""
    if _decided(output).is_dir():
        _move(output)
    remove(aside(output))


def release(output: Path, files: Collection[str]) -> None:
    """Let the folder aside take effect: its files replace those of the site, which has `files` and no other."""
    if not output.is_dir():
        _take_provenance(aside(output), output)
        aside(output).rename(output)
        return
    gone = sorted(set(find_files(output)) - set(files))
    (aside(output) / GONE).write_text("\n".join(gone), "utf-8")
    aside(output).rename(_decided(output))
    _move(output)


def _move(output: Path) -> None:
    decided = _decided(output)
    gone = (decided / GONE).read_text("utf-8")
    for path in find_files(decided):
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (decided / path).replace(target)
    _take_provenance(decided, output)
    for path in filter(None, gone.split("\n")):
        _remove_file(output / path, output)
    shutil.rmtree(decided)


def _take_provenance(folder: Path, output: Path) -> None:
    """Put what the pages are made from beside the site."""
    if (folder / MADE_FROM).is_file():
        (folder / MADE_FROM).replace(output.with_name(output.name + MADE_FROM))


def _remove_file(file: Path, root: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == root or not folder.is_dir() or any(os.scandir(folder)):
            return
        folder.rmdir()


def remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
