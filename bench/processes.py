"""Run a command, and measure what it and all its children take."""

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

SAMPLING = 0.05
"""Seconds between two looks at the memory."""
IDLE_SHARE = 0.5
"""How much of a core a server may take and yet count as idle: some look for changes all the time."""
DIRTY = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "VIRTUAL_ENV", "NODE_OPTIONS")
"""Variables that are not handed on: they would slow one generator, or lead another astray."""


class Failed(Exception):
    """A measurement that cannot be trusted or did not take place."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the folder that it runs in, and what it adds to the environment."""

    arguments: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self, log: IO[bytes]) -> subprocess.Popen[bytes]:
        """Start it in a session of its own, by which its children are found."""
        environment = {name: value for name, value in os.environ.items() if name not in DIRTY}
        return subprocess.Popen(
            self.arguments, cwd=self.folder, env=environment | dict(self.environment),
            stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip


def run_timed(command: Command, *, may_fail: bool = False) -> float:
    """Return the seconds from the start of a command to its end. Raise Failed if it fails, unless it may."""
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = command.start(log)
        try:
            code = process.wait()
        except BaseException:
            _stop(process)
            raise
        seconds = time.perf_counter() - started
        if code and not may_fail:
            raise Failed(f"{' '.join(command.arguments)} ended with {code}:\n{_tail(log)}")
    return seconds


def run_watched(command: Command, *, may_fail: bool = False) -> float:
    """Return the most memory that a command and its children take at one time, in MB of PSS."""
    peak = 0.0
    is_over = threading.Event()
    with tempfile.TemporaryFile() as log:
        process = command.start(log)

        def watch() -> None:
            nonlocal peak
            while not is_over.wait(SAMPLING):
                peak = max(peak, memory_of(process.pid))

        thread = threading.Thread(target=watch, daemon=True)
        thread.start()
        try:
            code = process.wait()
        except BaseException:
            _stop(process)
            raise
        finally:
            is_over.set()
            thread.join()
        if code and not may_fail:
            raise Failed(f"{' '.join(command.arguments)} ended with {code}:\n{_tail(log)}")
    return peak


@contextmanager
def running(command: Command) -> Iterator["Server"]:
    """Run a server for as long as the context lasts."""
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = command.start(log)
        try:
            yield Server(process, log, started)
        finally:
            _stop(process)


@dataclass(slots=True)
class Server:
    """A development server that runs."""

    process: subprocess.Popen[bytes]
    log: IO[bytes]
    started: float

    def check(self) -> None:
        """Raise Failed if it has ended by itself."""
        if self.process.poll() is not None:
            raise Failed(f"the server ended with {self.process.returncode}:\n{self.tail()}")

    def tail(self) -> str:
        """Return the last lines that it wrote."""
        return _tail(self.log)

    @property
    def memory(self) -> float:
        """Return what it and its children take now, in MB of PSS."""
        return memory_of(self.process.pid)

    def wait_until_idle(self, patience: float = 120, window: float = 0.4, windows: int = 2) -> None:
        """Wait until it and its children have next to nothing to do, or until patience ends."""
        deadline = time.perf_counter() + patience
        allowed = IDLE_SHARE * window * os.sysconf("SC_CLK_TCK")
        quiet, before = 0, _ticks_of(self.process.pid)
        while quiet < windows and time.perf_counter() < deadline:
            time.sleep(window)
            now = _ticks_of(self.process.pid)
            quiet = quiet + 1 if abs(now - before) <= allowed else 0
            before = now


def memory_of(session: int) -> float:
    """Return the summed PSS of a session in MB; a process that is just ending counts as nothing."""
    kilobytes = 0
    for folder in _processes_of(session):
        with suppress(OSError):
            for line in (folder / "smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
                    break
    return kilobytes / 1024


def _ticks_of(session: int) -> int:
    ticks = 0
    for folder in _processes_of(session):
        with suppress(OSError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks


def _processes_of(session: int) -> Iterator[Path]:
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if os.getsid(int(folder.name)) == session:
                yield folder


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End every process of a session: kindly first."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for folder in _processes_of(process.pid):
            with suppress(ProcessLookupError):
                os.kill(int(folder.name), number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        if not any(_processes_of(process.pid)):
            break
    process.wait()


def _tail(log: IO[bytes], length: int = 2000) -> str:
    log.seek(0, os.SEEK_END)
    log.seek(max(0, log.tell() - length))
    return log.read().decode("utf-8", "replace")
