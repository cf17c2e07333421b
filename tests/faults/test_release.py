"""What takes the place of the site before: what has changed, and nothing else."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pelican import signals

SIGNS, LEARN = "content/en/learn/signs.md", "content/en/learn/index.md"
BASE = "theme/templates/layouts/base.html"
RECEIPT = "content/images/receipt.svg"
PUBLISHED = ["output", "output.made-from.json"]

Change = Callable[[Any], None]


def times(project: Any) -> dict[str, int]:
    """Return when each published file was last written."""
    return {
        file.relative_to(project.output).as_posix(): file.stat().st_mtime_ns
        for file in sorted(project.output.rglob("*"))
        if file.is_file()
    }


def test_page_that_is_gone_leaves_the_site(project: Any, tmp_path: Path) -> None:
    """
    A page that was removed is gone with its folder, and the site is what it would be if it had never been there.
    """
    project.remove(SIGNS)
    project.replace(LEARN, "Begin with [the signs](signs.md).", "Nothing yet.")

    project.build()

    assert not (project.output / "en" / "learn" / "signs").exists()
    assert project.build_anew(tmp_path / "anew") == project.everything_beside_the_sources()


def test_language_that_is_gone_leaves_the_site(project: Any) -> None:
    """
    A language that goes out no more is gone with all its folders.
    """
    project.remove("content/pt-BR/help/index.md")

    project.build()

    assert not (project.output / "pt-BR").exists()


def test_unchanged_pages_keep_their_time(project: Any) -> None:
    """
    A build in which one page has changed writes that page, and no other file of the site.
    """
    before = times(project)
    project.append(SIGNS, "\nOne thing more.\n")

    result = project.build()

    changed = [file for file, time in times(project).items() if before.get(file) != time]
    assert ["en/learn/signs/index.html"] == changed
    assert 1 == result.rendered


def test_page_that_comes_out_the_same_keeps_its_time(project: Any) -> None:
    """
    A change of the theme that no reader can see writes no page anew, though all that it concerns are rendered.
    """
    before = times(project)
    project.replace(BASE, "<html", "{# nobody sees this #}<html")

    result = project.build()

    assert before == times(project)
    assert 1 < result.rendered


def test_time_of_the_day_changes_nothing(project: Any) -> None:
    """
    What has not changed is not rendered again because it is later, or because the clock is another.
    """
    project.run(TZ="UTC")
    project.append(SIGNS, "\nOne thing more.\n")

    assert ", 1 of them rendered," in project.run(TZ="Asia/Tokyo").stdout


def put(path: str) -> Change:
    return lambda project: project.write(f"output/{path}", "by hand")


def append(path: str) -> Change:
    return lambda project: project.append(f"output/{path}", " ")


def change_one_letter(project: Any) -> None:
    project.replace("output/en/learn/signs/index.html", "<h1>The signs", "<h1>The sighs")


def remove(path: str) -> Change:
    return lambda project: project.remove(f"output/{path}")


def remove_all(project: Any) -> None:
    shutil.rmtree(project.output)


def put_name_that_is_no_utf_8(project: Any) -> None:
    with Path(os.fsdecode(os.fsencode(project.output) + b"/caf\xe9.html")).open("wb") as file:
        file.write(b"by hand")


def put_dead_link(project: Any) -> None:
    (project.output / "dead.html").symlink_to("nowhere.html")


def put_folder_in_place_of_a_page(project: Any) -> None:
    project.remove("output/en/index.html")
    project.write("output/en/index.html/index.html", "by hand")


def put_file_in_place_of_a_folder(project: Any) -> None:
    shutil.rmtree(project.output / "en" / "learn")
    project.write("output/en/learn", "by hand")


BY_HAND = {
    "file": put("hand.html"),
    "file in a new folder": put("hand/made/index.html"),
    "file of the system": put("en/.DS_Store"),
    "what an editor leaves": put("en/index.html~"),
    "name that is no UTF-8": put_name_that_is_no_utf_8,
    "link to nothing": put_dead_link,
    "page": append("en/learn/signs/index.html"),
    "page of the same length": change_one_letter,
    "picture": append("images/receipt.svg"),
    "page removed": remove("pt-BR/index.html"),
    "picture removed": remove("images/receipt.svg"),
    "site removed": remove_all,
    "folder in place of a page": put_folder_in_place_of_a_page,
    "file in place of a folder": put_file_in_place_of_a_folder,
}


@pytest.mark.parametrize("change", BY_HAND.values(), ids=BY_HAND.keys())
def test_what_was_done_to_the_site_by_hand_is_undone(project: Any, change: Change) -> None:
    """
    A file that somebody put into the site is gone, what somebody changed or removed is there again.
    """
    project.build()
    before = project.everything_beside_the_sources()
    change(project)

    project.build()

    assert before == project.everything_beside_the_sources()
    assert PUBLISHED == project.folders()


def test_folder_of_pictures_may_take_the_name_of_a_picture(project: Any) -> None:
    """
    Where a picture stood, a folder of that name may stand, and the other way round.
    """
    before = project.everything_beside_the_sources()
    picture = project.read(RECEIPT)
    project.remove(RECEIPT)
    project.write(f"{RECEIPT}/front.svg", picture)
    project.replace(SIGNS, "receipt.svg", "receipt.svg/front.svg")

    project.build()

    assert picture == project.read("output/images/receipt.svg/front.svg")

    shutil.rmtree(project.root / RECEIPT)
    project.write(RECEIPT, picture)
    project.replace(SIGNS, "receipt.svg/front.svg", "receipt.svg")
    project.build()

    assert before == project.everything_beside_the_sources()


@pytest.mark.parametrize("has_store", [True, False], ids=["store", "no store"])
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SIGNS, "title: The signs", "title: Other signs"),
        (RECEIPT, "<svg", "<!-- drawn again --><svg"),
        ("theme/templates/page.html", "{{ body }}", "{{ body }}<p>New</p>"),
    ],
    ids=["page", "picture", "template"],
)
def test_what_is_saved_during_a_build_is_in_the_next(
    project: Any, tmp_path: Path, path: str, old: str, new: str, has_store: bool
) -> None:
    """
    A file that is saved after a build has read it is read by the next one, which does not say that nothing changed.
    """
    if has_store:
        project.build()
        project.append(LEARN, "\nOne thing more.\n")
    else:
        project.remove("output.store")

    def save(writer: object) -> None:
        signals.get_writer.disconnect(save)
        project.replace(path, old, new)

    signals.get_writer.connect(save)
    project.build()
    project.build()

    assert project.build_anew(tmp_path / "anew") == project.everything_beside_the_sources()
