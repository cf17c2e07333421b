"""A language as we publish it."""

from dataclasses import dataclass
from enum import StrEnum

from babel import Locale as CldrLocale
from babel import UnknownLocaleError
from babel.core import get_global

SOURCE = "en"


class Scope(StrEnum):
    FULL = "full"
    HELP = "help"


HELP_PAGES = ("index", "help/index", "help/safe-browsing", "not-found")
"""What a language of scope `help` has, and what every language needs before it is published."""


@dataclass(frozen=True, slots=True)
class Locale:
    """A language: its BCP 47 code as published, its name in itself, its direction and script."""

    code: str
    name: str
    direction: str
    script: str
    scope: Scope = Scope.FULL
    region: str = ""

    @property
    def cldr(self) -> CldrLocale:
        """Return CLDR's rules for its dates and numbers, those of its region if one is set."""
        return CldrLocale.parse("-".join(filter(None, (self.code, self.region))), sep="-")

    @property
    def is_source(self) -> bool:
        return self.code == SOURCE


def parse_locale(code: str, scope: Scope = Scope.FULL, region: str = "") -> Locale:
    """Return the locale of a BCP 47 code such as `fr`, `zh-Hans` or `pt-BR`.

    Raise ValueError where CLDR does not know it, or where it is not written as BCP 47 writes it.
    Names, direction and script are CLDR's.
    """
    try:
        cldr = CldrLocale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise ValueError(f"“{code}” is not a language that CLDR knows") from error
    canonical = "-".join(part for part in (cldr.language, cldr.script, cldr.territory) if part)
    if code != canonical:
        raise ValueError(f"“{code}” is written “{canonical}”")
    likely = get_global("likely_subtags").get(cldr.language, "und_Latn").split("_")
    script = cldr.script or likely[1]
    names = cldr.languages
    name = names.get(str(cldr)) or cldr.get_display_name(cldr) or code
    return Locale(
        region=region,
        code=code,
        name=name[:1].title() + name[1:],
        direction=cldr.text_direction,
        script=script,
        scope=scope,
    )


def direction_of(code: str) -> str:
    """Return `ltr` or `rtl`, the direction of any language, published here or not."""
    return CldrLocale.parse(code, sep="-").text_direction
