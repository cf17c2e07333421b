"""Markdown to HTML, and what is wrong with it."""

from collections.abc import Callable

import pytest

from plugins.markup import read_body, resolve, split_front_matter
from plugins.model.entries import Heading, Mention, Text

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


@pytest.mark.parametrize(
    ("folder", "target", "key"),
    [
        ("learn", "../help/index.md#numbers", "help/index#numbers"),
        ("learn", "signs.md", "learn/signs"),
        ("", "index.md", "index"),
        ("", "help/index.md", "help/index"),
        ("about", "./campaign.md", "about/campaign"),
        ("learn", "../../fr/index.md", "../fr/index"),
    ],
)
def test_path_of_a_link_is_resolved_from_the_page(folder: str, target: str, key: str) -> None:
    """
    A link names a file from the page on which it stands, whatever the language.
    """
    found = resolve(folder, target)

    assert key == found


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


def test_links_are_marked_and_known_with_their_lines() -> None:
    """
    A link to a page becomes a mark that the whole site resolves; where it stands is known.
    """
    text = read('One [x](signs.md).\n\nTwo [y](../help/index.md#n "a > b") and [z](signs.md).\n\n[w](#h)')

    assert '<a href="page:learn/signs">x</a>' in text.html
    assert '<a href="page:help/index#n" title="a &gt; b">y</a>' in text.html
    assert [
        Mention("learn/signs", 8),
        Mention("help/index#n", 10),
        Mention("learn/signs", 10),
        Mention("#h", 12),
    ] == list(text.links)


def test_link_to_another_site_tells_it_nothing() -> None:
    """
    Another site does not learn from which page a reader comes.
    """
    text = read("[x](https://example.org/a?b=c&d=e)")

    assert '<p><a href="https://example.org/a?b=c&amp;d=e" rel="noreferrer">x</a></p>' == text.html
    assert () == text.links


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("[x](http://example.org/)", "The link to http://example.org/ is not encrypted. Write https://."),
        ("[x](tel:+448000121700)", "A telephone number stands in the text. Put it in helplines.yaml and show it by the block “helplines”."),
        ("[x](mailto:a@example.org)", "A mail address stands in the text. Put it in publisher.yaml and show it by the block “publisher”."),
        ("[x](/learn/signs.md)", "The link to “/learn/signs.md” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("[x](../learn/)", "The link to “../learn/” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("[x]()", "The link to “” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("[x](#)", "The link to “#” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("[x](//example.org/a)", "The link to “//example.org/a” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("[x](javascript:alert)", "The link to “javascript:alert” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("[x](data:text/html,x)", "The link to “data:text/html,x” leads nowhere that we know. Write the path to a .md file from this one, or an address with https://."),
        ("![](../../images/a.png)", "The image ../../images/a.png has no alternative text. Say what it shows: ![a till receipt](…)."),
        ("![  ](../../images/a.png)", "The image ../../images/a.png has no alternative text. Say what it shows: ![a till receipt](…)."),
        ("[@]", "“[@]” cites no source. Write [@key] or [@one; @two]."),
        ("[@a b]", "“[@a b]” cites no source. Write [@key] or [@one; @two]."),
        ("[@GE-2021]", "“[@GE-2021]” cites no source. Write [@key] or [@one; @two]."),
        ("# Again", "“Again” is a second title of the page. Begin with ##: the title stands in the front matter."),
        ("#### Deep", "“Deep” skips a level. Write ###."),
        ("## Again {#h}", "The name {#h} is given twice. Give each heading its own."),
    ],
)  # fmt: skip
def test_fault_names_its_line_and_what_to_write(faults_of: FaultsOf, link: str, fault: str) -> None:
    """
    Whatever is wrong in a text is said with its line and a remedy, and once.
    """
    faults = faults_of(read, f"## Heading {{#h}}\n\nText.\n\n{link}\n")

    assert [f"{PATH}:12: {fault}"] == list(dict.fromkeys(faults))


@pytest.mark.parametrize(
    "body",
    [
        "[x][r]\n\n[r]: http://example.org/",
        "[r]\n\n[r]: signs.txt",
        "<http://example.org/>",
        "Write to <a@example.org>.",
        "![][r]\n\n[r]: ../../images/a.png",
    ],
)
def test_link_of_another_form_has_a_line_too(faults_of: FaultsOf, body: str) -> None:
    """
    Markdown has more than one way to write a link; a fault in any of them names its line.
    """
    faults = faults_of(read, body)

    assert [] == [
        fault for fault in faults if not fault.startswith(f"{PATH}:{FIRST}:") and f"{PATH}:10:" not in fault
    ]


def test_mail_address_in_pointed_brackets_is_called_one(faults_of: FaultsOf) -> None:
    """
    A mail address is recognised in each of the ways in which Markdown writes it.
    """
    faults = faults_of(read, "Write to <a@example.org>.")

    assert 1 == len(faults)
    assert "A mail address stands in the text." in faults[0]


def test_same_fault_twice_names_both_lines(faults_of: FaultsOf) -> None:
    """
    A wrong target that stands twice is two faults, each with its line.
    """
    faults = faults_of(read, "[x](a.txt)\n\n[y](a.txt)\n\n[@A] [@A]\n\n[@A]\n")

    assert [f"{PATH}:{line}" for line in (8, 10, 12, 12, 14)] == sorted(
        places(faults), key=lambda place: int(place.split(":")[1])
    )


def test_citations_are_marked_and_known_with_their_lines() -> None:
    """
    A citation becomes a mark that is numbered later; several keys stand in one.
    """
    text = read("A claim.[@ge-2021]\n\nAnother.[@unodc-2024; @ge-2021]")

    assert '<p>A claim.<x-cite keys="ge-2021"></x-cite></p>' in text.html
    assert '<x-cite keys="unodc-2024 ge-2021"></x-cite>' in text.html
    assert [Mention("ge-2021", 8), Mention("unodc-2024", 10), Mention("ge-2021", 10)] == list(text.citations)


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


def test_link_of_a_card_is_a_link() -> None:
    """
    The page behind a card is looked up like that behind any link.
    """
    text = read("/// card | A\n    link: ../help/index.md#n\n\nText.\n///")

    assert (Mention("help/index#n", 8),) == text.links


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


@pytest.mark.parametrize("mark", ["{filename}../index.md", "{static}/images/a.png", "{attach}a.pdf"])
def test_marks_of_pelican_are_refused(faults_of: FaultsOf, mark: str) -> None:
    """
    What another Pelican site would write is named, with what to write here.
    """
    faults = faults_of(read, f"Text.\n\n[x]({mark})\n")

    assert (
        f"{PATH}:10: {{filename}} and its like are not used here. Write the path to the file from this one."
        in faults
    )


def test_pages_do_not_remember_each_other() -> None:
    """
    The HTML of a page depends on nothing but its own words.
    """
    first = read("## A\n\n[x][r] [@a]\n\n/// notice | T\n\nx\n///\n\n[r]: https://example.org/")
    read("## A\n\n## A\n\n[r]: https://example.com/")
    second = read("## A\n\n[x][r] [@a]\n\n/// notice | T\n\nx\n///\n\n[r]: https://example.org/")

    assert first == second
