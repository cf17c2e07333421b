"""Markdown to HTML, with marks for what only the whole site knows.

Pure: the text of one page in, a Text out. Links, sources and data are looked up
later (references.py says what is not there, compose.py puts it in), so that the
HTML of a page depends on nothing but its own words.
"""

import posixpath
import re
import xml.etree.ElementTree as etree
from collections import defaultdict, deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, TocTreeprocessor, slugify_unicode
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_any

from plugins.documents import Faulty
from plugins.fences import read_blocks
from plugins.manners import judge_headings, judge_lines
from plugins.model.blocks import BLOCKS
from plugins.model.entries import BlockCall, Heading, Mention, Text
from plugins.model.problems import Problem
from plugins.shortcuts import Shortcuts

LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
CITATION = re.compile(r"\[@([^\]]*)\]")
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MARKED = re.compile(r"[`*_\\\[\]!<>&{\x02]|  \n")
"""A sign with which one of Markdown's inline patterns begins, or a line that is to be broken."""
PAGE, IMAGE_MARK = "page:", "image:"


def split_front_matter(text: str, path: str) -> tuple[str, str, int]:
    """Return the front matter of a page, its body, and the line on which the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Faulty([
            Problem(path, 1, "There is no front matter.", "Begin the file with a line of ---, its fields, and a line of ---.")
        ])  # fmt: skip
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    raise Faulty([
        Problem(path, 1, "The front matter is not ended.", "Write a line of --- below its last field.")
    ])  # fmt: skip


def read_body(body: str, path: str, key: str, first_line: int) -> Text:
    """Return the text of a page, or raise Faulty with everything that is wrong with it."""
    lines = body.split("\n")
    problems: list[Problem] = []
    blocks: tuple[BlockCall, ...] = ()
    try:
        blocks = read_blocks(lines, path, first_line)
    except Faulty as faulty:
        problems.extend(faulty.problems)
    problems.extend(judge_lines(lines, path, first_line))

    _PARSER.reset()
    _SHORTCUTS.choose(body)
    _PARSER.page = Page(path, key, _places(lines, first_line), lines, first_line)
    html = _PARSER.convert(body)
    page = _PARSER.page
    is_broken = bool(problems)
    problems.extend(page.problems)
    if is_broken:
        raise Faulty(list(dict.fromkeys(problems)))

    headings = tuple(_flatten(_PARSER.toc_tokens))
    problems.extend(judge_headings(headings, lines, path, first_line))
    if page.blocks_seen != len(blocks):
        line = blocks[min(page.blocks_seen, len(blocks) - 1)].line if blocks else first_line
        problems.append(
            Problem(path, line, "This block cannot be read where it stands.", "Put empty lines around it.")
        )
    for block in blocks:
        target = getattr(block.options, "link", None)
        if target:
            page.links.append(Mention(resolve(page.folder, target), block.line))
    if problems:
        raise Faulty(problems)
    return Text(html, blocks, headings, tuple(page.links), tuple(page.citations))


class Page:
    """What the parser knows and finds out about the page that it is converting."""

    def __init__(
        self, path: str, key: str, places: dict[str, deque[int]], lines: list[str], first_line: int
    ) -> None:
        self.lines = lines
        self.first_line = first_line
        self.path = path
        self.folder = posixpath.dirname(key)
        self.places = places
        self.problems: list[Problem] = []
        self.links: list[Mention] = []
        self.citations: list[Mention] = []
        self.blocks_seen = 0

    def line_of(self, target: str) -> int:
        """Return the line on which a target stands; asked again, the next one."""
        lines = self.places.get(target)
        if not lines:  # a link of another form
            for number, text in enumerate(self.lines, start=self.first_line):
                if target and target in text:
                    return number
            return self.first_line
        return lines.popleft() if len(lines) > 1 else lines[0]

    def add_fault(self, line: int, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, line, message, remedy))


def resolve(folder: str, target: str) -> str:
    """Return the key that a relative path to a Markdown file stands for, with its fragment.

    >>> resolve("learn", "../help/index.md#numbers")
    'help/index#numbers'
    """
    path, _, fragment = target.partition("#")
    key = posixpath.normpath(posixpath.join(folder, path)).removesuffix(".md")
    return f"{key}#{fragment}" if fragment else key


class _Links(Treeprocessor):
    """Give every link and picture its mark, and note where it stands."""

    def run(self, root: etree.Element) -> None:
        page = self.md.page
        for element in root.iter():
            if element.tag == "a":
                self._mark_link(element, page)
            elif element.tag == "img":
                self._mark_image(element, page)

    def _mark_link(self, link: etree.Element, page: Page) -> None:
        target = unescape(link.get("href", "").replace(AMP_SUBSTITUTE, "&"))
        line = page.line_of(target)
        path = target.partition("#")[0]
        if target.startswith("https://"):
            link.set("rel", "noreferrer")
        elif target.startswith("http://"):
            page.add_fault(line, f"The link to {target} is not encrypted.", "Write https://.")
        elif target.startswith("tel:"):
            page.add_fault(line, "A telephone number stands in the text.", "Put it in helplines.yaml and show it by the block “helplines”.")  # fmt: skip
        elif target.startswith("mailto:"):
            line = page.line_of(target.removeprefix("mailto:")) if target not in page.places else line
            page.add_fault(line, "A mail address stands in the text.", "Put it in publisher.yaml and show it by the block “publisher”.")  # fmt: skip
        elif target.startswith("#") and len(target) > 1:
            page.links.append(Mention(target, line))
        elif path.endswith(".md") and not path.startswith(("/", "{")):
            resolved = resolve(page.folder, target)
            link.set("href", PAGE + resolved)
            page.links.append(Mention(resolved, line))
        else:
            page.add_fault(line, f"The link to “{target}” leads nowhere that we know.", "Write the path to a .md file from this one, or an address with https://.")  # fmt: skip

    def _mark_image(self, image: etree.Element, page: Page) -> None:
        target = image.get("src", "")
        line = page.line_of(target)
        if not image.get("alt", "").strip():
            page.add_fault(line, f"The image {target} has no alternative text.", "Say what it shows: ![a till receipt](…).")  # fmt: skip
        resolved = resolve(page.folder, target)
        image.set("src", IMAGE_MARK + resolved)
        page.links.append(Mention(IMAGE_MARK + resolved, line))


class _Plain(Treeprocessor):
    """Mark text without a sign that Markdown knows as done: each of its patterns would look in vain."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.text and not MARKED.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not MARKED.search(element.tail):
                element.tail = AtomicString(element.tail)


