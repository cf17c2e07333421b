"""Folders that nobody meant: it ends, in time that grows with their size, and says what it could not read."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from linkcheck import check_folder
from linkcheck.folder import Folder
from tests.linkcheck.clean import make_clean, write_site

PAGE = '<!doctype html>\n<html lang="en">\n{}\n</html>\n'


def seconds(work: Callable[[], object]) -> float:
    """Return the time of the processor that something takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def check_page(tmp_path: Path, body: str) -> list[tuple[str, int, str, str]]:
    """Return the faults of a page with this body, checked in this process."""
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / "index.html").write_text(PAGE.format(body))
    return [fault[:4] for fault in check_folder(tmp_path, cores=1).faults]


@pytest.mark.parametrize(
    "piece",
    ['<a href="gone/{n}/">x</a>\n', "<p>some words of text</p>\n", '<p id="n{n}">x</p>\n', "<!-- {n} -->", '<img srcset="a{n}.png 1x, b.png 2x">'],
    ids=["links", "text", "ids", "comments", "srcset"],
)  # fmt: skip
def test_time_grows_with_the_size(piece: str, tmp_path: Path) -> None:
    """
    A page that is eight times as large takes about eight times as long, whatever it consists of.
    """
    small, large = (
        "".join(piece.replace("{n}", str(number)) for number in range(count)) for count in (2_000, 16_000)
    )
    check_page(tmp_path / "warm", small)

    before = min(seconds(lambda: check_page(tmp_path / "small", small)) for _ in range(2))
    after = seconds(lambda: check_page(tmp_path / "large", large))

    assert after < 8 * 2.5 * before + 0.5


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 2_000, "<a href='x" * 2_000, "<" * 50_000, "&" * 50_000, "<table>" * 500, "<b><i>" * 500,
        "<!--" * 20_000, "<svg>" * 1_000, '<p style="' + "url(" * 5_000 + '">', "<style>" + "/*" * 20_000,
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>", '<img alt="" srcset="' + ", " * 20_000 + '">',
        f'<a href="{"../" * 20_000}">x</a>', f'<a href="{"%41" * 20_000}">x</a>', "\0" * 1_000,
    ],
    ids=lambda body: body[:12],
)  # fmt: skip
def test_broken_markup_ends(body: str, tmp_path: Path) -> None:
    """
    Markup that is cut off, nested without end or full of signs is read as a browser reads it, and soon.
    """
    assert seconds(lambda: check_page(tmp_path, body)) < 5


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    """
    A page, a style sheet and a drawing that are not UTF-8 or not XML are named, with the line, and the rest is read.
    """
    files: dict[str, str | bytes] = {**make_clean()}
    files["404.html"] = str(files["404.html"]).encode() + "\n<p>caf\xe9 <a href='gone/'>x</a>".encode(
        "latin-1"
    )
    files["assets/site.css"] = b".a {}\n.b { content: '\xe9' }\n.c { background: url(a.png) }"
    files["assets/icon.svg"] = b"<svg>\n<path\n</svg>"

    found = check_folder(write_site(tmp_path, files)).faults

    assert [
        ("404.html", 7, "broken-link", "gone/"),
        ("404.html", 7, "not-utf-8", ""),
        ("assets/icon.svg", 3, "not-xml", ""),
        ("assets/site.css", 2, "not-utf-8", ""),
    ] == [fault[:4] for fault in found]


def test_links_of_the_file_system_are_not_followed_for_ever(tmp_path: Path) -> None:
    """
    A link back to a folder above, and one out of the folder, are named; one within is followed.
    """
    root = write_site(tmp_path / "site", {**make_clean()})
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "index.html").write_text("<a href='gone/'>x</a>")
    (root / "en" / "loop").symlink_to(root)
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "gone").symlink_to(tmp_path / "nothing")
    (root / "assets" / "same.png").symlink_to(root / "assets" / "a.png")

    report = check_folder(root)

    assert [
        ("en/loop", 0, "loop", ""),
        ("gone", 0, "outside-folder", ""),
        ("out", 0, "outside-folder", ""),
    ] == [fault[:4] for fault in report.faults]
    assert ["assets/same.png"] == [note.file for note in report.notes]


def test_odd_names_of_files_are_names(tmp_path: Path) -> None:
    """
    Blanks, ends of lines, percent signs and bytes that are no text may stand in names; each report is one line.
    """
    files: dict[str, str | bytes] = {**make_clean()}
    names = ["en/a b/index.html", "en/a\nb/index.html", "en/100%/index.html"]
    page = PAGE.format('<meta name="robots" content="noindex"><a href="gone/">x</a>')
    files |= dict.fromkeys(names, page)
    addresses = ("a%20b/", "a%0Ab/", "100%25/")
    links = "".join(f'<a href="{address}">x</a>' for address in addresses)
    files["en/index.html"] = str(files["en/index.html"]).replace("</main>", links + "</main>")
    root = write_site(tmp_path, files)
    write_site(root, {os.fsdecode(b"en/caf\xe9/index.html"): page})

    found = check_folder(root).faults

    assert sorted([*names, "en/caf\udce9/index.html"]) == [
        fault.file for fault in found if fault.kind == "broken-link"
    ]
    assert ["en/caf\udce9/index.html"] == [fault.file for fault in found if fault.kind == "orphan"]
    assert [] == [line for line in map(str, found) if "\n" in line or not line.isprintable()]


def test_what_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A page and a style sheet that cannot be opened are named, and the rest is read.
    """
    root = write_site(tmp_path, {**make_clean()})
    read = Folder.read

    def refuse(folder: Folder, path: str) -> bytes:
        if path in ("404.html", "assets/site.css"):
            raise PermissionError(13, "Permission denied")
        return read(folder, path)

    monkeypatch.setattr(Folder, "read", refuse)

    assert [("404.html", "unreadable"), ("assets/site.css", "unreadable")] == [
        (fault.file, fault.kind) for fault in check_folder(root, cores=1).faults
    ]


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    """
    A pipe in the folder is named, and not waited for.
    """
    root = write_site(tmp_path, {**make_clean()})
    os.mkfifo(root / "en" / "pipe")

    assert [("en/pipe", 0, "unreadable", "")] == [fault[:4] for fault in check_folder(root).faults]
