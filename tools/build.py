"""Build the site once: aside first, then in the place of the old one, so that a fault changes nothing.

python -m tools.build [SETTINGS] [OUTPUT]
"""

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from plugins.files import digest, find_files, take_stock
from plugins.model.problems import BuildStopped
from plugins.store import Store, version_of_code
from plugins.workers import WorkerDied
from tools import release
from tools.progress import Progress

ROOT = Path(__file__).resolve().parent.parent
STORE = ".store"
LAST = "last"


@dataclass(frozen=True, slots=True)
class Result:
    """What a build made; `rendered` is how many pages were not as they had been."""

    output: Path
    pages: int
    languages: int
    rendered: int
    is_new: bool
    seconds: float
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Last:
    """What the last build was made from, and what became of it."""

    folders: Mapping[str, Path]
    inputs: str
    files: str
    result: Result


def build(settings_file: Path, output: Path, **overrides: Any) -> Result:
    """Build the site into a folder, which is replaced only when something has changed and nothing is wrong.

    Raise BuildStopped, with every fault, and leave the folder as it was.
    """
    started = time.perf_counter()
    release.recover(output)
    store = open_store(output)
    way = _describe_way(settings_file, overrides)
    last: Last | None = store.get(LAST, way)
    if last and last.inputs == digest_folders(last.folders) and last.files == digest_files(output):
        store.close()
        return replace(last.result, rendered=0, is_new=False, seconds=time.perf_counter() - started)
    try:
        inputs, result = _build_aside(settings_file, output, store, overrides)
    except BaseException:
        store.save(forget=False)
        raise
    result = replace(result, seconds=time.perf_counter() - started)
    store.put(LAST, way, Last(inputs.folders, digest_stock(inputs.digests), digest_files(output), result))
    store.save(forget=True)
    if store.dropped:
        print(store.dropped, file=sys.stderr)
    return result


def open_store(output: Path) -> Store:
    """Return what earlier builds of a folder found out; it lies beside the folder."""
    return Store(output.with_name(output.name + STORE), version_of_code(ROOT / "plugins", ROOT / "tools"))


def _describe_way(settings_file: Path, overrides: Mapping[str, Any]) -> str:
    """Return a digest of how the site is built: its settings, and the day."""
    files = sorted({settings_file.resolve(), *ROOT.glob("*.py")})
    surroundings = [os.environ.get(name, "") for name in ("SITE", "BUILD_DATE")]
    words = [str(settings_file), repr(sorted(overrides.items())), *surroundings, time.strftime("%F")]
    return digest("\n".join(words).encode(), *(file.read_bytes() for file in files))


def digest_folders(folders: Mapping[str, Path]) -> str:
    """Return a digest of every file below these folders."""
    return digest_stock(
        {k: v for name, folder in folders.items() for k, v in take_stock(folder, name).items()}
    )


def digest_stock(stock: Mapping[str, str]) -> str:
    """Return a digest of files by their paths and their digests."""
    lines = "\n".join(f"{path} {of}" for path, of in sorted(stock.items()))
    return digest(lines.encode(errors="surrogateescape"))


def digest_files(output: Path) -> str:
    """Return a digest of which files a folder holds, of what size and from when."""
    lines = []
    for path in sorted(find_files(output, with_hidden=True)):
        stat = (output / path).lstat()
        lines.append(f"{path} {stat.st_size} {stat.st_mtime_ns}")
    return digest("\n".join(lines).encode(errors="surrogateescape"))


def _build_aside(
    settings_file: Path, output: Path, store: Store, overrides: Mapping[str, Any]
) -> tuple[Any, Result]:
    """Return what was read, and what was made of it."""
    folder = release.aside(output)
    folder.mkdir(parents=True)
    before = output if output.is_dir() else None
    try:
        with Progress() as progress:
            settings = run_pelican(settings_file, {
                **overrides, "OUTPUT_PATH": str(folder), "BEFORE": before, "STORE": store, "COUNT": progress.count,
            })  # fmt: skip
        site, outcome = settings["SITE"], settings["OUTCOME"]
        is_new = release.decide(output, outcome.files)
    except BaseException:
        release.remove(folder)
        raise
    release.finish(output)
    pages = sum(1 for written in outcome.files.values() if written.uses)
    result = Result(output, pages, len(site.published), outcome.rendered, is_new, 0.0, tuple(site.reports))
    return settings["INPUTS"], result


def run_pelican(settings_file: Path, overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Run Pelican; return its settings, in which our generator leaves what it found out.

    Pelican takes a third of a second to import, which a build that has nothing to do is spared.
    """
    import logging

    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    logging.getLogger().setLevel(logging.WARNING)
    settings = read_settings(str(settings_file), override=dict(overrides))
    console.quiet = True  # its closing line counts articles, which we have none of
    pelican = Pelican(settings)
    pelican.run()
    found: dict[str, Any] = pelican.settings
    return found


def describe(result: Result) -> str:
    lines = [f"  {report}" for report in result.reports]
    if lines:
        lines.insert(0, "To be looked at (nothing of it stops the build):")
    place = os.path.relpath(result.output)
    done = f"{result.rendered} of them rendered" if result.is_new else "nothing has changed"
    lines.append(
        f"{result.pages} pages in {result.languages} languages in {place}/, {done}, {result.seconds:.1f} s."
    )
    return "\n".join(lines)


def run(command: Callable[[], str]) -> int:
    """Print what a command says, or what stopped it."""
    try:
        print(command())
    except BuildStopped as stopped:
        print(stopped, file=sys.stderr)
        return stopped.exitcode
    except (OSError, WorkerDied) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def end(code: int) -> NoReturn:
    """End at once, without taking all apart that the build has put together, which takes a third of a second."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("settings", nargs="?", type=Path, default=ROOT / "pelicanconf.py")
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output")
    arguments = parser.parse_args()
    gc.disable()  # a build ends before there is much to collect
    return run(lambda: describe(build(arguments.settings, arguments.output)))


if __name__ == "__main__":
    from tools import build as itself  # what is kept in the store must not be called __main__

    end(itself.main())
