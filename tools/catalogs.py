"""Bring the catalogs of the interface's words up to date with the templates and the data.

    python -m tools.catalogs [--check]

Writes i18n/messages.pot and every i18n/<code>/messages.po: new words come in empty, words
that changed are marked fuzzy, words that are gone leave. --check only says what would change.
"""

import argparse
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from plugins.catalogs import find_catalog
from plugins.model.locales import Locale
from plugins.registry import read_locales
from plugins.words import find_words
from tools.build import ROOT

HEADER = "# Words of the interface of Buy Responsibly. docs/translators.md says how to translate them.\n#"


def format_catalog(catalog: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, include_lineno=False, ignore_obsolete=True)
    text = buffer.getvalue().decode()
    lines = [
        line
        for line in text.split("\n")
        if not line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By'))
    ]
    return "\n".join(lines).encode()


def merge(file: Path, locale: Locale, template: Catalog) -> Catalog:
    """Return the catalog of a language with exactly the words of the template."""
    if file.is_file():
        with file.open("rb") as source:
            catalog = read_po(source, locale=locale.cldr)
        catalog.update(template, no_fuzzy_matching=False, update_header_comment=False)
    else:
        catalog = Catalog(locale=locale.cldr, fuzzy=False)
        catalog.update(template)
    catalog.header_comment = HEADER
    catalog.project, catalog.version = "Buy Responsibly", "1"
    catalog.msgid_bugs_address = ""
    catalog.last_translator = catalog.language_team = ""
    return catalog


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    i18n = ROOT / "i18n"
    template = find_words(ROOT / "theme", ROOT / "content" / "data", ROOT)
    template.header_comment = HEADER
    template.project, template.version = "Buy Responsibly", "1"
    wanted = {i18n / "messages.pot": format_catalog(template)}
    for locale in read_locales(i18n / "locales.yaml", "i18n/locales.yaml").values():
        if not locale.is_source:
            file = find_catalog(i18n, locale)
            wanted[file] = format_catalog(merge(file, locale, template))
    changed = [file for file, content in wanted.items() if not file.is_file() or file.read_bytes() != content]
    for file in changed:
        print(f"{file.relative_to(ROOT)}: {'is behind' if arguments.check else 'written'}")
        if not arguments.check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(wanted[file])
    return 1 if arguments.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
