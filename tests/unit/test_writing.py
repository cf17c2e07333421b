"""What has changed of the site, written, and all else left as it is."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.languages import link_alternates
from plugins.model.entries import Entry
from plugins.rendering import Renderer
from plugins.site import Site
from plugins.writing import Folders, Outcome, Written, write_site
from tests.unit.small_site import data_of

MakeEntry = Callable[..., Entry]
MakeRenderer = Callable[..., Renderer]
Write = Callable[..., Outcome]

PAGES = 16
FILES = {"assets/OFL.txt", "assets/poster.2b.css", "assets/site.1a.css", "images/receipt.svg"}


@pytest.fixture
def folders(small_site: Site, tmp_path: Path) -> Folders:
    """Where the site before is, and where what differs from it is written."""
    (small_site.content / "images").mkdir(parents=True)
    (small_site.content / "images" / "receipt.svg").write_text("<svg/>", "utf-8")
    return Folders(tmp_path / "before", tmp_path / "now")


@pytest.fixture
def write(make_renderer: MakeRenderer, folders: Folders) -> Write:
    """Write the small site as it stands, beside what an earlier build wrote, and release it."""

    def run(known: Mapping[str, Written] | None = None, cores: int = 1, **templates: str) -> Outcome:
        shutil.rmtree(folders.now, ignore_errors=True)
        outcome = write_site(make_renderer(**templates), folders, known or {}, cores, lambda *_: None)
        if folders.now.is_dir():
            shutil.copytree(folders.now, folders.before, dirs_exist_ok=True, copy_function=shutil.copy2)
        return outcome

    return run


def written(folders: Folders) -> set[str]:
    """Return the files that were written because they differ from the site before."""
    return {file.relative_to(folders.now).as_posix() for file in folders.now.rglob("*") if file.is_file()}


def test_first_build_writes_everything(write: Write, folders: Folders) -> None:
    """
    Where no site was before, every page is rendered, and every file of the site is written and known.
    """
    outcome = write()

    assert (PAGES, PAGES + len(FILES)) == (outcome.rendered, len(outcome.files))
    assert outcome.files.keys() == written(folders)
    assert {file for file, each in outcome.files.items() if not each.uses} == FILES


def test_same_site_is_not_written_again(write: Write, folders: Folders) -> None:
    """
    Where nothing has changed, nothing is rendered or written, and what is known stays known.
    """
    first = write()

    second = write(first.files)

    assert (0, set()) == (second.rendered, written(folders))
    assert first.files == second.files


def test_new_text_is_written_alone(
    write: Write, folders: Folders, small_site: Site, read_entry: MakeEntry
) -> None:
    """
    Another word in a page is one page rendered and one file written.
    """
    first = write()
    small_site.entries["en"]["contact"] = read_entry("en", "contact", "Another text.")
    link_alternates(small_site)

    second = write(first.files)

    assert (1, {"en/contact/index.html"}) == (second.rendered, written(folders))
    assert "Another text." in (folders.now / "en/contact/index.html").read_text("utf-8")


def test_page_that_comes_out_the_same_keeps_its_date(
    write: Write, folders: Folders, small_site: Site
) -> None:
    """
    A page that is rendered to the same bytes is not written: no browser loads it again.
    """
    first = write()
    small_site.data = data_of(goods="another note for editors")

    second = write(first.files)

    assert (2, set()) == (second.rendered, written(folders))
    assert first.files["en/index.html"].time == second.files["en/index.html"].time
    assert first.files["en/index.html"].key != second.files["en/index.html"].key


def test_page_is_not_rendered_again_for_what_it_came_out_the_same_from(
    write: Write, small_site: Site
) -> None:
    """
    What was found to change nothing is not looked at by the next build.
    """
    first = write()
    small_site.data = data_of(goods="another note for editors")

    assert 0 == write(write(first.files).files).rendered


@pytest.mark.parametrize("file", ["en/index.html", "images/receipt.svg", "assets/site.1a.css"])
def test_file_that_somebody_changed_is_written_again(write: Write, folders: Folders, file: str) -> None:
    """
    A file of the site that is not the one we wrote is replaced by the one that belongs there.
    """
    first = write()
    good = (folders.now / file).read_bytes()
    (folders.before / file).write_bytes(b"tampered with")

    write(first.files)

    assert ({file}, good) == (written(folders), (folders.now / file).read_bytes())


def test_file_that_is_gone_is_written_again(write: Write, folders: Folders) -> None:
    """
    A page that somebody removed from the site comes back.
    """
    first = write()
    (folders.before / "en" / "contact" / "index.html").unlink()

    second = write(first.files)

    assert (1, {"en/contact/index.html"}) == (second.rendered, written(folders))


def test_new_picture_is_written(write: Write, folders: Folders, small_site: Site) -> None:
    """
    A picture of another content is written, and no page is rendered for it.
    """
    first = write()
    (small_site.content / "images" / "receipt.svg").write_text("<svg></svg>", "utf-8")
    small_site.images = {"images/receipt.svg": "4c5b6a"}

    second = write(first.files)

    assert (0, {"images/receipt.svg"}) == (second.rendered, written(folders))


def test_picture_that_is_known_is_not_read(write: Write, small_site: Site) -> None:
    """
    A picture that has not changed costs nothing.
    """
    first = write()
    (small_site.content / "images" / "receipt.svg").unlink()

    assert first.files == write(first.files).files


def test_page_that_is_gone_is_not_known(write: Write, small_site: Site) -> None:
    """
    What the site has no more is not among its files, so that it can be removed.
    """
    first = write()
    del small_site.entries["en"]["contact"]

    assert {"en/contact/index.html"} == first.files.keys() - write(first.files).files.keys()


def test_build_without_a_site_before_writes_whatever_it_knows(
    make_renderer: MakeRenderer, write: Write, folders: Folders
) -> None:
    """
    Into a folder of its own a whole site is written, though an earlier build wrote the same elsewhere.
    """
    known = write().files
    shutil.rmtree(folders.now)

    alone = write_site(make_renderer(), replace(folders, before=None), known, 1, lambda *_: None)

    assert (PAGES, alone.files.keys()) == (alone.rendered, written(folders))


def test_fault_of_a_template_stops_no_other_page(write: Write) -> None:
    """
    Every page at fault is named, and every other is rendered: nobody mends one to be told of the next.
    """
    outcome = write(help="{{ nothing }}", section="\n{{ nothing }}")

    assert {("theme/templates/help.html", 1), ("theme/templates/section.html", 2)} == {
        (problem.path, problem.line) for problem in outcome.problems
    }
    assert 6 == len(outcome.problems)
    assert PAGES - 6 == len([file for file, each in outcome.files.items() if each.uses])


def test_two_pages_of_one_file_are_not_written_over_each_other(
    write: Write, small_site: Site, read_entry: MakeEntry
) -> None:
    """
    What would be lost without a word stops the build.
    """
    small_site.entries["en"]["learn"] = read_entry("en", "learn")

    with pytest.raises(FileExistsError, match=r"en/learn/index\.html"):
        write()


def test_count_is_told_page_by_page(make_renderer: MakeRenderer, folders: Folders) -> None:
    """
    Whoever waits is told how many pages of how many are written.
    """
    told: list[tuple[str, int, int]] = []

    write_site(make_renderer(), folders, {}, 1, lambda *count: told.append(count))

    assert [("pages written", number, PAGES) for number in range(1, PAGES + 1)] == told


def test_many_cores_write_the_same_site(
    write: Write, folders: Folders, small_site: Site, read_entry: MakeEntry
) -> None:
    """
    However many write, every file has the same bytes, and is known by the same key.
    """
    for number in range(40):
        small_site.entries["en"][f"more/{number}"] = read_entry("en", f"more/{number}")
    one = write(cores=1)
    alone = {file: (folders.now / file).read_bytes() for file in written(folders)}
    shutil.rmtree(folders.before)
    many = write(cores=2)
    together = {file: (folders.now / file).read_bytes() for file in written(folders)}

    assert alone == together
    assert [(file, each.key, each.uses) for file, each in one.files.items()] == [
        (file, each.key, each.uses) for file, each in many.files.items()
    ]


@pytest.mark.parametrize(
    ("size", "later", "is_unchanged"), [(4, 0, True), (5, 0, False), (4, 1, False), (4, -1, False)]
)
def test_file_is_known_by_its_size_and_time(
    tmp_path: Path, size: int, later: int, is_unchanged: bool
) -> None:
    """
    A file of another size, or from another time, is not the one that we wrote.
    """
    file = tmp_path / "index.html"
    file.write_bytes(b"Home")
    os.utime(file, ns=(10**18, 10**18))

    known = Written("key", (), size, 10**18 + later)

    assert is_unchanged == Folders(tmp_path, tmp_path / "now").is_unchanged("index.html", known)
