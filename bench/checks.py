"""Look whether a built site is what it should be, so that no generator is praised for work it left out."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bench.pages import EDITED_KEY
from bench.processes import Failed
from bench.subject import Subject

TARGET = re.compile(r"""<(?:a|img)\b[^>]*?\b(?:href|src)=["']?([^"'\s>]+)""")
NAME = re.compile(r"""\bid=["']?([^"'\s>]+)""")
SAMPLE = ("index", "help/index", "learn/index", "not-found", EDITED_KEY)


def check_site(subject: Subject) -> None:
    """Raise Failed unless every page shows its own title, and every link of some pages leads to something."""
    if subject.generator.is_real:
        return
    wrong = [
        f"{lang}/{key}"
        for (lang, key), title in subject.titles.items()
        if title not in _read(subject.generator.output(subject.folder, lang, key))
    ]
    if wrong:
        raise Failed(f"{len(wrong)} pages do not show their title: {', '.join(wrong[:5])} …")
    dead = [
        f"{target} in {lang}/{key}"
        for lang, key in subject.titles
        if key in SAMPLE
        for target in find_dead_links(subject, lang, key)
    ]
    if dead:
        raise Failed(f"{len(dead)} links lead nowhere: {', '.join(dead[:5])} …")


def find_dead_links(subject: Subject, lang: str, key: str) -> list[str]:
    """Return the links and pictures of a built page that lead to no file, or to no such name in it."""
    address = subject.generator.address(lang, key)
    file = subject.generator.output(subject.folder, lang, key)
    dead = []
    for target in TARGET.findall(_read(file)):
        parts = urlsplit(urljoin(address, unescape(target)))
        if parts.scheme or parts.netloc:
            continue
        found = file if unescape(target).startswith("#") else _file_of(subject.folder / "output", parts.path)
        if not found.is_file() or (parts.fragment and parts.fragment not in NAME.findall(_read(found))):
            dead.append(target)
    return dead


def _file_of(output: Path, path: str) -> Path:
    file = output / unquote(path).lstrip("/")
    return file / "index.html" if path.endswith("/") else file


def _read(file: Path) -> str:
    return file.read_text("utf-8", errors="replace")
