"""Say how far a build is, when it takes more than a second and somebody is looking."""

import sys
import time
from types import TracebackType
from typing import Any

from pelican import signals

PATIENCE = 1.0  # s


class Progress:
    """Count pages read and written while a build runs."""

    def __init__(self) -> None:
        self._started = self._shown = time.perf_counter()
        self._read = self._written = 0
        self._has_spoken = False

    def __enter__(self) -> "Progress":
        signals.content_object_init.connect(self._count_read)
        signals.page_generator_write_page.connect(self._count_written)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signals.content_object_init.disconnect(self._count_read)
        signals.page_generator_write_page.disconnect(self._count_written)
        if self._has_spoken:
            sys.stderr.write("\r\033[K")

    def _count_read(self, content: Any) -> None:
        self._read += 1
        self._speak()

    def _count_written(self, generator: Any, content: Any) -> None:
        self._written += 1
        self._speak()

    def _speak(self) -> None:
        now = time.perf_counter()
        if now - self._started < PATIENCE or now - self._shown < 0.1 or not sys.stderr.isatty():
            return
        self._shown, self._has_spoken = now, True
        sys.stderr.write(f"\r\033[K  {self._read} pages read, {self._written} written")
        sys.stderr.flush()
