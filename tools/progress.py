"""Say what a build is doing, when it takes more than a second: a moving line, or plain lines elsewhere."""

import sys
import time
from types import TracebackType

PATIENCE = 1.0  # s
PAUSE_ON_TERMINAL, PAUSE_ELSEWHERE = 0.1, 10.0  # s


class Progress:
    """Tell how many of how many are done: `progress.count("pages written", 16, 720)`."""

    def __init__(self) -> None:
        self._started = self._shown = time.perf_counter()
        self._has_spoken = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._has_spoken and sys.stderr.isatty():
            sys.stderr.write("\r\033[K")

    def count(self, what: str, done: int, of: int) -> None:
        now = time.perf_counter()
        is_terminal = sys.stderr.isatty()
        pause = PAUSE_ON_TERMINAL if is_terminal else PAUSE_ELSEWHERE
        if now - self._started < PATIENCE or now - self._shown < pause:
            return
        self._shown, self._has_spoken = now, True
        said = f"{done} of {of} {what}, {now - self._started:.0f} s"
        sys.stderr.write(f"\r\033[K  {said}" if is_terminal else f"{said}\n")
        sys.stderr.flush()
