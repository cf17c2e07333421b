"""Markdown to HTML, and what is wrong with it."""

from collections.abc import Callable

import pytest

from plugins.markup import read_body, split_front_matter
from plugins.model.entries import Heading, Text

FaultsOf = Callable[..., list[str]]

PATH = "content/zh-Hans/learn/signs.md"
FIRST = 8
HOSTILE = 'Allô <116> & "x"'


def read(body: str) -> Text:
    return read_body(body, PATH, "learn/signs", FIRST)


def places(faults: list[str]) -> list[str]:
    return [":".join(fault.split(":")[:2]) for fault in faults]


def test_front_matter_and_body_are_told_apart() -> None:
    """
    The head stands between two lines of hyphens; the line on which the body begins is known.
    """
    parts = split_front_matter("---\ntitle: T\nsummary: S\n---\n\nBody.\n\n---\n\nMore.\n", PATH)

    assert ("title: T\nsummary: S", "\nBody.\n\n---\n\nMore.\n", 5) == parts


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "There is no front matter. Begin the file with a line of ---, its fields, and a line of ---."),
        ("# T\n", "There is no front matter. Begin the file with a line of ---, its fields, and a line of ---."),
        ("\n---\ntitle: T\n---\n", "There is no front matter. Begin the file with a line of ---, its fields, and a line of ---."),
        ("----\ntitle: T\n----\n", "There is no front matter. Begin the file with a line of ---, its fields, and a line of ---."),
        ("---\ntitle: T\n\nBody.\n", "The front matter is not ended. Write a line of --- below its last field."),
    ],
)  # fmt: skip
def test_page_without_front_matter_is_told_to_write_one(faults_of: FaultsOf, text: str, fault: str) -> None:
    """
    Front matter that is missing or not ended is a fault of line 1, with what to write.
    """
    faults = faults_of(split_front_matter, text, PATH)

    assert [f"{PATH}:1: {fault}"] == faults


def test_text_is_html() -> None:
    """
    Paragraphs, tables, definition lists and emphasis come out as HTML.
    """
    html = read("A *b* **c**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTerm\n:   What it is.\n").html

    assert "<p>A <em>b</em> <strong>c</strong>.</p>" in html
    assert "<dt>Term</dt>" in html
    assert '<div class="table" tabindex="0"><table>' in html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (HOSTILE, '<p>Allô &lt;116&gt; &amp; "x"</p>'),
        ("a < b && c > d", "<p>a &lt; b &amp;&amp; c &gt; d</p>"),
        ("&lt;b&gt; &amp;", "<p>&lt;b&gt; &amp;</p>"),
        ("<?php x ?>", "<p>&lt;?php x ?&gt;</p>"),
        ("<script\nsrc=//x>", "<p>&lt;script\nsrc=//x&gt;</p>"),
        ("هذا نصّ", "<p>هذا نصّ</p>"),
        ("这是文字。", "<p>这是文字。</p>"),
    ],
)
def test_what_looks_like_html_stays_text(body: str, html: str) -> None:
    """
    No sign of an editor's becomes an element; every script stays as it is.
    """
    text = read(body)

    assert html == text.html


@pytest.mark.parametrize(
    "body",
    [
        "<b>x</b>",
        "x <br> y",
        "<x-block n='0'></x-block>",
        "<!-- x -->",
        "</p>",
        "<img src=x>",
        "<svg/onload=x>",
        "<a\thref=x>",
    ],
)
def test_html_is_refused_on_its_line(faults_of: FaultsOf, body: str) -> None:
    """
    HTML in Markdown is a fault, with its line and what to write.
    """
    faults = faults_of(read, f"Text.\n\n{body}\n")

    assert [f"{PATH}:10"] == places(faults)
    assert faults[0].endswith("Write Markdown, or a block; a bare < is written &lt;.")


@pytest.mark.parametrize(
    "body",
    [
        "## H {#h onclick=alert(1)}",
        "[x](signs.md){: onclick=alert(1) }",
        "[x](signs.md){: style=color:red }",
        "Text.\n{: .quiet }",
        "![x](../../images/a.png){: onerror=alert(1) }",
    ],
)
def test_braces_name_a_heading_and_nothing_else(faults_of: FaultsOf, body: str) -> None:
    """
    No attribute comes into the HTML by way of Markdown, but the name of a heading.
    """
    faults = faults_of(read, f"{body}\n")

    assert 1 == len(faults)


