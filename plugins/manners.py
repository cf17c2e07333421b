"""What a page may not do in Markdown, line by line: HTML, attributes, second titles, skipped levels."""

import re
from collections.abc import Iterator

from plugins.model.entries import Heading
from plugins.model.problems import Problem

RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--)")
IMAGE = re.compile(r"!\[(.*?)\]\(\s*<?([^)\s>]*)")
HEADING = re.compile(r"^#{1,6}(?=[^#])")
UNDERLINE = re.compile(r"^(?:=+|-+) *$")
BRACES = re.compile(r"\{:?[ ]*([^{}\n]*?)[ ]*\}")
NAME = re.compile(r"#[\w-]+")
TAKEN = re.compile(r"main|sources|help-strip|(?:note|cite|foot|chart)-.*")


def judge_lines(lines: list[str], path: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(lines, start=first_line):
        if "<" not in line and "{" not in line and "![" not in line:
            continue
        if match := RAW_HTML.search(line):
            yield Problem(path, number, f"“{match[0]}” begins a piece of HTML.", "Write Markdown, or a block; a bare < is written &lt;.")  # fmt: skip
        for match in BRACES.finditer(line):
            if not (HEADING.match(line) and NAME.fullmatch(match[1])) and match[1] not in (
                "filename",
                "static",
                "attach",
            ):
                yield Problem(path, number, f"“{match[0]}” gives attributes.", "Braces name a heading and nothing else: ## Heading {#name}.")  # fmt: skip
        if "{filename}" in line or "{static}" in line or "{attach}" in line:
            yield Problem(path, number, "{filename} and its like are not used here.", "Write the path to the file from this one.")  # fmt: skip
        for match in IMAGE.finditer(line):
            if not match[1].strip():
                yield Problem(path, number, f"The image {match[2]} has no alternative text.", "Say what it shows: ![a till receipt](…).")  # fmt: skip


def judge_headings(
    headings: tuple[Heading, ...], lines: list[str], path: str, first_line: int
) -> Iterator[Problem]:
    places = [
        number
        for number, (before, line, after) in enumerate(
            zip(["", *lines], lines, [*lines[1:], ""], strict=False), start=first_line
        )
        if HEADING.match(line) or (line.strip() and not before.strip() and UNDERLINE.match(after))
    ]
    above = 1
    seen: set[str] = set()
    for number, heading in enumerate(headings):
        line = places[number] if number < len(places) else first_line
        if heading.level == 1:
            yield Problem(path, line, f"“{heading.text}” is a second title of the page.", "Begin with ##: the title stands in the front matter.")  # fmt: skip
        elif heading.level > above + 1:
            yield Problem(path, line, f"“{heading.text}” skips a level.", f"Write {'#' * (above + 1)}.")  # fmt: skip
        if TAKEN.fullmatch(heading.id):
            yield Problem(path, line, f"The name {{#{heading.id}}} is that of a part of every page.", "Give the heading another.")  # fmt: skip
        if heading.id in seen:
            yield Problem(path, line, f"The name {{#{heading.id}}} is given twice.", "Give each heading its own.")  # fmt: skip
        seen.add(heading.id)
        above = heading.level
