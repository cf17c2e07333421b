"""The site in memory while somebody writes: read once, then only what changes.

Pages are rendered when somebody asks for them, from what the files say at that moment, so
that no page can be behind. Between two requests all pages that may have changed are rendered
too, to find their faults. A file that cannot be used stays as it last was; a page that
cannot be rendered is shown as it last was.
"""

import threading
from collections import OrderedDict, deque
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pelican import Pelican
from pelican.settings import read_settings

from plugins.assembly import assemble, is_page, replace_text
from plugins.documents import Faulty
from plugins.files import find_files, is_left_by_editor
from plugins.gate import open_site
from plugins.generator import WRITTEN, SiteGenerator
from plugins.inputs import Inputs
from plugins.model.entries import Entry
from plugins.model.problems import Problem
from plugins.pages import split_path
from plugins.references import find_faults_of
from plugins.rendering import Broken, Output, Renderer
from plugins.store import Store
from tools.progress import Progress

REMEMBERED = 64
"""How many pages are kept as they last were good, of those that were asked for."""


class Bytecode(BytecodeCache):
    """Compiled templates in memory: of those that have not changed when another one has."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._kept.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())


class CannotShow(Exception):
    """A page has a fault, and was never asked for when it had none."""


class Studio:
    """The site as its files say at this moment. Every method takes the lock."""

    def __init__(self, settings_file: Path, overrides: Mapping[str, Any], store: Store) -> None:
        self._lock = threading.RLock()
        with Progress() as progress:
            settings = read_settings(
                str(settings_file), override={**overrides, "STORE": store, "COUNT": progress.count}
            )
            self.settings = Pelican(settings).settings
            self._generator = SiteGenerator(
                context=self.settings.copy(), settings=self.settings, path=self.settings["PATH"],
                theme=self.settings["THEME"], output_path=None,
            )  # fmt: skip
            self._inputs: Inputs = self._generator.read()
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {
            file: (written.key, written.uses) for file, written in (store.get(WRITTEN, WRITTEN) or {}).items()
        }
        self._good: OrderedDict[str, bytes] = OrderedDict()
        self._broken: dict[str, Problem] = {}
        self._unchecked: deque[str] = deque()
        self._problems: list[Problem] = []
        self._site = open_site(self.settings)
        self._renderer = Renderer(self._site, self._generator.env)
        self._outputs: dict[str, Output] = {}
        self._join()
        self._renderer.prepare()
        store.save(forget=False)
        self._generator.env.bytecode_cache = Bytecode()

    @property
    def faults(self) -> list[Problem]:
        """Return everything that is wrong at this moment, as far as it has been looked at."""
        with self._lock:
            return sorted({*self._problems, *self._broken.values()})

    @property
    def files(self) -> list[str]:
        """Return the file of every page."""
        return list(self._outputs)

    @property
    def size(self) -> tuple[int, int]:
        """Return how many pages there are, in how many languages."""
        return len(self._outputs), len(self._site.published)

    def apply(self, files: Iterable[Path]) -> bool:
        """Read what has changed at these places; return whether anything has."""
        with self._lock:
            changed = [path for path in self._find_paths(files) if self._inputs.read_again(path)]
            if not changed:
                return False
            if any(path.startswith("theme/") for path in changed):
                self._generator.env.cache.clear()
            if len(changed) != 1 or not self._replace_text(changed[0]):
                self._join()
            return True

    def _find_paths(self, files: Iterable[Path]) -> list[str]:
        """Return the files at these places, and those that stood below a folder that has changed."""
        found: dict[str, None] = {}
        for file in files:
            path = self._inputs.name_of(file)
            if not path or any(is_left_by_editor(part) for part in path.split("/")):
                continue
            found[path] = None
            found |= {known: None for known in self._inputs.digests if known.startswith(path + "/")}
            if file.is_dir():
                found |= {f"{path}/{below}": None for below in find_files(file)}
        return sorted(found)

    def _replace_text(self, path: str) -> bool:
        """Give a page its new text, if it has a new text and nothing else is new; return whether it had."""
        found = self._inputs.found.get(path)
        if found is None or found.faults or self._problems or not is_page(path):
            return False
        code, key = split_path(path)
        entry: Entry | None = self._site.entries[code].get(key) if code in self._site.locales else None
        if entry is None or entry.reading is None or entry.reading.head != found.value.head:
            return False
        names = {heading.id for heading in entry.text.headings}
        changed = replace_text(entry, found.value, self._site)
        self._renderer.values.forget(changed)
        if names != {heading.id for heading in entry.text.headings}:
            return False  # others may point to one that is gone
        self._problems = list(find_faults_of(entry, self._site))
        self._look_at(output.file for output in map(self._output_of, changed) if output)
        return True

    def _output_of(self, entry: Entry) -> Output | None:
        return self._outputs.get(Output(entry.address, "", "").file)

    def _join(self) -> None:
        """Join what the files say anew; where that cannot be done, the site stays as it was."""
        try:
            site = assemble(self._inputs, open_site(self.settings))
        except Faulty as faulty:
            self._problems = faulty.problems
            return
        self._problems = site.problems.sorted()
        self._site, self._renderer = site, Renderer(site, self._generator.env)
        self._outputs = {output.file: output for output in self._renderer.outputs()}
        self._broken = {}
        self._look_at(self._outputs)

    def _look_at(self, files: Iterable[str]) -> None:
        """Have pages checked when there is time, those that were asked for first."""
        waiting = dict.fromkeys((*self._unchecked, *files))
        asked = [file for file in reversed(self._good) if file in waiting]
        self._unchecked = deque(dict.fromkeys((*asked, *waiting)))

    def check_next(self) -> bool:
        """Render one page that may have changed, to find its faults; return whether there was one."""
        with self._lock:
            while self._unchecked:
                output = self._outputs.get(self._unchecked.popleft())
                if output is None:
                    continue
                key, uses = self._known.get(output.file, ("", ()))
                if key and key == self._renderer.values.key_of(uses):
                    continue
                self._render(output)
                return True
            return False

    def page(self, file: str) -> bytes | None:
        """Return a page as it is now, or None where there is none.

        Where it has a fault, return it as it last was; raise CannotShow where it never was.
        """
        with self._lock:
            output = self._outputs.get(file)
            if output is None:
                return None
            html = self._render(output)
            if html is None and file not in self._good:
                raise CannotShow(file)
            if html is not None:
                self._good[file] = html
            self._good.move_to_end(file)
            if len(self._good) > REMEMBERED:
                self._good.popitem(last=False)
            return self._good[file]

    def _render(self, output: Output) -> bytes | None:
        """Return a page, or None where it has a fault, which is noted."""
        self._broken.pop(output.file, None)
        self._known.pop(output.file, None)
        if output.entry is not None and output.entry.is_broken:
            return None  # its file says why
        try:
            rendered = self._renderer.render(output)
        except Broken as broken:
            self._broken[output.file] = broken.problem
            return None
        except Exception as error:
            if not self._problems:  # else it is one of them, which says it better
                path = output.entry.path if output.entry else output.template
                self._broken[output.file] = Problem(path, 0, f"Cannot be rendered: {error!r}.")
            return None
        self._known[output.file] = (self._renderer.values.key_of(rendered.uses), rendered.uses)
        return rendered.html.encode()

    def asset(self, file: str) -> bytes | None:
        """Return a style sheet, a font or a picture, or None where there is none."""
        with self._lock:
            if file in self._site.images:
                return (self._site.content / file).read_bytes()
            return self._site.assets.contents.get(file.removeprefix("assets/"))
