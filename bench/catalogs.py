"""The words of the interface as gettext catalogs, for the peers that look them up so."""

from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from bench.interface import TRANSLATIONS, WORDS
from bench.languages import LANGUAGES


def write_gettext(folder: Path, separator: str = "_") -> None:
    """Write `<folder>/<language>/LC_MESSAGES/messages.mo` for every language."""
    for language in LANGUAGES:
        catalog = Catalog(locale=Locale.parse(language.code, sep="-"), fuzzy=False)
        for name, english in WORDS.items():
            catalog.add(english, TRANSLATIONS[language.code][name])
        file = folder / language.code.replace("-", separator) / "LC_MESSAGES" / "messages.mo"
        file.parent.mkdir(parents=True)
        with file.open("wb") as opened:
            write_mo(opened, catalog)
