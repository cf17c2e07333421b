"""One file, read again while the site is served."""

from pathlib import Path

import pytest

from plugins.files import digest
from plugins.inputs import Inputs

PAGE = "---\ntitle: T\nsummary: S\nupdated: 2026-11-23\n---\n\nText.\n"
PATH = "content/en/index.md"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A good page."""
    file = tmp_path / "en" / "index.md"
    file.parent.mkdir()
    file.write_text(PAGE, "utf-8")
    return file


@pytest.fixture
def inputs(file: Path) -> Inputs:
    """The files of a site of one page, which has been read."""
    inputs = Inputs({"content": file.parents[1]})
    inputs.read_again(PATH)
    return inputs


def text_of(inputs: Inputs) -> str:
    return str(inputs.found[PATH].value.text.html)


def test_new_file_is_read(file: Path) -> None:
    """
    A page that was not there is read, with its digest.
    """
    inputs = Inputs({"content": file.parents[1]})

    assert inputs.read_again(PATH)
    assert ("<p>Text.</p>", digest(PAGE.encode())) == (text_of(inputs), inputs.digests[PATH])


def test_file_that_was_only_touched_has_not_changed(file: Path, inputs: Inputs) -> None:
    """
    A file that is saved as it was gives nobody work.
    """
    before = inputs.found[PATH]
    file.write_text(PAGE, "utf-8")

    assert not inputs.read_again(PATH)
    assert before is inputs.found[PATH]


def test_file_with_another_content_has_changed(file: Path, inputs: Inputs) -> None:
    """
    A saved text is the text that the site has.
    """
    file.write_text(PAGE.replace("Text.", "标志。"), "utf-8")

    assert inputs.read_again(PATH)
    assert "<p>标志。</p>" == text_of(inputs)


def test_file_that_is_gone_is_forgotten(file: Path, inputs: Inputs) -> None:
    """
    A page that was removed is gone at once; asked again, nothing has changed.
    """
    file.unlink()

    assert [True, False] == [inputs.read_again(PATH), inputs.read_again(PATH)]
    assert ({}, {}) == (inputs.found, inputs.digests)


@pytest.mark.parametrize("path", ["content/en", "content/en/index.md/below", "content/gone/x.md"])
def test_what_is_no_file_is_none(inputs: Inputs, path: str) -> None:
    """
    A folder, or a path that leads through a file, is not read.
    """
    assert not inputs.read_again(path)
    assert [PATH] == list(inputs.found)


def test_file_that_has_a_fault_stays_as_it_last_was(file: Path, inputs: Inputs) -> None:
    """
    While an editor is in the middle of something, the last good page is shown, beside what is wrong.
    """
    file.write_text(PAGE.replace("title", "titel"), "utf-8")

    assert inputs.read_again(PATH)
    assert "<p>Text.</p>" == text_of(inputs)
    assert [f"{PATH}:2"] == [f"{fault.path}:{fault.line}" for fault in inputs.found[PATH].faults][:1]


def test_second_fault_does_not_hide_the_last_good_page(file: Path, inputs: Inputs) -> None:
    """
    However often a file is saved with a fault, its last good text is not lost.
    """
    for text in ("titel", "tilte"):
        file.write_text(PAGE.replace("title", text), "utf-8")
        inputs.read_again(PATH)

    assert "<p>Text.</p>" == text_of(inputs)


def test_fault_that_is_mended_is_forgotten(file: Path, inputs: Inputs) -> None:
    """
    The page that is mended is shown, and nothing is wrong any more.
    """
    file.write_text("No front matter.", "utf-8")
    inputs.read_again(PATH)
    file.write_text(PAGE.replace("Text.", "Mended."), "utf-8")

    assert inputs.read_again(PATH)
    assert ("<p>Mended.</p>", ()) == (text_of(inputs), inputs.found[PATH].faults)


def test_page_that_never_was_good_has_faults_alone(file: Path) -> None:
    """
    Where there is no good text to stay with, there is none.
    """
    file.write_text("No front matter.", "utf-8")
    inputs = Inputs({"content": file.parents[1]})

    assert inputs.read_again(PATH)
    assert (None, 1) == (inputs.found[PATH].value, len(inputs.found[PATH].faults))
