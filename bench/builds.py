"""What is measured by command line: a cold build, nothing changed, one edit, and the memory."""

from collections.abc import Callable

from bench.checks import check_site
from bench.processes import Failed, run_timed, run_watched
from bench.subject import Subject

_CHECKED: set[tuple[str, str]] = set()


def measure_cold(subject: Subject) -> float:
    """Return the seconds of a build that finds no output and no cache."""
    subject.clean()
    seconds = run_timed(subject.generator.build(subject.folder))
    _check(subject)
    return seconds


def measure_nothing(subject: Subject) -> float:
    """Return the seconds of a build after which nothing is different."""
    subject.ensure_built()
    seconds = run_timed(subject.generator.build(subject.folder))
    subject.count_pages()
    return seconds


def measure_edit(subject: Subject) -> float:
    """Return the seconds of a build after a change in the body of one page. Raise Failed if it is not there."""
    subject.ensure_built()
    text = subject.edit_body()
    token = text.split()[-1]
    subject.source.write_text(text, "utf-8")
    seconds = run_timed(subject.generator.build(subject.folder))
    if token not in subject.output.read_text("utf-8"):
        raise Failed(f"the edit {token} is not in {subject.output}")
    return seconds


def measure_memory(subject: Subject) -> float:
    """Return the peak of the memory of a cold build, in MB of PSS over all its processes."""
    subject.clean()
    megabytes = run_watched(subject.generator.build(subject.folder))
    _check(subject)
    return megabytes


BUILDS: dict[str, Callable[[Subject], float]] = {
    "cold": measure_cold,
    "nothing": measure_nothing,
    "edit": measure_edit,
}


def _check(subject: Subject) -> None:
    """Count the pages of every build; look into those of the first."""
    subject.count_pages()
    key = (subject.size, subject.generator.name)
    if key not in _CHECKED:
        check_site(subject)
        _CHECKED.add(key)
