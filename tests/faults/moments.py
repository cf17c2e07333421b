"""A build that is killed, or for which the disk is full, at each moment at which it changes something on the disk.

    python -m tests.faults.moments PROJECT kill|full FIRST STEP

The moments are counted from 0; those from FIRST on are taken, every STEP-th. For each, PROJECT is
built by a process that does not outlive the moment, or for which the disk is full from then on.
What it left is then PROJECT-0 …, what it said PROJECT-0.said …, how it ended PROJECT-0.code …; the
last came to its end before its moment. A file that is written has two moments: before it is there,
and with half of what is to be in it.
"""

import builtins
import errno
import io
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pelican  # noqa: F401, imported once, and not by every process that is forked

from tests.faults.conftest import Project
from tools.build import describe, run

CREATES = {"open", "os.mkdir"}
CHANGES = {*CREATES, "os.rename", "os.remove", "os.rmdir"}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

NOT_REACHED = 77
"""The code of a build that came to its end before the moment."""

Moment = Callable[[], None]


def is_change(event: str, arguments: tuple[Any, ...], root: Path, events: set[str]) -> bool:
    """Whether something is about to change below a folder; names of rmtree's own are always below it."""
    if event not in events or (event == "open" and not (arguments[2] or 0) & WRITES):
        return False
    name = os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes, os.PathLike)) else ""
    return not name.startswith("/") or name.startswith(f"{root}/")


class Half:
    """A file that is written in two halves, with a moment in between."""

    def __init__(self, file: Any, moment: Moment) -> None:
        self._file, self._moment = file, moment

    def __enter__(self) -> "Half":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()

    def write(self, content: Any) -> int:
        written = self._file.write(content[: len(content) // 2])
        self._file.flush()
        self._moment()
        return int(written + self._file.write(content[len(content) // 2 :]))


def watch(root: Path, events: set[str], moment: Moment) -> None:
    """Call something at each moment at which a build changes something below a folder."""

    def open_in_halves(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        found = opened(file, mode, *rest, **named)
        return Half(found, moment) if set(mode) & set("wxa") and str(file).startswith(f"{root}/") else found

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if is_change(event, arguments, root, events):
            moment()

    opened = io.open
    io.open = builtins.open = open_in_halves  # type: ignore[assignment]
    sys.addaudithook(hear)


def stop_at(number: int, project: Project, way: str) -> int:
    """Build in this process, which comes to its end, or to the end of the disk, at a moment."""
    passed = 0

    def moment() -> None:
        nonlocal passed
        passed += 1
        if passed > number and way == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if passed > number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    watch(project.root, CHANGES if way == "kill" else CREATES, moment)
    code = run(lambda: describe(project.build()))
    return code if passed > number else NOT_REACHED


def main(root: Path, way: str, first: int, step: int) -> None:
    kept = root.with_name(f"{root.name}-kept")
    root.rename(kept)
    code, number = 0, first
    while code != NOT_REACHED:
        shutil.copytree(kept, root)  # in the same place always, so that the store knows it
        child = os.fork()
        if not child:
            with root.with_name(f"{root.name}-{number}.said").open("w") as said:
                sys.stdout = sys.stderr = said
                code = stop_at(number, Project(root), way)
            os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        root.with_name(f"{root.name}-{number}.code").write_text(str(code))
        root.rename(root.with_name(f"{root.name}-{number}"))
        number += step
    kept.rename(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
