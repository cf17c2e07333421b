"""Build the site once: aside first, then in the place of the old one, so that a fault changes nothing.

python -m tools.build [SETTINGS] [OUTPUT]
"""

import argparse
import logging
import os
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from plugins.model.problems import BuildStopped
from plugins.site import Site
from tools.progress import Progress

ROOT = Path(__file__).resolve().parent.parent
MADE_FROM = ".made-from.json"


@dataclass(frozen=True, slots=True)
class Result:
    """What a build made."""

    output: Path
    pages: int
    languages: int
    seconds: float
    reports: list[str]
    made_from: dict[str, list[str]]


def build(settings_file: Path, output: Path, **overrides: Any) -> Result:
    """Build the site into a folder, which is replaced only when nothing is wrong.

    Raise BuildStopped, with every fault, and leave the folder as it was.
    """
    started = time.perf_counter()
    aside = output.with_name(f"{output.name}.next")
    old = output.with_name(f"{output.name}.old")
    _recover(output, old)
    _remove(aside)
    try:
        site = _run_pelican(settings_file, aside, overrides)
    except BaseException:
        _remove(aside)
        aside.with_name(aside.name + MADE_FROM).unlink(missing_ok=True)
        raise
    if output.exists():
        output.rename(old)
    aside.rename(output)
    aside.with_name(aside.name + MADE_FROM).replace(output.with_name(output.name + MADE_FROM))
    _remove(old)
    seconds = time.perf_counter() - started
    return Result(output, len(site.made_from), len(site.published), seconds, site.reports, site.made_from)


def _run_pelican(settings_file: Path, output: Path, overrides: dict[str, Any]) -> Site:
    logging.getLogger().setLevel(logging.WARNING)
    settings = read_settings(str(settings_file), override={**overrides, "OUTPUT_PATH": str(output)})
    console.quiet = True  # its closing line counts articles, which we have none of
    pelican = Pelican(settings)
    with Progress():
        pelican.run()
    site: Site = pelican.settings["SITE"]
    return site


def _recover(output: Path, old: Path) -> None:
    """Bring the old site back where a build was interrupted between its two renames."""
    if old.exists() and not output.exists():
        old.rename(output)
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def describe(result: Result) -> str:
    lines = [f"  {report}" for report in result.reports]
    if lines:
        lines.insert(0, "To be looked at (nothing of it stops the build):")
    place = os.path.relpath(result.output)
    lines.append(f"{result.pages} pages in {result.languages} languages in {place}/, {result.seconds:.1f} s.")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("settings", nargs="?", type=Path, default=ROOT / "pelicanconf.py")
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output")
    arguments = parser.parse_args()
    try:
        print(describe(build(arguments.settings, arguments.output)))
    except BuildStopped as stopped:
        print(stopped, file=sys.stderr)
        return stopped.exitcode
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
