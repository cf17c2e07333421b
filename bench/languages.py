"""The twelve languages of the made-up site, and words made up in the script of each."""

import random
from dataclasses import dataclass

SOURCE = "en"
"""The language that the others translate."""


@dataclass(frozen=True, slots=True)
class Script:
    """What words are made of, what stands between them, and what ends a sentence."""

    syllables: tuple[str, ...]
    space: str = " "
    stop: str = "."


def _split(syllables: str) -> tuple[str, ...]:
    return tuple(syllables.split())


LATIN = Script(_split("ca me lo ri sa to ve na du pe gra tion al ment er is ou an té re"))
CYRILLIC = Script(_split("ка ме ло ри са то ве на ду пе гра ция ал мен ер ис оу ан те ре"))
ARABIC = Script(_split("كا مل رو سا تو في نا دو بي قر شن ال من عر اس"))
DEVANAGARI = Script(_split("का मे लो री सा तो वे ना दु पे"), stop="।")
HAN = Script(tuple("日月山川人口手木水火土金心力田目"), space="", stop="。")


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the made-up site, by its BCP 47 code."""

    code: str
    name: str
    script: Script = LATIN
    direction: str = "ltr"


LANGUAGES = (
    Language("en", "English"),
    Language("fr", "Français"),
    Language("es", "Español"),
    Language("pt-BR", "Português"),
    Language("it", "Italiano"),
    Language("pl", "Polski"),
    Language("tr", "Türkçe"),
    Language("ru", "Русский", CYRILLIC),
    Language("ar", "العربية", ARABIC, "rtl"),
    Language("fa", "فارسی", ARABIC, "rtl"),
    Language("zh-Hans", "中文", HAN),
    Language("hi", "हिन्दी", DEVANAGARI),
)
BY_CODE = {language.code: language for language in LANGUAGES}


class Vocabulary:
    """Words in one language, taken by chance; the same seed gives the same words."""

    def __init__(self, language: Language, seed: str) -> None:
        self.script = language.script
        self.chance = random.Random(seed)
        self._words = _make_words(language)

    def phrase(self, count: int) -> str:
        """Return so many words."""
        return self.script.space.join(self.chance.choices(self._words, k=count))

    def sentence(self, count: int) -> str:
        """Return so many words, and a full stop."""
        return self.phrase(count) + self.script.stop


def _make_words(language: Language) -> tuple[str, ...]:
    if language.code not in _KNOWN:
        chance = random.Random(f"words of {language.code}")
        _KNOWN[language.code] = tuple(
            "".join(chance.choices(language.script.syllables, k=chance.randint(1, 4))) for _ in range(800)
        )
    return _KNOWN[language.code]


_KNOWN: dict[str, tuple[str, ...]] = {}
