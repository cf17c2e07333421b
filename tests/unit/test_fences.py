"""Blocks, as an editor writes them."""

from collections.abc import Callable

import pytest

from plugins.fences import read_blocks
from plugins.model.entries import BlockCall

FaultsOf = Callable[..., list[str]]

PATH = "content/pt-BR/learn/signs.md"
FIRST = 10
HOSTILE = 'Allô <116> & "x"'


def read(text: str) -> tuple[BlockCall, ...]:
    return read_blocks(text.split("\n"), PATH, FIRST)


def test_block_is_read_with_its_title_options_and_line() -> None:
    """
    A block is its name, the title after the bar, its options, and the line on which it stands.
    """
    (call,) = read("Text.\n\n/// notice | What this is not\n    tone: caution\n\nText.\n///")

    assert ("notice", "What this is not", "caution", 12) == (
        call.name,
        call.argument,
        call.options.tone,
        call.line,
    )  # type: ignore[attr-defined]


def test_blocks_come_in_the_order_in_which_they_open() -> None:
    """
    A block around others comes before them.
    """
    calls = read(
        "//// cards\n/// card | One\n\nText.\n///\n/// card | Two\n\nText.\n///\n////\n\n"
        "/// helplines\n    country: GB\n///"
    )

    assert [("cards", 10), ("card", 11), ("card", 15), ("helplines", 21)] == [
        (call.name, call.line) for call in calls
    ]


@pytest.mark.parametrize(
    "title", [HOSTILE, "ما ليست عليه هذه القائمة", "这份清单不是什么", "x" * 300, "a | b", "a // b"]
)
def test_title_stays_as_it_is(title: str) -> None:
    """
    Every script, a bar, and what looks like HTML are good titles.
    """
    (call,) = read(f"/// notice | {title}\n\nText.\n///")

    assert title == call.argument


@pytest.mark.parametrize("start", ["/// notice | T", "///notice|T", "/// notice |T  ", "//////// notice | T"])
def test_spaces_and_further_slashes_do_not_matter(start: str) -> None:
    """
    A block begins with three slashes or more, spaces or none.
    """
    slashes = start[: start.index("n")].strip()

    (call,) = read(f"{start}\n\nText.\n{slashes}")

    assert ("notice", "T") == (call.name, call.argument)


