"""The links of the project's own build: a fault names the Markdown that it comes from."""

from pathlib import Path

import pytest

from linkcheck import Fault
from tools import links
from tools.links import add_source, check_links, find_line, find_own


def test_fault_names_its_markdown_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A page whose link leads nowhere is named with the Markdown file and the line that the link stands on.
    """
    monkeypatch.setattr(links, "ROOT", tmp_path)
    monkeypatch.setattr(links, "IGNORED", tmp_path / "linkcheck.toml")
    files = {
        "content/en/learn/signs.md": "---\ntitle: Signs\n---\n\nText.\n\nA [link](../help/gone.md#numbers).\n",
        "output/en/learn/signs/index.html": '<!doctype html>\n<html lang="en">\n<a href="../../help/gone/#numbers">x</a>\n</html>',
        "output.made-from.json": '{"en/learn/signs/index.html": ["content/en/index.md", "content/en/learn/signs.md"]}',
    }  # fmt: skip
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)

    found = [fault for fault in check_links(tmp_path / "output").faults if fault.kind == "broken-link"]

    assert ["en/learn/signs/index.html:3"] == [f"{fault.file}:{fault.line}" for fault in found]
    assert found[0].message.endswith("(It stands in content/en/learn/signs.md:7.)")


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ("en/learn/signs/index.html", "content/en/learn/signs.md"),
        ("en/learn/index.html", "content/en/learn/index.md"),
        ("en/404.html", "content/en/not-found.md"),
        ("index.html", ""),
        ("fr/learn/signs/index.html", ""),
    ],
)
def test_page_knows_its_own_markdown(page: str, own: str) -> None:
    """
    Among all files that a page was made from, its own is the one at its path.
    """
    sources = [
        "content/data/goods.yaml", "content/en/index.md", "content/en/learn/index.md",
        "content/en/learn/signs.md", "content/en/not-found.md",
    ]  # fmt: skip

    assert own == find_own(page, sources)


@pytest.mark.parametrize(
    ("target", "line"),
    [("../../help/", 3), ("https://example.org/x", 4), ("#part", 5), ("../gone/", 0)],
)
def test_line_is_that_of_the_target(target: str, line: int) -> None:
    """
    A target is found in Markdown by its last part, however its path is written there.
    """
    text = "One.\n\n[Help](../help/index.md)\n<https://example.org/x>\n[Part](#part)\n"

    assert line == find_line(text, target)


def test_fault_of_data_names_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    An address that a page has from the data is named with the file and the line of the data.
    """
    monkeypatch.setattr(links, "ROOT", tmp_path)
    for path, text in {
        "content/en/x.md": "Text.",
        "content/data/sources.yaml": "a:\n  url: http://a.example/\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    made_from = {"en/x/index.html": ["content/data/sources.yaml", "content/en/x.md"]}

    found = add_source(
        Fault("en/x/index.html", 9, "unencrypted", "http://a.example/", "Write https."), made_from
    )

    assert "Write https. (It stands in content/data/sources.yaml:2.)" == found.message


def test_fault_of_another_file_stays_as_it_is() -> None:
    """
    What comes from no Markdown file, such as a style sheet, is told as it was found.
    """
    fault = Fault("assets/site.css", 1, "broken-link", "a.png", "No file of a like name is there.")

    assert fault == add_source(fault, {"en/index.html": ["content/en/index.md"]})
