"""What a translation was made from."""

from collections.abc import Callable

import pytest

from plugins.digests import digest, find_blocks, read_source_blocks

PAGE = """---
title: The signs
nav: Signs
summary: Eleven signs.
order: 20
updated: 2026-11-23
---

One paragraph
in two lines.

## A heading {#h}

/// notice | Not proof
    tone: caution

Text <116> & "x".
///
"""


def test_blocks_are_what_a_translator_translates() -> None:
    """
    Title, short title, summary and every paragraph are blocks; dates, order and bare slashes are not.
    """
    blocks = read_source_blocks(PAGE, "content/en/learn/signs.md")

    assert [
        "title: The signs",
        "summary: Eleven signs.",
        "nav: Signs",
        "One paragraph\nin two lines.",
        "## A heading {#h}",
        "/// notice | Not proof\n    tone: caution",
        'Text <116> & "x".\n///',
    ] == blocks


def test_bare_slashes_are_no_block() -> None:
    """
    The end of a block that stands by itself is nothing to translate.
    """
    blocks = read_source_blocks("---\ntitle: T\n---\n\nOne.\n\n///\n\n////\n", "x.md")

    assert ["title: T", "One."] == blocks


def test_digest_ignores_how_lines_are_broken() -> None:
    """
    A paragraph that is wrapped anew is the same wording.
    """
    one, other = digest("One paragraph\nin two lines."), digest("One  paragraph in\n\ttwo lines.")

    assert one == other


@pytest.mark.parametrize("changed", ["One paragraph.", "one paragraph", "One paragraph,", "One paragraph 。"])
def test_digest_notices_every_sign(changed: str) -> None:
    """
    Another wording has another digest, be it by one sign.
    """
    assert digest("One paragraph") != digest(changed)


def test_digest_is_known_for_every_script() -> None:
    """
    A digest is short, the same on every machine, and made of any script.
    """
    found = [digest(text) for text in ("The signs", "这些迹象", "العلامات")]

    assert ["5b4a623367", "80e7c34549", "ca65ca3f21"] == found


@pytest.mark.parametrize(
    ("fields", "blocks"),
    [
        ({"title": "T", "summary": "S"}, ["title: T", "summary: S"]),
        ({"summary": "S", "title": "T"}, ["title: T", "summary: S"]),
        ({"title": "T", "nav": "", "title_break": None}, ["title: T"]),
        ({"title": "T", "order": 3, "contents": True, "updated": "2026-11-23"}, ["title: T"]),
        ({"title": "这些迹象"}, ["title: 这些迹象"]),
        ({}, []),
    ],
)
def test_fields_that_are_translated_are_blocks(fields: dict[str, object], blocks: list[str]) -> None:
    """
    Of the front matter the words count, in one order however they are written, and empty ones do not.
    """
    assert [*blocks, "One."] == find_blocks(fields, "\nOne.\n")


@pytest.mark.parametrize("body", ["", "\n", "\n \n\t\n"])
def test_page_without_text_has_the_blocks_of_its_head(body: str) -> None:
    """
    A page of front matter alone has nothing more to translate.
    """
    assert ["title: T"] == find_blocks({"title": "T"}, body)


def test_page_without_front_matter_is_a_fault(faults_of: Callable[..., list[str]]) -> None:
    """
    What is no page says so, with its file and line.
    """
    faults = faults_of(read_source_blocks, "No front matter.", "content/en/x.md")

    assert 1 == len(faults)
    assert faults[0].startswith("content/en/x.md:1: There is no front matter.")
