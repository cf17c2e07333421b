"""The same done to many things, on all the cores there are."""

import gc
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.documents import Faulty
from plugins.model.problems import BuildStopped, Problem
from plugins.workers import SHARE, count_cores, do_all

ROOT = Path(__file__).parents[2]
MANY = range(4 * SHARE)
PATIENCE = 30  # s, before a run counts as one that hangs


def tell_process(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("cores", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, SHARE, 2 * SHARE, 5 * SHARE + 1])
def test_results_come_in_the_order_of_the_items(cores: int, count: int) -> None:
    """
    However many do the work, every item has its result, once, and in its place.
    """
    items = [f"页 {number}" for number in range(count)]

    assert [f"{item}!" for item in items] == list(do_all(lambda item: f"{item}!", items, cores))


def test_many_items_are_shared_out() -> None:
    """
    Where there is much to do, other processes do it.
    """
    assert os.getpid() not in set(do_all(tell_process, MANY, 2))


@pytest.mark.parametrize(("items", "cores"), [(MANY, 1), (MANY, 0), (range(2 * SHARE - 1), 2)])
def test_little_work_is_done_here(items: range, cores: int) -> None:
    """
    On one core, or where a fork costs more than it saves, nobody else is asked.
    """
    assert {os.getpid()} == set(do_all(tell_process, items, cores))


@pytest.mark.parametrize("methods", [["spawn"], ["spawn", "forkserver"]])
def test_system_that_cannot_fork_has_one_core(monkeypatch: pytest.MonkeyPatch, methods: list[str]) -> None:
    """
    Where fork is not to be had, as on Windows, the site is built by one process.
    """
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: methods)

    assert 1 == count_cores()


def test_cores_are_those_that_we_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A container that was given three of eight cores is taken at its word.
    """
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)

    assert 3 == count_cores()


@pytest.mark.parametrize(("known", "cores"), [(8, 8), (None, 1)])
def test_cores_are_counted_where_a_system_does_not_give_them_out(
    monkeypatch: pytest.MonkeyPatch, known: int | None, cores: int
) -> None:
    """
    A system without affinity says how many cores it has; one that does not know has one.
    """
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: known)

    assert cores == count_cores()


@pytest.mark.parametrize(("cores", "done_by"), [(2, [os.getpid()]), (1, [])])
def test_caller_does_something_else_while_others_work(cores: int, done_by: list[int]) -> None:
    """
    What will be needed later is done once, here, where others do the work; else it waits until it is needed.
    """
    done: list[int] = []

    results = list(do_all(lambda number: number, MANY, cores, lambda: done.append(os.getpid())))

    assert ([*MANY], done_by) == (results, done)


def test_worker_sees_what_the_caller_knew() -> None:
    """
    A worker has all of the site without being sent it, even what cannot be sent.
    """
    known = {number: (lambda number=number: number * 2) for number in MANY}

    assert [number * 2 for number in MANY] == list(do_all(lambda number: known[number](), MANY, 2))


def test_what_a_worker_changes_stays_with_it() -> None:
    """
    The caller learns the results and nothing else.
    """
    seen: list[int] = []

    results = list(do_all(lambda number: seen.append(number) or len(seen), MANY, 2))

    assert ([], True) == (seen, all(results))


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize(
    "error",
    [
        ValueError("Seite 40: “x” 标志"),
        FileNotFoundError(2, "No such file", "content/en/gone.md"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_exception_of_a_task_comes_through(error: Exception, cores: int) -> None:
    """
    What goes wrong in a worker goes wrong here, with the same words.
    """

    def task(number: int) -> int:
        if number == 40:
            raise error
        return number

    with pytest.raises(type(error)) as raised:
        list(do_all(task, MANY, cores))

    assert str(error) == str(raised.value)


@pytest.mark.parametrize("kind", [Faulty, BuildStopped])
def test_faults_that_a_worker_finds_come_through(kind: type[Exception]) -> None:
    """
    Faults are said by a worker as they are said here.
    """
    error = kind([Problem("content/en/a.md", 3, "Wrong.", "Write it right.")])

    def task(_: int) -> None:
        raise error

    with pytest.raises(kind) as raised:
        list(do_all(task, MANY, 2))

    assert str(error) == str(raised.value)


def test_worker_that_is_killed_fails_the_build() -> None:
    """
    Where the system kills a worker, for want of memory perhaps, the build fails and does not wait for ever.
    """
    script = (
        "import os, signal\n"
        "from plugins.workers import do_all\n"
        "def task(number):\n"
        "    return os.kill(os.getpid(), signal.SIGKILL) if number == 40 else number\n"
        f"print(list(do_all(task, range({len(MANY)}), 2)))\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert (1, "") == (ended.returncode, ended.stdout)
    assert "A process in the process pool was terminated abruptly" in ended.stderr


def test_nothing_stays_frozen() -> None:
    """
    What was kept out of the collector's sight while others worked is collected again.
    """
    before = gc.get_freeze_count()

    list(do_all(tell_process, MANY, 2))

    assert before == gc.get_freeze_count()
