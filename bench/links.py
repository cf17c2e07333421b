"""Measure the link checker beside its peers, on one folder of built pages: make bench-links.

Every checker is asked for links and fragments within the folder, and for nothing outside of it.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.generators.base import ROOT
from bench.generators.ours import OwnTheme
from bench.install import DEFAULT_CACHE, NotInstalled, install_node, install_python
from bench.machine import describe_machine
from bench.processes import Command, run_timed, run_watched
from bench.runner import say
from bench.subject import write_sites

SITE = "https://example.org"


@dataclass(frozen=True, slots=True)
class Checker:
    """A checker: how it is installed, and its command for a folder; `is_slow` if it takes half a minute."""

    name: str
    install: Callable[[Path], str]
    command: Callable[[str, Path], tuple[str, ...]]
    is_slow: bool = False


def _node(name: str) -> Callable[[Path], str]:
    return lambda cache: str(install_node(name, cache) / ".bin" / name)


CHECKERS = (
    Checker(
        "this project",
        lambda _: sys.executable,
        lambda program, folder: (program, "-m", "linkcheck", str(folder), "--site-url", SITE),
    ),
    Checker(
        "lychee",
        lambda cache: str(install_python("lychee", cache) / "lychee"),
        lambda program, folder: (
            program, "--offline", "--include-fragments", "--no-progress", "--quiet", "--root-dir", str(folder),
            "--extensions", "html", "--exclude", f"^{SITE}", str(folder),
        ),
    ),
    Checker(
        "linkinator",
        _node("linkinator"),
        lambda program, folder: (
            program, str(folder), "--recurse", "--check-fragments", "--silent", "--skip", "^https://",
        ),
        is_slow=True,
    ),
    Checker(
        "hyperlink",
        _node("hyperlink"),
        lambda program, folder: (
            program, "--internal", "--recursive", "--root", str(folder), "--canonicalroot", SITE, str(folder / "index.html"),
        ),
        is_slow=True,
    ),
)  # fmt: skip


def main() -> int:
    """Build the folder, run every checker by turns, print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.links", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--pages", type=int, default=720)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-links-") as work:
        folder = build_folder(options.pages, Path(work))
        print(measure(folder, options.runs, options.cache))
    return 0


def build_folder(pages: int, work: Path) -> Path:
    """Return a folder of so many built pages, with the theme of the real site."""
    say(f"Building {pages} pages …")
    [subject] = write_sites([OwnTheme()], work, pages)
    run_timed(subject.generator.build(subject.folder))
    return subject.folder / "output"


def measure(folder: Path, runs: int, cache: Path) -> str:
    """Return a table in Markdown: seconds and memory of every checker, and the ratio to this project."""
    programs = {}
    for checker in CHECKERS:
        try:
            programs[checker.name] = checker.install(cache)
        except (NotInstalled, OSError) as error:
            say(f"Without {checker.name}: {error}")
    times: dict[str, list[float]] = {name: [] for name in programs}
    for run in range(runs):
        for checker in CHECKERS:
            if checker.name in programs and (run == 0 or not checker.is_slow):
                times[checker.name].append(_time(checker, programs[checker.name], folder))
    memory = {
        checker.name: _watch(checker, programs[checker.name], folder) for checker in CHECKERS if checker.name in programs
    }  # fmt: skip
    best = min(times["this project"])
    machine = describe_machine()
    pages = sum(1 for _ in folder.rglob("*.html"))
    lines = [
        f"{pages} pages on {machine['Processor']}, {machine['Date']}.", "",
        "| checker | fastest | median | pages a second | to this project | peak memory |", "|---|---:|---:|---:|---:|---:|",
    ]  # fmt: skip
    for name, found in times.items():
        lines.append(
            f"| {name} | {min(found):.2f} s | {statistics.median(found):.2f} s | {pages / min(found):.0f} "
            f"| {min(found) / best:.2f} | {memory[name]:.0f} MB |"
        )
    return "\n".join(lines)


def _command(checker: Checker, program: str, folder: Path) -> Command:
    return Command(checker.command(program, folder), ROOT)


def _time(checker: Checker, program: str, folder: Path) -> float:
    """Return the seconds of one run, whatever the checker says of the folder."""
    seconds = run_timed(_command(checker, program, folder), may_fail=True)
    say(f"{checker.name:14} {seconds:8.3f}")
    return seconds


def _watch(checker: Checker, program: str, folder: Path) -> float:
    return run_watched(_command(checker, program, folder), may_fail=True)


if __name__ == "__main__":
    sys.exit(main())
