"""A translator is told exactly what to do, and records it without computing anything."""

import subprocess
import sys
from pathlib import Path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the tool as make does, in a project of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tools.translations", *arguments],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip


def change(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_nothing_to_do_is_said(project: Path) -> None:
    """
    Where all is current, the tool says so.
    """
    assert "all pages current" in run(project, "--lang", "fr").stdout


def test_a_changed_block_is_shown_as_it_is_and_was(project: Path) -> None:
    """
    A block that changed in the source is shown as it stands now and as it stood when it was translated.
    """
    change(project, "content/en/not-found.md", "The fault is ours or theirs, not yours.", "It is our fault.")
    told = run(project, "--lang", "fr").stdout

    assert "changed  content/fr/not-found.md" in told
    assert "now   | Did a link bring you here? It is our fault." in told
    assert "then  | Did a link bring you here? The fault is ours or theirs, not yours." in told
    assert "1 pages to do" in told


def test_a_comma_in_the_translation_changes_nothing(project: Path) -> None:
    """
    Mending the translation neither hides that the source has moved on, nor makes it look behind.
    """
    file = project / "content/fr/not-found.md"
    file.write_text(file.read_text("utf-8") + "\nUne phrase.\n", "utf-8")

    assert "all pages current" in run(project, "--lang", "fr").stdout


def test_a_missing_page_is_listed_with_its_length(project: Path) -> None:
    """
    A page that is missing is listed, the most needed first, with the number of its words.
    """
    (project / "content/fr/learn/why.md").unlink()
    (project / "content/fr/help/index.md").unlink()
    lines = [line for line in run(project, "--lang", "fr").stdout.splitlines() if "missing" in line]

    assert ["content/fr/help/index.md", "content/fr/learn/why.md"] == [line.split()[1] for line in lines]
    assert all("words)" in line for line in lines)


def test_a_missing_word_is_listed(project: Path) -> None:
    """
    A word of the interface without a translation is listed.
    """
    change(project, "i18n/fr/messages.po", 'msgid "Get help"\nmsgstr "', 'msgid "Get help"\nmsgstr ""\n# "')

    assert "word     “Get help” in i18n/fr/messages.po" in run(project, "--lang", "fr").stdout


def test_a_finished_page_is_recorded(project: Path) -> None:
    """
    `make translated` makes a page current again, and touches the record of no other page.
    """
    change(project, "content/en/not-found.md", "The fault is ours or theirs, not yours.", "It is our fault.")
    before = (project / "i18n/fr/made-from.yaml").read_text("utf-8")
    recorded = run(project, "--record", "content/fr/not-found.md")
    after = (project / "i18n/fr/made-from.yaml").read_text("utf-8")
    changed = [line for line in after.splitlines() if line not in before.splitlines()]

    assert 0 == recorded.returncode
    assert 1 == len(changed)
    assert "all pages current" in run(project, "--lang", "fr").stdout


def test_what_is_no_translation_is_refused(project: Path) -> None:
    """
    A file that translates nothing is named, and nothing is recorded.
    """
    for file in ("content/en/not-found.md", "content/fr/nothing.md", "pelicanconf.py"):
        result = run(project, "--record", file)

        assert (1, file) == (result.returncode, result.stderr.split(":")[0])


def test_an_unknown_language_is_named(project: Path) -> None:
    """
    Asking for a language that is not registered names those that are.
    """
    result = run(project, "--lang", "xx")

    assert (1, "xx: no such language. Known: en, fr.\n") == (result.returncode, result.stderr)
