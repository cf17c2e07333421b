"""Put what has changed into the place of the site before, so that a fault or a kill leaves no half of it.

The new files are gathered beside the site. Renaming that folder is the moment at which the
new site is decided; moving its files is then done, or done again by whatever runs next.
"""

import shutil
from collections.abc import Collection, Iterator
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
    finish(output)
    remove(aside(output))


def decide(output: Path, files: Collection[str]) -> bool:
    """Decide that the folder aside takes effect: its files replace those of the site, which has `files` alone.

    Return whether anything differs from the site before. What could want room on the disk is done
    before the decision, so that a full disk leaves the site before.
    """
    gone = sorted(set(find_files(output, with_hidden=True)) - set(files))
    new = list(_find_new(aside(output)))
    (aside(output) / GONE).write_text("\0".join(gone), "utf-8", errors="surrogateescape")
    if output.is_dir():
        for folder in {(output / path).parent for path in new}:
            if not any(each.is_file() or each.is_symlink() for each in (folder, *folder.parents)):
                folder.mkdir(parents=True, exist_ok=True)
    aside(output).rename(_decided(output))
    return bool(new or gone)


def finish(output: Path) -> None:
    """Move the files of a site that is decided into their places; all that is left of it to move."""
    decided = _decided(output)
    if not decided.is_dir():
        return
    if not output.exists():
        decided.rename(output)
        (output / GONE).unlink()
        _take_provenance(output, output)
        return
    if (decided / GONE).is_file():  # else all has been moved
        for path in filter(None, (decided / GONE).read_text("utf-8", errors="surrogateescape").split("\0")):
            _remove_file(output / path, output)
        for path in list(_find_new(decided)):
            target = output / path
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            (decided / path).replace(target)
        _take_provenance(decided, output)
    shutil.rmtree(decided)


def _take_provenance(folder: Path, output: Path) -> None:
    """Put what the pages are made from beside the site."""
    if (folder / MADE_FROM).is_file():
        (folder / MADE_FROM).replace(output.with_name(output.name + MADE_FROM))


def _find_new(folder: Path) -> Iterator[str]:
    return (path for path in find_files(folder, with_hidden=True) if path not in (GONE, MADE_FROM))


def _remove_file(file: Path, root: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