def test_norway_stays_norway() -> None:
    """
    Options are YAML 1.2: NO is a word.
    """
    (call,) = read("/// helplines\n    country: NO\n///")

    assert "NO" == call.options.country  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/",
        "a // b",
        "Text /// text",
        "1 / 2",
        "/",
        "- [x](../a.md)",
        "    code // comment",
        "path/to//file",
    ],
)
def test_slashes_within_a_line_are_text(line: str) -> None:
    """
    Addresses, fractions and comments are no blocks.
    """
    calls = read(f"{line}\n")

    assert () == calls


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("/// notise | T\n\nx\n///", ["10: There is no block “notise”. Did you mean “notice”?"]),
        (
            "/// details | T\n\nx\n///",
            [
                "10: There is no block “details”. Known: card, cards, chart, figure, figures, helplines, notice, "
                "publisher, quote, shelf, sources."
            ],
        ),
        ("/// notice\n\nx\n///", ["10: The block “notice” has no title. Write it after a bar: `/// notice | Title`."]),
        ("/// notice |\n\nx\n///", ["10: The block “notice” has no title. Write it after a bar: `/// notice | Title`."]),
        ("/// figures | T\n\nx\n///", ["10: The block “figures” takes no title. Leave “| T” out."]),
        ("/// notice | T\n///", ["10: The block “notice” is empty. Write its text between the slashes, after an empty line."]),
        (
            "/// helplines\n    country: GB\n\nText.\n///",
            ["10: The block “helplines” holds no text. Indent its options by four spaces, and move the text out of it."],
        ),
        ("x\n/// notice | T\n\nx", ["11: The block “notice” is not ended. Write a line of 3 slashes where it ends."]),
        ("x\n\n///", ["12: This ends no block. A block ends with as many slashes as it began with."]),
        (
            "/// notice | T\n\nx\n////",
            [
                "13: This ends no block: “notice” (line 10) began with 3 slashes. A block ends with as many slashes as it began with.",
                "10: The block “notice” is not ended. Write a line of 3 slashes where it ends.",
            ],
        ),
        (
            "/// figures\n/// figure\n    id: x\n\nT\n///\n///",
            ["11: The block “figure” stands inside “figures” (line 10), which has no more slashes. Give the outer one 4 slashes, at both ends."],
        ),
        ("/// notice | T\n    tune: info\n\nx\n///", ["11: tune: is not a field that we know. Did you mean “tone”?"]),
        ("/// notice | T\n    tone: infos\n\nx\n///", ["11: tone: “infos” is not possible. Did you mean “info”?"]),
        (
            "/// quote | A\n    source: a\n    lange: fr\n\nx\n///",
            ["12: lange: is not a field that we know. Did you mean “lang”?"],
        ),
        ("/// notice | T\n    tone: info\n    tone: info\n\nx\n///", ["12: tone: is written twice. Keep one of the two."]),
        ("/// figure\n\nx\n///", ["10: id: is missing. Add it."]),
        ("/// notice | T\n    info\n\nx\n///", ["11: Fields were expected here. Write them as `name: value`."]),
    ],
)  # fmt: skip
def test_fault_names_its_line_and_what_to_write(faults_of: FaultsOf, text: str, faults: list[str]) -> None:
    """
    Whatever is wrong with a block is said with its line and a remedy.
    """
    found = faults_of(read, text)

    assert [f"{PATH}:{fault}" for fault in faults] == found


@pytest.mark.parametrize(
    "line",
    [
        "// notice | T",
        "//",
        " /// notice | T",
        "    /// notice | T",
        "\t/// notice | T",
        "/// notice: T",
        "/// notice T",
        "/// Notice! | T",
        "/// | T",
        "/// “notice” | T",
        "//// {notice}",
        "/// notice | T ///",
    ],
)
def test_line_that_looks_like_a_block_is_none_or_a_fault(faults_of: FaultsOf, line: str) -> None:
    """
    A block that cannot be read never stays in the text without a word.
    """
    faults = faults_of(read, f"Text.\n\n{line}\n\nText.\n")

    assert "12" in [fault.split(":")[1] for fault in faults]


@pytest.mark.parametrize(
    "option", ["   tone: caution", "  tone: caution", "tone: caution", "\ttone: caution"]
)
def test_option_that_is_not_indented_by_four_spaces_is_a_fault(faults_of: FaultsOf, option: str) -> None:
    """
    An option that cannot be read as one never becomes text of the page without a word.
    """
    faults = faults_of(read, f"/// notice | T\n{option}\n\nText.\n///\n")

    assert [f"{PATH}:11"] == [":".join(fault.split(":")[:2]) for fault in faults]


def test_every_fault_is_said_at_once(faults_of: FaultsOf) -> None:
    """
    One slip does not hide the next.
    """
    faults = faults_of(
        read,
        "/// notise | T\n\nx\n///\n\n/// notice | T\n    tone: x\n\nx\n///\n\n// quote\n\n/// figure\n\nx\n",
    )

    assert [10, 16, 21, 23, 23] == sorted(int(fault.split(":")[1]) for fault in faults)


def test_hostile_name_is_quoted(faults_of: FaultsOf) -> None:
    """
    A fault repeats what was written.
    """
    faults = faults_of(read, f"/// {HOSTILE}\n")

    assert [f"{PATH}:10: “/// {HOSTILE}” looks like a block, but cannot be read as one."] == [
        fault.split(" A block begins")[0] for fault in faults
    ]
