"""What the generator keeps for the next build, and what it tells of this one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.generator import KeptBytecode, write_provenance
from plugins.store import Store

Open = Callable[..., Environment]


@pytest.fixture
def open_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open the templates of a build; what the build before compiled is kept; note what this one compiles."""
    stores: list[Store] = []

    def open_next(compiled: list[str], **templates: str) -> Environment:
        for store in stores:
            store.save(forget=True)
        stores[:] = [Store(tmp_path / "output.store", "one version")]
        environment = Environment(
            loader=DictLoader({f"{name}.html": text for name, text in templates.items()}),
            bytecode_cache=KeptBytecode(stores[0]),
        )
        compile_one = environment.compile

        def note(source: str, name: str, filename: str | None) -> object:
            compiled.append(name)
            return compile_one(source, name, filename)

        monkeypatch.setattr(environment, "compile", note)
        return environment

    return open_next


def test_template_is_compiled_once(open_environment: Open) -> None:
    """
    The next build takes a template as it was compiled, and renders the same.
    """
    compiled: list[str] = []
    pages = [
        open_environment(compiled, page="标志 {{ title }}").get_template("page.html").render(title="T")
        for _ in range(3)
    ]

    assert (["标志 T"] * 3, ["page.html"]) == (pages, compiled)


def test_template_that_has_changed_is_compiled_again(open_environment: Open) -> None:
    """
    Another text of one template is compiled; the others are not.
    """
    compiled: list[str] = []
    for text in ("one", "other"):
        environment = open_environment(compiled, page=text, base="base")
        found = [environment.get_template(name).render() for name in ("page.html", "base.html")]

    assert (["other", "base"], ["page.html", "base.html", "page.html"]) == (found, compiled)


def test_what_pages_are_made_from_is_written_down(tmp_path: Path) -> None:
    """
    A file that is not put online tells the files behind each page, for people to read, always in one order.
    """
    made_from = {"zh-Hans/index.html": ["content/zh-Hans/学习.md"], "en/index.html": ["a", "b"]}

    write_provenance(tmp_path, made_from)

    (file,) = tmp_path.iterdir()
    text = file.read_text("utf-8")
    assert (made_from, True) == (json.loads(text), file.name.startswith("."))
    assert text.index("en/index.html") < text.index("zh-Hans/index.html") < text.index("学习")
