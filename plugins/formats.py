"""Numbers, dates, lists and names, as each language writes and sorts them.

CLDR through Babel, but for the order of names: Babel has no collation, ICU has.
Digits are European in every language, Arabic too, as its telephone keys and price
labels have them, and as the telephone numbers on the same page are.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import TypeVar

import icu
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from plugins.model.data import Figure, Source
from plugins.model.locales import Locale

Item = TypeVar("Item")
LATIN_DIGITS = "latn"


class Formats:
    """How one language writes things."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self._cldr = locale.cldr

    def date(self, day: date) -> str:
        return str(format_date(day, "long", locale=self._cldr))

    def published(self, text: str) -> str:
        """Return `2022-09-12`, `2022-09` or `2022` in words."""
        parts = text.split("-")
        if len(parts) == 3:
            return self.date(date.fromisoformat(text))
        if len(parts) == 2:
            return format_date(date(int(parts[0]), int(parts[1]), 1), self._month_pattern, self._cldr)
        return text

    @cached_property
    def _month_pattern(self) -> str:
        return str(self._cldr.datetime_skeletons["yMMMM"].pattern)

    def number(self, value: float) -> str:
        return str(format_decimal(value, locale=self._cldr, numbering_system=LATIN_DIGITS))

    def large(self, value: float) -> str:
        """Return a large number in words: “27.6 million”, “2760万”; a small one, or an exact one, in digits."""
        has_words = "long" in self._cldr.compact_decimal_formats  # Chinese has one form, called short
        unit = 1_000_000 if has_words else 10_000  # what the language counts in
        if value < unit or value % (unit / 10):
            return self.number(value)
        return str(self._compact.formatDouble(float(value)))

    @cached_property
    def _icu(self) -> icu.Locale:
        tag = str(self._cldr).replace("_", "-")
        return icu.Locale.forLanguageTag(f"{tag}-u-nu-{LATIN_DIGITS}")

    @cached_property
    def _compact(self) -> icu.NumberFormatter:
        return (
            icu.NumberFormatter.withLocale(self._icu)
            .notation(icu.Notation.compactLong())
            .precision(icu.Precision.maxFraction(6))
        )

    def percent(self, value: float) -> str:
        """Return a percentage; `value` is 86 for 86 per cent."""
        return format_percent(
            value / 100, locale=self._cldr, numbering_system=LATIN_DIGITS, decimal_quantization=False
        )

    def amount(self, figure: Figure) -> str:
        """Return the number of a figure, without its unit unless it is a per cent sign."""
        return self.percent(figure.value) if figure.unit == "percent" else self.large(figure.value)

    @cached_property
    def comma(self) -> str:
        """Return the comma between parts of a sentence, with the space that follows it."""
        return {"Hans": "，", "Hant": "，", "Arab": "، "}.get(self.locale.script, ", ")

    def end(self, sentence: str) -> str:
        """Return a sentence with its full stop, once: a Russian date brings one along."""
        if sentence.endswith((".", "。")):
            return sentence
        return sentence + ("。" if self.locale.script in ("Hans", "Hant") else ".")

    def join(self, items: Iterable[str]) -> str:
        return self._list(icu.UListFormatterType.AND, items)

    def either(self, items: Iterable[str]) -> str:
        return self._list(icu.UListFormatterType.OR, items)

    def _list(self, kind: icu.UListFormatterType, items: Iterable[str]) -> str:
        formatter = icu.ListFormatter.createInstance(self._icu, kind, icu.UListFormatterWidth.WIDE)
        return str(formatter.format([str(item) for item in items]))

    def country(self, code: str) -> str:
        return str(self._cldr.territories[code])

    @cached_property
    def _collator(self) -> icu.Collator:
        return icu.Collator.createInstance(icu.Locale.forLanguageTag(self.locale.code))

    def sort(self, items: Iterable[Item], key: Callable[[Item], str] = str) -> list[Item]:
        """Return items in the order of this language's dictionaries."""
        return sorted(items, key=lambda item: self._collator.getSortKey(key(item)))

    def by_title(self, items: Iterable[Source]) -> list[Source]:
        return self.sort(items, key=lambda item: item.title)

    def countries(self, codes: Iterable[str]) -> str:
        """Return the names of countries, sorted, as one list."""
        return self.join(self.sort(self.country(code) for code in codes))
