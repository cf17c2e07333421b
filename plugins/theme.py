"""The templates of the theme: what each refers to, and which words it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, meta

from plugins.documents import Faulty
from plugins.files import digest
from plugins.model.problems import Problem
from plugins.words import Word, find_words_in_tree

DRAWINGS = "drawings/"


@dataclass(frozen=True, slots=True)
class Template:
    """What a template says of itself. `references` has "" where the data names a drawing."""

    references: tuple[str, ...]
    words: tuple[Word, ...]


@cache
def _reader() -> Environment:
    environment: Any = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)
    environment.newstyle_gettext = True
    environment.policies["ext.i18n.trimmed"] = True
    return environment  # type: ignore[no-any-return]


def read_template(raw: bytes, path: str) -> Template:
    """Return what a template extends, includes and imports, and its words. Raise Faulty."""
    try:
        tree = _reader().parse(raw.decode(), path, path)
        references = tuple(name or "" for name in meta.find_referenced_templates(tree))
        return Template(references, tuple(find_words_in_tree(tree, path)))
    except TemplateSyntaxError as error:
        raise Faulty([Problem(path, error.lineno, f"{error.message}.", "Mend the template.")]) from error
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Faulty([Problem(path, line, "This is not UTF-8 text.", "Save the file as UTF-8.")]) from error


@dataclass(slots=True)
class Theme:
    """The templates by their names, such as `layouts/base.html`, with the digest of each."""

    templates: Mapping[str, Template] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    _closures: dict[str, frozenset[str]] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)

    @property
    def drawings(self) -> list[str]:
        """Return the names of the drawings, without folder and ending."""
        return [
            name.removeprefix(DRAWINGS).removesuffix(".html")
            for name in self.templates
            if name.startswith(DRAWINGS)
        ]

    def follow(self, name: str) -> frozenset[str]:
        """Return a template and all that it extends, includes and imports."""
        if name not in self._closures:
            found: set[str] = set()
            waiting = [name]
            while waiting:
                each = waiting.pop()
                if each in found or each not in self.templates:
                    continue
                found.add(each)
                for other in self.templates[each].references:
                    waiting += (
                        [other] if other else [f"{DRAWINGS}{drawing}.html" for drawing in self.drawings]
                    )
            self._closures[name] = frozenset(found)
        return self._closures[name]

    def digest_of(self, name: str) -> str:
        """Return a digest of a template and of all that it leads to."""
        if name not in self._digests:
            lines = [f"{each} {self.digests[each]}" for each in sorted(self.follow(name))]
            self._digests[name] = digest("\n".join(lines).encode())
        return self._digests[name]
