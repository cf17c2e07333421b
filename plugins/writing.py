"""Write what has changed of the site, on all cores.

A page of the site before stays if everything that it was rendered from has the value that it
had (uses.py), and if its file is the one that was written then. What is rendered to the same
bytes as before is not written again either, so that its date stays.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from plugins.model.problems import Problem
from plugins.rendering import Broken, Output, Renderer
from plugins.workers import Count, do_all


class Written(NamedTuple):
    """A file of the site: what it was made from, and how to know that it is still the one we wrote."""

    key: str
    uses: tuple[str, ...]
    size: int
    time: int


@dataclass(slots=True)
class Outcome:
    """What the site consists of, by file; which faults the templates have; how many pages were rendered."""

    files: dict[str, Written] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rendered: int = 0


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the site before is, and where what differs from it is written."""

    before: Path | None
    now: Path

    def is_unchanged(self, file: str, written: Written) -> bool:
        """Whether the file of the site before is the one that was written then."""
        if self.before is None:
            return False
        try:
            stat = (self.before / file).stat()
        except OSError:
            return False
        return (stat.st_size, stat.st_mtime_ns) == (written.size, written.time)

    def write(self, file: str, content: bytes, key: str, uses: tuple[str, ...]) -> Written:
        """Write a file, unless the site before has the same. Raise if it has been written."""
        target = self.now / file
        if self.before is not None and self._is_same(file, content):
            target = self.before / file
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                with target.open("xb") as output:
                    output.write(content)
            except OSError as error:
                error.filename = str(target)  # which a full disk does not say
                raise
        stat = target.stat()
        return Written(key, uses, stat.st_size, stat.st_mtime_ns)

    def _is_same(self, file: str, content: bytes) -> bool:
        if self.before is None:
            return False
        try:
            before = self.before / file
            return before.stat().st_size == len(content) and before.read_bytes() == content
        except OSError:
            return False


def write_site(
    renderer: Renderer,
    folders: Folders,
    known: Mapping[str, Written],
    cores: int,
    count: Count,
    get_ready: Callable[[], None] = lambda: None,
) -> Outcome:
    """Write every file of the site that is not as it was before.

    `known` is what the site before was made from, by file. `get_ready` is called before the
    workers begin, if there is something to do.
    Where a template is at fault, its problems are in the outcome and the site is not whole.
    """
    outcome = Outcome()
    stale: list[Output] = []
    for output in renderer.outputs():
        written = known.get(output.file)
        if written is not None and written.key == renderer.values.key_of(written.uses) and folders.is_unchanged(output.file, written):  # fmt: skip
            outcome.files[output.file] = written
        else:
            stale.append(output)
    if len(stale) > 1:
        get_ready()

    def render(number: int) -> Written | Problem:
        output = stale[number]  # not handed over: the worker has all of the site, and no copy of its pages
        try:
            rendered = renderer.render(output)
        except Broken as broken:
            return broken.problem
        key = renderer.values.key_of(rendered.uses)
        return folders.write(output.file, rendered.html.encode(), key, rendered.uses)

    outcome.files.update(_write_files(renderer, folders, known))
    results = do_all(render, range(len(stale)), cores)
    for number, (output, result) in enumerate(zip(stale, results, strict=True), start=1):
        if isinstance(result, Problem):
            outcome.problems.append(result)
        else:
            outcome.files[output.file] = result
        count("pages written", number, len(stale))
    outcome.rendered = len(stale)
    return outcome


def _write_files(
    renderer: Renderer, folders: Folders, known: Mapping[str, Written]
) -> Iterable[tuple[str, Written]]:
    """Write what is no page: style sheets, fonts, pictures."""
    site = renderer.site
    for name, content in site.assets.contents.items():
        yield f"assets/{name}", folders.write(f"assets/{name}", content, name, ())
    for name, of in site.images.items():
        written = known.get(name)
        if written is not None and written.key == of and folders.is_unchanged(name, written):
            yield name, written
        else:
            yield name, folders.write(name, (site.content / name).read_bytes(), of, ())
