"""Read a page: YAML front matter above, Markdown below, its language and address by its path."""

from typing import Any

from plugins.digests import digest as block_digest
from plugins.digests import find_blocks
from plugins.documents import Faulty, check, line_of, load_quickly, load_yaml, read_text
from plugins.files import digest
from plugins.markup import read_body, split_front_matter
from plugins.model.entries import Entry, Reading, Text
from plugins.model.front_matter import FrontMatter, SourceFrontMatter, TranslationFrontMatter
from plugins.model.locales import SOURCE, Locale
from plugins.model.problems import Problem, did_you_mean


def split_path(path: str) -> tuple[str, str]:
    """Return the language and the key of a page.

    >>> split_path("content/en/learn/signs.md")
    ('en', 'learn/signs')
    """
    _, code, *rest = path.split("/")
    return code, "/".join(rest).removesuffix(".md")


def read_page(raw: bytes, path: str) -> Reading:
    """Return what the file of a page says. Raise Faulty with everything wrong in it."""
    text = read_text(raw, path)
    code, key = split_path(path)
    head, body, body_line = split_front_matter(text, path)
    problems: list[Problem] = []
    front_matter: Any = None
    page_text = Text("")
    try:
        front_matter = _read_head(head, path, code)
    except Faulty as faulty:
        problems.extend(faulty.problems)
    try:
        page_text = read_body(body, path, key, body_line)
    except Faulty as faulty:
        problems.extend(faulty.problems)
    if problems:
        raise Faulty(problems)
    fields = {name: field for name, field in front_matter if field is not None}
    blocks = tuple(block_digest(block) for block in find_blocks(fields, body)) if code == SOURCE else ()
    return Reading(fields, page_text, blocks, digest(raw), digest(head.encode()))


def _read_head(head: str, path: str, code: str) -> FrontMatter:
    """Return the front matter of a page, or raise Faulty with every fault in it."""
    schema = SourceFrontMatter if code == SOURCE else TranslationFrontMatter
    try:
        front_matter = check(load_quickly(head, path, 2), schema, path, 2)
    except Faulty:  # again, with lines
        front_matter = check(load_yaml(head, path, 2), schema, path, 2)
    problems = _judge_fields(front_matter, head, path)
    if problems:
        raise Faulty(problems)
    return front_matter


def _judge_fields(front_matter: FrontMatter, head: str, path: str) -> list[Problem]:
    problems = []
    if getattr(front_matter, "reviewed_as", None) and not getattr(front_matter, "reviewed_on", None):
        line = line_of(load_yaml(head, path, 2), ("reviewed_as",), 2)
        problems.append(Problem(path, line, "reviewed_as: stands without a day.", "Add reviewed_on."))
    broken = front_matter.title_break
    if broken and "".join(broken.replace(" / ", "").split()) != "".join(front_matter.title.split()):
        line = line_of(load_yaml(head, path, 2), ("title_break",), 2)
        problems.append(Problem(path, line, "title_break: has other words than the title.", "Write the title again, with “ / ” where its lines break."))  # fmt: skip
    return problems


def make_entry(reading: Reading | None, path: str, locale: Locale) -> Entry:
    """Return the page that a file stands for; a broken one, where the file could not be read."""
    _, key = split_path(path)
    if reading is None:
        return Entry(locale, key, path, key, "", Text(""), is_broken=True)
    return Entry(locale=locale, key=key, path=path, text=reading.text, reading=reading, **reading.fields)


def judge_language(path: str, locales: dict[str, Locale]) -> list[Problem]:
    """Say that the folder of a page is no language of the site."""
    code, _ = split_path(path)
    if code in locales:
        return []
    remedy = did_you_mean(code, locales)
    return [Problem(path, 0, f"“{code}” is no language of the site.", f"{remedy} A new one is added in i18n/locales.yaml.")]  # fmt: skip
