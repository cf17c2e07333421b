"""Notice every change of a file from a moment on: what is read after that moment is never behind."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles._rust_notify import RustNotify

STEP, LONGEST = 10, 100  # ms without a further change, before a change is told; and at most


class Watcher:
    """The changes below some places since it was made.

    `watchfiles.watch` begins to look when it is first asked, which is after the files have been
    read: what is saved in between would never be seen. So this asks the part below it, which
    begins at once (https://watchfiles.helpmanual.io/api/rust_backend/).
    """

    def __init__(self, places: Iterable[Path], *, is_deep: bool = True) -> None:
        self._notify = RustNotify(
            [str(place) for place in places],
            debug=False, force_polling=False, poll_delay_ms=300, recursive=is_deep, ignore_permission_denied=True,
        )  # fmt: skip

    def __iter__(self) -> Iterator[set[Path]]:
        """Wait for changes; give the places of each few together. End at Ctrl+C."""
        while True:
            changes = self._notify.watch(LONGEST, STEP, timeout_ms=0, stop_event=None)
            if isinstance(changes, str):
                return
            yield {Path(path) for _, path in changes}
