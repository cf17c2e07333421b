"""Measure that one run builds every language: twelve cost about twelve times one.

    python -m tools.bench [--pages 60] [--runs 3]

A site is made up of pages of some 700 words in one language, and in twelve; both are built
by turns, each build in a process of its own, and the fastest of each is compared.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from plugins.model.locales import HELP_PAGES, SOURCE, parse_locale
from plugins.words import find_words
from tools.build import ROOT

LOCALES = (SOURCE, "fr", "es", "pt-BR", "it", "pl", "tr", "ru", "ar", "fa", "zh-Hans", "hi")
LIMIT = 13.0
"""How many times longer twelve languages may take than one."""

SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, I18N_PATH, THEME = {content!r}, {i18n!r}, {theme!r}
SHOW_COMPONENTS = False
"""


def write_site(folder: Path, locales: tuple[str, ...], pages: int) -> Path:
    """Write a made-up site of so many pages in each language; return its settings."""
    keys = [
        *HELP_PAGES,
        "learn/index",
        *(f"learn/page-{number:04}" for number in range(pages - len(HELP_PAGES) - 1)),
    ]
    for code in locales:
        chance = random.Random(code)
        for key in keys:
            file = folder / "content" / code / f"{key}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(make_page(chance, key, keys, code == SOURCE), "utf-8")
    shutil.copytree(ROOT / "content" / "data", folder / "content" / "data")
    write_languages(folder / "i18n", locales)
    settings = folder / "settings.py"
    settings.write_text(SETTINGS.format(
        root=str(ROOT), content=str(folder / "content"), i18n=str(folder / "i18n"), theme=str(ROOT / "theme"),
    ))  # fmt: skip
    return settings


def make_page(chance: random.Random, key: str, keys: list[str], is_source: bool) -> str:
    vocabulary = [
        "".join(chance.choice(["ca", "me", "lo", "ri", "sa", "to"]) for _ in range(chance.randint(1, 4)))
        for _ in range(400)
    ]

    def words(count: int) -> str:
        return " ".join(chance.choice(vocabulary) for _ in range(count))

    depth = "../" * key.count("/")
    lines = ["---", f"title: {key} {words(3)}", f"summary: {words(14)}"]
    lines += ["updated: 2026-01-01"] if is_source else []
    lines += ["---", ""]
    for section in range(5):
        lines += [f"## {words(3)} {{#part-{section}}}", ""]
        for _ in range(2):
            link = f"[{words(2)}]({depth}{chance.choice(keys)}.md)"
            lines += [f"{words(30)} **{words(2)}** {words(20)} {link}.[@ge-2021]", ""]
        lines += [f"- {words(9)}" for _ in range(3)] + [""]
    lines += ["| a | b |", "|---|---|", *(f"| {words(2)} | {words(2)} |" for _ in range(4)), ""]
    lines += ["/// notice | " + words(2), "", words(20), "///", ""]
    return "\n".join(lines)


def write_languages(i18n: Path, locales: tuple[str, ...]) -> None:
    i18n.mkdir(parents=True)
    (i18n / "locales.yaml").write_text("".join(f"{code}: {{scope: full}}\n" for code in locales), "utf-8")
    template = find_words(ROOT / "theme", ROOT / "content" / "data", ROOT)
    for code in locales:
        if code == SOURCE:
            continue
        catalog = Catalog(locale=parse_locale(code).cldr, fuzzy=False)
        for message in template:
            if message.id:
                plural = isinstance(message.id, tuple)
                string = tuple([message.id[-1]] * catalog.num_plurals) if plural else message.id
                catalog.add(message.id, string, context=message.context)
        (i18n / code).mkdir()
        with (i18n / code / "messages.po").open("wb") as file:
            write_po(file, catalog)


def time_build(settings: Path, output: Path) -> float:
    """Return the seconds that one build takes, from the start of its process to its end."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "tools.build", str(settings), str(output)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(result.stderr)
    return time.perf_counter() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one = write_site(Path(folder, "one"), LOCALES[:1], arguments.pages)
        twelve = write_site(Path(folder, "twelve"), LOCALES, arguments.pages)
        times: dict[Path, list[float]] = {one: [], twelve: []}
        for _ in range(arguments.runs):
            for settings, found in times.items():
                found.append(time_build(settings, settings.parent / "output"))
    fastest_one, fastest_twelve = min(times[one]), min(times[twelve])
    ratio = fastest_twelve / fastest_one
    print(f" 1 language,  {arguments.pages:5} pages: {fastest_one:6.2f} s")
    print(f"12 languages, {arguments.pages * 12:5} pages: {fastest_twelve:6.2f} s")
    print(f"ratio: {ratio:.1f} (limit {LIMIT:.0f})")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
