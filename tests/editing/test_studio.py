"""The site in memory while somebody writes."""

import gc
import tracemalloc
from typing import Any

import pytest

from plugins import inputs
from plugins.rendering import Output, Renderer
from tests.editing.conftest import OpenStudio, is_shown, look_at_everything
from tests.faults.conftest import Project
from tools.studio import Studio

SIGNS = "content/en/learn/signs.md"
PAGE = "en/learn/signs/index.html"


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Which files are read, and which pages are rendered, from now on."""
    done: dict[str, list[str]] = {"read": [], "rendered": []}
    read, render = inputs.read_file, Renderer.render

    def noting_read(raw: bytes, path: str) -> Any:
        done["read"].append(path)
        return read(raw, path)

    def noting_render(self: Renderer, output: Output) -> Any:
        done["rendered"].append(output.file)
        return render(self, output)

    monkeypatch.setattr(inputs, "read_file", noting_read)
    monkeypatch.setattr(Renderer, "render", noting_render)
    return done


def settle(studio: Studio, work: dict[str, list[str]]) -> None:
    """Look at all pages, and forget what was done until now."""
    look_at_everything(studio)
    for done in work.values():
        done.clear()


def test_a_new_text_is_read_alone_and_changes_its_page_alone(
    project: Project, open_studio: OpenStudio, work: dict[str, list[str]]
) -> None:
    """
    One file is read and one page rendered when somebody mends a sentence that nobody has translated.
    """
    studio = open_studio()
    settle(studio, work)

    project.append(SIGNS, "\nOne sentence more.\n")
    studio.apply([project.root / SIGNS])
    look_at_everything(studio)

    assert {"read": [SIGNS], "rendered": [PAGE]} == work


def test_a_new_text_changes_how_its_translation_stands(
    project: Project, open_studio: OpenStudio, work: dict[str, list[str]]
) -> None:
    """
    A translation says at once that its source has moved on, and is the only other page rendered.
    """
    studio = open_studio()
    settle(studio, work)

    project.append("content/en/index.md", "\nOne sentence more.\n")
    studio.apply([project.root / "content/en/index.md"])
    look_at_everything(studio)

    assert ["en/index.html", "pt-BR/index.html"] == sorted(work["rendered"])


def test_a_new_title_changes_what_names_it(
    project: Project, open_studio: OpenStudio, work: dict[str, list[str]]
) -> None:
    """
    A new title changes the pages whose menu or footer has it, and no page of another language.
    """
    studio = open_studio()
    settle(studio, work)

    project.replace(SIGNS, "title: The signs", "title: Eleven signs")
    studio.apply([project.root / SIGNS])
    look_at_everything(studio)

    assert [SIGNS] == work["read"]
    assert PAGE in work["rendered"]
    assert [] == [file for file in work["rendered"] if not file.startswith("en/")]


def test_a_template_changes_the_pages_that_use_it(
    project: Project, open_studio: OpenStudio, work: dict[str, list[str]]
) -> None:
    """
    A change of the template of sections is looked at on the front pages of sections alone.
    """
    studio = open_studio()
    settle(studio, work)

    project.append("theme/templates/section.html", "{# a note #}")
    studio.apply([project.root / "theme/templates/section.html"])
    look_at_everything(studio)

    assert ["theme/templates/section.html"] == work["read"]
    assert ["en/learn/index.html"] == work["rendered"]


def test_pages_that_were_asked_for_are_looked_at_first(
    project: Project, open_studio: OpenStudio, work: dict[str, list[str]]
) -> None:
    """
    When a template has changed, the page that the editor looks at is the first to be looked at.
    """
    studio = open_studio()
    studio.page("pt-BR/help/index.html")
    settle(studio, work)

    project.append("theme/templates/layouts/base.html", "{# a note #}")
    studio.apply([project.root / "theme/templates/layouts/base.html"])
    studio.check_next()

    assert ["pt-BR/help/index.html"] == work["rendered"]


@pytest.mark.parametrize(
    "name", [".signs.md.swp", "signs.md~", "#signs.md#", ".#signs.md", "4913~", ".DS_Store"]
)
def test_what_editors_leave_is_not_seen(project: Project, open_studio: OpenStudio, name: str) -> None:
    """
    The swap files, backups and locks of editors are no pages and no faults.
    """
    studio = open_studio()

    project.write(f"content/en/learn/{name}", "left by an editor")

    assert not studio.apply([project.root / "content/en/learn" / name])
    assert [] == studio.faults


def test_a_file_saved_without_a_change_changes_nothing(project: Project, open_studio: OpenStudio) -> None:
    """
    Saving what is there already is no change.
    """
    studio = open_studio()

    project.write(SIGNS, project.read(SIGNS))

    assert not studio.apply([project.root / SIGNS])


def test_a_site_with_a_fault_can_be_opened(project: Project, open_studio: OpenStudio) -> None:
    """
    A page that is broken when the work begins is named, all others are shown, and it is shown once mended.
    """
    good = project.read(SIGNS)
    project.write(SIGNS, good.replace("summary:", "sumary:"))
    studio = open_studio()
    look_at_everything(studio)
    before = (is_shown(studio, PAGE), is_shown(studio, "en/index.html"), len(studio.faults))

    project.write(SIGNS, good)
    studio.apply([project.root / SIGNS])

    assert (False, True, 2) == before
    assert is_shown(studio, PAGE)
    assert [] == studio.faults


def test_languages_that_cannot_be_read_leave_the_site_as_it_is(
    project: Project, open_studio: OpenStudio
) -> None:
    """
    A registry that is broken for a moment takes no page away.
    """
    studio = open_studio()
    good = project.read("i18n/locales.yaml")

    project.write("i18n/locales.yaml", "- en\n")
    studio.apply([project.root / "i18n/locales.yaml"])
    broken = [str(fault) for fault in studio.faults]
    shown = is_shown(studio, PAGE)
    project.write("i18n/locales.yaml", good)
    studio.apply([project.root / "i18n/locales.yaml"])

    assert ["i18n/locales.yaml:1"] == [":".join(fault.split(":")[:2]) for fault in broken]
    assert shown
    assert [] == studio.faults


def test_memory_is_flat_over_two_hundred_edits(project: Project, open_studio: OpenStudio) -> None:
    """
    Two hundred edits of a page, its front matter and a template leave nothing behind in memory.

    Slow, as it makes all those edits.
    """
    studio = open_studio()
    text, template = project.read(SIGNS), project.read("theme/templates/page.html")

    def edit(number: int) -> int:
        """Return the bytes in use after an edit."""
        project.write(SIGNS, text.replace("The signs", f"The signs {number // 5}") + f"\nEdit {number}.\n")
        studio.apply([project.root / SIGNS])
        if number % 10 == 0:
            project.write("theme/templates/page.html", f"{template}{{# {number} #}}")
            studio.apply([project.root / "theme/templates/page.html"])
        studio.page(PAGE)
        look_at_everything(studio)
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    in_use = []
    for number in range(240):
        in_use.append(edit(number))
        if number % 40 == 39:
            gc.collect()
            in_use[-1] = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert in_use[239] - in_use[39] < 100_000
