"""Do the same to many things, on all the cores there are.

The workers are forks: they see all that the caller knows, as it was at the first call,
and send back what they find out. Where fork is not to be had (Windows), or where there is
little to do, the caller does it alone. A worker that dies fails the build.
"""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

Count = Callable[[str, int, int], None]
"""What is told how far the work is: what is counted, how many are done, of how many."""

SHARE = 16
"""How many items a worker is given at once; fewer than two shares are not worth a fork."""

_task: Callable[[Any], Any]


class WorkerDied(Exception):
    """A worker ended without a word."""


def count_cores() -> int:
    """Return how many cores this process may use; 1 where it cannot fork."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def do_all(
    task: Callable[[Item], Result],
    items: Sequence[Item],
    cores: int,
    meanwhile: Callable[[], None] = lambda: None,
) -> Iterator[Result]:
    """Return the result of a task for each item, in their order.

    Where `cores` is 1, everything is done here, one after the other. `meanwhile` is for what
    will be needed later: it is called while the workers work, if there are any.
    """
    if cores < 2 or len(items) < 2 * SHARE:
        yield from map(task, items)
        return
    gc.collect()
    gc.freeze()  # what is never looked at is never copied
    try:
        with ProcessPoolExecutor(
            cores, multiprocessing.get_context("fork"), initializer=_adopt, initargs=(task,)
        ) as pool:
            results = pool.map(_do_one, items, chunksize=SHARE)
            meanwhile()
            yield from results
    except BrokenProcessPool as error:
        raise WorkerDied("A worker was killed, perhaps for want of memory. Nothing was changed.") from error
    finally:
        gc.unfreeze()


def _adopt(task: Callable[[Any], Any]) -> None:
    global _task
    _task = task
    gc.set_threshold(50_000, 1_000, 1_000)  # what a page leaves behind is young; what the caller knew stays
    gc.enable()


def _do_one(item: Any) -> Any:
    return _task(item)
