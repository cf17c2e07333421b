"""What Python-Markdown need not look for on a page: each thing that it knows begins with a sign.

It tries every pattern on every piece of a text, of which a page has hundreds. A pattern whose
sign stands nowhere on the page matches nowhere on it, so that leaving it out changes nothing.
A sign may be too generous, never too strict (tests/unit/test_shortcuts.py).
"""

import re
from collections.abc import Iterator
from re import Pattern
from typing import Any

from markdown import Markdown
from markdown.util import Registry

Sign = str | Pattern[str]
Signed = list[tuple[Any, Sign]]

TAB = 4
INDENT = " " * TAB
ENDS_IN_LINE = re.compile(r"[-=_*] *(?:\n|\Z)")
INLINE: dict[str, Sign] = {
    "backtick": "`", "escape": "\\", "link": "](", "image_link": "![", "citation": "[@",
    "reference": "]:", "image_reference": "]:", "short_reference": "]:", "short_image_ref": "]:",
    "autolink": "<", "automail": "<", "entity": "&", "linebreak": "  \n", "em_strong": re.compile("[*_]"),
}  # fmt: skip
BLOCKS: dict[str, Sign] = {
    "indent": INDENT, "defindent": INDENT, "code": INDENT, "blocks": "///", "table": "|", "hashheader": "#",
    "setextheader": ENDS_IN_LINE, "hr": ENDS_IN_LINE, "olist": re.compile(r"\d\. "),
    "ulist": re.compile(r"[*+-] "), "quote": ">", "reference": "]:",
    "deflist": re.compile(r"^(?:[^\w\n]|\d)*: ", re.MULTILINE),
}  # fmt: skip
TREE: dict[str, Sign] = {
    "unescape": "\\", "attr_list": "{", "blocks_on_inline_end": "///", "tables": "|",
}  # fmt: skip


def _sign(registry: Any, signs: dict[str, Sign]) -> Signed:
    """Return what is registered, in its order, each with its sign; "" stands in every text."""
    sign_of = {id(registry[name]): sign for name, sign in signs.items()}
    return [(each, sign_of.get(id(each), "")) for each in registry]


def _choose(signed: Signed, signs: set[Sign]) -> list[Any]:
    return [each for each, sign in signed if sign in signs]


class _Tree(Registry):
    """The tree processors: each is found by its name, and those are run that are chosen."""

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self.__dict__.update(registry.__dict__)
        self.chosen = list(registry)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.chosen)


class Shortcuts:
    """Made when everything is registered in a parser; asked to choose before each text is converted."""

    def __init__(self, parser: Markdown) -> None:
        self._parser = parser
        self._inline = _sign(parser.inlinePatterns, INLINE)
        self._blocks = _sign(parser.parser.blockprocessors, BLOCKS)
        self._signed_tree = _sign(parser.treeprocessors, TREE)
        self._tree = parser.treeprocessors = _Tree(parser.treeprocessors)
        self._signs = {sign for _, sign in (*self._inline, *self._blocks, *self._signed_tree)}
        # What is looked up for each element may be a set.
        parser.block_level_elements = frozenset(parser.block_level_elements)

    def choose(self, text: str) -> None:
        text = text.expandtabs(TAB)  # as the parser does before anything else
        signs = {
            sign
            for sign in self._signs
            if (sign in text if isinstance(sign, str) else sign.search(text) is not None)
        }
        self._tree["inline"].inlinePatterns = _choose(self._inline, signs)
        self._parser.parser.blockprocessors = _choose(self._blocks, signs)
        self._tree.chosen = _choose(self._signed_tree, signs)
