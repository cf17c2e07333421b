"""Which files there are, and the digest of each."""

import os
from pathlib import Path

import pytest

from plugins.files import digest, find_files, is_left_by_editor, take_stock

DROPPINGS = (
    ".DS_Store", ".signs.md.swp", ".#signs.md", "#signs.md#", "signs.md~", "goods.yaml~", ".~lock.goods.yaml#",
    ".git/config", ".idea/a/b.xml", "old~/signs.md",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three files, two of them below others."""
    for path, text in (("index.md", "Home"), ("learn/signs.md", "Signs"), ("学习/标志.md", "标志")):
        write(tmp_path, path, text)
    return tmp_path


def write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_every_file_is_found_by_its_path(folder: Path) -> None:
    """
    Files are found however deep they lie, by their paths from the folder; folders are no files.
    """
    (folder / "empty").mkdir()

    assert ["index.md", "learn/signs.md", "学习/标志.md"] == sorted(find_files(folder))


@pytest.mark.parametrize("path", DROPPINGS)
def test_what_editors_leave_behind_is_left_out(folder: Path, path: str) -> None:
    """
    Backups, locks and swap files of an editor are none of ours, nor is what lies in a hidden folder.
    """
    before = take_stock(folder, "content")

    write(folder, path, "x")

    assert before == take_stock(folder, "content")


@pytest.mark.parametrize("name", ["signs.md", "a~b.md", "a#b.md", "a.b.md", "标志.md", "LICENCE"])
def test_file_that_somebody_wrote_is_not_left_out(name: str) -> None:
    """
    A sign that editors use counts only where they put it.
    """
    assert not is_left_by_editor(name)


def test_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    """
    A project without pictures has no folder for them, and that is no fault.
    """
    assert ([], {}) == (list(find_files(tmp_path / "images")), take_stock(tmp_path / "images", "images"))


def test_stock_names_every_file_below_the_name_of_its_folder(folder: Path) -> None:
    """
    A file is called as the project calls it, wherever its folder lies.
    """
    assert ["content/index.md", "content/learn/signs.md", "content/学习/标志.md"] == list(
        take_stock(folder, "content")
    )


def test_digest_does_not_depend_on_times(folder: Path) -> None:
    """
    A checkout sets all times anew: what says the same is the same.
    """
    before = take_stock(folder, "content")

    os.utime(folder / "index.md", (0, 0))
    write(folder, "learn/signs.md", "Signs")

    assert before == take_stock(folder, "content")


def test_new_content_is_noticed_whatever_time_it_bears(folder: Path) -> None:
    """
    A file of another content has another digest, be it as long and as old as before; no other file has.
    """
    before = take_stock(folder, "content")
    stat = (folder / "index.md").stat()

    write(folder, "index.md", "Hone")
    os.utime(folder / "index.md", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    after = take_stock(folder, "content")

    assert ["content/index.md"] == [path for path in before if before[path] != after[path]]


def test_same_content_has_one_digest_everywhere(folder: Path) -> None:
    """
    The digest is that of the content alone: a file that is moved keeps it.
    """
    (folder / "learn" / "signs.md").rename(folder / "signs.md")

    assert digest(b"Signs") == take_stock(folder, "content")["content/signs.md"]


@pytest.mark.parametrize("content", [b"", b"\n", b"sign", b"Signs ", "标志".encode(), b"\x00\xff"])
def test_every_byte_counts(content: bytes) -> None:
    """
    Another content is another digest, be it by one byte; a digest is short, and made of letters and digits.
    """
    found = digest(content)

    assert digest(b"Signs") != found
    assert (24, True) == (len(found), found.isalnum())


def test_digest_of_parts_is_that_of_the_whole() -> None:
    """
    What is handed over in pieces need not be joined first.
    """
    assert digest(b"The signs") == digest(b"The ", b"", b"signs")


def test_link_is_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """
    A file or a folder that is a link is what it leads to.
    """
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    write(elsewhere, "a.md", "A")
    (folder / "linked").symlink_to(elsewhere)
    (folder / "b.md").symlink_to(elsewhere / "a.md")

    stock = take_stock(folder, "content")

    assert [digest(b"A")] * 2 == [stock["content/linked/a.md"], stock["content/b.md"]]


def test_link_to_nothing_is_no_file(folder: Path) -> None:
    """
    A link whose file is gone stops nothing.
    """
    before = take_stock(folder, "content")

    (folder / "gone.md").symlink_to(folder / "nowhere.md")

    assert before == take_stock(folder, "content")
