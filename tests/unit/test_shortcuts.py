"""Only those things are looked for on a page that can stand in it: none is missed."""

import random
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from plugins.documents import Faulty
from plugins.markup import _SHORTCUTS, read_body, split_front_matter
from tools.build import ROOT

PIECES = (
    "word", "Two words.", "*em*", "**b**", "_u_", "`c`", "\\*", "<https://a.example/>", "&amp;", "[@a; @b]",
    "[t](x.md)", "[r]", "[r]: https://a.example/", "![a](b.png)", "# H", "## H {#id}", "H\n===", "H\n-", "---",
    "* * *", "> q", "- a\n- b", "1. a\n2. b", "3. a", "+ a\n\n    b", "Term\n: D", "    code", "\tcode",
    "| a | b |\n|---|---|\n| c | d |", "a|b\n-|-\nc|d", "a  \nb", "/// notice | T\n\nText.\n///", ">\t- x", "* a * b",
)  # fmt: skip
"""What can stand in Markdown, one or two signs each, to be put together at random."""


@contextmanager
def everything_is_looked_for() -> Iterator[None]:
    """Have the parser take no shortcut."""
    taken = _SHORTCUTS.choose

    def choose_everything(_: str) -> None:
        parser, tree = _SHORTCUTS._parser, _SHORTCUTS._tree
        tree["inline"].inlinePatterns = [each for each, _ in _SHORTCUTS._inline]
        parser.parser.blockprocessors = [each for each, _ in _SHORTCUTS._blocks]
        tree.chosen = [each for each, _ in _SHORTCUTS._signed_tree]

    _SHORTCUTS.choose = choose_everything  # type: ignore[method-assign]
    try:
        yield
    finally:
        _SHORTCUTS.choose = taken  # type: ignore[method-assign]


def read(body: str) -> object:
    try:
        return read_body(body, "content/en/learn/x.md", "learn/x", 5)
    except Faulty as faulty:
        return faulty.problems


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Some `code`.", "<code>code</code>"),
        (r"Two \* three \* four.", "Two * three * four."),
        ("A [link](https://example.org/).", '<a href="https://example.org/" rel="noreferrer">link</a>'),
        ("A [link][one].\n\n[one]: https://example.org/", '<a href="https://example.org/"'),
        ("A [link][].\n\n[link]: https://example.org/", '<a href="https://example.org/"'),
        ("A [link].\n\n[link]: https://example.org/", '<a href="https://example.org/"'),
        ("![A receipt](../../images/a.png)", '<img alt="A receipt"'),
        ("![A receipt][one]\n\n[one]: ../../images/a.png", '<img alt="A receipt"'),
        ("![A receipt]\n\n[A receipt]: ../../images/a.png", '<img alt="A receipt"'),
        ("<https://example.org/>", '<a href="https://example.org/"'),
        ("One  \ntwo.", "One<br>\ntwo."),
        ("Salt &amp; &lt;pepper&gt;.", "Salt &amp; &lt;pepper&gt;."),
        ("Salt & pepper.", "Salt &amp; pepper."),
        ("*One* and **two** and ***three***.", "<em>One</em> and <strong>two</strong>"),
        ("_One_ and __two__.", "<em>One</em> and <strong>two</strong>"),
        ("Said.[@one; @two]", '<x-cite keys="one two"></x-cite>'),
        ("- plain\n- *not*", "<li>plain</li>\n<li><em>not</em></li>"),
        ("| a | b |\n|---|---|\n| plain | `c` |", "<td>plain</td>\n<td><code>c</code></td>"),
        ("/// notice | T\n\nInside *it*.\n///", "<p>Inside <em>it</em>.</p>"),
    ],
)
def test_pattern_is_found_where_it_stands_alone(text: str, html: str) -> None:
    """
    Each thing that Markdown knows is read on a page that has nothing else.
    """
    assert html in read_body(text, "content/en/learn/x.md", "learn/x", 5).html


def test_shortcut_changes_no_page() -> None:
    """
    Every page of the site is read to the same text with shortcuts and without.
    """
    texts = {
        path: split_front_matter(path.read_text("utf-8"), path.name)[1]
        for path in sorted((ROOT / "content").rglob("*.md"))
    }
    short = {path: read(text) for path, text in texts.items()}
    with everything_is_looked_for():
        whole = {path: read(text) for path, text in texts.items()}

    assert [] == [path for path in texts if short[path] != whole[path]]


@pytest.mark.parametrize("seed", range(20))
def test_shortcut_changes_no_text_at_random(seed: int) -> None:
    """
    Whatever stands together in a text, in lists and quotations too, is read the same with shortcuts and without.
    """
    chance = random.Random(seed)
    texts = []
    for _ in range(40):
        pieces = chance.choices(PIECES, k=chance.randint(1, 5))
        joined = chance.choice(("\n\n", "\n", " ")).join(pieces)
        texts.append(chance.choice(("", "> ", "- ", "1. ", ": ")) + joined)
    short = [read(text) for text in texts]
    with everything_is_looked_for():
        whole = [read(text) for text in texts]

    assert [] == [text for text, one, other in zip(texts, short, whole, strict=True) if one != other]
