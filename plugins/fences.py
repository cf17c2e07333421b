"""Read the blocks of a Markdown text before Markdown does, and say what is wrong with them.

`pymdownx.blocks` leaves a block that it cannot read in the text, without a word.
Here every block is read with its line, and its options as YAML 1.2 (pymdownx reads
1.1, where `country: NO` is false), so that a mistake becomes a sentence.
"""

import re
from dataclasses import dataclass

from plugins.documents import Faulty, check, load_yaml
from plugins.model.blocks import BLOCKS
from plugins.model.entries import BlockCall
from plugins.model.problems import Problem, did_you_mean

START = re.compile(r"^(/{3,}) *([\w-]+) *(?:\| *(.*?) *)?$")
END = re.compile(r"^(/{3,}) *$")
ALMOST = re.compile(r"^\s*//")
SLIPPED = re.compile(r"^\s*([\w-]+):(?:\s|$)")
OPTION = re.compile(r"^ {4,}\S")


@dataclass(slots=True)
class _Open:
    name: str
    slashes: int
    line: int
    place: int
    has_text: bool = False


def read_blocks(lines: list[str], path: str, first_line: int) -> tuple[BlockCall, ...]:
    """Return the blocks of a text in the order in which they open.

    `lines` is the text without its front matter, which ends above `first_line`.
    Raise Faulty with every fault in them.
    """
    problems: list[Problem] = []
    calls: list[BlockCall | None] = []
    stack: list[_Open] = []
    index = 0
    while index < len(lines):
        text, line = lines[index], first_line + index
        index += 1
        if start := START.match(text):
            slashes, name, argument = len(start[1]), start[2], start[3] or ""
            if stack and slashes >= stack[-1].slashes:
                problems.append(Problem(
                    path, line, f"The block “{name}” stands inside “{stack[-1].name}” (line {stack[-1].line}), which has no more slashes.",
                    f"Give the outer one {slashes + 1} slashes, at both ends.",
                ))  # fmt: skip
            if stack:
                stack[-1].has_text = True
            stack.append(_Open(name, slashes, line, len(calls)))
            count = 0
            while index + count < len(lines) and OPTION.match(lines[index + count]):
                count += 1
            options = "\n".join(lines[index : index + count])
            slipped = SLIPPED.match(lines[index + count]) if index + count < len(lines) else None
            if slipped and name in BLOCKS and slipped[1] in BLOCKS[name].model_fields:
                problems.append(Problem(
                    path, line + count + 1, f"{slipped[1]}: cannot be read as an option of “{name}”.",
                    "Indent it by four spaces.",
                ))  # fmt: skip
            try:
                calls.append(_read_call(name, argument, options, path, line))
            except Faulty as faulty:
                problems.extend(faulty.problems)
                calls.append(None)
            index += count
        elif end := END.match(text):
            if not stack or len(end[1]) != stack[-1].slashes:
                problems.append(Problem(
                    path, line, "This ends no block" + (f": “{stack[-1].name}” (line {stack[-1].line}) began with {stack[-1].slashes} slashes." if stack else "."),
                    "A block ends with as many slashes as it began with.",
                ))  # fmt: skip
            else:
                problems.extend(_judge_text(stack.pop(), path))
        elif ALMOST.match(text):
            problems.append(Problem(
                path, line, f"“{text.strip()}” looks like a block, but cannot be read as one.",
                "A block begins at the start of a line: three slashes, its name, and its title after a bar: `/// notice | Title`.",
            ))  # fmt: skip
        elif stack and text.strip():
            stack[-1].has_text = True
    for left in stack:
        problems.append(Problem(
            path, left.line, f"The block “{left.name}” is not ended.",
            f"Write a line of {left.slashes} slashes where it ends.",
        ))  # fmt: skip
    if problems:
        raise Faulty(problems)
    return tuple(call for call in calls if call is not None)


def _read_call(name: str, argument: str, options: str, path: str, line: int) -> BlockCall:
    schema = BLOCKS.get(name)
    if schema is None:
        raise Faulty([
            Problem(path, line, f"There is no block “{name}”.", did_you_mean(name, BLOCKS))
        ])  # fmt: skip
    if schema.argument == "required" and not argument:
        raise Faulty([
            Problem(path, line, f"The block “{name}” has no title.", f"Write it after a bar: `/// {name} | Title`.")
        ])  # fmt: skip
    if schema.argument == "none" and argument:
        raise Faulty([
            Problem(path, line, f"The block “{name}” takes no title.", f"Leave “| {argument}” out.")
        ])  # fmt: skip
    value = load_yaml(options, path, line + 1) if options else {}
    first_line = line + 1 if options else line
    return BlockCall(name, argument, check(value, schema, path, first_line), line)


def _judge_text(block: _Open, path: str) -> list[Problem]:
    schema = BLOCKS.get(block.name)
    if schema is None or schema.text == "optional":
        return []
    if schema.text == "required" and not block.has_text:
        return [Problem(
            path, block.line, f"The block “{block.name}” is empty.",
            "Write its text between the slashes, after an empty line.",
        )]  # fmt: skip
    if schema.text == "none" and block.has_text:
        return [Problem(
            path, block.line, f"The block “{block.name}” holds no text.",
            "Indent its options by four spaces, and move the text out of it.",
        )]  # fmt: skip
    return []
