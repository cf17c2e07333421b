"""What a translator has to do, and that it is done.

python -m tools.translations [--lang ti]         what is missing, and which blocks have changed
python -m tools.translations --record FILE …     these translations were made from the source of today
"""

import argparse
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from plugins.catalogs import read_words
from plugins.digests import digest, read_source_blocks
from plugins.documents import Faulty
from plugins.freshness import find_record, read_record
from plugins.model.locales import HELP_PAGES, SOURCE, Locale, Scope
from plugins.registry import read_locales
from plugins.words import find_words
from tools.build import ROOT

CONTENT, I18N = ROOT / "content", ROOT / "i18n"


def source_keys(locale: Locale) -> list[str]:
    """Return the pages that a language is to have, the most needed first."""
    keys = sorted(
        file.relative_to(CONTENT / SOURCE).with_suffix("").as_posix()
        for file in (CONTENT / SOURCE).rglob("*.md")
    )
    first = [key for key in HELP_PAGES if key in keys]
    if locale.scope is Scope.HELP:
        return first
    return first + [key for key in keys if key not in first]


def blocks_of(key: str) -> list[str]:
    file = CONTENT / SOURCE / f"{key}.md"
    return read_source_blocks(file.read_text("utf-8"), f"content/{SOURCE}/{key}.md")


def old_wordings(key: str) -> dict[str, str]:
    """Return every block that the source page ever had, by its digest, as far as git remembers."""
    path = f"content/{SOURCE}/{key}.md"
    found: dict[str, str] = {}
    for commit in _git("log", "--format=%H", "--", path).split():
        text = _git("show", f"{commit}:{path}")
        try:
            found |= {digest(block): block for block in read_source_blocks(text, path)}
        except Faulty:
            continue
    return found


def _git(*arguments: str) -> str:
    result = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout


def describe_changes(key: str, recorded: list[str]) -> Iterator[str]:
    """Say which blocks of a page are new, and what stood there when it was translated."""
    blocks = blocks_of(key)
    current = {digest(block) for block in blocks}
    old = old_wordings(key)
    gone = [name for name in recorded if name not in current]
    for block in blocks:
        if digest(block) not in recorded:
            yield indent(block, "    now   | ")
    for name in gone:
        yield indent(old.get(name, "(older than the history of this clone)"), "    then  | ")


def indent(text: str, mark: str) -> str:
    return "\n".join(mark + line for line in text.splitlines())


def describe(locale: Locale) -> Iterator[str]:
    """Say everything that a language lacks, in the order in which it is needed."""
    yield f"{locale.name} ({locale.code}), scope {locale.scope}"
    record = read_record(find_record(I18N, locale.code), str(find_record(I18N, locale.code)))
    words = read_words(I18N, locale).missing(find_words(ROOT / "theme", CONTENT / "data", ROOT))
    for message in words:
        text = message.id if isinstance(message.id, str) else message.id[0]
        yield f"  word     “{text}” in i18n/{locale.code}/messages.po"
    count = 0
    for key in source_keys(locale):
        path = f"content/{locale.code}/{key}.md"
        if not (ROOT / path).is_file():
            yield f"  missing  {path} ({sum(len(block.split()) for block in blocks_of(key))} words)"
        elif key not in record:
            yield f"  unknown  {path}: when it is right, `make translated FILE={path}`"
        elif record[key] != [digest(block) for block in blocks_of(key)]:
            yield f"  changed  {path}"
            yield from describe_changes(key, record[key])
        else:
            continue
        count += 1
    yield "  all pages current" if not count else f"  {count} pages to do"


def record(files: list[Path]) -> int:
    """Write down what translations were made from: the source as it stands today."""
    for file in files:
        try:
            _, code, *rest = file.resolve().relative_to(ROOT).parts
            key = Path(*rest).with_suffix("").as_posix()
            blocks = blocks_of(key)
        except (ValueError, TypeError, OSError):
            print(
                f"{file}: this is no translation of a page. Name a file such as content/fr/learn/signs.md.",
                file=sys.stderr,
            )
            return 1
        if code == SOURCE or not file.is_file():
            print(f"{file}: this is no translation.", file=sys.stderr)
            return 1
        target = find_record(I18N, code)
        records = read_record(target, str(target))
        records[key] = [digest(block) for block in blocks]
        write_record(target, records)
        print(f"{file}: recorded.")
    return 0


def write_record(file: Path, records: dict[str, list[str]]) -> None:
    buffer = io.StringIO()
    buffer.write(
        "# Which wording of the source each page was made from. Written by `make translated FILE=…`.\n"
    )
    writer = YAML()
    writer.default_flow_style = False
    writer.dump({key: records[key] for key in sorted(records)}, buffer)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(buffer.getvalue(), "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--lang")
    parser.add_argument("--record", nargs="+", type=Path)
    arguments = parser.parse_args()
    if arguments.record:
        return record(arguments.record)
    locales = read_locales(I18N / "locales.yaml", "i18n/locales.yaml")
    if arguments.lang and arguments.lang not in locales:
        print(f"{arguments.lang}: no such language. Known: {', '.join(locales)}.", file=sys.stderr)
        return 1
    for locale in locales.values():
        if not locale.is_source and arguments.lang in (None, locale.code):
            print("\n".join(describe(locale)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