class _Tables(Treeprocessor):
    """Let a wide table scroll by itself, by keyboard too."""

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "table" and parent.get("class") != "table":
                    wrapper = etree.Element("div", {"class": "table", "tabindex": "0"})
                    parent.remove(child)
                    wrapper.append(child)
                    parent.insert(place, wrapper)


class _Citations(InlineProcessor):
    """`[@key]` or `[@one; @two]`: an element of our own, numbered when the page is composed."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # noqa: N802 (Python-Markdown's name)
        page = self.md.page
        line = page.line_of("@" + match[1])
        keys = [key.strip().removeprefix("@") for key in match[1].split(";")]
        for key in keys:
            if KEY.fullmatch(key):
                page.citations.append(Mention(key, line))
            else:
                page.add_fault(line, f"“[@{match[1]}]” cites no source.", "Write [@key] or [@one; @two].")  # fmt: skip
        element = etree.Element("x-cite", {"keys": " ".join(keys)})
        return element, match.start(0), match.end(0)


class _MarkBlock(Block):
    """Stand in for a block until the page is composed."""

    ARGUMENT = None
    OPTIONS: dict = {}

    def on_init(self) -> None:
        schema = BLOCKS[self.NAME]
        self.option_spec.update(dict.fromkeys(schema.model_fields, (None, type_any)))

    def on_create(self, parent: etree.Element) -> etree.Element:
        page = self.md.page
        element = etree.SubElement(parent, "x-block", {"n": str(page.blocks_seen)})
        page.blocks_seen += 1
        return element

    def on_markdown(self) -> str:
        return "block"


class _CampaignBlocks(BlocksExtension):
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 (pymdownx's name)
        for name in BLOCKS:
            block_mgr.register(type(f"Mark{name.title()}", (_MarkBlock,), {"NAME": name}), self.getConfigs())


class _Headings(TocTreeprocessor):
    """Note the headings of a page, which templates list where they want to."""

    def build_toc_div(self, toc_list: list) -> etree.Element:
        return etree.Element("div")


class _HeadingsExtension(TocExtension):
    TreeProcessorClass = _Headings


class _Campaign(Extension):
    """Our marks; and no HTML in Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.block_level_elements.append("x-block")
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Citations(CITATION.pattern, md), "citation", 175)
        md.treeprocessors.register(_Plain(md), "plain", 25)  # before the inline patterns, which are 20
        md.treeprocessors.register(_Links(md), "links", 5)
        md.treeprocessors.register(_Tables(md), "tables", 4)


def _make_parser() -> Markdown:
    return Markdown(
        extensions=[
            "tables", "def_list", "attr_list", "sane_lists", _HeadingsExtension(slugify=slugify_unicode, marker=""),
            _CampaignBlocks(), _Campaign(),
        ],
        output_format="html",
    )  # fmt: skip


_PARSER = _make_parser()
_SHORTCUTS = Shortcuts(_PARSER)


def _places(lines: list[str], first_line: int) -> dict[str, deque[int]]:
    """Return the lines on which each target of a link, and each citation, stands."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for number, line in enumerate(lines, start=first_line):
        if "](" in line:
            for match in LINK.finditer(line):
                places[match[1]].append(number)
        if "[@" in line:
            for match in CITATION.finditer(line):
                places["@" + match[1]].append(number)
    return places


def _flatten(tokens: list[dict]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(token["level"], token["id"], token["name"])
        yield from _flatten(token["children"])
