"""What a build leaves behind: all of the new site or all of the old one."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from plugins.model.problems import BuildStopped
from plugins.writing import Folders
from tools import build as tool

SIGNS = "content/en/learn/signs.md"
PUBLISHED = ["output", "output.made-from.json"]


def times(project: Any) -> dict[str, int]:
    """Return when each file and folder was last written, the store too."""
    return {str(each): each.stat().st_mtime_ns for each in sorted(project.root.rglob("*"))}


def test_same_sources_give_the_same_site(project: Any, tmp_path: Path) -> None:
    """
    A build of what did not change changes no byte, whatever was built before.
    """
    before = project.everything_beside_the_sources()

    project.build()

    assert before == project.everything_beside_the_sources()
    assert before == project.build_anew(tmp_path / "anew")


def test_build_of_what_did_not_change_writes_nothing(project: Any) -> None:
    """
    Where nothing has changed, no file is written, not even the store; a file that is saved as it was is no change.
    """
    project.build()
    project.write(SIGNS, project.read(SIGNS))
    before = times(project)

    result = project.build()

    assert before == times(project)
    assert 0 == result.rendered


def test_command_says_that_nothing_has_changed(project: Any) -> None:
    """
    `python -m tools.build` says that it had nothing to do, and how many pages there are all the same.
    """
    first, second = project.run(), project.run()

    assert (0, "") == (second.returncode, second.stderr)
    assert "12 pages in 2 languages in output/, nothing has changed" in second.stdout
    assert first.stdout.partition(" in output/")[0] == second.stdout.partition(" in output/")[0]


def test_reports_are_repeated_until_they_are_acted_on(project: Any) -> None:
    """
    What is to be looked at is said by every build, also where nothing has changed since.
    """
    project.remove("i18n/pt-BR/made-from.yaml")

    first, second = project.build(), project.build()

    assert 4 == len(first.reports)
    assert first.reports == second.reports


def test_build_tells_what_it_made(project: Any) -> None:
    """
    Pages, languages, and what every page is made from are counted; nothing is left to look at.
    """
    result = project.build()
    made_from = project.made_from()

    assert (2, ()) == (result.languages, result.reports)
    assert result.pages == len(made_from)
    assert [] == [file for file in made_from if not (project.output / file).is_file()]


def test_picture_that_changed_is_no_nothing(project: Any) -> None:
    """
    A build that wrote something does not say that nothing has changed.
    """
    project.build()
    project.append("content/images/receipt.svg", "<!-- drawn again -->")

    said = tool.describe(project.build())

    assert project.read("content/images/receipt.svg") == project.read("output/images/receipt.svg")
    assert "nothing has changed" not in said


def test_command_ends_well(project: Any) -> None:
    """
    `python -m tools.build` says how many pages it made, and ends with 0.
    """
    done = project.run()

    assert (0, "") == (done.returncode, done.stderr)
    assert "pages in 2 languages in output/" in done.stdout


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SIGNS, "order: 40", "order: many"),
        ("content/data/figures.yaml", "value: 27600000", "value: many"),
        ("i18n/locales.yaml", "pt-BR: {scope: full}", "pt-BR: {scope: half}"),
        ("theme/templates/page.html", "{{ body }}", "{{ body }}{{ nothing }}"),
    ],
)
def test_command_stops_with_the_faults_and_another_code(project: Any, path: str, old: str, new: str) -> None:
    """
    `python -m tools.build` ends with 1 and names the fault, in a sentence and not by a traceback.
    """
    project.replace(path, old, new)
    before = project.everything_beside_the_sources()

    stopped = project.run()

    assert 1 == stopped.returncode
    assert path in stopped.stderr
    assert "nothing was written:" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert before == project.everything_beside_the_sources()


@pytest.mark.parametrize("name", ["content/images/caf\udce9.svg", "content/en/caf\udce9.md"])
def test_name_that_is_no_utf_8_is_no_traceback(project: Any, name: str) -> None:
    """
    A file whose name an old system wrote in its own letters is published, or a fault that is named in a sentence.
    """
    project.write(name, project.read("content/en/learn/signs.md"))

    done = project.run()

    assert "Traceback" not in done.stderr
    assert 0 == done.returncode or "nothing was written:" in done.stderr


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, OSError])
def test_build_that_is_stopped_from_outside_leaves_nothing_half(
    project: Any, interruption: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A key, a signal or a full disk in the middle of the writing changes nothing.
    """
    project.append("theme/templates/layouts/base.html", "<!-- new -->")
    before = project.everything_beside_the_sources()
    written: list[str] = []
    write = Folders.write

    def interrupt(folders: Folders, file: str, *rest: Any) -> Any:
        if sum(name.endswith(".html") for name in written) == 3:
            raise interruption
        written.append(file)
        return write(folders, file, *rest)

    monkeypatch.setattr(Folders, "write", interrupt)
    with pytest.raises(interruption):
        project.build()

    assert before == project.everything_beside_the_sources()


def test_first_build_that_stops_leaves_nothing(project: Any) -> None:
    """
    Where no site stood before, a fault leaves none, not half of one.
    """
    shutil.rmtree(project.output)
    project.remove("output.made-from.json")
    project.replace(SIGNS, "order: 40", "order: many")

    with pytest.raises(BuildStopped):
        project.build()

    assert [] == project.folders()


def test_fault_that_is_mended_is_forgotten(project: Any) -> None:
    """
    The build after a fault is as good as if it had not been.
    """
    before = project.everything_beside_the_sources()
    good = project.read(SIGNS)
    project.replace(SIGNS, "/// notice |", "/// notise |")
    with pytest.raises(BuildStopped):
        project.build()

    project.write(SIGNS, good)
    project.build()

    assert before == project.everything_beside_the_sources()


def test_fault_in_a_template_is_not_forgotten(project: Any) -> None:
    """
    A fault that is not mended stops the next build too, in the same words.
    """
    project.replace("theme/templates/page.html", "{{ body }}", "{{ body }}{{ nothing }}")

    said = []
    for _ in range(2):
        with pytest.raises(BuildStopped) as stopped:
            project.build()
        said.append(str(stopped.value))

    assert said[0] == said[1]
    assert PUBLISHED == project.folders()
