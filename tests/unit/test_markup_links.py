"""Links, pictures and citations of a Markdown text, and what is wrong with them."""

from collections.abc import Callable

import pytest

from plugins.markup import read_body, resolve
from plugins.model.entries import Mention, Text

FaultsOf = Callable[..., list[str]]

PATH = "content/zh-Hans/learn/signs.md"
FIRST = 8


def read(body: str) -> Text:
    return read_body(body, PATH, "learn/signs", FIRST)


def places(faults: list[str]) -> list[str]:
    return [":".join(fault.split(":")[:2]) for fault in faults]


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


def test_link_of_a_card_is_a_link() -> None:
    """
    The page behind a card is looked up like that behind any link.
    """
    text = read("/// card | A\n    link: ../help/index.md#n\n\nText.\n///")

    assert (Mention("help/index#n", 8),) == text.links


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
