"""The one generator: read every file, join them, write the site.

Pelican calls it as it calls its own, which have nothing to do here: our pages are no
articles, and their languages are one site (docs/decisions/001, 008).
"""

import contextlib
import json
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, TemplateError
from jinja2.bccache import Bucket
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins import uses
from plugins.assembly import assemble
from plugins.documents import Faulty
from plugins.files import find_files
from plugins.gate import open_site, stop_on_faults
from plugins.inputs import Inputs, read_inputs
from plugins.model.problems import BuildStopped
from plugins.rendering import Renderer
from plugins.site import Site
from plugins.store import Store
from plugins.workers import Count, count_cores
from plugins.writing import Folders, Outcome, Written, write_site

WRITTEN = "written"

dump = partial(json.dumps, ensure_ascii=False)


class KeptBytecode(BytecodeCache):
    """Keep compiled templates in the store; `way` says how they are compiled."""

    def __init__(self, store: Store, way: str = "") -> None:
        self._store = store
        self._way = way

    def load_bytecode(self, bucket: Bucket) -> None:
        code = self._store.get(f"bytecode:{bucket.key}", bucket.checksum + self._way)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._store.put(f"bytecode:{bucket.key}", bucket.checksum + self._way, bucket.bytecode_to_string())


class SiteGenerator(Generator):
    """The site, in all its languages.

    It reads three settings that the tools set: STORE, what earlier builds found out; BEFORE, the
    folder of the site before; COUNT, what to call with how many of how many pages are written.
    """

    site: Site
    outcome: Outcome

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.store: Store = self.settings.get("STORE") or Store(None, "")
        self.cores = count_cores()
        self.count: Count = self.settings.get("COUNT") or _say_nothing
        self.env.auto_reload = False
        self.env.bytecode_cache = KeptBytecode(self.store, open_site(self.settings).version)

    def generate_context(self) -> None:
        inputs = self.read()
        self.site = self.join(inputs)
        self.settings["SITE"], self.settings["INPUTS"] = self.site, inputs

    def read(self) -> Inputs:
        folders = open_site(self.settings).folders
        return read_inputs(folders, self.store, self.cores, self.count, self._compile_templates)

    def _compile_templates(self) -> None:
        for name in find_files(Path(self.theme, "templates")):
            with contextlib.suppress(TemplateError, UnicodeDecodeError):  # reading it says what is wrong
                self.env.get_template(name)

    def join(self, inputs: Inputs) -> Site:
        try:
            return assemble(inputs, open_site(self.settings))
        except Faulty as faulty:
            raise BuildStopped(faulty.problems) from faulty

    def generate_output(self, writer: Writer) -> None:
        renderer = Renderer(self.site, self.env)
        before = self.settings.get("BEFORE")
        known: dict[str, Written] = self.store.get(WRITTEN, WRITTEN) or {}
        folders = Folders(before, Path(self.output_path))

        def get_ready() -> None:
            renderer.prepare()
            self.store.close()

        self.outcome = write_site(renderer, folders, known, self.cores, self.count, get_ready)
        self.settings["OUTCOME"] = self.outcome
        self.site.problems.extend(self.outcome.problems)
        stop_on_faults(self.site)
        self.store.put(WRITTEN, WRITTEN, self.outcome.files)
        made_from = {
            file: uses.find_files(written.uses, self.site, renderer.menu_of)
            for file, written in self.outcome.files.items()
            if written.uses
        }
        write_provenance(Path(self.output_path), made_from)


def _say_nothing(what: str, done: int, of: int) -> None:
    """Nobody wants to know how far the work is."""


def write_provenance(output: Path, made_from: dict[str, list[str]]) -> None:
    """Write what every page is made from; its name keeps it out of what is put online."""
    file = output / ".made-from.json"
    lines = (f"{dump(page)}: {dump(made_from[page])}" for page in sorted(made_from))
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def give_generator(pelican: Pelican) -> type[SiteGenerator]:
    return SiteGenerator


def register() -> None:
    signals.get_generators.connect(give_generator)