def test_blocks_are_marked_in_their_order() -> None:
    """
    Every block becomes a mark with its number, those inside it within its own.
    """
    text = read(
        "//// cards\n/// card | A & B\n    link: ../index.md\n\n*One*\n///\n////\n\n/// helplines\n    country: NO\n///"
    )

    assert [("cards", 8), ("card", 9), ("helplines", 16)] == [(call.name, call.line) for call in text.blocks]
    assert (
        '<x-block n="0">\n<x-block n="1">\n<p><em>One</em></p>\n</x-block>\n</x-block>\n<x-block n="2"></x-block>'
        == text.html
    )


@pytest.mark.parametrize(
    "body", ["> /// notice | T\n>\n> Text.\n> ///", "- item\n\n    /// notice | T\n\n    Text.\n    ///"]
)
def test_block_inside_of_something_else_is_a_fault(faults_of: FaultsOf, body: str) -> None:
    """
    A block that stands in a list or a quotation is not shown half.
    """
    faults = faults_of(read, body)

    assert [] != faults


def test_fault_in_a_block_does_not_hide_others(faults_of: FaultsOf) -> None:
    """
    What is wrong beside a broken block is said at once.
    """
    faults = faults_of(read, "/// notise | T\n\nx\n///\n\nA <b>word</b>.\n\n[x](a.txt)\n")

    assert [f"{PATH}:8", f"{PATH}:13", f"{PATH}:15"] == places(faults)


def test_headings_have_names_in_every_script() -> None:
    """
    A heading is named by its editor, or by its own words in any script.
    """
    text = read("## The sum {#sum}\n\n### Zwei Wörter\n\n## 标题\n\n## العنوان")

    assert (
        Heading(2, "sum", "The sum"),
        Heading(3, "zwei-wörter", "Zwei Wörter"),
        Heading(2, "标题", "标题"),
        Heading(2, "العنوان", "العنوان"),
    ) == text.headings


def test_words_of_a_heading_are_safe_html() -> None:
    """
    The list of headings shows their words, without marks of sources, and no HTML of an editor's.
    """
    text = read('## Allô <116> & "x"[@a] *em* {#h}')

    assert (Heading(2, "h", 'Allô &lt;116&gt; &amp; "x" em'),) == text.headings


@pytest.mark.parametrize("before", ["##Without a space", "Underlined\n----------", "    # code", "## Good"])
def test_faulty_heading_is_found_on_its_line(faults_of: FaultsOf, before: str) -> None:
    """
    However the headings above are written, the line of a faulty one is right.
    """
    line = FIRST + before.count("\n") + 2

    faults = faults_of(read, f"{before}\n\n##### Deep\n")

    assert [f"{PATH}:{line}"] == places(faults)


@pytest.mark.parametrize("name", ["main", "sources", "help-strip", "note-1", "cite-1-1"])
def test_name_that_the_page_itself_gives_is_refused(faults_of: FaultsOf, name: str) -> None:
    """
    A heading cannot take the name of a part that every page has: a name stands once on a page.
    """
    faults = faults_of(read, f"## Heading {{#{name}}}")

    assert [f"{PATH}:8"] == places(faults)


def test_headings_may_go_up_by_any_number_of_levels() -> None:
    """
    After a heading of the fourth level, one of the second may follow.
    """
    text = read("## A\n\n### B\n\n#### C\n\n## D")

    assert [2, 3, 4, 2] == [heading.level for heading in text.headings]


def test_pages_do_not_remember_each_other() -> None:
    """
    The HTML of a page depends on nothing but its own words.
    """
    first = read("## A\n\n[x][r] [@a]\n\n/// notice | T\n\nx\n///\n\n[r]: https://example.org/")
    read("## A\n\n## A\n\n[r]: https://example.com/")
    second = read("## A\n\n[x][r] [@a]\n\n/// notice | T\n\nx\n///\n\n[r]: https://example.org/")

    assert first == second
